import Diagnostics

/// Parses the tags of a template from their tokens.
struct TagParser {
  private let file: SourceFile
  private let limits: TemplateLimits

  init(_ file: SourceFile, _ limits: TemplateLimits) {
    self.file = file
    self.limits = limits
  }

  /// The words that begin a statement.
  static let statements = [
    "if", "elif", "else", "endif", "for", "endfor", "set", "include", "macro", "endmacro", "vary", "or",
    "endvary",
    "raw", "endraw",
  ]

  /// Parses one tag; a broken one keeps its role in the block structure, to avoid follow-up faults.
  func parse(_ segment: Segment, _ log: inout FaultLog) -> Tag {
    let content: Tag.Content
    if segment.kind == .output {
      content = .output(output(segment, &log))
    } else {
      content = statement(segment, &log)
    }
    return Tag(content: content, range: segment.range)
  }

  private func output(_ segment: Segment, _ log: inout FaultLog) -> Syntax {
    whole(segment, from: 0, &log)
  }

  /// An expression that takes up the rest of the tag from a token on.
  private func whole(_ segment: Segment, from index: Int, _ log: inout FaultLog) -> Syntax {
    let broken = Syntax(.broken, segment.range)
    guard !segment.isBroken else { return broken }
    var parser = ExpressionParser(file, segment.tokens, from: index, limits)
    do {
      let value = try parser.expression(&log)
      try parser.expectEnd(&log)
      return value
    } catch {
      return broken
    }
  }

  private func statement(_ segment: Segment, _ log: inout FaultLog) -> Tag.Content {
    guard let first = segment.tokens.first, case .name(let word) = first.kind else {
      if !segment.isBroken {
        log.error(
          TemplateCodes.unknownStatement,
          vi: "thẻ {% %} phải bắt đầu bằng một lệnh", en: "a {% %} tag begins with a statement",
          at: Place(file, segment.range), help: [TagParser.knownStatements])
      }
      return .broken
    }
    switch word {
    case "if": return .condition(whole(segment, from: 1, &log))
    case "elif": return .otherCondition(whole(segment, from: 1, &log))
    case "else": return bare(.otherwise, segment, &log)
    case "endif": return bare(.endCondition, segment, &log)
    case "endfor": return bare(.endLoop, segment, &log)
    case "endmacro": return bare(.endMacro, segment, &log)
    case "endvary": return bare(.endVariation, segment, &log)
    case "vary": return variation(segment, first, &log)
    case "or":
      let broken = Tag.Content.otherWording(Name(text: "", range: segment.range))
      return read(segment, broken, &log) { parser, log throws(SyntaxFault) in
        .otherWording(try wordingName(&parser, &log))
      }
    case "for": return loop(segment, &log)
    case "set":
      return read(segment, .broken, &log) { parser, log throws(SyntaxFault) in
        try assignment(&parser, &log)
      }
    case "include":
      return read(segment, .broken, &log) { parser, log throws(SyntaxFault) in
        try include(&parser, &log)
      }
    case "macro": return macro(segment, first, &log)
    case "raw", "endraw":
      log.error(
        TemplateCodes.unmatchedTag,
        vi: "“\(word)” không thuộc khối nào", en: "“\(word)” belongs to no block",
        at: Place(file, segment.range),
        help: .cure(vi: "viết {% raw %} … {% endraw %}", en: "write {% raw %} … {% endraw %}"))
      return .broken
    default:
      log.error(
        TemplateCodes.unknownStatement,
        vi: "không có lệnh “\(word)”", en: "there is no statement “\(word)”",
        at: Place(file, first.range),
        help: .meant(nearest(to: word, in: TagParser.statements)) + [TagParser.knownStatements])
      return .broken
    }
  }

  private static let knownStatements = Diagnostic.Help(
    Message(
      vi: "các lệnh: \(statements.joined(separator: ", "))",
      en: "the statements: \(statements.joined(separator: ", "))"))

  private func read(
    _ segment: Segment, _ fallback: Tag.Content, _ log: inout FaultLog,
    _ body: (inout ExpressionParser, inout FaultLog) throws(SyntaxFault) -> Tag.Content
  ) -> Tag.Content {
    guard !segment.isBroken else { return fallback }
    var parser = ExpressionParser(file, segment.tokens, from: 1, limits)
    do {
      let content = try body(&parser, &log)
      try parser.expectEnd(&log)
      return content
    } catch {
      return fallback
    }
  }

  private func bare(_ content: Tag.Content, _ segment: Segment, _ log: inout FaultLog) -> Tag.Content {
    read(segment, content, &log) { _, _ throws(SyntaxFault) in content }
  }

