import Diagnostics
import DocumentTree
import Facts
import Model
import ShippedTemplates
import Testing

@testable import News
@testable import Definitions

@Suite("Trace of a draft")
struct SourceTraceTests {
  /// The traced draft of a definition: its lines as plain text, and the notes on its runs.
  private func traced(_ text: String, outlet: String = "thai-binh") throws -> (
    lines: [String], notes: [String?]
  ) {
    try traced(SourceFile(name: "ceremony.yaml", text: text), outlet: outlet)
  }

  private func traced(_ file: SourceFile, outlet: String) throws -> (lines: [String], notes: [String?]) {
    var findings = Findings()
    var ceremony = try #require(DefinitionReader.read(file, lists: { _ in nil }, into: &findings))
    ceremony.report?.outlet = nil
    ceremony.report?.forms = []
    let view = NewsView(for: [try NewsBench.outlet(outlet)])
    let kind = try #require(Shipped.kind("news", views: [view], into: &findings))
    var request = ViewRequest()
    request.isTraced = true
    let document = try #require(kind.compose(ceremony, for: request, into: &findings).first?.document)
    #expect(findings.diagnostics.filter { $0.severity > .note }.map(\.message.en) == [])
    var lines: [String] = []
    var notes: [String?] = []
    for index in 0..<document.sections.count {
      for case .paragraph(let paragraph) in document.sections.section(at: index, into: &findings)?.blocks
        ?? []
      {
        let runs = paragraph.inlines.compactMap { inline -> TextRun? in
          if case .text(let run) = inline { run } else { nil }
        }
        lines.append(runs.map(\.text).joined())
        notes += runs.map(\.note)
      }
    }
    return (lines, notes)
  }

  private static let definition = """
    buổi lễ:
      tên: hội nghị tổng kết năm 2025
      ngày: 12/1/2026
      đơn vị tổ chức: UBND xã Trung An
      phiên:
        - tên: phiên sáng
    kết quả:
      - phong trào lan rộng
      - Nhân dân đồng lòng
    khen thưởng:
      - hình thức: Giấy khen
        của: Chủ tịch UBND xã Trung An
        số lượng: 5 cá nhân
        phiên: phiên sáng
    """

  @Test("Each sentence has its mark and the lines that it came from, on its runs too")
  func sentences() throws {
    let (lines, notes) = try traced(Self.definition)
    #expect(lines[1] == "Ngày 12/1, UBND xã Trung An tổ chức hội nghị tổng kết năm 2025.[2]")
    #expect(lines.contains("Phong trào lan rộng.[3] Nhân dân đồng lòng.[4]"))
    #expect(lines.contains("[2] ceremony.yaml: dòng 2, 3, 4"))
    #expect(lines.contains("[3] ceremony.yaml: dòng 8"))
    #expect(lines.contains("[4] ceremony.yaml: dòng 9"))
    #expect(notes.contains("ceremony.yaml: dòng 9"))
    #expect(!lines.contains { $0.contains(".xml") })
  }

  @Test("What the draft does not tell is listed with its line, and what such a report usually has")
  func untold() throws {
    let (lines, _) = try traced(Self.definition)
    let start = try #require(
      lines.firstIndex(of: "Bài thuộc thể loại này thường còn có, định nghĩa chưa nêu"))
    #expect(lines[(start + 1)...].contains("- ảnh và chú thích ảnh"))
    #expect(lines[(start + 1)...].contains("- tác giả"))
    // The draft says where in the programme an award was given only by its session's own sentence.
    #expect(!lines.contains { $0.hasPrefix("- phiên trao: ") })
    let (bare, _) = try traced(
      Self.definition + "\n    tiền thưởng:\n      mức: 1000\n    nêu ở: chú thích ảnh\n")
    #expect(bare.contains("Có trong định nghĩa mà bài chưa kể"))
    #expect(bare.contains { $0.hasPrefix("- ") && $0.contains("tiền thưởng") && $0.contains("dòng 16") })
  }

  @Test(
    "Each sentence of each genre has its mark; what is not told is listed; the draft has no remark within",
    arguments: NewsGenreExamples.names)
  func genres(name: String) throws {
    let file = try #require(NewsBench.source("examples/genres/\(name)/ceremony.yaml"))
    for outlet in ["sggp", "trang-xa"] {
      let (lines, _) = try traced(file, outlet: outlet)
      let end = try #require(lines.firstIndex(of: "Nguồn của từng câu"))
      for line in lines[..<end] {
        // A full stop before a capital stands before a mark; so does the end of a line, but for the template's own words.
        for next in line.components(separatedBy: ". ").dropFirst() {
          #expect(next.first?.isUppercase != true, "\(name), \(outlet): \(line)")
        }
        #expect(line.hasSuffix("]") || line.hasSuffix("gồm:"), "\(name), \(outlet): \(line)")
        #expect(!line.contains("thường còn có"))
      }
      // Marks are numbered in order, each with its note.
      let marks = lines[..<end].joined().matches(of: /\[(\d+)\]/).compactMap { Int($0.output.1) }
      #expect(marks == Array(1...marks.count), "\(name), \(outlet)")
      let notes = lines[(end + 1)...].prefix(marks.count)
      for (index, note) in notes.enumerated() {
        #expect(note.hasPrefix("[\(index + 1)] ceremony.yaml: dòng "), "\(name), \(outlet): \(note)")
      }
    }
  }

  @Test("A full stop after a short word ends no sentence")
  func shortWords() throws {
    let (lines, _) = try traced(
      Self.definition.replacing("Nhân dân đồng lòng", with: "người dân TP. Thủ Đức và TS. Lê An đồng lòng"))
    #expect(lines.contains("Phong trào lan rộng.[3] Người dân TP. Thủ Đức và TS. Lê An đồng lòng.[4]"))
  }

  @Test("What an outlet leaves out on purpose is listed with its reason")
  func reasons() throws {
    let definition = Self.definition + "\n    quyết định: 12/QĐ-UBND ngày 5/1/2026\n"
    let (lines, _) = try traced(definition)
    #expect(
      lines.contains { $0.contains("quyết định: 12/QĐ-UBND") }
    )
    let (cited, _) = try traced(definition, outlet: "trang-xa")
    #expect(!cited.contains { $0.hasPrefix("- khen thưởng › quyết định") })
  }

  @Test("Without a trace nothing is marked")
  func plain() throws {
    var findings = Findings()
    let view = NewsView(for: [try NewsBench.outlet("thai-binh")])
    let kind = try #require(Shipped.kind("news", views: [view], into: &findings))
    let document = try #require(
      kind.compose(NewsSamples.conference, into: &findings).first?.document)
    #expect(document.sections.count == 1)
  }
}
