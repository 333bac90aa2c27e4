import Awards
import Diagnostics
import Model
import Wording

/// Thống kê khen thưởng: the total must be the sum of its tiers.
struct StatisticTotalRule: Rule {
  static let finding = DiagnosticCode(
    "statistics/total-differs",
    summary: Message(vi: "tổng số khác tổng các cấp", en: "a total other than the sum of its parts"),
    page: Message(
      vi:
        "Tổng số khen thưởng của kỳ phải bằng tổng các cấp được kể ra (2.505 = 6 + 1 + 89 + 68 + 685 + 1.656). Hãy sửa con số sai, "
        + "hoặc thêm cấp còn thiếu.",
      en:
        "The total of awards of a period is the sum of the tiers that are told (2.505 = 6 + 1 + 89 + 68 + 685 + 1.656). Correct "
        + "the wrong number, or add the tier that is missing."))

  var code: DiagnosticCode { Self.finding }

  func check(_ ceremony: Ceremony, context: CheckContext, into findings: inout Findings) {
    for statistic in ceremony.awardStatistics {
      guard let total = statistic.total, !statistic.tiers.isEmpty else { continue }
      let parts = statistic.tiers.compactMap(\.count.total)
      guard let stated = total.total, parts.count == statistic.tiers.count else { continue }
      let sum = parts.reduce(0, +)
      if stated != sum {
        let reckoning = parts.map(Figures.grouped).joined(separator: " + ")
        report(
          Message(
            vi: "tổng số ghi \(Figures.grouped(stated)), tổng các cấp là \(Figures.grouped(sum))",
            en:
              "the total is given as \(Figures.grouped(stated)), the tiers add up to \(Figures.grouped(sum))"),
          Message(vi: "\(reckoning) = \(Figures.grouped(sum))", en: "\(reckoning) = \(Figures.grouped(sum))"),
          total,
          into: &findings)
      } else {
        checkKinds(of: total, against: statistic.tiers, into: &findings)
      }
    }
  }

  private func checkKinds(
    of total: AwardCount, against tiers: [AwardStatistic.Tier], into findings: inout Findings
  ) {
    guard let stated = total.byKind else { return }
    let counts = tiers.compactMap(\.count.byKind)
    guard counts.count == tiers.count else { return }
    for kind in RecipientKind.allCases {
      let sum = counts.reduce(0) { $0 + ($1[kind] ?? 0) }
      guard let number = stated[kind] ?? (sum > 0 ? 0 : nil), number != sum else { continue }
      let reckoning = counts.map { Figures.grouped($0[kind] ?? 0) }.joined(separator: " + ")
      report(
        Message(
          vi:
            "tổng số ghi \(Figures.grouped(number)) \(kind.name.vi), tổng các cấp là \(Figures.grouped(sum))",
          en:
            "the total has \(Figures.grouped(number)) of “\(kind.name.en)”, the tiers add up to \(Figures.grouped(sum))"
        ),
        Message(vi: "\(reckoning) = \(Figures.grouped(sum))", en: "\(reckoning) = \(Figures.grouped(sum))"),
        total,
        into: &findings)
    }
  }

  private func report(
    _ message: Message, _ reckoning: Message, _ total: AwardCount, into findings: inout Findings
  ) {
    findings.warning(
      code, message, at: total.written.place, notes: [.init(reckoning)],
      help: .cure(
        vi: "sửa con số sai, hoặc thêm cấp còn thiếu", en: "correct the number, or add the missing tier"))
  }
}

extension AwardCount {
  /// The numbers by kind of an exact count.
  fileprivate var byKind: [RecipientKind: Int]? {
    guard case .exact(let parts) = mode else { return nil }
    return Dictionary(parts.map { ($0.kind, $0.count.value) }, uniquingKeysWith: +)
  }
}
