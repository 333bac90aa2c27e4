/// A text that faults can point into: a definition, a list or a template, with the name that people know it by.
///
/// For a workbook or a Word file it has the texts of cells or paragraphs, see `SourcePieces`.
public final class SourceFile: Sendable {
  /// The path as the person gave it, or relative to the ceremony's folder; not used to open the file.
  public let name: String
  /// The text in UTF-8; every `Place` counts in these bytes.
  public let bytes: [UInt8]
  /// Whether it is a template: its words are the program's, not the definition's.
  public let isTemplate: Bool
  /// The cells or paragraphs of the bytes; nil for plain text.
  let pieces: SourcePieces?

  /// A file with its bytes.
  public convenience init(name: String, bytes: [UInt8], isTemplate: Bool = false) {
    self.init(name: name, bytes: bytes, isTemplate: isTemplate, pieces: nil)
  }

  init(name: String, bytes: [UInt8], isTemplate: Bool = false, pieces: SourcePieces?) {
    self.name = name
    self.bytes = bytes
    self.isTemplate = isTemplate
    self.pieces = pieces
  }

  /// A file with its text.
  public convenience init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }

  /// The text; invalid UTF-8 becomes replacement characters.
  public var text: String { String(decoding: bytes, as: UTF8.self) }
}
