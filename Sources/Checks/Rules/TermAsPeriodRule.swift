import Diagnostics
import Model

/// The coming term must not be given as the period of achievement.
struct TermAsPeriodRule: Rule {
  static let finding = DiagnosticCode(
    "award/term-as-period",
    summary: Message(
      vi: "kỳ thành tích trùng nhiệm kỳ của hội nghị",
      en: "the conference's term given as the period of achievement"),
    page: Message(
      vi:
        "Đại hội, hội nghị điển hình tiên tiến mang tên giai đoạn sắp tới (2025-2030), còn thành tích được khen là của giai đoạn đã "
        + "qua (2020-2025). Hai kỳ trùng nhau thường do chép nhầm.",
      en:
        "A congress is named for the term ahead (2025-2030), while the achievements are of the term behind (2020-2025). Where both "
        + "are equal, one was usually copied."))

  var code: DiagnosticCode { Self.finding }

  func check(_ ceremony: Ceremony, context: CheckContext, into findings: inout Findings) {
    guard let term = ceremony.event.term else { return }
    for group in ceremony.awards {
      guard let period = group.period, period.firstYear == term.firstYear, period.lastYear == term.lastYear
      else { continue }
      findings.warning(
        code,
        vi: "kỳ thành tích “\(period.written.value)” trùng với giai đoạn của buổi lễ “\(term.written.value)”",
        en:
          "the period of achievement “\(period.written.value)” equals the event's own term “\(term.written.value)”",
        at: period.written.place,
        notes: [.init(Message(vi: "giai đoạn của buổi lễ", en: "the event's term"), at: term.written.place)],
        help: .cure(
          vi: "ghi giai đoạn đã qua mà thành tích thuộc về",
          en: "give the term in which the achievements fall"))
    }
  }
}
