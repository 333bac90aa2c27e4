/// Chữ viết tắt of bodies, which formal documents write out.
public enum Abbreviation {
  private static let expansions: [(short: String, full: String)] = [
    ("UBND", "Ủy ban nhân dân"), ("HĐND", "Hội đồng nhân dân"),
    ("UBMTTQ", "Ủy ban Mặt trận Tổ quốc"), ("MTTQ", "Mặt trận Tổ quốc"),
    ("LĐLĐ", "Liên đoàn Lao động"),
  ]

  /// The text with abbreviated bodies written out: `Chủ tịch UBND quận` becomes `Chủ tịch Ủy ban nhân dân quận`.
  public static func writtenOut(_ text: String) -> String {
    text.split(separator: " ", omittingEmptySubsequences: false).map { word in
      expansions.first { $0.short == word }?.full ?? String(word)
    }.joined(separator: " ")
  }
}
