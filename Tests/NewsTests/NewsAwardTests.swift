import Diagnostics
import Facts
import Model
import Testing

@testable import News

@Suite("Awards in news")
struct NewsAwardTests {
  private typealias Samples = NewsSamples

  private static let commune = Samples.authority("UBND xã Trung An", .commune)
  private static let province = Samples.authority("UBND tỉnh", .province)
  private static let premier = Samples.authority("Thủ tướng Chính phủ", .state)
  private static let counted = Samples.exact((.individual, 35), (.collective, 20))

  /// The paragraph of the awards in one outlet.
  private func told(_ ceremony: Ceremony, in outlet: String) throws -> String {
    let lines = try NewsBench.draft(ceremony, for: outlet).split(separator: "\n")
    return lines.count > 2 ? String(lines[2]) : ""
  }

  @Test("Without a form only the verb is said")
  func noForm() throws {
    let ceremony = Samples.conference(
      Samples.award(
        [], by: [Self.province, Self.commune], Samples.vague, for: "thành tích xuất sắc trong năm 2025"))
    #expect(
      try told(ceremony, in: "hai-phong")
        == "Nhân dịp này, nhiều tập thể, cá nhân có thành tích xuất sắc trong năm 2025 được UBND tỉnh, UBND xã Trung An biểu dương, khen thưởng."
    )
    #expect(
      try told(ceremony, in: "ha-noi-moi")
        == "Tại hội nghị, nhiều tập thể, cá nhân có thành tích xuất sắc trong năm 2025 được UBND tỉnh, UBND xã Trung An khen thưởng."
    )
  }

  @Test("Neither form nor giver")
  func noFormNoGiver() throws {
    #expect(
      try told(Samples.conference(Samples.award([], by: [], Samples.vague)), in: "thai-binh")
        == "Tại hội nghị, nhiều tập thể, cá nhân đã được khen thưởng.")
  }

  @Test("Exact counts put collectives first; each outlet has its own sentence")
  func exact() throws {
    let ceremony = Samples.conference(
      Samples.award(
        ["giấy khen"], by: [Self.commune], Self.counted, for: "thành tích xuất sắc trong phong trào thi đua")
    )
    #expect(
      try told(ceremony, in: "hai-phong")
        == "Nhân dịp này, UBND xã Trung An tặng Giấy khen cho 20 tập thể và 35 cá nhân có thành tích xuất sắc trong phong trào thi đua."
    )
    #expect(
      try told(ceremony, in: "ha-noi-moi")
        == "Tại hội nghị, 20 tập thể và 35 cá nhân được nhận Giấy khen của UBND xã Trung An do có thành tích xuất sắc trong phong trào thi đua."
    )
    #expect(
      try told(ceremony, in: "thai-binh")
        == "Tại hội nghị, 20 tập thể và 35 cá nhân được nhận giấy khen của UBND xã Trung An do có thành tích xuất sắc trong phong trào thi đua."
    )
  }

  @Test("A joint count is never split, and several forms share it")
  func joint() throws {
    let ceremony = Samples.conference(
      Samples.award(["Cờ", "Bằng khen"], by: [Self.province], Samples.joint(34)))
    #expect(
      try told(ceremony, in: "ha-noi-moi")
        == "Tại hội nghị, 34 tập thể, cá nhân được nhận Cờ, Bằng khen của UBND tỉnh.")
  }

  @Test("Awards stand in the order of the definition")
  func levels() throws {
    let ceremony = Samples.conference(
      Samples.award(["Giấy khen"], by: [Self.commune], Self.counted),
      Samples.award(["Bằng khen"], by: [Self.premier], Samples.exact((.individual, 2))))
    #expect(
      try told(ceremony, in: "ha-noi-moi")
        .hasPrefix(
          "Tại hội nghị, 20 tập thể và 35 cá nhân được nhận Giấy khen của UBND xã Trung An; 2 cá nhân được "))
    #expect(
      try told(ceremony, in: "hai-phong")
        == "Nhân dịp này, UBND xã Trung An tặng Giấy khen cho 20 tập thể và 35 cá nhân. Thủ tướng Chính phủ tặng Bằng khen cho 2 cá nhân."
    )
  }

  @Test("Uncounted recipients of two authorities share one clause, and one cause")
  func vague() throws {
    let cause = "nhiều thành tích xuất sắc năm 2025"
    let ceremony = Samples.conference(
      Samples.award(["bằng khen"], by: [Self.premier], Samples.exact((.individual, 2)), for: cause),
      Samples.award(["bằng khen"], by: [Self.province], Samples.vague, for: cause),
      Samples.award(["giấy khen"], by: [Self.commune], Samples.vague, for: cause))
    #expect(
      try told(ceremony, in: "thai-binh")
        .hasPrefix(
          "Tại hội nghị, 2 cá nhân được nhận bằng khen của Thủ tướng Chính phủ do có nhiều thành tích xuất sắc năm 2025; nhiều tập thể, cá nhân được "
        ))
  }

  @Test("Few recipients are named, of the definition and of a list")
  func named() throws {
    var school = Samples.award(["Bằng khen"], by: [Self.premier], Samples.exact((.collective, 1)))
    school.recipients = [Recipient(kind: .collective, name: Samples.text("Trường Mầm non Hoa Sen"))]
    school.isComplete = true
    school.cause = Samples.text("thành tích trong công tác giáo dục")
    #expect(
      try told(Samples.conference(school), in: "hai-phong")
        == "Nhân dịp này, Trường Mầm non Hoa Sen được nhận Bằng khen của Thủ tướng Chính phủ về thành tích trong công tác giáo dục."
    )
    school.listFiles = [Samples.text("danh-sach.csv")]
    #expect(
      try told(Samples.conference(school), in: "thai-binh")
        == "Tại hội nghị, Trường Mầm non Hoa Sen được nhận bằng khen của Thủ tướng Chính phủ về thành tích trong công tác giáo dục."
    )
  }

  @Test("Of a group that is named in part the number comes first")
  func namedInPart() throws {
    var group = Samples.award(
      ["Huân chương Dũng cảm"], by: [Samples.authority("Chủ tịch nước", .state)], Samples.joint(12))
    group.recipients = ["Lê Văn An", "Phạm Thị Cúc"].map {
      Recipient(kind: .individual, name: Samples.text($0))
    }
    #expect(
      try told(Samples.conference(group), in: "ha-noi-moi")
        == "Tại hội nghị, 12 tập thể, cá nhân, trong đó có Lê Văn An và Phạm Thị Cúc, được nhận Huân chương Dũng cảm của Chủ tịch nước."
    )
  }

  @Test("A complete list counts itself")
  func listCounts() throws {
    var group = Samples.award(["Giấy khen"], by: [Self.commune], nil)
    group.listFiles = [Samples.text("danh-sach.csv")]
    group.isComplete = true
    group.recipients =
      (1...4).map { Recipient(kind: .individual, name: Samples.text("Người \($0)")) }
      + [Recipient(kind: .collective, name: Samples.text("Thôn Đông"))]
    #expect(
      try told(Samples.conference(group), in: "hai-phong")
        == "Nhân dịp này, UBND xã Trung An tặng Giấy khen cho 1 tập thể và 4 cá nhân.")
  }

  @Test("The period of the achievement is said unless the cause says it")
  func period() throws {
    var group = Samples.award(["Giấy khen"], by: [Self.commune], Self.counted, for: "thành tích xuất sắc")
    group.periods = [Samples.span(2020, 2025)]
    #expect(
      try told(Samples.conference(group), in: "hai-phong").hasSuffix(
        "có thành tích xuất sắc giai đoạn 2020÷2025."))
    #expect(
      try told(Samples.conference(group), in: "thai-binh").hasSuffix(
        "do có thành tích xuất sắc giai đoạn 2020-2025."))
    group.cause = Samples.text("thành tích xuất sắc giai đoạn 2020 – 2025")
    #expect(
      try told(Samples.conference(group), in: "hai-phong").hasSuffix(
        "có thành tích xuất sắc giai đoạn 2020÷2025."))
  }

  @Test("Proposed, posthumous and announced awards have their own verbs")
  func verbs() throws {
    var group = Samples.award(
      ["Cờ thi đua của Chính phủ"], by: [Samples.authority("Chính phủ", .state)],
      Samples.exact((.collective, 1)))
    group.status = .proposed
    #expect(
      try told(Samples.conference(group), in: "ha-noi-moi")
        == "Tại hội nghị, 1 tập thể được đề nghị tặng Cờ thi đua của Chính phủ.")
    group.status = .announced
    #expect(
      try told(Samples.conference(group), in: "ha-noi-moi")
        == "Tại hội nghị, 1 tập thể được nhận Cờ thi đua của Chính phủ.")
    var order = Samples.award(
      ["Huân chương Dũng cảm"], by: [Samples.authority("Chủ tịch nước", .state)],
      Samples.exact((.individual, 1)))
    order.isPosthumous = true
    #expect(
      try told(Samples.conference(order), in: "thai-binh")
        == "Tại hội nghị, 1 cá nhân được Chủ tịch nước truy tặng Huân chương Dũng cảm.")
    #expect(
      try told(Samples.conference(order), in: "hai-phong")
        == "Nhân dịp này, Chủ tịch nước truy tặng Huân chương Dũng cảm cho 1 cá nhân.")
  }

  @Test("The dead are named with the word that goes with their sex")
  func namedDead() throws {
    var order = Samples.award(
      ["Huân chương Dũng cảm"], by: [Samples.authority("Chủ tịch nước", .state)],
      Samples.exact((.individual, 1)))
    var person = Recipient(kind: .individual, name: Samples.text("Lê Thị An"))
    person.gender = .female
    order.recipients = [person]
    order.isPosthumous = true
    let draft = try told(Samples.conference(order), in: "hai-phong")
    #expect(draft.contains("bà Lê Thị An"), "\(draft)")
    // So are the living whom a definition names with their sex; those who learn have words of their own.
    order.isPosthumous = false
    #expect(try told(Samples.conference(order), in: "hai-phong").contains("bà Lê Thị An"))
    order.recipients[0].unit = Samples.text("Lớp 4B")
    #expect(try !told(Samples.conference(order), in: "hai-phong").contains("bà Lê Thị An"))
  }

  @Test("Who hands over is told with the award")
  func handing() throws {
    var ceremony = Samples.conference(Samples.award(["Bằng khen"], by: [Self.province], Samples.vague))
    var person = Person(name: Samples.text("Lê Văn An"))
    person.posts = [Post(title: Samples.text("Phó Chủ tịch UBND tỉnh"))]
    ceremony.people = [person]
    let actor = Actor.person(0, written: Samples.text("Lê Văn An"))
    ceremony.awards[0].handers = [actor]
    ceremony.awards[0].onBehalfOf = Samples.authority("Chủ tịch UBND tỉnh")
    #expect(
      try told(ceremony, in: "thai-binh")
        == "Tại hội nghị, thừa ủy quyền của Chủ tịch UBND tỉnh, đồng chí Lê Văn An, Phó Chủ tịch UBND tỉnh trao bằng khen của UBND tỉnh cho nhiều tập thể, cá nhân."
    )
    ceremony.awards[0].onBehalfOf = nil
    var photo = Photo(role: .handing)
    photo.awards = [Reference(0)]
    photo.actors = [actor]
    ceremony.photos = [photo]
    let draft = try NewsBench.draft(ceremony, for: "ha-noi-moi")
    #expect(
      draft.contains(
        "\nPhó Chủ tịch UBND tỉnh Lê Văn An trao Bằng khen của UBND tỉnh tặng các tập thể, cá nhân.\n"))
    // “Tặng” is the outlet's word in captions.
    #expect(draft.hasSuffix(" trao Bằng khen của UBND tỉnh cho nhiều tập thể, cá nhân.\n"))
  }

  @Test("Parts of a group are told after the whole, titles are called so")
  func parts() throws {
    var group = Samples.award(["Chiến sĩ thi đua cơ sở"], by: [Self.commune], Samples.exact((.individual, 5)))
    var part = AwardSubgroup(label: Samples.text("giáo viên"))
    part.count = Samples.exact((.individual, 3))
    group.subgroups = [part]
    #expect(
      try told(Samples.conference(group), in: "ha-noi-moi")
        == "Tại hội nghị, 5 cá nhân, trong đó có 3 giáo viên, được UBND xã Trung An tặng danh hiệu Chiến sĩ thi đua cơ sở."
    )
  }

  @Test("An award told only by a caption is not in the text")
  func captionOnly() throws {
    var ceremony = Samples.conference(Samples.award(["Cờ thi đua"], by: [Self.province], nil))
    ceremony.awards[0].toldIn = [.caption]
    ceremony.awards[0].recipientsText = Samples.text("các đơn vị xuất sắc")
    var photo = Photo(role: .recipients)
    photo.awards = [Reference(0)]
    ceremony.photos = [photo]
    let draft = try NewsBench.draft(ceremony, for: "hai-phong")
    #expect(draft.contains("\nCác đơn vị xuất sắc được UBND tỉnh tặng Cờ thi đua.\n"))
    #expect(!draft.contains("Nhân dịp này"))
  }
}
