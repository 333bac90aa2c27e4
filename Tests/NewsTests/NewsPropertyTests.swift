import Diagnostics
import Facts
import Fields
import Foundation
import Model
import Testing
import Wording
import XMLKit

@testable import News
@testable import Definitions

/// What every draft holds to, whatever the definition.
@Suite("Properties of news")
struct NewsPropertyTests {
  /// How many definitions that nobody wrote are told by every outlet.
  private static let seededCount = 4 * scale

  /// How many times more is tried than at every run: NEWS_TRIES=10 in the environment.
  private static let scale = Int(ProcessInfo.processInfo.environment["NEWS_TRIES"] ?? "") ?? 1

  private static func drafts(_ definition: NewsDefinition) throws -> [(outlet: String, text: String)] {
    try NewsGenreExamples.outlets.map { ($0, try NewsBench.draft(definition.ceremony, for: $0)) }
  }

  /// One draft of one outlet, with the name that a failure shows.
  private struct Told {
    let name: String
    let definition: NewsDefinition
    let outlet: OutletProfile
    let nodes: [XMLNode]
    let text: String
  }

  /// Every shipped definition, then those that nobody wrote, as every outlet tells them; made once for all tests.
  private static let told: Result<[Told], any Error> = Result {
    var generator = try SeededDefinitions()
    var all = try NewsDefinition.shipped().map { ($0.name, $0) }
    for index in 0..<seededCount {
      let definition = generator.next()
      all.append(("\(definition.name), seed \(generator.seed), number \(index)", definition))
    }
    let outlets = try NewsGenreExamples.outlets.map(NewsBench.outlet)
    return try all.flatMap { name, definition in
      try outlets.flatMap { outlet in
        var findings = Findings()
        let drafts = try NewsBench.filled(definition.ceremony, outlets: [outlet], into: &findings)
        #expect(!findings.hasErrors, "\(name), \(outlet.name): \(findings.diagnostics.map(\.message.en))")
        return drafts.map { draft in
          Told(
            name: "\(name), \(outlet.name)", definition: definition, outlet: outlet, nodes: draft.nodes,
            text: NewsBench.text(of: draft.nodes))
        }
      }
    }
  }

  @Test("Every number, name, title and quote of a draft stands in the definition or follows by a named rule")
  func provenance() throws {
    for told in try Self.told.get() {
      let faults = NewsProvenance(told.definition, told.outlet).faults(in: told.nodes)
      #expect(faults == [], "\(told.name)")
    }
  }

