import Diagnostics
import DocumentTree

/// Stands in until the writer is here.
public struct HTMLWriter: DocumentWriter {
  /// Makes it.
  public init() {}
  /// The ending.
  public let fileExtension = "html"
  /// Writes nothing.
  public func write(_ document: Document, to sink: any ByteSink, into findings: inout Findings)
    throws(WriterError)
  {}
}

/// Its codes.
public enum HTMLCodes {
  /// None yet.
  public static let all: [DiagnosticCode] = []
}
