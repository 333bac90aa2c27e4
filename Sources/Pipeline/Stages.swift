import Composition
import Diagnostics
import DocumentTree

/// A kind of document that a packet may hold, as the command line and the packet know it.
public struct Kind: Sendable, Hashable {
  /// The name on the command line and in the manifest, also its folder of templates: `certificate`.
  public let name: String
  /// Its folder in the packet: `giay-khen`.
  public let folder: String
  /// What it is called.
  public let title: Message
  /// The names of the formats that it is written in, in order.
  public let formats: [String]

  /// Describes a kind.
  public init(name: String, folder: String, title: Message, formats: [String]) {
    self.name = name
    self.folder = folder
    self.title = title
    self.formats = formats
  }
}

/// A format in which documents are written.
public struct Format: Sendable {
  /// The name on the command line, also the ending of its files: `docx`.
  public let name: String
  /// What it is for, in one line.
  public let title: Message
  /// Whether kinds are written in it that do not name their formats.
  public let isUsual: Bool
  /// Makes its writer; nil after reporting why there is none (a font is missing).
  public let makeWriter: @Sendable (inout Findings) -> (any DocumentWriter)?

  /// Describes a format.
  public init(
    name: String, title: Message, isUsual: Bool = true,
    makeWriter: @escaping @Sendable (inout Findings) -> (any DocumentWriter)?
  ) {
    self.isUsual = isUsual
    self.name = name
    self.title = title
    self.makeWriter = makeWriter
  }
}

/// What one kind of document gives for a ceremony.
public struct Composed: Sendable {
  /// One document, to be written in every format of its kind.
  public struct Item: Sendable {
    /// The file's name without ending: an ASCII slug.
    public let name: String
    /// The document.
    public let document: Document
    /// Whether it is printed on paper that shows a part already: a printer's profile moves its text.
    public let isOnBlank: Bool

    /// Names a document.
    public init(name: String, document: Document, isOnBlank: Bool = false) {
      self.name = name
      self.document = document
      self.isOnBlank = isOnBlank
    }
  }

  /// The documents.
  public let items: [Item]
  /// Why some or all documents of the kind are not made, though nothing is wrong.
  public let reasons: [Message]

  /// Gives documents, and reasons for those that are not made.
  public init(items: [Item], reasons: [Message] = []) {
    self.items = items
    self.reasons = reasons
  }
}

/// What a run prints on sheets: which numbers, which sheets.
public struct Printing: Sendable {
  /// The register numbers that were given.
  public var register: RegisterBook
  /// The sheets that are asked for.
  public var selection: SheetSelection

  /// Prints these sheets with these numbers.
  public init(register: RegisterBook = RegisterBook(), selection: SheetSelection = SheetSelection()) {
    self.register = register
    self.selection = selection
  }
}

/// The stages that `Run` calls in order, and the lists of what the program can make.
///
/// Everything that knows ceremonies stands behind this protocol; faults go into the findings, and nil means that a
/// stage found nothing to hand on.
public protocol Stages: Sendable {
  /// A ceremony as read.
  associatedtype Ceremony: Sendable
  /// The templates of some kinds, compiled.
  associatedtype Prepared: Sendable

  /// Every format.
  var formats: [Format] { get }
  /// Every code that the stages report.
  var codes: [DiagnosticCode] { get }
  /// The codes that say that the outside failed, not the input (a font is missing).
  var outsideCodes: Set<DiagnosticCode> { get }
  /// The JSON Schema of definitions.
  var schema: String { get }

  /// Every kind of document that the templates declare, in the order of the packet.
  func kinds(in templates: Templates, into findings: inout Findings) -> [Kind]
  /// The names and titles of the style sheets that kinds of document may choose.
  func styles(in templates: Templates) -> [(name: String, title: Message)]
  /// The same stages with every sentence marked by the lines of the definition that it came from.
  func tracing() -> Self
  /// The reference of a definition's fields, as Markdown, in Vietnamese with English beside.
  var reference: String { get }
  /// Compiles and checks the templates of some kinds.
  func prepare(_ kinds: [Kind], from templates: Templates, into findings: inout Findings) -> Prepared?
  /// Reads a definition and the lists that it names.
  func read(_ source: Workspace.Ceremony, into findings: inout Findings) -> Ceremony?
  /// Checks law and consistency, and gives the ceremony with what the law proposes where the definition is silent; in a
  /// strict run breaches of law are errors.
  func check(_ ceremony: Ceremony, isStrict: Bool, into findings: inout Findings) -> Ceremony
  /// Gives register numbers to who has none; those that were given before stay.
  func register(_ ceremony: Ceremony, after earlier: RegisterBook, into findings: inout Findings)
    -> RegisterBook
  /// Makes the documents of one kind.
  func compose(
    _ kind: Kind, of ceremony: Ceremony, with prepared: Prepared, printing: Printing,
    into findings: inout Findings
  ) -> Composed
  /// The sheet by which a printer is measured; nil after reporting, or when there is none.
  func calibrationSheet(width: Length, height: Length, in templates: Templates, into findings: inout Findings)
    -> Document?
  /// Settles what every format must show alike: text fitted into its frames.
  func resolve(_ document: Document, into findings: inout Findings) -> Document
}

extension Stages {
  /// Numbers nothing.
  public func register(
    _ ceremony: Ceremony, after earlier: RegisterBook, into findings: inout Findings
  ) -> RegisterBook { earlier }

  /// Has no sheet for printers.
  public func calibrationSheet(
    width: Length, height: Length, in templates: Templates, into findings: inout Findings
  ) -> Document? { nil }

  /// Stages that cannot trace stay as they are.
  public func tracing() -> Self { self }
}
