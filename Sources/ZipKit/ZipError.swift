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

/// Makes a libzip source of a copy of bytes; the caller owns it until it is handed over.
///
/// The copy is memory of the C allocator, because the source frees it with `free`. No bytes need no memory: libzip keeps
/// none for an empty buffer and would not free it either.
func makeSource(of bytes: [UInt8]) throws(ZipError) -> OpaquePointer {
  var error = zip_error_t()
  zip_error_init(&error)
  defer { zip_error_fini(&error) }
  let memory = bytes.isEmpty ? nil : malloc(bytes.count)
  if let memory {
    bytes.withUnsafeBytes { source in
      if let base = source.baseAddress { memory.copyMemory(from: base, byteCount: source.count) }
    }
  } else if !bytes.isEmpty {
    throw .library(operation: "malloc", reason: "\(bytes.count) bytes")
  }
  // The last argument hands the memory over; a source that could not be made did not take it.
  guard let source = zip_source_buffer_create(memory, zip_uint64_t(bytes.count), 1, &error) else {
    free(memory)
    throw .library(operation: "zip_source_buffer_create", reason: reason(of: &error))
  }
  return source
}
