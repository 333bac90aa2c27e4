import Diagnostics
import DocumentTree
import Ornaments
import XMLKit

/// Writes blocks as WordprocessingML into its buffer.
struct BodyWriter {
  /// What a block must stay together with.
  struct Keeping {
    /// Stays on one page with what follows.
    var withNext = false
    /// All lines of a paragraph stay on one page.
    var lines = false
  }

  /// The state of writing in a container: the page, a cell or a frame.
  struct Flow {
    /// The width of the container.
    let width: Length
    /// Whether the container is the page itself, so that page breaks are possible in it.
    let isPage: Bool
    /// Empty height to be added above the next paragraph.
    var space = Length.zero
    /// Whether the next paragraph begins a page.
    var breaksPage = false
    /// Placed blocks to be anchored in the next paragraph.
    var placed: [Placed] = []
    /// Whether a table was written last; two adjacent tables would become one.
    var isAfterTable = false
    /// Whether the last block stays on one page with the next.
    var keepsNext = false
    /// Whether nothing has been written yet.
    var isEmpty = true
    /// Whether the last paragraph holds the section properties.
    var isClosed = false
    /// The last paragraph, for rules whose length depends on it.
    var paragraphAbove: Paragraph?
  }

  /// A block outside the flow.
  enum Placed {
    case frame(Frame)
    case box(Box)
    case picture(Picture)
    case drawing(Drawing)
  }

  let styles: StyleIndex
  /// What the text needs of the package, so far.
  var needs = NeededParts()
  /// The relationship of the foot of the section's first page.
  var footRelationship: String?
  var xml = XMLWriter()
  var findings = Findings()
  var flow = Flow(width: .zero, isPage: false)
  /// The number of drawings so far; their ids must be unique in the document.
  var drawingCount = 0

  init(styles: StyleIndex) { self.styles = styles }

  /// Writes the content of a section. The end of each section but the last is marked in a paragraph.
  mutating func section(_ section: Section, isLast: Bool) {
    switch section.page.numbering {
    case .topCentre: needs.usesPageNumbers = true
    case .none: if needs.usesPageNumbers { needs.needsBlankHeader = true }
    }
    footRelationship = foot(of: section)
    flow = Flow(width: section.page.textWidth, isPage: true)
    blocks(section.blocks, closing: isLast ? nil : section.page)
    if !isLast, !flow.isClosed {
      thinParagraph(closing: section.page)
    } else {
      finishContainer()
    }
  }

  /// Writes the content of a cell or a text box, which must end with a paragraph.
  mutating func container(width: Length, _ content: [Block], keepsNext: Bool = false) {
    let outer = flow
    flow = Flow(width: width, isPage: false)
    blocks(content, keeping: Keeping(withNext: keepsNext))
    finishContainer(keepsNext: keepsNext)
    flow = outer
  }

  /// Ends a container with the paragraph that it needs; in an empty container it has a style that a clerk can write
  /// in.
  private mutating func finishContainer(keepsNext: Bool = false) {
    if flow.isEmpty, !flow.waits {
      emptyParagraph(style: StylesPart.normalStyle, keepsNext: keepsNext)
    } else if flow.needsParagraph {
      thinParagraph(keepsNext: keepsNext)
    }
  }

  /// Writes an empty paragraph in a style.
  mutating func emptyParagraph(style: String, keepsNext: Bool = false) {
    xml.start("w:p")
    xml.start("w:pPr")
    xml.value("w:pStyle", style)
    if keepsNext { xml.empty("w:keepNext") }
    xml.end()
    xml.end()
    finishParagraph(closing: nil, keepsNext: keepsNext)
  }

  /// Reports the characters that XML forbids and that were left out.
  mutating func reportForbidden() {
    for fault in xml.takeForbidden() { findings.report(fault.diagnostic) }
  }

  /// Writes blocks; `closing` is the page setup of the section that ends with the last of them.
  mutating func blocks(_ blocks: [Block], keeping: Keeping = Keeping(), closing: PageSetup? = nil) {
    for (index, block) in blocks.enumerated() {
      let isLast = index == blocks.count - 1
      var keeping = keeping
      if !isLast, flow.isPage, blocks[index + 1].isRule { keeping.withNext = true }
      if !isLast, keeping.lines { keeping.withNext = true }
      self.block(block, keeping: keeping, closing: isLast ? closing : nil)
    }
  }

