import Diagnostics
import DocumentTree
import XMLKit

extension BodyWriter {
  /// Writes a rule: an empty paragraph as high as the gap, with a bottom border whose length is set by the indents.
  mutating func rule(_ rule: Rule, keeping: Keeping) {
    let length = self.length(of: rule)
    let lead = takeLead()
    let free = flow.width.twips - length.twips
    xml.start("w:p")
    xml.start("w:pPr")
    xml.value("w:pStyle", StylesPart.thinStyle)
    if keeping.withNext { xml.empty("w:keepNext") }
    if lead.breaksPage { xml.empty("w:pageBreakBefore") }
    xml.start("w:pBdr")
    xml.start("w:bottom")
    xml.attribute("w:val", "single")
    xml.attribute("w:sz", BodyWriter.borderSize(rule.thickness))
    xml.attribute("w:space", 0)
    xml.attribute("w:color", rule.colour.hex)
    xml.end()
    xml.end()
    xml.start("w:spacing")
    if lead.space > .zero { xml.attribute("w:before", lead.space.twips) }
    xml.attribute("w:line", max(20, rule.gap.twips))
    xml.attribute("w:lineRule", "exact")
    xml.end()
    xml.start("w:ind")
    xml.attribute("w:left", free / 2)
    xml.attribute("w:right", free - free / 2)
    xml.end()
    xml.end()
    placed(lead.placed)
    xml.end()
    finishParagraph(closing: nil, keepsNext: keeping.withNext)
  }

  private mutating func length(of rule: Rule) -> Length {
    switch rule.extent {
    case .length(let length): return length
    case .shareOfTextAbove(let share):
      findings.warning(
        DOCXCodes.ruleEstimated,
        Message(
          vi: "độ dài đường kẻ chưa được đo nên chỉ là ước lượng theo số chữ của dòng trên",
          en: "the length of a rule was not measured; it is an estimate from the letters of the line above"),
        at: flow.paragraphAbove?.origin,
        help: [
          Diagnostic.Help(
            Message(
              vi: "mở tệp xem đường kẻ có vừa không", en: "open the file and see whether the rule fits"))
        ])
      let text = flow.paragraphAbove.map { estimatedWidth(of: $0) } ?? flow.width
      return Length(emu: Int(Double(min(text, flow.width).emu) * share))  // bounded: a share is from 0 to 1
    }
  }

  /// The estimated width of a paragraph's longest line, from average letter widths of a serif face.
  private func estimatedWidth(of paragraph: Paragraph) -> Length {
    let base = ResolvedLook(styles[paragraph.style] ?? styles.fallback).changed(by: paragraph.overrides)
    var longest = 0.0
    var line = 0.0
    for inline in paragraph.inlines {
      switch inline {
      case .text(let run):
        let look = base.changed(by: run.look)
        let letters = run.text.unicodeScalars.reduce(0.0) { $0 + BodyWriter.ems(of: $1) }
        line += letters * Double(look.size.emu) * (look.bold ? 1.06 : 1)
      case .lineBreak: line = 0
      case .tab: line += Double(Length.mm(12.7).emu)
      case .pageNumber: line += Double(base.size.emu)
      }
      longest = max(longest, line)
    }
    return Length(emu: Int(longest))
  }

  /// Average widths of Times New Roman in ems: capitals, small letters, digits, spaces and full stops.
  private static func ems(of scalar: Unicode.Scalar) -> Double {
    let properties = scalar.properties
    if properties.isUppercase { return 0.68 }
    if properties.isLowercase { return 0.45 }
    return properties.numericType != nil ? 0.5 : 0.28
  }
}
