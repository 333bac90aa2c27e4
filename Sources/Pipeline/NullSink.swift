import DocumentTree

/// Discards bytes, for a run that only checks.
final class NullSink: ByteSink {
  let keepsBytes = false

  func append(_ bytes: UnsafeRawBufferPointer) throws(SinkError) {}
}
