import Diagnostics
import Dispatch
import DocumentCorpus
import DocumentTree
import Synchronization
import TestSupport
import Testing

@testable import PageLayout

@Suite("What layout finds wrong is said, and nothing traps")
struct LayoutFaultTests {
  private static let source = SourceFile(name: "ceremony.yaml", text: "tên: Nguyễn 🎉 An\n")
  private static let place = Place(source, 6..<20)

  @Test("A letter that the font lacks is named with its number, its text and its line")
  func missingLetter() throws {
    let run = TextRun("Nguyễn 🎉 An", origin: LayoutFaultTests.place)
    let (_, findings) = try Laying().pages([.paragraph(Paragraph(style: "plain", inlines: [.text(run)]))])
    let found = try #require(findings.diagnostics.first)
    #expect(findings.diagnostics.count == 1)
    #expect(found.code == PageLayoutCodes.missingLetter && found.severity == .error)
    #expect(found.message.vi.contains("U+1F389") && found.message.vi.contains("Nguyễn 🎉 An"))
    #expect(found.place == LayoutFaultTests.place)
  }

  @Test("A font that is not installed is said once, whoever's names it was to set")
  func missingFont() throws {
    var look = TextLook()
    look.font = "UTM Không Có"
    let people = [LayoutFaultTests.place, Place(LayoutFaultTests.source, 0..<3)].map { place in
      Block.paragraph(
        Paragraph(style: "plain", inlines: [.text(TextRun("chữ", look: look, origin: place))]))
    }
    let laying = try Laying()
    let (pages, findings) = laying.pages(people)
    #expect(findings.diagnostics.map(\.code) == [PageLayoutCodes.missingFont])
    #expect(findings.diagnostics.first?.message.en.contains("UTM Không Có") == true)
    #expect(pages[0].texts.count == 2)
    // Two people's sections say the same word for word, and equal faults are shown once.
    let said = people.flatMap { laying.pages([$0]).1.diagnostics }
    #expect(said.count == 2 && Set(said).count == 1)
  }

  @Test("A style that the sheet lacks is an error, and the text is laid out all the same")
  func unknownStyle() throws {
    let (pages, findings) = try Laying().pages([.plain("chữ", style: "khong-co")])
    #expect(findings.diagnostics.map(\.code) == [StyleCodes.unknownStyle])
    #expect(pages[0].texts.count == 1)
  }

  @Test("A word wider than its cell is broken and reported with its origin")
  func brokenWord() throws {
    let run = TextRun("nguyenvanan@kienan.haiphong.gov.vn", origin: LayoutFaultTests.place)
    let cell = TableCell(paragraphs: [Paragraph(style: "plain", inlines: [.text(run)])])
    let (pages, findings) = try Laying().pages([
      .table(Table(columnWidths: [.pt(60)], borders: .all, rows: [TableRow(cells: [cell])]))
    ])
    #expect(findings.diagnostics.map(\.code) == [PageLayoutCodes.brokenWord])
    #expect(findings.diagnostics.first?.place == LayoutFaultTests.place)
    #expect(pages[0].texts.map(\.run.text).joined() == run.text)
  }

  @Test("Margins that leave no room are an error, however large they are")
  func withoutRoom() throws {
    let laying = try Laying()
    for margin in [Length.pt(150), .pt(-100_000_000), Length(emu: .max), Length(emu: .min)] {
      let page = PageSetup(
        width: .pt(300), height: .pt(200), top: margin, right: margin, bottom: margin, left: margin,
        numbering: .none)
      var findings = Findings()
      let pages = PageLayouter(sheet: Laying.sheet, pool: laying.pool)
        .pages(of: Section(page: page, blocks: [.plain("chữ")]), into: &findings)
      #expect(pages.count == 1)
      if margin > .zero { #expect(findings.diagnostics.map(\.code) == [PageLayoutCodes.pageWithoutRoom]) }
    }
  }

  @Test("Random trees of hostile lengths end, with finite numbers")
  func hostileTrees() throws {
    let laying = try Laying()
    var generator = SeededGenerator()
    let seed = generator.seed
    for _ in 0..<300 {
      let blocks = (0..<Int.random(in: 0...12, using: &generator)).map { _ in
        HostileTree.block(depth: 2, using: &generator)
      }
      let (section, _) = laying.resolved(blocks)
      for tree in [blocks, section?.blocks ?? []] {
        let (pages, _) = laying.pages(tree, numbering: .topCentre)
        #expect(!pages.isEmpty, "seed \(seed)")
        for text in pages.flatMap(\.texts) {
          #expect(text.x.isFinite && text.baseline.isFinite, "seed \(seed)")
        }
      }
    }
  }

  @Test("Sections laid out on several threads are the same as on one")
  func threads() throws {
    let pool = try TypesetterPool(desks: 3)
    let document = Resolver(pool: pool).resolve(DocumentCorpus.certificates(count: 60))
    let layouter = PageLayouter(sheet: document.sheet, pool: pool)
    let dump = LayoutDump(fonts: pool.fonts)
    @Sendable func text(_ index: Int) -> String {
      var findings = Findings()
      guard let section = document.sections.section(at: index, into: &findings) else { return "" }
      return dump.text(layouter.pages(of: section, into: &findings))
    }
    let alone = (0..<60).map { text($0) }
    let together = Mutex<[Int: String]>([:])
    DispatchQueue.concurrentPerform(iterations: 60) { index in
      let made = text(index)
      together.withLock { $0[index] = made }
    }
    #expect(together.withLock { made in alone.indices.allSatisfy { made[$0] == alone[$0] } })
  }

  @Test("Every code has a summary and a page in both languages, and its own name")
  func codes() {
    let all = PageLayoutCodes.all
    #expect(Set(all.map(\.id)).count == all.count)
    for code in all {
      #expect(
        !code.summary.vi.isEmpty && !code.summary.en.isEmpty && !code.page.vi.isEmpty && !code.page.en.isEmpty
      )
    }
  }
}

