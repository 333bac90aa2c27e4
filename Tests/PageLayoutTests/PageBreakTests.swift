import Diagnostics
import DocumentTree
import Testing

@testable import PageLayout

@Suite("Pages break where a reader would want")
struct PageBreakTests {
  @Test("Ten lines fill a page, the eleventh begins another")
  func fills() throws {
    let pages = try Laying().texts((1...11).map { .plain("p\($0)") })
    #expect(pages.map(\.count) == [10, 1])
  }

  @Test("The first line of a paragraph is not left alone at the foot of a page")
  func orphan() throws {
    let pages = try Laying().texts((1...9).map { .plain("p\($0)") } + [.lines(4, "q")])
    #expect(pages.map(\.count) == [9, 4])
  }

  @Test("The last line of a paragraph is not left alone at the head of a page")
  func widow() throws {
    let pages = try Laying().texts((1...7).map { .plain("p\($0)") } + [.lines(4, "q")])
    #expect(pages.map(\.count) == [9, 2])
  }

  @Test("A paragraph of three lines moves whole")
  func three() throws {
    let pages = try Laying().texts((1...8).map { .plain("p\($0)") } + [.lines(3, "q")])
    #expect(pages.map(\.count) == [8, 3])
  }

  @Test("A heading stays with what follows, through spaces and rules")
  func keepWithNext() throws {
    let rule = Block.rule(Rule(extent: .length(.pt(20)), thickness: .pt(1), gap: .pt(1)))
    let blocks: [Block] =
      (1...8).map { .plain("p\($0)") } + [.plain("h", style: "kept"), rule, .space(.pt(4)), .plain("q")]
    #expect(try Laying().texts(blocks).map(\.count) == [8, 2])
  }

  @Test("Lines that a style keeps together, and blocks that a group does, move whole")
  func keepTogether() throws {
    let laying = try Laying()
    let before: [Block] = (1...6).map { .plain("p\($0)") }
    #expect(laying.texts(before + [.lines(5, "q", style: "whole")]).map(\.count) == [6, 5])
    #expect(laying.texts(before + [.keepTogether((1...5).map { .plain("q\($0)") })]).map(\.count) == [6, 5])
  }

  @Test("A group that no page holds breaks as if it were none")
  func tooLargeToKeep() throws {
    let blocks: [Block] = [.plain("p")] + [.keepTogether((1...12).map { .plain("q\($0)") })]
    #expect(try Laying().texts(blocks).map(\.count) == [10, 3])
  }

  @Test("A chain of headings longer than a page still ends")
  func endlessChain() throws {
    let blocks: [Block] = (1...35).map { .plain("h\($0)", style: "kept") }
    #expect(try Laying().texts(blocks).map(\.count) == [10, 10, 10, 5])
  }

  @Test("A space does not go on over the page, nor make a page of its own")
  func spaces() throws {
    let laying = try Laying()
    let full: [Block] = (1...10).map { .plain("p\($0)") }
    #expect(laying.texts(full + [.space(.pt(30))]).map(\.count) == [10])
    let (pages, _) = laying.pages(full + [.space(.pt(30)), .plain("q")])
    #expect(pages.map(\.texts.count) == [10, 1])
    #expect(pages[1].texts[0].baseline == pages[0].texts[0].baseline)
  }

  @Test("A page break begins a page and keeps the space above that the template asks for there")
  func pageBreak() throws {
    let (pages, _) = try Laying().pages([.plain("a"), .pageBreak, .space(.pt(12)), .plain("b"), .pageBreak])
    #expect(pages.map { $0.texts.map(\.run.text) } == [["a"], ["b"]])
    #expect(abs(pages[1].texts[0].baseline - pages[0].texts[0].baseline - 12) < 0.001)
  }

  @Test("A section without blocks is one empty page")
  func emptySection() throws {
    let (pages, findings) = try Laying().pages([])
    #expect(pages.count == 1)
    #expect(pages[0].items.isEmpty && findings.isEmpty)
  }

