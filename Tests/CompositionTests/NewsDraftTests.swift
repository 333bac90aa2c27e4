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

  @Test(
    "Each draft becomes a document of one section in the styles of its sheet",
    arguments: outlets.keys.sorted())
  func document(name: String) throws {
    var findings = Findings()
    let file = try #require(NewsBench.source("examples/\(name)/ceremony.yaml"))
    let ceremony = try #require(
      DefinitionReader.read(file, lists: { NewsBench.source("examples/\(name)/\($0)") }, into: &findings))
    let kind = try #require(Shipped.kind("news", into: &findings))
    let profiles = try ["ha-noi-moi", "hai-phong", "thai-binh"].map(NewsBench.outlet)
    let documents = kind.compose(ceremony, settings: ViewSettings(outlets: profiles), into: &findings)
    #expect(findings.diagnostics.filter { $0.severity > .note }.map(\.message.en) == [])
    let document = try #require(documents.first?.document)
    #expect(documents.count == 1)
    #expect(document.sections.count == 1)
    #expect(!document.properties.title.isEmpty)
  }
}
