import CDigest

/// A SHA-256 value.
public struct Digest: Sendable, Hashable {
  /// 64 small hexadecimal digits.
  public let text: String

  /// The digest of some bytes.
  public static func of(_ bytes: [UInt8]) -> Digest {
    var hash = RunningDigest()
    bytes.withUnsafeBytes { hash.update($0) }
    return hash.finish()
  }
}

/// A SHA-256 value in the making, fed piece by piece: the one owner of a context of libcrypto.
public struct RunningDigest: ~Copyable {
  private let context: OpaquePointer

  /// An empty digest. libcrypto fails here only without memory, or where a policy of the system forbids SHA-256; neither
  /// leaves a way to say which files are whose, so the run ends.
  public init() {
    guard let context = EVP_MD_CTX_new() else { fatalError("libcrypto has no memory for a digest") }
    guard EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1 else {
      fatalError("libcrypto offers no SHA-256")
    }
    self.context = context
  }

  deinit { EVP_MD_CTX_free(context) }

  /// Takes more bytes.
  public mutating func update(_ bytes: UnsafeRawBufferPointer) {
    guard let start = bytes.baseAddress else { return }
    guard EVP_DigestUpdate(context, start, bytes.count) == 1 else { fatalError("libcrypto took no bytes") }
  }

  /// The value of all bytes taken; nothing can be taken after it.
  public mutating func finish() -> Digest {
    let digits = Array("0123456789abcdef".utf8)
    var value = [UInt8](repeating: 0, count: 32)
    guard EVP_DigestFinal_ex(context, &value, nil) == 1 else { fatalError("libcrypto ended no digest") }
    var text: [UInt8] = []
    for byte in value { text += [digits[Int(byte >> 4)], digits[Int(byte & 15)]] }
    return Digest(text: String(decoding: text, as: UTF8.self))
  }
}
