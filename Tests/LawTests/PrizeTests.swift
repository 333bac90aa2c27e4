import Diagnostics
import Law
import TestSupport
import Testing
import Wording

@Suite("Prizes")
struct PrizeTests {
  private let book = LawBook.standard

  private func dong(_ award: AwardKind, _ kind: RecipientKind, _ date: String) throws -> Int? {
    guard
      case .prize(let prize) = book.prize(
        for: award, kind: kind, on: try #require(CalendarDate(reading: date)))
    else { return nil }
    return prize.dong
  }

  @Test(
    "The base salary is the one of the day, also on the days of change",
    arguments: [
      ("1/7/2017", 1_300_000), ("30/6/2018", 1_300_000), ("1/7/2018", 1_390_000), ("30/6/2019", 1_390_000),
      ("1/7/2019", 1_490_000), ("1/7/2020", 1_490_000), ("30/6/2023", 1_490_000), ("1/7/2023", 1_800_000),
      ("30/6/2024", 1_800_000), ("1/7/2024", 2_340_000), ("30/6/2026", 2_340_000), ("1/7/2026", 2_530_000),
      ("31/12/2026", 2_530_000),
    ])
  func baseSalaries(date: String, dong: Int) throws {
    #expect(book.baseSalary(on: try #require(CalendarDate(reading: date)))?.dong == dong)
  }

  @Test("Before the first base salary there is none")
  func noBaseSalary() throws {
    #expect(book.baseSalary(on: try #require(CalendarDate(reading: "30/6/2017"))) == nil)
  }

  /// Multiples with an award that has them, and the sums at 1.490.000, 1.800.000, 2.340.000 and 2.530.000 đồng.
  private static let vectors: [(AwardKind, RecipientKind, [Int])] = [
    (.nationalFighter, .individual, [6_710_000, 8_100_000, 10_530_000, 11_390_000]),
    (.ministryFighter, .individual, [4_470_000, 5_400_000, 7_020_000, 7_590_000]),
    (.excellentCollective, .collective, [2_240_000, 2_700_000, 3_510_000, 3_800_000]),
    (.baseFighter, .individual, [1_490_000, 1_800_000, 2_340_000, 2_530_000]),
    (.advancedCollective, .collective, [1_200_000, 1_440_000, 1_880_000, 2_030_000]),
    (.commemorativeMedal, .individual, [900_000, 1_080_000, 1_410_000, 1_520_000]),
    (.advancedWorker, .individual, [450_000, 540_000, 710_000, 760_000]),
    (.commendation, .individual, [450_000, 540_000, 710_000, 760_000]),
    (.governmentFlag, .collective, [17_880_000, 21_600_000, 28_080_000, 30_360_000]),
    (.ministryFlag, .collective, [11_920_000, 14_400_000, 18_720_000, 20_240_000]),
  ]

  @Test("Payable sums are rounded up once to ten thousands", arguments: vectors)
  func payableSums(award: AwardKind, kind: RecipientKind, sums: [Int]) throws {
    for (date, sum) in zip(["15/3/2020", "1/8/2023", "1/7/2024", "1/7/2026"], sums) {
      #expect(try dong(award, kind, date) == sum, "\(award.name), \(date)")
    }
  }

  @Test("The commune's giấy khen: 223.500 becomes 230.000, 447.000 becomes 450.000")
  func communeCommendation() throws {
    #expect(try dong(.communeCommendation, .individual, "15/3/2020") == 230_000)
    #expect(try dong(.communeCommendation, .collective, "15/3/2020") == 450_000)
    #expect(try dong(.communeCommendation, .individual, "1/8/2023") == 270_000)
    #expect(try dong(.communeCommendation, .individual, "1/7/2024") == 360_000)
  }

  @Test("From 1/7/2025 the commune's giấy khen is worth as much as the others")
  func communeCommendationNow() throws {
    #expect(try dong(.communeCommendation, .individual, "30/6/2025") == 360_000)
    #expect(try dong(.communeCommendation, .individual, "1/7/2025") == 710_000)
    #expect(try dong(.communeCommendation, .household, "1/7/2025") == 1_060_000)
    #expect(try dong(.communeCommendation, .collective, "1/7/2025") == 1_410_000)
    #expect(try dong(.communeCommendation, .individual, "1/7/2026") == 760_000)
  }

  @Test("A household of 0,225: 405.000 becomes 410.000, multiplied in integers")
  func quarterOfThousandth() throws {
    #expect(try dong(.communeCommendation, .household, "1/1/2024") == 410_000)
  }

  private static let orderSums: [(AwardKind, Int)] = [
    (.goldStarOrder, 107_640_000), (.hoChiMinhOrder, 71_370_000), (.independenceOrder(.first), 35_100_000),
    (.militaryExploitOrder(.second), 29_250_000), (.independenceOrder(.third), 24_570_000),
    (.labourOrder(.first), 21_060_000), (.featOfArmsOrder(.second), 17_550_000),
    (.greatUnityOrder, 17_550_000), (.labourOrder(.third), 10_530_000), (.braveryOrder, 10_530_000),
  ]

  @Test(
    "Orders and heroes: the sums of 2025 were read, and collectives get twice as much", arguments: orderSums)
  func orders(award: AwardKind, sum: Int) throws {
    #expect(try dong(award, .individual, "1/8/2025") == sum)
    #expect(try dong(award, .collective, "1/8/2025") == sum * 2)
    let day = try #require(CalendarDate(reading: "1/8/2025"))
    for kind in [RecipientKind.individual, .collective] {
      guard case .prize(let prize) = book.prize(for: award, kind: kind, on: day) else { continue }
      #expect(prize.verification == .seen && prize.multiple.citation.place.contains("Điều 51"))
    }
    #expect(try dong(.heroicMother, .individual, "1/8/2025") == 36_270_000)
  }

  @Test("The central board's examples at 1.390.000 đồng hold")
  func centralBoard() throws {
    #expect(try dong(.advancedCollective, .collective, "1/9/2018") == 1_120_000)
    #expect(try dong(.commemorativeMedal, .individual, "1/9/2018") == 840_000)
  }

  @Test("A household's share is multiplied before the one rounding")
  func households() throws {
    // 0,3 × 1,5 = 0,45; 0,45 × 2.340.000 = 1.053.000. Rounding twice would give 1.070.000.
    #expect(try dong(.commendation, .household, "1/7/2024") == 1_060_000)
  }

  @Test("The certificate of a province is worth more since 2024")
  func certificateChange() throws {
    #expect(try dong(.ministryCertificate, .individual, "31/12/2023") == 1_800_000)
    #expect(try dong(.ministryCertificate, .individual, "1/1/2024") == 2_700_000)
    #expect(try dong(.ministryCertificate, .collective, "1/4/2022") == 2_980_000)
  }

  @Test("What was not found is said to be unknown, never guessed")
  func unknown() throws {
    let date = try #require(CalendarDate(reading: "1/8/2025"))
    // What held last is told at today's base salary, for comparison: 0,1 and 170 times 2.340.000.
    let awards: [(AwardKind, Int?)] = [
      (.culturalFamily, 240_000), (.statePrize, 397_800_000), (.badge, nil),
    ]
    for (award, earlier) in awards {
      let kind = try #require(award.recipients.last)
      guard case .unknown(_, let last) = book.prize(for: award, kind: kind, on: date) else {
        Issue.record("\(award.name) should be unknown")
        continue
      }
      #expect(last?.dong == earlier)
    }
  }

  @Test("From 1/10/2026 every prize is unknown, and the last known one is told for comparison")
  func afterTheAmendment() throws {
    let date = try #require(CalendarDate(reading: "1/10/2026"))
    guard case .unknown(let why, let last) = book.prize(for: .advancedWorker, kind: .individual, on: date)
    else {
      Issue.record("should be unknown")
      return
    }
    #expect(why.vi.contains("06/2026/QH16") && why.en.contains("06/2026/QH16"))
    #expect(last?.dong == 760_000)
  }

  @Test("Before 1/10/2017 the book knows nothing, and a recipient that an award is not for gets none")
  func noAnswers() throws {
    let early = try #require(CalendarDate(reading: "30/9/2017"))
    let later = try #require(CalendarDate(reading: "1/1/2020"))
    guard case .unknown(_, nil) = book.prize(for: .baseFighter, kind: .individual, on: early) else {
      Issue.record("should be unknown")
      return
    }
    guard case .noPrize = book.prize(for: .baseFighter, kind: .collective, on: later),
      case .noPrize = book.prize(for: .exemplaryCommune, kind: .collective, on: later)
    else {
      Issue.record("should be none")
      return
    }
  }

  @Test("An office's own value wins, also where the book knows nothing")
  func officeValues() throws {
    let from = try #require(CalendarDate(reading: "1/7/2025"))
    let late = try #require(CalendarDate(reading: "1/11/2026"))
    let citation = Citation("Điều 54 Nghị định số 152/2025/NĐ-CP", .seen)
    func act(_ from: CalendarDate, _ thousandths: Int) -> Enactment {
      Enactment(
        LegalDocument(
          .decree, number: "1/2099/NĐ-CP", issuer: "Chính phủ", issued: from, title: "quy định",
          subject: .powers,
          validity: Validity(from: from), verification: .seen),
        multiples: [
          MultipleRule(.communeCommendation, .individual, thousandths: thousandths, citation: citation)
        ])
    }
    let own = book.adding([act(from, 150)])
    let summer = try #require(CalendarDate(reading: "1/7/2026"))
    guard case .prize(let prize) = own.prize(for: .communeCommendation, kind: .individual, on: summer) else {
      Issue.record("the office's value is not used")
      return
    }
    #expect(prize.dong == 380_000 && prize.verification == .seen)
    guard case .unknown(_, let last) = own.prize(for: .communeCommendation, kind: .individual, on: late)
    else {
      Issue.record("a value of before the amendment must not answer for the time after it")
      return
    }
    #expect(last?.dong == 380_000)
    let newer = own.adding([act(try #require(CalendarDate(reading: "1/10/2026")), 300)])
    guard case .prize(let new) = newer.prize(for: .communeCommendation, kind: .individual, on: late) else {
      Issue.record("the office's newer value is not used")
      return
    }
    #expect(new.dong == 760_000)
  }

  @Test("The reckoning is told in one line")
  func reckoning() throws {
    let date = try #require(CalendarDate(reading: "15/3/2020"))
    func line(_ award: AwardKind, _ kind: RecipientKind) -> String? {
      guard case .prize(let prize) = book.prize(for: award, kind: kind, on: date) else { return nil }
      return prize.reckoning
    }
    #expect(
      line(.communeCommendation, .individual) == "0,15 × 1.490.000 = 223.500, làm tròn lên 230.000 đồng")
    #expect(line(.baseFighter, .individual) == "1 × 1.490.000 = 1.490.000 đồng")
    #expect(
      line(.hoChiMinhOrder, .individual) == "30,5 × 1.490.000 = 45.445.000, làm tròn lên 45.450.000 đồng")
  }

  @Test("A base salary beyond all measure does not trap")
  func overflow() throws {
    let from = try #require(CalendarDate(reading: "1/1/2020"))
    let validity = Validity(from: from)
    for dong in [Int.max, Int.min, -1, 0] {
      let own = book.adding([
        Enactment(
          LegalDocument(
            .decree, number: "1/2099/NĐ-CP", issuer: "Chính phủ", issued: from, title: "",
            subject: .baseSalary,
            validity: validity, verification: .seen),
          baseSalaries: [
            BaseSalary(dong: dong, validity: validity, citation: Citation("thử", .seen))
          ])
      ])
      switch own.prize(for: .goldStarOrder, kind: .collective, on: from) {
      case .prize(let prize): #expect(dong == 0 && prize.dong == 0)
      case .unknown: #expect(dong != 0)
      case .noPrize: Issue.record("the order has a prize")
      }
    }
  }

  @Test("The table of prizes by date stands as recorded")
  func table() throws {
    // Both sides of every day on which a regime or the base salary changes.
    let dates = [
      "30/9/2017", "1/10/2017", "30/6/2018", "1/7/2018", "30/6/2019", "1/7/2019", "30/6/2023", "1/7/2023",
      "31/12/2023", "1/1/2024", "30/6/2024", "1/7/2024", "30/6/2025", "1/7/2025", "30/6/2026", "1/7/2026",
      "30/9/2026", "1/10/2026",
    ]
    var lines = [
      "award | recipient | " + dates.joined(separator: " | "), "(~ unverified, ≤ ceiling, ? unknown, – none)",
    ]
    for award in AwardKind.allCases {
      for kind in award.recipients {
        let cells = try dates.map { date in
          switch book.prize(for: award, kind: kind, on: try #require(CalendarDate(reading: date))) {
          case .prize(let prize): cell(prize)
          case .noPrize: "–"
          case .unknown(_, let last): last.map { "? (\(cell($0)))" } ?? "?"
          }
        }
        lines.append("\(award.name) | \(kind.name) | " + cells.joined(separator: " | "))
      }
    }
    expectGolden(lines.joined(separator: "\n") + "\n", "prizes.txt")
  }

  private func cell(_ prize: Prize) -> String {
    (prize.isCeiling ? "≤" : "") + (prize.verification == .unverified ? "~" : "")
      + Figures.grouped(prize.dong)
  }
}
