import Certificates
import Diagnostics
import Facts
import Model
import TestSupport
import Testing
import Wording

@testable import CeremonyDay

@Suite("The script")
struct ScriptTests {
  @Test(
    "Both layouts of the examples say what was read aloud",
    arguments: ["quyet-dinh-xa-2026", "genres/annual", "genres/conferment"])
  func golden(_ name: String) throws {
    let ceremony = try DayBench.example(name)
    var findings = Findings()
    let timeline = try DayBench.lines("script-timeline", ceremony, findings: &findings)
    expectGolden(timeline.joined(separator: "\n") + "\n", "script-\(name.replacing("genres/", with: "")).txt")
    let columns = try DayBench.lines("script", ceremony, findings: &findings)
    let said = columns.joined(separator: "\n")
    // What is said is the same in the other layout.
    for line in timeline.dropFirst(7).prefix(while: { $0 != "Chuẩn bị" })
    where !line.hasPrefix("[") && !line.contains("   ") && !line.isEmpty {
      #expect(said.contains(line), "\(line)")
    }
    #expect(!findings.hasErrors)
  }

  @Test(
    "Nothing that is said has a figure, a sign or an abbreviation in it",
    arguments: ["quyet-dinh-xa-2026", "genres/annual", "genres/conferment"])
  func spoken(_ name: String) throws {
    var findings = Findings()
    let kind = try DayBench.kind("script-timeline")
    let document = try #require(kind.compose(try DayBench.example(name), into: &findings).first?.document)
    var said = 0
    for index in 0..<document.sections.count {
      let section = try #require(document.sections.section(at: index, into: &findings))
      for case .paragraph(let paragraph) in section.blocks where ["speech", "call"].contains(paragraph.style)
      {
        let text = DayBench.lines(.paragraph(paragraph)).joined()
        said += 1
        #expect(
          !text.unicodeScalars.contains { ("0"..."9").contains($0) || $0 == "%" || $0 == "/" }, "\(text)")
        #expect(SpokenText().unread(in: text) == [], "\(text)")
      }
    }
    #expect(said > 20)
  }

  @Test("Cues and figures of the table are not spoken, and an unknown abbreviation is noted once")
  func cues() throws {
    let day = """
      bắt đầu: "7:30"
      mục:
        - mục: báo cáo
          nội dung: Báo cáo 05 việc của VNPT và VNPT Sơn Hải
          thời lượng: 10 phút
          việc: bật máy chiếu số 2
      """
    var findings = Findings()
    let lines = try DayBench.lines(
      "script", try DayBench.ceremony(DayBench.yaml(day: day)), findings: &findings
    ).joined(separator: "\n")
    #expect(
      lines.contains("[Việc] Bật máy chiếu số 2.")
        && lines.contains("1. Báo cáo 05 việc của VNPT và VNPT Sơn Hải"))
    #expect(lines.contains("trình bày báo cáo năm việc của VNPT và VNPT Sơn Hải."))
    #expect(findings.diagnostics.map(\.message.vi) == ["lời dẫn có chữ viết tắt chưa có cách đọc: VNPT"])
    let own = try DayBench.lines(
      "script", DayBench.yaml(day: day + "\ncách đọc: [{viết: VNPT, đọc: vi en pi ti}]")
    ).joined()
    #expect(own.contains("của vi en pi ti và vi en pi ti Sơn Hải."))
  }

  @Test("A script says how long its speech takes, cues not counted")
  func time() throws {
    let words = Array(repeating: "lời", count: 165 * 3).joined(separator: " ")
    let day = "mục:\n  - {mục: việc khác, nội dung: x, lời dẫn: \"\(words)\", việc: \"\(words)\"}"
    let lines = try DayBench.lines("script", DayBench.yaml(day: day)).joined()
    #expect(lines.contains("mất khoảng 3 phút, chưa kể"))
    #expect(
      try DayBench.lines(
        "script", DayBench.yaml(day: "mục:\n  - {mục: việc khác, nội dung: x, lời dẫn: Mời.}")
      ).joined().contains("khoảng 0,5 phút"))
  }

  @Test("An item's own words stand instead of the usual ones, spoken like them")
  func own() throws {
    let lines = try DayBench.lines(
      "script-timeline",
      DayBench.yaml(day: "mục:\n  - {mục: chào cờ, lời dẫn: \"Đúng 7h30, mời 120 đại biểu đứng dậy.\"}"))
    #expect(lines.contains("Đúng bảy giờ ba mươi phút, mời một trăm hai mươi đại biểu đứng dậy."))
    #expect(!lines.contains { $0.contains("Nghiêm") })
  }

  @Test("Who receives for whom, who is absent and who has died are told apart")
  func proxies() throws {
    let awards = """
      - hình thức: Bằng khen
        của: Thủ tướng Chính phủ
        người nhận:
          - {tên: Thôn Hạ, loại: tập thể}
          - {tên: Đỗ Văn Cường, loại: cá nhân, cách gọi: Ông}
          - {tên: Đỗ Văn Dũng, loại: cá nhân, cách gọi: Ông}
          - {tên: Đỗ Văn Giang, loại: cá nhân, cách gọi: Ông, truy tặng: có}
      """
    let day = """
      mục: [trao thưởng]
      vắng mặt: [{tên: Đỗ Văn Cường, lý do: ốm}, {tên: Đỗ Văn Dũng, người nhận: bà Lê Thị Na}]
      đại diện: [{tên: Thôn Hạ, người nhận: ông Lê Văn Trưởng}, {tên: Đỗ Văn Giang, người nhận: bà Lê Thị Vợ}]
      """
    let lines = try DayBench.lines("script-timeline", DayBench.yaml(awards: awards, day: day))
    #expect(lines.contains("Thôn Hạ; ông Lê Văn Trưởng lên nhận."))
    #expect(lines.contains("Ông Đỗ Văn Dũng; bà Lê Thị Na lên nhận thay."))
    #expect(lines.contains("Bà Lê Thị Vợ, nhận thay ông Đỗ Văn Giang."))
    #expect(lines.contains("[Để riêng, không gọi: Đỗ Văn Cường (ốm).]"))
    #expect(lines.contains { $0.contains("lên trao truy tặng Bằng khen của Thủ tướng Chính phủ") })
    #expect(lines.count { $0.contains("ĐỢT") } == 3)
  }
}
