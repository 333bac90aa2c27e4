import Checks
import Definitions
import Diagnostics
import Foundation
import Law
import LawSupport
import Model
import TestSupport
import Testing

@testable import Facts

/// What offices really decide, from the definition to the words of the decision; people and places are invented.
@Suite("Situations of offices")
struct SituationTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")

  @Test(
    "The decision of each says what is recorded, and the check says no more than is recorded",
    arguments: [
      "commune-three-movements", "school-titles", "department", "province-flags", "company", "rescue",
      "posthumous", "households",
    ])
  func situation(name: String) throws {
    let yaml = try String(contentsOf: Self.folder.appending(path: "\(name).yaml"), encoding: .utf8)
    let told = try DecisionBench.ceremony(yaml)
    var findings = Findings()
    Rules.check(told, law: .shipped, into: &findings)
    let full = told.adding(GroundsProposal.all(for: told, law: .shipped))
      .adding(PrizeProposal.all(for: told, law: .shipped))
    let texts = try DecisionBench.texts(DecisionBench.decision, full)
    let lines =
      texts.joined() + ["", "== check"]
      + findings.diagnostics.map { "\($0.severity) \($0.code.id): \($0.message.vi)" }
    expectGolden(lines.joined(separator: "\n") + "\n", "\(name).txt")
  }
}
