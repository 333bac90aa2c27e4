import Awards
import Diagnostics
import Law
import LawSupport
import Testing
import Wording

@Suite("Titles that must come before, and principles")
struct LadderTests {
  private let book = LawBook.shipped

  private func date(_ text: String) throws -> CalendarDate { try #require(CalendarDate(reading: text)) }

  private static let ladders: [(AwardKind, String, AwardKind?, Int)] = [
    (.ministryFighter, "31/12/2023", AwardKind.baseFighter, 3),
    (.ministryFighter, "1/1/2024", .baseFighter, 3),
    (.ministryFighter, "30/9/2026", .baseFighter, 3), (.nationalFighter, "1/10/2017", .ministryFighter, 2),
    (.nationalFighter, "1/7/2025", .ministryFighter, 2), (.baseFighter, "1/7/2025", nil, 0),
    (.labourOrder(.first), "1/1/2020", nil, 0), (.primeMinisterCertificate, "1/1/2024", nil, 0),
    (.ministryFighter, "30/9/2017", nil, 0),
  ]

  @Test("Only the higher titles of fighters need a lower one before", arguments: ladders)
  func ladder(award: AwardKind, day: String, required: AwardKind?, times: Int) throws {
    switch book.ladder(for: award, on: try date(day)) {
    case .free: #expect(required == nil)
    case .after(let rule):
      #expect(rule.required == required && rule.times == times && rule.citation.verification.isSeen)
    case .unknown: Issue.record("is known on \(day)")
    }
  }

  @Test("From 1/10/2026 the condition is said to be unknown, and what held last is told")
  func afterTheAmendment() throws {
    guard case .unknown(let why, let last) = book.ladder(for: .ministryFighter, on: try date("1/10/2026"))
    else {
      Issue.record("should be unknown")
      return
    }
    #expect(why.vi.contains("06/2026/QH16") && last.required == .baseFighter)
    let rule = try #require(book.principle(.oneFormForOneAchievement, on: try date("1/10/2026")))
    #expect(!rule.citation.verification.isSeen)
  }

  private static let principles: [(Principle, String, String, Bool)] = [
    (.oneFormForOneAchievement, "31/12/2023", "Điều 6", false),
    (.oneFormForOneAchievement, "1/1/2024", "Điều 5", false),
    (.onePrizeForOnePeriod, "31/12/2023", "Điều 66", false),
    (.onePrizeForOnePeriod, "30/6/2025", "Điều 53", true),
    (.onePrizeForOnePeriod, "1/7/2025", "Điều 49", false),
  ]

  @Test("Each principle is cited from the act of the day", arguments: principles)
  func principle(_ principle: Principle, day: String, article: String, leavesRoom: Bool) throws {
    let rule = try #require(book.principle(principle, on: try date(day)))
    #expect(rule.citation.place.contains(article) && rule.leavesRoom == leavesRoom)
    #expect(rule.citation.verification.isSeen)
    #expect(book.principle(principle, on: try date("1/1/2017")) == nil)
  }

  @Test("A limit on CSTĐ cơ sở was read for 2017 to 2023 only")
  func shares() throws {
    #expect(book.share(of: .baseFighter, on: try date("31/12/2023"))?.percent == 15)
    #expect(book.share(of: .baseFighter, on: try date("1/1/2024")) == nil)
    #expect(book.share(of: .advancedWorker, on: try date("31/12/2023")) == nil)
  }

  @Test("Titles and forms of commendation are told apart")
  func families() {
    #expect(AwardKind.ministryFlag.family == .title && AwardKind.culturalFamily.family == .title)
    #expect(AwardKind.commendation.family == .form && AwardKind.labourOrder(.third).family == .form)
    #expect(AwardKind.badge.family == .other)
  }
}
