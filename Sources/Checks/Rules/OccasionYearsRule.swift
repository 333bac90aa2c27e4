import Diagnostics
import Model
import Wording

/// Kỷ niệm 75 năm (11/6/1948 - 11/6/2023): the number of years must agree with the days.
struct OccasionYearsRule: Rule {
  static let finding = DiagnosticCode(
    "event/occasion-years",
    summary: Message(
      vi: "số năm kỷ niệm không khớp hai ngày", en: "the years of an anniversary do not fit its days"),
    page: Message(
      vi:
        "Số năm kỷ niệm bằng năm sau trừ năm trước, và hai ngày cùng ngày, cùng tháng: 75 năm (11/6/1948 - 11/6/2023). Hãy sửa số "
        + "năm hoặc ngày.",
      en:
        "The years of an anniversary are the difference of its years, and both days have the same day and month: 75 years "
        + "(11/6/1948 - 11/6/2023). Correct the years or the days."))

  var code: DiagnosticCode { Self.finding }

  func check(_ ceremony: Ceremony, context: CheckContext, into findings: inout Findings) {
    for occasion in ceremony.event.occasions + ceremony.event.launches.compactMap(\.occasion) {
      guard let from = occasion.from, let to = occasion.to else { continue }
      let span = "\(from.value.text(.slash)) - \(to.value.text(.slash))"
      let years = to.value.year - from.value.year
      if let stated = occasion.years, stated != years {
        findings.warning(
          code,
          vi: "ghi \(stated) năm, nhưng từ \(span) là \(years) năm",
          en: "\(stated) years are given, but \(span) makes \(years)",
          at: to.place ?? occasion.name.place,
          help: .cure(vi: "sửa số năm hoặc ngày", en: "correct the years or the days"))
      } else if (from.value.day, from.value.month) != (to.value.day, to.value.month) {
        findings.warning(
          code,
          vi: "hai ngày kỷ niệm khác ngày hoặc tháng: \(span)",
          en: "the days of the anniversary differ in day or month: \(span)",
          at: to.place ?? occasion.name.place,
          help: .cure(vi: "xem lại hai ngày", en: "look at both days again"))
      }
    }
  }
}
