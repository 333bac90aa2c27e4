import Diagnostics

/// The kinds of fault that drawing finds.
public enum PDFWriterCodes {
  /// All of them.
  public static let all: [DiagnosticCode] = [unreadablePicture, emptyDocument]

  /// A picture that cannot be read.
  public static let unreadablePicture = DiagnosticCode(
    "pdf/picture-unreadable",
    summary: Message(vi: "Không đọc được ảnh", en: "A picture cannot be read"),
    page: Message(
      vi:
        "Ảnh trong tài liệu phải là tệp PNG nguyên vẹn, không quá 70 triệu điểm ảnh. Hãy lưu lại ảnh dạng PNG.",
      en:
        "A picture in a document must be a sound PNG file of at most 70 million pixels. Save it as PNG again."
    ))

  /// A document without pages.
  public static let emptyDocument = DiagnosticCode(
    "pdf/empty-document",
    summary: Message(vi: "Tài liệu không có trang nào", en: "The document has no page"),
    page: Message(
      vi: "Tài liệu không có nội dung nào để in, nên tệp PDF chỉ có một trang trắng.",
      en: "The document has nothing to print, so the PDF holds one blank page."))

  static func unreadable(_ description: String, _ reason: String) -> Diagnostic {
    Diagnostic(
      .error, unreadablePicture,
      Message(
        vi: "không đọc được ảnh “\(description)”: \(reason)",
        en: "the picture “\(description)” cannot be read: \(reason)"),
      at: nil,
      help: [Diagnostic.Help(Message(vi: "lưu lại ảnh dạng PNG", en: "save the picture as PNG again"))])
  }

  static let empty = Diagnostic(
    .warning, emptyDocument,
    Message(
      vi: "tài liệu không có trang nào; tệp PDF chỉ có một trang trắng",
      en: "the document has no page; the PDF holds one blank page"),
    at: nil)
}
