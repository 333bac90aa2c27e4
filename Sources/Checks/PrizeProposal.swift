import Awards
import Diagnostics
import Law
import Model
import Wording

/// Tiền thưởng theo quy định: the legal prizes on the decision's day, for an award that asks for them.
public struct PrizeProposal: Sendable {
  /// The law's answer for one award and kind of recipient.
  public struct Answer: Sendable {
    /// The award.
    public let award: AwardKind
    /// The kind of recipient.
    public let kind: RecipientKind
    /// What the law says.
    public let answer: PrizeAnswer
    /// The decision's day.
    public let date: CalendarDate
    /// The number of recipients concerned.
    public internal(set) var rows: Int
  }

  /// The award: an index of `Ceremony.awards`.
  public let award: Int
  /// The amount for each recipient in đồng; nil if it has its own or none is known.
  public let sums: [Int?]
  /// Every answer used for the amounts, each once.
  public let answers: [Answer]
  /// The number of recipients whose award, kind or day gives no answer.
  public let withoutAnswer: Int

  /// A proposal for every award that asks for legal prizes.
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
      // The recipient's higher title of the same period is paid, so the law gives nothing for this one.
      if unpaid.contains(HonouredRow.Position(group: index, row: row)) { return 0 }
      // The prize depends on the day of the decision; the day of the ceremony does not replace it.
      guard let conferral = context.conferral(of: recipient, in: group, at: index), conferral.basis != .event,
        let date = conferral.date, let award = conferral.award
      else {
        withoutAnswer += 1
        return nil
      }
      let kind = recipient.kind.counted
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
  /// The amount to pay in đồng; nil if it is unknown, not paid, or only a maximum.
  public var dong: Int? {
    switch answer {
    case .prize(let prize): prize.isCeiling ? nil : prize.dong
    case .noPrize, .unknown: nil
    }
  }

  /// Whether the law gives no prize for it.
  var isNothing: Bool {
    switch answer {
    case .noPrize: true
    case .prize, .unknown: false
    }
  }
}

extension PrizeProposal {
  /// Whether the law gives nothing to any recipient of the award.
  var givesNothing: Bool { withoutAnswer == 0 && !answers.isEmpty && answers.allSatisfy(\.isNothing) }
}

extension Ceremony {
  /// The ceremony with legal prizes where its awards ask for them, ready to be composed.
  public func adding(_ proposals: [PrizeProposal]) -> Ceremony {
    var ceremony = self
    for proposal in proposals where ceremony.awards.indices.contains(proposal.award) {
      // Otherwise the decision would promise money that must not be paid.
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
