extension Enactment {
  /// Luật số 77/2015/QH13.
  static let localGovernment2015 = Enactment(
    LegalDocument(
      .law, number: "77/2015/QH13", issuer: "Quốc hội", issued: day(19, 6, 2015),
      title: "Luật Tổ chức chính quyền địa phương", subject: .localGovernment,
      validity: Validity(from: day(1, 1, 2016), until: day(28, 2, 2025)), verification: .seen))

  /// Luật số 47/2019/QH14.
  static let localGovernmentAmendment2019 = Enactment(
    LegalDocument(
      .law, number: "47/2019/QH14", issuer: "Quốc hội", issued: day(22, 11, 2019),
      title:
        "Luật Sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương",
      subject: .localGovernment, validity: Validity(from: day(1, 7, 2020), until: day(28, 2, 2025)),
      verification: .seen))

  /// Luật số 65/2025/QH15; title, days of issue and of effect were seen, its end was not.
  static let localGovernmentEarly2025 = Enactment(
    LegalDocument(
      .law, number: "65/2025/QH15", issuer: "Quốc hội", issued: day(19, 2, 2025),
      title: "Luật Tổ chức chính quyền địa phương", subject: .localGovernment,
      validity: Validity(from: day(1, 3, 2025), until: day(15, 6, 2025)), verification: .unverified))

  /// Luật số 72/2025/QH15; title and day of issue were seen, that it took effect on that day was not.
  static let localGovernment2025 = Enactment(
    LegalDocument(
      .law, number: "72/2025/QH15", issuer: "Quốc hội", issued: day(16, 6, 2025),
      title: "Luật Tổ chức chính quyền địa phương", subject: .localGovernment,
      validity: Validity(from: day(16, 6, 2025)), verification: .seen))
}
