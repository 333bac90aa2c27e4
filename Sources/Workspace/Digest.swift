import CDigest

/// A SHA-256 value.
public struct Digest: Sendable, Hashable {
  /// 64 lower-case hexadecimal digits.
  public let text: String

  /// The digest of some bytes.
  public static func of(_ bytes: [UInt8]) -> Digest {
    var hash = RunningDigest()
    bytes.withUnsafeBytes { hash.update($0) }
    return hash.finish()
  }
}

/// An incremental SHA-256; the only owner of a libcrypto context.
public struct RunningDigest: ~Copyable {
  private let context: OpaquePointer

  /// An empty digest. libcrypto fails here only without memory or where system policy forbids SHA-256. Without hashes
  /// the run cannot tell which files a person edited, so it ends.
  public init() {
    guard let context = EVP_MD_CTX_new() else { fatalError("libcrypto has no memory for a digest") }
    guard EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1 else {
      fatalError("libcrypto offers no SHA-256")
    }
    self.context = context
  }

  deinit { EVP_MD_CTX_free(context) }

  /// Adds bytes.
  public mutating func update(_ bytes: UnsafeRawBufferPointer) {
    guard let start = bytes.baseAddress else { return }
    guard EVP_DigestUpdate(context, start, bytes.count) == 1 else { fatalError("libcrypto took no bytes") }
  }

  /// The final value; no bytes can be added after it.
  public mutating func finish() -> Digest {
    let digits = Array("0123456789abcdef".utf8)
    var value = [UInt8](repeating: 0, count: 32)
    guard EVP_DigestFinal_ex(context, &value, nil) == 1 else { fatalError("libcrypto ended no digest") }
    var text: [UInt8] = []
    for byte in value { text += [digits[Int(byte >> 4)], digits[Int(byte & 15)]] }
    return Digest(text: String(decoding: text, as: UTF8.self))
  }
}
