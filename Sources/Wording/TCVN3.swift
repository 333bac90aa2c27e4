/// TCVN 5712:1993, third set (TCVN3, ABC): one byte per letter; capitals with tones need fonts of their own.
enum TCVN3 {
  private static let table: [UInt32: Unicode.Scalar] = {
    let rows: [(first: UInt32, letters: String)] = [
      (0xA1, "ĂÂÊÔƠƯĐăâêôơưđ"), (0xB5, "àảãáạ"), (0xBB, "ằẳẵắ"), (0xC6, "ặầẩẫấậè"), (0xCE, "ẻẽéẹềểễếệìỉ"),
      (0xDC, "ĩíịò"), (0xE1, "ỏõóọồổỗốộờởỡớợ"), (0xEF, "ù"), (0xF1, "ủũúụừửữứự"), (0xFA, "ỳỷỹýỵ"),
    ]
    var table: [UInt32: Unicode.Scalar] = [:]
    for row in rows {
      for (offset, scalar) in row.letters.unicodeScalars.enumerated() {
        table[row.first + UInt32(offset)] = scalar  // bounded: a row of the table
      }
    }
    return table
  }()

  static func decoded(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { result.append(table[scalar.value] ?? scalar) }
    return String(result)
  }

  /// The word with its lost ư: `Phơng` is `Phương`, `Đợc` is `Được`; nil when no ư makes it a word.
  static func restoringLostLetter(_ word: String) -> String? {
    guard let vowel = word.unicodeScalars.firstIndex(where: { "ơờởỡớợƠỜỞỠỚỢ".unicodeScalars.contains($0) })
    else {
      return nil
    }
    let restored = String(word.unicodeScalars[..<vowel]) + "ư" + String(word.unicodeScalars[vowel...])
    return VietnameseSyllable.isValid(restored) ? restored : nil
  }

  /// Whether a lower-case word has no vowel but would be a syllable with ư: `Hng`, `th`.
  static func looksVowelless(_ word: String) -> Bool {
    let scalars = word.unicodeScalars
    guard scalars.count > 1, scalars.allSatisfy({ $0.isASCII && $0.properties.isAlphabetic }),
      scalars.dropFirst().allSatisfy({ $0.properties.isLowercase }),
      !scalars.contains(where: { "aeiouyAEIOUY".unicodeScalars.contains($0) })
    else { return false }
    return (1...scalars.count).contains { length in
      VietnameseSyllable.isValid(String(scalars.prefix(length)) + "ư" + String(scalars.dropFirst(length)))
    }
  }
}
