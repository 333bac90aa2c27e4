import Law
import Model

/// A danh hiệu thi đua whose prize is not paid, because the recipient gets that of a higher title for the same
/// period.
struct TitlePrize: Sendable {
  /// The row of the lower title.
  let lower: HonouredRow
  /// The row of the higher title.
  let higher: HonouredRow
  /// The principle in the law.
  let rule: PrincipleRule

  /// Whether the law says so explicitly and was read; the program then pays nothing for the lower title.
  var isCertain: Bool { !rule.leavesRoom && rule.citation.verification.isSeen }

  /// Every such title of a ceremony, in the order of the definition.
  static func all(in context: CheckContext) -> [TitlePrize] {
    context.severalTimes.flatMap { rows -> [TitlePrize] in
      let titles = rows.filter { $0.award.family == .title && !$0.conferral.isProposed }
      return titles.compactMap { lower -> TitlePrize? in
        guard let date = lower.conferral.date,
          let rule = context.law.principle(.onePrizeForOnePeriod, on: date),
          let higher = titles.filter({ $0.sharesPeriod(with: lower) })
            .min(by: { $0.award.precedence < $1.award.precedence }),
          higher.award.precedence < lower.award.precedence
        else { return nil }
        return TitlePrize(lower: lower, higher: higher, rule: rule)
      }
    }
  }
}
