import Diagnostics
import DocumentTree
import Model
import TemplateLanguage
import Wording

/// The list of a decision: its columns with their widths, its groups and rows.
struct ListFacts: Sendable {
  /// A group of rows under one heading.
  struct Group: Sendable {
    /// 1 for the outer heading, 2 for one inside it.
    let level: Int
    /// The number of the heading among those of its level.
    let number: Int
    /// The heading; nil for a list that is not divided.
    let title: Located<String>?
    /// The numbers of its recipients.
    let counts: [Count]
    /// Its rows; empty for an outer heading.
    let rows: [RecipientFacts]
    /// Whether the name may take the column of post and unit, which none of its rows needs.
    var joinsName = false
  }

  let columns: [ListLayout.Column]
  let widths: [Double]
  let isLandscape: Bool
  let groups: [Group]
  let total: [Count]

  /// Text width between Decree 30's margins (30 mm left, 15 mm right), millimetres.
  private static let portraitWidth = 165.0
  private static let landscapeWidth = 252.0

  /// Lays out the rows of shares as a decision asks.
  init(_ shares: [AwardShare], layout: ListLayout) {
    let rows = shares.flatMap { share in share.recipients.map { (share, $0) } }
    let columns = layout.columns.isEmpty ? ListFacts.columns(for: shares, layout: layout) : layout.columns
    let widths = ListFacts.widths(columns)
    self.columns = columns
    self.widths = widths.widths
    self.isLandscape = widths.isLandscape
    self.total = AwardShare.counts(of: rows.map(\.1), individualsFirst: layout.individualsFirst)
    var builder = GroupBuilder(layout: layout)
    switch layout.grouping {
    case .plain: builder.add(rows, title: nil, level: 1)
    case .byKind: builder.addByKind(rows, level: 1)
    case .byAward:
      for share in shares where !share.recipients.isEmpty {
        builder.addHeading(share.formName, recipients: share.recipients)
        builder.addByKind(share.recipients.map { (share, $0) }, level: 2)
      }
    case .byUnit: builder.addByUnit(rows)
    }
    let canJoin = zip(columns, columns.dropFirst()).contains { $0 == .name && $1 == .postAndUnit }
    self.groups = builder.groups.map { group in
      var group = group
      group.joinsName = canJoin && group.rows.allSatisfy { $0.postAndUnit == nil }
      return group
    }
  }

  /// The columns that the list's own contents ask for.
  private static func columns(for shares: [AwardShare], layout: ListLayout) -> [ListLayout.Column] {
    let recipients = shares.flatMap(\.recipients)
    var columns: [ListLayout.Column] = [.number, .name]
    if recipients.contains(where: { $0.birthYear != nil }) { columns.append(.birthYear) }
    if recipients.contains(where: { $0.post != nil || $0.unit != nil }) { columns.append(.postAndUnit) }
    if recipients.contains(where: { $0.residence != nil }) { columns.append(.residence) }
    if shares.count(where: { !$0.recipients.isEmpty }) > 1, layout.grouping != .byAward {
      columns.append(.form)
    }
    if recipients.contains(where: { $0.achievement != nil }) { columns.append(.achievement) }
    if recipients.contains(where: { $0.money != nil }) { columns.append(.money) }
    if recipients.contains(where: { $0.note != nil }) { columns.append(.note) }
    return columns
  }

  /// Least and wished-for share of the width, millimetres.
  private static func measure(_ column: ListLayout.Column) -> (fixed: Double, stretch: Double) {
    switch column {
    case .number: (13, 0)
    case .address: (20, 0)
    case .birthYear: (20, 0)
    case .money: (30, 0)
    case .name: (50, 2)
    case .post, .unit: (40, 2)
    case .postAndUnit: (60, 3)
    case .residence: (45, 2)
    case .form: (32, 1)
    case .achievement: (60, 3)
    case .note: (22, 0)
    }
  }

  private static func widths(_ columns: [ListLayout.Column]) -> (widths: [Double], isLandscape: Bool) {
    let measures = columns.map(measure)
    let least = measures.reduce(0) { $0 + $1.fixed }
    let isLandscape = least > portraitWidth
    let available = isLandscape ? landscapeWidth : portraitWidth
    if least > available { return (measures.map { $0.fixed * available / least }, isLandscape) }
    let stretch = measures.reduce(0) { $0 + $1.stretch }
    guard stretch > 0 else { return (measures.map(\.fixed), isLandscape) }
    let spare = available - least
    return (measures.map { $0.fixed + spare * $0.stretch / stretch }, isLandscape)
  }

  /// Numbers rows and headings while groups are made.
  private struct GroupBuilder {
    let layout: ListLayout
    var groups: [Group] = []
    private var lastRow = 0
    private var headings = [1: 0, 2: 0]

