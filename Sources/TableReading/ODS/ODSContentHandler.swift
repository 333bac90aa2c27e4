import Diagnostics
import Wording
import XMLKit

/// Whether a file is encrypted (ISO/IEC 26300-3 §4.8).
struct ODSManifestHandler: XMLStreamHandler {
  enum Name: String, CaseIterable {
    case manifest
    case entry = "file-entry"
    case encryption = "encryption-data"
  }

  private(set) var isEncrypted = false
  var isDone: Bool { isEncrypted }

  mutating func start(_ name: Name, _ attributes: XMLStreamAttributes<Name>) {
    if name == .encryption { isEncrypted = true }
  }
  mutating func end(_ name: Name) {}
  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

/// Handles the styles part of a spreadsheet, then its content part: styles again, then sheets with rows and cells
/// that may be repeated. Comments, drawings and tracked changes are skipped.
struct ODSContentHandler: XMLStreamHandler {
  enum Name: String, CaseIterable {
    case p, span, a, s, c, tab
    case cell = "table-cell"
    case covered = "covered-table-cell"
    case row = "table-row"
    case type = "value-type"
    case value, formula
    case date = "date-value"
    case truth = "boolean-value"
    case string = "string-value"
    case styleName = "style-name"
    case columnsRepeated = "number-columns-repeated"
    case rowsRepeated = "number-rows-repeated"
    case columnsSpanned = "number-columns-spanned"
    case rowsSpanned = "number-rows-spanned"
    case visibility
    case lineBreak = "line-break"
    case table, body, spreadsheet, style, name, display, number, text, day, month, year, grouping
    case column = "table-column"
    case defaultStyle = "default-cell-style-name"
    case document = "document-content"
    case shared = "document-styles"
    case styles
    case ownStyles = "automatic-styles"
    case headerRows = "table-header-rows"
    case rows = "table-rows"
    case rowGroup = "table-row-group"
    case headerColumns = "table-header-columns"
    case columns = "table-columns"
    case columnGroup = "table-column-group"
    case tableProperties = "table-properties"
    case textProperties = "text-properties"
    case fontName = "font-name"
    case lineThrough = "text-line-through-style"
    case lineThroughType = "text-line-through-type"
    case dataStyle = "data-style-name"
    case numberStyle = "number-style"
    case dateStyle = "date-style"
    case percentStyle = "percentage-style"
    case currencyStyle = "currency-style"
    case wholeDigits = "min-integer-digits"
    case decimals = "decimal-places"
  }

  /// True, because the elements of a spreadsheet are in several namespaces.
  static var readsAllNamespaces: Bool { true }

  /// The most cells that repeated rows and cells may add.
  private static let mostRepeated = 2_000_000

  private(set) var tables: [(info: SheetInfo, sheet: Sheet)] = []
  private(set) var fault: TableFault?
  private(set) var isDone = false

  // Styles
  private var formats: [String: NumberFormat] = [:]
  private var styles = CellStyles()
  private var styleNumbers: [String: UInt16] = [:]
  /// The styles that were made of what cells show.
  private var shownStyles: [String: UInt16] = [:]
  private var hiddenTables: Set<String> = []
  private var style = ""
  private var code: (name: String, text: String, isPercent: Bool)?
  private var isLiteral = false

  // The sheet at hand
  private var sheet = Sheet(name: "")
  private var isHidden = false
  private var columnStyles: [(last: Int, style: UInt16)] = []
  private var columnCount = 0
  private var row = 0
  private var rowsRepeated = 1
  private var rowIsHidden = false
  private var firstCell = 0
  private var column = 0
  private var repeated = 0

  // The cell at hand
  private var cell: (kind: Sheet.Kind?, value: [UInt8], style: UInt16, repeated: Int, isFormula: Bool)?
  private var current = RunText()
  private var paragraphs = 0
  private var isText = false

  // MARK: Events

