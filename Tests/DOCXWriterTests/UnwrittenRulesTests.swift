import DocumentCorpus
import DocumentTree
import Testing

/// Word's rules that no schema states, checked on what was written.
@Suite("Word's unwritten rules")
struct UnwrittenRulesTests {
  /// The tags of a part in order, without their attributes: `w:p`, `/w:p`, `w:b/`.
  private func tags(_ xml: String) -> [(name: String, attributes: String)] {
    xml.split(separator: "<").dropFirst().compactMap { piece in
      guard let end = piece.firstIndex(of: ">"), piece.first != "?" else { return nil }
      let tag = piece[..<end]
      let name = tag.prefix { $0 != " " }
      let isEmpty = tag.hasSuffix("/") && !name.hasSuffix("/")
      return (String(name) + (isEmpty ? "/" : ""), String(tag.dropFirst(name.count)))
    }
  }

  @Test("Cells, headers and text boxes end with a paragraph", arguments: DocumentCorpus.all)
  func endWithParagraph(each: CorpusDocument) throws {
    for (name, xml) in try WrittenDOCX(each.document).parts {
      var last = ""
      for tag in tags(xml) {
        if ["/w:tc", "/w:hdr", "/w:ftr", "/w:txbxContent"].contains(tag.name) {
          #expect(last == "/w:p" || last == "w:p/", "\(name): \(tag.name) ends with \(last)")
        }
        last = tag.name
      }
    }
  }

  @Test("Two tables never touch, and none ends the text", arguments: DocumentCorpus.all)
  func tablesApart(each: CorpusDocument) throws {
    let names = tags(try WrittenDOCX(each.document).body).map(\.name)
    for (name, next) in zip(names, names.dropFirst()) where name == "/w:tbl" {
      #expect(next == "w:p")
    }
  }

  @Test("Drawings are numbered from 1 without a gap", arguments: DocumentCorpus.all)
  func drawingIDs(each: CorpusDocument) throws {
    let ids = tags(try WrittenDOCX(each.document).body).filter { $0.name == "wp:docPr/" }
      .map { $0.attributes.split(separator: "\"").dropFirst().first.map(String.init) ?? "" }
    #expect(ids == ids.indices.map { String($0 + 1) })
  }

  @Test("Elements close in the order in which they opened", arguments: DocumentCorpus.all)
  func balanced(each: CorpusDocument) throws {
    for (part, xml) in try WrittenDOCX(each.document).parts {
      var open: [String] = []
      for tag in tags(xml) where !tag.name.hasSuffix("/") {
        if tag.name.hasPrefix("/") {
          #expect(open.popLast() == String(tag.name.dropFirst()), "\(part)")
        } else {
          open.append(tag.name)
        }
      }
      #expect(open.isEmpty, "\(part)")
    }
  }

  @Test("Every section but the last ends inside a paragraph, the last at the end of the text")
  func sectionEnds() throws {
    let written = try WrittenDOCX(DocumentCorpus.certificates(count: 4))
    #expect(written.body.components(of: "</w:sectPr></w:pPr>") == 3)
    #expect(written.body.components(of: "<w:sectPr>") == 4)
  }

  @Test("The header rows of a long table repeat, and no row breaks")
  func longTable() throws {
    let body = try WrittenDOCX(DocumentCorpus.longList(rowCount: 2_505)).body
    #expect(body.components(of: "<w:tblHeader/>") == 1)
    #expect(body.components(of: "<w:cantSplit/>") == 2_506)
  }
}
