import Diagnostics
import Model
import Testing

@testable import CeremonyDay

@Suite("The programme's hours")
struct TimetableTests {
  private func rows(_ day: String) throws -> [String] {
    try DayBench.lines("programme", DayBench.yaml(day: day)).filter { $0.contains(" | ") }
  }

  private func faults(_ day: String) throws -> [String] {
    var findings = Findings()
    _ = try DayBench.lines("programme", try DayBench.ceremony(DayBench.yaml(day: day)), findings: &findings)
    // The items of these tests have no awards, which is told apart.
    return findings.diagnostics.filter { $0.code.id != "programme/no-awards" }.map {
      "\($0.severity) \($0.code.id): \($0.message.vi)"
    }
  }

  @Test("Each item begins where the one before it ends, or at its own hour")
  func hours() throws {
    let rows = try rows(
      """
      bắt đầu: "7:30"
      mục:
        - {mục: chào cờ, thời lượng: 5 phút}
        - {mục: khai mạc, người: Trần Văn An, thời lượng: 1 giờ 10 phút}
        - {mục: báo cáo, lúc: "9:00", thời lượng: 15'}
        - {nội dung: xem phim tư liệu, thời lượng: 20 phút}
        - bế mạc
      """)
    #expect(
      rows == [
        "Thời gian | Nội dung | Người thực hiện", "07h30 - 07h35 | Chào cờ, hát Quốc ca | ",
        "07h35 - 08h45 | Phát biểu khai mạc | Đồng chí Trần Văn An, Chủ tịch Ủy ban nhân dân xã An Mỹ",
        "09h00 - 09h15 | Báo cáo | ", "09h15 - 09h35 | Xem phim tư liệu | ",
        "09h35 | Bế mạc | Đồng chí Trần Văn An, Chủ tịch Ủy ban nhân dân xã An Mỹ",
      ])
  }

  @Test("What is not known is left open and counted, until a fixed hour")
  func open() throws {
    let day = """
      bắt đầu: "7:30"
      mục:
        - chào cờ
        - tuyên bố lý do
        - {mục: báo cáo, lúc: "9:00"}
      """
    #expect(try rows(day).map { $0.split(separator: "|")[0] } == ["Thời gian ", "07h30 ", "……… ", "09h00 "])
    #expect(
      try faults(day) == ["note programme/open-times: chương trình còn 1 mục chưa rõ giờ, được chừa chỗ"])
  }

  @Test(
    "Overlaps, a late end, too little time for the batches and awards after guidance are told; their neighbours are not"
  )
  func faults() throws {
    func day(_ opening: Int, at: String, end: String, awards: Int) -> String {
      """
      bắt đầu: "7:30"
      kết thúc: "\(end)"
      phút mỗi đợt: 10
      mục:
        - {mục: khai mạc, thời lượng: \(opening) phút}
        - {mục: báo cáo, lúc: "\(at)", thời lượng: 10 phút}
        - {mục: trao thưởng, thời lượng: \(awards) phút}
      """
    }
    #expect(try faults(day(30, at: "8:00", end: "8:20", awards: 10)) == [])
    #expect(
      try faults(day(31, at: "8:00", end: "8:20", awards: 10)) == [
        "warning programme/overlap: “báo cáo” bắt đầu lúc 08h00, nhưng “phát biểu khai mạc” kết thúc lúc 08h01"
      ])
    #expect(
      try faults(day(30, at: "8:00", end: "8:19", awards: 10)) == [
        "warning programme/late: chương trình kết thúc lúc 08h20, sau giờ đã hẹn 08h19"
      ])
    // An item that lasts nobody knows how long ends after it begins.
    let open =
      "bắt đầu: \"7:30\"\nkết thúc: \"END\"\nmục:\n  - {mục: khai mạc, thời lượng: 60 phút}\n  - bế mạc"
    #expect(try faults(open.replacing("END", with: "8:30")) == [])
    #expect(
      try faults(open.replacing("END", with: "8:29")) == [
        "warning programme/late: chương trình kết thúc lúc 08h30, sau giờ đã hẹn 08h29"
      ])
    #expect(
      try faults(day(30, at: "8:00", end: "8:20", awards: 9)) == [
        "warning programme/batches-need-time: phần trao thưởng có 9 phút, 1 đợt cần 10 phút"
      ])
    #expect(
      try faults(
        "bắt đầu: \"7:30\"\nmục:\n  - {mục: phát biểu chỉ đạo, thời lượng: 5}\n  - {mục: trao thưởng, thời lượng: 5}"
      )
        == [
          "warning programme/unusual-order: “công bố quyết định, trao thưởng” đứng sau phát biểu chỉ đạo"
        ])
  }

  @Test(
    "An end long before the promised hour and a gap in one part of the day are noted; their neighbours are not"
  )
  func slack() throws {
    func day(_ end: String, _ at: String) -> String {
      """
      bắt đầu: "7:30"
      kết thúc: "\(end)"
      mục:
        - {mục: khai mạc, thời lượng: 30 phút}
        - {mục: báo cáo, lúc: "\(at)", thời lượng: 10 phút}
      """
    }
    #expect(try faults(day("8:40", "8:15")) == [])
    #expect(
      try faults(day("8:41", "8:15")) == [
        "note programme/early: chương trình xong lúc 08h25, sớm hơn nhiều so với giờ đã hẹn 08h41"
      ])
    #expect(
      try faults(day("8:40", "8:16")) == [
        "note programme/gap: từ 08h00 đến 08h16, trước “báo cáo”, chương trình để trống"
      ])
    #expect(
      try faults(
        "mục:\n  - {mục: khai mạc, lúc: \"11:00\", thời lượng: 30}\n  - {mục: báo cáo, lúc: \"14:00\", thời lượng: 10}"
      )
        == [])
  }

  @Test(
    "Hours that go back, another part of the day, no awards and a late flag are told; their neighbours are not"
  )
  func strange() throws {
    func codes(_ day: String, part: String = "sáng") throws -> [String] {
      var findings = Findings()
      let yaml = DayBench.yaml(day: day).replacing(
        "  ngày: 20/3/2026", with: "  ngày: 20/3/2026\n  buổi: \(part)")
      _ = try DayBench.lines("programme", try DayBench.ceremony(yaml), findings: &findings)
      return findings.diagnostics.map(\.code.id).filter { $0 != "programme/open-times" }
    }
    func day(_ at: String) -> String {
      "mục: [{mục: chào cờ, lúc: \"9:00\"}, {mục: báo cáo, lúc: \"\(at)\"}, trao thưởng]"
    }
    #expect(try codes(day("9:00")) == [])
    #expect(try codes(day("8:59")) == ["programme/overlap"])
    #expect(try codes("bắt đầu: \"11:59\"") == [])
    #expect(try codes("bắt đầu: \"12:00\"") == ["programme/other-part-of-day"])
    #expect(try codes("bắt đầu: \"11:29\"", part: "chiều") == ["programme/other-part-of-day"])
    #expect(try codes("bắt đầu: \"11:30\"", part: "chiều") == [])
    #expect(try codes("mục: [chào cờ]") == ["programme/no-awards"])
    #expect(try codes("mục: [chào cờ, khai mạc, trao thưởng]") == [])
    #expect(try codes("mục: [khai mạc, chào cờ, trao thưởng]") == ["programme/unusual-order"])
  }

  @Test("Whoever does an item may be said in words; a name that is nearly one of the definition is a fault")
  func performers() throws {
    let lines = try DayBench.lines(
      "programme",
      DayBench.yaml(
        day: "mục: [{mục: văn nghệ, người: [MC, Bí thư Đoàn xã, Đội văn nghệ nhà trường]}, trao thưởng]"))
    #expect(lines.contains { $0.hasSuffix("| MC / Bí thư Đoàn xã / Đội văn nghệ nhà trường") }, "\(lines)")
    var findings = Findings()
    _ = try DayBench.ceremony(
      DayBench.yaml(day: "mục: [{mục: khai mạc, người: Trần Văn Ân}, trao thưởng]"), findings: &findings)
    #expect(findings.diagnostics.map(\.severity) == [.error])
  }

  @Test("A programme says when it ends where its last item does not")
  func end() throws {
    func lines(_ last: String) throws -> [String] {
      try DayBench.lines(
        "programme", DayBench.yaml(day: "bắt đầu: \"7:30\"\nkết thúc: \"8:00\"\nmục: [\(last)]"))
    }
    #expect(try lines("bế mạc").contains("Dự kiến kết thúc: 08 giờ 00 phút."))
    #expect(try !lines("{mục: bế mạc, thời lượng: 25}").contains { $0.contains("Dự kiến") })
  }

  @Test("A programme over a pause at noon has its sessions, one that runs over noon has none")
  func sessions() throws {
    func sessions(_ items: String) throws -> [String] {
      try rows("bắt đầu: \"7:30\"\nmục:\n\(items)").filter { $0.hasPrefix("Buổi") || $0.hasPrefix("Phiên") }
    }
    func all(_ items: String) throws -> [String] {
      try DayBench.lines("programme", DayBench.yaml(day: "bắt đầu: \"7:30\"\nmục:\n\(items)")).filter {
        $0.hasPrefix("Buổi") || $0.hasPrefix("Phiên")
      }
    }
    #expect(
      try all(
        "  - {mục: khai mạc, thời lượng: 4 giờ}\n  - {mục: nghỉ trưa, thời lượng: 2 giờ}\n  - {mục: trao thưởng, thời lượng: 1 giờ}\n  - {mục: bế mạc, lúc: \"19:00\"}"
      ) == ["Buổi sáng (07h30 - 11h30)", "Buổi chiều (13h30 - 14h30)", "Buổi tối (19h00)"])
    #expect(
      try all(
        "  - {mục: khai mạc, thời lượng: 4 giờ}\n  - {mục: bế mạc, lúc: \"14:00\", thời lượng: 5}"
      ) == ["Buổi sáng (07h30 - 11h30)", "Buổi chiều (14h00 - 14h05)"])
    for (minutes, names) in [(30, ["Buổi sáng (07h30 - 11h50)", "Buổi chiều (12h20 - 12h25)"]), (29, [])] {
      #expect(
        try all(
          "  - {mục: khai mạc, thời lượng: 260}\n  - {mục: nghỉ giải lao, thời lượng: \(minutes)}\n  - {mục: bế mạc, thời lượng: 5}"
        ) == names)
    }
    #expect(
      try all("  - {mục: khai mạc, thời lượng: 5 giờ}\n  - {mục: bế mạc, thời lượng: 5}") == [])
    #expect(
      try all(
        "  - {mục: khai mạc, phiên: phiên thứ nhất, thời lượng: 60}\n  - {mục: bế mạc, phiên: phiên thứ hai}"
      ) == ["Phiên thứ nhất (07h30 - 08h30)", "Phiên thứ hai (08h30)"])
    #expect(try sessions("  - chào cờ") == [])
  }

  @Test("The awarding part is as long as its batches, where a batch's time is known")
  func batches() throws {
    let rows = try rows("bắt đầu: \"7:30\"\nphút mỗi đợt: 4\nmục:\n  - trao thưởng\n  - bế mạc")
    #expect(rows[1].hasPrefix("07h30 - 07h34 | ") && rows[2].hasPrefix("07h34 | "))
  }

  @Test("Without items the usual ones stand, as far as the definition holds them")
  func usual() throws {
    #expect(
      try rows("bắt đầu: \"7:30\"").dropFirst().map {
        String($0.split(separator: "|")[1].split(separator: "/")[0])
      }
      .map { $0.trimmingPrefix(" ") }.map { $0.hasSuffix(" ") ? $0.dropLast() : $0[...] } == [
        "Đón tiếp đại biểu", "Chào cờ, hát Quốc ca", "Tuyên bố lý do, giới thiệu đại biểu",
        "Phát biểu khai mạc",
        "Công bố quyết định, trao thưởng", "Phát động phong trào thi đua năm 2026",
        "Ký kết giao ước thi đua năm 2026", "Bế mạc",
      ])
  }

  @Test(
    "Wrong durations, weekdays, people and recipients are faults at their place",
    arguments: [
      "mục:\n  - {mục: chào cờ, thời lượng: năm phút}", "mục:\n  - {mục: chào cờ, thời lượng: 0 phút}",
      "mục:\n  - {mục: chào cờ, thời lượng: 25 giờ}", "thứ: thứ Tám",
      "vắng mặt: [Đỗ Văn Cừ]", "mục:\n  - {thời lượng: 5 phút}", "sân khấu: 0",
      "giao ước:\n  - giao ước: giao ước năm 2020",
    ])
  func refused(_ day: String) throws {
    var findings = Findings()
    _ = try DayBench.ceremony(DayBench.yaml(day: day), findings: &findings)
    #expect(
      findings.diagnostics.filter { $0.severity == .error }.count == 1,
      "\(findings.diagnostics.map(\.message.en))")
    #expect(findings.diagnostics.first?.place != nil)
  }
}
