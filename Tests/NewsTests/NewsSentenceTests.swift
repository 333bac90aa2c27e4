import Diagnostics
import Facts
import Model
import Testing
import Wording

@testable import News

@Suite("Sentences of news")
struct NewsSentenceTests {
  private typealias Samples = NewsSamples

  private func lines(_ ceremony: Ceremony, in outlet: String = "thai-binh") throws -> [String] {
    try NewsBench.draft(ceremony, for: outlet).split(separator: "\n").map(String.init)
  }

  /// The paragraph of a ceremony whose results are these sentences.
  private func results(_ statements: String..., change: (inout Ceremony) -> Void = { _ in }) throws -> String
  {
    var ceremony = Samples.conference
    ceremony.narratives = [Narrative(role: .results, statements: statements.map(Samples.text))]
    change(&ceremony)
    let lines = try lines(ceremony)
    return lines.count > 2 ? lines[2] : ""
  }

  @Test("What is not known is not told: a bare event is a headline and one sentence")
  func bare() throws {
    #expect(
      try lines(Samples.conference) == [
        "Xã Trung An tổ chức hội nghị tổng kết phong trào thi đua năm 2025",
        "Sáng ngày 12/1, UBND xã Trung An tổ chức hội nghị tổng kết phong trào thi đua năm 2025.",
      ])
  }

  @Test("Without a time of day, a day or a host the first sentence invents none")
  func lede() throws {
    var ceremony = Samples.conference
    ceremony.event.timeOfDay = nil
    #expect(try lines(ceremony)[1].hasPrefix("Ngày 12/1, UBND xã Trung An tổ chức"))
    ceremony.event.hosts = []
    #expect(try lines(ceremony)[1] == "Ngày 12/1, diễn ra hội nghị tổng kết phong trào thi đua năm 2025.")
    ceremony = Samples.conference
    ceremony.event.date = nil
    ceremony.event.venue = Samples.text("Hội trường UBND xã")
    #expect(
      try lines(ceremony)[1]
        == "UBND xã Trung An vừa tổ chức hội nghị tổng kết phong trào thi đua năm 2025 tại Hội trường UBND xã."
    )
  }

  @Test("Without name and day there is no first sentence, and a note says so")
  func noLede() throws {
    var ceremony = Samples.conference(Samples.award([], by: [], Samples.vague))
    ceremony.event.name = nil
    ceremony.event.date = nil
    var findings = Findings()
    let draft = try NewsBench.draft(ceremony, outlets: [NewsBench.outlet("hai-phong")], into: &findings)
    #expect(draft.contains("\nNhân dịp này, nhiều tập thể, cá nhân đã được biểu dương, khen thưởng.\n"))
    #expect(!draft.contains("tổ chức"))
    #expect(findings.diagnostics.map(\.code) == [NewsCodes.noOutlet, NewsCodes.noLede, NewsCodes.usualParts])
  }

  @Test("What a usual report also has is a note where a report is asked for, and never stands in the draft")
  func usualParts() throws {
    var ceremony = Samples.conference
    ceremony.report = Report()
    var findings = Findings()
    let draft = try NewsBench.draft(ceremony, outlets: [NewsBench.outlet("hai-phong")], into: &findings)
    let note = try #require(findings.diagnostics.first { $0.code == NewsCodes.usualParts })
    #expect(note.severity == .note)
    #expect(note.message.vi.hasPrefix("tin bài loại này thường còn có: "))
    #expect(note.message.vi.contains("; tác giả;"))
    #expect(!draft.contains("tác giả"))
    ceremony.report?.authors = [Samples.text("Minh Anh")]
    findings = Findings()
    _ = try NewsBench.draft(ceremony, outlets: [NewsBench.outlet("hai-phong")], into: &findings)
    #expect(
      findings.diagnostics.first { $0.code == NewsCodes.usualParts }?.message.vi.contains("tác giả") != true)
  }

  @Test("A ceremony of which nothing can be told gives no draft, and a note says so")
  func nothing() throws {
    var findings = Findings()
    let view = NewsView(for: [try NewsBench.outlet("hai-phong")])
    let planned = view.documents(of: Ceremony(), for: ViewRequest(), into: &findings)
    #expect(planned.isEmpty)
    #expect(findings.diagnostics.map(\.code).last == NewsCodes.nothingToTell)
    #expect(!findings.hasErrors)
  }

  @Test("The time is said once, and not before a sentence that says it")
  func times() throws {
    #expect(try results("phong trào lan rộng") == "Năm 2025, phong trào lan rộng.")
    #expect(try results("Phong trào lan rộng") == "Năm 2025, phong trào lan rộng.")
    #expect(try results("Năm 2025, phong trào lan rộng") == "Năm 2025, phong trào lan rộng.")
    #expect(try results("trong năm 2025 phong trào lan rộng") == "Trong năm 2025 phong trào lan rộng.")
    #expect(try results("Hoa Sen là trường dẫn đầu") == "Năm 2025, Hoa Sen là trường dẫn đầu.")
    #expect(try results("UBND xã mở phong trào") == "Năm 2025, UBND xã mở phong trào.")
    #expect(try results("Qua đó, phong trào lan rộng") == "Qua đó, phong trào lan rộng.")
    #expect(try results("đẩy mạnh phong trào") == "Năm 2025, xã Trung An đẩy mạnh phong trào.")
    #expect(
      try results("phong trào lan rộng") { $0.event.reviewed = [Samples.span(2020, 2025)] }
        == "Giai đoạn 2020-2025, phong trào lan rộng.")
  }

  @Test("No sentence begins with a bare figure")
  func figures() throws {
    #expect(
      try results("phong trào lan rộng", "6 thôn được công nhận")
        == "Năm 2025, phong trào lan rộng. Xã Trung An có 6 thôn được công nhận.")
  }

  @Test("A final full stop of the definition is not doubled")
  func fullStops() throws {
    #expect(
      try results("phong trào lan rộng.", "Nhân dân đồng lòng.")
        == "Năm 2025, phong trào lan rộng. Nhân dân đồng lòng.")
  }

  private func comparison(_ direction: Statistic.Comparison.Direction, _ unscaled: Int, _ base: String)
    -> Statistic.Comparison
  {
    Statistic.Comparison(
      written: Samples.text(""), direction: direction, amount: quantity(unscaled, 1, "%"), base: base)
  }

  private func quantity(_ unscaled: Int, _ decimals: Int, _ unit: String, _ qualifier: Qualifier? = nil)
    -> Quantity
  {
    Quantity(
      written: Samples.text(""), qualifier: qualifier,
      number: DecimalNumber(unscaled: unscaled, decimals: decimals), unit: unit)
  }

  @Test("Comparisons of one direction share its verb; rises and falls have their own")
  func comparisons() throws {
    var income = Statistic(subject: Samples.text("thu ngân sách"))
    income.value = quantity(13_300, 0, "tỷ đồng", .nearly)
    income.comparisons = [
      comparison(.exceed, 578, "dự toán tỉnh giao"), comparison(.exceed, 525, "dự toán xã giao"),
      comparison(.rise, 286, "cùng kỳ"),
    ]
    #expect(
      try results { $0.statistics = [income] }
        == "Năm 2025, thu ngân sách đạt gần 13.300 tỷ đồng, vượt 57,8% so với dự toán tỉnh giao, 52,5% so với dự toán xã giao và tăng 28,6% so với cùng kỳ."
    )
    var poverty = Statistic(subject: Samples.text("Tỷ lệ hộ nghèo"))
    poverty.change = .init(from: quantity(255, 2, "%"), to: quantity(54, 2, "%"))
    poverty.change?.fromWhen = Samples.text("năm 2021")
    #expect(
      try results { $0.statistics = [poverty] }
        == "Năm 2025, tỷ lệ hộ nghèo giảm từ 2,55% (năm 2021) xuống còn 0,54%.")
    poverty.change = .init(from: quantity(9, 0, "xã"), to: quantity(12, 0, "xã"))
    #expect(try results { $0.statistics = [poverty] } == "Năm 2025, tỷ lệ hộ nghèo tăng từ 9 xã lên 12 xã.")
    var rank = Statistic(subject: Samples.text("chỉ số hài lòng"))
    rank.rank = .init(position: Samples.text("Nhất"))
    rank.value = quantity(9, 1, "%", .estimated)
    #expect(try results { $0.statistics = [rank] } == "Năm 2025, chỉ số hài lòng ước đạt 0,9%, xếp thứ Nhất.")
    var count = Statistic(subject: Samples.text("Số thôn được công nhận văn hóa"))
    count.value = quantity(6, 0, "thôn")
    #expect(
      try results { $0.statistics = [count] } == "Năm 2025, xã Trung An có 6 thôn được công nhận văn hóa.")
  }

  @Test("A theme goes into the first sentence, a movement told by a sentence is not told again")
  func themes() throws {
    var theme = Theme(text: Samples.text("“Kỷ cương - sáng tạo”"))
    theme.period = Samples.year(2025)
    let movement = Movement(name: Samples.text("Dân vận khéo"))
    let told = try results("xã mở phong trào Dân vận khéo") { ceremony in
      ceremony.themes = [theme]
      ceremony.movements = [movement]
      ceremony.narratives[0].items = [.theme(0), .statement(0), .movement(0)]
    }
    #expect(told == "Năm 2025, với chủ đề “Kỷ cương - sáng tạo”, xã mở phong trào Dân vận khéo.")
  }

  @Test("A launch is told in full once; its slogan word for word")
  func launch() throws {
    var ceremony = Samples.conference
    var launch = Launch(what: Samples.text("đợt thi đua cao điểm chào mừng ngày lễ lớn của đất nước"))
    launch.slogans = [Samples.text("Đoàn kết - sáng tạo")]
    ceremony.event.launches = [launch]
    ceremony.awards = [Samples.award([], by: [], Samples.vague)]
    #expect(
      Array(try lines(ceremony)[2...]) == [
        "Tại hội nghị, UBND xã Trung An cũng phát động đợt thi đua cao điểm với khẩu hiệu: “Đoàn kết - sáng tạo”.",
        "Dịp này, nhiều tập thể, cá nhân đã được khen thưởng.",
      ])
  }

  @Test("Pledges stand before or after the awards, and openers differ")
  func pledges() throws {
    var ceremony = Samples.conference(Samples.award([], by: [], Samples.vague))
    var pledge = Pledge(document: Samples.text("giao ước thi đua"))
    pledge.signatories = [Samples.text("các thôn")]
    ceremony.pledges = [pledge]
    #expect(
      try lines(ceremony, in: "hai-phong").last
        == "Tại Hội nghị, các thôn đã ký kết giao ước thi đua. Cũng nhân dịp này, nhiều tập thể, cá nhân đã được biểu dương, khen thưởng."
    )
    ceremony.pledges[0].moment = .afterAwards
    #expect(
      try lines(ceremony).last
        == "Tại hội nghị, nhiều tập thể, cá nhân đã được khen thưởng. Các thôn cũng đã ký kết giao ước thi đua."
    )
    // A number does not begin a sentence.
    ceremony.pledges[0].signatories = [Samples.text("8 thôn")]
    #expect(
      try lines(ceremony).last?.hasSuffix(", 8 thôn đã ký kết giao ước thi đua.") == true)
    ceremony.pledges[0].signatories = []
    ceremony.pledges.append(ceremony.pledges[0])
    ceremony.pledges[1].act = .adopted
    ceremony.pledges[1].document = Samples.text("bản cam kết")
    #expect(
      try lines(ceremony).last?.hasSuffix("Hội nghị cũng thông qua bản cam kết và ký giao ước thi đua.")
        == true)
  }

  @Test("Past honours name their recipient once")
  func honours() throws {
    var first = PastHonour(forms: [Samples.text("Huân chương Lao động hạng Ba")])
    first.givers = [Samples.text("Chủ tịch nước")]
    first.years = [Located(2019, at: nil)]
    var second = PastHonour(forms: [Samples.text("Bằng khen")])
    second.givers = [Samples.text("UBND tỉnh")]
    second.years = [Located(2020, at: nil), Located(2022, at: nil)]
    var third = PastHonour(forms: [Samples.text("Bằng khen")])
    third.consecutiveYears = Located(4, at: nil)
    third.recipient = Samples.text("Trường Hoa Sen")
    #expect(
      try results { $0.pastHonours = [first, second, third] }
        == "Năm 2019, xã Trung An vinh dự được Chủ tịch nước tặng Huân chương Lao động hạng Ba; năm 2020, năm 2022 được UBND tỉnh tặng bằng khen. Trong 4 năm liên tục, Trường Hoa Sen vinh dự được tặng bằng khen."
    )
  }

  @Test("Limits are told only when they are given")
  func limits() throws {
    var ceremony = Samples.conference
    #expect(try !lines(ceremony).contains { $0.contains("Tuy nhiên") })
    ceremony.narratives = [Narrative(role: .limits, statements: [Samples.text("Phong trào chưa đều")])]
    #expect(
      try lines(ceremony).last
        == "Tuy nhiên, bên cạnh kết quả đạt được, hội nghị cũng chỉ ra hạn chế: phong trào chưa đều.")
  }

  @Test("Signs that markup knows are only text")
  func hostile() throws {
    var ceremony = Samples.conference(
      Samples.award(["<b>Bằng & khen</b>"], by: [Samples.authority("A <&> B")], Samples.vague))
    ceremony.event.name = Samples.text("Hội nghị </p><p style=\"x\"> & {{ báo.tên }}")
    ceremony.narratives = [Narrative(role: .results, statements: [Samples.text("{% if %} <script>&amp;")])]
    let lines = try lines(ceremony)
    #expect(lines[1].contains("</p><p style=“x”> & {{ báo.tên }}."))
    #expect(lines[2] == "Năm 2025, {% if %} <script>&amp.")
    #expect(lines[3].contains("được nhận <b>Bằng & khen</b> của A <&> B"))
  }

  @Test("Thousands of facts that could be told by thousands of sentences take no longer than their sum")
  func many() throws {
    var ceremony = Samples.conference
    let words = (0..<2000).map { "việc \($0 % 7) của thôn \($0)" }
    ceremony.narratives = [Narrative(role: .results, statements: words.map(Samples.text))]
    ceremony.movements = words.map { Movement(name: Samples.text($0 + " mới")) }
    ceremony.movements.append(Movement(name: Samples.text("Việc 3 của thôn 3")))
    ceremony.photos = (0..<2000).map { index in
      var photo = Photo(role: .handing)
      photo.awards = [Reference(index)]
      return photo
    }
    ceremony.awards = (0..<2000).map { _ in Samples.award(["Bằng khen"], by: [], Samples.vague) }
    let article = NewsArticle(NewsContext(ceremony: ceremony, outlet: OutletProfile(name: "Báo")))
    let told = article.blocks.flatMap { block -> [NewsPoint] in
      if case .paragraph(let points) = block { points } else { [] }
    }
    let movements = told.flatMap { point -> [NewsMovements.Item] in
      if case .movements(let movements) = point { movements.kinds.flatMap(\.items) } else { [] }
    }
    #expect(movements.count == 2000)
  }

  @Test("Any order of facts fills the templates without a fault")
  func anyFacts() throws {
    var generator = SeededCeremonies()
    for _ in 0..<10 {
      let ceremony = generator.next()
      for outlet in ["hai-phong", "ha-noi-moi", "thai-binh", "thanh-nien", "gia-lai"] {
        let draft = try NewsBench.draft(ceremony, for: outlet)
        for wrong in ["  ", " ,", " .", "..", ",,", ", .", "( ", " )", "; ;"] {
          #expect(!draft.contains(wrong), "\(outlet), seed \(generator.seed): \(draft)")
        }
      }
    }
  }
}