  @Test("What was invented, cut or misquoted is found")
  func provenanceFinds() throws {
    let definition = try #require(try NewsDefinition.shipped().first { $0.name.hasSuffix("exemplars") })
    let profile = try NewsBench.outlet("da-nang")
    var findings = Findings()
    let nodes = try #require(
      try NewsBench.filled(definition.ceremony, outlets: [profile], into: &findings).first?.nodes)
    let provenance = NewsProvenance(definition, profile)
    #expect(provenance.faults(in: nodes) == [])
    for (old, new) in [
      ("119,8", "119,9"), ("Phan Quốc Vinh", "Phan Quốc"), ("Phan Quốc Vinh", "Phan Quốc Vin"),
      ("Tuyến hẻm không rác", "Tuyến hẻm, không rác"), ("Chủ tịch HĐND phường", "Chủ tịch UBND phường"),
      ("đã nghe", "đã nghe 2"), ("23 tập thể", "nhiều tập thể"),
    ] {
      let changed = Self.replacing(old, with: new, in: nodes)
      #expect(provenance.faults(in: changed) != [], "\(old) → \(new)")
    }
  }

  private static func replacing(_ old: String, with new: String, in nodes: [XMLNode]) -> [XMLNode] {
    nodes.map { node in
      switch node {
      case .text(let text, let place): .text(text.replacing(old, with: new), place)
      case .element(let element):
        .element(
          XMLElement(
            name: element.name, attributes: element.attributes,
            children: replacing(old, with: new, in: element.children), place: element.place))
      }
    }
  }

  @Test(
    "Take one value of a definition away, and the draft or the list of what is not told changes",
    arguments: 0..<leafShares)
  func leaves(share: Int) throws {
    let outlets = try NewsGenreExamples.outlets.map(NewsBench.outlet)
    let (seed, all) = try Self.cut.get()
    var tried = 0
    for (number, (definition, cuts)) in all.enumerated() where number % Self.leafShares == share {
      for outlet in outlets {
        let whole = try Self.state(of: definition, in: outlet)
        for cut in cuts {
          tried += 1
          #expect(try Self.state(of: cut, in: outlet) != whole, "\(cut.name), \(outlet.name), seed \(seed)")
        }
      }
    }
    #expect(tried >= outlets.count * Self.leafCount / Self.leafShares)
  }

  /// How many definitions that nobody wrote give up one of their values, and in how many shares they are tried side by side.
  private static let leafCount = 200 * scale
  private static let leafShares = 8

  /// Every definition without some of its values: five of each that ships, one of the others, other ones at every seed.
  private static let cut: Result<(seed: UInt64, [(NewsDefinition, cuts: [NewsDefinition])]), any Error> =
    Result {
      var generator = try SeededDefinitions()
      let seed = generator.seed
      var all = try NewsDefinition.shipped().map { ($0, cuts: generator.without($0, most: 5)) }
      for _ in 0..<leafCount {
        let definition = generator.next()
        all.append((definition, generator.without(definition, most: 1)))
      }
      return (seed, all)
    }

  /// A draft as text with the list of what it does not tell.
  private static func state(of definition: NewsDefinition, in outlet: OutletProfile) throws -> String {
    let template = try #require(NewsBench.template)
    var findings = Findings()
    var request = ViewRequest()
    request.wordings = template.wordingPlaces
    let context = NewsContext(ceremony: definition.ceremony, outlet: outlet, house: NewsBench.house)
    return NewsView(for: [outlet]).documents(of: definition.ceremony, for: request, into: &findings).map {
      planned in
      guard case .whole(let record) = planned.sheets else { return "" }
      let filled = template.fill(record, choosing: planned.choice, into: &findings)
      let draft = NewsView().editor(of: context, .full).edited(filled)
      let untold = NewsLedger(context).untold(draft)
      // Words that are told and would stand there anyhow are told all the same: their lines are those of the trace.
      let places = Set(untold.compactMap(\.text.place))
      let told = definition.leaves.filter { !places.contains($0.place) }
      let lists = [untold.map { "\($0.path): \($0.text.value)" }, told.map { "\($0.path): \($0.text)" }]
      return NewsBench.text(of: draft.nodes) + lists.joined().joined(separator: "\n")
    }.joined()
  }

  @Test("No opener stands twice running, whatever the facts")
  func openers() throws {
    var generator = SeededCeremonies()
    var drafts = try Self.told.get().map(\.text)
    for _ in 0..<(4 * Self.scale) {
      let ceremony = generator.next()
      drafts += try ["da-nang", "trang-xa", "nhan-dan"].map { try NewsBench.draft(ceremony, for: $0) }
    }
    for draft in drafts { #expect(NewsLint.repeatedOpeners(draft) == [], "\(draft)") }
  }

  @Test("No sentence begins with a bare figure, no word stands twice in a row, what rises does not fall")
  func sentences() throws {
    for told in try Self.told.get() {
      #expect(NewsLint.bareFigures(told.text) == [], "\(told.name)")
      #expect(NewsLint.doubledWords(told.text) == [], "\(told.name)")
      #expect(NewsLint.wrongDirections(told.text) == [], "\(told.name)")
    }
  }

  @Test("One first sentence, one form of dates and one spelling of award names")
  func oneForm() throws {
    for told in try Self.told.get() {
      let ceremony = told.definition.ceremony
      let article = NewsArticle(NewsContext(ceremony: ceremony, outlet: told.outlet))
      let ledes = article.blocks.flatMap { block -> [NewsPoint] in
        guard case .paragraph(let points) = block else { return [] }
        return points.filter { if case .lede = $0 { true } else { false } }
      }
      // A round-up has one for each place, too.
      #expect(ledes.count <= 1 + ceremony.sites.count, "\(told.name)")
      #expect(NewsLint.strangeDates(told.text, told.outlet.spelling.fullDateForm) == [], "\(told.name)")
      // A name of an event keeps its own capitals.
      let name = ceremony.event.name?.value ?? ""
      if !name.contains("ằng khen"), !name.contains("iấy khen") {
        #expect(NewsLint.mixedCapitals(told.text) == [], "\(told.name)")
      }
    }
  }

  @Test("The short item has at most 300 words, the post at most 90")
  func lengths() throws {
    for (number, definition) in try NewsDefinition.shipped().enumerated() {
      let name = definition.name
      var ceremony = definition.ceremony
      ceremony.report?.forms = [.short, .post]
      var findings = Findings()
      // Two outlets a definition, others for the next one.
      let outlets = NewsGenreExamples.outlets
      for place in [number, number + outlets.count / 2] {
        let profile = try NewsBench.outlet(outlets[place % outlets.count])
        for draft in try NewsBench.drafts(ceremony, outlets: [profile], into: &findings) {
          let count = draft.text.split(whereSeparator: \.isWhitespace).count
          #expect(count <= (draft.stem.hasPrefix("tin-ngan") ? 300 : 90), "\(name), \(draft.stem): \(count)")
        }
      }
    }
  }
}
