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
    /// The sum of its money, đồng; nil when one of its sums is not known.
    let money: Int?
    /// Its rows; empty for an outer heading.
    let rows: [RecipientFacts]
    /// Whether it holds those who belong to no unit, after the units.
    var isRest = false
    /// Whether all of it is honoured after death.
    var isPosthumous = false
    /// Whether the name may take the column of post and unit, which none of its rows needs.
    var joinsName = false
  }

  let columns: [ListLayout.Column]
  let widths: [Double]
  let isLandscape: Bool
  let groups: [Group]
  let total: [Count]
  /// The sum of all money, đồng; nil when one sum is not known.
  let money: Int?
  /// Whether any of its awards gives money.
  let isPaid: Bool
  /// Whether the column of post and unit holds residences, too.
  let showsResidences: Bool
  /// The words under DANH SÁCH, where somebody wrote them.
  var title: Text?
  /// How counts are written.
  let countForm: Count.Form
  /// How sums are written in words.
  let numberWords: NumberWords

  /// Lays out the rows of shares as a decision asks.
  init(_ shares: [AwardShare], layout: ListLayout, leavingOut left: Set<ListLayout.Column> = []) {
    let wanted = layout.columns.isEmpty ? ListFacts.columns(for: shares, layout: layout) : layout.columns
    let columns = wanted.filter { !left.contains($0) }
    var layout = layout
    // A heading over all rows says what the title says already.
    if layout.grouping == .byKind, Set(shares.flatMap { $0.recipients.map(\.kind) }).count < 2 {
      layout.grouping = .plain
    }
    var builder = ListGroupBuilder(layout: layout, columns: columns)
    builder.add(shares)
    let rows = builder.groups.flatMap(\.rows)
    let widths = ListWidths(columns, rows: rows, isLandscape: layout.isLandscape)
    self.columns = columns
    self.widths = widths.widths
    isLandscape = widths.isLandscape
    countForm = layout.padsCounts ? .padded : .plain
    numberWords = layout.numberWords
    total = AwardShare.counts(of: shares, individualsFirst: layout.individualsFirst)
    isPaid = rows.contains(where: \.isPaid)
    money = columns.contains(.money) ? ListFacts.sum(rows) : nil
    showsResidences = rows.contains {
      $0.recipient.post == nil && $0.recipient.unit == nil && $0.postAndUnit != nil
    }
    let canJoin = zip(columns, columns.dropFirst()).contains { $0 == .name && $1 == .postAndUnit }
    groups = builder.groups.map { group in
      var group = group
      group.joinsName = canJoin && group.rows.allSatisfy { $0.postAndUnit == nil }
      return group
    }
  }

  /// The sum of the rows' money; nil for no rows and where one is not known or the sum too large. Rows of awards that give
  /// no money add nothing.
  static func sum(_ rows: [RecipientFacts]) -> Int? {
    var sum = 0
    let rows = rows.filter(\.isPaid)
    for row in rows {
      guard let money = row.money?.value else { return nil }
      let (next, overflow) = sum.addingReportingOverflow(money)
      if overflow { return nil }
      sum = next
    }
    return rows.isEmpty ? nil : sum
  }

  /// The columns that the list's own contents ask for.
  private static func columns(for shares: [AwardShare], layout: ListLayout) -> [ListLayout.Column] {
    let recipients = shares.flatMap(\.recipients)
    var columns: [ListLayout.Column] = [.number, .name]
    if recipients.contains(where: { $0.birthYear != nil }) { columns.append(.birthYear) }
    let hasPost = recipients.contains { $0.post != nil }
    let hasWork = hasPost || recipients.contains { $0.unit != nil }
    if hasWork {
      // Under a unit's heading its name is not said again in every row.
      if layout.grouping != .byUnit { columns.append(.postAndUnit) } else if hasPost { columns.append(.post) }
    }
    // A residence replaces post and unit for recipients who have neither, and then needs no column of its own.
    let standsIn = columns.contains(.postAndUnit)
    if recipients.contains(where: { $0.residence != nil && (!standsIn || $0.post != nil || $0.unit != nil) })
    {
      columns.append(.residence)
    }
    if shares.count(where: { !$0.recipients.isEmpty }) > 1, layout.grouping != .byAward {
      columns.append(.form)
    }
    // Two awards of one form differ by what they are for.
    let forms = Dictionary(grouping: shares.filter { !$0.recipients.isEmpty }) { $0.formName?.value ?? "" }
    let isForSeveral = forms.values.contains { Set($0.map { $0.group.formalCause?.value ?? "" }).count > 1 }
    if isForSeveral || recipients.contains(where: { $0.achievement != nil }) { columns.append(.achievement) }
    if shares.contains(where: { share in
      share.recipients.contains { ($0.money?.value ?? 0) > 0 || (share.group.money?.amount?.value ?? 0) > 0 }
    }) {
      columns.append(.money)
    }
    if recipients.contains(where: { $0.note != nil }) { columns.append(.note) }
    return columns
  }
}

