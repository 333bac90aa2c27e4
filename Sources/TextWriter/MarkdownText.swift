import Diagnostics
import DocumentTree

/// The text of paragraphs as Markdown: escaped, with bold and italic.
enum MarkdownText {
  /// A stretch of one look, escaped.
  private struct Stretch {
    var text: String
    let isBold: Bool
    let isItalic: Bool

    /// The emphasis marker on both sides; empty for plain text.
    var mark: String { String(repeating: "*", count: (isBold ? 2 : 0) + (isItalic ? 1 : 0)) }
  }

  /// The lines of a paragraph, not yet escaped at their start; empty when it has no text.
  static func lines(of paragraph: Paragraph, styles: TextStyles, into findings: inout Findings) -> [String] {
    let isHeading = styles.role(of: paragraph).headingLevel != nil
    let bold = styles.isBold(paragraph)
    let italic = styles.isItalic(paragraph)
    var lines: [[Stretch]] = [[]]
    func append(_ text: String, _ look: TextLook) {
      // Emphasis is left out of headings: it would appear in tables of contents.
      let next = Stretch(
        text: text, isBold: !isHeading && (look.bold ?? bold),
        isItalic: !isHeading && (look.italic ?? italic))
      if let last = lines[lines.count - 1].last, last.mark == next.mark {
        lines[lines.count - 1][lines[lines.count - 1].count - 1].text += text
      } else {
        lines[lines.count - 1].append(next)
      }
    }
    for inline in paragraph.inlines {
      switch inline {
      case .text(let run):
        let text = PlainText.clean(run, at: run.origin ?? paragraph.origin, &findings)
        if !text.isEmpty { append(escaped(text), run.look) }
      case .lineBreak: lines.append([])
      case .tab: append(" ", TextLook())
      case .pageNumber: continue  // Markdown has no pages
      }
    }
    let set = lines.map { PlainText.trimmed(joined($0)) }
    return set.allSatisfy(\.isEmpty) ? [] : set.filter { !$0.isEmpty }
  }

  /// The paragraph as one line, with a separator at its line breaks.
  static func oneLine(
    _ paragraph: Paragraph, styles: TextStyles, lineBreak: String, into findings: inout Findings
  ) -> String {
    lines(of: paragraph, styles: styles, into: &findings).joined(separator: lineBreak)
  }

  /// The lines of one paragraph with Markdown's hard line breaks.
  static func broken(_ lines: [String]) -> [String] {
    lines.enumerated().map { $0.offset < lines.count - 1 ? $0.element + "\\" : $0.element }
  }

  // MARK: Emphasis

  /// The stretches with their markers; where Markdown cannot parse these, the text without emphasis.
  private static func joined(_ stretches: [Stretch]) -> String {
    var result = ""
    for (index, stretch) in stretches.enumerated() {
      let scalars = stretch.text.unicodeScalars
      guard !stretch.mark.isEmpty, let start = scalars.firstIndex(where: { !isBlank($0) }),
        let end = scalars.lastIndex(where: { !isBlank($0) })
      else {
        result += stretch.text
        continue
      }
      let core = String(scalars[start...end])
      let before = result.unicodeScalars.last
      let head = String(scalars[..<start])
      let tail = String(scalars[scalars.index(after: end)...])
      let next = tail.unicodeScalars.first ?? nextScalar(after: index, in: stretches)
      let outer = head.unicodeScalars.last ?? before
      if canOpen(core.unicodeScalars.first, after: outer), canClose(core.unicodeScalars.last, before: next) {
        result += head + stretch.mark + core + stretch.mark + tail
      } else {
        result += stretch.text
      }
    }
    return result
  }

  private static func nextScalar(after index: Int, in stretches: [Stretch]) -> Unicode.Scalar? {
    guard index + 1 < stretches.count else { return nil }
    return stretches[index + 1].text.unicodeScalars.first
  }

  /// Left-flanking (CommonMark 6.2): not before a space; before punctuation only after a space or punctuation. Never
  /// beside another marker, since their stars would run together.
  private static func canOpen(_ first: Unicode.Scalar?, after before: Unicode.Scalar?) -> Bool {
    guard let first, before != "*" else { return false }
    return !isSign(first) || before.map { isBlank($0) || isSign($0) } ?? true
  }

  private static func canClose(_ last: Unicode.Scalar?, before next: Unicode.Scalar?) -> Bool {
    guard let last else { return false }
    return !isSign(last) || next.map { isBlank($0) || isSign($0) } ?? true
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }

  private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol:
      true
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
      .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber, .spaceSeparator,
      .lineSeparator, .paragraphSeparator, .control, .format, .surrogate, .privateUse, .unassigned:
      false
    @unknown default: false
    }
  }

  // MARK: Escapes

  /// Characters with a meaning anywhere in a line of Markdown.
  private static let special = Set("\\`*_[]<&~#|".unicodeScalars)

  static func escaped(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: special.contains) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if special.contains(scalar) { result.append("\\") }
      result.append(scalar)
    }
    return String(result)
  }

  /// An escaped line that starts no block: no quote, list or heading underline.
  static func atStart(_ line: String) -> String {
    let scalars = line.unicodeScalars
    switch scalars.first {
    case ">", "-", "+", "=": return "\\" + line
    default: break
    }
    let digits = scalars.prefix { ("0"..."9").contains($0) }
    guard (1...9).contains(digits.count), let sign = scalars.dropFirst(digits.count).first,
      sign == "." || sign == ")"
    else { return line }
    return String(digits) + "\\" + String(scalars.dropFirst(digits.count))
  }
}
