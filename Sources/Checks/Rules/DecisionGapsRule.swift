import Diagnostics
import Model

/// A decision with a day or number also needs its signer's name and its ký hiệu.
struct DecisionGapsRule: Rule {
  static let finding = DiagnosticCode(
    "decision/gap",
    summary: Message(
      vi: "quyết định thiếu họ tên người ký hoặc ký hiệu",
      en: "a decision without its signer's name or its sign"),
    page: Message(
      vi:
        "Dưới chức vụ người ký phải có họ tên, sau số phải có ký hiệu (Nghị định số 30/2020/NĐ-CP, Điều 8 và Phụ lục I). Thiếu thì quyết "
        + "định và mọi giấy khen in chỗ trống. Số và ngày có thể ghi tay sau khi ký nên được để trống.",
      en:
        "The signer's name stands under the post, the sign behind the number (Decree 30/2020/NĐ-CP, Article 8 and Annex I). Without them "
        + "the decision and all its certificates show a blank. Number and date may be left to the pen."))

  var code: DiagnosticCode { Self.finding }

  func check(_ ceremony: Ceremony, context: CheckContext, into findings: inout Findings) {
    // A person's own file may have what the definition leaves out.
    for decision in ceremony.decisions where decision.wordTemplate == nil && !decision.awards.isEmpty {
      let isDated = decision.date != nil || decision.number != nil
      let place = decision.signing.title?.place ?? decision.place
      if decision.signing.name == nil {
        findings.report(
          Diagnostic(
            isDated ? .warning : .note, code,
            Message(
              vi: "chưa ghi họ tên người ký, chỗ ấy in trống",
              en: "the signer's name is not given and stays blank"),
            at: place,
            help: [
              .init(
                Message(
                  vi: "ghi “ký: {chức vụ: …, họ tên: …}”", en: "write “ký: {chức vụ: …, họ tên: …}”"))
            ]))
      }
      if decision.sign == nil {
        findings.report(
          Diagnostic(
            isDated ? .warning : .note, code,
            Message(
              vi: "chưa ghi ký hiệu, sau số chỉ in “/QĐ-”",
              en: "the sign is not given: only “/QĐ-” stands behind the number"),
            at: decision.place,
            help: [.init(Message(vi: "ghi “ký hiệu”, ví dụ QĐ-UBND", en: "write “ký hiệu”, such as QĐ-UBND"))]
          ))
      }
    }
  }
}
