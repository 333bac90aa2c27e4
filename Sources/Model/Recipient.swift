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
///
/// A list may have 100,000 rows: what most rows lack stands apart and takes no room there.
public struct Recipient: Sendable, Hashable {
  /// What few rows have.
  private struct Rare: Sendable, Hashable {
    var order: Located<Int>?
    var residence: Text?
    var birthYear: Located<Int>?
    var form: AwardForm?
    var achievement: Text?
    var note: Text?
    var money: Located<Int>?
  }

  /// Keeps it out of the row.
  private final class Kept: Sendable, Hashable {
    let rare: Rare

    init(_ rare: Rare) { self.rare = rare }

    static func == (left: Kept, right: Kept) -> Bool { left === right || left.rare == right.rare }

    func hash(into hasher: inout Hasher) { hasher.combine(rare) }
  }

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
  /// Truy tặng.
  public var isPosthumous = false
  /// The line of the definition or the row of the list.
  public var place: Place?
  private var kept: Kept?

  /// Makes a recipient.
  public init(kind: RecipientKind, name: Text) {
    self.kind = kind
    self.name = name
  }

  /// Số thứ tự as written; nil when the list has none.
  public var order: Located<Int>? {
    get { kept?.rare.order }
    set { keep(newValue, at: \.order) }
  }

  /// Nơi ở.
  public var residence: Text? {
    get { kept?.rare.residence }
    set { keep(newValue, at: \.residence) }
  }

  /// Năm sinh.
  public var birthYear: Located<Int>? {
    get { kept?.rare.birthYear }
    set { keep(newValue, at: \.birthYear) }
  }

  /// Hình thức, when the group mixes forms.
  public var form: AwardForm? {
    get { kept?.rare.form }
    set { keep(newValue, at: \.form) }
  }

  /// Thành tích of its own; nil takes the group's.
  public var achievement: Text? {
    get { kept?.rare.achievement }
    set { keep(newValue, at: \.achievement) }
  }

  /// Ghi chú.
  public var note: Text? {
    get { kept?.rare.note }
    set { keep(newValue, at: \.note) }
  }

  /// Tiền thưởng, đồng.
  public var money: Located<Int>? {
    get { kept?.rare.money }
    set { keep(newValue, at: \.money) }
  }

  private mutating func keep<Value>(_ value: Value?, at path: WritableKeyPath<Rare, Value?>) {
    var rare = kept?.rare ?? Rare()
    if value == nil, rare[keyPath: path] == nil { return }
    rare[keyPath: path] = value
    kept = rare == Rare() ? nil : Kept(rare)
  }
}
