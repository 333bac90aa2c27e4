import CLibZip

/// What the directory of an archive says of an entry.
public struct ZipEntry: Sendable, Hashable {
  /// Its name as written.
  public let name: String
  /// Its bytes, unpacked, as the directory says.
  public let size: Int
  /// Its bytes in the archive.
  public let packedSize: Int
  /// Whether a password is needed to read it.
  public let isEncrypted: Bool
}

/// The bytes of one entry, unpacked piece by piece; the checksum is compared when the end is reached.
///
/// Ownership: owns the libzip handle of the open entry. An archive that goes first makes reading fail and closing is still
/// right: libzip cuts its open entries off.
public final class ZipEntryStream {
  private let file: OpaquePointer

  fileprivate init(_ file: OpaquePointer) { self.file = file }

  deinit { zip_fclose(file) }  // reading is over: the code would only repeat what `zip_fread` said

  /// Fills the front of `target`; 0 at the end.
  public func read(into target: UnsafeMutableRawBufferPointer) throws(ZipError) -> Int {
    guard let base = target.baseAddress, !target.isEmpty else { return 0 }
    let count = zip_fread(file, base, zip_uint64_t(target.count))
    guard count >= 0 else { throw .notAnArchive(reason: String(cString: zip_file_strerror(file))) }
    return Int(count)
  }
}

extension ZipReader {
  /// Opens an entry by its number; nil when it cannot be opened.
  public func stream(ofEntry index: Int) -> ZipEntryStream? {
    guard index >= 0, let file = zip_fopen_index(archive, zip_uint64_t(index), 0) else { return nil }
    return ZipEntryStream(file)
  }
}
