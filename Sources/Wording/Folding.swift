/// Keys for comparing texts; never printed.
public enum Folding {
  /// The text without marks and case, đ as d, spaces collapsed: "Đỗ  Thị Hoà" gives "do thi hoa".
  public static func fold(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var pendingSpace = false
    for scalar in text.unicodeScalars {
      guard let entry = LetterTable.shared.entry(scalar) else { return foldAny(text) }
      if entry.isSpace {
        pendingSpace = !bytes.isEmpty
        continue
      }
      if pendingSpace { bytes.append(0x20) }
      pendingSpace = false
      bytes.append(packed: entry.bare, count: entry.bareCount)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func foldAny(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var pendingSpace = false
    for scalar in NormalForm.decomposed(text).unicodeScalars {
      if scalar.properties.isMark { continue }
      if scalar.properties.isWhitespace {
        pendingSpace = !result.isEmpty
        continue
      }
      if pendingSpace { result.append(" ") }
      pendingSpace = false
      result.append(contentsOf: small(scalar, withD: true).unicodeScalars)
    }
    return String(result)
  }

  /// A key that is equal for spellings of one word: hòa and hoà, uỷ and ủy, Đức and ĐỨC; hoa differs.
  ///
  /// The tone mark is moved to the end of the word, so that its placement does not matter; spaces are collapsed.
  public static func sameWord(_ text: String) -> String {
    String(decoding: sameWordKey(text).utf8, as: UTF8.self)
  }

  /// The same key as bytes, which are faster to look up.
  public static func sameWordKey(_ text: String) -> WordKey {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + 8)
    var tones: [UInt8] = []
    var pendingSpace = false
    for scalar in text.unicodeScalars {
      guard let entry = LetterTable.shared.entry(scalar) else { return sameWordAny(text) }
      if entry.isSpace || !entry.isLetter {
        bytes += tones
        tones.removeAll(keepingCapacity: true)
      }
      if entry.isSpace {
        pendingSpace = !bytes.isEmpty
        continue
      }
      if pendingSpace { bytes.append(0x20) }
      pendingSpace = false
      bytes.append(packed: entry.base, count: entry.baseCount)
      if entry.tone != 0 { tones.append(packed: UInt64(entry.tone), count: 2) }
    }
    return WordKey(utf8: bytes + tones)
  }

  private static func sameWordAny(_ text: String) -> WordKey {
    var result = String.UnicodeScalarView()
    var tones = String.UnicodeScalarView()
    var pendingSpace = false
    for scalar in NormalForm.decomposed(text).unicodeScalars {
      if VietnameseTone(mark: scalar) != nil {
        tones.append(scalar)
      } else if scalar.properties.isWhitespace {
        result.append(contentsOf: tones)
        tones = String.UnicodeScalarView()
        pendingSpace = !result.isEmpty
      } else {
        if !scalar.properties.isAlphabetic, !scalar.properties.isMark {
          result.append(contentsOf: tones)
          tones = String.UnicodeScalarView()
        }
        if pendingSpace { result.append(" ") }
        pendingSpace = false
        result.append(contentsOf: small(scalar, withD: false).unicodeScalars)
      }
    }
    result.append(contentsOf: tones)
    return WordKey(utf8: Array(String(result).utf8))
  }

  /// The lower-case form of a letter.
  static func small(_ scalar: Unicode.Scalar, withD: Bool) -> String {
    switch scalar.value {
    case 0x110, 0x111, 0xD0, 0xF0, 0x189, 0x256: withD ? "d" : "đ"
    case 0..<0x80: Casing.lower(String(scalar))
    default: scalar.properties.lowercaseMapping
    }
  }
}

/// A key for comparing spellings byte for byte; never printed.
public struct WordKey: Hashable, Sendable {
  /// Its bytes.
  public let utf8: [UInt8]

  init(utf8: [UInt8]) { self.utf8 = utf8 }

  /// Several keys as one, with a separator between.
  public static func joined(_ keys: [WordKey]) -> WordKey {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(keys.reduce(keys.count) { $0 + $1.utf8.count })
    for (index, key) in keys.enumerated() {
      if index > 0 { bytes.append(0x1F) }
      bytes += key.utf8
    }
    return WordKey(utf8: bytes)
  }

  /// The text itself as a key.
  public static func exactly(_ text: String) -> WordKey { WordKey(utf8: Array(text.utf8)) }

  /// Whether the key is empty.
  public var isEmpty: Bool { utf8.isEmpty }

  /// A 64-bit hash (FNV-1a), the same in every run.
  public var fingerprint: UInt64 {
    utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }

  /// Hashes all bytes in one call.
  public func hash(into hasher: inout Hasher) { utf8.withUnsafeBytes { hasher.combine(bytes: $0) } }
}

/// Thanh: the tone of a syllable, in the order of dictionaries.
enum VietnameseTone: UInt8 {
  /// Ngang: no mark.
  case level
  /// Huyền.
  case falling
  /// Hỏi.
  case asking
  /// Ngã.
  case tumbling
  /// Sắc.
  case sharp
  /// Nặng.
  case heavy

  /// The tone of a combining mark; nil for other marks.
  init?(mark: Unicode.Scalar) {
    switch mark.value {
    case 0x300, 0x340: self = .falling
    case 0x309: self = .asking
    case 0x303: self = .tumbling
    case 0x301, 0x341: self = .sharp
    case 0x323: self = .heavy
    default: return nil
    }
  }
}

extension Folding {
  /// The letters without marks, đ as d; everything else unchanged.
  public static func withoutMarks(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in NormalForm.decomposed(text).unicodeScalars {
      switch scalar {
      case "\u{300}"..."\u{36F}": continue
      case "đ": result.append("d")
      case "Đ": result.append("D")
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
