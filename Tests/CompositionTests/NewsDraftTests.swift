import Diagnostics
import Foundation
import Model
import Testing
import TestSupport

@testable import Composition
@testable import Definitions

@Suite("Drafts of the five ceremonies")
struct NewsDraftTests {
  static let outlets = [
    "kien-an-2020": "hai-phong", "le-chan-2021": "hai-phong", "hai-an-2023": "hai-phong",
    "thanh-xuan-2023": "ha-noi-moi", "kien-xuong-2023": "thai-binh",
  ]

  @Test("Each example gives the draft that was read beside its source", arguments: outlets.keys.sorted())
  func draft(name: String) throws {
    var findings = Findings()
    let file = try #require(NewsBench.source("examples/\(name)/ceremony.yaml"))
    let ceremony = DefinitionReader.read(
      file, lists: { NewsBench.source("examples/\(name)/\($0)") }, into: &findings)
    let profiles = try ["ha-noi-moi", "hai-phong", "thai-binh"].map(NewsBench.outlet)
    let draft = try NewsBench.draft(try #require(ceremony), outlets: profiles, into: &findings)
    #expect(findings.diagnostics.filter { $0.severity == .error }.map(\.message.en) == [])
    expectGolden(draft, "news-\(name).txt")
  }
}
