/// Bảng mã of bytes that are not UTF-8, as far as it can be detected.
public enum TextEncoding: Sendable, Hashable, CaseIterable {
  /// UTF-16, called “Unicode Text” in Excel and “Unicode” in Notepad.
  case utf16
  /// Windows-1258, used by old Windows programs for Vietnamese.
  case windows1258
  /// TCVN3, for fonts named `.Vn…`.
  case tcvn3
  /// Another single-byte encoding: VNI, Windows-1252.
  case other

  /// Its common name.
  public var name: String {
    switch self {
    case .utf16: "UTF-16"
    case .windows1258: "Windows-1258"
    case .tcvn3: "TCVN3"
    case .other: "ANSI"
    }
  }

  /// Detects the encoding of bytes; nil for UTF-8.
  public init?(of bytes: [UInt8]) {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      self = .utf16
      return
    }
    // In UTF-16, ASCII text has a zero in every other byte.
    let head = bytes.prefix(1_000)
    let zeros = head.enumerated().filter { $0.element == 0 }.map { $0.offset % 2 }
    if zeros.count * 4 >= head.count, !zeros.isEmpty, Set(zeros).count == 1 || zeros.count * 3 >= head.count {
      self = .utf16
      return
    }
    guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
    // In Windows-1258 tone marks follow a letter; TCVN3 has letters where Latin-1 has signs and capitals.
    let words = bytes.split { $0 < 0x41 }.filter { $0.contains { $0 >= 0x80 } }.prefix(2_000)
    var counts = (windows: 0, tcvn3: 0)
    for word in words {
      let latin = String(String.UnicodeScalarView(word.map { Unicode.Scalar($0) }))
      if let read = TextEncoding.windows1258(word), VietnameseSyllable.isValid(read) { counts.windows += 1 }
      if VietnameseSyllable.isValid(NormalForm.normalized(OldEncoding.tcvn3.decoded(latin))) {
        counts.tcvn3 += 1
      }
    }
    if counts.windows > counts.tcvn3, counts.windows * 2 > words.count {
      self = .windows1258
    } else if counts.tcvn3 > counts.windows, counts.tcvn3 * 2 > words.count {
      self = .tcvn3
    } else {
      self = .other
    }
  }

  /// Decodes Windows-1258; nil for a byte that it does not define.
  private static func windows1258(_ bytes: ArraySlice<UInt8>) -> String? {
    var view = String.UnicodeScalarView()
    for byte in bytes {
      let value: UInt32
      switch byte {
      case 0x80...0x9F: return nil
      case 0xC3: value = 0x102
      case 0xE3: value = 0x103
      case 0xD0: value = 0x110
      case 0xF0: value = 0x111
      case 0xD5: value = 0x1A0
      case 0xF5: value = 0x1A1
      case 0xDD: value = 0x1AF
      case 0xFD: value = 0x1B0
      case 0xCC: value = 0x300
      case 0xD2: value = 0x309
      case 0xDE: value = 0x303
      case 0xEC: value = 0x301
      case 0xF2: value = 0x323
      case 0xFE: value = 0x20AB
      default: value = UInt32(byte)
      }
      guard let scalar = Unicode.Scalar(value) else { return nil }
      view.append(scalar)
    }
    return NormalForm.normalized(String(view))
  }
}
