import Diagnostics
import DocumentTree

/// Lays out blocks below each other as lines.
struct TextFlow {
  /// The line width in terminal columns, as usual in mails.
  static let pageWidth = 78
  /// The maximum width of a table in terminal columns.
  static let tableWidth = 100
  /// The height on paper that corresponds to one blank line, and the most blank lines in a row.
  private static let blankLine = Length.mm(8)
  private static let mostBlankLines = 3

  /// A block outside the flow.
  private struct Placed {
    let area: PlacedArea
    let lines: [String]
  }

  private let styles: TextStyles
  /// The line width in terminal columns.
  private let width: Int
  /// The line width on paper.
  private let measure: Length
  /// Whether lines are wrapped: in columns they are; on the page the mail program wraps.
  private let wraps: Bool
  private(set) var lines: [String] = []
  private(set) var findings = Findings()
  private var blankLines = 0
  /// The width of the longest line of the paragraph above, in terminal columns.
  private var widthAbove: Int?
  private var placed: [Placed] = []

  /// Lays out a page, or a column of one.
  init(styles: TextStyles, measure: Length, width: Int = TextFlow.pageWidth, wraps: Bool = false) {
    self.styles = styles
    self.measure = measure
    self.width = width
    self.wraps = wraps
  }

  mutating func add(_ blocks: [Block]) {
    for block in blocks { add(block) }
  }

  /// Adds the foot of the first page at the end of the text, since text has no pages.
  mutating func add(foot: [Block]) {
    guard !foot.isEmpty else { return }
    part()
    add(foot)
    finish()
  }

  /// Adds what was placed on the page that ends here, in reading order.
  mutating func finish() {
    let ordered = placed.enumerated().sorted { left, right in
      (left.element.area.y, left.element.area.x, left.offset)
        < (right.element.area.y, right.element.area.x, right.offset)
    }
    placed = []
    if !ordered.isEmpty { part() }
    for (_, block) in ordered {
      for line in block.lines { add(line: line) }
    }
    if !ordered.isEmpty { part() }
  }

  private mutating func add(_ block: Block) {
    switch block {
    case .paragraph(let paragraph): add(paragraph)
    case .table(let table): add(table)
    case .columns(let columns): add(columns)
    case .rule(let rule): add(rule)
    case .stamp(let stamp): add(stamp.bracketed)
    case .space(let height):
      let count = Int((height.mm / TextFlow.blankLine.mm).rounded())  // bounded: a length is at most 10 km
      part(by: wraps ? min(max(1, count), TextFlow.mostBlankLines) : 1)
    case .pageBreak:
      finish()
      part()
    case .keepTogether(let inner): add(inner)
    case .frame(let frame):
      // Line breaks in a frame depend on its width on paper, so they are not kept here.
      let lines = frame.paragraphs.map {
        PlainText.lines(of: $0, into: &findings).filter { !$0.isEmpty }.joined(separator: " ")
      }
      placed.append(Placed(area: frame.area, lines: lines.filter { !$0.isEmpty }))
    case .box, .drawing: break
    case .picture(let picture):
      if !picture.description.isEmpty {
        placed.append(Placed(area: picture.area, lines: ["[\(picture.description)]"]))
      }
    }
  }

  private mutating func add(_ paragraph: Paragraph) {
    let own = PlainText.lines(of: paragraph, into: &findings)
    guard !own.isEmpty else {
      part()
      return
    }
    if styles.partsAbove(paragraph) { part() }
    let alignment = styles.alignment(of: paragraph)
    let set = wraps ? own.flatMap { PlainText.wrapped($0, width: width) } : own
    for line in set { add(line: PlainText.aligned(line, alignment, width: width)) }
    widthAbove = set.map { DisplayWidth.columns(of: $0) }.max()
    if styles.partsBelow(paragraph) { part() }
  }

  private mutating func add(_ rule: Rule) {
    let columns: Double
    switch rule.extent {
    case .length(let length): columns = measure > .zero ? length.mm / measure.mm * Double(width) : 0
    case .shareOfTextAbove(let share): columns = share * Double(min(widthAbove ?? width, width))
    }
    // bounded: held to the width first
    let count = columns.isFinite ? Int(min(max(columns.rounded(), 1), Double(width))) : width
    add(line: PlainText.aligned(String(repeating: "─", count: count), .centre, width: width))
  }

  private mutating func add(_ table: Table) {
    let limit = wraps ? width : TextFlow.tableWidth
    let set = TextTable(table, limit: limit, styles: styles, into: &findings)
    part()
    for line in set.lines { add(line: line) }
    part()
  }

  private mutating func add(_ columns: Columns) {
    let set = SideBySide(columns, width: width, styles: styles, into: &findings)
    part()
    for line in set.lines { add(line: line) }
    placed += set.placed.map { Placed(area: $0.area, lines: $0.lines) }
    part()
  }

  /// What was placed so far, for the page that contains this column.
  var placedBlocks: [(area: PlacedArea, lines: [String])] { placed.map { ($0.area, $0.lines) } }

  /// Requests blank lines before the next line.
  private mutating func part(by count: Int = 1) { blankLines = max(blankLines, count) }

  private mutating func add(line: String) {
    if !lines.isEmpty, blankLines > 0 { lines += Array(repeating: "", count: blankLines) }
    blankLines = 0
    lines.append(line)
  }
}

extension Stamp {
  /// The text in brackets, which stand for the box.
  var bracketed: Paragraph {
    Paragraph(
      style: paragraph.style, overrides: paragraph.overrides,
      inlines: [.text(TextRun("["))] + paragraph.inlines + [.text(TextRun("]"))], origin: paragraph.origin)
  }
}
