import DocumentTree

/// A document of a packet with its name.
public struct ComposedDocument: Sendable {
  /// The content of a document.
  public enum Contents: Sendable {
    /// A document, to be written in every format of its kind.
    case filled(Document)
    /// A complete file, which exists in one format.
    case finished(FinishedPackage)
  }

  /// The file's name without extension.
  public let stem: String
  /// Whether it is printed on preprinted paper, so that a printer's correction applies.
  public let isOnBlank: Bool
  /// Its content.
  public let contents: Contents
  /// What a complete file says to whom, where its sheets are listed for signature.
  package let proof: FilledRun?

  /// Makes a document.
  public init(stem: String, isOnBlank: Bool = false, _ contents: Contents) {
    self.stem = stem
    self.isOnBlank = isOnBlank
    self.contents = contents
    proof = nil
  }

  /// Makes a document of an office's own file.
  init(stem: String, _ package: FinishedPackage, proof: FilledRun) {
    self.stem = stem
    isOnBlank = false
    contents = .finished(package)
    self.proof = proof
  }

  /// The document, if it is written in the formats of its kind.
  public var document: Document? {
    if case .filled(let document) = contents { document } else { nil }
  }
}
