import DOCXWriter
import Diagnostics
import DocumentTree
import Testing
import ZipKit

/// A document that was written, its parts unpacked.
struct WrittenDOCX {
  let bytes: [UInt8]
  let findings: Findings
  let names: [String]
  let parts: [String: String]

  init(_ document: Document) throws {
    let sink = MemorySink()
    var findings = Findings()
    try DOCXWriter().write(document, to: sink, into: &findings)
    self.findings = findings
    bytes = sink.bytes
    let reader = try ZipReader(sink.bytes)
    names = reader.names
    var parts: [String: String] = [:]
    for name in reader.names where name.hasSuffix(".xml") || name.hasSuffix(".rels") {
      parts[name] = String(decoding: try #require(try reader.bytes(of: name)), as: UTF8.self)
    }
    self.parts = parts
  }

  /// The text of the document's own part.
  var body: String { parts["word/document.xml"] ?? "" }

  /// Parts as one text: each element that a person looks for on a line of its own.
  func pretty(_ wanted: [String]) -> String {
    wanted.map { name in "== \(name)\n" + (parts[name].map(indented) ?? "absent\n") }.joined(separator: "\n")
  }
}

/// Elements that begin a line; the small ones stand behind them.
private let lineElements: Set<String> = [
  "w:document", "w:body", "w:p", "w:r", "w:tbl", "w:tblPr", "w:tblGrid", "w:tr", "w:tc", "w:sectPr",
  "w:styles",
  "w:style", "w:docDefaults", "w:latentStyles", "wp:anchor", "wp:docPr", "a:graphic", "wps:wsp", "wps:txbx",
  "wps:bodyPr", "pic:pic", "Types", "Default", "Override", "Relationships", "Relationship",
  "cp:coreProperties",
  "dc:title", "dc:creator", "dcterms:created", "w:settings", "w:compat", "w:compatSetting", "w:themeFontLang",
  "w:fonts", "w:font", "w:hdr", "Properties",
]

/// Lays out XML that this package wrote: no comments, no `>` in texts.
private func indented(_ xml: String) -> String {
  var text = ""
  var depth = 0
  var rest = xml[...]
  while let start = rest.firstIndex(of: "<"), let end = rest[start...].firstIndex(of: ">") {
    text += rest[..<start]
    let tag = rest[start...end]
    let name = String(tag.dropFirst().drop { $0 == "/" }.prefix { !" />".contains($0) })
    let isLine = lineElements.contains(name)
    if tag.hasPrefix("</") {
      if isLine { depth -= 1 }
    } else if isLine {
      if !text.isEmpty, text.last != "\n" { text += "\n" }
      text += String(repeating: "  ", count: depth)
      if !tag.hasSuffix("/>") { depth += 1 }
    }
    text += tag
    rest = rest[rest.index(after: end)...]
  }
  return text + rest + "\n"
}
