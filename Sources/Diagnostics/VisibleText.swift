/// Text made safe for a terminal: what would be invisible, move the cursor or turn the direction is shown by name.
package enum VisibleText {
  /// The visible form of one scalar; nil when it stands for itself.
  static func substitute(for scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x20...0x7E: return nil
    case 0...0x1F: return Unicode.Scalar(0x2400 + scalar.value).map { String($0) }
    case 0x7F: return "\u{2421}"
    default: break
    }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned, .privateUse:
      return "<U+\(hexadecimal(scalar.value, digits: 4))>"
    default: return nil
    }
  }

  /// A text in which values from the input can neither harm the terminal nor pass for lines of the report: a line end shows
  /// by its sign, as every other control character does.
  package static func line(_ text: String) -> String {
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if let substitute = substitute(for: scalar) {
        shown.append(contentsOf: substitute.unicodeScalars)
      } else {
        shown.append(scalar)
      }
    }
    return String(shown)
  }

  /// Digits of base 16 in capitals, filled with zeros on the left.
  static func hexadecimal(_ value: UInt32, digits: Int) -> String {
    let text = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
  }
}
