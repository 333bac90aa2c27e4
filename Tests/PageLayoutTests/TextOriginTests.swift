import Diagnostics
import DocumentTree
import Testing
import Typesetting

@testable import PageLayout

@Suite("Where the words of a page came from")
struct TextOriginTests {
  private let file = SourceFile(
    name: "ceremony.yaml", text: "Ủy ban nhân dân quận Hải An; Nguyễn Thị Phương Thảo và đồng đội")

  private func place(_ words: String) -> Place {
    let text = file.text
    guard let range = text.range(of: words) else { return Place(file, 0..<0) }
    let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
    return Place(file, start..<start + words.utf8.count)
  }

  /// The words under each origin, as its glyphs show them, in the order of the page.
  private func words(_ pages: [PlacedPage]) -> [(place: Place, text: String)] {
    pages.flatMap(\.texts).flatMap { text in
      text.origins.map { origin in
        var shown: [UInt8] = []
        var (byte, glyph) = (0, 0)
        for cluster in text.run.clusters {
          let x = text.run.glyphs[glyph].x
          if x >= origin.start, x < origin.end {
            shown += text.run.utf8[byte..<byte + Int(cluster.bytes)]
          }
          byte += Int(cluster.bytes)
          glyph += Int(cluster.glyphs)
        }
        return (origin.place, String(decoding: shown, as: UTF8.self))
      }
    }
  }

  private func laid(_ inlines: [Inline], traces: Bool = true) throws -> [PlacedPage] {
    var findings = Findings()
    let paragraph = Paragraph(style: "plain", inlines: inlines)
    return PageLayouter(sheet: Laying.sheet, pool: try Laying().pool, tracesOrigins: traces)
      .pages(of: Laying.section([.paragraph(paragraph)]), into: &findings)
  }

  @Test("Neighbours of one look share a run and keep their places, over the ends of lines too")
  func neighbours() throws {
    let (body, name) = ("Ủy ban nhân dân quận Hải An", "Nguyễn Thị Phương Thảo")
    let pages = try laid([
      .text(TextRun("Theo đề nghị của ")), .text(TextRun(body, origin: place(body))),
      .text(TextRun(", tặng ")), .text(TextRun(name, origin: place(name))), .text(TextRun(" và mọi người.")),
    ])
    #expect(pages.flatMap(\.texts).count > 1)
    for (place, words) in [(place(body), body), (place(name), name)] {
      let shown = self.words(pages).filter { $0.place == place }.map(\.text).joined(separator: " ")
      #expect(shown.split(separator: " ") == words.split(separator: " "))
    }
    #expect(Set(self.words(pages).map(\.place)) == [place(body), place(name)])
  }

  @Test("What a template says itself, breaks and page numbers came from nowhere")
  func nowhere() throws {
    let name = "Nguyễn Thị Phương Thảo"
    let pages = try laid([
      .text(TextRun("Trang ")), .pageNumber, .lineBreak, .text(TextRun(name, origin: place(name))),
    ])
    #expect(words(pages).map(\.text) == [name])
    #expect(
      try laid([.text(TextRun(name, origin: place(name)))], traces: false).flatMap(\.texts).allSatisfy(
        \.origins.isEmpty))
  }
}
