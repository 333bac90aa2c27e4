import Diagnostics
import DocumentTree

/// Sets blocks as lines of text.
struct Scribe {
  /// A container: the page, or a column.
  struct Column {
    /// Its width on the screen.
    let width: Int
    /// Its width on paper, to which rules and indents are measured.
    let paper: Length
    /// Whether long paragraphs are broken into lines; those of the page are left to the mail program.
    let wraps: Bool
    /// The lines so far.
    var lines: [String] = []
    /// Space on paper since the last line.
    var gap = Length.zero
    /// Blank lines that have to follow whatever the space.
    var leastBlankLines = 0
    /// The width of the longest line of the last paragraph.
    var widthAbove = 0
  }

  private let styles: [String: ParagraphStyle]
  private let fallback: ParagraphStyle?
  private(set) var findings = Findings()
  private var hasReportedBox = false

  init(sheet: StyleSheet) {
    styles = Dictionary(sheet.styles.map { ($0.name, $0) }) { first, _ in first }
    fallback = sheet.styles.first
  }

  /// The lines of a section.
  mutating func section(_ section: Section) -> [String] {
    var column = Column(width: TextWriter.lineWidth, paper: section.page.textWidth, wraps: false)
    blocks(section.blocks, &column)
    return column.lines.map(TextLine.trimmed)
  }

  private mutating func blocks(_ blocks: [Block], _ column: inout Column) {
    var placed: [Block] = []
    for block in blocks {
      switch block {
      case .frame, .picture: placed.append(block)
      case .box: reportBox()
      case .paragraph(let paragraph):
        write(&placed, &column)
        self.paragraph(paragraph, &column)
      case .table(let table):
        write(&placed, &column)
        column.apart(self.table(table))
      case .columns(let columns):
        write(&placed, &column)
        self.columns(columns, &column)
      case .rule(let rule):
        write(&placed, &column)
        column.rule(rule)
      case .space(let height):
        write(&placed, &column)
        column.gap = column.gap + height
      case .pageBreak:
        write(&placed, &column)
        column.leastBlankLines = 2
      case .keepTogether(let inner):
        write(&placed, &column)
        self.blocks(inner, &column)
      }
    }
    write(&placed, &column)
  }

  /// Writes neighbouring placed blocks as they are read: from top to bottom, then from left to right.
  private mutating func write(_ placed: inout [Block], _ column: inout Column) {
    guard !placed.isEmpty else { return }
    var lines: [String] = []
    for block in placed.inReadingOrder {
      switch block {
      case .frame(let frame):
        for paragraph in frame.paragraphs {
          lines += text(of: paragraph).split(separator: "\n", omittingEmptySubsequences: false).map(
            String.init)
        }
      case .picture(let picture): if !picture.description.isEmpty { lines.append("[\(picture.description)]") }
      case .paragraph, .table, .columns, .rule, .space, .pageBreak, .keepTogether, .box: break
      }
    }
    column.apart(lines)
    placed = []
  }

