/// One line of a source file, laid out for a terminal.
///
/// Made once per line, so that many faults in one long line take linear time. A *character* is a scalar with its
/// combining marks; a byte that is not valid UTF-8 is one character.
struct SourceLine {
  /// One character.
  struct Cell {
    /// Offset of its first byte in the file.
    let byte: Int
    /// The terminal column where it starts, from 0.
    let x: Int
    /// The text shown for it.
    let shown: String
  }

  /// Its number, from 1.
  let number: Int
  /// Its bytes without the line end.
  let bytes: Range<Int>
  /// Its characters.
  let cells: [Cell]
  /// Its width in terminal columns.
  let width: Int

  /// The distance between tab stops in columns.
  private static let tabWidth = 4

  /// Lays out a line of a file.
  init(number: Int, bytes range: Range<Int>, of source: [UInt8]) {
    var cells: [Cell] = []
    var x = 0
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (scalar, length) = ScalarDecoding.next(in: source, at: offset, end: range.upperBound)
      if let scalar, scalar.isCombiningMark, let base = cells.last {
        cells[cells.count - 1] = Cell(byte: base.byte, x: base.x, shown: base.shown + String(scalar))
      } else {
        let (shown, columns) = SourceLine.shown(scalar, byte: source[offset], at: x)
        cells.append(Cell(byte: offset, x: x, shown: shown))
        x += columns
      }
      offset += length
    }
    self.number = number
    self.bytes = range
    self.cells = cells
    self.width = x
  }

  /// The index of the character that contains a byte; the number of characters beyond the end.
  func cellIndex(at byte: Int) -> Int {
    guard byte < bytes.upperBound else { return cells.count }
    var low = 0
    var high = cells.count
    while low < high {
      let middle = (low + high) / 2
      if cells[middle].byte <= byte { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }

  /// The index of the first character that starts at or after a byte.
  func cellIndex(atOrAfter byte: Int) -> Int {
    let index = cellIndex(at: byte)
    return index < cells.count && cells[index].byte < byte ? index + 1 : index
  }

  /// The terminal column where a character starts; the line's width beyond the end.
  func x(ofCell index: Int) -> Int { index < cells.count ? cells[index].x : width }

  private static func shown(_ scalar: Unicode.Scalar?, byte: UInt8, at x: Int) -> (String, Int) {
    guard let scalar else { return ("<\(VisibleText.hexadecimal(UInt32(byte), digits: 2))>", 4) }
    if scalar == "\t" {
      let columns = tabWidth - x % tabWidth
      return ("→" + String(repeating: " ", count: columns - 1), columns)
    }
    if scalar.isCombiningMark { return ("◌" + String(scalar), 1) }
    if let substitute = VisibleText.substitute(for: scalar) {
      return (substitute, DisplayWidth.columns(of: substitute))
    }
    return (String(scalar), DisplayWidth.columns(of: scalar))
  }
}

/// Decodes UTF-8 that may be invalid.
package enum ScalarDecoding {
  /// The offset of the first byte that is not part of valid UTF-8, or nil.
  package static func firstFault(in bytes: [UInt8]) -> Int? {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }

  /// The scalar at an offset and its length in bytes; nil and 1 for a byte that starts no valid sequence.
  package static func next(in bytes: [UInt8], at offset: Int, end: Int) -> (Unicode.Scalar?, Int) {
    let lead = bytes[offset]
    if lead < 0x80 { return (Unicode.Scalar(lead), 1) }
    let (length, least): (Int, UInt32)
    switch lead {
    case 0xC2...0xDF: (length, least) = (2, 0x80)
    case 0xE0...0xEF: (length, least) = (3, 0x800)
    case 0xF0...0xF4: (length, least) = (4, 0x10000)
    default: return (nil, 1)
    }
    guard offset + length <= end else { return (nil, 1) }
    var value = UInt32(lead) & (0xFF >> UInt32(length + 1))  // bounded: one byte
    for byte in bytes[offset + 1..<offset + length] {
      guard byte & 0xC0 == 0x80 else { return (nil, 1) }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    guard value >= least, let scalar = Unicode.Scalar(value) else { return (nil, 1) }
    return (scalar, length)
  }
}
