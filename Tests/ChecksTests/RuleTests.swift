import Law
import Checks
import Diagnostics
import TestSupport
import Testing

@Suite("Rules")
struct RuleTests {
  @Test("A definition that breaks a rule is told where; one that keeps it is not", arguments: RuleCase.all)
  func breaksAndKeeps(_ rule: RuleCase) throws {
    let broken = MarkedText(rule.breaks)
    let told = try found(rule.code, in: broken.text)
    #expect(told.map(\.severity) == [rule.severity])
    #expect(told.first?.place?.bytes.lowerBound == broken.offsets[1])
    #expect(try found(rule.code, in: MarkedText(rule.keeps).text).isEmpty)
  }

  @Test("Every rule has a case, a code of its own and a page in both languages")
  func complete() {
    let codes = Rules.all.map(\.code.id)
    #expect(Set(codes).count == codes.count)
    #expect(Set(codes) == Set(RuleCase.all.map(\.code)))
    #expect(CheckCodes.all.map(\.id) == codes + [LawTable.unusable.id])
    for code in CheckCodes.all {
      for language in Language.allCases {
        #expect(!code.summary.text(in: language).isEmpty)
        #expect(code.page.text(in: language).split(separator: " ").count > 10)
      }
      #expect(code.page.vi != code.page.en)
    }
  }

  @Test("Every finding speaks both languages and has a place")
  func speaksBoth() throws {
    for rule in RuleCase.all {
      for told in try found(rule.code, in: MarkedText(rule.breaks).text) {
        #expect(!told.message.vi.isEmpty && !told.message.en.isEmpty && told.place != nil)
      }
    }
  }

  @Test("What every case is told stands as recorded, in both languages")
  func messages() throws {
    var lines: [String] = []
    for rule in RuleCase.all {
      for told in try found(rule.code, in: MarkedText(rule.breaks).text) {
        lines.append("== \(told.code.id) (\(told.severity))")
        for language in Language.allCases {
          lines.append(told.message.text(in: language))
          lines += told.notes.map { "  - " + $0.message.text(in: language) }
          lines += told.help.map { "  > " + $0.message.text(in: language) }
        }
      }
    }
    expectGolden(lines.joined(separator: "\n") + "\n", "messages.txt")
  }

  @Test("An empty definition of an event breaks no rule")
  func empty() throws {
    #expect(findings(of: try ceremony("buổi lễ: {tên: Hội nghị}\nkết quả: [Tốt]\n")).isEmpty)
  }
}
