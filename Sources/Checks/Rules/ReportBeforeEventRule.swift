import Diagnostics
import Model
import Wording

/// A report must not appear before the event.
struct ReportBeforeEventRule: Rule {
  static let finding = DiagnosticCode(
    "report/before-event",
    summary: Message(vi: "tin đăng trước ngày tổ chức", en: "a report dated before the event"),
    page: Message(
      vi:
        "Tin tường thuật buổi lễ không thể đăng trước ngày tổ chức. Hãy xem lại ngày đăng và ngày của buổi lễ.",
      en: "A report of the ceremony cannot appear before its day. Look at both dates again."))

  var code: DiagnosticCode { Self.finding }

  func check(_ ceremony: Ceremony, context: CheckContext, into findings: inout Findings) {
    guard let published = ceremony.report?.publishedOn, let day = ceremony.event.date,
      published.value < day.value
    else { return }
    findings.warning(
      code,
      vi: "ngày đăng \(published.value.text(.slash)) trước ngày tổ chức \(day.value.text(.slash))",
      en: "published on \(published.value.text(.slash)), before the event of \(day.value.text(.slash))",
      at: published.place,
      notes: [.init(Message(vi: "ngày tổ chức", en: "the day of the event"), at: day.place)],
      help: .cure(vi: "sửa ngày nào ghi sai", en: "correct the date that is wrong"))
  }
}
