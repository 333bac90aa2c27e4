/// Sổ khen thưởng: which register number was given to whom, kept between builds, so that no number is given twice.
///
/// A number belongs to a person for ever. Whoever is in the book keeps the number, whatever row or list names them; whoever
/// is new gets the lowest that was given back, else one above all that were ever given. The numbers of people who are no
/// longer listed stay in the book and are not given to others.
public struct RegisterBook: Sendable, Hashable {
  /// The largest number that a book may hold.
  public static let largestNumber = 9_999_999

  /// A number that was given.
  public struct Entry: Sendable, Hashable {
    /// The run of numbers that it belongs to: that of the ceremony, or of one award.
    public let series: String
    /// The number.
    public let number: Int
    /// Who has it; nil once it was given back, for no sheet was printed with it.
    public var holder: Holder?
    /// Whether the office itself wrote the holder's name: it is then no other spelling of a name that comes later.
    public var isConfirmed: Bool

    /// Writes a number down.
    public init(series: String, number: Int, holder: Holder?, isConfirmed: Bool = false) {
      self.series = series
      self.number = number
      self.holder = holder
      self.isConfirmed = isConfirmed
    }
  }

  /// A number in its run, whatever the spelling of the run's name.
  struct Slot: Hashable, Sendable {
    let series: String
    let number: Int
  }

  /// Every number, in the order in which they were read or given.
  var all: [Entry] = []
  private var indexes: [Slot: Int] = [:]

  /// A book in which nothing stands.
  public init() {}

  /// A book with what was given before; of two entries with one number the first counts.
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

  /// The book with the numbers that another copy of it has besides; where both have a number, this book is right.
  public func adding(_ entries: [Entry]) -> RegisterBook {
    var book = self
    for entry in entries { book.write(entry) }
    return book
  }

  /// The number of a holder, as the book has them after a run gave its numbers; nil before one was given.
  public func number(_ holder: Holder, in series: String) -> Int? {
    byHolder[Key(series: RegisterBook.key(series), holder: holder)]
  }

  /// Gives a holder another name, unit or year, as the office says; another entry of the same run that is already theirs
  /// is given back. Gives the numbers that were given back.
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

  /// Takes a number back that no printed sheet has; the next who is new gets it.
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

  /// Writes who has which number anew, after names were changed.
  mutating func indexHolders() {
    byHolder.removeAll(keepingCapacity: true)
    for entry in all {
      guard let holder = entry.holder else { continue }
      byHolder[Key(series: RegisterBook.key(entry.series), holder: holder)] = entry.number
    }
  }

  /// Gives a new number.
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
  /// Whether both are one person's certificate of one award, however they are spelled.
  func isSame(as other: RegisterBook.Holder) -> Bool {
    func same(_ path: KeyPath<RegisterBook.Holder, String>) -> Bool {
      RegisterBook.key(self[keyPath: path]) == RegisterBook.key(other[keyPath: path])
    }
    return same(\.name) && same(\.form) && same(\.giver) && same(\.occasion) && birthYear == other.birthYear
      && RegisterBook.key(unit) == RegisterBook.key(other.unit) && count == other.count
  }
}
