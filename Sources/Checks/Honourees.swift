import Diagnostics
import Law
import Model
import Wording

/// One row of a list, with what it gives.
struct HonouredRow: Sendable {
  /// The award: an index of `Ceremony.awards`.
  let group: Int
  /// The row: an index of its recipients.
  let row: Int
  /// The recipient.
  let recipient: Recipient
  /// What is given, as the law sees it.
  let conferral: Conferral
  /// The award that it means.
  let award: AwardKind
  /// What for: the row's own achievement, or its award's.
  let cause: Text?
  /// Kỳ thành tích of the award.
  let period: Period?

  /// Where the row stands.
  var place: Place? { recipient.place ?? recipient.name.place }

  /// Which row it is.
  var position: Position { Position(group: group, row: row) }

  /// A row by its indices.
  struct Position: Hashable, Sendable {
    let group: Int
    let row: Int
  }

  /// Whether the periods of both are known and the same.
  func sharesPeriod(with other: HonouredRow) -> Bool {
    guard let period, let theirs = other.period else { return false }
    return period.firstYear == theirs.firstYear && period.lastYear == theirs.lastYear
      && period.kind == theirs.kind
  }
}

/// Những ai được nhiều khen thưởng trong một buổi lễ.
enum Honourees {
  /// The rows of every recipient who stands in several, in the order of the definition.
  ///
  /// Names are compared with their marks; rows whose units, residences or birth years differ are of namesakes.
  static func severalTimes(in ceremony: Ceremony, _ context: CheckContext) -> [[HonouredRow]] {
    var byName: [String: [HonouredRow]] = [:]
    var order: [String] = []
    for (index, group) in ceremony.awards.enumerated() {
      for (row, recipient) in group.recipients.enumerated() {
        guard let conferral = context.conferral(of: recipient, in: group, at: index),
          let award = conferral.award
        else { continue }
        let name = "\(recipient.kind) \(Folding.sameWord(recipient.name.value))"
        if byName[name] == nil { order.append(name) }
        byName[name, default: []].append(
          HonouredRow(
            group: index, row: row, recipient: recipient, conferral: conferral, award: award,
            cause: recipient.achievement ?? group.cause, period: group.period))
      }
    }
    return order.flatMap { byName[$0].map(parted) ?? [] }.filter { $0.count > 1 }
  }

  /// Rows of one name, apart for those who cannot be one recipient; a crowd of namesakes only by all that is told.
  private static func parted(_ rows: [HonouredRow]) -> [[HonouredRow]] {
    guard rows.count > 1 else { return [] }
    let isCrowd = rows.count > 16
    var parts: [[HonouredRow]] = []
    var byDetails: [[String]: Int] = [:]
    for row in rows {
      let details = details(of: row.recipient)
      let known =
        isCrowd
        ? byDetails[details]
        : parts.firstIndex { $0.allSatisfy { agree(self.details(of: $0.recipient), details) } }
      if let known {
        parts[known].append(row)
      } else {
        byDetails[details] = parts.count
        parts.append([row])
      }
    }
    return parts
  }

  private static func details(of recipient: Recipient) -> [String] {
    [recipient.unit, recipient.residence].map { $0.map { Folding.sameWord($0.value) } ?? "" }
      + [recipient.birthYear.map { String($0.value) } ?? ""]
  }

  private static func agree(_ left: [String], _ right: [String]) -> Bool {
    zip(left, right).allSatisfy { $0 == $1 || $0.isEmpty || $1.isEmpty }
  }

  /// Names for a message: the first three, and how many more.
  static func names(_ rows: [HonouredRow]) -> Message {
    let names = rows.prefix(3).map(\.recipient.name.value).joined(separator: ", ")
    guard rows.count > 3 else { return Message(vi: names, en: names) }
    return Message(vi: "\(names) và \(rows.count - 3) người khác", en: "\(names) and \(rows.count - 3) more")
  }
}
