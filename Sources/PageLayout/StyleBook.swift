import DocumentTree
import Typesetting

/// The styles of a sheet, indexed by name, and paragraphs resolved in them.
struct StyleBook: Sendable {
  static let pageNumberStyle = "pageNumber"

  /// A paragraph ready to be set, with its spacing, in points.
  struct Styled {
    var paragraph: TypesetParagraph
    var before: Double
    var after: Double
    var keepWithNext: Bool
    var keepLines: Bool
  }

  let cellPadding: Double
  /// The styles of the sheet by name.
  let styles: StyleIndex

  init(_ sheet: StyleSheet) {
    styles = StyleIndex(sheet)
    cellPadding = max(0, sheet.cellPadding.pt)
  }

  /// The size, in points, of text without a size of its own.
  func size(of paragraph: Paragraph) -> Double {
    min(max(0, (paragraph.overrides.size ?? styles.style(of: paragraph).size).pt), 10_000)
  }

  /// The font families of text without a font of its own.
  func font(of paragraph: Paragraph) -> String { styles.style(of: paragraph).font }

  func isCentred(_ paragraph: Paragraph) -> Bool {
    (paragraph.overrides.alignment ?? styles.style(of: paragraph).alignment) == .centre
  }

  /// A paragraph resolved in its style, at a width in points; page number fields show the given number.
  func styled(_ paragraph: Paragraph, width: Double, pageNumber: Int) -> Styled {
    let style = styles.style(of: paragraph)
    let overrides = paragraph.overrides
    let base = InkStyle(
      font: FontRequest(
        family: style.font, bold: overrides.bold ?? style.bold, italic: overrides.italic ?? style.italic),
      size: (overrides.size ?? style.size).pt, colour: overrides.colour ?? style.colour,
      tracking: (overrides.size ?? style.size).pt * (overrides.tracking ?? 0))
    let typeset = TypesetParagraph(
      pieces: paragraph.inlines.map { piece($0, base: base, pageNumber: pageNumber) }, base: base,
      width: width,
      alignment: TypesetParagraph.Alignment(overrides.alignment ?? style.alignment),
      firstLineIndent: style.firstLineIndent.pt, leftIndent: style.leftIndent.pt,
      rightIndent: style.rightIndent.pt,
      spacing: overrides.leading.map { .exactly(base.size * $0) }
        ?? TypesetParagraph.LineSpacing(style.lineSpacing))
    return Styled(
      paragraph: typeset, before: max(0, (overrides.spaceBefore ?? style.spaceBefore).pt),
      after: max(0, (overrides.spaceAfter ?? style.spaceAfter).pt),
      keepWithNext: overrides.keepWithNext ?? style.keepWithNext, keepLines: style.keepLines)
  }

  private func piece(_ inline: Inline, base: InkStyle, pageNumber: Int) -> TypesetParagraph.Piece {
    switch inline {
    case .text(let run): .text(run.text, inkStyle(run.look, base: base))
    case .lineBreak: .lineBreak
    case .tab: .tab
    case .pageNumber: .text(String(pageNumber), base)
    }
  }

  private func inkStyle(_ look: TextLook, base: InkStyle) -> InkStyle {
    let size = look.size?.pt ?? base.size
    return InkStyle(
      font: FontRequest(
        family: look.font ?? base.font.family, bold: look.bold ?? base.font.bold,
        italic: look.italic ?? base.font.italic),
      size: size, underline: look.underline ?? false,
      colour: look.colour ?? base.colour,
      tracking: base.size > 0 ? base.tracking * size / base.size : 0)
  }
}

extension TypesetParagraph.Alignment {
  init(_ alignment: Alignment) {
    switch alignment {
    case .left: self = .left
    case .centre: self = .centre
    case .right: self = .right
    case .justified: self = .justified
    }
  }
}

extension TypesetParagraph.LineSpacing {
  init(_ spacing: ParagraphStyle.LineSpacing) {
    switch spacing {
    case .multiple(let factor): self = .multiple(factor)
    case .exactly(let height): self = .exactly(height.pt)
    }
  }
}
