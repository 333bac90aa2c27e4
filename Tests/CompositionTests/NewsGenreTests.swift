import Diagnostics
import Foundation
import Model
import TestSupport
import Testing

@testable import Composition
@testable import Definitions

/// The definitions of `examples/genres`, one for each genre.
enum NewsGenreExamples {
  static let names = [
    "annual", "five-year", "exemplars", "conferment", "cluster", "pupils", "congress", "inside-meeting",
    "decision", "round-up",
  ]
  static let outlets = [
    "hai-phong", "ha-noi-moi", "thai-binh", "da-nang", "gia-lai", "sggp", "thanh-nien", "nhan-dan",
    "trang-xa",
  ]

  static func ceremony(_ name: String) throws -> Ceremony {
    var findings = Findings()
    let file = try #require(NewsBench.source("examples/genres/\(name)/ceremony.yaml"))
    let ceremony = DefinitionReader.read(file, lists: { _ in nil }, into: &findings)
    #expect(findings.diagnostics.map(\.message.vi) == [])
    return try #require(ceremony)
  }
}

@Suite("Genres of news")
struct NewsGenreTests {
  @Test(
    "The genre follows from the definition, and the report may set it", arguments: NewsGenreExamples.names)
  func genre(name: String) throws {
    var ceremony = try NewsGenreExamples.ceremony(name)
    let wanted: [String: NewsGenre] = [
      "annual": .annual, "five-year": .fiveYear, "exemplars": .exemplars, "conferment": .conferment,
      "cluster": .cluster, "pupils": .pupils, "congress": .congress, "inside-meeting": .insideMeeting,
      "decision": .decision, "round-up": .roundUp,
    ]
    #expect(NewsGenre(of: ceremony) == wanted[name])
    ceremony.report?.genre = .congress
    #expect(NewsGenre(of: ceremony) == .congress)
  }

  @Test("Each genre reads as each outlet writes", arguments: NewsGenreExamples.names)
  func drafts(name: String) throws {
    var ceremony = try NewsGenreExamples.ceremony(name)
    ceremony.report?.outlet = nil
    ceremony.report?.forms = []
    let drafts = try NewsGenreExamples.outlets.map { outlet in
      "=== \(outlet)\n\n" + (try NewsBench.draft(ceremony, for: outlet))
    }
    expectGolden(drafts.joined(separator: "\n"), "news-genre-\(name).txt")
  }

  @Test("Each genre in its other forms", arguments: NewsGenreExamples.names)
  func forms(name: String) throws {
    var ceremony = try NewsGenreExamples.ceremony(name)
    ceremony.report?.forms = [.short, .pressRelease, .captions, .headlines, .post]
    var findings = Findings()
    let profiles = try NewsGenreExamples.outlets.map(NewsBench.outlet)
    let drafts = try NewsBench.drafts(ceremony, outlets: profiles, into: &findings)
    #expect(!findings.hasErrors)
    let text = drafts.map { "=== \($0.stem)\n\n\($0.text)" }.joined(separator: "\n")
    expectGolden(text, "news-forms-\(name).txt")
    for draft in drafts where draft.stem.hasPrefix("bai-dang") {
      #expect(draft.text.split(whereSeparator: \.isWhitespace).count <= 60, "\(draft.text)")
    }
  }
}
