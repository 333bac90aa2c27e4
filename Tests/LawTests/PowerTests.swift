import Diagnostics
import Law
import TestSupport
import Testing
import Wording

@Suite("Powers")
struct PowerTests {
  private let book = LawBook.standard

  private func answer(_ award: AwardKind, _ authority: Authority, _ date: String) throws -> PowerAnswer {
    book.mayGive(award, by: authority, on: try #require(CalendarDate(reading: date)))
  }

  @Test(
    "Who may give what follows the law of the day",
    arguments: [
      (AwardKind.communeCommendation, Authority(.commune), "1/1/2020"),
      (.advancedWorker, Authority(.commune), "1/1/2024"), (.culturalFamily, Authority(.commune), "1/6/2025"),
      (.baseFighter, Authority(.commune), "1/7/2025"), (.culturalVillage, Authority(.commune), "1/7/2025"),
      (.advancedCollective, Authority(.commune), "30/9/2026"),
      (.commendation, Authority(.district), "30/6/2025"),
      (.culturalVillage, Authority(.district), "1/1/2021"),
      (.ministryCertificate, Authority(.province), "24/10/2022"),
      (.ministryFlag, Authority(.province, .body), "1/1/2022"),
      (.ministryFlag, Authority(.province), "1/1/2022"),
      (.governmentFlag, Authority(.government, .body), "1/1/2024"),
      (.nationalFighter, Authority(.government), "1/1/2024"),
      (.labourOrder(.third), Authority(.state), "1/1/2020"),
      (.commendation, Authority(.department), "1/1/2026"),
      (.commendation, Authority(.enterpriseBoard), "1/1/2024"),
    ])
  func mayGive(award: AwardKind, authority: Authority, date: String) throws {
    guard case .yes(let citation) = try answer(award, authority, date) else {
      Issue.record("\(authority.name) may give \(award.name) on \(date)")
      return
    }
    #expect(!citation.place.isEmpty)
  }

  @Test("A commune gives no Bằng khen, and the book names who does")
  func communeCertificate() throws {
    let refusal = try answer(.ministryCertificate, Authority(.commune), "1/8/2025")
    guard case .no(.others(let holders), let citation) = refusal else {
      Issue.record("a commune may not give a Bằng khen")
      return
    }
    #expect(holders == [Authority(.ministry), Authority(.province)])
    #expect(citation.place.contains("Điều 79"))
  }

  @Test("A commune gave no CSTĐ cơ sở before 1/7/2025")
  func communeBefore() throws {
    guard case .no(.others, _) = try answer(.baseFighter, Authority(.commune), "30/6/2025") else {
      Issue.record("the power came on 1/7/2025")
      return
    }
  }

  @Test("A district gives nothing after 30/6/2025")
  func districts() throws {
    for award in AwardKind.allCases {
      guard case .no(.noSuchLevel, _) = try answer(award, Authority(.district), "1/7/2025") else {
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
        .ministryCertificate, Authority(.province, .body), "1/1/2022"),
      case .no(.otherCapacity(let communeChair), _) = try answer(
        .communeCommendation, Authority(.commune, .body), "1/8/2025"),
      case .no(.otherCapacity(let government), _) = try answer(
        .governmentFlag, Authority(.government), "1/1/2024")
    else {
      Issue.record("the other capacity holds the power")
      return
    }
    #expect(chair == Authority(.province))
    #expect(communeChair == Authority(.commune))
    #expect(government == Authority(.government, .body))
    #expect(AwardKind.ministryFlag.namedAfter == .body && AwardKind.ministryCertificate.namedAfter == .head)
  }

  @Test("Awards that the law of the time lacks are refused")
  func absentAwards() throws {
    guard case .no(.noSuchAward, _) = try answer(.exemplaryCommune, Authority(.province), "1/1/2020") else {
      Issue.record("the title came with the law of 2022")
      return
    }
  }

  @Test("What the book cannot know it says: schools, 2026, before 2017")
  func unknown() throws {
    guard case .unknown(_, nil) = try answer(.commendation, Authority(.school), "1/1/2024"),
      case .unknown(_, let last?) = try answer(.communeCommendation, Authority(.commune), "1/10/2026"),
      case .unknown(_, nil) = try answer(.commendation, Authority(.department), "1/1/2017")
    else {
      Issue.record("should be unknown")
      return
    }
    guard case .yes = last else {
      Issue.record("what held last is told")
      return
    }
    guard case .no(.others, _) = try answer(.labourOrder(.first), Authority(.school), "1/1/2024") else {
      Issue.record("no school gives an order")
      return
    }
  }

  /// Both sides of every day on which powers change.
  private static let days = [
    "1/10/2017", "31/12/2023", "1/1/2024", "30/6/2025", "1/7/2025", "30/9/2026", "1/10/2026",
  ]

  private static let authorities = AuthorityLevel.allCases.flatMap { level in
    Capacity.allCases.map { Authority(level, $0) }
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
          return award.name + (citation.verification == .unverified ? " (~)" : "")
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
