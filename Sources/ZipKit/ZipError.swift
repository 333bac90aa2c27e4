import CLibZip

/// Why an archive could not be made or read.
public enum ZipError: Error, Sendable, Hashable {
  /// libzip failed: the operation and libzip's message.
  case library(operation: String, reason: String)
  /// The bytes are not a ZIP archive, or a damaged one.
  case notAnArchive(reason: String)
  /// The archive has more entries than the limit.
  case tooManyEntries(count: Int, limit: Int)
  /// The uncompressed size exceeds the limit, in bytes; the name is nil for the whole archive.
  case tooLarge(name: String?, limit: Int)
  /// Two entries have the same name.
  case duplicateName(String)
}

/// libzip's message about a failure, copied because the text belongs to `error`.
func reason(of error: inout zip_error_t) -> String {
  guard let text = zip_error_strerror(&error) else { return "no reason given" }
  return String(cString: text)
}

/// libzip's message about the last failure of an archive; the error object belongs to the archive.
func reason(ofArchive archive: OpaquePointer) -> String {
  guard let text = zip_strerror(archive) else { return "no reason given" }
  return String(cString: text)
}

/// Makes a libzip source from a copy of bytes; the caller owns it until it is passed on.
///
/// The copy is allocated with `malloc`, because the source frees it with `free`. Without bytes no memory is
/// allocated: libzip would not free an empty buffer.
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
  // The last argument passes ownership of the memory, but only if the source is made.
  guard let source = zip_source_buffer_create(memory, zip_uint64_t(bytes.count), 1, &error) else {
    free(memory)
    throw .library(operation: "zip_source_buffer_create", reason: reason(of: &error))
  }
  return source
}
