import DocumentTree

/// CSS values.
enum CSS {
  /// A length in millimetres with three decimals.
  static func mm(_ length: Length) -> String { number(thousandths: rounded(length.emu, 36)) + "mm" }

  /// A length in points with three decimals.
  static func pt(_ length: Length) -> String { number(thousandths: rounded(length.emu * 10, 127)) + "pt" }

  /// A number with three decimals; 0 for NaN.
  static func number(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e9 else { return "0" }
    return number(thousandths: Int((value * 1000).rounded()))
  }

  static func colour(_ colour: Colour) -> String { "#" + colour.hex }

  /// A font family with its fallback.
  static func fontFamily(_ name: String) -> String {
    if name == "Times New Roman" { return "'Times New Roman','Liberation Serif',serif" }
    if name == "Arial" || name.contains("Sans") { return string(name) + ",Arial,sans-serif" }
    return string(name) + ",'Times New Roman','Liberation Serif',serif"
  }

  static func alignment(_ alignment: Alignment) -> String {
    switch alignment {
    case .left: "left"
    case .centre: "center"
    case .right: "right"
    case .justified: "justify"
    }
  }

  /// A string in single quotes. All but plain letters is escaped (CSS Syntax 3 §4.3.7), so that a name cannot end its
  /// string or the style element.
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
    var bytes: [UInt8] = []
    append(thousandths: thousandths, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends a number with three decimals as ASCII bytes, because drawings have tens of thousands of them.
  static func append(_ value: Double, to bytes: inout [UInt8]) {
    guard value.isFinite, abs(value) < 1e9 else { return bytes.append(UInt8(ascii: "0")) }
    append(thousandths: Int((value * 1000).rounded()), to: &bytes)
  }

  private static func append(thousandths: Int, to bytes: inout [UInt8]) {
    let size = thousandths.magnitude
    if thousandths < 0 { bytes.append(UInt8(ascii: "-")) }
    let (whole, part) = size.quotientAndRemainder(dividingBy: 1000)
    var power: UInt = 1
    while whole / power >= 10 { power *= 10 }  // bounded: by a whole number
    while power > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(whole / power % 10))  // bounded: a digit
      power /= 10
    }
    guard part > 0 else { return }
    bytes.append(UInt8(ascii: "."))
    var rest = part
    power = 100
    while rest > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(rest / power))  // bounded: a digit
      rest %= power
      power /= 10
    }
  }
}
