import DocumentTree

/// Numbers and names as CSS writes them; without the locale, so that equal documents give equal bytes.
enum CSSValue {
  /// A number with at most three decimals.
  static func number(_ value: Double) -> String {
    let thousandths = Int((value * 1_000).rounded())
    let whole = abs(thousandths) / 1_000
    var decimals = String(abs(thousandths) % 1_000 + 1_000).dropFirst()
    while decimals.last == "0" { decimals.removeLast() }
    return (thousandths < 0 ? "-" : "") + String(whole) + (decimals.isEmpty ? "" : "." + decimals)
  }

  /// A quoted string; anything but letters, digits and blanks is escaped, so that no name can end it or the element.
  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || " -_.".unicodeScalars.contains(scalar)
      {
        quoted.unicodeScalars.append(scalar)
      } else {
        quoted += "\\" + String(scalar.value, radix: 16) + " "
      }
    }
    return quoted + "\""
  }
}

extension Length {
  /// In millimetres, as places and widths are given.
  var cssMillimetres: String { CSSValue.number(mm) + "mm" }
  /// In points, as letters and lines are given.
  var cssPoints: String { CSSValue.number(pt) + "pt" }
}

extension Colour {
  /// `#RRGGBB`.
  var css: String { "#" + hex }
}

extension Alignment {
  /// The value of `text-align`.
  var css: String {
    switch self {
    case .left: "left"
    case .centre: "center"
    case .right: "right"
    case .justified: "justify"
    }
  }
}

/// Base64 (RFC 4648 §4), by which a picture stands in the page itself.
enum Base64 {
  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  static func encode(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    var index = 0
    while index < bytes.count {
      let count = min(3, bytes.count - index)
      var group = 0
      for offset in 0..<3 { group = group << 8 | (offset < count ? Int(bytes[index + offset]) : 0) }
      for place in 0..<4 {
        text.append(place <= count ? alphabet[group >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
      }
      index += 3
    }
    return String(decoding: text, as: UTF8.self)
  }
}
