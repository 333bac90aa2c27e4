import Diagnostics
import Model

/// Năm sinh must be plausible at the time of the ceremony.
struct BirthYearRule: Rule {
  static let finding = DiagnosticCode(
    "recipient/birth-year",
    summary: Message(vi: "năm sinh không hợp lý", en: "a birth year that cannot be"),
    page: Message(
      vi:
        "Năm sinh không thể sau năm tổ chức, và người nhận không thể quá 120 tuổi. Truy tặng thì không xét tuổi.",
      en:
        "Nobody is born after the ceremony, and nobody who receives is more than 120 years old; the age of those honoured after "
        + "death is not looked at."))

  var code: DiagnosticCode { Self.finding }

  func check(_ ceremony: Ceremony, context: CheckContext, into findings: inout Findings) {
    guard let year = ceremony.event.date?.value.year else { return }
    for group in ceremony.awards {
      for recipient in group.recipients {
        guard let born = recipient.birthYear else { continue }
        let isPosthumous = group.isPosthumous || recipient.isPosthumous
        guard born.value > year || (!isPosthumous && year - born.value > 120) else { continue }
        findings.warning(
          code,
          vi: "năm sinh \(born.value) của “\(recipient.name.value)” không hợp với năm tổ chức \(year)",
          en: "the birth year \(born.value) of “\(recipient.name.value)” does not fit an event of \(year)",
          at: born.place ?? recipient.place,
          help: .cure(vi: "xem lại năm sinh", en: "look at the birth year again"))
      }
    }
  }
}
