import Diagnostics
import Model
import TemplateLanguage
import Wording
import XMLKit

/// What a family of documents needs to know of a ceremony, as data for templates.
///
/// A view groups, orders, counts and says which sentences are possible; it holds no words of the documents. Several
/// kinds of document (folders under `templates/`) may read one view.
public protocol FactView: Sendable {
  /// The name by which a kind's manifest asks for it: `quyết định`.
  var name: String { get }
  /// What templates of this view may name.
  var shape: RecordShape { get }
  /// The documents that the ceremony has the facts for; what could not be made is a note that says why.
  func documents(of ceremony: Ceremony, settings: ViewSettings, into findings: inout Findings)
    -> [PlannedDocument]
}

/// What a view is told besides the ceremony.
public struct ViewSettings: Sendable {
  /// The outlets that news can be written for, by name.
  public var outlets: [OutletProfile]
  /// The blanks that certificates can be printed on, by name.
  public var blanks: [Blank]
  /// The register numbers that were given.
  public var register = RegisterBook()
  /// The sheets that are printed now.
  public var selection = SheetSelection()
  /// Certificates as they will be printed, for the proof list.
  public var printed: [PrintedRun] = []
  /// The places of the kind's template that have several wordings.
  public var wordings: [WordingPlace] = []
  /// Whether each sentence is marked with the lines of the definition that it came from.
  public var isTraced: Bool

  /// Settings with these outlets and blanks.
  public init(outlets: [OutletProfile] = [], blanks: [Blank] = [], isTraced: Bool = false) {
    self.outlets = outlets
    self.blanks = blanks
    self.isTraced = isTraced
  }
}

/// A document that a view has the facts for: its name and the data of its template.
public struct PlannedDocument: Sendable {
  /// How a template is filled.
  public enum Sheets: Sendable {
    /// Once, for the whole document.
    case whole(Value.Record)
    /// Once for each sheet, which is one section; made when it is asked for.
    case each(count: Int, record: @Sendable (Int) -> Value.Record)
  }

  /// The file's name without its ending: an ASCII slug.
  public let stem: String
  /// What the document says it is.
  public let title: String
  /// The body that issues it.
  public let creator: String
  /// Its fixed day.
  public let date: CalendarDate
  /// Whether it is printed on blanks, at full scale.
  public let printsAtFullScale: Bool
  /// The data.
  public let sheets: Sheets
  /// Where the texts of its sheets stand; nil when it is placed on no blank.
  public let placing: Placing?
  /// By what its template chooses among equal wordings.
  public var choice = WordingChoice()
  /// What is done with the filled template before it becomes a document.
  public var finish: @Sendable ([XMLNode]) -> [XMLNode] = { $0 }
  /// What the document may tell, to be listed by a trace where it does not.
  public var facts: [TracedFact] = []
  /// What a usual document of its sort has and the definition lacks, for a trace.
  public var remarks: [Message] = []

  /// Plans a document.
  public init(
    stem: String, title: String, creator: String, date: CalendarDate, printsAtFullScale: Bool = false,
    sheets: Sheets, placing: Placing? = nil
  ) {
    self.stem = stem
    self.title = title
    self.creator = creator
    self.date = date
    self.printsAtFullScale = printsAtFullScale
    self.sheets = sheets
    self.placing = placing
  }
}

extension Ceremony {
  /// The day that documents carry as metadata: that of the event, else of publication, else a fixed one, never the
  /// clock's, so that the same definition gives the same bytes.
  var documentDate: CalendarDate? {
    event.date?.value ?? report?.publishedOn?.value ?? decisions.lazy.compactMap { $0.date?.value }.first
  }
}