/// Trees that no template would make.
private enum HostileTree {
  static func length(using generator: inout SeededGenerator) -> Length {
    let lengths: [Length] = [
      .zero, .pt(-50), .pt(1), .pt(12), .pt(70), .pt(300), .pt(5000), Length(emu: .max), Length(emu: .min),
    ]
    return lengths.randomElement(using: &generator) ?? .zero
  }

  static func paragraph(using generator: inout SeededGenerator) -> Paragraph {
    var overrides = ParagraphOverrides()
    if Bool.random(using: &generator) { overrides.size = length(using: &generator) }
    if Bool.random(using: &generator) { overrides.spaceBefore = length(using: &generator) }
    overrides.alignment = Alignment.allCases.randomElement(using: &generator)
    overrides.keepWithNext = Bool.random(using: &generator)
    let inlines: [Inline] = (0..<Int.random(in: 0...5, using: &generator)).map { _ in
      switch Int.random(in: 0...5, using: &generator) {
      case 0: return .tab
      case 1: return .lineBreak
      case 2: return .pageNumber
      default:
        var look = TextLook()
        if Int.random(in: 0...3, using: &generator) == 0 { look.size = length(using: &generator) }
        return .text(TextRun("Nguyễnvănan thi đua yêu nước ", look: look))
      }
    }
    return Paragraph(
      style: ["plain", "name", "?"].randomElement(using: &generator) ?? "", overrides: overrides,
      inlines: inlines)
  }

  static func block(depth: Int, using generator: inout SeededGenerator) -> Block {
    func some<T>(_ make: (inout SeededGenerator) -> T) -> [T] {
      (0..<Int.random(in: 0...4, using: &generator)).map { _ in make(&generator) }
    }
    let area = PlacedArea(
      x: length(using: &generator), y: length(using: &generator), width: length(using: &generator),
      height: length(using: &generator))
    switch Int.random(in: 0...(depth > 0 ? 9 : 6), using: &generator) {
    case 0, 1: return .paragraph(paragraph(using: &generator))
    case 2:
      let share = [-1, 0, 0.5, .infinity, .nan].randomElement(using: &generator) ?? 0
      return .rule(Rule(extent: .shareOfTextAbove(share), thickness: length(using: &generator), gap: .pt(-3)))
    case 3: return .space(length(using: &generator))
    case 4: return .pageBreak
    case 5:
      return .frame(
        Frame(
          name: "f", area: area,
          fit: Frame.Fit(
            leastSize: Bool.random(using: &generator) ? length(using: &generator) : nil,
            mostLines: [nil, -1, 0, 1, 2, .max].randomElement(using: &generator) ?? nil),
          paragraphs: some { paragraph(using: &$0) }))
    case 6: return .box(Box(area: area, lineWidth: length(using: &generator), lineColour: .black))
    case 7:
      return .table(
        Table(
          columnWidths: some { length(using: &$0) },
          headerRowCount: Int.random(in: -1...3, using: &generator),
          borders: .all,
          rows: some { inner in
            TableRow(
              cells: (0..<Int.random(in: 0...3, using: &inner)).map { _ in
                TableCell(span: Int.random(in: -1...3, using: &inner), paragraphs: [paragraph(using: &inner)])
              }, keepWithNext: Bool.random(using: &inner))
          }))
    case 8:
      return .columns(
        Columns(
          columns: some {
            Columns.Column(width: length(using: &$0), blocks: [block(depth: depth - 1, using: &$0)])
          },
          outdent: length(using: &generator)))
    default: return .keepTogether(some { block(depth: depth - 1, using: &$0) })
    }
  }
}
