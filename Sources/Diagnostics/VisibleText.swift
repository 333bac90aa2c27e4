/// Text made safe for a terminal: invisible, control and direction characters are shown by name.
package enum VisibleText {
  /// The visible form of a scalar; nil when it needs none.
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

  /// A text made safe for one line of a report: line ends and all other control characters are shown by name.
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

  /// Upper-case hexadecimal digits, padded with zeros.
  static func hexadecimal(_ value: UInt32, digits: Int) -> String {
    let text = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
  }
}
