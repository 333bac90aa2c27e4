import Diagnostics
import DocumentTree

/// A table as lines: aligned columns, ` | ` between cells, `-+-` under the header.
struct TextTable {
  /// A cell's text before it is wrapped.
  private struct Cell {
    let span: Int
    let lines: [(text: String, alignment: Alignment)]
    /// The width of its longest line, in terminal columns.
    let width: Int
    /// The width of its longest word, in terminal columns.
    let wordWidth: Int
  }

  /// The most terminal columns of a word; longer ones are cut.
  private static let longestWord = 24

  private(set) var lines: [String] = []
  private var widths: [Int]
  private let between: String
  private let crossing: String

  /// Lays out a table, if possible in at most `limit` terminal columns.
  init(_ table: Table, limit: Int, styles: TextStyles, into findings: inout Findings) {
    let rows = table.rows.map { row in
      row.cells.map { TextTable.cell($0, styles: styles, into: &findings) }
    }
    switch table.borders {
    case .all: (between, crossing) = (" | ", "-+-")
    case .none: (between, crossing) = ("  ", "")
    }
    widths = []
    widths = columnWidths(rows, count: table.columnWidths.count, limit: limit)
    let set = rows.map { self.set($0) }
    let headerCount = min(max(0, table.headerRowCount), rows.count)
    // When a row has several lines, lines between all rows are needed to see where it ends.
    let isOpen = crossing.isEmpty || set.dropFirst(headerCount).allSatisfy { $0.count <= 1 }
    for (index, row) in set.enumerated() {
      lines += row
      let isHeaderEnd = index == headerCount - 1
      if !crossing.isEmpty, isHeaderEnd || (!isOpen && index >= headerCount && index < set.count - 1) {
        lines.append(widths.map { String(repeating: "-", count: $0) }.joined(separator: crossing))
      }
    }
  }

  private static func cell(_ cell: TableCell, styles: TextStyles, into findings: inout Findings) -> Cell {
    var lines: [(text: String, alignment: Alignment)] = []
    for paragraph in cell.paragraphs {
      let alignment = styles.alignment(of: paragraph)
      lines += PlainText.lines(of: paragraph, into: &findings).filter { !$0.isEmpty }.map { ($0, alignment) }
    }
    let width = lines.map { DisplayWidth.columns(of: $0.text) }.max() ?? 0
    let words = lines.flatMap { $0.text.unicodeScalars.split(separator: " ") }
    let wordWidth = words.map { $0.reduce(0) { $0 + DisplayWidth.columns(of: $1) } }.max() ?? 0
    return Cell(span: max(1, cell.span), lines: lines, width: width, wordWidth: min(wordWidth, longestWord))
  }

  /// The widths of the columns: as wide as their text, or narrowed until the table fits.
  private func columnWidths(_ rows: [[Cell]], count: Int, limit: Int) -> [Int] {
    var natural = Array(repeating: 1, count: count)
    var least = Array(repeating: 1, count: count)
    for row in rows {
      var column = 0
      for cell in row where column < count {
        if cell.span == 1 {
          natural[column] = max(natural[column], cell.width)
          least[column] = max(least[column], cell.wordWidth)
        }
        column += cell.span
      }
    }
    let free = limit - between.utf8.count * max(0, count - 1)
    widen(&least, under: rows, to: \.wordWidth, free: .max)
    natural = zip(natural, least).map { max($0, $1) }
    widen(&natural, under: rows, to: \.width, free: free)
    return natural.reduce(0, +) <= free ? natural : TextTable.shared(free, natural: natural, least: least)
  }

  /// Widens the last column under a spanning cell to what that cell needs, as far as there is room.
  private func widen(
    _ widths: inout [Int], under rows: [[Cell]], to need: (Cell) -> Int, free: Int
  ) {
    var total = widths.reduce(0, +)
    for row in rows {
      var column = 0
      for cell in row {
        let end = min(column + cell.span, widths.count)
        if cell.span > 1, column < end {
          let under = widths[column..<end].reduce(0, +) + between.utf8.count * (end - column - 1)
          let more = min(need(cell) - under, free - total)
          if more > 0 {
            widths[end - 1] += more
            total += more
          }
        }
        column += cell.span
      }
    }
  }

  /// Distributes a width: each column gets its longest word, then all grow equally up to what they need.
  private static func shared(_ free: Int, natural: [Int], least: [Int]) -> [Int] {
    var widths = least
    var left = free - least.reduce(0, +)
    var open = widths.indices.filter { natural[$0] > widths[$0] }
    while left > 0, !open.isEmpty {
      let step = max(1, left / open.count)
      for column in open where left > 0 {
        let more = min(step, natural[column] - widths[column], left)
        widths[column] += more
        left -= more
      }
      open = open.filter { natural[$0] > widths[$0] }
    }
    return widths
  }

  private func set(_ row: [Cell]) -> [String] {
    var columns: [(width: Int, lines: [String])] = []
    var column = 0
    for cell in row {
      let end = min(column + cell.span, widths.count)
      var width = min(cell.width, TextTable.longestWord)
      if column < end { width = widths[column..<end].reduce(0, +) + between.utf8.count * (end - column - 1) }
      let lines = cell.lines.flatMap { line in
        PlainText.wrapped(line.text, width: width).map {
          PlainText.aligned($0, line.alignment, width: width)
        }
      }
      columns.append((width, lines))
      column += cell.span
    }
    return (0..<max(1, columns.map(\.lines.count).max() ?? 1)).map { index in
      columns.map { PlainText.filled(index < $0.lines.count ? $0.lines[index] : "", width: $0.width) }
        .joined(separator: between)
    }
  }
}
