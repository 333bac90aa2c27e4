import Diagnostics
import Fields

/// Độ khẩn of a document (Decree 30/2020/NĐ-CP, Annex I, box 10b).
public enum Urgency: NamedChoice {
  /// Hỏa tốc.
  case immediate
  /// Thượng khẩn.
  case veryUrgent
  /// Khẩn.
  case urgent

  /// Its names; the Vietnamese one is printed.
  public var name: Message {
    switch self {
    case .immediate: Message(vi: "hỏa tốc", en: "immediate")
    case .veryUrgent: Message(vi: "thượng khẩn", en: "very urgent")
    case .urgent: Message(vi: "khẩn", en: "urgent")
    }
  }

  /// Other spellings that are read.
  public var aliases: [String] {
    switch self {
    case .immediate: ["hoả tốc"]
    case .veryUrgent, .urgent: []
    }
  }
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
