extension Enactment {
  /// One multiple for several awards, shortened for the tables.
  static func rows(
    _ awards: [AwardKind], _ recipient: RecipientKind, _ thousandths: Int, isCeiling: Bool = false,
    _ citation: Citation
  ) -> [MultipleRule] {
    MultipleRule.rows(awards, recipient, thousandths, isCeiling: isCeiling, citation)
  }

  /// Bằng khen, giấy khen: the multiple of individuals, twice that for collectives, and a share for households.
  ///
  /// `household` is the households' coefficient in thousandths of the individuals' prize.
  static func certificates(
    _ awards: [(AwardKind, Int)], household coefficient: Int, individual: Citation, collective: Citation,
    household: Citation
  ) -> [MultipleRule] {
    awards.flatMap { award, thousandths in
      rows([award], .individual, thousandths, individual)
        + rows([award], .collective, thousandths * 2, collective)
        + rows([award], .household, thousandths * coefficient / 1000, household)
    }
  }

  /// Huân chương: the same multiples stand in the decrees of 2017, 2023 and 2025; each act says where it was read.
  static func orders(
    _ recipient: RecipientKind, times: Int = 1, _ citation: (AwardKind) -> Citation
  ) -> [MultipleRule] {
    let table: [([AwardKind], Int)] = [
      ([.goldStarOrder], 46_000), ([.hoChiMinhOrder], 30_500),
      ([.independenceOrder(.first), .militaryExploitOrder(.first)], 15_000),
      ([.independenceOrder(.second), .militaryExploitOrder(.second)], 12_500),
      ([.independenceOrder(.third), .militaryExploitOrder(.third)], 10_500),
      ([.labourOrder(.first), .featOfArmsOrder(.first), .fatherlandDefenceOrder(.first)], 9000),
      (
        [
          .labourOrder(.second), .featOfArmsOrder(.second), .fatherlandDefenceOrder(.second),
          .greatUnityOrder,
        ], 7500
      ),
      (
        [.labourOrder(.third), .featOfArmsOrder(.third), .fatherlandDefenceOrder(.third), .braveryOrder],
        4500
      ),
    ]
    return table.flatMap { awards, thousandths in
      awards.flatMap { rows([$0], recipient, thousandths * times, citation($0)) }
    }
  }
}
