import Awards
import Diagnostics
import Model
import Testing

@testable import News

/// The patterns of sentences about awards, each from a small ceremony.
@Suite("Patterns of awards")
struct NewsAwardPatternTests {
  private typealias Samples = NewsSamples
  private static let commune = Samples.authority("UBND xã Trung An", .commune)
  private static let province = Samples.authority("UBND tỉnh", .province)
  private static let premier = Samples.authority("Thủ tướng Chính phủ", .state)
  private static let president = Samples.authority("Chủ tịch nước", .state)

  /// What follows the headline and the first sentence.
  private func told(_ ceremony: Ceremony, in outlet: String = "thai-binh") throws -> [String] {
    Array(try NewsBench.draft(ceremony, for: outlet).split(separator: "\n").map(String.init).dropFirst(2))
  }

  private func person(_ name: String, _ address: String? = nil, post: String? = nil) -> Recipient {
    var recipient = Recipient(kind: .individual, name: Samples.text(name))
    recipient.address = address.map(Samples.text)
    recipient.post = post.map(Samples.text)
    return recipient
  }

  @Test("a. No count: passive, and never a number")
  func noCount() throws {
    let ceremony = Samples.conference(Samples.award([], by: [Self.commune], Samples.vague))
    #expect(
      try told(ceremony) == ["Tại hội nghị, nhiều tập thể, cá nhân được UBND xã Trung An khen thưởng."])
  }

  @Test("b. A joint count keeps its one number")
  func joint() throws {
    let ceremony = Samples.conference(Samples.award(["Giấy khen"], by: [Self.commune], Samples.joint(91)))
    #expect(
      try told(ceremony, in: "da-nang") == [
        "Nhân dịp này, UBND xã Trung An tặng giấy khen cho 91 tập thể, cá nhân."
      ])
  }

  @Test("c. A split count of one form")
  func split() throws {
    let ceremony = Samples.conference(
      Samples.award(["Giấy khen"], by: [Self.commune], Samples.exact((.collective, 8), (.individual, 78))))
    #expect(
      try told(ceremony, in: "sggp") == [
        "Nhân dịp này, UBND xã Trung An tặng giấy khen cho 8 tập thể và 78 cá nhân."
      ])
  }

  @Test("d. A counted top and a vague rest")
  func countedTop() throws {
    let ceremony = Samples.conference(
      Samples.award(["Bằng khen"], by: [Self.premier], Samples.exact((.individual, 2))),
      Samples.award(["Giấy khen"], by: [Self.commune], Samples.vague))
    #expect(
      try told(ceremony)[0].hasPrefix(
        "Tại hội nghị, 2 cá nhân được nhận bằng khen của Thủ tướng Chính phủ; nhiều tập thể, cá nhân được "))
  }

  @Test("e. A named top and a counted rest")
  func namedTop() throws {
    var top = Samples.award(["Bằng khen"], by: [Self.premier], Samples.exact((.collective, 1)))
    top.recipients = [Recipient(kind: .collective, name: Samples.text("Trường Mầm non Hoa Sen"))]
    top.isComplete = true
    let ceremony = Samples.conference(
      top,
      Samples.award(["Giấy khen"], by: [Self.commune], Samples.exact((.collective, 20), (.individual, 35))))
    #expect(
      try told(ceremony, in: "hai-phong") == [
        "Nhân dịp này, Trường Mầm non Hoa Sen được nhận Bằng khen của Thủ tướng Chính phủ. UBND xã Trung An tặng Giấy khen cho 20 tập thể và 35 cá nhân."
      ])
  }

  @Test("f. Two givers, two counts, without a form")
  func twoGivers() throws {
    let ceremony = Samples.conference(
      Samples.award([], by: [Self.province], Samples.exact((.collective, 2), (.individual, 3))),
      Samples.award([], by: [Self.commune], Samples.exact((.individual, 20))))
    #expect(
      try told(ceremony, in: "gia-lai") == [
        "Nhân dịp này, UBND tỉnh khen thưởng 2 tập thể và 3 cá nhân; UBND xã Trung An khen thưởng 20 cá nhân."
      ])
  }

  @Test("g. A breakdown is “gồm” when it is all, “trong đó có” when it is not")
  func breakdown() throws {
    var group = Samples.award(["Giấy khen"], by: [Self.commune], Samples.exact((.individual, 24)))
    group.subgroups = [("giải nhì", 4), ("giải ba", 7), ("giải khuyến khích", 13)].map { label, number in
      var part = AwardSubgroup(label: Samples.text(label))
      part.count = Samples.exact((.individual, number))
      return part
    }
    #expect(
      try told(Samples.conference(group)) == [
        "Tại hội nghị, 24 cá nhân, gồm 4 giải nhì, 7 giải ba và 13 giải khuyến khích, được nhận giấy khen của UBND xã Trung An."
      ])
    #expect(
      try told(Samples.conference(group), in: "hai-phong") == [
        "Nhân dịp này, UBND xã Trung An tặng Giấy khen cho 24 cá nhân, gồm 4 giải nhì, 7 giải ba và 13 giải khuyến khích."
      ])
    group.subgroups.removeLast()
    #expect(
      try told(Samples.conference(group))[0].contains("24 cá nhân, trong đó có 4 giải nhì và 7 giải ba, "))
  }

  @Test("h. Orders by class, and awards that are counted instead of recipients")
  func classes() throws {
    let ceremony = Samples.conference(
      AwardClass.allCases.map { awardClass in
        var group = Samples.award([], by: [Self.president], Samples.exact((.individual, awardClass.rawValue)))
        group.forms = [Samples.form("Huân chương Lao động hạng \(awardClass.name.vi)", awardClass)]
        return group
      })
    #expect(
      try told(ceremony)[0].hasPrefix(
        "Tại hội nghị, 1 cá nhân được Chủ tịch nước tặng Huân chương Lao động hạng Nhất, 2 cá nhân được tặng "
      ))
    #expect(try told(ceremony, in: "sggp")[0].contains("hạng nhì"))
    var counted = Samples.award(
      ["Huân chương Độc lập hạng Ba"], by: [Self.president], Samples.exact((.individual, 68)))
    counted.countsAwards = true
    counted.recipientsText = Samples.text("200 gia đình")
    #expect(
      try told(Samples.conference(counted)) == [
        "Tại hội nghị, 68 Huân chương Độc lập hạng Ba được Chủ tịch nước trao tặng cho 200 gia đình."
      ])
  }

  @Test("i. Named recipients with their posts")
  func named() throws {
    var group = Samples.award(["Huân chương Lao động hạng Ba"], by: [Self.president], nil)
    group.recipients = [
      person("Lê Văn An", "Ông", post: "Giám đốc Sở Y tế"), person("Trần Thị Bình", "Bà"),
    ]
    group.isComplete = true
    #expect(
      try told(Samples.conference(group)) == [
        "Tại hội nghị, ông Lê Văn An (Giám đốc Sở Y tế) và bà Trần Thị Bình được nhận Huân chương Lao động hạng Ba của Chủ tịch nước."
      ])
  }

  @Test("j. More names stand line by line under a colon")
  func lines() throws {
    var group = Samples.award(["Bằng khen"], by: [Self.province], Samples.exact((.individual, 4)))
    group.recipients = ["Lê Văn An", "Trần Thị Bình", "Phạm Thị Cúc", "Hồ Dũng"].map {
      person($0, post: "giáo viên")
    }
    group.isComplete = true
    #expect(
      try told(Samples.conference(group)) == [
        "Tại hội nghị, 4 cá nhân được nhận bằng khen của UBND tỉnh, gồm:",
        "- Lê Văn An, giáo viên;",
        "- Trần Thị Bình, giáo viên;", "- Phạm Thị Cúc, giáo viên;", "- Hồ Dũng, giáo viên.",
      ])
  }

  @Test("k. The decision is cited where the outlet cites it")
  func decision() throws {
    var group = Samples.award(["Cờ thi đua"], by: [Self.province], Samples.exact((.collective, 1)))
    group.citation = DecisionCitation(number: Samples.text("1101/QĐ-UBND"))
    group.citation?.date = Samples.day(8, 5, 2024)
    #expect(
      try told(Samples.conference(group), in: "trang-xa") == [
        "Tại Hội nghị, 01 tập thể được nhận Cờ thi đua của UBND tỉnh, theo Quyết định số 1101/QĐ-UBND ngày 8/5/2024 của UBND tỉnh./."
      ])
    #expect(try !told(Samples.conference(group))[0].contains("1101"))
  }

  @Test("l. By delegation, and who announces the decision")
  func delegation() throws {
    var group = Samples.award(
      ["Huân chương Dũng cảm"], by: [Self.president], Samples.exact((.individual, 1)))
    group.onBehalfOf = Self.president
    group.handers = [.group(Samples.text("lãnh đạo tỉnh"))]
    group.announcer = .group(Samples.text("đại diện Sở Nội vụ"))
    #expect(
      try told(Samples.conference(group)) == [
        "Tại hội nghị, đại diện Sở Nội vụ công bố quyết định khen thưởng. Thừa ủy quyền của Chủ tịch nước, lãnh đạo tỉnh trao Huân chương Dũng cảm cho 1 cá nhân."
      ])
  }

  @Test("m. After death: truy tặng, and who receives it")
  func posthumous() throws {
    var group = Samples.award(["Bằng khen"], by: [Self.premier], nil)
    group.recipients = [person("Mai Văn Tới", "Ông")]
    group.isComplete = true
    group.isPosthumous = true
    group.receivers = [.group(Samples.text("thân nhân của ông"))]
    #expect(
      try told(Samples.conference(group)) == [
        "Tại hội nghị, ông Mai Văn Tới được Thủ tướng Chính phủ truy tặng bằng khen. Thân nhân của ông nhận thay."
      ])
  }

  @Test("n. Proposed is never conferred")
  func proposed() throws {
    var group = Samples.award(["Cờ thi đua"], by: [Self.province], nil)
    group.recipients = [Recipient(kind: .collective, name: Samples.text("xã Tân Phú"))]
    group.isComplete = true
    group.status = .proposed
    for outlet in ["hai-phong", "thai-binh", "trang-xa"] {
      let text = try told(Samples.conference(group), in: outlet)[0]
      #expect(text.contains("xã Tân Phú được đề nghị UBND tỉnh tặng "), "\(text)")
      #expect(!text.contains("được nhận"))
    }
  }

  @Test("o. Only the verb")
  func verb() throws {
    let ceremony = Samples.conference(
      Samples.award([], by: [Self.commune], Samples.exact((.collective, 8), (.individual, 78))))
    #expect(
      try told(ceremony, in: "sggp") == [
        "Nhân dịp này, UBND xã Trung An biểu dương, khen thưởng 8 tập thể và 78 cá nhân."
      ])
  }

  @Test("p. Households stand between collectives and individuals")
  func households() throws {
    let ceremony = Samples.conference(
      Samples.award(
        ["Giấy khen"], by: [Self.commune],
        Samples.exact((.individual, 37), (.household, 1), (.collective, 5))))
    #expect(
      try told(ceremony) == [
        "Tại hội nghị, 5 tập thể, 1 hộ gia đình và 37 cá nhân được nhận giấy khen của UBND xã Trung An."
      ])
  }

  @Test("q. Past honours by years, by years running, and a span with a vague count")
  func past() throws {
    var ceremony = Samples.conference
    var years = PastHonour(forms: [Samples.text("Cờ thi đua")])
    years.years = [Located(2018, at: nil), Located(2020, at: nil)]
    years.givers = [Samples.text("Chính phủ")]
    var running = PastHonour(forms: [Samples.text("Bằng khen")])
    running.consecutiveYears = Located(5, at: nil)
    running.recipient = Samples.text("Trường Hoa Sen")
    var span = PastHonour(forms: [Samples.text("Giấy khen")])
    span.period = Samples.span(2015, 2020)
    span.count = AwardCount(written: Samples.text("hàng nghìn lượt tập thể, cá nhân"), mode: .times(nil))
    ceremony.pastHonours = [years, running, span]
    #expect(
      try told(ceremony, in: "hai-phong") == [
        "Năm 2018, năm 2020, xã Trung An vinh dự được Chính phủ tặng Cờ thi đua. Trong 5 năm liên tục, Trường Hoa Sen vinh dự được tặng Bằng khen. Giai đoạn 2015÷2020, hàng nghìn lượt tập thể, cá nhân được tặng Giấy khen."
      ])
  }

  @Test("r. Delegates by the way they were chosen, with the share in favour")
  func delegates() throws {
    var ceremony = Samples.conference
    var delegation = Delegation(meeting: Samples.text("Đại hội thi đua yêu nước tỉnh lần thứ VI"))
    delegation.count = Samples.exact((.individual, 2))
    delegation.manner = .presented
    ceremony.delegations = [delegation]
    ceremony.report = Report()
    ceremony.report?.variant = Located(1, at: nil)
    #expect(
      try told(ceremony) == [
        "Dịp này, các đại biểu đã giới thiệu 2 cá nhân tham dự Đại hội thi đua yêu nước tỉnh lần thứ VI."
      ])
    ceremony.report?.variant = Located(2, at: nil)
    #expect(try told(ceremony)[0].hasPrefix("Dịp này, các đại biểu "))
    ceremony.delegations[0].share = Quantity(
      written: Samples.text("100%"), qualifier: nil, number: .init(unscaled: 100, decimals: 0), unit: "%")
    #expect(try told(ceremony)[0].hasSuffix("lần thứ VI, với tỷ lệ tán thành 100%."))
  }

  @Test("Money: for each, by prize, in all, and from where", arguments: [0, 1])
  func money(index: Int) throws {
    var group = Samples.award(["Giấy khen"], by: [Self.commune], Samples.exact((.individual, 3)))
    var money = AwardMoney()
    money.source = Samples.text("Quỹ khuyến học")
    if index == 0 {
      money.amount = Located(1_500_000, at: nil)
      money.total = Located(4_500_000, at: nil)
    } else {
      group.subgroups = [AwardSubgroup(label: Samples.text("giải nhất"))]
      group.subgroups[0].money = Located(2_550_000, at: nil)
    }
    group.money = money
    let wanted = [
      "Mức thưởng cho mỗi cá nhân là 1,5 triệu đồng; tổng số tiền thưởng là 4,5 triệu đồng, trích từ Quỹ khuyến học.",
      "Mức thưởng là 2.550.000 đồng/giải nhất, trích từ Quỹ khuyến học.",
    ]
    #expect(try told(Samples.conference(group))[0].hasSuffix(wanted[index]))
  }
}
