import Diagnostics
import DocumentTree

/// Sets blocks under one another as lines.
struct TextFlow {
  /// The columns of a page, as mails have them.
  static let pageWidth = 78
  /// The columns that a table may take.
  static let tableWidth = 100
  /// Height on paper that one blank line stands for, where several may stand; and the most of them.
  private static let blankLine = Length.mm(8)
  private static let mostBlankLines = 3

  /// A block outside the flow.
  private struct Placed {
    let area: PlacedArea
    let lines: [String]
  }

  private let styles: TextStyles
  /// How many columns the lines have.
  private let width: Int
  /// How wide that is on paper.
  private let measure: Length
  /// Whether lines are wrapped: beside others they are, on the page the mail program does it.
  private let wraps: Bool
  /// The lines set so far.
  private(set) var lines: [String] = []
  /// What was found.
  private(set) var findings = Findings()
  private var blankLines = 0
  /// The columns of the longest line of the paragraph above.
  private var widthAbove: Int?
  private var placed: [Placed] = []

  /// Sets the lines of a page, or of a column of one.
  init(styles: TextStyles, measure: Length, width: Int = TextFlow.pageWidth, wraps: Bool = false) {
    self.styles = styles
    self.measure = measure
    self.width = width
    self.wraps = wraps
  }

  /// Sets blocks.
  mutating func add(_ blocks: [Block]) {
    for block in blocks { add(block) }
  }

  /// Sets what stands at the foot of the first page: text has no pages, so it ends the text.
  mutating func add(foot: [Block]) {
    guard !foot.isEmpty else { return }
    part()
    add(foot)
    finish()
  }

  /// Sets what was placed on the page that ends here, in the order in which one reads it.
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
      // Lines of a frame are broken where its width asks for it, which says nothing here.
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

  /// What was placed so far, for the page that a column stands on.
  var placedBlocks: [(area: PlacedArea, lines: [String])] { placed.map { ($0.area, $0.lines) } }

  /// Asks for blank lines before the next line.
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
