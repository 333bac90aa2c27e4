/// How many columns of a fixed-width screen a text covers.
enum DisplayWidth {
  /// The columns of a text: marks and joiners none, wide letters of East Asia two, all others one.
  static func of(_ text: some StringProtocol) -> Int {
    text.unicodeScalars.reduce(0) { $0 + of($1) }
  }

  private static func of(_ scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x300 { return scalar.value == 0xAD ? 0 : 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: return isWide(scalar) ? 2 : 1
    }
  }

  /// East Asian Wide and Fullwidth (UAX #11), by blocks.
  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}

/// Lays lines into columns of a fixed width.
enum TextLine {
  /// Breaks a text at blanks into lines no wider than `width`; a longer word stands alone.
  static func wrap(_ text: String, width: Int) -> [String] {
    guard DisplayWidth.of(text) > width else { return [text] }
    var lines: [String] = []
    var line = ""
    var lineWidth = 0
    for word in text.split(separator: " ", omittingEmptySubsequences: true) {
      let wordWidth = DisplayWidth.of(word)
      if !line.isEmpty, lineWidth + 1 + wordWidth > width {
        lines.append(line)
        line = ""
        lineWidth = 0
      }
      if !line.isEmpty {
        line += " "
        lineWidth += 1
      }
      line += word
      lineWidth += wordWidth
    }
    return line.isEmpty ? lines : lines + [line]
  }

  /// Fills up with blanks on the right.
  static func padded(_ text: String, to width: Int) -> String { text + blanks(width - DisplayWidth.of(text)) }

  /// Blanks; none for a negative number.
  static func blanks(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }

  /// Without the blanks at its end.
  static func trimmed(_ text: String) -> String {
    var end = text.utf8.endIndex
    while end > text.utf8.startIndex {
      let before = text.utf8.index(before: end)
      guard text.utf8[before] == UInt8(ascii: " ") else { break }
      end = before
    }
    return String(text[..<end])
  }
}
