extension Enactment {
  /// Nghị định số 98/2023/NĐ-CP, in force from 1/1/2024 to 30/6/2025.
  static let decree98of2023 = Enactment(
    LegalDocument(
      .decree, number: "98/2023/NĐ-CP", issuer: "Chính phủ", issued: day(31, 12, 2023),
      title: "quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng", subject: .commendation,
      validity: Validity(from: day(1, 1, 2024), until: day(30, 6, 2025)), verification: .seen),
    multiples: [
      rows([.nationalFighter], .individual, 4500, article54),
      rows([.ministryFighter], .individual, 3000, article54),
      rows([.baseFighter], .individual, 1000, article54),
      rows([.advancedWorker], .individual, 300, article54),
      rows([.excellentCollective], .collective, 1500, article54),
      rows([.advancedCollective], .collective, 800, article54),
      rows([.exemplaryCommune], .collective, 2000, article54),
      rows([.culturalVillage], .collective, 1500, article54),
      rows([.culturalFamily], .household, 100, unread98),
      rows([.governmentFlag], .collective, 12_000, article54),
      rows([.ministryFlag], .collective, 8000, article54),
      rows([.regionFlag], .collective, 6000, article54),

      certificates(
        [(.primeMinisterCertificate, 3500), (.ministryCertificate, 1500), (.regionCertificate, 1000)],
        household: 1500, individual: unread98, collective: unread98, household: unread98),
      certificates(
        [(.commendation, 300)], household: 1500, individual: unread98, collective: commendations,
        household: unread98),
      certificates(
        [(.communeCommendation, 150)], household: 1500,
        individual: Citation("điểm g khoản 1 Điều 58 Nghị định số 98/2023/NĐ-CP", .seen),
        collective: commendations, household: unread98),
      rows(
        [.commemorativeMedal], .individual, 600, isCeiling: true,
        Citation("điểm d khoản 1 Điều 58 Nghị định số 98/2023/NĐ-CP", .seen)),

      orders(.individual) { _ in Citation("khoản 1 Điều 55 Nghị định số 98/2023/NĐ-CP", .seen) },
      orders(.collective, times: 2) { _ in Citation("khoản 2 Điều 55 Nghị định số 98/2023/NĐ-CP", .seen) },
      rows([.armedForcesHero, .labourHero], .individual, 15_500, unread98),
      rows([.armedForcesHero, .labourHero], .collective, 31_000, unread98),
      rows([.peoplesTitle], .individual, 12_500, unread98),
      rows([.meritoriousTitle], .individual, 9000, unread98),
      rows([.medal], .individual, 1500, unread98),
    ].flatMap { $0 },
    // It gives each title's money where their times differ; that equal times give only one is what follows from it.
    principles: [
      PrincipleRule(
        .onePrizeForOnePeriod, leavesRoom: true,
        Citation("khoản 5 Điều 53 Nghị định số 98/2023/NĐ-CP", .seen))
    ])

  private static let article54 = Citation("Điều 54 Nghị định số 98/2023/NĐ-CP", .seen)
  private static let commendations = Citation("điểm c khoản 2 Điều 58 Nghị định số 98/2023/NĐ-CP", .seen)
  private static let unread98 = Citation("Nghị định số 98/2023/NĐ-CP", .unverified)
}
