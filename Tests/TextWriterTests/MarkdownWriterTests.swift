import Diagnostics
import DocumentCorpus
import DocumentTree
import TestSupport
import Testing
import TextWriter

@Suite("Markdown")
struct MarkdownWriterTests {
  private func write(_ document: Document) throws -> (text: String, findings: Findings) {
    let sink = MemorySink()
    var findings = Findings()
    try MarkdownWriter().write(document, to: sink, into: &findings)
    return (String(decoding: sink.bytes, as: UTF8.self), findings)
  }

  private func write(_ blocks: Block...) throws -> String { try write(Sample.document(blocks)).text }

  private func write(_ inlines: Inline...) throws -> String {
    try write(.paragraph(Paragraph(style: "body", inlines: inlines)))
  }

  private func run(_ text: String, bold: Bool? = nil, italic: Bool? = nil) -> Inline {
    var look = TextLook()
    look.bold = bold
    look.italic = italic
    return .text(TextRun(text, look: look))
  }

  @Test("Every document of the corpus is written as before, twice alike", arguments: DocumentCorpus.all)
  func golden(_ sample: CorpusDocument) throws {
    let written = try write(sample.document)
    #expect(written.findings.isEmpty)
    expectGolden(written.text, "\(sample.name).md")
    #expect(try Array(write(sample.document).text.utf8) == Array(written.text.utf8))
  }

  @Test("Read back, every document of the corpus has the words of plain text", arguments: DocumentCorpus.all)
  func roundTrip(_ sample: CorpusDocument) throws {
    let reader = MarkdownReader(try write(sample.document).text)
    #expect(reader.faults == [])
    // Plain text draws its lines and may cut long words in narrow columns: letters are compared.
    let plain = try Sample.write(sample.document).text
    #expect(letters(reader.lines.map(\.text).joined(separator: " ")) == letters(plain))
  }

  /// The letters and figures of a text in order of size, so that columns may stand beside or under one another.
  private func letters(_ text: String) -> String {
    String(text.filter { $0.isLetter || $0.isNumber }.sorted())
  }

  @Test(
    "Signs that Markdown would read are escaped, and no others",
    arguments: [
      ("a*b_c`d", "a\\*b\\_c\\`d"), ("[x](y) <b> &amp; ~~", "\\[x\\](y) \\<b> \\&amp; \\~\\~"),
      ("1. một", "1\\. một"), ("12) hai", "12\\) hai"), ("1.000 đồng", "1\\.000 đồng"), ("# đề", "\\# đề"),
      ("- gạch", "\\- gạch"), ("+ cộng", "\\+ cộng"), ("> lời", "\\> lời"), ("=== x", "\\=== x"),
      ("“Năm – mười”, 5%!", "“Năm – mười”, 5%!"), ("a\\b", "a\\\\b"), ("a|b", "a\\|b"),
    ])
  func escapes(_ text: String, _ expected: String) throws {
    #expect(try write(run(text)) == expected + "\n")
  }

  @Test("Bold and italic hug their words; where Markdown could not read them the text stays plain")
  func emphasis() throws {
    #expect(try write(run("một "), run("hai ", bold: true), run("ba")) == "một **hai** ba\n")
    #expect(try write(run("hai", bold: true, italic: true), run(" ba", italic: true)) == "***hai*** *ba*\n")
    #expect(try write(run("từ"), run("“đậm”", bold: true), run("liền")) == "từ“đậm”liền\n")
    #expect(try write(run("một", bold: true), run("hai", italic: true)) == "**một**hai\n")
    #expect(try write(run("   ", bold: true), run("x")) == "x\n")
  }

  @Test("A line break is a backslash, and the next line begins no block")
  func breaks() throws {
    #expect(try write(run("một"), .lineBreak, run("--- hai")) == "một\\\n\\--- hai\n")
  }

  @Test("A table has a head, alignments, and cells without signs of their own")
  func table() throws {
    func cell(_ text: String, _ style: String = "body", span: Int = 1) -> TableCell {
      TableCell(span: span, paragraphs: [Sample.paragraph(text, style: style)])
    }
    let table = Table(
      columnWidths: [.mm(10), .mm(20), .mm(20)], headerRowCount: 1, borders: .all,
      rows: [
        TableRow(cells: [cell("STT"), cell("a|b"), cell("Tiền")]),
        TableRow(cells: [cell("I. Nhóm", span: 3)]),
        TableRow(cells: [cell("1", "centre"), cell("Ánh"), cell("2.000", "right")]),
      ])
    #expect(
      try write(.table(table))
        == "| STT | a\\|b | Tiền |\n| :---: | --- | ---: |\n| I. Nhóm |  |  |\n| 1 | Ánh | 2.000 |\n")
  }

  @Test("Read back, paragraphs of any signs give the lines of plain text")
  func anyText() throws {
    var generator = SeededGenerator()
    let alphabet = Array("ab ă*_`#-+=>.)1[]()!<&~|\\\"“”:  ".unicodeScalars)
    for _ in 0..<600 {
      var inlines: [Inline] = []
      for _ in 0..<Int.random(in: 1...5, using: &generator) {
        let scalars = (0..<Int.random(in: 0...9, using: &generator)).compactMap { _ in
          alphabet.randomElement(using: &generator)
        }
        let marks: [Bool?] = [nil, nil, true, false]
        inlines.append(
          run(
            String(String.UnicodeScalarView(scalars)), bold: marks.randomElement(using: &generator) ?? nil,
            italic: marks.randomElement(using: &generator) ?? nil))
        if Int.random(in: 0..<6, using: &generator) == 0 { inlines.append(.lineBreak) }
      }
      let document = Sample.document([.paragraph(Paragraph(style: "body", inlines: inlines))])
      let text = try write(document).text
      let reader = MarkdownReader(text)
      let plain = try Sample.write(document).text
      let expected = plain.split(separator: "\n").map { words(String($0)) }.filter { !$0.isEmpty }
      #expect(reader.faults == [], "seed \(generator.seed): \(text)")
      #expect(
        reader.lines.map { words($0.text) } == expected, "seed \(generator.seed): \(text) of \(plain)")
    }
  }

  private func words(_ text: String) -> [Substring] { text.split(separator: " ") }
}
