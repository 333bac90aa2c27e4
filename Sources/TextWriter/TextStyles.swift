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

  /// What a paragraph is in its document.
  func role(of paragraph: Paragraph) -> ParagraphStyle.Role { byName[paragraph.style]?.role ?? .body }

  /// Whether all text of a paragraph is bold, where it does not say otherwise.
  func isBold(_ paragraph: Paragraph) -> Bool {
    paragraph.overrides.bold ?? byName[paragraph.style]?.bold ?? false
  }

  /// Whether all text of a paragraph is italic, where it does not say otherwise.
  func isItalic(_ paragraph: Paragraph) -> Bool {
    paragraph.overrides.italic ?? byName[paragraph.style]?.italic ?? false
  }

  /// Whether a blank line stands above a paragraph.
  func partsAbove(_ paragraph: Paragraph) -> Bool {
    role(of: paragraph).headingLevel != nil
      || (paragraph.overrides.spaceBefore ?? byName[paragraph.style]?.spaceBefore ?? .zero)
        >= TextStyles.leastSpace
  }

  /// Whether a blank line stands below a paragraph.
  func partsBelow(_ paragraph: Paragraph) -> Bool {
    role(of: paragraph).headingLevel != nil
      || (paragraph.overrides.spaceAfter ?? byName[paragraph.style]?.spaceAfter ?? .zero)
        >= TextStyles.leastSpace
  }
}
