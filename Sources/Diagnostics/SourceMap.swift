/// A position as people count it.
public struct TextPosition: Sendable, Hashable {
  /// The line, from 1.
  public let line: Int
  /// The column in characters, from 1; a combining mark belongs to the letter before it.
  public let column: Int

  /// Makes a position; both numbers count from 1.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

/// Converts byte offsets to lines and columns; caches line starts per file and characters per requested line.
public struct SourceMap {
  private struct Entry {
    let starts: [Int]
    var lines: [Int: SourceLine] = [:]
  }

  private var entries: [ObjectIdentifier: Entry] = [:]
  /// Keeps the files alive, so that an object identifier is never reused.
  private var files: [SourceFile] = []

  /// An empty map; files are added on first use.
  public init() {}

  /// The position of a byte offset.
  public mutating func position(of byte: Int, in file: SourceFile) -> TextPosition {
    let line = line(containing: byte, in: file)
    return TextPosition(line: line.number, column: line.cellIndex(at: byte) + 1)
  }

  /// The line that contains a byte offset, including its line end.
  mutating func line(containing byte: Int, in file: SourceFile) -> SourceLine {
    let key = ObjectIdentifier(file)
    if entries[key] == nil {
      entries[key] = Entry(starts: SourceMap.lineStarts(of: file.bytes))
      files.append(file)
    }
    let starts = entries[key]?.starts ?? [0]
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= byte { low = middle + 1 } else { high = middle }
    }
    let index = max(0, low - 1)
    if let known = entries[key]?.lines[index] { return known }
    let line = SourceMap.makeLine(index, starts: starts, of: file.bytes)
    entries[key]?.lines[index] = line
    return line
  }

  private static func makeLine(_ index: Int, starts: [Int], of bytes: [UInt8]) -> SourceLine {
    let start = starts[index]
    var end = index + 1 < starts.count ? starts[index + 1] : bytes.count
    if index + 1 < starts.count {
      end -= 1
      if end > start, bytes[end] == UInt8(ascii: "\n"), bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    }
    return SourceLine(number: index + 1, bytes: start..<max(start, end), of: bytes)
  }

  /// The offsets of line starts: after LF, CRLF and a lone CR, and after a byte-order mark.
  private static func lineStarts(of bytes: [UInt8]) -> [Int] {
    var starts = [bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
    for (index, byte) in bytes.enumerated() {
      let endsLine =
        byte == UInt8(ascii: "\n")
        || (byte == UInt8(ascii: "\r")
          && !(index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "\n")))
      if endsLine { starts.append(index + 1) }
    }
    return starts
  }
}
