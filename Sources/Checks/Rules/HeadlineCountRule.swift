import Diagnostics
import Model
import Wording

/// Numbers of recipients in headline and sapo must be numbers of the ceremony.
struct HeadlineCountRule: Rule {
  static let finding = DiagnosticCode(
    "report/headline-count",
    summary: Message(
      vi: "con số trong tiêu đề khác số khen thưởng", en: "a number in the headline other than the awards'"),
    page: Message(
      vi:
        "Số tập thể, cá nhân trong tiêu đề, sapo phải bằng số trong phần khen thưởng: của một nhóm, của một hình thức, hoặc tổng số. "
        + "Hãy sửa tiêu đề hoặc số lượng.",
      en:
        "Numbers of recipients in headline and sapo equal those of the awards: of one group, of one form, or of all. Correct the "
        + "headline or the count."))

  var code: DiagnosticCode { Self.finding }

  func check(_ ceremony: Ceremony, context: CheckContext, into findings: inout Findings) {
    let texts = [ceremony.report?.headline, ceremony.report?.sapo].compactMap { $0 }
    let mentions = texts.map { ($0, CountMention.all(in: $0.value)) }.filter { !$0.1.isEmpty }
    guard !mentions.isEmpty else { return }
    let numbers = CeremonyNumbers(ceremony)
    for (text, mentions) in mentions {
      for mention in mentions where !numbers.hold(mention, in: text.value) {
        let number = Figures.grouped(mention.number)
        let kinds = mention.kindNames
        findings.report(
          Diagnostic(
            numbers.isOpen ? .note : .warning, code,
            vi: "“\(number) \(kinds.vi)” không khớp số nào trong phần khen thưởng",
            en: "“\(number)” (\(kinds.en)) fits no number of the awards", at: text.place,
            notes: numbers.totals,
            help: .cure(
              vi: "sửa con số này, hoặc số lượng của khen thưởng", en: "correct this number, or the count")))
      }
    }
  }
}
