/// A sheet as read: rows with their non-empty cells. Memory does not depend on where cells are.
public struct Sheet: Sendable {
  /// The kind of a cell's content.
  public enum Kind: UInt8, Sendable {
    /// Text.
    case text
    /// Text in the shared string table of the workbook.
    case sharedText
    /// A number; its style says whether it is a date.
    case number
    /// A date as ISO text.
    case isoDate
    /// True or false.
    case boolean
    /// An error value such as #N/A, as text.
    case error
    /// A formula whose result was not stored.
    case noResult
  }

  /// A cell, in 16 bytes.
  public struct Cell: Sendable {
    /// The bits of a number, 1 or 0 for a boolean, start and length of a text.
    let value: UInt64
    /// Its column, from 1.
    public let column: UInt16
    let style: UInt16
    /// The kind of its content.
    public let kind: Kind
    /// Whether its text needs no cleaning: letters, signs and single spaces only.
    public let isPlain: Bool
  }

  /// A row with cells or properties.
  public struct Row: Sendable {
    /// Its number, from 1; in plain text the line where it begins.
    public let number: Int
    /// Its cells, in order.
    public let cells: Range<Int>
    /// Whether it is not visible: hidden, filtered out, or without height.
    public let isHidden: Bool
    /// In plain text, the number of cells given by its separators; 0 in a workbook.
    public let width: Int
  }

  /// A rectangle of merged cells, rows and columns from 1.
  public struct Merge: Sendable, Hashable {
    /// The first and last row.
    public let rows: ClosedRange<Int>
    /// The first and last column.
    public let columns: ClosedRange<Int>
  }

  /// A part of a cell's text with a font of its own.
  public struct Run: Sendable, Hashable {
    /// Its range in the text of the cell, in bytes.
    public let bytes: Range<Int>
    /// The font's name; nil takes the cell's.
    public let font: String?
    /// Whether it is struck through; nil takes the cell's.
    public let isStruck: Bool?
  }

  /// An unbalanced quote in plain text.
  public struct QuoteFault: Sendable, Hashable {
    /// Whether it never closes; otherwise text follows the closing quote.
    public let isOpen: Bool
    /// Its range in bytes.
    public let bytes: Range<Int>
  }

  /// Its name; empty for a plain text.
  public let name: String
  /// All cells, row after row.
  public internal(set) var cells: [Cell] = []
  /// The rows, in order.
  public internal(set) var rows: [Row] = []
  /// Merged cells.
  public internal(set) var merges: [Merge] = []
  /// Hidden columns, from 1.
  public internal(set) var hiddenColumns: [ClosedRange<Int>] = []
  /// Unbalanced quotes in plain text.
  public internal(set) var quoteFaults: [QuoteFault] = []
  /// In plain text, the byte range of each cell; otherwise empty.
  var spans: [(start: UInt32, end: UInt32)] = []
  var texts = TextStore()
  let shared: TextStore
  var styles: CellStyles

  init(name: String, shared: TextStore = TextStore(), styles: CellStyles = CellStyles()) {
    self.name = name
    self.shared = shared
    self.styles = styles
  }

