import Diagnostics

/// Ends the parsing of one tag after its fault was reported.
struct SyntaxFault: Error {}

/// Parses expressions by recursive descent, from the weakest operator down.
struct ExpressionParser {
  private let file: SourceFile
  private let tokens: [Token]
  private let limits: TemplateLimits
  private var index: Int
  private var depth = 0
  private var size = 0

  init(_ file: SourceFile, _ tokens: [Token], from index: Int, _ limits: TemplateLimits) {
    self.file = file
    self.tokens = tokens
    self.index = index
    self.limits = limits
  }

  // MARK: Tokens

  /// The next token; the last one is always `.end`.
  var next: Token {
    index < tokens.count ? tokens[index] : tokens.last ?? Token(kind: .end, range: 0..<0)
  }

  mutating func advance() { index += 1 }

  mutating func accept(_ symbol: Symbol) -> Bool {
    guard next.kind == .symbol(symbol) else { return false }
    advance()
    return true
  }

  mutating func accept(word: String...) -> Bool {
    guard case .name(let name) = next.kind, word.contains(name) else { return false }
    advance()
    return true
  }

  mutating func expect(_ symbol: Symbol, _ log: inout FaultLog) throws(SyntaxFault) {
    guard accept(symbol) else {
      throw fault(
        Message(vi: "cần “\(symbol.rawValue)” ở đây", en: "“\(symbol.rawValue)” is needed here"), &log)
    }
  }

  mutating func expectName(_ what: Message, _ log: inout FaultLog) throws(SyntaxFault) -> Name {
    guard case .name(let text) = next.kind, !reserved.contains(text) else {
      throw fault(Message(vi: "cần \(what.vi) ở đây", en: "\(what.en) is needed here"), &log)
    }
    defer { advance() }
    return Name(text: text, range: next.range)
  }

  mutating func expectEnd(_ log: inout FaultLog) throws(SyntaxFault) {
    guard next.kind == .end else {
      throw fault(
        Message(vi: "phần này thừa, thẻ lẽ ra kết thúc ở đây", en: "the tag should have ended here"), &log)
    }
  }

  func fault(
    _ message: Message, help: Message? = nil, at range: Range<Int>? = nil, _ log: inout FaultLog
  ) -> SyntaxFault {
    log.error(
      TemplateCodes.syntax, message, at: Place(file, range ?? next.range),
      help: help.map { [.init($0)] } ?? [])
    return SyntaxFault()
  }

  private mutating func make(
    _ kind: Syntax.Kind, _ range: Range<Int>, _ log: inout FaultLog
  ) throws(SyntaxFault) -> Syntax {
    size += 1
    guard size <= limits.expressionSize else { throw tooLarge(range, &log) }
    return Syntax(kind, range)
  }

  private func tooLarge(_ range: Range<Int>, _ log: inout FaultLog) -> SyntaxFault {
    log.error(
      TemplateCodes.tooLarge,
      vi: "biểu thức dài hoặc lồng nhau quá mức (\(limits.expressionSize) phần)",
      en: "the expression is too long or too deep (\(limits.expressionSize) parts)",
      at: Place(file, range),
      help: .cure(vi: "tách ra bằng {% set %}", en: "split it with {% set %}"))
    return SyntaxFault()
  }

  // MARK: Operators

  /// `a if b else c`, the weakest operator.
  mutating func expression(_ log: inout FaultLog) throws(SyntaxFault) -> Syntax {
    depth += 1
    defer { depth -= 1 }
    guard depth <= 50 else { throw tooLarge(next.range, &log) }
    let value = try alternatives(&log)
    guard accept(word: "if") else { return value }
    let condition = try alternatives(&log)
    guard accept(word: "else") else {
      throw fault(
        Message(vi: "cần “else” và giá trị thay thế", en: "“else” and another value are needed here"), &log)
    }
    let other = try expression(&log)
    return try make(
      .choice(value, if: condition, else: other), value.range.lowerBound..<other.range.upperBound, &log)
  }

  private mutating func alternatives(_ log: inout FaultLog) throws(SyntaxFault) -> Syntax {
    var operands = [try conjunction(&log)]
    while accept(word: "or", "hoặc") { operands.append(try conjunction(&log)) }
    return try joined(operands, { .or($0) }, &log)
  }

  private mutating func conjunction(_ log: inout FaultLog) throws(SyntaxFault) -> Syntax {
    var operands = [try negation(&log)]
    while accept(word: "and", "và") { operands.append(try negation(&log)) }
    return try joined(operands, { .and($0) }, &log)
  }

