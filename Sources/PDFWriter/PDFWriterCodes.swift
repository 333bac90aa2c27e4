import Diagnostics

/// The faults that writing a PDF can find.
public enum PDFWriterCodes {
  /// Every code of this target.
  public static let all: [DiagnosticCode] = [emptyDocument]

  /// A document without pages.
  public static let emptyDocument = DiagnosticCode(
    "pdf/empty-document",
    summary: Message(vi: "Tài liệu không có trang nào", en: "The document has no page"),
    page: Message(
      vi: "Tài liệu không có nội dung nào để in, nên tệp PDF chỉ có một trang trắng.",
      en: "The document has nothing to print, so the PDF holds one blank page."))

  static let empty = Diagnostic(
    .warning, emptyDocument,
    vi: "tài liệu không có trang nào; tệp PDF chỉ có một trang trắng",
    en: "the document has no page; the PDF holds one blank page",
    at: nil)
}
