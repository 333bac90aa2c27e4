import Diagnostics
import DocumentTree
import XMLKit

/// Writes blocks as HTML into its buffer.
struct BlockWriter {
  private let styles: [String: ParagraphStyle]
  private let fallback: ParagraphStyle?
  var xml = XMLWriter(.html)
  var findings = Findings()
  /// The place of the last paragraph, for faults of blocks that have none themselves.
  private var lastOrigin: Place?
  private var isInColumns = false
  private var isFirstPage = true

  init(sheet: StyleSheet) {
    styles = Dictionary(sheet.styles.map { ($0.name, $0) }) { first, _ in first }
    fallback = sheet.styles.first
  }

  /// The class of a style; the prefix keeps a style from being called like a class of ours.
  static func className(of style: ParagraphStyle) -> String { "s-\(style.name)" }

  /// Reports the characters that could not be written.
  mutating func reportForbidden() {
    for fault in xml.takeForbidden() { fault.report(as: HTMLCodes.forbiddenCharacter, into: &findings) }
  }

  /// Writes a section: one element for each stretch between its page breaks, since places count from a page's corner.
  mutating func section(_ section: Section, paper: String) {
    var page: [Block] = []
    for block in section.blocks {
      switch block {
      case .pageBreak:
        self.page(page, paper: paper)
        page = []
      case .paragraph, .table, .columns, .rule, .space, .keepTogether, .frame, .box, .picture:
        page.append(block)
      }
    }
    self.page(page, paper: paper)
  }

  private mutating func page(_ blocks: [Block], paper: String) {
    let isPlaced = blocks.contains(where: \.holdsPlaced)
    if isPlaced { start("div", class: "scroll") }
    start("section", class: "page \(paper) \(isPlaced ? "placed" : "flowing")\(isFirstPage ? "" : " later")")
    isFirstPage = false
    xml.text("\n")
    self.blocks(blocks)
    xml.end()
    if isPlaced { xml.end() }
    xml.text("\n")
  }

  mutating func start(_ name: String, class className: String, style: String = "") {
    xml.start(name)
    xml.attribute("class", className)
    if !style.isEmpty { xml.attribute("style", style) }
  }

  private mutating func blocks(_ blocks: [Block]) {
    var index = 0
    while index < blocks.count {
      if index + 1 < blocks.count, case .paragraph(let paragraph) = blocks[index],
        case .rule(let rule) = blocks[index + 1], case .shareOfTextAbove(let share) = rule.extent,
        isCentred(paragraph)
      {
        // The element is as wide as the text, so that the rule can be a share of it.
        start("div", class: "ruled")
        self.paragraph(paragraph)
        self.rule(rule, width: CSSValue.number(share * 100) + "%")
        xml.end()
        index += 2
      } else {
        block(blocks[index])
        index += 1
      }
      xml.text("\n")
    }
  }

  private mutating func block(_ block: Block) {
    switch block {
    case .paragraph(let paragraph): self.paragraph(paragraph)
    case .table(let table): self.table(table)
    case .columns(let columns): self.columns(columns)
    case .rule(let rule): self.rule(rule)
    case .space(let height):
      xml.start("div")
      xml.attribute("style", "height:\(height.cssMillimetres)")
      xml.end()
    case .pageBreak: pageBreak()
    case .keepTogether(let inner):
      start("div", class: "together")
      blocks(inner)
      xml.end()
    case .frame(let frame): self.frame(frame)
    case .box(let box): self.box(box)
    case .picture(let picture): self.picture(picture)
    }
  }

  private mutating func pageBreak() {
    guard isInColumns else {
      start("div", class: "break")
      xml.end()
      return
    }
    findings.warning(
      HTMLCodes.pageBreakInColumns,
      Message(
        vi: "ngắt trang nằm trong cột nên bị bỏ qua",
        en: "a page break stands inside columns and was left out"),
      at: lastOrigin,
      help: [
        Diagnostic.Help(
          Message(vi: "đưa chỗ ngắt trang ra ngoài các cột", en: "move the page break out of the columns"))
      ])
  }

