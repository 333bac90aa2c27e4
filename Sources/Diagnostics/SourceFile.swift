/// A text that faults can point into: a definition, a list or a template, under the name a person knows it by.
///
/// Of a workbook or a Word file it has the texts of its cells or paragraphs, see `SourcePieces`.
public final class SourceFile: Sendable {
  /// The path as the person gave it, or relative to the ceremony's folder; never used to open anything.
  public let name: String
  /// The text as UTF-8 bytes; the positions of every `Place` count these.
  public let bytes: [UInt8]
  /// Whether it is a template, whose words are the program's and not the definition's.
  public let isTemplate: Bool
  /// Where a person finds which bytes; nil for a plain text.
  let pieces: SourcePieces?

  /// Keeps the bytes of a file that was read.
  public convenience init(name: String, bytes: [UInt8], isTemplate: Bool = false) {
    self.init(name: name, bytes: bytes, isTemplate: isTemplate, pieces: nil)
  }

  init(name: String, bytes: [UInt8], isTemplate: Bool = false, pieces: SourcePieces?) {
    self.name = name
    self.bytes = bytes
    self.isTemplate = isTemplate
    self.pieces = pieces
  }

  /// Keeps a text that is already a string.
  public convenience init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }

  /// The text; bytes that are not UTF-8 show as replacement characters.
  public var text: String { String(decoding: bytes, as: UTF8.self) }
}
