import Diagnostics
import Law
import Model
import Wording

/// Căn cứ must be in force on the day of the decision.
struct GroundsInForceRule: Rule {
  static let finding = DiagnosticCode(
    "law/ground-not-in-force",
    summary: Message(
      vi: "căn cứ chưa có hoặc đã hết hiệu lực vào ngày quyết định",
      en: "a ground that was not in force on the decision's day"),
    page: Message(
      vi:
        "Căn cứ ban hành phải là văn bản đang có hiệu lực tại thời điểm ban hành (Nghị định số 30/2020/NĐ-CP, Phụ lục I; Luật "
        + "Ban hành văn bản quy phạm pháp luật). Hãy thay bằng văn bản của ngày quyết định, hoặc bỏ mục “căn cứ” để chương trình "
        + "đề xuất.",
      en:
        "A decision rests on documents that are in force on its day (Decree 30/2020/NĐ-CP, Annex I). Put the document of that "
        + "day, or leave the grounds out to have them proposed."))

  var code: DiagnosticCode { Self.finding }

  func check(_ ceremony: Ceremony, context: CheckContext, into findings: inout Findings) {
    for decision in ceremony.decisions {
      guard let date = decision.date?.value else { continue }
      for ground in decision.grounds {
        let cited = context.law.documents(citedIn: ground.value)
        for document in cited where !isNamedOnlyInTitle(document, among: cited) {
          check(document, in: ground, on: date, of: decision, context, into: &findings)
        }
      }
    }
  }

  /// Whether a decree is only named in the title of a circular that details it, and so is no ground of its own.
  private func isNamedOnlyInTitle(_ document: LegalDocument, among cited: [LegalDocument]) -> Bool {
    cited.contains { $0 != document && $0.title.contains(document.number) }
  }

  private func check(
    _ document: LegalDocument, in ground: Text, on date: CalendarDate, of decision: Decision,
    _ context: CheckContext, into findings: inout Findings
  ) {
    let state: Message
    switch context.law.status(of: document, on: date) {
    case .inForce: return
    case .notYet(let from):
      state = Message(
        vi: "chỉ có hiệu lực từ ngày \(from.text(.slash))", en: "is in force only from \(from.text(.slash))")
    case .ended(let on):
      state = Message(
        vi: "đã hết hiệu lực sau ngày \(on.text(.slash))", en: "was in force until \(on.text(.slash))")
    }
    let successors = context.law.enactments.map(\.document).filter {
      $0.subject == document.subject && $0.kind == document.kind && $0.validity.contains(date)
        && $0.ground != nil
    }
    let citation = Citation(document.shortName, document.verification)
    findings.report(
      Diagnostic(
        context.severityOfValue(document.verification), code,
        vi: "căn cứ \(document.shortName) \(state.vi); quyết định ngày \(date.text(.slash))",
        en: "the ground \(document.shortName) \(state.en); the decision is of \(date.text(.slash))",
        at: ground.place,
        notes: context.notes(on: citation)
          + [.init(Message(vi: "ngày quyết định", en: "the decision's day"), at: decision.date?.place)],
        help: successors.compactMap(\.ground).map {
          .init(Message(vi: "văn bản của ngày đó: \($0)", en: "in force on that day: \($0)"))
        }))
  }
}
