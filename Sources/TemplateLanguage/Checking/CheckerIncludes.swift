import Diagnostics

/// The compiled form of a file or macro for one way of using it.
struct CompiledRoutine {
  let routine: Routine
  let context: Checker.Context
  let parameters: [StaticType?]
  let captures: [Scope.Capture]
  let dataNames: Set<String>
  /// The values known to be present where it was compiled.
  let facts: Set<ValuePath>
}

/// Includes and macros: each is compiled once for all uses that pass the same types.
extension Checker {
  // MARK: Includes

  mutating func include(
    _ name: Name, _ values: [Tag.Parameter], _ range: Range<Int>, _ context: Context
  ) -> [Instruction] {
    guard mayGrow(at: range) else { return [] }
    let given = values.map { $0.standard.map { check($0) } }
    guard let template = load(name) else { return [] }
    if openFiles.contains(template.file.name) {
      log.includeCycle(openFiles, template.file.name, at: place(name.range))
      return []
    }
    guard openFiles.count <= limits.includeDepth else {
      log.includedTooDeep(limits.includeDepth, at: place(name.range))
      return []
    }
    let context = template.hasElements ? context : .anything
    let names = values.map { Tag.Parameter(name: $0.name, standard: nil) }
    let use = Use(
      source: .file(name.text, names.map(\.name.text)), owner: .include, file: template.file,
      parameters: names,
      given: given, body: template.nodes)
    openFiles.append(template.file.name)
    defer { openFiles.removeLast() }
    return call(use, range, context)
  }

  private mutating func load(_ name: Name) -> ParsedTemplate? {
    if let known = parsed[name.text] { return known }
    guard let source = loader(name.text)?.atTheDoor else {
      log.unknownInclude(name.text, includable, at: place(name.range))
      return nil
    }
    files.append(source)
    log.includedFrom.append(place(name.range))
    let template = front.parse(source, isIncluded: true, limits, &log)
    log.includedFrom.removeLast()
    parsed[name.text] = .some(template)
    return template
  }

  // MARK: Macros

  mutating func define(_ macro: TemplateNode.Macro) {
    guard !macro.name.text.isEmpty else { return }
    if let other = macros[macro.name.text], other.node !== macro {
      log.macroTwice(macro.name.text, Place(other.file, other.node.name.range), at: place(macro.name.range))
    }
    if macros[macro.name.text] == nil { definedMacros.append(Macro(node: macro, file: file)) }
    macros[macro.name.text] = Macro(node: macro, file: file)
  }

  mutating func call(
    _ name: Name, _ arguments: [Syntax.Argument], _ range: Range<Int>, _ context: Context
  ) -> [Instruction] {
    guard let macro = macros[name.text] else {
      for argument in arguments { _ = check(argument.value) }
      log.unknownMacro(name.text, Array(macros.keys).sorted(), filters, at: place(name.range))
      return []
    }
    let identity = ObjectIdentifier(macro.node)
    calledMacros.insert(identity)
    guard !openMacros.contains(identity) else {
      log.macroCycle(name.text, at: place(name.range))
      return []
    }
    let slots = match(
      arguments, to: macro.node.parameters.map { ($0.name.text, $0.standard != nil) }, of: name.text, range)
    let given = slots.map { slot in slot.map { check($0.value) } }
    openMacros.append(identity)
    defer { openMacros.removeLast() }
    return call(Use(macro, given), range, context)
  }

  // MARK: Routines

  /// One use of a file or macro; a nil argument was left out.
  struct Use {
    let source: Routine.Source
    let owner: Scope.Owner
    let file: SourceFile
    let parameters: [Tag.Parameter]
    let given: [Checked?]
    let body: [TemplateNode]

    init(
      source: Routine.Source, owner: Scope.Owner, file: SourceFile, parameters: [Tag.Parameter],
      given: [Checked?],
      body: [TemplateNode]
    ) {
      self.source = source
      self.owner = owner
      self.file = file
      self.parameters = parameters
      self.given = given
      self.body = body
    }

    init(_ macro: Macro, _ given: [Checked?]) {
      self.init(
        source: .macro(ObjectIdentifier(macro.node)), owner: .macro, file: macro.file,
        parameters: macro.node.parameters, given: given, body: macro.node.body)
    }
  }

  /// A call of a routine; compiles it unless an earlier compilation fits.
  private mutating func call(_ use: Use, _ range: Range<Int>, _ context: Context) -> [Instruction] {
    for known in routines[use.source] ?? [] {
      if let captured = arguments(of: known, use, context) {
        return [.call(CallProgram(known.routine, use.arguments + captured, at: place(range)))]
      }
    }
    var made: [Instruction] = []
    _ = deeper(at: range) { checker in
      checker.log.includedFrom.append(checker.place(range))
      let compiled = checker.compile(use, context)
      checker.log.includedFrom.removeLast()
      checker.routines[use.source, default: []].append(compiled)
      if let captured = checker.arguments(of: compiled, use, context) {
        made = [.call(CallProgram(compiled.routine, use.arguments + captured, at: checker.place(range)))]
      }
      return []
    }
    return made
  }

