import Diagnostics
import Model
import Wording

/// A decision in the clerk's own words must refer to its lists.
struct AnnexPointerRule: Rule {
  static let finding = DiagnosticCode(
    "decision/list-not-mentioned",
    summary: Message(
      vi: "điều tự soạn không nhắc tới danh sách kèm theo", en: "articles that do not point to the list"),
    page: Message(
      vi:
        "Văn bản có phụ lục thì trong văn bản phải có chỉ dẫn về phụ lục đó (Nghị định số 30/2020/NĐ-CP, Phụ lục I). Các điều tự soạn "
        + "cần có “(có danh sách kèm theo)”, hoặc “(Phụ lục I kèm theo)” khi danh sách tách thành nhiều phụ lục.",
      en:
        "A document with an annex says so in its text (Decree 30/2020/NĐ-CP, Annex I). Articles in your own words need “(có danh sách "
        + "kèm theo)”, or “(Phụ lục I kèm theo)” where the list is parted into annexes."))

  var code: DiagnosticCode { Self.finding }

  func check(_ ceremony: Ceremony, context: CheckContext, into findings: inout Findings) {
    for (index, decision) in ceremony.decisions.enumerated() {
      guard let first = decision.articles.first?.texts.first else { continue }
      let groups = context.awardsOfDecision[index].map { ceremony.awards[$0] }
      // A single recipient is named by the article itself.
      guard groups.reduce(0, { $0 + $1.recipients.count }) > 1 else { continue }
      let words = Folding.fold(decision.articles.flatMap(\.texts).map(\.value).joined(separator: " "))
      let hasAnnexes = self.hasAnnexes(groups, decision.list)
      guard !words.contains("phu luc"), hasAnnexes || !words.contains("danh sach") else { continue }
      let wanted = hasAnnexes ? "(Phụ lục I kèm theo)" : "(có danh sách kèm theo)"
      findings.report(
        Diagnostic(
          context.severity(.fullText), code,
          vi:
            "kèm theo quyết định có \(hasAnnexes ? "các phụ lục" : "danh sách") nhưng không điều nào nhắc tới (Nghị định số 30/2020/NĐ-CP, Phụ lục I)",
          en:
            "\(hasAnnexes ? "annexes go" : "a list goes") with the decision, but no article points to \(hasAnnexes ? "them" : "it") (Decree 30/2020/NĐ-CP, Annex I)",
          at: first.place,
          help: .cure(vi: "ghi “\(wanted)” vào điều khen thưởng", en: "add “\(wanted)” to the article")))
    }
  }

  /// Whether the layout splits the list into several annexes.
  private func hasAnnexes(_ groups: [AwardGroup], _ layout: ListLayout) -> Bool {
    let named = groups.filter { !$0.recipients.isEmpty }
    switch layout.division {
    case .whole, .inArticle: return false
    case .byKind: return Set(named.flatMap { $0.recipients.map(\.kind) }).count > 1
    case .byAward: return named.reduce(0) { $0 + max(1, $1.forms.count) } > 1
    }
  }
}
