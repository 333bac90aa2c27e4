import Diagnostics
import TestSupport
import Testing

@testable import XMLKit

/// A tree as one line: elements with the offset of their tag, text with its range.
private func outline(_ node: XMLNode) -> String {
  switch node {
  case .text(let text, let place):
    return "'\(text)'@\(place.map { "\($0.bytes.lowerBound)-\($0.bytes.upperBound)" } ?? "?")"
  case .element(let element):
    let attributes = element.attributes.map {
      " \($0.name)=\($0.value)@\($0.place.map { "\($0.bytes.lowerBound)-\($0.bytes.upperBound)" } ?? "?")"
    }
    let at = element.place.map { "\($0.bytes.lowerBound)-\($0.bytes.upperBound)" } ?? "?"
    return
      "\(element.name)@\(at)\(attributes.joined())[\(element.children.map(outline).joined(separator: " "))]"
  }
}

private func parse(_ text: String) throws(XMLError) -> XMLElement {
  try XMLParser().parse(SourceFile(name: "a.xml", text: text))
}

private func fragment(_ text: String) throws(XMLError) -> [XMLNode] {
  let file = SourceFile(name: "a.xml", text: text)
  return try XMLParser().parseFragment(file.bytes) { Place(file, $0) }
}

@Suite("Reading XML")
struct XMLParserTests {
  @Test(
    "A tree comes out with the place of every tag, value and text",
    arguments: [
      ("<a/>", "a@0-4[]"),
      ("<a>x</a>", "a@0-3['x'@3-4]"),
      ("<a b='1' c=\"&amp;ă\"><d/>é</a>", "a@0-21 b=1@6-7 c=&ă@12-19[d@21-25[] 'é'@25-27]"),
      ("<a>x<!-- y -->z<b>&lt;&#65;</b></a>", "a@0-3['xz'@3-15 b@15-18['<A'@18-27]]"),
      ("<a><![CDATA[<x>]]></a>", "a@0-3['<x>'@3-18]"),
      (
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<w:p xmlns:w=\"u\" w:x=\"1\"/>",
        "w:p@39-65 xmlns:w=u@53-54 w:x=1@61-62[]"
      ),
      ("\u{FEFF}<a> <b\n/></a>", "a@3-6[' '@6-7 b@7-12[]]"),
    ])
  func places(source: String, expected: String) throws {
    #expect(outline(.element(try parse(source))) == expected)
  }

