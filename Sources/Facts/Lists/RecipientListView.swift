import Diagnostics
import Model
import TemplateLanguage
import Wording

/// Danh sách người nhận: all recipients of a ceremony in one table for further use. Its columns are those of a list,
/// so that reading the table again gives the same.
public struct RecipientListView: FactView {
  /// Makes the view.
  public init() {}

  /// The name in manifests.
  public let name = "danh sách người nhận"

  /// The fields for templates.
  public var shape: RecordShape { RecipientListFacts.exposure.shape }

  /// One list for the ceremony, if an award names its recipients.
  public func documents(
    of ceremony: Ceremony, for request: ViewRequest, into findings: inout Findings
  ) -> [PlannedDocument] {
    let facts = RecipientListFacts(ceremony)
    guard !facts.rows.isEmpty else { return [] }
    let creator = ceremony.event.hosts.first?.formalName(in: ceremony).value
    return [
      PlannedDocument(
        creator: creator ?? ceremony.decisions.first?.issuingBody?.value ?? "",
        date: ceremony.documentDate ?? .y2000,
        sheets: .whole(RecipientListFacts.exposure.record(facts)))
    ]
  }
}

/// The recipients of a ceremony, in the order of its awards.
struct RecipientListFacts: Sendable {
  /// A column that is left out when it is empty.
  private enum Column: String, CaseIterable {
    case number = "số thứ tự"
    case kind = "loại"
    case address = "cách gọi"
    case name = "tên"
    case gender = "giới tính"
    case birthYear = "năm sinh"
    case post = "chức vụ"
    case unit = "đơn vị"
    case residence = "nơi ở"
    case form = "hình thức"
    case achievement = "thành tích"
    case money = "tiền thưởng"
    case posthumous = "truy tặng"
    case note = "ghi chú"

    /// Its share of the page.
    var width: Double {
      switch self {
      case .number: 12
      case .kind: 22
      case .address, .gender, .birthYear, .posthumous: 17
      case .name: 52
      case .post, .residence, .form: 38
      case .unit: 48
      case .achievement: 80
      case .money: 28
      case .note: 30
      }
    }

    func isFilled(_ facts: RecipientFacts) -> Bool {
      switch self {
      case .number, .kind, .name: true
      case .address: facts.address != nil
      case .gender: facts.recipient.gender != nil
      case .birthYear: facts.recipient.birthYear != nil
      case .post: facts.recipient.post != nil
      case .unit: facts.recipient.unit != nil
      case .residence: facts.recipient.residence != nil
      case .form: facts.form != nil
      case .achievement: facts.achievement != nil
      case .money: facts.money != nil
      case .posthumous: facts.recipient.isPosthumous
      case .note: facts.recipient.note != nil
      }
    }
  }

  let rows: [RecipientFacts]
  private let columns: [Column]
  let event: Text?

  init(_ ceremony: Ceremony) {
    var rows: [RecipientFacts] = []
    for share in ceremony.awards.flatMap({ AwardShare.shares(of: $0) }) {
      for recipient in share.recipients { rows.append(share.facts(recipient, number: rows.count + 1)) }
    }
    self.rows = rows
    columns = Column.allCases.filter { column in rows.contains { column.isFilled($0) } }
    event = ceremony.event.name
  }

  /// The sum of all prize money in đồng; nil when one amount is not known.
  private var money: Int? { ListFacts.sum(rows) }

  /// The text width is 165 mm in portrait and 252 mm in landscape (margins of Decree 30/2020/NĐ-CP).
  private var isLandscape: Bool { columns.reduce(0) { $0 + $1.width } > 165 }

  private var widths: String {
    let sum = columns.reduce(0) { $0 + $1.width }
    let page: Double = isLandscape ? 252 : 165
    // The last column gets the rounding difference.
    let all = columns.dropLast().map { (($0.width * page / sum) * 10).rounded() / 10 }
    return (all + [page - all.reduce(0, +)]).map(ListWidths.tenths).joined(separator: " ")
  }

  static let exposure = Exposure<RecipientListFacts>(
    "danh sách người nhận",
    [
      .maybe("buổi_lễ", Message(vi: "tên buổi lễ", en: "name of the ceremony")) { $0.event },
      .texts("cột", Message(vi: "các cột có nội dung", en: "the columns that hold something")) { facts in
        facts.columns.map { Located($0.rawValue, at: nil) }
      },
      .text("bề_rộng", Message(vi: "bề rộng các cột, milimét", en: "column widths in millimetres")) {
        Located($0.widths, at: nil)
      },
      .truth("nằm_ngang", Message(vi: "trang nằm ngang", en: "landscape")) { $0.isLandscape },
      .maybeInteger(
        "trước_tiền", Message(vi: "số cột trước cột tiền thưởng", en: "columns before that of the money")
      ) { $0.columns.firstIndex(of: .money) },
      .integer("sau_tiền", Message(vi: "số cột sau cột tiền thưởng", en: "columns after that of the money")) {
        facts in facts.columns.firstIndex(of: .money).map { facts.columns.count - $0 - 1 } ?? 0
      },
      .maybeInteger("tổng_tiền", Message(vi: "tổng tiền thưởng, đồng", en: "sum of the money in dong")) {
        $0.money
      },
      .records("dòng", Message(vi: "người nhận", en: "recipients"), RecipientFacts.exposure) { $0.rows },
    ])
}
