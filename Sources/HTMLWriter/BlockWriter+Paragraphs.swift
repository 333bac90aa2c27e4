import Diagnostics
import DocumentTree
import XMLKit

extension BlockWriter {
  /// Writes a paragraph in the class of its style; what differs stands in its `style`.
  mutating func paragraph(_ paragraph: Paragraph) {
    let style = self.style(of: paragraph)
    xml.start("p")
    if let style { xml.attribute("class", BlockWriter.className(of: style)) }
    let changes = declarations(paragraph.overrides, style)
    if !changes.isEmpty { xml.attribute("style", changes.joined(separator: ";")) }
    var isEmpty = true
    for inline in paragraph.inlines {
      switch inline {
      case .text(let run):
        if !run.text.isEmpty { isEmpty = false }
        self.run(
          run, isBold: paragraph.overrides.bold ?? style?.bold ?? false,
          isItalic: paragraph.overrides.italic ?? style?.italic ?? false)
      case .lineBreak: lineBreak()
      case .tab: xml.text("\t")
      case .pageNumber: reportPageNumber(at: paragraph.origin)
      }
    }
    // An empty element has no height, an empty paragraph has one line.
    if isEmpty { lineBreak() }
    xml.end()
  }

  private mutating func lineBreak() {
    xml.start("br")
    xml.void()
  }

  private mutating func reportPageNumber(at place: Place?) {
    findings.warning(
      HTMLCodes.pageNumber,
      Message(
        vi: "số trang đặt giữa chữ không hiện được trên trang web nên bị bỏ qua",
        en: "a page number amid the text cannot be shown on a web page and was left out"),
      at: place,
      help: [
        Diagnostic.Help(
          Message(
            vi: "xem đoạn ấy trong bản DOCX hoặc PDF, hoặc viết lại không dùng số trang",
            en: "see the paragraph in the DOCX or PDF, or word it without the page number"))
      ])
  }

  private func declarations(_ overrides: ParagraphOverrides, _ style: ParagraphStyle?) -> [String] {
    var values: [String] = []
    if let alignment = overrides.alignment, alignment != style?.alignment {
      values.append("text-align:\(alignment.css)")
    }
    if let size = overrides.size, size != style?.size { values.append("font-size:\(size.cssPoints)") }
    if let colour = overrides.colour, colour != style?.colour { values.append("color:\(colour.css)") }
    if let bold = overrides.bold, bold != style?.bold {
      values.append("font-weight:\(bold ? "bold" : "normal")")
    }
    if let italic = overrides.italic, italic != style?.italic {
      values.append("font-style:\(italic ? "italic" : "normal")")
    }
    if let before = overrides.spaceBefore, before != style?.spaceBefore {
      values.append("padding-top:\(before.cssMillimetres)")
    }
    if let after = overrides.spaceAfter, after != style?.spaceAfter {
      values.append("padding-bottom:\(after.cssMillimetres)")
    }
    if let keeps = overrides.keepWithNext, keeps != style?.keepWithNext {
      values.append("break-after:\(keeps ? "avoid" : "auto")")
    }
    return values
  }

  /// Writes a run: as text alone, in `b`, `i` or `u` where that says all, otherwise in a `span`.
  private mutating func run(_ run: TextRun, isBold: Bool, isItalic: Bool) {
    var values: [String] = []
    var tags: [String] = []
    if let bold = run.look.bold, bold != isBold {
      if bold { tags.append("b") } else { values.append("font-weight:normal") }
    }
    if let italic = run.look.italic, italic != isItalic {
      if italic { tags.append("i") } else { values.append("font-style:normal") }
    }
    if run.look.underline == true { tags.append("u") }
    if let size = run.look.size { values.append("font-size:\(size.cssPoints)") }
    if let colour = run.look.colour { values.append("color:\(colour.css)") }
    if let font = run.look.font { values.append("font-family:\(StyleRules.family(font))") }
    if !values.isEmpty {
      xml.start("span")
      xml.attribute("style", values.joined(separator: ";"))
    }
    for tag in tags { xml.start(tag) }
    xml.text(run.text, at: run.origin)
    for _ in tags { xml.end() }
    if !values.isEmpty { xml.end() }
  }
}
