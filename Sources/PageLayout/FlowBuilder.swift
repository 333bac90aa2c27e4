import Diagnostics
import DocumentTree
import Typesetting

/// Turns blocks into strips: sets all horizontal positions and where page breaks are allowed.
struct FlowBuilder {
  /// The horizontal extent of blocks, in points from the page's left edge.
  struct Column {
    var left: Double
    var width: Double
  }

  struct Header {
    var strips: [Strip]
    var height: Double { strips.reduce(0) { $0 + $1.height } }
  }

  let typesetter: Typesetter
  let styles: StyleBook
  /// Height between the margins, in points.
  let pageHeight: Double
  /// Width of the paper, in points.
  let paperWidth: Double
  /// The placed text of frames, for frames that are alike.
  let placed: LikeFrames<[PlacedItem]>
  /// Whether placed texts keep the origin of their words.
  let tracesOrigins: Bool
  var pageNumber = 1
  private(set) var faults = LayoutFaults()
  private(set) var headers: [Int: Header] = [:]
  private var tableCount = 0
  /// The frame whose text is being set, for messages.
  private var openFrame: Frame?

  init(
    typesetter: Typesetter, styles: StyleBook, pageHeight: Double, paperWidth: Double,
    placed: LikeFrames<[PlacedItem]>, tracesOrigins: Bool
  ) {
    self.typesetter = typesetter
    self.styles = styles
    self.pageHeight = pageHeight
    self.paperWidth = paperWidth
    self.placed = placed
    self.tracesOrigins = tracesOrigins
  }

  /// The strips of blocks in one column.
  mutating func strips(of blocks: [Block], in column: Column) -> [Strip] {
    var flow = Flow()
    for block in blocks { append(block, in: column, to: &flow) }
    return flow.strips
  }

  private mutating func append(_ block: Block, in column: Column, to flow: inout Flow) {
    switch block {
    case .paragraph(let paragraph):
      let (strips, styled, longest) = lines(of: paragraph, in: column)
      flow.append(strips, keepWithNext: styled.keepWithNext)
      flow.longestLine = longest
    case .table(let table):
      for strip in rows(of: table, in: column) {
        flow.append([strip.strip], keepWithNext: strip.keepWithNext)
      }
      flow.longestLine = nil
    case .columns(let columns):
      flow.append(sideBySide(columns, in: column), keepWithNext: false)
      flow.longestLine = nil
    case .rule(let rule): flow.append(rule: strip(of: rule, under: flow.longestLine, in: column))
    case .stamp(let stamp):
      let (strip, keepWithNext) = self.strip(of: stamp, in: column)
      flow.append([strip], keepWithNext: keepWithNext)
      flow.longestLine = nil
    case .space(let height): flow.append(space: max(0, height.pt))
    case .pageBreak:
      flow.startPage()
      flow.longestLine = nil
    case .keepTogether(let blocks):
      let first = flow.strips.count
      for inner in blocks { append(inner, in: column, to: &flow) }
      flow.keepTogether(from: first, pageHeight: pageHeight)
    case .frame(let frame): flow.append(anchor: anchor(frame))
    case .box(let box): flow.append(anchor: Strip(kind: .anchor, anchored: [.box(PlacedBox(box))]))
    case .picture(let picture):
      flow.append(anchor: Strip(kind: .anchor, anchored: [.picture(PlacedPicture(picture))]))
    case .drawing(let drawing): flow.append(anchor: Strip(kind: .anchor, anchored: [.drawing(drawing)]))
    }
  }

