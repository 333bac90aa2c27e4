import Awards
import Diagnostics
import Model
import Wording

/// Numbers of recipients in a decision's own words must agree with its list.
struct ArticleCountRule: Rule {
  static let finding = DiagnosticCode(
    "decision/article-count",
    summary: Message(
      vi: "con số trong điều khoản khác danh sách", en: "a number in an article other than the list's"),
    page: Message(
      vi:
        "Số tập thể, hộ gia đình, cá nhân ghi trong trích yếu và các điều phải bằng số trong danh sách kèm theo quyết định. Hãy sửa "
        + "con số, hoặc để chương trình tự viết các điều từ danh sách.",
      en:
        "The numbers of recipients in a decision's subject and articles equal those of its list. Correct the number, or leave the "
        + "articles to be written from the list."))

  var code: DiagnosticCode { Self.finding }

  func check(_ ceremony: Ceremony, context: CheckContext, into findings: inout Findings) {
    for (index, decision) in ceremony.decisions.enumerated() {
      let texts = ([decision.subject].compactMap { $0 } + decision.articles.flatMap(\.texts))
        .map { ($0, CountMention.all(in: $0.value)) }.filter { !$0.1.isEmpty }
      guard !texts.isEmpty else { continue }
      let tallies = context.awardsOfDecision[index].map { Tally(ceremony.awards[$0]) }
      let sum = Tally.sum(tallies)
      guard !tallies.isEmpty, sum.isWhole else { continue }
      for (text, mentions) in texts {
        for mention in mentions where !([sum] + tallies).contains(where: { $0.holds(mention) }) {
          report(mention, in: text, sum, into: &findings)
        }
      }
    }
  }

  private func report(_ mention: CountMention, in text: Text, _ sum: Tally, into findings: inout Findings) {
    let kinds = RecipientKind.allCases.filter(mention.kinds.contains)
    let counts = kinds.map { sum.byKind[$0] ?? 0 }
    let vi = zip(kinds, counts).map { "\($1) \($0.name.vi)" }.joined(separator: ", ")
    let en = zip(kinds, counts).map { "\($1) (\($0.name.en))" }.joined(separator: ", ")
    findings.warning(
      code,
      vi:
        "quyết định ghi “\(mention.number) \(kinds.map(\.name.vi).joined(separator: ", "))”, danh sách có \(vi)",
      en:
        "the decision has \(mention.number) (\(kinds.map(\.name.en).joined(separator: ", "))), its list has \(en)",
      at: text.place,
      help: .cure(vi: "sửa con số, hoặc danh sách", en: "correct the number, or the list"))
  }
}
