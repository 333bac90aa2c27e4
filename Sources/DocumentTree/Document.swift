import Diagnostics
import Wording

/// A document: its properties, its styles, and sections that are made on demand.
public struct Document: Sendable {
  /// Its metadata.
  public let properties: DocumentProperties
  /// The styles that its blocks refer to.
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

/// The metadata of a document.
public struct DocumentProperties: Sendable, Hashable {
  /// Tiêu đề.
  public let title: String
  /// The body that issues it.
  public let creator: String
  /// A fixed day, never the clock's, so that the same input gives the same bytes.
  public let date: CalendarDate
  /// The language of its text as a BCP 47 tag, `vi-VN`.
  public let language: String
  /// Whether viewers should offer to print at 100 % (certificates on blanks).
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

/// The sections of a document, each made on demand, so that 100,000 pages need the memory of one.
public struct Sections: Sendable {
  /// The number of sections.
  public let count: Int
  private let make: @Sendable (Int, inout Findings) -> Section?

  /// Sections made by `make`, which must give equal sections for equal indexes; it reports and gives nil on failure.
  public init(count: Int, make: @escaping @Sendable (Int, inout Findings) -> Section?) {
    self.count = count
    self.make = make
  }

  /// Sections that exist already.
  public init(_ sections: [Section]) {
    self.init(count: sections.count) { index, _ in sections[index] }
  }

  /// Makes the section at an index in `0..<count`; nil when it could not be made, and `findings` says why.
  public func section(at index: Int, into findings: inout Findings) -> Section? {
    make(index, &findings)
  }
}

/// Consecutive pages with one paper, and their content.
public struct Section: Sendable {
  /// The paper and its margins.
  public let page: PageSetup
  /// Its content.
  public let blocks: [Block]
  /// The foot of its first page, `page.footDistance` above the paper's edge: paragraphs, rules and spaces. A foot
  /// higher than the bottom margin reduces the text area of that page.
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
  /// Page numbers of a section (Decree 30/2020/NĐ-CP, Annex I: centred in the top margin, not on the first page).
  public enum Numbering: Sendable, Hashable {
    /// No numbers.
    case none
    /// Centred in the top margin from page two on, in the style `pageNumber`; each section counts from 1.
    case topCentre
  }

  /// Width of the paper in its orientation.
  public let width: Length
  /// Height of the paper in its orientation.
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

  /// From the paper's lower edge to the foot of the first page: 8 mm, which printers can print, at most half the
  /// margin.
  public var footDistance: Length { min(.mm(8), Length(emu: max(0, bottom.emu) / 2)) }
  /// Whether the paper is wider than high.
  public var isLandscape: Bool { width > height }
  /// The width between the margins.
  public var textWidth: Length { width - left - right }
}