  private mutating func columns(_ columns: Columns) {
    let wasInColumns = isInColumns
    isInColumns = true
    start(
      "div", class: "columns",
      style: columns.outdent == .zero ? "" : "margin-left:\((Length.zero - columns.outdent).cssMillimetres)")
    for column in columns.columns {
      start("div", class: "column", style: "width:\(column.width.cssMillimetres)")
      blocks(column.blocks)
      xml.end()
    }
    xml.end()
    isInColumns = wasInColumns
  }

  private mutating func rule(_ rule: Rule) {
    switch rule.extent {
    case .length(let length): self.rule(rule, width: length.cssMillimetres)
    case .shareOfTextAbove(let share):
      findings.warning(
        HTMLCodes.ruleEstimated,
        Message(
          vi:
            "ngay trên đường kẻ không có đoạn canh giữa để lấy độ dài, nên lấy theo chiều ngang của cột chữ",
          en:
            "no centred paragraph stands right above a rule to take its length from; the column's width was taken"
        ),
        at: lastOrigin,
        help: [
          Diagnostic.Help(
            Message(
              vi: "đặt đường kẻ ngay dưới đoạn canh giữa, hoặc cho nó độ dài cố định",
              en: "put the rule right below a centred paragraph, or give it a fixed length"))
        ])
      self.rule(rule, width: CSSValue.number(share * 100) + "%")
    }
  }

  private mutating func rule(_ rule: Rule, width: String) {
    xml.start("hr")
    xml.attribute(
      "style",
      "width:\(width);border-top-width:\(rule.thickness.cssPoints);border-top-color:\(rule.colour.css);"
        + "margin-top:\(rule.gap.cssPoints)")
    xml.void()
  }

  private mutating func table(_ table: Table) {
    guard !table.rows.isEmpty, !table.columnWidths.isEmpty else { return }
    let width = table.columnWidths.reduce(Length.zero, +)
    start("div", class: "scroll")
    switch table.borders {
    case .none: xml.start("table")
    case .all: start("table", class: "grid")
    }
    xml.attribute("style", "width:\(width.cssMillimetres)")
    xml.start("colgroup")
    for width in table.columnWidths {
      xml.start("col")
      xml.attribute("style", "width:\(width.cssMillimetres)")
      xml.void()
    }
    xml.end()
    let headerCount = min(max(0, table.headerRowCount), table.rows.count)
    rows(table.rows[..<headerCount], in: "thead", cell: "th")
    rows(table.rows[headerCount...], in: "tbody", cell: "td")
    xml.end()
    xml.end()
  }

  /// A header row's cells are `th`, and its group is repeated by browsers on every printed page.
  private mutating func rows(_ rows: ArraySlice<TableRow>, in group: String, cell: String) {
    guard !rows.isEmpty else { return }
    xml.start(group)
    for row in rows {
      xml.text("\n")
      xml.start("tr")
      if row.keepWithNext { xml.attribute("class", "next") }
      for each in row.cells {
        xml.start(cell)
        if each.span > 1 { xml.attribute("colspan", each.span) }
        switch each.verticalAlignment {
        case .middle: break
        case .top, .bottom: xml.attribute("class", each.verticalAlignment.rawValue)
        }
        for paragraph in each.paragraphs { self.paragraph(paragraph) }
        xml.end()
      }
      xml.end()
    }
    xml.end()
  }

  private func isCentred(_ paragraph: Paragraph) -> Bool {
    (paragraph.overrides.alignment ?? styles[paragraph.style]?.alignment) == .centre
  }

  /// The style of a paragraph; reports one that the sheet does not have.
  mutating func style(of paragraph: Paragraph) -> ParagraphStyle? {
    lastOrigin = paragraph.origin ?? lastOrigin
    if let style = styles[paragraph.style] { return style }
    findings.error(
      HTMLCodes.unknownStyle,
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
}

extension Block {
  /// Whether something in the block is placed on the page.
  fileprivate var holdsPlaced: Bool {
    switch self {
    case .frame, .box, .picture: true
    case .paragraph, .table, .rule, .space, .pageBreak: false
    case .keepTogether(let inner): inner.contains(where: \.holdsPlaced)
    case .columns(let columns): columns.columns.contains { $0.blocks.contains(where: \.holdsPlaced) }
    }
  }
}
