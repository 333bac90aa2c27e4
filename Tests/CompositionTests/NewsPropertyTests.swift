import Diagnostics
import Fields
import Foundation
import Model
import Testing
import Wording
import XMLKit

@testable import Composition
@testable import Definitions

/// What every draft holds to, whatever the definition.
@Suite("Properties of news")
struct NewsPropertyTests {
  /// How many definitions that nobody wrote are told by every outlet.
  private static let seededCount = 30

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

  @Test("Every fact that is given is told in the draft, or a named rule says why not")
  func facts() throws {
    for definition in try NewsDefinition.shipped() {
      for (outlet, text) in try Self.drafts(definition) {
        let ledger = NewsLedger(definition.ceremony, outlet: try NewsBench.outlet(outlet))
        #expect(ledger.facts.count > 5)
        for fact in ledger.untold(in: text) where fact.reason == nil {
          Issue.record("\(definition.name), \(outlet): \(fact.label.vi): \(fact.text.value)")
        }
      }
    }
  }

  /// Keys whose values are no facts of a report by themselves: choices that shape sentences, references, other documents.
  private static let notFacts: Set<String> = [
    // Choices that give sentences their words and places.
    "ảnh › ảnh", "gọi tắt", "ảnh › vị trí", "đại biểu › vai trò", "giới tính", "phát biểu › lúc", "thời điểm",
    "tình trạng",
    "truy tặng", "nêu ở", "nêu sau", "đếm khen thưởng", "cách chọn", "gồm cả đề nghị", "buổi lễ › loại",
    "khen thưởng › loại",
    "người nhận › loại", "cách gọi", "phiên › buổi", "các nơi › buổi", "buổi lễ › buổi", "tin bài › báo",
    "tin bài › bản", "cách diễn đạt",
    // References to what stands elsewhere.
    "ảnh › khen thưởng", "ảnh › giao ước", "mã", "khen thưởng › danh sách",
    // What a fact has in itself: the class of an award, the level and full name of a body that prose calls by its short one.
    "khen thưởng › hạng", "cơ quan", "cơ quan › tên", "cơ quan › tên ngắn", "cơ quan › cấp",
    "cơ quan › địa bàn",
    // The decision's own form.
    "quyết định › thẩm quyền", "quyết định › nơi ban hành", "quyết định › ký", "quyết định › ký hiệu",
    "danh sách › chia nhóm", "quyết định › căn cứ",
  ]

  @Test("Every value of a definition is a fact that is told or listed, or stands under a key that is none")
  func ledgerIsComplete() throws {
    var missing: [String: [String]] = [:]
    for definition in try NewsDefinition.shipped() {
      let places = NewsLedger(definition.ceremony).facts.compactMap(\.text.place)
      var findings = Findings()
      let node = try #require(StrictYAML.read(definition.file, into: &findings))
      func look(_ node: DataNode, _ path: [String]) {
        switch node.content {
        case .scalar(let text):
          let isFact = places.contains {
            $0.file.name == node.place.file.name && $0.bytes.overlaps(node.place.bytes)
          }
          if !isFact { missing[path.joined(separator: " › "), default: []].append(text) }
        case .list(let nodes): for node in nodes { look(node, path) }
        case .record(let entries): for entry in entries { look(entry.value, path + [entry.key.value]) }
        }
      }
      look(node, [])
    }
    for (path, texts) in missing.sorted(by: { $0.key < $1.key })
    where !Self.notFacts.contains(where: { path == $0 || path.hasSuffix(" › " + $0) }) {
      Issue.record("\(path): \(texts)")
    }
  }

  @Test("No opener stands twice running, whatever the facts")
  func openers() throws {
    var generator = SeededCeremonies()
    var drafts = try Self.told.get().map(\.text)
    for _ in 0..<30 {
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

  @Test("The short item has at most 300 words, the post at most 60")
  func lengths() throws {
    for definition in try NewsDefinition.shipped() {
      let name = definition.name
      var ceremony = definition.ceremony
      ceremony.report?.forms = [.short, .post]
      var findings = Findings()
      for profile in try NewsGenreExamples.outlets.map(NewsBench.outlet) {
        for draft in try NewsBench.drafts(ceremony, outlets: [profile], into: &findings) {
          let count = draft.text.split(whereSeparator: \.isWhitespace).count
          #expect(count <= (draft.stem.hasPrefix("tin-ngan") ? 300 : 60), "\(name), \(draft.stem): \(count)")
        }
      }
    }
  }
}
