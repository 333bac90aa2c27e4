import Wording

extension RegisterBook {
  /// Whoever has a number: a recipient of one award, as the lists wrote them last.
  ///
  /// Name, unit and year of birth say who it is, form and giver which certificate. Post, occasion and count only tell
  /// apart what is else the same.
  public struct Holder: Sendable, Hashable {
    /// Họ tên.
    public var name: String
    /// Đơn vị, or where they live.
    public var unit: String?
    /// Năm sinh.
    public var birthYear: Int?
    /// Chức vụ.
    public var post: String?
    /// Hình thức: Giấy khen.
    public var form: String
    /// Của: who gives it.
    public var giver: String
    /// What the award is for, or its code: tells two awards of one form apart.
    public var occasion: String
    /// The second and third of those in whom all else is the same, from 1.
    public var count: Int

    /// Describes a holder.
    public init(
      name: String, unit: String? = nil, birthYear: Int? = nil, post: String? = nil, form: String = "",
      giver: String = "", occasion: String = "", count: Int = 1
    ) {
      self.name = name
      self.unit = unit
      self.birthYear = birthYear
      self.post = post
      self.form = form
      self.giver = giver
      self.occasion = occasion
      self.count = count
    }

    /// Name, year and unit on one line, as messages tell them.
    public var shown: String {
      [name, birthYear.map(String.init), unit].compactMap { $0 }.joined(separator: ", ")
    }
  }

  /// The words by which bodies are written short or in full.
  private static let longForms = [
    ("ủy ban nhân dân", "ubnd"), ("hội đồng nhân dân", "hđnd"), ("tiểu học", "th"),
    ("trung học cơ sở", "thcs"),
    ("trung học phổ thông", "thpt"), ("mầm non", "mn"), ("hợp tác xã", "htx"),
  ].map {
    (Folding.sameWord($0.0), Folding.sameWord($0.1))
  }

  /// The key under which spellings of one text are equal: capitals, spaces, the place of tones, UBND in full.
  public static func key(_ text: String?) -> String {
    guard let text, !text.isEmpty else { return "" }
    var key = Folding.sameWord(text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
    for (long, short) in longForms where key.utf8.count > long.utf8.count {
      key = key.split(separator: long, omittingEmptySubsequences: false).joined(separator: short)
    }
    return key
  }
}