  private mutating func joined(
    _ operands: [Syntax], _ kind: ([Syntax]) -> Syntax.Kind, _ log: inout FaultLog
  ) throws(SyntaxFault) -> Syntax {
    guard operands.count > 1, let first = operands.first, let last = operands.last else { return operands[0] }
    return try make(kind(operands), first.range.lowerBound..<last.range.upperBound, &log)
  }

  private mutating func negation(_ log: inout FaultLog) throws(SyntaxFault) -> Syntax {
    let start = next.range.lowerBound
    guard accept(word: "not", "không") else { return try comparison(&log) }
    depth += 1
    defer { depth -= 1 }
    guard depth <= 50 else { throw tooLarge(next.range, &log) }
    let operand = try negation(&log)
    return try make(.not(operand), start..<operand.range.upperBound, &log)
  }

  private mutating func comparison(_ log: inout FaultLog) throws(SyntaxFault) -> Syntax {
    var left = try concatenation(&log)
    var compared = false
    while true {
      let range = next.range
      guard let step = comparisonStep() else { return left }
      if compared {
        throw fault(
          Message(vi: "không so sánh nối tiếp", en: "comparisons do not chain"),
          help: Message(vi: "nối hai phép so sánh bằng and", en: "join two comparisons with and"), at: range,
          &log)
      }
      switch step {
      case .compare(let comparison):
        let right = try concatenation(&log)
        left = try make(
          .comparison(comparison, left, right), left.range.lowerBound..<right.range.upperBound, &log)
        compared = true
      case .membership(let isNegated):
        let right = try concatenation(&log)
        left = try make(
          .membership(left, in: right, isNegated: isNegated), left.range.lowerBound..<right.range.upperBound,
          &log)
        compared = true
      case .test:
        left = try test(of: left, &log)
        compared = true
      }
    }
  }

  private enum ComparisonStep {
    case compare(Comparison)
    case membership(isNegated: Bool)
    case test
  }

  private mutating func comparisonStep() -> ComparisonStep? {
    if accept(.equal) { return .compare(.equal) }
    if accept(.notEqual) { return .compare(.notEqual) }
    if accept(.lessOrEqual) { return .compare(.lessOrEqual) }
    if accept(.greaterOrEqual) { return .compare(.greaterOrEqual) }
    if accept(.less) { return .compare(.less) }
    if accept(.greater) { return .compare(.greater) }
    if accept(word: "in") { return .membership(isNegated: false) }
    if accept(word: "is") { return .test }
    if next.kind == .name("not"), index + 1 < tokens.count, tokens[index + 1].kind == .name("in") {
      index += 2
      return .membership(isNegated: true)
    }
    return nil
  }

  private mutating func test(of value: Syntax, _ log: inout FaultLog) throws(SyntaxFault) -> Syntax {
    let isNegated = accept(word: "not", "không")
    let name = try expectName(Message(vi: "tên phép thử", en: "the name of a test"), &log)
    var arguments: [Syntax.Argument] = []
    var end = name.range.upperBound
    if next.kind == .symbol(.open) { (arguments, end) = try self.arguments(&log) }
    return try make(
      .test(value, name, arguments, isNegated: isNegated), value.range.lowerBound..<end, &log)
  }

  private mutating func concatenation(_ log: inout FaultLog) throws(SyntaxFault) -> Syntax {
    var operands = [try sum(&log)]
    while accept(.tilde) { operands.append(try sum(&log)) }
    return try joined(operands, { .concatenation($0) }, &log)
  }

  private mutating func sum(_ log: inout FaultLog) throws(SyntaxFault) -> Syntax {
    var left = try product(&log)
    while next.kind == .symbol(.plus) || next.kind == .symbol(.minus) {
      let operation: Arithmetic = accept(.plus) ? .add : .subtract
      if operation == .subtract { advance() }
      let right = try product(&log)
      left = try make(
        .arithmetic(operation, left, right), left.range.lowerBound..<right.range.upperBound, &log)
    }
    return left
  }

  private mutating func product(_ log: inout FaultLog) throws(SyntaxFault) -> Syntax {
    var left = try negative(&log)
    while accept(.times) {
      let right = try negative(&log)
      left = try make(
        .arithmetic(.multiply, left, right), left.range.lowerBound..<right.range.upperBound, &log)
    }
    return left
  }

  private mutating func negative(_ log: inout FaultLog) throws(SyntaxFault) -> Syntax {
    let start = next.range.lowerBound
    guard accept(.minus) else { return try postfix(&log) }
    let operand = try postfix(&log)
    return try make(.negative(operand), start..<operand.range.upperBound, &log)
  }

