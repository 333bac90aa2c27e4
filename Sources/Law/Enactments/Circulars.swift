import Wording

extension Enactment {
  /// Thông tư số 08/2017/TT-BNV; not read.
  static let circular8of2017 = circular(
    "08/2017/TT-BNV", issued: day(27, 10, 2017), "quy định chi tiết thi hành một số điều của \(decree91)",
    Validity(from: day(15, 12, 2017), until: day(31, 12, 2019)), .unverified)

  /// Thông tư số 12/2019/TT-BNV; that it ended with the decree it details was not read.
  static let circular12of2019 = circular(
    "12/2019/TT-BNV", issued: day(4, 11, 2019), "quy định chi tiết thi hành một số điều của \(decree91)",
    Validity(from: day(1, 1, 2020), until: day(31, 12, 2023)), .unverified)

  /// Thông tư số 01/2024/TT-BNV: the sources differ on its day of issue, so that no ground is written from it.
  static let circular1of2024 = circular(
    "01/2024/TT-BNV", issued: nil,
    "quy định biện pháp thi hành Luật Thi đua, khen thưởng và Nghị định số 98/2023/NĐ-CP",
    Validity(from: day(1, 1, 2024), until: day(4, 8, 2025)), .unverified)

  /// Thông tư số 15/2025/TT-BNV; its days were seen, the exact title was not.
  static let circular15of2025 = circular(
    "15/2025/TT-BNV", issued: day(4, 8, 2025),
    "quy định biện pháp để tổ chức, hướng dẫn thi hành Luật Thi đua, khen thưởng và Nghị định số 152/2025/NĐ-CP ngày 14 "
      + "tháng 6 năm 2025 của Chính phủ quy định về phân cấp, phân quyền trong lĩnh vực thi đua, khen thưởng; quy định "
      + "chi tiết và hướng dẫn thi hành một số điều của Luật Thi đua, khen thưởng",
    Validity(from: day(5, 8, 2025)), .unverified)

  private static let decree91 =
    "Nghị định số 91/2017/NĐ-CP ngày 31 tháng 7 năm 2017 của Chính phủ quy định chi tiết thi hành một số điều của Luật "
    + "Thi đua, khen thưởng"

  private static func circular(
    _ number: String, issued: CalendarDate?, _ title: String, _ validity: Validity,
    _ verification: Verification
  ) -> Enactment {
    Enactment(
      LegalDocument(
        .circular, number: number, issuer: "Bộ trưởng Bộ Nội vụ", issued: issued, title: title,
        subject: .commendation,
        validity: validity, verification: verification))
  }
}
