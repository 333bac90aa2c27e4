import Diagnostics

/// The faults that writing plain text can find.
public enum TextCodes {
  /// A text contains a control character.
  public static let forbiddenCharacter = DiagnosticCode(
    "text/forbidden-character",
    summary: Message(vi: "chữ chứa ký tự điều khiển", en: "a text holds a control character"),
    page: Message(
      vi: """
        Ký tự điều khiển (U+0000 đến U+001F, trừ dấu tab và xuống dòng, và U+007F) cùng U+FFFE, U+FFFF không nhìn thấy \
        được nhưng làm hỏng thư hoặc trang báo mà chữ được dán vào. Chúng thường lọt vào khi chép chữ từ chương trình cũ \
        hoặc từ tệp PDF. Hãy xóa ký tự ở nơi thông báo chỉ ra và gõ lại chữ bị thiếu.
        """,
      en: """
        Control characters (U+0000 to U+001F, but for tab and line ends, and U+007F) and U+FFFE, U+FFFF cannot be seen, \
        yet they spoil the mail or page that the text is pasted into. They mostly come in when text is copied from an old \
        program or a PDF. Delete the character where the message points and type again what is missing.
        """))

  /// Every code of this target.
  public static let all = [forbiddenCharacter]

  static func reportForbidden(_ scalar: Unicode.Scalar, in run: String, at place: Place?) -> Diagnostic {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let point = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    var shown = ""
    for scalar in run.unicodeScalars.prefix(60) {
      shown.unicodeScalars.append(PlainText.isForbidden(scalar) ? "\u{FFFD}" : scalar)
    }
    return Diagnostic(
      .error, forbiddenCharacter,
      Message(
        vi: "chữ “\(shown)” chứa ký tự \(point), không được có trong tài liệu",
        en: "the text “\(shown)” holds the character \(point), which no document may hold"),
      at: place,
      help: [
        Diagnostic.Help(
          Message(
            vi: "xóa ký tự này (chỗ hiện dấu \u{FFFD}) rồi gõ lại chữ ở đó nếu thiếu",
            en: "delete the character (it shows as \u{FFFD}) and type again what is missing there"))
      ])
  }
}
