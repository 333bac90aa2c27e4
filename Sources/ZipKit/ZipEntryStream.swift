import CLibZip

/// An entry in the central directory of an archive.
public struct ZipEntry: Sendable, Hashable {
  /// Its name as written.
  public let name: String
  /// Its uncompressed size in bytes, according to the directory.
  public let size: Int
  /// Its compressed size in bytes.
  public let packedSize: Int
  /// Whether it needs a password.
  public let isEncrypted: Bool
}

/// The uncompressed bytes of one entry in pieces; the checksum is verified at the end.
///
/// Ownership: owns the libzip handle of the open entry. If the archive is freed first, reading fails and closing
/// stays safe, because libzip detaches open entries.
public final class ZipEntryStream {
  private let file: OpaquePointer

  fileprivate init(_ file: OpaquePointer) { self.file = file }

  deinit { zip_fclose(file) }  // reading is over: the code would only repeat what `zip_fread` said

  /// Fills the front of `target` and returns the number of bytes; 0 at the end.
  public func read(into target: UnsafeMutableRawBufferPointer) throws(ZipError) -> Int {
    guard let base = target.baseAddress, !target.isEmpty else { return 0 }
    let count = zip_fread(file, base, zip_uint64_t(target.count))
    guard count >= 0 else { throw .notAnArchive(reason: String(cString: zip_file_strerror(file))) }
    return Int(count)
  }
}

extension ZipReader {
  /// Opens an entry by number; nil when it cannot be opened.
  public func stream(ofEntry index: Int) -> ZipEntryStream? {
    guard index >= 0, let file = zip_fopen_index(archive, zip_uint64_t(index), 0) else { return nil }
    return ZipEntryStream(file)
  }
}
