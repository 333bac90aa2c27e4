import Typesetting

/// Writes the objects of a PDF one after another, and the cross-reference table at its end (ISO 32000-1 §7.5).
struct PDFFile: ~Copyable {
  private static let pieceSize = 1 << 16

  private let write: (UnsafeRawBufferPointer) -> Bool
  private var buffer: [UInt8] = []
  private var sent = 0
  private var hasFailed = false
  /// The offset of each object in bytes, by its number; the first stands for the head of the free list.
  private var places: [Int] = [0]
  /// For streams of pages, the most frequent ones: a small window and table are enough and are quick to reset.
  private let small: Deflater
  private let large: Deflater
  private var packed: [UInt8] = []

  init(packs: Bool, write: @escaping (UnsafeRawBufferPointer) -> Bool) throws(TypesettingError) {
    let small = try Deflater(windowBits: 12, memoryLevel: 3, isForShort: true, packs: packs)
    let large = try Deflater(windowBits: 15, memoryLevel: 8, isForShort: false, packs: packs)
    self.small = small
    self.large = large
    self.write = write
    buffer.reserveCapacity(PDFFile.pieceSize * 2)
  }

  /// The header; bytes beyond ASCII in its second line mark the file as binary (ISO 32000-1 §7.5.2).
  mutating func begin() { buffer += Array("%PDF-1.5\n%".utf8) + [0xE2, 0xE3, 0xCF, 0xD3, 0x0A] }

  /// Reserves the number of an object that is written later.
  mutating func reserve() -> Int {
    places.append(0)
    return places.count - 1
  }

  mutating func write(_ number: Int, _ body: String) throws(TypesettingError) {
    open(number)
    append(body)
    append("\nendobj\n")
    try flushIfFull()
  }

  /// Writes a stream, compressed; `entries` are those of its dictionary other than length and filter.
  mutating func writeStream(
    _ number: Int, _ entries: String, _ bytes: [UInt8], isSmall: Bool = false
  ) throws(TypesettingError) {
    packed.removeAll(keepingCapacity: true)
    if isSmall { try small.pack(bytes, into: &packed) } else { try large.pack(bytes, into: &packed) }
    open(number)
    append(entries.isEmpty ? "<< /Length " : "<< \(entries) /Length ")
    append(String(packed.count))
    append(" /Filter /FlateDecode >>\nstream\n")
    buffer += packed
    append("\nendstream\nendobj\n")
    try flushIfFull()
  }

  /// Writes a stream whose bytes are already encoded with the filter given in `entries`.
  mutating func writeFiltered(_ number: Int, _ entries: String, _ bytes: [UInt8]) throws(TypesettingError) {
    open(number)
    append("<< \(entries) /Length \(bytes.count) >>\nstream\n")
    buffer += bytes
    append("\nendstream\nendobj\n")
    try flushIfFull()
  }

  /// Writes the cross-reference table and the trailer.
  mutating func end(catalog: Int, information: Int) throws(TypesettingError) {
    let table = sent + buffer.count
    append("xref\n0 \(places.count)\n0000000000 65535 f \n")
    for place in places.dropFirst() {
      append(PDFFile.tenDigits(place))
      append(" 00000 n \n")
      try flushIfFull()
    }
    append(
      "trailer\n<< /Size \(places.count)\n   /Root \(catalog) 0 R\n   /Info \(information) 0 R\n>>\nstartxref\n"
        + "\(table)\n%%EOF\n")
    try flush()
  }

  /// Throws when bytes could not be written.
  func check() throws(TypesettingError) {
    if hasFailed { throw TypesettingError(library: "pdf", reason: "the bytes could not be written") }
  }

  private mutating func open(_ number: Int) {
    places[number] = sent + buffer.count
    append(String(number))
    append(" 0 obj\n")
  }

  private mutating func append(_ text: String) { buffer.append(contentsOf: text.utf8) }

  private mutating func flushIfFull() throws(TypesettingError) {
    if buffer.count >= PDFFile.pieceSize { try flush() }
  }

  private mutating func flush() throws(TypesettingError) {
    try check()
    guard !buffer.isEmpty else { return }
    hasFailed = !buffer.withUnsafeBytes { write($0) }
    sent += buffer.count
    buffer.removeAll(keepingCapacity: true)
    try check()
  }

  private static func tenDigits(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 10 - digits.utf8.count)) + digits
  }
}
