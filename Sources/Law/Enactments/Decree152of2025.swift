extension Enactment {
  /// Nghị định số 152/2025/NĐ-CP, in force from 1/7/2025; whether it stands unchanged after Luật số 06/2026/QH16 is not
  /// known.
  static let decree152of2025 = Enactment(
    LegalDocument(
      .decree, number: "152/2025/NĐ-CP", issuer: "Chính phủ", issued: day(14, 6, 2025),
      title:
        "quy định về phân cấp, phân quyền trong lĩnh vực thi đua, khen thưởng; quy định chi tiết và hướng dẫn thi "
        + "hành một số điều của Luật Thi đua, khen thưởng", subject: .commendation,
      validity: Validity(from: day(1, 7, 2025)), verification: .seen),
    // The prize of "Gia đình văn hóa" was not found: it is unknown here. That households get half as much again was
    // read without its article; that certificates of collectives are doubled, and the medals, were not read.
    multiples: [
      rows([.nationalFighter], .individual, 4500, article50),
      rows([.ministryFighter], .individual, 3000, article50),
      rows([.baseFighter], .individual, 1000, article50),
      rows([.advancedWorker], .individual, 300, article50),
      rows([.excellentCollective], .collective, 1500, article50),
      rows([.advancedCollective], .collective, 800, article50),
      rows([.exemplaryCommune], .collective, 2000, article50),
      rows([.culturalVillage], .collective, 1500, article50),
      rows([.governmentFlag], .collective, 12_000, article50),
      rows([.ministryFlag], .collective, 8000, article50),
      rows([.regionFlag], .collective, 6000, article50),

      // From 1/7/2025 the commune's giấy khen stands with the others (điểm đ khoản 1 Điều 75 of the law): 0,3, not 0,15.
      certificates(
        [
          (.primeMinisterCertificate, 3500), (.ministryCertificate, 1500), (.regionCertificate, 1000),
          (.commendation, 300), (.communeCommendation, 300),
        ], household: 1500, individual: article54, collective: unread152, household: seen152),
      rows([.assemblyCommemorativeMedal], .individual, 800, isCeiling: true, article54),
      rows([.commemorativeMedal], .individual, 600, isCeiling: true, article54),

      orders(.individual) { _ in Citation("khoản 1 Điều 51 Nghị định số 152/2025/NĐ-CP", .seen) },
      orders(.collective, times: 2) { _ in Citation("khoản 2 Điều 51 Nghị định số 152/2025/NĐ-CP", .seen) },
      rows([.heroicMother], .individual, 15_500, article52(clause: 1)),
      rows([.armedForcesHero, .labourHero], .individual, 15_500, article52(clause: 2)),
      rows([.armedForcesHero, .labourHero], .collective, 31_000, article52(clause: 2)),
      rows([.peoplesTitle], .individual, 12_500, article52(clause: 3)),
      rows([.meritoriousTitle], .individual, 9000, article52(clause: 3)),
      rows([.medal], .individual, 1500, unread152),
    ].flatMap { $0 },
    principles: [
      PrincipleRule(.onePrizeForOnePeriod, Citation("Điều 49 Nghị định số 152/2025/NĐ-CP", .seen))
    ])

  private static let seen152 = Citation("Nghị định số 152/2025/NĐ-CP", .seen)
  private static let article50 = Citation("Điều 50 Nghị định số 152/2025/NĐ-CP", .seen)
  private static let article54 = Citation("khoản 1 Điều 54 Nghị định số 152/2025/NĐ-CP", .seen)
  private static let unread152 = Citation("Nghị định số 152/2025/NĐ-CP", .unverified)

  private static func article52(clause: Int) -> Citation {
    Citation("khoản \(clause) Điều 52 Nghị định số 152/2025/NĐ-CP", .seen)
  }
}
