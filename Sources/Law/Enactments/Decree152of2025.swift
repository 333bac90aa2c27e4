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
    // The prizes of "Gia đình văn hóa" and of the commune's giấy khen were not found: they are unknown here.
    multiples: [
      rows([.nationalFighter], .individual, 4500, seen152),
      rows([.ministryFighter], .individual, 3000, seen152),
      rows([.baseFighter], .individual, 1000, seen152), rows([.advancedWorker], .individual, 300, seen152),
      rows([.excellentCollective], .collective, 1500, seen152),
      rows([.advancedCollective], .collective, 800, seen152),
      rows([.exemplaryCommune], .collective, 2000, seen152),
      rows([.culturalVillage], .collective, 1500, seen152),
      rows([.governmentFlag], .collective, 12_000, seen152),
      rows([.ministryFlag], .collective, 8000, unread152), rows([.regionFlag], .collective, 6000, unread152),

      certificates(
        [
          (.primeMinisterCertificate, 3500), (.ministryCertificate, 1500), (.regionCertificate, 1000),
          (.commendation, 300),
        ], household: 1500, individual: article54, collective: unread152, household: unread152),
      rows([.assemblyCommemorativeMedal], .individual, 800, isCeiling: true, article54),
      rows([.commemorativeMedal], .individual, 600, isCeiling: true, article54),

      orders(.individual, times: 1, high: unread152, independence: unread152, lower: unread152),
      orders(.collective, times: 2, high: unread152, independence: unread152, lower: unread152),
      rows([.armedForcesHero, .labourHero], .individual, 15_500, seen152),
      rows([.armedForcesHero, .labourHero], .collective, 31_000, seen152),
      rows([.peoplesTitle], .individual, 12_500, article52),
      rows([.meritoriousTitle], .individual, 9000, article52),
      rows([.medal], .individual, 1500, unread152),
    ].flatMap { $0 })

  private static let seen152 = Citation("Nghị định số 152/2025/NĐ-CP", .seen)
  private static let article52 = Citation("Điều 52 Nghị định số 152/2025/NĐ-CP", .seen)
  private static let article54 = Citation("khoản 1 Điều 54 Nghị định số 152/2025/NĐ-CP", .seen)
  private static let unread152 = Citation("Nghị định số 152/2025/NĐ-CP", .unverified)
}
