import DOCXWriter
import Diagnostics
import DocumentCorpus
import DocumentTree
import Ornaments
import Synchronization
import TestSupport
import Testing
import Wording
import ZipKit

@Suite("The DOCX writer")
struct DOCXWriterTests {
  @Test("The text of every document of the corpus is as recorded", arguments: DocumentCorpus.all)
  func golden(each: CorpusDocument) throws {
    let written = try WrittenDOCX(each.document)
    expectGolden(written.pretty(["word/document.xml"]), "\(each.name).txt")
  }

  @Test("The parts beside the text are as recorded")
  func goldenParts() throws {
    let papers = try WrittenDOCX(try #require(DocumentCorpus.named("papers")).document)
    let fixed = papers.names.filter { $0 != "word/document.xml" }
    expectGolden(papers.names.joined(separator: "\n") + "\n\n" + papers.pretty(fixed), "parts.txt")
  }

  @Test(
    "A row that stays with the signatures below stays with what parts the two tables",
    arguments: [true, false])
  func tableEnd(keeps: Bool) throws {
    func words(_ text: String) -> Paragraph {
      Paragraph(style: "body", inlines: [.text(TextRun(text))])
    }
    let row = TableRow(cells: [TableCell(paragraphs: [words("hàng")])], keepWithNext: keeps)
    let columns = Columns(
      columns: ["NGƯỜI LẬP", "NGƯỜI SOÁT"].map {
        Columns.Column(width: .mm(60), blocks: [.paragraph(words($0))])
      })
    let body = try WrittenDOCX(
      one([
        .table(Table(columnWidths: [.mm(60)], borders: .all, rows: [row])), .space(.pt(10)),
        .columns(columns),
      ])
    ).body
    let afterTable = try #require(body.split(separator: "</w:tbl>", maxSplits: 1).last)
    let separator = try #require(afterTable.split(separator: "<w:tbl>", maxSplits: 1).first)
    #expect(separator.contains("<w:keepNext/>") == keeps)
  }

  @Test(
    "Letters set apart are w:spacing in twentieths of a point, before the size, as the schema orders them")
  func tracking() throws {
    var overrides = ParagraphOverrides()
    (overrides.size, overrides.tracking) = (.pt(20), 0.14)
    let words = Paragraph(style: "body", overrides: overrides, inlines: [.text(TextRun("TẶNG"))])
    let body = try WrittenDOCX(one([.paragraph(words)])).body
    #expect(body.contains("<w:spacing w:val=\"56\"/><w:sz w:val=\"40\"/>"), "\(body)")
    let plain = Paragraph(style: "body", inlines: [.text(TextRun("TẶNG"))])
    #expect(try !WrittenDOCX(one([.paragraph(plain)])).body.contains("<w:spacing w:val"))
  }

  @Test("What must stay with signatures side by side does, and they with what follows")
  func keepsColumns() throws {
    func words(_ text: String, _ style: String = "body") -> Block {
      .paragraph(Paragraph(style: style, inlines: [.text(TextRun(text))]))
    }
    let columns = Block.columns(
      Columns(columns: [
        Columns.Column(width: .mm(60), blocks: [words("NGƯỜI LẬP"), words("(ký)")]),
        Columns.Column(width: .mm(60), blocks: []),
      ]))
    let body = try WrittenDOCX(
      one([.keepTogether([words("trên"), .space(.pt(10)), columns, words("dưới")])])
    )
    .body
    // Above, what parts it from the table, both lines of the first column, the empty second one.
    #expect(body.components(of: "<w:keepNext/>") == 5)
    let last = try #require(body.split(separator: "</w:tbl>").last)
    #expect(!last.contains("<w:keepNext/>"))
    let alone = try WrittenDOCX(one([columns, words("dưới")])).body
    #expect(!alone.contains("<w:keepNext/>"))
  }

  @Test("A table in a group stays with what follows it there, to its last row", arguments: [true, false])
  func keepsTable(isLast: Bool) throws {
    let rows = (1...3).map { number in
      TableRow(cells: [
        TableCell(paragraphs: [Paragraph(style: "body", inlines: [.text(TextRun("\(number)"))])])
      ])
    }
    let table = Block.table(Table(columnWidths: [.mm(60)], borders: .all, rows: rows))
    let after = Block.paragraph(Paragraph(style: "body", inlines: [.text(TextRun("sau"))]))
    let body = try WrittenDOCX(one([.keepTogether(isLast ? [table] : [table, after]), after])).body
    #expect(body.components(of: "<w:keepNext/>") == (isLast ? 2 : 3))
  }

  @Test("Each page break begins a page, and two leave an empty one between")
  func pageBreaks() throws {
    func words(_ text: String) -> Block {
      .paragraph(Paragraph(style: "body", inlines: [.text(TextRun(text))]))
    }
    #expect(try WrittenDOCX(one([words("a"), .pageBreak, words("b")])).body.components(of: pageBreak) == 1)
    #expect(
      try WrittenDOCX(one([words("a"), .pageBreak, .pageBreak, words("b")])).body.components(of: pageBreak)
        == 2)
    #expect(
      try WrittenDOCX(one([words("a"), .pageBreak, .keepTogether([.pageBreak, words("b")])])).body
        .components(of: pageBreak) == 2)
  }

  private let pageBreak = "<w:pageBreakBefore/>"

  @Test("A picture's part is named by what it is")
  func pictureFormats() throws {
    func picture(_ bytes: [UInt8]) -> Block {
      .picture(
        Picture(
          area: PlacedArea(x: .zero, y: .zero, width: .mm(9), height: .mm(9)), bytes: bytes,
          description: "Nền"))
    }
    let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    let written = try WrittenDOCX(one([picture([0xFF, 0xD8, 0xFF, 0xE0]), picture(png)]))
    #expect(
      written.names.filter { $0.hasPrefix("word/media/") }
        == ["word/media/image1.jpeg", "word/media/image2.png"])
    let types = try #require(written.parts["[Content_Types].xml"])
    #expect(types.contains("Extension=\"jpeg\" ContentType=\"image/jpeg\""))
    #expect(types.contains("Extension=\"png\" ContentType=\"image/png\""))
    #expect(written.parts["word/_rels/document.xml.rels"]?.contains("media/image1.jpeg") == true)
    let jpeg = try WrittenDOCX(one([picture([0xFF, 0xD8, 0xFF, 0xE0])]))
    #expect(jpeg.parts["[Content_Types].xml"]?.contains("image/png") == false)
  }

  @Test("A drawing is one picture of the package, in the form of vectors that Word shows")
  func drawings() throws {
    let red = Colour(red: 200, green: 10, blue: 20)
    let shapes = Ornament(
      .star, area: DrawnBox(x: 0, y: 0, width: 50, height: 50), breadth: 1, colour: red, accent: red,
      pale: red,
      ground: red
    ).shapes
    let drawing = Drawing(width: 210, height: 297, shapes: shapes)
    let sections = (0..<5).map { _ in Section(page: page(.none), blocks: [.drawing(drawing)]) }
    let written = try WrittenDOCX(document(Sections(sections)))
    #expect(written.names.filter { $0.hasPrefix("word/media/") } == ["word/media/image1.emf"])
    #expect(written.body.components(of: "r:embed=\"rIdImage1\"") == 5)
    #expect(
      written.parts["[Content_Types].xml"]?.contains("Extension=\"emf\" ContentType=\"image/x-emf\"") == true)
    let file = try #require(try ZipReader(written.bytes).bytes(of: "word/media/image1.emf"))
    func number(_ offset: Int) -> Int { (0..<4).reduce(0) { $0 | Int(file[offset + $1]) << (8 * $1) } }
    #expect(number(0) == 1 && number(40) == 0x464D_4520 && number(48) == file.count)
    // The frame in hundredths of a millimetre; every record has its size, and they fill the file.
    #expect(number(32) == 21_000 && number(36) == 29_700)
    var (offset, records, last) = (0, 0, 0)
    while offset < file.count {
      last = number(offset)
      offset += number(offset + 4)
      records += 1
    }
    #expect(offset == file.count && records == number(52) && last == 14)
  }

  @Test("Equal documents give equal bytes", arguments: DocumentCorpus.all)
  func deterministic(each: CorpusDocument) throws {
    #expect(try WrittenDOCX(each.document).bytes == WrittenDOCX(each.document).bytes)
  }

  @Test(
    "The corpus gives no findings but the estimate of rules that nobody measured",
    arguments: DocumentCorpus.all)
  func findings(each: CorpusDocument) throws {
    let ids = Set(try WrittenDOCX(each.document).findings.diagnostics.map(\.code.id))
    #expect(ids == (each.name == "rules" ? ["docx/rule-length-estimated"] : []))
  }

  @Test("A forbidden character is an error at the place that the text came from")
  func forbiddenCharacter() throws {
    let place = Place(SourceFile(name: "list.csv", text: "Nguyễn\u{1}Ánh"), 0..<8)
    let paragraph = Paragraph(style: "body", inlines: [.text(TextRun("Nguyễn\u{1}Ánh", origin: place))])
    let written = try WrittenDOCX(one([.paragraph(paragraph)]))
    let fault = try #require(written.findings.diagnostics.first)
    #expect(fault.code == ForbiddenCharacter.code && fault.severity == .error && fault.place == place)
    #expect(written.body.contains("Nguyễn\u{FFFD}Ánh"))
  }

  @Test("A forbidden character in the title is an error too")
  func forbiddenInTitle() throws {
    let written = try WrittenDOCX(one([], title: "a\u{B}b"))
    #expect(written.findings.diagnostics.map(\.code) == [ForbiddenCharacter.code])
  }

  @Test("A style that the sheet does not have is an error, and the paragraph stays")
  func unknownStyle() throws {
    let written = try WrittenDOCX(
      one([.paragraph(Paragraph(style: "nobody", inlines: [.text(TextRun("còn"))]))]))
    #expect(written.findings.diagnostics.map(\.code) == [StyleCodes.unknownStyle])
    #expect(written.body.contains("<w:pStyle w:val=\"_Normal\"/>"))
    #expect(written.body.contains(">còn<"))
  }

  @Test("A row whose spans do not fit is an error, and is made to fit", arguments: [1, 3])
  func spans(cells: Int) throws {
    let row = TableRow(
      cells: (0..<cells).map { _ in
        TableCell(paragraphs: [Paragraph(style: "body", inlines: [.text(TextRun("ô"))])])
      })
    let table = Table(columnWidths: [.mm(10), .mm(10)], borders: .all, rows: [row])
    let written = try WrittenDOCX(one([.table(table)]))
    #expect(written.findings.diagnostics.map(\.code) == [DOCXCodes.rowSpans])
    #expect(written.body.components(of: "<w:tc>") == 2)
  }

  @Test("A page break inside columns is left out with a warning")
  func pageBreakInColumns() throws {
    let columns = Columns(columns: [Columns.Column(width: .mm(50), blocks: [.pageBreak])])
    let written = try WrittenDOCX(one([.columns(columns)]))
    #expect(written.findings.diagnostics.map(\.code) == [DOCXCodes.pageBreakInCell])
    #expect(!written.body.contains("pageBreakBefore"))
  }

  @Test("Page numbers without their style are an error")
  func pageNumberStyle() throws {
    let written = try WrittenDOCX(one([], numbering: .topCentre))
    #expect(written.findings.diagnostics.map(\.code) == [StyleCodes.unknownStyle])
  }

  @Test("A section without numbers after one with numbers gets an empty header, before it none")
  func blankHeader() throws {
    func names(_ numberings: [PageSetup.Numbering]) throws -> Set<String> {
      let sections = numberings.map { Section(page: page($0), blocks: []) }
      return Set(try WrittenDOCX(document(Sections(sections))).names.filter { $0.contains("header") })
    }
    #expect(try names([.none, .none]) == [])
    #expect(try names([.none, .topCentre]) == ["word/header1.xml"])
    #expect(try names([.topCentre, .none]) == ["word/header1.xml", "word/header2.xml"])
  }

  @Test("Equal feet are packed once; a section without one after them gets an empty foot")
  func feet() throws {
    func text(_ foot: String) -> Block {
      .paragraph(Paragraph(style: "body", inlines: [.text(TextRun(foot))]))
    }
    func names(_ feet: [String?], _ numbering: PageSetup.Numbering = .topCentre) throws -> Set<String> {
      let sections = feet.map { foot in
        Section(page: page(numbering), blocks: [], foot: foot.map { [text($0)] } ?? [])
      }
      return Set(try WrittenDOCX(document(Sections(sections))).names.filter { $0.contains("footer") })
    }
    #expect(try names([nil, nil]) == [])
    #expect(try names([nil, "một", "một"]) == ["word/footer1.xml"])
    #expect(try names(["một", "hai", nil]) == ["word/footer1.xml", "word/footer2.xml", "word/footer3.xml"])
    // Without numbers the first page is no other than the rest, and takes over nothing.
    #expect(try names(["một", nil], .none) == ["word/footer1.xml"])
  }

  @Test("A foot and a stamp are Word's own: the first page's footer, a border around the paragraph")
  func footAndStamp() throws {
    let feet = try WrittenDOCX(try #require(DocumentCorpus.named("feet")).document)
    #expect(feet.body.components(of: "<w:footerReference w:type=\"first\"") == 4)
    #expect(feet.body.components(of: "<w:titlePg/>") == 4)
    let stamps = try WrittenDOCX(try #require(DocumentCorpus.named("stamps")).document)
    let border = "<w:top w:val=\"single\" w:sz=\"8\" w:space=\"3\" w:color=\"FF0000\"/>"
    #expect(stamps.body.contains(border))
  }

  @Test("Equal pictures are packed once")
  func pictures() throws {
    let written = try WrittenDOCX(DocumentCorpus.certificates(count: 5))
    #expect(written.names.filter { $0.hasPrefix("word/media/") } == ["word/media/image1.png"])
    #expect(written.body.components(of: "r:embed=\"rIdImage1\"") == 5)
  }

  @Test("Formatting that says what the style says is not written")
  func onlyDifferences() throws {
    var overrides = ParagraphOverrides()
    overrides.bold = false
    overrides.size = .pt(14)
    overrides.alignment = .left
    overrides.spaceBefore = .zero
    var look = TextLook()
    look.italic = false
    let paragraph = Paragraph(
      style: "body", overrides: overrides, inlines: [.text(TextRun("chữ", look: look))])
    let written = try WrittenDOCX(one([.paragraph(paragraph)]))
    #expect(
      written.body.contains("<w:p><w:pPr><w:pStyle w:val=\"body\"/></w:pPr><w:r><w:t>chữ</w:t></w:r></w:p>"))
  }

  @Test("Sections are made once, in order")
  func sectionsInOrder() throws {
    let asked = Asked()
    let sections = Sections(count: 4) { index, _ in
      asked.indexes.withLock { $0.append(index) }
      return Section(page: page(.none), blocks: [])
    }
    _ = try WrittenDOCX(document(sections))
    #expect(asked.indexes.withLock { $0 } == [0, 1, 2, 3])
  }

  @Test("A section that could not be made leaves its findings and a document that opens")
  func missingSection() throws {
    let sections = Sections(count: 3) { index, findings in
      if index == 2 {
        findings.error(DOCXCodes.rowSpans, Message(vi: "hỏng", en: "broken"), at: nil)
        return nil
      }
      return Section(page: page(.none), blocks: [])
    }
    let written = try WrittenDOCX(document(sections))
    #expect(written.findings.diagnostics.count == 1)
    #expect(written.body.hasSuffix("</w:sectPr></w:body></w:document>"))
  }

  @Test("A document without sections, and one with an empty sheet, can be written")
  func emptyDocument() throws {
    #expect(try WrittenDOCX(document(Sections([]))).findings.isEmpty)
    let bare = Document(
      properties: properties(""), sheet: StyleSheet(name: "none", styles: []),
      sections: Sections([Section(page: page(.none), blocks: [])]))
    #expect(try WrittenDOCX(bare).findings.isEmpty)
  }

  @Test("What the sink cannot take is told")
  func sinkFails() throws {
    final class FullSink: ByteSink {
      func append(_ bytes: UnsafeRawBufferPointer) throws(SinkError) { throw SinkError(reason: "hết chỗ") }
    }
    var findings = Findings()
    do {
      try DOCXWriter().write(one([]), to: FullSink(), into: &findings)
      Issue.record("nothing was thrown")
    } catch {
      guard case .sink(let sink) = error else {
        Issue.record("\(error)")
        return
      }
      #expect(sink.reason == "hết chỗ")
    }
  }

  @Test("Codes have their group, two languages, and no twin")
  func codes() {
    #expect(Set(DOCXCodes.all.map(\.id)).count == DOCXCodes.all.count)
    for code in DOCXCodes.all {
      #expect(code.id.hasPrefix("docx/"))
      for text in [code.summary.vi, code.summary.en, code.page.vi, code.page.en] { #expect(!text.isEmpty) }
    }
  }
}

/// A page of A4.
func page(_ numbering: PageSetup.Numbering) -> PageSetup {
  PageSetup(
    width: .mm(210), height: .mm(297), top: .mm(20), right: .mm(15), bottom: .mm(20), left: .mm(30),
    numbering: numbering)
}

private func properties(_ title: String) -> DocumentProperties {
  guard let day = CalendarDate(year: 2023, month: 1, day: 3) else { preconditionFailure("2023-01-03 exists") }
  return DocumentProperties(title: title, creator: "UBND", date: day)
}

private func document(_ sections: Sections, title: String = "") -> Document {
  let body = ParagraphStyle(name: "body", displayName: "Thân bài", font: "Times New Roman", size: .pt(14))
  let number = ParagraphStyle(
    name: "pageNumber", displayName: "Số trang", font: "Times New Roman", size: .pt(14))
  let styles = title == "one" ? [body] : [body, number]
  return Document(
    properties: properties(title), sheet: StyleSheet(name: "s", styles: styles), sections: sections)
}

/// A document of one section whose sheet has only the style `body`, unless it is given a title.
private func one(
  _ blocks: [Block], title: String = "one", numbering: PageSetup.Numbering = .none
) -> Document {
  document(Sections([Section(page: page(numbering), blocks: blocks)]), title: title)
}

extension String {
  /// How often a text stands in this one.
  func components(of text: String) -> Int { ranges(of: text).count }
}

/// The sections that were asked for.
private final class Asked: Sendable {
  let indexes = Mutex<[Int]>([])
}
