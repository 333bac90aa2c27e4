extension Enactment {
  /// Nghị định số 91/2017/NĐ-CP, in force from 1/10/2017 to 31/12/2023.
  static let decree91of2017 = Enactment(
    LegalDocument(
      .decree, number: "91/2017/NĐ-CP", issuer: "Chính phủ", issued: day(31, 7, 2017),
      title: "quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng", subject: .commendation,
      validity: Validity(from: day(1, 10, 2017), until: day(31, 12, 2023)), verification: .seen),
    multiples: [
      rows([.nationalFighter], .individual, 4500, article69),
      rows([.ministryFighter], .individual, 3000, article69),
      rows([.baseFighter], .individual, 1000, article69),
      rows([.advancedWorker], .individual, 300, article69),
      rows([.excellentCollective], .collective, 1500, article69),
      rows([.advancedCollective], .collective, 800, article69),
      rows([.culturalVillage], .collective, 1500, article69),
      rows([.culturalFamily], .household, 100, unread91),
      rows([.governmentFlag], .collective, 12_000, article69),
      rows([.ministryFlag], .collective, 8000, article69),

      certificates(
        [(.primeMinisterCertificate, 3500), (.ministryCertificate, 1000), (.commendation, 300)],
        household: 1000,
        individual: article73(clause: 1), collective: article73(clause: 2), household: unread91),
      certificates(
        [(.communeCommendation, 150)], household: 1000,
        individual: Citation("điểm d khoản 1 Điều 73 Nghị định số 91/2017/NĐ-CP", .seen),
        collective: Citation("điểm b khoản 2 Điều 73 Nghị định số 91/2017/NĐ-CP", .seen), household: unread91),
      rows([.commemorativeMedal], .individual, 600, isCeiling: true, unread91),

      orders(.individual) { readOrders.contains($0) ? article70 : unread91 },
      orders(.collective, times: 2) { $0 == .goldStarOrder ? seen91 : unread91 },
      rows([.armedForcesHero, .labourHero], .individual, 15_500, seen91),
      rows([.armedForcesHero, .labourHero], .collective, 31_000, seen91),
      rows([.peoplesTitle], .individual, 12_500, seen91),
      rows([.meritoriousTitle], .individual, 9000, seen91),
      rows([.medal], .individual, 1500, seen91),
      rows([.hoChiMinhPrize], .individual, 270_000, seen91),
      rows([.statePrize], .individual, 170_000, seen91),
    ].flatMap { $0 },
    principles: [
      PrincipleRule(
        .onePrizeForOnePeriod, Citation("điểm c khoản 2 Điều 66 Nghị định số 91/2017/NĐ-CP", .seen))
    ],
    shares: [
      ShareRule(
        .baseFighter, of: .advancedWorker, percent: 15,
        Citation("khoản 3 Điều 9 Nghị định số 91/2017/NĐ-CP", .seen))
    ])

  private static let seen91 = Citation("Nghị định số 91/2017/NĐ-CP", .seen)
  private static let article70 = Citation("khoản 1 Điều 70 Nghị định số 91/2017/NĐ-CP", .seen)
  /// The orders whose multiples were read.
  private static let readOrders: Set<AwardKind> =
    Set(OrderClass.allCases.map(AwardKind.labourOrder)).union([
      .goldStarOrder, .hoChiMinhOrder, .independenceOrder(.first), .independenceOrder(.second),
      .militaryExploitOrder(.first), .militaryExploitOrder(.second), .featOfArmsOrder(.first),
      .fatherlandDefenceOrder(.first),
    ])
  private static let article69 = Citation("Điều 69 Nghị định số 91/2017/NĐ-CP", .seen)
  private static let unread91 = Citation("Nghị định số 91/2017/NĐ-CP", .unverified)

  private static func article73(clause: Int) -> Citation {
    Citation("khoản \(clause) Điều 73 Nghị định số 91/2017/NĐ-CP", .seen)
  }
}
