import Diagnostics
import XMLKit

/// Handles a worksheet part: non-empty cells in order, and other properties needed to read a list.
struct SheetHandler: XMLStreamHandler {
  enum Name: String, CaseIterable {
    // The most frequent first, because names are searched in this order.
    case c, v, r, s, t, row, `is`, f, hidden, ht, sheetData, worksheet, cols, col, min, max, width, rPr,
      rFont,
      strike, vertAlign, val, mergeCells, mergeCell, ref
  }

  private enum CellType { case number, shared, inline, formulaText, boolean, error, date }

  private(set) var fault: TableFault?
  private var sheet: Sheet
  private var row = 0
  private var rowIsHidden = false
  private var firstCell = 0
  private var column = 0
  private var type = CellType.number
  private var style: UInt16 = 0
  private var isText = false
  private var hasFormula = false
  private var hasValue = false
  private var current = RunText()

  /// A flag of its own, because it is read at every event and copying the fault is expensive.
  private(set) var isDone = false

  init(_ sheet: Sheet) { self.sheet = sheet }

  mutating func takeSheet() -> Sheet {
    defer { sheet = Sheet(name: sheet.name) }
    return sheet
  }

  // MARK: Events

  mutating func start(_ name: Name, _ attributes: XMLStreamAttributes<Name>) {
    switch name {
    case .row: startRow(attributes)
    case .c: startCell(attributes)
    case .v:
      hasValue = true
      isText = true
    case .t: isText = true
    case .f: hasFormula = true
    case .r: current.beginRun()
    case .rFont: current.setFont(attributes[.val])
    case .strike: current.setStruck(attributes[.val])
    case .vertAlign: current.setVertical(attributes[.val])
    case .col: addColumns(attributes)
    case .mergeCell: addMerge(attributes[.ref])
    case .s, .is, .hidden, .ht, .sheetData, .worksheet, .cols, .min, .max, .width, .rPr, .val, .mergeCells,
      .ref:
      break
    }
  }

  mutating func end(_ name: Name) {
    switch name {
    case .v, .t: isText = false
    case .r: current.endRun()
    case .c: endCell()
    case .row: endRow()
    case .s, .is, .f, .hidden, .ht, .sheetData, .worksheet, .cols, .col, .min, .max, .width, .rPr, .rFont,
      .strike, .vertAlign, .val, .mergeCells, .mergeCell, .ref:
      break
    }
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if isText { current.bytes.append(contentsOf: bytes) }
  }

  // MARK: Rows

  private mutating func startRow(_ attributes: XMLStreamAttributes<Name>) {
    let named = attributes[.r]
    let next = named == nil ? row + 1 : number(named) ?? Int.max
    guard next > row else {
      return fail(
        .damaged(
          Message(
            vi: "hàng \(next) đứng sau hàng \(row)", en: "row \(next) comes after row \(row)")),
        at: .row(sheet: sheet.name, row: next))
    }
    guard next <= Limits.rowCount else {
      return fail(
        .tooLarge(
          Message(
            vi: "trang “\(sheet.name)” có hơn 1.048.576 hàng",
            en: "the sheet “\(sheet.name)” has more than 1,048,576 rows")),
        at: .row(sheet: sheet.name, row: min(next, Int(UInt32.max))))
    }
    row = next
    column = 0
    firstCell = sheet.cells.count
    rowIsHidden = isTrue(attributes[.hidden]) ?? false
    if let height = attributes[.ht], height.allSatisfy({ $0 == 0x30 || $0 == 0x2E }) { rowIsHidden = true }
  }

  private mutating func endRow() {
    guard !isDone, sheet.cells.count > firstCell else { return }
    sheet.rows.append(
      Sheet.Row(number: row, cells: firstCell..<sheet.cells.count, isHidden: rowIsHidden, width: 0))
  }

  // MARK: Cells

  private mutating func startCell(_ attributes: XMLStreamAttributes<Name>) {
    var next = column + 1
    if let name = attributes[.r] {
      guard let (named, namedRow) = SheetHandler.address(name), namedRow == row else {
        return fail(
          .damaged(Message(vi: "một ô có địa chỉ sai", en: "a cell has a wrong address")),
          at: .row(sheet: sheet.name, row: row))
      }
      next = named
    }
    guard next <= Limits.columnCount else {
      return fail(
        .tooLarge(
          Message(
            vi: "trang “\(sheet.name)” có hơn 16.384 cột",
            en: "the sheet “\(sheet.name)” has more than 16,384 columns")),
        at: .row(sheet: sheet.name, row: row))
    }
    guard next > column else {
      return fail(
        .damaged(
          Message(
            vi: "một ô đứng hai lần hoặc sai thứ tự", en: "a cell stands twice or out of order")),
        at: .cell(sheet: sheet.name, row: row, column: next))
    }
    column = next
    style = UInt16(clamping: number(attributes[.s]) ?? 0)
    type = SheetHandler.type(attributes[.t])
    hasFormula = false
    hasValue = false
    isText = false
    current.begin()
  }

