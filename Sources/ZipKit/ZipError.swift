import CLibZip

/// Why an archive could not be made or read.
public enum ZipError: Error, Sendable, Hashable {
  /// libzip failed: what was being done and what it said.
  case library(operation: String, reason: String)
  /// The bytes are no ZIP archive, or a damaged one.
  case notAnArchive(reason: String)
  /// The archive holds more entries than the limit.
  case tooManyEntries(count: Int, limit: Int)
  /// What the archive unpacks to is larger than the limit, in bytes; the name is nil for the whole archive.
  case tooLarge(name: String?, limit: Int)
  /// Two entries carry one name.
  case duplicateName(String)
}

/// What libzip says of a failure; the text belongs to `error` and is copied.
func reason(of error: inout zip_error_t) -> String {
  guard let text = zip_error_strerror(&error) else { return "no reason given" }
  return String(cString: text)
}

/// What libzip says of the last failure of an archive; the error object belongs to the archive.
func reason(ofArchive archive: OpaquePointer) -> String {
  guard let text = zip_strerror(archive) else { return "no reason given" }
  return String(cString: text)
}

/// Copies bytes to memory of the C allocator, because libzip frees what is handed over with `free`.
///
/// An empty array gives one unused byte, so that nil always means that memory ran out.
func allocatedCopy(of bytes: [UInt8]) -> UnsafeMutableRawPointer? {
  guard let memory = malloc(max(1, bytes.count)) else { return nil }
  bytes.withUnsafeBytes { source in
    if let base = source.baseAddress { memory.copyMemory(from: base, byteCount: source.count) }
  }
  return memory
}
