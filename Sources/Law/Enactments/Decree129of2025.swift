extension Enactment {
  /// Nghị định số 129/2025/NĐ-CP: what the commune took over from the district on 1/7/2025; its title and day of issue
  /// were not read in the text.
  static let decree129of2025 = Enactment(
    LegalDocument(
      .decree, number: "129/2025/NĐ-CP", issuer: "Chính phủ", issued: day(11, 6, 2025),
      title:
        "quy định về phân định thẩm quyền của chính quyền địa phương 02 cấp trong lĩnh vực quản lý nhà nước của "
        + "Bộ Nội vụ", subject: .powers, validity: Validity(from: day(1, 7, 2025)), verification: .unverified),
    powers: [
      PowerRule(
        [Authority(.commune)],
        [
          .culturalVillage, .culturalFamily, .advancedCollective, .baseFighter, .advancedWorker,
          .communeCommendation,
        ], Validity(from: day(1, 7, 2025), until: day(30, 9, 2026)),
        Citation("Nghị định số 129/2025/NĐ-CP", .seen))
    ])
}