    init(layout: ListLayout) { self.layout = layout }

    mutating func addHeading(_ title: Located<String>?, recipients: [Recipient]) {
      headings[1, default: 0] += 1
      headings[2] = 0
      groups.append(
        Group(
          level: 1, number: headings[1] ?? 1, title: title,
          counts: AwardShare.counts(of: recipients, individualsFirst: layout.individualsFirst), rows: []))
    }

    mutating func addByKind(_ rows: [(AwardShare, Recipient)], level: Int) {
      let kinds: [RecipientKind] = [.collective, .household, .people, .individual]
      for kind in layout.individualsFirst ? kinds.reversed() : kinds {
        let part = rows.filter { $0.1.kind == kind }
        if !part.isEmpty { add(part, title: Located(kind.name.vi, at: nil), level: level) }
      }
    }

    mutating func addByUnit(_ rows: [(AwardShare, Recipient)]) {
      var order: [String] = []
      var parts: [String: [(AwardShare, Recipient)]] = [:]
      for row in rows {
        let unit = row.1.unit?.value ?? (row.1.kind == .collective ? row.1.name.value : "")
        if parts[unit] == nil { order.append(unit) }
        parts[unit, default: []].append(row)
      }
      for unit in order {
        let part = parts[unit] ?? []
        add(
          part, title: unit.isEmpty ? nil : part.first.map { Located(unit, at: $0.1.unit?.place) }, level: 1)
      }
    }

    mutating func add(_ rows: [(AwardShare, Recipient)], title: Located<String>?, level: Int) {
      headings[level, default: 0] += 1
      let ordered =
        switch layout.order {
        case .asGiven: rows
        case .byName:
          rows.map { (key: PersonName($0.1.name.value).sortKey, row: $0) }.sorted { $0.key < $1.key }.map(
            \.row)
        }
      if !layout.numbersThrough { lastRow = 0 }
      let facts = ordered.enumerated().map {
        $0.element.0.facts($0.element.1, number: lastRow + $0.offset + 1)
      }
      lastRow += facts.count
      groups.append(
        Group(
          level: level, number: headings[level] ?? 1, title: title,
          counts: AwardShare.counts(of: rows.map(\.1), individualsFirst: layout.individualsFirst), rows: facts
        ))
    }
  }
}

extension ListFacts {
  private static let groupExposure = Exposure<Group>(
    "nhóm của danh sách",
    [
      .integer("cấp", Message(vi: "1: nhóm ngoài, 2: nhóm trong", en: "1 outer, 2 inner")) { $0.level },
      .integer("thứ_tự", Message(vi: "số thứ tự của nhóm", en: "number of the group")) { $0.number },
      .maybe("tiêu_đề", Message(vi: "tên nhóm", en: "heading")) { $0.title },
      .text("số_lượng", Message(vi: "số lượng, hai chữ số", en: "counts, padded")) {
        Located(Count.text($0.counts, .padded), at: nil)
      },
      .integer("số_dòng", Message(vi: "số người nhận", en: "number of recipients")) { group in
        group.counts.reduce(0) { $0 + $1.number }
      },
      .truth(
        "gộp_tên",
        Message(vi: "tên chiếm cả cột chức vụ, đơn vị", en: "the name also takes the column of post and unit")
      ) { $0.joinsName },
      .records("dòng", Message(vi: "người nhận", en: "recipients"), RecipientFacts.exposure) { $0.rows },
    ])

  /// What templates see of a list.
  static let exposure = Exposure<ListFacts>(
    "danh sách",
    [
      .texts("cột", Message(vi: "tên các cột", en: "names of the columns")) { list in
        list.columns.map { Located($0.name.vi, at: nil) }
      },
      .integer("số_cột", Message(vi: "số cột", en: "number of columns")) { $0.columns.count },
      .text("bề_rộng", Message(vi: "bề rộng các cột, milimét", en: "column widths in millimetres")) { list in
        Located(list.widths.map(ListFacts.tenths).joined(separator: " "), at: nil)
      },
      .truth("nằm_ngang", Message(vi: "trang nằm ngang", en: "landscape")) { $0.isLandscape },
      .records("nhóm", Message(vi: "các nhóm", en: "groups"), groupExposure) { $0.groups },
      .text("tổng_số", Message(vi: "tổng số, hai chữ số", en: "totals, padded")) {
        Located(Count.text($0.total, .padded), at: nil)
      },
    ])

  /// A width with one decimal, as attributes have it.
  private static func tenths(_ width: Double) -> String {
    let value = Int((width * 10).rounded(.down))
    return "\(value / 10).\(value % 10)"
  }
}