  private static func type(_ name: UnsafeBufferPointer<UInt8>?) -> CellType {
    guard let name, let first = name.first else { return .number }
    switch (first, name.count) {
    case (UInt8(ascii: "s"), 1): return .shared
    case (UInt8(ascii: "s"), 3): return .formulaText
    case (UInt8(ascii: "i"), _): return .inline
    case (UInt8(ascii: "b"), _): return .boolean
    case (UInt8(ascii: "e"), _): return .error
    case (UInt8(ascii: "d"), _): return .date
    default: return .number
    }
  }

  private mutating func endCell() {
    guard !isDone else { return }
    if hasFormula, !hasValue || current.bytes.isEmpty && type != .formulaText, type != .inline {
      return add(.noResult, 0)
    }
    guard !current.bytes.isEmpty else { return }
    switch type {
    case .number:
      guard let value = SheetHandler.value(of: current.bytes) else {
        return damaged(Message(vi: "số trong một ô không phải là số", en: "the number of a cell is none"))
      }
      add(.number, value.bitPattern)
    case .shared:
      guard let index = current.bytes.withUnsafeBufferPointer({ number($0) }),
        index < sheet.shared.list.count
      else {
        return damaged(
          Message(
            vi: "một ô chỉ tới chữ không có trong bảng chữ dùng chung",
            en: "a cell refers to a shared string that is not there"))
      }
      let (ref, isPlain) = sheet.shared.list[index]
      if TextStore.Ref(bits: ref).length > 0 { add(.sharedText, ref, isPlain: isPlain) }
    case .inline, .formulaText:
      let (ref, isPlain) = sheet.texts.add(current.bytes, runs: current.tellingRuns)
      add(.text, ref, isPlain: isPlain)
    case .boolean:
      add(.boolean, current.bytes == [0x31] || current.bytes == Array("true".utf8) ? 1 : 0)
    case .error: add(.error, sheet.texts.addRaw(current.bytes).ref)
    case .date: add(.isoDate, sheet.texts.addRaw(current.bytes).ref)
    }
  }

  private mutating func add(_ kind: Sheet.Kind, _ value: UInt64, isPlain: Bool = false) {
    sheet.cells.append(
      Sheet.Cell(value: value, column: UInt16(clamping: column), style: style, kind: kind, isPlain: isPlain))
  }

  private mutating func damaged(_ how: Message) {
    fail(.damaged(how), at: .cell(sheet: sheet.name, row: row, column: column))
  }

  private mutating func fail(_ kind: TableFault.Kind, at location: TableFault.Location) {
    if fault == nil { fault = TableFault(kind, at: location) }
    isDone = true
  }

  /// The number in digits; nil when it is not a number of XML Schema.
  static func value(of bytes: [UInt8]) -> Double? {
    if bytes.count <= 15 {
      var value = 0
      var isWhole = true
      for byte in bytes {
        guard (0x30...0x39).contains(byte) else {
          isWhole = false
          break
        }
        value = value * 10 + Int(byte - 0x30)  // bounded: fifteen digits
      }
      if isWhole { return Double(value) }
    }
    let text = bytes.drop { $0 == 0x20 || $0 == 0x0A }
    guard text.allSatisfy({ (0x30...0x39).contains($0) || "+-.eE".utf8.contains($0) }),
      let value = Double(String(decoding: text, as: UTF8.self)), value.isFinite
    else { return nil }
    return value
  }

  // MARK: Columns and merged cells

  private mutating func addColumns(_ attributes: XMLStreamAttributes<Name>) {
    let isHidden =
      isTrue(attributes[.hidden]) ?? false
      || attributes[.width].map { $0.allSatisfy { $0 == 0x30 || $0 == 0x2E } } ?? false
    guard isHidden, let first = number(attributes[.min]), let last = number(attributes[.max]), first <= last
    else { return }
    sheet.hiddenColumns.append(first...last)
  }

  private mutating func addMerge(_ ref: UnsafeBufferPointer<UInt8>?) {
    guard let ref else { return }
    let ends = ref.split(separator: UInt8(ascii: ":"))
    guard ends.count == 2, let first = SheetHandler.address(UnsafeBufferPointer(rebasing: ends[0])),
      let last = SheetHandler.address(UnsafeBufferPointer(rebasing: ends[1])), first.row <= last.row,
      first.column <= last.column
    else { return }
    sheet.merges.append(
      Sheet.Merge(rows: first.row...last.row, columns: first.column...last.column))
  }

  /// Column and row of `C7`, from 1.
  private static func address(_ name: UnsafeBufferPointer<UInt8>) -> (column: Int, row: Int)? {
    var column = 0
    var index = 0
    while index < name.count {
      let byte = name[index] & 0xDF
      guard (0x41...0x5A).contains(byte), name[index] >= 0x41 else { break }
      guard index < 3 else { return nil }
      column = column * 26 + Int(byte - 0x40)  // bounded: three letters
      index += 1
    }
    guard index > 0, let row = number(UnsafeBufferPointer(rebasing: name[index...])) else { return nil }
    return (column, row)
  }
}
