/// The different pictures, numbered from 1 in the order met.
struct PictureIndex {
  private var pictures: [[UInt8]] = []
  private var bySize: [Int: [Int]] = [:]

  /// The number of a picture, and whether it was not met before.
  mutating func number(of png: [UInt8]) -> (number: Int, isNew: Bool) {
    // Arrays that share their memory are equal at once; others of one size are few.
    if let known = bySize[png.count]?.first(where: { pictures[$0] == png }) { return (known + 1, false) }
    bySize[png.count, default: []].append(pictures.count)
    pictures.append(png)
    return (pictures.count, true)
  }
}

/// Bytes as text (RFC 4648 §4).
enum Base64 {
  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// Bytes in base 64, padded.
  static func text(_ bytes: [UInt8]) -> String {
    let digits = alphabet
    var result: [UInt8] = []
    result.reserveCapacity((bytes.count + 2) / 3 * 4)
    var index = 0
    while index < bytes.count {
      let left = bytes.count - index
      let second = left > 1 ? UInt32(bytes[index + 1]) : 0
      let third = left > 2 ? UInt32(bytes[index + 2]) : 0
      let triple = UInt32(bytes[index]) << 16 | second << 8 | third
      result.append(digits[Int(triple >> 18 & 63)])
      result.append(digits[Int(triple >> 12 & 63)])
      result.append(left > 1 ? digits[Int(triple >> 6 & 63)] : UInt8(ascii: "="))
      result.append(left > 2 ? digits[Int(triple & 63)] : UInt8(ascii: "="))
      index += 3
    }
    return String(decoding: result, as: UTF8.self)
  }
}
