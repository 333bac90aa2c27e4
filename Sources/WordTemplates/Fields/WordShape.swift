import Diagnostics
import TemplateLanguage

/// A field that a person's Word file may name.
package struct WordField: Sendable {
  /// What it holds.
  package enum Kind: Sendable {
    case text, number, date
    /// Several texts, each an item of a loop.
    case texts
    /// Recipients: all, or those of a kind.
    case recipients(String?)
    /// Groups of recipients.
    case groups
    /// A record: its fields are named behind its own name, `báo.tên`.
    case record(WordRecord)
    /// Several records, each an item of a loop.
    case records(WordRecord)
  }

  /// What a document that is not signed yet leaves room for.
  package enum Pen: Sendable {
    case number, numberAndSign, date, signer
  }

  /// The name that is offered.
  package let name: String
  /// Its other names.
  package let aliases: [String]
  package let kind: Kind
  /// Whether only individuals have it, so that it is missing without a word elsewhere.
  package let isOfIndividuals: Bool
  /// The room that is left where there is no value yet.
  package let pen: Pen?
  /// Whether it is a merit, which goes on from the words before it.
  package let isMerit: Bool
  /// Words that a paragraph begins with in which nothing stands before the value.
  package let opening: String?
  /// The values that it can have, where they are few: what else it is compared with is never so.
  package let choices: [String]
  /// An invented value, for a person who looks for the field.
  package let sample: String

  package init(
    _ name: String, _ aliases: [String] = [], _ kind: Kind = .text, ofIndividuals: Bool = false,
    pen: Pen? = nil, isMerit: Bool = false, opening: String? = nil, choices: [String] = [],
    sample: String = ""
  ) {
    self.name = name
    self.aliases = aliases
    self.kind = kind
    self.isOfIndividuals = ofIndividuals
    self.pen = pen
    self.isMerit = isMerit
    self.opening = opening
    self.choices = choices
    self.sample = sample
  }
}

/// The fields of a document, a recipient, a group, an item of a list.
package final class WordRecord: Sendable {
  package let fields: [WordField]
  /// All names of the fields, each with the position of its field.
  let names: [(name: String, index: Int)]

  package init(_ fields: [WordField]) {
    self.fields = fields
    names = fields.enumerated().flatMap { index, field in ([field.name] + field.aliases).map { ($0, index) } }
  }

  /// The fields that a template of ours may name, as far as a Word file can show them.
  package convenience init(_ shape: RecordShape) {
    self.init(
      shape.fields.map { field in
        let kind: WordField.Kind =
          switch field.shape {
          case .text, .truth, .decimal: .text
          case .integer: .number
          case .date: .date
          case .record(let inner): .record(WordRecord(inner))
          case .list(.record(let inner)): .records(WordRecord(inner))
          case .list: .texts
          }
        return WordField(field.name, [], kind)
      })
  }

  /// The position of the field that a name means.
  func position(of name: String) -> Int? { WordName.match(name, in: names) }
}

/// What the Word file of a kind of document may name.
package struct WordShape: Sendable {
  package let document: WordRecord
  /// Of each recipient; no fields where the document has no recipients.
  package let recipient: WordRecord
  /// Of a group of recipients.
  package let group: WordRecord

  package init(document: WordRecord, recipient: WordRecord = .none, group: WordRecord = .none) {
    self.document = document
    self.recipient = recipient
    self.group = group
  }

  /// All names, for the likely one.
  var all: [String] {
    (document.fields + recipient.fields).flatMap { [$0.name] + $0.aliases }
  }
}

extension WordRecord {
  /// No fields.
  package static let none = WordRecord([])

  /// Of a decision.
  package static let decision = WordRecord([
    .init("số_quyết_định", ["số", "số_qđ"], pen: .number, sample: "86"), .init("ký_hiệu", sample: "QĐ-UBND"),
    .init("số_ký_hiệu", pen: .numberAndSign, sample: "86/QĐ-UBND"),
    .init(
      "ngày_quyết_định", ["ngày", "ngày_ban_hành", "ngày_ký"], .date, pen: .date,
      sample: "ngày 12 tháng 3 năm 2026"),
    .init("nơi_ban_hành", ["nơi", "địa_danh"], sample: "Lâm Khê"), .init("cơ_quan_chủ_quản"),
    .init("cơ_quan_ban_hành", ["cơ_quan", "tên_cơ_quan"], sample: "Ủy ban nhân dân xã Lâm Khê"),
    .init("thẩm_quyền", sample: "Chủ tịch Ủy ban nhân dân xã Lâm Khê"),
    .init("trích_yếu", opening: "Về việc ", sample: "tặng Giấy khen cho các tập thể, cá nhân"),
    .init("hình_thức", sample: "Chiến sĩ thi đua cơ sở"),
    .init("thành_tích", isMerit: true, sample: "thành tích trong phong trào thi đua năm 2025"),
    .init("tổng_số", sample: "03 tập thể và 13 cá nhân"), .init("số_tập_thể", [], .number, sample: "3"),
    .init("số_hộ_gia_đình", [], .number, sample: "0"), .init("số_cá_nhân", [], .number, sample: "13"),
    .init("số_người_nhận", ["số_người"], .number, sample: "16"),
    .init("tổng_tiền", [], .number, sample: "18.130.000"),
    .init("tổng_tiền_bằng_chữ", sample: "Mười tám triệu một trăm ba mươi nghìn đồng chẵn"),
    .init("nguồn_tiền", sample: "Quỹ thi đua, khen thưởng của xã"),
    .init("chức_vụ_người_ký", ["quyền_hạn_ký"], sample: "CHỦ TỊCH"),
    .init("người_ký", ["họ_tên_người_ký"], pen: .signer, sample: "Trần Quang Vĩnh"),
    .init("lưu", sample: "VT, VHXH"), .init("người_soạn", sample: "LVK"),
    .init("căn_cứ", [], .texts, sample: "Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022"),
    .init("đề_nghị", [], .texts, sample: "Phòng Văn hóa – Xã hội xã"),
    .init("thi_hành", [], .texts, sample: "Các tập thể, cá nhân có tên trong danh sách"),
    .init("nơi_nhận", [], .texts, sample: "Như Điều 3"), .init("người_nhận", [], .recipients(nil)),
    .init("tập_thể", [], .recipients("tập thể")), .init("hộ_gia_đình", [], .recipients("hộ gia đình")),
    .init("cá_nhân", [], .recipients("cá nhân")), .init("nhóm", [], .groups),
    .init("nhóm_hình_thức", [], .groups),
  ])

