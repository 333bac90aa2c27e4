import Wording

extension Enactment {
  /// The decrees on the base salary, each with the one value that matters here.
  ///
  /// The planned 1.600.000 đồng from 1/7/2020 never applied, so it does not stand here.
  static let baseSalaries: [Enactment] = [
    decree("47/2017/NĐ-CP", day(24, 4, 2017), 1_300_000, day(1, 7, 2017), day(30, 6, 2018), .unverified),
    decree("72/2018/NĐ-CP", day(15, 5, 2018), 1_390_000, day(1, 7, 2018), day(30, 6, 2019), .seen),
    decree("38/2019/NĐ-CP", day(9, 5, 2019), 1_490_000, day(1, 7, 2019), day(30, 6, 2023), .seen),
    decree("24/2023/NĐ-CP", day(14, 5, 2023), 1_800_000, day(1, 7, 2023), day(30, 6, 2024), .seen),
    decree("73/2024/NĐ-CP", day(30, 6, 2024), 2_340_000, day(1, 7, 2024), day(30, 6, 2026), .seen),
    decree("161/2026/NĐ-CP", day(15, 5, 2026), 2_530_000, day(1, 7, 2026), nil, .seen),
  ]

  private static func decree(
    _ number: String, _ issued: CalendarDate, _ dong: Int, _ from: CalendarDate, _ until: CalendarDate?,
    _ verification: Verification
  ) -> Enactment {
    let validity = Validity(from: from, until: until)
    return Enactment(
      LegalDocument(
        .decree, number: number, issuer: "Chính phủ", issued: issued,
        title: "quy định mức lương cơ sở đối với cán bộ, công chức, viên chức và lực lượng vũ trang",
        subject: .baseSalary, validity: validity, verification: .unverified),
      baseSalaries: [
        BaseSalary(dong: dong, validity: validity, citation: Citation("Nghị định số \(number)", verification))
      ])
  }
}
