import Diagnostics
import DocumentTree
import TextWriter
import Wording

/// Small documents of a test's own blocks, and what the writer makes of them.
enum Sample {
  static let page = PageSetup(
    width: .mm(210), height: .mm(297), top: .mm(20), right: .mm(15), bottom: .mm(20), left: .mm(30),
    numbering: .none)

  static let sheet = StyleSheet(
    name: "sample",
    styles: [
      style("body", .left), style("centre", .centre), style("right", .right),
    ])

  private static func style(_ name: String, _ alignment: Alignment) -> ParagraphStyle {
    ParagraphStyle(
      name: name, displayName: name, font: "Times New Roman", size: .pt(14), alignment: alignment)
  }

  static func document(_ blocks: [Block]) -> Document {
    Document(
      properties: DocumentProperties(title: "Mẫu", creator: "UBND xã Mẫu", date: .y2000), sheet: sheet,
      sections: Sections([Section(page: page, blocks: blocks)]))
  }

  static func paragraph(_ text: String, style: String = "body") -> Paragraph {
    Paragraph(style: style, inlines: [.text(TextRun(text))])
  }

  static func write(_ document: Document) throws -> (text: String, findings: Findings) {
    let sink = MemorySink()
    var findings = Findings()
    try TextWriter().write(document, to: sink, into: &findings)
    return (String(decoding: sink.bytes, as: UTF8.self), findings)
  }

  static func text(_ blocks: [Block]) throws -> String { try write(document(blocks)).text }
}

/// Takes nothing.
final class FullSink: ByteSink {
  func append(_ bytes: UnsafeRawBufferPointer) throws(SinkError) { throw SinkError(reason: "full") }
}
