import Awards
import Diagnostics
import Law
import Model
import Wording

/// A row of a list with its award.
struct HonouredRow: Sendable {
  /// The award: an index of `Ceremony.awards`.
  let group: Int
  /// The row: an index of its recipients.
  let row: Int
  /// The recipient.
  let recipient: Recipient
  /// The award in terms of the law.
  let conferral: Conferral
  /// The kind of award.
  let award: AwardKind
  /// Thành tích: of the row, or of its award.
  let cause: Text?
  /// Kỳ thành tích of the award.
  let period: Period?

  /// Where the row stands.
  var place: Place? { recipient.place ?? recipient.name.place }

  /// The indices of the row.
  var position: Position { Position(group: group, row: row) }

  /// The indices of a row.
  struct Position: Hashable, Sendable {
    let group: Int
    let row: Int
  }

  /// Whether the periods of both are known and equal: as declared, else by the years in the achievements.
  func sharesPeriod(with other: HonouredRow) -> Bool {
    if let period, let theirs = other.period, period.kind != theirs.kind { return false }
    return !years.isEmpty && years == other.years
  }

  private var years: [Int] {
    if let period { return Set([period.firstYear, period.lastYear]).sorted() }
    return cause.map { Years.named(in: $0.value) } ?? []
  }
}

/// Recipients of several awards in one ceremony.
enum Honourees {
  /// The rows of every recipient who is in several, in the order of the definition.
  ///
  /// Names are compared with marks; rows with different units, residences or birth years belong to namesakes.
  static func severalTimes(in ceremony: Ceremony, _ context: CheckContext) -> [[HonouredRow]] {
    // For a long list only positions of rows are kept; awards are looked up where a name occurs twice.
    var byName: [WordKey: [HonouredRow.Position]] = [:]
    var order: [WordKey] = []
    for name in namesThatComeTwice(in: ceremony) { byName[name] = [] }
    for (index, group) in ceremony.awards.enumerated() {
      for (row, recipient) in group.recipients.enumerated() {
        let name = key(of: recipient)
        guard let known = byName[name] else { continue }
        if known.isEmpty { order.append(name) }
        byName[name]?.append(HonouredRow.Position(group: index, row: row))
      }
    }
    return order.flatMap { name in
      parted((byName[name] ?? []).compactMap { honouredRow($0, in: ceremony, context) })
    }.filter { $0.count > 1 }
  }

  private static func key(of recipient: Recipient) -> WordKey {
    .joined([.exactly(recipient.kind.name.vi), Folding.sameWordKey(recipient.name.value)])
  }

  /// The names in more than one row.
  private static func namesThatComeTwice(in ceremony: Ceremony) -> Set<WordKey> {
    var met: Set<UInt64> = []
    var twice: Set<WordKey> = []
    for recipient in ceremony.awards.lazy.flatMap(\.recipients) {
      let key = key(of: recipient)
      if !met.insert(key.fingerprint).inserted { twice.insert(key) }
    }
    return twice
  }

  private static func honouredRow(
    _ position: HonouredRow.Position, in ceremony: Ceremony, _ context: CheckContext
  ) -> HonouredRow? {
    let group = ceremony.awards[position.group]
    let recipient = group.recipients[position.row]
    guard let conferral = context.conferral(of: recipient, in: group, at: position.group),
      let award = conferral.award
    else { return nil }
    return HonouredRow(
      group: position.group, row: position.row, recipient: recipient, conferral: conferral, award: award,
      cause: recipient.achievement ?? group.cause, period: group.period)
  }

  /// Splits rows of one name into those of different recipients; many namesakes are compared by all details.
  private static func parted(_ rows: [HonouredRow]) -> [[HonouredRow]] {
    guard rows.count > 1 else { return [] }
    let isCrowd = rows.count > 16
    var parts: [[(row: HonouredRow, details: [WordKey])]] = []
    var byDetails: [[WordKey]: Int] = [:]
    for row in rows {
      let details = details(of: row.recipient)
      let known =
        isCrowd
        ? byDetails[details]
        : parts.firstIndex { $0.allSatisfy { agree($0.details, details) } }
      if let known {
        parts[known].append((row, details))
      } else {
        byDetails[details] = parts.count
        parts.append([(row, details)])
      }
    }
    return parts.map { $0.map(\.row) }
  }

  private static func details(of recipient: Recipient) -> [WordKey] {
    [recipient.unit, recipient.residence].map { $0.map { Folding.sameWordKey($0.value) } ?? .exactly("") }
      + [.exactly(recipient.birthYear.map { String($0.value) } ?? "")]
  }

  private static func agree(_ left: [WordKey], _ right: [WordKey]) -> Bool {
    zip(left, right).allSatisfy { $0 == $1 || $0.isEmpty || $1.isEmpty }
  }

  /// Names for a message: the first three, and how many more.
  static func names(_ rows: [HonouredRow]) -> Message {
    let names = rows.prefix(3).map(\.recipient.name.value).joined(separator: ", ")
    guard rows.count > 3 else { return Message(vi: names, en: names) }
    return Message(vi: "\(names) và \(rows.count - 3) người khác", en: "\(names) and \(rows.count - 3) more")
  }
}
