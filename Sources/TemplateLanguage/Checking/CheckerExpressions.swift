import Diagnostics

/// Expressions: names and operators.
extension Checker {
  /// Checks an expression whose value must be present.
  mutating func require(_ syntax: Syntax) -> Checked {
    var checked = check(syntax)
    if checked.type.mayBeMissing {
      let range = checked.type.culprit ?? syntax.range
      log.mayBeMissing(source(range), at: place(range))
      checked.type.mayBeMissing = false
    }
    return checked
  }

  /// Warns of a fallback that is never used. Not in macros and includes: another use of them may need it.
  mutating func neverMissing(_ value: Range<Int>, at range: Range<Int>) {
    guard openMacros.isEmpty, openFiles.count == 1 else { return }
    log.neverMissing(source(value), at: place(range))
  }

  /// Checks an expression of a given type whose value must be present.
  mutating func require(_ syntax: Syntax, _ pattern: ShapePattern) -> Checked {
    let checked = require(syntax)
    if let shape = checked.type.shape, !pattern.accepts(shape) {
      log.wrongType(source(syntax.range), shape, needed: pattern.label, at: place(syntax.range))
      return .unknown
    }
    return checked
  }

  mutating func truth(_ syntax: Syntax) -> Expression {
    let checked = check(syntax)
    if let shape = checked.type.shape, !ShapePattern.truth.accepts(shape) {
      log.notACondition(
        source(syntax.range), shape, mayBeMissing: checked.type.mayBeMissing, at: place(syntax.range))
    } else if checked.type.mayBeMissing {
      log.mayBeMissing(source(syntax.range), at: place(checked.type.culprit ?? syntax.range))
    }
    return checked.expression
  }

  mutating func check(_ syntax: Syntax) -> Checked {
    switch syntax.kind {
    case .broken: return .unknown
    case .text(let text):
      return Checked(.constant(.text(text, origin: place(syntax.range))), StaticType(shape: .text))
    case .integer(let value):
      return Checked(.constant(.integer(value, origin: place(syntax.range))), StaticType(shape: .integer))
    case .truth(let truth): return Checked(.constant(.truth(truth)), StaticType(shape: .truth))
    case .list(let items): return list(items, syntax.range)
    case .name, .field: return resolve(syntax)
    case .filter(let input, let name, let arguments): return filter(input, name, arguments, syntax.range)
    case .test(let input, let name, let arguments, let isNegated):
      return test(input, name, arguments, isNegated: isNegated, syntax.range)
    case .call(let name, let arguments):
      for argument in arguments { _ = check(argument.value) }
      log.callInExpression(name.text, isMacro: macros[name.text] != nil, filters, at: place(syntax.range))
      return .unknown
    case .not(let operand): return Checked(.not(truth(operand)), StaticType(shape: .truth))
    case .and(let operands): return conjunction(operands)
    case .or(let operands): return alternatives(operands, syntax.range)
    case .comparison(let comparison, let left, let right):
      return compare(comparison, left, right, syntax.range)
    case .membership(let item, let list, let isNegated): return membership(item, list, isNegated: isNegated)
    case .arithmetic(let operation, let left, let right): return compute(operation, left, right, syntax.range)
    case .negative(let operand):
      let checked = require(operand, .integer)
      let zero = Expression.constant(.integer(0, origin: nil))
      return Checked(
        .arithmetic(.subtract, zero, checked.expression, place(syntax.range)), StaticType(shape: .integer))
    case .concatenation(let operands):
      let parts = operands.map { require($0, .printable).expression }
      return Checked(.concatenation(parts), StaticType(shape: .text))
    case .choice(let value, let condition, let other): return choice(value, condition, other)
    }
  }

  // MARK: Names

  /// A name, or a field of a record.
  private mutating func resolve(_ syntax: Syntax) -> Checked {
    switch syntax.kind {
    case .name(let name): return self.name(name, syntax.range)
    case .field(let base, let field):
      if case .name("loop") = base.kind, root.slot(named: "loop") == nil {
        return loopField(field, base.range)
      }
      return self.field(field, of: resolve(base), base, syntax.range)
    case .text, .integer, .truth, .list, .filter, .test, .call, .not, .and, .or, .comparison, .membership,
      .arithmetic,
      .negative, .concatenation, .choice, .broken:
      return check(syntax)
    }
  }

