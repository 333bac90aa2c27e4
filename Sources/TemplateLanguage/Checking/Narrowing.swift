/// What a condition implies about which values are present.
extension Checker {
  /// The values that must be present when a condition is true, or when it is false.
  mutating func facts(_ syntax: Syntax, when holds: Bool) -> Set<ValuePath> {
    switch syntax.kind {
    case .not(let operand): return facts(operand, when: !holds)
    case .and(let operands) where holds, .or(let operands) where !holds:
      return operands.reduce(into: []) { $0.formUnion(facts($1, when: holds)) }
    case .test(let operand, let name, _, let isNegated):
      guard let test = filters.test(named: name.text), let path = path(of: operand) else { return [] }
      let tellsPresent =
        switch test.presence {
        case .meansPresent: holds != isNegated
        case .meansMissing: holds == isNegated
        case .tellsNothing: false
        }
      return tellsPresent ? Set(path.withPrefixes) : []
    case .and, .or, .name, .text, .integer, .truth, .list, .field, .filter, .call, .comparison, .membership,
      .arithmetic, .negative, .concatenation, .choice, .broken:
      return []
    }
  }

  /// What an expression names; faults in it are not reported here.
  private mutating func path(of syntax: Syntax) -> ValuePath? { resolve(syntax)?.path }

  private mutating func resolve(_ syntax: Syntax) -> (path: ValuePath, shape: Shape)? {
    switch syntax.kind {
    case .name(let name):
      if let binding = scope.find(name) {
        guard let shape = binding.type.shape else { return nil }
        return (ValuePath(base: .binding(binding.identity)), shape)
      }
      guard let slot = root.slot(named: name) else { return nil }
      return (ValuePath(base: .root(slot)), root.fields[slot].shape)
    case .field(let base, let field):
      guard let (path, shape) = resolve(base), case .record(let record) = shape,
        let slot = record.slot(named: field.text)
      else { return nil }
      return (path.appending(slot), record.fields[slot].shape)
    case .text, .integer, .truth, .list, .filter, .test, .call, .not, .and, .or, .comparison, .membership,
      .arithmetic,
      .negative, .concatenation, .choice, .broken:
      return nil
    }
  }
}
