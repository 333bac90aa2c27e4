import DocumentTree

/// What plain text shows of styles: alignment, and whether paragraphs stand apart.
struct TextStyles: Sendable {
  /// Less space than this is for the look of print; more parts one paragraph from another.
  private static let leastSpace = Length.pt(3)

  private let byName: [String: ParagraphStyle]

  init(_ sheet: StyleSheet) {
    byName = Dictionary(sheet.styles.map { ($0.name, $0) }) { first, _ in first }
  }

  /// Where the lines of a paragraph lie.
  func alignment(of paragraph: Paragraph) -> Alignment {
    paragraph.overrides.alignment ?? byName[paragraph.style]?.alignment ?? .left
  }

  /// Whether a blank line stands above a paragraph.
  func partsAbove(_ paragraph: Paragraph) -> Bool {
    (paragraph.overrides.spaceBefore ?? byName[paragraph.style]?.spaceBefore ?? .zero)
      >= TextStyles.leastSpace
  }

  /// Whether a blank line stands below a paragraph.
  func partsBelow(_ paragraph: Paragraph) -> Bool {
    (paragraph.overrides.spaceAfter ?? byName[paragraph.style]?.spaceAfter ?? .zero) >= TextStyles.leastSpace
  }
}
