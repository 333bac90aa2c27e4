import Diagnostics
import DocumentTree
import Testing

@testable import PageLayout

@Suite("Text fits its frame, or the clerk is told")
struct FrameFitTests {
  private static let source = SourceFile(name: "danh-sach.csv", text: "Nguyễn Văn An,Chủ tịch\n")
  private static let place = Place(source, 0..<16)

  private func frame(
    _ text: String, width: Double = 200, height: Double = 60, style: String = "name", least: Double? = nil,
    most: Int? = 1
  ) -> Block {
    .frame(
      Frame(
        name: "họ và tên", area: PlacedArea(x: .pt(10), y: .pt(20), width: .pt(width), height: .pt(height)),
        verticalAlignment: .middle, fit: Frame.Fit(leastSize: least.map { .pt($0) }, mostLines: most),
        paragraphs: [Paragraph(style: style, inlines: [.text(TextRun(text, origin: FrameFitTests.place))])]))
  }

  private func fitted(_ block: Block) throws -> (Frame, Findings) {
    let (section, findings) = try Laying().resolved([block])
    guard let section, case .frame(let frame)? = section.blocks.first else { throw Missing() }
    return (frame, findings)
  }

  private struct Missing: Error {}

  private func text(_ frame: Frame) -> String {
    frame.paragraphs.map { paragraph in
      paragraph.inlines.map { inline in
        switch inline {
        case .text(let run): run.text
        case .lineBreak: "|"
        case .tab, .pageNumber: "?"
        }
      }.joined()
    }.joined(separator: "¶")
  }

  @Test("Text that fits stays as it is, unreported")
  func fits() throws {
    let (frame, findings) = try fitted(frame("Nguyễn Văn An", least: 12))
    #expect(findings.isEmpty)
    #expect(frame.paragraphs[0].overrides == ParagraphOverrides())
  }

  @Test("A line leaves two points of room in its frame, since word processors measure letters wider")
  func reserve() throws {
    let words = "Nguyễn Văn An"
    // The widest letters that stay whole tell the narrowest frame in which they do.
    func isWhole(_ width: Double) throws -> Bool {
      try fitted(frame(words, width: width, least: 8)).1.isEmpty
    }
    let widths = stride(from: 20.0, through: 300, by: 0.25).map { $0 }
    let least = try #require(try widths.first { try isWhole($0) })
    let set = try Laying().pages([frame(words, width: 280)]).0.flatMap(\.texts)
    let width = try #require(set.first?.run.width)
    #expect(least - width >= 2 && least - width < 2.5, "\(least) \(width)")
  }

  @Test(
    "Lines that would tear a word apart are set a little smaller, which is told; with room for a line they get it"
  )
  func whole() throws {
    // At its full size the second line has room for “hoàn”, and not for “hoàn thành”.
    let words = "góp phần hoàn thành thắng lợi mục tiêu phát triển"
    func lines(_ width: Double, _ height: Double, most: Int) throws -> (String, Findings, Double?) {
      let (frame, findings) = try fitted(
        self.frame(words, width: width, height: height, least: 12, most: most))
      return (text(frame), findings, frame.paragraphs[0].overrides.size?.pt)
    }
    var torn = 0
    for width in stride(from: 150.0, to: 260, by: 4) {
      let (text, findings, size) = try lines(width, 84, most: 3)
      for pair in ["góp|phần", "hoàn|thành", "thắng|lợi", "mục|tiêu", "phát|triển"] where text.contains(pair)
      { torn += 1 }
      if let size, size < 24 {
        #expect(findings.diagnostics.contains { $0.code == PageLayoutCodes.frameTextShrunk })
      }
    }
    #expect(torn <= 1, "\(torn)")
  }

  @Test("Text that is too long is set smaller in steps of half a point, and that is told")
  func shrinks() throws {
    let (frame, findings) = try fitted(frame("Nguyễn Phước Bảo Quỳnh Anh", least: 12))
    let size = try #require(frame.paragraphs[0].overrides.size?.pt)
    #expect(size < 24 && size > 12 && (size * 2).rounded() == size * 2)
    #expect(findings.diagnostics.map(\.code) == [PageLayoutCodes.frameTextShrunk])
    #expect(findings.diagnostics.first?.severity == .note)
    #expect(findings.diagnostics.first?.place == FrameFitTests.place)
    #expect(text(frame) == "Nguyễn Phước Bảo Quỳnh Anh")
    // Half a point more would not fit.
    let (larger, _) = try fitted(self.frame("Nguyễn Phước Bảo Quỳnh Anh", least: size + 0.5))
    #expect(larger.paragraphs[0].overrides.size == nil)
  }

