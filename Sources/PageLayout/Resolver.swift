import Diagnostics
import DocumentTree
import Typesetting

/// Makes of a document one whose lengths are all known, so that every format shows the same: frame texts have the
/// size and the line breaks at which they fit, and rules measured by text have a length.
///
/// The result's sections are made when they are asked for, like those of the document given.
public struct Resolver: Sendable {
  private let pool: TypesetterPool

  /// Makes a resolver that measures with a pool's typesetters.
  public init(pool: TypesetterPool) { self.pool = pool }

  /// The document with its lengths known; what does not fit is reported when its section is made.
  public func resolve(_ document: Document) -> Document {
    let pool = self.pool
    let styles = StyleBook(document.sheet)
    let sections = document.sections
    let resolved = Sections(count: sections.count) { index, findings in
      guard let section = sections.section(at: index, into: &findings) else { return nil }
      let (result, found) = pool.use { typesetter in
        var pass = ResolvingPass(typesetter: typesetter, styles: styles)
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
  var faults = LayoutFaults()
  private var paper: Paper?

  init(typesetter: Typesetter, styles: StyleBook) {
    self.typesetter = typesetter
    self.styles = styles
  }

  mutating func resolve(_ section: Section) -> Section {
    let paper = Paper(section.page)
    self.paper = paper
    return Section(
      page: section.page, blocks: resolve(section.blocks, width: paper.textWidth),
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
        above = paragraph
        result.append(block)
      case .rule(let rule): result.append(.rule(resolve(rule, under: above, width: width)))
      case .columns(let columns):
        above = nil
        result.append(.columns(resolve(columns)))
      case .keepTogether(let inner): result.append(.keepTogether(resolve(inner, width: width, above: &above)))
      case .frame(let frame):
        let fitter = FrameFitter(frame, styles: styles, typesetter: typesetter)
        if let paper, let fault = fitter.outside(paper) { faults.add(fault) }
        result.append(.frame(fitter.fitted(into: &faults)))
      case .table, .stamp, .pageBreak:
        above = nil
        result.append(block)
      case .space, .box, .picture: result.append(block)
      }
    }
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
