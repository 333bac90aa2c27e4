import Wording

extension RegisterBook {
  /// The holder of a number: a recipient of one award, as last written in the lists.
  ///
  /// Name, unit and year of birth identify the person; form and giver identify the certificate. Post, occasion and
  /// count only distinguish holders that are otherwise equal.
  public struct Holder: Sendable, Hashable {
    /// Họ tên.
    public var name: String
    /// Đơn vị, or else the residence.
    public var unit: String?
    /// Năm sinh.
    public var birthYear: Int?
    /// Chức vụ.
    public var post: String?
    /// Hình thức: Giấy khen.
    public var form: String
    /// Của: the giver.
    public var giver: String
    /// The achievement or the code of the award; distinguishes two awards of one form.
    public var occasion: String
    /// The number among holders that are otherwise equal, from 1.
    public var count: Int

    /// Makes a holder.
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

    /// Name, year and unit on one line, for messages.
    public var shown: String {
      [name, birthYear.map(String.init), unit].compactMap { $0 }.joined(separator: ", ")
    }
  }

  /// Abbreviations of bodies with their full forms.
  private static let longForms = [
    ("ủy ban nhân dân", "ubnd"), ("hội đồng nhân dân", "hđnd"), ("tiểu học", "th"),
    ("trung học cơ sở", "thcs"),
    ("trung học phổ thông", "thpt"), ("mầm non", "mn"), ("hợp tác xã", "htx"),
  ].map {
    (Folding.sameWord($0.0), Folding.sameWord($0.1))
  }

  /// A key that is equal for all spellings of a text: case, spaces, placement of tone marks, UBND written out.
  public static func key(_ text: String?) -> String {
    guard let text, !text.isEmpty else { return "" }
    var key = Folding.sameWord(text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
    for (long, short) in longForms where key.utf8.count > long.utf8.count {
      key = key.split(separator: long, omittingEmptySubsequences: false).joined(separator: short)
    }
    return key
  }
}
