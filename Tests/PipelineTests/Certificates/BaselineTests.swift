import Diagnostics
import DocumentTree
import Foundation
import PageLayout
import Testing
import Typesetting

@testable import Certificates
@testable import Pipeline

@Suite("Where the lines of every design stand, read back from its file")
struct BaselineTests {
  /// The beginnings of all texts of a PDF of one page, in points from its top left corner, in the order drawn.
  private static func beginnings(of pdf: String) throws -> [(x: Double, y: Double)] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/qpdf")
    process.arguments = ["--qdf", "--object-streams=disable", pdf, "-"]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return String(decoding: data, as: UTF8.self)
      .matches(of: /1 0 -?[0-9.]+ -1 (-?[0-9.]+) (-?[0-9.]+) Tm/).compactMap { match in
        Double(match.1).flatMap { x in Double(match.2).map { (x, $0) } }
      }
  }

  private static let points = 72 / 25.4

  @Test(
    "Every line begins within 0.2 mm of where it was laid out, its capitals in the middle of its frame by the face's own height",
    arguments: PositionTests.blanks)
  func baselines(_ id: String) throws {
    let office = try Office(
      rows: ["cá nhân,Lê Thị Hoa,Bà,Giáo viên,Trường Kiến An,,"],
      certificates: "{phôi: \(id), in trên: giấy trắng, số vào sổ từ: 41}")
    #expect(office.build().ending == .done)
    let read = try Self.beginnings(of: office.pdf())
    let document = try #require(try office.sheets().first)
    let layouter = PageLayouter(sheet: document.sheet, pool: try TypesetterPool())
    var findings = Findings()
    let section = try #require(document.sections.section(at: 0, into: &findings))
    let laid = layouter.pages(of: section, into: &findings).flatMap(\.items).compactMap { item in
      if case .text(let text) = item { text } else { nil }
    }
    #expect(laid.count >= 14 && read.count == laid.count)
    for (found, text) in zip(read, laid) {
      #expect(abs(found.x - text.x) < 0.2 * Self.points, "\(id): “\(text.run.text)”")
      #expect(abs(found.y - text.baseline) < 0.2 * Self.points, "\(id): “\(text.run.text)”")
    }
    // The layout's own places, against the frames of the blank.
    let typesetter = try Typesetter(fonts: try FontLibrary())
    var checked = 0
    for case .frame(let frame) in section.blocks where frame.verticalAlignment == .middle {
      let paragraph = try #require(frame.paragraphs.first)
      guard frame.paragraphs.count == 1,
        !paragraph.inlines.contains(where: { if case .lineBreak = $0 { true } else { false } }),
        let style = document.sheet[paragraph.style], let size = paragraph.overrides.size,
        case .text(let run)? = paragraph.inlines.first
      else { continue }
      let text = paragraph.inlines.map { if case .text(let run) = $0 { run.text } else { "" } }.joined()
      let inks = laid.filter {
        text.hasPrefix($0.run.text)
          && abs($0.baseline / Self.points - frame.area.y.mm) < frame.area.height.mm * 1.5
      }
      let ink = try #require(inks.first, "\(id): “\(text)”")
      let ink1 = InkStyle(
        font: FontRequest(
          family: run.look.font ?? style.font, bold: paragraph.overrides.bold ?? style.bold,
          italic: paragraph.overrides.italic ?? style.italic), size: size.pt)
      let line = try #require(
        typesetter.set(TypesetParagraph(pieces: [.text(text, ink1)], base: ink1, width: 2_000)).lines.first)
      let height = try #require(typesetter.opticalHeight(of: line))
      let middle = (frame.area.y.mm + frame.area.height.mm / 2) * Self.points
      #expect(
        abs(ink.baseline - (middle + height / 2)) < 0.2 * Self.points,
        "\(id), \(frame.name): \(ink.baseline - middle - height / 2) pt")
      checked += 1
    }
    #expect(checked >= 9, "\(id): \(checked)")
  }
}
