import Diagnostics
import Model
import Wording

/// A decision is taken before it is announced.
struct DecisionAfterEventRule: Rule {
  static let finding = DiagnosticCode(
    "decision/after-event",
    summary: Message(vi: "ngày quyết định sau ngày trao", en: "a decision dated after the ceremony"),
    page: Message(
      vi:
        "Quyết định khen thưởng được công bố tại buổi lễ nên phải ký trước hoặc trong ngày tổ chức. Hãy xem lại ngày quyết định và "
        + "ngày của buổi lễ, nhất là năm.",
      en:
        "The decision is announced at the ceremony, so it is signed on that day at the latest. Look at both dates again, above "
        + "all at the years."))

  var code: DiagnosticCode { Self.finding }

  func check(_ ceremony: Ceremony, context: CheckContext, into findings: inout Findings) {
    let days = [ceremony.event.date].compactMap { $0 } + ceremony.event.sessions.compactMap(\.date)
    guard let last = days.max(by: { $0.value < $1.value }) else { return }
    for decision in ceremony.decisions {
      check(decision.date, against: last, into: &findings)
      guard let date = decision.date, date.value.year < last.value.year - 1 else { continue }
      findings.warning(
        code,
        vi: "quyết định ngày \(date.value.text(.slash)) trước ngày tổ chức hơn một năm",
        en: "the decision of \(date.value.text(.slash)) is more than a year before the event",
        at: date.place,
        notes: [.init(Message(vi: "ngày tổ chức", en: "the day of the event"), at: last.place)],
        help: .cure(vi: "sửa ngày nào ghi sai", en: "correct the date that is wrong"))
    }
    for group in ceremony.awards where group.status != .proposed {
      check(group.citation?.date, against: last, into: &findings)
    }
  }

  private func check(_ date: Day?, against event: Day, into findings: inout Findings) {
    guard let date, date.value > event.value else { return }
    findings.warning(
      code,
      vi: "quyết định ngày \(date.value.text(.slash)) sau ngày tổ chức \(event.value.text(.slash))",
      en: "the decision of \(date.value.text(.slash)) is later than the event of \(event.value.text(.slash))",
      at: date.place,
      notes: [.init(Message(vi: "ngày tổ chức", en: "the day of the event"), at: event.place)],
      help: .cure(vi: "sửa ngày nào ghi sai", en: "correct the date that is wrong"))
  }
}
