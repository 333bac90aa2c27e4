import Diagnostics
import DocumentTree
import Foundation
import PageLayout
import Testing

@testable import Certificates
@testable import Facts
@testable import Pipeline

@Suite("Hard names on a blank")
struct HardNameTests {
  private static let blank = "{phôi: giay-khen-a4}"

  private func office(_ row: String) throws -> Office {
    try Office(rows: [row], certificates: HardNameTests.blank)
  }

  private func text(_ office: Office, _ frame: String) throws -> String? {
    try office.frames(ofSheet: 0)[frame].map(ProofList.text)
  }

  @Test(
    "Names that fit are printed as they are written",
    arguments: [
      // 40 letters.
      (
        "cá nhân,Nguyễn Phúc Vĩnh Tường Bảo Lộc Thiên Ân,Ông,,,,",
        "Ông Nguyễn Phúc Vĩnh Tường Bảo Lộc Thiên Ân"
      ),
      // One word of 30 letters.
      ("cá nhân,Abcdefghijklmnopqrstuvwxyzabcd,Ông,,,,", "Ông Abcdefghijklmnopqrstuvwxyzabcd"),
      // Two ranks and a title.
      (
        "cá nhân,Trần Văn Bình,\"Thiếu tướng, Giáo sư, Tiến sĩ\",,,,",
        "Thiếu tướng, Giáo sư, Tiến sĩ Trần Văn Bình"
      ),
      // Ê Đê, in which k and d stand before l and m, and ŏ, č.
      ("cá nhân,Y Ngông Niê Kdăm,Ông,,,,", "Ông Y Ngông Niê Kdăm"),
      ("cá nhân,H'Hen Niê Mlô Čuôr Knia,Bà,,,,", "Bà H'Hen Niê Mlô Čuôr Knia"),
      // Khmer of the South, as in Vietnamese papers.
      ("cá nhân,Thạch Thị Sà Rây,Bà,,,,", "Bà Thạch Thị Sà Rây"),
      ("cá nhân,Kim Sô Phép Chane Đa Ra,Ông,,,,", "Ông Kim Sô Phép Chane Đa Ra"),
      // Signs of XML.
      ("tập thể,Công ty TNHH A & B < C,,,,,", "Công ty TNHH A & B < C"),
      ("tập thể,\"Tổ \"\"Sao Mai\"\" > 1\",,,,,", "Tổ \"Sao Mai\" > 1"),
    ])
  func fits(_ row: String, _ expected: String) throws {
    let office = try office(row)
    let result = office.build()
    #expect(result.ending == .done, "\(result.findings.diagnostics.map(\.message.en))")
    #expect(try text(office, "người nhận") == expected)
    let words = try #require(try Word.pages(ofPDF: office.pdf()).first)
    #expect(Word.box(of: expected, in: words) != nil)
  }

  @Test("Letters that come apart are printed composed")
  func decomposed() throws {
    let name = "Nguyễn Thị Hường"
    let office = try office("cá nhân,\(name.decomposedStringWithCanonicalMapping),Bà,,,,")
    #expect(office.build().ending == .done)
    let printed = try #require(try text(office, "người nhận"))
    #expect(Array(printed.utf8) == Array("Bà \(name)".precomposedStringWithCanonicalMapping.utf8))
  }

  @Test("An empty post leaves its frame away")
  func emptyPost() throws {
    let office = try office("cá nhân,Lê Thị Hoa,Bà,,,,")
    #expect(office.build().ending == .done)
    #expect(try office.frames(ofSheet: 0)["chức vụ, đơn vị"] == nil)
  }

  @Test(
    "A letter that the font lacks is an error at the person's line",
    arguments: [("Lê Thị 😀 Hoa", "😀"), ("សខ ភ", "ស")])
  func missingLetter(_ name: String, _ letter: String) throws {
    let office = try Office(
      rows: ["cá nhân,Lê Văn Nam,Ông,,,,", "cá nhân,\(name),Bà,,,,"], certificates: HardNameTests.blank)
    let result = office.build()
    #expect(result.ending == .faults)
    let faults = result.findings.diagnostics.filter { $0.code == PageLayoutCodes.missingLetter }
    let fault = try #require(faults.first { $0.message.vi.contains("“\(letter)”") })
    #expect(fault.message.vi.contains(name))
    let place = try #require(fault.place)
    #expect(place.file.name.hasSuffix("list.csv"))
    #expect(line(of: place) == 3)
  }

