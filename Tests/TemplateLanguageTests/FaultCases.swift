import Diagnostics
import Testing

@testable import TemplateLanguage

/// Templates with one fault each: `1️⃣` is where it begins, `2️⃣` where it ends.
struct FaultCase: CustomTestStringConvertible {
  let code: DiagnosticCode
  let source: String
  let isMarkup: Bool

  init(_ code: DiagnosticCode, _ source: String, isMarkup: Bool = false) {
    self.code = code
    self.source = source
    self.isMarkup = isMarkup
  }

  var testDescription: String { "\(code.id): \(source)" }

  /// What `{% include %}` finds.
  static let includes = [
    "vòng": "{% include \"vòng_hai\" %}", "vòng_hai": "{% include \"vòng\" %}", "lành": "{{ năm }}",
    "hỏng": "{{ không_có }}", "đoạn": "<p>a</p>",
  ]

  static let all = reading + meaning + calls + markup

  private static let reading: [FaultCase] = [
    .init(TemplateCodes.privateUseCharacter, "ế 1️⃣\u{E000}2️⃣"),
    .init(TemplateCodes.privateUseCharacter, "1️⃣\u{10FFFD}2️⃣"),
    .init(TemplateCodes.privateUseCharacter, "<p>1️⃣\u{E000}2️⃣{{ tên }}</p>", isMarkup: true),
    .init(TemplateCodes.forbiddenCharacter, "<p>1️⃣\u{1}2️⃣{{ tên }}</p>", isMarkup: true),
    .init(TemplateCodes.forbiddenCharacter, "a 1️⃣\u{1}2️⃣"),
    .init(TemplateCodes.forbiddenCharacter, "a 1️⃣\u{FFFF}2️⃣"),
    .init(TemplateCodes.unclosedTag, "chữ ế 1️⃣{{2️⃣ tên "),
    .init(TemplateCodes.unclosedTag, "1️⃣{{2️⃣ tên {{ năm }}"),
    .init(TemplateCodes.unclosedTag, "1️⃣{%2️⃣ set x = 1 }"),
    .init(TemplateCodes.unclosedTag, "1️⃣{#2️⃣ x "),
    .init(TemplateCodes.unclosedTag, "{ năm 1️⃣}}2️⃣"),
    .init(TemplateCodes.unclosedTag, "x 1️⃣%}2️⃣"),
    .init(TemplateCodes.unclosedTag, "<p>a</p>1️⃣<!--2️⃣ x", isMarkup: true),
    .init(TemplateCodes.unclosedQuote, "{{ tên ~ 1️⃣\"2️⃣x }} chữ"),
    .init(TemplateCodes.unclosedQuote, "{{ 1️⃣“2️⃣x\" }}"),
    .init(TemplateCodes.syntax, "{{ tên1️⃣ 2️⃣}}".replacing("1️⃣ 2️⃣", with: " 1️⃣tên2️⃣ ")),
    .init(TemplateCodes.syntax, "{{ 1️⃣2️⃣}}"),
    .init(TemplateCodes.syntax, "{{ năm + 1️⃣2️⃣}}"),
    .init(TemplateCodes.syntax, "{{ năm 1️⃣/2️⃣ 2 }}"),
    .init(TemplateCodes.syntax, "{{ năm 1️⃣&2️⃣lt; 2 }}"),
    .init(TemplateCodes.syntax, "{{ 1️⃣052️⃣ }}"),
    .init(TemplateCodes.syntax, "{{ 1️⃣999999999999999999992️⃣ }}"),
    .init(TemplateCodes.syntax, "{{ \"a1️⃣\\2️⃣q\" }}"),
    .init(TemplateCodes.syntax, "{{ tên.1️⃣52️⃣ }}"),
    .init(TemplateCodes.syntax, "{{ (năm 1️⃣2️⃣}}"),
    .init(TemplateCodes.syntax, "{% if 1 < 2 1️⃣<2️⃣ 3 %}{% endif %}"),
    .init(TemplateCodes.syntax, "{% for n 1️⃣người2️⃣ %}{% endfor %}"),
    .init(TemplateCodes.syntax, "{% if đúng %}{% endif 1️⃣x2️⃣ %}"),
    .init(TemplateCodes.syntax, "{% set 1️⃣if2️⃣ = 1 %}"),
    .init(TemplateCodes.syntax, "{% include 1️⃣tên2️⃣ %}"),
    .init(TemplateCodes.syntax, "{{ 1 if đúng 1️⃣2️⃣}}"),
    .init(TemplateCodes.unknownStatement, "{% 1️⃣esle2️⃣ %}"),
    .init(TemplateCodes.unknownStatement, "1️⃣{% %}2️⃣"),
    .init(TemplateCodes.unmatchedTag, "a 1️⃣{% endif %}2️⃣"),
    .init(TemplateCodes.unmatchedTag, "{% for n in người %}1️⃣{% elif đúng %}2️⃣{% endfor %}"),
    .init(TemplateCodes.unmatchedTag, "{% if đúng %}{% else %}1️⃣{% else %}2️⃣{% endif %}"),
    .init(TemplateCodes.unmatchedTag, "1️⃣{% endraw %}2️⃣"),
    .init(TemplateCodes.unclosedBlock, "1️⃣{% if đúng %}2️⃣ a"),
    .init(TemplateCodes.unclosedBlock, "{% if đúng %}1️⃣{% for n in người %}2️⃣{{ n.họ_tên }}{% endif %}"),
    .init(TemplateCodes.unclosedBlock, "1️⃣{% raw %}2️⃣ {{ x }}"),
  ]

