import Diagnostics
import DocumentTree
import Typesetting

/// Lays out sections on pages. The result depends only on the section and the style sheet.
public struct PageLayouter: Sendable {
  private static let leastRoom = 10.0
  private let styles: StyleBook
  private let pool: TypesetterPool
  private let tracesOrigins: Bool
  /// The placed text of frames, for frames that are alike.
  private let placed = LikeFrames<[PlacedItem]>()

  /// Prepares for documents with one style sheet; with `tracesOrigins` each placed text keeps the origin of its
  /// words.
  public init(sheet: StyleSheet, pool: TypesetterPool, tracesOrigins: Bool = false) {
    self.styles = StyleBook(sheet)
    self.pool = pool
    self.tracesOrigins = tracesOrigins
  }

  /// The pages of a section, at least one.
  public func pages(of section: Section, into findings: inout Findings) -> [PlacedPage] {
    let (pages, found) = pool.use { [styles, placed, tracesOrigins] typesetter in
      PageLayouter.pages(of: section, styles, typesetter, placed, tracesOrigins: tracesOrigins)
    }
    findings.append(found)
    return pages
  }

  private static func pages(
    of section: Section, _ styles: StyleBook, _ typesetter: Typesetter, _ placed: LikeFrames<[PlacedItem]>,
    tracesOrigins: Bool
  ) -> ([PlacedPage], Findings) {
    let setup = section.page
    let paper = Paper(setup)
    guard paper.textWidth >= leastRoom, paper.textHeight >= leastRoom else {
      var findings = Findings()
      findings.report(withoutRoom(paper))
      return ([PlacedPage(width: paper.width, height: paper.height, items: [])], findings)
    }
    var builder = FlowBuilder(
      typesetter: typesetter, styles: styles, pageHeight: paper.textHeight, paperWidth: paper.width,
      placed: placed, tracesOrigins: tracesOrigins)
    let column = FlowBuilder.Column(left: paper.left, width: paper.textWidth)
    let strips = builder.strips(of: section.blocks, in: column)
    let foot = PageFoot(section.foot, of: setup, in: column, &builder)
    var breaker = PageBreaker(
      strips, headers: builder.headers, height: paper.textHeight,
      firstHeight: max(leastRoom, min(paper.textHeight, foot.top - paper.top)))
    let plans = breaker.pages()
    var pages: [PlacedPage] = []
    pages.reserveCapacity(plans.count)
    for (index, plan) in plans.enumerated() {
      let number = setup.numbering == .topCentre && index > 0 ? builder.numberItems(index + 1, on: paper) : []
      var assembler = PageAssembler(breaker: breaker, paper: paper, number: index + 1)
      assembler.place(plan)
      let items = assembler.behind + number + assembler.items + (index == 0 ? foot.items : [])
      pages.append(PlacedPage(width: paper.width, height: paper.height, items: items))
    }
    return (pages, builder.faults.findings)
  }

  private static func withoutRoom(_ paper: Paper) -> Diagnostic {
    let (width, height) = (Millimetres(points: paper.textWidth), Millimetres(points: paper.textHeight))
    return Diagnostic(
      .error, PageLayoutCodes.pageWithoutRoom,
      Message(
        vi: "giữa các lề chỉ còn \(width.vi) × \(height.vi) mm cho chữ",
        en: "the margins leave only \(width.en) × \(height.en) mm for text"),
      at: nil,
      help: [
        Diagnostic.Help(
          Message(
            vi: "sửa khổ giấy hoặc lề trong mẫu", en: "correct the paper or the margins in the template"))
      ])
  }
}

/// Paper and margins in points, each converted on its own, since sums of extreme lengths could overflow.
struct Paper {
  let width: Double
  let height: Double
  let top: Double
  let left: Double
  let textWidth: Double
  let textHeight: Double

  init(_ setup: PageSetup) {
    width = setup.width.pt
    height = setup.height.pt
    top = setup.top.pt
    left = setup.left.pt
    textWidth = width - left - setup.right.pt
    textHeight = height - top - setup.bottom.pt
  }
}

/// The foot of a section's first page.
private struct PageFoot {
  /// Its upper edge, in points from the paper's top.
  let top: Double
  let items: [PlacedItem]

  init(_ blocks: [Block], of setup: PageSetup, in column: FlowBuilder.Column, _ builder: inout FlowBuilder) {
    guard !blocks.isEmpty else {
      (top, items) = (.infinity, [])
      return
    }
    let stack = Stack(builder.strips(of: blocks, in: column))
    top = setup.height.pt - setup.footDistance.pt - stack.height
    items = stack.items(down: top) + stack.anchored
  }
}

/// Places the strips of one page.
private struct PageAssembler {
  private let breaker: PageBreaker
  private let paper: Paper
  private let number: Int

  /// Rectangles and pictures, drawn before the text so that they never hide it.
  private(set) var behind: [PlacedItem] = []
  /// Text and lines.
  private(set) var items: [PlacedItem] = []
  private var pen = BorderPen()

  init(breaker: PageBreaker, paper: Paper, number: Int) {
    self.breaker = breaker
    self.paper = paper
    self.number = number
  }

  mutating func place(_ plan: PageBreaker.Plan) {
    var y = 0.0
    for strip in plan.header.flatMap({ breaker.headers[$0]?.strips }) ?? [] {
      place(strip, at: y)
      y += strip.height
    }
    for index in plan.strips {
      var strip = breaker.strips[index]
      if let make = strip.withPageNumber { strip = make(number) }
      for item in strip.anchored {
        switch item {
        case .box, .picture, .drawing: behind.append(item)
        case .text, .line: items.append(item)
        }
      }
      if let top = breaker.tops[index] { place(strip, at: top) }
    }
    items += pen.finish()
  }

  private mutating func place(_ strip: Strip, at top: Double) {
    let top = paper.top + top
    for item in strip.items { items.append(item.moved(down: top)) }
    if let row = strip.row { items += pen.add(row, top: top, bottom: top + strip.height) }
  }
}

extension FlowBuilder {
  /// The page number, centred in the upper margin.
  fileprivate mutating func numberItems(_ number: Int, on paper: Paper) -> [PlacedItem] {
    pageNumber = number
    var overrides = ParagraphOverrides()
    overrides.alignment = .centre
    let paragraph = Paragraph(style: StyleBook.pageNumberStyle, overrides: overrides, inlines: [.pageNumber])
    let styled = styles.styled(paragraph, width: paper.textWidth, pageNumber: number)
    guard let line = typesetter.set(styled.paragraph).lines.first else { return [] }
    let top = max(0, (paper.top - line.height) / 2)
    return line.runs.map {
      .text(PlacedText(x: paper.left + $0.x, baseline: top + line.baseline, run: $0.run))
    }
  }
}
