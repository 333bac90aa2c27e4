import Wording

/// The mark of a footnote, after a name or before the footnote: `(*)`, `**`, `(1)`, `¹`.
enum FootnoteMark {
  /// Whether a text may end in one, by its last byte.
  static func mayEnd(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "*") || byte == UInt8(ascii: ")") || byte >= 0x80
  }

  /// The name without the mark; nil when there is none. A number in brackets belongs to a body's name: “Tổ dân phố
  /// (2)”.
  static func takenOff(_ text: String) -> String? {
    var rest = text[...]
    if rest.last == ")", let open = rest.lastIndex(of: "(") {
      let inside = rest[rest.index(after: open)...].dropLast()
      let isMark =
        !inside.isEmpty && (inside.allSatisfy { $0 == "*" } || inside.count < 3 && inside.allSatisfy(isDigit))
      // `@SUM(1)` is a single word and not a name.
      guard isMark, rest[..<open].contains(" "),
        inside.first == "*"
          || ListValues.kind(ofName: text, firstWord: ListValues.firstWord(of: text), hasPerson: false) == nil
      else { return nil }
      rest = rest[..<open]
    } else {
      while let last = rest.last, last == "*" || superscripts.contains(last) { rest.removeLast() }
    }
    while rest.last == " " { rest.removeLast() }
    return rest.isEmpty || rest.count == text.count ? nil : String(rest)
  }

  /// Whether a text is a footnote: the mark followed by text.
  static func atStart(of text: String) -> Bool {
    guard let first = text.first else { return false }
    if superscripts.contains(first) { return text.count > 1 }
    if text.hasPrefix("(*") { return text.drop { "(*) ".contains($0) }.first?.isLetter ?? false }
    return first == "*" && text.drop { "* ".contains($0) }.first?.isLetter ?? false
  }

  private static func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }

  private static let superscripts: Set<Character> = ["¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹", "⁰"]
}

/// The sign before a line of a pasted list: `- `, `+ `, `• `.
enum Bullet {
  /// Whether a text may begin with one, by its first byte.
  static func mayStart(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "*") || byte == 0xE2
      || byte == 0xC2 || byte == 0xEF
  }

  /// The text without the sign and its space; nil when it does not begin with one.
  static func takenOff(_ text: String) -> String? {
    let rest = text.drop { signs.contains($0) }
    guard rest.count < text.count, rest.first == " " else { return nil }
    let bare = String(rest).trimmed
    return bare.isEmpty ? nil : bare
  }

  /// Lines that all begin with such signs as one sentence, separated by semicolons; nil otherwise.
  static func joinedLines(_ text: String) -> String? {
    let lines = text.split(whereSeparator: \.isNewline).map {
      String(NormalForm.normalized(String($0)).split(whereSeparator: \.isWhitespace).joined(separator: " "))
    }.filter { !$0.isEmpty }
    let bare = lines.compactMap(takenOff)
    guard lines.count > 1, bare.count == lines.count else { return nil }
    var result = ""
    for (index, line) in bare.enumerated() {
      var line = line
      if index < bare.count - 1 { while let last = line.last, ";.,".contains(last) { line.removeLast() } }
      result += index == 0 ? line : "; " + continued(line)
    }
    return result
  }

  /// A line continued after a semicolon: its first word loses its capital unless it is a name.
  private static func continued(_ line: String) -> String {
    let words = line.split(separator: " ", maxSplits: 2)
    guard words.count > 1, VietnameseSyllable.isValid(words[0].lowercased()),
      words[0].dropFirst().allSatisfy(\.isLowercase), words[1].first?.isLowercase ?? false
    else { return line }
    return line.prefix(1).lowercased() + line.dropFirst()
  }

  private static let signs: Set<Character> = [
    "-", "–", "—", "+", "*", "•", "·", "▪", "●", "○", "►", "✓", "\u{F0B7}", "\u{F02D}",
  ]
}
