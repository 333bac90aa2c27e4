import Diagnostics
import DocumentTree

/// The program's own stages: the one place where the pipeline meets readers, rules, kinds of document and writers.
public struct CeremonyStages: Stages {
  /// A ceremony as read.
  public struct Ceremony: Sendable {}
  /// The templates of some kinds, compiled.
  public struct Prepared: Sendable {}

  /// Has nothing to choose.
  public init() {}

  /// Every kind of document, in the order of the packet.
  public var kinds: [Kind] { [] }
  /// Every format.
  public var formats: [Format] { [] }
  /// Every code that the stages report.
  public var codes: [DiagnosticCode] { [] }
  /// The codes that say that the outside failed, not the input.
  public var outsideCodes: Set<DiagnosticCode> { [] }
  /// The names and titles of styles of documents.
  public var styles: [(name: String, title: Message)] { [] }
  /// The JSON Schema of definitions.
  public var schema: String { "{}\n" }

  /// The reference of a definition's fields, as Markdown.
  public func reference(in language: Language) -> String { "" }

  /// Compiles and checks the templates of some kinds.
  public func prepare(_ kinds: [Kind], from templates: Templates, into findings: inout Findings) -> Prepared?
  {
    Prepared()
  }

  /// Reads a definition and the lists that it names.
  public func read(_ source: Workspace.Ceremony, into findings: inout Findings) -> Ceremony? { Ceremony() }

  /// Checks law and consistency.
  public func check(_ ceremony: Ceremony, into findings: inout Findings) {}

  /// Makes the documents of one kind.
  public func compose(
    _ kind: Kind, of ceremony: Ceremony, with prepared: Prepared, into findings: inout Findings
  ) -> Composed {
    Composed(items: [])
  }

  /// Settles what every format must show alike.
  public func resolve(_ document: Document, into findings: inout Findings) -> Document { document }
}
