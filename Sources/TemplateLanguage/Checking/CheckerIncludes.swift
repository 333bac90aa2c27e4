import Diagnostics

/// Includes and macros: both are written out at the place of their use.
extension Checker {
  // MARK: Includes

  mutating func include(_ name: Name, _ range: Range<Int>, _ context: Context) -> [Instruction] {
    guard mayGrow(at: range) else { return [] }
    guard let template = load(name) else { return [] }
    if openFiles.contains(template.file.name) {
      log.includeCycle(openFiles, template.file.name, at: place(name.range))
      return []
    }
    guard openFiles.count <= limits.includeDepth else {
      log.includedTooDeep(limits.includeDepth, at: place(name.range))
      return []
    }
    return deeper(at: range) { checker in
      let outer = checker.file
      checker.log.includedFrom.append(checker.place(range))
      checker.openFiles.append(template.file.name)
      checker.file = template.file
      let instructions = checker.body(template.nodes, in: template.hasElements ? context : .anything)
      checker.file = outer
      checker.openFiles.removeLast()
      checker.log.includedFrom.removeLast()
      return instructions
    }
  }

  private mutating func load(_ name: Name) -> ParsedTemplate? {
    if let known = parsed[name.text] { return known }
    guard let source = loader(name.text) else {
      log.unknownInclude(name.text, includable, at: place(name.range))
      return nil
    }
    files.append(source)
    log.includedFrom.append(place(name.range))
    let template = front.parse(source, limits, &log)
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
    return deeper(at: range) { checker in
      checker.log.includedFrom.append(checker.place(range))
      let instructions = checker.expand(macro, given, context)
      checker.log.includedFrom.removeLast()
      return instructions
    }
  }

  /// The body of a macro with its parameters bound; nil stands for an argument that was left out.
  private mutating func expand(_ macro: Macro, _ given: [Checked?], _ context: Context) -> [Instruction] {
    let outer = (file, scope.frame, scope.loopDepth)
    var result: [Instruction] = []
    scope.pushLevel()
    openMacros.append(ObjectIdentifier(macro.node))
    // Arguments were checked among the caller's names, standard values are among the macro's.
    let slots = macro.node.parameters.map { _ in scope.reserveSlot() }
    file = macro.file
    (scope.frame, scope.loopDepth) = (newFrame(), 0)
    for (index, parameter) in macro.node.parameters.enumerated() {
      let value = given[index] ?? parameter.standard.map { check($0) } ?? .unknown
      result.append(.assign(slot: slots[index], value.expression, place(parameter.name.range)))
      scope.bind(
        parameter.name.text, slot: slots[index], value.type, listing: value.listing,
        at: place(parameter.name.range))
    }
    result += body(macro.node.body, in: context)
    openMacros.removeLast()
    (file, scope.frame, scope.loopDepth) = outer
    scope.popLevel()
    return result
  }

  /// Checks macros that nothing calls as far as that can be done without arguments.
  mutating func checkUncalledMacros() {
    let used = names
    for macro in definedMacros where !calledMacros.contains(ObjectIdentifier(macro.node)) {
      let given = macro.node.parameters.map { _ in Checked.unknown as Checked? }
      _ = deeper(at: macro.node.name.range) { $0.expand(macro, given, .anything) }
    }
    names = used
  }

  // MARK: Arguments

  /// Brings arguments into the order of the parameters; what is wrong with their number or labels is reported.
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
