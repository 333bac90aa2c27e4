import Awards
import Diagnostics
import Wording

extension LawBook {
  /// Whether an authority may give an award on a day, with the source.
  public func mayGive(_ award: AwardKind, by authority: LegalAuthority, on date: CalendarDate) -> PowerAnswer
  {
    guard let regime = regime(on: date) else { return .unknown(LawBook.tooEarly, lastKnown: nil) }
    guard exists(authority.level, on: date) else { return .no(.noSuchLevel, LawBook.twoLevels) }
    if let why = regime.unknown {
      if let own = rules(for: award, on: date).last(where: { $0.validity.from >= regime.validity.from }),
        own.authorities.contains(authority)
      {
        return .yes(own.citation)
      }
      return .unknown(
        why, lastKnown: lastKnownDay(before: date).map { mayGive(award, by: authority, on: $0) })
    }
    if let absence = absence(of: award, on: date) { return .no(.noSuchAward, absence.citation) }
    let rules = rules(for: award, on: date)
    if let rule = rules.last(where: { $0.authorities.contains(authority) }) { return .yes(rule.citation) }
    guard let last = rules.last else { return .unknown(LawBook.noRule(award, regime), lastKnown: nil) }
    if authority.level == .school, LawBook.baseAwards.contains(award) {
      return .unknown(LawBook.schools, lastKnown: nil)
    }
    let holders = rules.flatMap(\.authorities).reduce(into: [LegalAuthority]()) { holders, holder in
      if !holders.contains(holder) { holders.append(holder) }
    }
    if let other = holders.first(where: { $0.level == authority.level }) {
      return .no(
        .otherCapacity(other), rules.last { $0.authorities.contains(other) }?.citation ?? last.citation)
    }
    return .no(.others(holders), last.citation)
  }

  /// All awards that an authority may give on a day, the highest first.
  public func awards(givenBy authority: LegalAuthority, on date: CalendarDate) -> [AwardKind] {
    AwardKind.allCases.filter {
      switch mayGive($0, by: authority, on: date) {
      case .yes: true
      case .no, .unknown: false
      }
    }
  }

  private func rules(for award: AwardKind, on date: CalendarDate) -> [PowerRule] {
    (powers[award] ?? []).lazy.filter { $0.act.validity.contains(date) }.map(\.value)
      .filter { $0.validity.contains(date) }
  }

  /// The awards given by heads of units, which include schools.
  private static let baseAwards: [AwardKind] = [
    .commendation, .advancedWorker, .advancedCollective, .baseFighter,
  ]

  private static let twoLevels = Citation(
    "chính quyền địa phương hai cấp từ ngày 01/7/2025 (Luật Tổ chức chính quyền địa phương năm 2025)",
    .fullText)

  private static let schools = Message(
    vi:
      "thẩm quyền của hiệu trưởng phụ thuộc tư cách pháp nhân, cơ quan quản lý trường và quy định của ngành giáo dục; "
      + "xin đối chiếu quy chế thi đua, khen thưởng của cấp quản lý",
    en:
      "a school head's power depends on the school's legal status, its managing body and the rules of education; "
      + "compare the managing body's regulations")

  private static func noRule(_ award: AwardKind, _ regime: Regime) -> Message {
    Message(
      vi: "chưa có thẩm quyền tặng \(award.name) theo \(regime.title.vi) trong bộ dữ liệu",
      en: "the data do not say who gives \(award.name) in \(regime.title.en)")
  }
}
