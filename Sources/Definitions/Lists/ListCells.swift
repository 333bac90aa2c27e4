import Diagnostics
import TableReading
import Wording

/// A sheet with cached look-ups: cells by address, merged cells, texts cleaned and converted to Unicode.
struct ListCells {
  /// A text as a person reads it in the sheet.
  struct Reading {
    var text: String
    /// Characters not allowed in lists; reported when the cell is used.
    var issues: [CharacterIssue] = []
    var oddSpaces = 0
    /// Whether it contained two consecutive spaces.
    var hasDoubleSpaces = false
    /// The legacy encoding that it was converted from.
    var converted: OldEncoding?
    /// The text before the conversion.
    var before = ""
    /// The probable text, if conversion was not permitted or letters are lost.
    var suspicion: OldEncoding.Reading?
  }

  let number: Int
  let sheet: Sheet
  private let choices: ListChoices
  private let columnMerges: [Int: [(rows: ClosedRange<Int>, first: Sheet.Cell)]]
  private let hasOldFonts: Bool
  /// Whether the sheet has letters that only Unicode has, although the clerk named a legacy encoding; then only texts
  /// that cannot be Unicode are converted.
  let isUnicode: Bool
  /// Old fonts with converted text, and those with Unicode text.
  private var convertedFonts: Set<String> = []
  private var unicodeFonts: Set<String> = []
  private var known: [UInt64: Reading] = [:]

  init(_ sheet: Sheet, number: Int, choices: ListChoices) {
    self.sheet = sheet
    self.number = number
    self.choices = choices
    var columnMerges: [Int: [(rows: ClosedRange<Int>, first: Sheet.Cell)]] = [:]
    for merge in sheet.merges where merge.rows.count > 1 {
      guard
        let first = ListCells.cell(in: sheet, row: merge.rows.lowerBound, column: merge.columns.lowerBound)
      else { continue }
      columnMerges[merge.columns.lowerBound, default: []].append((merge.rows, first))
    }
    for key in columnMerges.keys { columnMerges[key]?.sort { $0.rows.lowerBound < $1.rows.lowerBound } }
    self.columnMerges = columnMerges
    isUnicode =
      choices.encoding != nil
      && sheet.cells.contains { cell in
        (cell.kind == .text || cell.kind == .sharedText) && OldEncoding.isUnicodeOnly(sheet.text(of: cell))
      }
    hasOldFonts = sheet.usesFont { OldEncoding.ofFont($0) != nil }
    if hasOldFonts { findOldFonts() }
  }

  // MARK: Addresses

  /// The index of a row by its number.
  static func rowIndex(in sheet: Sheet, _ number: Int) -> Int? {
    var low = 0
    var high = sheet.rows.count
    while low < high {
      let middle = (low + high) / 2
      if sheet.rows[middle].number < number { low = middle + 1 } else { high = middle }
    }
    return low < sheet.rows.count && sheet.rows[low].number == number ? low : nil
  }

  static func cellIndex(in sheet: Sheet, row: Int, column: Int) -> Int? {
    guard let row = rowIndex(in: sheet, row) else { return nil }
    return sheet.rows[row].cells.first { Int(sheet.cells[$0].column) == column }
  }

  static func cell(in sheet: Sheet, row: Int, column: Int) -> Sheet.Cell? {
    cellIndex(in: sheet, row: row, column: column).map { sheet.cells[$0] }
  }

  func cell(row: Int, column: Int) -> Sheet.Cell? { ListCells.cell(in: sheet, row: row, column: column) }

  /// The cell with the value of a vertically merged cell.
  func mergedCell(row: Int, column: Int) -> Sheet.Cell? {
    guard let merges = columnMerges[column] else { return nil }
    var low = 0
    var high = merges.count
    while low < high {
      let middle = (low + high) / 2
      if merges[middle].rows.upperBound < row { low = middle + 1 } else { high = middle }
    }
    guard low < merges.count, merges[low].rows.contains(row) else { return nil }
    return merges[low].first
  }

  func hasVerticalMerges(inColumn column: Int) -> Bool { columnMerges[column] != nil }

  /// Whether plain text may be in a legacy encoding.
  var mayConvert: Bool { hasOldFonts || choices.encoding != nil }

  /// Whether the requested range includes a column.
  func takes(column: Int) -> Bool { choices.range.map { $0.columns.contains(column) } ?? true }

  // MARK: Texts

