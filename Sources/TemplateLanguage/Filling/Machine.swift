import Diagnostics
import XMLKit

/// Why an instruction was abandoned.
enum FillFault: Error {
  case reported
  /// The data is not of the declared shape.
  case unfit
}

/// Receives the pieces of a filling.
protocol TemplateSink {
  mutating func words(_ text: StaticText)
  mutating func data(_ text: String, _ place: Place)
  mutating func open(_ element: ElementProgram, _ attributes: [XMLAttribute])
  mutating func close(_ element: ElementProgram)
}

/// Runs a compiled template over one record.
struct Machine {
  private struct Turn {
    var index = 0
    var count = 0
  }

  private let root: [Value]
  private let rootOrigin: Place?
  private let limits: TemplateLimits
  /// The values and loops of all running routines, and where those of the innermost begin.
  private var slots: [Value] = []
  private var turns: [Turn] = []
  private var arguments: [Value] = []
  private var base = (slot: 0, turn: 0, argument: 0, captured: 0)
  private var wordings: WordingChoice
  private var stepsLeft: Int
  /// The place of the running instruction, for limit faults.
  private var place: Place?
  private var bytesLeft: Int
  /// Whether a limit was exceeded; nothing runs after that.
  private var hasStopped = false
  private(set) var log = FaultLog()

  init(_ program: Program, _ record: Value.Record, _ limits: TemplateLimits, _ wordings: WordingChoice) {
    root = record.values
    self.wordings = wordings
    rootOrigin = record.origin
    self.limits = limits
    stepsLeft = limits.steps
    bytesLeft = limits.outputBytes
    if record.values.count != program.root.fields.count {
      log.recordDoesNotFit(program.root, found: record.values.count, at: record.origin)
      hasStopped = true
    }
  }

  // MARK: Instructions

  /// Runs a routine whose arguments are on the stack.
  mutating func run(_ routine: Routine, into sink: inout some TemplateSink) {
    let outer = base
    let count = arguments.count
    base = (slots.count, turns.count, count, count)
    if routine.slotCount > 0 {
      slots.append(contentsOf: repeatElement(.missing, count: routine.slotCount))
    }
    if routine.loopLevels > 0 { turns.append(contentsOf: repeatElement(Turn(), count: routine.loopLevels)) }
    run(routine.instructions, into: &sink)
    slots.removeLast(routine.slotCount)
    turns.removeLast(routine.loopLevels)
    base = outer
  }

  private mutating func run(_ call: CallProgram, _ sink: inout some TemplateSink) {
    let start = arguments.count
    for argument in call.arguments { arguments.append(value(of: argument, at: call.place) ?? .missing) }
    let outer = base
    base = (slots.count, turns.count, start, start + call.routine.parameterCount)
    slots.append(contentsOf: repeatElement(.missing, count: call.routine.slotCount))
    turns.append(contentsOf: repeatElement(Turn(), count: call.routine.loopLevels))
    run(call.routine.instructions, into: &sink)
    slots.removeLast(call.routine.slotCount)
    turns.removeLast(call.routine.loopLevels)
    arguments.removeLast(call.arguments.count)
    base = outer
  }

  /// Takes steps from the rest of the budget; false when it is used up.
  private mutating func take(_ steps: Int) -> Bool {
    stepsLeft -= steps
    guard stepsLeft < 0 else { return true }
    if !hasStopped { log.tooManySteps(limits.steps, at: place) }
    hasStopped = true
    return false
  }

  private mutating func run(_ instructions: [Instruction], into sink: inout some TemplateSink) {
    for instruction in instructions {
      guard !hasStopped, take(1) else { return }
      switch instruction {
      case .text(let text):
        if spend(text.text.utf8.count, at: text.place) { sink.words(text) }
      case .output(let expression, let place): output(expression, place, &sink)
      case .condition(let branches, let otherwise, let place): condition(branches, otherwise, place, &sink)
      case .loop(let loop): run(loop, &sink)
      case .assign(let slot, let expression, let place):
        slots[base.slot + slot] = value(of: expression, at: place) ?? .missing
      case .call(let call): run(call, &sink)
      case .variation(let variation):
        let index = wordings.take(at: variation.place)
        if variation.bodies.indices.contains(index) { run(variation.bodies[index], into: &sink) }
      case .element(let element): run(element, &sink)
      }
    }
  }

  private mutating func spend(_ bytes: Int, at place: Place) -> Bool {
    bytesLeft -= bytes + TemplateLimits.bytesOfAPiece
    guard bytesLeft < 0 else { return true }
    if !hasStopped { log.outputTooLarge(limits.outputBytes, at: place) }
    hasStopped = true
    return false
  }

  /// The value of an expression; nil when a fault was reported.
  private mutating func value(of expression: Expression, at place: Place) -> Value? {
    self.place = place
    do {
      return try evaluate(expression)
    } catch {
      if case .unfit = error { log.dataDoesNotFit(at: place, record: rootOrigin) }
      return nil
    }
  }