  mutating func start(_ name: Name, _ attributes: XMLStreamAttributes<Name>) {
    switch name {
    case .p:
      if paragraphs > 0 { current.bytes.append(0x0A) }
      paragraphs += 1
      isText = cell != nil
    case .s:
      if isText {
        let count = min(number(attributes.qualified(.c)) ?? 1, 1_024)
        current.bytes.append(contentsOf: repeatElement(0x20, count: count))
      }
    case .tab, .lineBreak: if isText { current.bytes.append(0x20) }
    case .span:
      current.beginRun()
      if let font = styleNumbers[string(attributes.qualified(.styleName))].map({ styles.font($0) }) {
        current.set(font)
      }
    case .cell: startCell(attributes)
    case .covered: pass(number(attributes.qualified(.columnsRepeated)) ?? 1)
    case .row:
      rowsRepeated = max(1, number(attributes.qualified(.rowsRepeated)) ?? 1)
      let shown = string(attributes.qualified(.visibility))
      rowIsHidden = shown == "collapse" || shown == "filter"
      firstCell = sheet.cells.count
      column = 0
    case .column: addColumns(attributes)
    case .table: startTable(attributes)
    case .style, .tableProperties, .textProperties: startStyle(name, attributes)
    case .numberStyle, .dateStyle, .percentStyle, .currencyStyle:
      code = (string(attributes.qualified(.name)), "", name == .percentStyle)
    case .number, .text, .day, .month, .year: addToCode(name, attributes)
    case .a, .c, .type, .value, .formula, .date, .truth, .string, .styleName, .columnsRepeated, .rowsRepeated,
      .columnsSpanned, .rowsSpanned, .visibility, .body, .spreadsheet, .name, .display, .defaultStyle,
      .document, .shared, .styles, .ownStyles, .headerRows, .rows, .rowGroup, .headerColumns, .columns,
      .columnGroup, .fontName,
      .lineThrough, .lineThroughType, .dataStyle, .wholeDigits, .decimals, .grouping:
      break
    }
  }