  @Test("Numbers stand in the middle of the upper margin from page two on")
  func pageNumbers() throws {
    let (pages, _) = try Laying().pages((1...25).map { .plain("p\($0)") }, numbering: .topCentre)
    #expect(pages.map { $0.texts[0].run.text } == ["p1", "2", "3"])
    let number = pages[1].texts[0]
    #expect(abs(number.x + number.run.width / 2 - 150) < 0.01)
    #expect(number.baseline < 50 && number.run.size == 13)
  }

  @Test("A page number in the text shows the page it falls on: in a paragraph, a cell, columns and a frame")
  func numbersInText() throws {
    let number = Paragraph(style: "plain", inlines: [.text(TextRun("trang ")), .pageNumber])
    let table = Table(
      columnWidths: [.pt(100)], borders: .all, rows: [TableRow(cells: [TableCell(paragraphs: [number])])])
    let frame = Frame(
      name: "f", area: PlacedArea(x: .pt(0), y: .pt(0), width: .pt(100), height: .pt(20)),
      paragraphs: [number])
    let blocks: [Block] = [
      .paragraph(number), .pageBreak, .paragraph(number), .table(table),
      .columns(Columns(columns: [Columns.Column(width: .pt(100), blocks: [.paragraph(number)])])),
      .frame(frame),
    ]
    let pages = try Laying().texts(blocks)
    #expect(pages == [["trang 1"], ["trang 2", "trang 2", "trang 2", "trang 2"]])
  }
}

@Suite("Tables on pages")
struct TableLayoutTests {
  private func row(_ texts: [String], span: Int = 1, keepWithNext: Bool = false) -> TableRow {
    TableRow(
      cells: texts.map {
        TableCell(span: span, paragraphs: [Paragraph(style: "plain", inlines: [.text(TextRun($0))])])
      },
      keepWithNext: keepWithNext)
  }

  private func table(_ rows: [TableRow], headers: Int = 1) -> Block {
    .table(Table(columnWidths: [.pt(60), .pt(140)], headerRowCount: headers, borders: .all, rows: rows))
  }

  @Test("Header rows stand again at the head of each page")
  func headers() throws {
    let rows = [row(["A", "B"]), row(["C", "D"])] + (1...12).map { row(["\($0)", "x"]) }
    let pages = try Laying().texts([table(rows, headers: 2)])
    #expect(pages.map { Array($0.prefix(4)) } == [["A", "B", "C", "D"], ["A", "B", "C", "D"]])
    // Each row is half a point higher than its text: its line.
    #expect(pages.map(\.count) == [18, 14])
  }

  @Test("A group's row is not left alone at the foot of a page")
  func groups() throws {
    let rows =
      [row(["A", "B"])] + (1...8).map { row(["\($0)", "x"]) }
      + [row(["Nhóm"], span: 2, keepWithNext: true), row(["9", "x"])]
    let pages = try Laying().texts([table(rows)])
    #expect(pages[0].count == 18)
    #expect(pages[1] == ["A", "B", "Nhóm", "9", "x"])
  }

  @Test(
    "A group ends with its table: what stands before the table goes along, what follows the group does not")
  func groupEndsWithTable() throws {
    let rows = [row(["1", "x"]), row(["2", "x"]), row(["3", "x"])]
    let before: [Block] = (1...6).map { .plain("p\($0)") }
    let group = Block.keepTogether([.plain("đầu"), table(rows, headers: 0)])
    #expect(try Laying().texts(before + [.plain("p7"), group, .plain("sau")]).map(\.count) == [7, 8])
    let kept = Block.keepTogether([table(rows, headers: 0), .plain("sau")])
    #expect(try Laying().texts(before + [kept]).map(\.count) == [6, 7])
    let last = [row(["1", "x"]), row(["2", "x"]), row(["3", "x"], keepWithNext: true)]
    #expect(try Laying().texts(before + [table(last, headers: 0), .plain("sau")]).map(\.count) == [10, 3])
  }

  @Test("A table is too wide when it passes the paper, not when it fills it to a third of a millimetre")
  func tooWide() throws {
    func codes(_ width: Double) throws -> [DiagnosticCode] {
      let table = Table(columnWidths: [.pt(width)], borders: .all, rows: [row(["x"])])
      return try Laying().pages([.table(table)]).1.diagnostics.map(\.code)
    }
    // From the left margin to the paper's edge there are 250 points.
    #expect(try codes(250) == [])
    #expect(try codes(252) == [PageLayoutCodes.tableTooWide])
  }