  private mutating func output(_ expression: Expression, _ place: Place, _ sink: inout some TemplateSink) {
    guard let value = value(of: expression, at: place) else { return }
    guard let text = value.printed else {
      log.dataDoesNotFit(at: place, record: rootOrigin)
      return
    }
    let origin = value.origin
    if let wrong = firstForbiddenScalar(in: text) {
      log.forbiddenInData(wrong, origin: origin, at: place)
    }
    if spend(text.utf8.count, at: place) { sink.data(text, origin ?? place) }
  }

  private mutating func condition(
    _ branches: [(condition: Expression, body: [Instruction])], _ otherwise: [Instruction], _ place: Place,
    _ sink: inout some TemplateSink
  ) {
    for branch in branches {
      guard let value = value(of: branch.condition, at: place) else { return }
      guard case .truth(let isTrue) = value else {
        log.dataDoesNotFit(at: place, record: rootOrigin)
        return
      }
      if isTrue {
        run(branch.body, into: &sink)
        return
      }
    }
    run(otherwise, into: &sink)
  }

  private mutating func run(_ loop: LoopProgram, _ sink: inout some TemplateSink) {
    guard let value = value(of: loop.list, at: loop.place) else { return }
    guard case .list(let items) = value else {
      log.dataDoesNotFit(at: loop.place, record: rootOrigin)
      return
    }
    if items.isEmpty { run(loop.otherwise, into: &sink) }
    let level = base.turn + loop.level
    turns[level].count = items.count
    for (index, item) in items.enumerated() {
      place = loop.place
      guard !hasStopped, take(1) else { return }
      turns[level].index = index
      slots[base.slot + loop.slot] = item
      run(loop.body, into: &sink)
    }
  }

  private mutating func run(_ element: ElementProgram, _ sink: inout some TemplateSink) {
    var attributes: [XMLAttribute] = []
    attributes.reserveCapacity(element.attributes.count)
    for attribute in element.attributes {
      if let made = self.attribute(attribute) { attributes.append(made) }
    }
    guard spend(0, at: element.place) else { return }
    sink.open(element, attributes)
    run(element.body, into: &sink)
    sink.close(element)
  }

  private mutating func attribute(_ attribute: AttributeProgram) -> XMLAttribute? {
    if let constant = attribute.constant {
      return XMLAttribute(name: attribute.name, value: constant, place: attribute.place)
    }
    var sink = AttributeSink(place: attribute.place)
    run(attribute.parts, into: &sink)
    if sink.text.isEmpty, !attribute.isRequired { return nil }
    if let fault = attribute.values.fault(sink.text, attribute.name) {
      log.error(
        TemplateCodes.wrongAttribute, fault.message, at: attribute.place,
        notes: sink.place == attribute.place ? [] : [FaultLog.originNote(sink.place)], help: fault.help)
    }
    return XMLAttribute(name: attribute.name, value: sink.text, place: sink.place)
  }

  // MARK: Expressions

  private mutating func evaluate(_ expression: Expression) throws(FillFault) -> Value {
    switch expression {
    case .constant(let value): return value
    case .root(let slot): return root[slot]
    case .local(let slot): return slots[base.slot + slot]
    case .parameter(let number): return arguments[base.argument + number]
    case .captured(let number): return arguments[base.captured + number]
    case .field(let base, let slot): return try field(of: try evaluate(base), slot)
    case .loop(let level, let field): return loopValue(turns[base.turn + level], field)
    case .list(let items): return .list(try values(items))
    case .not(let operand): return .truth(!(try truth(operand)))
    case .and(let operands):
      for operand in operands where !(try truth(operand)) { return .truth(false) }
      return .truth(true)
    case .or(let operands):
      for operand in operands where try truth(operand) { return .truth(true) }
      return .truth(false)
    case .fallback(let first, let second):
      let value = try evaluate(first)
      return value.isMissing ? try evaluate(second) : value
    case .choice(let value, let condition, let other):
      return try evaluate(try truth(condition) ? value : other)
    case .comparison(let comparison, let left, let right):
      let (first, second) = (try evaluate(left), try evaluate(right))
      try spend(min(first.work, second.work))
      return .truth(try compare(comparison, first, second))
    case .membership(let item, let list, let isNegated):
      let (container, wanted) = (try evaluate(list), try evaluate(item))
      try spend(container.work * (1 + wanted.work))
      return .truth(try contains(container, wanted) != isNegated)
    case .arithmetic(let operation, let left, let right, let place):
      return try compute(operation, try evaluate(left), try evaluate(right), place)
    case .concatenation(let operands): return try concatenate(operands)
    case .asText(let operand):
      let value = try evaluate(operand)
      if value.isMissing { return value }
      guard let text = value.printed else { throw .unfit }
      return .text(text, origin: value.origin)
    case .filter(let call): return try apply(call)
    case .test(let call):
      return .truth(call.test.apply(try evaluate(call.input), try values(call.arguments)) != call.isNegated)
    }
  }

