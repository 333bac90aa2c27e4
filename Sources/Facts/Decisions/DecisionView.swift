import Diagnostics
import Model
import TemplateLanguage
import Wording

/// Quyết định khen thưởng and its list, as data for templates.
public struct DecisionView: FactView {
  /// Makes the view.
  public init() {}

  /// The name in manifests.
  public let name = "quyết định"

  /// What templates may name.
  public var shape: RecordShape { DecisionFacts.exposure.shape }

  /// One document for each decision of the definition.
  public func documents(
    of ceremony: Ceremony, for request: ViewRequest, into findings: inout Findings
  ) -> [PlannedDocument] {
    if ceremony.decisions.isEmpty {
      findings.note(
        FactCodes.noDecision,
        vi: "không lập quyết định: định nghĩa không có mục “quyết định”",
        en: "no decision is made: the definition has no “quyết định”",
        at: nil)
    }
    var planned: [PlannedDocument] = []
    for (index, decision) in ceremony.decisions.enumerated() {
      guard let facts = DecisionFacts(decision, of: ceremony, into: &findings) else { continue }
      facts.checkAddressees(into: &findings)
      facts.checkDivision(into: &findings)
      facts.checkSources(into: &findings)
      facts.checkOwnArticles(into: &findings)
      facts.checkSubgroups(into: &findings)
      facts.checkSigner(into: &findings)
      var document = PlannedDocument(
        key: decision.fileKey(at: index), creator: decision.issuingBody?.value ?? "",
        date: decision.date?.value ?? ceremony.documentDate ?? .y2000,
        sheets: .whole(DecisionFacts.exposure.record(facts)))
      document.wordTemplate = decision.wordTemplate
      document.word = { WordFacts.data(facts) }
      planned.append(document)
    }
    return planned
  }
}

extension Decision {
  /// Distinguishes the files of several decisions: the key, or the position from the second on.
  func fileKey(at index: Int) -> Located<String>? {
    key ?? (index == 0 ? nil : Located(String(index + 1), at: place))
  }
}
