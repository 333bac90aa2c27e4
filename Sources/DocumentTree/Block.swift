import Diagnostics
import Ornaments

/// A piece of a page. Writers switch over it without `default:`.
public indirect enum Block: Sendable {
  /// Đoạn văn.
  case paragraph(Paragraph)
  /// Bảng.
  case table(Table)
  /// Blocks side by side: the two-column heading, "Nơi nhận" beside the signature.
  case columns(Columns)
  /// A horizontal line of a given length.
  case rule(Rule)
  /// A line of text in a box: the stamp of urgency (dấu chỉ độ khẩn).
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
  /// Shapes behind everything else, measured from the top left corner of the paper.
  case drawing(Drawing)
}

/// A paragraph in a named style.
public struct Paragraph: Sendable {
  /// The name of its style in the sheet.
  public let style: String
  /// The properties that differ from the style.
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

/// The properties of a paragraph that differ from its style; nil keeps the style's.
public struct ParagraphOverrides: Sendable, Hashable {
  /// Alignment of the lines.
  public var alignment: Alignment?
  /// Size of text that has no size of its own.
  public var size: Length?
  /// Colour of text that has no colour of its own.
  public var colour: Colour?
  /// Whether text is bold, unless its run says otherwise.
  public var bold: Bool?
  /// Whether text is italic, unless its run says otherwise.
  public var italic: Bool?
  /// Space above.
  public var spaceBefore: Length?
  /// Space below.
  public var spaceAfter: Length?
  /// Stays on one page with the block that follows.
  public var keepWithNext: Bool?
  /// Line height as a multiple of the text's size, independent of the font's own line height.
  public var leading: Double?
  /// Giãn chữ: room after each letter as a share of the text's size; negative sets letters closer.
  public var tracking: Double?

  /// No overrides.
  public init() {}
}

/// A piece of a paragraph's text. Writers switch over it without `default:`.
public enum Inline: Sendable {
  /// Text with its look.
  case text(TextRun)
  /// A new line in the same paragraph.
  case lineBreak
  /// A move to the next tab stop.
  case tab
  /// The number of the page.
  case pageNumber
}

/// Text with one look.
public struct TextRun: Sendable {
  /// The text: NFC, without control characters; U+00A0 is a space that does not break.
  public let text: String
  /// The properties that differ from the paragraph.
  public let look: TextLook
  /// The place in the definition or list that the text came from; nil for a template's own words.
  public let origin: Place?
  /// A note for formats that can show one on hover; others omit it.
  public let note: String?

  /// Makes a run.
  public init(_ text: String, look: TextLook = TextLook(), origin: Place? = nil, note: String? = nil) {
    self.text = text
    self.look = look
    self.origin = origin
    self.note = note
  }
}

/// The properties of a run that differ from its paragraph; nil keeps the paragraph's.
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

  /// No differences.
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
  /// The number of header rows, which are repeated at the top of each page.
  public let headerRowCount: Int
  /// The lines around its cells.
  public let borders: Borders
  /// Its rows; the spans of each add up to the number of columns.
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

/// A row of a table; it breaks across pages only if it is higher than a page.
public struct TableRow: Sendable {
  /// Its cells from left to right.
  public let cells: [TableCell]
  /// Stays on one page with the next row (a group's heading).
  public let keepWithNext: Bool
  /// The minimum height: room to sign in.
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
  /// The position of the content in a row that is higher.
  public enum VerticalAlignment: String, Sendable, Hashable, CaseIterable {
    /// Trên.
    case top
    /// Giữa.
    case middle
    /// Dưới.
    case bottom
  }

  /// The number of columns that it covers, at least 1.
  public let span: Int
  /// The position of the content when the row is higher.
  public let verticalAlignment: VerticalAlignment
  /// Its content.
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
    /// Its content: paragraphs, rules and spaces.
    public let blocks: [Block]

    /// Makes a column.
    public init(width: Length, blocks: [Block]) {
      self.width = width
      self.blocks = blocks
    }
  }

  /// The columns from left to right.
  public let columns: [Column]
  /// How far the columns extend to the left of the text (a heading may reach into the margin).
  public let outdent: Length

  /// Puts columns side by side.
  public init(columns: [Column], outdent: Length = .zero) {
    self.columns = columns
    self.outdent = outdent
  }
}

/// A thin horizontal line, centred in the text width.
public struct Rule: Sendable, Hashable {
  /// Its length.
  public enum Extent: Sendable, Hashable {
    /// A length on paper.
    case length(Length)
    /// A share of the longest line of the paragraph above, 0…1: 1 under the motto, 0.4 under a body's name.
    case shareOfTextAbove(Double)
  }

  /// Its length.
  public let extent: Extent
  /// Its thickness.
  public let thickness: Length
  /// Space between the text above and the line.
  public let gap: Length
  /// Its colour.
  public let colour: Colour

  /// Makes a line.
  public init(extent: Extent, thickness: Length = .pt(0.75), gap: Length = .pt(1), colour: Colour = .black) {
    self.extent = extent
    self.thickness = thickness
    self.gap = gap
    self.colour = colour
  }
}
