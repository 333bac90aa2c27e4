/// Stretches of years as formal documents write them.
public enum Years {
  /// `năm 2022`.
  public static func year(_ year: Int) -> String { "năm \(year)" }

  /// `giai đoạn 2015 - 2020`.
  public static func span(_ first: Int, _ last: Int) -> String { "giai đoạn \(first) - \(last)" }

  /// `năm học 2021 - 2022`.
  public static func schoolYear(_ first: Int, _ last: Int) -> String { "năm học \(first) - \(last)" }
}
