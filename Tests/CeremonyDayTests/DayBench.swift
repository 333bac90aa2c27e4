import Certificates
import Definitions
import Diagnostics
import DocumentTree
import Facts
import Foundation
import Model
import ShippedTemplates
import Testing

@testable import CeremonyDay

/// What the tests of the day share: a definition in, the documents of a kind out as plain lines.
enum DayBench {
  /// Every kind of the day, by its folder of templates.
  static let kinds = [
    "programme", "script", "script-timeline", "trays", "stage-list", "award-book", "certificate-receipts",
    "money-receipts", "invitation", "delegates", "table-signs", "name-cards", "badges", "pledge", "launch",
    "launch-speech", "opening-speech", "closing-speech", "reply-speech", "plan", "minutes",
    "achievement-summary",
    "achievement-report", "notice", "backdrop",
  ]

  private static let views: [any FactView] = [
    DayView(), AwardBookView(), GuestView(), PledgeView(), LaunchView(), CouncilView(),
  ]

  /// The kinds, compiled once.
  private static let compiled: [String: (kind: CompiledKind?, faults: [String])] = Dictionary(
    uniqueKeysWithValues: kinds.map { id in
      var findings = Findings()
      let kind = Shipped.kind(id, views: views, into: &findings)
      return (id, (kind, findings.diagnostics.map(\.message.en)))
    })

  /// A kind; its faults are the test's.
  static func kind(_ id: String) throws -> CompiledKind {
    let known = try #require(compiled[id])
    #expect(known.faults == [])
    return try #require(known.kind)
  }

  /// A definition of the repository.
  static func example(_ name: String) throws -> Ceremony {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("examples/\(name)")
    let text = try Data(contentsOf: folder.appendingPathComponent("ceremony.yaml"))
    var findings = Findings()
    let read = DefinitionReader.read(
      SourceFile(name: "ceremony.yaml", bytes: Array(text)),
      lists: { path in
        (try? Data(contentsOf: folder.appendingPathComponent(path))).map {
          SourceFile(name: path, bytes: Array($0))
        }
      }, into: &findings)
    #expect(!findings.hasErrors)
    return try #require(read)
  }

  /// A commune's ceremony; `awards` and `day` are the lines under their keys.
  static func yaml(awards: String = "", day: String = "", more: String = "") -> String {
    func indented(_ text: String) -> String {
      text.split(separator: "\n", omittingEmptySubsequences: false).map { "  \($0)" }.joined(separator: "\n")
    }
    return """
      buổi lễ:
        loại: hội nghị tổng kết
        tên: hội nghị tổng kết phong trào thi đua năm 2025
        ngày: 20/3/2026
        địa điểm: Hội trường UBND xã
        đơn vị tổ chức: UBND xã An Mỹ
        phát động: {nội dung: phong trào thi đua năm 2026, nhiệm vụ: [trồng 500 cây xanh, "làm 2,5 km đường"]}
      cơ quan:
        - {tên: Ủy ban nhân dân xã An Mỹ, tên ngắn: UBND xã An Mỹ, cấp: xã, người đứng đầu: Chủ tịch}
      đại biểu:
        - {tên: Lê Thị Bình, chức vụ: Phó Chủ tịch UBND tỉnh, phía: về phía tỉnh}
        - {tên: Trần Văn An, chức vụ: Chủ tịch UBND xã An Mỹ, vai trò: chủ trì}
      giao ước thi đua:
        - ký: giao ước thi đua năm 2026
      khen thưởng:
      \(indented(awards.isEmpty ? oneAward : awards))
      chương trình:
      \(indented(day.isEmpty ? "bắt đầu: \"7:30\"" : day))
      \(more)
      """ + "\n"
  }

  static let oneAward = """
    - hình thức: Giấy khen
      của: Chủ tịch UBND xã An Mỹ
      người nhận: [{tên: Đỗ Văn Cường, loại: cá nhân, cách gọi: Ông, đơn vị: thôn Hạ}]
      tiền thưởng: 450000
      người trao: Trần Văn An
    """

  /// Reads a definition; what it reports is handed back.
  static func ceremony(_ yaml: String, findings: inout Findings) throws -> Ceremony {
    try #require(
      DefinitionReader.read(
        SourceFile(name: "ceremony.yaml", bytes: Array(yaml.utf8)), lists: { _ in nil }, into: &findings))
  }

  /// Reads a definition that must have no fault.
  static func ceremony(_ yaml: String) throws -> Ceremony {
    var findings = Findings()
    let read = try ceremony(yaml, findings: &findings)
    for fault in findings.diagnostics { Issue.record("\(fault.code.id): \(fault.message.en)\n\(yaml)") }
    return read
  }

  /// The lines of a kind's documents; the cells of a row are parted by " | ".
  static func lines(
    _ id: String, _ ceremony: Ceremony, isNamed: Bool = true, register: RegisterBook = RegisterBook(),
    findings: inout Findings
  ) throws -> [String] {
    var request = ViewRequest()
    request.isNamed = isNamed
    request.register = register
    return try kind(id).compose(ceremony, for: request, into: &findings).compactMap(\.document?.sections)
      .flatMap {
        sections in
        (0..<sections.count).flatMap { index -> [String] in
          guard let section = sections.section(at: index, into: &findings) else { return [] }
          return (section.blocks + section.foot).flatMap(lines)
        }
      }
  }

  static func lines(_ id: String, _ yaml: String) throws -> [String] {
    var findings = Findings()
    return try lines(id, try ceremony(yaml), findings: &findings)
  }

  static func lines(_ block: Block) -> [String] {
    switch block {
    case .paragraph(let paragraph): [text(paragraph)]
    case .table(let table):
      table.rows.map { row in
        row.cells.map { $0.paragraphs.map(text).joined(separator: " / ") }.joined(separator: " | ")
      }
    case .columns(let columns): columns.columns.flatMap { $0.blocks.flatMap(lines) }
    case .keepTogether(let blocks): blocks.flatMap(lines)
    case .frame(let frame): [frame.paragraphs.map(text).joined(separator: " / ")]
    case .stamp, .rule, .space, .pageBreak, .box, .picture, .drawing: []
    }
  }

  private static func text(_ paragraph: Paragraph) -> String {
    paragraph.inlines.map { inline in
      switch inline {
      case .text(let run):
        String(String.UnicodeScalarView(run.text.unicodeScalars.map { $0 == "\u{A0}" ? " " : $0 }))
      case .lineBreak: " "
      case .tab, .pageNumber: ""
      }
    }.joined()
  }
}
