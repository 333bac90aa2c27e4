import Model
import Testing
import Wording

@testable import News

/// Figures whose names and comparisons are words of their own.
@Suite("Figures in words")
struct NewsFigureTests {
  private func told(_ subject: String, _ change: (inout Statistic) -> Void) throws -> String {
    var statistic = Statistic(subject: NewsSamples.text(subject))
    change(&statistic)
    return try told([statistic])
  }

  private func told(_ statistics: [Statistic]) throws -> String {
    var ceremony = NewsSamples.conference
    var section = Narrative(role: .results, statements: [])
    section.items = statistics.indices.map { .statistic($0) }
    ceremony.narratives = [section]
    ceremony.statistics = statistics
    let lines = try NewsBench.draft(ceremony, for: "thai-binh").split(separator: "\n").map(String.init)
    return lines.count > 2 ? lines[2] : ""
  }

  private func quantity(_ number: Int, _ unit: String) -> Quantity {
    Quantity(
      written: NewsSamples.text("\(number) \(unit)"), qualifier: nil,
      number: DecimalNumber(unscaled: number, decimals: 0),
      unit: unit)
  }

  @Test("A name that says what was done stays whole; one that is said of the counted goes behind the number")
  func verbs() throws {
    #expect(
      try told("Số vụ án thụ lý") { ($0.value, $0.verb) = (quantity(12, "vụ"), .equals) }
        == "Năm 2025, số vụ án thụ lý là 12 vụ.")
    #expect(
      try told("Số thôn được công nhận") { ($0.value, $0.verb) = (quantity(6, "thôn"), .has) }
        == "Năm 2025, xã Trung An có 6 thôn được công nhận.")
    #expect(
      try told("Hộ khá, giàu") { ($0.value, $0.verb) = (quantity(62, "%"), .makesUp) }
        == "Năm 2025, hộ khá, giàu chiếm 62%.")
  }

  @Test("Four figures go two and two, never three and one; figures of different times share no sentence")
  func sharing() throws {
    let subjects = ["Thu ngân sách", "Sản lượng lúa", "Số hộ thoát nghèo", "Số xã nông thôn mới"]
    func sizes(_ periods: [Period?]) throws -> [Int] {
      let figures = zip(subjects, periods).enumerated().map { index, pair in
        var figure = Statistic(subject: NewsSamples.text(pair.0))
        (figure.value, figure.period) = (quantity(12 + index, "đơn vị"), pair.1)
        return figure
      }
      return try told(figures).split(separator: ".").map { $0.split(separator: ";").count }
    }
    #expect(try sizes([nil, nil, nil]) == [3])
    #expect(try sizes([nil, nil, nil, nil]) == [2, 2])
    #expect(try sizes([NewsSamples.year(2025), NewsSamples.year(2025)]) == [2])
    #expect(try sizes([NewsSamples.year(2025), NewsSamples.span(2021, 2024)]) == [1, 1])
  }

  @Test("A comparison in words and a rank that is a phrase stand as they were written")
  func words() throws {
    #expect(
      try told("Thu ngân sách") {
        $0.value = quantity(12, "tỷ đồng")
        $0.comparisons = [
          .init(written: NewsSamples.text("gấp đôi năm 2020"), direction: .multiply, amount: nil, base: "")
        ]
      } == "Năm 2025, thu ngân sách đạt 12 tỷ đồng, gấp đôi năm 2020.")
    #expect(
      try told("Chỉ số hài lòng") {
        $0.rank = Statistic.Rank(position: NewsSamples.text("xếp trong tốp 10"))
        $0.rank?.isPhrase = true
      } == "Năm 2025, chỉ số hài lòng xếp trong tốp 10.")
    #expect(
      try told("Chỉ số hài lòng") { $0.rank = Statistic.Rank(position: NewsSamples.text("Nhì")) }
        == "Năm 2025, chỉ số hài lòng xếp thứ Nhì.")
  }
}
