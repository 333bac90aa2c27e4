import Diagnostics
import Law
import Model

/// What every rule needs beside the ceremony: the law, how strict the run is, and the awards seen with the law's eyes.
public struct CheckContext: Sendable {
  /// The law.
  public let law: LawBook
  /// Whether breaches of law are errors.
  public let isStrict: Bool
  /// Every award that is given, in the order of the definition.
  let conferrals: [Conferral]
  /// Of each award the packet's decision: an index of `Ceremony.decisions`.
  let decisionOfAward: [Int?]
  /// Of each decision its awards, in the order of the definition.
  let awardsOfDecision: [[Int]]
  private let conferralOfForm: [FormKey: Int]
  private let conferralOfGroup: [Int?]
  /// The rows of every recipient who stands in several; none where one thing is all that is given.
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

  /// What a recipient of a group is given; nil when neither the row nor the group says one form.
  func conferral(of recipient: Recipient, in group: AwardGroup, at index: Int) -> Conferral? {
    guard let form = recipient.form else { return conferralOfGroup[index].map { conferrals[$0] } }
    return conferralOfForm[FormKey(group: index, form: form.identity)].map { conferrals[$0] }
  }

  /// What the one form of a group means; nil where the group has none or several.
  func onlyConferral(of group: Int) -> Conferral? { conferralOfGroup[group].map { conferrals[$0] } }

  /// Of each group the packet's decision, from whichever side names the other.
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

  /// A breach of law weighs as an error in a strict run, but only if the law was read in its text.
  func severity(_ verification: Verification) -> Severity {
    verification.isSeen && isStrict ? .error : .warning
  }

  /// A breach of a value that was not read in the text only tells, so that a clerk who knows better is not corrected.
  func severityOfValue(_ verification: Verification) -> Severity {
    verification.isSeen ? severity(verification) : .note
  }

  /// What a finding says beside a place in the law that was not read in the text.
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
