import Diagnostics
import Testing

@testable import TemplateLanguage

@Suite("Limits of templates")
struct LimitTests {
  private func repeated(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

  private func codes(_ source: String, isMarkup: Bool = false, _ includes: [String: String] = [:]) -> Set<
    String
  > {
    Set(
      Bench.findings(source, isMarkup: isMarkup, includes).diagnostics.map {
        $0.code.id.replacing("template/", with: "")
      })
  }

  @Test("Blocks, elements, parentheses and includes may be nested, but not without end")
  func nesting() {
    #expect(Bench.fill(repeated("{% if đúng %}", 90) + "a" + repeated("{% endif %}", 90)) == "a")
    #expect(codes(repeated("{% if đúng %}", 5000) + repeated("{% endif %}", 5000)).contains("too-large"))
    #expect(codes(repeated("<section>", 90) + repeated("</section>", 90), isMarkup: true).isEmpty)
    #expect(codes(repeated("<section>", 20_000), isMarkup: true) == ["not-well-formed"])
    #expect(Bench.fill("{{ " + repeated("(", 40) + "1" + repeated(")", 40) + " }}") == "1")
    #expect(codes("{{ " + repeated("(", 20_000) + "1" + repeated(")", 20_000) + " }}") == ["too-large"])
    #expect(codes("{{ " + repeated("not ", 20_000) + "đúng }}") == ["too-large"])
    #expect(codes("{{ " + repeated("[", 20_000) + " }}") == ["too-large"])
    #expect(codes("{{ 1" + repeated(" + 1", 20_000) + " }}") == ["too-large"])
    #expect(codes("{{ tên" + repeated(" | upper", 20_000) + " }}") == ["too-large"])
    #expect(codes("{{ tên" + repeated(".a", 20_000) + " }}") == ["too-large"])
    #expect(codes("{{ 1" + repeated(" if đúng else 1", 20_000) + " }}") == ["too-large"])
  }

  @Test("A chain of includes is stopped, and so is one that doubles at every step")
  func includes() {
    var chain: [String: String] = ["k40": "x"]
    for step in 0..<40 { chain["k\(step)"] = "{% include \"k\(step + 1)\" %}" }
    #expect(codes("{% include \"k0\" %}", chain) == ["too-large"])
    var double: [String: String] = ["k14": repeated("{{ năm }}", 100)]
    for step in 0..<14 { double["k\(step)"] = repeated("{% include \"k\(step + 1)\" %}", 2) }
    #expect(codes("{% include \"k0\" %}", double) == [])
    #expect(
      Bench.fill("{% include \"k0\" %}", double, limits: TemplateLimits(steps: 20_000)).hasPrefix(
        "too-large@"))
  }

  @Test("Macros that double at every step are stopped")
  func macros() {
    var source = "{% macro m0() %}{{ năm }}{% endmacro %}"
    for step in 1..<40 {
      source += "{% macro m\(step)() %}\(repeated("{{ m\(step - 1)() }}", 2)){% endmacro %}"
    }
    #expect(
      Bench.fill(source + "{{ m39() }}", limits: TemplateLimits(instructions: 20_000)).hasPrefix("too-large@")
    )
  }

  @Test("Loops run out of turns, and the result may not grow without end")
  func filling() {
    let loops = repeated("{% for a in người %}", 12) + "x" + repeated("{% endfor %}", 12)
    #expect(Bench.fill(loops, limits: TemplateLimits(steps: 1000)).hasPrefix("too-large@"))
    #expect(
      Bench.fill("{% for a in người %}0123456789{% endfor %}", limits: TemplateLimits(outputBytes: 15))
        .hasPrefix("too-large@"))
    #expect(Bench.fill("abc", limits: TemplateLimits(sourceBytes: 2)) == "too-large@0-0")
  }

  @Test("Faults beyond the first hundreds are counted, not listed")
  func manyFaults() {
    let findings = Bench.findings(repeated("{{ x }}", 5000))
    #expect(findings.diagnostics.count == FaultLog.most + 1)
    #expect(findings.diagnostics.last?.code == TemplateCodes.tooManyFaults)
    #expect(findings.diagnostics.last?.message.en == "4700 more faults are not listed")
  }

  @Test(
    "Sources made to be slow come to an end", .timeLimit(.minutes(1)),
    arguments: [
      "{{ “ }}", "{{ \"", "{#", "{% raw %}", "{% raw %}{% endraw %}", "{{", "{%", "{{ {% {#", "<!--", "<a ",
      "<p a=\"{{", "}}", "{% if x %}",
      "{% for a in a %}", "{% endif %}", "{% else %}", "<p>{% if đúng %}</p><p>{% endif %}</p>",
      "{{ a.b|c(d) }}", "<p b=\"\">", "&",
      "{% macro a() %}{{ a() }}{% endmacro %}", "{% set x = x %}", "{% set x = 1 %}", "{% include \"a\" %}",
      "{%- if -%} ", "\n{# #}",
    ])
  func slowSources(unit: String) {
    let source = repeated(unit, 15_000 / unit.utf8.count)
    #expect(Bench.findings(source).diagnostics.count <= FaultLog.most + 1)
    #expect(Bench.findings(source, isMarkup: true).diagnostics.count <= FaultLog.most + 1)
  }
}
