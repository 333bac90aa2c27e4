import Diagnostics
import DocumentTree

/// Stands in until the writer is here.
public struct TextWriter: DocumentWriter {
  /// Makes it.
  public init() {}
  /// The ending.
  public let fileExtension = "txt"
  /// Writes nothing.
  public func write(_ document: Document, to sink: any ByteSink, into findings: inout Findings)
    throws(WriterError)
  {}
}

/// Its codes.
public enum TextCodes {
  /// None yet.
  public static let all: [DiagnosticCode] = []
}
