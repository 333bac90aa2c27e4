import Diagnostics
import Model

/// Sổ khen thưởng: which register number was given to whom, kept between builds, so that no number is given twice.
///
/// Whoever is in the book keeps the number; whoever is new gets one above all that were ever given. The numbers of
/// people who are no longer listed stay in the book and are not given again.
public struct RegisterBook: Sendable, Hashable {
  /// A number that was given.
  public struct Entry: Sendable, Hashable {
    /// The run of numbers that it belongs to: that of the ceremony, or of one award.
    public let series: String
    /// Who has it: award, giver, name and what tells namesakes apart.
    public let holder: String
    /// The number.
    public let number: Int

    /// Writes a number down.
    public init(series: String, holder: String, number: Int) {
      self.series = series
      self.holder = holder
      self.number = number
    }
  }

  private struct Key: Hashable, Sendable {
    let series: String
    let holder: String
  }

  private var numbers: [Key: Int] = [:]
  private var highest: [String: Int] = [:]
  private var all: [Entry] = []

  /// A book with what was given before.
  public init(_ entries: [Entry] = []) {
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

  /// The book with what another copy of it has besides.
  public func adding(_ entries: [Entry]) -> RegisterBook {
    var book = self
    let known = Set(all)
    for entry in entries where !known.contains(entry) { book.write(entry) }
    return book
  }

  /// The number of a holder; nil before one was given.
  func number(_ holder: String, in series: String) -> Int? { numbers[Key(series: series, holder: holder)] }

  /// Gives a holder a number from `start` on, unless there is one already.
  mutating func give(_ holder: String, in series: String, from start: Int) {
    if let known = number(holder, in: series), known >= start { return }
    let next = max(start, (highest[series] ?? 0) + 1)
    write(Entry(series: series, holder: holder, number: next))
  }

  private mutating func write(_ entry: Entry) {
    let key = Key(series: entry.series, holder: entry.holder)
    numbers[key] = max(numbers[key] ?? 0, entry.number)
    highest[entry.series] = max(highest[entry.series] ?? 0, entry.number)
    all.append(entry)
  }
}

extension RegisterBook {
  /// The book with a number for every certificate of a ceremony that counts them.
  public func giving(to ceremony: Ceremony, into findings: inout Findings) -> RegisterBook {
    var book = self
    var listed: [String: Set<String>] = [:]
    for run in CertificateRun.all(of: ceremony) {
      guard let register = run.register else { continue }
      for holder in run.holders {
        book.give(holder, in: register.series, from: register.start)
        listed[register.series, default: []].insert(holder)
      }
    }
    let left = entries.filter { listed[$0.series]?.contains($0.holder) == false }
    if !left.isEmpty {
      let numbers = left.prefix(20).map { String($0.number) }.joined(separator: ", ")
      let more = left.count > 20 ? " …" : ""
      findings.note(
        BlankCodes.numberLeft,
        Message(
          vi: "số vào sổ \(numbers)\(more) đã cấp cho người không còn trong danh sách, không cấp lại",
          en: "the register numbers \(numbers)\(more) were given to recipients who are no longer listed"),
        at: nil)
    }
    return book
  }
}
