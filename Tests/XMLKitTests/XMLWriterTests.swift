import Diagnostics
import Testing
import XMLKit

@Suite("The XML writer")
struct XMLWriterTests {
  private func written(_ syntax: XMLWriter.Syntax = .xml, _ write: (inout XMLWriter) -> Void) -> String {
    var xml = XMLWriter(syntax)
    write(&xml)
    return String(decoding: xml.bytes, as: UTF8.self)
  }

  @Test("Texts are escaped per scalar, also where a combining mark follows")
  func escapesText() {
    let text = written { xml in
      xml.start("t")
      xml.text("a & b <\u{301}i> ]]> \"x\" 'y'\r\n\tNguyễn Ánh 🏅")
      xml.end()
    }
    #expect(text == "<t>a &amp; b &lt;\u{301}i&gt; ]]&gt; \"x\" 'y'&#13;\n\tNguyễn Ánh 🏅</t>")
  }

  @Test("Values of attributes keep their line ends, tabs and quotes")
  func escapesAttributes() {
    let text = written { xml in
      xml.start("t")
      xml.attribute("a", "\"<&>'\n\t\r")
      xml.attribute("n", -12)
      xml.end()
    }
    #expect(text == "<t a=\"&quot;&lt;&amp;&gt;'&#10;&#9;&#13;\" n=\"-12\"/>")
  }

  @Test(
    "A character that XML forbids is replaced and kept with its place",
    arguments: [
      "\u{0}", "\u{1}", "\u{8}", "\u{B}", "\u{C}", "\u{1F}", "\u{FFFE}", "\u{FFFF}",
    ] as [Unicode.Scalar])
  func forbidsControls(scalar: Unicode.Scalar) {
    let place = Place(SourceFile(name: "a.yaml", text: "tên"), 0..<2)
    var xml = XMLWriter()
    xml.start("t")
    xml.text("Ánh\(Character(scalar))đ", at: place)
    xml.end()
    #expect(String(decoding: xml.bytes, as: UTF8.self) == "<t>Ánh\u{FFFD}đ</t>")
    #expect(xml.forbidden.map(\.scalar) == [scalar])
    #expect(xml.forbidden.first?.place == place)
    #expect(xml.takeForbidden().count == 1)
    #expect(xml.forbidden.isEmpty)
  }

  @Test(
    "Characters next to the forbidden ones pass",
    arguments: [
      "\t", "\n", " ", "\u{7F}", "\u{D7FF}", "\u{E000}", "\u{FFFD}", "\u{FF5E}", "\u{10000}", "\u{10FFFF}",
    ]
      as [Unicode.Scalar])
  func allowsNeighbours(scalar: Unicode.Scalar) {
    var xml = XMLWriter()
    xml.text(String(Character(scalar)))
    #expect(xml.forbidden.isEmpty)
    #expect(Array(xml.bytes) == Array(String(Character(scalar)).utf8))
  }

  @Test("A forbidden character is reported once a text, with the text and its code point")
  func reportsForbidden() throws {
    var xml = XMLWriter()
    xml.text("a\u{1}b\u{2}c")
    let found = xml.takeForbidden().map(\.diagnostic)
    let diagnostic = try #require(found.first)
    #expect(found.count == 1 && diagnostic.code == ForbiddenCharacter.code)
    #expect(diagnostic.severity == .error)
    #expect(diagnostic.message.vi.contains("U+0001"))
    #expect(diagnostic.message.en.contains("a\u{FFFD}b\u{FFFD}c"))
  }

  @Test("HTML elements close with an end tag, void ones not at all")
  func writesHTML() {
    let text = written(.html) { xml in
      xml.markup("<!DOCTYPE html>")
      xml.start("p")
      xml.start("br")
      xml.void()
      xml.end()
      xml.start("p")
      xml.end()
    }
    #expect(text == "<!DOCTYPE html><p><br></p><p></p>")
  }

  @Test("Taking the bytes keeps the open elements open")
  func takesInPieces() {
    var xml = XMLWriter()
    xml.declaration()
    xml.start("a")
    let first = String(decoding: xml.take(), as: UTF8.self)
    xml.start("b")
    xml.end()
    xml.end()
    #expect(first == "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<a>")
    #expect(String(decoding: xml.take(), as: UTF8.self) == "<b/></a>")
    #expect(xml.bytes.isEmpty)
  }
}
