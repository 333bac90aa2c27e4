import Diagnostics
import DocumentTree

/// Paragraphs as lines of text, wrapped and padded by their width in terminal columns.
enum PlainText {
  /// The distance between tab stops, in terminal columns.
  private static let tabStop = 8

  /// The lines given by the paragraph's own line breaks, trimmed; empty when it has no text.
  static func lines(of paragraph: Paragraph, into findings: inout Findings) -> [String] {
    var lines: [String] = []
    var line = ""
    for inline in paragraph.inlines {
      switch inline {
      case .text(let run): line += clean(run, at: run.origin ?? paragraph.origin, &findings)
      case .lineBreak:
        lines.append(trimmed(line))
        line = ""
      case .tab:
        let width = DisplayWidth.columns(of: line)
        line += String(repeating: " ", count: tabStop - width % tabStop)
      case .pageNumber: continue  // plain text has no pages
      }
    }
    lines.append(trimmed(line))
    return lines.allSatisfy { $0.isEmpty } ? [] : lines
  }

  /// Whether a character is not allowed in a text file.
  static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: false
    case 0...0x1F, 0x7F, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  /// The text of a run without forbidden characters. Line ends become spaces, since a paragraph is one line.
  static func clean(_ run: TextRun, at place: Place?, _ findings: inout Findings) -> String {
    var isReported = false
    var text = String.UnicodeScalarView()
    for scalar in run.text.unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D, 0x85, 0x2028, 0x2029: text.append(" ")
      default:
        guard isForbidden(scalar) else {
          text.append(scalar)
          continue
        }
        text.append("\u{FFFD}")
        guard !isReported else { continue }
        findings.report(ForbiddenCharacter(scalar: scalar, text: run.text, place: place).diagnostic)
        isReported = true
      }
    }
    return String(text)
  }

  /// A line without spaces at its ends.
  static func trimmed(_ line: String) -> String {
    var scalars = line.unicodeScalars[...]
    while scalars.first == " " { scalars.removeFirst() }
    while scalars.last == " " { scalars.removeLast() }
    return String(scalars)
  }

  /// A line wrapped at its spaces to `width` terminal columns; longer words are cut.
  static func wrapped(_ line: String, width: Int) -> [String] {
    let width = max(1, width)
    if DisplayWidth.columns(of: line) <= width { return [line] }
    var result: [String] = []
    var current = ""
    var used = 0
    for word in line.unicodeScalars.split(separator: " ") {
      for (index, piece) in pieces(of: String(word), width: width).enumerated() {
        let taken = DisplayWidth.columns(of: piece)
        if index == 0, !current.isEmpty, used + 1 + taken <= width {
          current += " " + piece
          used += 1 + taken
          continue
        }
        if !current.isEmpty { result.append(current) }
        current = piece
        used = taken
      }
    }
    if !current.isEmpty { result.append(current) }
    return result
  }

  /// A word cut into pieces that fit; combining marks stay with their letters.
  private static func pieces(of word: String, width: Int) -> [String] {
    if DisplayWidth.columns(of: word) <= width { return [word] }
    var result: [String] = []
    var piece = ""
    var used = 0
    for character in word {
      let taken = DisplayWidth.columns(of: String(character))
      if used + taken > width, !piece.isEmpty {
        result.append(piece)
        piece = ""
        used = 0
      }
      piece.append(character)
      used += taken
    }
    if !piece.isEmpty { result.append(piece) }
    return result
  }

  /// A line padded on the left for its alignment; unchanged when it fills the width.
  static func aligned(_ line: String, _ alignment: Alignment, width: Int) -> String {
    let free = width - DisplayWidth.columns(of: line)
    guard free > 0, !line.isEmpty else { return line }
    switch alignment {
    case .left, .justified: return line
    case .centre: return String(repeating: " ", count: free / 2) + line
    case .right: return String(repeating: " ", count: free) + line
    }
  }

  /// A line padded on the right to a width.
  static func filled(_ line: String, width: Int) -> String {
    line + String(repeating: " ", count: max(0, width - DisplayWidth.columns(of: line)))
  }
}