  private func loop(_ segment: Segment, _ log: inout FaultLog) -> Tag.Content {
    let broken = Tag.Content.loop(Name(text: "", range: segment.range), Syntax(.broken, segment.range))
    return read(segment, broken, &log) { parser, log throws(SyntaxFault) in
      let name = try parser.expectName(Message(vi: "tên của một mục", en: "the name of one item"), &log)
      guard parser.accept(word: "in") else {
        throw parser.fault(
          Message(vi: "cần “in” và một danh sách", en: "“in” and a list are needed here"),
          help: Message(vi: "viết {% for người in danh_sách %}", en: "write {% for person in list %}"), &log)
      }
      let list = try parser.expression(&log)
      return .loop(name, list)
    }
  }

  private func assignment(
    _ parser: inout ExpressionParser, _ log: inout FaultLog
  ) throws(SyntaxFault) -> Tag.Content {
    let name = try parser.expectName(Message(vi: "một tên mới", en: "a new name"), &log)
    try parser.expect(.assign, &log)
    return .assignment(name, try parser.expression(&log))
  }

  private func include(
    _ parser: inout ExpressionParser, _ log: inout FaultLog
  ) throws(SyntaxFault) -> Tag.Content {
    guard case .text(let name) = parser.next.kind else {
      throw parser.fault(
        Message(vi: "cần tên tệp mẫu trong ngoặc kép", en: "the name of a template in quotes is needed here"),
        &log)
    }
    let range = parser.next.range
    parser.advance()
    guard parser.accept(word: "with") else { return .include(Name(text: name, range: range), []) }
    var values: [Tag.Parameter] = []
    repeat {
      let value = try parameterName(values, &parser, &log)
      try parser.expect(.assign, &log)
      values.append(Tag.Parameter(name: value, standard: try parser.expression(&log)))
    } while parser.accept(.comma)
    return .include(Name(text: name, range: range), values)
  }

  private func variation(_ segment: Segment, _ first: Token, _ log: inout FaultLog) -> Tag.Content {
    let nameless = Name(text: "", range: first.range)
    return read(segment, .variation(nameless, nameless), &log) { parser, log throws(SyntaxFault) in
      let place = try wordingName(&parser, &log)
      try parser.expect(.comma, &log)
      return .variation(place, try wordingName(&parser, &log))
    }
  }

  /// The name of a choice or of one of its wordings, by which a definition can pin it.
  private func wordingName(
    _ parser: inout ExpressionParser, _ log: inout FaultLog
  ) throws(SyntaxFault) -> Name {
    guard case .text(let name) = parser.next.kind, !name.isEmpty else {
      throw parser.fault(
        Message(vi: "cần một tên trong ngoặc kép", en: "a name in quotes is needed here"),
        help: Message(
          vi: "viết {% vary \"chỗ\", \"cách một\" %} … {% or \"cách hai\" %} … {% endvary %}",
          en: "write {% vary \"place\", \"one way\" %} … {% or \"another\" %} … {% endvary %}"), &log)
    }
    let range = parser.next.range
    parser.advance()
    return Name(text: name, range: range)
  }

  /// The name of a parameter: unique, and not the record name of a loop.
  private func parameterName(
    _ known: [Tag.Parameter], _ parser: inout ExpressionParser, _ log: inout FaultLog
  ) throws(SyntaxFault) -> Name {
    let name = try parser.expectName(Message(vi: "tên tham số", en: "the name of a parameter"), &log)
    if name.text == "loop" || known.contains(where: { $0.name.text == name.text }) {
      log.nameTaken(name.text, binding: nil, at: Place(file, name.range))
    }
    return name
  }

  private func macro(_ segment: Segment, _ first: Token, _ log: inout FaultLog) -> Tag.Content {
    let broken = Tag.Content.macro(Name(text: "", range: first.range), [])
    return read(segment, broken, &log) { parser, log throws(SyntaxFault) in
      let name = try parser.expectName(Message(vi: "tên macro", en: "the name of the macro"), &log)
      try parser.expect(.open, &log)
      var parameters: [Tag.Parameter] = []
      while parser.next.kind != .symbol(.close) {
        let parameter = try parameterName(parameters, &parser, &log)
        let standard = parser.accept(.assign) ? try parser.expression(&log) : nil
        parameters.append(Tag.Parameter(name: parameter, standard: standard))
        guard parser.accept(.comma) else { break }
      }
      try parser.expect(.close, &log)
      return .macro(name, parameters)
    }
  }
}
