/// Whole numbers in digits, as in Vietnamese documents.
public enum Figures {
  /// Groups of three separated by points: `2.505`, `-13.300`.
  public static func grouped(_ number: Int) -> String {
    let digits = Array(String(number.magnitude).utf8)
    var bytes: [UInt8] = number < 0 ? [UInt8(ascii: "-")] : []
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { bytes.append(UInt8(ascii: ".")) }
      bytes.append(digit)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// At least `count` digits, without groups: `05`, `12`, `100`.
  public static func padded(_ number: Int, digits count: Int = 2) -> String {
    let digits = String(number.magnitude)
    return (number < 0 ? "-" : "") + String(repeating: "0", count: max(0, count - digits.utf8.count)) + digits
  }

  /// Reads a whole number: `35`, `05`, `2505`, `2.505`; nil for anything else, including `2,505`
  /// (`DecimalNumber.read` says why).
  public static func whole(_ text: String) -> Int? {
    guard case .number(let number) = DecimalNumber.read(text), number.decimals == 0 else { return nil }
    return number.unscaled
  }
}
