import Diagnostics
import TestSupport
import Testing
import XMLKit

@testable import TemplateLanguage

@Suite("Hostile templates and data")
struct MutationTests {
  private static let seeds = [
    """
    {% macro dòng(n, dấu="-") %}{{ dấu }} {{ n.họ_tên | upper }}{% endmacro %}
    {% set tổng = người | length %}
    {% for n in người -%}
      {% if n.chức_vụ is present and n.tuổi > 30 %}{{ dòng(n) }}, {{ n.chức_vụ }}{% elif n.nữ %}{{ loop.index }}
      {%- else %}{{ n.đơn_vị.tên or "……" }}{% endif %}
    {% else %}{# không ai #}{% endfor %}
    {{ quyết_định.số or “……” }}/{{ năm + 1 * 2 - tổng }} {% raw %}{{ x }}{% endraw %}
    {% include "lành" %}{{ "a" if 1 in [1, 2] else "b" ~ tên }}{{ người | map("họ_tên") | join(", ", last=" và ") }}
    """,
    """
    <section id="{{ năm }}"><p style="{% if công_khai %}a{% else %}b{% endif %}">Ông {{ tên }} &amp; <b>bà</b><br/></p>
    <table>{% for n in người %}<tr><td>{{ loop.index }}</td><td width="5">{{ n.họ_tên }}</td></tr>{% endfor %}
    <tr><td>{% for n in người %}{{ n.tuổi }}</td><td>{% if n.nữ %}x{% endif %}{% endfor %}</td></tr></table>
    {% include "đoạn" %}<!-- {{ x }} --></section>
    """,
  ]
  private static let pieces = [
    "{{", "}}", "{%", "%}", "{#", "#}", "-", "\"", "“", "'", "<", ">", "&", "</p>", "<p>", "<b", "{% if ",
    "{% endif %}", "{% for n in ",
    "{% else %}", "{% endfor %}", " or ", " and ", " is present", "|", "(", ")", "~", ".", "\u{301}",
    "\u{E000}", "\u{0}", "\n", "é", "1",
    "n.", "loop.index", "{% raw %}", "{% endraw %}", "{% set x = ", "{% include \"lành\" %}", "{{ dòng(", "[",
    "]", "=", "\\",
  ]

  private func mutate(_ original: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
    var bytes = original
    for _ in 0..<Int.random(in: 1...5, using: &random) where !bytes.isEmpty {
      let at = Int.random(in: 0..<bytes.count, using: &random)
      let end = min(bytes.count, at + Int.random(in: 0...12, using: &random))
      switch Int.random(in: 0..<5, using: &random) {
      case 0: bytes.removeSubrange(at..<end)
      case 1:
        let piece = MutationTests.pieces.randomElement(using: &random) ?? ""
        bytes.insert(contentsOf: Array(piece.utf8), at: at)
      case 2:
        bytes.insert(contentsOf: Array(bytes[at..<end]), at: Int.random(in: 0...bytes.count, using: &random))
      case 3: bytes[at] = UInt8.random(in: 0...255, using: &random)
      default: bytes.swapAt(at, Int.random(in: 0..<bytes.count, using: &random))
      }
    }
    return bytes
  }

