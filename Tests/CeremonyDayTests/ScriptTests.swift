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
    #expect(
      findings.diagnostics.filter { $0.code.id.hasPrefix("script/") }.map(\.message.vi) == [
        "lời dẫn có chữ viết tắt chưa có cách đọc: VNPT"
      ])
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

  @Test("The families of the dead are called by whom they come for, ranks as they are written")
  func families() throws {
    func call(_ address: String, _ receiver: String?) throws -> [String] {
      let stead = receiver.map { "\nđại diện: [{tên: Giàng A Páo, người nhận: \"\($0)\"}]" } ?? ""
      return try DayBench.lines(
        "script-timeline",
        DayBench.yaml(
          awards:
            "- hình thức: Huân chương Dũng cảm\n  của: Chủ tịch nước\n  truy tặng: có\n  người nhận: [{tên: Giàng A Páo, loại: cá nhân, cách gọi: \(address), đơn vị: Đại đội 3}]",
          day: "mục: [trao thưởng]\(stead)"))
    }
    #expect(try call("Trung úy", nil).contains("Gia đình Trung úy Giàng A Páo, Đại đội ba."))
    #expect(try call("Ông", nil).contains("Gia đình ông Giàng A Páo, Đại đội ba."))
    #expect(
      try call("Trung úy", "bà Vàng Thị Mỷ, mẹ của Trung úy Giàng A Páo").contains(
        "Bà Vàng Thị Mỷ, mẹ của Trung úy Giàng A Páo, Đại đội ba."))
    #expect(
      try call("Trung úy", "bà Vàng Thị Mỷ").contains(
        "Bà Vàng Thị Mỷ, nhận thay Trung úy Giàng A Páo, Đại đội ba."))
    #expect(
      try call("Ông", nil).contains("Xin trân trọng kính mời đại diện gia đình sau đây lên sân khấu:"))
  }

  @Test("Gifts, pledges and launches say who gives, who signs and who calls")
  func acts() throws {
    let lines = try DayBench.lines(
      "script-timeline",
      DayBench.yaml(
        day: """
          mục: [trao quà, ký giao ước, {mục: phát động, người: Trần Văn An}, {mục: khai mạc, nội dung: diễn văn kỷ niệm 60 năm, người: Trần Văn An}, {mục: phát biểu chỉ đạo, nội dung: phát biểu của lãnh đạo tỉnh, người: Lê Thị Bình}, nghỉ trưa, {nội dung: "bàn giao cho 12 TDP", người: Trần Văn An}]
          giao ước: [{giao ước: giao ước thi đua năm 2026, các bên: [thôn 1, thôn 2, thôn 3]}]
          """,
        more:
          "quà tặng: [{quà: quà Tết, số lượng: 40 suất, mỗi suất: 1 triệu đồng, của: UBND xã An Mỹ, cho: hộ nghèo}]"
      ))
    for said in [
      "Xin trân trọng kính mời đại diện Ủy ban nhân dân xã An Mỹ lên trao bốn mươi suất quà Tết, mỗi suất trị giá một triệu đồng, cho hộ nghèo.",
      "Xin trân trọng kính mời đại diện ba bên lên ký kết, theo thứ tự: thôn một, thôn hai và thôn ba.",
      "Tiếp theo chương trình là phần phát động phong trào thi đua năm hai nghìn không trăm hai mươi sáu. Xin trân trọng kính mời đồng chí Trần Văn An, Chủ tịch Ủy ban nhân dân xã An Mỹ lên phát động.",
      "Xin trân trọng kính mời đồng chí Trần Văn An, Chủ tịch Ủy ban nhân dân xã An Mỹ lên đọc diễn văn kỷ niệm sáu mươi năm.",
      "Xin trân trọng kính mời đồng chí Lê Thị Bình, Phó Chủ tịch Ủy ban nhân dân tỉnh lên phát biểu chỉ đạo.",
      "Phần làm việc buổi sáng đến đây tạm dừng. Xin mời quý vị đại biểu nghỉ trưa.",
      "Tiếp theo chương trình: bàn giao cho mười hai tổ dân phố. Xin trân trọng kính mời đồng chí Trần Văn An, Chủ tịch Ủy ban nhân dân xã An Mỹ lên thực hiện.",
    ] { #expect(lines.contains(said), "\(said)") }
    let trays = try DayBench.lines(
      "trays",
      DayBench.yaml(
        more: "quà tặng: [{quà: quà Tết, số lượng: 40 suất, của: Hội Chữ thập đỏ}, {quà: xe đạp}]"))
    #expect(trays.contains("1 | Quà Tết | 40 suất | ……… | Tặng: Hội Chữ thập đỏ / Nhận: ………………"))
    #expect(trays.contains("2 | Xe đạp | ……… | ……… | Tặng: ……………… / Nhận: ………………"))
  }

  @Test("On each side those who are named come before the groups, and the side is said once")
  func sides() throws {
    let yaml = DayBench.yaml(day: "mục: [tuyên bố lý do]").replacing(
      "đại biểu:\n",
      with: """
        đại biểu:
          - {nhóm: lãnh đạo các sở, phía: về phía tỉnh}
          - {tên: Vũ Văn Sở, chức vụ: Giám đốc Sở Nội vụ, phía: về phía tỉnh}

        """)
    let lines = try DayBench.lines("script-timeline", yaml)
    let said = lines.filter { $0.hasPrefix("Về phía") || $0.hasPrefix("Cùng dự") || $0.hasPrefix("Đồng chí") }
    #expect(
      said == [
        "Về phía tỉnh có đồng chí Vũ Văn Sở, Giám đốc Sở Nội vụ.",
        "Đồng chí Lê Thị Bình, Phó Chủ tịch Ủy ban nhân dân tỉnh.",
        "Đồng chí Trần Văn An, Chủ tịch Ủy ban nhân dân xã An Mỹ.", "Cùng dự có lãnh đạo các sở.",
      ])
  }

  @Test("A school's speeches address teachers and pupils")
  func school() throws {
    let school = DayBench.yaml(day: "mục: [tuyên bố lý do]").replacing(
      "UBND xã An Mỹ", with: "Trường THCS An Mỹ"
    )
    .replacing("Ủy ban nhân dân xã An Mỹ", with: "Trường THCS An Mỹ")
    let words = "Kính thưa quý vị đại biểu, thưa các thầy giáo, cô giáo, thưa toàn thể các em học sinh!"
    for kind in ["script", "opening-speech", "closing-speech", "reply-speech", "launch-speech"] {
      #expect(try DayBench.lines(kind, school).contains { $0.contains(words) }, "\(kind)")
      #expect(try !DayBench.lines(kind, DayBench.yaml()).contains { $0.contains("học sinh") }, "\(kind)")
    }
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
    #expect(
      lines.contains(
        "Xin trân trọng kính mời đại diện gia đình sau đây lên nhận Bằng khen của Thủ tướng Chính phủ:"))
    #expect(lines.contains("[Để riêng, không gọi: Đỗ Văn Cường (ốm).]"))
    #expect(lines.contains { $0.contains("lên trao Bằng khen của Thủ tướng Chính phủ, truy tặng ") })
    #expect(lines.count { $0.contains("ĐỢT") } == 3)
  }

  @Test(
    "A presidium is invited to its place by whatever name the item has",
    arguments: ["mời đoàn chủ tịch", "đoàn chủ tọa", "mời chủ tọa", "mời đoàn chủ tịch, thư ký"])
  func presidium(_ name: String) throws {
    let lines = try DayBench.lines(
      "script-timeline", DayBench.yaml(day: "mục: [{mục: \"\(name)\", người: Trần Văn An}]"))
    #expect(
      lines.contains(
        "Để điều hành hội nghị, xin trân trọng kính mời đồng chí Trần Văn An, Chủ tịch Ủy ban nhân dân xã An Mỹ lên vị trí làm việc."
      ), "\(lines)")
  }

  @Test("A title of the office's own that is called after those who bear it is handed as a title")
  func ownTitles() throws {
    let lines = try DayBench.lines(
      "script-timeline",
      DayBench.yaml(
        awards:
          "- {hình thức: Thợ giỏi, của: Chủ tịch UBND xã An Mỹ, người trao: Trần Văn An, người nhận: [{tên: Đỗ Văn Tư, loại: cá nhân}]}",
        day: "mục: [trao thưởng]", more: "hình thức riêng: [Thợ giỏi]"))
    #expect(lines.contains { $0.hasSuffix("lên trao danh hiệu “Thợ giỏi”.") }, "\(lines)")
  }

  @Test("What is handed to the family of one who died is said with the form first, then for whom")
  func posthumous() throws {
    let lines = try DayBench.lines(
      "script-timeline",
      DayBench.yaml(
        awards: """
          - hình thức: Bằng khen
            của: Chủ tịch UBND tỉnh
            truy tặng: có
            người trao: Lê Thị Bình
            người nhận: [{tên: Đỗ Văn Tư, loại: cá nhân, cách gọi: Ông}, {tên: Vũ Thị Sáu, loại: cá nhân, cách gọi: Thượng úy}]
          """, day: "mục: [trao thưởng]"))
    #expect(
      lines.contains {
        $0.hasSuffix(
          "lên trao Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh, truy tặng ông Đỗ Văn Tư và Thượng úy Vũ Thị Sáu."
        )
      }, "\(lines)")
    #expect(!lines.contains { $0.contains("trao truy tặng") })
  }

  @Test("Partners are named, the conductor does not greet himself, and a venue does not repeat the host")
  func hosts() throws {
    let yaml = DayBench.yaml(day: "người dẫn: Lê Thị Bình\nmục: [tuyên bố lý do]").replacing(
      "địa điểm: Hội trường UBND xã", with: "địa điểm: Hội trường UBND xã An Mỹ"
    ).replacing("  phát động:", with: "  phối hợp với: [Hội Khuyến học tỉnh]\n  phát động:")
    let lines = try DayBench.lines("script-timeline", yaml)
    #expect(
      lines.contains {
        $0.contains(
          "tại Hội trường, Ủy ban nhân dân xã An Mỹ phối hợp với Hội Khuyến học tỉnh trân trọng tổ chức hội nghị"
        )
      }, "\(lines)")
    #expect(lines.contains("Kính thưa đồng chí Trần Văn An, Chủ tịch Ủy ban nhân dân xã An Mỹ!"))
    #expect(!lines.contains { $0.hasPrefix("Về phía tỉnh có") })
    for id in ["invitation", "notice", "plan", "opening-speech"] {
      let paper = try DayBench.lines(id, yaml).joined(separator: "\n")
      #expect(paper.contains("phối hợp với Hội Khuyến học tỉnh"), "\(id): \(paper)")
    }
  }

  @Test("Pupils are called as such, and one of them thanks for his fellows")
  func pupils() throws {
    let yaml = DayBench.yaml(
      awards:
        "- {hình thức: Giấy khen, của: Chủ tịch UBND xã An Mỹ, người nhận: [{tên: Đỗ Minh Quân, loại: cá nhân, đơn vị: Lớp 12 Toán 1}]}",
      day: "mục: [trao thưởng, {mục: đáp từ, người: \"em Bùi Khánh Linh, học sinh lớp 12 Văn 1\"}]")
    let lines = try DayBench.lines("script-timeline", yaml)
    #expect(lines.contains { $0.contains("kính mời em sau đây lên nhận") }, "\(lines)")
    #expect(lines.contains("Em Đỗ Minh Quân, lớp mười hai Toán một."), "\(lines)")
    let reply = try DayBench.lines("reply-speech", yaml).joined(separator: "\n")
    #expect(reply.contains("Thay mặt các bạn được khen thưởng hôm nay, em xin trân trọng cảm ơn"))
    #expect(reply.contains("Chúng em xin hứa") && !reply.lowercased().contains("chúng tôi"))
  }

  @Test("Gifts are counted once, money is money, and nobody stands for the State's President")
  func gifts() throws {
    let yaml = DayBench.yaml(
      day: "mục: [trao quà, đáp từ]",
      more: """
        quà tặng:
          - {quà: sổ tiết kiệm, số lượng: 2 sổ, của: Công ty Hoa Sen}
          - {quà: tiền mặt, tổng trị giá: 500 triệu đồng, của: Công ty Hoa Sen}
          - {quà: suất quà, số lượng: 120 suất, của: Chủ tịch nước}
        """)
    let lines = try DayBench.lines("script-timeline", yaml)
    for words in [
      "lên trao hai sổ tiết kiệm.", "lên trao năm trăm triệu đồng tiền mặt.",
      "kính mời ……………………… lên trao một trăm hai mươi suất quà của Chủ tịch nước.",
    ] {
      #expect(lines.contains { $0.contains(words) }, "\(words): \(lines)")
    }
  }

  @Test("Of one living and one dead the opening says what each receives; a place is honoured by its name")
  func mixed() throws {
    let lines = try DayBench.lines(
      "opening-speech",
      DayBench.yaml(
        awards: """
          - {hình thức: Huân chương Dũng cảm, của: Chủ tịch nước, người nhận: [{tên: Đỗ Văn Tư, loại: cá nhân}, {tên: Đỗ Văn Năm, loại: cá nhân, truy tặng: có}]}
          - {hình thức: Bằng khen, của: Thủ tướng Chính phủ, người nhận: [{tên: Nhân dân và cán bộ xã An Mỹ, loại: nhân dân và cán bộ}]}
          """)
    )
    #expect(
      lines.contains {
        $0.contains(
          "một cá nhân được tặng, một cá nhân được truy tặng Huân chương Dũng cảm của Chủ tịch nước")
          && $0.contains("nhân dân và cán bộ xã An Mỹ được tặng Bằng khen") && !$0.contains("vui mừng")
      }, "\(lines)")
  }
}