  private mutating func values(_ expressions: [Expression]) throws(FillFault) -> [Value] {
    guard !expressions.isEmpty else { return [] }
    var result: [Value] = []
    result.reserveCapacity(expressions.count)
    for expression in expressions { result.append(try evaluate(expression)) }
    return result
  }

  private mutating func truth(_ expression: Expression) throws(FillFault) -> Bool {
    guard case .truth(let truth) = try evaluate(expression) else { throw .unfit }
    return truth
  }

  private func field(of value: Value, _ slot: Int) throws(FillFault) -> Value {
    if value.isMissing { return .missing }
    guard case .record(let record) = value, slot < record.values.count else { throw .unfit }
    return record.values[slot]
  }

  private func loopValue(_ turn: Turn, _ field: LoopField) -> Value {
    switch field {
    case .index: .integer(turn.index + 1, origin: nil)
    case .index0: .integer(turn.index, origin: nil)
    case .first: .truth(turn.index == 0)
    case .last: .truth(turn.index == turn.count - 1)
    case .length: .integer(turn.count, origin: nil)
    }
  }

  private func compare(_ comparison: Comparison, _ left: Value, _ right: Value) throws(FillFault) -> Bool {
    switch comparison {
    case .equal, .notEqual:
      guard let isEqual = equal(left, right) else { throw .unfit }
      return isEqual == (comparison == .equal)
    case .less, .lessOrEqual, .greater, .greaterOrEqual:
      guard let order = order(left, right) else { throw .unfit }
      switch comparison {
      case .less: return order < 0
      case .lessOrEqual: return order <= 0
      case .greater: return order > 0
      case .greaterOrEqual: return order >= 0
      case .equal, .notEqual: return false
      }
    }
  }

  private func contains(_ container: Value, _ item: Value) throws(FillFault) -> Bool {
    switch (container, item) {
    case (.list(let items), _): return items.contains { equal($0, item) == true }
    case (.text(let text, _), .text(let part, _)): return part.isEmpty || text.contains(part)
    case (.missing, _), (.text, _), (.integer, _), (.decimal, _), (.date, _), (.truth, _), (.record, _):
      throw .unfit
    }
  }

  private mutating func compute(
    _ operation: Arithmetic, _ left: Value, _ right: Value, _ place: Place
  ) throws(FillFault) -> Value {
    guard case .integer(let first, let origin) = left, case .integer(let second, let other) = right else {
      throw .unfit
    }
    let (result, isOver) =
      switch operation {
      case .add: first.addingReportingOverflow(second)
      case .subtract: first.subtractingReportingOverflow(second)
      case .multiply: first.multipliedReportingOverflow(by: second)
      }
    guard !isOver else {
      log.numberOverflow(first, second, at: place)
      throw .reported
    }
    return .integer(result, origin: origin ?? other)
  }

  private mutating func concatenate(_ operands: [Expression]) throws(FillFault) -> Value {
    var text = ""
    var origin: Place?
    for operand in operands {
      let value = try evaluate(operand)
      guard let part = value.printed else { throw .unfit }
      guard text.utf8.count + part.utf8.count <= limits.textBytes else { throw tooLong() }
      text += part
      if origin == nil { origin = value.origin }
    }
    let made = Value.text(text, origin: origin)
    try spend(made.work)
    return made
  }

  /// Takes the steps that an operator or filter costs.
  private mutating func spend(_ work: Int) throws(FillFault) {
    guard take(work) else { throw .reported }
  }

  private mutating func tooLong() -> FillFault {
    if !hasStopped { log.textTooLong(limits.textBytes, at: place) }
    hasStopped = true
    return .reported
  }

  private mutating func apply(_ call: FilterCall) throws(FillFault) -> Value {
    let input = try evaluate(call.input)
    if input.isMissing, !call.filter.takesMissing { return .missing }
    let arguments = try values(call.arguments)
    let bound = call.filter.bound(input, arguments)
    try spend(input.work + bound.work)
    if bound.bytes > limits.textBytes { throw tooLong() }
    let made: Value
    do {
      made = try call.filter.apply(input, arguments)
    } catch {
      log.filterRefused(call.filter.name, error.message, input.origin, at: call.place)
      throw .reported
    }
    try spend(made.work)
    return made
  }
}

/// The first scalar that XML 1.0 forbids (production 2).
private func firstForbiddenScalar(in text: String) -> Unicode.Scalar? {
  let mayHave = text.utf8.contains { $0 < 0x20 || $0 == 0xEF }
  guard mayHave else { return nil }
  return text.unicodeScalars.first(where: isForbiddenInXML)
}
