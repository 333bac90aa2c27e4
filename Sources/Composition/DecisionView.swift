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
    of ceremony: Ceremony, settings: ViewSettings, into findings: inout Findings
  ) -> [PlannedDocument] {
    if ceremony.decisions.isEmpty {
      findings.note(
        CompositionCodes.noDecision,
        Message(
          vi: "không lập quyết định: định nghĩa không có mục “quyết định”",
          en: "no decision is made: the definition has no \"quyết định\""),
        at: nil)
    }
    var planned: [PlannedDocument] = []
    for (index, decision) in ceremony.decisions.enumerated() {
      guard let facts = DecisionFacts(decision, of: ceremony, into: &findings) else { continue }
      let suffix = decision.key.map { "-" + Slug.slug($0.value) } ?? (index == 0 ? "" : "-\(index + 1)")
      planned.append(
        PlannedDocument(
          stem: "quyet-dinh-khen-thuong" + suffix,
          title: decision.subject?.value ?? "Quyết định khen thưởng",
          creator: decision.issuingBody?.value ?? "",
          date: decision.date?.value ?? ceremony.documentDate ?? .y2000,
          sheets: .whole(DecisionFacts.exposure.record(facts))))
    }
    return planned
  }
}

/// A decision with the awards that it decides.
struct DecisionFacts: Sendable {
  /// One clause: one form for its recipients.
  struct Clause: Sendable {
    let share: AwardShare
    let decision: Decision
    let ceremony: Ceremony
    /// The only recipient, named in the article itself.
    let only: RecipientFacts?
  }

  let decision: Decision
  let ceremony: Ceremony
  let clauses: [Clause]
  let list: ListFacts?
  let total: [Count]

  /// Gathers the facts; nil after reporting that the awards name nobody.
  init?(_ decision: Decision, of ceremony: Ceremony, into findings: inout Findings) {
    let shares = decision.awards.filter { ceremony.awards.indices.contains($0) }
      .flatMap { AwardShare.shares(of: ceremony.awards[$0]) }
      .filter { $0.group.forms.count <= 1 || !$0.recipients.isEmpty }
    var isWhole = !shares.isEmpty
    for share in shares where share.counts().isEmpty {
      isWhole = false
      findings.error(
        CompositionCodes.decisionWithoutRecipients,
        Message(
          vi: "quyết định khen thưởng phải có danh sách hoặc số lượng người nhận, nhóm này không có",
          en: "a decision needs a list or the number of its recipients; this award has neither"),
        at: share.group.place ?? decision.place)
    }
    if shares.isEmpty {
      findings.error(
        CompositionCodes.decisionWithoutRecipients,
        Message(
          vi: "quyết định này không quyết định khen thưởng nào: không mục khen thưởng nào trỏ tới nó",
          en: "this decision decides nothing: no award refers to it"),
        at: decision.place)
    }
    guard isWhole else { return nil }
    let recipients = shares.flatMap(\.recipients)
    let only = recipients.count == 1 && shares.count == 1 ? shares[0].facts(recipients[0], number: 1) : nil
    self.decision = decision
    self.ceremony = ceremony
    self.clauses = shares.map { Clause(share: $0, decision: decision, ceremony: ceremony, only: only) }
    self.list = recipients.isEmpty || only != nil ? nil : ListFacts(shares, layout: decision.list)
    self.total =
      recipients.isEmpty
      ? shares.flatMap { $0.counts() }
      : AwardShare.counts(of: recipients, individualsFirst: decision.list.individualsFirst)
  }

  /// What all clauses are for, when it is one thing.
  var commonCause: Text? {
    guard let first = clauses.first?.share.group.formalCause,
      clauses.allSatisfy({ $0.share.group.formalCause?.value == first.value })
    else { return nil }
    return first
  }

  /// The lines of the issuing body's name: the kind of body, then its place, as headings have it.
  var issuingLines: [Text] {
    guard let body = decision.issuingBody else { return [] }
    let full = Abbreviation.writtenOut(body.value)
    let kind = "Ủy ban nhân dân"
    guard full.hasPrefix(kind + " ") else { return [Located(full, at: body.place)] }
    return [Located(kind, at: body.place), Located(String(full.dropFirst(kind.count + 1)), at: body.place)]
  }
}
