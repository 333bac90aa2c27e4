import Diagnostics
import DocumentTree
import Foundation
import PageLayout
import Testing

@testable import Certificates
@testable import Pipeline

@Suite("Names in a script face")
struct ScriptFaceTests {
  /// A script face with the letters of Vietnamese: `fonts-texgyre` of Debian and Ubuntu.
  private static let script = "TeX Gyre Chorus"
  /// One without them: `fonts-dancingscript`.
  private static let poor = "Dancing Script"

  /// An office whose own blank sets names in a face.
  private func office(_ face: String, _ rows: [String]) throws -> Office {
    let office = try Office(rows: rows, certificates: "{phôi: giay-khen-a4}")
    let shipped = try String(
      contentsOfFile: Office.repository + "/templates/blanks/giay-khen-a4.yaml", encoding: .utf8)
    try office.write(
      "own/blanks/giay-khen-a4.yaml",
      shipped.replacingOccurrences(of: "  người nhận:\n", with: "  người nhận:\n    phông: \(face)\n"))
    return office
  }

  @Test(
    "Every letter of Vietnamese is set in it, within 0.2 mm, and can be read back")
  func names() throws {
    let name = "Nguyễn Thị Phượng Ưởng Đỗ Ặng Ỹ"
    let office = try office(
      ScriptFaceTests.script, ["cá nhân,\(name),Bà,,,,", "cá nhân,H'Hen Niê Mlô Čuôr Knia,Bà,,,,"])
    let result = office.build { $0.templates = "own" }
    #expect(result.ending == .done, "\(result.findings.diagnostics.map(\.message.en))")
    let pages = try Word.pages(ofPDF: office.pdf())
    let box = try #require(Word.box(of: "Bà \(name)", in: pages[0]))
    // The frame of the blank is 247 mm wide from 25 mm on; its text stands in the middle.
    #expect(abs((box.left + box.right) / 2 - (25 + 247 / 2)) < 0.2)
    #expect(Word.box(of: "Bà H'Hen Niê Mlô Čuôr Knia", in: pages[1]) != nil)
    let fonts = try #require(ScriptFaceTests.fonts(of: office.pdf()))
    #expect(fonts.contains("TeXGyreChorus"))
  }

  @Test(
    "A letter that it lacks is an error with the person, the letter and the line, and nothing is written")
  func missing() throws {
    let office = try office(
      ScriptFaceTests.poor, ["cá nhân,Lê Văn Nam,Ông,,,,", "cá nhân,Nguyễn Văn Đức,Ông,,,,"])
    let result = office.build { $0.templates = "own" }
    #expect(result.ending == .faults)
    #expect(!FileManager.default.fileExists(atPath: office.path + "/le/packet"))
    let faults = result.findings.diagnostics.filter { $0.code == PageLayoutCodes.missingLetter }
    let fault = try #require(faults.first { $0.message.vi.contains("“Đ”") })
    #expect(fault.message.vi.contains("Nguyễn Văn Đức"))
    let place = try #require(fault.place)
    #expect(place.file.name.hasSuffix("list.csv"))
    #expect(place.file.bytes[..<place.bytes.lowerBound].count { $0 == 0x0A } + 1 == 3)
  }

  @Test("A face that is not installed is an error, never another face in its place")
  func notInstalled() throws {
    let office = try office("Không Có Phông Này", ["cá nhân,Lê Văn Nam,Ông,,,,"])
    let result = office.build { $0.templates = "own" }
    #expect(result.ending == .outsideFailed)
    #expect(
      result.findings.diagnostics.contains {
        $0.code == PageLayoutCodes.missingFont && $0.message.vi.contains("Không Có Phông Này")
      })
  }

  private static func fonts(of path: String) -> String? {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/pdffonts")
    process.arguments = [path]
    let pipe = Pipe()
    process.standardOutput = pipe
    guard (try? process.run()) != nil else { return nil }
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}
