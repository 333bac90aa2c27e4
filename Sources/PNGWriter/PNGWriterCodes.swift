import Diagnostics

/// The faults that writing pictures of pages can find.
public enum PNGWriterCodes {
  /// Every code of this target.
  public static let all: [DiagnosticCode] = [missingPage]

  /// A page that the document does not have.
  public static let missingPage = DiagnosticCode(
    "png/missing-page",
    summary: Message(vi: "Tài liệu không có trang được hỏi", en: "The document has no such page"),
    page: Message(
      vi:
        "--pages hỏi một trang sau trang cuối của tài liệu này. Các trang có trong tài liệu vẫn được vẽ thành ảnh.",
      en: "--pages asks for a page after the last one of this document. The pages that it has are drawn."))

  static func noSuchPage(_ page: Int, of count: Int, in title: String) -> Diagnostic {
    Diagnostic(
      .note, missingPage,
      vi: "“\(title)” có \(count) trang, không có trang \(page)",
      en: "“\(title)” has \(count) pages, and no page \(page)",
      at: nil)
  }
}
