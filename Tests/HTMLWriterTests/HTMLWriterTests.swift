import Diagnostics
import DocumentCorpus
import DocumentTree
import HTMLWriter
import TestSupport
import Testing
import Wording

private func written(_ document: Document) throws -> (text: String, findings: Findings) {
  let sink = MemorySink()
  var findings = Findings()
  try HTMLWriter().write(document, to: sink, into: &findings)
  return (String(decoding: sink.bytes, as: UTF8.self), findings)
}

/// The text between two marks.
private func part(_ text: String, from start: String, to end: String) -> String {
  guard let first = text.ranges(of: start).first, let last = text.ranges(of: end).last else { return "" }
  return String(text[first.lowerBound..<last.upperBound])
}

private func one(_ blocks: [Block], title: String = "") -> Document {
  guard let day = CalendarDate(year: 2023, month: 1, day: 3) else { preconditionFailure("2023-01-03 exists") }
  let style = ParagraphStyle(name: "body", displayName: "Thân bài", font: "A\"</style>\\B", size: .pt(14))
  let page = PageSetup(
    width: .mm(210), height: .mm(297), top: .mm(20), right: .mm(15), bottom: .mm(20), left: .mm(30),
    numbering: .none)
  return Document(
    properties: DocumentProperties(title: title, creator: "UBND", date: day),
    sheet: StyleSheet(name: "s", styles: [style]), sections: Sections([Section(page: page, blocks: blocks)]))
}

@Suite("The HTML writer")
struct HTMLWriterTests {
  @Test("The body of every document of the corpus is as recorded", arguments: DocumentCorpus.all)
  func golden(each: CorpusDocument) throws {
    expectGolden(
      part(try written(each.document).text, from: "<body>", to: "</body>") + "\n", "\(each.name).html")
  }

  @Test("The head with its style rules is as recorded")
  func goldenHead() throws {
    let papers = try #require(DocumentCorpus.named("papers")).document
    let decision = try #require(DocumentCorpus.named("decision")).document
    expectGolden(
      part(try written(papers).text, from: "<!DOCTYPE", to: "</head>") + "\n", "head-of-papers.html")
    let pages = part(try written(decision).text, from: ".paper1{", to: "content:none}}") + "\n"
    expectGolden(pages, "paper-of-decision.css")
  }

  @Test("Equal documents give equal bytes", arguments: DocumentCorpus.all)
  func deterministic(each: CorpusDocument) throws {
    #expect(try written(each.document).text == written(each.document).text)
  }

  @Test("Every element is closed, and nothing is fetched or run", arguments: DocumentCorpus.all)
  func wellFormed(each: CorpusDocument) throws {
    let text = try written(each.document).text
    let void: Set<String> = ["meta", "br", "hr", "col", "img"]
    var open: [String] = []
    for piece in text.split(separator: "<").dropFirst() where piece.first != "!" {
      let isEnd = piece.first == "/"
      let name = String(piece.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber })
      #expect(piece.contains(">"))
      if isEnd {
        #expect(open.popLast() == name)
      } else if !void.contains(name) {
        open.append(name)
      }
    }
    #expect(open.isEmpty)
    #expect(!text.contains("<script") && !text.contains("http"))
  }

  @Test("The corpus gives no findings but for the page number amid text", arguments: DocumentCorpus.all)
  func findings(each: CorpusDocument) throws {
    let ids = try written(each.document).findings.diagnostics.map(\.code.id)
    #expect(ids == (each.name == "breaks" ? ["html/page-number-not-shown"] : []))
  }

  @Test("Texts, titles and names of fonts cannot end what they stand in")
  func escapes() throws {
    let run = TextRun("<\u{301}b>&amp;</p>")
    let text = try written(
      one([.paragraph(Paragraph(style: "body", inlines: [.text(run)]))], title: "</title>&")
    ).text
    #expect(text.contains("&lt;\u{301}b&gt;&amp;amp;&lt;/p&gt;"))
    #expect(text.contains("<title>&lt;/title&gt;&amp;</title>"))
    #expect(text.components(of: "</style>") == 1)
    #expect(text.contains("font-family:\"A\\22 \\3c \\2f style\\3e \\5c B\""))
  }

  @Test("A forbidden character is an error at the place that the text came from")
  func forbiddenCharacter() throws {
    let place = Place(SourceFile(name: "list.csv", text: "Ánh"), 0..<4)
    let run = TextRun("Á\u{8}nh", origin: place)
    let fault = try #require(
      try written(one([.paragraph(Paragraph(style: "body", inlines: [.text(run)]))])).findings.diagnostics
        .first)
    #expect(fault.code == HTMLCodes.forbiddenCharacter && fault.severity == .error && fault.place == place)
  }

  @Test("Faults of the tree are told")
  func faults() throws {
    let unknown = Block.paragraph(Paragraph(style: "nobody", inlines: []))
    let columns = Block.columns(Columns(columns: [Columns.Column(width: .mm(50), blocks: [.pageBreak])]))
    let lonely = Block.rule(Rule(extent: .shareOfTextAbove(0.5)))
    #expect(try written(one([unknown])).findings.diagnostics.map(\.code) == [HTMLCodes.unknownStyle])
    #expect(try written(one([columns])).findings.diagnostics.map(\.code) == [HTMLCodes.pageBreakInColumns])
    #expect(try written(one([lonely])).findings.diagnostics.map(\.code) == [HTMLCodes.ruleEstimated])
  }

  @Test(
    "A picture stands in the page as base64",
    arguments: [([1], "AQ=="), ([1, 2], "AQI="), ([255, 239, 0], "/+8A")])
  func base64(bytes: [UInt8], expected: String) throws {
    let picture = Picture(
      area: PlacedArea(x: .zero, y: .zero, width: .mm(1), height: .mm(1)), png: bytes, description: "a \"b\"")
    let text = try written(one([.picture(picture)])).text
    #expect(text.contains("alt=\"a &quot;b&quot;\" src=\"data:image/png;base64,\(expected)\""))
  }

  @Test("Codes have their group, two languages, and no twin")
  func codes() {
    #expect(Set(HTMLCodes.all.map(\.id)).count == HTMLCodes.all.count)
    for code in HTMLCodes.all {
      #expect(code.id.hasPrefix("html/"))
      for text in [code.summary.vi, code.summary.en, code.page.vi, code.page.en] { #expect(!text.isEmpty) }
    }
  }
}

extension String {
  /// How often a text stands in this one.
  fileprivate func components(of text: String) -> Int { ranges(of: text).count }
}