  @Test(
    "A mutated template is filled or refused with places in its files, and never traps",
    arguments: [false, true])
  func mutations(isMarkup: Bool) {
    var random = SeededGenerator()
    let seed = random.seed
    let compiler = Bench.compiler(FaultCase.includes)
    let original = Array(MutationTests.seeds[isMarkup ? 1 : 0].utf8)
    for round in 0..<1500 {
      let file = SourceFile(name: "t", bytes: mutate(original, &random))
      var findings = Findings()
      let isCompiled: Bool
      if isMarkup {
        let template = compiler.compileMarkup(file, data: Bench.data, into: &findings)
        isCompiled = template != nil
        _ = template?.fill(Bench.record, into: &findings)
      } else {
        let template = compiler.compileText(file, data: Bench.data, into: &findings)
        isCompiled = template != nil
        _ = template?.fill(Bench.record, into: &findings)
      }
      let shown = "seed \(seed), round \(round): \(file.text)"
      if !isCompiled { #expect(findings.hasErrors, "\(shown)") }
      #expect(
        findings.diagnostics.allSatisfy { !$0.message.vi.isEmpty && !$0.message.en.isEmpty }, "\(shown)")
      #expect(
        findings.diagnostics.allSatisfy {
          ($0.place?.bytes.upperBound ?? 0) <= $0.place?.file.bytes.count ?? 0
        },
        "\(shown)")
    }
  }

  @Test("What compiles has nothing left to go wrong with types or missing values when it is filled")
  func soundness() {
    var random = SeededGenerator()
    let seed = random.seed
    let compiler = Bench.compiler(FaultCase.includes)
    var compiled = 0
    for _ in 0..<2000 {
      var expressions = RandomExpressions(random: random)
      let source = """
        {% set x = ghi_chú %}{% if \(expressions.truth(2)) %}{% if công_khai %}{% set x = \(expressions.text(1)) %}{% endif %}\
        {{ \(expressions.text(1)) }}{% endif %}\
        {% for n in người %}{% if \(expressions.truth(2)) %}{{ \(expressions.text(1)) }}{% else %}{{ \(expressions.text(1)) }}\
        {% endif %}{% endfor %}
        """
      random = expressions.random
      var findings = Findings()
      let file = SourceFile(name: "t", text: source)
      guard let template = compiler.compileText(file, data: Bench.data, into: &findings) else { continue }
      compiled += 1
      var faults = Findings()
      _ = template.fill(Bench.record, into: &faults)
      #expect(faults.isEmpty, "seed \(seed): \(source)")
    }
    #expect(compiled > 50)
  }

  @Test("Data is never read as markup, whatever scalars follow one another")
  func dataIsText() throws {
    let hostile = ["<\u{301}b>x</b>", "&amp;", "]]>", "{{ năm }}", "\u{E000}", "a\u{200D}<", "<!--", "\"'>"]
    let shape = RecordShape("r", [.init("x", .text, help: Bench.none)])
    var findings = Findings()
    let file = SourceFile(name: "t", text: "<p id=\"{{ x }}\">{{ x }}</p>")
    let template = try #require(Bench.compiler().compileMarkup(file, data: shape, into: &findings))
    for text in hostile {
      let nodes = template.fill(.init([.text(text, origin: Bench.at(7))]), into: &findings)
      guard case .element(let element)? = nodes.first,
        case .text(let shown, let place)? = element.children.first
      else {
        Issue.record("no text for \(text)")
        continue
      }
      #expect(Array(shown.unicodeScalars) == Array(text.unicodeScalars))
      #expect(element["id"].map { Array($0.unicodeScalars) } == Array(text.unicodeScalars))
      #expect(place == Bench.at(7))
      #expect(nodes.count == 1 && element.children.count == 1)
    }
    #expect(findings.isEmpty)
  }
}

/// Makes expressions that are often right, and often use what may be missing.
private struct RandomExpressions {
  var random: SeededGenerator

  private mutating func one(_ choices: String...) -> String { choices.randomElement(using: &random) ?? "" }

  private mutating func path() -> String {
    one(
      "ghi_chú", "x", "x", "quyết_định", "quyết_định.số", "trưởng_đoàn.đơn_vị", "trưởng_đoàn.đơn_vị.tên",
      "tên")
  }

  mutating func text(_ depth: Int) -> String {
    guard depth > 0, Bool.random(using: &random) else {
      return one(
        "tên", "tên", "\"a\"", "\"b\"", "tên", "\"a\"", "x", "ghi_chú", "trưởng_đoàn.đơn_vị.tên",
        "trưởng_đoàn.họ_tên")
    }
    switch Int.random(in: 0..<6, using: &random) {
    case 0, 1: return "(\(text(depth - 1)) or \(text(depth - 1)))"
    case 2: return "(\(text(depth - 1)) | upper)"
    case 3: return "(\(number(depth - 1)) ~ \(text(depth - 1)))"
    case 4: return "(rỗng | first or \(text(depth - 1)))"
    default: return "(\(text(depth - 1)) if \(truth(depth - 1)) else \(text(depth - 1)))"
    }
  }

  mutating func number(_ depth: Int) -> String {
    guard depth > 0, Bool.random(using: &random) else { return one("năm", "1", "2", "quyết_định.số") }
    return Bool.random(using: &random) ? "(\(number(depth - 1)) - \(number(depth - 1)))" : "(người | length)"
  }

  mutating func truth(_ depth: Int) -> String {
    guard depth > 0, Int.random(in: 0..<4, using: &random) > 0 else {
      return one(
        "công_khai", "sai", "\(path()) is present", "\(path()) is missing", "\(path()) is not present")
    }
    switch Int.random(in: 0..<5, using: &random) {
    case 0: return "(\(truth(depth - 1)) and \(truth(depth - 1)))"
    case 1: return "(\(truth(depth - 1)) or \(truth(depth - 1)))"
    case 2: return "not \(truth(depth - 1))"
    case 3: return "\(text(depth - 1)) == \(text(depth - 1))"
    default: return "\(number(depth - 1)) < \(number(depth - 1))"
    }
  }
}
