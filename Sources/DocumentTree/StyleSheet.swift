import Ornaments

/// The named styles of one family of documents; all formats use the same sheet.
public struct StyleSheet: Sendable, Hashable {
  /// The sheet's name.
  public let name: String
  /// Its paragraph styles in the order declared; the first is the default of the document.
  public let styles: [ParagraphStyle]
  /// Left and right space between the borders of a table cell and its text.
  public let cellPadding: Length

  /// Makes a sheet.
  public init(name: String, styles: [ParagraphStyle], cellPadding: Length = .mm(1.5)) {
    self.name = name
    self.styles = styles
    self.cellPadding = cellPadding
  }

  /// A style by its name.
  public subscript(_ name: String) -> ParagraphStyle? { styles.first { $0.name == name } }
}

extension ParagraphStyle.Role {
  /// The level of a heading, from 1; nil for other roles.
  public var headingLevel: Int? {
    switch self {
    case .title: 1
    case .heading: 2
    case .body, .caption, .item: nil
    }
  }
}

/// A named paragraph style with every property resolved.
public struct ParagraphStyle: Sendable, Hashable {
  /// Height of a line.
  public enum LineSpacing: Sendable, Hashable {
    /// A multiple of the font's own line height; 1 is single spacing.
    case multiple(Double)
    /// Exactly this height.
    case exactly(Length)
  }

  /// The semantic role of its paragraphs, for formats that can express one.
  public enum Role: Sendable, Hashable, CaseIterable {
    /// Thân bài.
    case body
    /// Tiêu đề: the title, `<h1>`.
    case title
    /// Đề mục: an inner heading, `<h2>`.
    case heading
    /// Chú thích ảnh.
    case caption
    /// Mục của danh sách; its text begins with its own dash.
    case item
  }

  /// The name in templates, also the DOCX style id: ASCII letters and digits.
  public let name: String
  /// The name shown in Word: "Quốc hiệu".
  public let displayName: String
  /// Font family.
  public let font: String
  /// Cỡ chữ.
  public let size: Length
  /// Đậm.
  public let bold: Bool
  /// Nghiêng.
  public let italic: Bool
  /// Màu.
  public let colour: Colour
  /// Canh lề.
  public let alignment: Alignment
  /// Thụt đầu dòng; negative is a hanging indent.
  public let firstLineIndent: Length
  /// Indent of the left edge.
  public let leftIndent: Length
  /// Indent of the right edge.
  public let rightIndent: Length
  /// Space above.
  public let spaceBefore: Length
  /// Space below.
  public let spaceAfter: Length
  /// Height of a line.
  public let lineSpacing: LineSpacing
  /// Stays on one page with the block that follows.
  public let keepWithNext: Bool
  /// All its lines stay on one page.
  public let keepLines: Bool
  /// Vai trò.
  public let role: Role

  /// Declares a style.
  public init(
    name: String, displayName: String, font: String, size: Length, bold: Bool = false,
    italic: Bool = false, colour: Colour = .black, alignment: Alignment = .left,
    firstLineIndent: Length = .zero, leftIndent: Length = .zero, rightIndent: Length = .zero,
    spaceBefore: Length = .zero, spaceAfter: Length = .zero, lineSpacing: LineSpacing = .multiple(1),
    keepWithNext: Bool = false, keepLines: Bool = false,
    role: Role = .body
  ) {
    self.name = name
    self.displayName = displayName
    self.font = font
    self.size = size
    self.bold = bold
    self.italic = italic
    self.colour = colour
    self.alignment = alignment
    self.firstLineIndent = firstLineIndent
    self.leftIndent = leftIndent
    self.rightIndent = rightIndent
    self.spaceBefore = spaceBefore
    self.spaceAfter = spaceAfter
    self.lineSpacing = lineSpacing
    self.keepWithNext = keepWithNext
    self.keepLines = keepLines
    self.role = role
  }
}