  /// The lines of a paragraph as strips, and the width of the longest.
  mutating func lines(of paragraph: Paragraph, in column: Column) -> ([Strip], StyleBook.Styled, Double) {
    if styles.styles[paragraph.style] == nil {
      styles.styles.reportUnknown(paragraph.style, at: paragraph.origin, into: &faults.findings)
    }
    let styled = styles.styled(paragraph, width: column.width, pageNumber: pageNumber)
    let set = typesetter.set(styled.paragraph)
    if !set.faults.isEmpty { faults.report(set.faults, of: paragraph, in: openFrame) }
    let last = set.lines.count - 1
    let showsNumber = paragraph.showsPageNumber
    var strips: [Strip] = []
    strips.reserveCapacity(set.lines.count)
    var trace = tracesOrigins ? OriginTrace(paragraph.inlines, pageNumber: pageNumber) : nil
    for (index, line) in set.lines.enumerated() {
      var strip = Strip(
        before: index == 0 ? styled.before : 0, height: line.height, after: index == last ? styled.after : 0)
      trace?.begin(line.start)
      strip.items = line.runs.map {
        .text(
          PlacedText(
            x: column.left + $0.x, baseline: line.baseline, run: $0.run,
            origins: trace?.origins(of: $0.run) ?? []))
      }
      // The first and the last line of a paragraph are not separated from their neighbours (widows and orphans).
      if index == 1 || (index == last && index > 0) { strip.breakBefore = .worst }
      if index > 0, styled.keepLines { strip.breakBefore = max(strip.breakBefore, .avoided) }
      if showsNumber {
        strip.withPageNumber = numbered(strip) { $0.lines(of: paragraph, in: column).0[safe: index] }
      }
      strips.append(strip)
    }
    return (strips, styled, set.longestLine)
  }

  /// Makes a strip again once the number of its page is known.
  func numbered(_ strip: Strip, _ make: @escaping (inout FlowBuilder) -> Strip?) -> (Int) -> Strip {
    let builder = self
    return { number in
      var again = builder
      again.pageNumber = number
      return make(&again) ?? strip
    }
  }

  private mutating func strip(of rule: Rule, under longestLine: Double?, in column: Column) -> Strip {
    var length = 0.0
    switch rule.extent {
    case .length(let fixed): length = fixed.pt
    case .shareOfTextAbove(let share):
      if let longestLine {
        length = share.isFinite ? longestLine * share : 0
      } else {
        faults.add(FlowBuilder.ruleWithoutText)
      }
    }
    let thickness = max(0, rule.thickness.pt)
    let left = column.left + (column.width - length) / 2
    var strip = Strip(before: max(0, rule.gap.pt), height: thickness)
    if length > 0, thickness > 0 {
      let line = PlacedLine(
        fromX: left, fromY: thickness / 2, toX: left + length, toY: thickness / 2, thickness: thickness,
        colour: rule.colour)
      strip.items = [.line(line)]
    }
    strip.breakBefore = .worst
    return strip
  }

  static let ruleWithoutText = Diagnostic(
    .warning, PageLayoutCodes.ruleWithoutText,
    Message(
      vi: "đường kẻ dài theo dòng chữ phía trên, nhưng phía trên không có đoạn văn nào",
      en: "a rule is to be as long as the text above, but no paragraph stands above it"),
    at: nil,
    help: [
      Diagnostic.Help(
        Message(vi: "đặt đường kẻ ngay dưới đoạn văn của nó", en: "put the rule right under its paragraph"))
    ])

  /// The text of a frame, at its fixed place.
  private mutating func anchor(_ frame: Frame) -> Strip {
    var strip = Strip(kind: .anchor)
    if let known = placed.result(for: frame) {
      strip.anchored = known
      return strip
    }
    let found = faults.findings.diagnostics.count
    strip.anchored = items(of: frame)
    if frame.paragraphs.contains(where: { $0.showsPageNumber }) {
      let fixed = strip
      strip.withPageNumber = numbered(fixed) { Strip(kind: .anchor, anchored: $0.items(of: frame)) }
    } else if faults.findings.diagnostics.count == found {
      placed.keep(strip.anchored, for: frame)
    }
    return strip
  }

  private mutating func items(of frame: Frame) -> [PlacedItem] {
    let column = Column(left: frame.area.x.pt, width: frame.area.width.pt)
    openFrame = frame
    defer { openFrame = nil }
    let stack = Stack(frame.paragraphs.flatMap { lines(of: $0, in: column).0 })
    let room = frame.area.height.pt - stack.contentHeight
    return stack.items(down: frame.textArea.y.pt + room * frame.verticalAlignment.shareAbove)
  }

  /// The number of the next table in the section.
  mutating func nextTable() -> Int {
    tableCount += 1
    return tableCount
  }

  /// Keeps the header rows that are repeated on each page.
  mutating func keep(_ header: Header, ofTable table: Int) { headers[table] = header }

  mutating func report(_ diagnostic: Diagnostic) { faults.add(diagnostic) }
}
