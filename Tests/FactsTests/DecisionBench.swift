import Definitions
import Diagnostics
import DocumentTree
import Model
import ShippedTemplates
import Testing

@testable import Facts

/// What the tests of decisions share: a definition in, the documents of a kind out as plain lines.
enum DecisionBench {
  static let decision = kind("decision")
  static let submission = kind("submission")
  static let moneyList = kind("money-list")

  private static func kind(_ id: String) -> CompiledKind? {
    var findings = Findings()
    let kind = Shipped.kind(
      id, views: [DecisionView(), SubmissionView(), MoneyListView()], into: &findings)
    for fault in findings.diagnostics { Issue.record("\(id): \(fault.message.en)") }
    return kind
  }

  /// Reads a definition that must have no fault.
  static func ceremony(_ yaml: String) throws -> Ceremony {
    var findings = Findings()
    let read = DefinitionReader.read(
      SourceFile(name: "ceremony.yaml", bytes: Array(yaml.utf8)), lists: { _ in nil }, into: &findings)
    for fault in findings.diagnostics { Issue.record("\(fault.code.id): \(fault.message.en)") }
    return try #require(read)
  }

  /// The documents of a kind, each as its lines; the cells of a table's row are parted by " | ".
  static func texts(
    _ kind: CompiledKind?, _ ceremony: Ceremony, notes: (([Diagnostic]) -> Void)? = nil
  ) throws -> [[String]] {
    var findings = Findings()
    let composed = try #require(kind).compose(ceremony, into: &findings)
    let texts = composed.compactMap(\.document?.sections).map { sections -> [String] in
      (0..<sections.count).flatMap { index -> [String] in
        guard let section = sections.section(at: index, into: &findings) else { return [] }
        return (section.blocks + section.foot).flatMap(lines)
      }
    }
    if let notes {
      notes(findings.diagnostics)
    } else {
      #expect(findings.diagnostics.map(\.message.en) == [])
    }
    return texts
  }

  /// The sections of the only document.
  static func sections(_ kind: CompiledKind?, _ yaml: String) throws -> [Section] {
    var findings = Findings()
    let composed = try #require(kind).compose(try ceremony(yaml), into: &findings)
    let document = try #require(composed.first?.document)
    return (0..<document.sections.count).compactMap { document.sections.section(at: $0, into: &findings) }
  }

  private static func lines(_ block: Block) -> [String] {
    switch block {
    case .paragraph(let paragraph): [text(paragraph)]
    case .table(let table):
      table.rows.map { row in
        row.cells.map { $0.paragraphs.map(text).joined(separator: " ") }.joined(separator: " | ")
      }
    case .columns(let columns): columns.columns.flatMap { $0.blocks.flatMap(lines) }
    case .keepTogether(let blocks): blocks.flatMap(lines)
    case .stamp(let stamp): ["[" + text(stamp.paragraph) + "]"]
    case .rule, .space, .pageBreak, .frame, .box, .picture, .drawing: []
    }
  }

  private static func text(_ paragraph: Paragraph) -> String {
    paragraph.inlines.map { inline in
      switch inline {
      case .text(let run): run.text
      case .lineBreak: " / "
      case .tab, .pageNumber: ""
      }
    }.joined()
  }

  /// A commune's decision: more lines of the decision, of the award, and its recipients.
  static func commune(
    decision: String = "", award: String = "hình thức: Giấy khen",
    recipients: String =
      "- {tên: Trường Mầm non Hoa Sen, loại: tập thể}\n- {tên: Lê Văn An, loại: cá nhân, cách gọi: Ông}"
  ) -> String {
    func indented(_ text: String, by spaces: Int) -> String {
      text.split(separator: "\n").map { String(repeating: " ", count: spaces) + $0 + "\n" }.joined()
    }
    return "buổi lễ: {tên: Hội nghị tổng kết, ngày: 20/3/2026, đơn vị tổ chức: UBND xã An Mỹ}\n"
      + "khen thưởng:\n  - của: Chủ tịch UBND xã An Mỹ\n" + indented(award, by: 4) + "    người nhận:\n"
      + indented(recipients, by: 6) + "    quyết định:\n"
      + indented(
        "thẩm quyền: Chủ tịch UBND xã An Mỹ\ncơ quan ban hành: UBND xã An Mỹ\n" + decision, by: 6)
  }
}
