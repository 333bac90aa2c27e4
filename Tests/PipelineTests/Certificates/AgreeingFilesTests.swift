import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Pipeline

@Suite("The files of one award agree")
struct AgreeingFilesTests {
  private static let kinds = ["cá nhân", "tập thể", "hộ gia đình"]

  /// Rows of a random list: names of no two are alike, some have died.
  private func rows(_ generator: inout SeededGenerator) -> (rows: [String], names: [String]) {
    let given = [
      "An", "Bình", "Chi", "Dũng", "Giang", "Hà", "Khoa", "Lan", "Mai", "Nam", "Oanh", "Phú", "Quân",
    ]
    var rows: [String] = []
    var names: [String] = []
    for index in 0..<Int.random(in: 5...40, using: &generator) {
      let kind = Self.kinds.randomElement(using: &generator) ?? "cá nhân"
      let person = "Đỗ \(given[index % given.count]) \(given[index / given.count % given.count])"
      let name =
        kind == "tập thể" ? "Tổ \(person)" : kind == "hộ gia đình" ? "Gia đình ông \(person)" : person
      let dead = kind == "cá nhân" && Int.random(in: 0..<6, using: &generator) == 0
      rows.append("\(kind),\(name),,,,,\(dead ? "có" : "")")
      names.append(name)
    }
    return (rows, names)
  }

  /// The cells of the rows of a text file's tables that begin with a number.
  private func table(_ file: String, _ office: Office, columns: Int) throws -> [[String]] {
    let folder = office.path + "/le/packet/" + file
    let name = try #require(
      try FileManager.default.contentsOfDirectory(atPath: folder).first { $0.hasSuffix(".txt") })
    return try String(contentsOfFile: folder + "/" + name, encoding: .utf8).split(separator: "\n").map {
      $0.split(separator: "|", omittingEmptySubsequences: false).map {
        String($0).trimmingCharacters(in: .whitespaces)
      }
    }
    .filter { $0.count == columns && Int($0[0]) != nil }
  }

  @Test("Sheets as printed, trays, order of the stage and book have one order and one set of numbers")
  func agree() throws {
    var generator = SeededGenerator()
    for _ in 0..<4 {
      let (rows, names) = rows(&generator)
      let comment = Comment("SEED=\(generator.seed)\n\(rows)")
      let office = try Office(rows: rows, certificates: "{in trên: giấy trắng, số vào sổ từ: 41}")
      let absent = names.indices.filter { _ in Int.random(in: 0..<5, using: &generator) == 0 }.map {
        names[$0]
      }
      let file = office.path + "/le/ceremony.yaml"
      let text = try String(contentsOfFile: file, encoding: .utf8)
      let day = """
        chương trình:
          bắt đầu: "7:30"
          sân khấu: \(Int.random(in: 1...9, using: &generator))
          vắng mặt: [\(absent.joined(separator: ", "))]

        """
      try office.write("le/ceremony.yaml", text + day)
      let result = office.build {
        ($0.kinds, $0.formats) = (["certificate", "trays", "stage-list", "award-book"], ["pdf", "txt"])
      }
      #expect(result.ending == .done, comment)

      // The sheets, read from the file that is printed.
      let sheets = try Word.pages(ofPDF: office.pdf(), isRaw: true).map { page in
        page.precomposedStringWithCanonicalMapping
      }
      #expect(sheets.count == names.count, comment)
      func sheet(_ number: Int) -> String { sheets.indices.contains(number - 1) ? sheets[number - 1] : "" }
      func shows(_ page: String, _ name: String, _ number: String) -> Bool {
        page.split(separator: "\n").contains { $0 == name || $0.hasSuffix(" \(name)") }
          && page.contains("Vào sổ khen thưởng số: \(number)\n")
      }

      // Each tray has the numbers of the sheets that lie in it, one after another.
      let trays = try table("khay-trao", office, columns: 5)
      #expect(trays.count == names.count - absent.count, comment)
      #expect(trays.map { $0[3] } == (0..<trays.count).map { "\($0 + 1)" }, comment)
      for tray in trays {
        #expect(shows(sheet(Int(tray[3]) ?? 0), tray[1], tray[2]), "\(tray) \(comment)")
      }
      let stage = try table("len-san-khau", office, columns: 5)
      #expect(stage.map { $0[0] } == (0..<stage.count).map { "\($0 + 1)" }, comment)
      #expect(stage.map { $0[2].replacing(" (truy tặng)", with: "") } == trays.map { $0[1] }, comment)
      // The book has those who came, then those for whom nobody did: the order of the sheets.
      let book = try table("so-khen-thuong", office, columns: 7)
      #expect(book.count == names.count, comment)
      for row in book {
        // A long name goes on in the next line of its cell.
        let page = sheet(Int(row[0]) ?? 0)
        #expect(
          page.contains(row[2]) && page.contains("Vào sổ khen thưởng số: \(row[1])\n"), "\(row) \(comment)")
      }
    }
  }
}
