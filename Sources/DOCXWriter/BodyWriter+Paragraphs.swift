import Diagnostics
import DocumentTree
import XMLKit

/// The look of text with every property resolved.
struct ResolvedLook: Hashable {
  var font: String
  var size: Length
  var bold: Bool
  var italic: Bool
  var underline: Bool
  var colour: Colour
  /// As a share of the size.
  var tracking = 0.0

  init(_ style: ParagraphStyle) {
    font = style.font
    size = style.size
    bold = style.bold
    italic = style.italic
    underline = false
    colour = style.colour
  }

  func changed(by overrides: ParagraphOverrides) -> ResolvedLook {
    var look = self
    look.size = overrides.size ?? size
    look.colour = overrides.colour ?? colour
    look.tracking = overrides.tracking ?? tracking
    look.bold = overrides.bold ?? bold
    look.italic = overrides.italic ?? italic
    return look
  }

  func changed(by change: TextLook) -> ResolvedLook {
    var look = self
    look.font = change.font ?? font
    look.size = change.size ?? size
    look.bold = change.bold ?? bold
    look.italic = change.italic ?? italic
    look.underline = change.underline ?? underline
    look.colour = change.colour ?? colour
    return look
  }
}

extension BodyWriter {
  /// Writes a paragraph with its style, in the box of a stamp if given; direct formatting only where it differs.
  mutating func paragraph(
    _ paragraph: Paragraph, keeping: Keeping, closing: PageSetup? = nil, stamp: Stamp? = nil
  ) {
    let style = self.style(of: paragraph)
    let styleLook = ResolvedLook(style)
    let look = styleLook.changed(by: paragraph.overrides)
    let lead = takeLead()
    xml.start("w:p")
    xml.start("w:pPr")
    xml.value("w:pStyle", styles[paragraph.style] != nil ? style.name : StylesPart.normalStyle)
    let keepsNext = keeping.withNext || (paragraph.overrides.keepWithNext ?? style.keepWithNext)
    if keepsNext != style.keepWithNext { xml.toggle("w:keepNext", keepsNext) }
    if keeping.lines, !style.keepLines { xml.toggle("w:keepLines", true) }
    if lead.breaksPage { xml.empty("w:pageBreakBefore") }
    if let stamp { borders(of: stamp) }
    spacing(paragraph.overrides, style, above: lead.space)
    if let stamp { indents(of: stamp) }
    if let alignment = paragraph.overrides.alignment, alignment != style.alignment {
      xml.value("w:jc", alignment.jc)
    }
    // The size of the paragraph mark affects the height of the last line.
    let markLook = paragraph.inlines.lastLook(in: look) ?? look
    runProperties(markLook, differingFrom: styleLook)
    if let closing { sectionProperties(closing) }
    xml.end()
    placed(lead.placed)
    for inline in paragraph.inlines { self.inline(inline, look: look, styleLook: styleLook) }
    xml.end()
    flow.paragraphAbove = paragraph
    finishParagraph(closing: closing, keepsNext: keepsNext)
  }

  /// A box around the paragraph; `w:space` is in whole points (ISO/IEC 29500-1 §17.3.4).
  private mutating func borders(of stamp: Stamp) {
    xml.start("w:pBdr")
    for edge in ["w:top", "w:left", "w:bottom", "w:right"] {
      let isAcross = edge == "w:top" || edge == "w:bottom"
      xml.start(edge)
      xml.attribute("w:val", "single")
      xml.attribute("w:sz", BodyWriter.borderSize(stamp.thickness))
      // bounded: a length is at most 10 km
      xml.attribute("w:space", isAcross ? min(31, max(0, Int(stamp.padding.pt.rounded()))) : 0)
      xml.attribute("w:color", stamp.colour.hex)
      xml.end()
    }
    xml.end()
  }

  /// The indents that leave the paragraph as wide as the box.
  private mutating func indents(of stamp: Stamp) {
    let free = max(0, flow.width.twips - stamp.width.twips)
    xml.start("w:ind")
    xml.attribute("w:left", free / 2)
    xml.attribute("w:right", free - free / 2)
    xml.attribute("w:firstLine", 0)
    xml.end()
  }

  /// Eighths of a point, between 1/4 and 12 points (ISO/IEC 29500-1 §17.3.4).
  // bounded: a length is at most 10 km
  static func borderSize(_ thickness: Length) -> Int { min(96, max(2, Int((thickness.pt * 8).rounded()))) }

  private mutating func style(of paragraph: Paragraph) -> ParagraphStyle {
    if styles[paragraph.style] == nil {
      styles.reportUnknown(paragraph.style, at: paragraph.origin, into: &findings)
    }
    return styles.style(of: paragraph)
  }

