import Diagnostics

/// A file that is complete and only has to be written, such as an office's own Word file after filling. It exists in
/// one format only.
public struct FinishedPackage: Sendable {
  /// The format's name: `docx`.
  public let format: String
  /// The file name extension: `docx`, `docm`.
  public let fileExtension: String
  /// The title of the document: quyết định “danh hiệu”.
  public let title: Message
  /// Where the definition or the kind names the template file.
  public let namedAt: Place?
  /// Writes the bytes to a sink and reports what it finds.
  public let write: @Sendable (any ByteSink, inout Findings) throws(WriterError) -> Void

  /// A file in a format.
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
