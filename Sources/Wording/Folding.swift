/// Keys for comparing texts; none of them is ever printed.
public enum Folding {
  /// The text without marks and capitals, đ as d, spaces made single: "Đỗ  Thị Hoà" is "do thi hoa".
  public static func fold(_ text: String) -> String {
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
      append(scalar, withD: true, to: &result)
    }
    return String(result)
  }

  /// The key under which two spellings of one word are equal: hòa and hoà, uỷ and ủy, Đức and ĐỨC; hoa differs.
  ///
  /// A word's tone mark is moved to its end, so that its place no longer matters; spaces are made single.
  public static func sameWord(_ text: String) -> String {
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
        append(scalar, withD: false, to: &result)
      }
    }
    result.append(contentsOf: tones)
    return String(result)
  }

  private static func append(
    _ scalar: Unicode.Scalar, withD: Bool, to result: inout String.UnicodeScalarView
  ) {
    switch scalar.value {
    case 0x110, 0x111, 0xD0, 0xF0, 0x189, 0x256: result.append(withD ? "d" : "đ")
    case 0..<0x80: result.append(contentsOf: Casing.lower(String(scalar)).unicodeScalars)
    default: result.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
    }
  }
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

  /// The tone that a combining mark writes, or nil when it writes none.
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
