import Diagnostics
import DocumentCorpus
import DocumentTree
import TestSupport
import Testing
import TextWriter

private func written(_ document: Document) throws -> (text: String, findings: Findings) {
  let sink = MemorySink()
  var findings = Findings()
  try TextWriter().write(document, to: sink, into: &findings)
  return (String(decoding: sink.bytes, as: UTF8.self), findings)
}

private func one(_ blocks: [Block]) throws -> Document {
  let model = try #require(DocumentCorpus.named("decision")).document
  let page = PageSetup(
    width: .mm(210), height: .mm(297), top: .mm(20), right: .mm(25), bottom: .mm(20), left: .mm(25),
    numbering: .none)
  return Document(
    properties: model.properties, sheet: model.sheet,
    sections: Sections([Section(page: page, blocks: blocks)]))
}

private func plain(_ style: String, _ text: String) -> Block {
  .paragraph(Paragraph(style: style, inlines: [.text(TextRun(text))]))
}

@Suite("The text writer")
struct TextWriterTests {
  @Test("Every document of the corpus is as recorded", arguments: DocumentCorpus.all)
  func golden(each: CorpusDocument) throws {
    expectGolden(try written(each.document).text, "\(each.name).txt")
  }

  @Test("Equal documents give equal bytes, and no line ends with a blank", arguments: DocumentCorpus.all)
  func deterministic(each: CorpusDocument) throws {
    let text = try written(each.document).text
    #expect(text == (try written(each.document).text))
    #expect(!text.contains(" \n"))
  }

  @Test("Findings are those of what plain text cannot show", arguments: DocumentCorpus.all)
  func findings(each: CorpusDocument) throws {
    let ids = try written(each.document).findings.diagnostics.map(\.code.id)
    switch each.name {
    case "breaks": #expect(ids == ["text/page-number-not-shown"])
    case "certificate", "placed": #expect(ids == ["text/box-not-shown"])
    default: #expect(ids.isEmpty)
    }
  }

  @Test("A long paragraph stays one line; a centred or right one is broken at 80 columns")
  func wrapping() throws {
    let words = Array(repeating: "chữ", count: 60).joined(separator: " ")
    #expect(try written(one([plain("cell", words)])).text == words + "\n")
    let centred = try written(one([plain("nation", words)])).text.split(separator: "\n")
    #expect(centred.count == 3)
    #expect(centred.allSatisfy { $0.count <= 80 })
    #expect(centred.map { $0.drop { $0 == " " } }.joined(separator: " ") == words)
  }

  @Test("Width is counted as it is seen: marks have none, wide letters two")
  func displayWidth() throws {
    func indent(_ text: String) throws -> Int {
      try written(one([plain("nation", text)])).text.prefix { $0 == " " }.count
    }
    #expect(try indent("ab") == 39)
    #expect(try indent("a\u{301}b\u{323}") == 39)
    #expect(try indent("日本") == 38)
  }

  @Test("A style that the sheet does not have is an error")
  func unknownStyle() throws {
    let result = try written(one([plain("nobody", "còn")]))
    #expect(result.findings.diagnostics.map(\.code) == [TextCodes.unknownStyle])
    #expect(result.text == "còn\n")
  }

  @Test("Tables that are too wide are not filled up with blanks")
  func wideTable() throws {
    let cells = ["a", String(repeating: "b", count: 90)].map {
      TableCell(paragraphs: [Paragraph(style: "cell", inlines: [.text(TextRun($0))])])
    }
    let table = Table(
      columnWidths: [.mm(20), .mm(20)], headerRowCount: 1, borders: .all,
      rows: [TableRow(cells: cells), TableRow(cells: cells.reversed())])
    let lines = try written(one([.table(table)])).text.split(separator: "\n").map(String.init)
    let long = String(repeating: "b", count: 90)
    #expect(lines == ["a | \(long)", String(repeating: "─", count: 80), "\(long) | a"])
  }

  @Test("A hundred thousand borders are told once")
  func boxesOnce() throws {
    let result = try written(DocumentCorpus.certificates(count: 50))
    #expect(result.findings.diagnostics.count == 1)
  }

  @Test("Codes have their group, two languages, and no twin")
  func codes() {
    #expect(Set(TextCodes.all.map(\.id)).count == TextCodes.all.count)
    for code in TextCodes.all {
      #expect(code.id.hasPrefix("text/"))
      for text in [code.summary.vi, code.summary.en, code.page.vi, code.page.en] { #expect(!text.isEmpty) }
    }
  }
}
