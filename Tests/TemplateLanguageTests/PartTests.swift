import Diagnostics
import Testing
import XMLKit

@testable import TemplateLanguage

@Suite("A template filled part by part")
struct PartTests {
  private static let vocabulary = MarkupVocabulary(
    top: .flow,
    [
      .init("document", .block, .only(["section"]), help: Bench.none),
      .init("section", .part, .blocks, help: Bench.none),
      .init("p", .block, .inline, help: Bench.none),
    ])

  private static let shape = RecordShape(
    "tờ",
    [
      .init("chung", .text, help: Bench.none), .init("riêng", .text, help: Bench.none),
      .init("người", .record(Bench.person), help: Bench.none),
    ])

  private func compiled(_ text: String) throws -> MarkupTemplate {
    var findings = Findings()
    let template = TemplateCompiler(vocabulary: PartTests.vocabulary).compileMarkup(
      SourceFile(name: "sheet.xml", text: text), data: PartTests.shape, into: &findings)
    return try #require(template, "\(findings.diagnostics.map(\.message.en))")
  }

  private func record(_ common: String, _ own: String, name: String, age: Int = 30) -> Value.Record {
    let person = Value.Record([
      .text(name, origin: nil), .missing, .integer(age, origin: nil), .truth(false), .missing,
    ])
    return Value.Record([.text(common, origin: nil), .text(own, origin: nil), .record(person)])
  }

  private func texts(_ nodes: [XMLNode]) -> [String] {
    nodes.map { node in
      switch node {
      case .text(let text, _): text
      case .element(let element): "<\(element.name)>" + texts(element.children).joined()
      }
    }
  }

  @Test("The parts together are the whole")
  func whole() throws {
    let template = try compiled(
      "<document><section>\n<p>{{ chung }} x</p>\n {# lời #} <p>{% if người.nữ %}Bà{% else %}Ông{% endif %} "
        + "{{ người.họ_tên }}</p><p>{{ riêng }}</p>\n</section></document>")
    let parts = try #require(template.parts(within: ["document", "section"]))
    let data = record("a", "b", name: "An")
    var findings = Findings()
    let whole = texts(template.fill(data, into: &findings))
    let joined = parts.map { texts($0.fill(data, into: &findings)).joined() }.joined()
    #expect(whole == ["<document><section>" + joined] && joined == "<p>a x<p>Ông An<p>b")
  }

  @Test("A part tells data apart only by what it reads")
  func reads() throws {
    let template = try compiled(
      "<document><section><p>{{ chung }}</p><p>{{ người.họ_tên }}</p><p>{{ riêng }}{{ người.tuổi }}</p>"
        + "</section></document>")
    let parts = try #require(template.parts(within: ["document", "section"]))
    let first = record("a", "b", name: "An")
    func same(_ other: Value.Record) -> [Bool] { parts.map { $0.readsSame(first, other) } }
    #expect(same(record("a", "b", name: "An")) == [true, true, true])
    #expect(same(record("c", "b", name: "An")) == [false, true, true])
    #expect(same(record("a", "b", name: "Ân")) == [true, false, true])
    #expect(same(record("a", "b", name: "An", age: 31)) == [true, true, false])
    // Letters that come apart are not the same bytes.
    let parted = record("a", "b", name: "A\u{302}n")
    #expect(!parts[1].readsSame(record("a", "b", name: "Ân"), parted))
    // Equal text from another line is not the same: faults name the line.
    let file = SourceFile(name: "a.csv", text: "An\nAn\n")
    func placed(_ range: Range<Int>) -> Value.Record {
      Value.Record([.text("a", origin: Place(file, range)), .text("b", origin: nil), first.values[2]])
    }
    #expect(
      !parts[0].readsSame(placed(0..<2), placed(3..<5)) && parts[0].readsSame(placed(0..<2), placed(0..<2)))
  }

  @Test(
    "What cannot be filled apart has no parts",
    arguments: [
      "<document><section>{% if chung == riêng %}<p>x</p>{% endif %}</section></document>",
      "<document><section>{% set a = chung %}<p>{{ a }}</p></section></document>",
      "<document><section><p>x</p></section><section><p>y</p></section></document>",
    ])
  func noParts(_ text: String) throws {
    #expect(try compiled(text).parts(within: ["document", "section"]) == nil)
  }

  @Test("A part reads the arguments of filters and tests, and what its includes read")
  func arguments() throws {
    let template = try compiled(
      "<document><section><p>{{ chung | replace(\"a\", riêng) }}</p></section></document>")
    let parts = try #require(template.parts(within: ["document", "section"]))
    #expect(!parts[0].readsSame(record("a", "b", name: "An"), record("a", "c", name: "An")))
    #expect(parts[0].readsSame(record("a", "b", name: "An"), record("a", "b", name: "Ân")))
    var findings = Findings()
    let compiler = TemplateCompiler(
      vocabulary: PartTests.vocabulary,
      loader: { SourceFile(name: $0, text: "{% set x = riêng %}{{ x }}{{ n.họ_tên }}") })
    let including = try #require(
      compiler.compileMarkup(
        SourceFile(
          name: "t",
          text: "<document><section><p>{% set n = người %}{% include \"a\" %}</p></section></document>"),
        data: PartTests.shape, into: &findings))
    let part = try #require(including.parts(within: ["document", "section"]))[0]
    #expect(!part.readsSame(record("a", "b", name: "An"), record("a", "c", name: "An")))
    #expect(!part.readsSame(record("a", "b", name: "An"), record("a", "b", name: "Ân")))
    #expect(part.readsSame(record("a", "b", name: "An"), record("c", "b", name: "An")))
    #expect(texts(part.fill(record("a", "b", name: "An"), into: &findings)) == ["<p>bAn"])
  }
}
