import DocumentTree
import Testing

@testable import PageLayout

@Suite("Texts of a column share its room")
struct SharedRoomTests {
  private static let names = ["người nhận", "chức vụ", "thành tích"]

  /// A text of lines in a frame of its own, which shares the room between 10 and 210 pt.
  private func frame(
    _ name: String, y: Double, height: Double, lines: Int, above: Double, moved: Double = 0,
    height alignment: Frame.VerticalAlignment = .middle, top: Double = 10, bottom: Double = 210
  ) -> Block {
    let inlines = (0..<lines).flatMap { index -> [Inline] in
      (index > 0 ? [.lineBreak] : []) + [.text(TextRun("HÀNG \(index)"))]
    }
    return .frame(
      Frame(
        name: name, area: PlacedArea(x: .pt(10), y: .pt(y + moved), width: .pt(280), height: .pt(height)),
        verticalAlignment: alignment, fit: Frame.Fit(mostLines: 4),
        paragraphs: [Paragraph(style: "centred", inlines: inlines)],
        sharing: Frame.Sharing(above: above, top: .pt(top), bottom: .pt(bottom), moved: .pt(moved))))
  }

  private func resolved(_ blocks: [Block]) throws -> [Frame] {
    let (section, findings) = try Laying().resolved(blocks)
    #expect(findings.isEmpty)
    return (section?.blocks ?? []).compactMap { if case .frame(let frame) = $0 { frame } else { nil } }
  }

  /// From the capitals of the first line to the last baseline, in points from the paper's top.
  private func letters(_ frame: Frame) throws -> (top: Double, bottom: Double) {
    let letters = try #require(frame.letters)
    return (frame.area.y.pt + letters.top.pt, frame.area.y.pt + letters.bottom.pt)
  }

  @Test(
    "The white over each text is its share, whatever the lines, and that under the last is 1",
    arguments: [(1, 1, 1), (2, 1, 1), (1, 2, 3), (2, 2, 3)])
  func even(_ name: Int, _ post: Int, _ cause: Int) throws {
    let frames = try resolved([
      frame("người nhận", y: 20, height: 30, lines: name, above: 1),
      frame("chức vụ", y: 50, height: 30, lines: post, above: 0.5),
      frame("thành tích", y: 80, height: 60, lines: cause, above: 1, height: .top),
    ])
    let places = try frames.map(letters)
    let unit = places[0].top - 10
    #expect(unit > 6)
    #expect(abs(places[1].top - places[0].bottom - unit * 0.5) < 0.1)
    #expect(abs(places[2].top - places[1].bottom - unit) < 0.1)
    #expect(abs(210 - places[2].bottom - unit) < 0.1)
    // The letters are really there.
    let (pages, _) = try Laying().pages(frames.map { .frame($0) })
    let baselines = pages.flatMap(\.texts).map(\.baseline)
    for place in places { #expect(baselines.contains { abs($0 - place.bottom) < 0.05 }) }
  }

  @Test(
    "A text that is lacking leaves its room to the others; order is that of the blank, not of the template")
  func lacking() throws {
    let frames = try resolved([
      frame("thành tích", y: 80, height: 60, lines: 1, above: 1, height: .top),
      frame("người nhận", y: 20, height: 30, lines: 1, above: 1),
    ])
    let (cause, name) = (try letters(frames[0]), try letters(frames[1]))
    #expect(abs(name.top - 10 - (cause.top - name.bottom)) < 0.1)
    #expect(abs(210 - cause.bottom - (cause.top - name.bottom)) < 0.1)
    #expect(name.bottom < cause.top)
  }

  @Test("A correction moves its text from its place in the column, and no other")
  func corrected() throws {
    func places(_ moved: Double) throws -> [Double] {
      try resolved([
        frame("người nhận", y: 20, height: 30, lines: 1, above: 1, moved: moved),
        frame("thành tích", y: 80, height: 60, lines: 2, above: 1, height: .top),
      ]).map { try letters($0).top }
    }
    let (plain, moved) = (try places(0), try places(5))
    #expect(abs(moved[0] - plain[0] - 5) < 0.01 && abs(moved[1] - plain[1]) < 0.01)
    // Even one that moves it over another text.
    let far = try places(60)
    #expect(abs(far[0] - plain[0] - 60) < 0.01 && abs(far[1] - plain[1]) < 0.01)
  }

  @Test("A column without 2 mm of white for each leaves its texts where the blank has them")
  func tight() throws {
    func tops(_ bottom: Double) throws -> [Double] {
      try resolved([
        frame("người nhận", y: 20, height: 30, lines: 1, above: 1, bottom: bottom),
        frame("thành tích", y: 50, height: 30, lines: 1, above: 0.5, bottom: bottom),
      ]).map { $0.area.y.pt }
    }
    let heights = try resolved([frame("người nhận", y: 20, height: 30, lines: 1, above: 1)])
      .map { try letters($0).bottom - letters($0).top }
    let least = 10 + 2 * heights[0] + 2.5 * 2 * (2 / 25.4 * 72)
    #expect(try tops(least - 0.5) == [20, 50])
    #expect(try tops(least + 0.5) != [20, 50])
  }

  @Test("Texts of two columns share nothing, and a text without a share keeps its place")
  func columns() throws {
    let fixed = Frame(
      name: "địa danh", area: PlacedArea(x: .pt(10), y: .pt(100), width: .pt(280), height: .pt(20)),
      verticalAlignment: .middle,
      paragraphs: [Paragraph(style: "centred", inlines: [.text(TextRun("Kiến An"))])]
    )
    let frames = try resolved([
      frame("người nhận", y: 20, height: 30, lines: 1, above: 1, bottom: 100), .frame(fixed),
      frame("thành tích", y: 130, height: 30, lines: 1, above: 1, top: 120, bottom: 210),
    ])
    let (first, last) = (try letters(frames[0]), try letters(frames[2]))
    #expect(abs(first.top - 10 - (100 - first.bottom)) < 0.1)
    #expect(abs(last.top - 120 - (210 - last.bottom)) < 0.1)
    #expect(frames[1].area == fixed.area)
  }

  @Test("A text that does not fit its frame, which is an error, leaves the column alone")
  func wrong() throws {
    let (section, findings) = try Laying().resolved([
      frame("người nhận", y: 20, height: 30, lines: 1, above: 1),
      frame("thành tích", y: 80, height: 20, lines: 3, above: 1, height: .top),
    ])
    #expect(findings.hasErrors)
    let tops = (section?.blocks ?? []).compactMap {
      if case .frame(let frame) = $0 { frame.area.y.pt } else { nil }
    }
    #expect(tops == [20, 80])
  }
}
