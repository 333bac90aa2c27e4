import Diagnostics
import Model
import Wording

/// Kỳ thành tích must be over when achievements are decided on.
struct PeriodNotOverRule: Rule {
  static let finding = DiagnosticCode(
    "award/period-not-over",
    summary: Message(
      vi: "kỳ thành tích chưa kết thúc khi quyết định", en: "a period of achievement that was not over"),
    page: Message(
      vi:
        "Khen thưởng theo năm, giai đoạn hay năm học được quyết định khi kỳ đó đã hoặc sắp kết thúc. Năm cuối của kỳ sau năm quyết "
        + "định thường là ghi nhầm nhiệm kỳ sắp tới. Quyết định khen thành tích cả năm mà ký trước tháng 11 của năm đó, hay cả năm "
        + "học mà ký trước tháng 5, chỉ là lưu ý.",
      en:
        "Achievements of a year, a span or a school year are decided on when it is over or nearly so. A last year after the year "
        + "of the decision is usually the coming term, written by mistake. A whole year decided on before November, or a school "
        + "year before May, is only a note."))

  var code: DiagnosticCode { Self.finding }

  func check(_ ceremony: Ceremony, context: CheckContext, into findings: inout Findings) {
    for (index, group) in ceremony.awards.enumerated() where group.status != .proposed {
      guard let period = group.period else { continue }
      let decision = context.decisionOfAward[index].map { ceremony.decisions[$0] }
      guard let day = decision?.date ?? group.citation?.date ?? ceremony.event.date,
        let severity = severity(of: period, on: day.value)
      else { continue }
      findings.report(
        Diagnostic(
          severity, code,
          vi: "kỳ thành tích “\(period.written.value)” chưa kết thúc vào ngày \(day.value.text(.slash))",
          en: "the period of achievement “\(period.written.value)” was not over on \(day.value.text(.slash))",
          at: period.written.place,
          notes: day.place.map { [.init(Message(vi: "ngày này", en: "this day"), at: $0)] } ?? [],
          help: .cure(
            vi: "xem lại kỳ thành tích: không phải nhiệm kỳ, giai đoạn sắp tới",
            en: "look at the period again: it is not the coming term")))
    }
  }

  /// The severity; the months are those in which year-end and school-year reviews begin in practice.
  private func severity(of period: Period, on date: CalendarDate) -> Severity? {
    if period.lastYear > date.year { return .warning }
    guard period.lastYear == date.year else { return nil }
    switch period.kind {
    case .year: return date.month < 11 ? .note : nil
    case .schoolYear: return date.month < 5 ? .note : nil
    // Five-year conferences are held during the last year.
    case .span, .part: return nil
    }
  }
}
