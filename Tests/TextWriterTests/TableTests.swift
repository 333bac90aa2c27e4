import Diagnostics
import DocumentTree
import Foundation
import TestSupport
import Testing
import TextWriter

@Suite("Tables and columns as plain text")
struct TableTests {
  private func cell(_ text: String, span: Int = 1, style: String = "body") -> TableCell {
    TableCell(span: span, paragraphs: [Sample.paragraph(text, style: style)])
  }

  private func table(
    _ rows: [[TableCell]], columns: Int = 3, headers: Int = 1, borders: Table.Borders = .all
  ) -> Block {
    .table(
      Table(
        columnWidths: Array(repeating: .mm(50), count: columns), headerRowCount: headers, borders: borders,
        rows: rows.map { TableRow(cells: $0) }))
  }

  @Test("Columns are as wide as their text; a line stands under the header")
  func aligned() throws {
    let text = try Sample.text([
      table([
        [cell("STT", style: "centre"), cell("Họ và tên", style: "centre"), cell("Đơn vị")],
        [cell("1", style: "centre"), cell("Nguyễn Văn Ánh"), cell("Thôn Đông")],
        [cell("2", style: "centre"), cell("Trần Thị Ước | Bưởi", span: 2)],
      ])
    ])
    #expect(
      text == """
        STT |   Họ và tên    | Đơn vị
        ----+----------------+----------
         1  | Nguyễn Văn Ánh | Thôn Đông
         2  | Trần Thị Ước | Bưởi

        """)
  }

  @Test("A table without lines shows none")
  func borderless() throws {
    let rows = [[cell("a"), cell("bb")], [cell("ccc"), cell("d")]]
    #expect(try Sample.text([table(rows, columns: 2, headers: 1, borders: .none)]) == "a    bb\nccc  d\n")
  }

  @Test("Text that has no room is wrapped in its column, and lines tell the rows apart")
  func wrapped() throws {
    let long = Array(repeating: "thành tích", count: 15).joined(separator: " ")
    let lines = try Sample.text([
      table([
        [cell("STT"), cell("Tên"), cell("Nội dung")], [cell("1"), cell("Ánh"), cell(long)],
        [cell("2"), cell("Bưởi"), cell("như trên")],
      ])
    ]).split(separator: "\n")
    #expect(lines.allSatisfy { DisplayWidth.columns(of: String($0)) <= 100 })
    #expect(lines.count { $0.hasPrefix("---") } == 2)
    let words = lines.filter { $0.contains("tích") || $0.contains("thành") }.joined(separator: " ")
    #expect(words.components(separatedBy: "thành").count == 16)
  }

  @Test("No text is lost and nothing traps, whatever spans and widths a table has")
  func hostile() throws {
    var generator = SeededGenerator()
    for _ in 0..<300 {
      let columns = Int.random(in: 0...5, using: &generator)
      var count = 0
      let rows = (0..<Int.random(in: 0...4, using: &generator)).map { _ in
        (0..<Int.random(in: 0...6, using: &generator)).map { _ in
          count += 1
          let filler = String(repeating: "ặ", count: Int.random(in: 0...60, using: &generator))
          return cell("<\(count)> \(filler)", span: Int.random(in: -1...4, using: &generator))
        }
      }
      let headers = Int.random(in: -1...6, using: &generator)
      let borders: Table.Borders = Bool.random(using: &generator) ? .all : .none
      let text = try Sample.text([table(rows, columns: columns, headers: headers, borders: borders)])
      for number in 0..<count { #expect(text.contains("<\(number + 1)>"), "seed \(generator.seed)") }
      #expect(!text.contains(" \n"), "seed \(generator.seed)")
    }
  }

  @Test("A word wider than its column is cut between letters, never inside one")
  func cutWords() throws {
    let word = String(repeating: "e\u{323}\u{302}", count: 200)
    let rows = [[cell("a"), cell(word)]]
    let lines = try Sample.text([table(rows, columns: 2, headers: 0)]).split(separator: "\n")
    #expect(lines.count > 1)
    #expect(lines.allSatisfy { !"\u{323}\u{302}".unicodeScalars.contains($0.unicodeScalars.first ?? "a") })
    #expect(lines.joined().unicodeScalars.count { $0 == "\u{302}" } == 200)
  }

  @Test("Two columns stand side by side, their rules under their own lines")
  func sideBySide() throws {
    func column(_ width: Double, _ texts: [String]) -> Columns.Column {
      Columns.Column(
        width: .mm(width),
        blocks: texts.map { .paragraph(Sample.paragraph($0, style: "centre")) }
          + [.rule(Rule(extent: .shareOfTextAbove(0.5)))])
    }
    let text = try Sample.text([
      .columns(Columns(columns: [column(70, ["UBND XÃ MẪU"]), column(100, ["VIỆT NAM", "Độc lập"])])),
      .paragraph(Sample.paragraph("Dưới")),
    ])
    #expect(
      text == """
                  UBND XÃ MẪU                              VIỆT NAM
                    ──────                                 Độc lập
                                                             ────

        Dưới

        """)
  }

  @Test("A line that just fits when its neighbour gives way is not broken")
  func givesWay() throws {
    let body = "ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM"
    let text = try Sample.text([
      .columns(
        Columns(columns: [
          Columns.Column(width: .mm(60), blocks: [.paragraph(Sample.paragraph(body))]),
          Columns.Column(width: .mm(100), blocks: [.paragraph(Sample.paragraph("Độc lập"))]),
        ]))
    ])
    #expect(text.hasPrefix(body + "  ") && text.hasSuffix("Độc lập\n"))
  }
}
