import Diagnostics
import DocumentTree

/// Lays out blocks below each other as lines of Markdown.
struct MarkdownFlow {
  private let styles: TextStyles
  private(set) var lines: [String] = []
  private(set) var findings = Findings()
  private var placed: [(area: PlacedArea, line: String)] = []
  /// Whether the last block was a list item, so that the next item continues the list.
  private var isInList = false

  init(styles: TextStyles) { self.styles = styles }

  mutating func add(_ blocks: [Block]) {
    for block in blocks { add(block) }
  }

  /// Adds what was placed on the page that ends here, in reading order.
  mutating func finish() {
    let ordered = placed.enumerated().sorted { left, right in
      (left.element.area.y, left.element.area.x, left.offset)
        < (right.element.area.y, right.element.area.x, right.offset)
    }
    placed = []
    for (_, block) in ordered { set([block.line]) }
  }

  private mutating func add(_ block: Block) {
    switch block {
    case .paragraph(let paragraph): add(paragraph)
    case .table(let table):
      set(MarkdownTable.lines(of: table, styles: styles, into: &findings))
    // Markdown has no columns: they are written below each other.
    case .columns(let columns): for column in columns.columns { add(column.blocks) }
    case .rule: set(["---"])
    case .space: break
    case .pageBreak: finish()
    case .keepTogether(let inner): add(inner)
    case .frame(let frame):
      for paragraph in frame.paragraphs {
        let line = MarkdownText.oneLine(paragraph, styles: styles, lineBreak: " ", into: &findings)
        if !line.isEmpty { placed.append((frame.area, MarkdownText.atStart(line))) }
      }
    case .box, .drawing: break
    case .stamp(let stamp): add(stamp.bracketed)
    case .picture(let picture):
      let name = MarkdownText.escaped(picture.description)
      placed.append((picture.area, "![\(name)](\(picture.dataAddress))"))
    }
  }

  private mutating func add(_ paragraph: Paragraph) {
    switch styles.role(of: paragraph) {
    case .title, .heading:
      let line = MarkdownText.oneLine(paragraph, styles: styles, lineBreak: " ", into: &findings)
      guard !line.isEmpty else { return }
      set([String(repeating: "#", count: styles.role(of: paragraph).headingLevel ?? 1) + " " + line])
    case .item:
      let own = MarkdownText.lines(of: paragraph, styles: styles, into: &findings)
      guard let first = own.first else { return }
      // The dash at the start of the text becomes the list marker.
      let head = "- " + MarkdownText.atStart(first.hasPrefix("- ") ? String(first.dropFirst(2)) : first)
      let rest = own.dropFirst().map { "  " + MarkdownText.atStart($0) }
      set(MarkdownText.broken([head] + rest), isItem: true)
    case .body, .caption:
      let own = MarkdownText.lines(of: paragraph, styles: styles, into: &findings).map(MarkdownText.atStart)
      if !own.isEmpty { set(MarkdownText.broken(own)) }
    }
  }

  private mutating func set(_ block: [String], isItem: Bool = false) {
    if !lines.isEmpty, !(isItem && isInList) { lines.append("") }
    lines += block
    isInList = isItem
  }
}
