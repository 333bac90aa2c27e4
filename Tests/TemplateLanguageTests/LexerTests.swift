import Diagnostics
import Testing

@testable import TemplateLanguage

@Suite("Lexing")
struct LexerTests {
  private func segments(_ text: String, isMarkup: Bool = false) -> String {
    var log = FaultLog()
    let file = SourceFile(name: "t", text: text)
    var scanner = SourceScanner(file, isMarkup: isMarkup)
    return scanner.run(&log).map { segment in
      let kind =
        switch segment.kind {
        case .text: "T"
        case .rawText: "R"
        case .output: "O"
        case .statement: "S"
        case .comment: "C"
        }
      let standing =
        switch segment.standing {
        case .content: ""
        case .attribute: "a"
        case .elementTag: "e"
        }
      return "\(kind)\(standing)[\(String(decoding: file.bytes[segment.content], as: UTF8.self))]"
    }.joined()
  }

  private func tokens(_ text: String) -> String {
    var log = FaultLog()
    let file = SourceFile(name: "t", text: text + "}}")
    var lexer = TokenLexer(file, from: 0, closer: UInt8(ascii: "}"))
    guard lexer.run(&log) != nil else { return "unclosed" }
    return lexer.tokens.map { token in
      let at = "\(token.range.lowerBound)-\(token.range.upperBound)"
      return switch token.kind {
      case .name(let name): "n:\(name)@\(at)"
      case .text(let text): "t:\(text)@\(at)"
      case .integer(let value): "i:\(value)@\(at)"
      case .symbol(let symbol): "\(symbol.rawValue)@\(at)"
      case .end: "end"
      }
    }.joined(separator: " ")
  }

  @Test(
    "A source is cut into text and tags without gaps",
    arguments: [
      ("a{{ b }}c{% d %}{# e #}", "T[a]O[{{ b }}]T[c]S[{% d %}]C[{# e #}]"),
      ("{ {a} %} ", "T[{ {a} %} ]"),
      ("{% raw %}{{ x }}{% endraw %}y", "C[{% raw %}]R[{{ x }}]C[{% endraw %}]T[y]"),
      ("a  {%- b -%}  c", "T[a]S[{%- b -%}]T[c]"),
      ("a \n{{- b }} c", "T[a]O[{{- b }}]T[ c]"),
      ("{{ \"}}\" }}", "O[{{ \"}}\" }}]"),
      ("{% set x = '%}' %}", "S[{% set x = '%}' %}]"),
    ])
  func text(source: String, expected: String) {
    #expect(segments(source) == expected)
  }

  @Test(
    "In markup it is known whether a tag stands in text, in an attribute or between < and >",
    arguments: [
      ("<p>{{ a }}</p>", "Te[<p>]O[{{ a }}]Te[</p>]"),
      ("<p c=\"{{ a }}\">", "Te[<p c=\"]Oa[{{ a }}]Te[\">]"),
      ("<p c='>{{ a }}'>{{ b }}", "Te[<p c=']Ta[>]Oa[{{ a }}]Te['>]O[{{ b }}]"),
      ("<p {{ a }}>", "Te[<p ]Oe[{{ a }}]Te[>]"),
      ("a < {{ b }}<!-- {{ c }} -->", "T[a < ]O[{{ b }}]C[<!-- {{ c }} -->]"),
    ])
  func markup(source: String, expected: String) {
    #expect(segments(source, isMarkup: true) == expected)
  }

  @Test(
    "Tokens carry their bytes",
    arguments: [
      ("số.ngày ", "n:số@0-4 .@4-5 n:ngày@5-10 end"),
      (
        "a<=b>=c==d!=e<f>g",
        "n:a@0-1 <=@1-3 n:b@3-4 >=@4-6 n:c@6-7 ==@7-9 n:d@9-10 !=@10-12 n:e@12-13 <@13-14 n:f@14-15 >@15-16 n:g@16-17 end"
      ),
      ("12|f(a=\"b\")", "i:12@0-2 |@2-3 n:f@3-4 (@4-5 n:a@5-6 =@6-7 t:b@7-10 )@10-11 end"),
      ("“a \"b\" c”", "t:a \"b\" c@0-13 end"),
      ("'\\'\\n' -", "t:'\n@0-6 end"),
      ("e\u{301}a", "n:e\u{301}a@0-4 end"),
      ("a {{ b", "unclosed"),
    ])
  func tokens(source: String, expected: String) {
    #expect(tokens(source) == expected)
  }
}