  /// The text of a cell with text, a date or an error, as stored.
  public func text(of cell: Cell) -> String {
    withText(of: cell) { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  /// Passes the bytes of such a text to a function; nil for other cells.
  public func withText<Result>(of cell: Cell, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result? {
    switch cell.kind {
    case .text, .isoDate, .error: texts.withBytes(TextStore.Ref(bits: cell.value), body)
    case .sharedText: shared.withBytes(TextStore.Ref(bits: cell.value), body)
    case .number, .boolean, .noResult: nil
    }
  }

  /// A key that is equal exactly for cells with the same shared string; nil when it is not shared.
  public func sharedKey(of cell: Cell) -> UInt64? { cell.kind == .sharedText ? cell.value : nil }

  /// The parts of the text with fonts of their own, if they differ.
  public func runs(of cell: Cell) -> [Run] {
    switch cell.kind {
    case .text: texts.runs[TextStore.Ref(bits: cell.value).start] ?? []
    case .sharedText: shared.runs[TextStore.Ref(bits: cell.value).start] ?? []
    case .number, .isoDate, .boolean, .error, .noResult: []
    }
  }

  /// The number of a cell, if it is one.
  public func number(of cell: Cell) -> Double? { cell.kind == .number ? Double(bitPattern: cell.value) : nil }

  /// The boolean of a cell, if it is one.
  public func truth(of cell: Cell) -> Bool? { cell.kind == .boolean ? cell.value != 0 : nil }

  /// The number format of the cell.
  public func format(of cell: Cell) -> NumberFormat { styles.format(cell.style) }

  /// The font of the cell.
  public func font(of cell: Cell) -> CellFont { styles.font(cell.style) }

  /// Whether days are counted from 1904.
  public var countsFrom1904: Bool { styles.countsFrom1904 }

  /// The byte range of a cell in plain text.
  public func span(ofCellAt index: Int) -> Range<Int>? {
    spans.indices.contains(index) ? Int(spans[index].start)..<Int(spans[index].end) : nil
  }

  /// Whether any font of the workbook, including those of text parts, has a matching name.
  public func usesFont(_ isMeant: (String) -> Bool) -> Bool {
    styles.fonts.contains { isMeant($0.name) }
      || [shared.runs, texts.runs].contains {
        $0.values.contains { $0.contains { $0.font.map(isMeant) ?? false } }
      }
  }

  /// Whether a column is hidden.
  public func isHidden(column: Int) -> Bool { hiddenColumns.contains { $0.contains(column) } }
}

/// Texts in one buffer, so that a million of them are not a million objects.
struct TextStore: Sendable {
  /// Where a text stands.
  struct Ref: Sendable {
    let start: UInt32
    let length: UInt32

    init(start: Int, length: Int) {
      self.start = UInt32(clamping: start)
      self.length = UInt32(clamping: length)
    }

    init(bits: UInt64) {
      start = UInt32(truncatingIfNeeded: bits >> 32)
      length = UInt32(truncatingIfNeeded: bits)
    }

    var bits: UInt64 { UInt64(start) << 32 | UInt64(length) }
  }

  private(set) var bytes: [UInt8] = []
  /// Parts with fonts of their own, by the start of their text.
  private(set) var runs: [UInt32: [Sheet.Run]] = [:]
  /// The shared strings, by their number.
  private(set) var list: [(ref: UInt64, isPlain: Bool)] = []

  /// Adds a text unchanged.
  mutating func addRaw(_ text: some Sequence<UInt8>) -> (ref: UInt64, isPlain: Bool) {
    let start = bytes.count
    bytes.append(contentsOf: text)
    return (Ref(start: start, length: bytes.count - start).bits, TextStore.isPlain(bytes, from: start))
  }

  /// Adds a text of a workbook, with its escapes decoded.
  mutating func add(_ text: some Sequence<UInt8>, runs found: [Sheet.Run] = [], isEscaped: Bool = true) -> (
    ref: UInt64, isPlain: Bool
  ) {
    let start = bytes.count
    bytes.append(contentsOf: text)
    if isEscaped, bytes[start...].contains(UInt8(ascii: "_")) { decodeEscapes(from: start) }
    let ref = Ref(start: start, length: bytes.count - start)
    if !found.isEmpty { runs[ref.start] = found }
    return (ref.bits, TextStore.isPlain(bytes, from: start))
  }

  mutating func addToList(_ text: some Sequence<UInt8>, runs found: [Sheet.Run] = []) {
    list.append(add(text, runs: found))
  }

  func withBytes<Result>(_ ref: Ref, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    bytes.withUnsafeBufferPointer { all in
      let start = min(Int(ref.start), all.count)
      let end = min(start + Int(ref.length), all.count)
      return body(UnsafeBufferPointer(rebasing: all[start..<end]))
    }
  }

  /// Decodes escapes: `_x000D_` stands for U+000D (ISO/IEC 29500-1 §22.9.2.19). Control characters are cleaned later.
  private mutating func decodeEscapes(from start: Int) {
    let text = Array(bytes[start...])
    var result: [UInt8] = []
    var index = 0
    while index < text.count {
      if text[index] == UInt8(ascii: "_"), index + 6 < text.count, text[index + 1] == UInt8(ascii: "x"),
        text[index + 6] == UInt8(ascii: "_"),
        let value = UInt32(String(decoding: text[index + 2..<index + 6], as: UTF8.self), radix: 16),
        text[index + 2] != UInt8(ascii: "+"), let scalar = Unicode.Scalar(value)
      {
        result.append(contentsOf: String(scalar).utf8)
        index += 7
      } else {
        result.append(text[index])
        index += 1
      }
    }
    bytes.removeSubrange(start...)
    bytes.append(contentsOf: result)
  }

  /// Whether a two-byte letter from U+00C0 on, given its second byte, is used in Vietnamese; others need cleaning.
  private static func isVietnameseLatin1(_ second: UInt8) -> Bool {
    switch second & 0xDF {
    case 0x80...0x83, 0x88...0x8A, 0x8C, 0x8D, 0x92...0x95, 0x99, 0x9A, 0x9D: true
    default: false
    }
  }

  /// Whether cleaning would not change a text: ASCII without controls, single inner spaces, and precomposed letters
  /// of Latin and Vietnamese.
  static func isPlain(_ bytes: [UInt8], from start: Int) -> Bool {
    bytes.withUnsafeBufferPointer { all in
      var previous: UInt8 = 0x20
      var index = start
      while index < all.count {
        let byte = all[index]
        switch byte {
        case 0x20: if previous == 0x20 { return false }
        case 0x21...0x7E: break
        // U+00C0…U+02FF without Ð ð (C3 90, C3 B0), Ɖ (C6 89) and ɖ (C9 96).
        case 0xC3, 0xC4, 0xC5, 0xC6, 0xC7, 0xC8, 0xC9, 0xCA, 0xCB:
          guard index + 1 < all.count else { return false }
          index += 1
          let second = all[index]
          if byte == 0xC3, !TextStore.isVietnameseLatin1(second) { return false }
          if byte == 0xC6, second == 0x89 { return false }
          if byte == 0xC9, second == 0x96 { return false }
        // U+1E80…U+1EFF.
        case 0xE1:
          guard index + 2 < all.count, all[index + 1] == 0xBA || all[index + 1] == 0xBB else { return false }
          index += 2
        // U+2010…U+2027: dashes, quotes, the ellipsis.
        case 0xE2:
          guard index + 2 < all.count, all[index + 1] == 0x80, (0x90...0xA7).contains(all[index + 2]) else {
            return false
          }
          index += 2
        default: return false
        }
        previous = byte
        index += 1
      }
      return previous != 0x20 || index == start
    }
  }
}

/// The properties of a cell's font that matter for reading.
public struct CellFont: Sendable, Hashable {
  /// Its name.
  public var name = ""
  /// Whether it is struck through.
  public var isStruck = false
}

/// Formats and fonts of a workbook, by the numbers that cells refer to.
struct CellStyles: Sendable {
  var formats: [NumberFormat] = []
  var fonts: [CellFont] = []
  var countsFrom1904 = false

  func format(_ style: UInt16) -> NumberFormat {
    Int(style) < formats.count ? formats[Int(style)] : .general
  }

  func font(_ style: UInt16) -> CellFont { Int(style) < fonts.count ? fonts[Int(style)] : CellFont() }
}
