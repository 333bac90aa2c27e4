import Diagnostics
import Facts
import Model
import Testing
import XMLKit

@testable import News

/// The lengths that an editor asks for, over every genre in every outlet.
@Suite("Lengths of news")
struct NewsLengthTests {
  /// Words of the text itself: no headline, caption, date or credit.
  private static func words(of ceremony: Ceremony, as form: NewsForm, for outlet: String) throws -> Int {
    var ceremony = ceremony
    ceremony.report?.outlet = nil
    ceremony.report?.forms = [form]
    var findings = Findings()
    let view = NewsView(for: [try NewsBench.outlet(outlet)])
    let planned = view.documents(of: ceremony, for: ViewRequest(), into: &findings)
    guard case .whole(let record) = try #require(planned.first).sheets else { return 0 }
    let document = try #require(planned.first)
    let nodes = document.finish(try #require(NewsBench.template).fill(record, into: &findings), &findings)
    #expect(!findings.hasErrors)
    return words(in: nodes)
  }

  private static func words(in nodes: [XMLNode]) -> Int {
    nodes.reduce(0) { sum, node in
      guard case .element(let element) = node else { return sum }
      guard element.name == "p" else { return sum + words(in: element.children) }
      let style = element.attributes.first { $0.name == "style" }?.value ?? ""
      guard ["body", "place", "item"].contains(style) else { return sum }
      let text = NewsBench.text(of: [node])
      return sum + text.split(whereSeparator: \.isWhitespace).count
    }
  }

  @Test(
    "A report has 400 to 700 words, a short item 150 to 300, a post at most 90",
    arguments: NewsGenreExamples.names)
  func lengths(name: String) throws {
    let ceremony = try NewsGenreExamples.ceremony(name)
    for outlet in NewsGenreExamples.outlets {
      let whole = try Self.words(of: ceremony, as: .full, for: outlet)
      #expect((400...700).contains(whole), "\(outlet): \(whole)")
      let short = try Self.words(of: ceremony, as: .short, for: outlet)
      #expect((150...300).contains(short), "\(outlet), short: \(short)")
      let post = try Self.words(of: ceremony, as: .post, for: outlet)
      #expect((15...90).contains(post), "\(outlet), post: \(post)")
    }
  }

  @Test("Headlines to choose from, none of them twice", arguments: NewsGenreExamples.names)
  func headlines(name: String) throws {
    var ceremony = try NewsGenreExamples.ceremony(name)
    ceremony.report?.outlet = nil
    ceremony.report?.forms = [.headlines]
    var findings = Findings()
    for outlet in NewsGenreExamples.outlets {
      let text = try NewsBench.draft(ceremony, outlets: [NewsBench.outlet(outlet)], into: &findings)
      let lines = text.split(separator: "\n").filter { !$0.isEmpty }
      #expect((2...3).contains(lines.count) && Set(lines).count == lines.count, "\(outlet): \(lines)")
      for line in lines { #expect(line.split(separator: " ").count <= 30, "\(line)") }
    }
  }
}
