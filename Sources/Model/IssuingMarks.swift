import Diagnostics
import Fields

/// Độ khẩn of a document (Decree 30/2020/NĐ-CP, Annex I, box 10b).
public enum Urgency: String, NamedChoice {
  /// Hỏa tốc.
  case immediate = "hỏa tốc|immediate|hoả tốc"
  /// Thượng khẩn.
  case veryUrgent = "thượng khẩn|very urgent"
  /// Khẩn.
  case urgent = "khẩn|urgent"
}

/// Địa chỉ cơ quan at the foot of page one (Decree 30/2020/NĐ-CP, Annex I, box 13).
public struct AddressFoot: Sendable, Hashable {
  /// Địa chỉ.
  public var address: Text?
  /// Điện thoại.
  public var telephone: Text?
  /// Fax.
  public var fax: Text?
  /// Thư điện tử.
  public var email: Text?
  /// Trang thông tin điện tử.
  public var website: Text?

  /// An empty foot.
  public init() {}
}

/// Marks of a document besides its text: urgency, drafter, number of copies, address of the body.
public struct IssuingMarks: Sendable, Hashable {
  /// Dấu chỉ độ khẩn; nil when it is not urgent.
  public var urgency: Urgency?
  /// Ký hiệu người soạn thảo: PL.
  public var drafter: Text?
  /// Số lượng bản phát hành.
  public var copies: Located<Int>?
  /// Địa chỉ cơ quan at the foot of page one.
  public var foot: AddressFoot?

  /// No marks.
  public init() {}
}