extension ListFacts {
  private static func groupExposure(_ form: Count.Form) -> Exposure<Group> {
    form == .padded ? paddedGroups : plainGroups
  }

  private static let paddedGroups = groups(.padded)
  private static let plainGroups = groups(.plain)

  private static func groups(_ form: Count.Form) -> Exposure<Group> {
    Exposure<Group>(
      "nhóm của danh sách",
      [
        .integer("cấp", Message(vi: "1: nhóm ngoài, 2: nhóm trong", en: "1 outer, 2 inner")) { $0.level },
        .integer("thứ_tự", Message(vi: "số thứ tự của nhóm", en: "number of the group")) { $0.number },
        .maybe("tiêu_đề", Message(vi: "tên nhóm", en: "heading")) { $0.title },
        .truth("còn_lại", Message(vi: "người không thuộc đơn vị nào", en: "those who belong to no unit")) {
          $0.isRest
        },
        .truth("truy_tặng", Message(vi: "cả nhóm được truy tặng", en: "all of it posthumous")) {
          $0.isPosthumous
        },
        .text("số_lượng", Message(vi: "số lượng người nhận", en: "counts of recipients")) {
          Located(Count.text($0.counts, form), at: nil)
        },
        .integer("số_dòng", Message(vi: "số người nhận", en: "number of recipients")) { group in
          group.counts.reduce(0) { $0 + $1.number }
        },
        .maybeInteger("tổng_tiền", Message(vi: "tổng tiền thưởng, đồng", en: "sum of the money in dong")) {
          $0.money
        },
        .truth(
          "gộp_tên",
          Message(
            vi: "tên chiếm cả cột chức vụ, đơn vị", en: "the name also takes the column of post and unit")
        ) { $0.joinsName },
        .records("dòng", Message(vi: "người nhận", en: "recipients"), RecipientFacts.exposure) { $0.rows },
      ])
  }

  /// What templates see of a list.
  static let exposure = Exposure<ListFacts>(
    "danh sách",
    [
      .texts("cột", Message(vi: "tên các cột", en: "names of the columns")) { list in
        list.columns.map { Located($0.name.vi, at: nil) }
      },
      .maybe("tiêu_đề", Message(vi: "lời tự viết dưới chữ DANH SÁCH", en: "its title, where one was written"))
      {
        $0.title
      },
      .integer("số_cột", Message(vi: "số cột", en: "number of columns")) { $0.columns.count },
      .truth(
        "có_cách_gọi", Message(vi: "cách gọi là một cột riêng", en: "the address is a column of its own")
      ) {
        $0.columns.contains(.address)
      },
      .maybeInteger(
        "trước_tiền", Message(vi: "số cột trước cột tiền thưởng", en: "columns before that of the money")
      ) {
        $0.columns.firstIndex(of: .money)
      },
      .integer("sau_tiền", Message(vi: "số cột sau cột tiền thưởng", en: "columns after that of the money")) {
        list in list.columns.firstIndex(of: .money).map { list.columns.count - $0 - 1 } ?? 0
      },
      .truth(
        "có_nơi_ở", Message(vi: "cột chức vụ, đơn vị có cả nơi ở", en: "post and unit may be a residence")
      ) {
        $0.showsResidences
      },
      .text("bề_rộng", Message(vi: "bề rộng các cột, milimét", en: "column widths in millimetres")) { list in
        Located(list.widths.map(ListWidths.tenths).joined(separator: " "), at: nil)
      },
      .truth("nằm_ngang", Message(vi: "trang nằm ngang", en: "landscape")) { $0.isLandscape },
      .recordsOf("nhóm", Message(vi: "các nhóm", en: "groups"), paddedGroups) { list in
        let exposure = groupExposure(list.countForm)
        return list.groups.map { exposure.record($0) }
      },
      .texts("đối_tượng", Message(vi: "tập thể, hộ gia đình, cá nhân", en: "kinds of recipients")) { list in
        list.total.map { Located($0.noun, at: nil) }
      },
      .text("tổng_số", Message(vi: "tổng số người nhận", en: "totals of recipients")) {
        Located(Count.text($0.total, $0.countForm), at: nil)
      },
      .maybeInteger("tổng_tiền", Message(vi: "tổng tiền thưởng, đồng", en: "sum of the money in dong")) {
        $0.money
      },
      .maybe(
        "tổng_tiền_bằng_chữ",
        Message(vi: "tổng tiền thưởng bằng chữ, như cơ quan đọc số", en: "the sum in the office's words")
      ) { list in
        list.money.map { Located(list.numberWords.money($0), at: nil) }
      },
    ])
}
