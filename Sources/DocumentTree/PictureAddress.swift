extension Picture {
  /// The picture as a `data:` URL (RFC 2397), for formats that embed pictures in their text.
  public var dataAddress: String { "data:\(format.mediaType);base64," + Base64.text(bytes) }
}

/// Base64 (RFC 4648 §4).
enum Base64 {
  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// The bytes in base64, padded.
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
