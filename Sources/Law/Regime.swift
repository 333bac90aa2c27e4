import Diagnostics

/// Which law and decree rule a decision.
public struct Regime: Sendable, Hashable {
  /// The regimes that the book knows of.
  public enum Name: String, Sendable, Hashable, CaseIterable {
    /// Luật 2003 (sửa đổi 2005, 2013) và Nghị định 91/2017/NĐ-CP.
    case law2003
    /// Luật 06/2022/QH15 và Nghị định 98/2023/NĐ-CP.
    case law2022
    /// Luật 06/2022/QH15 và Nghị định 152/2025/NĐ-CP, chính quyền địa phương hai cấp.
    case law2022TwoTier
    /// Luật 06/2022/QH15 sửa đổi bởi Luật 06/2026/QH16.
    case law2026
  }

  /// Its name.
  public let name: Name
  /// When it rules, by the day of the decision.
  public let validity: Validity
  /// The acts, in words.
  public let title: Message
  /// Awards that the law of the time does not have.
  public let absentAwards: [AwardKind]
  /// Why its powers and prizes are not known; nil when they are.
  public let unknown: Message?

  /// Describes a regime.
  public init(
    _ name: Name, validity: Validity, title: Message, absentAwards: [AwardKind] = [], unknown: Message? = nil
  ) {
    self.name = name
    self.validity = validity
    self.title = title
    self.absentAwards = absentAwards
    self.unknown = unknown
  }
}

extension Regime {
  static let standard: [Regime] = [
    Regime(
      .law2003, validity: Validity(from: day(1, 10, 2017), until: day(31, 12, 2023)),
      title: Message(
        vi: "Luật Thi đua, khen thưởng năm 2003 (sửa đổi năm 2005, 2013) và Nghị định số 91/2017/NĐ-CP",
        en: "the Law of 2003 (amended 2005 and 2013) with Decree 91/2017/NĐ-CP"),
      absentAwards: [.exemplaryCommune]),
    Regime(
      .law2022, validity: Validity(from: day(1, 1, 2024), until: day(30, 6, 2025)),
      title: Message(
        vi: "Luật Thi đua, khen thưởng năm 2022 và Nghị định số 98/2023/NĐ-CP",
        en: "the Law of 2022 with Decree 98/2023/NĐ-CP")),
    Regime(
      .law2022TwoTier, validity: Validity(from: day(1, 7, 2025), until: day(30, 9, 2026)),
      title: Message(
        vi: "Luật Thi đua, khen thưởng năm 2022 và Nghị định số 152/2025/NĐ-CP",
        en: "the Law of 2022 with Decree 152/2025/NĐ-CP")),
    Regime(
      .law2026, validity: Validity(from: day(1, 10, 2026)),
      title: Message(
        vi: "Luật Thi đua, khen thưởng năm 2022, sửa đổi bởi Luật số 06/2026/QH16",
        en: "the Law of 2022 as amended by Law 06/2026/QH16"),
      unknown: Message(
        vi:
          "từ ngày 01/10/2026 áp dụng Luật số 06/2026/QH16; nội dung sửa đổi và văn bản hướng dẫn chưa có trong "
          + "bộ dữ liệu (hồ sơ đã tiếp nhận trước ngày này theo luật cũ, trừ khi quy định mới có lợi hơn)",
        en:
          "Law 06/2026/QH16 applies from 1 October 2026; its changes and the texts that implement it are not in "
          + "the data (files received before that day follow the old law unless the new one is better for them)"
      )),
  ]
}
