import Diagnostics

/// Receives the bytes of a document as they are made.
public protocol ByteSink: AnyObject {
  /// Whether bytes are kept; if not, writers need not compress.
  var keepsBytes: Bool { get }

  /// Appends bytes; throws when they cannot be written.
  func append(_ bytes: UnsafeRawBufferPointer) throws(SinkError)
}

extension ByteSink {
  /// True, as for most sinks.
  public var keepsBytes: Bool { true }
}

/// Bytes could not be written.
public struct SinkError: Error, Sendable {
  /// The system's reason.
  public let reason: String

  /// An error with the system's reason.
  public init(reason: String) { self.reason = reason }
}

/// Keeps bytes in memory.
public final class MemorySink: ByteSink {
  /// The bytes so far.
  public private(set) var bytes: [UInt8] = []

  /// Starts empty.
  public init() {}

  /// Appends bytes.
  public func append(_ more: UnsafeRawBufferPointer) throws(SinkError) { bytes.append(contentsOf: more) }
}

/// Why a document could not be written. Faults of its content are findings instead.
public enum WriterError: Error, Sendable {
  /// The sink could not write the bytes.
  case sink(SinkError)
  /// A system library failed: its name and its reason.
  case library(name: String, reason: String)
}

/// Writes documents in one format.
public protocol DocumentWriter: Sendable {
  /// The file name extension, without the dot.
  var fileExtension: String { get }

  /// Writes a document, section after section. What the format cannot show is reported as a warning with its origin.
  func write(_ document: Document, to sink: any ByteSink, into findings: inout Findings) throws(WriterError)
}
