import Diagnostics
import Wording

/// Danh mục danh hiệu thi đua và hình thức khen thưởng (Luật Thi đua, khen thưởng năm 2022, Điều 19, 20 and 33 to 75;
/// the law of 2003 for older spellings).
public enum AwardCatalogue {
  /// The kind of an award.
  public enum Kind: Int, Sendable, Hashable, Comparable, CaseIterable {
    /// Danh hiệu vinh dự nhà nước.
    case honoraryTitle
    /// Huân chương.
    case order
    /// Huy chương.
    case medal
    /// Giải thưởng Hồ Chí Minh, Giải thưởng Nhà nước.
    case prize
    /// Cờ thi đua.
    case flag
    /// Danh hiệu thi đua of a person or collective.
    case title
    /// Bằng khen.
    case diploma
    /// Giấy khen.
    case certificate
    /// Kỷ niệm chương, Huy hiệu.
    case badge

    /// Higher kinds come first.
    public static func < (left: Kind, right: Kind) -> Bool { left.rawValue < right.rawValue }
  }

  /// One award of the catalogue.
  public struct Entry: Sendable, Hashable {
    /// The official name: "Huân chương Lao động".
    public let name: String
    /// Its kind.
    public let kind: Kind
    /// Whether it has classes (hạng Nhất, Nhì, Ba).
    public let hasClasses: Bool
    /// The only level that gives it; nil when several levels do.
    public let level: Level?
    /// Other spellings that are read.
    public let aliases: [String]

    init(_ name: String, _ kind: Kind, level: Level? = nil, hasClasses: Bool = false, aliases: [String] = [])
    {
      self.name = name
      self.kind = kind
      self.hasClasses = hasClasses
      self.level = level
      self.aliases = aliases
    }
  }

  /// A name without its quotes and the words "danh hiệu" before it.
  public static func bareName(_ name: String) -> String {
    var text = name.trimming(\.isWhitespace)
    let lead = "danh hiệu "
    if Casing.lower(text).hasPrefix(lead) { text = text.dropFirst(lead.count).trimming(\.isWhitespace) }
    for (open, close) in [("“", "”"), ("\"", "\"")] where text.hasPrefix(open) && text.hasSuffix(close) {
      let inner = text.dropFirst().dropLast()
      if !inner.isEmpty, !inner.contains(open) { text = String(inner) }
    }
    return text
  }

  /// What thôn and tổ dân phố are called from place to place, each with the one cultural title of the law (Luật Thi đua,
  /// khen thưởng năm 2022, Điều 30; Luật năm 2003 names làng, thôn, ấp, bản, khu phố).
  private static let settlements = [
    "Thôn", "Tổ dân phố", "Làng", "Ấp", "Bản", "Buôn", "Bon", "Plei", "Phum", "Sóc", "Xóm", "Khóm", "Khu phố",
    "Khối phố", "Khối", "Khu dân cư", "Khu", "Tiểu khu", "Tổ nhân dân", "Cụm dân cư",
  ]

