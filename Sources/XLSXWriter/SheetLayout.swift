import DocumentTree
import Wording

/// Lays out a section on a grid of cells. The grid's columns are all edges of its tables and columns.
struct SheetLayout {
  private let section: Section
  private let styles: StyleSheet
  private var sheet = Worksheet(name: "")
  /// Edges of the grid's columns from the left, the first 0, the last the width of the text.
  private var edges: [Length]
  private var row = 0

  /// Edges closer than this are merged.
  private static let tolerance = Length.mm(2)

  init(_ section: Section, styles: StyleSheet) {
    self.section = section
    self.styles = styles
    var all: [Length] = [.zero, section.page.textWidth]
    SheetLayout.collect(section.blocks, within: section.page.textWidth, into: &all)
    SheetLayout.collect(section.foot, within: section.page.textWidth, into: &all)
    var kept: [Length] = []
    for edge in all.sorted() {
      if let last = kept.last, (edge - last) < SheetLayout.tolerance { continue }
      kept.append(edge)
    }
    edges = kept
  }

  mutating func sheet(named name: String) -> Worksheet {
    sheet = Worksheet(name: name)
    sheet.page = section.page
    sheet.widths = zip(edges, edges.dropFirst()).map { $1 - $0 }
    add(section.blocks)
    add(section.foot)
    return sheet
  }

  /// Tables come first; columns above them snap to their nearest edges.
  private static func collect(_ blocks: [Block], within width: Length, into edges: inout [Length]) {
    for block in blocks {
      switch block {
      case .table(let table):
        var sum = Length.zero
        for column in table.columnWidths {
          sum = sum + column
          edges.append(sum)
        }
      case .keepTogether(let inner): collect(inner, within: width, into: &edges)
      case .columns, .paragraph, .rule, .stamp, .space, .pageBreak, .frame, .box, .picture, .drawing: break
      }
    }
  }

  /// The column of the grid whose left edge is nearest.
  private func column(at edge: Length) -> Int {
    let distances = edges.map { abs($0.emu - edge.emu) }
    return (distances.firstIndex(of: distances.min() ?? 0) ?? 0) + 1
  }

  private var lastColumn: Int { max(1, edges.count - 1) }

  // MARK: Blocks

  private mutating func add(_ blocks: [Block]) {
    for block in blocks {
      switch block {
      case .paragraph(let paragraph): line(paragraph, columns: 1...lastColumn)
      case .table(let table): add(table)
      case .columns(let columns): add(columns)
      case .keepTogether(let inner): add(inner)
      case .stamp(let stamp): line(stamp.paragraph, columns: 1...min(2, lastColumn))
      case .space(let height): if height.pt >= 20 { row += 1 }
      // The spreadsheet has its own pages; rules, frames and pictures have no cell.
      case .rule, .pageBreak, .frame, .box, .picture, .drawing: break
      }
    }
  }

  private mutating func line(_ paragraph: Paragraph, columns: ClosedRange<Int>) {
    row += 1
    put(paragraph, row: row, columns: columns)
  }

  /// A paragraph in merged cells; the row is as high as its lines.
  private mutating func put(_ paragraph: Paragraph, row: Int, columns: ClosedRange<Int>) {
    var look = look(of: paragraph)
    look.vertical = .middle
    let runs = self.runs(of: paragraph, base: look.font)
    if runs.count == 1 { look.font = runs[0].font }
    let content: CellContent =
      runs.isEmpty ? .blank : runs.count == 1 ? .text(runs[0].text) : .runs(runs)
    sheet.put(content, row: row, column: columns.lowerBound, look: look)
    var rest = look
    rest.font = CellLook.Font()
    for column in columns.dropFirst() { sheet.put(.blank, row: row, column: column, look: rest) }
    if columns.count > 1 { sheet.merges.append(Worksheet.Merge(rows: row...row, columns: columns)) }
    let width = edges[columns.upperBound] - edges[columns.lowerBound - 1]
    let height = SheetLayout.height(of: runs, size: look.font.size, width: width)
    sheet.heights[row] = max(sheet.heights[row] ?? .zero, height)
  }

