import Diagnostics
import Wording

extension LawBook {
  /// Tiền thưởng of an award for a kind of recipient, by the base salary in force on the day of the decision.
  ///
  /// Base salary × multiple, rounded up once to whole 10.000 đồng (Nghị định 91/2017/NĐ-CP, khoản 2 Điều 68; the same
  /// rule in Nghị định 98/2023/NĐ-CP).
  public func prize(for award: AwardKind, kind: RecipientKind, on date: CalendarDate) -> PrizeAnswer {
    guard let regime = regime(on: date) else { return .unknown(LawBook.tooEarly, lastKnown: nil) }
    guard award.recipients.contains(kind) else { return .noPrize(LawBook.notFor(award, kind)) }
    if regime.absentAwards.contains(award) { return .noPrize(LawBook.absent(award, regime)) }
    if let why = regime.unknown {
      // An office's own value answers before the gap does.
      if let own = ownMultiple(for: award, kind, on: date, in: regime), let prize = prize(own, on: date) {
        return .prize(prize)
      }
      let last =
        lastKnownDay(before: date).flatMap { multiple(for: award, kind, on: $0) }
        ?? earlierMultiple(for: award, kind, before: date)
      return .unknown(why, lastKnown: last.flatMap { prize($0, on: date) })
    }
    guard let multiple = multiple(for: award, kind, on: date), let prize = prize(multiple, on: date) else {
      let last = earlierMultiple(for: award, kind, before: date).flatMap { prize($0, on: date) }
      return .unknown(LawBook.notRecorded(award, kind, regime), lastKnown: last)
    }
    return .prize(prize)
  }

  /// The multiple in force on a day, from the last act that has one.
  func multiple(for award: AwardKind, _ kind: RecipientKind, on date: CalendarDate) -> MultipleRule? {
    enactments.lazy.filter { $0.document.validity.contains(date) }.flatMap(\.multiples)
      .filter { $0.award == award && $0.recipient == kind }.last
  }

  /// The multiple of the last act that ended before a day, for comparison.
  private func earlierMultiple(
    for award: AwardKind, _ kind: RecipientKind, before date: CalendarDate
  ) -> MultipleRule? {
    enactments.lazy.filter { act in act.document.validity.until.map { $0 < date } ?? false }
      .flatMap(\.multiples).filter { $0.award == award && $0.recipient == kind }.last
  }

  private func ownMultiple(
    for award: AwardKind, _ kind: RecipientKind, on date: CalendarDate, in regime: Regime
  ) -> MultipleRule? {
    enactments.lazy.filter {
      $0.document.validity.contains(date) && $0.document.validity.from >= regime.validity.from
    }
    .flatMap(\.multiples).filter { $0.award == award && $0.recipient == kind }.last
  }

  private func prize(_ multiple: MultipleRule, on date: CalendarDate) -> Prize? {
    guard let base = baseSalary(on: date) else { return nil }
    let (product, overflow) = base.dong.multipliedReportingOverflow(by: multiple.thousandths)
    guard !overflow, product >= 0, product < Int.max - LawBook.step else { return nil }
    return Prize(
      dong: (product + LawBook.step - 1) / LawBook.step * 10_000, baseSalary: base, multiple: multiple)
  }

  /// 10.000 đồng in thousandths of a đồng.
  private static let step = 10_000 * 1000

  private static func notFor(_ award: AwardKind, _ kind: RecipientKind) -> Message {
    Message(
      vi: "\(award.name) không dành cho \(kind.name)",
      en: "\(award.name) is not for this kind of recipient (\(kind.name))")
  }

  private static func absent(_ award: AwardKind, _ regime: Regime) -> Message {
    Message(
      vi: "\(regime.title.vi) không có \(award.name)",
      en: "\(award.name) does not exist in \(regime.title.en)")
  }

  private static func notRecorded(_ award: AwardKind, _ kind: RecipientKind, _ regime: Regime) -> Message {
    Message(
      vi: "chưa có mức tiền thưởng \(award.name) cho \(kind.name) theo \(regime.title.vi) trong bộ dữ liệu",
      en:
        "the data have no prize of \(award.name) for this kind of recipient (\(kind.name)) in \(regime.title.en)"
    )
  }
}
