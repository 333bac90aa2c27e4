import Awards
import Diagnostics
import Law
import LawSupport
import TestSupport
import Testing
import Wording

@Suite("Prizes")
struct PrizeTests {
  private let book = LawBook.shipped

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
    (.commemorativeMedal, .individual, [900_000, 1_080_000, 1_404_000, 1_518_000]),
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
    // Two of the orders are for individuals only (Luật Thi đua, khen thưởng năm 2022, Điều 51, 52).
    let isPersons = [.greatUnityOrder, .braveryOrder].contains(award)
    #expect(try dong(award, .collective, "1/8/2025") == (isPersons ? nil : sum * 2))
    let day = try #require(CalendarDate(reading: "1/8/2025"))
    for kind in [RecipientKind.individual, .collective] {
      guard case .prize(let prize) = book.prize(for: award, kind: kind, on: day) else { continue }
      #expect(prize.verification.isSeen && prize.multiple.citation.place.contains("Điều 51"))
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

  @Test("What a decree has no sum for is said to have none, with the place, and is not called unknown")
  func none() throws {
    let date = try #require(CalendarDate(reading: "1/8/2025"))
    for award in [AwardKind.culturalFamily, .heroicProvince] {
      guard
        case .noPrize(let why) = book.prize(for: award, kind: try #require(award.recipients.last), on: date)
      else {
        Issue.record("\(award.name) has no prize in the decree")
        continue
      }
      #expect(why.vi.contains("Điều 50 đến Điều 55 Nghị định số 152/2025/NĐ-CP"))
    }
    guard case .noPrize(let why) = book.prize(for: .badge, kind: .individual, on: date) else {
      Issue.record("the badge is no form since 2024")
      return
    }
    #expect(why.vi.contains("Điều 9"))
  }

  @Test("What was not found is said to be unknown, never guessed")
  func unknown() throws {
    let date = try #require(CalendarDate(reading: "1/8/2020"))
    guard case .unknown(_, nil) = book.prize(for: .heroicMother, kind: .individual, on: date) else {
      Issue.record("should be unknown")
      return
    }
  }

  private static let read152: [(AwardKind, RecipientKind, Int, String)] = [
    (.hoChiMinhPrize, RecipientKind.individual, 683_100_000, "khoản 1 Điều 53"),
    (.statePrize, .individual, 430_100_000, "khoản 2 Điều 53"),
    (.statePrize, .collective, 430_100_000, "khoản 2 Điều 53"),
    (.communeCommendation, .individual, 760_000, "điểm e khoản 1 Điều 54"),
    (.communeCommendation, .collective, 1_520_000, "điểm c khoản 2 Điều 54"),
    (.commendation, .household, 1_140_000, "khoản 3 Điều 54"), (.medal, .individual, 3_800_000, "Điều 55"),
    (.primeMinisterCertificate, .household, 13_290_000, "khoản 3 Điều 54"),
    (.regionFlag, .collective, 15_180_000, "điểm g khoản 2 Điều 50"),
    (.exemplaryCommune, .collective, 5_060_000, "điểm c khoản 2 Điều 50"),
    (.labourOrder(.first), .collective, 45_540_000, "khoản 2 Điều 51"),
    (.armedForcesHero, .collective, 78_430_000, "khoản 2 Điều 52"),
  ]

  @Test("Decree 152 was read in full: each sum with its clause", arguments: read152)
  func readInFull(award: AwardKind, kind: RecipientKind, dong: Int, place: String) throws {
    let date = try #require(CalendarDate(reading: "1/7/2026"))
    guard case .prize(let prize) = book.prize(for: award, kind: kind, on: date) else {
      Issue.record("\(award.name) has a prize")
      return
    }
    #expect(prize.dong == dong && prize.multiple.citation.place == "\(place) Nghị định số 152/2025/NĐ-CP")
    #expect(prize.multiple.citation.verification == .fullText && prize.remark == nil)
  }

  @Test("From 1/10/2026 prizes go on by the decree, with a remark, until it ends on 28/2/2027")
  func afterTheAmendment() throws {
    func answer(_ text: String) throws -> PrizeAnswer {
      book.prize(for: .advancedWorker, kind: .individual, on: try #require(CalendarDate(reading: text)))
    }
    guard case .prize(let before) = try answer("30/9/2026"), case .prize(let after) = try answer("1/10/2026"),
      case .prize(let last) = try answer("28/2/2027"),
      case .unknown(let why, let known) = try answer("1/3/2027")
    else {
      Issue.record("the decree holds to 28/2/2027")
      return
    }
    #expect(before.remark == nil && before.dong == 760_000 && after.dong == 760_000 && last.dong == 760_000)
    #expect(after.remark?.vi.contains("152/2025") == true && last.remark?.en.contains("verify") == true)
    #expect(why.vi.contains("06/2026/QH16") && known?.dong == 760_000)
  }

  @Test("Where rounding first gives another sum, that is told; where both agree, nothing is")
  func roundedFirst() throws {
    func other(_ award: AwardKind, _ kind: RecipientKind, _ date: String) throws -> Int? {
      guard
        case .prize(let prize) = book.prize(
          for: award, kind: kind, on: try #require(CalendarDate(reading: date)))
      else { return nil }
      return prize.roundedFirst
    }
    #expect(try other(.primeMinisterCertificate, .collective, "1/7/2026") == 17_720_000)
    #expect(try other(.ministryCertificate, .collective, "1/7/2026") == 7_600_000)
    #expect(try other(.commendation, .collective, "1/7/2025") == 1_420_000)
    #expect(try other(.commendation, .household, "1/7/2025") == 1_070_000)
    #expect(try other(.commendation, .collective, "1/7/2026") == nil)
    #expect(try other(.commendation, .individual, "1/7/2025") == nil)
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
    let citation = Citation("Điều 54 Nghị định số 152/2025/NĐ-CP", .fullText)
    func act(_ from: CalendarDate, _ thousandths: Int) -> Enactment {
      Enactment(
        LegalDocument(
          .decree, number: "1/2099/NĐ-CP", issuer: "Chính phủ", issued: from, title: "quy định",
          subject: .powers,
          validity: Validity(from: from), verification: .fullText),
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
    #expect(prize.dong == 380_000 && prize.verification.isSeen)
    guard case .prize(let kept) = own.prize(for: .communeCommendation, kind: .individual, on: late) else {
      Issue.record("the office's value holds on")
      return
    }
    #expect(kept.dong == 380_000 && kept.remark != nil)
    let newer = own.adding([act(try #require(CalendarDate(reading: "1/10/2026")), 300)])
    guard case .prize(let new) = newer.prize(for: .communeCommendation, kind: .individual, on: late) else {
      Issue.record("the office's newer value is not used")
      return
    }
    #expect(new.dong == 760_000 && new.remark == nil)
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
            validity: validity, verification: .fullText),
          baseSalaries: [
            BaseSalary(dong: dong, validity: validity, citation: Citation("thử", .fullText))
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
        lines.append("\(award.name) | \(kind.name.vi) | " + cells.joined(separator: " | "))
      }
    }
    expectGolden(lines.joined(separator: "\n") + "\n", "prizes.txt")
  }

  private func cell(_ prize: Prize) -> String {
    (prize.isCeiling ? "≤" : "") + (!prize.verification.isSeen ? "~" : "")
      + Figures.grouped(prize.dong)
  }
}
