import Diagnostics
import Foundation
import Testing
import Workspace
import ZipKit

@testable import Pipeline

@Suite("An office's own files for the day")
struct DayFilesTests {
  private func office(_ day: String) throws -> Office {
    let office = try Office(rows: ["cá nhân,Lê Thị Hoa,Bà,Giáo viên,Trường Kiến An,,"])
    let file = office.path + "/le/ceremony.yaml"
    let text = try String(contentsOfFile: file, encoding: .utf8)
    try office.write("le/ceremony.yaml", text + "chương trình:\n  bắt đầu: \"7:30\"\n  \(day)\n")
    return office
  }

  private func codes(_ result: RunResult) -> [String] {
    result.findings.diagnostics.filter { $0.severity > .note }.map(\.code.id)
  }

  private func copyEmblem(to office: Office) throws -> Data {
    // A red square of four points, as PNG.
    let png = try #require(
      Data(
        base64Encoded:
          "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEElEQVR4nGP4z8AARAwQCgAf7gP9i18U1AAAAABJRU5ErkJggg=="
      ))
    try png.write(to: URL(fileURLWithPath: office.path + "/le/logo.png"))
    return png
  }

  @Test("The emblem of a backdrop is its file in every format; a name keeps a place")
  func emblem() throws {
    let office = try office("phông: {rộng: 8 m, cao: 4 m, biểu trưng: logo.png}")
    _ = try copyEmblem(to: office)
    let result = office.build { ($0.kinds, $0.formats) = (["backdrop"], ["pdf", "docx", "html"]) }
    #expect(result.ending == .done, "\(codes(result))")
    let folder = office.path + "/le/packet/phong/"
    let pdf = String(
      decoding: try Data(contentsOf: URL(fileURLWithPath: office.pdf("phong"))), as: UTF8.self)
    #expect(pdf.contains("/Subtype /Image") || pdf.contains("/Subtype/Image"))
    #expect(try Unzipped.names(in: folder + "phong.docx").contains { $0.hasPrefix("word/media/") })
    let html = try String(contentsOfFile: folder + "phong.html", encoding: .utf8)
    #expect(html.contains("data:image/png;base64,") && !html.contains("logo.png"))
    #expect(html.contains("biểu trưng"))

    let named = try self.office("phông: {rộng: 8 m, cao: 4 m, biểu trưng: Quốc huy}")
    #expect(named.build { ($0.kinds, $0.formats) = (["backdrop"], ["html"]) }.ending == .done)
    let kept = try String(contentsOfFile: named.path + "/le/packet/phong/phong.html", encoding: .utf8)
    #expect(kept.contains("Quốc huy") && !kept.contains("data:image"))
  }

  @Test("An emblem that is not there, or no picture, is told at the definition")
  func wrongEmblem() throws {
    let missing = try office("phông: {biểu trưng: logo.png}")
    #expect(missing.build { $0.kinds = ["backdrop"] }.ending != .done)
    let wrong = try office("phông: {biểu trưng: logo.png}")
    try wrong.write("le/logo.png", "<html></html>")
    let result = wrong.build { $0.kinds = ["backdrop"] }
    #expect(result.ending == .faults && codes(result).contains("day/bad-picture"))
  }

  /// A Word file of the office's own: the event's name, and a row for each item.
  private func programmeFile() throws -> [UInt8] {
    let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    let relations = "http://schemas.openxmlformats.org/package/2006/relationships"
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    let types = "http://schemas.openxmlformats.org/package/2006/content-types"
    let main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    func cell(_ text: String) -> String { "<w:tc><w:tcPr/><w:p><w:r><w:t>\(text)</w:t></w:r></w:p></w:tc>" }
    let row = "<w:tr>" + cell("{{ dòng.giờ }}") + cell("{{ dòng.nội_dung | câu }}") + "</w:tr>"
    func command(_ text: String) -> String { "<w:tr>" + cell(text) + cell("") + "</w:tr>" }
    let table =
      "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>" + command("{% for dòng in mục %}")
      + row
      + command("{% endfor %}") + "</w:tbl>"
    let body =
      "<w:p><w:r><w:t>{{ tên }}</w:t></w:r></w:p>" + table + "<w:p/><w:sectPr/>"
    var zip = try ZipBuilder()
    for (name, text) in [
      (
        "[Content_Types].xml",
        "<Types xmlns=\"\(types)\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"\(main)\"/></Types>"
      ),
      (
        "_rels/.rels",
        "<Relationships xmlns=\"\(relations)\"><Relationship Id=\"rId1\" Type=\"\(office)\" Target=\"word/document.xml\"/></Relationships>"
      ),
      ("word/document.xml", "<w:document xmlns:w=\"\(word)\"><w:body>\(body)</w:body></w:document>"),
    ] {
      try zip.add(name, Array("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\(text)".utf8))
    }
    return try zip.close().all()
  }

  @Test("A programme is made from the office's own Word file, all other documents as before")
  func wordFile() throws {
    let office = try office("mẫu: {Chuong trinh: mau/chuong-trinh.docx}")
    try office.write("le/mau/ghi-chu.txt", "")
    try Data(programmeFile()).write(to: URL(fileURLWithPath: office.path + "/le/mau/chuong-trinh.docx"))
    let result = office.build { ($0.kinds, $0.formats) = (["programme", "script"], nil) }
    #expect(result.ending == .done, "\(result.findings.diagnostics.map(\.message.vi))")
    let folder = office.path + "/le/packet/chuong-trinh"
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["chuong-trinh.docx"])
    let text = try Unzipped.text(of: "word/document.xml", in: folder + "/chuong-trinh.docx")
    for words in ["hội nghị tổng kết công tác thi đua năm 2020", "07h30", "Chào cờ, hát Quốc ca", "Bế mạc"] {
      #expect(text.contains(words), "\(words)")
    }
    #expect(!text.contains("{{") && !text.contains("{%"))
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: office.path + "/le/packet/kich-ban").count == 4)
  }

  @Test("A kind that there is not is told with the nearest one, a file that is not there where it is named")
  func unknown() throws {
    let office = try office("mẫu: {chương trinhf: a.docx}")
    try office.write("le/a.docx", "")
    let result = office.build { $0.kinds = ["programme"] }
    #expect(codes(result).contains("kind/unknown"), "\(codes(result))")
    let missing = try self.office("mẫu: {chương trình: a.docx}")
    #expect(missing.build { $0.kinds = ["programme"] }.ending != .done)
  }

  @Test("An emblem as SVG is drawn in its place over the lines")
  func shapes() throws {
    let office = try office("phông: {rộng: 8 m, cao: 4 m, biểu trưng: huy.svg}")
    try office.write(
      "le/huy.svg",
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\"><path fill=\"#00A651\" d=\"M0 0H10V10H0z\"/></svg>"
    )
    #expect(office.build { ($0.kinds, $0.formats) = (["backdrop"], ["pdf"]) }.ending == .done)
    // The drawing is 320 × 160 mm from (50, 38); its emblem has 17 % of the height, 5 % under the top, in the middle.
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/pdftoppm")
    let (x, y) = (210.0, 38 + 160 * 0.05 + 160 * 0.17 / 2)
    process.arguments = [
      "-r", "100", "-x", "\(Int(x / 25.4 * 100))", "-y", "\(Int(y / 25.4 * 100))", "-W", "1", "-H", "1",
      office.pdf("phong"),
    ]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let found = pipe.fileHandleForReading.readDataToEndOfFile().suffix(3).map(Int.init)
    process.waitUntilExit()
    #expect(found.count == 3 && zip(found, [0, 166, 81]).allSatisfy { abs($0 - $1) < 40 }, "\(found)")
  }
}
