import Diagnostics
import Model

/// Văn bản của Đảng have a form of their own.
struct PartyFormRule: Rule {
  static let finding = DiagnosticCode(
    "decision/party-form",
    summary: Message(
      vi: "quyết định của tổ chức đảng in theo thể thức hành chính",
      en: "a decision of the Party in the form of the State's offices"),
    page: Message(
      vi:
        "Nghị định số 30/2020/NĐ-CP là thể thức của cơ quan nhà nước: có Quốc hiệu, “TM.”, số/ký hiệu. Văn bản của Đảng ghi “ĐẢNG CỘNG "
        + "SẢN VIỆT NAM”, “T/M”, số - ký hiệu. Dùng tệp Word của cơ quan (“mẫu”) cho quyết định ấy.",
      en:
        "Decree 30/2020/NĐ-CP is the form of the State's offices. The Party's papers bear “ĐẢNG CỘNG SẢN VIỆT NAM”, “T/M” and another "
        + "number. Use the office's own Word file (“mẫu”) for such a decision."))

  var code: DiagnosticCode { Self.finding }

  func check(_ ceremony: Ceremony, context: CheckContext, into findings: inout Findings) {
    for decision in ceremony.decisions where decision.wordTemplate == nil && !decision.awards.isEmpty {
      guard let body = decision.issuingBody ?? decision.authority?.written,
        GroundsProposal.isParty(body.value)
      else { continue }
      findings.warning(
        code,
        vi: "“\(body.value)”: quyết định in theo thể thức của cơ quan nhà nước, không phải của Đảng",
        en: "“\(body.value)”: the decision has the form of the State's offices, not the Party's",
        at: body.place,
        help: .cure(vi: "ghi “mẫu: tệp Word của cơ quan”", en: "give the office's own Word file under “mẫu”"))
    }
  }
}
