import Diagnostics
import Model
import Wording

/// Numbers of recipients in headline and sapo are numbers of the ceremony.
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
    let groups = ceremony.awards.filter { $0.status != .proposed }
    let tallies = groups.map(Tally.init)
    // A group that is not counted leaves the totals open: then a number that fits nothing only is told.
    let isOpen = tallies.contains { $0.total == nil } || groups.isEmpty
    let known = tallies + sums(of: groups, tallies) + statistics(of: ceremony)
    for (text, mentions) in mentions {
      for mention in mentions where !known.contains(where: { $0.holds(mention) }) {
        let number = Figures.grouped(mention.number)
        let kinds = RecipientKind.allCases.filter(mention.kinds.contains).map(\.name.vi).joined(
          separator: ", ")
        findings.report(
          Diagnostic(
            isOpen ? .note : .warning, code,
            Message(
              vi: "“\(number) \(kinds)” không khớp số nào trong phần khen thưởng",
              en: "“\(number) \(kinds)” fits no number of the awards"), at: text.place,
            notes: totals(tallies),
            help: [
              .init(
                Message(
                  vi: "sửa con số này, hoặc số lượng của khen thưởng", en: "correct this number, or the count"
                ))
            ]))
      }
    }
  }

  /// The sums that a headline may tell: of all, of one form, of one giver.
  private func sums(of groups: [AwardGroup], _ tallies: [Tally]) -> [Tally] {
    var byName: [String: [Tally]] = [:]
    for (group, tally) in zip(groups, tallies) {
      let forms = Set(group.forms.map { "form " + $0.identity })
      let givers = Set(group.givers.map { "giver " + Folding.sameWord($0.written.value) })
      for name in forms.union(givers) { byName[name, default: []].append(tally) }
    }
    return [Tally.sum(tallies)] + byName.values.map(Tally.sum)
  }

  private func statistics(of ceremony: Ceremony) -> [Tally] {
    ceremony.awardStatistics.flatMap { [$0.total].compactMap { $0 } + $0.tiers.map(\.count) }
      .map(Tally.init(count:))
      + ceremony.awards.flatMap { $0.subgroups.compactMap(\.count).map(Tally.init(count:)) }
  }

  private func totals(_ tallies: [Tally]) -> [Diagnostic.Note] {
    guard let total = Tally.sum(tallies).total, !tallies.isEmpty else { return [] }
    return [
      .init(
        Message(
          vi: "tổng số được khen thưởng: \(Figures.grouped(total))",
          en: "all who are honoured: \(Figures.grouped(total))"))
    ]
  }
}
