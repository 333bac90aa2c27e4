import DocumentTree

/// The rules of CSS that styles become.
enum StyleRules {
  /// The class of a style; the prefix avoids the page's own classes.
  static func className(_ style: ParagraphStyle) -> String { "s-" + style.name }

  /// The HTML element for paragraphs of a style.
  static func element(_ style: ParagraphStyle) -> String {
    switch style.role {
    case .title: "h1"
    case .heading: "h2"
    case .body, .caption, .item: "p"
    }
  }

  static func css(_ sheet: StyleSheet) -> String {
    var css = sheet.styles.map { rule($0) }.joined()
    let justified = sheet.styles.filter { $0.alignment == .justified }
    if !justified.isEmpty {
      // On the short lines of a phone, justified text has wide gaps.
      css += "@media screen and (max-width:36em){"
      css += justified.map { "." + className($0) }.joined(separator: ",") + "{text-align:left}}\n"
    }
    return css
  }

  private static func rule(_ style: ParagraphStyle) -> String {
    var css = ".\(className(style)){font-family:\(CSS.fontFamily(style.font));font-size:\(CSS.pt(style.size))"
    if style.bold { css += ";font-weight:bold" }
    if style.italic { css += ";font-style:italic" }
    if style.colour != .black { css += ";color:" + CSS.colour(style.colour) }
    if style.alignment != .left { css += ";text-align:" + CSS.alignment(style.alignment) }
    if style.firstLineIndent != .zero { css += ";text-indent:" + CSS.mm(style.firstLineIndent) }
    // Padding, because margins of neighbours collapse, while spaces add up in Word and in the PDF.
    let padding = [style.spaceBefore, style.rightIndent, style.spaceAfter, style.leftIndent]
    if padding.contains(where: { $0 != .zero }) {
      let values = [
        CSS.pt(max(style.spaceBefore, .zero)), CSS.mm(max(style.rightIndent, .zero)),
        CSS.pt(max(style.spaceAfter, .zero)), CSS.mm(max(style.leftIndent, .zero)),
      ]
      css += ";padding:" + values.joined(separator: " ")
    }
    css += ";line-height:" + lineHeight(style.lineSpacing)
    if style.keepWithNext { css += ";break-after:avoid" }
    if style.keepLines { css += ";break-inside:avoid" }
    return css + "}\n"
  }

  /// Single spacing is 1.15 times the size, as in Times New Roman (ascent, descent and line gap).
  private static func lineHeight(_ spacing: ParagraphStyle.LineSpacing) -> String {
    switch spacing {
    case .multiple(let factor): CSS.number(factor * 1.15)
    case .exactly(let height): CSS.pt(height)
    }
  }
}
