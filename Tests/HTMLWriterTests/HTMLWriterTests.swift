import Diagnostics
import DocumentCorpus
import DocumentTree
import Foundation
import HTMLWriter
import TestSupport
import Testing
import Wording

/// What a writer made of a document.
struct Written {
  let text: String
  let findings: Findings

  init(_ document: Document) throws {
    let sink = MemorySink()
    var findings = Findings()
    try HTMLWriter().write(document, to: sink, into: &findings)
    text = String(decoding: sink.bytes, as: UTF8.self)
    self.findings = findings
  }

  /// What stands inside `main`.
  var main: String {
    guard let start = text.range(of: "<main>"), let end = text.range(of: "</main>") else { return "" }
    return String(text[start.upperBound..<end.lowerBound])
  }
}

@Suite("HTML pages")
struct HTMLWriterTests {
  @Test("Titles and headings are elements of their level")
  func headings() throws {
    let roles = try #require(DocumentCorpus.named("roles"))
    let html = try Written(roles.document).text
    #expect(html.contains("<h1 class=\"s-headline\">"))
    #expect(html.contains("<h2 class=\"s-place\">* Xã Mẫu</h2>"))
    #expect(html.components(separatedBy: "<h1").count == 2)
  }

  @Test("Letters set apart are letter-spacing in em")
  func tracking() throws {
    var overrides = ParagraphOverrides()
    overrides.tracking = 0.14
    let corpus = try #require(DocumentCorpus.all.first).document
    let words = Paragraph(style: "body", overrides: overrides, inlines: [.text(TextRun("TẶNG"))])
    let page = PageSetup(
      width: .mm(210), height: .mm(297), top: .mm(20), right: .mm(20), bottom: .mm(20), left: .mm(20),
      numbering: .none)
    let document = Document(
      properties: corpus.properties, sheet: corpus.sheet,
      sections: Sections([Section(page: page, blocks: [.paragraph(words)])]))
    #expect(try Written(document).text.contains("letter-spacing:0.14em"))
  }

  @Test("Every document of the corpus is written as before", arguments: DocumentCorpus.all)
  func golden(_ sample: CorpusDocument) throws {
    let written = try Written(sample.document)
    #expect(written.findings.isEmpty)
    expectGolden(written.text, "\(sample.name).html")
  }

  @Test("Equal documents give equal bytes", arguments: DocumentCorpus.all)
  func sameBytes(_ sample: CorpusDocument) throws {
    #expect(try Array(Written(sample.document).text.utf8) == Array(Written(sample.document).text.utf8))
  }

  @Test("Every element is closed where it should be", arguments: DocumentCorpus.all)
  func wellFormed(_ sample: CorpusDocument) throws {
    #expect(Tags.faults(in: try Written(sample.document).text) == [])
  }

  @Test("Nothing comes from outside the page", arguments: DocumentCorpus.all)
  func selfContained(_ sample: CorpusDocument) throws {
    let text = try Written(sample.document).text
    for word in ["http:", "https:", "<script", "<link", "@import", "src=", "url("] {
      #expect(!text.contains(word), "\(word)")
    }
  }

  @Test("Text never becomes markup, not even before a combining mark")
  func escaping() throws {
    let hostile = "<\u{301}b onclick=\"x\">&amp;</p></style><script>"
    var look = TextLook()
    look.font = "x'}</style><script>"
    let sheet = StyleSheet(
      name: "s",
      styles: [ParagraphStyle(name: "body", displayName: "", font: "a</style>'\"\\", size: .pt(12))])
    let picture = Picture(
      area: PlacedArea(x: .zero, y: .zero, width: .mm(1), height: .mm(1)), bytes: [1], description: "\"><b>")
    let document = Document(
      properties: DocumentProperties(
        title: hostile, creator: "\"><b>", date: .y2000, language: "\"><b>"),
      sheet: sheet,
      sections: Sections([
        Section(
          page: Sample.page,
          blocks: [
            .paragraph(Paragraph(style: "body", inlines: [.text(TextRun(hostile, look: look))])),
            .picture(picture),
          ])
      ]))
    let written = try Written(document)
    #expect(Tags.faults(in: written.text) == [])
    #expect(!written.text.contains("<script"))
    let scalars = String(String.UnicodeScalarView(written.text.unicodeScalars.filter { $0 != "\u{301}" }))
    #expect(scalars.contains("&lt;b onclick="))
    #expect(written.text.utf8.count { $0 == UInt8(ascii: "<") } == Tags.count(in: written.text))
    #expect(written.text.contains("lang=\"&quot;&gt;&lt;b&gt;\""))
  }

