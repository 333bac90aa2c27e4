/// Collects cairo's bytes, hands them on in large pieces, and adds to the end what cairo cannot write.
///
/// Cairo 1.16 has no call for viewer preferences or for the language, and writes dates without the `D:` that they begin
/// with (ISO 32000-1 §7.9.4). So an incremental update follows (§7.5.6): the catalog once more with the entries, the
/// information anew, their places, a new trailer. What cairo wrote stays as it is.
final class PDFOutput {
  private static let pieceSize = 1 << 16

  private let write: (UnsafeRawBufferPointer) -> Bool
  private var buffer: [UInt8] = []
  private var sent = 0
  /// The bytes since the catalog, kept while cairo finishes.
  private var tail: [UInt8]?
  private(set) var hasFailed = false

  init(write: @escaping (UnsafeRawBufferPointer) -> Bool) {
    self.write = write
    buffer.reserveCapacity(PDFOutput.pieceSize * 2)
  }

  /// Takes bytes from cairo; false when the outside cannot take them.
  func take(_ bytes: UnsafeRawBufferPointer) -> Bool {
    buffer.append(contentsOf: bytes)
    tail?.append(contentsOf: bytes)
    if let count = tail?.count, count > 4 << 20 { trimTail() }
    return buffer.count < PDFOutput.pieceSize || flush()
  }

  /// From here on cairo writes fonts, catalog and trailer.
  func beginEnding() { tail = [] }

  /// Adds entries to the catalog and replaces the information; throws when cairo's own end cannot be read.
  func appendUpdate(catalogEntries: String, information: String) throws(TypesettingError) {
    let end = tail.flatMap {
      PDFTail($0).update(catalogEntries: catalogEntries, information: information, at: sent + buffer.count)
    }
    guard let end else {
      throw TypesettingError(library: "cairo", reason: "the end of the PDF has an unknown form")
    }
    buffer.append(contentsOf: end)
  }

  /// Hands on what is left.
  @discardableResult
  func flush() -> Bool {
    guard !hasFailed else { return false }
    guard !buffer.isEmpty else { return true }
    hasFailed = !buffer.withUnsafeBytes { write($0) }
    sent += buffer.count
    buffer.removeAll(keepingCapacity: true)
    return !hasFailed
  }

  /// Keeps the catalog and the last bytes only: the table of a large file between them is not needed.
  private func trimTail() {
    guard let tail else { return }
    let catalog = PDFTail(tail).catalogBytes.map { Array($0) } ?? []
    self.tail = catalog + Array(tail.suffix(4096))
  }
}