  mutating func end(_ name: Name) {
    switch name {
    case .p: isText = false
    case .span: current.endRun()
    case .cell: endCell()
    case .row: endRow()
    case .table:
      tables.append((SheetInfo(name: sheet.name, isHidden: isHidden), sheet))
      sheet = Sheet(name: "")
    case .text: isLiteral = false
    case .numberStyle, .dateStyle, .percentStyle, .currencyStyle:
      if let code { formats[code.name] = NumberFormat(code.text) }
      code = nil
    default: break
    }
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if isText {
      current.bytes.append(contentsOf: bytes)
    } else if isLiteral, let literal = code {
      let text = String(decoding: bytes, as: UTF8.self)
      code?.text += literal.isPercent && text == "%" ? text : "\"\(text.filter { $0 != "\"" })\""
    }
  }

  private func string(_ bytes: UnsafeBufferPointer<UInt8>?) -> String {
    bytes.map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  // MARK: Styles

  private mutating func startStyle(_ name: Name, _ attributes: XMLStreamAttributes<Name>) {
    switch name {
    case .style:
      style = string(attributes.qualified(.name))
      guard styles.formats.count < Int(UInt16.max) else { return }
      styles.formats.append(formats[string(attributes.qualified(.dataStyle))] ?? .general)
      styles.fonts.append(CellFont())
      styleNumbers[style] = UInt16(styles.formats.count - 1)  // bounded: looked at above
    case .tableProperties:
      if string(attributes.qualified(.display)) == "false" { hiddenTables.insert(style) }
    default:
      guard let number = styleNumbers[style] else { return }
      let lines = [Name.lineThrough, .lineThroughType].map { string(attributes.qualified($0)) }
      styles.fonts[Int(number)] = CellFont(
        name: string(attributes.qualified(.fontName)),
        isStruck: lines.contains { !["", "none"].contains($0) })
    }
  }

  private mutating func addToCode(_ name: Name, _ attributes: XMLStreamAttributes<Name>) {
    guard code != nil else { return }
    let isLong = string(attributes.qualified(.style)) == "long"
    switch name {
    case .number:
      let whole = min(number(attributes.qualified(.wholeDigits)) ?? 1, 30)
      let decimals = min(number(attributes.qualified(.decimals)) ?? 0, 30)
      let zeros = String(repeating: "0", count: whole)
      code?.text +=
        isTrue(attributes.qualified(.grouping)) == true
        ? "#,##" + (zeros.isEmpty ? "#" : zeros) : zeros.isEmpty ? "#" : zeros
      if decimals > 0 { code?.text += "." + String(repeating: "0", count: decimals) }
    case .day: code?.text += isLong ? "dd" : "d"
    case .month: code?.text += isLong ? "mm" : "m"
    case .year: code?.text += isLong ? "yyyy" : "yy"
    default: isLiteral = true
    }
  }

  // MARK: Sheets, columns, rows

  private mutating func startTable(_ attributes: XMLStreamAttributes<Name>) {
    sheet = Sheet(name: string(attributes.qualified(.name)), styles: styles)
    isHidden = hiddenTables.contains(string(attributes.qualified(.styleName)))
    (columnStyles, columnCount, row) = ([], 0, 0)
  }

  private mutating func addColumns(_ attributes: XMLStreamAttributes<Name>) {
    let first = columnCount + 1
    columnCount = min(
      columnCount + max(1, number(attributes.qualified(.columnsRepeated)) ?? 1), Limits.columnCount)
    guard first <= columnCount else { return }
    if let style = styleNumbers[string(attributes.qualified(.defaultStyle))] {
      columnStyles.append((columnCount, style))
    }
    let shown = string(attributes.qualified(.visibility))
    if shown == "collapse" || shown == "filter" { sheet.hiddenColumns.append(first...columnCount) }
  }

  private mutating func endRow() {
    let cells = firstCell..<sheet.cells.count
    // Empty rows fill the sheet up to its end; only rows with content count.
    guard !cells.isEmpty else {
      row = min(row + rowsRepeated, Limits.rowCount)
      return
    }
    guard row + rowsRepeated <= Limits.rowCount else {
      return fail(
        Message(
          vi: "trang “\(sheet.name)” có hơn 1.048.576 hàng",
          en: "the sheet “\(sheet.name)” has more than 1,048,576 rows"))
    }
    guard mayRepeat(cells.count, rowsRepeated - 1) else { return }
    // A slice of the cells themselves would hold them, and each copy would copy them all.
    let copied = rowsRepeated > 1 ? Array(sheet.cells[cells]) : []
    for copy in 0..<rowsRepeated {
      row += 1
      let start = copy == 0 ? cells.lowerBound : sheet.cells.count
      if copy > 0 { sheet.cells.append(contentsOf: copied) }
      sheet.rows.append(
        Sheet.Row(number: row, cells: start..<(start + cells.count), isHidden: rowIsHidden, width: 0))
    }
  }

  /// Whether the copies are within the limit; a small file can ask for any number.
  private mutating func mayRepeat(_ count: Int, _ times: Int) -> Bool {
    let (product, isOver) = count.multipliedReportingOverflow(by: times)
    if !isOver, product <= ODSContentHandler.mostRepeated - repeated {
      repeated += product
      return true
    }
    fail(
      Message(
        vi: "trang “\(sheet.name)” lặp lại quá 2.000.000 ô",
        en: "the sheet “\(sheet.name)” repeats more than 2,000,000 cells"))
    return false
  }

  private mutating func fail(_ what: Message) {
    if fault == nil {
      fault = TableFault(.tooLarge(what), at: .row(sheet: sheet.name, row: min(row + 1, Limits.rowCount)))
    }
    isDone = true
  }

  // MARK: Cells

  private mutating func pass(_ count: Int) { column = min(column + max(1, count), Limits.columnCount) }

  private mutating func startCell(_ attributes: XMLStreamAttributes<Name>) {
    let (kind, value): (Sheet.Kind?, [UInt8]) =
      switch string(attributes.qualified(.type)) {
      case "float", "percentage", "currency": (.number, attributes.qualified(.value).map(Array.init) ?? [])
      case "date": (.isoDate, attributes.qualified(.date).map(Array.init) ?? [])
      case "boolean": (.boolean, attributes.qualified(.truth).map(Array.init) ?? [])
      case "error": (.error, [])
      case "": (nil, [])
      default: (.text, attributes.qualified(.string).map(Array.init) ?? [])
      }
    let style =
      styleNumbers[string(attributes.qualified(.styleName))]
      ?? columnStyles.first { $0.last > column }?.style ?? UInt16.max
    cell = (
      kind, value, style, max(1, number(attributes.qualified(.columnsRepeated)) ?? 1),
      attributes.qualified(.formula) != nil
    )
    let (rows, columns) = (
      number(attributes.qualified(.rowsSpanned)) ?? 1, number(attributes.qualified(.columnsSpanned)) ?? 1
    )
    if rows > 1 || columns > 1, column < Limits.columnCount {
      let (lastRow, lastColumn) = (
        min(row + max(1, rows), Limits.rowCount), min(column + max(1, columns), Limits.columnCount)
      )
      if row < Limits.rowCount {
        sheet.merges.append(Sheet.Merge(rows: (row + 1)...lastRow, columns: (column + 1)...lastColumn))
      }
    }
    current.begin()
    paragraphs = 0
  }

  private mutating func endCell() {
    guard var made = cell else { return }
    cell = nil
    current.closeGaps()
    made.style = shownStyle(made.kind, made.value, made.style)
    guard column < Limits.columnCount, let stored = stored(made.kind, made.value, made.style, made.isFormula)
    else {
      return pass(made.repeated)
    }
    let count = min(made.repeated, Limits.columnCount - column)
    guard mayRepeat(1, count - 1) else { return }
    for _ in 0..<count {
      column += 1
      sheet.cells.append(
        Sheet.Cell(
          value: stored.value, column: UInt16(clamping: column), style: made.style, kind: stored.kind,
          isPlain: stored.isPlain))
    }
  }

  /// The style of a number or day that shows more than its value and has no format of its own, as some programs write
  /// them: a format that shows the same, so that “Tổ 07”, “30%” and “9/1” are read as they stand.
  private mutating func shownStyle(_ kind: Sheet.Kind?, _ value: [UInt8], _ style: UInt16) -> UInt16 {
    guard kind == .number || kind == .isoDate, styles.format(style).isGeneral, !current.bytes.isEmpty,
      paragraphs == 1, current.bytes.count <= 64
    else { return style }
    let shown = String(decoding: current.bytes, as: UTF8.self)
    let code: String?
    if kind == .isoDate {
      code = CalendarDate(reading: String(decoding: value.prefix(10), as: UTF8.self)).flatMap { day in
        ODSContentHandler.dayCodes.first { NumberFormat($0).shown(day) == shown }
      }
    } else {
      guard let number = SheetHandler.value(of: value), NumberFormat.general.shown(number) != shown else {
        return style
      }
      code = ODSContentHandler.codes(of: shown).first { NumberFormat($0).shown(number) == shown }
    }
    guard let code else { return style }
    let key = "\(style) \(code)"
    if let known = shownStyles[key] { return known }
    guard styles.formats.count < Int(UInt16.max) else { return style }
    styles.formats.append(NumberFormat(code))
    styles.fonts.append(styles.font(style))
    sheet.styles = styles
    let number = UInt16(styles.formats.count - 1)  // bounded: looked at above
    shownStyles[key] = number
    return number
  }

  private static let dayCodes = [
    "d/m", "dd/mm", "d/m/yyyy", "dd/mm/yyyy", "d/m/yy", "dd/mm/yy", "m/yyyy", "mm/yyyy", "yyyy",
  ]

  /// The formats that may have made a text of a number: what stands around its digits, and the digits in any way.
  private static func codes(of shown: String) -> [String] {
    guard let first = shown.firstIndex(where: \.isNumber), let last = shown.lastIndex(where: \.isNumber)
    else {
      return []
    }
    func literal(_ text: Substring) -> String {
      let parts = text.split(separator: "%", omittingEmptySubsequences: false).map { part in
        part.isEmpty ? "" : "\"\(part.filter { $0 != "\"" })\""
      }
      return parts.joined(separator: "%")
    }
    let (before, behind) = (literal(shown[..<first]), literal(shown[shown.index(after: last)...]))
    let zeros = String(repeating: "0", count: shown[first...last].count)
    return [zeros, "#,##0", "0.0", "0.00", "#,##0.0", "#,##0.00"].map { before + $0 + behind }
  }

  /// The content of a cell; nil when it is empty.
  private mutating func stored(
    _ kind: Sheet.Kind?, _ value: [UInt8], _ style: UInt16, _ isFormula: Bool
  ) -> (kind: Sheet.Kind, value: UInt64, isPlain: Bool)? {
    switch kind {
    case .number: return SheetHandler.value(of: value).map { (.number, $0.bitPattern, false) }
    case .isoDate:
      // A date with a date style becomes a serial number, as in other workbooks: “9/1”, “ngày 5 tháng 1”.
      if styles.format(style).isDate,
        let day = CalendarDate(reading: String(decoding: value.prefix(10), as: UTF8.self)),
        day.year > 1_900, let first = CalendarDate(year: 1_899, month: 12, day: 30)
      {
        // bounded: days of four-digit years
        return (.number, Double(day.dayNumber - first.dayNumber).bitPattern, false)
      }
      return (.isoDate, sheet.texts.addRaw(value).ref, false)
    case .boolean: return (.boolean, value == Array("true".utf8) ? 1 : 0, false)
    case .text, .error, .sharedText, .noResult:
      let shown = current.bytes.isEmpty ? value : current.bytes
      // LibreOffice stores an error as an empty text that shows its code.
      if isFormula, shown.first == UInt8(ascii: "#") { return (.error, sheet.texts.addRaw(shown).ref, false) }
      if kind == .error { return (.error, sheet.texts.addRaw(shown).ref, false) }
      guard !shown.isEmpty else { return nil }
      let (ref, isPlain) = sheet.texts.add(shown, runs: current.tellingRuns, isEscaped: false)
      return (.text, ref, isPlain)
    // An empty text as a result would have a paragraph. Text without a type is shown all the same.
    case nil where current.bytes.isEmpty: return isFormula && paragraphs == 0 ? (.noResult, 0, false) : nil
    case nil: return stored(.text, [], style, isFormula)
    }
  }
}
