import Ornaments

/// Parses SVG numbers and lengths.
enum SVGNumbers {
  /// All numbers of a list; nil when it contains anything else.
  static func all(in text: String) -> [Double]? {
    var scanner = SVGScanner(text)
    var numbers: [Double] = []
    while !scanner.isAtEnd {
      guard let number = scanner.number() else { return nil }
      numbers.append(number)
    }
    return numbers
  }

  /// A length in user units, 96 per inch (CSS 2.1 §4.3.2); nil for percentages and other relative units.
  static func length(_ text: String) -> Double? {
    var scanner = SVGScanner(text)
    guard let number = scanner.number() else { return nil }
    let factors: [String: Double] = [
      "": 1, "px": 1, "pt": 96 / 72.0, "pc": 16, "mm": 96 / 25.4, "cm": 960 / 25.4, "in": 96,
    ]
    return factors[scanner.rest].map { number * $0 }
  }

  /// A fraction: `0.5`, `50%`.
  static func share(_ text: String) -> Double? {
    var scanner = SVGScanner(text)
    guard let number = scanner.number() else { return nil }
    switch scanner.rest {
    case "": return number
    case "%": return number / 100
    default: return nil
    }
  }
}

/// Scans numbers and letters in the bytes of a text.
struct SVGScanner {
  private let bytes: [UInt8]
  private var at = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  /// Whether only whitespace and commas are left.
  var isAtEnd: Bool {
    mutating get {
      skip()
      return at >= bytes.count
    }
  }

  /// The rest, without whitespace around it.
  var rest: String {
    mutating get {
      skip()
      return SVGLook.trimmed(String(decoding: bytes[min(at, bytes.count)...], as: UTF8.self))
    }
  }

  private mutating func skip() {
    while at < bytes.count, [0x20, 0x09, 0x0A, 0x0D, 0x0C, 0x2C].contains(bytes[at]) { at += 1 }
  }

  /// The next command letter of a path, if one is next.
  mutating func letter() -> UInt8? {
    skip()
    guard at < bytes.count, (65...90).contains(bytes[at]) || (97...122).contains(bytes[at]) else {
      return nil
    }
    at += 1
    return bytes[at - 1]
  }

  var hasNumber: Bool {
    mutating get {
      skip()
      return at < bytes.count && (isDigit(at) || [0x2B, 0x2D, 0x2E].contains(bytes[at]))
    }
  }

  /// The next flag of an arc: one digit, which a number may directly follow.
  mutating func flag() -> Bool? {
    skip()
    guard at < bytes.count, bytes[at] == 48 || bytes[at] == 49 else { return nil }
    at += 1
    return bytes[at - 1] == 49
  }

  mutating func number() -> Double? {
    skip()
    let start = at
    if at < bytes.count, bytes[at] == 0x2B || bytes[at] == 0x2D { at += 1 }
    var digits = 0
    while isDigit(at) { (at, digits) = (at + 1, digits + 1) }
    if at < bytes.count, bytes[at] == 0x2E {
      at += 1
      while isDigit(at) { (at, digits) = (at + 1, digits + 1) }
    }
    guard digits > 0 else {
      at = start
      return nil
    }
    if at < bytes.count, bytes[at] == 0x65 || bytes[at] == 0x45 {
      var end = at + 1
      if end < bytes.count, bytes[end] == 0x2B || bytes[end] == 0x2D { end += 1 }
      if isDigit(end) {
        while isDigit(end) { end += 1 }
        at = end
      }
    }
    guard let number = Double(String(decoding: bytes[start..<at], as: UTF8.self)), number.isFinite else {
      return nil
    }
    return number
  }

  private func isDigit(_ at: Int) -> Bool { at < bytes.count && (48...57).contains(bytes[at]) }
}

/// An affine transformation (SVG 1.1 §7.4).
struct SVGTransform {
  private var a = 1.0
  private var b = 0.0
  private var c = 0.0
  private var d = 1.0
  private var e = 0.0
  private var f = 0.0

  /// The mean scale of lengths.
  var scale: Double { abs(a * d - b * c).squareRoot() }

  /// Whether circles stay circles, within 1 %.
  var keepsShape: Bool {
    let (x, y) = ((a * a + b * b).squareRoot(), (c * c + d * d).squareRoot())
    return abs(x - y) <= 0.01 * max(x, y) && abs(a * c + b * d) <= 0.01 * x * y
  }

  func point(_ point: DrawnPoint) -> DrawnPoint {
    DrawnPoint(a * point.x + c * point.y + e, b * point.x + d * point.y + f)
  }

  func moved(_ x: Double, _ y: Double) -> SVGTransform {
    var map = SVGTransform()
    (map.e, map.f) = (x, y)
    return then(map)
  }

  /// This transformation followed by another one.
  func then(_ outer: SVGTransform) -> SVGTransform {
    var map = SVGTransform()
    map.a = outer.a * a + outer.c * b
    map.b = outer.b * a + outer.d * b
    map.c = outer.a * c + outer.c * d
    map.d = outer.b * c + outer.d * d
    map.e = outer.a * e + outer.c * f + outer.e
    map.f = outer.b * e + outer.d * f + outer.f
    return map
  }

