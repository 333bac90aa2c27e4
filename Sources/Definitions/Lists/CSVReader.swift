import Diagnostics
import Wording

/// A table of texts with the place of each cell (RFC 4180, with `,` `;` or tab as the sign between cells).
enum CSVTable {
  /// One cell.
  struct Cell: Sendable {
    let text: String
    let place: Place
  }

  /// One row.
  struct Row: Sendable {
    let cells: [Cell]
    let place: Place
  }
}

/// Reads a table of texts.
struct CSVReader {
  /// A list of more bytes than this is refused.
  static let limit = 32 << 20
  /// After so many faults the rest of a list is not looked at.
  static let mostFaults = 200

  private let file: SourceFile
  private let bytes: [UInt8]
  private let hasIssues: Bool
  private var position: Int
  private var separator = UInt8(ascii: ",")
  private var findings = Findings()

  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed: UInt8 = 0x0A
  private static let carriageReturn: UInt8 = 0x0D

  /// Reads a file and hands its rows on, one by one and without the blank ones: a long list is never in memory as a table.
  /// False when it cannot be read as one, which then was reported, or when the heading is not wanted.
  static func read(
    _ file: SourceFile, into findings: inout Findings,
    heading: (CSVTable.Row, inout Findings) -> Bool, row: (CSVTable.Row, inout Findings) -> Void
  ) -> Bool {
    guard file.bytes.count <= limit else {
      findings.report(ListFaults.tooLarge(file))
      return false
    }
    let start = file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard let text = String(validating: file.bytes[start...], as: UTF8.self) else {
      findings.report(ListFaults.notUTF8(file, at: UTF8Check.firstFault(in: file.bytes)))
      return false
    }
    let issues = CharacterIssue.all(in: text)
    for issue in issues.prefix(StrictYAML.mostCharacters) {
      let range = (issue.bytes.lowerBound + start)..<(issue.bytes.upperBound + start)
      findings.report(YAMLFaults.character(issue, code: ListCodes.character, at: Place(file, range)))
    }
    var reader = CSVReader(file: file, start: start, hasIssues: !issues.isEmpty)
    let isTable = reader.table(into: &findings, heading: heading, row: row)
    findings.append(reader.findings)
    return isTable
  }

  private init(file: SourceFile, start: Int, hasIssues: Bool) {
    self.file = file
    bytes = file.bytes
    position = start
    self.hasIssues = hasIssues
  }

  private mutating func table(
    into found: inout Findings, heading: (CSVTable.Row, inout Findings) -> Bool,
    row handOn: (CSVTable.Row, inout Findings) -> Void
  ) -> Bool {
    skipComments()
    separator = detectSeparator()
    guard position < bytes.count else {
      findings.report(ListFaults.empty(Place(file, bytes.count..<bytes.count)))
      return false
    }
    guard heading(trimmingEmptyEnd(row()), &found) else { return false }
    var hasRows = false
    while position < bytes.count, findings.diagnostics.count <= CSVReader.mostFaults {
      let row = row()
      guard row.cells.contains(where: { !$0.text.isEmpty }) else { continue }
      hasRows = true
      handOn(row, &found)
    }
    if !hasRows { findings.report(ListFaults.empty(Place(file, bytes.count..<bytes.count))) }
    return hasRows
  }

  /// Lines that start with `#` before the headings, and blank ones.
  private mutating func skipComments() {
    while position < bytes.count {
      let end = bytes[position...].firstIndex(of: CSVReader.lineFeed) ?? bytes.count
      let line = bytes[position..<end]
      let isBlank = line.allSatisfy { [0x20, 0x09, CSVReader.carriageReturn].contains($0) }
      // A spreadsheet quotes a comment that has a comma in it.
      let start = line.first == CSVReader.quote ? line.dropFirst().first : line.first
      guard isBlank || start == UInt8(ascii: "#") else { return }
      position = min(end + 1, bytes.count)
    }
  }

  /// The sign that stands most often in the headings, outside quotes.
  private func detectSeparator() -> UInt8 {
    let signs = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
    var counts = [0, 0, 0]
    var quoted = false
    for byte in bytes[position...] {
      if byte == CSVReader.quote { quoted.toggle() }
      if byte == CSVReader.lineFeed, !quoted { break }
      if !quoted, let index = signs.firstIndex(of: byte) { counts[index] += 1 }
    }
    let most = counts.max() ?? 0
    return signs[counts.firstIndex(of: most) ?? 0]
  }

  private func trimmingEmptyEnd(_ row: CSVTable.Row) -> CSVTable.Row {
    var cells = row.cells
    while cells.count > 1, cells.last?.text.isEmpty ?? false { cells.removeLast() }
    return CSVTable.Row(cells: cells, place: row.place)
  }

  private mutating func row() -> CSVTable.Row {
    let start = position
    var cells: [CSVTable.Cell] = []
    while true {
      cells.append(cell())
      guard position < bytes.count, bytes[position] == separator else { break }
      position += 1
    }
    let end = position
    if position < bytes.count, bytes[position] == CSVReader.carriageReturn { position += 1 }
    if position < bytes.count, bytes[position] == CSVReader.lineFeed { position += 1 }
    return CSVTable.Row(cells: cells, place: Place(file, start..<end))
  }

  private mutating func cell() -> CSVTable.Cell {
    var start = position
    while start < bytes.count, bytes[start] == 0x20 { start += 1 }
    if start < bytes.count, bytes[start] == CSVReader.quote {
      position = start
      if let cell = quotedCell() { return cell }
    }
    while position < bytes.count, !isCellEnd(position) { position += 1 }
    return cell(start..<max(start, position), text: bytes[start..<max(start, position)])
  }

  private func isCellEnd(_ index: Int) -> Bool {
    let byte = bytes[index]
    return byte == separator || byte == CSVReader.lineFeed || byte == CSVReader.carriageReturn
  }

  /// A cell in quotes; nil, reported, when the quotes do not pair: then the line is read as it stands.
  private mutating func quotedCell() -> CSVTable.Cell? {
    let start = position
    var text: [UInt8] = []
    var index = start + 1
    while index < bytes.count {
      if bytes[index] == CSVReader.quote {
        guard index + 1 < bytes.count, bytes[index + 1] == CSVReader.quote else { break }
        index += 1
      }
      text.append(bytes[index])
      index += 1
    }
    guard index < bytes.count else {
      findings.report(ListFaults.unclosedQuote(Place(file, start..<(start + 1))))
      position = start + 1
      return nil
    }
    var after = index + 1
    while after < bytes.count, bytes[after] == 0x20 { after += 1 }
    guard after >= bytes.count || isCellEnd(after) else {
      let end = bytes[after...].firstIndex { $0 == separator || $0 == CSVReader.lineFeed } ?? bytes.count
      findings.report(ListFaults.textAfterQuote(Place(file, after..<end)))
      position = end
      return cell(start..<end, text: text[...])
    }
    position = after
    return cell(start..<(index + 1), text: text[...])
  }

  private func cell(_ range: Range<Int>, text: ArraySlice<UInt8>) -> CSVTable.Cell {
    var text = text
    while let last = text.last, last == 0x20 || last == CSVReader.carriageReturn { text.removeLast() }
    while let first = text.first, first == 0x20 { text.removeFirst() }
    var string = NormalForm.normalized(String(decoding: text, as: UTF8.self))
    if hasIssues { string = YAMLSource.cleaned(string) }
    return CSVTable.Cell(
      text: string, place: Place(file, range.lowerBound..<(range.lowerBound + range.count)))
  }
}
