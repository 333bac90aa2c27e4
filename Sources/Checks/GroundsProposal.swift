import Awards
import Diagnostics
import Law
import Model
import Wording

/// Căn cứ đề xuất: the grounds that fit a decision, where it gives none or lacks some.
public struct GroundsProposal: Sendable, Hashable {
  /// The day for which the law was asked.
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
  /// Those of them that the decision does not give itself.
  public let added: [Text]
  /// Documents that belong here, but whose day of issue is not known for certain.
  public let withheld: [LegalDocument]
  /// What a person must know about the proposal.
  public let remarks: [Message]
  /// The day by whose law they were chosen.
  public let date: CalendarDate
  /// Whose day that is.
  public let basis: Basis

  /// A proposal for every decision with a known authority and a known day (of itself or the event), unless its
  /// grounds are final or complete.
  public static func all(for ceremony: Ceremony, law: LawBook) -> [GroundsProposal] {
    ceremony.decisions.indices.compactMap { proposal(for: $0, of: ceremony, law) }
  }

  private static func proposal(
    for index: Int, of ceremony: Ceremony, _ law: LawBook
  ) -> GroundsProposal? {
    let decision = ceremony.decisions[index]
    guard !decision.groundsStandAlone, let date = decision.date?.value ?? ceremony.event.date?.value,
      let authority = authority(of: decision)
    else { return nil }
    let found = law.grounds(for: authority, on: date)
    let missing = found.grounds.map(\.document).filter { document in
      !decision.grounds.contains { cites($0.value, document, law) }
    }
    var grounds = decision.grounds
    var added: [Text] = []
    for document in missing {
      guard let text = document.ground.map({ Located($0, at: nil) }) else { continue }
      added.append(text)
      let rank = rank(of: text.value)
      grounds.insert(text, at: grounds.firstIndex { self.rank(of: $0.value) > rank } ?? grounds.count)
    }
    guard !added.isEmpty else { return nil }
    return GroundsProposal(
      decision: index, grounds: grounds, added: added,
      withheld: decision.grounds.isEmpty ? found.withheld : [],
      remarks: found.remarks, date: date, basis: decision.date == nil ? .eventDate : .decisionDate)
  }

  /// Whether a ground names a document: by its number, a law also by its name with its day, its year, or neither.
  private static func cites(_ ground: String, _ document: LegalDocument, _ law: LawBook) -> Bool {
    if law.documents(citedIn: ground).contains(document) { return true }
    let words = FoldedWords.of(ground)
    guard document.kind == .law, let name = words.firstRange(of: FoldedWords.of(document.title)),
      !words[..<name.lowerBound].hasSuffix("cua")
    else { return false }
    // The name of another law of that name has its own day or year after it.
    let rest = words[name.upperBound...]
    let years = Years.named(in: String(rest[..<(rest.firstRange(of: "luat ")?.lowerBound ?? rest.endIndex)]))
    return years.isEmpty || years.first == document.issued?.year && !rest.hasPrefix("ngay ")
  }

  /// Laws before decrees before circulars before other documents (Nghị định 30/2020/NĐ-CP, Phụ lục I).
  private static func rank(of ground: String) -> Int {
    let kinds = LegalDocument.Kind.allCases
    return kinds.firstIndex { ground.hasPrefix($0.rawValue) } ?? kinds.count
  }

  private static func authority(of decision: Decision) -> LegalAuthority? {
    if let authority = decision.authority {
      if let legal = authority.legal { return legal }
      // A hospital, a court, a union: a unit of its own rests on the law and the decree alone. The Party has rules of its own,
      // and a committee of which the level is not known may rest on more.
      let names = [authority.written.value, decision.issuingBody?.value ?? ""]
      let isOther = authority.level == .unit || decision.issuingBody != nil
      return isOther && !names.contains(where: { isParty($0) || isCommittee($0) })
        ? LegalAuthority(.agency, authority.kind) : nil
    }
    return decision.issuingBody.flatMap { LegalAuthority(recognizing: $0.value) }
  }

  /// Whether a body is one of the Party: Đảng ủy, Ban Chấp hành Đảng bộ, Tỉnh ủy.
  static func isParty(_ body: String) -> Bool {
    let words = FoldedWords.of(body)
    return [
      " dang uy ", " dang bo ", " tinh uy ", " thanh uy ", " huyen uy ", " chi bo ", " chi uy ",
      " trung uong dang ",
    ]
    .contains { words.contains($0) }
  }

  private static func isCommittee(_ body: String) -> Bool {
    let words = FoldedWords.of(body)
    return words.contains(" ubnd ") || words.contains(" uy ban nhan dan ")
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