  private mutating func spacing(_ overrides: ParagraphOverrides, _ style: ParagraphStyle, above: Length) {
    let before = (overrides.spaceBefore ?? style.spaceBefore) + above
    let after = overrides.spaceAfter ?? style.spaceAfter
    guard before != style.spaceBefore || after != style.spaceAfter || overrides.leading != nil else {
      return
    }
    xml.start("w:spacing")
    if before != style.spaceBefore { xml.attribute("w:before", max(0, before.twips)) }
    if after != style.spaceAfter { xml.attribute("w:after", max(0, after.twips)) }
    if let leading = overrides.leading {
      let size = (overrides.size ?? style.size).pt * min(max(leading, 0.1), 10)
      xml.attribute("w:line", Length.pt(min(max(size, 1), 1_500)).twips)
      xml.attribute("w:lineRule", "exact")
    }
    xml.end()
  }

  private mutating func inline(_ inline: Inline, look: ResolvedLook, styleLook: ResolvedLook) {
    switch inline {
    case .text(let run):
      guard !run.text.isEmpty else { return }
      xml.start("w:r")
      runProperties(look.changed(by: run.look), differingFrom: styleLook)
      text(run)
      xml.end()
    case .lineBreak: mark("w:br", look, styleLook)
    case .tab: mark("w:tab", look, styleLook)
    case .pageNumber:
      pageField(cached: "1") { $0.runProperties(look, differingFrom: styleLook) }
    }
  }

  private mutating func mark(_ name: String, _ look: ResolvedLook, _ styleLook: ResolvedLook) {
    xml.start("w:r")
    runProperties(look, differingFrom: styleLook)
    xml.empty(name)
    xml.end()
  }

  private mutating func text(_ run: TextRun) {
    xml.start("w:t")
    // Without `xml:space`, spaces at the edges and line ends or tabs anywhere are lost.
    let bytes = run.text.utf8
    if bytes.first.map({ $0 <= 0x20 }) == true || bytes.last.map({ $0 <= 0x20 }) == true {
      xml.attribute("xml:space", "preserve")
    }
    xml.text(run.text, at: run.origin)
    xml.end()
  }

  /// Writes the properties that differ from the style, in schema order.
  mutating func runProperties(_ look: ResolvedLook, differingFrom style: ResolvedLook) {
    guard look != style else { return }
    xml.start("w:rPr")
    if look.font != style.font {
      xml.start("w:rFonts")
      for slot in ["w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"] {
        xml.attribute(slot, String(look.font.prefix { $0 != "," }))
      }
      xml.end()
    }
    if look.bold != style.bold { xml.toggle("w:b", look.bold) }
    if look.italic != style.italic { xml.toggle("w:i", look.italic) }
    if look.colour != style.colour { xml.value("w:color", look.colour.hex) }
    if look.tracking != style.tracking {
      // bounded: a length is at most 10 km, a share is between -1 and 10
      xml.value("w:spacing", Length.pt(look.size.pt * look.tracking.clamped).twips)
    }
    if look.size != style.size {
      xml.value("w:sz", look.size.halfPoints)
      xml.value("w:szCs", look.size.halfPoints)
    }
    if look.underline != style.underline { xml.value("w:u", look.underline ? "single" : "none") }
    xml.end()
  }

  /// A page number as a complex field; Word shows the cached text until it lays out the pages.
  mutating func pageField(cached: String, properties: (inout BodyWriter) -> Void) {
    func part(_ writer: inout BodyWriter, _ content: (inout XMLWriter) -> Void) {
      writer.xml.start("w:r")
      properties(&writer)
      content(&writer.xml)
      writer.xml.end()
    }
    func character(_ type: String) -> (inout XMLWriter) -> Void {
      { xml in
        xml.start("w:fldChar")
        xml.attribute("w:fldCharType", type)
        xml.end()
      }
    }
    part(&self, character("begin"))
    part(&self) { xml in
      xml.start("w:instrText")
      xml.attribute("xml:space", "preserve")
      xml.text(" PAGE ")
      xml.end()
    }
    part(&self, character("separate"))
    part(&self) { $0.textElement("w:t", cached) }
    part(&self, character("end"))
  }
}

extension [Inline] {
  /// The look of the last text; nil without text.
  fileprivate func lastLook(in look: ResolvedLook) -> ResolvedLook? {
    for inline in reversed() {
      switch inline {
      case .text(let run): if !run.text.isEmpty { return look.changed(by: TextLook.size(run.look.size)) }
      case .lineBreak, .tab, .pageNumber: return nil
      }
    }
    return nil
  }
}

extension TextLook {
  fileprivate static func size(_ size: Length?) -> TextLook {
    var look = TextLook()
    look.size = size
    return look
  }
}

extension Double {
  /// A share of a size that letters may be set apart by.
  fileprivate var clamped: Double { isNaN ? 0 : Swift.min(Swift.max(self, -1), 10) }
}