  private mutating func name(_ name: String, _ range: Range<Int>) -> Checked {
    if let binding = scope.find(name) {
      let path = ValuePath(base: .binding(binding.identity))
      var type = binding.type
      type.mayBeMissing = type.mayBeMissing && !present.contains(path)
      type.culprit = type.mayBeMissing ? range : nil
      return Checked(binding.expression, type, path: path)
    }
    if let slot = root.slot(named: name) {
      scope.noteData(name)
      let field = root.fields[slot]
      let path = ValuePath(base: .root(slot))
      let mayBeMissing = field.mayBeMissing && !present.contains(path)
      return Checked(
        .root(slot),
        StaticType(shape: field.shape, mayBeMissing: mayBeMissing, culprit: mayBeMissing ? range : nil),
        path: path)
    }
    log.unknownName(
      name, locals: scope.visible.map { ($0.name, $0.binding.type.shape) }, root, macros: Set(macros.keys),
      isLoop: name == "loop", at: place(range))
    return .unknown
  }

  private mutating func loopField(_ field: Name, _ range: Range<Int>) -> Checked {
    guard let known = LoopField(rawValue: field.text) else {
      log.unknownField(field.text, of: "loop", LoopField.allCases.map(\.rawValue), at: place(field.range))
      return .unknown
    }
    guard let expression = scope.loop(known) else {
      log.loopOutside(at: place(range))
      return .unknown
    }
    return Checked(expression, StaticType(shape: known.shape))
  }

  private mutating func field(_ field: Name, of base: Checked, _ syntax: Syntax, _ range: Range<Int>)
    -> Checked
  {
    guard let shape = base.type.shape else { return .unknown }
    guard case .record(let record) = shape else {
      log.noFields(source(syntax.range), field.text, shape, at: place(field.range))
      return .unknown
    }
    guard let slot = record.slot(named: field.text) else {
      log.unknownField(field.text, of: record.name, record.names, at: place(field.range))
      return .unknown
    }
    let known = record.fields[slot]
    let path = base.path?.appending(slot)
    let isPresent = path.map { present.contains($0) } ?? false
    let mayBeMissing = !isPresent && (base.type.mayBeMissing || known.mayBeMissing)
    let culprit = mayBeMissing ? (base.type.mayBeMissing ? base.type.culprit : range) : nil
    return Checked(
      .field(base.expression, slot),
      StaticType(shape: known.shape, mayBeMissing: mayBeMissing, culprit: culprit), path: path)
  }

  private mutating func list(_ items: [Syntax], _ range: Range<Int>) -> Checked {
    guard let first = items.first else {
      log.emptyList(at: place(range))
      return .unknown
    }
    let head = require(first)
    var expressions = [head.expression]
    for item in items.dropFirst() {
      let checked = require(item)
      expressions.append(checked.expression)
      if let wanted = head.type.shape, let shape = checked.type.shape, !shape.isSame(as: wanted) {
        log.wrongType(source(item.range), shape, needed: wanted.label, at: place(item.range))
      }
    }
    guard let shape = head.type.shape else { return .unknown }
    return Checked(.list(expressions), StaticType(shape: .list(shape)))
  }

  // MARK: Operators

  private mutating func conjunction(_ operands: [Syntax]) -> Checked {
    let known = present
    var expressions: [Expression] = []
    for operand in operands {
      expressions.append(truth(operand))
      present.formUnion(facts(operand, when: true))
    }
    present = known
    return Checked(.and(expressions), StaticType(shape: .truth))
  }

  /// `or`: a disjunction of conditions, or a fallback for a missing value.
  private mutating func alternatives(_ operands: [Syntax], _ range: Range<Int>) -> Checked {
    guard let first = operands.first else { return .unknown }
    let known = present
    defer { present = known }
    let head = check(first)
    let isCondition = head.type.shape.map { ShapePattern.truth.accepts($0) } ?? false
    guard isCondition || (head.type.shape == nil && !head.type.mayBeMissing) else {
      return fallback(head, first, operands.dropFirst())
    }
    if head.type.mayBeMissing {
      log.mayBeMissing(source(first.range), at: place(head.type.culprit ?? first.range))
    }
    var expressions = [head.expression]
    present.formUnion(facts(first, when: false))
    for operand in operands.dropFirst() {
      expressions.append(head.type.shape == nil ? check(operand).expression : truth(operand))
      present.formUnion(facts(operand, when: false))
    }
    return head.type.shape == nil ? .unknown : Checked(.or(expressions), StaticType(shape: .truth))
  }

