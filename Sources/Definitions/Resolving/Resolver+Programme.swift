import Diagnostics
import Model
import Wording

extension Resolver {
  /// Speeches, gifts, delegations, the cluster and the places: only speakers are looked up.
  mutating func resolveProgramme(_ draft: CeremonyDraft) {
    ceremony.speeches = draft.speeches.map { speech in
      var speech = speech
      speech.speaker = actor(speech.speaker)
      return speech
    }
    ceremony.gifts = draft.gifts
    ceremony.delegations = draft.delegations
    ceremony.cluster = draft.cluster
    ceremony.sites = draft.sites
  }

  /// An award may only be given at a place that is declared.
  mutating func check(site: Text, among sites: [Site]) {
    let names = sites.map(\.name.value)
    guard !names.contains(where: { Folding.sameWord($0) == Folding.sameWord(site.value) }) else { return }
    findings.report(
      ReferenceFaults.unknown(
        site, what: Message(vi: "nơi", en: "place"), among: names,
        declare: Message(vi: "khai nơi này ở mục “các nơi”", en: "declare it under “các nơi”")))
  }
}
