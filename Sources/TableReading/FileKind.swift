import Diagnostics

/// The kind of a file, detected from its bytes and not from its name.
public enum FileKind: Sendable, Hashable {
  /// No bytes.
  case empty
  /// Text, which may be a CSV list.
  case text
  /// A ZIP archive whose content was not examined.
  case zip
  /// A workbook of Office Open XML: .xlsx, .xlsm, .xltx, .xltm.
  case workbook
  /// A compound file with an encrypted package (MS-OFFCRYPTO §1.3.1).
  case encrypted
  /// Another kind, by its common name.
  case other(Message)

  /// Detects the kind by the first bytes, and for old Office files by the names of their streams.
  public init(of bytes: [UInt8]) {
    if bytes.isEmpty {
      self = .empty
    } else if FileKind.isZip(bytes) {
      // The first entry of an OpenDocument file is its media type, uncompressed (ISO/IEC 26300-3 §3.3).
      let head = bytes.prefix(120)
      self =
        FileKind.contains(head, Array("mimetypeapplication/vnd.oasis.opendocument.spreadsheet".utf8))
        ? FileKind.openDocument : .zip
    } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      self = FileKind.compoundFile(bytes)
    } else if bytes.starts(with: Array("%PDF".utf8)) {
      self = .other(Message(vi: "tệp PDF", en: "a PDF file"))
    } else {
      self = FileKind.markup(bytes.prefix(4_096))
    }
  }

  static func isZip(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x50, 0x4B]) }

  /// Its name.
  public var name: Message {
    switch self {
    case .empty: Message(vi: "tệp rỗng", en: "an empty file")
    case .text: Message(vi: "danh sách CSV (chữ thường)", en: "a CSV list (plain text)")
    case .zip: Message(vi: "tệp nén ZIP", en: "a ZIP archive")
    case .workbook: Message(vi: "sổ tính Excel (.xlsx)", en: "an Excel workbook (.xlsx)")
    case .encrypted: Message(vi: "tệp có mật khẩu", en: "a file with a password")
    case .other(let name): name
    }
  }

  static let oldWorkbook = FileKind.other(
    Message(vi: "sổ tính Excel 97–2003 (.xls)", en: "an Excel 97–2003 workbook (.xls)"))
  static let binaryWorkbook = FileKind.other(
    Message(vi: "sổ tính Excel nhị phân (.xlsb)", en: "a binary Excel workbook (.xlsb)"))
  static let openDocument = FileKind.other(
    Message(vi: "bảng tính OpenDocument (.ods)", en: "an OpenDocument spreadsheet (.ods)"))
  static let word = FileKind.other(Message(vi: "văn bản Word (.docx)", en: "a Word document (.docx)"))
  static let presentation = FileKind.other(
    Message(vi: "bản trình chiếu PowerPoint (.pptx)", en: "a PowerPoint presentation (.pptx)"))

  private static func compoundFile(_ bytes: [UInt8]) -> FileKind {
    func holds(_ name: String) -> Bool { contains(bytes[...], name.utf8.flatMap { [$0, 0] }) }
    if holds("EncryptedPackage") { return .encrypted }
    if holds("Workbook") || holds("Book") { return oldWorkbook }
    if holds("WordDocument") {
      return .other(Message(vi: "văn bản Word 97–2003 (.doc)", en: "a Word 97–2003 document (.doc)"))
    }
    return .other(Message(vi: "tệp Office 97–2003", en: "an Office 97–2003 file"))
  }

  private static func markup(_ head: ArraySlice<UInt8>) -> FileKind {
    let lower = head.map { $0 >= 0x41 && $0 <= 0x5A ? $0 + 0x20 : $0 }[...]
    func holds(_ text: String) -> Bool { contains(lower, Array(text.utf8)) }
    if holds("urn:schemas-microsoft-com:office:spreadsheet") {
      return .other(Message(vi: "bảng tính XML 2003", en: "an XML 2003 spreadsheet"))
    }
    if holds("office:document"), holds("opendocument") { return openDocument }
    // A cell of a list may contain markup, but an HTML page begins with it.
    let start = lower.drop { $0 <= 0x20 || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }
    if start.first == UInt8(ascii: "<"), holds("<html") || holds("<table") || holds("<!doctype html") {
      return .other(Message(vi: "trang web (HTML)", en: "a web page (HTML)"))
    }
    if start.starts(with: Array("mime-version:".utf8)) {
      return .other(Message(vi: "trang web (HTML)", en: "a web page (HTML)"))
    }
    return .text
  }

  private static func contains(_ bytes: ArraySlice<UInt8>, _ wanted: [UInt8]) -> Bool {
    guard let first = wanted.first, bytes.count >= wanted.count else { return false }
    return bytes.withUnsafeBufferPointer { buffer in
      let last = buffer.count - wanted.count
      var index = 0
      while index <= last {
        if buffer[index] == first,
          wanted.indices.allSatisfy({ buffer[index + $0] == wanted[$0] })
        {
          return true
        }
        index += 1
      }
      return false
    }
  }
}

/// The limits of a file.
enum Limits {
  static let file = Message(vi: "tệp lớn hơn 32 MB", en: "the file is larger than 32 MB")
  static let rowCount = 1_048_576
  static let columnCount = 16_384
  static let sheetBytes = 512 << 20
  static let stringBytes = 128 << 20
  static let partBytes = 16 << 20
  /// A part with more bytes than this may be at most 100 times its compressed size.
  static let suspiciousBytes = 64 << 20
}
