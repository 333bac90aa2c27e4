import CLibZip

/// An entry compressed before its archive is begun, for a text that determines the other entries while it is written.
///
/// Ownership: holds an in-memory archive with only this entry until a `ZipBuilder` takes it over.
public struct PackedEntry: ~Copyable {
  /// The archive of one entry; nil once taken over.
  private var archive: OpaquePointer?

  /// Compresses all bytes of a producer; only the compressed bytes stay in memory.
  public init(_ producer: any ZipEntryProducer, packs: Bool = true) throws(ZipError) {
    var builder = try ZipBuilder(packs: packs)
    try builder.add("entry", from: producer)
    let packed = try builder.closed()
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let archive = zip_open_from_source(packed, ZIP_RDONLY, &error) else {
      zip_source_free(packed)
      throw .library(operation: "zip_open_from_source", reason: reason(of: &error))
    }
    self.archive = archive
  }

  deinit {
    if let archive { zip_discard(archive) }
  }

  /// Passes the archive to the caller, who must discard it.
  consuming func takeArchive() -> OpaquePointer? {
    let taken = archive
    archive = nil
    return taken
  }
}
