import Awards
import Diagnostics
import LawSupport
import Model
import TestSupport
import Testing

@testable import Checks

@Suite("Titles, achievements and what is said by hand")
struct TitleTests {
  private func fighter(_ past: String, _ form: String = "Chiến sĩ thi đua cấp tỉnh", _ more: String = "")
    -> String
  {
    """
    buổi lễ: {tên: Hội nghị, ngày: 10/3/2026, đơn vị tổ chức: UBND tỉnh Thái Nguyên}
    khen thưởng:
      - của: Chủ tịch UBND tỉnh Thái Nguyên
        hình thức: \(form)
        người nhận: [{tên: Trần Văn Bình, loại: cá nhân}]
    \(more)
    phần thưởng đã nhận:
      - {người nhận: Trần Văn Bình, \(past)}
    """
  }

  @Test(
    "Three years running are needed, as far as the past is told at all",
    arguments: [
      ("hình thức: Chiến sĩ thi đua cơ sở, năm: [2022, 2023, 2024]", true),
      ("hình thức: Chiến sĩ thi đua cơ sở, năm: [2021, 2022, 2024]", false),
      ("hình thức: Chiến sĩ thi đua cơ sở, số năm liên tục: 3", true),
      ("hình thức: Chiến sĩ thi đua cơ sở, số năm liên tục: 2", false),
      ("hình thức: Chiến sĩ thi đua cơ sở, giai đoạn: 2022-2024", true),
      ("hình thức: Chiến sĩ thi đua cơ sở", true), ("hình thức: Lao động tiên tiến, năm: [2024]", true),
    ])
  func running(past: String, isRight: Bool) throws {
    let told = try found("law/title-ladder", in: fighter(past))
    #expect(told.map(\.severity) == (isRight ? [] : [.warning]))
    #expect(told.allSatisfy { $0.message.vi.contains("khoản 1 Điều 22") })
    #expect(
      try found("law/title-ladder", in: fighter(past), strict: true).map(\.severity)
        == (isRight ? [] : [.error]))
  }

  @Test("What this ceremony gives counts, and namesakes are left alone")
  func now() throws {
    let past = "hình thức: Chiến sĩ thi đua cơ sở, năm: [2023, 2024]"
    func base(_ more: String) -> String {
      """
        - của: Chủ tịch UBND tỉnh Thái Nguyên
          hình thức: Chiến sĩ thi đua cơ sở
          \(more)
          người nhận: [{tên: Trần Văn Bình, loại: cá nhân}]
      """
    }
    let title = "Chiến sĩ thi đua cấp tỉnh"
    #expect(try found("law/title-ladder", in: fighter(past, title, base("kỳ thành tích: năm 2025"))).isEmpty)
    #expect(
      try found("law/title-ladder", in: fighter(past, title, base("kỳ thành tích: năm 2021"))).count == 1)
    let namesake = base("kỳ thành tích: năm 2021") + "\n" + base("kỳ thành tích: năm 2020")
    #expect(try found("law/title-ladder", in: fighter(past, title, namesake)).isEmpty)
  }

  @Test("The national title takes two times of the province's, in whatever years")
  func national() throws {
    let form = "Chiến sĩ thi đua toàn quốc"
    let twice = "hình thức: Chiến sĩ thi đua cấp tỉnh, năm: [2019, 2022]"
    #expect(try found("law/title-ladder", in: fighter(twice, form)).isEmpty)
    let once = "hình thức: Chiến sĩ thi đua cấp tỉnh, năm: 2022"
    #expect(
      try found("law/title-ladder", in: fighter(once, form)).first?.message.vi.contains("Điều 21") == true)
  }

  @Test("After 1/10/2026 the condition is only a note, since its text is not known")
  func afterTheAmendment() throws {
    let yaml = fighter("hình thức: Chiến sĩ thi đua cơ sở, năm: [2023, 2024]")
      .replacing("10/3/2026", with: "10/11/2026")
    #expect(try found("law/title-ladder", in: yaml, strict: true).map(\.severity) == [.note])
  }

  private func twoTitles(_ date: String, _ period: String, _ money: String) -> String {
    """
    buổi lễ: {tên: Hội nghị, ngày: 20/12/2026, đơn vị tổ chức: Sở Nội vụ}
    khen thưởng:
      - của: Giám đốc Sở Nội vụ
        hình thức: Chiến sĩ thi đua cơ sở
        kỳ thành tích: năm 2021
        người nhận: [{tên: Trần Văn Bình, loại: cá nhân}]
        tiền thưởng: \(money)
        quyết định: {mã: a, ngày: \(date)}
      - của: Giám đốc Sở Nội vụ
        hình thức: Lao động tiên tiến
        kỳ thành tích: năm \(period)
        người nhận: [{tên: Trần Văn Bình, loại: cá nhân}, {tên: Lê Thị Hòa, loại: cá nhân}]
        tiền thưởng: \(money)
        quyết định: {mã: b, ngày: \(date)}
    """
  }

  @Test("Of two titles of one period one is paid; the law's sums give the other 0")
  func titlePrizes() throws {
    let yaml = twoTitles("1/3/2022", "2021", "theo quy định")
    let proposals = PrizeProposal.all(for: try ceremony(yaml), law: .shipped)
    #expect(proposals.map(\.sums) == [[1_490_000], [0, 450_000]])
    #expect(try found("law/one-title-prize", in: yaml).map(\.severity) == [.note])
    let filled = try ceremony(yaml)
    let told = findings(of: filled.adding(proposals), strict: true).map(\.code.id)
    #expect(!told.contains("law/prize") && !told.contains("law/one-title-prize"))
    let other = twoTitles("1/3/2022", "2020", "theo quy định")
    #expect(
      PrizeProposal.all(for: try ceremony(other), law: .shipped).map(\.sums) == [
        [1_490_000], [450_000, 450_000],
      ])
    #expect(try found("law/one-title-prize", in: other).isEmpty)
  }

  @Test("Beyond 15% is only a note where the packet does not decide on both titles")
  func share() throws {
    let yaml = """
      buổi lễ: {tên: Hội nghị, ngày: 10/3/2022, đơn vị tổ chức: UBND quận Kiến An}
      khen thưởng:
        - {của: Chủ tịch UBND quận Kiến An, hình thức: Lao động tiên tiến, số lượng: 10 cá nhân}
        - {của: Chủ tịch UBND quận Kiến An, hình thức: Chiến sĩ thi đua cơ sở, số lượng: 5 cá nhân}
      """
    #expect(try found("law/title-share", in: yaml, strict: true).map(\.severity) == [.note])
    #expect(try found("law/title-share", in: yaml.replacing("10/3/2022", with: "10/3/2024")).isEmpty)
  }

  @Test("Where the decree only implies it, a strict run warns, and nothing is left out by itself")
  func impliedPrizes() throws {
    let yaml = twoTitles("1/3/2024", "2021", "300000")
    #expect(try found("law/one-title-prize", in: yaml, strict: true).map(\.severity) == [.warning])
    #expect(
      try found("law/one-title-prize", in: twoTitles("1/3/2022", "2021", "300000"), strict: true).map(
        \.severity) == [.error])
    let asked = try ceremony(twoTitles("1/3/2024", "2021", "theo quy định"))
    #expect(PrizeProposal.all(for: asked, law: .shipped).map(\.sums) == [[1_800_000], [540_000, 540_000]])
  }

  @Test("Two titles in one award are of one period where the achievement names it")
  func titlesOfOneAward() throws {
    func yaml(_ first: String, _ second: String) -> String {
      """
      buổi lễ: {tên: Hội nghị, ngày: 28/5/2026, đơn vị tổ chức: Sở Nội vụ}
      khen thưởng:
        - của: Giám đốc Sở Nội vụ
          hình thức: [Chiến sĩ thi đua cơ sở, Lao động tiên tiến]
          thành tích: thành tích
          tiền thưởng: theo quy định
          người nhận:
            - {tên: Hoàng Thị Mẫu, loại: cá nhân, hình thức: Chiến sĩ thi đua cơ sở, thành tích: \(first)}
            - {tên: Hoàng Thị Mẫu, loại: cá nhân, hình thức: Lao động tiên tiến, thành tích: \(second)}
          quyết định: {ngày: 25/5/2026}
      """
    }
    let same = yaml("thành tích năm học 2025 - 2026", "hoàn thành tốt nhiệm vụ năm học 2025-2026")
    #expect(
      PrizeProposal.all(for: try ceremony(same), law: .shipped).map(\.sums) == [[2_340_000, 0]])
    #expect(try found("law/one-title-prize", in: same).map(\.severity) == [.note])
    for other in [
      yaml("thành tích năm học 2025 - 2026", "thành tích năm học 2024 - 2025"),
      yaml("thành tích xuất sắc", "thành tích xuất sắc"),
    ] {
      #expect(
        PrizeProposal.all(for: try ceremony(other), law: .shipped).map(\.sums) == [[2_340_000, 710_000]])
    }
  }

  private func twoForms(_ first: String, _ second: String) -> String {
    """
    buổi lễ: {tên: Hội nghị, ngày: 10/3/2026, đơn vị tổ chức: UBND xã An Phú}
    khen thưởng:
      - của: Chủ tịch UBND xã An Phú
        hình thức: Giấy khen
        thành tích: thành tích xuất sắc
        \(first)
      - của: Thủ tướng Chính phủ
        thành tích: Thành tích xuất sắc
        \(second)
    """
  }

  private static let person = "người nhận: [{tên: Trần Văn Bình, loại: cá nhân, đơn vị: Trạm Y tế}]"

  @Test(
    "Two forms for one achievement are told; titles, other periods and namesakes are not",
    arguments: [
      (person, "hình thức: Bằng khen\n    " + person, true),
      (person, "hình thức: Chiến sĩ thi đua toàn quốc\n    " + person, false),
      (
        "kỳ thành tích: năm 2024\n    " + person,
        "hình thức: Bằng khen\n    kỳ thành tích: năm 2025\n    " + person,
        false
      ),
      (person, "hình thức: Bằng khen\n    " + person.replacing("Trạm Y tế", with: "Trường THCS"), false),
      (person, "hình thức: Bằng khen\n    tình trạng: đề nghị\n    " + person, false),
      (
        person,
        "hình thức: Bằng khen\n    người nhận: [{tên: Trần Văn Bình, loại: cá nhân, thành tích: thành tích khác}]",
        false
      ),
    ])
  func oneAchievement(first: String, second: String, isTold: Bool) throws {
    let told = try found("law/one-achievement", in: twoForms(first, second), strict: true)
    #expect(told.map(\.severity) == (isTold ? [.error] : []))
  }

  private func prose(_ more: String, _ recipients: String = "") -> String {
    """
    buổi lễ: {tên: Hội nghị, ngày: 10/3/2026, đơn vị tổ chức: UBND xã An Phú}
    khen thưởng:
      - của: Chủ tịch UBND xã An Phú
        hình thức: Giấy khen
        số lượng: 2 tập thể, 3 cá nhân
        \(recipients)
    \(more)
    """
  }

  @Test(
    "Numbers in prose are held against the lists only where they tell of the event",
    arguments: [
      ("Tại hội nghị, UBND xã khen thưởng 2 tập thể và 3 cá nhân", 0),
      ("Dịp này, 5 tập thể, cá nhân được tặng Giấy khen", 0),
      ("Dịp này, 4 cá nhân được tặng Giấy khen", 1), ("Trong năm, xã đã tặng Giấy khen cho 40 cá nhân", 0),
      ("Tại hội nghị có 120 cá nhân dự", 0),
    ])
  func sentences(text: String, faults: Int) throws {
    #expect(try found("award/text-count", in: prose("kết quả: [\"\(text)\"]")).count == faults)
  }

  @Test("A sentence that names a form is held against that form's numbers, also in a mixed list")
  func formsInSentences() throws {
    func yaml(_ text: String) -> String {
      """
      buổi lễ: {tên: Hội nghị, ngày: 10/3/2026, đơn vị tổ chức: UBND xã An Phú}
      khen thưởng:
        - của: Chủ tịch UBND xã An Phú
          hình thức: [Chiến sĩ thi đua cơ sở, Lao động tiên tiến]
          người nhận:
            - {tên: Trần Văn Bình, loại: cá nhân, hình thức: Chiến sĩ thi đua cơ sở}
            - {tên: Lê Thị Hòa, loại: cá nhân, hình thức: Lao động tiên tiến}
            - {tên: Lê Thị Hoa, loại: cá nhân, hình thức: Lao động tiên tiến}
        - {của: Chủ tịch UBND xã An Phú, hình thức: Giấy khen, số lượng: 4 cá nhân}
      kết quả: ["Tại hội nghị, \(text)"]
      """
    }
    for (text, faults) in [
      ("tặng Giấy khen cho 4 cá nhân", 0), ("tặng Giấy khen cho 3 cá nhân", 1),
      ("tặng danh hiệu Lao động tiên tiến cho 2 cá nhân", 0),
      ("tặng danh hiệu Lao động tiên tiến cho 3 cá nhân", 1),
      ("2 cá nhân là Lao động tiên tiến, 4 cá nhân được tặng Giấy khen", 0), ("khen thưởng 7 cá nhân", 0),
      ("tặng Giấy khen và danh hiệu cho 7 cá nhân", 0), ("khen thưởng 3 cá nhân", 0),
    ] {
      #expect(try found("award/text-count", in: yaml(text)).count == faults, "\(text)")
    }
  }

  @Test("An award's own words and a caption tell no other number")
  func captions() throws {
    #expect(try found("award/text-count", in: prose("", "cho: 2 tập thể và 4 cá nhân tiêu biểu")).count == 1)
    #expect(try found("award/text-count", in: prose("", "cho: 2 tập thể và 3 cá nhân tiêu biểu")).isEmpty)
    var whole = try ceremony(prose(""))
    var photo = Photo(role: .recipients)
    photo.awards = [Reference(0)]
    photo.caption = Located("Trao Giấy khen cho 2 cá nhân", at: nil)
    whole.photos = [photo]
    #expect(findings(of: whole).filter { $0.code.id == "award/text-count" }.isEmpty)
    whole.photos[0].caption = Located("Trao Giấy khen cho 4 cá nhân", at: nil)
    #expect(findings(of: whole).filter { $0.code.id == "award/text-count" }.count == 1)
  }

  @Test(
    "Sums in figures and in words are read from running text",
    arguments: [
      ("Mỗi người 5.400.000 đồng.", [MoneyMention(dong: 5_400_000, words: nil)]),
      (
        "tổng là 5.400.000 đồng (Bằng chữ: Năm triệu bốn trăm nghìn đồng chẵn) từ quỹ",
        [MoneyMention(dong: 5_400_000, words: "Năm triệu bốn trăm nghìn đồng chẵn")]
      ),
      ("thưởng 5 triệu đồng", []), ("bằng chữ: đồng", []), ("", []),
      ("đồng đồng 1.000 đồng bằng chữ:", [MoneyMention(dong: 1000, words: nil)]),
    ])
  func sums(text: String, expected: [MoneyMention]) {
    #expect(MoneyMention.all(in: text) == expected)
  }

  @Test(
    "Words write a sum in the north's and the south's way, and no other sum",
    arguments: [
      (5_405_000, "Năm triệu bốn trăm linh năm nghìn đồng chẵn", true),
      (5_405_000, "năm triệu bốn trăm lẻ năm ngàn đồng", true),
      (5_405_000, "Năm triệu bốn trăm lẻ năm nghìn", true),
      (5_405_000, "Năm triệu bốn trăm năm mươi nghìn đồng", false),
      (2_000_000_000, "Hai tỉ đồng", true), (2_000_000_000, "Hai tỷ đồng chẵn", true),
    ])
  func words(dong: Int, words: String, isRight: Bool) {
    #expect(MoneyMention(dong: dong, words: words).isWritten(words) == isRight)
  }

  @Test(
    "A name with other marks than the list's is found; other people and other spellings are not",
    arguments: [
      ("Ông Trần Văn Bính được khen", 1), ("Ông Trần Văn Bình được khen", 0),
      ("Bà Lê Thị Hoà, ông Trần Văn Binh", 1),
      ("Bà Lê Thị Hoa phát biểu", 1), ("Trường Tiểu học Yên Hoà", 0),
      ("Trường Tiểu hoc Yên Hòa đạt chuẩn", 1),
      ("trần văn bính", 0), ("Trần Văn", 0), ("Ông Trần Văn Bỉnh chủ trì", 0),
    ])
  func names(text: String, faults: Int) throws {
    let yaml = """
      buổi lễ: {tên: Hội nghị, ngày: 10/3/2026, đơn vị tổ chức: UBND xã An Phú}
      nhân sự: [{tên: Trần Văn Bỉnh}]
      khen thưởng:
        - của: Chủ tịch UBND xã An Phú
          hình thức: Giấy khen
          người nhận:
            - {tên: Trần Văn Bình, loại: cá nhân}
            - {tên: Lê Thị Hòa, loại: cá nhân}
            - {tên: Trường Tiểu học Yên Hòa, loại: tập thể}
      kết quả: ["\(text)"]
      """
    #expect(try found("recipient/name-in-text", in: yaml).count == faults)
  }

  @Test(
    "A Cờ thi đua, a collective's title and a person's title are not given to the wrong kind",
    arguments: [
      ("Cờ thi đua", "cá nhân"), ("Tập thể lao động xuất sắc", "cá nhân"),
      ("Chiến sĩ thi đua cấp tỉnh", "tập thể"),
      ("Gia đình văn hóa", "cá nhân"), ("Cờ thi đua", "hộ gia đình"),
    ])
  func kinds(form: String, kind: String) throws {
    let yaml = """
      buổi lễ: {tên: Hội nghị, ngày: 10/3/2026, đơn vị tổ chức: UBND tỉnh Thái Nguyên}
      khen thưởng:
        - {của: UBND tỉnh Thái Nguyên, hình thức: \(form), người nhận: [{tên: Trần Văn Bình, loại: \(kind)}]}
      """
    #expect(try found("law/recipient-kind", in: yaml, strict: true).map(\.severity) == [.error])
  }

  @Test("Large lists of namesakes and hostile texts neither trap nor hang")
  func hostile() throws {
    var whole = try ceremony(prose(""))
    whole.awards[0].count = nil
    whole.awards[0].cause = Located("thành tích", at: nil)
    whole.awards[0].recipients = (0..<5000).map { index in
      var recipient = Recipient(kind: .individual, name: Located("Lê Thị Hòa", at: nil))
      recipient.unit = Located("Đơn vị \(index)", at: nil)
      return recipient
    }
    whole.awards.append(whole.awards[0])
    var generator = SeededGenerator()
    let pieces = [
      "Lê", "Thị", "Hoà", "5.000", "đồng", "(bằng", "chữ:", ")", "tại hội nghị", "khen", "7 cá nhân",
      "\u{301}", "🙂",
    ]
    whole.narratives = [
      Narrative(
        role: .results,
        statements: (0..<200).map { _ in
          let text = (0..<Int.random(in: 0...9, using: &generator))
            .map { _ in pieces[Int.random(in: 0..<pieces.count, using: &generator)] }.joined(separator: " ")
          return Located(text, at: nil)
        })
    ]
    var decision = Decision()
    decision.articles = whole.narratives[0].statements.map { text in
      var article = Article()
      article.text = text
      return article
    }
    whole.decisions = [decision]
    #expect(!findings(of: whole).isEmpty)
  }

  @Test("A form of the office's own is not judged as the State's of the same name")
  func ownMedal() throws {
    func yaml(_ own: String) -> String {
      """
      buổi lễ: {tên: hội thao, ngày: 5/1/2024, đơn vị tổ chức: UBND xã An Mỹ}
      \(own)khen thưởng:
        - {hình thức: Huy chương vàng, của: Chủ tịch UBND xã An Mỹ, số lượng: 3 tập thể}
      """
    }
    #expect(try found("law/recipient-kind", in: yaml("hình thức riêng: [Huy chương vàng]\n")).isEmpty)
  }
}