  private static let meaning: [FaultCase] = [
    .init(TemplateCodes.unknownName, "{{ 1️⃣ten_buoi2️⃣ }}"),
    .init(TemplateCodes.unknownName, "{% for n in người %}{{ 1️⃣họ_tên2️⃣ }}{% endfor %}"),
    .init(TemplateCodes.unknownName, "{% for n in người %}{% endfor %}{{ 1️⃣n2️⃣.họ_tên }}"),
    .init(TemplateCodes.unknownName, "{% if đúng %}{% set x = 1 %}{% endif %}{{ 1️⃣x2️⃣ }}"),
    .init(TemplateCodes.unknownName, "{{ 1️⃣loop2️⃣.index }}"),
    .init(TemplateCodes.unknownName, "{% macro m(a) %}{{ 1️⃣b2️⃣ }}{% endmacro %}"),
    .init(
      TemplateCodes.unknownName,
      "{% for n in người %}{{ m(n) }}{% endfor %}{% macro m(a) %}{% endmacro %}"
        .replacing("{{ m(n) }}", with: "{{ 1️⃣x2️⃣ }}")),
    .init(TemplateCodes.unknownField, "{{ trưởng_đoàn.1️⃣họten2️⃣ }}"),
    .init(TemplateCodes.unknownField, "{% for n in người %}{{ loop.1️⃣idx2️⃣ }}{% endfor %}"),
    .init(TemplateCodes.unknownField, "{{ người | map(1️⃣\"tên\"2️⃣) | join }}"),
    .init(TemplateCodes.wrongType, "{{ tên.1️⃣dài2️⃣ }}"),
    .init(TemplateCodes.wrongType, "{{ người.1️⃣họ_tên2️⃣ }}"),
    .init(TemplateCodes.wrongType, "{% for n in 1️⃣tên2️⃣ %}{% endfor %}"),
    .init(TemplateCodes.wrongType, "{% if 1️⃣tên2️⃣ %}{% endif %}"),
    .init(TemplateCodes.wrongType, "{% if 1️⃣người2️⃣ %}{% endif %}"),
    .init(TemplateCodes.wrongType, "{% if 1️⃣ghi_chú2️⃣ %}{% endif %}"),
    .init(TemplateCodes.wrongType, "{% if công_khai and 1️⃣năm2️⃣ %}{% endif %}"),
    .init(TemplateCodes.wrongType, "{% if 1️⃣tên == năm2️⃣ %}{% endif %}"),
    .init(TemplateCodes.wrongType, "{% if 1️⃣tên < \"b\"2️⃣ %}{% endif %}"),
    .init(TemplateCodes.wrongType, "{{ 1️⃣tên2️⃣ + 1 }}"),
    .init(TemplateCodes.wrongType, "{{ tên ~ 1️⃣công_khai2️⃣ }}"),
    .init(TemplateCodes.wrongType, "{{ năm | 1️⃣upper2️⃣ }}"),
    .init(TemplateCodes.wrongType, "{% if 1️⃣năm2️⃣ in khách_ %}{% endif %}".replacing("khách_", with: "rỗng")),
    .init(TemplateCodes.wrongType, "{% if năm is 1️⃣empty2️⃣ %}{% endif %}"),
    .init(TemplateCodes.wrongType, "{{ [1, 1️⃣\"a\"2️⃣] | length }}"),
    .init(TemplateCodes.wrongType, "{{ 1️⃣[]2️⃣ | length }}"),
    .init(TemplateCodes.wrongType, "{{ ghi_chú or 1️⃣công_khai2️⃣ }}"),
    .init(TemplateCodes.wrongType, "{% set x = 1 %}1️⃣{% set x = \"a\" %}2️⃣"),
    .init(TemplateCodes.mayBeMissing, "{{ 1️⃣ghi_chú2️⃣ }}"),
    .init(TemplateCodes.mayBeMissing, "{{ 1️⃣quyết_định2️⃣.số }}"),
    .init(TemplateCodes.mayBeMissing, "{% if quyết_định is present %}{{ 1️⃣quyết_định.số2️⃣ }}{% endif %}"),
    .init(TemplateCodes.mayBeMissing, "{% if ghi_chú is missing %}{{ 1️⃣ghi_chú2️⃣ }}{% endif %}"),
    .init(TemplateCodes.mayBeMissing, "{% if ghi_chú is present or đúng %}{{ 1️⃣ghi_chú2️⃣ }}{% endif %}"),
    .init(TemplateCodes.mayBeMissing, "{% if ghi_chú is present %}{% endif %}{{ 1️⃣ghi_chú2️⃣ }}"),
    .init(TemplateCodes.mayBeMissing, "{% for k in 1️⃣khách2️⃣ %}{% endfor %}"),
    .init(TemplateCodes.mayBeMissing, "{{ 1️⃣ghi_chú2️⃣ | upper }}"),
    .init(TemplateCodes.mayBeMissing, "{{ 1️⃣rỗng | first2️⃣ }}"),
    .init(TemplateCodes.mayBeMissing, "{% if 1️⃣ghi_chú2️⃣ == \"a\" %}{% endif %}"),
    .init(TemplateCodes.mayBeMissing, "{{ \"a\" ~ 1️⃣ghi_chú2️⃣ }}"),
    .init(TemplateCodes.mayBeMissing, "{{ người | map(1️⃣\"chức_vụ\"2️⃣) | join }}"),
    .init(TemplateCodes.mayBeMissing, "{% set x = ghi_chú %}{{ 1️⃣x2️⃣ }}"),
    .init(
      TemplateCodes.mayBeMissing,
      "{% set x = ghi_chú %}{% if x is present %}{% if đúng %}{% set x = ghi_chú %}{% endif %}{{ 1️⃣x2️⃣ }}{% endif %}"
    ),
    .init(TemplateCodes.mayBeMissing, "{% for n in người %}{{ 1️⃣n.đơn_vị2️⃣.tên }}{% endfor %}"),
    .init(TemplateCodes.neverMissing, "{{ tên or 1️⃣\"a\"2️⃣ }}"),
    .init(TemplateCodes.neverMissing, "{{ tên | 1️⃣default2️⃣(\"a\") }}"),
    .init(TemplateCodes.notPrintable, "{{ 1️⃣quyết_định.ngày2️⃣ }}".replacing("quyết_định.ngày", with: "tỷ_lệ")),
    .init(TemplateCodes.notPrintable, "{{ 1️⃣công_khai2️⃣ }}"),
    .init(TemplateCodes.notPrintable, "{{ 1️⃣người2️⃣ }}"),
    .init(TemplateCodes.notPrintable, "{{ 1️⃣trưởng_đoàn2️⃣ }}"),
    .init(TemplateCodes.nameTaken, "{% set 1️⃣tên2️⃣ = \"a\" %}"),
    .init(TemplateCodes.nameTaken, "{% set x = 1 %}{% for n in người %}{% set 1️⃣x2️⃣ = 2 %}{% endfor %}"),
    .init(
      TemplateCodes.nameTaken, "{% macro m() %}{% endmacro %}{% macro 1️⃣m2️⃣() %}{% endmacro %}"),
  ]