  /// Of a recipient.
  package static let recipient = WordRecord([
    .init("số_thứ_tự", ["stt", "tt"], .number, sample: "4"),
    .init("loại", choices: ["tập thể", "hộ gia đình", "cá nhân", "nhân dân và cán bộ"], sample: "cá nhân"),
    .init("tên", ["họ_tên", "họ_và_tên", "tên_tập_thể", "tên_hộ_gia_đình"], sample: "Lê Minh Cường"),
    .init("cách_gọi", ["ông_bà", "danh_xưng"], ofIndividuals: true, sample: "Ông"),
    .init("chức_vụ", ofIndividuals: true, sample: "Phó Chánh Văn phòng"),
    .init("đơn_vị", ["đơn_vị_công_tác"], ofIndividuals: true, sample: "Văn phòng xã Lâm Khê"),
    .init(
      "chức_vụ_đơn_vị", ["chức_vụ_đơn_vị_công_tác"], ofIndividuals: true,
      sample: "Phó Chánh Văn phòng, Văn phòng xã Lâm Khê"),
    .init("nơi_ở", ["địa_chỉ"], sample: "thôn Đồng Vạn"),
    .init("năm_sinh", ofIndividuals: true, sample: "1984"),
    .init("giới_tính", ofIndividuals: true, choices: ["nam", "nữ"], sample: "nam"),
    .init("hình_thức", sample: "Chiến sĩ thi đua cơ sở"),
    .init("thành_tích", isMerit: true, sample: "thành tích trong phong trào thi đua năm 2025"),
    .init("tiền_thưởng", ["số_tiền", "mức_thưởng", "mức_tiền_thưởng"], .number, sample: "2.340.000"),
    .init("truy_tặng", choices: ["có"], sample: "có"), .init("ghi_chú", sample: "nhận thay"),
    .init("số_vào_sổ", ["số_sổ", "vào_sổ"], .number, pen: .number, sample: "128"),
  ])

  /// Of a group of recipients.
  package static let group = WordRecord([
    .init("tên", sample: "Cá nhân"), .init("số_lượng", [], .number, sample: "13"),
    .init("tổng_số", sample: "13 cá nhân"), .init("tổng_tiền", [], .number, sample: "12.500.000"),
    .init("người_nhận", [], .recipients(nil)), .init("tập_thể", [], .recipients("tập thể")),
    .init("hộ_gia_đình", [], .recipients("hộ gia đình")), .init("cá_nhân", [], .recipients("cá nhân")),
  ])
}

extension WordShape {
  /// Of a decision and of the certificates that it gives.
  package static let decision = WordShape(document: .decision, recipient: .recipient, group: .group)
}

/// A recipient with the values of the shape's fields.
package struct WordRecipient: Sendable {
  package let kind: String
  package let values: [Value]
  /// Where the recipient stands in a list.
  package let place: Place?
  package init(kind: String, values: [Value], place: Place? = nil) {
    self.kind = kind
    self.values = values
    self.place = place
  }
}

/// Some recipients under one name.
package struct WordGroup: Sendable {
  package let name: String
  package let recipients: [Int]
  package let total: String
  package let money: Int?
  package init(name: String, recipients: [Int], total: String, money: Int?) {
    self.name = name
    self.recipients = recipients
    self.total = total
    self.money = money
  }
}

/// What fills a Word file.
package struct WordData: Sendable {
  /// What may be named.
  package let shape: WordShape
  /// In the order of the shape; lists of recipients and groups are missing here.
  package var document: [Value]
  package var recipients: [WordRecipient]
  package var groups: [WordGroup]
  package var groupsByForm: [WordGroup]
  /// Whether each recipient gets a sheet of their own.
  package var isSheets: Bool
  /// Why fields are not known yet, by their names: said once, not at each of their places.
  package var unknown: [String: Message] = [:]
  package init(
    shape: WordShape = .decision, document: [Value], recipients: [WordRecipient] = [],
    groups: [WordGroup] = [], groupsByForm: [WordGroup] = [], isSheets: Bool = false
  ) {
    self.shape = shape
    self.document = document
    self.recipients = recipients
    self.groups = groups
    self.groupsByForm = groupsByForm
    self.isSheets = isSheets
  }
}
