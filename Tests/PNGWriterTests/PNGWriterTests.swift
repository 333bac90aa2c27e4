import DocumentCorpus
import DocumentTree
import Diagnostics
import Foundation
import PageLayout
import Testing

@testable import PNGWriter

@Suite("Pictures show the pages that are printed")
struct PNGWriterTests {
  /// A picture as its header describes it.
  private struct Picture {
    let page: Int
    let bytes: [UInt8]

    private func number(at offset: Int) -> Int { bytes[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) } }
    var width: Int { number(at: 16) }
    var height: Int { number(at: 20) }
    /// Points a metre; 0 when the chunk does not follow the header.
    var dotsPerMetre: Int {
      Array(bytes[37..<41]) == Array("pHYs".utf8) ? number(at: 41) : 0
    }
    var isPNG: Bool { bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) }
  }

  private func draw(
    _ document: Document, _ wanted: PagePictures = PagePictures(dotsPerInch: 60)
  ) throws -> (pictures: [Picture], findings: Findings) {
    let pool = try TypesetterPool()
    var pictures: [Picture] = []
    var findings = Findings()
    try PNGWriter(pool: pool).write(Resolver(pool: pool).resolve(document), wanted, into: &findings) {
      page, bytes throws(WriterError) in
      let sink = MemorySink()
      try bytes(sink)
      pictures.append(Picture(page: page, bytes: sink.bytes))
    }
    return (pictures, findings)
  }

  @Test(
    "The size in points is that of the paper at the given fineness, and the file says so",
    arguments: [(72, 842, 595), (150, 1_754, 1_240), (300, 3_508, 2_480)])
  func size(_ dotsPerInch: Int, _ width: Int, _ height: Int) throws {
    let pictures = try draw(
      DocumentCorpus.certificates(count: 1), PagePictures(dotsPerInch: dotsPerInch)
    ).pictures
    let picture = try #require(pictures.first)
    #expect(pictures.count == 1 && picture.isPNG)
    #expect(picture.width == width && picture.height == height)
    #expect(picture.dotsPerMetre == Int((Double(dotsPerInch) / 0.0254).rounded()))
  }

  @Test("The same document gives the same bytes", arguments: DocumentCorpus.all)
  func sameBytes(corpus: CorpusDocument) throws {
    let (first, second) = (try draw(corpus.document).pictures, try draw(corpus.document).pictures)
    #expect(!first.isEmpty || corpus.document.sections.count == 0)
    #expect(first.map(\.bytes) == second.map(\.bytes))
    #expect(first.map(\.page) == Array(1...max(1, first.count)).prefix(first.count).map { $0 })
  }

  @Test("A page is not blank, and pages that differ give pictures that differ")
  func ink() throws {
    let pictures = try draw(DocumentCorpus.certificates(count: 3)).pictures
    #expect(Set(pictures.map(\.bytes)).count == 3)
    let blank = try #require(try draw(PNGWriterTests.empty).pictures.first)
    // White compresses to nearly nothing.
    #expect(blank.bytes.count < 4_000)
    #expect(pictures.allSatisfy { $0.bytes.count > 5_000 })
  }

  @Test("The same page after others is the same picture: nothing of a page stays on the next")
  func clean() throws {
    let all = try draw(DocumentCorpus.certificates(count: 4)).pictures
    for page in 1...4 {
      let one = try draw(
        DocumentCorpus.certificates(count: 4),
        PagePictures(pages: PageSelection([page...page]), dotsPerInch: 60)
      ).pictures
      #expect(one.map(\.page) == [page] && one.first?.bytes == all[page - 1].bytes)
    }
  }

  @Test("Only the pages asked for are drawn; one after the last is told")
  func selection() throws {
    let document = DocumentCorpus.certificates(count: 9)
    let some = try draw(document, PagePictures(pages: PageSelection([2...3, 7...7]), dotsPerInch: 40))
    #expect(some.pictures.map(\.page) == [2, 3, 7] && some.findings.diagnostics.isEmpty)
    let beyond = try draw(document, PagePictures(pages: PageSelection([9...12]), dotsPerInch: 40))
    #expect(beyond.pictures.map(\.page) == [9])
    #expect(beyond.findings.diagnostics.map(\.code) == [PNGWriterCodes.missingPage])
    #expect(beyond.findings.diagnostics.first?.message.vi.contains("9 trang, không có trang 12") == true)
  }

  @Test("A page too large for its fineness is an error of the library, not a crash")
  func tooLarge() throws {
    let setup = PageSetup(
      width: .mm(5_000), height: .mm(5_000), top: .zero, right: .zero, bottom: .zero, left: .zero,
      numbering: .none)
    let corpus = PNGWriterTests.empty
    let document = Document(
      properties: corpus.properties, sheet: corpus.sheet,
      sections: Sections([Section(page: setup, blocks: [])]))
    #expect(throws: WriterError.self) { try draw(document, PagePictures(dotsPerInch: 600)) }
  }

  @Test("Every code has a summary and a page in both languages")
  func codes() {
    for code in PNGWriterCodes.all {
      #expect(!code.summary.vi.isEmpty && !code.summary.en.isEmpty && !code.page.vi.isEmpty)
    }
  }

  private static var empty: Document {
    let corpus = DocumentCorpus.certificates(count: 1)
    let setup = PageSetup(
      width: .mm(210), height: .mm(297), top: .mm(20), right: .mm(20), bottom: .mm(20), left: .mm(20),
      numbering: .none)
    return Document(
      properties: corpus.properties, sheet: corpus.sheet,
      sections: Sections([Section(page: setup, blocks: [])]))
  }
}