  /// The text of a cell that holds text.
  mutating func read(_ cell: Sheet.Cell) -> Reading {
    if cell.isPlain, !hasOldFonts, choices.encoding == nil { return Reading(text: sheet.text(of: cell)) }
    if !hasOldFonts, let key = sheet.sharedKey(of: cell) {
      if let reading = known[key] { return reading }
      let reading = clean(cell)
      if known.count < 65_536 { known[key] = reading }
      return reading
    }
    return clean(cell)
  }

  private func clean(_ cell: Sheet.Cell) -> Reading {
    var reading = Reading(text: "")
    convert(cell, into: &reading)
    if reading.converted == nil || !cell.isPlain { tidy(&reading) }
    return reading
  }

  private mutating func findOldFonts() {
    for cell in sheet.cells where cell.kind == .text || cell.kind == .sharedText {
      for (font, text) in pieces(of: cell) {
        guard let encoding = OldEncoding.ofFont(font) else { continue }
        if OldEncoding.isUnicodeOnly(text) { unicodeFonts.insert(font) }
        if encoding.reading(text) != nil { convertedFonts.insert(font) }
      }
    }
  }

  /// The parts of a cell's text with the names of their fonts.
  private func pieces(of cell: Sheet.Cell) -> [(font: String, text: String)] {
    let text = sheet.text(of: cell)
    let own = sheet.font(of: cell).name
    let runs = sheet.runs(of: cell)
    guard !runs.isEmpty,
      OldEncoding.ofFont(own) != nil
        || runs.contains(where: { $0.font.map { OldEncoding.ofFont($0) != nil } ?? false })
    else { return [(own, text)] }
    let bytes = Array(text.utf8)
    return runs.filter { $0.bytes.upperBound <= bytes.count }.map { run in
      (run.font ?? own, String(decoding: bytes[run.bytes], as: UTF8.self))
    }
  }

  private func convert(_ cell: Sheet.Cell, into reading: inout Reading) {
    for (font, text) in pieces(of: cell) {
      let fontEncoding = OldEncoding.ofFont(font)
      var found: OldEncoding.Reading?
      if let encoding = choices.encoding {
        found = isUnicode ? encoding.reading(text) : encoding.readingWhereKnown(text)
      } else if let encoding = fontEncoding {
        found = encoding.reading(text)
        if found == nil, convertedFonts.contains(font), !unicodeFonts.contains(font) {
          found = encoding.readingWhereKnown(text)
        }
      }
      if let found {
        if found.hasLostLetters { reading.suspicion = reading.suspicion ?? found }
        reading.converted = found.encoding
        if reading.before.isEmpty { reading.before = sheet.text(of: cell).trimmed }
        let showsCapitals = font.lowercased().hasPrefix(".vn") && font.lowercased().hasSuffix("h")
        reading.text += showsCapitals ? Casing.upper(found.text) : found.text
      } else {
        if !cell.isPlain, let likely = OldEncoding.likely(text) {
          reading.suspicion = reading.suspicion ?? likely
        }
        reading.text += text
      }
    }
    // TCVN3 has no capitals with tones, so `¸nh` at the start of a text is `Ánh`.
    if reading.converted == .tcvn3, let first = reading.text.unicodeScalars.first, !first.isASCII {
      reading.text = Casing.sentence(reading.text)
    }
  }

  /// Collapses spaces and normalizes to NFC; characters not allowed in lists are kept as issues.
  private func tidy(_ reading: inout Reading) {
    let text = NormalForm.normalized(reading.text)
    var result = String.UnicodeScalarView()
    var pendingBlank = false
    var spaces = 0
    for scalar in text.unicodeScalars {
      if scalar == " " {
        spaces += 1
      } else {
        reading.hasDoubleSpaces = reading.hasDoubleSpaces || spaces > 1 && !result.isEmpty
        spaces = 0
      }
      switch scalar.value {
      case 0x09, 0x0A, 0x0B, 0x0D, 0x20, 0x85, 0x2028, 0x2029: pendingBlank = !result.isEmpty
      case 0xA0, 0x202F, 0x1680, 0x2000...0x200A, 0x205F, 0x3000:
        reading.oddSpaces += 1
        pendingBlank = !result.isEmpty
      default:
        if pendingBlank { result.append(" ") }
        pendingBlank = false
        result.append(scalar)
      }
    }
    reading.text = String(result)
    // A soft hyphen in a legacy encoding is a letter, which is reported separately.
    reading.issues = CharacterIssue.all(inLine: reading.text).filter {
      !($0.kind == .softHyphen && reading.suspicion != nil)
    }
  }
}