  private mutating func fallback(_ head: Checked, _ syntax: Syntax, _ rest: ArraySlice<Syntax>) -> Checked {
    var result = head
    var last = syntax
    for operand in rest {
      let next = check(operand)
      if !result.type.mayBeMissing, result.type.shape != nil {
        neverMissing(last.range, at: operand.range)
      }
      result = unify(result, next, operand.range) { .fallback($0, $1) }
      result.type.mayBeMissing = next.type.mayBeMissing
      result.type.culprit = next.type.culprit
      last = operand
    }
    return result
  }

  /// Two alternative values: of one type, or text and a whole number, which give text.
  private mutating func unify(
    _ left: Checked, _ right: Checked, _ range: Range<Int>, _ make: (Expression, Expression) -> Expression
  ) -> Checked {
    guard let first = left.type.shape, let second = right.type.shape else {
      return Checked(make(left.expression, right.expression), .unknown)
    }
    if first.isSame(as: second) {
      return Checked(make(left.expression, right.expression), StaticType(shape: first))
    }
    switch (first, second) {
    case (.integer, .text):
      return Checked(make(.asText(left.expression), right.expression), StaticType(shape: .text))
    case (.text, .integer):
      return Checked(make(left.expression, .asText(right.expression)), StaticType(shape: .text))
    case (.text, _), (.integer, _), (.decimal, _), (.date, _), (.truth, _), (.list, _), (.record, _):
      log.wrongType(source(range), second, needed: first.label, at: place(range))
      return .unknown
    }
  }

  private mutating func choice(_ value: Syntax, _ condition: Syntax, _ other: Syntax) -> Checked {
    let known = present
    let decided = truth(condition)
    present.formUnion(facts(condition, when: true))
    let first = check(value)
    present = known.union(facts(condition, when: false))
    let second = check(other)
    present = known
    var result = unify(first, second, other.range) { .choice($0, if: decided, else: $1) }
    result.type.mayBeMissing = first.type.mayBeMissing || second.type.mayBeMissing
    result.type.culprit = first.type.culprit ?? second.type.culprit
    return result
  }

  private mutating func compare(
    _ comparison: Comparison, _ left: Syntax, _ right: Syntax, _ range: Range<Int>
  ) -> Checked {
    let first = require(left)
    let second = require(right)
    let result = Checked(
      .comparison(comparison, first.expression, second.expression), StaticType(shape: .truth))
    guard let one = first.type.shape, let other = second.type.shape else { return result }
    let isEquality =
      switch comparison {
      case .equal, .notEqual: true
      case .less, .lessOrEqual, .greater, .greaterOrEqual: false
      }
    let comparable: [ShapePattern] =
      (isEquality ? [.text, .truth] : []) + [.date, .oneOf([.integer, .decimal])]
    if !comparable.contains(where: { $0.accepts(one) && $0.accepts(other) }) {
      log.notComparable(one, other, isEquality: isEquality, at: place(range))
    }
    return result
  }

  private mutating func membership(_ item: Syntax, _ list: Syntax, isNegated: Bool) -> Checked {
    let value = require(item)
    let container = require(list, .oneOf([.list(.any), .text]))
    let result = Checked(
      .membership(value.expression, in: container.expression, isNegated: isNegated), StaticType(shape: .truth)
    )
    guard let shape = value.type.shape, let holder = container.type.shape else { return result }
    let wanted: Shape = if case .list(let inner) = holder { inner } else { holder }
    if !wanted.isSame(as: shape) || ShapePattern.oneOf([.record, .list(.any)]).accepts(wanted) {
      log.notComparable(shape, wanted, isEquality: true, at: place(item.range))
    }
    return result
  }

  private mutating func compute(
    _ operation: Arithmetic, _ left: Syntax, _ right: Syntax, _ range: Range<Int>
  ) -> Checked {
    let first = require(left)
    let second = require(right)
    for (operand, checked) in [(left, first), (right, second)] {
      guard let shape = checked.type.shape, !ShapePattern.integer.accepts(shape) else { continue }
      log.notANumber(source(operand.range), shape, at: place(operand.range))
      return .unknown
    }
    return Checked(
      .arithmetic(operation, first.expression, second.expression, place(range)), StaticType(shape: .integer))
  }
}
