import Diagnostics
import Wording

/// Tables of plain text: RFC 4180 with `,` `;` tab or `|` between cells, as spreadsheets write them.
struct CSVFormat: TableFormat {
  let endings = ["csv"]

  func reads(_ kind: FileKind) -> Bool { kind == .text }

  func open(_ bytes: [UInt8], named name: String) throws(TableFault) -> any TableFile {
    let text = try PlainText.utf8(bytes)
    return CSVFile(text: text, table: CSVReader.read(text))
  }
}

/// A plain text that was read.
struct CSVFile: TableFile {
  let text: [UInt8]
  let table: Sheet

  let sheets = [SheetInfo(name: "", isHidden: false)]
  var plainText: [UInt8]? { text }

  func sheet(_ index: Int) throws(TableFault) -> Sheet { table }
}

/// Text in the encodings that spreadsheet programs save.
enum PlainText {
  /// The text as UTF-8. UTF-16 is recognized by its byte-order mark; other bytes are refused with their likely
  /// encoding.
  static func utf8(_ bytes: [UInt8]) throws(TableFault) -> [UInt8] {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      let isBigEndian = bytes[0] == 0xFE
      var units: [UInt16] = []
      units.reserveCapacity(bytes.count / 2)
      var index = 2
      while index + 1 < bytes.count {
        let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
        units.append(isBigEndian ? first << 8 | second : second << 8 | first)
        index += 2
      }
      return Array(String(decoding: units, as: UTF16.self).utf8)
    }
    if isUnmarkedUTF16(bytes) { throw TableFault(.notUnicode(likely: "UTF-16"), at: .byte(0)) }
    guard let wrong = ScalarDecoding.firstFault(in: bytes) else { return bytes }
    throw TableFault(.notUnicode(likely: likelyCode(of: bytes)), at: .byte(wrong))
  }

  /// Whether a text is UTF-16 without a byte-order mark: most of its letters have a zero in every other byte.
  private static func isUnmarkedUTF16(_ bytes: [UInt8]) -> Bool {
    let head = bytes.prefix(4_096)
    let zeros = head.enumerated().reduce(into: [0, 0]) { if $1.element == 0 { $0[$1.offset % 2] += 1 } }
    return head.count >= 4 && zeros.min() == 0 && (zeros.max() ?? 0) * 5 > head.count
  }

  /// The text decoded as Latin-1, one character per byte, from which single-byte encodings can be converted.
  static func latin1(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 4)
    for byte in bytes {
      if byte < 0x80 {
        result.append(byte)
      } else {
        result.append(0xC0 | byte >> 6)
        result.append(0x80 | byte & 0x3F)
      }
    }
    return result
  }

  /// The name of the encoding in which the bytes are Vietnamese.
  private static func likelyCode(of bytes: [UInt8]) -> String? {
    let text = String(decoding: latin1(Array(bytes.prefix(65_536))), as: UTF8.self)
    var counts: [OldEncoding: Int] = [:]
    var seen = 0
    for cell in text.split(whereSeparator: { ",;\t|\n\r\"".contains($0) }) where seen < 400 {
      guard cell.utf8.contains(where: { $0 >= 0x80 }) else { continue }
      seen += 1
      if let reading = OldEncoding.likely(String(cell)) { counts[reading.encoding, default: 0] += 1 }
    }
    // The tone marks of Windows-1258 are characters of their own after their letter.
    let tones: Set<UInt8> = [0xCC, 0xD2, 0xDE, 0xEC, 0xF2]
    var tonesBehindLetters = 0
    for (index, byte) in bytes.prefix(65_536).enumerated() where tones.contains(byte) && index > 0 {
      let letter = bytes[index - 1] | 0x20
      if "aeiouy".utf8.contains(letter) || [0xE2, 0xE3, 0xEA, 0xF4, 0xF5, 0xFD].contains(letter) {
        tonesBehindLetters += 1
      }
    }
    let best = counts.max { $0.value < $1.value }
    // bounded: a count of letters in a file of 32 MB
    if let best, best.value * 2 > seen, best.value >= tonesBehindLetters { return best.key.name }
    return tonesBehindLetters > 0 ? "Windows-1258" : best?.key.name
  }
}

extension TableFormats {
  /// Opens plain text in a legacy single-byte encoding named by a person; each byte becomes a character.
  public static func openOneByteText(_ bytes: [UInt8]) -> any TableFile {
    let text = PlainText.latin1(bytes)
    return CSVFile(text: text, table: CSVReader.read(text))
  }
}