  private static let calls: [FaultCase] = [
    .init(TemplateCodes.unknownFilter, "{{ tên | 1️⃣uper2️⃣ }}"),
    .init(TemplateCodes.unknownTest, "{% if tên is 1️⃣defined2️⃣ %}{% endif %}"),
    .init(TemplateCodes.unknownMacro, "{{ 1️⃣chào2️⃣(tên) }}"),
    .init(TemplateCodes.unknownMacro, "{% if 1️⃣upper(tên)2️⃣ == \"A\" %}{% endif %}"),
    .init(TemplateCodes.unknownInclude, "{% include 1️⃣\"lanh\"2️⃣ %}"),
    .init(TemplateCodes.cycle, "{% macro m(a) %}{{ 1️⃣m2️⃣(a) }}{% endmacro %}{{ m(1) }}"),
    .init(TemplateCodes.wrongArguments, "{{ 1️⃣tên | replace(\"a\")2️⃣ }}"),
    .init(TemplateCodes.wrongArguments, "{{ tên | upper(1️⃣12️⃣) }}"),
    .init(TemplateCodes.wrongArguments, "{{ rỗng | join(1️⃣lst2️⃣=\"a\") }}"),
    .init(TemplateCodes.wrongArguments, "{{ người | map(1️⃣tên2️⃣) | join }}"),
    .init(TemplateCodes.wrongArguments, "{% macro m(a, b=1) %}{% endmacro %}1️⃣{{ m() }}2️⃣"),
    .init(TemplateCodes.wrongType, "{{ tên | replace(1️⃣12️⃣, \"a\") }}"),
    .init(TemplateCodes.wrongType, "{% macro m(a) %}{{ a + 1️⃣\"x\"2️⃣ }}{% endmacro %}{{ m(1) }}"),
    .init(TemplateCodes.wrongType, "{% macro m(a) %}{% endmacro %}{{ 1️⃣m(1)2️⃣ ~ \"\" }}"),
  ]

