import Diagnostics

/// Cấp của thẩm quyền, from the highest to the lowest.
public enum Level: Int, NamedChoice, Comparable {
  /// Nhà nước, trung ương: Chủ tịch nước, Chính phủ, Thủ tướng Chính phủ.
  case state
  /// Bộ, ban, ngành, tỉnh, thành phố trực thuộc trung ương.
  case province
  /// Huyện, quận, thị xã (to 30/6/2025).
  case district
  /// Xã, phường, đặc khu, thị trấn.
  case commune
  /// Cơ sở: sở, trường, doanh nghiệp, đơn vị.
  case unit

  /// The names of the level.
  public var name: Message {
    switch self {
    case .state: Message(vi: "trung ương", en: "state")
    case .province: Message(vi: "tỉnh", en: "province")
    case .district: Message(vi: "huyện", en: "district")
    case .commune: Message(vi: "xã", en: "commune")
    case .unit: Message(vi: "cơ sở", en: "unit")
    }
  }

  /// Other spellings that are read.
  public var aliases: [String] {
    switch self {
    case .state: ["nhà nước"]
    case .province: ["bộ", "thành phố", "bộ, ngành, tỉnh"]
    case .district: ["quận", "thị xã"]
    case .commune: ["phường", "thị trấn", "đặc khu"]
    case .unit: ["đơn vị"]
    }
  }

  /// Higher levels come first.
  public static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
}

extension AuthorityLevel {
  /// The level of a local government; nil for other levels, which do not determine it.
  public init?(local level: Level) {
    switch level {
    case .province: self = .province
    case .district: self = .district
    case .commune: self = .commune
    case .state, .unit: return nil
    }
  }
}
