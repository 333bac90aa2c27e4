import DocumentTree

/// Writes a document's bytes to a file that did not exist, hashing them on the way.
final class FileSink: ByteSink {
  private static let capacity = 1 << 16

  private let descriptor: Descriptor
  private var buffer: [UInt8] = []
  private var hash = RunningDigest()
  /// Why the disk refused, once it did.
  private(set) var refusal: SystemReason?

  /// Makes the file.
  init(making path: String) throws(SystemReason) {
    descriptor = try Descriptor(making: path)
    buffer.reserveCapacity(FileSink.capacity)
  }

  /// Writes to what exists already (a device).
  init(writing path: String) throws(SystemReason) { descriptor = try Descriptor(writing: path) }

  /// Appends bytes.
  func append(_ bytes: UnsafeRawBufferPointer) throws(SinkError) {
    hash.update(bytes)
    if buffer.count + bytes.count > FileSink.capacity { try flush() }
    if bytes.count >= FileSink.capacity {
      try write(bytes)
    } else {
      buffer.append(contentsOf: bytes)
    }
  }

  /// Brings the last bytes to the disk and gives the hash of all.
  func finish() throws(SinkError) -> Digest {
    try flush()
    do {
      try descriptor.synchronise()
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
      try descriptor.write(bytes)
    } catch {
      throw refused(error)
    }
  }

  private func refused(_ reason: SystemReason) -> SinkError {
    refusal = reason
    return SinkError(reason: reason.message.en)
  }
}

/// Takes bytes and keeps none, for a run that only checks.
final class NullSink: ByteSink {
  func append(_ bytes: UnsafeRawBufferPointer) throws(SinkError) {}
}
