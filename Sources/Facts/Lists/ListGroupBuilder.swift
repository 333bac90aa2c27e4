import Awards
import Diagnostics
import Model
import Wording

/// Divides the rows of a list into groups, and numbers rows and headings.
struct ListGroupBuilder {
  private typealias Row = (share: AwardShare, index: Int, recipient: Recipient)

  private let layout: ListLayout
  private(set) var groups: [ListFacts.Group] = []
  private var lastRow = 0
  private var headings = [1: 0, 2: 0]

  /// Whether residences have a column of their own.
  private let residenceApart: Bool

  /// Starts a list with these columns.
  init(layout: ListLayout, columns: [ListLayout.Column]) {
    self.layout = layout
    residenceApart = columns.contains(.residence)
  }

  /// Adds the recipients of shares, divided by the layout.
  mutating func add(_ shares: [AwardShare]) {
    let rows: [Row] = shares.enumerated().flatMap { index, share in
      share.recipients.map { (share, index, $0) }
    }
    switch layout.grouping {
    case .plain: add(rows, title: nil, level: 1)
    case .byKind: addByKind(rows, level: 1)
    case .byAward:
      for share in shares where !share.recipients.isEmpty {
        let part: [Row] = share.recipients.map { (share, 0, $0) }
        if Set(share.recipients.map(\.kind)).count == 1 {
          add(part, title: share.formName, level: 1)
          groups[groups.count - 1].isPosthumous = share.group.isPosthumous
        } else {
          addHeading(of: share)
          addByKind(part, level: 2)
        }
      }
    case .byUnit: addByUnit(rows)
    }
  }

  private mutating func addHeading(of share: AwardShare) {
    headings[1, default: 0] += 1
    headings[2] = 0
    let rows = share.recipients.map { share.facts($0, number: 0) }
    groups.append(
      ListFacts.Group(
        level: 1, number: headings[1] ?? 1, title: share.formName, counts: counts(share.recipients),
        money: ListFacts.sum(rows), rows: [], isPosthumous: share.group.isPosthumous))
  }

  private mutating func addByKind(_ rows: [Row], level: Int) {
    let kinds: [RecipientKind] = [.collective, .household, .people, .individual]
    for kind in layout.individualsFirst ? kinds.reversed() : kinds {
      let part = rows.filter { $0.recipient.kind == kind }
      if !part.isEmpty { add(part, title: Located(kind.name.vi, at: nil), level: level) }
    }
  }

  private mutating func addByUnit(_ rows: [Row]) {
    var order: [String] = []
    var parts: [String: [Row]] = [:]
    for row in rows {
      let unit =
        row.recipient.unit?.value ?? (row.recipient.kind == .collective ? row.recipient.name.value : "")
      if parts[unit] == nil { order.append(unit) }
      parts[unit, default: []].append(row)
    }
    // Recipients without a unit come after the units, so that they do not seem to belong to one.
    for unit in order.filter({ !$0.isEmpty }) {
      let part = parts[unit] ?? []
      add(part, title: part.first.map { Located(unit, at: $0.recipient.unit?.place) }, level: 1)
    }
    if let rest = parts[""] {
      add(rest, title: nil, level: 1)
      groups[groups.count - 1].isRest = parts.count > 1
    }
  }

  private mutating func add(_ rows: [Row], title: Located<String>?, level: Int) {
    headings[level, default: 0] += 1
    let ordered =
      switch layout.order {
      case .asGiven: rows
      case .byName:
        rows.map { (key: PersonName($0.recipient.name.value).sortKey, row: $0) }.sorted { $0.key < $1.key }
          .map(\.row)
      }
    if !layout.numbersThrough { lastRow = 0 }
    let facts = ordered.enumerated().map { offset, row -> RecipientFacts in
      var facts = row.share.facts(row.recipient, number: lastRow + offset + 1)
      facts.residenceApart = residenceApart
      return facts
    }
    lastRow += facts.count
    groups.append(
      ListFacts.Group(
        level: level, number: headings[level] ?? 1, title: title, counts: counts(rows),
        money: ListFacts.sum(facts), rows: facts))
  }

  private func counts(_ rows: [Row]) -> [Count] {
    AwardShare.counts(
      of: rows.map { (share: $0.index, recipient: $0.recipient) }, individualsFirst: layout.individualsFirst)
  }

  private func counts(_ recipients: [Recipient]) -> [Count] {
    AwardShare.counts(of: recipients, individualsFirst: layout.individualsFirst)
  }
}
