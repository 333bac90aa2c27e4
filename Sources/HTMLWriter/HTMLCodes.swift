import Diagnostics

/// The faults that writing HTML can find.
public enum HTMLCodes {
  /// A text holds a character that no document may hold.
  public static let forbiddenCharacter = DiagnosticCode(
    "html/forbidden-character",
    summary: Message(
      vi: "chữ chứa ký tự không được có trong tài liệu",
      en: "a text holds a character that no document may hold"),
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
        Mỗi đoạn văn của mẫu mang tên một kiểu trong bảng kiểu (templates/styles). Kiểu không có thì trang web sẽ bày đoạn \
        văn như chữ thường. Hãy sửa tên kiểu trong mẫu hoặc khai báo kiểu trong bảng kiểu.
        """,
      en: """
        Every paragraph of a template names a style of the style sheet (templates/styles). Without the style the page would \
        show the paragraph as plain text. Correct the name in the template or declare the style in the sheet.
        """))

  /// A page number stands in the text, and a web page has none.
  public static let pageNumber = DiagnosticCode(
    "html/page-number-not-shown",
    summary: Message(vi: "trang web không có số trang", en: "a web page has no page numbers"),
    page: Message(
      vi: """
        Trang web không chia trang nên số trang đặt giữa chữ không hiện được và bị bỏ qua. DOCX và PDF vẫn hiện. Nếu đoạn \
        văn khó hiểu khi thiếu số trang thì hãy viết lại đoạn ấy trong mẫu.
        """,
      en: """
        A web page is not divided into pages, so a page number amid the text cannot be shown and is left out. DOCX and PDF \
        show it. If the paragraph is hard to understand without the number, word it otherwise in the template.
        """))

  /// A page break stands where no new page can begin.
  public static let pageBreakInColumns = DiagnosticCode(
    "html/page-break-in-columns",
    summary: Message(vi: "ngắt trang nằm trong cột", en: "a page break stands inside columns"),
    page: Message(
      vi: """
        Các cột song song luôn nằm trên một trang, nên trong cột không thể sang trang mới; chỗ ngắt trang được bỏ qua. Hãy \
        đưa chỗ ngắt trang ra ngoài các cột trong mẫu.
        """,
      en: """
        Columns stand on one page, so no new page can begin inside them; the break was left out. Move the page break out of \
        the columns in the template.
        """))

  /// The length of a rule had to be estimated.
  public static let ruleEstimated = DiagnosticCode(
    "html/rule-length-estimated",
    summary: Message(vi: "độ dài đường kẻ chỉ là ước lượng", en: "the length of a rule is an estimate"),
    page: Message(
      vi: """
        Đường kẻ lấy độ dài theo dòng chữ ở trên, nhưng ngay trên nó không có đoạn văn canh giữa, nên trang web lấy theo \
        chiều ngang của cột chữ. Hãy đặt đường kẻ ngay dưới một đoạn canh giữa, hoặc cho nó độ dài cố định.
        """,
      en: """
        A rule takes its length from the line above, but no centred paragraph stands right above it, so the page takes the \
        width of the column instead. Put the rule right below a centred paragraph, or give it a fixed length.
        """))

  /// Every code of this target.
  public static let all = [forbiddenCharacter, unknownStyle, pageNumber, pageBreakInColumns, ruleEstimated]
}
