import Diagnostics

/// A file that is finished but for its writing, such as an office's own Word file that was filled: it exists in one
/// format, and no writer makes another of it.
public struct FinishedPackage: Sendable {
  /// The format's name, also the ending of its file: `docx`.
  public let format: String
  /// Gives its bytes to a sink; what is found meanwhile is reported.
  public let write: @Sendable (any ByteSink, inout Findings) throws(WriterError) -> Void

  /// A file of a format.
  public init(
    format: String, write: @escaping @Sendable (any ByteSink, inout Findings) throws(WriterError) -> Void
  ) {
    self.format = format
    self.write = write
  }
}
