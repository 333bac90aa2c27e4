import Diagnostics
import DocumentTree
import Typesetting

/// Resolves everything in a document that depends on the measures of text, so that every format shows the same: the
/// size and line breaks of text in frames, line breaks of centred text, and lengths of rules measured by text.
///
/// The sections of the result are made on demand, like those of the original.
public struct Resolver: Sendable {
  private let pool: @Sendable (inout Findings) -> TypesetterPool?

  /// A resolver that asks for a pool of typesetters when it first measures text; without a pool, what needs measuring
  /// stays unresolved.
  public init(pool: @escaping @Sendable (inout Findings) -> TypesetterPool?) { self.pool = pool }

  /// A resolver that measures with an open pool.
  public init(pool: TypesetterPool) { self.init { _ in pool } }

  /// The document with everything resolved; what does not fit is reported when its section is made.
  public func resolve(_ document: Document) -> Document {
    let pool = self.pool
    let styles = StyleBook(document.sheet)
    let sections = document.sections
    let fitted = LikeFrames<Frame>()
    let resolved = Sections(count: sections.count) { index, findings in
      guard let section = sections.section(at: index, into: &findings) else { return nil }
      guard section.isMeasured(in: styles), let pool = pool(&findings) else { return section }
      let (result, found) = pool.use { typesetter in
        var pass = ResolvingPass(typesetter: typesetter, styles: styles, fitted: fitted)
        return (pass.resolve(section), pass.faults.findings)
      }
      findings.append(found)
      return result
    }
    return Document(properties: document.properties, sheet: document.sheet, sections: resolved)
  }
}

/// One walk through a section.
private struct ResolvingPass {
  let typesetter: Typesetter
  let styles: StyleBook
  /// Fitted frames without findings, for frames that are alike.
  let fitted: LikeFrames<Frame>
  var faults = LayoutFaults()
  private var paper: Paper?

  init(typesetter: Typesetter, styles: StyleBook, fitted: LikeFrames<Frame>) {
    self.typesetter = typesetter
    self.styles = styles
    self.fitted = fitted
  }

  mutating func resolve(_ section: Section) -> Section {
    let paper = Paper(section.page)
    self.paper = paper
    return Section(
      page: section.page, blocks: SharedRoom.placed(resolve(section.blocks, width: paper.textWidth)),
      foot: resolve(section.foot, width: paper.textWidth))
  }

  private mutating func resolve(_ blocks: [Block], width: Double) -> [Block] {
    var above: Paragraph?
    return resolve(blocks, width: width, above: &above)
  }

  private mutating func resolve(_ blocks: [Block], width: Double, above: inout Paragraph?) -> [Block] {
    var result: [Block] = []
    result.reserveCapacity(blocks.count)
    for block in blocks {
      switch block {
      case .paragraph(let paragraph):
        let broken = SenseLines(typesetter: typesetter, styles: styles).broken(paragraph, width: width)
        above = broken
        result.append(.paragraph(broken))
      case .rule(let rule): result.append(.rule(resolve(rule, under: above, width: width)))
      case .columns(let columns):
        above = nil
        result.append(.columns(resolve(columns)))
      case .keepTogether(let inner): result.append(.keepTogether(resolve(inner, width: width, above: &above)))
      case .frame(let frame): result.append(.frame(resolve(frame)))
      case .table, .stamp, .pageBreak:
        above = nil
        result.append(block)
      case .space, .box, .picture, .drawing: result.append(block)
      }
    }
    return result
  }

  private mutating func resolve(_ frame: Frame) -> Frame {
    if let known = fitted.result(for: frame) { return known.about(frame.subject, like: frame.likeness) }
    let fitter = FrameFitter(frame, styles: styles, typesetter: typesetter)
    let found = faults.findings.diagnostics.count
    if let paper, let fault = fitter.outside(paper) { faults.add(fault) }
    let result = fitter.fitted(into: &faults)
    // Findings name the subject, so a frame with findings is fitted again for the next one.
    if faults.findings.diagnostics.count == found { fitted.keep(result, for: frame) }
    return result
  }

  private mutating func resolve(_ columns: Columns) -> Columns {
    Columns(
      columns: columns.columns.map { column in
        Columns.Column(width: column.width, blocks: resolve(column.blocks, width: column.width.pt))
      }, outdent: columns.outdent)
  }

  private mutating func resolve(_ rule: Rule, under paragraph: Paragraph?, width: Double) -> Rule {
    guard case .shareOfTextAbove(let share) = rule.extent else { return rule }
    var length = 0.0
    if let paragraph {
      let styled = styles.styled(paragraph, width: width, pageNumber: 1)
      length = typesetter.set(styled.paragraph).longestLine * (share.isFinite ? min(max(share, 0), 100) : 0)
    } else {
      faults.add(FlowBuilder.ruleWithoutText)
    }
    return Rule(extent: .length(.pt(length)), thickness: rule.thickness, gap: rule.gap, colour: rule.colour)
  }
}

extension Section {
  /// Whether any part of it depends on measured text.
  fileprivate func isMeasured(in styles: StyleBook) -> Bool {
    (blocks + foot).contains { $0.isMeasured(in: styles) }
  }
}

extension Block {
  fileprivate func isMeasured(in styles: StyleBook) -> Bool {
    switch self {
    case .frame: true
    // Centred text breaks by sense.
    case .paragraph(let paragraph): styles.isCentred(paragraph)
    case .rule(let rule): if case .shareOfTextAbove = rule.extent { true } else { false }
    case .columns(let columns):
      columns.columns.contains { $0.blocks.contains { $0.isMeasured(in: styles) } }
    case .keepTogether(let inner): inner.contains { $0.isMeasured(in: styles) }
    case .table, .stamp, .space, .pageBreak, .box, .picture, .drawing: false
    }
  }
}