  @Test("A fragment may hold several elements and text, and its places are those of the fragment")
  func fragments() throws {
    #expect(
      try fragment("x<a>y</a> <b/>").map(outline).joined(separator: " ")
        == "'x'@0-1 a@1-4['y'@4-5] ' '@9-10 b@10-14[]")
    #expect(try fragment("").isEmpty)
  }

  @Test("Line ends become one kind and places stay those of the file")
  func lineEnds() throws {
    #expect(outline(.element(try parse("<a>\r\n<b/>\r\n</a>"))) == "a@0-3['\n'@3-5 b@5-9[] '\n'@9-11]")
  }

  @Test("Places are right beyond the first buffers of the parser")
  func farPlaces() throws {
    let source = "<a>" + String(repeating: "<b>chữ có dấu</b>\n", count: 20_000) + "<c d='đ'/></a>"
    let root = try parse(source)
    guard case .element(let last)? = root.children.last else {
      Issue.record("no last element")
      return
    }
    let end = Array(source.utf8).count
    #expect(last.place?.bytes == end - 15..<end - 4)
    #expect(last.attributes.first?.place?.bytes == end - 9..<end - 7)
  }

  @Test(
    "A fault is named and shown where it is",
    arguments: [
      ("<a><b>1️⃣</a>2️⃣</b>", XMLError.Kind.mismatchedEndTag(expected: "b", found: "a")),
      ("1️⃣<a>2️⃣", .unclosedElement("a")),
      ("<a>x 1️⃣&2️⃣ y</a>", .bareAmpersand),
      ("<a>x1️⃣&2️⃣y z</a>", .bareAmpersand),
      ("<a>1️⃣&nbsp;2️⃣</a>", .unknownEntity("nbsp")),
      ("1️⃣<a b='1' b='2'2️⃣/>", .repeatedAttribute("b")),
      ("<a b=1️⃣12️⃣/>", .unquotedAttribute),
      ("<a b='1️⃣<2️⃣'/>", .lessThanInAttribute),
      ("<a>1️⃣\u{1}2️⃣</a>", .forbiddenCharacter),
      ("1️⃣<!DOCTYPE a 2️⃣[<!ENTITY b 'c'>]><a>&b;</a>", .documentType),
      ("<a/>1️⃣<2️⃣b/>", .extraContent),
    ])
  func faults(marked: String, kind: XMLError.Kind) throws {
    let source = MarkedText(marked)
    let start = try #require(source.offsets[1])
    let end = try #require(source.offsets[2])
    do {
      _ = try parse(source.text)
      Issue.record("no fault was found in \(source.text)")
    } catch {
      #expect(error.kind == kind)
      #expect(error.place?.bytes == start..<end)
      #expect(!error.message.vi.isEmpty && !error.message.en.isEmpty)
    }
  }

  @Test("A fragment's faults speak of the fragment only")
  func fragmentFaults() {
    #expect(throws: XMLError.self) { try fragment("<p>x") }
    do { _ = try fragment("<p>x") } catch { #expect(error.kind == .unclosedElement("p")) }
    do { _ = try fragment("x</p>") } catch {
      #expect(error.kind == .endTagWithoutStart("p"))
      #expect(error.place?.bytes == 1..<5)
    }
    do { _ = try fragment("<p>a<b>") } catch { #expect(error.kind == .unclosedElement("b")) }
    do { _ = try fragment("</xmlkit-fragment><xmlkit-fragment>") } catch { #expect(error.place != nil) }
  }

  @Test("Another encoding, bytes that are not UTF-8, too many bytes and too deep a tree are refused")
  func limits() {
    do { _ = try parse("<?xml version='1.0' encoding='TCVN3'?><a/>") } catch {
      #expect(error.kind == .otherEncoding("TCVN3"))
      #expect(error.place?.bytes == 30..<35)
    }
    do { _ = try XMLParser().parse(SourceFile(name: "a", bytes: [60, 97, 62, 0xC3, 60])) } catch {
      #expect(error.kind == .notUTF8)
      #expect(error.place?.bytes == 3..<4)
    }
    let file = SourceFile(name: "a", text: "<a><b><c/></b></a>")
    do { _ = try XMLParser(limits: XMLLimits(depth: 2)).parse(file) } catch {
      #expect(error.kind == .tooDeep(limit: 2))
      #expect(error.place?.bytes == 6..<10)
    }
    do { _ = try XMLParser(limits: XMLLimits(sizeInBytes: 5)).parse(file) } catch {
      #expect(error.kind == .tooLarge(limitInBytes: 5))
    }
    do { _ = try parse(String(repeating: "<a>", count: 100_000)) } catch {
      #expect(error.kind == .tooDeep(limit: 200))
    }
    do { _ = try parse("") } catch { #expect(error.kind == .empty || error.kind == .outOfMemory) }
  }

  @Test("Mutated XML never traps and every fault has a place in the file")
  func mutations() {
    var random = SeededGenerator()
    let seed = random.seed
    let original = Array(
      "<?xml version='1.0'?><a b='1'>x &amp; <b c=\"é\">&#10;</b><!-- d --><![CDATA[e]]></a>".utf8)
    for _ in 0..<3000 {
      var bytes = original
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let at = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes.remove(at: at)
        case 1: bytes.insert(UInt8.random(in: 0...255, using: &random), at: at)
        default: bytes[at] = Array("<>&'\"/!-[]\u{0} é".utf8).randomElement(using: &random) ?? 0
        }
      }
      let file = SourceFile(name: "a", bytes: bytes)
      do { _ = try XMLParser().parse(file) } catch {
        #expect(error.place != nil, "seed \(seed): \(String(decoding: bytes, as: UTF8.self))")
      }
      do { _ = try XMLParser().parseFragment(bytes) { Place(file, $0) } } catch {
        #expect(error.place != nil, "seed \(seed): \(String(decoding: bytes, as: UTF8.self))")
      }
    }
  }
}
