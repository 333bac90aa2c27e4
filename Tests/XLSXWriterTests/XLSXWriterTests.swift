import Diagnostics
import DocumentCorpus
import DocumentTree
import TableReading
import Testing
import Wording

@testable import XLSXWriter

/// Keeps what was written.
private final class MemorySink: ByteSink {
  var bytes: [UInt8] = []
  func append(_ more: UnsafeRawBufferPointer) { bytes.append(contentsOf: more) }
}

@Suite("Workbooks")
struct XLSXWriterTests {
  private func cell(_ text: String, span: Int = 1) -> TableCell {
    TableCell(span: span, paragraphs: [Paragraph(style: "body", inlines: [.text(TextRun(text))])])
  }

  private var styles: StyleSheet {
    StyleSheet(
      name: "test",
      styles: [ParagraphStyle(name: "body", displayName: "Body", font: "Times New Roman", size: .pt(13))])
  }

  private var page: PageSetup {
    PageSetup(
      width: .mm(297), height: .mm(210), top: .mm(20), right: .mm(15), bottom: .mm(20), left: .mm(30),
      numbering: .topCentre)
  }

  private func written(_ blocks: [Block]) throws -> [UInt8] {
    let document = Document(
      properties: DocumentProperties(title: "Danh sách", creator: "UBND xã", date: .y2000), sheet: styles,
      sections: Sections([Section(page: page, blocks: blocks)]))
    let sink = MemorySink()
    var findings = Findings()
    try XLSXWriter().write(document, to: sink, into: &findings)
    #expect(findings.isEmpty)
    return sink.bytes
  }

  private var moneyList: [Block] {
    [
      .columns(
        Columns(columns: [
          Columns.Column(
            width: .mm(100),
            blocks: [.paragraph(Paragraph(style: "body", inlines: [.text(TextRun("UBND XÃ"))]))]),
          Columns.Column(
            width: .mm(152),
            blocks: [.paragraph(Paragraph(style: "body", inlines: [.text(TextRun("CỘNG HÒA"))]))]),
        ])),
      .table(
        Table(
          columnWidths: [.mm(12), .mm(80), .mm(60), .mm(100)], headerRowCount: 1, borders: .all,
          rows: [
            TableRow(cells: ["STT", "Họ và tên", "Ngày sinh", "Số tiền (đồng)"].map { cell($0) }),
            TableRow(cells: [cell("1"), cell("=Lê Văn A"), cell("08/03/1985"), cell("1.170.000")]),
            TableRow(cells: [cell("2"), cell("Trần Thị B"), cell("031070001234"), cell("780.000")]),
            TableRow(cells: [cell("Cộng", span: 3), cell("1.950.000")]),
            TableRow(cells: [cell("3"), cell("Ngô Văn C"), cell(""), cell("10.000")]),
            TableRow(cells: [cell("Tổng cộng", span: 3), cell("1.960.000")]),
          ])),
    ]
  }

  @Test("What is written is read back: numbers as numbers, days as days, text as text")
  func readBack() throws {
    let file = try TableFormats.open(try written(moneyList), named: "a.xlsx")
    let sheet = try file.sheet(0)
    func cell(_ row: Int, _ column: Int) throws -> Sheet.Cell {
      let row = try #require(sheet.rows.first { $0.number == row })
      return sheet.cells[try #require(row.cells.first { Int(sheet.cells[$0].column) == column })]
    }
    let head = try #require(
      sheet.rows.first { row in row.cells.contains { sheet.text(of: sheet.cells[$0]) == "STT" } })
    let first = head.number + 1
    #expect(sheet.number(of: try cell(first, 1)) == 1)
    #expect(sheet.text(of: try cell(first, 2)) == "=Lê Văn A")
    let day = try cell(first, 3)
    #expect(sheet.format(of: day).isDate)
    #expect(
      sheet.number(of: day).flatMap { CalendarDate(serial: $0, countsFrom1904: false) }?.slashed
        == "08/03/1985")
    let money = try cell(first, 4)
    #expect(sheet.format(of: money).shown(sheet.number(of: money) ?? 0) == "1.170.000")
    #expect(sheet.text(of: try cell(first + 1, 3)) == "031070001234")
    #expect(sheet.number(of: try cell(first + 2, 4)) == 1_950_000)
    #expect(sheet.merges.contains { $0.rows == first + 2...first + 2 && $0.columns == 1...3 })
  }

  @Test("A total that is the sum of the rows above is a formula; the whole leaves the part sums out")
  func sums() {
    var sums = ColumnSums()
    #expect(sums.content(5, row: 4, column: 3, isTotal: false) == .number(5))
    #expect(sums.content(6, row: 5, column: 3, isTotal: false) == .number(6))
    #expect(sums.content(11, row: 6, column: 3, isTotal: true) == .formula("SUM(C4:C5)", result: 11))
    sums.endTotal(6)
    #expect(sums.content(7, row: 7, column: 3, isTotal: false) == .number(7))
    #expect(sums.content(18, row: 8, column: 3, isTotal: true) == .formula("SUM(C4:C5,C7:C7)", result: 18))
    #expect(sums.content(19, row: 9, column: 3, isTotal: true) == .number(19))
  }

  @Test(
    "Only what can be read in one way becomes a number or a day",
    arguments: [
      ("12", CellValue.whole(12)), ("0", .whole(0)), ("012", .text), ("1.170.000", .grouped(1_170_000)),
      ("1.17", .text),
      ("031070001234", .text), ("1234567890", .text), ("1.170.000 đồng", .text), ("", .text),
      ("31/02/1985", .text),
      ("8/3/1985", .text), ("0.500", .text), ("86/QĐ-UBND", .text),
    ])
  func values(_ text: String, _ value: CellValue) { #expect(CellValue(text) == value) }

  @Test("Equal documents give equal bytes")
  func equalBytes() throws { #expect(try written(moneyList) == written(moneyList)) }

  @Test("Names of sheets keep to what spreadsheets allow")
  func names() {
    #expect(Worksheet(name: "Tổng hợp: [2026]/xã").name == "Tổng hợp 2026xã")
    #expect(Worksheet(name: "?").name == "Trang")
    #expect(Worksheet(name: String(repeating: "a", count: 40)).name.count == 31)
  }
}
