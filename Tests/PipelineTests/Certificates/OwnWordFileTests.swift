import Diagnostics
import DocumentTree
import Foundation
import Testing
import Workspace
import ZipKit

import Facts

@testable import Certificates
@testable import Pipeline

@Suite("An office's own files in a packet")
struct OwnWordFileTests {
  private let rows = [
    "cá nhân,Lê Thị Hoa,Bà,Giáo viên,Trường Kiến An,,", "tập thể,Tổ Toán,,,,,",
    "cá nhân,Võ An,Ông,Kế toán,,,",
  ]

  private func copy(_ example: String, to name: String, of office: Office) throws {
    let target = URL(fileURLWithPath: office.path + "/" + name)
    try FileManager.default.createDirectory(
      at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      at: URL(fileURLWithPath: Office.repository + "/examples/mau-word-xa-2026/" + example), to: target)
  }

  private func codes(_ result: RunResult) -> [String] { result.findings.diagnostics.map(\.code.id) }

  private func errors(_ result: RunResult) -> [Diagnostic] {
    result.findings.diagnostics.filter { $0.severity == .error }
  }

  private func files(_ office: Office) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: office.path + "/le/packet").filter {
      $0.contains(".") && !$0.hasSuffix(".json")
    }.sorted()
  }

  @Test(
    "Certificates are made from the office's Word file as DOCX only, and the formats that are not made are told"
  )
  func certificates() throws {
    let office = try Office(rows: rows, certificates: "{mẫu: mau/giay-khen.docx, số vào sổ từ: 7}")
    try copy("mau/giay-khen.docx", to: "le/mau/giay-khen.docx", of: office)
    let result = office.build { ($0.kinds, $0.formats) = (["certificate", "proof-list"], nil) }
    #expect(result.ending == .done)
    let told = result.findings.diagnostics.first { $0.code.id == "word/docx-only" }
    #expect(told?.message.vi == "giấy khen dùng mẫu riêng, chỉ làm DOCX, không làm PDF, HTML, TXT")
    var map = SourceMap()
    #expect(told?.place?.described(in: .vi, map: &map).contains("ceremony.yaml") == true)
    let made = try files(office)
    #expect(made.filter { $0.hasPrefix("giay-khen/") }.map { ($0 as NSString).pathExtension } == ["docx"])
    // Its sheets are listed for signature all the same.
    #expect(made.contains { $0.hasPrefix("ban-soat/") && $0.hasSuffix(".pdf") })
    let docx = try #require(made.first { $0.hasPrefix("giay-khen/") })
    // A phrase that no line may part has no-break spaces.
    let text = try Unzipped.text(of: "word/document.xml", in: office.path + "/le/packet/" + docx)
      .replacingOccurrences(of: "\u{A0}", with: " ")
    for words in ["Lê Thị Hoa", "Tổ Toán", "Võ An", "Giáo viên Trường Kiến An", ">7<", ">9<"] {
      #expect(text.contains(words), "\(words)")
    }
    #expect(text.components(separatedBy: "<w:sectPr>").count == 4 && !text.contains("{{"))
  }

  @Test("The list that is signed has the words of the office's own file, and names the file")
  func proof() throws {
    let office = try Office(rows: rows, certificates: "{mẫu: mau/giay-khen.docx, số vào sổ từ: 7}")
    try copy("mau/giay-khen.docx", to: "le/mau/giay-khen.docx", of: office)
    let result = office.build { ($0.kinds, $0.formats) = (["certificate", "proof-list"], ["docx", "pdf"]) }
    #expect(result.ending == .done && !codes(result).contains("packet/proof-of-file"))
    let signed = try #require(
      try Word.pages(ofPDF: office.pdf("ban-soat"), isRaw: false).first?.split(whereSeparator: \.isWhitespace)
        .joined(separator: " "))
    for words in [
      "Chữ dưới đây là chữ của tệp Word của cơ quan, đọc lại từ tệp đã điền: mau/giay-khen.docx.",
      "Chữ giống nhau trên mọi tờ: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM;", "Bà Lê Thị Hoa", "Ông Võ An",
      "Số vào sổ: 7", "Số vào sổ: 9", "Giáo viên Trường Kiến An",
      "Đã có thành tích xuất sắc trong phong trào thi đua yêu nước năm 2020",
    ] { #expect(signed.contains(words), "\(words): \(signed)") }
    // Words of the program's own sheets are not on it.
    #expect(!signed.contains("Vào sổ khen thưởng số"))
    #expect(!signed.contains(office.path))
  }

  @Test("The words of a single sheet are its own: nothing is common to all of one")
  func oneProof() throws {
    let office = try Office(rows: [rows[0]], certificates: "{mẫu: mau/giay-khen.docx, số vào sổ từ: 7}")
    try copy("mau/giay-khen.docx", to: "le/mau/giay-khen.docx", of: office)
    let result = office.build { ($0.kinds, $0.formats) = (["certificate", "proof-list"], ["docx", "pdf"]) }
    #expect(result.ending == .done)
    let signed = try Word.pages(ofPDF: office.pdf("ban-soat"), isRaw: false).joined(separator: " ")
    #expect(!signed.contains("Chữ giống nhau") && signed.contains("Bà Lê Thị Hoa"))
  }

  @Test(
    "What the list cannot have of an office's own file it says, with the file, on paper and in the messages")
  func unreadProof() throws {
    let office = try Office(rows: rows, certificates: "{mẫu: mau/gộp.docx}")
    try copy("mau/giay-khen.docx", to: "le/mau/gộp.docx", of: office)
    let path = office.path + "/le/mau/gộp.docx"
    let zip = try ZipReader(Array(Data(contentsOf: URL(fileURLWithPath: path))))
    var builder = try ZipBuilder()
    for name in zip.names {
      var bytes = try zip.bytes(of: name) ?? []
      if name == "word/document.xml" {
        bytes = Array(
          "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>{% for g in nhóm %}</w:t></w:r></w:p><w:p><w:r><w:t>Khen {% for n in g.người_nhận %}{{ n.tên }}; {% endfor %}</w:t></w:r></w:p><w:p><w:r><w:t>{% endfor %}</w:t></w:r></w:p></w:body></w:document>"
            .utf8)
      }
      try builder.add(name, bytes)
    }
    try Data(builder.close().all()).write(to: URL(fileURLWithPath: path))
    let result = office.build { ($0.kinds, $0.formats) = (["certificate", "proof-list"], ["docx", "pdf"]) }
    #expect(result.ending == .done, "\(errors(result).map(\.message.en))")
    let told = try #require(result.findings.diagnostics.first { $0.code.id == "packet/proof-of-file" })
    #expect(told.message.vi.contains("“mau/gộp.docx”"))
    var map = SourceMap()
    #expect(told.place?.described(in: .vi, map: &map).contains("ceremony.yaml") == true)
    let signed = try #require(
      try Word.pages(ofPDF: office.pdf("ban-soat"), isRaw: false).first?.split(whereSeparator: \.isWhitespace)
        .joined(separator: " "))
    #expect(signed.contains("soát chữ trên tệp đã điền") && signed.contains("mau/gộp.docx"))
    for name in ["Lê Thị Hoa", "Tổ Toán", "Võ An"] { #expect(signed.contains(name)) }
    #expect(!signed.contains("xuất sắc"))
  }

  @Test(
    "A post has one form in a packet: the office's own file joins it with its unit as the packet's lists do")
  func onePost() throws {
    let office = try Office(
      rows: ["cá nhân,Lê Thị Hoa,Bà,Trưởng thôn,Thôn Đông,,"], certificates: "{mẫu: mau/giay-khen.docx}")
    try copy("mau/giay-khen.docx", to: "le/mau/giay-khen.docx", of: office)
    let result = office.build { ($0.kinds, $0.formats) = (["certificate"], nil) }
    #expect(result.ending == .done, "\(codes(result))")
    let docx = try #require(files(office).first { $0.hasPrefix("giay-khen/") })
    let text = try Unzipped.text(of: "word/document.xml", in: office.path + "/le/packet/" + docx)
      .replacingOccurrences(of: "\u{A0}", with: " ")
    #expect(text.contains("Trưởng thôn Đông") && !text.contains("Thôn Đông"))
  }

  @Test(
    "A file that is not there is told at the definition, one that is no Word file at itself; nothing is written"
  )
  func faults() throws {
    let missing = try Office(rows: rows, certificates: "{mẫu: khong-co.docx}")
    let result = missing.build { $0.formats = nil }
    #expect(result.ending != .done && errors(result).count == 1)
    var map = SourceMap()
    #expect(
      errors(result).first?.place?.described(in: .vi, map: &map).contains("ceremony.yaml")
        == true)
    let wrong = try Office(rows: rows, certificates: "{mẫu: a.docx}")
    try wrong.write("le/a.docx", "<html></html>")
    let other = wrong.build { $0.formats = nil }
    #expect(other.ending == .faults && codes(other).contains("word/format"))
    #expect(!FileManager.default.fileExists(atPath: wrong.path + "/le/packet"))
  }

  @Test(
    "A kind that is a Word file keeps to its own, whatever file the definition names for the kind of its view"
  )
  func ownKind() throws {
    let office = try Office(rows: rows, certificates: "{mẫu: giay-khen.docx}")
    try copy("mau/giay-khen.docx", to: "le/giay-khen.docx", of: office)
    for file in ["kind.yaml", "thu-moi.docx"] {
      try copy("mau-rieng/thu-moi/\(file)", to: "mau-rieng/thu-moi/\(file)", of: office)
    }
    let result = office.build {
      ($0.kinds, $0.formats, $0.templates) = (["thu-moi", "certificate"], nil, "mau-rieng")
    }
    #expect(result.ending == .done, "\(codes(result))")
    let letter = try #require(files(office).first { $0.hasPrefix("thu-moi/") })
    let text = try Unzipped.text(of: "word/document.xml", in: office.path + "/le/packet/" + letter)
    #expect(text.contains("GIẤY MỜI") && text.contains("Võ An") && !text.contains("MERGEFIELD"))
    #expect(
      try !Unzipped.text(of: "word/settings.xml", in: office.path + "/le/packet/" + letter).contains(
        "mailMerge"))
  }

  @Test(
    "PDF of a Word file is told to be missing where LibreOffice is not installed, and only when it is asked for"
  )
  func noConverter() throws {
    let office = try Office(rows: rows, certificates: "{mẫu: giay-khen.docx}")
    try copy("mau/giay-khen.docx", to: "le/giay-khen.docx", of: office)
    let result = office.build { $0.formats = ["docx", "pdf"] }
    #expect(result.ending == .done && codes(result).contains("word/no-converter"))
    #expect(!codes(result).contains("word/docx-only"))
    let only = office.build { $0.formats = ["docx"] }
    #expect(!codes(only).contains("word/no-converter") && !codes(only).contains("word/docx-only"))
  }

  @Test("A Word file is checked for any view, by the names that are filled for that view")
  func views() throws {
    func body(_ text: String) throws -> [UInt8] {
      let names = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
      var builder = try ZipBuilder()
      let package = "http://schemas.openxmlformats.org/package/2006"
      let main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
      for (name, part) in [
        (
          "[Content_Types].xml",
          "<Types xmlns=\"\(package)/content-types\"><Default Extension=\"xml\" ContentType=\"\(main)\"/><Default Extension=\"rels\" ContentType=\"r\"/></Types>"
        ),
        (
          "_rels/.rels",
          "<Relationships xmlns=\"\(package)/relationships\"><Relationship Id=\"r\" Type=\"x/officeDocument\" Target=\"d.xml\"/></Relationships>"
        ),
        (
          "d.xml",
          "<w:document \(names)><w:body><w:p><w:r><w:t>\(text)</w:t></w:r></w:p></w:body></w:document>"
        ),
      ] { try builder.add(name, Array(part.utf8)) }
      return try builder.close().all()
    }
    func check(_ text: String, _ kind: String) throws -> [String] {
      var findings = Findings()
      let listing = CeremonyStages().checkWord(
        try body(text), name: "mẫu.docx", kind: kind, withComments: false, into: &findings)
      return findings.hasErrors ? findings.diagnostics.map(\.code.id) : listing?.lines ?? ["?"]
    }
    #expect(try check("{{ kính_gửi }}", "tờ trình") == ["thân văn bản, đoạn 1\tkính_gửi\tkính_gửi"])
    #expect(try check("{{ kính_gửi }}", "quyết định") == ["template/unknown-name"])
    #expect(try check("{{ kế_toán }} {{ nơi_lập }}", "chi tiền thưởng").count == 2)
    #expect(try check("{{ dòng_tiêu_đề }}", "tin bài").count == 1)
    #expect(try check("{{ họ_tên }}", "certificate") == (try check("{{ họ_tên }}", "giấy khen")))
    #expect(try check("x", "thơ") == ["?"])
    for view in CeremonyStages().views {
      #expect(CeremonyStages().wordFields(of: view).contains("\t"), "\(view)")
    }
    #expect(CeremonyStages().wordFields(of: "tờ trình").contains("kính_gửi"))
    #expect(CeremonyStages().wordFields(of: "decision") == CeremonyStages().wordFields(of: "certificate"))
  }

  @Test("A program that gives no PDF, or takes too long, is told and leaves nothing behind")
  func converter() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("office-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    func program(_ script: String) throws -> String {
      let file = folder.appendingPathComponent("soffice")
      try Data("#!/bin/sh\n\(script)\n".utf8).write(to: file)
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
      return file.path
    }
    #expect(throws: OfficeSuite.Failure.noResult) {
      _ = try OfficeSuite(program: try program("exit 0")).pdf(of: [1], fileExtension: "docx")
    }
    #expect(throws: OfficeSuite.Failure.tookTooLong(seconds: 0)) {
      _ = try OfficeSuite(program: try program("sleep 30"), seconds: 0).pdf(of: [1], fileExtension: "docx")
    }
    // What it leaves is looked at: a page of text, or a PDF behind other bytes, is none; and its status counts.
    for (script, status) in [
      ("printf 'not a PDF'", 0), ("printf ' %%PDF-1.7'", 0), (": ", 0), ("printf '%%PDF-1.7'", 3),
    ] {
      #expect(throws: OfficeSuite.Failure.noResult, "\(script)") {
        _ = try OfficeSuite(
          program: try program("for a; do f=$b; b=$a; done; \(script) > $f/document.pdf; exit \(status)")
        ).pdf(of: [1], fileExtension: "docx")
      }
    }
    // The last argument is the file, the one before it the folder of the result.
    let made = try OfficeSuite(
      program: try program("for a; do f=$b; b=$a; done; printf '%%PDF-1.7' > $f/document.pdf")
    ).pdf(of: [1], fileExtension: "docx")
    #expect(made == Array("%PDF-1.7".utf8))
    #expect(OfficeSuite(folders: "/nowhere:" + folder.path)?.program == folder.path + "/soffice")
    #expect(OfficeSuite(folders: "/nowhere") == nil)
  }

  @Test(
    "The office's emblem stands where the design has a place for it; what is no picture is refused at the definition"
  )
  func emblem() throws {
    // One point of red, as any program writes it.
    let png = try #require(
      Data(
        base64Encoded:
          "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC"))
    let office = try Office(rows: [rows[0]], certificates: "{phôi: trang-tron-a4, quốc huy: huy.png}")
    try png.write(to: URL(fileURLWithPath: office.path + "/le/huy.png"))
    let result = office.build { $0.formats = ["docx"] }
    #expect(result.ending == .done && !codes(result).contains("blank/no-emblem-place"))
    let docx = try #require(files(office).first { $0.hasPrefix("giay-khen/") })
    #expect(try Unzipped.names(in: office.path + "/le/packet/" + docx).contains { $0.hasSuffix(".png") })
    let wrong = try Office(rows: [rows[0]], certificates: "{quốc huy: huy.jpg}")
    try wrong.write("le/huy.jpg", "x")
    #expect(errors(wrong.build()).map(\.code.id) == ["blank/bad-emblem"])
    // A square picture stays square in a place that is broader than high.
    let area = PlacedArea(x: .mm(10), y: .mm(20), width: .mm(16), height: .mm(8))
    let fitted = OfficePicture.points(Array(png), width: 1, height: 1).fitted(into: area)
    #expect(fitted == PlacedArea(x: .mm(14), y: .mm(20), width: .mm(8), height: .mm(8)))
  }
}

/// Parts of a Word file.
enum Unzipped {
  static func names(in path: String) throws -> [String] { try archive(path).names }

  static func text(of part: String, in path: String) throws -> String {
    String(decoding: try archive(path).bytes(of: part) ?? [], as: UTF8.self)
  }

  private static func archive(_ path: String) throws -> ZipReader {
    try ZipReader(Array(Data(contentsOf: URL(fileURLWithPath: path))))
  }
}