  private static let markup: [FaultCase] = [
    .init(TemplateCodes.notWellFormed, "<p>a<b>c1️⃣</p>2️⃣</b>", isMarkup: true),
    .init(TemplateCodes.notWellFormed, "{{# ế #}1️⃣<p>2️⃣{{ tên }}".replacing("{{#", with: "{#"), isMarkup: true),
    .init(TemplateCodes.notWellFormed, "<p>{{ \"<&\" }} 1️⃣&2️⃣ b</p>", isMarkup: true),
    .init(TemplateCodes.notWellFormed, "<p>{{ tên }}1️⃣&nbsp;2️⃣</p>", isMarkup: true),
    .init(TemplateCodes.notWellFormed, "<p>a</p>1️⃣</p>2️⃣", isMarkup: true),
    .init(TemplateCodes.tagInElementTag, "<p 1️⃣{% if đúng %}2️⃣>{% endif %}</p>", isMarkup: true),
    .init(TemplateCodes.unusedMarkup, "<p>1️⃣<![CDATA[{{ x }}]]>2️⃣</p>", isMarkup: true),
    .init(TemplateCodes.unusedMarkup, "1️⃣<!DOCTYPE p>2️⃣<p>a</p>", isMarkup: true),
    .init(TemplateCodes.unusedMarkup, "<p>1️⃣<?php x?>2️⃣</p>", isMarkup: true),
    .init(TemplateCodes.unknownElement, "<p>{{ tên }}<1️⃣strong2️⃣>a</strong></p>", isMarkup: true),
    .init(TemplateCodes.unknownAttribute, "<p>{{ tên }}</p><p id=\"a\" 1️⃣styl2️⃣=\"b\">c</p>", isMarkup: true),
    .init(TemplateCodes.wrongAttribute, "<p align=\"1️⃣centre2️⃣\">c</p>", isMarkup: true),
    .init(TemplateCodes.wrongAttribute, "<p>{{ tên }}<1️⃣img2️⃣/></p>", isMarkup: true),
    .init(TemplateCodes.misplaced, "1️⃣chữ2️⃣<p>a</p>", isMarkup: true),
    .init(TemplateCodes.misplaced, "<section>1️⃣{{ tên }}2️⃣</section>", isMarkup: true),
    .init(TemplateCodes.misplaced, "<p>1️⃣<p>2️⃣a</p></p>", isMarkup: true),
    .init(TemplateCodes.misplaced, "1️⃣<td>2️⃣a</td>", isMarkup: true),
    .init(
      TemplateCodes.misplaced, "<table>{% for n in người %}1️⃣<p>2️⃣a</p>{% endfor %}</table>", isMarkup: true),
    .init(TemplateCodes.misplaced, "<p>a<br>1️⃣b2️⃣</br></p>", isMarkup: true),
    .init(TemplateCodes.pairOverElements, "<p>{% if đúng %}a</p><p>b1️⃣{% endif %}2️⃣ c</p>", isMarkup: true),
    .init(TemplateCodes.pairOverElements, "<p>a {% if đúng %}b</p><p>c1️⃣{% endif %}2️⃣</p>", isMarkup: true),
    .init(TemplateCodes.pairOverElements, "<p style=\"{% if đúng %}a\">b1️⃣{% endif %}2️⃣</p>", isMarkup: true),
    .init(TemplateCodes.unclosedBlock, "<p>1️⃣{% if đúng %}2️⃣a</p>", isMarkup: true),
    .init(TemplateCodes.mayBeMissing, "<p style=\"{{ 1️⃣ghi_chú2️⃣ }}\">ế {{ tên }}</p>", isMarkup: true),
    .init(TemplateCodes.unknownName, "<p>ế &amp; {{ tên }} &lt; {{ 1️⃣tên_x2️⃣ }}</p>", isMarkup: true),
  ]
}
