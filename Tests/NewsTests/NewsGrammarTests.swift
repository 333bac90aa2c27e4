import Model
import Testing
import Wording

@testable import News

/// The checks of the grammar's §14 that hold for texts, each with a text that breaks it; those that hold for definitions
/// are rules of `Checks`, with their cases there.
@Suite("Checks of the grammar")
struct NewsGrammarTests {
  private typealias Samples = NewsSamples

  @Test("Each check finds its fault and leaves what is right")
  func failing() {
    #expect(NewsLint.repeatedOpeners("Tít\nDịp này, A. Rồi B.\nDịp này, C.").count == 1)
    #expect(NewsLint.repeatedOpeners("Tít\nDịp này, A. Nhân dịp này, B. Dịp này, C.") == [])
    #expect(NewsLint.bareFigures("20 tập thể\n20 tập thể được khen. 5 thôn dẫn đầu.").count == 2)
    #expect(NewsLint.bareFigures("Tít\n5 năm qua, tốt. 14/1/2026 16:30. Có 5 thôn.") == [])
    #expect(NewsLint.doubledWords("của của xã") == ["của của"])
    #expect(NewsLint.doubledWords("xã xanh, xã sạch, 5 5") == [])
    let long = String(repeating: "chữ ", count: 20)
    #expect(NewsLint.strangeDates(long + "ngày 9-12-2025", .slash) == ["9-12-2025"])
    #expect(NewsLint.strangeDates(long + "ngày 9-12-2025", .hyphen) == [])
    #expect(NewsLint.mixedCapitals(long + "tặng Bằng khen và bằng khen") == ["Bằng khen"])
    #expect(NewsLint.mixedCapitals(long + "tặng bằng khen") == [])
    #expect(NewsLint.wrongDirections("tăng từ 1,62% (năm 2024) lên 0,94%").count == 1)
    #expect(NewsLint.wrongDirections("giảm từ 1.000 xuống còn 1.000").count == 1)
    #expect(NewsLint.wrongDirections("giảm từ 1,62% xuống còn 0,94%, tăng từ 2,5 lên 10") == [])
  }

  @Test("What stays the same neither rises nor falls")
  func unchanged() throws {
    var ceremony = Samples.conference
    var statistic = Statistic(subject: Samples.text("tỷ lệ hộ nghèo"))
    let level = Quantity(
      written: Samples.text("1,5%"), qualifier: nil, number: .init(unscaled: 15, decimals: 1), unit: "%")
    statistic.change = .init(from: level, to: level)
    ceremony.statistics = [statistic]
    let draft = try NewsBench.draft(ceremony, for: "thai-binh")
    #expect(!draft.contains("tăng") && !draft.contains("giảm"))
    #expect(draft.contains("tỷ lệ hộ nghèo giữ ở mức 1,5%, nay là 1,5%."))
  }

  @Test(
    "The headline has no total when one of today's awards is not counted")
  func totals() throws {
    let giver = Samples.authority("Chủ tịch UBND xã Trung An", .commune)
    var ceremony = Samples.conference(
      Samples.award(["Giấy khen"], by: [giver], Samples.exact((.collective, 5), (.individual, 12))),
      Samples.award(["Giấy khen"], by: [giver], Samples.exact((.individual, 3))))
    ceremony.report?.genre = .exemplars
    for count in [Samples.vague, Samples.joint(9), nil] {
      ceremony.awards[1].count = count
      let headline = try NewsBench.draft(ceremony, for: "thai-binh").split(separator: "\n")[0]
      let figures = headline.filter { $0.isNumber }
      #expect(figures.isEmpty || figures == "2025", "\(headline)")
    }
  }

  @Test("A vague award has no number, whatever its list holds")
  func vague() throws {
    let giver = Samples.authority("Chủ tịch UBND xã Trung An", .commune)
    var group = Samples.award(["Giấy khen"], by: [giver], Samples.vague)
    group.listFiles = [Samples.text("giay-khen.csv")]
    group.recipients = (0..<40).map { Recipient(kind: .individual, name: Samples.text("Người \($0)")) }
    for outlet in NewsGenreExamples.outlets {
      let draft = try NewsBench.draft(Samples.conference(group), for: outlet)
      let told = try #require(
        draft.split(separator: "\n").first { $0.lowercased().contains("nhiều tập thể") })
      let figures = told.filter { $0.isNumber }
      #expect(figures.isEmpty, "\(told)")
    }
  }
}
