import Diagnostics
import Law
import Model

/// Ký: a chair signs in person, a committee's decision is signed TM.
struct SigningFormRule: Rule {
  static let finding = DiagnosticCode(
    "decision/signing-form",
    summary: Message(
      vi: "hình thức ký không hợp với thẩm quyền", en: "a form of signing that does not fit the authority"),
    page: Message(
      vi:
        "Quyết định của Chủ tịch Ủy ban nhân dân do Chủ tịch ký với chức vụ “CHỦ TỊCH” (cấp phó ký “KT. CHỦ TỊCH”), không ghi TM.; "
        + "quyết định của Ủy ban nhân dân thì ký thay mặt: “TM. ỦY BAN NHÂN DÂN” (Nghị định số 30/2020/NĐ-CP, Điều 13 và Phụ lục "
        + "I). Tặng Giấy khen, Bằng khen là thẩm quyền của Chủ tịch.",
      en:
        "A chair's decision is signed “CHỦ TỊCH” (a deputy: “KT. CHỦ TỊCH”), never TM.; a committee's decision is signed on its "
        + "behalf: “TM. ỦY BAN NHÂN DÂN” (Decree 30/2020/NĐ-CP, Article 13 and Annex I). Giấy khen and Bằng khen are the "
        + "chair's to give."))

  var code: DiagnosticCode { Self.finding }

  func check(_ ceremony: Ceremony, context: CheckContext, into findings: inout Findings) {
    for (index, decision) in ceremony.decisions.enumerated() {
      guard let named = decision.authority, let authority = named.legal,
        authority.level.isLocalGovernment || authority.level == .government
      else { continue }
      let place = decision.signing.title?.place ?? decision.signing.name?.place ?? named.written.place
      switch (authority.capacity, decision.signing.form) {
      case (.head, .onBehalf):
        report(
          Message(
            vi:
              "quyết định của “\(named.written.value)” không ký TM.: người đứng đầu ký trực tiếp, cấp phó ký KT.",
            en:
              "a decision of “\(named.written.value)” is not signed TM.: the head signs in own power, a deputy KT."
          ), place,
          context, into: &findings)
      case (.body, .own):
        // For an award that the chair must give, AwardPowerRule asks for the chair.
        guard isOfBody(index, context) else { continue }
        report(
          Message(
            vi: "quyết định của “\(named.written.value)” được ký thay mặt (TM.)",
            en: "a decision of “\(named.written.value)” is signed on its behalf (TM.)"), place, context,
          into: &findings)
      case (.head, .own), (.head, .deputy), (.head, .byOrder), (.head, .byAuthorisation), (.head, .acting),
        (.body, .onBehalf), (.body, .deputy), (.body, .byOrder), (.body, .byAuthorisation), (.body, .acting):
        break
      }
    }
  }

  /// Whether a decision confers an award in the body's name: Cờ thi đua.
  private func isOfBody(_ decision: Int, _ context: CheckContext) -> Bool {
    context.conferrals.contains { $0.decision == decision && $0.award?.namedAfter == .body }
  }

  private func report(
    _ message: Message, _ place: Place?, _ context: CheckContext, into findings: inout Findings
  ) {
    findings.report(
      Diagnostic(
        context.severity(.fullText), code,
        vi: message.vi + " (Nghị định số 30/2020/NĐ-CP, Điều 13)",
        en: message.en + " (Decree 30/2020/NĐ-CP, Article 13)", at: place,
        help: .cure(
          vi: "sửa hình thức ký, hoặc sửa thẩm quyền: Chủ tịch hay Ủy ban nhân dân",
          en: "correct the form of signing, or the authority: the chair or the committee")))
  }
}
