import Diagnostics
import DocumentMarkup
import Facts
import Fields
import Foundation
import Model
import ShippedTemplates
import TemplateLanguage
import Testing
import Wording
import XMLKit
import YAMLReading

@testable import News
@testable import Definitions

/// What the tests of news share: the outlets and templates of the project, and drafts as plain text.
enum NewsBench {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static func source(_ path: String) -> SourceFile? {
    (try? Data(contentsOf: root.appendingPathComponent(path))).map {
      SourceFile(name: path, bytes: Array($0))
    }
  }

  /// The profiles of the project by the name of their file.
  static func outlet(_ name: String) throws -> OutletProfile {
    var findings = Findings()
    let file = try #require(source("templates/news/outlets/\(name).yaml"))
    let node = try #require(StrictYAML.read(file, into: &findings))
    let profile = OutletProfile(reading: node, into: &findings)
    #expect(findings.diagnostics.map(\.message.en) == [])
    return try #require(profile)
  }

  /// The words, orders and rules of the project.
  static let house: NewsHouse = {
    var findings = Findings()
    var house = NewsHouse()
    for name in NewsHouse.files {
      guard let node = source("templates/news/\(name)").flatMap({ StrictYAML.read($0, into: &findings) })
      else { continue }
      house.read(name, node, into: &findings)
    }
    for diagnostic in findings.diagnostics { Issue.record("\(diagnostic.message.en)") }
    return house
  }()

  static let template: MarkupTemplate? = {
    var findings = Findings()
    let compiler = TemplateCompiler(
      filters: VietnameseFilters.table, vocabulary: NewsView().vocabulary(DocumentMarkup.vocabulary),
      loader: { source("templates/\($0).xml") })
    let template = source("templates/news/news.xml").flatMap {
      compiler.compileMarkup($0, data: NewsView().shape, into: &findings)
    }
    for diagnostic in findings.diagnostics {
      let place = diagnostic.place.map { place in
        let line = place.file.bytes[..<place.bytes.lowerBound].count { $0 == 10 } + 1
        return "\(place.file.name):\(line)"
      }
      Issue.record("\(place ?? "?") \(diagnostic.message.en) \(diagnostic.help.map(\.message.en))")
    }
    return template
  }()

  /// The draft of a ceremony as text, a line for each paragraph; captions are marked.
  static func draft(_ ceremony: Ceremony, outlets: [OutletProfile], into findings: inout Findings) throws
    -> String
  {
    try drafts(ceremony, outlets: outlets, into: &findings).first?.text ?? ""
  }

  /// Every form that the report asks for.
  static func drafts(_ ceremony: Ceremony, outlets: [OutletProfile], into findings: inout Findings) throws
    -> [(stem: String, text: String)]
  {
    try filled(ceremony, outlets: outlets, into: &findings).map { ($0.stem, text(of: $0.nodes)) }
  }

  /// Every form that the report asks for, with the places that its texts came from.
  static func filled(_ ceremony: Ceremony, outlets: [OutletProfile], into findings: inout Findings) throws
    -> [(stem: String, nodes: [XMLNode])]
  {
    let template = try #require(template)
    let kind = try #require(Shipped.kind("news", views: [NewsView(for: outlets)], into: &findings))
    var request = ViewRequest()
    request.wordings = template.wordingPlaces
    return NewsView(for: outlets).documents(of: ceremony, for: request, into: &findings).compactMap {
      document in
      guard case .whole(let record) = document.sheets,
        let names = kind.names(of: document, into: &findings)
      else { return nil }
      let nodes = document.finish(
        template.fill(record, choosing: document.choice, into: &findings), &findings)
      return (names.file, nodes)
    }
  }

  static func draft(_ ceremony: Ceremony, for outlet: String) throws -> String {
    var findings = Findings()
    let text = try draft(ceremony, outlets: [outlet].map(NewsBench.outlet), into: &findings)
    #expect(findings.diagnostics.filter { $0.severity > .note }.map(\.message.en) == [])
    return text
  }

  static func text(of nodes: [XMLNode]) -> String {
    var lines: [String] = []
    func words(_ nodes: [XMLNode]) -> String {
      nodes.map { node in
        switch node {
        case .text(let text, _): text
        case .element(let element): words(element.children)
        }
      }.joined()
    }
    func walk(_ nodes: [XMLNode]) {
      for case .element(let element) in nodes {
        if element.name == "p" { lines.append(words(element.children)) } else { walk(element.children) }
      }
    }
    walk(nodes)
    return lines.joined(separator: "\n\n") + "\n"
  }
}
extension NewsView {
  /// A view for some outlets, with the house of the project.
  init(for outlets: [OutletProfile]) { self.init(outlets: outlets, house: NewsBench.house) }
}

extension NewsContext {
  /// A context with the house of the project.
  init(ceremony: Ceremony, outlet: OutletProfile) {
    self.init(ceremony: ceremony, outlet: outlet, house: NewsBench.house)
  }
}

extension NewsAbbreviations {
  /// A text with every long form short, as it stands after its first mention.
  func short(_ text: String) -> String {
    var met = Set(0..<100)
    return shortened(text, isHeadline: false, total: [:], met: &met)
  }
}

/// A text for comparing: case, place of tones, dashes, quotes and signs are no difference.
func folded(_ text: String) -> String {
  Folding.sameWord(text).split { !($0.isLetter || $0.isNumber || $0 == "%") }.joined(separator: " ")
}
