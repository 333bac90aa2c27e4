/// Periods of years in formal documents.
public enum Years {
  /// `năm 2022`.
  public static func year(_ year: Int) -> String { "năm \(year)" }

  /// `giai đoạn 2015 - 2020`.
  public static func span(_ first: Int, _ last: Int) -> String { "giai đoạn \(first) - \(last)" }

  /// `năm học 2021 - 2022`.
  public static func schoolYear(_ first: Int, _ last: Int) -> String { "năm học \(first) - \(last)" }

  /// The years in a text, each once, in order: 2025 and 2026 of “năm học 2025 - 2026”.
  public static func named(in text: String) -> [Int] {
    let numbers = text.split { !$0.isNumber && !$0.isLetter }.filter { $0.utf8.count == 4 }
    return Set(numbers.compactMap { Int($0) }.filter { (1900...2200).contains($0) }).sorted()
  }
}
