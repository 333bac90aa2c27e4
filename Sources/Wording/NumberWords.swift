/// Numbers in words, in an office's preferred form: linh or lẻ, nghìn or ngàn.
public struct NumberWords: Sendable, Hashable {
  /// The word for a zero in the tens: 105 is "một trăm linh năm" or "một trăm lẻ năm".
  public enum ZeroTens: String, Sendable, Hashable, CaseIterable {
    /// Linh: northern.
    case linh
    /// Lẻ: southern.
    case le = "lẻ"
  }

  /// The word for a thousand.
  public enum Thousand: String, Sendable, Hashable, CaseIterable {
    /// Nghìn: northern, and in official texts.
    case nghin = "nghìn"
    /// Ngàn: southern.
    case ngan = "ngàn"
  }

  /// The word for a zero in the tens.
  public var zeroTens: ZeroTens
  /// The word for a thousand.
  public var thousand: Thousand

  /// Chooses the words; official texts write linh and nghìn.
  public init(zeroTens: ZeroTens = .linh, thousand: Thousand = .nghin) {
    self.zeroTens = zeroTens
    self.thousand = thousand
  }

  /// A whole number in words: 2026 is "hai nghìn không trăm hai mươi sáu".
  public func words(for number: Int) -> String {
    guard number != 0 else { return "không" }
    let words = parts(number.magnitude, continues: false)
    return (number < 0 ? ["âm"] + words : words).joined(separator: " ")
  }

  /// A decimal number in words: 10,10 is "mười phẩy mười", 0,05 is "không phẩy không năm".
  public func words(for number: DecimalNumber) -> String {
    guard number.decimals > 0 else { return words(for: number.unscaled) }
    let digits = String(number.unscaled.magnitude)
    let padded = String(repeating: "0", count: max(0, number.decimals + 1 - digits.utf8.count)) + digits
    let whole = UInt(padded.dropLast(number.decimals)) ?? 0
    let decimals = padded.suffix(number.decimals)
    var words = number.unscaled < 0 ? ["âm"] : []
    words += whole == 0 ? ["không"] : parts(whole, continues: false)
    words.append("phẩy")
    words += decimals.prefix { $0 == "0" }.map { _ in "không" }
    if let rest = UInt(decimals), rest > 0 { words += parts(rest, continues: false) }
    return words.joined(separator: " ")
  }

  /// An amount of money in words: "Một triệu tám trăm nghìn đồng chẵn"; "chẵn" follows only whole thousands of đồng.
  public func money(_ dong: Int) -> String {
    let ending = dong != 0 && dong % 1000 == 0 ? " đồng chẵn" : " đồng"
    return Casing.sentence(words(for: dong) + ending)
  }

  /// `continues` means that a higher group comes before, so that zero hundreds are spoken.
  private func parts(_ number: UInt, continues: Bool) -> [String] {
    let billions = number / 1_000_000_000
    var words = billions > 0 ? parts(billions, continues: continues) + ["tỷ"] : []
    var spoken = continues || billions > 0
    let groups: [(UInt, String?)] = [
      (number / 1_000_000 % 1000, "triệu"), (number / 1000 % 1000, thousand.rawValue), (number % 1000, nil),
    ]
    for (value, name) in groups where value > 0 {
      words += group(Int(value), full: spoken)
      if let name { words.append(name) }
      spoken = true
    }
    return words
  }

  /// Three digits; with `full`, zero hundreds are "không trăm".
  private func group(_ number: Int, full: Bool) -> [String] {
    let (hundreds, tens, ones) = (number / 100, number / 10 % 10, number % 10)
    var words = hundreds > 0 || full ? [NumberWords.digits[hundreds], "trăm"] : []
    switch tens {
    case 0: if ones > 0, !words.isEmpty { words.append(zeroTens.rawValue) }
    case 1: words.append("mười")
    default: words += [NumberWords.digits[tens], "mươi"]
    }
    switch (tens, ones) {
    case (_, 0): break
    case (2..., 1): words.append("mốt")
    case (2..., 4): words.append("tư")
    case (1..., 5): words.append("lăm")
    default: words.append(NumberWords.digits[ones])
    }
    return words
  }

  private static let digits = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]
}
