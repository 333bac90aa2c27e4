import Definitions
import Diagnostics
import DocumentTree
import Facts
import Model
import PageLayout
import Workspace

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
  /// Whether its documents go sheet by sheet.
  public let sheets: Sheets

  /// What a kind's sheets are, of which some can be made alone.
  public enum Sheets: Sendable, Hashable {
    /// It has none.
    case none
    /// They are printed.
    case printed
    /// They show what another kind prints.
    case shown
  }

  /// Describes a kind.
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

/// What writes a format.
public enum FormatWriter: Sendable {
  /// One file a document.
  case whole(any DocumentWriter)
  /// A file for each page: `name-1.png`.
  case pages(any PageWriter)
}

/// A format in which documents are written.
public struct Format: Sendable {
  /// The name on the command line, also the ending of its files: `docx`.
  public let name: String
  /// What it is for, in one line.
  public let title: Message
  /// Whether kinds are written in it that do not name their formats.
  public let isUsual: Bool
  /// Whether it is written only when it is asked for by name.
  public let isOnRequest: Bool
  /// Makes its writer; nil after reporting why there is none (a font is missing).
  public let makeWriter: @Sendable (inout Findings) -> FormatWriter?

  /// Describes a format with one file a document.
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

  /// Describes a format with a file for each page: many files, so it is written only when it is asked for.
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

/// What one kind of document gives for a ceremony.
public struct Composed: Sendable {
  /// The documents, with their texts fitted.
  public let items: [ComposedDocument]
  /// Why some or all documents of the kind are not made, though nothing is wrong.
  public let reasons: [Message]

  /// Gives documents, and reasons for those that are not made.
  public init(items: [ComposedDocument], reasons: [Message] = []) {
    self.items = items
    self.reasons = reasons
  }
}

/// What a person's Word file asks for.
public struct WordListing: Sendable {
  /// Its places, one a line: where, which field, what is typed.
  public let lines: [String]
  /// The file with each fault as a comment of Word; nil unless it was asked for.
  public let commented: [UInt8]?

  /// Keeps what was read.
  public init(lines: [String], commented: [UInt8]? = nil) {
    self.lines = lines
    self.commented = commented
  }
}

/// What a run prints on sheets: which numbers, which sheets.
public struct Printing: Sendable {
  /// The register numbers that were given.
  public var register: RegisterBook
  /// The sheets that are asked for.
  public var selection: SheetSelection

  /// Whether the run names the kinds that it makes.
  public var namesKinds = false

  /// Prints these sheets with these numbers.
  public init(
    register: RegisterBook = RegisterBook(), selection: SheetSelection = SheetSelection(),
    namesKinds: Bool = false
  ) {
    self.register = register
    self.selection = selection
    self.namesKinds = namesKinds
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
  /// The views that templates may read, by name.
  var views: [String] { get }
  /// The fields of a view, or of all views, as Markdown; nil for a name that is none.
  func fields(of view: String?) -> String?
  /// The filters and tests of templates, as Markdown.
  var filters: String { get }
  /// A person's Word file, filled; nil when a fault stops it.
  func fillWord(
    _ bytes: [UInt8], name: String, ceremony: Ceremony, kind: String, key: String?,
    into findings: inout Findings
  ) -> [UInt8]?
  /// The places of a person's Word file, one a line; nil when it cannot be read.
  func checkWord(
    _ bytes: [UInt8], name: String, kind: String, withComments: Bool, into findings: inout Findings
  ) -> WordListing?
  /// The fields that a Word file may name, of a decision, a certificate or any view.
  func wordFields(of kind: String) -> String
  /// Opens what every run needs from the outside besides its input (fonts), beside the reading of that.
  func warmUp()
  /// Compiles and checks the templates of some kinds.
  func prepare(_ kinds: [Kind], from templates: Templates, into findings: inout Findings) -> Prepared?
  /// A workbook to fill in, with what may be chosen and a sheet that explains; nil when there is none.
  var sampleWorkbook: [UInt8]? { get }
  /// Shows what would be read of a list, as a CSV list of our own, in pieces; nil when there is an error.
  func list(_ file: SourceFile, as request: ListRequest, into findings: inout Findings) -> [[UInt8]]?
  /// What a list is like as a whole.
  func survey(of list: SourceFile, as request: ListRequest) -> ListSurvey
  /// Reads a definition, the lists that it names, and the law that stands among the templates.
  func read(_ source: Workspace.Ceremony, with templates: Templates, into findings: inout Findings)
    -> Ceremony?
  /// Checks law and consistency, and gives the ceremony with what the law proposes where the definition is silent; in a
  /// strict run breaches of law are errors.
  func check(_ ceremony: Ceremony, isStrict: Bool, into findings: inout Findings) -> Ceremony
  /// Gives register numbers to who has none; those that were given before stay. Drafts are given none unless `drafts`.
  func register(
    _ ceremony: Ceremony, after earlier: RegisterBook, drafts: Bool, into findings: inout Findings
  ) -> RegisterBook
  /// Makes the documents of one kind, with what every format must show alike settled: text is fitted into its frames.
  func compose(
    _ kind: Kind, of ceremony: Ceremony, with prepared: Prepared, printing: Printing,
    into findings: inout Findings
  ) -> Composed
  /// The same templates without what they have given so far, for a ceremony that has changed.
  func renewed(_ prepared: Prepared) -> Prepared
  /// The typesetters that pages are laid out with; nil after reporting, or when no pages are.
  func typesetters(into findings: inout Findings) -> TypesetterPool?
  /// The sheet by which a printer is measured; nil after reporting, or when there is none.
  func calibrationSheet(width: Length, height: Length, in templates: Templates, into findings: inout Findings)
    -> Document?
}

extension Stages {
  /// Numbers nothing.
  public func register(
    _ ceremony: Ceremony, after earlier: RegisterBook, drafts: Bool, into findings: inout Findings
  ) -> RegisterBook { earlier }

  /// Needs nothing.
  public func warmUp() {}

  /// Has no workbook.
  public var sampleWorkbook: [UInt8]? { nil }

  /// Reads no lists.
  public func list(_ file: SourceFile, as request: ListRequest, into findings: inout Findings) -> [[UInt8]]? {
    nil
  }

  /// Knows nothing of lists.
  public func survey(of list: SourceFile, as request: ListRequest) -> ListSurvey { ListSurvey() }

  /// Has no sheet for printers.
  public func calibrationSheet(
    width: Length, height: Length, in templates: Templates, into findings: inout Findings
  ) -> Document? { nil }

  /// Templates that remember nothing stay as they are.
  public func renewed(_ prepared: Prepared) -> Prepared { prepared }

  /// Lays out no pages.
  public func typesetters(into findings: inout Findings) -> TypesetterPool? { nil }

  /// Stages that cannot trace stay as they are.
  public func tracing() -> Self { self }
}
