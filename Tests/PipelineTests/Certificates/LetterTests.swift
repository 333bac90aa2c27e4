import Definitions
import Diagnostics
import DocumentTree
import Foundation
import Testing
import YAMLReading

@testable import Certificates
@testable import Pipeline

@Suite("Letters of a blank: room between them, small capitals, lines that keep apart")
struct LetterTests {
  private func read(_ frames: String, into findings: inout Findings) throws -> Blank? {
    let text = "tên: Phôi\nkhổ giấy: {rộng: 297 mm, cao: 210 mm}\nkhung:\n" + frames
    let file = SourceFile(name: "phoi.yaml", bytes: Array(text.utf8))
    return BlankTable.read("phoi", try #require(StrictYAML.read(file, into: &findings)), into: &findings)
  }

  private func frame(_ name: String, y: Double, height: Double, _ more: String) -> String {
    "  \(name):\n    vị trí: {x: 40 mm, y: \(y) mm, rộng: 200 mm, cao: \(height) mm}\n    \(more)\n"
  }

  @Test(
    "Lines of two frames that come nearer than 2 mm are told at the lower frame, with the distance",
    arguments: [
      // Capitals of 36 pt are 8.4 mm high; in the middle of frames of 10 mm that touch they leave 1.6 mm.
      ("canh đứng: giữa\n    cỡ: 36 pt", 10.0, 10.0, "1,6"),
      ("canh đứng: giữa\n    cỡ: 34 pt", 10.0, 10.0, nil),
      // Two lines of 20 pt in one frame reach further down.
      ("canh đứng: giữa\n    cỡ: 20 pt\n    giãn dòng: 1.2\n    dòng thường: 2", 17.0, 10.0, nil),
      ("canh đứng: trên\n    cỡ: 8 pt\n    giãn dòng: 1.2\n    dòng thường: 2", 6.8, 6.8, "1,6"),
      ("canh đứng: dưới\n    cỡ: 20 pt\n    giãn dòng: 0.8", 6.0, 6.0, "1,3"),
    ] as [(String, Double, Double, String?)])
  func distances(_ more: String, _ height: Double, _ step: Double, _ told: String?) throws {
    var findings = Findings()
    _ = try read(
      frame("người nhận", y: 50, height: height, more)
        + frame("chức vụ", y: 50 + max(step, height), height: height, more),
      into: &findings)
    let found = findings.diagnostics.filter { $0.code == BlankCodes.linesTooNear }
    #expect(found.count == (told == nil ? 0 : 1), "\(findings.diagnostics.map(\.message.vi))")
    guard let told, let first = found.first else { return }
    #expect(first.severity == .warning)
    #expect(first.message.vi == "khung “chức vụ”: chữ chỉ cách dòng của “người nhận” \(told) mm")
    #expect(first.place != nil && first.notes.count == 1)
  }

  @Test("Frames beside one another, and lines that keep apart, are no fault; no shipped blank has one")
  func apart() throws {
    var findings = Findings()
    _ = try read(
      "  a:\n    vị trí: {x: 10 mm, y: 50 mm, rộng: 80 mm, cao: 10 mm}\n    cỡ: 40 pt\n  b:\n    vị trí: {x: 100 mm, y: 52 mm, rộng: 80 mm, cao: 10 mm}\n    cỡ: 40 pt\n",
      into: &findings)
    #expect(!findings.diagnostics.contains { $0.code == BlankCodes.linesTooNear })
    for id in PositionTests.blanks {
      let path = Office.repository + "/templates/blanks/\(id).yaml"
      let file = SourceFile(name: id, bytes: Array(try Data(contentsOf: URL(fileURLWithPath: path))))
      let node = try #require(StrictYAML.read(file, into: &findings))
      _ = BlankTable.read(id, node, into: &findings) { _, _ in nil }
    }
    #expect(findings.diagnostics.map(\.message.vi) == [])
  }

  @Test("Small letters become smaller capitals in every format, capitals and figures stay as they are")
  func smallCapitals() throws {
    let office = try Office(
      rows: ["cá nhân,Lê Thị Hoa,,Giáo viên,Trường Kiến An,,"],
      certificates: "{phôi: thanh-lich-a4, in trên: giấy trắng}")
    #expect(office.build { $0.formats = ["pdf", "docx", "txt"] }.ending == .done)
    let frame = try #require(try office.frames(ofSheet: 0)["họ tên người ký"])
    let paragraph = try #require(frame.paragraphs.first)
    var texts: [(String, Double?)] = []
    for case .text(let run) in paragraph.inlines { texts.append((run.text, run.look.size?.pt)) }
    #expect(texts.map(\.0).joined() == "NGUYỄN VĂN HÙNG")
    let size = try #require(paragraph.overrides.size?.pt)
    for (text, own) in texts where text.contains(where: \.isLetter) {
      let isInitial = ["N", "V", "H"].contains(text.filter(\.isLetter))
      #expect(isInitial ? own == nil : abs((own ?? 0) - size * 0.8) < 0.06, "\(text) \(own ?? 0)")
    }
    #expect(try Word.pages(ofPDF: office.pdf(), isRaw: true).joined().contains("NGUYỄN VĂN HÙNG"))
    let folder = office.path + "/le/packet/giay-khen/"
    let docx = try #require(
      try FileManager.default.contentsOfDirectory(atPath: folder).first { $0.hasSuffix(".docx") })
    let xml = try Unzipped.text(of: "word/document.xml", in: folder + docx)
    #expect(xml.contains(">GUYỄN") && xml.contains("<w:spacing w:val="))
  }

