import Awards
import Diagnostics
import Model
import Testing

@testable import Facts

@Suite("What decisions say")
struct DecisionWordingTests {
  private func lines(_ yaml: String) throws -> [String] {
    try #require(try DecisionBench.texts(DecisionBench.decision, try DecisionBench.ceremony(yaml)).first)
  }

  private func article(_ number: Int, _ lines: [String]) -> String {
    lines.first { $0.hasPrefix("Điều \(number).") } ?? ""
  }

  @Test(
    "A deputy signs for the head, and a post needs no body that stands at the top",
    arguments: [
      ("{chức vụ: Phó Chủ tịch}", ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]),
      ("Phó Chủ tịch UBND xã An Mỹ", ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]),
      ("Phó Chủ tịch", ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]), ("Chủ tịch", ["CHỦ TỊCH"]),
      ("\"Phó Chủ tịch UBND xã An Mỹ, Vũ Thị Lan\"", ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Vũ Thị Lan"]),
      ("\"Vũ Thị Lan, Chủ tịch UBND xã An Mỹ\"", ["CHỦ TỊCH", "Vũ Thị Lan"]),
      ("{chức vụ: Chủ tịch UBND xã An Mỹ}", ["CHỦ TỊCH"]),
      ("{chức vụ: Phó Chủ tịch UBND xã An Mỹ}", ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]),
      ("{chức vụ: Chủ tịch Ủy ban nhân dân xã}", ["CHỦ TỊCH"]),
      ("{hình thức: KT., chức vụ: Phó Chủ tịch UBND xã}", ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]),
      (
        "{hình thức: KT., thay: Chủ tịch UBND xã An Mỹ, chức vụ: Phó Chủ tịch UBND xã}",
        ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]
      ),
      ("{chức vụ: KT. Chủ tịch - Phó Chủ tịch}", ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]),
      ("{chức vụ: \"KT. CHỦ TỊCH\\nPHÓ CHỦ TỊCH\"}", ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]),
      ("KT. Chủ tịch - Phó Chủ tịch", ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]),
      ("{chức vụ: \"K/T Chủ tịch, Phó Chủ tịch\"}", ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]),
      ("{chức vụ: TM. Ủy ban nhân dân}", ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]),
      (
        "{chức vụ: \"TM. UBND xã An Mỹ, KT. Chủ tịch, Phó Chủ tịch\"}",
        ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]
      ),
      ("{chức vụ: Q. Chủ tịch}", ["Q. CHỦ TỊCH"]),
      ("{chức vụ: Chủ tịch UBND xã An Mỹ;, họ tên: Lê A.}", ["CHỦ TỊCH", "Lê A"]),
      ("Quyền Chủ tịch UBND xã An Mỹ", ["Q. CHỦ TỊCH"]),
      ("\"Quyền Chủ tịch UBND xã An Mỹ, Vũ Thị Lan\"", ["Q. CHỦ TỊCH", "Vũ Thị Lan"]),
      ("{chức vụ: \"Bí thư Đảng ủy, Chủ tịch UBND xã\"}", ["CHỦ TỊCH"]),
      ("{hình thức: TL., chức vụ: Chánh Văn phòng HĐND và UBND xã}", ["TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"]),
    ])
  func signing(written: String, shown: [String]) throws {
    let text = try lines(DecisionBench.commune(decision: "ký: \(written)\n"))
    let end = try #require(text.firstIndex { $0.hasPrefix("- Lưu") })
    #expect(Array(text[(end + 1)...].prefix(shown.count)) == shown)
  }

  @Test(
    "Only the body is cut off a post, never a part of the post",
    arguments: [
      ("Trưởng phòng Giáo dục và Đào tạo", "Phòng Giáo dục và Đào tạo quận Hải An", "Trưởng phòng"),
      ("Phó Trưởng phòng Giáo dục", "Phòng Giáo dục", "Phó Trưởng phòng"),
      ("Hiệu trưởng Trường THCS An Mỹ", "Trường THCS An Mỹ", "Hiệu trưởng"),
      ("Giám đốc Sở Nội vụ", "Sở Nội vụ", "Giám đốc"),
      ("Chủ tịch Hội đồng quản trị", "Công ty A", "Chủ tịch Hội đồng quản trị"),
      ("Phó Trưởng Công an xã", "Công an xã An Mỹ", "Phó Trưởng Công an"),
      ("Trưởng Công an xã An Mỹ", "Công an xã An Mỹ", "Trưởng Công an"),
      ("Phó Giám đốc Sở", "Sở Nội vụ", "Phó Giám đốc"),
      ("Phó Giám đốc Sở Nội vụ tỉnh Sơn Hải", "Sở Nội vụ", "Phó Giám đốc"),
      ("Trưởng ban", "Ban Quản lý A", "Trưởng ban"),
      ("Phó Chủ tịch Hội", "Hội Nông dân xã", "Phó Chủ tịch"),
      ("Bí thư Đảng ủy", "UBND xã An Mỹ", "Bí thư Đảng ủy"),
      ("Phó Thủ tướng", "Thủ tướng Chính phủ", "Phó Thủ tướng"),
      ("Chủ tịch", "UBND xã An Mỹ", "Chủ tịch"), ("Chánh Văn phòng", "UBND xã An Mỹ", "Chánh Văn phòng"),
    ])
  func posts(title: String, body: String, post: String) {
    #expect(Signing.post(title, in: body) == post)
  }

  @Test(
    "One recipient is named with the merit of the list, a comma before it, and carries the decision out alone"
  )
  func single() throws {
    let text = try lines(
      DecisionBench.commune(
        recipients:
          "- {tên: Trần Văn Mẫu, loại: cá nhân, giới tính: nam, chức vụ: Trưởng thôn, đơn vị: Thôn Hạ, thành tích: thành tích xuất sắc trong phong trào}"
      ))
    #expect(
      article(1, text).hasSuffix(
        "cho ông Trần Văn Mẫu, Trưởng thôn Hạ, đã có thành tích xuất sắc trong phong trào."))
    #expect(article(3, text).contains("và cá nhân có tên tại Điều 1 chịu trách nhiệm"))
    #expect(!article(3, text).contains("các cá nhân"))
    #expect(
      text.contains { $0.hasPrefix("Về việc tặng Giấy khen của Chủ tịch UBND xã An Mỹ cho ông Trần Văn Mẫu") }
    )
  }

  @Test("The dead carry nothing out; the living beside them do")
  func posthumous() throws {
    let dead = "- {tên: Nguyễn Thanh Tùng, loại: cá nhân, giới tính: nam, truy tặng: có}"
    let alone = article(3, try lines(DecisionBench.commune(recipients: dead)))
    #expect(alone.contains("đơn vị liên quan chịu trách nhiệm") && !alone.contains("Điều 1"))
    let both = article(
      3, try lines(DecisionBench.commune(recipients: dead + "\n- {tên: Lê Văn An, loại: cá nhân}")))
    #expect(both.contains("và cá nhân có tên tại Điều 1 chịu trách nhiệm"))
    let named = article(
      3,
      try lines(
        DecisionBench.commune(
          decision: "thi hành: [Chánh Văn phòng, Trưởng phòng Nội vụ]", recipients: dead)))
    #expect(named.contains("Chánh Văn phòng và Trưởng phòng Nội vụ chịu trách nhiệm"))
  }

  @Test(
    "The last article names the recipients once, however the list of executors was cut",
    arguments: [
      ("[Chánh Văn phòng, các tập thể, cá nhân có tên tại Điều 1]", "Chánh Văn phòng"),
      (
        "[Chánh Văn phòng, Kế toán và các tập thể, hộ gia đình, cá nhân có tên tại Điều 1]",
        "Chánh Văn phòng, Kế toán"
      ),
      ("[Trưởng phòng Kinh tế và các cá nhân có tên tại Điều 1]", "Trưởng phòng Kinh tế"),
      (
        "[\"Thủ trưởng các cơ quan, đơn vị và các cá nhân có tên tại Điều 1\"]",
        "Thủ trưởng các cơ quan, đơn vị"
      ),
      ("[Ban Đại diện tập thể giáo viên, các đơn vị có tên tại Điều 1]", "Ban Đại diện tập thể giáo viên"),
      ("[Các tập thể, Chánh Văn phòng]", "Các tập thể, Chánh Văn phòng"),
      ("[Chánh Văn phòng, các ông (bà) có tên trên]", "Chánh Văn phòng"),
      ("[Chánh Văn phòng, các tập thể và cá nhân được khen thưởng]", "Chánh Văn phòng"),
      (
        "[Chánh Văn phòng, cá nhân nêu tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.]",
        "Chánh Văn phòng"
      ),
      (
        "\"Chánh Văn phòng, Trưởng phòng Kinh tế và các tập thể, cá nhân có tên tại Điều 1 chịu trách nhiệm thi hành\"",
        "Chánh Văn phòng, Trưởng phòng Kinh tế"
      ),
      ("\"Văn phòng HĐND và UBND xã; các ông, bà có tên tại Điều 1\"", "Văn phòng HĐND và UBND xã"),
      ("\"Các tập thể, cá nhân có tên tại Điều 1 và Chánh Văn phòng\"", "Chánh Văn phòng"),
      (
        "\"Kế toán, các cá nhân có tên tại Điều 1, Chánh Văn phòng, Thủ quỹ chịu trách nhiệm thi hành\"",
        "Kế toán, Chánh Văn phòng, Thủ quỹ"
      ),
      ("\"Kế toán và các cá nhân có tên tại Điều 1 và Điều 2\"", "Kế toán"),
      ("[Kế toán, ông Lê Văn An]", "Kế toán"),
    ])
  func executors(written: String, named: String) throws {
    let text = article(3, try lines(DecisionBench.commune(decision: "thi hành: \(written)\n")))
    #expect(
      text
        == "Điều 3. \(named) và tập thể, cá nhân có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./."
    )
  }

  @Test(
    "Money comes from its source once, however that was pasted",
    arguments: [
      ("trích từ ngân sách xã", "trích từ ngân sách xã"), ("từ quỹ khen thưởng", "trích từ quỹ khen thưởng"),
      ("\"Kinh phí: ngân sách xã.\"", "trích từ ngân sách xã"),
      ("Do ngân sách xã đảm bảo", "trích từ ngân sách xã"),
      ("Nguồn kinh phí khen thưởng", "trích từ nguồn kinh phí khen thưởng"),
      ("do các nhà hảo tâm hỗ trợ", "do các nhà hảo tâm hỗ trợ"),
      ("\"Quỹ thi đua, khen thưởng của xã\"", "trích từ Quỹ thi đua, khen thưởng của xã"),
    ])
  func sources(written: String, told: String) throws {
    for (decision, award) in [
      ("kinh phí: \(written)\n", ""), ("", "\ntiền thưởng: {mức: 450000, nguồn: \(written)}"),
    ] {
      let text = try lines(DecisionBench.commune(decision: decision, award: "hình thức: Giấy khen" + award))
      #expect(article(2, text).hasSuffix(", \(told)."))
    }
  }

  @Test("Names and words of address begin their cells with a capital; a source of one award alone is told")
  func cells() throws {
    let text = try lines(
      DecisionBench.commune(
        recipients:
          "- {tên: gia đình ông Vi Văn Nọi, loại: hộ gia đình}\n- {tên: Võ Minh Khôi, loại: cá nhân, cách gọi: em}"
      ))
    #expect(text.contains { $0.contains("| Gia đình ông Vi Văn Nọi") })
    #expect(text.contains { $0.contains("| Em Võ Minh Khôi") })
    var told: [String] = []
    _ = try DecisionBench.texts(
      DecisionBench.decision,
      try DecisionBench.ceremony(
        """
        buổi lễ: {tên: Hội nghị, ngày: 20/3/2026, đơn vị tổ chức: UBND xã An Mỹ}
        khen thưởng:
          - {hình thức: Giấy khen, của: Chủ tịch UBND xã An Mỹ, thành tích: hiến đất, tiền thưởng: {mức: 500000, nguồn: Quỹ A}, quyết định: q, người nhận: [{tên: Lê Văn Ba, loại: cá nhân}]}
          - {hình thức: Giấy khen, của: Chủ tịch UBND xã An Mỹ, thành tích: hiến máu, tiền thưởng: 500000, quyết định: q, người nhận: [{tên: Lê Thị Tư, loại: cá nhân}]}
        quyết định: [{mã: q, thẩm quyền: Chủ tịch UBND xã An Mỹ}]
        """)
    ) { told = $0.map(\.code.id) }
    #expect(told == ["decision/other-source"])
  }

  @Test("A title keeps its year beside what its holder did; parts of an award with people are told")
  func years() throws {
    let text = try lines(
      DecisionBench.commune(
        award: "hình thức: Lao động tiên tiến\nkỳ thành tích: 2025",
        recipients: "- {tên: Lê Văn Mẫu, loại: cá nhân, giới tính: nam, thành tích: hiến đất làm đường}"))
    #expect(
      article(1, text)
        == "Điều 1. Tặng danh hiệu “Lao động tiên tiến” năm 2025 cho ông Lê Văn Mẫu đã hiến đất làm đường.")
    var told: [String] = []
    _ = try DecisionBench.texts(
      DecisionBench.decision,
      try DecisionBench.ceremony(
        """
        buổi lễ: {tên: Hội nghị, ngày: 20/3/2026, đơn vị tổ chức: UBND xã An Mỹ}
        khen thưởng:
          - hình thức: Giấy khen
            của: Chủ tịch UBND xã An Mỹ
            số lượng: 2 cá nhân
            gồm: [{nhóm: giải nhất, số lượng: 1 cá nhân, tiền thưởng: 500000}, {nhóm: giải nhì, số lượng: 1 cá nhân}]
            quyết định: {thẩm quyền: Chủ tịch UBND xã An Mỹ}
        """)
    ) { told = $0.map(\.code.id) }
    #expect(told == ["decision/subgroups-unused"])
  }

  @Test("Two awards of one form show what each is for; a collective's own name is no place of it")
  func causesInList() throws {
    let text = try lines(
      """
      buổi lễ: {tên: Hội nghị, ngày: 20/3/2026, đơn vị tổ chức: UBND xã An Mỹ}
      khen thưởng:
        - {hình thức: Giấy khen, của: Chủ tịch UBND xã An Mỹ, thành tích: hiến đất, quyết định: q, người nhận: [{tên: Lê Văn Ba, loại: cá nhân}, {tên: Thôn Đông, loại: tập thể, đơn vị: thôn Đông}]}
        - {hình thức: Giấy khen, của: Chủ tịch UBND xã An Mỹ, thành tích: nuôi dưỡng trẻ mồ côi, quyết định: q, người nhận: [{tên: Lê Văn Ba, loại: cá nhân}, {tên: Lê Thị Tư, loại: cá nhân}]}
      quyết định: [{mã: q, thẩm quyền: Chủ tịch UBND xã An Mỹ}]
      """)
    #expect(text.contains { $0.contains("Lê Văn Ba") && $0.contains("Hiến đất") })
    #expect(text.contains { $0.contains("Lê Văn Ba") && $0.contains("Nuôi dưỡng trẻ mồ côi") })
    #expect(!text.contains { $0.contains("Thôn Đông | Thôn Đông") })
  }

  @Test("Names in the article go on with what each did, small inside of a sentence")
  func ownInArticle() throws {
    let text = try lines(
      DecisionBench.commune(
        decision: "danh sách: {phụ lục: trong Điều 1}\n",
        recipients:
          "- {tên: Võ Thị Ánh, loại: cá nhân, giới tính: nữ, thành tích: dũng cảm bắt trộm}\n- {tên: Lê Văn Ba, loại: cá nhân}"
      ))
    #expect(text.contains("1. Bà Võ Thị Ánh, đã dũng cảm bắt trộm;"))
  }

  @Test("A flag bears the committee's name though its chair is said to give it")
  func chairsFlag() throws {
    let yaml = DecisionBench.commune(
      award: "hình thức: Cờ thi đua", recipients: "- {tên: Thôn Hạ, loại: tập thể}")
    #expect(article(1, try lines(yaml)).contains("Tặng Cờ thi đua của UBND xã An Mỹ cho"))
  }

  /// What is told of a decision.
  private func told(_ yaml: String) throws -> [String] {
    var told: [String] = []
    _ = try DecisionBench.texts(DecisionBench.decision, try DecisionBench.ceremony(yaml)) {
      told = $0.map(\.code.id)
    }
    return told
  }

  @Test(
    "A decision that names only some of its recipients is not made: its count would be another than the award's"
  )
  func incomplete() throws {
    for count in ["số lượng: 2 tập thể, 3 cá nhân", "số lượng: nhiều tập thể, cá nhân"] {
      let award = "hình thức: Giấy khen\n\(count)\nđủ tên: không"
      #expect(try told(DecisionBench.commune(award: award)) == ["decision/no-recipients"])
    }
    #expect(
      try told(DecisionBench.commune(award: "hình thức: Giấy khen\nsố lượng: 1 tập thể, 1 cá nhân")).isEmpty)
  }

  @Test(
    "Who signs without being the head or a deputy of the deciding body is told",
    arguments: [
      ("{chức vụ: Phó Chủ tịch HĐND xã, họ tên: Lê A}", true),
      ("{chức vụ: Bí thư Đảng ủy, họ tên: Lê A}", true),
      ("{chức vụ: Trưởng phòng Văn hóa - Xã hội}", true), ("{chức vụ: PHÓ CHỦ TỊCH}", false),
      ("{chức vụ: Phó Chủ tịch Thường trực UBND xã}", false), ("{chức vụ: Phó Chủ tịch phụ trách}", false),
      ("{hình thức: TL., chức vụ: Chánh Văn phòng}", false), ("{chức vụ: Q. Chủ tịch}", false),
      ("{chức vụ: \"Bí thư Đảng ủy, Chủ tịch UBND xã\"}", false), ("{họ tên: Lê A}", false),
    ])
  func otherSigners(written: String, isTold: Bool) throws {
    #expect(
      try told(DecisionBench.commune(decision: "ký: \(written)\n"))
        == (isTold ? ["decision/other-signer"] : []))
  }

  @Test("The people of a place are counted by places and named small inside of a sentence")
  func peopleOfPlaces() throws {
    func row(_ name: String) -> String { "- {tên: \(name), loại: nhân dân và cán bộ}" }
    let text = try lines(
      DecisionBench.commune(recipients: row("xã Hòa Lộc") + "\n" + row("Phường Quảng Tiến")))
    #expect(article(1, text).contains("cho nhân dân và cán bộ 02 xã, phường (có danh sách"))
    #expect(text.contains { $0.contains("| Nhân dân và cán bộ xã Hòa Lộc") })
    let one = try lines(DecisionBench.commune(recipients: row("xã Hòa Lộc")))
    #expect(article(1, one).hasSuffix("cho nhân dân và cán bộ xã Hòa Lộc."))
  }

  @Test("A household named by its head keeps the capitals of the name inside of a sentence")
  func householdHeads() throws {
    func first(_ row: String) throws -> String {
      article(1, try lines(DecisionBench.commune(recipients: "- {loại: hộ gia đình, \(row)}")))
    }
    #expect(try first("tên: Nguyễn Văn An").hasSuffix("cho Nguyễn Văn An."))
    #expect(try first("tên: Trần Thị Hoa, cách gọi: Bà").hasSuffix("cho bà Trần Thị Hoa."))
    #expect(try first("tên: Gia đình ông Lê Tư").hasSuffix("cho gia đình ông Lê Tư."))
    #expect(try first("tên: Hộ bà Đinh Thị Ổn").hasSuffix("cho hộ bà Đinh Thị Ổn."))
  }

  @Test("Where each kind has one recipient there is no plural; no money makes no article on it")
  func oneOfEach() throws {
    let text = try lines(DecisionBench.commune(award: "hình thức: Giấy khen\ntiền thưởng: không"))
    #expect(text.contains { $0.hasSuffix("cho tập thể, cá nhân") })
    #expect(article(3, text).contains("và tập thể, cá nhân có tên tại Điều 1"))
    #expect(!text.contains { $0.contains("iền thưởng") })
    let one = try lines(
      DecisionBench.commune(
        award: "hình thức: Giấy khen\ntiền thưởng: 0", recipients: "- {tên: Lê Văn An, loại: cá nhân}"))
    #expect(!one.contains { $0.contains("iền thưởng") })
  }

  @Test("A recipient's own sum stands before that of the award, and adds up")
  func ownSums() throws {
    let text = try lines(
      DecisionBench.commune(
        award: "hình thức: Giấy khen\ntiền thưởng: 300.000",
        recipients:
          "- {tên: Lê Văn An, loại: cá nhân, tiền thưởng: 500.000}\n- {tên: Trần Văn Bình, loại: cá nhân}"))
    #expect(article(2, text).hasPrefix("Điều 2. Tổng số tiền thưởng kèm theo là 800.000 đồng"))
  }

  @Test("A deputy of a body that decides itself signs for no head of it")
  func deputyOfBody() {
    var signing = Signing()
    signing.title = Located("Phó Giám đốc", at: nil)
    let body = Authority(written: Located("Công ty A", at: nil), kind: .body, level: nil)
    #expect(signing.lines(authority: body, issuingBody: nil).map(\.value) == ["Phó Giám đốc"])
  }

  @Test("An order with its class is written as the law writes it")
  func classedOrder() throws {
    let text = try lines(
      DecisionBench.commune(award: "hình thức: Huân chương lao động hạng 3"))
    #expect(article(1, text).contains("Huân chương Lao động hạng Ba"))
  }

  @Test("A place that is not known leaves room before the day")
  func placeMissing() throws {
    let text = try lines(DecisionBench.commune(decision: "ngày: 12/3/2026\n"))
    #expect(text.contains("………………, ngày 12 tháng 3 năm 2026"))
  }

  @Test("Executors and a source beside articles of one's own are told")
  func unused() throws {
    var told: [String] = []
    _ = try DecisionBench.texts(
      DecisionBench.decision,
      try DecisionBench.ceremony(
        DecisionBench.commune(
          decision: "điều: [Tặng Giấy khen, Thi hành]\nthi hành: [Kế toán]\nkinh phí: Quỹ A\n"))
    ) { told = $0.map(\.code.id) }
    #expect(told == ["decision/unused-by-articles", "decision/unused-by-articles"])
  }

  @Test("A title before a name takes no Ông")
  func titled() throws {
    let text = try lines(
      DecisionBench.commune(
        recipients:
          "- {tên: Liệt sĩ Trần Cam, loại: cá nhân, giới tính: nam}\n- {tên: Lê Văn Cam, loại: cá nhân, giới tính: nam}"
      ))
    #expect(
      text.contains { $0.contains("| Liệt sĩ Trần Cam") } && text.contains { $0.contains("| Ông Lê Văn Cam") }
    )
  }

  @Test("People are counted once, however many titles they get; two rows of one title are two people")
  func countedOnce() throws {
    let award = "hình thức: [Chiến sĩ thi đua cơ sở, Lao động tiên tiến]"
    func row(_ name: String, _ form: String) -> String {
      "- {tên: \(name), loại: cá nhân, hình thức: \(form), đơn vị: Trường An Mỹ}"
    }
    let rows = [
      row("Lê Văn An", "Chiến sĩ thi đua cơ sở"), row("Trần Thị Bình", "Chiến sĩ thi đua cơ sở"),
      row("Lê Văn An", "Lao động tiên tiến"), row("Trần Thị Bình", "Lao động tiên tiến"),
      row("Lê Văn An", "Lao động tiên tiến"),
    ]
    let text = try lines(DecisionBench.commune(award: award, recipients: rows.joined(separator: "\n")))
    // One Lê Văn An has both titles, another only the lower one.
    #expect(article(1, text).contains("Khen thưởng 03 cá nhân"))
    #expect(text.contains { $0.hasPrefix("(Danh sách gồm 03 cá nhân)") })
    #expect(text.contains { $0.contains("2. Tặng danh hiệu “Lao động tiên tiến” cho 03 cá nhân") })
  }

  @Test("A flag bears the committee's name though its chair decides; titles print as they were written")
  func ownersAndTitles() throws {
    let yaml = DecisionBench.commune(
      award: "hình thức: Cờ thi đua", recipients: "- {tên: Thôn Hạ, loại: tập thể}"
    )
    .replacing("  - của: Chủ tịch UBND xã An Mỹ", with: "  - của: UBND xã An Mỹ")
    #expect(article(1, try lines(yaml)).contains("Tặng Cờ thi đua của UBND xã An Mỹ cho"))
    for (written, shown) in [
      ("Thôn văn hóa", "“Thôn văn hóa”"), ("Chiến sỹ thi đua cơ sở", "“Chiến sỹ thi đua cơ sở”"),
      ("danh hiệu “Tổ dân phố văn hóa”", "“Tổ dân phố văn hóa”"),
      ("lao động tiên tiến", "“Lao động tiên tiến”"),
    ] {
      let text = try lines(
        DecisionBench.commune(award: "hình thức: \(written)", recipients: "- {tên: Thôn Hạ, loại: tập thể}"))
      #expect(article(1, text).contains("Tặng danh hiệu \(shown) cho"), "\(written)")
    }
  }

  @Test("The subject says what for as far as two lines hold it, and what a person writes stands")
  func subject() throws {
    func subject(_ cause: String, _ decision: String = "") throws -> String {
      let yaml = DecisionBench.commune(
        decision: decision, award: "hình thức: Giấy khen\nthành tích: \(cause)")
      return try lines(yaml).first { $0.hasPrefix("Về việc") } ?? ""
    }
    let start = "Về việc tặng Giấy khen của Chủ tịch UBND xã An Mỹ cho tập thể, cá nhân"
    #expect(try subject("hoàn thành tốt nhiệm vụ") == start + " hoàn thành tốt nhiệm vụ")
    #expect(
      try subject("thành tích xuất sắc trong phong trào thi đua xây dựng nông thôn mới giai đoạn 2021 - 2025")
        == start + " có thành tích xuất sắc")
    #expect(try subject("công tác dân số") == start)
    #expect(
      try subject("thành tích tốt", "về việc: khen người tốt, việc tốt\n")
        == "Về việc khen người tốt, việc tốt")
  }

  @Test(
    "A post that ends as its unit begins is read on",
    arguments: [
      ("Giáo viên", "Trường Tiểu học An Mỹ", "Giáo viên Trường Tiểu học An Mỹ"),
      ("dân quân", "xã Bình Lâm", "dân quân xã Bình Lâm"), ("Tổ trưởng", "TDP số 7", "Tổ trưởng TDP số 7"),
      ("Trưởng thôn", "Thôn Hạ", "Trưởng thôn Hạ"), ("Trưởng phòng", "Phòng Nội vụ", "Trưởng phòng Nội vụ"),
      ("Bí thư Chi bộ", "Chi bộ thôn Hạ", "Bí thư Chi bộ thôn Hạ"),
      ("Giáo viên", "Trường An Mỹ", "Giáo viên Trường An Mỹ"),
      ("Hiệu trưởng", "Trường An Mỹ", "Hiệu trưởng Trường An Mỹ"), ("Trưởng thôn", "Thôn", "Trưởng thôn"),
      ("Thôn", "Thôn Hạ", "Thôn, Thôn Hạ"),
      ("nguyên Chủ tịch UBND", "xã An Mỹ", "nguyên Chủ tịch UBND xã An Mỹ"),
      ("Nguyên Hiệu trưởng", "Trường An Mỹ", "Nguyên Hiệu trưởng Trường An Mỹ"),
      ("Tổ trưởng", "Tổ dân phố số 5", "Tổ trưởng Tổ dân phố số 5"),
      ("Phó Đội trưởng", "Đội Thuế", "Phó Đội trưởng Đội Thuế"),
      ("Lớp trưởng", "Trường A", "Lớp trưởng, Trường A"),
      ("Trưởng buôn", "Buôn Dơ̆ng", "Trưởng buôn, Buôn Dơ̆ng"), ("Học sinh", "Lớp 5A", "Học sinh Lớp 5A"),
      ("Văn thư", "Văn phòng UBND", "Văn thư, Văn phòng UBND"),
    ])
  func postAndUnit(post: String, unit: String, both: String) {
    var recipient = Recipient(kind: .individual, name: Located("Lê Văn An", at: nil))
    recipient.post = Located(post, at: nil)
    recipient.unit = Located(unit, at: nil)
    let facts = RecipientFacts(recipient: recipient, number: 1, form: nil, achievement: nil)
    #expect(facts.postAndUnit?.value == both)
  }

  @Test("Up to five are named in the article itself, six get their list; own articles never lose it")
  func namedInArticle() throws {
    func people(_ number: Int) -> String {
      ["Một", "Hai", "Ba", "Tư", "Năm", "Sáu"].prefix(number).map { "- {tên: Lê Văn \($0), loại: cá nhân}" }
        .joined(separator: "\n")
    }
    func text(_ number: Int, _ more: String = "") throws -> [String] {
      try lines(
        DecisionBench.commune(
          decision: "danh sách: {phụ lục: trong Điều 1}\n" + more,
          award: "hình thức: Giấy khen\ntiền thưởng: 710000", recipients: people(number)))
    }
    let five = try text(5)
    #expect(article(1, five).hasSuffix("cho 05 cá nhân, gồm:"))
    #expect(five.contains("5. Lê Văn Năm, tiền thưởng 710.000 đồng."))
    #expect(five.contains { $0.contains("3.550.000 đồng") } && !five.contains { $0.hasPrefix("DANH SÁCH") })
    var told: [String] = []
    let six = try DecisionBench.texts(
      DecisionBench.decision,
      try DecisionBench.ceremony(
        DecisionBench.commune(decision: "danh sách: {phụ lục: trong Điều 1}", recipients: people(6)))
    ) { told = $0.map { "\($0.severity) \($0.code.id): \($0.message.vi)" } }
    #expect(try #require(six.first).contains { $0.hasPrefix("DANH SÁCH") })
    #expect(
      told == [
        "warning decision/list-instead: không nêu tên trong Điều 1 mà lập danh sách kèm theo: Điều 1 nêu tên được 5 người nhận, quyết định này có 6"
      ])
    let own = try ownArticles(
      "điều: [Khen các ông có tên trong danh sách kèm theo, Ông Lê Văn Một thi hành]")
    #expect(own.lines.contains { $0.hasPrefix("DANH SÁCH") } && own.codes == ["decision/list-instead"])
  }

  /// Two people who were to stand in the article, beside articles of the office's own.
  private func ownArticles(_ articles: String) throws -> (lines: [String], codes: [String]) {
    var codes: [String] = []
    let texts = try DecisionBench.texts(
      DecisionBench.decision,
      try DecisionBench.ceremony(
        DecisionBench.commune(decision: "danh sách: {phụ lục: trong Điều 1}\n" + articles))
    ) { codes = $0.map(\.code.id) }
    return (try #require(texts.first), codes)
  }

  @Test("An award that gives no money leaves the others' sum known; one with a gap in its sums does not")
  func unpaid() throws {
    func money(_ second: String, _ rows: String) throws -> [String] {
      try lines(
        """
        buổi lễ: {tên: Hội nghị tổng kết, ngày: 20/3/2026, đơn vị tổ chức: UBND xã An Mỹ}
        khen thưởng:
          - {hình thức: Giấy khen, của: Chủ tịch UBND xã An Mỹ, quyết định: gk, tiền thưởng: 710000, người nhận: [{tên: Lê An, loại: cá nhân}]}
          - {hình thức: Gia đình văn hóa, của: Chủ tịch UBND xã An Mỹ, quyết định: gk\(second), người nhận: [{tên: Gia đình bà Bình, loại: hộ gia đình\(rows)}, {tên: Gia đình ông Chi, loại: hộ gia đình}]}
        quyết định: [{mã: gk, thẩm quyền: Chủ tịch UBND xã An Mỹ}]
        """)
    }
    #expect(article(2, try money("", "")).hasPrefix("Điều 2. Tổng số tiền thưởng kèm theo là 710.000 đồng"))
    #expect(
      article(2, try money(", tiền thưởng: 100000", ""))
        .hasPrefix("Điều 2. Tổng số tiền thưởng kèm theo là 910.000 đồng"))
    let gap = try money("", ", tiền thưởng: 100000")
    #expect(article(2, gap) == "Điều 2. Quyết định này có hiệu lực kể từ ngày ký.")
    #expect(!gap.contains { $0.hasPrefix("Tổng cộng") })
  }

  @Test("A period without an achievement follows the title, not “về”")
  func periodAlone() throws {
    let text = try lines(
      DecisionBench.commune(
        award: "hình thức: Tập thể lao động tiên tiến\nkỳ thành tích: giai đoạn 2021-2025"))
    #expect(
      article(1, text)
        == "Điều 1. Tặng danh hiệu “Tập thể lao động tiên tiến” giai đoạn 2021 - 2025 cho 01 tập thể và 01 cá nhân (có danh sách kèm theo)."
    )
  }

  @Test("Who is honoured after death beside the living is named so in article and subject")
  func bothWays() throws {
    let text = try lines(
      DecisionBench.commune(
        recipients: "- {tên: Lê Văn An, loại: cá nhân, truy tặng: có}\n- {tên: Trần Bình, loại: cá nhân}"))
    #expect(article(1, text).hasPrefix("Điều 1. Tặng, truy tặng Giấy khen của Chủ tịch UBND xã An Mỹ cho 02"))
    #expect(text.contains { $0.hasPrefix("Về việc tặng, truy tặng Giấy khen") })
    let dead = try lines(
      DecisionBench.commune(recipients: "- {tên: Lê Văn An, loại: cá nhân, truy tặng: có}"))
    #expect(article(1, dead).hasPrefix("Điều 1. Truy tặng Giấy khen"))
  }

  @Test("A list of one kind has no heading that says it again")
  func oneKind() throws {
    let text = try lines(
      DecisionBench.commune(recipients: "- {tên: Lê An, loại: cá nhân}\n- {tên: Trần Bình, loại: cá nhân}"))
    #expect(!text.contains { $0.hasPrefix("I. ") } && text.contains { $0.hasPrefix("1 | Lê An") })
    #expect(try lines(DecisionBench.commune()).contains { $0.hasPrefix("II. CÁ NHÂN (01 cá nhân)") })
  }

  @Test("Annexes that differ by their movement only say it, and a title that somebody wrote stands")
  func annexTitles() throws {
    func text(_ layout: String) throws -> [String] {
      try lines(
        """
        buổi lễ: {tên: Hội nghị tổng kết, ngày: 20/3/2026, đơn vị tổ chức: UBND xã An Mỹ}
        khen thưởng:
          - {hình thức: Giấy khen, của: Chủ tịch UBND xã An Mỹ, thành tích: thành tích trong phong trào A, quyết định: gk, người nhận: [{tên: Thôn Hạ, loại: tập thể}]}
          - {hình thức: Giấy khen, của: Chủ tịch UBND xã An Mỹ, thành tích: thành tích trong phong trào B, quyết định: gk, người nhận: [{tên: Thôn Hạ, loại: tập thể}]}
        quyết định: [{mã: gk, thẩm quyền: Chủ tịch UBND xã An Mỹ, danh sách: {phụ lục: theo hình thức\(layout)}}]
        """)
    }
    let made = try text("")
    #expect(made.contains("DANH SÁCH / TẬP THỂ ĐƯỢC TẶNG GIẤY KHEN CÓ THÀNH TÍCH TRONG PHONG TRÀO A"))
    #expect(made.contains("DANH SÁCH / TẬP THỂ ĐƯỢC TẶNG GIẤY KHEN CÓ THÀNH TÍCH TRONG PHONG TRÀO B"))
    // One collective in both movements is one.
    #expect(article(1, made).contains("Khen thưởng 01 tập thể"))
    let given = try text(", tiêu đề: [Các thôn tiêu biểu]")
    #expect(given.contains("DANH SÁCH / CÁC THÔN TIÊU BIỂU"))
    #expect(given.contains("DANH SÁCH / TẬP THỂ ĐƯỢC TẶNG GIẤY KHEN CÓ THÀNH TÍCH TRONG PHONG TRÀO B"))
    #expect(try text(", tiêu đề: [Danh sách các thôn tiêu biểu]").contains("DANH SÁCH / CÁC THÔN TIÊU BIỂU"))
  }

  @Test("Annexes of deeds and of fields say them as such")
  func annexCauses() throws {
    let text = try lines(
      """
      buổi lễ: {tên: Hội nghị tổng kết, ngày: 20/3/2026, đơn vị tổ chức: UBND xã An Mỹ}
      khen thưởng:
        - {hình thức: Giấy khen, của: Chủ tịch UBND xã An Mỹ, thành tích: hoàn thành nhiệm vụ A, quyết định: gk, người nhận: [{tên: Thôn Hạ, loại: tập thể}]}
        - {hình thức: Giấy khen, của: Chủ tịch UBND xã An Mỹ, thành tích: phong trào B, quyết định: gk, người nhận: [{tên: Thôn Hạ, loại: tập thể}]}
      quyết định: [{mã: gk, thẩm quyền: Chủ tịch UBND xã An Mỹ, danh sách: {phụ lục: theo hình thức}}]
      """)
    #expect(text.contains("DANH SÁCH / TẬP THỂ ĐƯỢC TẶNG GIẤY KHEN VÌ ĐÃ HOÀN THÀNH NHIỆM VỤ A"))
    #expect(text.contains("DANH SÁCH / TẬP THỂ ĐƯỢC TẶNG GIẤY KHEN CÓ THÀNH TÍCH TRONG PHONG TRÀO B"))
  }

  @Test("A form that names its giver is not given by them once more; a household stands small in a sentence")
  func giverInForm() throws {
    let flag = try lines(
      DecisionBench.commune(
        award: "hình thức: Cờ thi đua của Chính phủ", recipients: "- {tên: Thôn Hạ, loại: tập thể}"))
    #expect(article(1, flag).hasPrefix("Điều 1. Tặng Cờ thi đua của Chính phủ cho Thôn Hạ"))
    let house = try lines(
      DecisionBench.commune(
        award: "hình thức: Giấy khen\ntiền thưởng: 1140000",
        recipients: "- {tên: Gia đình ông Lê Tư, loại: hộ gia đình, nơi ở: thôn Hạ}"))
    #expect(article(1, house).contains("cho gia đình ông Lê Tư, thôn Hạ"))
    #expect(article(2, house).hasPrefix("Điều 2. Tiền thưởng kèm theo là 1.140.000 đồng"))
  }

  @Test("A committee's decision is signed on its behalf, by its chair or for the chair")
  func committee() throws {
    func signed(_ signing: String) throws -> [String] {
      let text = try lines(
        DecisionBench.commune(
          decision: "ký: \(signing)\n", award: "hình thức: Cờ thi đua",
          recipients: "- {tên: Thôn Hạ, loại: tập thể}"
        ).replacing("thẩm quyền: Chủ tịch UBND xã An Mỹ", with: "thẩm quyền: UBND xã An Mỹ"))
      let end = try #require(text.firstIndex { $0.hasPrefix("- Lưu") })
      return Array(text[(end + 1)...].prefix(3))
    }
    #expect(
      try signed("{chức vụ: Phó Chủ tịch Thường trực, họ tên: Lê An}") == [
        "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH THƯỜNG TRỰC",
      ])
    #expect(try signed("{chức vụ: Chủ tịch, họ tên: Lê An}") == ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Lê An"])
  }

  @Test("Recipients whom a clerk lists among the executors stand there once; a source is read on")
  func executors() throws {
    let text = try lines(
      DecisionBench.commune(
        decision:
          "thi hành: [\"Chánh Văn phòng;\", các cá nhân có tên tại Điều 1]\nkinh phí: Nguồn kinh phí khen thưởng năm 2026.\n",
        award: "hình thức: Giấy khen\ntiền thưởng: 710000",
        recipients: "- {tên: Lê An, loại: cá nhân}\n- {tên: Lê Ba, loại: cá nhân}"))
    #expect(article(4, text).contains("Chánh Văn phòng và các cá nhân có tên tại Điều 1 chịu trách nhiệm"))
    #expect(article(2, text).contains("trích từ nguồn kinh phí khen thưởng năm 2026"))
    var codes: [String] = []
    _ = try DecisionBench.texts(
      DecisionBench.decision,
      try DecisionBench.ceremony(
        DecisionBench.commune(
          decision: "kinh phí: Quỹ thi đua\n",
          award: "hình thức: Giấy khen\ntiền thưởng: {mức: 710000, nguồn: các nhà tài trợ}"))
    ) { codes = $0.map(\.code.id) }
    #expect(codes == ["decision/other-source"])
  }

  @Test("Whoever has a post and no unit is told with where they live")
  func residence() throws {
    let text = try lines(
      DecisionBench.commune(
        recipients:
          "- {tên: Hồ Văn Lý, loại: cá nhân, giới tính: nam, chức vụ: Đoàn viên, nơi ở: \"thôn Vực, xã Hướng\"}"
      ))
    #expect(article(1, text).contains("ông Hồ Văn Lý, Đoàn viên, thôn Vực, xã Hướng"))
  }

  @Test("Awards of one merit and different periods are not said to be for one thing")
  func periods() throws {
    func first(_ period: String) throws -> String {
      article(
        1,
        try lines(
          """
          buổi lễ: {tên: Hội nghị tổng kết, ngày: 20/3/2026, đơn vị tổ chức: UBND xã An Mỹ}
          khen thưởng:
            - {hình thức: Giấy khen, của: Chủ tịch UBND xã An Mỹ, thành tích: thành tích xuất sắc, kỳ thành tích: năm 2024, quyết định: gk, người nhận: [{tên: Thôn Hạ, loại: tập thể}]}
            - {hình thức: Giấy khen, của: Chủ tịch UBND xã An Mỹ, thành tích: thành tích xuất sắc, kỳ thành tích: \(period), quyết định: gk, người nhận: [{tên: Thôn Thượng, loại: tập thể}]}
          quyết định: [{mã: gk, thẩm quyền: Chủ tịch UBND xã An Mỹ}]
          """))
    }
    #expect(try first("năm 2024").contains("đã có thành tích xuất sắc năm 2024"))
    #expect(try !first("năm 2025").contains("thành tích"))
  }
}