  /// Columns side by side, their blocks row by row.
  private mutating func add(_ columns: Columns) {
    var left = Length.zero - columns.outdent
    let start = row
    var deepest = row
    var lines: [(row: Int, paragraph: Paragraph, columns: ClosedRange<Int>)] = []
    var taken = 0
    for (index, part) in columns.columns.enumerated() {
      let first = max(taken + 1, min(column(at: max(.zero, left)), lastColumn))
      left = left + part.width
      let isLast = index == columns.columns.count - 1
      let last = isLast ? lastColumn : max(first, min(column(at: left) - 1, lastColumn))
      taken = last
      guard first <= last else { continue }
      var line = start
      for block in part.blocks {
        switch block {
        case .paragraph(let paragraph):
          line += 1
          lines.append((line, paragraph, first...last))
        case .space(let height): line += max(0, Int(height.pt / 24))  // bounded: a length is at most 10 km
        case .rule, .table, .columns, .stamp, .pageBreak, .keepTogether, .frame, .box, .picture, .drawing:
          break
        }
      }
      deepest = max(deepest, line)
    }
    for line in lines.sorted(by: { ($0.row, $0.columns.lowerBound) < ($1.row, $1.columns.lowerBound) }) {
      put(line.paragraph, row: line.row, columns: line.columns)
    }
    row = deepest
  }

  // MARK: Tables

  /// A table cell at its grid position.
  private struct PlacedCell {
    let row: Int
    let columns: ClosedRange<Int>
    var look: CellLook
    var content: CellContent
    /// Its text as a typed value; nil for headings and for text with several looks.
    let value: CellValue?
  }

  private mutating func add(_ table: Table) {
    row += 1  // an empty row above
    let first = row + 1
    var edgesOfTable: [Length] = [.zero]
    for width in table.columnWidths { edgesOfTable.append((edgesOfTable.last ?? .zero) + width) }
    var placed: [PlacedCell] = []
    var sums = ColumnSums()
    for (index, tableRow) in table.rows.enumerated() {
      row += 1
      let isHeader = index < table.headerRowCount
      let from = placed.count
      var left = 0
      for cell in tableRow.cells {
        let right = min(left + cell.span, table.columnWidths.count)
        let start = column(at: edgesOfTable[left])
        let end = max(start, column(at: edgesOfTable[right]) - 1)
        placed.append(
          self.placed(
            cell, columns: start...min(end, lastColumn), hasBorder: table.borders == .all, isHeader: isHeader)
        )
        left = right
      }
      sheet.heights[row] = max(sheet.heights[row] ?? .zero, tableRow.leastHeight)
      if !isHeader {
        sums.add(placed[from...].map { ($0.columns, $0.value) }, row: row, label: label(tableRow))
      }
    }
    let mixed = SheetLayout.columnsOfText(placed.map { ($0.columns, $0.value) })
    for cell in placed { put(cell, asText: mixed.contains(cell.columns.lowerBound), sums) }
    for cell in placed { widen(for: cell) }
    if table.headerRowCount > 0, sheet.repeatedRows == nil {
      sheet.repeatedRows = first...(first + table.headerRowCount - 1)
      sheet.frozenRows = first + table.headerRowCount - 1
    }
  }

  /// Makes a column as wide as its numbers and the words of its heading: a number that is wider than its column is shown as
  /// “###”, and a heading is broken inside a word. The page still fits its width.
  private mutating func widen(for cell: PlacedCell) {
    guard cell.columns.count == 1, sheet.widths.indices.contains(cell.columns.lowerBound - 1) else { return }
    let texts: [Substring]
    switch (cell.value, cell.content) {
    case (.grouped?, .text(let text)), (.whole?, .text(let text)), (.day?, .text(let text)):
      texts = [text[...]]
    case (nil, .text(let text)): texts = text.split { $0.isWhitespace }
    default: return
    }
    // Figures are half an em wide, bold capitals two thirds; a cell keeps a hair of room on both sides.
    let needed = texts.map { text in
      let share = cell.value == nil && !text.contains(where: \.isLowercase) ? 0.67 : 0.5
      return Length.pt(Double(min(text.count, 30)) * share * min(cell.look.font.size.pt, 100)) + .mm(2.5)
    }.max()
    guard let needed else { return }
    sheet.widths[cell.columns.lowerBound - 1] = max(sheet.widths[cell.columns.lowerBound - 1], needed)
  }

