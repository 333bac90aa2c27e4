import Diagnostics
import TemplateLanguage
import Testing

@Suite("Equal wordings")
struct WordingTests {
  private static let text =
    #"{% for i in [1, 2, 3] %}{% vary "chỗ", "một" %}A{% or "hai" %}B{% or "ba" %}C{% endvary %}{% endfor %}"#

  private func fill(_ text: String, _ choice: WordingChoice) throws -> String {
    var findings = Findings()
    let template = try #require(
      TemplateCompiler().compileText(
        SourceFile(name: "t", text: text), data: RecordShape("gốc", []), into: &findings))
    #expect(findings.isEmpty)
    return template.fill(Value.Record([]), choosing: choice, into: &findings).text
  }

  @Test("Without an identity the first wording stands everywhere; a number takes another one everywhere")
  func fixed() throws {
    #expect(try fill(Self.text, WordingChoice()) == "ABC")
    for (number, expected) in [(0, "AAA"), (1, "BBB"), (5, "CCC"), (-1, "CCC")] {
      var choice = WordingChoice(identity: "x")
      choice.number = number
      #expect(try fill(Self.text, choice) == expected)
    }
  }

  @Test("Identities choose differently, each always alike, and no wording stands twice running")
  func chosen() throws {
    let all = try (0..<30).map { try fill(Self.text, WordingChoice(identity: "lễ \($0)")) }
    #expect(Set(all) == ["ABC", "BCA", "CAB"])
    #expect(try (0..<30).map { try fill(Self.text, WordingChoice(identity: "lễ \($0)")) } == all)
  }

  @Test("A pin holds its place alone; a pin of an unknown name holds nothing")
  func pinned() throws {
    let two = Self.text + #"{% vary "khác", "x" %}X{% or "y" %}Y{% endvary %}"#
    var choice = WordingChoice(identity: "lễ")
    choice.pins = ["chỗ": "ba"]
    #expect(try fill(two, choice).hasPrefix("CCC"))
    choice.pins = ["chỗ": "bốn"]
    #expect(try fill(two, choice) == fill(two, WordingChoice(identity: "lễ")))
  }

  @Test("A template lists its places and wordings, those of macros and of every branch once")
  func places() throws {
    var findings = Findings()
    let text =
      #"{% macro m() %}{% vary "a", "1" %}x{% or "2" %}y{% endvary %}{% endmacro %}{{ m() }}{{ m() }}"#
    let template = TemplateCompiler().compileText(
      SourceFile(name: "t", text: text + Self.text), data: RecordShape("gốc", []),
      into: &findings)
    #expect(
      template?.wordingPlaces == [
        WordingPlace(name: "a", wordings: ["1", "2"]),
        WordingPlace(name: "chỗ", wordings: ["một", "hai", "ba"]),
      ])
  }

  @Test(
    "Faults of the block are told",
    arguments: [
      #"{% vary "a", "x" %}1{% endvary %}"#, #"{% vary "a", "x" %}1{% or "x" %}2{% endvary %}"#,
      #"{% vary "a" %}1{% or "y" %}2{% endvary %}"#, #"{% vary a, "x" %}1{% or "y" %}2{% endvary %}"#,
      #"{% or "y" %}"#, #"{% vary "a", "x" %}1{% or "y" %}2"#, #"{% if đúng %}{% or "y" %}{% endif %}"#,
      #"{% vary "a", "x" %}1{% else %}2{% endvary %}"#, #"{% endvary %}"#,
    ])
  func faults(_ text: String) {
    var findings = Findings()
    let template = TemplateCompiler().compileText(
      SourceFile(name: "t", text: text), data: RecordShape("gốc", []), into: &findings)
    #expect(template == nil)
    #expect(findings.hasErrors)
    #expect(findings.diagnostics.allSatisfy { !$0.message.vi.isEmpty && $0.place != nil })
  }
}
