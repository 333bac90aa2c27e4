import Diagnostics
import Model
import Wording

/// Thứ must agree with the date.
struct WeekdayRule: Rule {
  static let finding = DiagnosticCode(
    "programme/weekday",
    summary: Message(vi: "thứ không đúng với ngày", en: "a weekday that is not that of the date"),
    page: Message(
      vi:
        "“thứ” ở “chương trình” phải là thứ của “ngày” ở “buổi lễ”: khách mời đi theo một trong hai. Hãy sửa điều ghi sai.",
      en:
        "“thứ” under “chương trình” must be the weekday of “ngày” under “buổi lễ”: guests go by either. Correct what is wrong."
    ))

  var code: DiagnosticCode { Self.finding }

  func check(_ ceremony: Ceremony, context: CheckContext, into findings: inout Findings) {
    guard let weekday = ceremony.day?.weekday, let date = ceremony.event.date,
      date.value.weekday != weekday.value
    else { return }
    findings.error(
      code,
      vi: "ngày \(date.value.text(.slash)) là \(date.value.weekday.name), không phải \(weekday.value.name)",
      en: "\(date.value.text(.slash)) is \(date.value.weekday.name), not \(weekday.value.name)",
      at: weekday.place,
      notes: [.init(Message(vi: "ngày tổ chức", en: "the day of the event"), at: date.place)],
      help: .cure(vi: "sửa ngày hoặc thứ", en: "correct the day or the weekday"))
  }
}
