/// The chunks of a PNG file that cairo does not write (PNG, third edition, §5.3).
enum PNGChunk {
  /// The end of the signature (8 bytes) and the header chunk (12 + 13 bytes).
  static let endOfHeader = 8 + 12 + 13

  /// `pHYs`: pixels per metre, both ways (§11.3.4.3).
  static func dotsPerMetre(_ count: Int) -> [UInt8] {
    let number = fourBytes(UInt32(clamping: count))
    return chunk("pHYs", number + number + [1])
  }

  private static func chunk(_ type: String, _ data: [UInt8]) -> [UInt8] {
    let body = Array(type.utf8) + data
    return fourBytes(UInt32(clamping: data.count)) + body + fourBytes(checksum(body))
  }

  private static func fourBytes(_ number: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
  }

  /// CRC-32 (§5.5), without a table because chunks have only a few bytes.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum = UInt32.max
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? 0xEDB8_8320 ^ (sum >> 1) : sum >> 1 }
    }
    return ~sum
  }
}
