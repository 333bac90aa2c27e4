import Diagnostics
import Model
import Wording

extension Resolver {
  /// Speeches, gifts, delegations, the cluster and the sites; only speakers are looked up.
  mutating func resolveProgramme(_ draft: CeremonyDraft) {
    ceremony.speeches = draft.speeches.map { draft in
      var speech = Speech(speaker: actor(draft.speaker))
      (speech.moment, speech.points, speech.quote) = (draft.moment, draft.points, draft.quote)
      return speech
    }
    ceremony.gifts = draft.gifts
    ceremony.delegations = draft.delegations
    ceremony.cluster = draft.cluster
    ceremony.sites = draft.sites
    (ceremony.acts, ceremony.votes) = (draft.acts, draft.votes)
  }

  /// Reports an award at a site that is not declared.
  mutating func check(site: Text, among sites: [Site]) {
    let names = sites.map(\.name.value)
    guard !names.contains(where: { Folding.sameWord($0) == Folding.sameWord(site.value) }) else { return }
    findings.report(
      ReferenceFaults.unknown(
        site, what: Message(vi: "nơi", en: "place"), among: names,
        declare: Message(vi: "khai nơi này ở mục “các nơi”", en: "declare it under “các nơi”")))
  }
}