  @Test(
    "Text that is too long at the least size is broken into lines, balanced by breaks that all formats show")
  func wraps() throws {
    let long = "Công đoàn Trường Trung học cơ sở Nguyễn Bỉnh Khiêm"
    let (frame, findings) = try fitted(frame(long, width: 285, height: 80, least: 20, most: 2))
    #expect(text(frame).split(separator: "|").count == 2)
    #expect(text(frame).replacing("|", with: " ") == long)
    #expect(findings.diagnostics.map(\.code) == [PageLayoutCodes.frameTextShrunk])
    #expect(findings.diagnostics.first?.message.vi.contains("2 dòng") == true)
    let parts = text(frame).split(separator: "|").map(\.count)
    #expect((parts.max() ?? 0) - (parts.min() ?? 0) < 12)
  }

  @Test("Text that is only broken into more lines than it may take at full size is told too")
  func onlyWraps() throws {
    let long = "Công đoàn Trường Nguyễn Bỉnh Khiêm"
    let (frame, findings) = try fitted(frame(long, width: 285, height: 80, least: 24, most: 2))
    #expect(text(frame).split(separator: "|").count == 2)
    #expect(frame.paragraphs[0].overrides.size == nil)
    let told = try #require(findings.diagnostics.first)
    #expect(findings.diagnostics.count == 1 && told.code == PageLayoutCodes.frameTextShrunk)
    #expect(told.message.vi.contains("2 dòng") && !told.message.vi.contains("cỡ chữ"))
  }

  @Test("Text that fits in no way is an error with the frame, the text, the millimetres and the origin")
  func tooLong() throws {
    let long = "Nguyễn Phước Bảo Quỳnh Anh Thị Ngọc"
    let (frame, findings) = try fitted(frame(long, least: 20))
    #expect(text(frame) == long)
    let found = try #require(findings.diagnostics.first)
    #expect(findings.diagnostics.count == 1)
    #expect(found.code == PageLayoutCodes.textTooLong && found.severity == .error)
    #expect(found.place == FrameFitTests.place)
    #expect(found.message.vi.contains("họ và tên") && found.message.vi.contains(long))
    #expect(found.message.vi.contains(" mm") && found.message.en.contains(" mm"))
    #expect(!found.help.isEmpty)
  }

  @Test("A word wider than its frame is an error, not a broken name")
  func wideWord() throws {
    let (_, findings) = try fitted(frame("Nguyễnphướcbảoquỳnhanhthịngọc", least: 20, most: nil))
    #expect(findings.diagnostics.map(\.code) == [PageLayoutCodes.textTooLong])
  }

  @Test("Text that is too high for its frame is an error")
  func tooHigh() throws {
    let (_, findings) = try fitted(frame("một hai ba bốn năm sáu bảy tám chín mười", height: 40, most: nil))
    #expect(findings.diagnostics.map(\.code) == [PageLayoutCodes.textTooLong])
    #expect(findings.diagnostics.first?.message.vi.contains("cao hơn khung") == true)
  }

  @Test("A frame that does not count lines is filled, and its text only shrinks when it is too high")
  func freeLines() throws {
    let text = "Đã có thành tích xuất sắc trong phong trào thi đua"
    let (wide, none) = try fitted(frame(text, width: 120, height: 60, style: "plain", least: 6, most: nil))
    #expect(none.isEmpty && wide.paragraphs[0].overrides.size == nil)
    let (flat, notes) = try fitted(frame(text, width: 180, height: 20, style: "plain", least: 6, most: nil))
    #expect(notes.diagnostics.map(\.code) == [PageLayoutCodes.frameTextShrunk])
    #expect(flat.paragraphs[0].overrides.size != nil)
  }

  @Test("Runs with a size of their own shrink with the rest, not below the least")
  func mixedSizes() throws {
    var look = TextLook()
    look.size = .pt(30)
    let block = Block.frame(
      Frame(
        name: "tên", area: PlacedArea(x: .zero, y: .zero, width: .pt(120), height: .pt(60)),
        fit: Frame.Fit(leastSize: .pt(10), mostLines: 1),
        paragraphs: [
          Paragraph(
            style: "plain", inlines: [.text(TextRun("Ông ")), .text(TextRun("Nguyễn Văn An", look: look))])
        ]))
    let (frame, _) = try fitted(block)
    guard case .text(let large) = frame.paragraphs[0].inlines[1] else { throw Missing() }
    let size = try #require(large.look.size)
    #expect(size < .pt(30) && size >= .pt(10))
    #expect(frame.paragraphs[0].overrides.size == .pt(10))
  }

