import DocumentTree

/// A document of a packet: its name, and what it holds.
public struct ComposedDocument: Sendable {
  /// What a view and a template gave.
  public enum Contents: Sendable {
    /// A document, to be written in every format of its kind.
    case filled(Document)
    /// A file that is finished but for its writing: it exists in one format.
    case finished(FinishedPackage)
  }

  /// The file's name without its ending.
  public let stem: String
  /// Whether it is printed on paper that shows a part already: a printer's profile moves its text.
  public let isOnBlank: Bool
  /// What it holds.
  public let contents: Contents
  /// The document that stands for a finished file where its sheets are listed for signature.
  public let proof: Document?

  /// Names what a kind made.
  public init(stem: String, isOnBlank: Bool = false, _ contents: Contents, proof: Document? = nil) {
    self.stem = stem
    self.isOnBlank = isOnBlank
    self.contents = contents
    self.proof = proof
  }

  /// The document, when it is one that formats are written from.
  public var document: Document? {
    if case .filled(let document) = contents { document } else { nil }
  }
}
