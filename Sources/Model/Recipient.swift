import Diagnostics
import Fields

/// Loại đối tượng khen thưởng.
public enum RecipientKind: NamedChoice {
  /// Tập thể.
  case collective
  /// Hộ gia đình, gia đình.
  case household
  /// Cá nhân.
  case individual
  /// Nhân dân và cán bộ (xã, huyện).
  case people

  /// The names.
  public var name: Message {
    switch self {
    case .collective: Message(vi: "tập thể", en: "collective")
    case .household: Message(vi: "hộ gia đình", en: "household")
    case .individual: Message(vi: "cá nhân", en: "individual")
    case .people: Message(vi: "nhân dân và cán bộ", en: "people")
    }
  }

  /// Words that count recipients of this kind.
  public var aliases: [String] {
    switch self {
    case .collective: ["đơn vị", "cơ quan", "trường", "xã", "phường", "thôn", "tổ dân phố", "doanh nghiệp"]
    case .household: ["gia đình", "hộ"]
    case .individual:
      [
        "người", "đồng chí", "ông", "bà", "học sinh", "giáo viên", "cán bộ", "đảng viên", "chiến sĩ",
        "thuyền viên",
        "mẹ",
      ]
    case .people: ["nhân dân"]
    }
  }
}

/// Người nhận, đơn vị nhận: one row of a list; decision, list and certificate all come from it.
public struct Recipient: Sendable, Hashable {
  /// Số thứ tự as written; nil when the list has none.
  public var order: Located<Int>?
  /// Loại đối tượng.
  public var kind: RecipientKind
  /// Tên tập thể, họ và tên: never re-spelled.
  public var name: Text
  /// Cách gọi or cấp bậc: Ông, Bà, Thượng tá.
  public var address: Text?
  /// Giới tính.
  public var gender: Gender?
  /// Chức vụ.
  public var post: Text?
  /// Đơn vị công tác.
  public var unit: Text?
  /// Nơi ở.
  public var residence: Text?
  /// Năm sinh.
  public var birthYear: Located<Int>?
  /// Hình thức, when the group mixes forms.
  public var form: AwardForm?
  /// Thành tích of its own; nil takes the group's.
  public var achievement: Text?
  /// Ghi chú.
  public var note: Text?
  /// Truy tặng.
  public var isPosthumous = false
  /// Tiền thưởng, đồng.
  public var money: Located<Int>?
  /// The line of the definition or the row of the list.
  public var place: Place?

  /// Makes a recipient.
  public init(kind: RecipientKind, name: Text) {
    self.kind = kind
    self.name = name
  }
}
