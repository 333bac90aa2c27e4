import Awards
import Diagnostics
import Model
import Wording

/// Amounts of money in a decision's own words must agree with its list, in figures and in words.
struct ArticleMoneyRule: Rule {
  static let finding = DiagnosticCode(
    "decision/article-money",
    summary: Message(
      vi: "số tiền trong điều khoản khác danh sách", en: "a sum in an article other than the list's"),
    page: Message(
      vi:
        "Số tiền ghi tay trong trích yếu và các điều phải là mức của một người nhận, tổng của một khoản khen thưởng, của một loại đối "
        + "tượng hoặc tổng của quyết định; phần “bằng chữ” phải đúng với con số đứng trước. Hãy sửa số tiền, hoặc để chương trình "
        + "tự viết các điều từ danh sách.",
      en:
        "A sum in a decision's subject and articles is what one recipient gets, or the sum of an award, of a kind of recipient or of "
        + "the whole decision; what stands in words (“bằng chữ”) is the figure before it. Correct the sum, or leave the articles to "
        + "be written from the list."))

  var code: DiagnosticCode { Self.finding }

  func check(_ ceremony: Ceremony, context: CheckContext, into findings: inout Findings) {
    guard ceremony.decisions.contains(where: { $0.subject != nil || !$0.articles.isEmpty }) else { return }
    let paid = ceremony.adding(PrizeProposal.all(for: ceremony, law: context.law))
    for (index, decision) in paid.decisions.enumerated() {
      let texts = ([decision.subject].compactMap { $0 } + decision.articles.flatMap(\.texts))
        .map { ($0, MoneyMention.all(in: $0.value)) }.filter { !$0.1.isEmpty }
      guard !texts.isEmpty else { continue }
      let groups = context.awardsOfDecision[index].map { paid.awards[$0] }
      let sums = Sums(groups)
      for (text, mentions) in texts {
        for mention in mentions {
          if let sums, !sums.all.contains(mention.dong) { report(mention, in: text, sums, into: &findings) }
          if let words = mention.words, !mention.isWritten(words) {
            report(mention, words: words, in: text, into: &findings)
          }
        }
      }
    }
  }

  /// Every amount that a decision may mention; nil if that of a recipient is not known.
  private struct Sums {
    let all: Set<Int>
    let total: Int

    init?(_ groups: [AwardGroup]) {
      var all: Set<Int> = []
      var byKind: [RecipientKind: Int] = [:]
      var total = 0
      for group in groups {
        guard !group.recipients.isEmpty, group.isComplete || group.count == nil else { return nil }
        var ofGroup = 0
        var ofKind: [RecipientKind: Int] = [:]
        for recipient in group.recipients {
          guard let dong = recipient.money?.value ?? group.money?.amount?.value,
            dong <= Int(Int32.max) * 10
          else { return nil }
          all.insert(dong)
          ofGroup += dong
          ofKind[recipient.kind, default: 0] += dong
        }
        all.insert(ofGroup)
        all.formUnion(ofKind.values)
        byKind.merge(ofKind, uniquingKeysWith: +)
        total += ofGroup
      }
      guard !groups.isEmpty else { return nil }
      self.all = all.union(byKind.values).union([total])
      self.total = total
    }
  }

  private func report(
    _ mention: MoneyMention, in text: Text, _ sums: Sums, into findings: inout Findings
  ) {
    let total = Figures.grouped(sums.total)
    findings.warning(
      code,
      vi:
        "quyết định ghi \(Figures.grouped(mention.dong)) đồng, không có trong danh sách; tổng của danh sách là \(total) đồng",
      en:
        "the decision has \(Figures.grouped(mention.dong)) đồng, which its list has not; the list's sum is \(total) đồng",
      at: text.place,
      help: .cure(vi: "sửa số tiền này, hoặc danh sách", en: "correct this sum, or the list"))
  }

  private func report(
    _ mention: MoneyMention, words: String, in text: Text, into findings: inout Findings
  ) {
    let right = NumberWords().money(mention.dong)
    findings.warning(
      code,
      vi: "\(Figures.grouped(mention.dong)) đồng bằng chữ là “\(right)”, không phải “\(words)”",
      en: "\(Figures.grouped(mention.dong)) đồng in words is “\(right)”, not “\(words)”",
      at: text.place,
      help: .cure(vi: "sửa phần bằng chữ, hoặc con số", en: "correct the words, or the figure"))
  }
}
