/// A JSON value to be written, with members in the order given, so that equal values give equal bytes.
public indirect enum JSONValue: Sendable {
  /// `null`.
  case null
  /// A whole number.
  case integer(Int)
  /// `true` or `false`.
  case truth(Bool)
  /// A string.
  case string(String)
  /// An array.
  case array([JSONValue])
  /// An object; the caller must give each name once.
  case object([(name: String, value: JSONValue)])

  /// Indented by two spaces per level, with a final line end.
  public var text: String {
    var text = ""
    write(to: &text, indent: 0)
    return text + "\n"
  }

  private func write(to text: inout String, indent: Int) {
    switch self {
    case .null: text += "null"
    case .integer(let value): text += String(value)
    case .truth(let value): text += value ? "true" : "false"
    case .string(let value): JSONValue.write(value, to: &text)
    case .array(let values):
      JSONValue.write(values, brackets: ("[", "]"), to: &text, indent: indent) { value, text in
        value.write(to: &text, indent: indent + 1)
      }
    case .object(let members):
      JSONValue.write(members, brackets: ("{", "}"), to: &text, indent: indent) { member, text in
        JSONValue.write(member.name, to: &text)
        text += ": "
        member.value.write(to: &text, indent: indent + 1)
      }
    }
  }

  private static func write<Element>(
    _ elements: [Element], brackets: (String, String), to text: inout String, indent: Int,
    each: (Element, inout String) -> Void
  ) {
    text += brackets.0
    for (index, element) in elements.enumerated() {
      text += (index == 0 ? "\n" : ",\n") + String(repeating: "  ", count: indent + 1)
      each(element, &text)
    }
    if !elements.isEmpty { text += "\n" + String(repeating: "  ", count: indent) }
    text += brackets.1
  }

  private static func write(_ string: String, to text: inout String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\u{0}"..."\u{1F}", "\u{7F}", "\u{2028}", "\u{2029}":
        text += "\\u" + VisibleText.hexadecimal(scalar.value, digits: 4)
      default:
        // Direction marks and other invisible characters are escaped, so that they cannot reorder a terminal's text.
        if scalar.value <= 0xFFFF, VisibleText.substitute(for: scalar) != nil {
          text += "\\u" + VisibleText.hexadecimal(scalar.value, digits: 4)
        } else {
          text.unicodeScalars.append(scalar)
        }
      }
    }
    text += "\""
  }
}
