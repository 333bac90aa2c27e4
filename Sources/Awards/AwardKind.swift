/// Danh hiệu thi đua, hình thức khen thưởng: awards, told apart where the law gives different powers or prizes.
public enum AwardKind: Sendable, Hashable {
  /// Huân chương Sao vàng.
  case goldStarOrder
  /// Huân chương Hồ Chí Minh.
  case hoChiMinhOrder
  /// Huân chương Độc lập.
  case independenceOrder(AwardClass)
  /// Huân chương Quân công.
  case militaryExploitOrder(AwardClass)
  /// Huân chương Lao động.
  case labourOrder(AwardClass)
  /// Huân chương Bảo vệ Tổ quốc.
  case fatherlandDefenceOrder(AwardClass)
  /// Huân chương Chiến công.
  case featOfArmsOrder(AwardClass)
  /// Huân chương Đại đoàn kết dân tộc.
  case greatUnityOrder
  /// Huân chương Dũng cảm.
  case braveryOrder
  /// Huân chương Hữu nghị.
  case friendshipOrder
  /// Huy chương các loại.
  case medal
  /// Tỉnh Anh hùng, Thành phố Anh hùng.
  case heroicProvince
  /// Bà mẹ Việt Nam anh hùng.
  case heroicMother
  /// Anh hùng Lực lượng vũ trang nhân dân.
  case armedForcesHero
  /// Anh hùng Lao động.
  case labourHero
  /// Nhà giáo, Thầy thuốc, Nghệ sĩ, Nghệ nhân nhân dân.
  case peoplesTitle
  /// Nhà giáo, Thầy thuốc, Nghệ sĩ, Nghệ nhân ưu tú.
  case meritoriousTitle
  /// Giải thưởng Hồ Chí Minh.
  case hoChiMinhPrize
  /// Giải thưởng Nhà nước.
  case statePrize
  /// Cờ thi đua của Chính phủ.
  case governmentFlag
  /// Chiến sĩ thi đua toàn quốc.
  case nationalFighter
  /// Bằng khen của Thủ tướng Chính phủ.
  case primeMinisterCertificate
  /// Cờ thi đua của bộ, ban, ngành, tỉnh.
  case ministryFlag
  /// Chiến sĩ thi đua bộ, ban, ngành, tỉnh.
  case ministryFighter
  /// Tập thể lao động xuất sắc, Đơn vị quyết thắng.
  case excellentCollective
  /// Xã, phường, thị trấn (đặc khu) tiêu biểu.
  case exemplaryCommune
  /// Bằng khen của bộ, ban, ngành, tỉnh.
  case ministryCertificate
  /// Kỷ niệm chương của Ủy ban Thường vụ Quốc hội.
  case assemblyCommemorativeMedal
  /// Kỷ niệm chương của bộ, ban, ngành, tỉnh, đoàn thể.
  case commemorativeMedal
  /// Huy hiệu.
  case badge
  /// Cờ thi đua của quân khu và tương đương, đại học quốc gia.
  case regionFlag
  /// Bằng khen của quân khu và tương đương, đại học quốc gia.
  case regionCertificate
  /// Thôn, tổ dân phố văn hóa.
  case culturalVillage
  /// Tập thể lao động tiên tiến, Đơn vị tiên tiến.
  case advancedCollective
  /// Chiến sĩ thi đua cơ sở.
  case baseFighter
  /// Lao động tiên tiến, Chiến sĩ tiên tiến.
  case advancedWorker
  /// Giấy khen from any giver other than a commune.
  case commendation
  /// Giấy khen của Chủ tịch Ủy ban nhân dân cấp xã.
  case communeCommendation
  /// Gia đình văn hóa.
  case culturalFamily
}

extension AwardKind: CaseIterable {
  /// All kinds in order of precedence (Nghị định 152/2025/NĐ-CP, khoản 1 Điều 28 and khoản 5 Điều 29): from the
  /// highest authority to the lowest; within an authority titles before forms of commendation; among titles those of
  /// collectives, then households, then individuals.
  public static let allCases: [AwardKind] =
    [.goldStarOrder, .hoChiMinhOrder]
    + AwardClass.allCases.flatMap { [.independenceOrder($0), .militaryExploitOrder($0)] }
    + AwardClass.allCases.flatMap { [.labourOrder($0), .fatherlandDefenceOrder($0), .featOfArmsOrder($0)] }
    + [
      .greatUnityOrder, .braveryOrder, .friendshipOrder,
      .heroicProvince, .heroicMother, .armedForcesHero, .labourHero, .peoplesTitle, .meritoriousTitle,
      .hoChiMinhPrize, .statePrize, .medal,
      .governmentFlag, .nationalFighter, .primeMinisterCertificate, .assemblyCommemorativeMedal,
      .ministryFlag, .excellentCollective, .exemplaryCommune, .ministryFighter, .ministryCertificate,
      .commemorativeMedal, .badge,
      .regionFlag, .regionCertificate,
      .culturalVillage, .advancedCollective, .culturalFamily, .baseFighter, .advancedWorker,
      .commendation, .communeCommendation,
    ]

  private static let ranks = Dictionary(
    uniqueKeysWithValues: allCases.enumerated().map { ($0.element, $0.offset) })

  /// The rank in the order of precedence, 0 for the highest.
  public var precedence: Int { AwardKind.ranks[self] ?? AwardKind.allCases.count }
}
