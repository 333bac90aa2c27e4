/// A text that faults can point into: a definition, a list or a template, under the name a person knows it by.
public final class SourceFile: Sendable {
  /// The path as the person gave it, or relative to the ceremony's folder; never used to open anything.
  public let name: String
  /// The text as UTF-8 bytes; the positions of every `Place` count these.
  public let bytes: [UInt8]

  /// Keeps the bytes of a file that was read.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// Keeps a text that is already a string.
  public convenience init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }

  /// The text; bytes that are not UTF-8 show as replacement characters.
  public var text: String { String(decoding: bytes, as: UTF8.self) }
}
