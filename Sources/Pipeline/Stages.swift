import Definitions
import Diagnostics
import DocumentTree
import Facts
import Model
import PageLayout
import Workspace

/// A kind of document, as known to the command line and the packet.
public struct Kind: Sendable, Hashable {
  /// The name on the command line and in the manifest, also of its template folder: `certificate`.
  public let name: String
  /// Its folder in the packet: `giay-khen`.
  public let folder: String
  /// Its title.
  public let title: Message
  /// The names of its formats, in order.
  public let formats: [String]
  /// Whether its documents consist of sheets.
  public let sheets: Sheets

  /// The sheets of a kind, some of which can be made alone.
  public enum Sheets: Sendable, Hashable {
    /// No sheets.
    case none
    /// Sheets to print.
    case printed
    /// A view of the sheets that another kind prints.
    case shown
  }

  /// Makes a kind.
  public init(
    name: String, folder: String, title: Message, formats: [String], sheets: Sheets = .none
  ) {
    self.name = name
    self.folder = folder
    self.title = title
    self.formats = formats
    self.sheets = sheets
  }
}

/// The writer of a format.
public enum FormatWriter: Sendable {
  /// One file per document.
  case whole(any DocumentWriter)
  /// One file per page: `name-1.png`.
  case pages(any PageWriter)
}

/// An output format of documents.
public struct Format: Sendable {
  /// The name on the command line, also the file name extension: `docx`.
  public let name: String
  /// Its purpose, in one line.
  public let title: Message
  /// Whether kinds that name no formats are written in it.
  public let isUsual: Bool
  /// Whether it is written only when requested by name.
  public let isOnRequest: Bool
  /// Makes its writer; reports and gives nil when that is impossible (a font is missing).
  public let makeWriter: @Sendable (inout Findings) -> FormatWriter?

  /// A format with one file per document.
  public init(
    name: String, title: Message, isUsual: Bool = true,
    makeWriter: @escaping @Sendable (inout Findings) -> (any DocumentWriter)?
  ) {
    self.isUsual = isUsual
    self.name = name
    self.title = title
    isOnRequest = false
    self.makeWriter = { findings in makeWriter(&findings).map { .whole($0) } }
  }

  /// A format with one file per page; written only on request, since it makes many files.
  public init(
    name: String, title: Message, makePages: @escaping @Sendable (inout Findings) -> (any PageWriter)?
  ) {
    self.name = name
    self.title = title
    isUsual = true
    isOnRequest = true
    makeWriter = { findings in makePages(&findings).map { .pages($0) } }
  }
}

/// The documents of one kind for a ceremony.
public struct Composed: Sendable {
  /// The documents, with their texts fitted.
  public let items: [ComposedDocument]
  /// Why documents of the kind are not made although nothing is wrong.
  public let reasons: [Message]

  /// Documents, and reasons for those not made.
  public init(items: [ComposedDocument], reasons: [Message] = []) {
    self.items = items
    self.reasons = reasons
  }
}

/// The places in a person's Word file.
public struct WordListing: Sendable {
  /// One line per place: where, which field, what is typed.
  public let lines: [String]
  /// The file with each fault as a Word comment; nil unless requested.
  public let commented: [UInt8]?

  /// Makes a listing.
  public init(lines: [String], commented: [UInt8]? = nil) {
    self.lines = lines
    self.commented = commented
  }
}

/// The register numbers and the selection of sheets for a run.
public struct Printing: Sendable {
  /// The register numbers given.
  public var register: RegisterBook
  /// The requested sheets.
  public var selection: SheetSelection

  /// Whether the run names the kinds to make.
  public var namesKinds = false

  /// Makes the options of printing.
  public init(
    register: RegisterBook = RegisterBook(), selection: SheetSelection = SheetSelection(),
    namesKinds: Bool = false
  ) {
    self.register = register
    self.selection = selection
    self.namesKinds = namesKinds
  }
}

/// The stages that `Run` calls in order, and lists of what the program can make.
///
/// This protocol hides everything that knows ceremonies. Faults go into the findings; nil means that a stage has no
/// result for the next one.
public protocol Stages: Sendable {
  /// A ceremony as read.
  associatedtype Ceremony: Sendable
  /// The templates of some kinds, compiled.
  associatedtype Prepared: Sendable

  /// Every format.
  var formats: [Format] { get }
  /// Every code that the stages report.
  var codes: [DiagnosticCode] { get }
  /// The codes of failures outside the input (a font is missing).
  var outsideCodes: Set<DiagnosticCode> { get }
  /// The JSON Schema of definitions.
  var schema: String { get }

