import Awards
import Diagnostics
import Wording

/// The law of every day since 1/10/2017; always asked for the day of the decision, never for today.
///
/// It is made from acts as data, and indexed by award.
public struct LawBook: Sendable {
  /// The acts; where two set the same value for one day, the later in the list wins.
  public let enactments: [Enactment]
  /// The regimes in order of time.
  public let regimes: [Regime]
  /// The documents, prepared for recognition in grounds.
  let citable: [CitableDocument]
  /// The powers for each award, with the days of their acts.
  let powers: [AwardKind: [InForce<PowerRule>]]
  /// The multiples for each award and kind of recipient.
  let multiples: [PrizeKey: [InForce<MultipleRule>]]
  /// For each award, the acts that do not have it or set no prize for it.
  let absent: [AwardKind: [InForce<AbsentAward>]]
  let unpaid: [AwardKind: [InForce<AbsentAward>]]

  /// A value with its act.
  struct InForce<Value: Sendable>: Sendable {
    let value: Value
    let act: LegalDocument
  }

  /// The key of a prize.
  struct PrizeKey: Hashable, Sendable {
    let award: AwardKind
    let recipient: RecipientKind
  }

  /// Makes a book from regimes and acts, which must be in order of issue.
  public init(acts: [Enactment], regimes: [Regime]) {
    self.init(
      ordered: acts.enumerated().sorted { left, right in
        let (earlier, later) = (left.element.document, right.element.document)
        return (earlier.issued ?? earlier.validity.from, left.offset)
          < (later.issued ?? later.validity.from, right.offset)
      }.map(\.element), regimes: regimes.sorted { $0.validity.from < $1.validity.from })
  }

  private init(ordered enactments: [Enactment], regimes: [Regime]) {
    self.enactments = enactments
    self.regimes = regimes
    var seen: Set<LegalDocument> = []
    citable = enactments.map(\.document).filter { seen.insert($0).inserted }.map(CitableDocument.init)
    var powers: [AwardKind: [InForce<PowerRule>]] = [:]
    var multiples: [PrizeKey: [InForce<MultipleRule>]] = [:]
    var absent: [AwardKind: [InForce<AbsentAward>]] = [:]
    var unpaid: [AwardKind: [InForce<AbsentAward>]] = [:]
    for act in enactments {
      for rule in act.powers {
        for award in rule.awards {
          powers[award, default: []].append(InForce(value: rule, act: act.document))
        }
      }
      for rule in act.multiples {
        multiples[PrizeKey(award: rule.award, recipient: rule.recipient), default: []]
          .append(InForce(value: rule, act: act.document))
      }
      for lack in act.absentAwards {
        absent[lack.award, default: []].append(InForce(value: lack, act: act.document))
      }
      for lack in act.awardsWithoutPrize {
        unpaid[lack.award, default: []].append(InForce(value: lack, act: act.document))
      }
    }
    self.powers = powers
    self.multiples = multiples
    self.absent = absent
    self.unpaid = unpaid
  }

  /// The book with an office's own acts and corrections, which take precedence.
  public func adding(_ more: [Enactment]) -> LawBook {
    more.isEmpty ? self : LawBook(ordered: enactments + more, regimes: regimes)
  }

  /// The regime of a day; nil before 1/10/2017.
  public func regime(on date: CalendarDate) -> Regime? { regimes.last { $0.validity.contains(date) } }

  /// Mức lương cơ sở of a day; nil before the first in the book (1/7/2017).
  public func baseSalary(on date: CalendarDate) -> BaseSalary? {
    enactments.lazy.flatMap(\.baseSalaries).filter { $0.validity.contains(date) }.last
  }

  /// Whether a level exists on a day; districts and townships ended on 30/6/2025 (two levels of local government from
  /// 1/7/2025).
  public func exists(_ level: AuthorityLevel, on date: CalendarDate) -> Bool {
    switch level {
    case .district: (date.year, date.month) < (2025, 7)
    case .state, .government, .assembly, .ministry, .socialOrganisation, .province, .region, .agency,
      .department, .commune, .enterprise, .enterpriseBoard, .school:
      true
    }
  }

  static let tooEarly = Message(
    vi: "bộ dữ liệu bắt đầu từ ngày 01/10/2017 (Nghị định số 91/2017/NĐ-CP)",
    en: "the data begin on 1 October 2017 (Decree 91/2017/NĐ-CP)")

  /// The last day before `date` whose powers are known, for comparison.
  func lastKnownDay(before date: CalendarDate) -> CalendarDate? {
    regimes.filter { $0.unknown == nil && $0.validity.from <= date }.compactMap(\.validity.until).max()
  }

  /// An act in force on a day under which the award does not exist.
  func absence(of award: AwardKind, on date: CalendarDate) -> AbsentAward? {
    absent[award]?.last { $0.act.validity.contains(date) }?.value
  }
}
