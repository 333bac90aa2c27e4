import Diagnostics
import Law
import Model
import Wording

/// Căn cứ đề xuất: the grounds that fit a decision which gives none.
public struct GroundsProposal: Sendable, Hashable {
  /// By which day the law was asked.
  public enum Basis: Sendable, Hashable {
    /// The decision's own day.
    case decisionDate
    /// The day of the event, since the decision has none yet.
    case eventDate
  }

  /// The decision: an index of `Ceremony.decisions`.
  public let decision: Int
  /// The grounds in order, each as `Decision.grounds` has them: without "Căn cứ" and the final sign; they have no place in the definition.
  public let grounds: [Text]
  /// Documents that belong here, but whose day of issue is not known for certain.
  public let withheld: [LegalDocument]
  /// What a person must know about the proposal.
  public let remarks: [Message]
  /// The day by whose law they were chosen.
  public let date: CalendarDate
  /// Whose day that is.
  public let basis: Basis

  /// A proposal for every decision without grounds whose day (or that of the event) and authority are known.
  public static func all(for ceremony: Ceremony, law: LawBook = .standard) -> [GroundsProposal] {
    ceremony.decisions.indices.compactMap { proposal(for: $0, of: ceremony, law) }
  }

  private static func proposal(
    for index: Int, of ceremony: Ceremony, _ law: LawBook
  ) -> GroundsProposal? {
    let decision = ceremony.decisions[index]
    guard decision.grounds.isEmpty, let date = decision.date?.value ?? ceremony.event.date?.value,
      let authority = authority(of: decision, in: ceremony)
    else { return nil }
    let found = law.grounds(for: authority, on: date)
    let texts = found.grounds.compactMap(\.document.ground).map { Located($0, at: nil) }
    guard !texts.isEmpty else { return nil }
    return GroundsProposal(
      decision: index, grounds: texts, withheld: found.withheld,
      remarks: found.remarks, date: date, basis: decision.date == nil ? .eventDate : .decisionDate)
  }

  private static func authority(of decision: Decision, in ceremony: Ceremony) -> Law.Authority? {
    if let authority = decision.authority { return Law.Authority(authority, in: ceremony) }
    return decision.issuingBody.flatMap { Law.Authority(recognizing: $0.value) }
  }
}

extension Ceremony {
  /// The ceremony with proposed grounds where its decisions give none, ready to be composed.
  public func adding(_ proposals: [GroundsProposal]) -> Ceremony {
    var ceremony = self
    for proposal in proposals where ceremony.decisions.indices.contains(proposal.decision) {
      ceremony.decisions[proposal.decision].grounds = proposal.grounds
    }
    return ceremony
  }
}
