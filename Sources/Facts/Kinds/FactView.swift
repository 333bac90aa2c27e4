import Diagnostics
import DocumentTree
import Fields
import Model
import TemplateLanguage
import WordTemplates
import Wording
import XMLKit

/// The facts of a ceremony that a family of documents needs, as data for templates.
///
/// A view groups, orders, counts and decides which sentences are possible; it contains no words of the documents.
/// Several kinds of document (folders under `templates/`) may read one view.
public protocol FactView: Sendable {
  /// The name in the manifests of kinds: `quyết định`.
  var name: String { get }
  /// What templates of this view may name.
  var shape: RecordShape { get }
  /// The elements that templates of this view may use, those of documents among them.
  func vocabulary(_ documents: MarkupVocabulary) -> MarkupVocabulary
  /// The view with what it needs of the folders of templates: outlets, blanks.
  func reading(_ files: TemplateFiles, into findings: inout Findings) -> any FactView
  /// The documents for which the ceremony has the facts; a note says why others are not made.
  func documents(of ceremony: Ceremony, for request: ViewRequest, into findings: inout Findings)
    -> [PlannedDocument]
}

extension FactView {
  /// The elements of documents.
  public func vocabulary(_ documents: MarkupVocabulary) -> MarkupVocabulary { documents }

  /// Most views need the ceremony only.
  public func reading(_ files: TemplateFiles, into findings: inout Findings) -> any FactView { self }
}

/// The folders of templates, as far as a view may read them.
public struct TemplateFiles: Sendable {
  /// The paths of the files in a folder and in its own folders, in the order of their bytes.
  public let list: @Sendable (_ folder: String) -> [String]
  /// A YAML file; nil after reporting why it could not be read.
  public let node: @Sendable (_ path: String, inout Findings) -> DataNode?
  /// The bytes of a picture that a file names at a place; nil after reporting why it could not be read.
  public let picture: @Sendable (_ path: String, Place?, inout Findings) -> [UInt8]?

  /// Reads by these functions.
  public init(
    list: @escaping @Sendable (_ folder: String) -> [String],
    node: @escaping @Sendable (_ path: String, inout Findings) -> DataNode?,
    picture: @escaping @Sendable (_ path: String, Place?, inout Findings) -> [UInt8]?
  ) {
    self.list = list
    self.node = node
    self.picture = picture
  }

  /// The names of the YAML files directly in a folder, without extension.
  package func names(in folder: String) -> [String] {
    list(folder).filter { $0.hasSuffix(".yaml") }.map {
      String($0.dropFirst(folder.utf8.count + 1).dropLast(5))
    }
    .filter { !$0.contains("/") }
  }
}

/// What a view needs from the run besides the ceremony.
public struct ViewRequest: Sendable {
  /// The register numbers that were given.
  public var register = RegisterBook()
  /// The sheets that are printed now.
  public var selection = SheetSelection()
  /// The documents that the kind lists for signature, as they will be printed.
  public var proved: [PrintedRun] = []
  /// The places of the kind's template that have several wordings.
  public var wordings: [WordingPlace] = []
  /// Whether the kind was requested by name; what it cannot make is then reported.
  public var isNamed = false
  /// Whether each sentence is marked with the lines of the definition that it came from.
  public var isTraced = false
  /// The Word files and emblems that the definition names, by their paths as written.
  public var ownFiles: [String: SourceFile] = [:]
  /// Whether Word files replace the template of this kind: the first of its view that has no Word file itself.
  public var takesWordFiles = true

  /// Asks for everything.
  public init() {}
}

/// A document that a view has the facts for: the data of its template, and what no template says.
public struct PlannedDocument: Sendable {
  /// How a template is filled.
  public enum Sheets: Sendable {
    /// Once, for the whole document.
    case whole(Value.Record)
    /// Once for each sheet, which is one section made on demand. The document's name and title use the data of the
    /// first.
    case each(count: Int, record: @Sendable (Int) -> Value.Record)
  }

  /// Distinguishes it from others of its kind; nil when its name already does.
  public let key: Located<String>?
  /// The body that issues it.
  public let creator: String
  /// Its fixed day.
  public let date: CalendarDate
  /// Whether it is printed on blanks, at full scale.
  public let printsAtFullScale: Bool
  /// The data.
  public let sheets: Sheets
  /// The positions of the texts on its sheets; nil when it uses no blank.
  public let placing: Placing?
  /// By what its template chooses among equal wordings.
  public var choice = WordingChoice()
  /// What is done with the filled template before it becomes a document.
  public var finish: @Sendable ([XMLNode], inout Findings) -> [XMLNode] = { nodes, _ in nodes }
  /// Marks the sections with their lines in the definition, and adds what the filled template leaves out; nil when no
  /// trace was requested.
  public var trace: (@Sendable (_ filled: [XMLNode], [Section], StyleSheet) -> [Section])?
  /// The pictures that its template may show, by their names; each fills as much of its place as its sides allow.
  public var pictures: [String: @Sendable (PlacedArea) -> Block] = [:]
  /// Mẫu: the office's own Word file that it is made from.
  public var wordTemplate: Text?
  /// What a Word file is filled with; nil where it is what templates are filled with.
  package var word: (@Sendable () -> WordData)?

  /// Plans a document.
  public init(
    key: Located<String>? = nil, creator: String, date: CalendarDate, printsAtFullScale: Bool = false,
    sheets: Sheets, placing: Placing? = nil
  ) {
    self.key = key
    self.creator = creator
    self.date = date
    self.printsAtFullScale = printsAtFullScale
    self.sheets = sheets
    self.placing = placing
  }

  /// The data that name the document.
  var first: Value.Record? {
    switch sheets {
    case .whole(let record): record
    case .each(let count, let record): count > 0 ? record(0) : nil
    }
  }
}

extension Ceremony {
  /// The day that documents carry as metadata: that of the event, else of publication, else a fixed one, never the
  /// clock's, so that the same definition gives the same bytes.
  package var documentDate: CalendarDate? {
    event.date?.value ?? report?.publishedOn?.value ?? decisions.lazy.compactMap { $0.date?.value }.first
  }
}
