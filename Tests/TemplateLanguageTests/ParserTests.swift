import Diagnostics
import Testing

@testable import TemplateLanguage

@Suite("Parsing")
struct ParserTests {
  private func parse(_ text: String) -> String {
    var log = FaultLog()
    let file = SourceFile(name: "t", text: text + "}}")
    var lexer = TokenLexer(file, from: 0, closer: UInt8(ascii: "}"))
    _ = lexer.run(&log)
    var parser = ExpressionParser(file, lexer.tokens, from: 0, .standard)
    do {
      let syntax = try parser.expression(&log)
      try parser.expectEnd(&log)
      return show(syntax)
    } catch {
      return "fault"
    }
  }

  private func show(_ syntax: Syntax) -> String {
    switch syntax.kind {
    case .name(let name): return name
    case .text(let text): return "'\(text)'"
    case .integer(let value): return String(value)
    case .truth(let truth): return String(truth)
    case .list(let items): return "[\(items.map(show).joined(separator: " "))]"
    case .field(let base, let field): return "\(show(base)).\(field.text)"
    case .filter(let input, let name, let arguments): return "(\(show(input))|\(name.text)\(show(arguments)))"
    case .test(let input, let name, let arguments, let isNegated):
      return "(\(show(input)) \(isNegated ? "isnot" : "is") \(name.text)\(show(arguments)))"
    case .call(let name, let arguments): return "\(name.text)\(show(arguments))"
    case .not(let operand): return "(not \(show(operand)))"
    case .and(let operands): return "(and \(operands.map(show).joined(separator: " ")))"
    case .or(let operands): return "(or \(operands.map(show).joined(separator: " ")))"
    case .comparison(let comparison, let left, let right):
      return "(\(comparison) \(show(left)) \(show(right)))"
    case .membership(let item, let list, let isNegated):
      return "(\(isNegated ? "notin" : "in") \(show(item)) \(show(list)))"
    case .arithmetic(let operation, let left, let right): return "(\(operation) \(show(left)) \(show(right)))"
    case .negative(let operand): return "(- \(show(operand)))"
    case .concatenation(let operands): return "(~ \(operands.map(show).joined(separator: " ")))"
    case .choice(let value, let condition, let other):
      return "(if \(show(condition)) \(show(value)) \(show(other)))"
    case .broken: return "broken"
    }
  }

  private func show(_ arguments: [Syntax.Argument]) -> String {
    arguments.isEmpty
      ? ""
      : "(\(arguments.map { ($0.label.map { "\($0.text)=" } ?? "") + show($0.value) }.joined(separator: " ")))"
  }

  @Test(
    "Operators bind as in Jinja",
    arguments: [
      ("a or b and not c", "(or a (and b (not c)))"),
      ("a and b or c and d", "(or (and a b) (and c d))"),
      ("not a == b", "(not (equal a b))"),
      ("a + b * c - d", "(subtract (add a (multiply b c)) d)"),
      ("-a * b", "(multiply (- a) b)"),
      ("a ~ b + 1 ~ c", "(~ a (add b 1) c)"),
      ("a ~ b | f", "(~ a (b|f))"),
      ("a.b.c | f(1, x='y') | g", "((a.b.c|f(1 x='y'))|g)"),
      ("(a | f).b", "(a|f).b"),
      ("a is present and b is not missing", "(and (a is present) (b isnot missing))"),
      ("a | length is odd", "((a|length) is odd)"),
      ("a not in [1, 2]", "(notin a [1 2])"),
      ("a in b or c", "(or (in a b) c)"),
      ("a if b else c if d else e", "(if b a (if d c e))"),
      ("a <= b", "(lessOrEqual a b)"),
      ("f(a, b=1)", "f(a b=1)"),
      ("không a hoặc b và đúng", "(or (not a) (and b true))"),
      ("a < b < c", "fault"), ("a b", "fault"), ("a |", "fault"), ("(a", "fault"), ("a if b", "fault"),
      ("", "fault"),
    ])
  func precedence(source: String, expected: String) {
    #expect(parse(source) == expected)
  }
}
