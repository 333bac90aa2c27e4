import Diagnostics

/// Takes the bytes of a document as they are made.
public protocol ByteSink: AnyObject {
  /// Whether bytes are kept; for one that keeps none, nothing need be packed.
  var keepsBytes: Bool { get }

  /// Appends bytes; throws when the outside cannot take them.
  func append(_ bytes: UnsafeRawBufferPointer) throws(SinkError)
}

extension ByteSink {
  /// Most sinks keep what they take.
  public var keepsBytes: Bool { true }
}

/// The outside could not take bytes.
public struct SinkError: Error, Sendable {
  /// What the system said.
  public let reason: String

  /// Keeps what the system said.
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

/// Why a document could not be written; faults of its content are findings instead.
public enum WriterError: Error, Sendable {
  /// The outside could not take the bytes.
  case sink(SinkError)
  /// A system library failed: its name and what it said.
  case library(name: String, reason: String)
}

/// Writes documents in one format.
public protocol DocumentWriter: Sendable {
  /// The file name's ending, without the dot.
  var fileExtension: String { get }

  /// Writes a document, section after section; what the format cannot show is a warning with its origin.
  func write(_ document: Document, to sink: any ByteSink, into findings: inout Findings) throws(WriterError)
}
