/// A text with the places at which a test expects faults: `1️⃣`, `2️⃣` … are taken out, their byte offsets kept.
public struct MarkedText: Sendable {
  /// The text without its markers.
  public let text: String
  /// The byte offset at which each marker stood, by its number.
  public let offsets: [Int: Int]

  /// Takes the markers out of a text.
  public init(_ marked: String) {
    var bytes: [UInt8] = []
    var offsets: [Int: Int] = [:]
    let scalars = Array(marked.unicodeScalars)
    var index = 0
    while index < scalars.count {
      if index + 2 < scalars.count, scalars[index + 1].value == 0xFE0F, scalars[index + 2].value == 0x20E3,
        let digit = Int(String(scalars[index]))
      {
        offsets[digit] = bytes.count
        index += 3
      } else {
        bytes.append(contentsOf: Array(String(scalars[index]).utf8))
        index += 1
      }
    }
    self.text = String(decoding: bytes, as: UTF8.self)
    self.offsets = offsets
  }
}
