/// A place for text in a Word file, described for people: `thân văn bản, bảng 1, hàng 2, ô 3`.
public struct Passage: Sendable, Hashable {
  /// A step from the part to the text, counted from 1.
  public enum Step: Sendable, Hashable {
    /// Đoạn.
    case paragraph(Int)
    /// Ô của bảng.
    case cell(table: Int, row: Int, column: Int)
  }

  /// The part of the file: thân văn bản, đầu trang (trang đầu), chú thích cuối trang 2.
  public let part: Message
  /// The steps to the text.
  public let steps: [Step]
  /// Whether it is in a text box anchored there.
  public let isInTextBox: Bool

  /// Makes a description of a place.
  public init(part: Message, steps: [Step] = [], isInTextBox: Bool = false) {
    self.part = part
    self.steps = steps
    self.isInTextBox = isInTextBox
  }

  /// The description in words.
  public func text(in language: Language) -> String {
    let isVietnamese = language == .vi
    var text = isInTextBox ? (isVietnamese ? "hộp chữ trong " : "text box in ") : ""
    text += part.text(in: language)
    for step in steps {
      switch step {
      case .paragraph(let number): text += isVietnamese ? ", đoạn \(number)" : ", paragraph \(number)"
      case .cell(let table, let row, let column):
        text +=
          isVietnamese
          ? ", bảng \(table), hàng \(row), ô \(column)" : ", table \(table), row \(row), cell \(column)"
      }
    }
    return text
  }
}

/// The texts of a workbook's cells or a Word file's paragraphs, one after another, with the position of each.
///
/// A place in such a file is a range of bytes of these texts, so that code that narrows or compares places works for
/// all files. The description for people is made when a place is written.
public struct SourcePieces: Sendable {
  /// Kept small, because a workbook may have a million cells.
  private enum Spot: Sendable {
    case sheet(UInt16)
    case cell(sheet: UInt16, column: UInt16, row: UInt32)
    case passage(UInt32)
  }

  private var bytes: [UInt8] = []
  private var starts: [UInt32] = []
  private var spots: [Spot] = []
  private var sheets: [String] = []
  private var passages: [Passage] = []

  /// No texts.
  public init() {}

  /// Adds a sheet, to which the following cells belong. The range returned refers to the sheet as a whole.
  public mutating func addSheet(_ name: String) -> Range<Int> {
    let range = add("", at: .sheet(UInt16(clamping: sheets.count)))
    sheets.append(name)
    return range
  }

  /// Adds the text of a cell of the last sheet. Rows and columns count from 1; column 0 refers to the whole row.
  /// Cells must be added row by row.
  public mutating func addCell(row: Int, column: Int, text: String) -> Range<Int> {
    let sheet = UInt16(clamping: max(0, sheets.count - 1))
    return add(text, at: .cell(sheet: sheet, column: UInt16(clamping: column), row: UInt32(clamping: row)))
  }

  /// Adds the text of a paragraph.
  public mutating func addPassage(_ passage: Passage, text: String) -> Range<Int> {
    passages.append(passage)
    return add(text, at: .passage(UInt32(clamping: passages.count - 1)))
  }

  /// The file with these texts.
  public func file(named name: String) -> SourceFile { SourceFile(name: name, bytes: bytes, pieces: self) }

  /// One byte separates each text from the next, so that an empty cell has a place of its own.
  private mutating func add(_ text: String, at spot: Spot) -> Range<Int> {
    let start = bytes.count
    starts.append(UInt32(clamping: start))
    spots.append(spot)
    bytes.append(contentsOf: text.utf8)
    bytes.append(0x0A)
    return start..<bytes.count - 1
  }

  /// The position of a range of bytes, as people describe it.
  func whereabouts(of range: Range<Int>) -> Whereabouts {
    guard let first = index(of: range.lowerBound) else { return .file }
    let last = max(first, index(of: max(range.lowerBound, range.upperBound - 1)) ?? first)
    switch (spots[first], spots[last]) {
    case (.cell(let sheet, let column, let row), .cell(let endSheet, _, let endRow)):
      guard sheet == endSheet else { return .file }
      let name = name(ofSheet: sheet)
      if first == last, column > 0 {
        return .cell(sheet: name, row: Int(row), column: Int(column), text: text(of: first))
      }
      return row == endRow ? .row(sheet: name, row: Int(row)) : .sheet(name)
    case (.sheet(let sheet), .sheet(let end)), (.sheet(let sheet), .cell(let end, _, _)):
      return sheet == end ? .sheet(name(ofSheet: sheet)) : .file
    case (.passage(let number), _) where Int(number) < passages.count:
      return .passage(passages[Int(number)], text: text(of: first))
    default: return .file
    }
  }

