import Diagnostics
import DocumentTree
import Testing
import XMLKit

@testable import DocumentMarkup

@Suite("Elements become the document tree")
struct DocumentBuilderTests {
  private let sheet = StyleSheet(
    name: "test",
    styles: [
      ParagraphStyle(name: "body", displayName: "Body", font: "Times New Roman", size: .pt(14)),
      ParagraphStyle(name: "cell", displayName: "Cell", font: "Times New Roman", size: .pt(12)),
    ])

  private func element(_ name: String, _ attributes: [String: String] = [:], _ children: [XMLNode] = [])
    -> XMLNode
  {
    .element(
      XMLElement(
        name: name,
        attributes: attributes.sorted { $0.key < $1.key }.map { XMLAttribute(name: $0.key, value: $0.value) },
        children: children, place: nil))
  }

  private func build(_ nodes: [XMLNode]) -> (sections: [Section], codes: [String]) {
    var findings = Findings()
    let sections = DocumentBuilder(sheet: sheet).sections(from: nodes, into: &findings)
    return (sections, findings.diagnostics.map(\.code.id))
  }

  @Test("A section takes its paper, its margins and its numbering")
  func section() {
    let (sections, codes) = build([
      element(
        "document", [:],
        [
          element(
            "section",
            ["paper": "A3", "orientation": "landscape", "margins": "20 15 20 30", "numbering": "top"])
        ])
    ])
    #expect(codes.isEmpty)
    #expect(
      sections.first?.page
        == PageSetup(
          width: .mm(420), height: .mm(297), top: .mm(20), right: .mm(15), bottom: .mm(20), left: .mm(30),
          numbering: .topCentre))
  }

  @Test("Emphasis nests, and ends with its element")
  func emphasis() {
    let (sections, codes) = build([
      element(
        "section", [:],
        [
          element(
            "p", ["style": "body"],
            [
              .text("a", nil), element("b", [:], [.text("b", nil), element("i", [:], [.text("c", nil)])]),
              .text("d", nil),
            ])
        ])
    ])
    #expect(codes.isEmpty)
    guard case .paragraph(let paragraph) = sections.first?.blocks.first else {
      Issue.record("no paragraph")
      return
    }
    let looks = paragraph.inlines.compactMap { inline -> String? in
      guard case .text(let run) = inline else { return nil }
      return "\(run.text)\(run.look.bold == true ? "B" : "")\(run.look.italic == true ? "I" : "")"
    }
    #expect(looks == ["a", "bB", "cBI", "d"])
  }

  @Test(
    "What does not fit is reported with its own code",
    arguments: [
      (["p": "style=nope"], "style/unknown"), (["space": "height=high"], "document/bad-attribute"),
      (["frame": "x=1 y=2 width=3"], "document/missing-attribute"),
      (["marquee": ""], "document/misplaced-element"),
      (["rule": "share=2"], "document/bad-attribute"), (["p": "colour=red"], "document/bad-attribute"),
      (["p": "size=1e9"], "document/bad-attribute"), (["columns": "widths="], "document/missing-attribute"),
      (["columns": "widths=1,2"], "document/bad-attribute"),
    ] as [([String: String], String)])
  func faults(_ block: [String: String], _ code: String) {
    let nodes = block.map { name, attributes in
      element(
        name,
        Dictionary(
          uniqueKeysWithValues: attributes.split(separator: " ").map { pair in
            let parts = pair.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
            return (parts[0], parts.count > 1 ? parts[1] : "")
          }))
    }
    #expect(build([element("section", [:], nodes)]).codes.contains(code))
  }

  @Test(
    "Every attribute that an element declares is read: a value that it cannot have is told",
    arguments: DocumentMarkup.vocabulary.elements.map(\.name))
  func declaredIsRead(_ name: String) throws {
    let declared = try #require(DocumentMarkup.vocabulary.elements.first { $0.name == name })
    // What stands on a blank is read by the blank's own tests.
    guard name != "field" else { return }
    let fitting = ["x": "1", "y": "1", "width": "1", "height": "1", "widths": "10"]
    for attribute in declared.attributes {
      if case .any = attribute.values { continue }
      if attribute.name == "style" || attribute.name == "name" || attribute.name == "font" { continue }
      var attributes = fitting.filter { key, _ in
        declared.attributes.contains { $0.name == key && $0.isRequired }
      }
      attributes[attribute.name] = "?"
      let children: [XMLNode] =
        switch name {
        case "table": []
        case "columns": [element("column")]
        default: [.text("x", nil)]
        }
      let given = element(name, attributes, children)
      let nodes: [XMLNode] =
        switch name {
        case "section": [element("section", attributes)]
        case "td":
          [element("section", [:], [element("table", ["widths": "10"], [element("tr", [:], [given])])])]
        case "tr":
          [
            element(
              "section", [:],
              [element("table", ["widths": "10"], [element("tr", attributes, [element("td")])])])
          ]
        case "span": [element("section", [:], [element("p", ["style": "body"], [given])])]
        default: [element("section", [:], [given])]
        }
      #expect(build(nodes).codes.contains("document/bad-attribute"), "\(name) \(attribute.name)")
    }
  }

  @Test("A row must cover the table's columns")
  func spans() {
    let row = element("tr", [:], [element("td", ["span": "2"], [.text("x", nil)])])
    let (sections, codes) = build([element("section", [:], [element("table", ["widths": "10 20 30"], [row])])]
    )
    #expect(codes == ["document/row-does-not-fit"])
    guard case .table(let table) = sections.first?.blocks.first else {
      Issue.record("no table")
      return
    }
    #expect(table.rows.isEmpty)
  }

  @Test("Text outside a paragraph is never dropped in silence")
  func strayText() {
    #expect(
      build([element("section", [:], [.text("Nguyễn Văn A", nil)])]).codes == ["document/misplaced-element"])
  }
}
