/// The header of a JPEG file (ITU-T T.81 §B.2).
package struct JPEGHeader: Sendable, Hashable {
  /// Width in pixels.
  package var width = 0
  /// Height in pixels.
  package var height = 0
  /// Colour components per pixel: 1 grey, 3 RGB or YCbCr, 4 CMYK.
  package var components = 0
  /// Whether the components are plain RGB, which their ids (“R”, “G”, “B”) say when no marker does.
  package var isPlainRGB = false
  /// Whether Adobe's marker is present: four components are then stored inverted (Adobe Technical Note 5116).
  package var isAdobe = false
  /// The orientation, 1 to 8; 1 is upright (Exif 2.32, tag 0x0112).
  package var orientation = 1
  /// Whether the filter of PDF can decode it: eight bits per component, Huffman, baseline or progressive.
  package var isUsual = false

  /// Reads the header; nil for bytes that are no JPEG or end before the size.
  package init?(_ bytes: [UInt8]) {
    guard bytes.starts(with: [0xFF, 0xD8]) else { return nil }
    var at = 2
    while at + 4 <= bytes.count {
      guard bytes[at] == 0xFF else { return nil }
      let marker = bytes[at + 1]
      // Fill bytes, and markers without a length.
      if marker == 0xFF {
        at += 1
        continue
      }
      if marker == 0x01 || (0xD0...0xD8).contains(marker) {
        at += 2
        continue
      }
      let length = Int(bytes[at + 2]) << 8 | Int(bytes[at + 3])
      guard length >= 2, at + 2 + length <= bytes.count else { return nil }
      let body = bytes[(at + 4)..<(at + 2 + length)]
      switch marker {
      case 0xE1: orientation = JPEGHeader.orientation(in: Array(body)) ?? orientation
      case 0xEE: isAdobe = isAdobe || (body.count >= 12 && body.starts(with: Array("Adobe".utf8)))
      // Every start of frame (SOF); 0xC4, 0xC8 and 0xCC are other markers.
      case 0xC0...0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF:
        guard readFrame(Array(body), marker: marker) else { return nil }
      case 0xDA:
        if width > 0, height > 0 { return }
        return nil
      case 0xD9: return nil
      default: break
      }
      at += 2 + length
    }
    return nil
  }

  private mutating func readFrame(_ body: [UInt8], marker: UInt8) -> Bool {
    guard body.count >= 6 else { return false }
    height = Int(body[1]) << 8 | Int(body[2])
    width = Int(body[3]) << 8 | Int(body[4])
    components = Int(body[5])
    guard body.count >= 6 + 3 * components else { return false }
    isUsual = body[0] == 8 && (0xC0...0xC2).contains(marker) && [1, 3, 4].contains(components)
    let numbers = (0..<components).map { body[6 + 3 * $0] }
    isPlainRGB = numbers == Array("RGB".utf8)
    return true
  }

  /// The orientation in an Exif segment, which may be little- or big-endian.
  private static func orientation(in body: [UInt8]) -> Int? {
    guard body.starts(with: Array("Exif\0\0".utf8)), body.count >= 14 else { return nil }
    let tiff = Array(body[6...])
    let isLittle = tiff.starts(with: Array("II".utf8))
    guard isLittle || tiff.starts(with: Array("MM".utf8)) else { return nil }
    func number(_ at: Int, _ count: Int) -> Int? {
      guard at >= 0, at <= tiff.count - count else { return nil }
      let bytes = tiff[at..<(at + count)]
      return (isLittle ? Array(bytes.reversed()) : Array(bytes)).reduce(0) { $0 << 8 | Int($1) }
    }
    guard let start = number(4, 4), let entries = number(start, 2) else { return nil }
    for index in 0..<entries {
      let entry = start + 2 + 12 * index
      guard let tag = number(entry, 2) else { return nil }
      if tag == 0x0112 { return number(entry + 8, 2).flatMap { (1...8).contains($0) ? $0 : nil } }
    }
    return nil
  }
}
