import Awards
import Diagnostics
import Wording

/// Điều kiện về danh hiệu đã được tặng: how many times a lower title is required before a higher one.
public struct LadderRule: Sendable, Hashable {
  /// The higher title.
  public let award: AwardKind
  /// The lower one.
  public let required: AwardKind
  /// The required number of consecutive times.
  public let times: Int
  /// Whether the lower title is given every year, so that consecutive times are consecutive years.
  public let isYearly: Bool
  /// Its source.
  public let citation: Citation

  /// Makes a rule.
  public init(
    _ award: AwardKind, after required: AwardKind, times: Int, isYearly: Bool, _ citation: Citation
  ) {
    self.award = award
    self.required = required
    self.times = times
    self.isYearly = isYearly
    self.citation = citation
  }
}

/// Nguyên tắc: a principle of commendation whose breach can be seen in a definition.
public enum Principle: String, NamedChoice {
  /// Không khen thưởng nhiều lần, nhiều hình thức cho một thành tích.
  case oneFormForOneAchievement
  /// Nhiều danh hiệu thi đua có cùng thời gian đạt được: only the highest one's prize is paid.
  case onePrizeForOnePeriod

  /// Its names in both languages.
  public var name: Message {
    switch self {
    case .oneFormForOneAchievement:
      Message(vi: "một thành tích một hình thức", en: "one form for one achievement")
    case .onePrizeForOnePeriod: Message(vi: "một kỳ một tiền thưởng", en: "one prize for one period")
    }
  }
}

/// A principle with its source.
public struct PrincipleRule: Sendable, Hashable {
  /// The principle.
  public let principle: Principle
  /// Whether the text only implies it and leaves room for interpretation.
  public let leavesRoom: Bool
  /// Its source.
  public let citation: Citation

  /// Makes a rule.
  public init(_ principle: Principle, leavesRoom: Bool = false, _ citation: Citation) {
    self.principle = principle
    self.leavesRoom = leavesRoom
    self.citation = citation
  }
}

/// The answer about required earlier titles.
public enum LadderAnswer: Sendable, Hashable {
  /// None is required.
  case free
  /// One is required.
  case after(LadderRule)
  /// Unknown, and why; the last known rule is given for comparison only.
  case unknown(Message, lastKnown: LadderRule)
}

extension LawBook {
  /// The title required before an award, by the law of a day.
  ///
  /// Only titles have such a condition. Forms of commendation do not require a lower one (Nghị định 152/2025/NĐ-CP,
  /// Điều 4); where an order or a Bằng khen may follow another one, that is only one of several ways.
  public func ladder(for award: AwardKind, on date: CalendarDate) -> LadderAnswer {
    guard let regime = regime(on: date),
      let rule = enactments.lazy.filter({ $0.document.validity.contains(date) }).flatMap(\.ladders)
        .filter({ $0.award == award }).last
    else { return .free }
    return regime.unknown.map { .unknown($0, lastKnown: rule) } ?? .after(rule)
  }

  /// The source of a principle in the law of a day; unverified if the law was amended by an unknown text.
  public func principle(_ principle: Principle, on date: CalendarDate) -> PrincipleRule? {
    guard let regime = regime(on: date),
      let rule = enactments.lazy.filter({ $0.document.validity.contains(date) }).flatMap(\.principles)
        .filter({ $0.principle == principle }).last
    else { return nil }
    // The amended law may differ, but a decree's rule on money stays valid with its prizes.
    guard regime.unknown != nil, principle != .onePrizeForOnePeriod else { return rule }
    return PrincipleRule(principle, leavesRoom: rule.leavesRoom, Citation(rule.citation.place, .unseen))
  }
}

/// Tỷ lệ: the limit of a title in percent of those with the title below it.
public struct ShareRule: Sendable, Hashable {
  /// The title that is limited.
  public let award: AwardKind
  /// The title whose holders are counted.
  public let base: AwardKind
  /// The limit in percent.
  public let percent: Int
  /// Its source.
  public let citation: Citation

  /// Makes a limit.
  public init(_ award: AwardKind, of base: AwardKind, percent: Int, _ citation: Citation) {
    self.award = award
    self.base = base
    self.percent = percent
    self.citation = citation
  }
}

extension LawBook {
  /// The limit on a title by the law of a day; nil where none was read.
  public func share(of award: AwardKind, on date: CalendarDate) -> ShareRule? {
    guard let regime = regime(on: date), regime.unknown == nil else { return nil }
    return enactments.lazy.filter { $0.document.validity.contains(date) }.flatMap(\.shares)
      .filter { $0.award == award }.last
  }
}
