import Diagnostics
import Wording

/// The law of every day since 1/10/2017: always asked with the day of the decision, never with today's.
public struct LawBook: Sendable {
  /// The acts; where two set the same value for one day, the later in the list wins.
  public let enactments: [Enactment]
  /// The regimes in order of time.
  public let regimes: [Regime]
  /// How the documents are recognised, each once and made ready once.
  let citable: [CitableDocument]

  /// Makes a book of acts and regimes.
  public init(enactments: [Enactment], regimes: [Regime]) {
    self.enactments = enactments
    self.regimes = regimes
    var seen: Set<LegalDocument> = []
    citable = enactments.map(\.document).filter { seen.insert($0).inserted }.map(CitableDocument.init)
  }

  /// The book that comes with the program.
  public static let standard = LawBook(
    enactments: [
      .localGovernment2015, .localGovernmentAmendment2019, .localGovernmentEarly2025, .localGovernment2025,
      .law2003, .lawAmendment2005, .lawAmendment2013, .law2022, .lawAmendment2026,
      .decree91of2017, .decree98of2023, .decree129of2025, .decree152of2025,
      .circular8of2017, .circular12of2019, .circular1of2024, .circular15of2025,
    ] + Enactment.baseSalaries, regimes: Regime.standard)

  /// The book with an office's own acts and corrections, which win over what stands.
  public func adding(_ more: [Enactment]) -> LawBook {
    LawBook(enactments: enactments + more, regimes: regimes)
  }

  /// The regime of a day; nil before 1/10/2017.
  public func regime(on date: CalendarDate) -> Regime? { regimes.last { $0.validity.contains(date) } }

  /// Mức lương cơ sở of a day; nil before the first in the book (1/7/2017).
  public func baseSalary(on date: CalendarDate) -> BaseSalary? {
    enactments.lazy.flatMap(\.baseSalaries).filter { $0.validity.contains(date) }.last
  }

  /// Whether a level exists on a day: districts ended, with the townships, on 30/6/2025 (two levels of local government
  /// from 1/7/2025).
  public func exists(_ level: AuthorityLevel, on date: CalendarDate) -> Bool {
    switch level {
    case .district: date <= LawBook.lastDayOfDistricts
    case .state, .government, .ministry, .province, .region, .agency, .department, .commune, .enterprise,
      .enterpriseBoard, .school:
      true
    }
  }

  /// The last day of the district level.
  public static let lastDayOfDistricts = day(30, 6, 2025)

  static let tooEarly = Message(
    vi: "bộ dữ liệu bắt đầu từ ngày 01/10/2017 (Nghị định số 91/2017/NĐ-CP)",
    en: "the data begin on 1 October 2017 (Decree 91/2017/NĐ-CP)")

  /// The last day before `date` whose regime is known, for telling what held last.
  func lastKnownDay(before date: CalendarDate) -> CalendarDate? {
    regimes.filter { $0.unknown == nil && $0.validity.from <= date }.compactMap(\.validity.until).max()
  }
}
