import Facts
import Diagnostics
import DocumentTree
import Packet
import Workspace

/// The options of a run.
public struct Request: Sendable {
  /// The path of a folder with `ceremony.yaml`, or of a definition.
  public var ceremony: String
  /// The packet's folder; nil means `packet` in the ceremony's folder.
  public var output: String?
  /// The names of the kinds to make; nil means all.
  public var kinds: [String]?
  /// The names of the formats to write; nil means all of each kind.
  public var formats: [String]?
  /// The path of a folder with a person's own templates.
  public var templates: String?
  /// Whether warnings stop the packet as errors do.
  public var isStrict: Bool
  /// The certificate sheets to print; all by default.
  public var selection: SheetSelection
  /// The name of the printer whose correction is applied on blanks.
  public var printer: String?
  /// Which pages become pictures, and their resolution.
  public var pictures = PagePictures()

  /// A request for a ceremony, for everything by default.
  public init(
    ceremony: String, output: String? = nil, kinds: [String]? = nil, formats: [String]? = nil,
    templates: String? = nil, isStrict: Bool = false, selection: SheetSelection = SheetSelection(),
    printer: String? = nil
  ) {
    self.ceremony = ceremony
    self.output = output
    self.kinds = kinds
    self.formats = formats
    self.templates = templates
    self.isStrict = isStrict
    self.selection = selection
    self.printer = printer
  }
}

/// How a run ended.
public enum Ending: Sendable, Hashable {
  /// The packet is in place; for a check, it could be.
  case done
  /// The input has faults; nothing was written.
  case faults
  /// A failure outside the input (disk, font, library); nothing was written.
  case outsideFailed
}

/// The result of a run.
public struct RunResult: Sendable {
  /// The faults of all stages.
  public let findings: Findings
  /// The outcome of every file and kind; empty unless the run is done.
  public let outcomes: [Outcome]
  /// The packet's path as shown to the person.
  public let packet: String?
  /// How it ended.
  public let ending: Ending
}

/// The progress of a run.
public enum Progress: Sendable, Hashable {
  /// Reading templates and definition.
  case reading
  /// Making documents.
  case composing
  /// Writing a file: its number from 1, the number of files, its path in the packet.
  case writing(Int, of: Int, path: String)
}

/// Selected pages of a document.
public typealias PageSelection = DocumentTree.PageSelection
/// A request for pictures of pages.
public typealias PagePictures = DocumentTree.PagePictures
