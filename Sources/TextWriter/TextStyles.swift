import DocumentTree

/// The properties of styles that plain text can show: alignment, and blank lines between paragraphs.
struct TextStyles: Sendable {
  /// The least space on paper that becomes a blank line; less is only fine typography.
  private static let leastSpace = Length.pt(3)

  private let byName: [String: ParagraphStyle]

  init(_ sheet: StyleSheet) {
    byName = Dictionary(sheet.styles.map { ($0.name, $0) }) { first, _ in first }
  }

  func alignment(of paragraph: Paragraph) -> Alignment {
    paragraph.overrides.alignment ?? byName[paragraph.style]?.alignment ?? .left
  }

  func role(of paragraph: Paragraph) -> ParagraphStyle.Role { byName[paragraph.style]?.role ?? .body }

  /// Whether the paragraph is bold, unless a run says otherwise.
  func isBold(_ paragraph: Paragraph) -> Bool {
    paragraph.overrides.bold ?? byName[paragraph.style]?.bold ?? false
  }

  /// Whether the paragraph is italic, unless a run says otherwise.
  func isItalic(_ paragraph: Paragraph) -> Bool {
    paragraph.overrides.italic ?? byName[paragraph.style]?.italic ?? false
  }

  /// Whether the paragraph has a blank line above.
  func partsAbove(_ paragraph: Paragraph) -> Bool {
    role(of: paragraph).headingLevel != nil
      || (paragraph.overrides.spaceBefore ?? byName[paragraph.style]?.spaceBefore ?? .zero)
        >= TextStyles.leastSpace
  }

  /// Whether the paragraph has a blank line below.
  func partsBelow(_ paragraph: Paragraph) -> Bool {
    role(of: paragraph).headingLevel != nil
      || (paragraph.overrides.spaceAfter ?? byName[paragraph.style]?.spaceAfter ?? .zero)
        >= TextStyles.leastSpace
  }
}
