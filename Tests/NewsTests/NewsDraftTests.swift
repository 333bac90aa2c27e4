import Diagnostics
import DocumentTree
import Foundation
import Facts
import Model
import ShippedTemplates
import Testing
import TestSupport

@testable import News
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

  /// The words of the sources' bodies, without captions.
  static let lengths = [
    "kien-an-2020": 396, "le-chan-2021": 528, "hai-an-2023": 581, "thanh-xuan-2023": 708,
    "kien-xuong-2023": 454,
  ]

  @Test("Each draft is as long as its source, within a quarter", arguments: lengths.keys.sorted())
  func length(name: String) throws {
    var findings = Findings()
    let file = try #require(NewsBench.source("examples/\(name)/ceremony.yaml"))
    let ceremony = try #require(
      DefinitionReader.read(file, lists: { NewsBench.source("examples/\(name)/\($0)") }, into: &findings))
    let profiles = try ["ha-noi-moi", "hai-phong", "thai-binh"].map(NewsBench.outlet)
    let kind = try #require(Shipped.kind("news", views: [NewsView(for: profiles)], into: &findings))
    let document = try #require(
      kind.compose(ceremony, into: &findings).first?.document)
    var words = 0
    for case .paragraph(let paragraph) in document.sections.section(at: 0, into: &findings)?.blocks ?? []
    where paragraph.style == "body" {
      let text = paragraph.inlines.map { inline in
        if case .text(let run) = inline { run.text } else { "" }
      }.joined()
      words += text.split(separator: " ").count
    }
    let length = try #require(Self.lengths[name])
    #expect(4 * words >= 3 * length && 4 * words <= 5 * length, "\(words) of \(length)")
  }

  @Test(
    "Each draft becomes a document of one section in the styles of its sheet",
    arguments: outlets.keys.sorted())
  func document(name: String) throws {
    var findings = Findings()
    let file = try #require(NewsBench.source("examples/\(name)/ceremony.yaml"))
    let ceremony = try #require(
      DefinitionReader.read(file, lists: { NewsBench.source("examples/\(name)/\($0)") }, into: &findings))
    let profiles = try ["ha-noi-moi", "hai-phong", "thai-binh"].map(NewsBench.outlet)
    let kind = try #require(Shipped.kind("news", views: [NewsView(for: profiles)], into: &findings))
    let documents = kind.compose(ceremony, into: &findings)
    #expect(findings.diagnostics.filter { $0.severity > .note }.map(\.message.en) == [])
    let document = try #require(documents.first?.document)
    #expect(documents.count == 1)
    #expect(document.sections.count == 1)
    #expect(!document.properties.title.isEmpty)
  }
}
