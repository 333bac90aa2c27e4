/// Finds the attributes of a well-formed start tag in source order.
struct AttributeScanner {
  private let bytes: [UInt8]
  private let end: Int
  private var position: Int

  init(_ bytes: [UInt8], _ tag: Range<Int>) {
    self.bytes = bytes
    self.position = tag.lowerBound
    self.end = min(tag.upperBound, bytes.count)
    while position < end, !isBlank(bytes[position]) { position += 1 }
  }

  /// The name of the next attribute, and the range of its value without the quotes.
  mutating func next() -> (name: String, value: Range<Int>)? {
    while position < end, isBlank(bytes[position]) { position += 1 }
    let nameStart = position
    while position < end, !isBlank(bytes[position]), bytes[position] != UInt8(ascii: "=") { position += 1 }
    let name = String(decoding: bytes[nameStart..<position], as: UTF8.self)
    while position < end, !isQuote(bytes[position]) { position += 1 }
    guard position < end else { return nil }
    let quote = bytes[position]
    let start = position + 1
    position = start
    while position < end, bytes[position] != quote { position += 1 }
    let range = start..<position
    position += 1
    return (name, range)
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }

  private func isQuote(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") }
}
