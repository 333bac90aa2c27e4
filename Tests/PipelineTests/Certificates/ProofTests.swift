import Diagnostics
import DocumentTree
import Foundation
import Model
import PageLayout
import Testing
import Workspace

@testable import Certificates
@testable import Facts
@testable import Pipeline

@Suite("What is signed is what is printed")
struct ProofTests {
  /// The examples whose awards are printed.
  static let examples: [String] = {
    let root = Office.repository + "/examples"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []
    let genres = (try? FileManager.default.contentsOfDirectory(atPath: root + "/genres")) ?? []
    return (names + genres.map { "genres/" + $0 }).sorted()
      .filter { FileManager.default.fileExists(atPath: "\(root)/\($0)/ceremony.yaml") }
  }()

  /// Words without the difference between a space and one that does not break.
  private static func words(_ text: String) -> [String] { Word.split(text) }

  @Test(
    "The proof list of an example agrees with its certificates, sheet for sheet and word for word",
    arguments: examples)
  func agrees(_ name: String) throws {
    let folder = FileManager.default.temporaryDirectory.path + "/vinhdanh-proof-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let workspace = Workspace(
      currentFolder: Office.repository, executable: Office.repository + "/bin/vinhdanh")
    let result = Run(CeremonyStages(), in: workspace).build(
      Request(
        ceremony: "examples/\(name)", output: folder, kinds: ["certificate", "proof-list"], formats: ["pdf"]))
    #expect(result.ending == .done, "\(result.findings.diagnostics.map(\.message.en))")
    var printed = 0
    for (stem, document) in try documents(of: name, in: workspace) {
      var findings = Findings()
      let list = ProofList(
        PrintedRun(stem: stem, document: document),
        into: &findings)
      let pages = try Word.pages(ofPDF: "\(folder)/giay-khen/\(stem).pdf")
      let signed = try Word.pages(ofPDF: "\(folder)/ban-soat/\(stem).pdf").flatMap { $0 }
        .flatMap { ProofTests.words($0.text) }
      #expect(list.rows.count == pages.count)
      for (row, words) in zip(list.rows, pages) {
        let cells = row.cells + list.common
        for cell in cells {
          #expect(Word.box(of: cell.text, in: words) != nil, "\(stem): \(cell.frame): \(cell.text)")
        }
        // Nothing else stands on the sheet.
        #expect(
          cells.flatMap { ProofTests.words($0.text) }.sorted()
            == words.flatMap { ProofTests.words($0.text) }.sorted())
        // And the list that is signed names whoever it is for.
        let recipient = try #require(cells.first { $0.frame == "người nhận" }?.text)
        #expect(Set(ProofTests.words(recipient)).isSubset(of: Set(signed)), "\(recipient)")
      }
      printed += pages.count
    }
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder + "/giay-khen")) ?? []
    #expect((printed > 0) == !files.isEmpty)
  }

  /// The certificates of an example with their texts fitted, by the names of their files.
  private func documents(of name: String, in workspace: Workspace) throws -> [(String, Document)] {
    let stages = CeremonyStages()
    var findings = Findings()
    let templates = try workspace.templates(given: nil)
    let kinds = stages.kinds(in: templates, into: &findings).filter { $0.name == "certificate" }
    let prepared = try #require(stages.prepare(kinds, from: templates, into: &findings))
    let read = try #require(
      stages.read(try workspace.ceremony(at: "examples/\(name)"), with: templates, into: &findings))
    let ceremony = stages.check(read, isStrict: false, into: &findings)
    let register = stages.register(ceremony, after: RegisterBook(), drafts: true, into: &findings)
    return kinds.flatMap {
      stages.compose(
        $0, of: ceremony, with: prepared, printing: Printing(register: register), into: &findings
      )
      .items
    }.compactMap { item in item.document.map { (item.stem, $0) } }
  }

  @Test(
    "Each row of the list is on one sheet, in every order, and no sheet has anybody else",
    arguments: ["như danh sách", "thứ tự trao", "theo đơn vị"])
  func once(_ order: String) throws {
    let rows = (1...40).map { index in
      ["cá nhân", "tập thể", "hộ gia đình"][index % 3] + ",Tên số \(index),,,Xã \(index % 7),,"
    }
    let office = try Office(rows: rows, certificates: "{thứ tự in: \(order)}")
    let document = try #require(try office.sheets().first)
    var findings = Findings()
    var names: [String] = []
    for index in 0..<document.sections.count {
      let section = try #require(document.sections.section(at: index, into: &findings))
      for case .frame(let frame) in section.blocks where frame.name == "người nhận" {
        names.append(ProofList.text(of: frame))
      }
    }
    #expect(names.sorted() == (1...40).map { "Tên số \($0)" }.sorted())
  }

  @Test("In a list of more than a thousand no number is broken")
  func manyRows() throws {
    let office = try Office(rows: (1...1_001).map { "cá nhân,Tên số \($0),,,Xã \($0 % 7),," })
    let result = office.build { $0.kinds = ["proof-list", "decision"] }
    #expect(result.ending == .done)
    #expect(result.findings.diagnostics.filter { $0.code == PageLayoutCodes.brokenWord }.isEmpty)
  }

  @Test("Sheets made in any order, and each alone, are those made one after another")
  func anyOrder() throws {
    let rows = (1...30).map { index in
      ["cá nhân", "tập thể", "hộ gia đình"][index / 4 % 3]
        + ",Tên \(index),,Chức \(index % 5),Xã,\(index % 6 == 0 ? "thành tích riêng \(index)" : ""),"
    }
    let office = try Office(
      rows: rows,
      certificates: "{số vào sổ từ: 5, sửa riêng: [{người nhận: Tên 9, khung: người nhận, chữ: Tên 9 sửa}]}")
    func texts(_ document: Document, _ indexes: [Int]) -> [Int: [String]] {
      var findings = Findings()
      var result: [Int: [String]] = [:]
      for index in indexes {
        let blocks = document.sections.section(at: index, into: &findings)?.blocks ?? []
        result[index] = blocks.compactMap { block in
          guard case .frame(let frame) = block else { return nil }
          return "\(frame.name) \(frame.area.y.emu) \(frame.drop.emu) \(frame.subject?.name ?? "") "
            + ProofList.text(of: frame)
        }
      }
      return result
    }
    let one = try #require(try office.sheets().first)
    let straight = texts(one, Array(0..<30))
    #expect(straight[8]?.contains { $0.hasSuffix("Tên 9 sửa") } == true)
    #expect(texts(try #require(try office.sheets().first), Array((0..<30).reversed())) == straight)
    #expect(texts(one, (0..<30).map { $0 * 7 % 30 }) == straight)
    for index in [0, 8, 17, 29] {
      #expect(texts(try #require(try office.sheets().first), [index])[index] == straight[index])
    }
  }
}
