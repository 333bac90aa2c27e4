/// Sổ khen thưởng: the register numbers given so far, kept between builds, so that no number is given twice.
///
/// A number belongs to a person permanently. People in the register keep their number, whatever row or list names
/// them. New people get the lowest number that was given back, else one above all given so far. Numbers of people who
/// are no longer listed stay in the register and are not reused.
public struct RegisterBook: Sendable, Hashable {
  /// The largest possible number.
  public static let largestNumber = 9_999_999

  /// A number that was given.
  public struct Entry: Sendable, Hashable {
    /// The series of the number: that of the ceremony, or of one award.
    public let series: String
    /// The number.
    public let number: Int
    /// Its holder; nil once given back, because no sheet was printed with it.
    public var holder: Holder?
    /// Whether the office itself wrote the holder's name, which then never counts as another spelling of a later
    /// name.
    public var isConfirmed: Bool

    /// Makes an entry.
    public init(series: String, number: Int, holder: Holder?, isConfirmed: Bool = false) {
      self.series = series
      self.number = number
      self.holder = holder
      self.isConfirmed = isConfirmed
    }
  }

  /// A number in its series, whatever the spelling of the series.
  struct Slot: Hashable, Sendable {
    let series: String
    let number: Int
  }

  /// Every number, in the order in which it was read or given.
  var all: [Entry] = []
  private var indexes: [Slot: Int] = [:]

  /// An empty register.
  public init() {}

  /// A register with numbers given before; of two entries with one number the first counts.
  public init(_ entries: [Entry]) {
    for entry in entries { write(entry) }
  }

  /// Every number that was given, by series and number.
  public var entries: [Entry] {
    all.sorted { left, right in
      if left.series != right.series {
        return left.series.utf8.lexicographicallyPrecedes(right.series.utf8)
      }
      return left.number < right.number
    }
  }

  /// The register completed with the numbers of another copy; for numbers in both, this register is right.
  public func adding(_ entries: [Entry]) -> RegisterBook {
    var book = self
    for entry in entries { book.write(entry) }
    return book
  }

  /// The number of a holder, spelled as after `assign`; nil before one was given.
  public func number(_ holder: Holder, in series: String) -> Int? {
    byHolder[Key(series: RegisterBook.key(series), holder: holder)]
  }

  /// Changes a holder's name, unit or year at the office's request. Another entry of the same series that belongs to
  /// the new holder is given back; returns the numbers given back.
  public mutating func rename(_ number: Int, in series: String, to holder: Holder) -> [Int] {
    let key = RegisterBook.key(series)
    guard let index = indexes[Slot(series: key, number: number)] else { return [] }
    var returned: [Int] = []
    for other in all.indices where other != index && RegisterBook.key(all[other].series) == key {
      guard let standing = all[other].holder, standing.isSame(as: holder) else { continue }
      all[other].holder = nil
      returned.append(all[other].number)
    }
    all[index].holder = holder
    all[index].isConfirmed = true
    indexHolders()
    return returned
  }

  /// Takes back a number that no printed sheet has; the next new person gets it.
  public mutating func giveBack(_ number: Int, in series: String) {
    guard let index = indexes[Slot(series: RegisterBook.key(series), number: number)] else { return }
    all[index].holder = nil
    all[index].isConfirmed = false
    indexHolders()
  }

  private struct Key: Hashable, Sendable {
    let series: String
    let holder: Holder
  }

  private var byHolder: [Key: Int] = [:]

  private mutating func write(_ entry: Entry) {
    let place = Slot(series: RegisterBook.key(entry.series), number: entry.number)
    guard indexes[place] == nil else { return }
    indexes[place] = all.count
    all.append(entry)
    if let holder = entry.holder { byHolder[Key(series: place.series, holder: holder)] = entry.number }
  }

  /// Rebuilds the index of holders after names were changed.
  mutating func indexHolders() {
    byHolder.removeAll(keepingCapacity: true)
    for entry in all {
      guard let holder = entry.holder else { continue }
      byHolder[Key(series: RegisterBook.key(entry.series), holder: holder)] = entry.number
    }
  }

  mutating func give(_ number: Int, in series: String, to holder: Holder) {
    let place = Slot(series: RegisterBook.key(series), number: number)
    if let index = indexes[place] {
      all[index].holder = holder
    } else {
      indexes[place] = all.count
      all.append(Entry(series: series, number: number, holder: holder))
    }
  }
}

extension RegisterBook.Holder {
  /// Whether both are the same person's certificate of the same award, whatever the spelling.
  func isSame(as other: RegisterBook.Holder) -> Bool {
    func same(_ path: KeyPath<RegisterBook.Holder, String>) -> Bool {
      RegisterBook.key(self[keyPath: path]) == RegisterBook.key(other[keyPath: path])
    }
    return same(\.name) && same(\.form) && same(\.giver) && same(\.occasion) && birthYear == other.birthYear
      && RegisterBook.key(unit) == RegisterBook.key(other.unit) && count == other.count
  }
}
