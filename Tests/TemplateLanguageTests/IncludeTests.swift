import Diagnostics
import Testing

@testable import TemplateLanguage

@Suite("Includes, their names and their ends")
struct IncludeTests {
  private func codes(_ source: String, _ includes: [String: String] = [:]) -> [String] {
    Bench.findings(source, isMarkup: false, includes).diagnostics.map {
      $0.code.id.replacing("template/", with: "")
    }
  }

  @Test("What an include sets is its own, also two levels up and in a loop")
  func ownNames() {
    #expect(Bench.fill("{% set n = 1 %}{% include \"a\" %}{{ n }}", ["a": "{% set n = 5 %}{{ n }}"]) == "51")
    let two = ["a": "{% include \"b\" %}{{ n }}", "b": "{{ n }}{% set n = 7 %}{{ n }}"]
    #expect(Bench.fill("{% set n = 2 %}{% include \"a\" %}{{ n }}", two) == "2722")
    #expect(
      Bench.fill(
        "{% for p in người %}{% include \"a\" %}{% endfor %}",
        ["a": "{% set tên_gọi = p.họ_tên|upper %}{{ loop.index }}{{ tên_gọi }};"])
        == "1NGUYỄN VĂN AN;2TRẦN THỊ BÌNH;3LÊ VĂN CƯỜNG;")
  }

  @Test("An include sees the names and tests around it and what it is given, each use its own")
  func seen() {
    let files = ["a": "{{ x }}/{{ loop.index }} "]
    #expect(
      Bench.fill(
        "{% for y in người %}{% set x = y.họ_tên|length %}{% include \"a\" %}{% endfor %}"
          + "{% for z in [\"p\", \"q\"] %}{% set x = z %}{% include \"a\" %}{% endfor %}", files)
        == "13/1 13/2 12/3 p/1 q/2 ")
    // The same file where the test does not hold is a fault of its own.
    let guarded = ["g": "{{ ghi_chú }}"]
    #expect(codes("{% if ghi_chú is present %}{% include \"g\" %}{% endif %}", guarded) == [])
    #expect(
      codes("{% if ghi_chú is present %}{% include \"g\" %}{% endif %}{% include \"g\" %}", guarded)
        == ["may-be-missing"])
    #expect(codes("{% include \"a\" %}", files) == ["unknown-name", "unknown-name"])
    #expect(
      Bench.fill(
        "{% include \"a\" with a = 1, b = \"x\" %}{% include \"a\" with a = \"y\", b = \"z\" %}",
        ["a": "{{ a }}{{ b }}"])
        == "1xyz")
  }

  @Test("A file that is used often is compiled once, and a macro once for each types of its arguments")
  func once() throws {
    let source =
      "{% macro m(x) %}{{ x }}{% endmacro %}"
      + String(repeating: "{% include \"a\" %}{{ m(1) }}{{ m(2) }}{{ m(\"a\") }}", count: 100)
    var checker = Checker(
      Bench.compiler(["a": String(repeating: "{{ năm }}", count: 50)]), .text,
      SourceFile(name: "t", text: source),
      Bench.data)
    let compiled = checker.run()
    let program = try #require(compiled)
    #expect(checker.routines.values.reduce(0) { $0 + $1.count } == 3)
    #expect(program.main.instructions.count == 400)
  }

  @Test("The line end at the end of an included file is no text of it")
  func lineEnd() {
    for end in ["", "\n", "\r\n"] {
      #expect(Bench.fill("({% include \"a\" %}).", ["a": "chào" + end]) == "(chào).")
    }
    #expect(Bench.fill("({% include \"a\" %})", ["a": "chào\n\n"]) == "(chào\n)")
    #expect(Bench.fill("({% include \"a\" %})", ["a": "\n"]) == "()")
    #expect(Bench.fill("chào\n") == "chào\n")
  }

  @Test("Whitespace beside raw text goes where a tag says so")
  func raw() {
    #expect(Bench.fill("a {%- raw -%}  {{ x }}  {%- endraw -%} b") == "a{{ x }}b")
    #expect(Bench.fill("a {% raw %} {{ x }} {% endraw %} b") == "a  {{ x }}  b")
  }

  @Test("A byte-order mark is welcome, and letters that come apart are put together")
  func door() {
    #expect(Bench.fill("\u{FEFF}chào {% include \"a\" %}", ["a": "\u{FEFF}bạn"]) == "chào bạn")
    #expect(Bench.fill("{{ \"Ho\u{300}a\" | replace(\"o\u{300}\", \"o\") }}") == "Hoa")
    #expect(Bench.fill("{{ tên | replace(\"Hô\u{323}i\", \"Lễ\") }}").hasPrefix("Lễ nghị"))
  }

  @Test("loop names no variable, and two parameters have two names")
  func names() {
    #expect(codes("{% for loop in [1, 2] %}{{ loop }}{% endfor %}").contains("name-taken"))
    #expect(codes("{% macro m(a, a) %}{{ a }}{% endmacro %}{{ m(1, 2) }}").first == "name-taken")
    #expect(codes("{% macro m(a, b=1, b=2) %}{{ a }}{{ b }}{% endmacro %}{{ m(1) }}").first == "name-taken")
    #expect(codes("{% macro m(loop) %}{{ loop }}{% endmacro %}{{ m(1) }}").contains("name-taken"))
    #expect(codes("{% if năm is present is present %}x{% endif %}").contains("syntax"))
  }

  @Test(
    "Habits from other languages are answered with what is written here",
    arguments: [
      ("{% if True %}{% endif %}", "true"), ("{% for i in range(3) %}{% endfor %}", "loop.index"),
      ("{{ rỗng[0] }}", "first"), ("{{ 1.5 }}", "1,5"), ("{% if năm is defined %}{% endif %}", "is present"),
      ("{% set t = 0 %}{% for p in người %}{% set t = t + p.tuổi %}{% endfor %}", "sum"),
      ("{{ None }}", "is present"),
    ])
  func habits(source: String, hint: String) {
    let help = Bench.findings(source, isMarkup: false, [:]).diagnostics.flatMap(\.help).map(\.message.en)
    #expect(help.contains { $0.contains(hint) }, "\(help)")
  }

  @Test("A long text in quotes is too long, not unclosed")
  func longText() {
    let long = "{{ \"" + String(repeating: "ă", count: 1500) + "\" }}{{ năm }}"
    #expect(codes(long) == ["too-large"])
  }

  @Test("Sums are of whole numbers and may not run over")
  func sums() {
    #expect(Bench.fill("{{ người | map(\"tuổi\") | sum }}") == "125")
    #expect(Bench.fill("{{ [9223372036854775807, 1] | sum }}").hasPrefix("filter-refused@"))
  }

  @Test("Values in between and steps are counted: nothing grows or runs without end", .timeLimit(.minutes(1)))
  func bombs() {
    let bomb =
      "{% set a = \"aaaaaaaaaaaaaaaa\" %}" + String(repeating: "{% set a = a ~ a ~ a ~ a %}", count: 20)
    #expect(Bench.fill(bomb).hasPrefix("too-large@"))
    let doubling = String(repeating: " | replace(\"a\", \"aa\")", count: 40)
    #expect(Bench.fill("{{ \"a\"\(doubling) | length }}").hasPrefix("too-large@"))
    // Each doubling fits, all of them together do not: 2^20 bytes are the most of one text.
    let twenty = String(repeating: " | replace(\"a\", \"aa\")", count: 20)
    #expect(Bench.fill("{{ \"a\"\(twenty) | length }}") == "1048576")
    #expect(Bench.fill("{{ \"a\"\(twenty) | replace(\"a\", \"aa\") | length }}").hasPrefix("too-large@"))
    let joined = "{% set a = \"a\"\(twenty) %}{{ [\"\", \"\", \"\"] | join(a) | length }}"
    #expect(Bench.fill(joined).hasPrefix("too-large@"))
    let lines = "{% set a = \"\\n\\n\\n\\n\" %}" + String(repeating: "{% set a = a ~ a ~ a ~ a %}", count: 9)
    #expect(
      Bench.fill(lines + String(repeating: "{{ a | lines | length }}", count: 60)).hasPrefix("too-large@"))
    let search = "{% set a = \"aaaa\" %}" + String(repeating: "{% set a = a ~ a ~ a ~ a %}", count: 9)
    #expect(Bench.fill(search + "{% if (a ~ \"b\") in a %}x{% endif %}").hasPrefix("too-large@"))
    #expect(
      Bench.fill("{% for a in người %}{{ a.tuổi }}{% endfor %}", limits: TemplateLimits(steps: 5)).hasPrefix(
        "too-large@"))
    #expect(
      Bench.fill("{{ \"abc\" ~ \"def\" }}", limits: TemplateLimits(textBytes: 5)).hasPrefix("too-large@"))
    // Empty pieces fill the memory too.
    let empty = "{% for a in người %}{{ \"\" }}{% endfor %}"
    #expect(Bench.fill(empty, limits: TemplateLimits(outputBytes: 64)).hasPrefix("too-large@"))
    #expect(Bench.fill("{{ \"abc\" ~ \"def\" }}", limits: TemplateLimits(textBytes: 6)) == "abcdef")
  }
}
