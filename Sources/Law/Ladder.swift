import Awards
import Diagnostics
import Wording

/// Điều kiện về danh hiệu đã được tặng: how often a lower title must have been given before a higher one.
public struct LadderRule: Sendable, Hashable {
  /// The higher title.
  public let award: AwardKind
  /// The lower one.
  public let required: AwardKind
  /// How many times running it must have been given.
  public let times: Int
  /// Whether the lower title is given every year, so that "times running" are years running.
  public let isYearly: Bool
  /// Where it stands.
  public let citation: Citation

  /// States what must have been given before.
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

/// Nguyên tắc: a principle of commendation that a definition can be seen to break.
public enum Principle: String, NamedChoice {
  /// Không khen thưởng nhiều lần, nhiều hình thức cho một thành tích.
  case oneFormForOneAchievement
  /// Nhiều danh hiệu thi đua có cùng thời gian đạt được: only the highest one's prize is paid.
  case onePrizeForOnePeriod

  /// The names.
  public var name: Message {
    switch self {
    case .oneFormForOneAchievement:
      Message(vi: "một thành tích một hình thức", en: "one form for one achievement")
    case .onePrizeForOnePeriod: Message(vi: "một kỳ một tiền thưởng", en: "one prize for one period")
    }
  }
}

/// Where a principle stands.
public struct PrincipleRule: Sendable, Hashable {
  /// The principle.
  public let principle: Principle
  /// Whether the text leaves room: it says so only by what it does not allow.
  public let leavesRoom: Bool
  /// Where it stands.
  public let citation: Citation

  /// States a principle.
  public init(_ principle: Principle, leavesRoom: Bool = false, _ citation: Citation) {
    self.principle = principle
    self.leavesRoom = leavesRoom
    self.citation = citation
  }
}

/// What the book says about titles that must have been given before.
public enum LadderAnswer: Sendable, Hashable {
  /// None must have been.
  case free
  /// One must have been.
  case after(LadderRule)
  /// The book does not know, and why; what held last is told for comparison only.
  case unknown(Message, lastKnown: LadderRule)
}

extension LawBook {
  /// Which title must have been given before an award, by the law of a day.
  ///
  /// Only titles have such a condition. Forms of commendation need no lower one before (Nghị định 152/2025/NĐ-CP,
  /// Điều 4), and where an order or a Bằng khen may follow another one, that is one of several ways to it.
  public func ladder(for award: AwardKind, on date: CalendarDate) -> LadderAnswer {
    guard let regime = regime(on: date),
      let rule = enactments.lazy.filter({ $0.document.validity.contains(date) }).flatMap(\.ladders)
        .filter({ $0.award == award }).last
    else { return .free }
    return regime.unknown.map { .unknown($0, lastKnown: rule) } ?? .after(rule)
  }

  /// Where a principle stands in the law of a day; unverified where the law was amended by a text that is not known.
  public func principle(_ principle: Principle, on date: CalendarDate) -> PrincipleRule? {
    guard let regime = regime(on: date),
      let rule = enactments.lazy.filter({ $0.document.validity.contains(date) }).flatMap(\.principles)
        .filter({ $0.principle == principle }).last
    else { return nil }
    // An amended law may say something else now; a decree's rule on money holds on with its prizes.
    guard regime.unknown != nil, principle != .onePrizeForOnePeriod else { return rule }
    return PrincipleRule(principle, leavesRoom: rule.leavesRoom, Citation(rule.citation.place, .unseen))
  }
}

/// Tỷ lệ: how many may get a title for every hundred who get the one below it.
public struct ShareRule: Sendable, Hashable {
  /// The title that is limited.
  public let award: AwardKind
  /// The title whose holders are counted.
  public let base: AwardKind
  /// The limit in percent.
  public let percent: Int
  /// Where it stands.
  public let citation: Citation

  /// States a limit.
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
