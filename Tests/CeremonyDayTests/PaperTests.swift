import Diagnostics
import Facts
import Foundation
import Model
import TestSupport
import Testing

@testable import CeremonyDay

@Suite("The papers of the day")
struct PaperTests {
  @Test("Every kind is made of next to nothing, with dots for what is not known", arguments: DayBench.kinds)
  func bare(_ id: String) throws {
    var findings = Findings()
    let bare = try DayBench.ceremony(
      "buổi lễ: {loại: hội nghị tổng kết, tên: hội nghị tổng kết năm 2025, phát động: thi đua năm 2026}\ngiao ước thi đua: [{ký: giao ước thi đua năm 2026}]\nkhen thưởng: [{hình thức: Giấy khen, số lượng: 2 cá nhân}]"
    )
    let lines = try DayBench.lines(id, bare, findings: &findings)
    #expect(!findings.hasErrors)
    let needsNames = [
      "award-book", "certificate-receipts", "money-receipts", "achievement-summary", "achievement-report",
    ]
    let needsGuests = ["table-signs", "name-cards", "badges", "delegates"]
    if needsNames.contains(id) {
      #expect(lines.isEmpty && findings.diagnostics.contains { $0.code == DayCodes.nothing })
    } else if !needsGuests.contains(id),
      !["backdrop", "reply-speech", "closing-speech", "opening-speech", "stage-list", "trays"].contains(id)
    {
      #expect(lines.contains { $0.contains("……") }, "\(lines)")
    }
  }

