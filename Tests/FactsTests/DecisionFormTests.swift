import Diagnostics
import DocumentTree
import Model
import Testing

@testable import Certificates
@testable import Facts

@Suite("Marks, annexes and the clerk's own articles")
struct DecisionFormTests {
  private func text(_ decision: String, award: String = "hình thức: Giấy khen", recipients: String? = nil)
    throws -> [String]
  {
    let yaml =
      recipients.map { DecisionBench.commune(decision: decision, award: award, recipients: $0) }
      ?? DecisionBench.commune(decision: decision, award: award)
    return try #require(
      try DecisionBench.texts(DecisionBench.decision, try DecisionBench.ceremony(yaml)).first)
  }

  // MARK: Marks

  @Test(
    "The stamp of urgency stands below the number, in red and in a box as wide as its words need",
    arguments: [
      ("hỏa tốc", "HỎA TỐC", 30.0), ("HOẢ TỐC", "HỎA TỐC", 30), ("thượng khẩn", "THƯỢNG KHẨN", 40),
      ("urgent", "KHẨN", 20),
    ])
  func urgency(_ written: String, _ shown: String, _ width: Double) throws {
    let decision = "số: 7\nký hiệu: QĐ-UBND\nđộ khẩn: \(written)\n"
    let lines = try text(decision)
    let number = try #require(lines.firstIndex(of: "Số: 07/QĐ-UBND"))
    #expect(lines[number + 1] == "[\(shown)]")
    let blocks = try DecisionBench.sections(
      DecisionBench.decision, DecisionBench.commune(decision: decision))[0].blocks
    let columns = blocks.compactMap { if case .columns(let columns) = $0 { columns } else { nil } }
    let stamps = columns.flatMap { $0.columns.flatMap(\.blocks) }.compactMap {
      if case .stamp(let stamp) = $0 { stamp } else { nil }
    }
    #expect(stamps.count == 1)
    #expect(stamps.first?.width == .mm(width))
    #expect(stamps.first?.colour == Colour(red: 255, green: 0, blue: 0))
    #expect(stamps.first?.paragraph.style == "urgency")
  }

  @Test("Without marks nothing of them stands in the document")
  func noMarks() throws {
    let lines = try text("")
    #expect(!lines.contains { $0.hasPrefix("[") || $0.contains("Địa chỉ") })
    #expect(lines.contains("- Lưu: VT."))
  }

  @Test(
    "The drafter's sign and the number of copies follow the line of the archive",
    arguments: [
      ("người soạn: PL\nsố bản: 300\n", "PL.(300)"), ("người soạn: PL.\n", "PL."), ("số bản: 60\n", "(60)"),
    ])
  func drafter(_ decision: String, _ shown: String) throws {
    let lines = try text(decision)
    let archive = try #require(lines.firstIndex(of: "- Lưu: VT."))
    #expect(lines[archive + 1] == shown)
  }

  @Test("The office's address stands at the foot of page one, under a line as wide as the text")
  func foot() throws {
    let full = """
      địa chỉ cơ quan:
        địa chỉ: Thôn Hạ, xã An Mỹ.
        điện thoại: 0200.3.812.345
        email: ubnd@anmy.example
      """
    let lines = try text(full + "\n")
    #expect(lines.contains("Địa chỉ: Thôn Hạ, xã An Mỹ"))
    #expect(lines.contains("Điện thoại:\u{A0}0200.3.812.345; Email:\u{A0}ubnd@anmy.example"))
    #expect(try text("địa chỉ cơ quan: Thôn Hạ, xã An Mỹ\n").contains("Địa chỉ: Thôn Hạ, xã An Mỹ"))
    let sections = try DecisionBench.sections(
      DecisionBench.decision, DecisionBench.commune(decision: full + "\n"))
    #expect(sections.map { $0.foot.isEmpty } == [false, true])
    guard case .rule(let rule) = sections[0].foot.first else {
      Issue.record("the foot begins with a line")
      return
    }
    #expect(rule.extent == .length(sections[0].page.textWidth))
  }

  @Test("A submission has marks of its own, not the decision's")
  func submissionMarks() throws {
    let yaml = DecisionBench.commune(
      decision:
        "độ khẩn: hỏa tốc\ntờ trình: {cơ quan trình: Phòng Văn hóa - Xã hội, độ khẩn: khẩn, người soạn: AB, địa chỉ cơ quan: Thôn Hạ}\n"
    )
    let lines = try #require(
      try DecisionBench.texts(DecisionBench.submission, try DecisionBench.ceremony(yaml)).first)
    #expect(lines.contains("[KHẨN]") && lines.contains("AB.") && lines.contains("Địa chỉ: Thôn Hạ"))
    #expect(!lines.contains("[HỎA TỐC]"))
  }

  // MARK: Annexes

  private static let forms =
    "hình thức: [Tập thể lao động tiên tiến, Lao động tiên tiến]\ntiền thưởng: 100000"
  private static let people = """
    - {tên: Trạm Y tế xã, loại: tập thể, hình thức: Tập thể lao động tiên tiến}
    - {tên: Lê Văn An, loại: cá nhân, hình thức: Lao động tiên tiến}
    - {tên: Trần Thị Bình, loại: cá nhân, hình thức: Lao động tiên tiến}
    """

  @Test(
    "An annex for each award: a number, a title, a reference line and a sum of its own; articles point to it")
  func annexesByAward() throws {
    let lines = try text(
      "số: 7\nký hiệu: QĐ-UBND\nngày: 5/2/2026\ndanh sách: {phụ lục: theo hình thức, chia nhóm: theo hình thức}\n",
      award: Self.forms, recipients: Self.people)
    #expect(lines.contains("Điều 1. Khen thưởng 01 tập thể và 02 cá nhân, gồm:"))
    #expect(
      lines.contains(
        "1. Tặng danh hiệu “Tập thể lao động tiên tiến” cho 01 tập thể (Phụ lục I kèm theo);"))
    #expect(lines.contains("2. Tặng danh hiệu “Lao động tiên tiến” cho 02 cá nhân (Phụ lục II kèm theo)."))
    #expect(lines.contains { $0.hasPrefix("Điều 2. Tổng số tiền thưởng kèm theo là 300.000 đồng") })
    let start = try #require(lines.firstIndex(of: "Phụ lục I"))
    let reference =
      "(Kèm theo Quyết định số 07/QĐ-UBND ngày 05 tháng 02 năm 2026 của Chủ tịch UBND xã An Mỹ)"
    #expect(
      Array(lines[start...]) == [
        "Phụ lục I", "DANH SÁCH / TẬP THỂ ĐƯỢC TẶNG DANH HIỆU “TẬP THỂ LAO ĐỘNG TIÊN TIẾN”", reference,
        "STT | Tên tập thể | Tiền thưởng (đồng)", "1 | Trạm Y tế xã | 100.000", "Tổng cộng | 100.000",
        "(Danh sách gồm 01 tập thể; tổng số tiền bằng chữ: Một trăm nghìn đồng chẵn)./.", "Phụ lục II",
        "DANH SÁCH / CÁ NHÂN ĐƯỢC TẶNG DANH HIỆU “LAO ĐỘNG TIÊN TIẾN”", reference,
        "STT | Họ và tên | Tiền thưởng (đồng)", "1 | Lê Văn An | 100.000",
        "2 | Trần Thị Bình | 100.000", "Tổng cộng | 200.000",
        "(Danh sách gồm 02 cá nhân; tổng số tiền bằng chữ: Hai trăm nghìn đồng chẵn)./.",
      ])
  }

  @Test("An annex for each kind: the article points to all of them; each counts its pages afresh")
  func annexesByKind() throws {
    let decision = "danh sách: {phụ lục: theo đối tượng}\n"
    let lines = try text(decision)
    #expect(
      lines.contains(
        "Điều 1. Tặng Giấy khen của Chủ tịch UBND xã An Mỹ cho 01 tập thể và 01 cá nhân (có Phụ lục I và II kèm theo)."
      ))
    #expect(lines.contains("DANH SÁCH / TẬP THỂ ĐƯỢC KHEN THƯỞNG"))
    #expect(lines.contains("DANH SÁCH / CÁ NHÂN ĐƯỢC KHEN THƯỞNG"))
    // The title says whom it lists: no heading says it again.
    #expect(!lines.contains { $0.hasPrefix("I. ") })
    let sections = try DecisionBench.sections(
      DecisionBench.decision, DecisionBench.commune(decision: decision))
    #expect(sections.map(\.page.numbering) == [.topCentre, .topCentre, .topCentre])
  }

  @Test(
    "A division that leaves one list gives no annexes",
    arguments: ["phụ lục: theo hình thức", "phụ lục: một danh sách", ""])
  func oneList(_ layout: String) throws {
    let lines = try text(layout.isEmpty ? "" : "danh sách: {\(layout)}\n")
    #expect(!lines.contains { $0.hasPrefix("Phụ lục") })
    #expect(lines.joined().contains("(có danh sách kèm theo)"))
    #expect(lines.contains("DANH SÁCH / TẬP THỂ, CÁ NHÂN ĐƯỢC KHEN THƯỞNG"))
  }

  @Test("A submission is divided as its decision is, without the money")
  func submissionAnnexes() throws {
    let yaml = DecisionBench.commune(
      decision: "tờ trình: {cơ quan trình: Phòng Văn hóa - Xã hội}\ndanh sách: {phụ lục: theo hình thức}\n",
      award: Self.forms, recipients: Self.people)
    let lines = try #require(
      try DecisionBench.texts(DecisionBench.submission, try DecisionBench.ceremony(yaml)).first)
    #expect(lines.contains("DANH SÁCH / TẬP THỂ ĐỀ NGHỊ TẶNG DANH HIỆU “TẬP THỂ LAO ĐỘNG TIÊN TIẾN”"))
    #expect(
      lines.contains("2. Tặng danh hiệu “Lao động tiên tiến” cho 02 cá nhân (Phụ lục II kèm theo)."))
    #expect(!lines.joined().contains("100.000"))
  }

  @Test("A form given and given after death is named once in the subject, with both ways")
  func bothWays() throws {
    let yaml = """
      buổi lễ: {tên: Hội nghị tổng kết, ngày: 20/3/2026, đơn vị tổ chức: UBND xã An Mỹ}
      khen thưởng:
        - {mã: a, hình thức: Giấy khen, của: Chủ tịch UBND xã An Mỹ, người nhận: [{tên: Lê Văn An, loại: cá nhân}]}
        - {mã: b, hình thức: Giấy khen, của: Chủ tịch UBND xã An Mỹ, truy tặng: có, người nhận: [{tên: Lê Văn Ba, loại: cá nhân}]}
        - {mã: c, hình thức: Lao động tiên tiến, của: Chủ tịch UBND xã An Mỹ, người nhận: [{tên: Lê Văn Tư, loại: cá nhân}]}
      quyết định:
        - {mã: một, khen thưởng: [a, b], ký: {chức vụ: Chủ tịch}, danh sách: {chia nhóm: theo hình thức}}
        - {mã: hai, khen thưởng: [b, c], ký: {chức vụ: Chủ tịch}, danh sách: {phụ lục: theo hình thức}}
      """
    let texts = try DecisionBench.texts(DecisionBench.decision, try DecisionBench.ceremony(yaml))
    #expect(texts[0].contains("Về việc tặng, truy tặng Giấy khen của Chủ tịch UBND xã An Mỹ cho các cá nhân"))
    #expect(texts[0].contains("I. GIẤY KHEN (01 cá nhân)"))
    #expect(texts[0].contains("II. TRUY TẶNG GIẤY KHEN (01 cá nhân)"))
    #expect(
      texts[1].contains(
        "Về việc truy tặng Giấy khen của Chủ tịch UBND xã An Mỹ và tặng danh hiệu “Lao động tiên tiến”"))
    #expect(texts[1].contains("DANH SÁCH / CÁ NHÂN ĐƯỢC TRUY TẶNG GIẤY KHEN"))
  }

  @Test("By unit, whoever belongs to none stands after the units under a heading")
  func noUnit() throws {
    let people = """
      - {tên: Gia đình ông Ba, loại: hộ gia đình, nơi ở: Thôn Hạ}
      - {tên: Trạm Y tế xã, loại: tập thể}
      - {tên: Lê Văn An, loại: cá nhân, đơn vị: Trạm Y tế xã}
      """
    let lines = try text("danh sách: {chia nhóm: theo đơn vị}\n", recipients: people)
    let start = try #require(lines.firstIndex { $0.hasPrefix("I. ") })
    #expect(
      lines[start...].prefix(5) == [
        "I. TRẠM Y TẾ XÃ (01 tập thể và 01 cá nhân)", "1 | Trạm Y tế xã | ", "2 | Lê Văn An | ",
        "II. ĐỐI TƯỢNG KHÁC (01 hộ gia đình)", "1 | Gia đình ông Ba | Thôn Hạ",
      ])
  }

  @Test("The post of a head is read on into what it heads; another post stands before its unit with a comma")
  func heads() throws {
    let people = """
      - {tên: Lê Văn An, loại: cá nhân, chức vụ: Chủ tịch, đơn vị: Hội Nông dân xã}
      - {tên: Lê Văn Ba, loại: cá nhân, chức vụ: Trưởng phòng, đơn vị: Phòng Kinh tế xã}
      - {tên: Lê Văn Tư, loại: cá nhân, chức vụ: Giáo viên}
      - {tên: Lê Văn Năm, loại: cá nhân, đơn vị: Trạm Y tế xã}
      """
    let rows = try text("", recipients: people).filter { $0.contains(" | Lê Văn ") }
    #expect(
      rows == [
        "1 | Lê Văn An | Chủ tịch Hội Nông dân xã", "2 | Lê Văn Ba | Trưởng phòng Kinh tế xã",
        "3 | Lê Văn Tư | Giáo viên", "4 | Lê Văn Năm | Trạm Y tế xã",
      ])
  }

  @Test("Where many columns press, figures and short words keep their width")
  func pressedColumns() throws {
    let people = "- {tên: Lê Văn An, loại: cá nhân}\n- {tên: Lê Văn Ba, loại: cá nhân}"
    let sections = try DecisionBench.sections(
      DecisionBench.decision,
      DecisionBench.commune(
        decision:
          "danh sách: {cột: [STT, cách gọi, họ và tên, năm sinh, giới tính, chức vụ, đơn vị, nơi ở, thành tích, tiền thưởng, ghi chú]}\n",
        recipients: people))
    let table = try #require(
      sections[1].blocks.lazy.compactMap { if case .table(let table) = $0 { table } else { nil } }.first)
    #expect(table.columnWidths[0] >= .mm(11.9))
    #expect(table.columnWidths[9] >= .mm(26.9))
  }

  // MARK: Articles

  private func body(_ articles: String) throws -> [String] {
    let lines = try text("điều:\n" + articles)
    let start = try #require(lines.firstIndex(of: "QUYẾT ĐỊNH:"))
    let end = try #require(lines.firstIndex(of: "Nơi nhận:"))
    return Array(lines[(start + 1)..<end])
  }

  @Test("Clauses and points are numbered, and end as one sentence after a colon")
  func oneSentence() throws {
    let lines = try body(
      """
        - nội dung: Tặng Giấy khen, gồm
          khoản:
            - Các tập thể;
            - nội dung: "Các cá nhân:"
              điểm: [Công nhân, Nông dân., Trí thức, Học sinh, Bộ đội]
            - Các hộ gia đình.
        - Thi hành
      """)
    #expect(
      lines == [
        "Điều 1. Tặng Giấy khen, gồm:", "1. Các tập thể;", "2. Các cá nhân:", "a) Công nhân;", "b) Nông dân;",
        "c) Trí thức;", "d) Học sinh;", "đ) Bộ đội;", "3. Các hộ gia đình.", "Điều 2. Thi hành./.",
      ])
  }

  @Test("Clauses of an article with a heading are sentences; the last point ends the decision")
  func sentences() throws {
    let lines = try body(
      """
        - tiêu đề: Đối tượng
          nội dung: Quyết định này khen thưởng.
          khoản: [Tập thể có thành tích, {tiêu đề: Cá nhân, nội dung: Người có tên trong danh sách}]
        - nội dung: Thi hành
          điểm: [Văn phòng, Phòng Văn hóa - Xã hội]
      """)
    #expect(
      lines == [
        "Điều 1. Đối tượng", "Quyết định này khen thưởng.", "1. Tập thể có thành tích.",
        "2. Cá nhân Người có tên trong danh sách.", "Điều 2. Thi hành:", "a) Văn phòng;",
        "b) Phòng Văn hóa - Xã hội./.",
      ])
  }

  @Test("Numbers that a clerk wrote in their right order stand once")
  func ownNumbers() throws {
    let lines = try body(
      """
        - nội dung: "Điều 1. Tặng Giấy khen:"
          khoản: [1. Tập thể, "2. 5.000 đồng là mức thưởng"]
        - nội dung: Điều 2. Thi hành
          điểm: [a) Văn phòng, b) Công an]
      """)
    #expect(
      lines == [
        "Điều 1. Tặng Giấy khen:", "1. Tập thể;", "2. 5.000 đồng là mức thưởng.", "Điều 2. Thi hành:",
        "a) Văn phòng;", "b) Công an./.",
      ])
  }

  @Test("What only looks like a number stays")
  func noNumbers() throws {
    let lines = try body(
      """
        - nội dung: Điều 5 của Quy chế thi đua áp dụng
          khoản: [5.000 đồng, 12/QĐ-UBND, "a", Điều 1, "1.", "b)"]
        - "2"
      """)
    #expect(
      lines == [
        "Điều 1. Điều 5 của Quy chế thi đua áp dụng:", "1. 5.000 đồng;", "2. 12/QĐ-UBND;", "3. A;",
        "4. Điều 1;", "5. 1;", "6. B).", "Điều 2. 2./.",
      ])
  }

  @Test("“Như Điều” counts articles, not their parts; the last part stays with the signature")
  func lastPart() throws {
    let decision =
      "điều:\n  - nội dung: Khen\n    khoản: [Một, Hai, Ba]\n  - nội dung: Giao\n    điểm: [Một, Hai]\n"
    #expect(try text(decision).contains("- Như Điều 2;"))
    let blocks = try DecisionBench.sections(
      DecisionBench.decision, DecisionBench.commune(decision: decision))[0].blocks
    let kept = blocks.compactMap { block -> String? in
      guard case .paragraph(let paragraph) = block, paragraph.overrides.keepWithNext == true else {
        return nil
      }
      return paragraph.style
    }
    #expect(kept == ["point"])
  }

  // MARK: Numbers

  @Test("The number below ten is printed alike on every document", arguments: ["7", "07", "12", "7a"])
  func number(_ written: String) throws {
    let shown = written == "7" ? "07" : written
    let yaml = DecisionBench.commune(
      decision: "số: \(written)\nký hiệu: QĐ-UBND\nngày: 5/2/2026\nchi tiền thưởng: có\n",
      award: "hình thức: Giấy khen\ntiền thưởng: 450000")
    let ceremony = try DecisionBench.ceremony(yaml)
    for kind in [DecisionBench.decision, DecisionBench.moneyList] {
      let lines = try #require(try DecisionBench.texts(kind, ceremony).first)
      #expect(lines.contains { $0.contains("ố \(shown)/QĐ-UBND") || $0.contains("Số: \(shown)/QĐ-UBND") })
    }
    let run = try #require(CertificateRun.all(of: ceremony).first)
    let facts = CertificateFacts(
      common: CertificateRunFacts(run: run, isOnBlank: false),
      recipient: run.share.facts(run.recipient(of: 0), number: 1), registerNumber: nil)
    let record = CertificateFacts.exposure.record(facts)
    let index = try #require(
      CertificateFacts.exposure.shape.fields.firstIndex { $0.name == "số_quyết_định" })
    guard case .text(let text, origin: _) = record.values[index] else {
      Issue.record("the certificate has no number")
      return
    }
    #expect(text == shown)
  }
}