  @Test(
    "A control character is an error at the place that its text came from",
    arguments: ["\u{0}", "\u{B}", "\u{FFFF}"])
  func forbidden(_ character: String) throws {
    let place = Place(SourceFile(name: "list.csv", text: "Nguyễn Văn Ánh\n"), 0..<6)
    let run = TextRun("Nguyễn\(character)Văn", origin: place)
    let written = try Written(Sample.document([.paragraph(Paragraph(style: "body", inlines: [.text(run)]))]))
    #expect(written.findings.diagnostics.map(\.code) == [ForbiddenCharacter.code])
    #expect(written.findings.diagnostics.first?.severity == .error)
    #expect(written.findings.diagnostics.first?.place == place)
    #expect(!written.text.contains(character))
  }

  @Test("A style that the sheet lacks is an error, and its text still stands")
  func unknownStyle() throws {
    let written = try Written(Sample.document([.paragraph(Sample.paragraph("Chữ", style: "bdoy"))]))
    #expect(written.findings.diagnostics.map(\.code) == [StyleCodes.unknownStyle])
    #expect(written.main.contains("<p class=\"s-body\">Chữ</p>"))
  }

  @Test("Every row of a table stands in it, also where all are headings", arguments: 0...3)
  func headerRows(headers: Int) throws {
    let rows = (1...3).map { TableRow(cells: [TableCell(paragraphs: [Sample.paragraph("hàng \($0)")])]) }
    let table = Table(columnWidths: [.mm(20)], headerRowCount: headers, borders: .all, rows: rows)
    let main = try Written(Sample.document([.table(table)])).main
    for number in 1...3 { #expect(main.contains("hàng \(number)")) }
    #expect(main.components(separatedBy: "<tr>").count == 4)
    #expect(main.components(separatedBy: "<th ").count == headers + 1)
  }

  @Test("A picture's bytes stand in the page once")
  func pictures() throws {
    func picture(_ bytes: [UInt8]) -> Block {
      .picture(
        Picture(
          area: PlacedArea(x: .zero, y: .zero, width: .mm(9), height: .mm(9)), bytes: bytes,
          description: "Nền")
      )
    }
    let text = try Written(Sample.document([picture([1, 2, 3]), picture([4]), picture([1, 2, 3])])).text
    #expect(text.components(separatedBy: "AQID").count == 2)
    #expect(text.components(separatedBy: "BA==").count == 2)
    #expect(text.components(separatedBy: "href=\"#picture1\"").count == 2)
  }

  @Test("A stand-in for an unknown day is not told as the document's day")
  func date() throws {
    func document(_ date: CalendarDate) -> Document {
      Document(
        properties: DocumentProperties(title: "t", creator: "c", date: date), sheet: Sample.sheet,
        sections: Sections([]))
    }
    let day = try #require(CalendarDate(year: 2023, month: 1, day: 5))
    #expect(try Written(document(day)).text.contains("<meta name=\"dcterms.date\" content=\"2023-01-05\">"))
    #expect(try !Written(document(.y2000)).text.contains("dcterms.date"))
  }

  @Test("A paper met late brings its rules along, once")
  func latePaper() throws {
    let late = PageSetup(
      width: .mm(420), height: .mm(297), top: .zero, right: .zero, bottom: .zero, left: .zero,
      numbering: .none)
    let sections = Sections(count: 60) { index, _ in
      Section(page: index < 40 ? Sample.page : late, blocks: [.paragraph(Sample.paragraph("Tờ \(index)"))])
    }
    let text = try Written(
      Document(
        properties: DocumentProperties(title: "t", creator: "c", date: .y2000), sheet: Sample.sheet,
        sections: sections)
    ).text
    #expect(text.components(separatedBy: "{size:420mm 297mm;").count == 2)
    #expect(text.components(separatedBy: "<style>").count == 3)
    #expect(text.components(separatedBy: "<p class=\"s-body\">Tờ ").count == 61)
  }

  @Test("A section that could not be made is left out, and its reason is kept")
  func missingSection() throws {
    let code = DiagnosticCode("test/x", summary: Message(vi: "x", en: "x"), page: Message(vi: "x", en: "x"))
    let sections = Sections(count: 3) { index, findings in
      if index == 1 {
        findings.error(code, Message(vi: "x", en: "x"), at: nil)
        return nil
      }
      return Section(page: Sample.page, blocks: [.paragraph(Sample.paragraph("Tờ \(index)"))])
    }
    let written = try Written(
      Document(
        properties: DocumentProperties(title: "t", creator: "c", date: .y2000), sheet: Sample.sheet,
        sections: sections))
    #expect(written.findings.diagnostics.map(\.code) == [code])
    #expect(written.main.contains("Tờ 0") && written.main.contains("Tờ 2"))
  }

  @Test("A disk that takes no more is told to the caller")
  func fullSink() {
    var findings = Findings()
    #expect(throws: WriterError.self) {
      try HTMLWriter().write(Sample.document([]), to: FullSink(), into: &findings)
    }
  }
}
