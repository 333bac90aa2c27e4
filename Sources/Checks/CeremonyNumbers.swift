import Awards
import Diagnostics
import Model
import Wording

/// Every number of recipients that a text may mention: of a group, a form, a giver, a statistic, or in total.
struct CeremonyNumbers: Sendable {
  /// Whether the number of an award is unknown, so that a number that fits nothing is not necessarily wrong.
  let isOpen: Bool
  private let known: [Tally]
  private let groups: [Tally]
  private let statistics: [Tally]
  /// The numbers of each form, by its name in folded words.
  private let forms: [String: [Tally]]

  /// Counts a ceremony, without what is only proposed.
  init(_ ceremony: Ceremony) {
    let awards = ceremony.awards.filter { $0.status != .proposed }
    groups = awards.map(Tally.init)
    isOpen = groups.contains { $0.total == nil } || groups.isEmpty
    statistics = CeremonyNumbers.statistics(of: ceremony)
    forms = CeremonyNumbers.forms(of: awards)
    known = groups + CeremonyNumbers.sums(of: awards, groups) + statistics
  }

  /// Whether a number is one of the ceremony's: of the forms that the text names, or of any if it names none.
  func hold(_ mention: CountMention, in text: String) -> Bool {
    let words = FoldedWords.of(text)
    let named = forms.filter { words.contains($0.key) }
    guard !named.isEmpty else { return known.contains { $0.holds(mention) } }
    let tallies = named.values.flatMap { $0 }
    return (tallies + named.values.map(Tally.sum) + [Tally.sum(tallies), Tally.sum(groups)] + statistics)
      .contains { $0.holds(mention) }
  }

  /// The totals, for a message.
  var totals: [Diagnostic.Note] {
    guard let total = Tally.sum(groups).total, !groups.isEmpty else { return [] }
    return [
      .init(
        Message(
          vi: "tổng số được khen thưởng: \(Figures.grouped(total))",
          en: "all who are honoured: \(Figures.grouped(total))"))
    ]
  }

  /// The sums that a text may mention: in total, of one form, of one giver.
  private static func sums(of groups: [AwardGroup], _ tallies: [Tally]) -> [Tally] {
    var byName: [String: [Tally]] = [:]
    for (group, tally) in zip(groups, tallies) {
      let forms = Set(group.forms.map { "form " + $0.identity })
      let givers = Set(group.givers.map { "giver " + Folding.sameWord($0.written.value) })
      for name in forms.union(givers) { byName[name, default: []].append(tally) }
    }
    return [Tally.sum(tallies)] + byName.values.map(Tally.sum)
  }

  private static func forms(of groups: [AwardGroup]) -> [String: [Tally]] {
    var forms: [String: [Tally]] = [:]
    for group in groups {
      let whole = Tally(group)
      for form in Conferral.forms(of: group) {
        let rows = group.recipients.filter { ($0.form ?? group.forms.first)?.identity == form.identity }
        let isMixed = group.recipients.contains { $0.form != nil }
        let name = FoldedWords.of(form.entry?.name ?? form.written.value)
        forms[name, default: []].append(isMixed && whole.isWhole ? Tally(rows) : whole)
      }
    }
    return forms
  }

  private static func statistics(of ceremony: Ceremony) -> [Tally] {
    ceremony.awardStatistics.flatMap { [$0.total].compactMap { $0 } + $0.tiers.map(\.count) }
      .map(Tally.init(count:))
      + ceremony.awards.flatMap { $0.subgroups.compactMap(\.count).map(Tally.init(count:)) }
  }
}

extension CountMention {
  /// The kinds that it counts, in both languages.
  var kindNames: Message {
    let names = RecipientKind.allCases.filter(kinds.contains).map(\.name)
    return Message(
      vi: names.map(\.vi).joined(separator: ", "), en: names.map(\.en).joined(separator: ", "))
  }
}
