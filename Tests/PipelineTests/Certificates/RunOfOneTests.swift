import Diagnostics
import DocumentTree
import Facts
import Foundation
import Testing

@testable import Pipeline

@Suite("Sheets of a run")
struct RunOfOneTests {
  /// Rows that differ in each of the things by which sheets can differ, and that are alike in turn.
  private static let rows = [
    "cá nhân,Lê Thị Thử,Bà,Giáo viên,Trường Tiểu học Mẫu,dạy tốt,",
    "cá nhân,Trần Văn Mẫu,Ông,Giáo viên,Trường Tiểu học Mẫu,dạy tốt,có",
    "cá nhân,Trần Văn Mẫu Hai,Ông,Giáo viên,Trường Tiểu học Mẫu,dạy tốt,",
    "cá nhân,Đỗ Hữu Ví Dụ,,Hiệu trưởng,Trường Tiểu học Thử Nghiệm,nhiều năm liền dạy tốt và học tốt,",
    "tập thể,Tổ Khoa học tự nhiên,,,,tập thể tiên tiến,",
    "cá nhân,Phạm Thị Ví Dụ,Bà,Giáo viên,,dạy tốt,",
    "tập thể,Tổ Khoa học xã hội,,,,,",
  ]

  /// What is drawn of a sheet, without what says where it came from.
  private static func drawn(_ document: Document, _ index: Int) throws -> [String] {
    var findings = Findings()
    let section = try #require(document.sections.section(at: index, into: &findings))
    return section.blocks.map { block in
      guard case .frame(let frame) = block else { return "\(block)".prefix(40).description }
      let text = frame.paragraphs.map { paragraph in
        "\(paragraph.style) \(paragraph.overrides) "
          + paragraph.inlines.map { inline in
            if case .text(let run) = inline { return "\(run.text)/\(run.look)" }
            return "\(inline)"
          }.joined()
      }
      return "\(frame.name) \(frame.area) \(frame.drop) \(frame.subject?.name ?? "") \(text)"
    }
  }

  @Test("Each sheet of a run of many is the sheet of a run of one")
  func runOfOne() throws {
    let office = try Office(rows: Self.rows)
    let many = try #require(try office.sheets().first)
    #expect(many.sections.count == Self.rows.count)
    for index in Self.rows.indices {
      let one = try #require(
        try office.sheets(SheetSelection(from: index + 1, to: index + 1)).first)
      #expect(one.sections.count == 1)
      #expect(try Self.drawn(many, index) == Self.drawn(one, 0), "sheet \(index + 1)")
    }
  }

  @Test("Whoever is honoured after death is, and nobody beside them")
  func posthumous() throws {
    let office = try Office(rows: Self.rows)
    let many = try #require(try office.sheets().first)
    let dead = try Self.rows.indices.filter { index in
      try Self.drawn(many, index).contains { $0.uppercased().contains("TRUY TẶNG") }
    }
    #expect(dead == [1])
  }

  @Test("A correction changes the sheet of whom it names, and no neighbour's")
  func correction() throws {
    let plain = try #require(try Office(rows: Self.rows).sheets().first)
    let corrected = try #require(
      try Office(
        rows: Self.rows,
        certificates: "{sửa riêng: [{người nhận: Trần Văn Mẫu, khung: thành tích, chữ: [có chữ khác]}]}"
      ).sheets().first)
    let changed = try Self.rows.indices.filter { try Self.drawn(plain, $0) != Self.drawn(corrected, $0) }
    #expect(changed == [1])
  }
}
