import Awards
import Diagnostics
import Law
import LawSupport
import TestSupport
import Testing
import Wording

@Suite("Powers")
struct PowerTests {
  private let book = LawBook.shipped

  private func answer(_ award: AwardKind, _ authority: LegalAuthority, _ date: String) throws -> PowerAnswer {
    book.mayGive(award, by: authority, on: try #require(CalendarDate(reading: date)))
  }

  @Test(
    "Who may give what follows the law of the day",
    arguments: [
      (AwardKind.communeCommendation, LegalAuthority(.commune), "1/1/2020"),
      (.advancedWorker, LegalAuthority(.commune), "1/1/2024"),
      (.culturalFamily, LegalAuthority(.commune), "1/6/2025"),
      (.baseFighter, LegalAuthority(.commune), "1/7/2025"),
      (.culturalVillage, LegalAuthority(.commune), "1/7/2025"),
      (.advancedCollective, LegalAuthority(.commune), "30/9/2026"),
      (.commendation, LegalAuthority(.district), "30/6/2025"),
      (.culturalVillage, LegalAuthority(.district), "1/1/2021"),
      (.ministryCertificate, LegalAuthority(.province), "24/10/2022"),
      (.ministryFlag, LegalAuthority(.province, .body), "1/1/2022"),
      (.ministryFlag, LegalAuthority(.province), "1/1/2022"),
      (.governmentFlag, LegalAuthority(.government, .body), "1/1/2024"),
      (.nationalFighter, LegalAuthority(.government), "1/1/2024"),
      (.labourOrder(.third), LegalAuthority(.state), "1/1/2020"),
      (.commendation, LegalAuthority(.department), "1/1/2026"),
      (.commendation, LegalAuthority(.enterpriseBoard), "1/1/2024"),
    ])
  func mayGive(award: AwardKind, authority: LegalAuthority, date: String) throws {
    guard case .yes(let citation) = try answer(award, authority, date) else {
      Issue.record("\(authority.name) may give \(award.name) on \(date)")
      return
    }
    #expect(!citation.place.isEmpty)
  }

  @Test("A commune gives no Bằng khen, and the book names who does")
  func communeCertificate() throws {
    let refusal = try answer(.ministryCertificate, LegalAuthority(.commune), "1/8/2025")
    guard case .no(.others(let holders), let citation) = refusal else {
      Issue.record("a commune may not give a Bằng khen")
      return
    }
    #expect(holders == [LegalAuthority(.ministry), LegalAuthority(.province)])
    #expect(citation.place.contains("Điều 79"))
  }

  @Test("A commune gave no CSTĐ cơ sở before 1/7/2025")
  func communeBefore() throws {
    guard case .no(.others, _) = try answer(.baseFighter, LegalAuthority(.commune), "30/6/2025") else {
      Issue.record("the power came on 1/7/2025")
      return
    }
  }

  @Test("A district gives nothing after 30/6/2025")
  func districts() throws {
    for award in AwardKind.allCases {
      guard case .no(.noSuchLevel, _) = try answer(award, LegalAuthority(.district), "1/7/2025") else {
        Issue.record("\(award.name): the district level has ended")
        continue
      }
    }
    let last = try #require(CalendarDate(reading: "30/6/2025"))
    #expect(book.exists(.district, on: last))
    #expect(!book.exists(.district, on: try #require(last.next)))
    #expect(book.exists(.commune, on: try #require(last.next)))
  }

  @Test("Chair and committee are not swapped")
  func capacities() throws {
    guard
      case .no(.otherCapacity(let chair), _) = try answer(
        .ministryCertificate, LegalAuthority(.province, .body), "1/1/2022"),
      case .no(.otherCapacity(let communeChair), _) = try answer(
        .communeCommendation, LegalAuthority(.commune, .body), "1/8/2025"),
      case .no(.otherCapacity(let government), _) = try answer(
        .governmentFlag, LegalAuthority(.government), "1/1/2024")
    else {
      Issue.record("the other capacity holds the power")
      return
    }
    #expect(chair == LegalAuthority(.province))
    #expect(communeChair == LegalAuthority(.commune))
    #expect(government == LegalAuthority(.government, .body))
    #expect(AwardKind.ministryFlag.namedAfter == .body && AwardKind.ministryCertificate.namedAfter == .head)
  }

  @Test("Awards that the law of the time lacks are refused")
  func absentAwards() throws {
    guard case .no(.noSuchAward, _) = try answer(.exemplaryCommune, LegalAuthority(.province), "1/1/2020")
    else {
      Issue.record("the title came with the law of 2022")
      return
    }
  }

  @Test("What the book cannot know it says: schools, 2026, before 2017")
  func unknown() throws {
    guard case .unknown(_, nil) = try answer(.commendation, LegalAuthority(.school), "1/1/2024"),
      case .unknown(_, let last?) = try answer(.communeCommendation, LegalAuthority(.commune), "1/10/2026"),
      case .unknown(_, nil) = try answer(.commendation, LegalAuthority(.department), "1/1/2017")
    else {
      Issue.record("should be unknown")
      return
    }
    guard case .yes = last else {
      Issue.record("what held last is told")
      return
    }
    guard case .no(.others, _) = try answer(.labourOrder(.first), LegalAuthority(.school), "1/1/2024") else {
      Issue.record("no school gives an order")
      return
    }
  }

  /// Both sides of every day on which powers change.
  private static let days = [
    "1/10/2017", "31/12/2023", "1/1/2024", "30/6/2025", "1/7/2025", "30/9/2026", "1/10/2026",
  ]

  private static let authorities = AuthorityLevel.allCases.flatMap { level in
    Capacity.allCases.map { LegalAuthority(level, $0) }
  }

  @Test("The table of powers by date stands as recorded")
  func table() throws {
    var lines: [String] = []
    for date in Self.days {
      let day = try #require(CalendarDate(reading: date))
      lines.append("== \(date)")
      for authority in Self.authorities {
        let given = book.awards(givenBy: authority, on: day).map { award in
          guard case .yes(let citation) = book.mayGive(award, by: authority, on: day) else {
            return award.name
          }
          return award.name + (!citation.verification.isSeen ? " (~)" : "")
        }
        if !given.isEmpty {
          lines.append("\(authority.level.rawValue).\(authority.capacity): " + given.joined(separator: "; "))
        }
      }
    }
    expectGolden(lines.joined(separator: "\n") + "\n", "powers.txt")
  }

  @Test("Every award, authority and day has an answer of record: yes, no and why, or unknown")
  func matrix() throws {
    var lines = [
      "award | " + Self.days.joined(separator: " | "),
      "(+ may give, h the head or body of that level instead, x the level is gone, a no such award, ? unknown; else no)",
    ]
    for authority in Self.authorities {
      lines.append("== \(authority.level.rawValue).\(authority.capacity)")
      for award in AwardKind.allCases {
        let cells = try Self.days.map { date in
          sign(book.mayGive(award, by: authority, on: try #require(CalendarDate(reading: date))))
        }
        if cells.contains(where: { $0 != "." && $0 != "?" && $0 != "x" }) {
          lines.append("\(award.name) | " + cells.joined(separator: " | "))
        }
      }
    }
    expectGolden(lines.joined(separator: "\n") + "\n", "powers-matrix.txt")
  }

  private func sign(_ answer: PowerAnswer) -> String {
    switch answer {
    case .yes: "+"
    case .unknown(_, .some(.yes)): "?+"
    case .unknown: "?"
    case .no(.noSuchLevel, _): "x"
    case .no(.noSuchAward, _): "a"
    case .no(.otherCapacity, _): "h"
    case .no(.others, _): "."
    }
  }
}
