import Diagnostics
import TableReading
import Wording

/// The file that the places of a list point into, and the place of each position.
///
/// For plain text it is that file. For a workbook it contains only the texts of cells mentioned in findings, in the
/// order of sheets, rows and columns, so that a list of 100,000 people without faults needs none.
struct ListPlaces {
  private let file: SourceFile
  private let sheets: [Int: Sheet]
  private let isPlainText: Bool
  /// Positions as numbers, ascending, with the byte ranges of their texts.
  private var keys: [UInt64] = []
  private var ranges: [(start: UInt32, end: UInt32)] = []

  init(_ source: SourceFile, _ outcome: ListReader.Outcome, spots: [ListSpot]) {
    sheets = outcome.sheets
    if let text = outcome.file?.plainText {
      isPlainText = true
      file = text == source.bytes ? source : SourceFile(name: source.name, bytes: text)
      return
    }
    if outcome.file == nil, spots.contains(where: { $0.bytes != nil }) {
      isPlainText = true
      file = source
      return
    }
    isPlainText = false
    let names = outcome.file?.sheets.map(\.name) ?? []
    var pieces = SourcePieces()
    keys = Array(Set(spots.filter { $0.sheet >= 0 }.map(ListPlaces.key))).sorted()
    ranges.reserveCapacity(keys.count)
    var sheet = -1
    for key in keys {
      let spot = ListPlaces.spot(key)
      if spot.sheet != sheet {
        sheet = spot.sheet
        let range = pieces.addSheet(sheet < names.count ? names[sheet] : "")
        if spot.row == 0 {
          ranges.append((UInt32(clamping: range.lowerBound), UInt32(clamping: range.upperBound)))
          continue
        }
      }
      let range = pieces.addCell(
        row: spot.row, column: spot.column,
        text: spot.column == 0 ? "" : ListPlaces.text(spot, outcome.sheets))
      ranges.append((UInt32(clamping: range.lowerBound), UInt32(clamping: range.upperBound)))
    }
    file = pieces.file(named: source.name)
  }

  /// The place of a spot.
  func place(_ spot: ListSpot) -> Place {
    if isPlainText { return plainPlace(spot) }
    guard spot.sheet >= 0, let range = range(spot) else { return Place(file, 0..<file.bytes.count) }
    return Place(file, range)
  }

  /// The place of a row: all its known cells.
  func row(_ spots: [ListSpot]) -> Place? {
    let places = spots.map(place)
    guard let first = places.first else { return nil }
    let lower = places.map(\.bytes.lowerBound).min() ?? first.bytes.lowerBound
    let upper = places.map(\.bytes.upperBound).max() ?? first.bytes.upperBound
    return Place(file, lower..<upper)
  }

  private func range(_ spot: ListSpot) -> Range<Int>? {
    let key = ListPlaces.key(spot)
    var low = 0
    var high = keys.count
    while low < high {
      let middle = (low + high) / 2
      if keys[middle] < key { low = middle + 1 } else { high = middle }
    }
    guard low < keys.count, keys[low] == key else { return nil }
    return Int(ranges[low].start)..<Int(ranges[low].end)
  }

  private func plainPlace(_ spot: ListSpot) -> Place {
    if let bytes = spot.bytes { return Place(file, bytes) }
    guard let sheet = sheets[0], let index = ListCells.rowIndex(in: sheet, spot.row) else {
      return Place(file, 0..<0)
    }
    let cells = sheet.rows[index].cells
    let starts = cells.first.flatMap { sheet.span(ofCellAt: $0) } ?? 0..<0
    if spot.column == 0 {
      let ends = cells.last.flatMap { sheet.span(ofCellAt: $0) } ?? starts
      return Place(file, starts.lowerBound..<max(starts.lowerBound, ends.upperBound))
    }
    // An empty cell has no bytes; its place is after the previous cell.
    var last = starts.lowerBound..<starts.lowerBound
    for cell in cells {
      guard let span = sheet.span(ofCellAt: cell) else { continue }
      let column = Int(sheet.cells[cell].column)
      if column == spot.column { return Place(file, span) }
      if column < spot.column { last = span.upperBound..<span.upperBound }
    }
    return Place(file, last)
  }

  private static func key(_ spot: ListSpot) -> UInt64 {
    UInt64(UInt16(clamping: spot.sheet)) << 48 | UInt64(UInt32(clamping: spot.row)) << 16
      | UInt64(UInt16(clamping: spot.column))
  }

  private static func spot(_ key: UInt64) -> ListSpot {
    ListSpot(
      sheet: Int(key >> 48), row: Int(UInt32(truncatingIfNeeded: key >> 16)),
      column: Int(UInt16(truncatingIfNeeded: key)))
  }

  private static func text(_ spot: ListSpot, _ sheets: [Int: Sheet]) -> String {
    guard let sheet = sheets[spot.sheet],
      let cell = ListCells.cell(in: sheet, row: spot.row, column: spot.column)
    else { return "" }
    switch cell.kind {
    case .text, .sharedText, .isoDate, .error: return sheet.text(of: cell)
    case .number:
      guard let number = sheet.number(of: cell) else { return "" }
      let format = sheet.format(of: cell)
      if format.isDate, let day = CalendarDate(serial: number, countsFrom1904: sheet.countsFrom1904) {
        return format.shown(day)
      }
      return format.shown(number)
    case .boolean: return sheet.truth(of: cell) == true ? "TRUE" : "FALSE"
    case .noResult: return ""
    }
  }
}
