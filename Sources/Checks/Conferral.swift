import Awards
import Diagnostics
import Law
import Model
import Wording

/// One form of one group in terms of the law: the award, its givers and the day.
struct Conferral: Sendable {
  /// On what the day of a conferral rests.
  enum Basis: Sendable {
    /// A decision that the packet makes.
    case decision
    /// A decision that is only cited.
    case citation
    /// The day of the event: the decision's own day is not known.
    case event
  }

  /// Someone who gives, as written and as the law knows them.
  struct Giver: Sendable {
    /// As written.
    let text: Text
    /// As the law knows them; nil for a body that the law does not name.
    let authority: LegalAuthority?
    /// The award that the form means in their hands; nil for a form that the law does not know.
    let award: AwardKind?
  }

  /// The group: an index of `Ceremony.awards`.
  let group: Int
  /// The form.
  let form: AwardForm
  /// The authority of the packet's decision, or else all givers of the group.
  let givers: [Giver]
  /// The packet's decision: an index of `Ceremony.decisions`.
  let decision: Int?
  /// The day by whose law it is judged.
  let date: CalendarDate?
  /// On what that day rests.
  let basis: Basis
  /// Whether it is only proposed.
  let isProposed: Bool

  /// The one award that the form means, whoever gives it; nil when that is not certain.
  var award: AwardKind? {
    guard let first = givers.first?.award else { return form.kind(by: nil) }
    return givers.allSatisfy { $0.award == first } ? first : nil
  }

  /// The place of the form, or else of the giver.
  var place: Place? { form.written.place ?? givers.first?.text.place }

  /// Sees one form of a group with the law's eyes.
  init(_ form: AwardForm, group index: Int, decision decisionIndex: Int?, in ceremony: Ceremony) {
    let group = ceremony.awards[index]
    let decision = decisionIndex.map { ceremony.decisions[$0] }
    self.group = index
    self.form = form
    self.decision = decisionIndex
    if let date = decision?.date {
      self.date = date.value
      basis = .decision
    } else if let date = group.citation?.date {
      self.date = date.value
      basis = .citation
    } else {
      date = ceremony.event.date?.value
      basis = .event
    }
    isProposed = group.status == .proposed
    givers = (decision?.authority.map { [$0] } ?? group.givers).map { giver in
      let authority = giver.legal
      return Giver(
        text: giver.written, authority: authority,
        award: form.kind(by: authority))
    }
  }

  /// Every form that a group or a row of its list names, each once.
  static func forms(of group: AwardGroup) -> [AwardForm] {
    var seen: Set<String> = []
    return (group.forms + group.recipients.compactMap(\.form)).filter { seen.insert($0.identity).inserted }
  }
}

extension AwardForm {
  /// The name by which the law may recognise the form, with its class.
  var lawName: String {
    guard let entry else { return written.value }
    return awardClass.map { "\(entry.name) hạng \($0.name.vi)" } ?? entry.name
  }

  /// What the law knows the form as; a form of the office's own is none, whatever it is called: Huy chương vàng of a match.
  func kind(by giver: LegalAuthority?) -> AwardKind? {
    entry == nil ? nil : AwardKind(recognizing: lawName, by: giver)
  }

  /// Equal for two spellings of one form.
  var identity: String { Folding.sameWord(lawName) }
}
