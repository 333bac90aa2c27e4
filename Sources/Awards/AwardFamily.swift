/// The legal nature of an award; principles on prizes and achievements depend on it.
public enum AwardFamily: Sendable, Hashable {
  /// Danh hiệu thi đua (Luật Thi đua, khen thưởng năm 2022, Điều 19, 20), including flags and cultural titles.
  case title
  /// Hình thức khen thưởng (Điều 9).
  case form
  /// Huy hiệu, not a form of commendation since 1/1/2024 (Luật Thi đua, khen thưởng năm 2022, Điều 9).
  case other
}

extension AwardKind {
  /// Danh hiệu thi đua or hình thức khen thưởng.
  public var family: AwardFamily {
    switch self {
    case .governmentFlag, .nationalFighter, .ministryFlag, .ministryFighter, .excellentCollective,
      .exemplaryCommune, .regionFlag, .culturalVillage, .advancedCollective, .baseFighter, .advancedWorker,
      .culturalFamily:
      .title
    case .goldStarOrder, .hoChiMinhOrder, .independenceOrder, .militaryExploitOrder, .labourOrder,
      .fatherlandDefenceOrder, .featOfArmsOrder, .greatUnityOrder, .braveryOrder, .friendshipOrder, .medal,
      .heroicProvince, .heroicMother, .armedForcesHero, .labourHero, .peoplesTitle, .meritoriousTitle,
      .hoChiMinhPrize, .statePrize, .primeMinisterCertificate, .ministryCertificate, .regionCertificate,
      .assemblyCommemorativeMedal, .commemorativeMedal, .commendation, .communeCommendation:
      .form
    case .badge: .other
    }
  }
}