  /// All awards known.
  public static let entries: [Entry] =
    [
      "Sao vàng", "Hồ Chí Minh", "Đại đoàn kết dân tộc", "Dũng cảm", "Hữu nghị", "Kháng chiến",
    ].map { Entry("Huân chương \($0)", .order, level: .state, hasClasses: $0 == "Kháng chiến") }
    + ["Độc lập", "Quân công", "Lao động", "Bảo vệ Tổ quốc", "Chiến công"].map {
      Entry("Huân chương \($0)", .order, level: .state, hasClasses: true)
    }
    + [
      "Quân kỳ quyết thắng", "Vì an ninh Tổ quốc", "Chiến sĩ vẻ vang", "Hữu nghị",
      "Thanh niên xung phong vẻ vang",
      "Kháng chiến",
    ].map {
      Entry(
        "Huy chương \($0)", .medal, level: .state, hasClasses: $0 == "Chiến sĩ vẻ vang" || $0 == "Kháng chiến"
      )
    }
    + [
      "Tỉnh Anh hùng", "Thành phố Anh hùng", "Bà mẹ Việt Nam anh hùng",
      "Anh hùng Lực lượng vũ trang nhân dân",
      "Anh hùng Lao động", "Nhà giáo nhân dân", "Nhà giáo ưu tú", "Thầy thuốc nhân dân", "Thầy thuốc ưu tú",
      "Nghệ sĩ nhân dân", "Nghệ sĩ ưu tú", "Nghệ nhân nhân dân", "Nghệ nhân ưu tú",
    ].map { Entry($0, .honoraryTitle, level: .state) }
    + ["Giải thưởng Hồ Chí Minh", "Giải thưởng Nhà nước"].map { Entry($0, .prize, level: .state) }
    + [
      Entry("Cờ thi đua của Chính phủ", .flag, level: .state),
      Entry(
        "Cờ thi đua", .flag,
        aliases: [
          "Cờ", "Cờ thi đua xuất sắc", "Cờ đơn vị dẫn đầu", "Cờ đơn vị thi đua xuất sắc",
          "Cờ thi đua dẫn đầu",
        ]),
      Entry("Chiến sĩ thi đua toàn quốc", .title, level: .state, aliases: ["Chiến sỹ thi đua toàn quốc"]),
      Entry(
        "Chiến sĩ thi đua cấp bộ, ban, ngành, tỉnh", .title, level: .province,
        aliases: [
          "Chiến sĩ thi đua cấp tỉnh", "Chiến sĩ thi đua tỉnh", "Chiến sĩ thi đua thành phố",
          "Chiến sĩ thi đua cấp bộ", "Chiến sĩ thi đua cấp thành phố", "Chiến sĩ thi đua ngành",
          "Chiến sĩ thi đua cấp ngành", "Chiến sĩ thi đua toàn quân", "Chiến sĩ thi đua toàn lực lượng",
          "Chiến sĩ thi đua bộ, ban, ngành, tỉnh", "Chiến sĩ thi đua cấp bộ, ngành, tỉnh",
          "Chiến sĩ thi đua bộ",
        ]),
      Entry("Chiến sĩ thi đua cơ sở", .title, aliases: ["Chiến sỹ thi đua cơ sở"]),
      Entry("Lao động tiên tiến", .title),
      Entry("Chiến sĩ tiên tiến", .title),
      Entry("Tập thể lao động xuất sắc", .title, level: .province),
      Entry("Đơn vị quyết thắng", .title, level: .province),
      Entry("Tập thể lao động tiên tiến", .title),
      Entry("Đơn vị tiên tiến", .title),
      Entry(
        "Xã, phường, đặc khu tiêu biểu", .title, level: .province,
        aliases: [
          "Xã tiêu biểu", "Phường tiêu biểu", "Thị trấn tiêu biểu", "Đặc khu tiêu biểu",
          "Xã, phường, thị trấn tiêu biểu", "Xã, phường tiêu biểu", "Phường, xã tiêu biểu",
          "Xã, thị trấn tiêu biểu",
          "Xã, đặc khu tiêu biểu", "Phường, đặc khu tiêu biểu",
        ]),
      Entry(
        "Thôn, tổ dân phố văn hóa", .title,
        aliases: settlements.map { "\($0) văn hóa" }
          + [
            "Thôn, bản văn hóa", "Thôn, khu phố văn hóa", "Ấp, khu phố văn hóa",
            "Thôn, ấp văn hóa", "Làng, thôn, ấp, bản, khu phố văn hóa", "Làng, ấp, bản, khu phố văn hóa",
            "Thôn, làng, ấp, bản, khu phố văn hóa", "Thôn, buôn, tổ dân phố văn hóa",
            "Bản, tổ dân phố văn hóa",
            "Ấp, khóm văn hóa", "Khóm, ấp văn hóa", "Thôn, làng, tổ dân phố văn hóa",
            "Buôn, tổ dân phố văn hóa",
          ]),
      Entry("Gia đình văn hóa", .title),
      Entry("Công dân Thủ đô ưu tú", .title, level: .province),
      Entry("Bằng khen", .diploma),
      Entry("Giấy khen", .certificate),
      Entry("Kỷ niệm chương", .badge),
      Entry("Huy hiệu", .badge),
    ]
}