  private func label(_ row: TableRow) -> String {
    row.cells.lazy.map { SheetLayout.plain($0.paragraphs) }.first { !$0.isEmpty } ?? ""
  }

  /// Columns with more text than numbers or days; in them a house number stays text among street names.
  private static func columnsOfText(_ cells: [(columns: ClosedRange<Int>, value: CellValue?)]) -> Set<Int> {
    var balance: [Int: Int] = [:]
    for cell in cells where cell.columns.count == 1 {
      switch cell.value {
      case .text?: balance[cell.columns.lowerBound, default: 0] -= 1
      case .grouped?, .whole?, .day?: balance[cell.columns.lowerBound, default: 0] += 1
      case nil: break
      }
    }
    return Set(balance.filter { $0.value < 0 }.keys)
  }

  private mutating func placed(
    _ cell: TableCell, columns: ClosedRange<Int>, hasBorder: Bool, isHeader: Bool
  ) -> PlacedCell {
    var look = cell.paragraphs.first.map { self.look(of: $0) } ?? CellLook()
    look.vertical = cell.verticalAlignment
    look.hasBorder = hasBorder
    var runs: [CellRun] = []
    for (index, paragraph) in cell.paragraphs.enumerated() {
      let base = self.look(of: paragraph).font
      if index > 0 { runs.append(CellRun("\n", font: base)) }
      runs += self.runs(of: paragraph, base: base)
    }
    runs = SheetLayout.joined(runs)
    if let font = runs.first?.font, runs.count == 1 { look.font = font }
    let width = edges[columns.upperBound] - edges[columns.lowerBound - 1]
    let height = SheetLayout.height(of: runs, size: look.font.size, width: width - .mm(2))
    sheet.heights[row] = max(sheet.heights[row] ?? .zero, height)
    let content: CellContent = runs.isEmpty ? .blank : runs.count == 1 ? .text(runs[0].text) : .runs(runs)
    var value: CellValue?
    if !isHeader, case .text(let text) = content { value = CellValue(text) }
    return PlacedCell(row: row, columns: columns, look: look, content: content, value: value)
  }

  private mutating func put(_ cell: PlacedCell, asText: Bool, _ sums: ColumnSums) {
    var look = cell.look
    var content = cell.content
    switch cell.value {
    case .grouped(let number)? where !asText:
      look.format = .grouped
      content = sums.content(number, row: cell.row, column: cell.columns.lowerBound)
    case .whole(let number)? where !asText:
      look.format = .whole
      content = sums.content(number, row: cell.row, column: cell.columns.lowerBound)
    case .day(let day)? where !asText:
      look.format = .day
      content = .day(day)
    case .grouped?, .whole?, .day?, .text?, nil: break
    }
    sheet.put(content, row: cell.row, column: cell.columns.lowerBound, look: look)
    for column in cell.columns.dropFirst() { sheet.put(.blank, row: cell.row, column: column, look: look) }
    if cell.columns.count > 1 {
      sheet.merges.append(Worksheet.Merge(rows: cell.row...cell.row, columns: cell.columns))
    }
  }

  // MARK: Looks and texts

  private func look(of paragraph: Paragraph) -> CellLook {
    var look = CellLook()
    let style = styles[paragraph.style] ?? styles.styles.first
    look.font.family = style?.font ?? look.font.family
    look.font.size = paragraph.overrides.size ?? style?.size ?? look.font.size
    look.font.isBold = paragraph.overrides.bold ?? style?.bold ?? false
    look.font.isItalic = paragraph.overrides.italic ?? style?.italic ?? false
    look.font.colour = paragraph.overrides.colour ?? style?.colour ?? .black
    look.alignment = paragraph.overrides.alignment ?? style?.alignment ?? .left
    return look
  }