  /// Every kind of document that the templates declare, in the order of the packet.
  func kinds(in templates: Templates, into findings: inout Findings) -> [Kind]
  /// The names and titles of the style sheets available to kinds.
  func styles(in templates: Templates) -> [(name: String, title: Message)]
  /// The same stages with each sentence marked with its lines in the definition.
  func tracing() -> Self
  /// The reference of a definition's fields, as Markdown, in Vietnamese with English beside.
  var reference: String { get }
  /// The views that templates may read, by name.
  var views: [String] { get }
  /// The fields of a view, or of all views, as Markdown; nil for an unknown name.
  func fields(of view: String?) -> String?
  /// The filters and tests of templates, as Markdown.
  var filters: String { get }
  /// A person's Word file, filled; nil after a fault.
  func fillWord(
    _ bytes: [UInt8], name: String, ceremony: Ceremony, kind: String, key: String?,
    into findings: inout Findings
  ) -> [UInt8]?
  /// The places in a person's Word file, one per line; nil when it cannot be read.
  func checkWord(
    _ bytes: [UInt8], name: String, kind: String, withComments: Bool, into findings: inout Findings
  ) -> WordListing?
  /// The fields available in a Word file, for a decision, a certificate or any view.
  func wordFields(of kind: String) -> String
  /// Opens what every run needs besides its input (fonts), in parallel with reading.
  func warmUp()
  /// Compiles and checks the templates of some kinds.
  func prepare(_ kinds: [Kind], from templates: Templates, into findings: inout Findings) -> Prepared?
  /// A sample workbook with choices and explanations; nil when there is none.
  var sampleWorkbook: [UInt8]? { get }
  /// The rows that would be read from a list, as CSV in pieces; nil after an error.
  func list(_ file: SourceFile, as request: ListRequest, into findings: inout Findings) -> [[UInt8]]?
  /// The properties of a list as a whole.
  func survey(of list: SourceFile, as request: ListRequest) -> ListSurvey
  /// Reads a definition, its lists, and the law among the templates.
  func read(_ source: Workspace.Ceremony, with templates: Templates, into findings: inout Findings)
    -> Ceremony?
  /// Checks law and consistency; returns the ceremony with the law's defaults where the definition gives no value. In
  /// a strict run breaches of law are errors.
  func check(_ ceremony: Ceremony, isStrict: Bool, into findings: inout Findings) -> Ceremony
  /// Gives register numbers to sheets without one; given numbers stay. Drafts get none unless `drafts`.
  func register(
    _ ceremony: Ceremony, after earlier: RegisterBook, drafts: Bool, into findings: inout Findings
  ) -> RegisterBook
  /// The documents of one kind, with texts fitted into their frames, so that all formats show the same.
  func compose(
    _ kind: Kind, of ceremony: Ceremony, with prepared: Prepared, printing: Printing,
    into findings: inout Findings
  ) -> Composed
  /// The same templates without the documents made so far, for a ceremony that has changed.
  func renewed(_ prepared: Prepared) -> Prepared
  /// The typesetters for laying out pages; nil after reporting, or when these stages lay out none.
  func typesetters(into findings: inout Findings) -> TypesetterPool?
  /// The sheet for measuring a printer; nil after reporting, or when there is none.
  func calibrationSheet(width: Length, height: Length, in templates: Templates, into findings: inout Findings)
    -> Document?
}

extension Stages {
  /// No numbers.
  public func register(
    _ ceremony: Ceremony, after earlier: RegisterBook, drafts: Bool, into findings: inout Findings
  ) -> RegisterBook { earlier }

  /// Does nothing.
  public func warmUp() {}

  /// None.
  public var sampleWorkbook: [UInt8]? { nil }

  /// None: these stages read no lists.
  public func list(_ file: SourceFile, as request: ListRequest, into findings: inout Findings) -> [[UInt8]]? {
    nil
  }

  /// Empty.
  public func survey(of list: SourceFile, as request: ListRequest) -> ListSurvey { ListSurvey() }

  /// None.
  public func calibrationSheet(
    width: Length, height: Length, in templates: Templates, into findings: inout Findings
  ) -> Document? { nil }

  /// Unchanged.
  public func renewed(_ prepared: Prepared) -> Prepared { prepared }

  /// None.
  public func typesetters(into findings: inout Findings) -> TypesetterPool? { nil }

  /// Unchanged.
  public func tracing() -> Self { self }
}
