import Awards
import Diagnostics
import Law
import Model
import Wording

/// Tiền thưởng theo quy định: the sums of the decision's day for an award that asks for them.
public struct PrizeProposal: Sendable {
  /// The law's answer for one award and kind of recipient.
  public struct Answer: Sendable {
    /// What is given.
    public let award: AwardKind
    /// To whom.
    public let kind: RecipientKind
    /// What the law says.
    public let answer: PrizeAnswer
    /// The decision's day.
    public let date: CalendarDate
    /// How many recipients it concerns.
    public internal(set) var rows: Int
  }

  /// The award: an index of `Ceremony.awards`.
  public let award: Int
  /// For each recipient the sum in đồng; nil where it has its own or none is known.
  public let sums: [Int?]
  /// Every answer on which the sums rest, each once.
  public let answers: [Answer]
  /// Recipients whose award, kind or day the law does not tell.
  public let withoutAnswer: Int

  /// A proposal for every award that asks for the law's sums.
  public static func all(for ceremony: Ceremony, law: LawBook) -> [PrizeProposal] {
    guard ceremony.awards.contains(where: { $0.money?.byLaw != nil }) else { return [] }
    let context = CheckContext(ceremony, law: law)
    let unpaid = Set(TitlePrize.all(in: context).filter(\.isCertain).map(\.lower.position))
    return ceremony.awards.indices.compactMap { index in
      ceremony.awards[index].money?.byLaw == nil ? nil : proposal(for: index, of: ceremony, unpaid, context)
    }
  }

  private struct Key: Hashable {
    let award: AwardKind
    let kind: RecipientKind
    let date: CalendarDate
  }

  private static func proposal(
    for index: Int, of ceremony: Ceremony, _ unpaid: Set<HonouredRow.Position>, _ context: CheckContext
  ) -> PrizeProposal {
    let group = ceremony.awards[index]
    var answers: [Answer] = []
    var known: [Key: Int] = [:]
    var withoutAnswer = 0
    let sums = group.recipients.enumerated().map { row, recipient -> Int? in
      guard recipient.money == nil else { return nil }
      // The same recipient's higher title of the same period is paid: the law gives nothing for this one.
      if unpaid.contains(HonouredRow.Position(group: index, row: row)) { return 0 }
      // The sum follows the day of the decision; the day of the ceremony does not stand in for it.
      guard let conferral = context.conferral(of: recipient, in: group, at: index), conferral.basis != .event,
        let date = conferral.date, let award = conferral.award, let kind = recipient.kind.counted
      else {
        withoutAnswer += 1
        return nil
      }
      let key = Key(award: award, kind: kind, date: date)
      let position = known[key] ?? answers.count
      if position == answers.count {
        known[key] = position
        let answer = context.law.prize(for: award, kind: kind, on: date)
        answers.append(Answer(award: award, kind: kind, answer: answer, date: date, rows: 0))
      }
      answers[position].rows += 1
      return answers[position].isNothing ? 0 : answers[position].dong
    }
    return PrizeProposal(award: index, sums: sums, answers: answers, withoutAnswer: withoutAnswer)
  }
}

extension PrizeProposal.Answer {
  /// The sum to pay; nil for what is unknown, not paid, or only a ceiling.
  public var dong: Int? {
    switch answer {
    case .prize(let prize): prize.isCeiling ? nil : prize.dong
    case .noPrize, .unknown: nil
    }
  }

  /// Whether the law has no sum for it.
  var isNothing: Bool {
    switch answer {
    case .noPrize: true
    case .prize, .unknown: false
    }
  }
}

extension PrizeProposal {
  /// Whether the law gives nothing to anybody of the award.
  var givesNothing: Bool { withoutAnswer == 0 && !answers.isEmpty && answers.allSatisfy(\.isNothing) }
}

extension Ceremony {
  /// The ceremony with the law's sums where its awards ask for them, ready to be composed.
  public func adding(_ proposals: [PrizeProposal]) -> Ceremony {
    var ceremony = self
    for proposal in proposals where ceremony.awards.indices.contains(proposal.award) {
      // A decision that promised money would promise what nobody may pay.
      if proposal.givesNothing {
        ceremony.awards[proposal.award].money?.byLaw = nil
        continue
      }
      for (row, sum) in proposal.sums.enumerated() {
        guard let sum, ceremony.awards[proposal.award].recipients.indices.contains(row) else { continue }
        ceremony.awards[proposal.award].recipients[row].money = Located(sum, at: nil)
      }
    }
    return ceremony
  }
}
