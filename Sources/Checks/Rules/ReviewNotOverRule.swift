import Diagnostics
import Model
import Wording

/// The reviewed period must be over.
struct ReviewNotOverRule: Rule {
  static let finding = DiagnosticCode(
    "event/review-ahead",
    summary: Message(vi: "tổng kết một kỳ chưa tới", en: "a review of a time that lies ahead"),
    page: Message(
      vi:
        "Kỳ tổng kết không thể kết thúc vào năm sau năm tổ chức. Hãy xem lại kỳ tổng kết và ngày của buổi lễ.",
      en:
        "The reviewed period cannot end in a year after the event. Look at the period and the event's day again."
    ))

  var code: DiagnosticCode { Self.finding }

  func check(_ ceremony: Ceremony, context: CheckContext, into findings: inout Findings) {
    guard let day = ceremony.event.date else { return }
    for period in ceremony.event.reviewed where period.lastYear > day.value.year {
      findings.warning(
        code,
        vi: "kỳ tổng kết “\(period.written.value)” kết thúc sau năm tổ chức \(day.value.year)",
        en: "the reviewed “\(period.written.value)” ends after the year of the event, \(day.value.year)",
        at: period.written.place,
        notes: [.init(Message(vi: "ngày tổ chức", en: "the day of the event"), at: day.place)],
        help: .cure(vi: "sửa kỳ tổng kết hoặc ngày tổ chức", en: "correct the period or the day"))
    }
  }
}
