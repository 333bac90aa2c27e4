import DocumentTree
import Workspace

/// Writes a document's bytes to a new file and hashes them.
package final class FileSink: ByteSink {
  private static let capacity = 1 << 16

  private let file: any FileWriter
  private var buffer: [UInt8] = []
  private var hash = RunningDigest()
  /// Why the disk refused, if it did.
  private(set) var refusal: SystemReason?

  init(_ file: any FileWriter) {
    self.file = file
    buffer.reserveCapacity(FileSink.capacity)
  }

  /// Appends bytes.
  package func append(_ bytes: UnsafeRawBufferPointer) throws(SinkError) {
    hash.update(bytes)
    if buffer.count + bytes.count > FileSink.capacity { try flush() }
    if bytes.count >= FileSink.capacity {
      try write(bytes)
    } else {
      buffer.append(contentsOf: bytes)
    }
  }

  /// Flushes the remaining bytes to the disk and returns the hash of all.
  func finish() throws(SinkError) -> Digest {
    try flush()
    do {
      try file.synchronise()
    } catch {
      throw refused(error)
    }
    return hash.finish()
  }

  private func flush() throws(SinkError) {
    let bytes = buffer
    buffer.removeAll(keepingCapacity: true)
    var failure: SinkError?
    bytes.withUnsafeBytes { raw in
      do throws(SinkError) {
        try write(raw)
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
  }

  private func write(_ bytes: UnsafeRawBufferPointer) throws(SinkError) {
    if let refusal { throw refused(refusal) }
    do {
      try file.write(bytes)
    } catch {
      throw refused(error)
    }
  }

  private func refused(_ reason: SystemReason) -> SinkError {
    refusal = reason
    return SinkError(reason: reason.message.en)
  }
}
