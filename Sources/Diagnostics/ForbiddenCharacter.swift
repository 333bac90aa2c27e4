/// A character that no document may hold, found in text to be written.
public struct ForbiddenCharacter: Sendable, Hashable {
  /// The character.
  public let scalar: Unicode.Scalar
  /// The text that contains it.
  public let text: String
  /// Where the text came from.
  public let place: Place?

  /// Names a character, its text and the text's place.
  public init(scalar: Unicode.Scalar, text: String, place: Place?) {
    self.scalar = scalar
    self.text = text
    self.place = place
  }

  /// It as an error, in words that a clerk understands.
  public var diagnostic: Diagnostic {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let point = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    var shown = ""
    for scalar in text.unicodeScalars.prefix(60) {
      let isHidden = scalar == self.scalar || scalar.properties.generalCategory == .control
      shown.unicodeScalars.append(isHidden ? "\u{FFFD}" : scalar)
    }
    return Diagnostic(
      .error, ForbiddenCharacter.code,
      vi: "chữ “\(shown)” chứa ký tự \(point), không được có trong tài liệu",
      en: "the text “\(shown)” holds the character \(point), which no document may hold",
      at: place,
      help: .cure(
        vi: "xóa ký tự này (chỗ hiện dấu \u{FFFD}) rồi gõ lại chữ ở đó nếu thiếu",
        en: "delete the character (it shows as \u{FFFD}) and type again what is missing there"))
  }

  /// A text contains a character that XML, web pages and plain text may not hold.
  public static let code = DiagnosticCode(
    "document/forbidden-character",
    summary: Message(
      vi: "chữ chứa ký tự không được có trong tài liệu",
      en: "a text holds a character that no document may hold"),
    page: Message(
      vi: """
        Tệp DOCX là XML; XML cấm các ký tự điều khiển (U+0000 đến U+001F, trừ dấu tab và xuống dòng) và U+FFFE, U+FFFF. \
        Trang web và thư cũng hỏng vì chúng. Những ký tự này không nhìn thấy được, thường lọt vào khi chép chữ từ chương \
        trình cũ hoặc từ tệp PDF. Word không mở tệp có ký tự ấy. Hãy xóa ký tự ở nơi thông báo chỉ ra và gõ lại chữ bị thiếu.
        """,
      en: """
        A DOCX file is XML, and XML forbids control characters (U+0000 to U+001F, but for tab and line ends) and U+FFFE, \
        U+FFFF. They spoil web pages and mails as well. They cannot be seen and mostly come in when text is copied from an \
        old program or a PDF. Word does not open a file that holds one. Delete the character where the message points and \
        type again what is missing.
        """))
}
