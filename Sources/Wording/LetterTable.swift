/// A table of folded forms for the letters of Vietnamese text, computed once.
///
/// No letter in the table composes with the one before it, so text with only such letters can be folded letter by
/// letter.
struct LetterTable: Sendable {
  /// The folded forms of one letter.
  struct Entry: Sendable {
    /// Its lower-case form without tone, decomposed, in UTF-8 with the first byte lowest.
    var base: UInt64 = 0
    var baseCount: UInt8 = 0
    /// Its lower-case form without any mark, đ as d.
    var bare: UInt64 = 0
    var bareCount: UInt8 = 0
    /// Its tone mark in UTF-8, two bytes; 0 for none.
    var tone: UInt16 = 0
    var isSpace = false
    /// Whether it is a letter, so that the word continues.
    var isLetter = false
  }

  /// The end of the first range: Latin with the letters of Vietnamese, Ê Đê, Jarai and Ba Na.
  private static let latin: UInt32 = 0x1B1
  private static let vietnamese: ClosedRange<UInt32> = 0x1EA0...0x1EF9

  static let shared = LetterTable()

  private let entries: [Entry]

  private init() {
    entries = (Array(0..<LetterTable.latin) + Array(LetterTable.vietnamese)).map { value in
      Unicode.Scalar(value).map(LetterTable.entry) ?? Entry()
    }
  }

  /// The folded forms of a letter; nil if it is not in the table.
  func entry(_ scalar: Unicode.Scalar) -> Entry? {
    let value = scalar.value
    if value < LetterTable.latin { return entries[Int(value)] }
    guard LetterTable.vietnamese.contains(value) else { return nil }
    return entries[Int(LetterTable.latin + value - LetterTable.vietnamese.lowerBound)]
  }

  private static func entry(of scalar: Unicode.Scalar) -> Entry {
    var entry = Entry()
    entry.isSpace = scalar.properties.isWhitespace
    entry.isLetter = scalar.properties.isAlphabetic
    for part in NormalForm.decomposed(String(scalar)).unicodeScalars {
      if VietnameseTone(mark: part) != nil {
        for (index, byte) in String(part).utf8.prefix(2).enumerated() {
          entry.tone |= UInt16(byte) << UInt16(8 * index)
        }
        continue
      }
      for byte in Folding.small(part, withD: false).utf8 {
        entry.base |= UInt64(byte) << UInt64(8 * entry.baseCount)
        entry.baseCount += 1
      }
      guard !part.properties.isMark else { continue }
      for byte in Folding.small(part, withD: true).utf8 {
        entry.bare |= UInt64(byte) << UInt64(8 * entry.bareCount)
        entry.bareCount += 1
      }
    }
    return entry
  }
}

extension [UInt8] {
  /// Appends the bytes packed in a number, lowest first.
  mutating func append(packed bytes: UInt64, count: UInt8) {
    for index in 0..<UInt64(count) { append(UInt8(truncatingIfNeeded: bytes >> (8 * index))) }
  }
}
