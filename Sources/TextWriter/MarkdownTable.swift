import Diagnostics
import DocumentTree

/// A table as lines of GitHub Flavored Markdown: the first header row, the alignments, the other rows.
enum MarkdownTable {
  /// The lines; empty for a table without columns.
  static func lines(of table: Table, styles: TextStyles, into findings: inout Findings) -> [String] {
    let count = table.columnWidths.count
    guard count > 0, !table.rows.isEmpty else { return [] }
    var rows: [[String]] = []
    for row in table.rows { rows.append(cells(of: row, count: count, styles: styles, into: &findings)) }
    // A Markdown table must have one header row: an empty one is added if needed, and further ones become rows.
    if table.headerRowCount < 1 { rows.insert(Array(repeating: "", count: count), at: 0) }
    let body = table.rows.dropFirst(max(1, table.headerRowCount)).first { row in
      row.cells.allSatisfy { $0.span == 1 }
    }
    let signs = (0..<count).map { column -> String in
      guard let cell = body?.cells.dropFirst(column).first, let first = cell.paragraphs.first else {
        return "---"
      }
      return switch styles.alignment(of: first) {
      case .left, .justified: "---"
      case .centre: ":---:"
      case .right: "---:"
      }
    }
    return [line(rows[0]), line(signs)] + rows.dropFirst().map(line)
  }

  private static func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }

  /// The cells of a row; columns covered by a spanning cell are empty.
  private static func cells(
    of row: TableRow, count: Int, styles: TextStyles, into findings: inout Findings
  ) -> [String] {
    var cells: [String] = []
    for cell in row.cells where cells.count < count {
      var parts: [String] = []
      for paragraph in cell.paragraphs {
        let part = MarkdownText.oneLine(paragraph, styles: styles, lineBreak: "<br>", into: &findings)
        if !part.isEmpty { parts.append(part) }
      }
      cells.append(parts.joined(separator: "<br>"))
      cells += Array(repeating: "", count: min(max(0, cell.span - 1), count - cells.count))
    }
    return cells + Array(repeating: "", count: max(0, count - cells.count))
  }
}
