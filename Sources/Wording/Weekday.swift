/// Thứ: a day of the week.
public enum Weekday: Int, Sendable, Hashable, CaseIterable {
  /// Thứ Hai.
  case monday = 1
  /// Thứ Ba.
  case tuesday
  /// Thứ Tư.
  case wednesday
  /// Thứ Năm.
  case thursday
  /// Thứ Sáu.
  case friday
  /// Thứ Bảy.
  case saturday
  /// Chủ nhật.
  case sunday

  /// The name within a sentence: `thứ Hai` … `Chủ nhật`.
  public var name: String {
    switch self {
    case .monday: "thứ Hai"
    case .tuesday: "thứ Ba"
    case .wednesday: "thứ Tư"
    case .thursday: "thứ Năm"
    case .friday: "thứ Sáu"
    case .saturday: "thứ Bảy"
    case .sunday: "Chủ nhật"
    }
  }

  /// The name on its own: `Thứ 2` … `Thứ 7`, `Chủ nhật`.
  public var shortName: String {
    switch self {
    case .sunday: "Chủ nhật"
    case .monday, .tuesday, .wednesday, .thursday, .friday, .saturday: "Thứ \(rawValue + 1)"
    }
  }
}
