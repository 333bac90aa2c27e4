import Diagnostics
import DocumentTree
import Model
import Testing

@testable import Facts

@Suite("Decisions and their lists")
struct DecisionTests {
  @Test(
    "Whoever signs is named as Decree 30 has it",
    arguments: [
      ("{chức vụ: Chủ tịch}", ["CHỦ TỊCH"]),
      ("{hình thức: TM., chức vụ: Chủ tịch}", ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]),
      (
        "{hình thức: TM., chức vụ: Phó Chủ tịch}",
        ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]
      ),
      ("{hình thức: KT., chức vụ: Phó Chủ tịch}", ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]),
      ("{hình thức: Q., chức vụ: Chủ tịch}", ["Q. CHỦ TỊCH"]),
      ("{hình thức: TL., chức vụ: Chánh Văn phòng}", ["TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"]),
      (
        "{hình thức: TL., chức vụ: Phó Chánh Văn phòng}",
        ["TL. CHỦ TỊCH", "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"]
      ),
      ("{hình thức: TUQ., chức vụ: Giám đốc Sở Nội vụ}", ["TUQ. CHỦ TỊCH", "GIÁM ĐỐC SỞ NỘI VỤ"]),
    ])
  func signing(_ written: String, _ lines: [String]) throws {
    let yaml = DecisionBench.commune(decision: "ký: \(written)\n")
    let text = try #require(
      try DecisionBench.texts(DecisionBench.decision, try DecisionBench.ceremony(yaml)).first)
    let end = try #require(text.firstIndex { $0.hasPrefix("- Lưu") })
    #expect(Array(text[(end + 1)...].prefix(lines.count)) == lines)
  }

  @Test(
    "A body's name is parted into the lines of the heading",
    arguments: [
      ("cơ quan ban hành: UBND xã An Mỹ", "ỦY BAN NHÂN DÂN / XÃ AN MỸ"),
      ("cơ quan ban hành: Sở Nội vụ", "SỞ NỘI VỤ"),
      ("cơ quan ban hành: [Trường Trung học cơ sở, Nguyễn Trãi]", "TRƯỜNG TRUNG HỌC CƠ SỞ / NGUYỄN TRÃI"),
    ])
  func heading(_ line: String, _ shown: String) throws {
    let yaml = DecisionBench.commune().replacing("cơ quan ban hành: UBND xã An Mỹ", with: line)
    let text = try #require(
      try DecisionBench.texts(DecisionBench.decision, try DecisionBench.ceremony(yaml)).first)
    #expect(text.first == shown)
  }

  @Test(
    "Number and date are filled, padded, or left blank; an electronic original leaves them blank in the list")
  func numbers() throws {
    let filled = try lines("số: 7\nký hiệu: QĐ-UBND\nngày: 5/2/2026\nnơi ban hành: An Mỹ")
    #expect(filled.contains("Số: 07/QĐ-UBND"))
    #expect(filled.contains("An Mỹ, ngày 05 tháng 02 năm 2026"))
    #expect(
      filled.contains { $0.hasPrefix("(Kèm theo Quyết định số 07/QĐ-UBND ngày 05 tháng 02 năm 2026 của ") })
    let blank = try lines("ký hiệu: QĐ-UBND")
    #expect(blank.contains("Số:             /QĐ-UBND"))
    #expect(!blank.joined().contains("năm 2026 của"))
    let electronic = try lines("số: 7\nký hiệu: QĐ-UBND\nngày: 5/2/2026\nbản điện tử: có")
    #expect(electronic.contains("Số: 07/QĐ-UBND"))
    #expect(electronic.contains { $0.hasPrefix("(Kèm theo Quyết định số             /QĐ-UBND ngày\u{A0}") })
  }

  @Test("Grounds, articles, executors and addressees get their signs once, however they were written")
  func signs() throws {
    let text = try lines(
      """
      căn cứ: ["Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;", Quy chế thi đua của xã.]
      theo đề nghị: [Trưởng Phòng Văn hóa - Xã hội;]
      điều: ["Tặng Giấy khen cho các ông, bà có tên sau:", Quyết định này có hiệu lực kể từ ngày ký., "Các ông, bà có tên thi hành./."]
      nơi nhận: ["- Như Điều 3;", Sở Nội vụ.]
      lưu: "Lưu: VT."
      """)
    #expect(text.contains("Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;"))
    #expect(text.contains("Căn cứ Quy chế thi đua của xã;"))
    #expect(text.contains("Theo đề nghị của Trưởng Phòng Văn hóa - Xã hội."))
    #expect(text.contains("Điều 1. Tặng Giấy khen cho các ông, bà có tên sau:"))
    #expect(text.contains("Điều 2. Quyết định này có hiệu lực kể từ ngày ký."))
    #expect(text.contains("Điều 3. Các ông, bà có tên thi hành./."))
    #expect(text.contains("- Như Điều 3;") && text.contains("- Sở Nội vụ;") && text.contains("- Lưu: VT."))
  }

  @Test("“Như Điều” names the last article: of the clerk's own, of three, of four with money")
  func lastArticle() throws {
    #expect(try lines("").contains("- Như Điều 3;"))
    #expect(try lines("kinh phí: Quỹ thi đua, khen thưởng").contains("- Như Điều 4;"))
    #expect(try lines("điều: [Tặng Giấy khen, Thi hành]").contains("- Như Điều 2;"))
  }

  private static let people = """
    - {tên: Trường Mầm non Hoa Sen, loại: tập thể}
    - {tên: Gia đình ông Ba, loại: hộ gia đình, nơi ở: Thôn Hạ}
    - {tên: Trần Thị Bình, loại: cá nhân, giới tính: nữ, chức vụ: Giáo viên, đơn vị: Trường Mầm non Hoa Sen}
    - {tên: Lê Văn An, loại: cá nhân, cách gọi: Thiếu tá, chức vụ: Trưởng Công an xã, đơn vị: Công an xã, truy tặng: có}
    """

  private func list(_ layout: String, award: String = "hình thức: Giấy khen", people: String = people) throws
    -> [String]
  {
    let yaml = DecisionBench.commune(
      decision: layout.isEmpty ? "" : "danh sách: {\(layout)}\n", award: award, recipients: people)
    let text = try #require(
      try DecisionBench.texts(DecisionBench.decision, try DecisionBench.ceremony(yaml)).first)
    let start = try #require(text.firstIndex { $0.hasPrefix("STT") || $0.hasPrefix("Họ và tên") })
    return Array(text[start...])
  }

  @Test("The list is divided by kind, with ranks, women and men, and who is honoured after death")
  func byKind() throws {
    #expect(
      try list("") == [
        "STT | Họ và tên, tên tập thể | Chức vụ, đơn vị công tác hoặc nơi ở",
        "I. TẬP THỂ (01 tập thể)", "1 | Trường Mầm non Hoa Sen",
        "II. HỘ GIA ĐÌNH (01 hộ gia đình)", "1 | Gia đình ông Ba | Thôn Hạ", "III. CÁ NHÂN (02 cá nhân)",
        "1 | Bà Trần Thị Bình | Giáo viên Trường Mầm non Hoa Sen",
        "2 | Thiếu tá Lê Văn An (truy tặng) | Trưởng Công an xã",
        "(Danh sách gồm 01 tập thể, 01 hộ gia đình và 02 cá nhân)./.",
      ])
  }

  @Test("Columns are the definition's, in its order; numbers go through; counts may stay as they are")
  func columns() throws {
    #expect(
      try list(
        "cột: [STT, cách gọi, họ và tên, giới tính, nơi ở, ký nhận], đánh số liên tục: có, số hai chữ số: không, cá nhân trước: có"
      ) == [
        "STT | Cách gọi | Họ và tên, tên tập thể | Giới tính | Nơi ở | Ký nhận",
        "I. CÁ NHÂN (2 cá nhân)", "1 | Bà | Trần Thị Bình | Nữ |  | ",
        "2 | Thiếu tá | Lê Văn An (truy tặng) |  |  | ", "II. HỘ GIA ĐÌNH (1 hộ gia đình)",
        "3 |  | Gia đình ông Ba |  | Thôn Hạ | ", "III. TẬP THỂ (1 tập thể)",
        "4 |  | Trường Mầm non Hoa Sen |  |  | ",
        "(Danh sách gồm 2 cá nhân, 1 hộ gia đình và 1 tập thể)./.",
      ])
  }

  @Test("Plain, by unit and by name")
  func otherGroupings() throws {
    #expect(try list("chia nhóm: không chia").filter { $0.hasPrefix("I") }.isEmpty)
    let units = try list("chia nhóm: theo đơn vị")
    #expect(units.contains("I. TRƯỜNG MẦM NON HOA SEN (01 tập thể và 01 cá nhân)"))
    #expect(units.contains("2 | Bà Trần Thị Bình | Giáo viên | "))
    #expect(units.contains("1 | Gia đình ông Ba |  | Thôn Hạ"))
    let sorted = try list("chia nhóm: không chia, thứ tự: theo tên, cột: [họ và tên]")
    #expect(sorted.dropFirst().first == "Thiếu tá Lê Văn An (truy tặng)")
  }

  @Test("Sums stand under the money and in words; without one of them nothing is summed")
  func money() throws {
    let paid = "hình thức: Giấy khen\ntiền thưởng: 450000"
    let text = try list("", award: paid)
    #expect(text[0].hasSuffix(" | Tiền thưởng (đồng)"))
    #expect(text[1] == "I. TẬP THỂ (01 tập thể) | 450.000")
    #expect(text.contains("III. CÁ NHÂN (02 cá nhân) | 900.000"))
    #expect(text.contains("Tổng cộng | 1.800.000"))
    #expect(
      text.last
        == "(Danh sách gồm 01 tập thể, 01 hộ gia đình và 02 cá nhân; tổng số tiền bằng chữ: Một triệu tám trăm nghìn đồng chẵn)./."
    )
    let partly = try list(
      "", people: "- {tên: A, loại: tập thể, tiền thưởng: 900000}\n- {tên: B, loại: tập thể}")
    #expect(!partly.joined().contains("Tổng cộng") && !partly.joined().contains("bằng chữ"))
  }

  @Test("Several forms: a clause and a heading for each, and a title belongs to nobody")
  func severalForms() throws {
    let award = "hình thức: [Tập thể lao động tiên tiến, Giấy khen]"
    let people = """
      - {tên: Trạm Y tế xã, loại: tập thể, hình thức: Tập thể lao động tiên tiến}
      - {tên: Chi đoàn thôn Hạ, loại: tập thể, hình thức: Giấy khen}
      - {tên: Lê Văn An, loại: cá nhân, hình thức: Giấy khen}
      """
    let yaml = DecisionBench.commune(
      decision: "danh sách: {chia nhóm: theo hình thức}\n", award: award, recipients: people)
    let text = try #require(
      try DecisionBench.texts(DecisionBench.decision, try DecisionBench.ceremony(yaml)).first)
    #expect(
      text.contains(
        "Về việc tặng danh hiệu “Tập thể lao động tiên tiến” và Giấy khen của Chủ tịch UBND xã An Mỹ"))
    #expect(text.contains("1. Tặng danh hiệu “Tập thể lao động tiên tiến” cho 01 tập thể;"))
    #expect(text.contains("2. Tặng Giấy khen của Chủ tịch UBND xã An Mỹ cho 01 tập thể và 01 cá nhân."))
    #expect(text.contains("I. TẬP THỂ LAO ĐỘNG TIÊN TIẾN (01 tập thể)"))
    #expect(text.contains("II. GIẤY KHEN (01 tập thể và 01 cá nhân)"))
    #expect(text.contains("2. Cá nhân (01 cá nhân)"))
  }

  @Test("The page lies down when the columns need it, or as the definition says; widths fill the page")
  func landscape() throws {
    let wide =
      "cột: [STT, họ và tên, chức vụ, đơn vị công tác, nơi ở, hình thức khen thưởng, thành tích, tiền thưởng, ghi chú]"
    for (layout, isLandscape) in [
      ("", false), ("giấy ngang: có", true), (wide, true), (wide + ", giấy ngang: không", false),
    ] {
      let yaml = DecisionBench.commune(
        decision: layout.isEmpty ? "" : "danh sách: {\(layout)}\n", recipients: Self.people)
      let sections = try DecisionBench.sections(DecisionBench.decision, yaml)
      let section = try #require(sections.last)
      #expect(section.page.isLandscape == isLandscape, "\(layout)")
      let table = try #require(
        section.blocks.lazy.compactMap { if case .table(let table) = $0 { table } else { nil } }.first)
      let width = table.columnWidths.reduce(Length.zero) { $0 + $1 }.mm
      #expect(width <= section.page.textWidth.mm && width > section.page.textWidth.mm - 1.5)
      #expect(table.headerRowCount == 1)
    }
  }

  @Test(
    "The list of recipients lies down when its columns pass the page's 165 mm",
    arguments: [
      ("cách gọi: Ông, năm sinh: 1980", false), ("cách gọi: Ông, năm sinh: 1980, giới tính: nam", true),
    ])
  func recipients(row: String, isLandscape: Bool) throws {
    // 12, 22 and 52 mm for number, kind and name, 38 for the form, then 17 a column: 158 and 175 mm.
    let yaml = DecisionBench.commune(recipients: "- {tên: Lê Văn An, loại: cá nhân, \(row)}")
    let facts = RecipientListFacts(try DecisionBench.ceremony(yaml))
    let slot = try #require(RecipientListFacts.exposure.shape.slot(named: "nằm_ngang"))
    guard case .truth(let lies) = RecipientListFacts.exposure.value(at: slot, of: facts) else {
      Issue.record("it is no truth")
      return
    }
    #expect(lies == isLandscape)
  }

  @Test(
    "A list of which each row would take more than two lines lies down", arguments: [(44, false), (45, true)])
  func wishes(letters: Int, isLandscape: Bool) throws {
    // 12 mm for the number, 80 for the name, 95 for post and unit, then 2 mm a letter and 4: 280,5 mm is the limit.
    let row =
      "- {tên: \(String(repeating: "A", count: 40)), loại: cá nhân, chức vụ: "
      + "\(String(repeating: "b", count: 50)), thành tích: \(String(repeating: "c", count: letters))}"
    let yaml = DecisionBench.commune(recipients: row + "\n- {tên: Lê An, loại: cá nhân}")
    let sections = try DecisionBench.sections(DecisionBench.decision, yaml)
    #expect(sections.last?.page.isLandscape == isLandscape)
  }

  private func lines(_ decision: String) throws -> [String] {
    let yaml = DecisionBench.commune(decision: decision.isEmpty ? "" : decision + "\n")
    return try #require(
      try DecisionBench.texts(DecisionBench.decision, try DecisionBench.ceremony(yaml)).first)
  }
}
