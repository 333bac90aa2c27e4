import Diagnostics
import Wording

/// A document: its properties, its styles, and sections that are made one after another.
public struct Document: Sendable {
  /// What it says of itself.
  public let properties: DocumentProperties
  /// The styles that its blocks name.
  public let sheet: StyleSheet
  /// Its sections.
  public let sections: Sections

  /// Makes a document.
  public init(properties: DocumentProperties, sheet: StyleSheet, sections: Sections) {
    self.properties = properties
    self.sheet = sheet
    self.sections = sections
  }
}

/// What a document says of itself to a reader program.
public struct DocumentProperties: Sendable, Hashable {
  /// Tiêu đề.
  public let title: String
  /// The body that issues it.
  public let creator: String
  /// Its fixed day, so that the same input gives the same bytes; never the clock's.
  public let date: CalendarDate
  /// The language of its text, `vi-VN`.
  public let language: String
  /// Whether a viewer is asked to print at 100 % (certificates on blanks).
  public let printsAtFullScale: Bool

  /// Describes a document.
  public init(
    title: String, creator: String, date: CalendarDate, language: String = "vi-VN",
    printsAtFullScale: Bool = false
  ) {
    self.title = title
    self.creator = creator
    self.date = date
    self.language = language
    self.printsAtFullScale = printsAtFullScale
  }
}

/// The sections of a document, each made when it is asked for, so that 100,000 pages need the memory of one.
public struct Sections: Sendable {
  /// How many there are.
  public let count: Int
  private let make: @Sendable (Int, inout Findings) -> Section?

  /// Makes sections on demand; `make` gives nil after reporting why it could not, and equal results for equal
  /// indexes.
  public init(count: Int, make: @escaping @Sendable (Int, inout Findings) -> Section?) {
    self.count = count
    self.make = make
  }

  /// Keeps sections that exist already.
  public init(_ sections: [Section]) {
    self.init(count: sections.count) { index, _ in sections[index] }
  }

  /// Makes the section at an index in `0..<count`; nil when it could not be made, and `findings` says why.
  public func section(at index: Int, into findings: inout Findings) -> Section? {
    make(index, &findings)
  }
}

/// A run of pages with one paper, and what stands on them.
public struct Section: Sendable {
  /// The paper and its margins.
  public let page: PageSetup
  /// What stands on it.
  public let blocks: [Block]
  /// What stands at the foot of its first page only, `page.footDistance` above the paper's edge: paragraphs, rules and
  /// spaces. A foot higher than the bottom margin leaves the text of that page less room.
  public let foot: [Block]

  /// Makes a section.
  public init(page: PageSetup, blocks: [Block], foot: [Block] = []) {
    self.page = page
    self.blocks = blocks
    self.foot = foot
  }
}

/// Paper, margins and page numbers of a section.
public struct PageSetup: Sendable, Hashable {
  /// Page numbers of a section (Decree 30/2020, Annex I: centred in the top margin, not on page one).
  public enum Numbering: Sendable, Hashable {
    /// No numbers.
    case none
    /// Centred in the top margin from page two on, in the style `pageNumber`; the count starts from 1 here.
    case topCentre
  }

  /// Width of the paper as it lies.
  public let width: Length
  /// Height of the paper as it lies.
  public let height: Length
  /// Lề trên.
  public let top: Length
  /// Lề phải.
  public let right: Length
  /// Lề dưới.
  public let bottom: Length
  /// Lề trái.
  public let left: Length
  /// The page numbers.
  public let numbering: Numbering

  /// Describes the paper.
  public init(
    width: Length, height: Length, top: Length, right: Length, bottom: Length, left: Length,
    numbering: Numbering
  ) {
    self.width = width
    self.height = height
    self.top = top
    self.right = right
    self.bottom = bottom
    self.left = left
    self.numbering = numbering
  }

  /// From the paper's lower edge to the end of a first page's foot: what printers can print, at most half the margin.
  public var footDistance: Length { min(.mm(8), Length(emu: max(0, bottom.emu) / 2)) }
  /// Whether the paper lies on its long side.
  public var isLandscape: Bool { width > height }
  /// The width between the margins.
  public var textWidth: Length { width - left - right }
  /// The height between the margins.
  public var textHeight: Length { height - top - bottom }
}