  /// Parses a list of transformations, the last of which is applied first; nil when it is invalid.
  static func read(_ text: String) -> SVGTransform? {
    var map = SVGTransform()
    var rest = text[...]
    while let opening = rest.firstIndex(of: "(") {
      guard let closing = rest[opening...].firstIndex(of: ")"),
        let numbers = SVGNumbers.all(in: String(rest[rest.index(after: opening)..<closing]))
      else { return nil }
      let name = rest[..<opening].filter { !$0.isWhitespace && $0 != "," }
      guard let one = SVGTransform(name, numbers) else { return nil }
      map = one.then(map)
      rest = rest[rest.index(after: closing)...]
    }
    return rest.allSatisfy(\.isWhitespace) ? map : nil
  }

  init() {}

  private init?(_ name: String, _ n: [Double]) {
    switch (name, n.count) {
    case ("matrix", 6): (a, b, c, d, e, f) = (n[0], n[1], n[2], n[3], n[4], n[5])
    case ("translate", 1): e = n[0]
    case ("translate", 2): (e, f) = (n[0], n[1])
    case ("scale", 1): (a, d) = (n[0], n[0])
    case ("scale", 2): (a, d) = (n[0], n[1])
    case ("rotate", 1), ("rotate", 3):
      // A point in the direction of the angle has its cosine and sine.
      let direction = DrawnPoint(0, 0).polar(1, n[0] / 360)
      (a, b, c, d) = (direction.x, direction.y, -direction.y, direction.x)
      if n.count == 3 { self = SVGTransform().moved(-n[1], -n[2]).then(self).moved(n[1], n[2]) }
    case ("skewX", 1), ("skewY", 1):
      let direction = DrawnPoint(0, 0).polar(1, n[0] / 360)
      guard abs(direction.x) > 1e-6 else { return nil }
      if name == "skewX" { c = direction.y / direction.x } else { b = direction.y / direction.x }
    default: return nil
    }
  }
}

/// Parses SVG colours.
enum SVGColour {
  /// A paint; nil for gradients, patterns and unknown names.
  static func paint(_ text: String) -> SVGLook.Paint? {
    let value = text.lowercased()
    switch value {
    case "none", "transparent": return SVGLook.Paint.none
    case "currentcolor": return .current
    default: break
    }
    if value.hasPrefix("#") { return hexadecimal(value.dropFirst()).map { .plain($0) } }
    if value.hasPrefix("rgb("), value.hasSuffix(")") {
      let parts = value.dropFirst(4).dropLast().split { $0 == "," || $0.isWhitespace }
      let channels = parts.compactMap { part -> UInt8? in
        let isShare = part.hasSuffix("%")
        guard let number = SVGNumbers.all(in: String(isShare ? part.dropLast() : part))?.first else {
          return nil
        }
        // bounded: held to a byte
        return UInt8(min(max(isShare ? number * 2.55 : number, 0), 255).rounded())
      }
      guard parts.count == 3, channels.count == 3 else { return nil }
      return .plain(Colour(red: channels[0], green: channels[1], blue: channels[2]))
    }
    return names[value].flatMap { hexadecimal($0[...]) }.map { .plain($0) }
  }

  private static func hexadecimal(_ digits: Substring) -> Colour? {
    guard let number = UInt32(digits, radix: 16), digits.allSatisfy(\.isHexDigit) else { return nil }
    switch digits.count {
    case 3:
      // bounded: four bits times 17
      return Colour(
        red: UInt8(number >> 8 & 15) * 17, green: UInt8(number >> 4 & 15) * 17, blue: UInt8(number & 15) * 17)
    case 6:
      let (red, green, blue) = (number >> 16 & 255, number >> 8 & 255, number & 255)
      return Colour(red: UInt8(red), green: UInt8(green), blue: UInt8(blue))  // bounded: eight bits each
    default: return nil
    }
  }

  /// The colour names that drawing programs write (CSS Color 3 §4.3); others are refused.
  private static let names: [String: String] = [
    "black": "000000", "silver": "c0c0c0", "gray": "808080", "grey": "808080", "white": "ffffff",
    "maroon": "800000",
    "red": "ff0000", "purple": "800080", "fuchsia": "ff00ff", "magenta": "ff00ff", "green": "008000",
    "lime": "00ff00",
    "olive": "808000", "yellow": "ffff00", "navy": "000080", "blue": "0000ff", "teal": "008080",
    "aqua": "00ffff",
    "cyan": "00ffff", "orange": "ffa500", "gold": "ffd700", "goldenrod": "daa520", "darkred": "8b0000",
    "firebrick": "b22222", "crimson": "dc143c", "brown": "a52a2a", "pink": "ffc0cb", "orangered": "ff4500",
    "darkorange": "ff8c00", "tomato": "ff6347", "khaki": "f0e68c", "beige": "f5f5dc", "ivory": "fffff0",
    "lightyellow": "ffffe0", "lemonchiffon": "fffacd", "wheat": "f5deb3", "tan": "d2b48c",
    "chocolate": "d2691e",
    "darkgreen": "006400", "forestgreen": "228b22", "seagreen": "2e8b57", "limegreen": "32cd32",
    "lightgreen": "90ee90",
    "darkblue": "00008b", "mediumblue": "0000cd", "royalblue": "4169e1", "dodgerblue": "1e90ff",
    "skyblue": "87ceeb",
    "lightblue": "add8e6", "steelblue": "4682b4", "indigo": "4b0082", "violet": "ee82ee",
    "darkgray": "a9a9a9",
    "darkgrey": "a9a9a9", "lightgray": "d3d3d3", "lightgrey": "d3d3d3", "dimgray": "696969",
    "gainsboro": "dcdcdc",
    "whitesmoke": "f5f5f5", "snow": "fffafa", "lavender": "e6e6fa",
  ]
}
