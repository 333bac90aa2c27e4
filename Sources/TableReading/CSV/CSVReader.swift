/// Splits plain text into rows and cells.
struct CSVReader {
  private let bytes: [UInt8]
  private var position = 0
  private var line = 1
  private var separator = UInt8(ascii: ",")
  private var sheet = Sheet(name: "")

  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed: UInt8 = 0x0A
  private static let carriageReturn: UInt8 = 0x0D

  /// The rows of a text, without blank rows.
  static func read(_ text: [UInt8]) -> Sheet {
    var reader = CSVReader(text)
    reader.readAll()
    return reader.sheet
  }

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  private mutating func readAll() {
    skipComments()
    if let named = namedSeparator() {
      separator = named
      skipLine()
      skipComments()
    } else {
      separator = likelySeparator()
    }
    while position < bytes.count { row() }
  }

  /// Skips blank lines, and lines with `#` before the headings.
  private mutating func skipComments() {
    while position < bytes.count {
      let end = bytes[position...].firstIndex { isLineEnd($0) } ?? bytes.count
      let text = bytes[position..<end]
      let isBlank = text.allSatisfy { $0 == 0x20 || $0 == 0x09 }
      // Spreadsheet programs quote a comment that contains a comma.
      let start = text.first == CSVReader.quote ? text.dropFirst().first : text.first
      guard isBlank || start == UInt8(ascii: "#") else { return }
      skipLine()
    }
  }

  private mutating func skipLine() {
    while position < bytes.count, !isLineEnd(bytes[position]) { position += 1 }
    endLine()
  }

  /// `sep=;` in the first line, as Excel writes and reads it.
  private func namedSeparator() -> UInt8? {
    var rest = bytes[position...].prefix(8)
    if rest.first == CSVReader.quote { rest = rest.dropFirst() }
    let name = rest.prefix(3).map { $0 | 0x20 }
    guard name == Array("sep".utf8), rest.dropFirst(3).first == UInt8(ascii: "="),
      let sign = rest.dropFirst(4).first, !isLineEnd(sign)
    else { return nil }
    let after = rest.dropFirst(5).first
    return after.map { isLineEnd($0) || $0 == CSVReader.quote || $0 == sign } ?? true ? sign : nil
  }

