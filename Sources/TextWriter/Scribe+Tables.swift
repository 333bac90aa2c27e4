import DocumentTree

extension Scribe {
  /// One cell as text.
  private struct Cell {
    let text: String
    let columns: Range<Int>
    let alignment: Alignment
  }

  /// The lines of a table, one a row: its columns aligned when they fit into a line, otherwise only parted.
  mutating func table(_ table: Table) -> [String] {
    let columnCount = table.columnWidths.count
    guard columnCount > 0 else { return [] }
    let rows = table.rows.map { cells(of: $0, columnCount: columnCount) }
    let separator =
      switch table.borders {
      case .none: "   "
      case .all: " | "
      }
    var widths = [Int](repeating: 0, count: columnCount)
    for row in rows {
      for cell in row where cell.columns.count == 1 {
        let column = cell.columns.lowerBound
        widths[column] = max(widths[column], DisplayWidth.of(cell.text))
      }
    }
    let total = widths.reduce(0, +) + separator.utf8.count * (columnCount - 1)
    let isAligned = total <= TextWriter.lineWidth
    var lines: [String] = []
    for (index, row) in rows.enumerated() {
      if index > 0, index == table.headerRowCount {
        lines.append(String(repeating: "─", count: min(total, TextWriter.lineWidth)))
      }
      let texts = row.map { cell in
        isAligned ? aligned(cell, width: width(of: cell, widths, separator.utf8.count)) : cell.text
      }
      lines.append(TextLine.trimmed(texts.joined(separator: separator)))
    }
    return lines
  }

  private mutating func cells(of row: TableRow, columnCount: Int) -> [Cell] {
    var cells: [Cell] = []
    var column = 0
    for cell in row.cells where column < columnCount {
      let end = min(columnCount, column + max(1, cell.span))
      // A row is one line: the paragraphs and lines of a cell follow one another.
      let texts = cell.paragraphs.map { text(of: $0).split(separator: "\n").joined(separator: " ") }
      let alignment = cell.paragraphs.first.flatMap { $0.overrides.alignment ?? style(of: $0)?.alignment }
      cells.append(
        Cell(
          text: texts.filter { !$0.isEmpty }.joined(separator: " "), columns: column..<end,
          alignment: alignment ?? .left))
      column = end
    }
    return cells
  }

  private func width(of cell: Cell, _ widths: [Int], _ separatorWidth: Int) -> Int {
    widths[cell.columns].reduce(0, +) + separatorWidth * (cell.columns.count - 1)
  }

  private func aligned(_ cell: Cell, width: Int) -> String {
    let free = max(0, width - DisplayWidth.of(cell.text))
    switch cell.alignment {
    case .left, .justified: return cell.text + TextLine.blanks(free)
    case .centre: return TextLine.blanks(free / 2) + cell.text + TextLine.blanks(free - free / 2)
    case .right: return TextLine.blanks(free) + cell.text
    }
  }
}
