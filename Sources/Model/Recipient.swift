import Awards
import Diagnostics
import Fields

/// Người nhận, đơn vị nhận: one row of a list; decisions, lists and certificates are made from it.
///
/// A list may have 100,000 rows, so rare properties are stored outside the row.
public struct Recipient: Sendable, Hashable {
  /// Properties that few rows have.
  private struct Rare: Sendable, Hashable {
    var order: Located<Int>?
    var residence: Text?
    var birthYear: Located<Int>?
    var form: AwardForm?
    var achievement: Text?
    var achievementLines: [Text]?
    var note: Text?
    var money: Located<Int>?
  }

  /// A reference, so that a row without them stays small.
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

  /// Hình thức, if the group has several.
  public var form: AwardForm? {
    get { kept?.rare.form }
    set { keep(newValue, at: \.form) }
  }

  /// Thành tích of this recipient; nil takes the group's.
  public var achievement: Text? {
    get { kept?.rare.achievement }
    set { keep(newValue, at: \.achievement) }
  }

  /// The lines of thành tích, if it was written on several.
  public var achievementLines: [Text]? {
    get { kept?.rare.achievementLines }
    set { keep(newValue, at: \.achievementLines) }
  }

  /// Ghi chú.
  public var note: Text? {
    get { kept?.rare.note }
    set { keep(newValue, at: \.note) }
  }

  /// Tiền thưởng, in đồng.
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