  /// The separator that most of the first lines have in one number outside quotes: a title above the table may hold any,
  /// cells may hold commas.
  private func likelySeparator() -> UInt8 {
    let signs = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: "|")]
    /// For each sign, how many lines have it so many times.
    var lines = [[Int: Int]](repeating: [:], count: signs.count)
    var counts = [0, 0, 0, 0]
    var isQuoted = false
    var number = 0
    func closeLine() {
      for index in signs.indices where counts[index] > 0 { lines[index][counts[index], default: 0] += 1 }
      if counts.contains(where: { $0 > 0 }) { number += 1 }
      counts = [0, 0, 0, 0]
    }
    for byte in bytes[position...] {
      if byte == CSVReader.quote { isQuoted.toggle() }
      guard !isQuoted else { continue }
      if isLineEnd(byte) { closeLine() } else if let index = signs.firstIndex(of: byte) { counts[index] += 1 }
      if number == CSVReader.linesForSeparator { break }
    }
    closeLine()
    // Commas also occur in headings (“Chức vụ, đơn vị”), so another separator wins a tie.
    let best = signs.indices.max { left, right in
      let (a, b) = (CSVReader.commonest(lines[left]), CSVReader.commonest(lines[right]))
      return (a.lines, a.count, left) < (b.lines, b.count, right)
    }
    return best.flatMap { lines[$0].isEmpty ? nil : signs[$0] } ?? signs[0]
  }

  /// How many lines with any separator say which it is.
  private static let linesForSeparator = 50

  private static func commonest(_ lines: [Int: Int]) -> (lines: Int, count: Int) {
    lines.map { (lines: $0.value, count: $0.key) }.max { ($0.lines, $0.count) < ($1.lines, $1.count) } ?? (
      0, 0
    )
  }

  private func isLineEnd(_ byte: UInt8) -> Bool {
    byte == CSVReader.lineFeed || byte == CSVReader.carriageReturn
  }

  /// Steps over a line end: LF, CR LF or CR.
  private mutating func endLine() {
    guard position < bytes.count else { return }
    let first = bytes[position]
    position += 1
    if first == CSVReader.carriageReturn, position < bytes.count, bytes[position] == CSVReader.lineFeed {
      position += 1
    }
    line += 1
  }

  private mutating func row() {
    let number = line
    let firstCell = sheet.cells.count
    var column = 0
    while true {
      column += 1
      cell(inColumn: column)
      guard position < bytes.count, bytes[position] == separator else { break }
      position += 1
    }
    endLine()
    if sheet.cells.count > firstCell {
      sheet.rows.append(
        Sheet.Row(number: number, cells: firstCell..<sheet.cells.count, isHidden: false, width: column))
    }
  }

  private mutating func cell(inColumn column: Int) {
    var start = position
    while start < bytes.count, bytes[start] == 0x20, bytes[start] != separator { start += 1 }
    if start < bytes.count, bytes[start] == CSVReader.quote, quotedCell(at: start, inColumn: column) {
      return
    }
    while position < bytes.count, bytes[position] != separator, !isLineEnd(bytes[position]) { position += 1 }
    var end = max(start, position)
    while end > start, bytes[end - 1] == 0x20 { end -= 1 }
    add(bytes[start..<end], inColumn: column, span: start..<end)
  }

  /// A quoted cell; false if the quote never closes, which is reported, and the line is then read without quoting.
  private mutating func quotedCell(at start: Int, inColumn column: Int) -> Bool {
    var text: [UInt8] = []
    var lines = 0
    var index = start + 1
    while index < bytes.count {
      let byte = bytes[index]
      if byte == CSVReader.quote {
        guard index + 1 < bytes.count, bytes[index + 1] == CSVReader.quote else { break }
        index += 1
      } else if byte == CSVReader.lineFeed
        || byte == CSVReader.carriageReturn
          && !(index + 1 < bytes.count && bytes[index + 1] == CSVReader.lineFeed)
      {
        lines += 1
      }
      text.append(byte)
      index += 1
    }
    guard index < bytes.count else {
      sheet.quoteFaults.append(Sheet.QuoteFault(isOpen: true, bytes: start..<start + 1))
      position = start + 1
      return false
    }
    line += lines
    var after = index + 1
    while after < bytes.count, bytes[after] == 0x20, bytes[after] != separator { after += 1 }
    if after < bytes.count, bytes[after] != separator, !isLineEnd(bytes[after]) {
      let end = bytes[after...].firstIndex { $0 == separator || isLineEnd($0) } ?? bytes.count
      sheet.quoteFaults.append(Sheet.QuoteFault(isOpen: false, bytes: after..<end))
      after = end
    }
    position = after
    add(text[...], inColumn: column, span: start..<index + 1)
    return true
  }

  /// The text of a cell that a program wrote so that spreadsheets take it for no number: `="01"`, `'01`.
  private static func withoutTextMark(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    if text.count > 2, text.starts(with: Array("=\"".utf8)), text.last == quote {
      return text.dropFirst(2).dropLast()
    }
    if text.first == UInt8(ascii: "'"), text.dropFirst().allSatisfy({ (0x30...0x39).contains($0) }) {
      return text.dropFirst()
    }
    return text
  }

  private mutating func add(_ text: ArraySlice<UInt8>, inColumn column: Int, span: Range<Int>) {
    let text = CSVReader.withoutTextMark(text)
    guard !text.isEmpty else { return }
    let (ref, isPlain) = sheet.texts.addRaw(text)
    sheet.cells.append(
      Sheet.Cell(value: ref, column: UInt16(clamping: column), style: 0, kind: .text, isPlain: isPlain))
    sheet.spans.append((UInt32(clamping: span.lowerBound), UInt32(clamping: span.upperBound)))
  }
}