  @Test(
    "A list names its occasion in brackets as far as it is known, and has no empty brackets",
    arguments: ["award-book", "certificate-receipts", "money-receipts", "achievement-summary"],
    [
      ("", []), (", ngày: 20/3/2026", ["(Ngày 20 tháng 3 năm 2026)"]),
      (", tên: hội nghị tổng kết năm 2025", ["(Hội nghị tổng kết năm 2025)"]),
    ])
  func occasion(_ id: String, _ known: (fields: String, lines: [String])) throws {
    var findings = Findings()
    let ceremony = try DayBench.ceremony(
      """
      buổi lễ: {địa phương: xã An Mỹ\(known.fields)}
      khen thưởng: [{hình thức: Giấy khen, người nhận: [{tên: Ngô Văn Bền, loại: cá nhân}]}]
      """)
    let lines = try DayBench.lines(id, ceremony, findings: &findings)
    let wanted = id == "achievement-summary" && known.fields.contains("ngày") ? [] : known.lines
    #expect(
      lines.filter {
        $0.hasPrefix("(") && !$0.hasPrefix("(Sổ") && !$0.hasPrefix("(Danh") && !$0.hasPrefix("(Ký")
      } == wanted, "\(lines)")
  }

  @Test(
    "A skeleton of a speech says what is left to write",
    arguments: ["opening-speech", "closing-speech", "reply-speech"])
  func skeleton(_ id: String) throws {
    let lines = try DayBench.lines(id, DayBench.yaml())
    #expect(lines.contains { $0.hasPrefix("[Viết tiếp:") })
    #expect(lines.contains("Kính thưa đồng chí Lê Thị Bình, Phó Chủ tịch Ủy ban nhân dân tỉnh!"))
    #expect(!lines.contains { $0.contains("CỘNG HÒA") || $0.contains("2025,") })
  }

  @Test("An invitation has the lines of form 1.7 in their order, one for each guest, or two on a sheet")
  func invitation() throws {
    let day = """
      bắt đầu: "8:00"
      khách mời: [{tên: Ngô Văn Bền, cách gọi: ông, chức vụ: Giám đốc, đơn vị: Hợp tác xã An Mỹ}, {tên: Tạ Thị Lành}]
      giấy mời: {số: 7, ký hiệu: GM-UBND, ngày: 2/3/2026, nơi ban hành: An Mỹ, ký: {hình thức: TM., chức vụ: Chủ tịch, họ tên: Trần Văn An}}
      """
    let lines = try DayBench.lines("invitation", DayBench.yaml(day: day))
    let wanted = [
      "Số: 07/GM-UBND", "An Mỹ, ngày 02 tháng 3 năm 2026", "GIẤY MỜI",
      "Ủy ban nhân dân xã An Mỹ trân trọng kính mời: Ông Ngô Văn Bền, Giám đốc Hợp tác xã An Mỹ.",
      "Tới dự hội nghị tổng kết phong trào thi đua năm 2025.",
      "Chủ trì: Đồng chí Trần Văn An, Chủ tịch Ủy ban nhân dân xã An Mỹ.",
      "Thời gian: 08 giờ 00 phút, ngày 20 tháng 3 năm 2026 (thứ Sáu).",
      "Địa điểm: Hội trường Ủy ban nhân dân xã.",
      "Rất mong được đón tiếp./.", "- Như trên;", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Trần Văn An",
    ]
    #expect(lines.filter { wanted.contains($0) }.prefix(wanted.count) == wanted[...], "\(lines)")
    #expect(lines.count { $0 == "GIẤY MỜI" } == 2)
    let half = try DayBench.lines(
      "invitation", DayBench.yaml(day: day.replacing("số: 7", with: "khổ: A5, số: 7")))
    #expect(
      half.count { $0 == "GIẤY MỜI" } == 2 && half.contains("Ông Ngô Văn Bền") && half.contains("Tạ Thị Lành")
    )
  }

  @Test("An invitation writes abbreviated bodies out: posts, places, chairs")
  func writtenOut() throws {
    let lines = try DayBench.lines(
      "invitation",
      DayBench.yaml(
        day:
          "khách mời: [{tên: Ngô Văn Bền, chức vụ: Chủ tịch UBMTTQ xã, đơn vị: UBND xã An Mỹ}]\ngiấy mời: {chủ trì: Chủ tịch HĐND xã}"
      ))
    #expect(
      !lines.contains { $0.contains("UBND xã") || $0.contains("MTTQ") || $0.contains("HĐND") }, "\(lines)")
    #expect(lines.contains { $0.contains("Chủ tịch Ủy ban Mặt trận Tổ quốc xã") })
  }

  @Test("A guest in one line is taken apart: address, name, post; a rank stands on the signs")
  func oneLine() throws {
    let day =
      "khách mời:\n  - \"Ông Tô Văn Lực, Chủ tịch Hội CCB phường\"\n  - {tên: Lê Thị Gấm, cách gọi: Thượng tá, chức vụ: Trưởng Công an}\n  - Bà"
    #expect(
      try DayBench.lines("delegates", DayBench.yaml(day: day)).filter { $0.contains(" | ") }.suffix(3) == [
        "3 | Ông Tô Văn Lực | Chủ tịch Hội CCB phường | ", "4 | Thượng tá Lê Thị Gấm | Trưởng Công an | ",
        "5 | Bà |  | ",
      ])
    for kind in ["table-signs", "name-cards", "badges"] {
      let lines = try DayBench.lines(kind, DayBench.yaml(day: day))
      #expect(lines.contains("Tô Văn Lực") && lines.contains("Thượng tá Lê Thị Gấm"), "\(kind) \(lines)")
    }
  }

  @Test("A paper that is signed by order names the head of the host; a card of half a sheet has its number")
  func byOrder() throws {
    let lines = try DayBench.lines(
      "invitation",
      DayBench.yaml(
        day:
          "khách mời: [{tên: Ngô Văn Bền}]\ngiấy mời: {khổ: A5, số: 3, ký hiệu: GM-UBND, ngày: 2/3/2026, ký: {hình thức: TL., chức vụ: Chánh Văn phòng, họ tên: Lý Văn Lý}}"
      ))
    let head = try #require(lines.firstIndex(of: "TL. CHỦ TỊCH"))
    #expect(lines[head + 1] == "CHÁNH VĂN PHÒNG")
    #expect(lines.contains("Số: 03/GM-UBND, ngày 02 tháng 3 năm 2026"))
  }

  @Test("A venue that ends with the host is not said twice")
  func venue() throws {
    let yaml = DayBench.yaml(day: "mục: [tuyên bố lý do, trao thưởng]").replacing(
      "địa điểm: Hội trường UBND xã", with: "địa điểm: \"Hội trường tầng 2, UBND xã An Mỹ\"")
    #expect(
      try DayBench.lines("script-timeline", yaml).contains {
        $0.contains("tại Hội trường tầng hai, Ủy ban nhân dân xã An Mỹ trân trọng tổ chức")
      })
  }

  @Test("A launch of several hosts is headed and signed by all of them", arguments: [1, 2, 3])
  func joint(_ count: Int) throws {
    let hosts = ["UBND xã An Mỹ", "Hội Nông dân xã An Mỹ", "Hội Phụ nữ xã An Mỹ"].prefix(count)
    func launch(_ day: String) throws -> [String] {
      try DayBench.lines(
        "launch",
        DayBench.yaml(day: day).replacing(
          "đơn vị tổ chức: UBND xã An Mỹ", with: "đơn vị tổ chức: [\(hosts.joined(separator: ", "))]"))
    }
    let open = try launch("bắt đầu: \"7:30\"")
    let heads = ["HỘI NÔNG DÂN XÃ AN MỸ", "HỘI PHỤ NỮ XÃ AN MỸ"].prefix(count - 1)
    for head in heads {
      #expect(open.contains { $0.contains(head) && !$0.contains(" / ") }, "\(open)")
      #expect(open.contains { $0.contains("\(head) / ……") }, "\(open)")
    }
    let signed = try launch(
      "phát động: {số: 12, ký: {chức vụ: Chủ tịch, họ tên: Trần Văn An}, cùng ký: [{cơ quan: Hội Nông dân xã, ký: {chức vụ: Chủ tịch, họ tên: Bùi Văn Nông}}]}"
    )
    #expect(signed.contains("Số: 12/PĐ-……"))
    #expect(signed.contains("ỦY BAN NHÂN DÂN XÃ AN MỸ / CHỦ TỊCH | HỘI NÔNG DÂN XÃ / CHỦ TỊCH"), "\(signed)")
    #expect(signed.contains("Trần Văn An | Bùi Văn Nông"))
  }

  @Test("A weekday that is not the date's is an error of the rules; the invitation prints the date's own")
  func delegates() throws {
    let lines = try DayBench.lines(
      "delegates", DayBench.yaml(day: "khách mời: [{tên: Lê Thị Bình}, {tên: Ngô Văn Bền, cách gọi: ông}]"))
    #expect(
      lines.filter { $0.contains(" | ") }.dropFirst() == [
        "1 | Lê Thị Bình | Phó Chủ tịch Ủy ban nhân dân tỉnh | ",
        "2 | Trần Văn An | Chủ tịch Ủy ban nhân dân xã An Mỹ | ", "3 | Ông Ngô Văn Bền |  | ",
      ])
  }

  @Test("Cards, signs and badges hold everyone once", arguments: ["name-cards", "table-signs", "badges"])
  func cards(_ id: String) throws {
    let names = (0..<21).map {
      "Ngô Văn \(["An", "Bình", "Chi", "Dũng", "Em", "Giang", "Hà"][$0 % 7]) \(["Một", "Hai", "Ba"][$0 / 7])"
    }
    let day = "khách mời: [\(names.map { "{tên: \($0)}" }.joined(separator: ", "))]"
    let lines = try DayBench.lines(id, DayBench.yaml(day: day))
    for name in names + ["Lê Thị Bình", "Trần Văn An"] { #expect(lines.count { $0 == name } == 1, "\(name)") }
  }

  @Test("A pledge has a signature for each of its parties, from two to twenty", arguments: 1...21)
  func pledge(_ count: Int) throws {
    let units = (1...count).map { "thôn số \($0)" }
    var findings = Findings()
    let ceremony = try DayBench.ceremony(
      DayBench.yaml(
        day:
          "giao ước:\n  - giao ước: giao ước thi đua năm 2026\n    các bên: [\(units.joined(separator: ", "))]"
      ))
    let lines = try DayBench.lines("pledge", ceremony, findings: &findings)
    let signed = lines.flatMap { $0.components(separatedBy: " | ") }.compactMap {
      $0.components(separatedBy: " / ").first
    }
    for unit in units { #expect(signed.count { $0 == unit.uppercased() } == 1, "\(unit)") }
    #expect(findings.diagnostics.contains { $0.code == DayCodes.parties } == !(2...20).contains(count))
    let facts = PledgeFacts(ceremony.pledges[0], of: ceremony)
    #expect((1...4).contains(PledgeFacts.columns(facts.parties.count)))
  }

  @Test("The parties that the pledge itself names sign it where its terms name none")
  func signatories() throws {
    let ceremony = try DayBench.ceremony(
      DayBench.yaml().replacing(
        "- ký: giao ước thi đua năm 2026",
        with: "- {ký: giao ước thi đua năm 2026, bên ký: [Tổ 1, Tổ 2, Trường THCS]}"))
    #expect(
      PledgeFacts(ceremony.pledges[0], of: ceremony).parties.map { $0?.unit.value } == [
        "Tổ 1", "Tổ 2", "Trường THCS",
      ])
  }

  @Test("The members of a cluster sign its pledge, the head first; without parties two places are open")
  func cluster() throws {
    let cluster =
      "cụm thi đua: {tên: Cụm thi đua số 4, thành viên: [xã A Mỹ, xã B Mỹ, xã C Mỹ], cụm trưởng: xã C Mỹ}"
    let ceremony = try DayBench.ceremony(DayBench.yaml(more: cluster))
    #expect(
      PledgeFacts(ceremony.pledges[0], of: ceremony).parties.map { $0?.unit.value } == [
        "xã C Mỹ", "xã A Mỹ", "xã B Mỹ",
      ])
    let open = try DayBench.ceremony(DayBench.yaml())
    #expect(PledgeFacts(open.pledges[0], of: open).parties == [nil, nil])
  }

  @Test("Minutes give the share of all members and stand in the order of form 1.9")
  func minutes() throws {
    let lines = try DayBench.lines(
      "minutes",
      DayBench.yaml(
        day: """
          hội đồng:
            ký hiệu: BB-HĐTĐKT
            số thành viên: 12
            số có mặt: 10
            chủ trì: Trần Văn An
            thư ký: Đỗ Văn Cường
            bỏ phiếu: [{tên: Lê Văn Tám, hình thức: Chiến sĩ thi đua cơ sở, đồng ý: 9}, {tên: Lê Văn Chín, hình thức: Giấy khen, đồng ý: 10}, {tên: Lê Văn Mười, hình thức: Giấy khen}, {tên: Thôn Đông, hình thức: Giấy khen, đồng ý: 11}]
          """))
    #expect(lines.contains("1 | Lê Văn Tám | Chiến sĩ thi đua cơ sở | 9 | 75%"))
    #expect(lines.contains("2 | Lê Văn Chín | Giấy khen | 10 | 83,33%"))
    #expect(lines.contains("3 | Lê Văn Mười | Giấy khen | …… | ……"))
    #expect(lines.contains("4 | Thôn Đông | Giấy khen | 11 | 91,67%"))
    #expect(lines.contains("Thành phần tham dự: 10/12 thành viên."))
    let secretary = try #require(lines.firstIndex(of: "THƯ KÝ"))
    let chair = try #require(lines.firstIndex(of: "CHỦ TỌA"))
    let addressees = try #require(lines.firstIndex(of: "Nơi nhận:"))
    #expect(secretary < chair && chair < addressees)
    #expect(!lines.contains { $0.contains("tháng 3 năm 2026") })
  }

  @Test("A plan adds its costs, and leaves the sum open while one is not known")
  func costs() throws {
    func plan(_ second: String) throws -> [String] {
      try DayBench.lines(
        "plan",
        DayBench.yaml(
          day:
            "kinh phí:\n  - {khoản: khung, số lượng: 25, đơn vị tính: cái, đơn giá: 65000}\n  - {khoản: nước uống\(second)}"
        ))
    }
    let known = try plan(", thành tiền: 400000")
    #expect(known.contains("1 | Khung | 25 | cái | 65.000 | 1.625.000"))
    #expect(known.contains("Tổng cộng | 2.025.000"))
    #expect(known.contains("(Bằng chữ: Hai triệu không trăm hai mươi lăm nghìn đồng chẵn.)"))
    let open = try plan("")
    #expect(open.contains("Tổng cộng | …………") && open.contains("2 | Nước uống |  |  |  | …………"))
    var cost = DayCost(what: Located("x", at: nil))
    cost.count = Located(Int.max, at: nil)
    cost.price = Located(2, at: nil)
    #expect(cost.total == nil)
  }

  @Test(
    "A backdrop is drawn in the largest scale that its sheet holds",
    arguments: [
      ("8 m", "4 m", 25), ("3,8 m", "2,2 m", 10), ("3,9 m", "2,2 m", 20), ("38 m", "22 m", 100),
      ("60 m", "60 m", 500),
      ("0,5 m", "0,5 m", 10),
    ])
  func scale(_ width: String, _ height: String, _ scale: Int) throws {
    let ceremony = try DayBench.ceremony(
      DayBench.yaml(day: "phông: {rộng: \"\(width)\", cao: \"\(height)\"}"))
    let facts = BackdropFacts(DayFacts(ceremony, register: RegisterBook()))
    #expect(facts.scale == scale)
    let last = try #require(facts.lines.last)
    #expect(last.top + last.height <= 1 && facts.lines.allSatisfy { $0.top >= 0 })
    let emblem = BackdropFacts(
      DayFacts(
        try DayBench.ceremony(
          DayBench.yaml(
            day: "phông: {rộng: \"\(width)\", cao: \"\(height)\", biểu trưng: logo, khẩu hiệu: Thi đua}")),
        register: RegisterBook()))
    #expect(emblem.lines.allSatisfy { $0.top >= 0 && $0.top + $0.height <= 1 })
    // The emblem lies between the slogan and the lines.
    #expect(emblem.lines.first.map { $0.top + $0.height < 0.13 } == true)
    #expect(emblem.lines.dropFirst().allSatisfy { $0.top >= 0.30 })
    for (line, next) in zip(facts.lines, facts.lines.dropFirst()) {
      #expect(line.top + line.height <= next.top + 0.0001)
    }
    let long = BackdropFacts(
      DayFacts(
        try DayBench.ceremony(
          DayBench.yaml(day: "phông: {rộng: \"\(width)\", cao: \"\(height)\"}").replacing(
            "tên: hội nghị tổng kết phong trào thi đua năm 2025",
            with:
              "tên: \"hội nghị tổng kết công tác thi đua, khen thưởng năm 2025, phát động phong trào thi đua năm 2026\""
          )),
        register: RegisterBook()))
    // Broken before a word that begins a phrase, never before a number.
    #expect(long.texts.map(\.value).joined(separator: " ").contains("NĂM 2025, PHÁT ĐỘNG"))
    #expect(!long.texts.dropLast().contains { $0.value.hasSuffix(" NĂM") })
    #expect(
      facts.texts.map(\.value).joined(separator: " ")
        == "ỦY BAN NHÂN DÂN XÃ AN MỸ HỘI NGHỊ TỔNG KẾT PHONG TRÀO THI ĐUA NĂM 2025 Ngày 20 tháng 3 năm 2026")
  }

  @Test("The opening names every award with its giver, counts as written, and the dead as such")
  func honoured() throws {
    let lines = try DayBench.lines(
      "opening-speech",
      DayBench.yaml(
        awards: """
          - {hình thức: Bằng khen, của: Thủ tướng Chính phủ, truy tặng: có, người nhận: [{tên: Đỗ Văn Tư, loại: cá nhân}]}
          - {hình thức: Bằng khen, của: Chủ tịch UBND tỉnh, số lượng: "12 tập thể, cá nhân"}
          """))
    #expect(
      lines.contains {
        $0.contains(
          "vinh danh một cá nhân được truy tặng Bằng khen của Thủ tướng Chính phủ; mười hai tập thể, cá nhân được tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh."
        )
      }, "\(lines)")
  }

  @Test("On a backdrop the bodies that hold the event together stand in letters of one size")
  func hosts() throws {
    let yaml = DayBench.yaml(day: "phông: {rộng: 8 m, cao: 4 m}").replacing(
      "đơn vị tổ chức: UBND xã An Mỹ", with: "đơn vị tổ chức: [UBND xã An Mỹ, Đảng ủy xã An Mỹ]")
    var findings = Findings()
    let facts = BackdropFacts(
      DayFacts(try DayBench.ceremony(yaml, findings: &findings), register: RegisterBook()))
    let heights = facts.lines.map(\.height)
    #expect(facts.texts.count == 5 && heights[0] == heights[1] && heights[1] < heights[2])
  }

  @Test("Who comes to the stage is counted in notice and plan only where every award has its names")
  func turns() throws {
    let named =
      "- {hình thức: Giấy khen, của: Chủ tịch UBND xã An Mỹ, người nhận: [{tên: Đỗ Văn Tư, loại: cá nhân}]}"
    let unnamed = "- {hình thức: Bằng khen, của: Chủ tịch UBND tỉnh, số lượng: 3 cá nhân}"
    for id in ["notice", "plan"] {
      let all = try DayBench.lines(id, DayBench.yaml(awards: named)).joined(separator: "\n")
      #expect(
        all.contains("những người lên nhận khen thưởng (01 lượt)")
          || all.contains("Những người lên nhận khen thưởng (01 lượt)"), "\(all)")
      let some = try DayBench.lines(id, DayBench.yaml(awards: "\(named)\n\(unnamed)")).joined(separator: "\n")
      #expect(
        some.lowercased().contains("những người lên nhận khen thưởng") && !some.contains("lượt"), "\(some)")
    }
    let script = try DayBench.lines(
      "script-timeline", DayBench.yaml(awards: "\(named)\n\(unnamed)", day: "mục: [trao thưởng]"))
    #expect(script.contains { $0.contains("1 lượt lên nhận, chưa kể những phần chưa có tên người nhận") })
  }

  @Test("A paper without a sign keeps room for it, and points to no line above that it does not have")
  func signs() throws {
    let lines = try DayBench.lines("notice", DayBench.yaml())
    #expect(lines.contains { $0.hasSuffix("/TB-……") } && lines.contains("- ………………;"))
    let sent = try DayBench.lines(
      "notice", DayBench.yaml(day: "thông báo: {kính gửi: Các thôn, ký hiệu: TB-UBND}"))
    #expect(sent.contains { $0.hasSuffix("/TB-UBND") } && sent.contains("- Như trên;"))
    #expect(try DayBench.lines("minutes", DayBench.yaml()).contains { $0.hasSuffix("/BB-……") })
  }

  @Test("A report of achievement asks for an award of the dead as such, and takes no home for an office")
  func report() throws {
    let lines = try DayBench.lines(
      "achievement-report",
      DayBench.yaml(
        awards: """
          - hình thức: Bằng khen
            của: Chủ tịch UBND tỉnh
            thành tích: đã dũng cảm cứu người
            truy tặng: có
            người nhận: [{tên: Đỗ Văn Tư, loại: cá nhân, nơi ở: thôn Hạ}]
          """))
    #expect(lines.contains("Đề nghị truy tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh"))
    #expect(lines.contains("2. Thành tích: đã dũng cảm cứu người."), "\(lines)")
    #expect(lines.first == "………………………" && !lines.contains("THÔN HẠ"))
  }

  @Test("Those to whom an invitation goes have a card each, and a chair who is known has address and post")
  func addressed() throws {
    let lines = try DayBench.lines(
      "invitation",
      DayBench.yaml(day: "giấy mời: {kính gửi: [Thường trực Tỉnh ủy, Các sở ngành], chủ trì: Trần Văn An}"))
    #expect(lines.count { $0 == "GIẤY MỜI" } == 2)
    #expect(lines.contains { $0.contains("trân trọng kính mời: Thường trực Tỉnh ủy.") }, "\(lines)")
    #expect(lines.contains("Chủ trì: Đồng chí Trần Văn An, Chủ tịch Ủy ban nhân dân xã An Mỹ."))
  }

  @Test("Several hosts head a paper together and issue it together")
  func headedByAll() throws {
    let yaml = DayBench.yaml().replacing(
      "đơn vị tổ chức: UBND xã An Mỹ", with: "đơn vị tổ chức: [UBND xã An Mỹ, Hội Nông dân xã An Mỹ]")
    let lines = try DayBench.lines("notice", yaml)
    #expect(
      lines.contains { $0.hasPrefix("Ủy ban nhân dân xã An Mỹ và Hội Nông dân xã An Mỹ thông báo") },
      "\(lines)")
    #expect(lines.contains { $0.contains("HỘI NÔNG DÂN") })
  }

  @Test("A time of bare years is a stage of years")
  func stage() throws {
    let yaml = DayBench.yaml().replacing(
      "phát động: {nội dung: phong trào thi đua năm 2026,",
      with: "phát động: {nội dung: phong trào thi đua yêu nước, kỳ: 2026-2030,")
    #expect(try DayBench.lines("launch", yaml).contains("Giai đoạn 2026-2030."))
    #expect(
      try DayBench.lines("launch-speech", yaml).contains {
        $0.contains("thực hiện trong giai đoạn hai nghìn không trăm hai mươi sáu đến")
      })
  }
}
