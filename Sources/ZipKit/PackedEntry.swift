import CLibZip

/// An entry that is packed before the archive it goes into is begun, for a text that decides while it is made which
/// other entries there are.
///
/// Ownership: holds an archive of just this entry, in memory, until a `ZipBuilder` takes it over.
public struct PackedEntry: ~Copyable {
  /// The archive of one entry; nil once it was taken over.
  private var archive: OpaquePointer?

  /// Asks a producer for all its bytes and packs them; only the packed bytes stay in memory.
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

  /// Hands the archive over to the caller, who discards it.
  consuming func takeArchive() -> OpaquePointer? {
    let taken = archive
    archive = nil
    return taken
  }
}
