import Awards
import Model

/// The number of recipients of each kind, as far as known.
struct Tally: Sendable {
  /// Recipients by kind, if every number is known.
  private(set) var byKind: [RecipientKind: Int] = [:]
  /// The total, if at least that is known.
  private(set) var total: Int?

  /// Counts a group: by its list if that is complete, else by its count.
  init(_ group: AwardGroup) {
    if !group.recipients.isEmpty, group.isComplete || group.count == nil {
      for recipient in group.recipients { byKind[recipient.kind, default: 0] += 1 }
      total = group.recipients.count
    } else if !group.countsAwards {
      add(group.count)
    }
  }

  /// The numbers of rows.
  init(_ rows: [Recipient]) {
    for row in rows { byKind[row.kind, default: 0] += 1 }
    total = rows.count
  }

  /// The numbers of a count.
  init(count: AwardCount) { add(count) }

  private init() { total = 0 }

  private mutating func add(_ count: AwardCount?) {
    switch count?.mode {
    case .exact(let parts):
      // bounded: a count is at most 9,999,999
      for part in parts { byKind[part.kind, default: 0] += part.count.value }
      total = count?.total
    case .joint(let number, _): total = number
    case .vague, .times, nil: break
    }
  }

  /// The sum of several groups; unknown if a part is.
  static func sum(_ tallies: [Tally]) -> Tally {
    var sum = Tally()
    for tally in tallies {
      sum.byKind.merge(tally.byKind, uniquingKeysWith: +)
      sum.total = sum.total.flatMap { left in tally.total.map { left + $0 } }
    }
    return sum
  }

  /// Whether the numbers of all kinds are known.
  var isWhole: Bool { total == byKind.values.reduce(0, +) }

  /// The number of recipients of some kinds.
  func number(of kinds: Set<RecipientKind>) -> Int { kinds.reduce(0) { $0 + (byKind[$1] ?? 0) } }

  /// Whether a number in a text is one of this tally.
  func holds(_ mention: CountMention) -> Bool {
    if mention.kinds.count > 1 || !isWhole, mention.number == total { return true }
    return isWhole && mention.number == number(of: mention.kinds)
  }
}
