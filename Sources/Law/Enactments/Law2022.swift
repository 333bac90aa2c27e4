extension Enactment {
  /// Luật số 06/2022/QH15; Điều 5, 21, 22, 75 (in part), 78 and 80 were read, Điều 77 and 79 were not.
  static let law2022 = Enactment(
    LegalDocument(
      .law, number: "06/2022/QH15", issuer: "Quốc hội", issued: day(15, 6, 2022),
      title: "Luật Thi đua, khen thưởng", subject: .commendation,
      validity: Validity(from: day(1, 1, 2024)), verification: .seen),
    powers: [
      PowerRule([Authority(.state)], AwardKind.presidential, known2022, article77),
      PowerRule([Authority(.government, .body)], [.governmentFlag], known2022, article78(clause: 1)),
      PowerRule(
        [Authority(.government)], [.nationalFighter, .primeMinisterCertificate], known2022,
        article78(clause: 2)),
      PowerRule(
        [Authority(.ministry), Authority(.province)],
        [
          .ministryFighter, .excellentCollective, .ministryCertificate, .exemplaryCommune,
          .commemorativeMedal, .badge,
        ], known2022, article79),
      // The law gives the flag to the head; in practice the committee signs as well, since it bears its name.
      PowerRule(
        [
          Authority(.ministry), Authority(.province), Authority(.province, .body),
          Authority(.ministry, .body),
        ], [.ministryFlag], known2022, article79),
      PowerRule([Authority(.region)], [.regionFlag, .regionCertificate], known2022, article79),
      PowerRule(
        [Authority(.agency), Authority(.department)],
        [.advancedCollective, .baseFighter, .advancedWorker, .commendation], known2022, article80(clause: 1)),
      PowerRule(
        [Authority(.district)],
        [.culturalVillage, .advancedCollective, .baseFighter, .advancedWorker, .commendation],
        threeTiers, article80(clause: 2)),
      PowerRule(
        [Authority(.commune)], [.advancedWorker, .communeCommendation, .culturalFamily], threeTiers,
        article80(clause: 3)),
      PowerRule(
        [Authority(.enterprise)], [.advancedCollective, .baseFighter, .advancedWorker, .commendation],
        known2022,
        article80(clause: 4)),
      PowerRule([Authority(.enterpriseBoard)], [.commendation], known2022, article80(clause: 4)),
    ],
    ladders: [
      LadderRule(
        .nationalFighter, after: .ministryFighter, times: 2, isYearly: false,
        Citation("Điều 21 Luật Thi đua, khen thưởng năm 2022", .seen)),
      LadderRule(
        .ministryFighter, after: .baseFighter, times: 3, isYearly: true,
        Citation("khoản 1 Điều 22 Luật Thi đua, khen thưởng năm 2022", .seen)),
    ],
    principles: [
      PrincipleRule(
        .oneFormForOneAchievement, Citation("khoản 2 Điều 5 Luật Thi đua, khen thưởng năm 2022", .seen))
    ])

  /// Luật số 06/2026/QH16: number, day and effect are known; its text and exact title were not read.
  static let lawAmendment2026 = Enactment(
    LegalDocument(
      .law, number: "06/2026/QH16", issuer: "Quốc hội", issued: day(23, 4, 2026),
      title: "Luật Sửa đổi, bổ sung một số điều của Luật Thi đua, khen thưởng", subject: .commendation,
      validity: Validity(from: day(1, 10, 2026)), verification: .unverified))

  /// While the law is known; from 1/10/2026 it is amended.
  private static let known2022 = Validity(from: day(1, 1, 2024), until: day(30, 9, 2026))
  /// While local government had three levels.
  private static let threeTiers = Validity(from: day(1, 1, 2024), until: LawBook.lastDayOfDistricts)

  private static let article77 = Citation("Điều 77 Luật Thi đua, khen thưởng năm 2022", .unverified)
  private static let article79 = Citation("Điều 79 Luật Thi đua, khen thưởng năm 2022", .unverified)

  private static func article78(clause: Int) -> Citation {
    Citation("khoản \(clause) Điều 78 Luật Thi đua, khen thưởng năm 2022", .seen)
  }

  private static func article80(clause: Int) -> Citation {
    Citation("khoản \(clause) Điều 80 Luật Thi đua, khen thưởng năm 2022", .seen)
  }
}
