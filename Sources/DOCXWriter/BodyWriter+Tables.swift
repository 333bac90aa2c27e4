import Diagnostics
import DocumentTree
import XMLKit

/// Column widths in twips. Edges are rounded, not widths, so that the widths add up.
private struct Grid {
  let edges: [Int]

  init(_ widths: [Length]) {
    var edges = [0]
    var right = Length.zero
    for width in widths {
      right = right + width
      edges.append(right.twips)
    }
    self.edges = edges
  }

  var columnCount: Int { edges.count - 1 }
  var total: Int { edges.last ?? 0 }
  func width(of columns: Range<Int>) -> Int { edges[columns.upperBound] - edges[columns.lowerBound] }
}

extension BodyWriter {
  /// Writes a table with fixed column widths.
  mutating func table(_ table: Table, keeping: Keeping) {
    let grid = Grid(table.columnWidths)
    // Word rejects a table without rows and a row without cells.
    guard grid.columnCount > 0, !table.rows.isEmpty else { return }
    separateFromTable()
    let style =
      switch table.borders {
      case .none: StylesPart.plainTableStyle
      case .all: StylesPart.gridTableStyle
      }
    startTable(grid, style: style, indent: 0, cellMargin: nil)
    for (index, row) in table.rows.enumerated() {
      let isLast = index == table.rows.count - 1
      let keepsNext = row.keepWithNext || (isLast ? keeping.withNext : keeping.lines || keeping.withNext)
      self.row(row, of: table, grid, isHeader: index < table.headerRowCount, keepsNext: keepsNext)
    }
    endTable()
    flow.keepsNext = table.rows.last?.keepWithNext == true || keeping.withNext
  }

  /// Writes columns as a table row without borders.
  mutating func columns(_ columns: Columns, keeping: Keeping) {
    let grid = Grid(columns.columns.map(\.width))
    guard grid.columnCount > 0 else { return }
    separateFromTable()
    startTable(grid, style: StylesPart.plainTableStyle, indent: -columns.outdent.twips, cellMargin: 0)
    startRow(isHeader: false)
    for (index, column) in columns.columns.enumerated() {
      startCell(width: grid.width(of: index..<index + 1), span: 1, alignment: .top)
      // Word keeps a row with the next one when the row's paragraphs say so.
      container(width: column.width, column.blocks, keepsNext: keeping.withNext)
      xml.end()
    }
    xml.end()
    endTable()
    flow.keepsNext = keeping.withNext
  }

  private mutating func startTable(_ grid: Grid, style: String, indent: Int, cellMargin: Int?) {
    xml.start("w:tbl")
    xml.start("w:tblPr")
    xml.value("w:tblStyle", style)
    xml.width("w:tblW", twips: grid.total)
    if indent != 0 { xml.width("w:tblInd", twips: indent) }
    xml.value("w:tblLayout", type: "fixed")
    if let cellMargin {
      xml.start("w:tblCellMar")
      xml.width("w:left", twips: cellMargin)
      xml.width("w:right", twips: cellMargin)
      xml.end()
    }
    xml.end()
    xml.start("w:tblGrid")
    for column in 0..<grid.columnCount {
      xml.start("w:gridCol")
      xml.attribute("w:w", grid.width(of: column..<column + 1))
      xml.end()
    }
    xml.end()
  }

  private mutating func endTable() {
    xml.end()
    flow.isAfterTable = true
    flow.keepsNext = false
    flow.isEmpty = false
    flow.paragraphAbove = nil
  }

  private mutating func startRow(isHeader: Bool, leastHeight: Length = .zero) {
    xml.start("w:tr")
    xml.start("w:trPr")
    xml.empty("w:cantSplit")
    if leastHeight > .zero {
      xml.start("w:trHeight")
      xml.attribute("w:val", leastHeight.twips)
      xml.attribute("w:hRule", "atLeast")
      xml.end()
    }
    if isHeader { xml.empty("w:tblHeader") }
    xml.end()
  }

  private mutating func startCell(width: Int, span: Int, alignment: TableCell.VerticalAlignment) {
    xml.start("w:tc")
    xml.start("w:tcPr")
    xml.width("w:tcW", twips: width)
    if span > 1 { xml.value("w:gridSpan", span) }
    switch alignment {
    case .top: break
    case .middle: xml.value("w:vAlign", "center")
    case .bottom: xml.value("w:vAlign", "bottom")
    }
    xml.end()
  }

  private mutating func row(_ row: TableRow, of table: Table, _ grid: Grid, isHeader: Bool, keepsNext: Bool) {
    let spans = row.cells.reduce(0) { $0 + max(1, $1.span) }
    if spans != grid.columnCount { reportSpans(spans, grid.columnCount, table.origin ?? row.firstOrigin) }
    startRow(isHeader: isHeader, leastHeight: row.leastHeight)
    // An empty cell takes its style from the row, for what a clerk writes into it.
    let neighbour = row.cells.lazy.flatMap(\.paragraphs).first { styles[$0.style] != nil }
    let emptyStyle = neighbour?.style ?? StylesPart.normalStyle
    var column = 0
    for cell in row.cells where column < grid.columnCount {
      let end = min(grid.columnCount, column + max(1, cell.span))
      self.cell(
        cell, width: grid.width(of: column..<end), span: end - column, keepsNext: keepsNext,
        emptyStyle: emptyStyle)
      column = end
    }
    if column < grid.columnCount {
      cell(
        TableCell(paragraphs: []), width: grid.width(of: column..<grid.columnCount),
        span: grid.columnCount - column, keepsNext: false, emptyStyle: emptyStyle)
    }
    xml.end()
  }

  private mutating func cell(_ cell: TableCell, width: Int, span: Int, keepsNext: Bool, emptyStyle: String) {
    startCell(width: width, span: span, alignment: cell.verticalAlignment)
    let outer = flow
    flow = Flow(width: Length(emu: width * 635), isPage: false)
    for paragraph in cell.paragraphs { self.paragraph(paragraph, keeping: Keeping(withNext: keepsNext)) }
    if cell.paragraphs.isEmpty { emptyParagraph(style: emptyStyle, keepsNext: keepsNext) }
    flow = outer
    xml.end()
  }

  private mutating func reportSpans(_ spans: Int, _ columns: Int, _ place: Place?) {
    findings.error(
      DOCXCodes.rowSpans,
      Message(
        vi: "một dòng chiếm \(spans) cột, bảng có \(columns) cột",
        en: "a row covers \(spans) columns, its table has \(columns)"),
      at: place,
      help: [
        Diagnostic.Help(
          Message(
            vi: "sửa số ô hoặc số cột gộp của dòng trong mẫu",
            en: "correct the number of cells or the spans of the row in the template"))
      ])
  }
}

extension XMLWriter {
  /// `w:tblLayout`, which has `w:type` instead of `w:val`.
  fileprivate mutating func value(_ name: String, type: String) {
    start(name)
    attribute("w:type", type)
    end()
  }
}

extension TableRow {
  fileprivate var firstOrigin: Place? {
    for cell in cells {
      for paragraph in cell.paragraphs where paragraph.origin != nil { return paragraph.origin }
    }
    return nil
  }
}
