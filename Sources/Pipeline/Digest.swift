import Crypto

/// A SHA-256 value.
struct Digest: Sendable, Hashable {
  /// 64 small hexadecimal digits.
  let text: String

  /// The digest of some bytes.
  static func of(_ bytes: [UInt8]) -> Digest {
    var hash = RunningDigest()
    bytes.withUnsafeBytes { hash.update($0) }
    return hash.finish()
  }
}

/// A SHA-256 value in the making, fed piece by piece.
struct RunningDigest {
  private var hash = Crypto.SHA256()

  /// Takes more bytes.
  mutating func update(_ bytes: UnsafeRawBufferPointer) { hash.update(bufferPointer: bytes) }

  /// The value of all bytes taken.
  func finish() -> Digest {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for byte in hash.finalize() { text += [digits[Int(byte >> 4)], digits[Int(byte & 15)]] }
    return Digest(text: String(decoding: text, as: UTF8.self))
  }
}
