import CLibZip

/// Builds a ZIP archive in memory: entries in the order given, one fixed time, no owners or extra times.
///
/// Ownership: this value owns `archive` until `zip_close` or `zip_discard` frees it. `output` is reference-counted:
/// one reference belongs to the archive, one to this value, which passes it on when it closes. `sources` are archives
/// that entries are copied from; they must live until `archive` is closed.
public struct ZipBuilder: ~Copyable {
  /// How the bytes of an entry are stored.
  public enum Compression: Sendable {
    /// Deflated.
    case deflate
    /// Uncompressed, for bytes in a compressed format.
    case store
  }

  private let archive: OpaquePointer
  private let output: OpaquePointer
  private var sources: [OpaquePointer] = []
  private var isClosed = false
  private let packs: Bool

  /// An empty archive; with `packs` false every entry is stored uncompressed.
  public init(packs: Bool = true) throws(ZipError) {
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let output = zip_source_buffer_create(nil, 0, 0, &error) else {
      throw .library(operation: "zip_source_buffer_create", reason: reason(of: &error))
    }
    guard let archive = zip_open_from_source(output, ZIP_CREATE | ZIP_TRUNCATE, &error) else {
      zip_source_free(output)  // a source that could not be opened stays with the caller
      throw .library(operation: "zip_open_from_source", reason: reason(of: &error))
    }
    zip_source_keep(output)
    self.archive = archive
    self.output = output
    self.packs = packs
  }

  deinit {
    if !isClosed {
      zip_discard(archive)
      zip_source_free(output)
    }
    for source in sources { zip_discard(source) }
  }

  /// Adds an entry from bytes.
  public mutating func add(
    _ name: String, _ bytes: [UInt8], compression: Compression = .deflate
  ) throws(ZipError) {
    let source = try makeSource(of: bytes)
    try add(name, source: source, compression: compression)
  }

  /// Adds an entry whose bytes are produced when the archive is closed, after those of the entries before it.
  public mutating func add(
    _ name: String, from producer: any ZipEntryProducer, compression: Compression = .deflate
  ) throws(ZipError) {
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let source = makeSource(of: producer, error: &error) else {
      throw .library(operation: "zip_source_function_create", reason: reason(of: &error))
    }
    try add(name, source: source, compression: compression)
  }

  /// Adds an already compressed entry unchanged.
  public mutating func add(_ name: String, _ entry: consuming PackedEntry) throws(ZipError) {
    guard let packed = entry.takeArchive() else {
      throw .library(operation: "add", reason: "taken over before")
    }
    sources.append(packed)
    guard let source = zip_source_zip(archive, packed, 0, zip_flags_t(ZIP_FL_COMPRESSED), 0, -1) else {
      throw .library(operation: "zip_source_zip", reason: reason(ofArchive: archive))
    }
    try add(name, source: source, compression: nil)
  }

  /// Passes a source to the archive, or frees it when the archive rejects it. With a nil `compression` compressed
  /// bytes are copied.
  private func add(_ name: String, source: OpaquePointer, compression: Compression?) throws(ZipError) {
    // A C string would end at a NUL.
    guard !name.utf8.contains(0) else {
      zip_source_free(source)
      throw .library(operation: "zip_file_add", reason: "a name holds U+0000")
    }
    let index = zip_file_add(archive, name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
    guard index >= 0 else {
      let said = reason(ofArchive: archive)
      zip_source_free(source)
      throw .library(operation: "zip_file_add \(name)", reason: said)
    }
    if let compression {
      // Level 6 is zlib's default; libzip's default 9 is slower and hardly smaller.
      guard
        zip_set_file_compression(archive, zip_uint64_t(index), (packs ? compression : .store).method, 6) == 0
      else {
        throw .library(operation: "zip_set_file_compression \(name)", reason: reason(ofArchive: archive))
      }
    }
    guard zip_file_set_dostime(archive, zip_uint64_t(index), fixedTime, fixedDate, 0) == 0 else {
      throw .library(operation: "zip_file_set_dostime \(name)", reason: reason(ofArchive: archive))
    }
  }

  /// Writes the entries and returns the archive's bytes.
  public consuming func close() throws(ZipError) -> ZippedBytes { try ZippedBytes(closed()) }

  /// Writes the entries and returns the source with the bytes; the caller owns its only reference.
  consuming func closed() throws(ZipError) -> OpaquePointer {
    // After a failure the archive stays open, and `deinit` discards it.
    guard zip_close(archive) == 0 else {
      throw .library(operation: "zip_close", reason: reason(ofArchive: archive))
    }
    isClosed = true
    return output
  }
}

extension ZipBuilder.Compression {
  /// libzip's number for the method.
  fileprivate var method: zip_int32_t {
    switch self {
    case .deflate: ZIP_CM_DEFLATE
    case .store: ZIP_CM_STORE
    }
  }
}

/// 12:00 in DOS format. libzip converts the time through the local calendar and back, and noon exists on every day in
/// every time zone.
private let fixedTime: zip_uint16_t = 12 << 11
/// 1 January 1980, the first DOS date.
private let fixedDate: zip_uint16_t = 1 << 5 | 1

/// The bytes of a finished archive, read in pieces.
///
/// Ownership: holds the last reference to the libzip source with the bytes.
public struct ZippedBytes: ~Copyable {
  private let source: OpaquePointer

  /// Takes over one reference to a source and opens it for reading.
  fileprivate init(_ source: OpaquePointer) throws(ZipError) {
    guard zip_source_open(source) == 0 else {
      let said = sourceReason(source)
      zip_source_free(source)
      throw .library(operation: "zip_source_open", reason: said)
    }
    self.source = source
  }

  deinit {
    zip_source_close(source)  // nothing was written: there is nothing that closing could fail to keep
    zip_source_free(source)
  }

  /// The next bytes, at most 64 KiB; nil after the last.
  public mutating func nextPiece() throws(ZipError) -> [UInt8]? {
    var count: zip_int64_t = 0
    let piece = [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, filled in
      count = zip_source_read(source, buffer.baseAddress, zip_uint64_t(buffer.count))
      filled = max(0, Int(count))
    }
    guard count >= 0 else { throw .library(operation: "zip_source_read", reason: sourceReason(source)) }
    return count == 0 ? nil : piece
  }

  /// The remaining bytes.
  public consuming func all() throws(ZipError) -> [UInt8] {
    var bytes: [UInt8] = []
    while let piece = try nextPiece() { bytes += piece }
    return bytes
  }
}

/// libzip's message about a source's failure; the error object belongs to the source.
private func sourceReason(_ source: OpaquePointer) -> String {
  guard let error = zip_source_error(source) else { return "no reason given" }
  return reason(of: &error.pointee)
}
