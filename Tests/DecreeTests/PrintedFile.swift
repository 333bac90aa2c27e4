import Diagnostics
import Foundation
import XMLKit

/// A PDF file as poppler's programs read it back: its lines of text and its drawn lines, in millimetres from the top
/// left corner of the page.
struct PrintedFile {
  struct Line {
    let page: Int
    let left, top, width: Double
    let size: Double
    let bold, italic: Bool
    let colour: String
    let text: String

    var centre: Double { left + width / 2 }
  }

  struct Rule {
    let page: Int
    let left, y, length: Double

    var centre: Double { left + length / 2 }
  }

  struct Box {
    let page: Int
    let left, top, width, height: Double
    let isRed: Bool

    /// Whether a line of text stands inside.
    func holds(_ line: Line) -> Bool {
      line.page == page && line.left > left && line.left + line.width < left + width && line.top > top
        && line.top < top + height
    }
  }

  private(set) var lines: [Line] = []
  private(set) var boxes: [Box] = []
  private(set) var rules: [Rule] = []
  private(set) var pageCount = 0
  private(set) var pageSize = (width: 0.0, height: 0.0)

  init(_ path: String) throws {
    let text = try Produced.output(
      of: "pdftohtml", ["-xml", "-fontfullname", "-zoom", "3", "-i", "-nodrm", "-stdout", path])
    // The document type names a file that nobody has; the parser takes none.
    let body = text.split(separator: "\n", omittingEmptySubsequences: false).filter {
      !$0.hasPrefix("<!DOCTYPE")
    }
    .joined(separator: "\n")
    let root = try XMLKit.XMLParser().parse(SourceFile(name: "pdf.xml", bytes: Array(body.utf8)))
    var fonts: [String: Font] = [:]
    for page in root.elements where page.name == "page" {
      pageCount += 1
      for font in page.elements where font.name == "fontspec" {
        fonts[font["id"] ?? ""] = Font(
          size: Double(font["size"] ?? "") ?? 0, family: font["family"] ?? "", colour: font["color"] ?? "")
      }
      addLines(of: page, fonts)
    }
    for page in 1...max(1, pageCount) { try addRules(of: path, page: page) }
  }

  /// The first lines of texts that stand in this order; nil for one that is not found after the one before it.
  func firstLines(of texts: [String]) -> [Line?] {
    var next = 0
    return texts.map { text in
      let wanted = PrintedFile.plain(text)
      let found = lines[next...].firstIndex { line in
        let found = PrintedFile.plain(line.text)
        return found.utf8.count >= 2 && (wanted.hasPrefix(found) || found.hasPrefix(wanted))
      }
      guard let found else { return nil }
      next = found + 1
      return lines[found]
    }
  }

  /// The number of a page in its upper margin.
  func pageNumber(_ page: Int) -> Line? { lines.first { $0.page == page && $0.top < 19.5 } }

  /// The drawn line nearest below a line of text, within 8 mm and around the same middle.
  func rule(below line: Line) -> Rule? {
    rules.filter { $0.page == line.page && $0.y > line.top && abs($0.centre - line.centre) < 8 }
      .min { $0.y < $1.y }
  }

  /// Blanks of every kind as one space.
  static func plain(_ text: String) -> String {
    text.split { $0 == " " || $0 == "\u{A0}" || $0 == "\n" }.joined(separator: " ")
  }

  private struct Font {
    let size: Double
    let family: String
    let colour: String
  }

  private mutating func addLines(of page: XMLElement, _ fonts: [String: Font]) {
    let number = { (name: String, element: XMLElement) in Double(element[name] ?? "") ?? 0 }
    // A4 is 297 mm high; the program counts in pixels of its own scale.
    let landscape = number("width", page) > number("height", page)
    let scale = (landscape ? 210 : 297) / max(1, number("height", page))
    let points = scale / 25.4 * 72
    if number("height", page) > 0, pageCount == 1 {
      pageSize = (number("width", page) * scale, number("height", page) * scale)
    }
    let pieces = page.elements.filter { $0.name == "text" }
    var rows: [[XMLElement]] = []
    for piece in pieces {
      // Pieces of one line come one after another and touch; Vietnamese letters are in a font part of their own.
      if let last = rows.last?.last, abs(number("top", last) - number("top", piece)) <= 4,
        abs(number("left", last) + number("width", last) - number("left", piece)) * points < 9
      {
        rows[rows.count - 1].append(piece)
      } else {
        rows.append([piece])
      }
    }
    for row in rows {
      let text = row.map(\.text).joined()
      guard !PrintedFile.plain(text).isEmpty, let first = row.first, let last = row.last,
        let font = fonts[first["font"] ?? ""]
      else { continue }
      lines.append(
        Line(
          page: pageCount, left: number("left", first) * scale, top: number("top", first) * scale,
          width: (number("left", last) + number("width", last) - number("left", first)) * scale,
          size: (font.size * points * 2).rounded() / 2, bold: font.family.contains("Bold"),
          italic: font.family.contains("Italic"), colour: font.colour, text: text))
    }
  }

  private mutating func addRules(of path: String, page: Int) throws {
    let drawing = try Produced.output(
      of: "pdftocairo", ["-svg", "-f", "\(page)", "-l", "\(page)", path, "-"])
    let millimetre = 25.4 / 72
    for line in drawing.split(separator: "\n") where line.contains("stroke-width:") {
      guard let start = line.range(of: " d=\"M ")?.upperBound else { continue }
      let numbers = line[start...].prefix { $0 != "\"" }.split(separator: " ").compactMap { Double($0) }
      if numbers.count == 10 {
        boxes.append(
          Box(
            page: page, left: numbers[0] * millimetre, top: numbers[1] * millimetre,
            width: (numbers[2] - numbers[0]) * millimetre, height: (numbers[5] - numbers[1]) * millimetre,
            isRed: line.contains("stroke:rgb(100%,0%,0%)")))
      }
      guard line.contains("stroke-width:0.75") else { continue }
      guard numbers.count == 4, abs(numbers[1] - numbers[3]) < 0.01 else { continue }
      rules.append(
        Rule(
          page: page, left: numbers[0] * millimetre, y: numbers[1] * millimetre,
          length: (numbers[2] - numbers[0]) * millimetre))
    }
  }
}
