import Diagnostics
import DocumentCorpus
import DocumentTree
import Ornaments
import Foundation
import PageLayout
import Testing

@testable import PDFWriter

@Suite("PDFs hold what was laid out")
struct PDFWriterTests {
  @Test("The same document gives the same bytes", arguments: DocumentCorpus.all)
  func sameBytes(corpus: CorpusDocument) throws {
    #expect(try Writing.pdf(corpus.document).bytes == Writing.pdf(corpus.document).bytes)
  }

  @Test("What else was set with the same typesetters before changes no byte")
  func ownNumbers() throws {
    let (first, others) = (try #require(DocumentCorpus.all.first), DocumentCorpus.all.dropFirst())
    let pool = try TypesetterPool()
    for other in others { _ = try Writing.pdf(other.document, with: pool) }
    #expect(try Writing.pdf(first.document, with: pool).bytes == Writing.pdf(first.document).bytes)
  }

  @Test(
    "The text comes out as it went in, letter for letter in NFC, page for page",
    arguments: DocumentCorpus.all)
  func text(corpus: CorpusDocument) throws {
    let output = try Writing.pdf(corpus.document)
    let extracted = try Writing.texts(of: output.bytes)
    let expected = output.pages.map { page in page.texts.map(\.run.text).joined(separator: " ") }
    #expect(extracted.map(\.inkBytes) == expected.map(\.inkBytes))
  }

  @Test(
    "Other programs read the file without a complaint: fonts are embedded subsets, pages have their size",
    arguments: DocumentCorpus.all)
  func sound(corpus: CorpusDocument) throws {
    let output = try Writing.pdf(corpus.document)
    let info = try Writing.ask("pdfinfo", ["-l", "99", "FILE"], of: output.bytes)
    #expect(info.complaints.isEmpty)
    let text = String(decoding: info.out, as: UTF8.self)
    for (index, page) in output.pages.enumerated() {
      #expect(text.contains("Page \(String(repeating: " ", count: index < 9 ? 3 : 2))\(index + 1) size:"))
      if abs(page.width - 841.89) < 0.01 { #expect(text.contains("841.89 x 595.27")) }
    }
    let fonts = String(decoding: try Writing.ask("pdffonts", ["FILE"], of: output.bytes).out, as: UTF8.self)
    for line in fonts.split(separator: "\n").dropFirst(2) {
      #expect(line.contains("yes yes yes"), "\(line)")
    }
  }

  @Test(
    "Every run stands within 0.2 mm of its place")
  func positions() throws {
    let output = try Writing.pdf(DocumentCorpus.certificates(count: 5))
    let boxes = String(
      decoding: try Writing.ask("pdftotext", ["-bbox", "FILE", "-"], of: output.bytes).out, as: UTF8.self)
    let names = boxes.matches(of: /xMin="([0-9.]+)" yMin="[0-9.]+" xMax="[0-9.]+" yMax="[0-9.]+">Người</)
    #expect(names.count == 5)
    for (page, name) in zip(output.pages, names) {
      let placed = try #require(page.texts.first { $0.run.text.hasPrefix("Người") })
      let x = try #require(Double(name.1))
      #expect(abs(placed.x - x) < 0.2 / 25.4 * 72)
    }
  }

  @Test(
    "What pages repeat is stored once, and each page still has its text in order")
  func repeated() throws {
    let one = try Writing.pdf(DocumentCorpus.certificates(count: 1)).bytes.count
    let many = try Writing.pdf(DocumentCorpus.certificates(count: 50))
    #expect(many.bytes.count < one + 50 * 2_000)
    let texts = try Writing.texts(of: many.bytes)
    #expect(texts.count == 50)
    for (index, text) in texts.enumerated() {
      let expected = many.pages[index].texts.map(\.run.text).joined(separator: " ")
      #expect(text.inkBytes == expected.inkBytes)
      #expect(text.contains("Người nhận \(index + 1)"))
    }
  }

  @Test("A drawing is stored once, as shapes, and lies under the text of each page")
  func drawings() throws {
    let colour = Colour(red: 200, green: 0, blue: 0)
    let border = Ornament(
      .meander, area: DrawnBox(x: 8, y: 8, width: 194, height: 281), breadth: 9, colour: colour,
      accent: colour,
      pale: colour, ground: colour)
    let drawing = Drawing(width: 210, height: 297, shapes: border.shapes)
    let base = Writing.document([])
    func pdf(_ count: Int) throws -> Writing.Output {
      try Writing.pdf(
        Document(
          properties: base.properties, sheet: base.sheet,
          sections: Sections(count: count) { index, _ in
            Section(
              page: Writing.a4,
              blocks: [
                .drawing(drawing),
                .paragraph(Paragraph(style: "plain", inlines: [.text(TextRun("Tờ \(index)"))])),
              ])
          }))
    }
    let (one, many) = (try pdf(1), try pdf(40))
    #expect(many.bytes.count < one.bytes.count + 40 * 700)
    #expect(one.bytes.count < 60_000)
    #expect(try Writing.ask("pdfinfo", ["FILE"], of: many.bytes).complaints.isEmpty)
    #expect(try Writing.texts(of: many.bytes).map(\.inkBytes) == (0..<40).map { "Tờ \($0)".inkBytes })
    let picture = try Writing.ask("pdftoppm", ["-r", "30", "-f", "40", "-l", "40", "FILE"], of: many.bytes)
      .out
    // Red, and neither white nor black.
    let bytes = Array(picture.suffix(picture.count - 15))
    let reds = stride(from: 0, to: bytes.count - 2, by: 3).count { bytes[$0] > 150 && bytes[$0 + 1] < 120 }
    #expect(reds > 500)
  }

  @Test("What pages of two papers repeat is stored once for each paper", arguments: [true, false])
  func formsByPaper(isHigher: Bool) throws {
    let other = PageSetup(
      width: isHigher ? .mm(210) : .mm(211), height: isHigher ? .mm(298) : .mm(297), top: .mm(20),
      right: .mm(15),
      bottom: .mm(20), left: .mm(30), numbering: .none)
    let frames = (0..<6).map { index in
      Block.frame(
        Frame(
          name: "khung",
          area: PlacedArea(x: .mm(20), y: .mm(20 + 40 * Double(index)), width: .mm(60), height: .mm(10)),
          paragraphs: [Paragraph(style: "plain", inlines: [.text(TextRun("Dòng \(index)"))])]))
    }
    let papers = [Writing.a4, Writing.a4, other, other, Writing.a4]
    let base = Writing.document([])
    let output = try Writing.pdf(
      Document(
        properties: base.properties, sheet: base.sheet,
        sections: Sections(papers.map { Section(page: $0, blocks: frames) })))
    // A form is clipped by its box: that of another paper would cut what stands at this one's edges.
    let file = String(decoding: output.bytes, as: Unicode.ASCII.self)
    #expect(file.components(separatedBy: "/Subtype /Form").count == 3)
    #expect(try Writing.texts(of: output.bytes).count == 5)
  }

  @Test(
    "No page is blank where there is something to show",
    arguments: ["decision", "list", "certificate"])
  func raster(name: String) throws {
    let corpus = try #require(DocumentCorpus.named(name))
    let output = try Writing.pdf(corpus.document)
    for page in output.pages.indices {
      let arguments = ["-r", "30", "-gray", "-f", "\(page + 1)", "-l", "\(page + 1)", "FILE"]
      let picture = try Writing.ask("pdftoppm", arguments, of: output.bytes).out
      let dark = picture.suffix(from: picture.startIndex + 16).count { $0 < 128 }
      #expect(dark > 40, "page \(page + 1) has \(dark) dark points")
    }
  }

  @Test(
    "A reader is told language, title and scale, and the dates are the document's")
  func properties() throws {
    let output = try Writing.pdf(Writing.document([], fullScale: true))
    let tail = String(decoding: output.bytes.suffix(700), as: UTF8.self)
    #expect(tail.contains("/Lang (vi-VN)") && tail.contains("/PrintScaling /None"))
    let info = String(
      decoding: try Writing.ask("pdfinfo", ["-rawdates", "FILE"], of: output.bytes).out, as: UTF8.self)
    #expect(info.contains("Quyết định (thử)") && info.contains("UBND quận Kiến An"))
    #expect(info.matches(of: /Date: +D:20230103000000\+07'00/).count == 2)
    let plain = try Writing.pdf(Writing.document([]))
    #expect(!String(decoding: plain.bytes.suffix(700), as: UTF8.self).contains("PrintScaling"))
  }

  @Test(
    "A picture that cannot be read is an error, and the rest is drawn",
    arguments: [[], [0x89, 0x50], Array("GIF89a...........................".utf8), hugePNG])
  func brokenPicture(png: [UInt8]) throws {
    let picture = Picture(
      area: PlacedArea(x: .mm(10), y: .mm(10), width: .mm(20), height: .mm(20)), bytes: png,
      description: "con dấu")
    let output = try Writing.pdf(
      Writing.document([
        .picture(picture), .paragraph(Paragraph(style: "plain", inlines: [.text(TextRun("chữ"))])),
      ]))
    #expect(output.findings.diagnostics.map(\.code) == [PageLayoutCodes.unreadablePicture])
    #expect(output.findings.diagnostics.first?.message.vi.contains("con dấu") == true)
    #expect(output.bytes.count > 1000)
  }

  /// The header of a picture of 2 milliard points.
  private static let hugePNG: [UInt8] =
    [
      0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0xFF, 0xFF,
      0, 0, 0xFF,
    ]
    + [0xFF, 8, 2, 0, 0, 0]

  @Test(
    "A document without sections is one blank page and a warning")
  func empty() throws {
    let document = Writing.document([])
    let none = Document(properties: document.properties, sheet: document.sheet, sections: Sections([]))
    let output = try Writing.pdf(none)
    #expect(output.findings.diagnostics.map(\.code) == [PDFWriterCodes.emptyDocument])
    let info = try Writing.ask("pdfinfo", ["FILE"], of: output.bytes)
    #expect(
      info.complaints.isEmpty && String(decoding: info.out, as: UTF8.self).contains("Pages:           1"))
  }

  @Test("Findings of sections come in the order of the sections, and a section that fails is left out")
  func order() throws {
    let code = DiagnosticCode("test/x", summary: Message(vi: "x", en: "x"), page: Message(vi: "x", en: "x"))
    let base = Writing.document([])
    let sections = Sections(count: 100) { index, findings in
      findings.warning(code, Message(vi: "\(index)", en: "\(index)"), at: nil)
      guard index % 2 == 0 else { return nil }
      return Section(
        page: Writing.a4,
        blocks: [.paragraph(Paragraph(style: "plain", inlines: [.text(TextRun("trang \(index)"))]))])
    }
    let output = try Writing.pdf(Document(properties: base.properties, sheet: base.sheet, sections: sections))
    #expect(output.findings.diagnostics.map(\.message.en) == (0..<100).map { "\($0)" })
    #expect(output.pages.count == 50)
  }

  @Test("An outside that takes no bytes stops the writing with its reason")
  func failingSink() throws {
    final class FullDisk: ByteSink {
      func append(_ bytes: UnsafeRawBufferPointer) throws(SinkError) { throw SinkError(reason: "đĩa đầy") }
    }
    let writer = PDFWriter(pool: try TypesetterPool())
    var findings = Findings()
    do {
      try writer.write(DocumentCorpus.certificates(count: 40), to: FullDisk(), into: &findings)
      Issue.record("it was written")
    } catch {
      guard case .sink(let fault) = error else {
        Issue.record("another error: \(error)")
        return
      }
      #expect(fault.reason == "đĩa đầy")
    }
  }

  @Test("A letter that the font lacks is found when the document is written")
  func missingLetter() throws {
    let output = try Writing.pdf(
      Writing.document([.paragraph(Paragraph(style: "plain", inlines: [.text(TextRun("An 🎉"))]))]))
    #expect(output.findings.diagnostics.map(\.code.id) == ["font/missing-letter"])
    #expect(output.findings.hasErrors)
  }

  @Test(
    "Titles of any letters neither trap nor spoil the end of the file",
    arguments: ["", "/Type /Catalog endobj trailer startxref 1", "((((\\", "a\u{0}b", "\u{FEFF}ש🎉"])
  func oddTitles(title: String) throws {
    let base = Writing.document([.paragraph(Paragraph(style: "plain", inlines: [.text(TextRun("chữ"))]))])
    let properties = DocumentProperties(
      title: title, creator: title, date: Writing.day, language: ") >> (" + title, printsAtFullScale: true)
    let output = try Writing.pdf(Document(properties: properties, sheet: base.sheet, sections: base.sections))
    #expect(try Writing.ask("pdfinfo", ["FILE"], of: output.bytes).complaints.isEmpty)
  }

  @Test("Every code has a summary and a page in both languages")
  func codes() {
    for code in PDFWriterCodes.all {
      #expect(
        !code.summary.vi.isEmpty && !code.summary.en.isEmpty && !code.page.vi.isEmpty && !code.page.en.isEmpty
      )
    }
  }
}
