import Diagnostics
import DocumentTree
import Typesetting

@testable import PageLayout

/// Short ways to lay out trees in tests.
struct Laying {
  let pool: TypesetterPool

  init() throws { pool = try TypesetterPool() }

  /// The styles that the tests name.
  static let sheet = StyleSheet(
    name: "test",
    styles: [
      style("plain", 10),
      style("kept", 10, keepWithNext: true),
      style("whole", 10, keepLines: true),
      style("centred", 10, alignment: .centre),
      style("name", 24, alignment: .centre),
      style("pageNumber", 13, alignment: .left),
    ], cellPadding: .pt(3))

  static func style(
    _ name: String, _ size: Double, alignment: Alignment = .left, keepWithNext: Bool = false,
    keepLines: Bool = false
  ) -> ParagraphStyle {
    ParagraphStyle(
      name: name, displayName: name, font: "Liberation Serif", size: .pt(size), alignment: alignment,
      lineSpacing: .exactly(.pt(size * 1.2)), keepWithNext: keepWithNext, keepLines: keepLines)
  }

  /// A page that holds ten lines of style `plain` (12 points each), 200 points wide.
  static let tenLines = PageSetup(
    width: .pt(300), height: .pt(220), top: .pt(50), right: .pt(50), bottom: .pt(50), left: .pt(50),
    numbering: .none)

  static func section(_ blocks: [Block], numbering: PageSetup.Numbering = .none) -> Section {
    let page = tenLines
    return Section(
      page: PageSetup(
        width: page.width, height: page.height, top: page.top, right: page.right, bottom: page.bottom,
        left: page.left, numbering: numbering), blocks: blocks)
  }

  func pages(_ blocks: [Block], numbering: PageSetup.Numbering = .none) -> ([PlacedPage], Findings) {
    var findings = Findings()
    let pages = PageLayouter(sheet: Laying.sheet, pool: pool)
      .pages(of: Laying.section(blocks, numbering: numbering), into: &findings)
    return (pages, findings)
  }

  /// The texts of each page in order.
  func texts(_ blocks: [Block], numbering: PageSetup.Numbering = .none) -> [[String]] {
    pages(blocks, numbering: numbering).0.map { $0.texts.map(\.run.text) }
  }

  /// A section after the resolving pass.
  func resolved(_ blocks: [Block], page: PageSetup = tenLines, sheet: StyleSheet = sheet) -> (
    Section?, Findings
  ) {
    let document = Document(
      properties: Laying.properties, sheet: sheet, sections: Sections([Section(page: page, blocks: blocks)]))
    var findings = Findings()
    let section = Resolver(pool: pool).resolve(document).sections.section(at: 0, into: &findings)
    return (section, findings)
  }

  static let properties = DocumentProperties(title: "Thử", creator: "UBND", date: day)
}

extension PlacedPage {
  var texts: [PlacedText] {
    items.compactMap { if case .text(let text) = $0 { text } else { nil } }
  }

  var lines: [PlacedLine] {
    items.compactMap { if case .line(let line) = $0 { line } else { nil } }
  }
}

extension Block {
  static func plain(_ text: String, style: String = "plain") -> Block {
    .paragraph(Paragraph(style: style, inlines: [.text(TextRun(text))]))
  }

  /// A paragraph of so many lines.
  static func lines(_ count: Int, _ name: String, style: String = "plain") -> Block {
    var inlines: [Inline] = []
    for index in 1...max(1, count) {
      if index > 1 { inlines.append(.lineBreak) }
      inlines.append(.text(TextRun("\(name)\(index)")))
    }
    return .paragraph(Paragraph(style: style, inlines: inlines))
  }
}

import Wording

/// The day of the tests.
let day: CalendarDate = {
  guard let day = CalendarDate(year: 2023, month: 1, day: 3) else { preconditionFailure("2023-01-03 exists") }
  return day
}()
