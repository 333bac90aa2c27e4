import Diagnostics
import Model
import Wording

/// Kết quả are of a time that is over.
struct ResultsAheadRule: Rule {
  static let finding = DiagnosticCode(
    "event/results-ahead",
    summary: Message(vi: "kết quả của kỳ chưa kết thúc", en: "results of a time that is not over"),
    page: Message(
      vi:
        "Mục “kết quả” kể điều đã làm. Kỳ của nó kết thúc sau ngày tổ chức (9 tháng đầu năm, kể vào tháng 6) thì tin nói điều chưa "
        + "tới như đã xong. Hãy sửa kỳ, hoặc đưa con số sang “phương hướng”.",
      en:
        "Results are what was done. Where their time ends after the event (nine months of a year, told in June), the report tells "
        + "what is still to come as done. Correct the period, or move the figure to “phương hướng”."))

  var code: DiagnosticCode { Self.finding }

  func check(_ ceremony: Ceremony, context: CheckContext, into findings: inout Findings) {
    guard let date = ceremony.event.date else { return }
    for section in ceremony.narratives where section.role == .results || section.role == .limits {
      var periods = [section.period]
      for item in section.items {
        switch item {
        case .statistic(let index): periods.append(ceremony.statistics[index].period)
        case .movement(let index): periods.append(ceremony.movements[index].period)
        case .statement, .theme, .policy, .pledge: break
        }
      }
      for period in periods.compactMap(\.self) where isAhead(period, of: date.value) {
        findings.warning(
          code,
          vi:
            "kết quả của “\(period.written.value)” kể vào ngày \(date.value.text(.slash)), khi kỳ ấy chưa hết",
          en:
            "results of “\(period.written.value)” are told on \(date.value.text(.slash)), when it is not over",
          at: period.written.place,
          notes: date.place.map { [.init(Message(vi: "ngày tổ chức", en: "the day of the event"), at: $0)] }
            ?? [],
          help: .cure(
            vi: "xem lại kỳ, hoặc chuyển sang “phương hướng”",
            en: "look at the period again, or move it to “phương hướng”"))
      }
    }
  }

  /// Whether a period surely ends after a day: a later year, or months of its year that have not begun. A movement of several
  /// years runs on while its results are told.
  private func isAhead(_ period: Period, of date: CalendarDate) -> Bool {
    switch period.kind {
    case .year: return period.lastYear > date.year
    case .span, .schoolYear: return period.firstYear > date.year
    case .part:
      guard period.lastYear == date.year else { return period.firstYear > date.year }
      return (lastMonth(of: period) ?? 0) > date.month
    }
  }

  /// The month with which part of a year ends: 9 of “9 tháng đầu năm 2026”, 3 of “quý I/2026”.
  private func lastMonth(of period: Period) -> Int? {
    let words = FoldedWords.of(period.written.value).split(separator: " ").map(String.init)
    guard words.count > 2 else { return nil }
    if words[0] == "quy" {
      return (Int(words[1]) ?? ["i": 1, "ii": 2, "iii": 3, "iv": 4][words[1]]).map { 3 * min($0, 4) }
    }
    if words[0] == "thang" { return Int(words[1]) }
    guard words[1] == "thang" else { return nil }
    return words[2] == "cuoi" ? 12 : Int(words[0])
  }
}