  private mutating func paragraph(_ paragraph: Paragraph, _ column: inout Column) {
    let style = self.style(of: paragraph)
    let alignment = paragraph.overrides.alignment ?? style?.alignment ?? .left
    column.gap = column.gap + (paragraph.overrides.spaceBefore ?? style?.spaceBefore ?? .zero)
    let content = text(of: paragraph)
    var lines: [String] = []
    for line in content.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      switch alignment {
      case .left, .justified:
        let indent = TextLine.blanks(column.characters(for: style?.leftIndent ?? .zero))
        let width = column.width - indent.utf8.count
        lines += (column.wraps ? TextLine.wrap(line, width: width) : [line]).map { indent + $0 }
      case .centre:
        lines += TextLine.wrap(line, width: column.width).map {
          TextLine.blanks((column.width - DisplayWidth.of($0)) / 2) + $0
        }
      case .right:
        lines += TextLine.wrap(line, width: column.width).map {
          TextLine.blanks(column.width - DisplayWidth.of($0)) + $0
        }
      }
    }
    column.append(lines)
    column.widthAbove =
      content.split(separator: "\n").map { min(column.width, DisplayWidth.of($0)) }.max() ?? 0
    column.gap = paragraph.overrides.spaceAfter ?? style?.spaceAfter ?? .zero
  }

  private mutating func columns(_ columns: Columns, _ column: inout Column) {
    let total = columns.columns.reduce(Length.zero) { $0 + $1.width }
    guard total > .zero else { return }
    var parts: [Column] = []
    var left = 0
    var leftOnPaper = Length.zero
    for each in columns.columns {
      leftOnPaper = leftOnPaper + each.width
      let right = column.width * leftOnPaper.emu / total.emu
      // One column stays free, so that neighbours do not touch.
      var part = Column(width: max(1, right - left - 1), paper: each.width, wraps: true)
      blocks(each.blocks, &part)
      parts.append(part)
      left = right
    }
    let height = parts.map(\.lines.count).max() ?? 0
    let lines = (0..<height).map { row in
      TextLine.trimmed(
        parts.map { TextLine.padded(row < $0.lines.count ? $0.lines[row] : "", to: $0.width + 1) }.joined())
    }
    column.apart(lines)
  }

  /// The text of a paragraph, a line break as a line end and a tab as four blanks.
  mutating func text(of paragraph: Paragraph) -> String {
    var text = ""
    for inline in paragraph.inlines {
      switch inline {
      case .text(let run): text += run.text
      case .lineBreak: text += "\n"
      case .tab: text += "    "
      case .pageNumber: reportPageNumber(at: paragraph.origin)
      }
    }
    return text
  }

  /// The style of a paragraph; reports one that the sheet does not have.
  mutating func style(of paragraph: Paragraph) -> ParagraphStyle? {
    if let style = styles[paragraph.style] { return style }
    findings.error(
      TextCodes.unknownStyle,
      Message(
        vi: "không có kiểu đoạn văn “\(paragraph.style)”",
        en: "there is no paragraph style “\(paragraph.style)”"),
      at: paragraph.origin,
      help: [
        Diagnostic.Help(
          Message(
            vi: "sửa tên kiểu trong mẫu, hoặc khai báo kiểu ấy trong bảng kiểu",
            en: "correct the name in the template, or declare the style in the style sheet"))
      ])
    return fallback
  }

  private mutating func reportPageNumber(at place: Place?) {
    findings.warning(
      TextCodes.pageNumber,
      Message(
        vi: "số trang đặt giữa chữ không hiện được trong bản chữ thường nên bị bỏ qua",
        en: "a page number amid the text cannot be shown in plain text and was left out"),
      at: place,
      help: [
        Diagnostic.Help(
          Message(
            vi: "xem đoạn ấy trong bản DOCX hoặc PDF, hoặc viết lại không dùng số trang",
            en: "see the paragraph in the DOCX or PDF, or word it without the page number"))
      ])
  }

  /// Once a document: 100,000 certificates have one border each.
  private mutating func reportBox() {
    guard !hasReportedBox else { return }
    hasReportedBox = true
    findings.note(
      TextCodes.box,
      Message(
        vi: "khung vẽ trên trang không có trong bản chữ thường",
        en: "boxes drawn on the page are not in the plain text"),
      at: nil)
  }
}

extension [Block] {
  /// Frames and pictures by their upper edge, then by their left one; others keep their order behind them.
  fileprivate var inReadingOrder: [Block] {
    func corner(_ block: Block) -> (Int, Int) {
      switch block {
      case .frame(let frame): (frame.area.y.emu, frame.area.x.emu)
      case .picture(let picture): (picture.area.y.emu, picture.area.x.emu)
      case .box(let box): (box.area.y.emu, box.area.x.emu)
      case .paragraph, .table, .columns, .rule, .space, .pageBreak, .keepTogether: (Int.max, Int.max)
      }
    }
    return enumerated().sorted { left, right in
      let (first, second) = (corner(left.element), corner(right.element))
      return first == second ? left.offset < right.offset : first < second
    }.map(\.element)
  }
}

extension Scribe.Column {
  /// Columns of the screen for a length on paper.
  func characters(for length: Length) -> Int {
    paper > .zero ? max(0, (length.emu * width + paper.emu / 2) / paper.emu) : 0
  }

  /// Appends lines below as many blank ones as the space on paper asks for; none at the top.
  mutating func append(_ more: [String]) {
    if !lines.isEmpty {
      // Less than 4 pt parts no paragraphs; more is at least one line, and a line is about 16 pt high.
      let asked = gap < .pt(4) ? 0 : min(4, max(1, Int((gap.pt / 16).rounded())))
      lines += [String](repeating: "", count: max(asked, leastBlankLines))
    }
    lines += more
    gap = .zero
    leastBlankLines = 0
  }

  /// Appends lines with a blank line before and after them.
  mutating func apart(_ more: [String]) {
    guard !more.isEmpty else { return }
    leastBlankLines = max(1, leastBlankLines)
    append(more)
    leastBlankLines = 1
    widthAbove = 0
  }

  /// Draws a rule, centred.
  mutating func rule(_ rule: Rule) {
    let count =
      switch rule.extent {
      case .length(let length): characters(for: length)
      case .shareOfTextAbove(let share): Int((Double(widthAbove) * share).rounded())
      }
    let length = min(width, max(3, count))
    append([TextLine.blanks((width - length) / 2) + String(repeating: "─", count: length)])
  }
}
