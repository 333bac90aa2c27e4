import DocumentTree

extension [Block] {
  /// The number of table rows that move to the next page with the signatures below the table.
  private static var rowsKept: Int { 2 }

  /// The blocks, with the last rows of a table kept on one page with the signatures below it: a page with only
  /// signatures proves nothing.
  func keepingTableEnds() -> [Block] {
    var result = self
    for (index, block) in enumerated() {
      guard case .table(let table) = block, isSigned(after: index) else { continue }
      let first = table.rows.count - [Block].rowsKept
      let rows = table.rows.enumerated().map { number, row in
        number >= first ? TableRow(cells: row.cells, keepWithNext: true, leastHeight: row.leastHeight) : row
      }
      result[index] = .table(
        Table(
          columnWidths: table.columnWidths, headerRowCount: table.headerRowCount, borders: table.borders,
          rows: rows, origin: table.origin))
    }
    return result
  }

  /// Whether the next block is columns or kept together, as signatures are; a paragraph between that stays with it
  /// counts as part of it.
  private func isSigned(after index: Int) -> Bool {
    for block in self[(index + 1)...] {
      switch block {
      case .space: continue
      case .paragraph(let paragraph): if paragraph.overrides.keepWithNext != true { return false }
      case .columns, .keepTogether: return true
      case .table, .rule, .stamp, .pageBreak, .frame, .box, .picture, .drawing: return false
      }
    }
    return false
  }
}