  private func runs(of paragraph: Paragraph, base: CellLook.Font) -> [CellRun] {
    var runs: [CellRun] = []
    for inline in paragraph.inlines {
      switch inline {
      case .text(let run):
        var font = base
        font.isBold = run.look.bold ?? base.isBold
        font.isItalic = run.look.italic ?? base.isItalic
        font.isUnderlined = run.look.underline ?? base.isUnderlined
        font.size = run.look.size ?? base.size
        font.colour = run.look.colour ?? base.colour
        font.family = run.look.font ?? base.family
        // U+00A0 matters only on paper; in a cell it would hide names from a search.
        runs.append(CellRun(run.text.replacing("\u{A0}", with: " "), font: font))
      case .lineBreak: runs.append(CellRun("\n", font: runs.last?.font ?? base))
      case .tab: runs.append(CellRun(" ", font: runs.last?.font ?? base))
      case .pageNumber: break
      }
    }
    return SheetLayout.joined(runs)
  }

  private static func joined(_ runs: [CellRun]) -> [CellRun] {
    var result: [CellRun] = []
    for run in runs where !run.text.isEmpty {
      if let last = result.last, last.font == run.font {
        result[result.count - 1].text += run.text
      } else {
        result.append(run)
      }
    }
    return result.count == 1 && result[0].text.allSatisfy(\.isWhitespace) ? [] : result
  }

  private static func plain(_ paragraphs: [Paragraph]) -> String {
    paragraphs.map { paragraph in
      paragraph.inlines.map { if case .text(let run) = $0 { run.text } else { " " } }.joined()
    }.joined(separator: " ").trimmingBlanks
  }

  /// The height of a text's lines; 12 pt Times New Roman is about 2 mm wide per letter.
  private static func height(of runs: [CellRun], size: Length, width: Length) -> Length {
    let text = runs.map(\.text).joined()
    let largest = runs.map(\.font.size).max() ?? size
    // bounded: a length is at most 10 km, a size at least 1 pt
    let perLine = max(4, Int(width.pt / (max(largest.pt, 1) * 0.47)))
    var lines = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var length = 0
      var count = 1
      for word in line.split(separator: " ") {
        let wide = word.allSatisfy { $0.isUppercase || !$0.isLetter }
        let letters = wide ? word.count * 13 / 10 : word.count
        if length > 0, length + 1 + letters > perLine {
          count += 1
          length = letters
        } else {
          length += (length > 0 ? 1 : 0) + letters
        }
      }
      lines += count
    }
    return Length.pt(max(1, Double(lines)) * (largest.pt * 1.22 + 1) + 3)
  }
}

/// The typed value of a table's text, if it is unambiguous.
enum CellValue: Equatable {
  /// 1.170.000
  case grouped(Int)
  /// 12
  case whole(Int)
  /// 08/03/1985
  case day(CalendarDate)
  /// Anything else, including digits with leading zeros: the number of an identity card stays text.
  case text

  init(_ text: String) {
    let bytes = Array(text.utf8)
    let isDigit: (UInt8) -> Bool = { (0x30...0x39).contains($0) }
    if !bytes.isEmpty, bytes.count <= 9, bytes.allSatisfy(isDigit), bytes.count == 1 || bytes[0] != 0x30,
      let number = Int(text)
    {
      self = .whole(number)
      return
    }
    let groups = text.split(separator: ".", omittingEmptySubsequences: false)
    if groups.count > 1, groups.count <= 6, (1...3).contains(groups[0].utf8.count), groups[0].first != "0",
      groups.dropFirst().allSatisfy({ $0.utf8.count == 3 }),
      groups.allSatisfy({ $0.utf8.allSatisfy(isDigit) }),
      let number = Int(groups.joined())
    {
      self = .grouped(number)
      return
    }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    if parts.count == 3, parts[0].utf8.count == 2, parts[1].utf8.count == 2, parts[2].utf8.count == 4,
      let day = Int(parts[0]), let month = Int(parts[1]), let year = Int(parts[2]), year >= 1900,
      let date = CalendarDate(year: year, month: month, day: day)
    {
      self = .day(date)
      return
    }
    self = .text
  }
}

