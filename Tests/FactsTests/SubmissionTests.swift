import Diagnostics
import Model
import Testing

@testable import Facts

@Suite("Submissions and money lists")
struct SubmissionTests {
  @Test("Neither is made for a decision that does not ask for it, and nothing is said")
  func unasked() throws {
    let ceremony = try DecisionBench.ceremony(DecisionBench.commune())
    #expect(try DecisionBench.texts(DecisionBench.submission, ceremony).isEmpty)
    #expect(try DecisionBench.texts(DecisionBench.moneyList, ceremony).isEmpty)
    let refused = try DecisionBench.ceremony(DecisionBench.commune(decision: "chi tiền thưởng: không\n"))
    #expect(try DecisionBench.texts(DecisionBench.moneyList, refused).isEmpty)
  }

  @Test("A submission goes to whoever decides, with the list and without the money")
  func submission() throws {
    let yaml = DecisionBench.commune(
      decision: """
        tờ trình:
          số: 3
          ký hiệu: TTr-VHXH
          ngày: 9/3/2026
          cơ quan chủ quản: UBND xã An Mỹ
          cơ quan trình: Phòng Văn hóa - Xã hội
          hồ sơ: [Biên bản họp, Báo cáo thành tích]
          ký: {hình thức: KT., chức vụ: Phó Trưởng phòng, họ tên: Lê Thị Bình}

        """, award: "hình thức: Giấy khen\nthành tích: thành tích xuất sắc\ntiền thưởng: 450000")
    let text = try #require(
      try DecisionBench.texts(DecisionBench.submission, try DecisionBench.ceremony(yaml)).first)
    #expect(text.prefix(2) == ["ỦY BAN NHÂN DÂN XÃ AN MỸ", "PHÒNG VĂN HÓA - XÃ HỘI"])
    #expect(text.contains("Số: 03/TTr-VHXH"))
    #expect(text.contains("TỜ TRÌNH"))
    #expect(
      text.contains(
        "Về việc đề nghị tặng Giấy khen của Chủ tịch UBND xã An Mỹ cho tập thể, cá nhân có thành tích xuất sắc"
      ))
    #expect(text.contains("Kính gửi: Chủ tịch Ủy ban nhân dân xã An Mỹ."))
    #expect(
      text.contains(
        "Phòng Văn hóa - Xã hội kính đề nghị Chủ tịch Ủy ban nhân dân xã An Mỹ xem xét, quyết định tặng Giấy khen của Chủ tịch UBND xã An Mỹ cho 01 tập thể và 01 cá nhân đã có thành tích xuất sắc (có danh sách kèm theo)."
      ))
    #expect(text.contains("Hồ sơ kèm theo gồm: Biên bản họp; Báo cáo thành tích."))
    #expect(text.contains("Kính trình Chủ tịch Ủy ban nhân dân xã An Mỹ xem xét, quyết định./."))
    #expect(
      text.contains("- Như trên;") && text.contains("KT. TRƯỞNG PHÒNG") && text.contains("PHÓ TRƯỞNG PHÒNG"))
    #expect(text.contains("DANH SÁCH / TẬP THỂ, CÁ NHÂN ĐỀ NGHỊ KHEN THƯỞNG"))
    #expect(
      text.contains("(Kèm theo Tờ trình số 03/TTr-VHXH ngày 09 tháng 3 năm 2026 của Phòng Văn hóa - Xã hội)"))
    #expect(!text.joined().contains("450.000") && !text.joined().contains("đồng"))
  }

  @Test("A money list has sums in figures and words, room for the receipt and three signers")
  func moneyList() throws {
    let yaml = DecisionBench.commune(
      decision: """
        số: 12
        ký hiệu: QĐ-UBND
        ngày: 12/3/2026
        nơi ban hành: An Mỹ
        kinh phí: Quỹ thi đua, khen thưởng của xã
        chi tiền thưởng: {người lập: Lê Thị Bình, thủ trưởng: {chức vụ: Chủ tịch}}

        """, award: "hình thức: Giấy khen\ntiền thưởng: 705000")
    let text = try #require(
      try DecisionBench.texts(DecisionBench.moneyList, try DecisionBench.ceremony(yaml)).first)
    #expect(
      text == [
        "ỦY BAN NHÂN DÂN / XÃ AN MỸ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc",
        "DANH SÁCH / CHI TIỀN THƯỞNG",
        "(Theo Quyết định số 12/QĐ-UBND ngày 12 tháng 3 năm 2026 của Chủ tịch UBND xã An Mỹ)",
        "STT | Họ và tên, tên tập thể | Tiền thưởng (đồng) | Ký nhận", "I. TẬP THỂ (01 tập thể) | 705.000 | ",
        "1 | Trường Mầm non Hoa Sen | 705.000 | ", "II. CÁ NHÂN (01 cá nhân) | 705.000 | ",
        "1 | Ông Lê Văn An | 705.000 | ", "Tổng cộng | 1.410.000 | ",
        "Tổng số tiền: 1.410.000 đồng (bằng chữ: Một triệu bốn trăm mười nghìn đồng chẵn), chi từ Quỹ thi đua, khen thưởng của xã.",
        "An Mỹ, ngày\u{A0} \u{A0} \u{A0} \u{A0}tháng\u{A0} \u{A0} \u{A0} \u{A0}năm\u{A0} \u{A0} \u{A0} \u{A0} \u{A0}",
        "NGƯỜI LẬP", "(Ký, ghi rõ họ tên)", "Lê Thị Bình", "KẾ TOÁN", "(Ký, ghi rõ họ tên)", " ",
        "CHỦ TỊCH", "(Ký, ghi rõ họ tên)", " ",
      ])
  }

  @Test("Where one sum is not known the money list leaves it blank, and a warning says whose")
  func unknownSum() throws {
    let yaml = DecisionBench.commune(
      decision: "chi tiền thưởng: có\n",
      recipients:
        "- {tên: Lê Văn An, loại: cá nhân, tiền thưởng: 450000}\n- {tên: Trần Văn Bình, loại: cá nhân}")
    var told: [Diagnostic] = []
    let texts = try DecisionBench.texts(DecisionBench.moneyList, try DecisionBench.ceremony(yaml)) {
      told = $0
    }
    #expect(texts.first?.contains { $0.contains("Trần Văn Bình") } == true)
    #expect(texts.first?.contains { $0.contains("450.000") } == true)
    #expect(told.map(\.code.id) == ["packet/no-money-list"])
    #expect(told.first?.severity == .warning)
    #expect(told.first?.message.vi.contains("1 người nhận, vì chưa biết mức (Trần Văn Bình)") ?? false)
  }

  @Test("Several decisions have files of their own")
  func severalDecisions() throws {
    let yaml = """
      buổi lễ: {tên: Hội nghị tổng kết, ngày: 20/3/2026, đơn vị tổ chức: UBND xã An Mỹ}
      khen thưởng:
        - {mã: a, hình thức: Giấy khen, của: Chủ tịch UBND xã An Mỹ, người nhận: [{tên: Lê Văn An, loại: cá nhân}]}
        - {mã: b, hình thức: Lao động tiên tiến, của: Chủ tịch UBND xã An Mỹ, người nhận: [{tên: Lê Văn Ba, loại: cá nhân}]}
        - {mã: c, hình thức: Giấy khen, của: Chủ tịch UBND xã An Mỹ, người nhận: [{tên: Trạm Y tế xã, loại: tập thể}]}
      quyết định:
        - {mã: giấy khen, khen thưởng: [a, c], ký: {chức vụ: Chủ tịch}}
        - {khen thưởng: b, ký: {chức vụ: Chủ tịch}}
      """
    var findings = Findings()
    let composed = try #require(DecisionBench.decision).compose(
      try DecisionBench.ceremony(yaml), into: &findings)
    #expect(composed.map(\.stem) == ["quyet-dinh-khen-thuong-giay-khen", "quyet-dinh-khen-thuong-2"])
    let texts = try DecisionBench.texts(DecisionBench.decision, try DecisionBench.ceremony(yaml))
    #expect(texts[0].contains("Điều 1. Khen thưởng 01 tập thể và 01 cá nhân (có danh sách kèm theo), gồm:"))
    // A single recipient is named in the article itself, and there is no list.
    #expect(texts[1].contains("Điều 1. Tặng danh hiệu “Lao động tiên tiến” cho Lê Văn Ba."))
    #expect(!texts[1].joined().contains("DANH SÁCH"))
  }
}