  // MARK: Fields, filters, values

  private mutating func postfix(_ log: inout FaultLog) throws(SyntaxFault) -> Syntax {
    var value = try primary(&log)
    while true {
      if accept(.dot) {
        if case .integer = value.kind, case .integer = next.kind {
          throw fault(
            Message(vi: "mẫu không viết số thập phân", en: "a template writes no decimal numbers"),
            help: Message(vi: "viết thành chữ: \"1,5\"", en: "write it as text: \"1,5\""),
            at: value.range.lowerBound..<next.range.upperBound, &log)
        }
        let field = try expectName(Message(vi: "tên trường", en: "the name of a field"), &log)
        value = try make(.field(value, field), value.range.lowerBound..<field.range.upperBound, &log)
      } else if accept(.pipe) {
        let name = try expectName(Message(vi: "tên bộ lọc", en: "the name of a filter"), &log)
        var arguments: [Syntax.Argument] = []
        var end = name.range.upperBound
        if next.kind == .symbol(.open) { (arguments, end) = try self.arguments(&log) }
        value = try make(.filter(value, name, arguments), value.range.lowerBound..<end, &log)
      } else if next.kind == .symbol(.openList) {
        throw fault(
          Message(vi: "không lấy mục của danh sách bằng [ ]", en: "[ ] takes no item out of a list"),
          help: Message(
            vi: "dùng bộ lọc: danh_sách | first, | last, | take(2)",
            en: "use a filter: list | first, | last, | take(2)"), &log)
      } else {
        return value
      }
    }
  }

  private mutating func arguments(
    _ log: inout FaultLog
  ) throws(SyntaxFault) -> (arguments: [Syntax.Argument], end: Int) {
    try expect(.open, &log)
    var result: [Syntax.Argument] = []
    while next.kind != .symbol(.close) {
      var label: Name?
      if case .name(let text) = next.kind, index + 1 < tokens.count,
        tokens[index + 1].kind == .symbol(.assign)
      {
        label = Name(text: text, range: next.range)
        index += 2
      }
      result.append(Syntax.Argument(label: label, value: try expression(&log)))
      guard accept(.comma) else { break }
    }
    let end = next.range.upperBound
    try expect(.close, &log)
    return (result, end)
  }

  private mutating func primary(_ log: inout FaultLog) throws(SyntaxFault) -> Syntax {
    let token = next
    switch token.kind {
    case .text(let text):
      advance()
      return try make(.text(text), token.range, &log)
    case .integer(let value):
      advance()
      return try make(.integer(value), token.range, &log)
    case .name(let name): return try named(name, token.range, &log)
    case .symbol(.open):
      advance()
      let inner = try expression(&log)
      let end = next.range.upperBound
      try expect(.close, &log)
      return Syntax(inner.kind, token.range.lowerBound..<end)
    case .symbol(.openList): return try list(&log)
    case .symbol, .end:
      throw fault(Message(vi: "cần một giá trị ở đây", en: "a value is needed here"), &log)
    }
  }

  private mutating func named(
    _ name: String, _ range: Range<Int>, _ log: inout FaultLog
  ) throws(SyntaxFault) -> Syntax {
    switch name {
    case "true", "đúng":
      advance()
      return try make(.truth(true), range, &log)
    case "false", "sai":
      advance()
      return try make(.truth(false), range, &log)
    default: break
    }
    guard !reserved.contains(name) else {
      throw fault(
        Message(
          vi: "“\(name)” là từ của ngôn ngữ mẫu, ở đây cần một giá trị",
          en: "“\(name)” is a word of the language; a value is needed here"),
        &log)
    }
    advance()
    guard next.kind == .symbol(.open) else { return try make(.name(name), range, &log) }
    let (arguments, end) = try self.arguments(&log)
    return try make(.call(Name(text: name, range: range), arguments), range.lowerBound..<end, &log)
  }

  private mutating func list(_ log: inout FaultLog) throws(SyntaxFault) -> Syntax {
    let start = next.range.lowerBound
    advance()
    var items: [Syntax] = []
    while next.kind != .symbol(.closeList) {
      items.append(try expression(&log))
      guard accept(.comma) else { break }
    }
    let end = next.range.upperBound
    try expect(.closeList, &log)
    return try make(.list(items), start..<end, &log)
  }
}

/// Keywords, which cannot be names.
let reserved: Set<String> = [
  "and", "or", "not", "in", "is", "if", "else", "true", "false", "và", "hoặc", "không", "đúng", "sai",
]
