import DocumentTree
import Wording

/// A small document of a test's own blocks.
enum Sample {
  static let page = PageSetup(
    width: .mm(210), height: .mm(297), top: .mm(20), right: .mm(15), bottom: .mm(20), left: .mm(30),
    numbering: .none)

  static let sheet = StyleSheet(
    name: "sample",
    styles: [ParagraphStyle(name: "body", displayName: "Body", font: "Times New Roman", size: .pt(14))])

  static func document(_ blocks: [Block]) -> Document {
    Document(
      properties: DocumentProperties(title: "Mẫu", creator: "UBND xã Mẫu", date: .y2000), sheet: sheet,
      sections: Sections([Section(page: page, blocks: blocks)]))
  }

  static func paragraph(_ text: String, style: String = "body") -> Paragraph {
    Paragraph(style: style, inlines: [.text(TextRun(text))])
  }
}

/// Takes nothing.
final class FullSink: ByteSink {
  func append(_ bytes: UnsafeRawBufferPointer) throws(SinkError) { throw SinkError(reason: "full") }
}

/// A look at tags alone, byte by byte.
enum Tags {
  private static let void: Set<String> = ["meta", "br", "hr", "col"]

  /// What is wrong with the nesting of elements.
  static func faults(in text: String) -> [String] {
    var open: [String] = []
    var faults: [String] = []
    for tag in all(in: text) {
      if tag.hasPrefix("!") || void.contains(tag) { continue }
      if tag.hasPrefix("/") {
        let name = String(tag.dropFirst())
        if open.last == name { open.removeLast() } else { faults.append("</\(name)> in \(open.suffix(3))") }
      } else {
        open.append(tag)
      }
    }
    return faults + open.map { "<\($0)> stays open" }
  }

  /// How many tags there are.
  static func count(in text: String) -> Int { all(in: text).count }

  private static func all(in text: String) -> [String] {
    var names: [String] = []
    let bytes = Array(text.utf8)
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "<") {
        let end = bytes[index...].firstIndex { [0x20, 0x3E, 0x0A].contains($0) } ?? bytes.count
        names.append(String(decoding: bytes[(index + 1)..<end], as: UTF8.self))
      }
      index += 1
    }
    return names
  }
}
