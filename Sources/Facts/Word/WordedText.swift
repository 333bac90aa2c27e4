import Diagnostics
import DocumentTree
import TemplateLanguage
import WordTemplates

/// The paragraphs of a document as worded by the program's own template, for a Word file that has a place for them.
struct WordedText {
  /// The fields for such a file.
  static let fields: [WordField] = [
    .init("tên_văn_bản"), .init("dòng_tiêu_đề", [], .texts), .init("đoạn", [], .texts),
  ]

  private var headings: [Value] = []
  private var paragraphs: [Value] = []
  /// Trích yếu, as the program words it, without “Về việc”.
  private(set) var subject: Value = .missing

  /// Reads a document.
  init(_ document: Document, into findings: inout Findings) {
    for index in 0..<document.sections.count {
      guard let section = document.sections.section(at: index, into: &findings) else { continue }
      add(section.blocks, document.sheet)
    }
  }

  /// In the order of the fields.
  func values(title: String) -> [Value] {
    [.text(title, origin: nil), .list(headings), .list(paragraphs)]
  }

  private mutating func add(_ blocks: [Block], _ sheet: StyleSheet) {
    for block in blocks {
      switch block {
      case .paragraph(let paragraph): add(paragraph, sheet)
      case .keepTogether(let inner): add(inner, sheet)
      case .columns(let columns): for column in columns.columns { add(column.blocks, sheet) }
      case .table(let table):
        for paragraph in table.rows.flatMap(\.cells).flatMap(\.paragraphs) { add(paragraph, sheet) }
      case .frame(let frame): for paragraph in frame.paragraphs { add(paragraph, sheet) }
      case .rule, .stamp, .space, .pageBreak, .box, .picture, .drawing: continue
      }
    }
  }

  private mutating func add(_ paragraph: Paragraph, _ sheet: StyleSheet) {
    var text = ""
    var origin: Place?
    for inline in paragraph.inlines {
      switch inline {
      case .text(let run):
        text += run.text
        origin = origin ?? run.origin
      case .lineBreak: text += "\n"
      case .tab: text += "\t"
      case .pageNumber: continue
      }
    }
    guard text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else { return }
    let value = Value.text(text, origin: origin)
    if subject.isMissing, paragraph.style == "subject" {
      let opening = "Về việc "
      subject = .text(text.hasPrefix(opening) ? String(text.dropFirst(opening.count)) : text, origin: origin)
    }
    if sheet[paragraph.style]?.role == .title { headings.append(value) } else { paragraphs.append(value) }
  }
}
