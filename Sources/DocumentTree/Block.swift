import Diagnostics
import Ornaments

/// A piece of a page. Writers switch over it without `default:`.
public indirect enum Block: Sendable {
  /// Đoạn văn.
  case paragraph(Paragraph)
  /// Bảng.
  case table(Table)
  /// Blocks that stand side by side: the two-column heading, "Nơi nhận" beside the signature.
  case columns(Columns)
  /// A line of a given length across the text.
  case rule(Rule)
  /// A line of text in a box: the stamp of urgency.
  case stamp(Stamp)
  /// Empty height.
  case space(Length)
  /// What follows starts on a new page.
  case pageBreak
  /// Blocks that stay on one page if one page can hold them.
  case keepTogether([Block])
  /// Text placed on the page in millimetres, outside the flow.
  case frame(Frame)
  /// A rectangle placed on the page, outside the flow.
  case box(Box)
  /// A picture placed on the page, outside the flow.
  case picture(Picture)
  /// Shapes behind everything, from the corner of the paper.
  case drawing(Drawing)
}

/// A paragraph in a named style.
public struct Paragraph: Sendable {
  /// The name of its style in the sheet.
  public let style: String
  /// What differs from the style here.
  public let overrides: ParagraphOverrides
  /// Its text.
  public let inlines: [Inline]
  /// The template's element that made it.
  public let origin: Place?

  /// Makes a paragraph.
  public init(
    style: String, overrides: ParagraphOverrides = ParagraphOverrides(), inlines: [Inline],
    origin: Place? = nil
  ) {
    self.style = style
    self.overrides = overrides
    self.inlines = inlines
    self.origin = origin
  }
}

/// What a paragraph does otherwise than its style; nil follows the style.
public struct ParagraphOverrides: Sendable, Hashable {
  /// Alignment of the lines.
  public var alignment: Alignment?
  /// Size of all its text that has no size of its own.
  public var size: Length?
  /// Colour of all its text that has no colour of its own.
  public var colour: Colour?
  /// Bold or not, for all its text that does not say otherwise.
  public var bold: Bool?
  /// Italic or not, for all its text that does not say otherwise.
  public var italic: Bool?
  /// Space above.
  public var spaceBefore: Length?
  /// Space below.
  public var spaceAfter: Length?
  /// Stays on one page with the block that follows.
  public var keepWithNext: Bool?
  /// Height of its lines as a multiple of the text's size, whatever the font's own is.
  public var leading: Double?
  /// Giãn chữ: room after each letter as a share of the text's size; negative sets letters closer.
  public var tracking: Double?

  /// Follows the style in everything.
  public init() {}
}

/// A piece of a paragraph's text. Writers switch over it without `default:`.
public enum Inline: Sendable {
  /// Text with its emphasis.
  case text(TextRun)
  /// A new line in the same paragraph.
  case lineBreak
  /// To the next tab stop.
  case tab
  /// The number of the page.
  case pageNumber
}

/// Text of one look.
public struct TextRun: Sendable {
  /// The text: NFC, without control characters; a space is a space, U+00A0 does not break.
  public let text: String
  /// Its look, where it differs from the paragraph.
  public let look: TextLook
  /// The place in the definition or list that the text came from; nil for a template's own words.
  public let origin: Place?
  /// A note on the text for formats that can show one on hover; others leave it out.
  public let note: String?

  /// Makes a run.
  public init(_ text: String, look: TextLook = TextLook(), origin: Place? = nil, note: String? = nil) {
    self.text = text
    self.look = look
    self.origin = origin
    self.note = note
  }
}

/// What a run of text does otherwise than its paragraph; nil follows the paragraph.
public struct TextLook: Sendable, Hashable {
  /// Đậm.
  public var bold: Bool?
  /// Nghiêng.
  public var italic: Bool?
  /// Gạch chân.
  public var underline: Bool?
  /// Cỡ chữ.
  public var size: Length?
  /// Màu chữ.
  public var colour: Colour?
  /// Font family by name.
  public var font: String?

