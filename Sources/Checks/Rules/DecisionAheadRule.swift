import Diagnostics
import Model

/// What is only proposed has no decision yet, unless a tờ trình submits its draft.
struct DecisionAheadRule: Rule {
  static let finding = DiagnosticCode(
    "decision/only-proposed",
    summary: Message(
      vi: "quyết định cho khoản mới đề nghị khen thưởng", en: "a decision on an award that is only proposed"),
    page: Message(
      vi:
        "“tình trạng: đề nghị” là chưa được khen thưởng, mà quyết định in “Tặng …”. Đã có quyết định thì bỏ “tình trạng: đề nghị”; "
        + "chưa có thì để trống số, và kèm “tờ trình” nếu cần dự thảo quyết định.",
      en:
        "“tình trạng: đề nghị” means that nothing is conferred yet, but the decision says “Tặng …”. Leave it out where the decision "
        + "was made; otherwise leave the number blank, and add “tờ trình” if a draft goes with it."))

  var code: DiagnosticCode { Self.finding }

  func check(_ ceremony: Ceremony, context: CheckContext, into findings: inout Findings) {
    for (index, decision) in ceremony.decisions.enumerated()
    where decision.submission == nil || decision.number != nil {
      guard
        let group = context.awardsOfDecision[index].map({ ceremony.awards[$0] })
          .first(where: { $0.status == .proposed })
      else { continue }
      findings.warning(
        code,
        vi: "khoản khen thưởng này mới đề nghị mà quyết định đã tặng",
        en: "this award is only proposed, but a decision confers it",
        at: group.forms.first?.written.place ?? group.place,
        notes: [.init(Message(vi: "quyết định", en: "the decision"), at: decision.place)],
        help: .cure(
          vi: "bỏ “tình trạng: đề nghị”, hoặc bỏ quyết định",
          en: "leave out “tình trạng: đề nghị”, or the decision"))
    }
  }
}
