import Certificates
import Diagnostics
import DocumentTree
import Foundation
import TestSupport
import Testing
import Workspace

@testable import Pipeline

@Suite("Emblems, photographs of paper, and blanks as shops sell them")
struct BlankPictureTests {
  private let row = "cá nhân,Lê Thị Hoa,Bà,Giáo viên,Trường Kiến An,,"
  private let svg =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 20 10\"><path fill=\"#00A651\" d=\"M0 0H20V10H0z\"/></svg>"

  private func office(
    _ certificates: String, _ files: [String: [UInt8]] = [:], rows: [String]? = nil
  ) throws -> Office {
    let office = try Office(rows: rows ?? [row], certificates: certificates)
    for (name, bytes) in files {
      let file = URL(fileURLWithPath: office.path + "/" + name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: file)
    }
    return office
  }

  private func codes(_ result: RunResult) -> [String] {
    result.findings.diagnostics.filter { $0.severity > .note }.map(\.code.id)
  }

  /// The colour of a point of a PDF's first page, in millimetres, red, green and blue.
  private func colour(_ pdf: String, _ x: Double, _ y: Double) throws -> [Int] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/pdftoppm")
    let (left, top) = (Int(x / 25.4 * 100), Int(y / 25.4 * 100))
    process.arguments = [
      "-r", "100", "-f", "1", "-l", "1", "-x", "\(left)", "-y", "\(top)", "-W", "1", "-H", "1", pdf,
    ]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return data.suffix(3).map(Int.init)
  }

  private func isNear(_ found: [Int], _ wanted: [Int]) -> Bool {
    found.count == 3 && zip(found, wanted).allSatisfy { abs($0 - $1) <= 40 }
  }

  private func texts(_ office: Office, _ folder: String = "giay-khen") throws -> String {
    try Word.pages(ofPDF: office.pdf(folder), isRaw: true).joined().precomposedStringWithCanonicalMapping
  }

  @Test(
    "An emblem in JPEG, of a screen's or of print's colours, or in grey, has the right colours in the PDF",
    arguments: ["red", "grey", "print"])
  func jpeg(_ kind: String) throws {
    let (bytes, wanted, space) =
      switch kind {
      case "red": (SmallPictures.red, [200, 20, 30], "/DeviceRGB")
      case "grey": (SmallPictures.grey, [120, 120, 120], "/DeviceGray")
      default: (SmallPictures.printRed, [200, 20, 30], "/DeviceCMYK /Decode [1 0 1 0 1 0 1 0]")
      }
    let office = try office("{phôi: trang-tron-a4, quốc huy: huy.jpg}", ["le/huy.jpg": bytes])
    let result = office.build { $0.formats = ["pdf", "docx", "html", "png"] }
    #expect(result.ending == .done, "\(result.findings.diagnostics.map(\.message.en))")
    #expect(isNear(try colour(office.pdf(), 148.5, 15.5), wanted))
    let pdf = try Data(contentsOf: URL(fileURLWithPath: office.pdf()))
    // The picture's own bytes stand in the file.
    #expect(pdf.range(of: Data("/ColorSpace \(space) /Interpolate true /Filter /DCTDecode".utf8)) != nil)
    #expect(pdf.range(of: Data(bytes)) != nil)
    let folder = office.path + "/le/packet/giay-khen/"
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    let docx = try #require(names.first { $0.hasSuffix(".docx") })
    #expect(try Unzipped.names(in: folder + docx).contains { $0.hasSuffix(".jpeg") })
    let html = try #require(names.first { $0.hasSuffix(".html") })
    #expect(try String(contentsOfFile: folder + html, encoding: .utf8).contains("data:image/jpeg;base64,"))
    #expect(names.contains { $0.hasSuffix(".png") })
  }

  @Test("An emblem in SVG is drawn as shapes, in its proportions, in the middle of its place")
  func vectors() throws {
    let office = try office("{phôi: trang-tron-a4, logo: huy.svg}", ["le/huy.svg": Array(svg.utf8)])
    let result = office.build { $0.formats = ["pdf", "docx"] }
    #expect(result.ending == .done, "\(result.findings.diagnostics.map(\.message.en))")
    let green = [0, 166, 81]
    #expect(isNear(try colour(office.pdf(), 148.5, 15.5), green))
    #expect(isNear(try colour(office.pdf(), 141, 15.5), green))
    // Twice as broad as high: above and below is the ground.
    let (above, below) = (try colour(office.pdf(), 148.5, 9), try colour(office.pdf(), 148.5, 22))
    #expect(!isNear(above, green) && !isNear(below, green))
    let pdf = try Data(contentsOf: URL(fileURLWithPath: office.pdf()))
    #expect(pdf.range(of: Data("/Subtype /Image".utf8)) == nil)
  }

  @Test(
    "A file that no page can show is refused where it is named, by what it is",
    arguments: [
      ("RIFF....WEBPVP8 ", "WebP"), ("GIF89a..", "GIF"), ("%PDF-1.7 ", "PDF"), ("....ftypheic....", "HEIC"),
      ("BM......", "BMP"),
      ("II*\0....", "TIFF"), ("", "no PNG, JPEG or SVG"), ("hello", "no PNG, JPEG or SVG"),
    ])
  func refused(_ text: String, _ named: String) throws {
    let office = try office("{quốc huy: huy}", ["le/huy": Array(text.utf8)])
    let result = office.build()
    #expect(codes(result) == ["blank/bad-emblem"])
    #expect(result.findings.diagnostics.contains { $0.message.en.contains(named) && $0.place != nil })
  }

  @Test(
    "A JPEG that was cut short, one that lies on its side, an SVG with a gradient: each is told as what it is"
  )
  func damaged() throws {
    let cut = Array(SmallPictures.red.prefix(200))
    #expect(codes(try office("{quốc huy: huy.jpg}", ["le/huy.jpg": cut]).build()) == ["blank/bad-emblem"])
    let body =
      Array("Exif\0\0MM".utf8) + [0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0]
    let turned = [0xFF, 0xD8, 0xFF, 0xE1, 0, UInt8(body.count + 2)] + body + SmallPictures.red.dropFirst(2)
    #expect(codes(try office("{quốc huy: huy.jpg}", ["le/huy.jpg": turned]).build()) == ["blank/bad-picture"])
    let gradient = svg.replacingOccurrences(of: "#00A651", with: "url(#a)")
    let result = try office("{quốc huy: huy.svg}", ["le/huy.svg": Array(gradient.utf8)]).build()
    #expect(codes(result) == ["picture/svg-not-understood"])
    #expect(result.findings.diagnostics.contains { $0.place?.file.name == "huy.svg" })
  }

  @Test("A picture beside a blank is found by any of its endings")
  func beside() throws {
    for (ending, bytes, wanted) in [
      ("svg", Array(svg.utf8), [0, 166, 81]), ("jpg", SmallPictures.red, [200, 20, 30]),
    ] {
      let office = try office("{phôi: trang-tron-a4}", ["mau/blanks/quoc-huy.\(ending)": bytes])
      let result = office.build { $0.templates = "mau" }
      #expect(codes(result) == [], "\(result.findings.diagnostics.map(\.message.en))")
      #expect(isNear(try colour(office.pdf(), 148.5, 15.5), wanted), "\(ending)")
    }
  }

  @Test(
    "Of a blank as shops sell it only the missing lines are printed",
    arguments: [
      ("[hình thức]", true, true), ("[quốc huy, hình thức]", true, false),
      ("[quốc hiệu, tiêu ngữ, thẩm quyền tặng, tặng, hình thức, quốc huy]", false, false), ("[]", true, true),
    ])
  func shop(_ printed: String, _ hasHeader: Bool, _ hasEmblem: Bool) throws {
    let office = try office(
      "{phôi: giay-khen-a4, đã in: \(printed), quốc huy: huy.jpg}", ["le/huy.jpg": SmallPictures.red])
    let result = office.build()
    #expect(codes(result) == [], "\(result.findings.diagnostics.map(\.message.en))")
    let text = try texts(office)
    #expect(text.contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM") == hasHeader)
    #expect(text.contains("CHỦ TỊCH ỦY BAN NHÂN DÂN QUẬN KIẾN AN") == hasHeader)
    #expect(text.contains("GIẤY KHEN") == (printed == "[]"))
    #expect(text.contains("Bà Lê Thị Hoa"))
    #expect(isNear(try colour(office.pdf(), 148.5, 24.5), [200, 20, 30]) == hasEmblem)
    // The shop's border is on the paper.
    #expect(try colour(office.pdf(), 148.5, 7.5) == [255, 255, 255])
  }

  @Test("On paper without TẶNG the dead are awarded by that line, else before their name")
  func posthumous() throws {
    let row = "cá nhân,Hồ Văn Dưỡng,Ông,Tổ trưởng,Ấp Kinh,,có"
    let own = try office("{phôi: giay-khen-a4, đã in: [hình thức]}", rows: [row])
    #expect(own.build().ending == .done)
    let ownText = try texts(own)
    #expect(ownText.contains("TRUY TẶNG") && !ownText.contains("Truy tặng"))
    let usual = try office("{phôi: giay-khen-a4}", rows: [row])
    #expect(usual.build().ending == .done)
    let usualText = try texts(usual)
    #expect(usualText.contains("Truy tặng Ông") && !usualText.contains("TRUY TẶNG"))
  }

  @Test(
    "A text that the blank does not have is refused with the nearest one; so is plain paper that shows texts")
  func notPrinted() throws {
    let wrong = try office("{phôi: giay-khen-a4, đã in: [hinh thức]}").build()
    #expect(codes(wrong) == ["blank/not-printed"])
    #expect(wrong.findings.diagnostics.flatMap(\.help).contains { $0.replacement == "hình thức" })
    #expect(
      codes(try office("{in trên: giấy trắng, đã in: [hình thức]}").build()) == [
        "definition/plain-and-printed"
      ])
  }

  /// A blank of one's own whose paper is shown by a photograph; `more` are its further lines.
  private func photographed(_ more: String, _ bytes: [UInt8]) throws -> Office {
    let blank = try String(
      contentsOfFile: Office.repository + "/templates/blanks/giay-khen-a4.yaml", encoding: .utf8
    )
    .replacingOccurrences(
      of: "in trên: phôi in sẵn\n", with: "in trên: phôi in sẵn\nảnh: phoi.jpg\n\(more)\n")
    return try office(
      "{phôi: cua-toi}", ["mau/blanks/cua-toi.yaml": Array(blank.utf8), "mau/blanks/phoi.jpg": bytes])
  }

  @Test(
    "A preview shows an emblem only where the sheet will have one: the paper's, or the office's file",
    arguments: [
      ("", [], true), (", đã in: [hình thức]", [], false), (", đã in: [quốc huy, hình thức]", [], true),
      (", đã in: [hình thức], quốc huy: huy.jpg", SmallPictures.red, true),
    ])
  func previewed(_ printed: String, _ emblem: [UInt8], _ isShown: Bool) throws {
    let office = try office("{phôi: giay-khen-a4\(printed)}", emblem.isEmpty ? [:] : ["le/huy.jpg": emblem])
    let result = office.build { $0.kinds = ["certificate", "certificate-preview"] }
    #expect(codes(result) == [], "\(result.findings.diagnostics.map(\.message.en))")
    let white = [255, 255, 255]
    #expect(isNear(try colour(office.pdf("xem-thu"), 148.5, 24.5), white) == !isShown)
    #expect(isNear(try colour(office.pdf(), 148.5, 24.5), white) == emblem.isEmpty)
  }

  @Test("A photograph of the paper lies under the preview, straightened, and nowhere else")
  func photograph() throws {
    let corners = "góc ảnh: [{x: 1, y: 1}, {x: 15, y: 1}, {x: 15, y: 7}, {x: 1, y: 7}]"
    let office = try photographed(corners, SmallPictures.red)
    let result = office.build {
      $0.templates = "mau"
      $0.kinds = ["certificate", "certificate-preview"]
    }
    #expect(codes(result) == [], "\(result.findings.diagnostics.map(\.message.en))")
    #expect(isNear(try colour(office.pdf("xem-thu"), 5, 5), [200, 20, 30]))
    #expect(isNear(try colour(office.pdf("xem-thu"), 292, 205), [200, 20, 30]))
    #expect(try colour(office.pdf(), 5, 5) == [255, 255, 255])
    #expect(try texts(office, "xem-thu").contains("Lê Thị Hoa"))
  }

  @Test(
    "Corners that are those of no sheet, or outside of the photograph, are told in the preview",
    arguments: [
      "[{x: 1, y: 1}, {x: 15, y: 1}, {x: 15, y: 7}]",
      "[{x: 1, y: 1}, {x: 1, y: 7}, {x: 15, y: 7}, {x: 15, y: 1}]",
      "[{x: 1, y: 1}, {x: 150, y: 1}, {x: 15, y: 7}, {x: 1, y: 7}]",
    ])
  func corners(_ corners: String) throws {
    let office = try photographed("góc ảnh: \(corners)", SmallPictures.red)
    let result = office.build {
      $0.templates = "mau"
      $0.kinds = ["certificate-preview"]
    }
    #expect(codes(result) == ["blank/bad-corners"])
  }
}
