extension Enactment {
  /// Luật số 15/2003/QH11, with its powers as amended in 2005 and 2013 (Điều 77 to 80).
  static let law2003 = Enactment(
    LegalDocument(
      .law, number: "15/2003/QH11", issuer: "Quốc hội", issued: day(26, 11, 2003),
      title: "Luật Thi đua, khen thưởng", subject: .commendation,
      validity: Validity(from: day(1, 7, 2004), until: day(31, 12, 2023)), verification: .seen),
    powers: [
      PowerRule([Authority(.state)], AwardKind.presidential, all2003, articles2003),
      PowerRule([Authority(.government, .body)], [.governmentFlag], all2003, articles2003),
      PowerRule(
        [Authority(.government)], [.nationalFighter, .primeMinisterCertificate], all2003, articles2003),
      PowerRule(
        [Authority(.ministry), Authority(.province)],
        [.ministryFighter, .excellentCollective, .ministryCertificate], all2003, articles2003),
      // The law gives the flag to the head; in practice the committee signs as well, since it bears its name.
      PowerRule(
        [
          Authority(.ministry), Authority(.province), Authority(.province, .body),
          Authority(.ministry, .body),
        ], [.ministryFlag], all2003, articles2003),
      PowerRule(
        [Authority(.ministry), Authority(.province)], [.commemorativeMedal, .badge], all2003, unread2003),
      PowerRule(
        [
          Authority(.agency), Authority(.department), Authority(.district), Authority(.enterprise),
        ], [.baseFighter, .advancedWorker, .advancedCollective, .commendation], all2003, articles2003),
      PowerRule([Authority(.district)], [.culturalVillage], all2003, articles2003),
      PowerRule(
        [Authority(.commune)], [.advancedWorker, .communeCommendation, .culturalFamily], all2003, articles2003
      ),
    ],
    ladders: [
      LadderRule(
        .nationalFighter, after: .ministryFighter, times: 2, isYearly: false,
        Citation("Luật Thi đua, khen thưởng năm 2003", .seen)),
      LadderRule(
        .ministryFighter, after: .baseFighter, times: 3, isYearly: true,
        Citation("Điều 22 Luật Thi đua, khen thưởng năm 2003", .seen)),
    ])

  /// Luật số 47/2005/QH11.
  static let lawAmendment2005 = Enactment(
    LegalDocument(
      .law, number: "47/2005/QH11", issuer: "Quốc hội", issued: day(14, 6, 2005),
      title: "Luật Sửa đổi, bổ sung một số điều của Luật Thi đua, khen thưởng", subject: .commendation,
      validity: Validity(from: day(14, 6, 2005), until: day(31, 12, 2023)), verification: .seen))

  /// Luật số 39/2013/QH13.
  static let lawAmendment2013 = Enactment(
    LegalDocument(
      .law, number: "39/2013/QH13", issuer: "Quốc hội", issued: day(16, 11, 2013),
      title: "Luật Sửa đổi, bổ sung một số điều của Luật Thi đua, khen thưởng", subject: .commendation,
      validity: Validity(from: day(1, 6, 2014), until: day(31, 12, 2023)), verification: .seen),
    principles: [
      PrincipleRule(
        .oneFormForOneAchievement,
        Citation(
          "điểm b khoản 2 Điều 6 Luật Thi đua, khen thưởng năm 2003 (sửa đổi, bổ sung năm 2013)", .seen))
    ])

  private static let all2003 = Validity(from: day(1, 7, 2004), until: day(31, 12, 2023))
  private static let articles2003 = Citation(
    "Điều 77 đến Điều 80 Luật Thi đua, khen thưởng năm 2003 (sửa đổi, bổ sung năm 2005, 2013)", .seen)
  private static let unread2003 = Citation(
    "Luật Thi đua, khen thưởng năm 2003 (sửa đổi, bổ sung năm 2005, 2013)", .unverified)
}

extension AwardKind {
  /// What the State President gives.
  static let presidential: [AwardKind] =
    [.goldStarOrder, .hoChiMinhOrder, .greatUnityOrder, .braveryOrder, .friendshipOrder, .medal]
    + OrderClass.allCases.flatMap {
      [
        .independenceOrder($0), .militaryExploitOrder($0), .labourOrder($0), .fatherlandDefenceOrder($0),
        .featOfArmsOrder($0),
      ]
    }
    + [
      .heroicProvince, .heroicMother, .armedForcesHero, .labourHero, .peoplesTitle, .meritoriousTitle,
      .hoChiMinhPrize,
      .statePrize,
    ]
}
