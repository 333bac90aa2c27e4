extension AwardKind {
  /// The award's name in Vietnamese, as in the law.
  public var name: String {
    switch self {
    case .goldStarOrder: "Huân chương Sao vàng"
    case .hoChiMinhOrder: "Huân chương Hồ Chí Minh"
    case .independenceOrder(let rank): "Huân chương Độc lập \(rank.phrase)"
    case .militaryExploitOrder(let rank): "Huân chương Quân công \(rank.phrase)"
    case .labourOrder(let rank): "Huân chương Lao động \(rank.phrase)"
    case .fatherlandDefenceOrder(let rank): "Huân chương Bảo vệ Tổ quốc \(rank.phrase)"
    case .featOfArmsOrder(let rank): "Huân chương Chiến công \(rank.phrase)"
    case .greatUnityOrder: "Huân chương Đại đoàn kết dân tộc"
    case .braveryOrder: "Huân chương Dũng cảm"
    case .friendshipOrder: "Huân chương Hữu nghị"
    case .medal: "Huy chương"
    case .heroicProvince: "Tỉnh Anh hùng, Thành phố Anh hùng"
    case .heroicMother: "Bà mẹ Việt Nam anh hùng"
    case .armedForcesHero: "Anh hùng Lực lượng vũ trang nhân dân"
    case .labourHero: "Anh hùng Lao động"
    case .peoplesTitle: "danh hiệu “… nhân dân”"
    case .meritoriousTitle: "danh hiệu “… ưu tú”"
    case .hoChiMinhPrize: "Giải thưởng Hồ Chí Minh"
    case .statePrize: "Giải thưởng Nhà nước"
    case .governmentFlag: "Cờ thi đua của Chính phủ"
    case .nationalFighter: "Chiến sĩ thi đua toàn quốc"
    case .primeMinisterCertificate: "Bằng khen của Thủ tướng Chính phủ"
    case .ministryFlag: "Cờ thi đua của bộ, ban, ngành, tỉnh"
    case .ministryFighter: "Chiến sĩ thi đua bộ, ban, ngành, tỉnh"
    case .excellentCollective: "Tập thể lao động xuất sắc, Đơn vị quyết thắng"
    case .exemplaryCommune: "Xã, phường, đặc khu tiêu biểu"
    case .ministryCertificate: "Bằng khen của bộ, ban, ngành, tỉnh"
    case .assemblyCommemorativeMedal: "Kỷ niệm chương của Ủy ban Thường vụ Quốc hội"
    case .commemorativeMedal: "Kỷ niệm chương"
    case .badge: "Huy hiệu"
    case .regionFlag: "Cờ thi đua của quân khu và tương đương, đại học quốc gia"
    case .regionCertificate: "Bằng khen của quân khu và tương đương, đại học quốc gia"
    case .culturalVillage: "Thôn, tổ dân phố văn hóa"
    case .advancedCollective: "Tập thể lao động tiên tiến, Đơn vị tiên tiến"
    case .baseFighter: "Chiến sĩ thi đua cơ sở"
    case .advancedWorker: "Lao động tiên tiến, Chiến sĩ tiên tiến"
    case .commendation: "Giấy khen"
    case .communeCommendation: "Giấy khen của Chủ tịch Ủy ban nhân dân cấp xã"
    case .culturalFamily: "Gia đình văn hóa"
    }
  }

  /// The kinds of recipient of the award (Luật Thi đua, khen thưởng năm 2022, Điều 19 to 74). The law of 2003, whose
  /// part on orders was not read, is assumed to agree.
  public var recipients: [RecipientKind] {
    switch self {
    case .nationalFighter, .ministryFighter, .baseFighter, .advancedWorker, .heroicMother, .peoplesTitle,
      .meritoriousTitle, .assemblyCommemorativeMedal, .commemorativeMedal, .badge, .greatUnityOrder,
      .braveryOrder, .medal:
      [.individual]
    case .governmentFlag, .ministryFlag, .regionFlag, .excellentCollective, .advancedCollective,
      .exemplaryCommune,
      .culturalVillage, .heroicProvince:
      [.collective]
    case .culturalFamily: [.household]
    case .primeMinisterCertificate, .ministryCertificate, .regionCertificate, .commendation,
      .communeCommendation:
      [.collective, .household, .individual]
    case .goldStarOrder, .hoChiMinhOrder, .independenceOrder, .militaryExploitOrder, .labourOrder,
      .fatherlandDefenceOrder, .featOfArmsOrder, .friendshipOrder, .armedForcesHero, .labourHero,
      .hoChiMinhPrize, .statePrize:
      [.collective, .individual]
    }
  }

  /// The name after "của": the head's ("Bằng khen của Chủ tịch …") or the body's ("Cờ thi đua của Ủy ban nhân dân
  /// …"); nil when there is none.
  public var namedAfter: Capacity? {
    switch self {
    case .primeMinisterCertificate, .ministryCertificate, .regionCertificate, .commendation,
      .communeCommendation:
      .head
    case .governmentFlag, .ministryFlag, .regionFlag, .assemblyCommemorativeMedal: .body
    case .goldStarOrder, .hoChiMinhOrder, .independenceOrder, .militaryExploitOrder, .labourOrder,
      .fatherlandDefenceOrder, .featOfArmsOrder, .greatUnityOrder, .braveryOrder, .friendshipOrder, .medal,
      .heroicProvince, .heroicMother, .armedForcesHero, .labourHero, .peoplesTitle, .meritoriousTitle,
      .hoChiMinhPrize, .statePrize, .nationalFighter, .ministryFighter, .excellentCollective,
      .exemplaryCommune,
      .commemorativeMedal, .badge, .culturalVillage, .advancedCollective, .baseFighter, .advancedWorker,
      .culturalFamily:
      nil
    }
  }
}

extension AwardKind {
  /// Whether the award may be given posthumously. The law says "tặng hoặc truy tặng" only of orders, medals, honorary
  /// titles, the two prizes and Bằng khen of the Prime Minister, a ministry or a province, and only for individuals
  /// (Luật Thi đua, khen thưởng năm 2022, Điều 33 to 74).
  public var isGivenPosthumously: Bool {
    switch self {
    case .goldStarOrder, .hoChiMinhOrder, .independenceOrder, .militaryExploitOrder, .labourOrder,
      .fatherlandDefenceOrder, .featOfArmsOrder, .greatUnityOrder, .braveryOrder, .friendshipOrder, .medal,
      .heroicMother, .armedForcesHero, .labourHero, .peoplesTitle, .meritoriousTitle,
      .hoChiMinhPrize, .statePrize, .primeMinisterCertificate, .ministryCertificate:
      true
    case .heroicProvince, .governmentFlag, .nationalFighter, .assemblyCommemorativeMedal, .ministryFlag,
      .excellentCollective, .exemplaryCommune, .ministryFighter, .commemorativeMedal, .badge, .regionFlag,
      .regionCertificate, .culturalVillage, .advancedCollective, .culturalFamily, .baseFighter,
      .advancedWorker, .commendation, .communeCommendation:
      false
    }
  }
}
