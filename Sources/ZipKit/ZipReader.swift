import CLibZip

/// The limits of an archive.
public struct ZipLimits: Sendable, Hashable {
  /// The most entries.
  public let entryCount: Int
  /// The most bytes of one entry, uncompressed.
  public let entryBytes: Int
  /// The most bytes of all entries, uncompressed.
  public let totalBytes: Int

  /// Sets limits; the defaults are far above any office file that people write.
  public init(entryCount: Int = 4_096, entryBytes: Int = 64 << 20, totalBytes: Int = 256 << 20) {
    self.entryCount = entryCount
    self.entryBytes = entryBytes
    self.totalBytes = totalBytes
  }
}

/// Reads a ZIP archive in memory.
///
/// Ownership: the archive owns its source, and the source owns a copy of the bytes; `zip_discard` frees all three.
public struct ZipReader: ~Copyable {
  let archive: OpaquePointer
  private let indexes: [String: Int]

  /// The entries in the archive's order.
  public let entries: [ZipEntry]
  /// The names of the entries in the archive's order.
  public var names: [String] { entries.map(\.name) }

  /// Opens an archive and checks its list of entries against the limits.
  public init(_ bytes: [UInt8], limits: ZipLimits = ZipLimits()) throws(ZipError) {
    let archive = try openArchive(bytes)
    do {
      entries = try listEntries(of: archive, limits: limits)
      indexes = Dictionary(uniqueKeysWithValues: zip(entries.map(\.name), entries.indices))
      self.archive = archive
    } catch {
      zip_discard(archive)
      throw error
    }
  }

  deinit { zip_discard(archive) }

  /// The bytes of an entry, with the checksum verified; nil when there is no such entry.
  public func bytes(of name: String) throws(ZipError) -> [UInt8]? {
    guard let index = indexes[name] else { return nil }
    guard let file = zip_fopen_index(archive, zip_uint64_t(index), 0) else {
      throw .library(operation: "zip_fopen_index \(name)", reason: reason(ofArchive: archive))
    }
    defer { zip_fclose(file) }  // reading is over: the code would only repeat what `zip_fread` said
    let size = entries[index].size
    // One byte more than the directory says: this detects a larger entry, and makes libzip reach the end, where it
    // verifies the checksum.
    var filled = 0
    var failed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
      while filled <= size, let base = buffer.baseAddress {
        let read = zip_fread(file, base + filled, zip_uint64_t(size + 1 - filled))
        failed = read < 0
        if read <= 0 { break }
        filled += Int(read)
      }
      count = filled
    }
    if failed { throw .notAnArchive(reason: String(cString: zip_file_strerror(file))) }
    if filled > size { throw .tooLarge(name: name, limit: size) }
    if filled < size { throw .notAnArchive(reason: "\(name): \(filled) < \(size)") }
    return bytes
  }
}

/// Opens bytes as an archive; the caller owns what is returned.
private func openArchive(_ bytes: [UInt8]) throws(ZipError) -> OpaquePointer {
  // libzip accepts no bytes as an empty archive; here that is a truncated file.
  guard !bytes.isEmpty else { throw .notAnArchive(reason: "no bytes") }
  let source = try makeSource(of: bytes)
  var error = zip_error_t()
  zip_error_init(&error)
  defer { zip_error_fini(&error) }
  guard let archive = zip_open_from_source(source, ZIP_RDONLY, &error) else {
    let said = reason(of: &error)
    zip_source_free(source)
    throw .notAnArchive(reason: said)
  }
  return archive
}

/// Names and uncompressed sizes, in the archive's order.
private func listEntries(
  of archive: OpaquePointer, limits: ZipLimits
) throws(ZipError) -> [ZipEntry] {
  let count = zip_get_num_entries(archive, 0)
  guard count >= 0 else {
    throw .library(operation: "zip_get_num_entries", reason: reason(ofArchive: archive))
  }
  guard count <= limits.entryCount else { throw .tooManyEntries(count: Int(count), limit: limits.entryCount) }
  var entries: [ZipEntry] = []
  var seen: Set<String> = []
  var total = 0
  for index in 0..<zip_uint64_t(count) {
    var stat = zip_stat_t()
    zip_stat_init(&stat)
    guard zip_stat_index(archive, index, 0, &stat) == 0 else {
      throw .library(operation: "zip_stat_index", reason: reason(ofArchive: archive))
    }
    let needed = zip_uint64_t(ZIP_STAT_NAME | ZIP_STAT_SIZE)
    guard stat.valid & needed == needed, let cName = stat.name else {
      throw .notAnArchive(reason: "entry \(index) has no name or size")
    }
    let name = String(cString: cName)
    guard let size = Int(exactly: stat.size), size <= limits.entryBytes else {
      throw .tooLarge(name: name, limit: limits.entryBytes)
    }
    let (sum, isOver) = total.addingReportingOverflow(size)
    total = sum
    guard !isOver, total <= limits.totalBytes else { throw .tooLarge(name: nil, limit: limits.totalBytes) }
    guard seen.insert(name).inserted else { throw .duplicateName(name) }
    let isEncrypted =
      stat.valid & zip_uint64_t(ZIP_STAT_ENCRYPTION_METHOD) != 0
      && stat.encryption_method != zip_uint16_t(ZIP_EM_NONE)
    entries.append(
      ZipEntry(
        name: name, size: size, packedSize: Int(clamping: stat.comp_size), isEncrypted: isEncrypted))
  }
  return entries
}
