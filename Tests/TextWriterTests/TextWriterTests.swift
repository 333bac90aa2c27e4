import Diagnostics
import DocumentCorpus
import DocumentTree
import TestSupport
import Testing
import TextWriter
import Wording

@Suite("Plain text")
struct TextWriterTests {
  @Test("Every document of the corpus is written as before", arguments: DocumentCorpus.all)
  func golden(_ sample: CorpusDocument) throws {
    let written = try Sample.write(sample.document)
    #expect(written.findings.isEmpty)
    expectGolden(written.text, "\(sample.name).txt")
  }

  @Test("Equal documents give equal bytes", arguments: DocumentCorpus.all)
  func sameBytes(_ sample: CorpusDocument) throws {
    #expect(
      try Array(Sample.write(sample.document).text.utf8) == Array(Sample.write(sample.document).text.utf8))
  }

  @Test("No line ends with a blank, no two empty lines on a page follow each other, the last line ends")
  func lineEnds() throws {
    for sample in DocumentCorpus.all {
      let text = try Sample.write(sample.document).text
      #expect(!text.contains(" \n"), "\(sample)")
      #expect(text.hasSuffix("\n") && !text.hasSuffix("\n\n") && !text.hasPrefix("\n"), "\(sample)")
      #expect(!text.contains("\r"), "\(sample)")
    }
  }

  @Test("A paragraph is one whole line however long it is, and its accents stay")
  func wholeLines() throws {
    let long = Array(repeating: "Nguyễn Thị Ngọc Ước", count: 60).joined(separator: " ")
    let text = try Sample.text([.paragraph(Sample.paragraph(long)), .paragraph(Sample.paragraph("Hết."))])
    #expect(Array(text.utf8) == Array("\(long)\nHết.\n".utf8))
  }

  @Test(
    "Paragraphs stand apart when their style or they themselves ask for space",
    arguments: [
      (0.0, 0.0, "a\nb\n"), (6, 0, "a\n\nb\n"), (0, 6, "a\n\nb\n"), (6, 6, "a\n\nb\n"), (1, 1, "a\nb\n"),
    ])
  func spaces(_ before: Double, _ after: Double, _ expected: String) throws {
    var overrides = ParagraphOverrides()
    overrides.spaceBefore = .pt(before)
    overrides.spaceAfter = .pt(after)
    let blocks = ["a", "b"].map { text in
      Block.paragraph(Paragraph(style: "body", overrides: overrides, inlines: [.text(TextRun(text))]))
    }
    #expect(try Sample.text(blocks) == expected)
  }

  @Test("Centred and right-aligned lines count letters, not bytes or marks")
  func alignment() throws {
    #expect(
      try Sample.text([.paragraph(Sample.paragraph("ỦY BAN", style: "centre"))]) == blanks(36) + "ỦY BAN\n")
    let decomposed = "U\u{309}Y BAN"
    #expect(
      try Sample.text([.paragraph(Sample.paragraph(decomposed, style: "centre"))])
        == blanks(36) + decomposed + "\n")
    #expect(try Sample.text([.paragraph(Sample.paragraph("Ánh", style: "right"))]) == blanks(75) + "Ánh\n")
  }

  @Test("A blank that does not break is a common blank in the text, line ends inside a run are blanks")
  func blanksInText() throws {
    let text = try Sample.text([.paragraph(Sample.paragraph("  năm\u{A0}2022\nvà\u{2028}nay \u{A0}"))])
    #expect(text == "năm 2022 và nay\n")
  }

  @Test("Tabs go to stops eight columns apart")
  func tabs() throws {
    let paragraph = Paragraph(
      style: "body",
      inlines: [.text(TextRun("một")), .tab, .text(TextRun("hai")), .lineBreak, .tab, .text(TextRun("ba"))])
    #expect(try Sample.text([.paragraph(paragraph)]) == "một     hai\nba\n")
  }

  @Test(
    "A control character is an error at the place that its text came from",
    arguments: ["\u{0}", "\u{7F}", "\u{FFFE}"])
  func forbidden(_ character: String) throws {
    let place = Place(SourceFile(name: "list.csv", text: "Nguyễn Văn Ánh\n"), 0..<6)
    let run = TextRun("Nguyễn\(character)\(character)Văn", origin: place)
    let written = try Sample.write(
      Sample.document([.paragraph(Paragraph(style: "body", inlines: [.text(run)]))]))
    #expect(written.findings.diagnostics.map(\.code) == [ForbiddenCharacter.code])
    #expect(written.findings.diagnostics.first?.place == place)
    #expect(!written.text.contains(character))
  }

  @Test("Placed text is read from top to bottom, then from left to right; a frame's paragraph is one line")
  func placed() throws {
    func frame(_ text: String, _ x: Double, _ y: Double) -> Block {
      .frame(
        Frame(
          name: text, area: PlacedArea(x: .mm(x), y: .mm(y), width: .mm(50), height: .mm(10)),
          paragraphs: [
            Paragraph(style: "centre", inlines: [.text(TextRun(text)), .lineBreak, .text(TextRun("tiếp"))])
          ]))
    }
    let picture = Block.picture(
      Picture(
        area: PlacedArea(x: .mm(1), y: .mm(5), width: .mm(9), height: .mm(9)), bytes: [],
        description: "Con dấu"
      ))
    #expect(
      try Sample.text([frame("ba", 100, 20), frame("hai", 10, 20), frame("một", 50, 10), picture])
        == "[Con dấu]\nmột tiếp\nhai tiếp\nba tiếp\n")
  }

  @Test("A section that could not be made is left out, and sections are parted")
  func sections() throws {
    let sections = Sections(count: 4) { index, _ in
      index == 1
        ? nil
        : Section(
          page: Sample.page, blocks: index == 2 ? [] : [.paragraph(Sample.paragraph("Tờ \(index)"))])
    }
    let document = Document(
      properties: DocumentProperties(title: "t", creator: "c", date: .y2000), sheet: Sample.sheet,
      sections: sections)
    #expect(try Sample.write(document).text == "Tờ 0\n\n* * *\n\nTờ 3\n")
  }

  @Test("A disk that takes no more is told to the caller")
  func fullSink() {
    var findings = Findings()
    #expect(throws: WriterError.self) {
      try TextWriter().write(
        Sample.document([.paragraph(Sample.paragraph("a"))]), to: FullSink(), into: &findings)
    }
  }

  private func blanks(_ count: Int) -> String { String(repeating: " ", count: count) }
}
