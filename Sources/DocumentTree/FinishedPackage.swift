import Diagnostics

/// A file that is finished but for its writing, such as an office's own Word file that was filled: it exists in one
/// format, and no writer makes another of it.
public struct FinishedPackage: Sendable {
  /// The format's name: `docx`.
  public let format: String
  /// The ending of its file: `docx`, `docm`.
  public let fileExtension: String
  /// What the document is called: quyết định “danh hiệu”.
  public let title: Message
  /// Where the definition or the kind names the file that it was made from.
  public let namedAt: Place?
  /// Gives its bytes to a sink; what is found meanwhile is reported.
  public let write: @Sendable (any ByteSink, inout Findings) throws(WriterError) -> Void

  /// A file of a format.
  public init(
    format: String, fileExtension: String? = nil, title: Message, namedAt: Place? = nil,
    write: @escaping @Sendable (any ByteSink, inout Findings) throws(WriterError) -> Void
  ) {
    self.format = format
    self.fileExtension = fileExtension ?? format
    self.title = title
    self.namedAt = namedAt
    self.write = write
  }
}