  @Test(
    "Letters of the Highlands that the design's face lacks: the whole name is set in its second face, and told",
    arguments: [("Y Bhŏk Ƀkrông", true), ("H' Nê̆ Niê", false)])
  func highlands(_ name: String, lacksLetter: Bool) throws {
    let office = try Office(
      rows: ["cá nhân,Lê Văn Nam,Ông,,,,", "cá nhân,\(name),Ông,Trưởng buôn,Buôn Dơ̆ng,,"],
      certificates: "{phôi: trang-tron-a4}")
    let result = office.build()
    #expect(result.ending == .done, "\(result.findings.diagnostics.map(\.message.en))")
    let told = result.findings.diagnostics.filter { $0.code == PageLayoutCodes.substitutedFont }
    #expect(
      told.contains { $0.message.vi.contains("“Ông \(name)” được in bằng “Times New Roman”") } == lacksLetter)
    #expect(told.allSatisfy { $0.severity == .note && !$0.message.vi.contains("Lê Văn Nam") })
    #expect(try office.frames(ofSheet: 1)["người nhận"].map(ProofList.text) == "Ông \(name)")
  }

  @Test("A letter missing in an achievement names the person too")
  func missingLetterElsewhere() throws {
    let office = try office("cá nhân,Lê Thị Hoa,Bà,,,thành tích 😀 lớn,")
    let faults = office.build().findings.diagnostics.filter { $0.code == PageLayoutCodes.missingLetter }
    #expect(!faults.isEmpty && faults.allSatisfy { $0.message.vi.contains("Lê Thị Hoa") })
    #expect(faults.allSatisfy { $0.place.map { line(of: $0) } == 2 })
  }

  @Test("A name that cannot fit is an error with the person, the frame and the millimetres")
  func tooLong() throws {
    let name = Array(repeating: "Nguyễn", count: 40).joined(separator: " ")
    let office = try Office(
      rows: ["cá nhân,Lê Văn Nam,Ông,,,,", "cá nhân,\(name),Ông,,,,"], certificates: HardNameTests.blank)
    let result = office.build()
    #expect(result.ending == .faults)
    let fault = try #require(result.findings.diagnostics.first { $0.code == PageLayoutCodes.textTooLong })
    #expect(fault.message.vi.contains("khung “người nhận”") && fault.message.vi.contains("mm"))
    #expect(fault.message.vi.contains("Ông Nguyễn Nguyễn"))
    #expect(fault.place.map { line(of: $0) } == 3)
  }

  @Test("An achievement takes two lines at its full size, a name shrinks before it breaks")
  func order() throws {
    let long =
      "thành tích xuất sắc trong công tác phòng chống thiên tai và tìm kiếm cứu nạn trên địa bàn quận năm 2020"
    let office = try Office(
      rows: ["cá nhân,Công Tằng Tôn Nữ Nguyễn Thị Thanh Huyền Trân Minh Châu Ngọc Diệp,Bà,,,\(long),"],
      certificates: HardNameTests.blank)
    let result = office.build()
    let frames = try office.frames(ofSheet: 0)
    let achievement = try #require(frames["thành tích"]?.paragraphs.first)
    #expect(achievement.overrides.size == .pt(18))
    #expect(achievement.inlines.filter { if case .lineBreak = $0 { true } else { false } }.count == 1)
    let name = try #require(frames["người nhận"]?.paragraphs.first)
    #expect(try #require(name.overrides.size) < .pt(26))
    #expect(name.inlines.allSatisfy { if case .lineBreak = $0 { false } else { true } })
    // What was shrunk is listed at the row; the achievement in its free lines is not.
    let notes = result.findings.diagnostics.filter { $0.code == PageLayoutCodes.frameTextShrunk }
    #expect(Set(notes.map(\.message.vi)).count == 1)
    #expect(notes.allSatisfy { $0.message.vi.contains("người nhận") && $0.place.map { line(of: $0) } == 2 })
  }

  @Test("A break never parts an honorific from the name, a date, or a rank")
  func keptTogether() throws {
    let long =
      "thành tích xuất sắc trong công tác bảo đảm an ninh trật tự trên địa bàn quận từ ngày 01 tháng 01 năm 2020 đến ngày 31 tháng 12 năm 2020 cùng Thượng tá Lê Văn Nam với 125 triệu đồng"
    let office = try office("cá nhân,Lê Thị Hoa,Bà,,,\(long),")
    _ = office.build()
    let frame = try #require(try office.frames(ofSheet: 0)["thành tích"])
    let inlines = frame.paragraphs.flatMap { $0.inlines }
    let texts: [String] = inlines.map { inline in
      if case .text(let run) = inline { return run.text }
      return "\n"
    }
    let lines = texts.joined().split(separator: "\n")
    #expect(lines.count > 1)
    for part in ["01 tháng 01", "ngày 31", "Thượng tá Lê", "125 triệu"] {
      #expect(lines.contains { $0.contains(part) }, "\(part) in \(lines)")
    }
  }

  private func line(of place: Place) -> Int {
    place.file.bytes[..<place.bytes.lowerBound].count { $0 == 0x0A } + 1
  }
}
