import Diagnostics

/// The faults that writing plain text can find.
public enum TextCodes {
  /// A paragraph names a style that the sheet does not have.
  public static let unknownStyle = DiagnosticCode(
    "text/unknown-style",
    summary: Message(
      vi: "đoạn văn gọi một kiểu không có", en: "a paragraph names a style that does not exist"),
    page: Message(
      vi: """
        Mỗi đoạn văn của mẫu mang tên một kiểu trong bảng kiểu (templates/styles). Bản chữ thường lấy từ kiểu cách canh lề và \
        khoảng trống giữa các đoạn. Hãy sửa tên kiểu trong mẫu hoặc khai báo kiểu trong bảng kiểu.
        """,
      en: """
        Every paragraph of a template names a style of the style sheet (templates/styles). Plain text takes alignment and \
        space between paragraphs from it. Correct the name in the template or declare the style in the sheet.
        """))

  /// A page number stands in the text, and plain text has none.
  public static let pageNumber = DiagnosticCode(
    "text/page-number-not-shown",
    summary: Message(vi: "bản chữ thường không có số trang", en: "plain text has no page numbers"),
    page: Message(
      vi: """
        Bản chữ thường không chia trang nên số trang đặt giữa chữ không hiện được và bị bỏ qua. DOCX và PDF vẫn hiện. Nếu \
        đoạn văn khó hiểu khi thiếu số trang thì hãy viết lại đoạn ấy trong mẫu.
        """,
      en: """
        Plain text is not divided into pages, so a page number amid the text cannot be shown and is left out. DOCX and PDF \
        show it. If the paragraph is hard to understand without the number, word it otherwise in the template.
        """))

  /// Drawn rectangles are not shown.
  public static let box = DiagnosticCode(
    "text/box-not-shown",
    summary: Message(vi: "bản chữ thường không vẽ khung", en: "plain text draws no boxes"),
    page: Message(
      vi: """
        Khung chữ nhật vẽ trên trang không hiện trong bản chữ thường; chữ đặt trong khung vẫn có đủ. DOCX, PDF và HTML vẫn \
        vẽ khung. Không cần làm gì.
        """,
      en: """
        Rectangles drawn on the page do not show in plain text; the text placed in them is all there. DOCX, PDF and HTML \
        draw them. Nothing has to be done.
        """))

  /// Every code of this target.
  public static let all = [unknownStyle, pageNumber, box]
}
