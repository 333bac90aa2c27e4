import Diagnostics
import Law
import Model

/// What rules need besides the ceremony: the law, the strictness, and the awards in terms of the law.
public struct CheckContext: Sendable {
  /// The law.
  public let law: LawBook
  /// Whether breaches of law are errors.
  public let isStrict: Bool
  /// Every award that is given, in the order of the definition.
  let conferrals: [Conferral]
  /// For each award, the packet's decision: an index of `Ceremony.decisions`.
  let decisionOfAward: [Int?]
  /// For each decision, its awards, in the order of the definition.
  let awardsOfDecision: [[Int]]
  private let conferralOfForm: [FormKey: Int]
  private let conferralOfGroup: [Int?]
  /// The rows of every recipient who is in several; empty when only one award is given.
  private(set) var severalTimes: [[HonouredRow]] = []

  /// Prepares the check of a ceremony.
  public init(_ ceremony: Ceremony, law: LawBook, isStrict: Bool = false) {
    self.law = law
    self.isStrict = isStrict
    var conferrals: [Conferral] = []
    var indices: [FormKey: Int] = [:]
    var ofGroup: [Int?] = []
    let decisions = CheckContext.decisions(of: ceremony)
    for (index, group) in ceremony.awards.enumerated() {
      ofGroup.append(group.forms.count == 1 ? conferrals.count : nil)
      for form in Conferral.forms(of: group) {
        indices[FormKey(group: index, form: form.identity)] = conferrals.count
        conferrals.append(Conferral(form, group: index, decision: decisions[index], in: ceremony))
      }
    }
    decisionOfAward = decisions
    var awards: [[Int]] = ceremony.decisions.map { _ in [] }
    for (award, decision) in decisions.enumerated() { if let decision { awards[decision].append(award) } }
    awardsOfDecision = awards
    self.conferrals = conferrals
    conferralOfForm = indices
    conferralOfGroup = ofGroup
    if conferrals.count > 1 { severalTimes = Honourees.severalTimes(in: ceremony, self) }
  }

  /// The award to a recipient of a group; nil when neither the row nor the group has exactly one form.
  func conferral(of recipient: Recipient, in group: AwardGroup, at index: Int) -> Conferral? {
    guard let form = recipient.form else { return conferralOfGroup[index].map { conferrals[$0] } }
    return conferralOfForm[FormKey(group: index, form: form.identity)].map { conferrals[$0] }
  }

  /// The only award of a group; nil when it has none or several.
  func onlyConferral(of group: Int) -> Conferral? { conferralOfGroup[group].map { conferrals[$0] } }

  /// For each group, the packet's decision, whichever of them refers to the other.
  static func decisions(of ceremony: Ceremony) -> [Int?] {
    var decisions = ceremony.awards.map { group in
      group.decision.flatMap { ceremony.decisions.indices.contains($0.position) ? $0.position : nil }
    }
    for (index, decision) in ceremony.decisions.enumerated() {
      for award in decision.awards.map(\.position)
      where decisions.indices.contains(award) && decisions[award] == nil {
        decisions[award] = index
      }
    }
    return decisions
  }

  /// The severity of a breach of law: an error in a strict run, but only if the law was read in its text.
  func severity(_ verification: Verification) -> Severity {
    verification.isSeen && isStrict ? .error : .warning
  }

  /// The severity for a value: only a note if it was not read in the text, so that a clerk who knows better is not
  /// corrected.
  func severityOfValue(_ verification: Verification) -> Severity {
    verification.isSeen ? severity(verification) : .note
  }

  /// A note for a citation of a text that was not read.
  func notes(on citation: Citation) -> [Diagnostic.Note] {
    guard !citation.verification.isSeen else { return [] }
    return [
      Diagnostic.Note(
        Message(
          vi: "\(citation.place): chưa được đối chiếu với văn bản gốc, xin kiểm tra lại",
          en: "\(citation.place): not compared with the text itself, please verify"))
    ]
  }

  private struct FormKey: Hashable, Sendable {
    let group: Int
    let form: String
  }
}
