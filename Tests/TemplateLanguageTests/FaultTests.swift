import Diagnostics
import TestSupport
import Testing

@testable import TemplateLanguage

@Suite("Faults of templates")
struct FaultTests {
  @Test("A fault is found where it is, and nothing else is blamed", arguments: FaultCase.all)
  func faults(example: FaultCase) throws {
    let marked = MarkedText(example.source)
    let findings = Bench.findings(marked.text, isMarkup: example.isMarkup, FaultCase.includes)
    #expect(findings.diagnostics.map(\.code.id) == [example.code.id])
    let first = try #require(findings.diagnostics.first)
    let start = try #require(marked.offsets[1])
    #expect(first.place?.bytes.lowerBound == start)
    if let end = marked.offsets[2] { #expect(first.place?.bytes.upperBound == end) }
  }

  @Test("Every code is provoked, here or in the tests that its line names")
  func everyCode() {
    // Provoked by tests of their own: bytes, limits, cycles, fillings.
    let elsewhere = [
      TemplateCodes.notUTF8, TemplateCodes.tooLarge, TemplateCodes.numberOverflow,
      TemplateCodes.filterRefused,
      TemplateCodes.dataDoesNotFit, TemplateCodes.tooManyFaults,
    ]
    let provoked = Set(FaultCase.all.map(\.code) + elsewhere)
    #expect(TemplateCodes.all.filter { !provoked.contains($0) }.map(\.id) == [])
    #expect(Set(TemplateCodes.all.map(\.id)).count == TemplateCodes.all.count)
  }

  @Test("Every code has its page in both languages")
  func pages() {
    for code in TemplateCodes.all {
      #expect(code.id.hasPrefix("template/"))
      for text in [code.summary.vi, code.summary.en, code.page.vi, code.page.en] { #expect(!text.isEmpty) }
    }
  }

  @Test("All faults of a template come at once, in order, in both languages")
  func allAtOnce() {
    let source = """
      <p styl="a">{{ ten }}</p>
      {% for n in người %}
      <p>{{ n.họ_ten }}, {{ n.chức_vụ }}, {{ n.tuổi | upper }}, {{ n.đơn_vị.tên }}</p>
      <pp>{{ tên | uper }}</pp>
      {% if n.tuổi %}<p align="giữa">{{ "x }}</p>{% endif %}
      {% endfor %}
      {% include "lanh" %}
      <table>chữ</table>
      {% set tên = 1 %}
      {{ tỷ_lệ }}
      {% endfor %}
      """
    let findings = Bench.findings(source, isMarkup: true, FaultCase.includes)
    expectGolden(render(findings, .vi) + "\n" + render(findings, .en), "all-faults.txt")
  }

  private func render(_ findings: Findings, _ language: Language) -> String {
    findings.diagnostics.map { diagnostic in
      let place = diagnostic.place.map { place in
        "\(place.file.name) [\(String(decoding: place.file.bytes[place.bytes], as: UTF8.self))]"
      }
      let lines =
        ["\(diagnostic.code.id) \(place ?? "")", "  \(diagnostic.message.text(in: language))"]
        + diagnostic.notes.map { "  - \($0.message.text(in: language))" }
        + diagnostic.help.map {
          "  > \($0.message.text(in: language))\($0.replacement.map { " [\($0)]" } ?? "")"
        }
      return lines.joined(separator: "\n")
    }.joined(separator: "\n") + "\n"
  }

  @Test("A fault in an included file is shown there, once, with the place of the include")
  func faultsInIncludes() throws {
    let findings = Bench.findings("{% include \"hỏng\" %}{% include \"hỏng\" %}", FaultCase.includes)
    #expect(findings.diagnostics.count == 1)
    let fault = try #require(findings.diagnostics.first)
    #expect(fault.place?.file.name == "hỏng")
    #expect(fault.place?.bytes == 3..<13)
    #expect(fault.notes.first?.place?.bytes == 0..<Array("{% include \"hỏng\" %}".utf8).count)
  }

  @Test("A cycle of includes is an error that names the circle")
  func cycles() throws {
    let findings = Bench.findings("{% include \"vòng\" %}", FaultCase.includes)
    let fault = try #require(findings.diagnostics.first)
    #expect(fault.code == TemplateCodes.cycle)
    #expect(fault.message.en.contains("vòng → vòng_hai → vòng"))
    #expect(fault.place?.file.name == "vòng_hai")
    #expect(Bench.findings("{% include \"t\" %}", ["t": "{% include \"t\" %}"]).diagnostics.count == 1)
  }

  @Test(
    "The nearest name is offered, also when its marks were left out",
    arguments: [
      ("{{ ten }}", "tên"), ("{{ cong_khai }}", "công_khai"), ("{{ trưởng_đoàn.ho_ten }}", "họ_tên"),
      ("{{ tên | uppr }}", "upper"), ("{% for n in người %}{{ họ_tên }}{% endfor %}", "n.họ_tên"),
      ("{{ số }}", "quyết_định.số"), ("{% fro n in người %}", "for"),
      ("{{ người | map(\"tuoi\") | join }}", "tuổi"),
    ])
  func nearest(source: String, expected: String) {
    let findings = Bench.findings(source)
    #expect(findings.diagnostics.first?.help.first?.replacement == expected)
  }

  @Test("A value for what is missing is not blamed in a macro that others call with what may be missing")
  func sharedDefaults() {
    let source = "{% macro m(x) %}{{ x or \"-\" }}{% endmacro %}{{ m(tên) }}{{ m(ghi_chú) }}"
    #expect(Bench.findings(source).isEmpty)
    #expect(Bench.fill(source) == "Hội nghị & <tổng kết>-")
  }

  @Test("What is not UTF-8 is refused at its first wrong byte")
  func notUTF8() {
    var findings = Findings()
    let file = SourceFile(name: "t", bytes: [0x61, 0xC3, 0x28])
    #expect(Bench.compiler().compileText(file, data: Bench.data, into: &findings) == nil)
    #expect(Bench.faults(findings) == "not-utf8@1-2")
  }

  @Test("Names are the same however their letters are composed")
  func composition() {
    #expect(Bench.fill("{{ t\u{65}\u{302}n }}") == "Hội nghị & <tổng kết>")
  }
}
