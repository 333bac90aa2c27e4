import Diagnostics

/// Filters and tests.
extension Checker {
  mutating func filter(
    _ input: Syntax, _ name: Name, _ arguments: [Syntax.Argument], _ range: Range<Int>
  ) -> Checked {
    let value = check(input)
    let candidates = filters.filters(named: name.text)
    guard !candidates.isEmpty else {
      for argument in arguments { _ = check(argument.value) }
      log.unknownFilter(name.text, filters, value.type.shape, at: place(name.range))
      return .unknown
    }
    guard let shape = value.type.shape else {
      for argument in arguments { _ = check(argument.value) }
      return untyped(candidates)
    }
    guard let filter = candidates.first(where: { $0.input.accepts(shape) }) else {
      for argument in arguments { _ = check(argument.value) }
      log.wrongInput(name.text, candidates.map(\.input), source(input.range), shape, at: place(name.range))
      return .unknown
    }
    if filter.takesMissing, !value.type.mayBeMissing { neverMissing(input.range, at: name.range) }
    guard let given = self.arguments(arguments, filter.parameters, of: name.text, value, range) else {
      return untyped([filter])
    }
    let call = FilterCall(filter, value.expression, given.map(\.expression), at: place(range))
    return result(of: filter, call, value, given, range)
  }

  private func untyped(_ candidates: [Filter]) -> Checked {
    if candidates.count == 1, case .shape(let shape) = candidates[0].result {
      return Checked(.constant(.missing), StaticType(shape: shape))
    }
    return .unknown
  }

  private func result(
    of filter: Filter, _ call: FilterCall, _ value: Checked, _ given: [Argument], _ range: Range<Int>
  ) -> Checked {
    var type = StaticType(shape: value.type.shape)
    switch filter.result {
    case .shape(let shape): type.shape = shape
    case .sameAsInput: break
    case .itemOrMissing:
      if case .list(let item)? = value.type.shape { type.shape = item }
      type.mayBeMissing = true
    case .listOfField: type.shape = given.first?.field.map { .list($0.shape) }
    }
    if !filter.takesMissing, value.type.mayBeMissing {
      type.mayBeMissing = true
      type.culprit = value.type.culprit
    } else if type.mayBeMissing {
      type.culprit = range
    }
    return Checked(.filter(call), type)
  }

  mutating func test(
    _ input: Syntax, _ name: Name, _ arguments: [Syntax.Argument], isNegated: Bool, _ range: Range<Int>
  ) -> Checked {
    let unknown = Checked(.constant(.truth(false)), StaticType(shape: .truth))
    guard let test = filters.test(named: name.text) else {
      _ = check(input)
      log.unknownTest(name.text, filters.tests.map(\.name), at: place(name.range))
      return unknown
    }
    let value: Checked
    switch test.presence {
    case .meansPresent, .meansMissing: value = check(input)
    case .tellsNothing: value = require(input)
    }
    if let shape = value.type.shape, !test.input.accepts(shape) {
      log.wrongInput(name.text, [test.input], source(input.range), shape, at: place(name.range))
      return unknown
    }
    guard let given = self.arguments(arguments, test.parameters, of: name.text, value, range) else {
      return unknown
    }
    let call = TestCall(test, value.expression, given.map(\.expression), isNegated: isNegated)
    return Checked(.test(call), StaticType(shape: .truth))
  }

  // MARK: Arguments

  /// An argument, and the field that it names if it names one.
  struct Argument {
    let expression: Expression
    var field: RecordShape.Field?
  }

  private mutating func arguments(
    _ arguments: [Syntax.Argument], _ parameters: [FilterParameter], of callee: String, _ input: Checked,
    _ range: Range<Int>
  ) -> [Argument]? {
    let errors = log.errorCount
    let matched = match(arguments, to: parameters.map { ($0.name, $0.standard != nil) }, of: callee, range)
    var result: [Argument] = []
    for (parameter, argument) in zip(parameters, matched) {
      guard let value = argument?.value else {
        result.append(Argument(expression: .constant(parameter.standard ?? .missing)))
        continue
      }
      switch parameter.kind {
      case .value(let pattern): result.append(Argument(expression: require(value, pattern).expression))
      case .sameAsInput: result.append(same(value, as: input))
      case .field(let pattern, let mayBeMissing):
        if let field = field(value, of: input, pattern, mayBeMissing: mayBeMissing) { result.append(field) }
      }
    }
    return log.errorCount == errors && result.count == parameters.count ? result : nil
  }

  private mutating func same(_ value: Syntax, as input: Checked) -> Argument {
    let checked = require(value)
    if let wanted = input.type.shape, let shape = checked.type.shape, !shape.isSame(as: wanted) {
      log.wrongType(source(value.range), shape, needed: wanted.label, at: place(value.range))
    }
    return Argument(expression: checked.expression)
  }

  /// The position of a field that is named in quotes.
  private mutating func field(
    _ value: Syntax, of input: Checked, _ pattern: ShapePattern, mayBeMissing: Bool
  ) -> Argument? {
    guard case .text(let name) = value.kind else {
      _ = check(value)
      log.fieldNotQuoted(at: place(value.range))
      return nil
    }
    let record: RecordShape
    switch input.type.shape {
    case .record(let shape)?: record = shape
    case .list(.record(let shape))?: record = shape
    case .text?, .integer?, .decimal?, .date?, .truth?, .list?, nil: return nil
    }
    guard let slot = record.slot(named: name) else {
      log.unknownField(name, of: record.name, record.names, at: place(value.range))
      return nil
    }
    let field = record.fields[slot]
    if !pattern.accepts(field.shape) {
      log.wrongType(name, field.shape, needed: pattern.label, at: place(value.range))
      return nil
    }
    if field.mayBeMissing, !mayBeMissing {
      log.fieldMayBeMissing(name, at: place(value.range))
      return nil
    }
    return Argument(expression: .constant(.integer(slot, origin: nil)), field: field)
  }
}
