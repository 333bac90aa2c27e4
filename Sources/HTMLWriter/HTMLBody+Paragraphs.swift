import Diagnostics
import DocumentTree

extension HTMLBody {
  /// Writes a paragraph with its style's class; inline CSS only where it differs.
  mutating func paragraph(_ paragraph: Paragraph) {
    let style = self.style(of: paragraph)
    let bold = paragraph.overrides.bold ?? style.bold
    let italic = paragraph.overrides.italic ?? style.italic
    html.start(StyleRules.element(style))
    let name = StyleRules.className(style)
    html.attribute("class", paragraph.inlines.needsExactSpaces ? name + " exact" : name)
    let own = HTMLBody.css(paragraph.overrides, differingFrom: style)
    if !own.isEmpty { html.attribute("style", own) }
    var isEmpty = true
    for inline in paragraph.inlines {
      switch inline {
      case .text(let run):
        guard !run.text.isEmpty else { continue }
        self.run(run, bold: bold, italic: italic, at: run.origin ?? paragraph.origin)
      case .lineBreak:
        html.start("br")
        html.void()
      case .tab: html.text("\t")
      case .pageNumber:
        // A page on screen has no number, and CSS cannot read the number of the printed page in running text.
        html.start("span")
        html.attribute("class", "page-number")
        html.end()
      }
      isEmpty = false
    }
    if isEmpty {
      // An element without a line would have no height.
      html.start("br")
      html.void()
    }
    html.end()
  }

  private mutating func style(of paragraph: Paragraph) -> ParagraphStyle {
    if styles[paragraph.style] == nil {
      styles.reportUnknown(paragraph.style, at: paragraph.origin, into: &findings)
    }
    return styles.style(of: paragraph)
  }

  private mutating func run(_ run: TextRun, bold: Bool, italic: Bool, at place: Place?) {
    let look = run.look
    var open = 0
    func start(_ body: inout HTMLBody, _ name: String) {
      body.html.start(name)
      open += 1
    }
    let own = HTMLBody.css(look, bold: bold, italic: italic)
    if !own.isEmpty || run.note != nil {
      start(&self, "span")
      if !own.isEmpty { html.attribute("style", own) }
      if let note = run.note { html.attribute("title", note) }
    }
    if look.bold == true, !bold { start(&self, "b") }
    if look.italic == true, !italic { start(&self, "i") }
    if look.underline == true { start(&self, "u") }
    html.text(run.text, at: place)
    for _ in 0..<open { html.end() }
  }

  /// The properties of a run that `b`, `i` and `u` cannot express.
  private static func css(_ look: TextLook, bold: Bool, italic: Bool) -> String {
    var css: [String] = []
    if look.bold == false, bold { css.append("font-weight:normal") }
    if look.italic == false, italic { css.append("font-style:normal") }
    if let size = look.size { css.append("font-size:" + CSS.pt(size)) }
    if let colour = look.colour { css.append("color:" + CSS.colour(colour)) }
    if let font = look.font { css.append("font-family:" + CSS.fontFamily(font)) }
    return css.joined(separator: ";")
  }

  private static func css(_ own: ParagraphOverrides, differingFrom style: ParagraphStyle) -> String {
    var css: [String] = []
    if let alignment = own.alignment, alignment != style.alignment {
      css.append("text-align:" + CSS.alignment(alignment))
    }
    if let size = own.size, size != style.size { css.append("font-size:" + CSS.pt(size)) }
    if let colour = own.colour, colour != style.colour { css.append("color:" + CSS.colour(colour)) }
    if let bold = own.bold, bold != style.bold { css.append("font-weight:" + (bold ? "bold" : "normal")) }
    if let italic = own.italic, italic != style.italic {
      css.append("font-style:" + (italic ? "italic" : "normal"))
    }
    if let before = own.spaceBefore, before != style.spaceBefore {
      css.append("padding-top:" + CSS.pt(max(before, .zero)))
    }
    if let after = own.spaceAfter, after != style.spaceAfter {
      css.append("padding-bottom:" + CSS.pt(max(after, .zero)))
    }
    if let tracking = own.tracking, tracking != 0 {
      css.append("letter-spacing:" + CSS.number(tracking) + "em")
    }
    if let leading = own.leading { css.append("line-height:" + CSS.number(leading)) }
    if let keeps = own.keepWithNext, keeps != style.keepWithNext {
      css.append("break-after:" + (keeps ? "avoid" : "auto"))
    }
    return css.joined(separator: ";")
  }
}

extension [Inline] {
  /// Whether a browser would collapse spaces of the text: tabs, spaces at a line's start, consecutive spaces.
  fileprivate var needsExactSpaces: Bool {
    var isAfterBlank = true
    for inline in self {
      switch inline {
      case .text(let run):
        for byte in run.text.utf8 {
          let isBlank = byte == UInt8(ascii: " ")
          if byte == UInt8(ascii: "\t") || (isBlank && isAfterBlank) { return true }
          isAfterBlank = isBlank
        }
      case .lineBreak: isAfterBlank = true
      case .tab: return true
      case .pageNumber: isAfterBlank = false
      }
    }
    return false
  }
}