  private mutating func compile(_ use: Use, _ context: Context) -> CompiledRoutine {
    let outer = file
    let known = present
    file = use.file
    scope.push(use.owner)
    // Arguments are checked in the caller's scope, default values in the macro's.
    let slots = use.parameters.map { _ in scope.frame.reserveSlot() }
    var instructions: [Instruction] = []
    for (index, parameter) in use.parameters.enumerated() {
      var value = use.given[index] ?? parameter.standard.map { check($0) } ?? .unknown
      if use.given[index] != nil { value = Checked(.parameter(index), value.type) }
      instructions.append(.assign(slot: slots[index], value.expression, place(parameter.name.range)))
      scope.bind(parameter.name.text, slot: slots[index], value.type, at: place(parameter.name.range))
    }
    instructions += body(use.body, in: context)
    let (frame, captures, dataNames) = scope.pop()
    file = outer
    let identities = Set(captures.compactMap(\.identity))
    let facts = known.filter { path in
      switch path.base {
      case .root: true
      case .binding(let identity): identities.contains(identity)
      }
    }
    return CompiledRoutine(
      routine: Routine(
        instructions, parameterCount: use.parameters.count, slotCount: frame.slotCount,
        loopLevels: frame.loopLevels),
      context: context, parameters: use.given.map { $0?.type }, captures: captures, dataNames: dataNames,
      facts: facts)
  }

  /// The outer names that a compiled routine reads here; nil when it was compiled for other types, names or facts.
  private mutating func arguments(of known: CompiledRoutine, _ use: Use, _ context: Context) -> [Expression]?
  {
    guard known.context == context, zip(known.parameters, use.given).allSatisfy({ fits($0, $1?.type) }) else {
      return nil
    }
    if use.owner == .include {
      for name in known.dataNames where scope.find(name) != nil { return nil }
    }
    var result: [Expression] = []
    var renamed: [Int: Int] = [:]
    for capture in known.captures {
      switch capture {
      case .name(let name, let wanted):
        guard let found = scope.find(name), fits(wanted.type, found.type) else { return nil }
        renamed[wanted.identity] = found.identity
        result.append(found.expression)
      case .loop(let field):
        guard let expression = scope.loop(field) else { return nil }
        result.append(expression)
      }
    }
    for fact in known.facts {
      switch fact.base {
      case .root: if !present.contains(fact) { return nil }
      case .binding(let identity):
        guard let other = renamed[identity],
          present.contains(ValuePath(base: .binding(other), fields: fact.fields))
        else { return nil }
      }
    }
    return result
  }

  private func fits(_ wanted: StaticType?, _ given: StaticType?) -> Bool {
    guard let wanted, let given else { return (wanted == nil) == (given == nil) }
    guard wanted.mayBeMissing == given.mayBeMissing else { return false }
    guard let left = wanted.shape, let right = given.shape else {
      return (wanted.shape == nil) == (given.shape == nil)
    }
    return left.isSame(as: right)
  }

  /// Checks macros that are never called, as far as that is possible without arguments.
  mutating func checkUncalledMacros() {
    for macro in definedMacros where !calledMacros.contains(ObjectIdentifier(macro.node)) {
      let given = macro.node.parameters.map { _ in Checked.unknown as Checked? }
      _ = call(Use(macro, given), macro.node.name.range, .anything)
    }
  }

  // MARK: Arguments

  /// Puts arguments in the order of the parameters and reports a wrong number or label.
  mutating func match(
    _ arguments: [Syntax.Argument], to parameters: [(name: String, mayBeLeftOut: Bool)], of callee: String,
    _ range: Range<Int>
  ) -> [Syntax.Argument?] {
    var result = [Syntax.Argument?](repeating: nil, count: parameters.count)
    var position = 0
    for argument in arguments {
      if let label = argument.label {
        guard let index = parameters.firstIndex(where: { $0.name == label.text }), result[index] == nil else {
          log.wrongLabel(label.text, parameters.map(\.name), of: callee, at: place(label.range))
          continue
        }
        result[index] = argument
      } else {
        guard position < parameters.count, result[position] == nil else {
          log.tooManyArguments(callee, parameters.map(\.name), at: place(argument.value.range))
          break
        }
        result[position] = argument
        position += 1
      }
    }
    for (index, parameter) in parameters.enumerated() where result[index] == nil && !parameter.mayBeLeftOut {
      log.argumentMissing(parameter.name, of: callee, parameters.map(\.name), at: place(range))
    }
    return result
  }
}

extension Checker.Use {
  fileprivate var arguments: [Expression] { given.map { $0?.expression ?? .constant(.missing) } }
}

extension Scope.Capture {
  fileprivate var identity: Int? {
    if case .name(_, let binding) = self { return binding.identity }
    return nil
  }
}