  private mutating func block(_ block: Block, keeping: Keeping, closing: PageSetup?) {
    switch block {
    case .paragraph(let paragraph): self.paragraph(paragraph, keeping: keeping, closing: closing)
    case .table(let table): self.table(table, keeping: keeping)
    case .columns(let columns): self.columns(columns, keeping: keeping)
    case .rule(let rule): self.rule(rule, keeping: keeping)
    case .stamp(let stamp): paragraph(stamp.paragraph, keeping: keeping, closing: closing, stamp: stamp)
    case .space(let height): flow.space = flow.space + height
    case .pageBreak: pageBreak()
    case .keepTogether(let inner):
      blocks(inner, keeping: Keeping(withNext: keeping.withNext, lines: true), closing: closing)
    case .frame(let frame): flow.placed.append(.frame(frame))
    case .box(let box): flow.placed.append(.box(box))
    case .picture(let picture): flow.placed.append(.picture(picture))
    case .drawing(let drawing): flow.placed.append(.drawing(drawing))
    }
  }

  private mutating func pageBreak() {
    guard flow.isPage else {
      findings.warning(
        DOCXCodes.pageBreakInCell,
        Message(
          vi: "ngắt trang nằm trong cột nên bị bỏ qua",
          en: "a page break stands inside columns and was left out"),
        at: flow.paragraphAbove?.origin,
        help: [
          Diagnostic.Help(
            Message(vi: "đưa chỗ ngắt trang ra ngoài các cột", en: "move the page break out of the columns"))
        ])
      return
    }
    // Blocks placed so far belong to the page that ends here, and a pending break still needs its empty page.
    if !flow.placed.isEmpty || flow.breaksPage { thinParagraph() }
    flow.space = .zero
    flow.breaksPage = true
  }

  /// Writes a minimal empty paragraph: a separator, an anchor of placed blocks, or the end of a section.
  mutating func thinParagraph(closing: PageSetup? = nil, keepsNext: Bool = false) {
    let lead = takeLead()
    xml.start("w:p")
    xml.start("w:pPr")
    xml.value("w:pStyle", StylesPart.thinStyle)
    if keepsNext { xml.empty("w:keepNext") }
    if lead.breaksPage { xml.empty("w:pageBreakBefore") }
    if lead.space > .zero {
      // The height is set by the line: some readers drop space above a paragraph at the top of a cell or page.
      xml.start("w:spacing")
      xml.attribute("w:line", max(20, lead.space.twips))
      xml.attribute("w:lineRule", "exact")
      xml.end()
    }
    if let closing { sectionProperties(closing) }
    xml.end()
    placed(lead.placed)
    xml.end()
    finishParagraph(closing: closing, keepsNext: keepsNext)
  }

  /// Takes what the blocks before left for the paragraph that is now written.
  mutating func takeLead() -> (space: Length, breaksPage: Bool, placed: [Placed]) {
    let lead = (flow.space, flow.breaksPage, flow.placed)
    flow.space = .zero
    flow.breaksPage = false
    flow.placed = []
    return lead
  }

  /// Updates the flow after a paragraph.
  mutating func finishParagraph(closing: PageSetup?, keepsNext: Bool) {
    flow.isAfterTable = false
    flow.keepsNext = keepsNext
    flow.isEmpty = false
    if closing != nil { flow.isClosed = true }
  }

  /// Writes a paragraph before a table if the table before it or pending content needs one.
  mutating func separateFromTable() {
    guard flow.isAfterTable || flow.waits else { return }
    // A block that stays with the table stays with the separating paragraph.
    thinParagraph(keepsNext: flow.keepsNext && !flow.breaksPage)
  }
}

extension BodyWriter.Flow {
  /// Whether something is pending for the next paragraph.
  var waits: Bool { space > .zero || breaksPage || !placed.isEmpty }

  /// Whether the container needs one more paragraph at its end.
  var needsParagraph: Bool { isEmpty || isAfterTable || waits }
}

extension Block {
  /// Whether the block is a rule, which must stay with the text above it.
  fileprivate var isRule: Bool {
    switch self {
    case .rule: true
    case .paragraph, .table, .columns, .stamp, .space, .pageBreak, .keepTogether, .frame, .box, .picture,
      .drawing:
      false
    }
  }
}