  @Test("The header is not left alone at the foot of a page")
  func headerAlone() throws {
    let blocks: [Block] = (1...9).map { .plain("p\($0)") } + [table([row(["A", "B"]), row(["1", "x"])])]
    #expect(try Laying().texts(blocks).map(\.count) == [9, 4])
  }

  @Test("A row is not split, but one that no page holds is, by lines, and reported")
  func tallRows() throws {
    let laying = try Laying()
    let three = TableRow(cells: [
      TableCell(
        verticalAlignment: .top,
        paragraphs: (1...3).map { Paragraph(style: "plain", inlines: [.text(TextRun("r\($0)"))]) })
    ])
    let whole = laying.texts((1...8).map { .plain("p\($0)") } + [table([three], headers: 0)])
    #expect(whole.map(\.count) == [8, 3])
    let many = TableRow(cells: [
      TableCell(paragraphs: (1...25).map { Paragraph(style: "plain", inlines: [.text(TextRun("r\($0)"))]) }),
      TableCell(paragraphs: [Paragraph(style: "plain", inlines: [.text(TextRun("bên"))])]),
    ])
    let (pages, findings) = laying.pages([table([row(["A", "B"]), many])])
    #expect(findings.diagnostics.map(\.code) == [PageLayoutCodes.blockHigherThanPage])
    let texts = pages.flatMap { $0.texts.map(\.run.text) }.filter { $0.hasPrefix("r") }
    #expect(texts == (1...25).map { "r\($0)" })
    for page in pages { #expect(page.texts.allSatisfy { $0.baseline < 171 }) }
  }

  @Test("Content lies at the top, in the middle or at the bottom of a higher row")
  func verticalAlignment() throws {
    let high = TableCell(
      paragraphs: (1...5).map { Paragraph(style: "plain", inlines: [.text(TextRun("\($0)"))]) })
    func cell(_ alignment: TableCell.VerticalAlignment) -> TableCell {
      TableCell(
        verticalAlignment: alignment, paragraphs: [Paragraph(style: "plain", inlines: [.text(TextRun("x"))])])
    }
    let table = Table(
      columnWidths: [.pt(50), .pt(50), .pt(50), .pt(50)], borders: .none,
      rows: [TableRow(cells: [high, cell(.top), cell(.middle), cell(.bottom)])])
    let (pages, _) = try Laying().pages([.table(table)])
    let texts = pages[0].texts
    let tops = texts.filter { $0.run.text == "x" }.map(\.baseline)
    #expect(tops == [texts[0].baseline, texts[2].baseline, texts[4].baseline])
    #expect(pages[0].lines.isEmpty)
  }

  @Test("Neighbouring rows share their line, and upright lines go through")
  func borders() throws {
    let (pages, _) = try Laying().pages([table([row(["A", "B"]), row(["1", "x"]), row(["2", "y"])])])
    let across = pages[0].lines.filter { $0.fromY == $0.toY }
    let down = pages[0].lines.filter { $0.fromX == $0.toX }
    #expect(across.count == 4)
    #expect(down.map(\.fromX) == [50, 110, 250])
    #expect(down.allSatisfy { $0.toY - $0.fromY == 37.5 })
  }

  @Test(
    "Spans that do not add up, rows without cells and tables without columns neither trap nor lose the rest")
  func oddTables() throws {
    let laying = try Laying()
    let rows = [row(["a", "b", "c"]), TableRow(cells: []), row(["d"], span: 99), row(["e"], span: -3)]
    #expect(laying.texts([table(rows, headers: 9)]) == [["a", "b", "d", "e"]])
    let empty = Block.table(Table(columnWidths: [], borders: .all, rows: [row(["x"])]))
    #expect(laying.texts([empty, .plain("sau")]) == [["sau"]])
    let (_, findings) = laying.pages([
      .table(Table(columnWidths: [.pt(400)], borders: .all, rows: [row(["x"])]))
    ])
    #expect(findings.diagnostics.map(\.code) == [PageLayoutCodes.tableTooWide])
  }
}