  @Test("Resolving twice changes nothing more")
  func idempotent() throws {
    let long = "Công đoàn Trường Trung học cơ sở Nguyễn Bỉnh Khiêm"
    let (once, _) = try fitted(frame(long, width: 285, height: 80, least: 20, most: 2))
    let (twice, findings) = try fitted(.frame(once))
    #expect(text(once) == text(twice))
    #expect(once.paragraphs[0].overrides == twice.paragraphs[0].overrides)
    #expect(once.drop == twice.drop && once.drop != .zero)
    #expect(findings.isEmpty)
  }

  @Test("What was fitted is what is placed: within the frame, middle on middle")
  func placed() throws {
    let laying = try Laying()
    let (section, _) = laying.resolved([frame("Nguyễn Phước Bảo Quỳnh Anh", least: 12)])
    let (pages, _) = laying.pages(section?.blocks ?? [])
    let run = try #require(pages[0].texts.first)
    #expect(run.x >= 10 && run.x + run.run.width <= 210)
    #expect(abs(run.x + run.run.width / 2 - 110) < 0.01)
    // Half of what the eye takes for the height of small letters and capitals lies above the middle.
    #expect(abs(run.baseline - (20 + 30 + run.run.size * (0.6548 + 0.459) / 4)) < 0.02)
  }

  @Test("Capitals stand with their middle in the middle, one line or two, whatever the line spacing")
  func capitals() throws {
    let laying = try Laying()
    let (one, _) = laying.resolved([frame("GIẤY KHEN")])
    let (onePage, _) = laying.pages(one?.blocks ?? [])
    let run = try #require(onePage[0].texts.first)
    #expect(abs(run.baseline - run.run.size * 0.6548 / 2 - 50) < 0.02)
    let (two, _) = laying.resolved([frame("CHỦ TỊCH ỦY BAN NHÂN DÂN", height: 90, most: 2)])
    let (twoPages, _) = laying.pages(two?.blocks ?? [])
    let lines = twoPages[0].texts
    #expect(lines.count == 2)
    let first = try #require(lines.first)
    let last = try #require(lines.last)
    #expect(abs((first.baseline - first.run.size * 0.6548 + last.baseline) / 2 - 65) < 0.02)
  }

  @Test("Text that stands at the top or the bottom of its frame is not moved for the eye")
  func edges() throws {
    for alignment in [Frame.VerticalAlignment.top, .bottom] {
      guard case .frame(let middle) = frame("GIẤY KHEN") else { throw Missing() }
      let block = Block.frame(
        Frame(
          name: middle.name, area: middle.area, verticalAlignment: alignment, paragraphs: middle.paragraphs))
      #expect(try fitted(block).0.drop == .zero)
    }
  }

  @Test("A frame that passes the edge of the paper is told, by how much")
  func outside() throws {
    let (_, inside) = try fitted(frame("Nguyễn Văn An", width: 290))
    #expect(inside.isEmpty)
    #expect(try fitted(frame("Nguyễn Văn An", width: 290.2)).1.isEmpty)
    #expect(
      try fitted(frame("Nguyễn Văn An", width: 290.5)).1.diagnostics.map(\.code)
        == [PageLayoutCodes.frameOutsidePaper])
    let (_, outside) = try fitted(frame("Nguyễn Văn An", width: 310))
    #expect(outside.diagnostics.map(\.code) == [PageLayoutCodes.frameOutsidePaper])
    #expect(outside.diagnostics.first?.message.en.contains("7.1 mm") == true)
  }

  @Test("Rules measured by text get its length, in the flow and in columns; alone they are reported")
  func rules() throws {
    let laying = try Laying()
    let rule = Block.rule(Rule(extent: .shareOfTextAbove(0.5)))
    let column = Columns(columns: [
      Columns.Column(width: .pt(100), blocks: [.plain("0123456789", style: "centred"), rule])
    ])
    let (section, findings) = laying.resolved([.plain("0123456789"), rule, .columns(column)])
    guard let section, case .rule(let flowing) = section.blocks[1],
      case .columns(let columns) = section.blocks[2],
      case .rule(let inner) = columns.columns[0].blocks[1]
    else { throw Missing() }
    #expect(flowing.extent == .length(.pt(25)) && inner.extent == .length(.pt(25)))
    #expect(findings.isEmpty)
    let (pages, _) = laying.pages([.plain("0123456789"), rule])
    let line = try #require(pages[0].lines.first)
    #expect(abs(line.fromX - 137.5) < 0.01 && abs(line.toX - 162.5) < 0.01)
    #expect(laying.resolved([rule]).1.diagnostics.map(\.code) == [PageLayoutCodes.ruleWithoutText])
  }
}