  @Test("The room between letters is that of the blank, as a share of the size")
  func tracking() throws {
    let office = try Office(
      rows: ["cá nhân,Lê Thị Hoa,,Giáo viên,Trường Kiến An,,"],
      certificates: "{phôi: doanh-nghiep-a4, in trên: giấy trắng}")
    let frames = try office.frames(ofSheet: 0)
    #expect(frames["tặng"]?.paragraphs.first?.overrides.tracking == 0.14)
    #expect(frames["hình thức"]?.paragraphs.first?.overrides.tracking == 0.05)
    #expect(frames["người nhận"]?.paragraphs.first?.overrides.tracking == nil)
    var findings = Findings()
    let wild = try read(
      frame("a", y: 10, height: 10, "giãn chữ: 40") + frame("b", y: 40, height: 10, "giãn chữ: -3"),
      into: &findings)
    #expect(wild?.field("a")?.setting.tracking == 1 && wild?.field("b")?.setting.tracking == -0.1)
  }

  @Test("A wreath that stands for a logo is not empty: a star is in it")
  func wreath() throws {
    func shapes(_ more: String) throws -> Int {
      var findings = Findings()
      let text =
        "tên: Phôi\nkhổ giấy: {rộng: 297 mm, cao: 210 mm}\n\(more)khung:\n"
        + frame("a", y: 90, height: 10, "cỡ: 12 pt")
      let file = SourceFile(name: "phoi.yaml", bytes: Array(text.utf8))
      let node = try #require(StrictYAML.read(file, into: &findings))
      var blank = try #require(BlankTable.read("phoi", node, into: &findings))
      blank.pictures = [:]
      guard case .drawing(let drawing)? = blank.background(.complete).first else { return 0 }
      return drawing.shapes.count
    }
    let place = "vị trí: {x: 130 mm, y: 20 mm, rộng: 36 mm, cao: 12 mm}"
    let wreath = try shapes("hoa văn:\n  - mẫu: nguyệt quế\n    \(place)\n")
    let star = try shapes("hoa văn:\n  - mẫu: sao\n    \(place)\n")
    let standIn = try shapes(
      "hình:\n  - hình: Biểu trưng\n    \(place)\n    tệp: logo\n    thay bằng: nguyệt quế\n")
    #expect(wreath > 0 && star > 0 && standIn == wreath + star)
  }
}
