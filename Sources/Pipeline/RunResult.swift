import Facts
import Diagnostics
import DocumentTree
import Packet
import Workspace

/// What a run is asked to do.
public struct Request: Sendable {
  /// A folder with `ceremony.yaml`, or the path of a definition.
  public var ceremony: String
  /// The packet's folder; nil is `packet` in the ceremony's folder.
  public var output: String?
  /// The names of the kinds to make; nil is all.
  public var kinds: [String]?
  /// The names of the formats to write; nil is all of each kind.
  public var formats: [String]?
  /// A folder with a person's own templates.
  public var templates: String?
  /// Whether warnings stop the packet too.
  public var isStrict: Bool
  /// The sheets of certificates to print; everything unless something is said.
  public var selection: SheetSelection
  /// The name of the printer's profile that moves text on blanks.
  public var printer: String?
  /// Which pages become pictures, and how fine.
  public var pictures = PagePictures()

  /// Asks for everything of a ceremony.
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
  /// The packet stands; or, for a check, it could be written.
  case done
  /// The input has faults; nothing was written.
  case faults
  /// The outside failed: disk, font, library; nothing was written.
  case outsideFailed
}

/// What a run found and did.
public struct RunResult: Sendable {
  /// All faults of all stages.
  public let findings: Findings
  /// What became of every file and kind; empty unless the run is done.
  public let outcomes: [Outcome]
  /// The packet's folder as the person knows it.
  public let packet: String?
  /// How it ended.
  public let ending: Ending
}

/// How far a run is.
public enum Progress: Sendable, Hashable {
  /// Templates and definition are read.
  case reading
  /// Documents are made.
  case composing
  /// A file is written: its number from 1, how many there are, its path in the packet.
  case writing(Int, of: Int, path: String)
}

/// Some pages of a document.
public typealias PageSelection = DocumentTree.PageSelection
/// What pictures of pages are asked for.
public typealias PagePictures = DocumentTree.PagePictures