  private func name(ofSheet number: UInt16) -> String {
    Int(number) < sheets.count ? sheets[Int(number)] : ""
  }

  private func text(of piece: Int) -> Range<Int> {
    let end = piece + 1 < starts.count ? Int(starts[piece + 1]) : bytes.count
    return Int(starts[piece])..<max(Int(starts[piece]), end - 1)
  }

  /// The index of the piece that contains a byte.
  private func index(of byte: Int) -> Int? {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if Int(starts[middle]) <= byte { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? low - 1 : nil
  }
}

/// A place as people describe it.
enum Whereabouts {
  /// The whole file.
  case file
  /// A line and column of plain text.
  case text
  /// A sheet of a workbook.
  case sheet(String)
  /// A row of a sheet.
  case row(sheet: String, row: Int)
  /// A cell of a sheet, with the byte range of its text.
  case cell(sheet: String, row: Int, column: Int, text: Range<Int>)
  /// A paragraph of a Word file, with the byte range of its text.
  case passage(Passage, text: Range<Int>)

  /// The name of a cell: `C7`.
  static func cellName(row: Int, column: Int) -> String {
    var letters = ""
    var rest = column
    while rest > 0 {
      letters = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return letters + String(row)
  }
}

extension Place {
  /// Whether it is in plain text and so has a line number.
  public var hasLine: Bool { file.pieces == nil }

  /// The position as people describe it.
  var whereabouts: Whereabouts {
    if let pieces = file.pieces { return isWholeFile ? .file : pieces.whereabouts(of: bytes) }
    return isWholeFile || file.bytes.isEmpty ? .file : .text
  }

  /// Whether it refers to the whole file.
  private var isWholeFile: Bool {
    !bytes.isEmpty && bytes == 0..<file.bytes.count && file.bytes.contains(0x0A)
  }

  /// The file's name and the position in words: `ds.xlsx, trang “Danh sách”, ô C7`.
  public func described(in language: Language, map: inout SourceMap) -> String {
    let name = VisibleText.line(file.name)
    let isVietnamese = language == .vi
    func sheet(_ title: String) -> String {
      "\(name), \(isVietnamese ? "trang" : "sheet") “\(VisibleText.line(title))”"
    }
    switch whereabouts {
    case .file: return name
    case .text:
      let position = map.position(of: bytes.lowerBound, in: file)
      return "\(name):\(position.line):\(position.column)"
    case .sheet(let title): return sheet(title)
    case .row(let title, let row): return sheet(title) + (isVietnamese ? ", hàng \(row)" : ", row \(row)")
    case .cell(let title, let row, let column, _):
      let cell = Whereabouts.cellName(row: row, column: column)
      return sheet(title) + (isVietnamese ? ", ô \(cell)" : ", cell \(cell)")
    case .passage(let passage, _): return name + ", " + VisibleText.line(passage.text(in: language))
    }
  }

  /// At most 60 characters of text around the place, for files whose lines cannot be shown.
  var excerpt: String? {
    let text: Range<Int>
    switch whereabouts {
    case .cell(_, _, _, let range), .passage(_, let range): text = range
    case .file, .text, .sheet, .row: return nil
    }
    guard !text.isEmpty else { return nil }
    let line = SourceLine(number: 1, bytes: text, of: file.bytes)
    let (lead, widest) = (20, 60)
    let at = line.cellIndex(at: bytes.lowerBound)
    let end = line.cellIndex(atOrAfter: bytes.upperBound)
    let start = end <= widest ? 0 : max(0, at - lead)
    let shown = line.cells[start..<min(line.cells.count, start + widest)].map(\.shown).joined()
    return (start > 0 ? "… " : "") + shown + (start + widest < line.cells.count ? " …" : "")
  }
}