/// The sums in a table's columns: a number that is the sum of rows becomes a formula, whether the rows are above it
/// (a total) or below it (the heading of a group).
struct ColumnSums {
  private enum Kind { case value, groupSum, total }

  private var entries: [Int: [(row: Int, number: Int, kind: Kind)]] = [:]

  /// Adds the numbers of a row. The heading of a group is a row whose first cell spans columns.
  mutating func add(_ cells: [(columns: ClosedRange<Int>, value: CellValue?)], row: Int, label: String) {
    let isWide = cells.first.map { $0.columns.count > 1 } ?? false
    let kind: Kind = ColumnSums.isTotal(label) ? .total : isWide ? .groupSum : .value
    for cell in cells {
      switch cell.value {
      case .grouped(let number)?, .whole(let number)?:
        entries[cell.columns.lowerBound, default: []].append((row, number, kind))
      case .day?, .text?, nil: break
      }
    }
  }

  /// The number, or the formula that gives it.
  func content(_ number: Int, row: Int, column: Int) -> CellContent {
    formula(row: row, column: column).map { .formula($0, result: number) } ?? .number(number)
  }

  /// `SUM(E6:E20,E22:E30)`, if the number in a cell is that sum.
  func formula(row: Int, column: Int) -> String? {
    guard let all = entries[column], let index = all.firstIndex(where: { $0.row == row }) else { return nil }
    switch all[index].kind {
    case .value: return nil
    case .groupSum:
      // Up to the next heading, or over the headings of the groups inside.
      var rows: [Int] = []
      var sum = Sum()
      for entry in all[(index + 1)...] {
        if entry.kind == .value {
          rows.append(entry.row)
          sum.add(entry.number)
        } else {
          if sum.value == all[index].number, !rows.isEmpty { break }
          if entry.kind == .total { break }
        }
      }
      return !sum.isOver && sum.value == all[index].number
        ? ColumnSums.formula(over: rows, column: column, all) : nil
    case .total:
      // Since the previous total, or over the whole table.
      let above = all[..<index]
      let since = above.lastIndex { $0.kind == .total }.map { above[($0 + 1)...] } ?? above
      for candidate in [since, above] {
        let values = candidate.filter { $0.kind == .value }
        var sum = Sum()
        for entry in values { sum.add(entry.number) }
        if !sum.isOver, sum.value == all[index].number {
          return ColumnSums.formula(over: values.map(\.row), column: column, all)
        }
      }
      return nil
    }
  }

  private struct Sum {
    private(set) var value = 0
    private(set) var isOver = false

    mutating func add(_ number: Int) {
      let (next, overflow) = value.addingReportingOverflow(number)
      value = next
      isOver = isOver || overflow
    }
  }

  private static func isTotal(_ label: String) -> Bool {
    let small = label.lowercased()
    return ["tổng cộng", "tổng số", "cộng"].contains {
      small == $0 || small.hasPrefix($0 + " ") || small.hasPrefix($0 + ":")
    }
  }

  /// Ranges of rows between sums; a row without a number does not split them.
  private static func formula(
    over rows: [Int], column: Int, _ all: [(row: Int, number: Int, kind: Kind)]
  ) -> String? {
    guard !rows.isEmpty else { return nil }
    var stretches: [ClosedRange<Int>] = []
    for row in rows {
      if let last = stretches.last,
        !all.contains(where: { $0.kind != .value && $0.row > last.upperBound && $0.row < row })
      {
        stretches[stretches.count - 1] = last.lowerBound...row
      } else {
        stretches.append(row...row)
      }
    }
    let name = letters(ofColumn: column)
    return "SUM(" + stretches.map { "\(name)\($0.lowerBound):\(name)\($0.upperBound)" }.joined(separator: ",")
      + ")"
  }
}

extension String {
  fileprivate var trimmingBlanks: String {
    var view = self[...]
    while view.first?.isWhitespace == true { view.removeFirst() }
    while view.last?.isWhitespace == true { view.removeLast() }
    return String(view)
  }
}
