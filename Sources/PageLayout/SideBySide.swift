import Diagnostics
import DocumentTree
import Typesetting

/// Parts side by side in one strip: the cells of a row, the columns of a heading.
struct SideBySide {
  struct Part {
    var stack: Stack
    /// The share of free height above the content, 0…1.
    var shareAbove: Double
  }

  let parts: [Part]
  /// The minimum height, in points.
  var leastHeight = 0.0

  /// The height of the highest part, in points.
  var height: Double { parts.reduce(leastHeight) { max($0, $1.stack.height) } }

  /// All parts in one strip.
  func whole() -> Strip {
    let height = self.height
    var strip = Strip(height: height)
    for part in parts {
      strip.items += part.stack.items(down: (height - part.stack.height) * part.shareAbove)
      strip.anchored += part.stack.anchored
    }
    return strip
  }

  /// The parts cut between their lines into strips of limited height, for content higher than a page.
  func slices(most limit: Double) -> [Strip] {
    var next = parts.map { _ in 0 }
    var strips: [Strip] = []
    while next.indices.contains(where: { next[$0] < parts[$0].stack.layers.count }) {
      var strip = Strip()
      for (index, part) in parts.enumerated() {
        let layers = part.stack.layers
        guard next[index] < layers.count else { continue }
        let base = layers[next[index]].top
        // At least one line each time, so that the loop ends even if a line is higher than the page.
        repeat {
          let layer = layers[next[index]]
          strip.items += layer.items.map { $0.moved(down: layer.top - base) }
          strip.height = max(strip.height, layer.top + layer.height - base)
          next[index] += 1
        } while next[index] < layers.count
          && layers[next[index]].top + layers[next[index]].height - base <= limit
      }
      strips.append(strip)
    }
    if !strips.isEmpty { strips[0].anchored = parts.flatMap { $0.stack.anchored } }
    return strips
  }
}

extension FlowBuilder {
  /// A row of a table as strips, and whether the last must stay with the next row.
  struct BuiltRow {
    var strip: Strip
    var keepWithNext: Bool
  }

  /// Columns as one strip, or as several when they are higher than a page.
  mutating func sideBySide(_ columns: Columns, in column: Column) -> [Strip] {
    let strips = unnumbered(columns, in: column)
    guard columns.showsPageNumber else { return strips }
    return strips.enumerated().map { index, strip in
      var strip = strip
      let fixed = strip
      strip.withPageNumber = numbered(fixed) { $0.unnumbered(columns, in: column)[safe: index] }
      return strip
    }
  }

  private mutating func unnumbered(_ columns: Columns, in column: Column) -> [Strip] {
    var left = column.left - columns.outdent.pt
    var parts: [SideBySide.Part] = []
    for inner in columns.columns {
      let width = inner.width.pt
      let stack = Stack(strips(of: inner.blocks, in: Column(left: left, width: width)))
      parts.append(SideBySide.Part(stack: stack, shareAbove: 0))
      left += width
    }
    let beside = SideBySide(parts: parts)
    guard beside.height > pageHeight else { return [beside.whole()] }
    report(FlowBuilder.higherThanPage(at: nil))
    return beside.slices(most: pageHeight)
  }

  mutating func rows(of table: Table, in column: Column) -> [BuiltRow] {
    let number = nextTable()
    let edges = table.columnWidths.reduce(into: [column.left]) { $0.append(($0.last ?? 0) + max(0, $1.pt)) }
    if let right = edges.last, right > paperWidth + 1 {
      report(FlowBuilder.tooWide(table, by: right - paperWidth))
    }
    let headerCount = min(max(0, table.headerRowCount), table.rows.count)
    var built: [BuiltRow] = []
    built.reserveCapacity(table.rows.count)
    var header = Header(strips: [])
    for (index, row) in table.rows.enumerated() {
      let isHeader = index < headerCount
      var strips = self.strips(of: row, edges: edges, borders: table.borders, number, isHeader, header.height)
      if strips.count > 1 { report(FlowBuilder.higherThanPage(at: table.origin)) }
      if isHeader { header.strips += strips }
      if index > 0, index <= headerCount, !strips.isEmpty { strips[0].breakBefore = .worst }
      for (part, strip) in strips.enumerated() {
        built.append(BuiltRow(strip: strip, keepWithNext: row.keepWithNext && part == strips.count - 1))
      }
    }
    if headerCount > 0, header.height < pageHeight { keep(header, ofTable: number) }
    return built
  }

