import Awards
import Diagnostics
import Wording

extension LawBook {
  /// Tiền thưởng of an award for a kind of recipient, by the base salary on the day of the decision.
  ///
  /// Base salary × multiple, rounded up once to a multiple of 10.000 đồng (Nghị định 152/2025/NĐ-CP, khoản 2 Điều 49,
  /// and the decrees before it). A law that changes powers does not end a decree's prizes: they stay valid while the
  /// decree is in force (điểm b khoản 1 Điều 60), with the remark that no later text was seen.
  public func prize(for award: AwardKind, kind: RecipientKind, on date: CalendarDate) -> PrizeAnswer {
    guard let regime = regime(on: date) else { return .unknown(LawBook.tooEarly, lastKnown: nil) }
    guard award.recipients.contains(kind) else { return .noPrize(LawBook.notFor(award, kind)) }
    if let absence = absence(of: award, on: date) {
      return .noPrize(LawBook.absent(award, absence.citation))
    }
    if let rule = rule(for: award, kind, on: date) {
      guard let prize = prize(rule, on: date, in: regime) else {
        return .unknown(LawBook.notRecorded(award, kind, regime), lastKnown: nil)
      }
      return .prize(prize)
    }
    if let none = unpaid[award]?.last(where: { $0.act.validity.contains(date) })?.value {
      return .noPrize(LawBook.withoutPrize(award, none.citation))
    }
    let last = multiples[PrizeKey(award: award, recipient: kind)]?.last {
      $0.act.validity.until.map { $0 < date } ?? false
    }
    return .unknown(
      regime.unknown ?? LawBook.notRecorded(award, kind, regime),
      lastKnown: last.flatMap { prize($0, on: date, in: regime) })
  }

  /// The multiple in force on a day, from the last act that has one.
  private func rule(
    for award: AwardKind, _ kind: RecipientKind, on date: CalendarDate
  ) -> InForce<MultipleRule>? {
    multiples[PrizeKey(award: award, recipient: kind)]?.last { $0.act.validity.contains(date) }
  }

  private func prize(_ rule: InForce<MultipleRule>, on date: CalendarDate, in regime: Regime) -> Prize? {
    guard let base = baseSalary(on: date), let dong = LawBook.dong(rule.value, base) else { return nil }
    let isCarriedOver =
      regime.unknown != nil && rule.act.validity.from < regime.validity.from
      && rule.act.validity.contains(date)
    return Prize(
      dong: dong, baseSalary: base, multiple: rule.value,
      remark: isCarriedOver ? LawBook.noLaterText(rule.act, regime) : nil,
      roundedFirst: roundedFirst(rule, base, dong))
  }

  /// The amount of a collective or household if the individual's is rounded before it is multiplied; the decrees do
  /// not say which comes first. Nil if both are the same.
  private func roundedFirst(_ rule: InForce<MultipleRule>, _ base: BaseSalary, _ dong: Int) -> Int? {
    guard rule.value.recipient != .individual, rule.value.isRounded,
      let one = multiples[PrizeKey(award: rule.value.award, recipient: .individual)]?
        .last(where: { $0.act == rule.act }),
      one.value.thousandths > 0, let sum = LawBook.dong(one.value, base)
    else { return nil }
    let (product, overflow) = sum.multipliedReportingOverflow(by: rule.value.thousandths)
    guard !overflow else { return nil }
    let exact = (product + one.value.thousandths - 1) / one.value.thousandths
    let other = (exact + 9_999) / 10_000 * 10_000
    return other == dong ? nil : other
  }

  private static func dong(_ multiple: MultipleRule, _ base: BaseSalary) -> Int? {
    let (product, overflow) = base.dong.multipliedReportingOverflow(by: multiple.thousandths)
    guard !overflow, product >= 0, product < Int.max - step else { return nil }
    return multiple.isRounded ? (product + step - 1) / step * 10_000 : product / 1000
  }

  /// 10.000 đồng in thousandths of a đồng.
  private static let step = 10_000 * 1000

  private static func notFor(_ award: AwardKind, _ kind: RecipientKind) -> Message {
    Message(
      vi: "\(award.name) không dành cho \(kind.name.vi)",
      en: "\(award.name) is not for this kind of recipient (\(kind.name.en))")
  }

  private static func absent(_ award: AwardKind, _ citation: Citation) -> Message {
    Message(
      vi: "luật của ngày quyết định không có \(award.name) (\(citation.place))",
      en: "\(award.name) does not exist in the law of the day (\(citation.place))")
  }

  private static func withoutPrize(_ award: AwardKind, _ citation: Citation) -> Message {
    Message(
      vi: "\(citation.place) không quy định mức tiền thưởng \(award.name)",
      en: "\(citation.place) sets no prize for \(award.name)")
  }

  private static func noLaterText(_ act: LegalDocument, _ regime: Regime) -> Message {
    let day = regime.validity.from.text(.slashPadded)
    return Message(
      vi: "theo \(act.shortName); chưa thấy văn bản thay thế từ ngày \(day), xin kiểm tra lại",
      en: "by \(act.shortName); no text that replaces it from \(day) was seen, please verify")
  }

  private static func notRecorded(_ award: AwardKind, _ kind: RecipientKind, _ regime: Regime) -> Message {
    Message(
      vi:
        "chưa có mức tiền thưởng \(award.name) cho \(kind.name.vi) theo \(regime.title.vi) trong bộ dữ liệu",
      en:
        "the data have no prize of \(award.name) for this kind of recipient (\(kind.name.en)) in \(regime.title.en)"
    )
  }
}