  /// Follows the paragraph in everything.
  public init() {}
}

/// A table with fixed column widths.
public struct Table: Sendable {
  /// The lines around its cells.
  public enum Borders: Sendable, Hashable {
    /// No lines.
    case none
    /// A thin line around every cell.
    case all
  }

  /// The widths of its columns; their sum is the width of the table.
  public let columnWidths: [Length]
  /// How many of the first rows stand again at the top of each page.
  public let headerRowCount: Int
  /// Its lines.
  public let borders: Borders
  /// Its rows; in each the spans add up to the number of columns.
  public let rows: [TableRow]
  /// The template's element that made it.
  public let origin: Place?

  /// Makes a table.
  public init(
    columnWidths: [Length], headerRowCount: Int = 0, borders: Borders, rows: [TableRow],
    origin: Place? = nil
  ) {
    self.columnWidths = columnWidths
    self.headerRowCount = headerRowCount
    self.borders = borders
    self.rows = rows
    self.origin = origin
  }
}

/// A row of a table; it does not break over pages unless one page cannot hold it.
public struct TableRow: Sendable {
  /// Its cells from left to right.
  public let cells: [TableCell]
  /// Stays on one page with the next row (a group's heading).
  public let keepWithNext: Bool
  /// It is no lower than this: room to sign in.
  public let leastHeight: Length

  /// Makes a row.
  public init(cells: [TableCell], keepWithNext: Bool = false, leastHeight: Length = .zero) {
    self.cells = cells
    self.keepWithNext = keepWithNext
    self.leastHeight = leastHeight
  }
}

/// A cell of a table.
public struct TableCell: Sendable {
  /// Where the content lies in a higher row.
  public enum VerticalAlignment: String, Sendable, Hashable, CaseIterable {
    /// Trên.
    case top
    /// Giữa.
    case middle
    /// Dưới.
    case bottom
  }

  /// How many columns it covers, 1 or more.
  public let span: Int
  /// Where its content lies.
  public let verticalAlignment: VerticalAlignment
  /// What it holds: paragraphs.
  public let paragraphs: [Paragraph]

  /// Makes a cell.
  public init(span: Int = 1, verticalAlignment: VerticalAlignment = .middle, paragraphs: [Paragraph]) {
    self.span = span
    self.verticalAlignment = verticalAlignment
    self.paragraphs = paragraphs
  }
}

/// Blocks side by side, in columns of given widths; they stay on one page.
public struct Columns: Sendable {
  /// One column.
  public struct Column: Sendable {
    /// Its width.
    public let width: Length
    /// What it holds: paragraphs, rules and spaces.
    public let blocks: [Block]

    /// Makes a column.
    public init(width: Length, blocks: [Block]) {
      self.width = width
      self.blocks = blocks
    }
  }

  /// The columns from left to right.
  public let columns: [Column]
  /// How far the whole stands to the left of the text's left edge (a heading may reach into the margin).
  public let outdent: Length

  /// Puts columns side by side.
  public init(columns: [Column], outdent: Length = .zero) {
    self.columns = columns
    self.outdent = outdent
  }
}

/// A thin line across the text, centred.
public struct Rule: Sendable, Hashable {
  /// How long it is.
  public enum Extent: Sendable, Hashable {
    /// A length on paper.
    case length(Length)
    /// A share of the longest line of the paragraph above, 0…1: 1 as long as the motto, 0.4 under a body's name.
    case shareOfTextAbove(Double)
  }

  /// How long it is.
  public let extent: Extent
  /// How thick.
  public let thickness: Length
  /// Space between the text above and the line.
  public let gap: Length
  /// Its colour.
  public let colour: Colour

  /// Draws a line.
  public init(extent: Extent, thickness: Length = .pt(0.75), gap: Length = .pt(1), colour: Colour = .black) {
    self.extent = extent
    self.thickness = thickness
    self.gap = gap
    self.colour = colour
  }
}
