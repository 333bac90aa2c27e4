import DocumentTree

/// Values as CSS writes them.
enum CSS {
  /// A length in millimetres, to the thousandth.
  static func mm(_ length: Length) -> String { number(thousandths: rounded(length.emu, 36)) + "mm" }

  /// A length in points, to the thousandth.
  static func pt(_ length: Length) -> String { number(thousandths: rounded(length.emu * 10, 127)) + "pt" }

  /// A number, to the thousandth; what is no number is 0.
  static func number(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e9 else { return "0" }
    return number(thousandths: Int((value * 1000).rounded()))
  }

  /// A colour.
  static func colour(_ colour: Colour) -> String { "#" + colour.hex }

  /// A font family, and what stands in where it is not installed.
  static func fontFamily(_ name: String) -> String {
    if name == "Times New Roman" { return "'Times New Roman','Liberation Serif',serif" }
    if name == "Arial" || name.contains("Sans") { return string(name) + ",Arial,sans-serif" }
    return string(name) + ",'Times New Roman','Liberation Serif',serif"
  }

  /// The name of an alignment.
  static func alignment(_ alignment: Alignment) -> String {
    switch alignment {
    case .left: "left"
    case .centre: "center"
    case .right: "right"
    case .justified: "justify"
    }
  }

  /// A string in single quotes. All but plain letters is escaped (CSS Syntax 3 §4.3.7): a name ends neither its string
  /// nor the style element.
  static func string(_ text: String) -> String {
    var result = "'"
    for scalar in text.unicodeScalars {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", " ", "-", "_": result.unicodeScalars.append(scalar)
      default: result += "\\" + String(scalar.value, radix: 16) + " "
      }
    }
    return result + "'"
  }

  private static func rounded(_ value: Int, _ divisor: Int) -> Int {
    (value >= 0 ? value + divisor / 2 : value - divisor / 2) / divisor
  }

  private static func number(thousandths: Int) -> String {
    let size = abs(thousandths)
    var digits = String(size % 1000 + 1000).dropFirst()
    while digits.last == "0" { digits.removeLast() }
    let whole = (thousandths < 0 ? "-" : "") + String(size / 1000)
    return digits.isEmpty ? whole : whole + "." + digits
  }
}
