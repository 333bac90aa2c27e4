import Diagnostics
import TemplateLanguage

/// A field that a person's Word file may name.
package struct WordField: Sendable {
  /// What it holds.
  package enum Kind: Sendable, Hashable {
    case text, number, date
    /// Several texts, each an item of a loop.
    case texts
    /// Recipients: all, or those of a kind.
    case recipients(String?)
    /// Groups of recipients.
    case groups
  }

  /// The name that is offered.
  package let name: String
  /// Its other names.
  package let aliases: [String]
  package let kind: Kind
  /// Whether only individuals have it, so that it is missing without a word elsewhere.
  package let isOfIndividuals: Bool

  package init(_ name: String, _ aliases: [String] = [], _ kind: Kind = .text, ofIndividuals: Bool = false) {
    self.name = name
    self.aliases = aliases
    self.kind = kind
    self.isOfIndividuals = ofIndividuals
  }
}

/// The fields of documents, recipients and groups.
package enum WordCatalogue {
  /// Of the document.
  package static let document: [WordField] = [
    .init("số_quyết_định", ["số", "số_qđ"]), .init("ký_hiệu"), .init("số_ký_hiệu"),
    .init("ngày_quyết_định", ["ngày", "ngày_ban_hành", "ngày_ký"], .date),
    .init("nơi_ban_hành", ["nơi", "địa_danh"]),
    .init("cơ_quan_chủ_quản"), .init("cơ_quan_ban_hành", ["cơ_quan", "tên_cơ_quan"]), .init("thẩm_quyền"),
    .init("hình_thức"), .init("thành_tích"), .init("tổng_số"), .init("số_tập_thể", [], .number),
    .init("số_hộ_gia_đình", [], .number), .init("số_cá_nhân", [], .number),
    .init("số_người_nhận", ["số_người"], .number), .init("tổng_tiền", [], .number),
    .init("tổng_tiền_bằng_chữ"),
    .init("nguồn_tiền"), .init("chức_vụ_người_ký", ["quyền_hạn_ký"]), .init("người_ký", ["họ_tên_người_ký"]),
    .init("lưu"), .init("người_soạn"), .init("căn_cứ", [], .texts), .init("đề_nghị", [], .texts),
    .init("thi_hành", [], .texts), .init("nơi_nhận", [], .texts), .init("người_nhận", [], .recipients(nil)),
    .init("tập_thể", [], .recipients("tập thể")), .init("hộ_gia_đình", [], .recipients("hộ gia đình")),
    .init("cá_nhân", [], .recipients("cá nhân")), .init("nhóm", [], .groups),
    .init("nhóm_hình_thức", [], .groups),
  ]

  /// Of a recipient.
  package static let recipient: [WordField] = [
    .init("số_thứ_tự", ["stt", "tt"], .number), .init("loại"),
    .init("tên", ["họ_tên", "họ_và_tên", "tên_tập_thể", "tên_hộ_gia_đình"]),
    .init("cách_gọi", ["ông_bà", "danh_xưng"], ofIndividuals: true), .init("chức_vụ", ofIndividuals: true),
    .init("đơn_vị", ["đơn_vị_công_tác"], ofIndividuals: true),
    .init("chức_vụ_đơn_vị", ["chức_vụ_đơn_vị_công_tác"], ofIndividuals: true), .init("nơi_ở", ["địa_chỉ"]),
    .init("năm_sinh", ofIndividuals: true), .init("giới_tính", ofIndividuals: true), .init("hình_thức"),
    .init("thành_tích"), .init("tiền_thưởng", ["số_tiền", "mức_thưởng", "mức_tiền_thưởng"], .number),
    .init("truy_tặng"), .init("ghi_chú"),
  ]

  /// Of a group.
  package static let group: [WordField] = [
    .init("tên"), .init("số_lượng", [], .number), .init("tổng_số"), .init("tổng_tiền", [], .number),
    .init("người_nhận", [], .recipients(nil)), .init("tập_thể", [], .recipients("tập thể")),
    .init("hộ_gia_đình", [], .recipients("hộ gia đình")), .init("cá_nhân", [], .recipients("cá nhân")),
  ]

  static let documentNames = names(document)
  static let recipientNames = names(recipient)
  static let groupNames = names(group)
  static let all = (document + recipient).flatMap { [$0.name] + $0.aliases }

  private static func names(_ fields: [WordField]) -> [(name: String, index: Int)] {
    fields.enumerated().flatMap { index, field in ([field.name] + field.aliases).map { ($0, index) } }
  }

  /// The position of a field of the document.
  package static func position(_ name: String) -> Int { document.firstIndex { $0.name == name } ?? 0 }

  static let number = position("số_quyết_định"), date = position("ngày_quyết_định"),
    signer = position("người_ký")
  static let numberAndSign = position("số_ký_hiệu")
}

/// A recipient with the values of the catalogue's fields.
package struct WordRecipient: Sendable {
  package let kind: String
  package let values: [Value]
  package init(kind: String, values: [Value]) {
    self.kind = kind
    self.values = values
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
  /// In the order of the catalogue; lists of recipients and groups are missing here.
  package var document: [Value]
  package var recipients: [WordRecipient]
  package var groups: [WordGroup]
  package var groupsByForm: [WordGroup]
  /// Whether each recipient gets a sheet of their own.
  package var isSheets: Bool
  package init(
    document: [Value], recipients: [WordRecipient], groups: [WordGroup], groupsByForm: [WordGroup],
    isSheets: Bool
  ) {
    self.document = document
    self.recipients = recipients
    self.groups = groups
    self.groupsByForm = groupsByForm
    self.isSheets = isSheets
  }
}
