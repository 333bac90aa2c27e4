import Diagnostics
import DocumentCorpus
import DocumentTree
import TableReading
import Testing
import Wording
import ZipKit

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

  /// The numbers of rows of a label and a sum in column 3; a label of two columns is the heading of a group.
  private func sums(_ rows: [(label: String, span: Int, sum: Int)]) -> [CellContent] {
    var sums = ColumnSums()
    for (index, row) in rows.enumerated() {
      sums.add(
        [(1...row.span, .text), (3...3, .grouped(row.sum))], row: index + 4, label: row.label)
    }
    return rows.indices.map { sums.content(rows[$0].sum, row: $0 + 4, column: 3) }
  }

  @Test("A total that is the sum of the rows above is a formula; the whole leaves the part sums out")
  func totals() {
    let cells = sums([
      ("A", 1, 5), ("B", 1, 6), ("Cộng", 1, 11), ("C", 1, 7), ("Tổng cộng", 1, 18), ("Tổng số", 1, 19),
    ])
    #expect(
      cells == [
        .number(5), .number(6), .formula("SUM(C4:C5)", result: 11), .number(7),
        .formula("SUM(C4:C5,C7:C7)", result: 18), .number(19),
      ])
    let parts = sums([("A", 1, 5), ("Cộng", 1, 5), ("B", 1, 7), ("C", 1, 1), ("Cộng", 1, 8)])
    #expect(parts[4] == .formula("SUM(C6:C7)", result: 8))
  }

  @Test("The sum in a group's heading is a formula over the rows below, over those of inner groups, too")
  func groupSums() {
    let cells = sums([
      ("A. GIẤY KHEN", 2, 18), ("1. Tập thể", 2, 11), ("A", 1, 5), ("B", 1, 6), ("2. Cá nhân", 2, 7),
      ("C", 1, 7),
      ("B. CỜ", 2, 3), ("D", 1, 2), ("Tổng cộng", 2, 20),
    ])
    #expect(cells[0] == .formula("SUM(C6:C7,C9:C9)", result: 18))
    #expect(cells[1] == .formula("SUM(C6:C7)", result: 11))
    #expect(cells[4] == .formula("SUM(C9:C9)", result: 7))
    // A sum that its rows do not give stays a number, for a person to see.
    #expect(cells[6] == .number(3))
    #expect(cells[8] == .formula("SUM(C6:C7,C9:C9,C11:C11)", result: 20))
    let largest = sums([("A. X", 2, 1), ("A", 1, .max), ("B", 1, 2)])
    #expect(largest[0] == .number(1))
  }

  @Test("A house number among names of streets stays text; a row has room to sign in")
  func columnTypes() throws {
    let rows = ["7", "Tổ 3", "8", "Thôn Đông", "Thôn Hạ"].enumerated().map { index, home in
      TableRow(cells: [cell(String(index + 1)), cell(home)], leastHeight: .mm(12))
    }
    let bytes = try written([
      .table(
        Table(
          columnWidths: [.mm(12), .mm(240)], headerRowCount: 1, borders: .all,
          rows: [TableRow(cells: [cell("TT"), cell("Nơi ở")])] + rows))
    ])
    let sheet = try TableFormats.open(bytes, named: "a.xlsx").sheet(0)
    let cells = sheet.rows.dropFirst().map { row in row.cells.map { sheet.cells[$0] } }
    #expect(cells.map { sheet.number(of: $0[0]) } == [1, 2, 3, 4, 5])
    #expect(cells.map { sheet.text(of: $0[1]) } == ["7", "Tổ 3", "8", "Thôn Đông", "Thôn Hạ"])
    let part = try #require(try ZipReader(bytes).bytes(of: "xl/worksheets/sheet1.xml"))
    #expect(String(decoding: part, as: UTF8.self).contains("ht=\"34.02\""))
  }

  @Test("A column is as wide as its numbers and the words of its heading; one with room keeps its width")
  func columnWidths() throws {
    let bytes = try written([
      .table(
        Table(
          columnWidths: [.mm(5), .mm(200), .mm(12)], headerRowCount: 1, borders: .all,
          rows: [
            TableRow(cells: [cell("STT"), cell("Tên"), cell("Tiền")]),
            TableRow(cells: [cell("1"), cell("Tổ 5"), cell("1.200.000")]),
          ]))
    ])
    let part = String(
      decoding: try #require(try ZipReader(bytes).bytes(of: "xl/worksheets/sheet1.xml")), as: UTF8.self)
    let widths = part.matches(of: /<col [^>]*width="([0-9.]+)"/).compactMap { Double($0.output.1) }
    // A wrong number of columns must not end the whole run of tests.
    try #require(widths.count >= 3, "\(widths)")
    // A figure of 13 pt is 2.3 mm wide, a capital 3 mm; a unit of width is 1.9 mm.
    #expect(widths[0] * 1.9 > 9 && widths[0] * 1.9 < 14, "\(widths)")
    #expect(abs(widths[1] * 1.9 - 200) < 0.5, "\(widths)")
    #expect(widths[2] * 1.9 > 9 * 2.3, "\(widths)")
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

  @Test("A sheet bears the title of its document, cut between words")
  func title() throws {
    func name(_ title: String) throws -> String? {
      let document = Document(
        properties: DocumentProperties(title: title, creator: "", date: .y2000), sheet: styles,
        sections: Sections([Section(page: page, blocks: [])]))
      let sink = MemorySink()
      var findings = Findings()
      try XLSXWriter().write(document, to: sink, into: &findings)
      return try TableFormats.open(sink.bytes, named: "a.xlsx").sheets.first?.name
    }
    #expect(try name("Sổ khen thưởng năm 2026") == "Sổ khen thưởng năm 2026")
    #expect(try name("Danh sách chi tiền thưởng theo quyết định") == "Danh sách chi tiền thưởng")
    #expect(try name("") == "Danh sách")
  }

  @Test("Sheets of one name are told apart, in their rows for each page, too")
  func sameNames() throws {
    var workbook = Workbook()
    for name in ["Ds", "DS"] {
      var sheet = Worksheet(name: name)
      sheet.repeatedRows = 1...2
      workbook.sheets.append(sheet)
    }
    let bytes = try workbook.packed().all()
    #expect(try TableFormats.open(bytes, named: "a.xlsx").sheets.map(\.name) == ["Ds", "DS 2"])
    let part = try #require(try ZipReader(bytes).bytes(of: "xl/workbook.xml"))
    let text = String(decoding: part, as: UTF8.self)
    #expect(text.contains(">'Ds'!$1:$2<") && text.contains(">'DS 2'!$1:$2<"))
  }

  @Test("Names of sheets keep to what spreadsheets allow")
  func names() {
    #expect(Worksheet(name: "Tổng hợp: [2026]/xã").name == "Tổng hợp 2026xã")
    #expect(Worksheet(name: "?").name == "Trang")
    #expect(Worksheet(name: String(repeating: "a", count: 40)).name.count == 31)
  }
}
