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

/// Reads the end of a PDF that cairo wrote.
struct PDFTail {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The catalog's object, from its number to `endobj`.
  var catalogBytes: ArraySlice<UInt8>? {
    guard let type = last("/Type /Catalog"), let end = first("endobj", from: type),
      let start = objectStart(before: type)
    else { return nil }
    return bytes[start..<end + 6]
  }

  /// The bytes of an update that adds entries to the catalog and replaces the information; they will stand at an offset
  /// of the file.
  func update(catalogEntries: String, information: String, at offset: Int) -> [UInt8]? {
    guard let catalog = catalogBytes, let trailer = last("trailer"),
      let size = number(after: "/Size", from: trailer), let root = number(after: "/Root", from: trailer),
      let info = number(after: "/Info", from: trailer),
      let previous = number(after: "startxref", from: trailer),
      let close = catalog.lastIndex(of: UInt8(ascii: ">"))
    else { return nil }
    let opening = String(decoding: catalog[..<(close - 1)], as: UTF8.self)
    guard opening.hasPrefix("\(root) 0 obj") else { return nil }
    let newInfo = "\(info) 0 obj\n<<\n\(information)\n>>\nendobj\n"
    let newCatalog = opening + catalogEntries + "\n>>\nendobj\n"
    let table = offset + newInfo.utf8.count + newCatalog.utf8.count
    let end = """
      xref
      \(info) 1
      \(PDFTail.tenDigits(offset)) 00000 n\u{20}
      \(root) 1
      \(PDFTail.tenDigits(offset + newInfo.utf8.count)) 00000 n\u{20}
      trailer
      << /Size \(size)
         /Root \(root) 0 R
         /Info \(info) 0 R
         /Prev \(previous)
      >>
      startxref
      \(table)
      %%EOF

      """
    return Array((newInfo + newCatalog + end).utf8)
  }

  /// An offset as the table of objects writes it (ISO 32000-1 §7.5.4).
  private static func tenDigits(_ offset: Int) -> String {
    let digits = String(offset)
    return String(repeating: "0", count: max(0, 10 - digits.utf8.count)) + digits
  }

  private func objectStart(before index: Int) -> Int? {
    // The object's own first line: "12 0 obj".
    guard let word = last(" 0 obj", before: index) else { return nil }
    var start = word
    while start > 0, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[start - 1]) { start -= 1 }
    return start
  }

  private func number(after key: String, from start: Int) -> Int? {
    guard let found = first(key, from: start) else { return nil }
    var index = found + key.utf8.count
    while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
    let digits = bytes[index...].prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    return Int(String(decoding: digits, as: UTF8.self))
  }

  private func first(_ key: String, from start: Int) -> Int? {
    let key = Array(key.utf8)
    var index = start
    while index + key.count <= bytes.count {
      if bytes[index] == key[0], bytes[index..<index + key.count].elementsEqual(key) { return index }
      index += 1
    }
    return nil
  }

  private func last(_ key: String, before end: Int? = nil) -> Int? {
    let key = Array(key.utf8)
    var index = (end ?? bytes.count) - key.count
    while index >= 0 {
      if bytes[index] == key[0], bytes[index..<index + key.count].elementsEqual(key) { return index }
      index -= 1
    }
    return nil
  }
}
