import Diagnostics
import Testing
import TestSupport

@testable import Definitions
@testable import News

/// Five ceremonies as different as a hospital, a regiment, a cooperative, a youth union and a company, as clerks define them;
/// people and places are invented.
@Suite("News of five strangers")
struct NewsStrangersTests {
  static let names = ["benh-vien", "trung-doan", "hop-tac-xa", "doan-thanh-nien", "cong-ty"]
  /// A paper that puts posts first, one that says “đồng chí”, one that says “ông, bà”.
  static let outlets = ["sggp", "trang-xa", "thanh-nien"]

  private static func definition(_ name: String) throws -> NewsDefinition {
    let folder = "Tests/Strangers/\(name)"
    let file = try #require(NewsBench.source("\(folder)/ceremony.yaml"))
    return try #require(NewsDefinition(name, file, listsOf: folder))
  }

  @Test("Each reads as recorded in three outlets, and its post and headlines", arguments: names)
  func drafts(name: String) throws {
    let definition = try Self.definition(name)
    var drafts: [String] = []
    for outlet in Self.outlets {
      drafts.append("=== \(outlet)\n\n" + (try NewsBench.draft(definition.ceremony, for: outlet)))
    }
    var ceremony = definition.ceremony
    ceremony.report?.forms = [.short, .headlines, .post]
    var findings = Findings()
    for draft in try NewsBench.drafts(ceremony, outlets: [NewsBench.outlet("sggp")], into: &findings) {
      drafts.append("=== \(draft.stem)\n\n\(draft.text)")
    }
    expectGolden(drafts.joined(separator: "\n"), "news-stranger-\(name).txt")
  }

  @Test("Every outlet tells all of each, and nothing that was not given", arguments: names)
  func holds(name: String) throws {
    let definition = try Self.definition(name)
    for outlet in try NewsGenreExamples.outlets.map(NewsBench.outlet) {
      var findings = Findings()
      let nodes = try #require(
        try NewsBench.filled(definition.ceremony, outlets: [outlet], into: &findings).first?.nodes)
      #expect(NewsProvenance(definition, outlet).faults(in: nodes) == [], "\(outlet.name)")
      let text = NewsBench.text(of: nodes)
      #expect(
        NewsLint.bareFigures(text) + NewsLint.doubledWords(text) + NewsLint.repeatedOpeners(text) == [],
        "\(outlet.name)")
      #expect(!findings.diagnostics.contains { $0.code == NewsCodes.untold }, "\(outlet.name)")
    }
  }
}