  private mutating func strips(
    of row: TableRow, edges: [Double], borders: Table.Borders, _ table: Int, _ isHeader: Bool,
    _ headerHeight: Double
  ) -> [Strip] {
    let (beside, used) = cells(of: row, edges: edges)
    let mark: Strip.Row
    // Borders take up height, as in word processors, so that a long list breaks at the same rows there.
    let line: Double
    switch borders {
    case .none:
      mark = Strip.Row(table: table, isHeader: isHeader, edges: [])
      line = 0
    case .all:
      mark = Strip.Row(table: table, isHeader: isHeader, edges: used)
      line = BorderPen.thickness
    }
    let room = (isHeader || headerHeight >= pageHeight ? pageHeight : pageHeight - headerHeight) - line
    var strips = beside.height > room ? beside.slices(most: room) : [beside.whole()]
    let showsNumber = row.showsPageNumber
    for index in strips.indices {
      strips[index].row = mark
      strips[index].moveContent(down: line)
      if showsNumber, strips.count == 1 {
        var fixed = strips[index]
        fixed.withPageNumber = nil
        strips[index].withPageNumber = numbered(fixed) { builder in
          var again = fixed
          again.items = builder.cells(of: row, edges: edges).0.whole().items.map { $0.moved(down: line) }
          return again
        }
      }
    }
    return strips
  }

  /// The cells of a row and the edges between them; spans beyond the last column are cut.
  private mutating func cells(of row: TableRow, edges: [Double]) -> (SideBySide, [Double]) {
    var parts: [SideBySide.Part] = []
    var used = [edges[0]]
    var first = 0
    for cell in row.cells {
      let end = min(first + min(max(1, cell.span), edges.count), edges.count - 1)
      guard end > first else { break }
      let column = Column(
        left: edges[first] + styles.cellPadding, width: edges[end] - edges[first] - 2 * styles.cellPadding)
      var strips: [Strip] = []
      for paragraph in cell.paragraphs { strips += lines(of: paragraph, in: column).0 }
      parts.append(SideBySide.Part(stack: Stack(strips), shareAbove: cell.verticalAlignment.shareAbove))
      used.append(edges[end])
      first = end
    }
    return (SideBySide(parts: parts, leastHeight: min(max(0, row.leastHeight.pt), 10_000)), used)
  }

  private static func higherThanPage(at place: Place?) -> Diagnostic {
    Diagnostic(
      .warning, PageLayoutCodes.blockHigherThanPage,
      Message(
        vi: "một hàng cao hơn cả trang nên đã bị chia sang nhiều trang",
        en: "a row is higher than a page and was split over pages"),
      at: place,
      help: [
        Diagnostic.Help(
          Message(vi: "mở rộng cột, hoặc viết gọn", en: "widen the columns, or shorten the text"))
      ])
  }

  private static func tooWide(_ table: Table, by points: Double) -> Diagnostic {
    let over = Millimetres(points: points)
    return Diagnostic(
      .warning, PageLayoutCodes.tableTooWide,
      Message(
        vi: "bảng vượt mép phải tờ giấy \(over.vi) mm",
        en: "the table passes the paper's right edge by \(over.en) mm"),
      at: table.origin,
      help: [
        Diagnostic.Help(
          Message(vi: "thu hẹp cột, hoặc xoay ngang trang", en: "narrow its columns, or turn the page"))
      ])
  }
}
