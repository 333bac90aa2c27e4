import Diagnostics

/// The faults that writing HTML can find.
public enum HTMLCodes {
  /// A text contains a control character.
  public static let forbiddenCharacter = DiagnosticCode(
    "html/forbidden-character",
    summary: Message(
      vi: "chữ chứa ký tự không được có trong trang web",
      en: "a text holds a character that no web page may hold"),
    page: Message(
      vi: """
        Trang web không được chứa ký tự điều khiển (U+0000 đến U+001F, trừ dấu tab và xuống dòng) và U+FFFE, U+FFFF. Những \
        ký tự này không nhìn thấy được, thường lọt vào khi chép chữ từ chương trình cũ hoặc từ tệp PDF. Hãy xóa ký tự ở \
        nơi thông báo chỉ ra và gõ lại chữ bị thiếu.
        """,
      en: """
        A web page may not hold control characters (U+0000 to U+001F, but for tab and line ends) or U+FFFE, U+FFFF. They \
        cannot be seen and mostly come in when text is copied from an old program or a PDF. Delete the character where \
        the message points and type again what is missing.
        """))

  /// A paragraph names a style that the sheet does not have.
  public static let unknownStyle = DiagnosticCode(
    "html/unknown-style",
    summary: Message(
      vi: "đoạn văn gọi một kiểu không có", en: "a paragraph names a style that does not exist"),
    page: Message(
      vi: """
        Mỗi đoạn văn của mẫu mang tên một kiểu trong bảng kiểu (templates/styles). Hãy sửa tên kiểu trong mẫu hoặc khai \
        báo kiểu trong bảng kiểu.
        """,
      en: """
        Every paragraph of a template names a style of the style sheet (templates/styles). Correct the name in the \
        template or declare the style in the sheet.
        """))

  /// Every code of this target.
  public static let all = [forbiddenCharacter, unknownStyle]
}
