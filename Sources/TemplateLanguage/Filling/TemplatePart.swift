import Diagnostics
import XMLKit

/// One top-level element of a markup template, with the data that it reads.
///
/// When a template is filled for a thousand sheets, most elements read data that is the same on all of them and need
/// not be filled again.
public struct TemplatePart: Sendable {
  private let program: Program
  /// The values that it reads, as paths of positions in the record.
  private let reads: [[Int]]

  /// Fills the part; after a fault what was made so far is returned.
  public func fill(
    _ data: Value.Record, limits: TemplateLimits = .standard, into findings: inout Findings
  ) -> [XMLNode] {
    var machine = Machine(program, data, limits, WordingChoice())
    var sink = MarkupSink()
    machine.run(program.main, into: &sink)
    machine.log.report(into: &findings)
    return sink.nodes
  }

  /// Whether the part gives the same for two records: all values that it reads are equal, with their places.
  public func readsSame(_ left: Value.Record, _ right: Value.Record) -> Bool {
    reads.allSatisfy { path in
      guard let first = path.first, first < left.values.count, first < right.values.count else {
        return false
      }
      return left.values[first].isSame(as: right.values[first], along: path[1...])
    }
  }

  fileprivate init(_ element: ElementProgram, in routine: Routine, of program: Program) {
    let instructions = [Instruction.element(element)]
    self.program = Program(
      main: Routine(instructions, slotCount: routine.slotCount, loopLevels: routine.loopLevels),
      root: program.root, wordingPlaces: [])
    var found = ReadPaths()
    found.collect(instructions)
    reads = found.paths
  }
}

extension MarkupTemplate {
  /// The elements inside elements of these names, outermost first; nil when there is anything else among them,
  /// because they can then not be filled separately.
  public func parts(within names: [String]) -> [TemplatePart]? {
    // Wordings are chosen for a whole filling.
    guard program.wordingPlaces.isEmpty else { return nil }
    var instructions = program.main.instructions
    var routine = program.main
    for name in names {
      guard let inner = MarkupTemplate.elements(instructions, in: routine), inner.count == 1,
        inner[0].element.name == name, inner[0].element.attributes.allSatisfy({ $0.constant != nil })
      else { return nil }
      instructions = inner[0].element.body
      routine = inner[0].routine
    }
    return MarkupTemplate.elements(instructions, in: routine)?.map {
      TemplatePart($0.element, in: $0.routine, of: program)
    }
  }

  /// The elements, when there is only whitespace between them and each is a block of its own.
  private static func elements(
    _ instructions: [Instruction], in routine: Routine
  ) -> [(element: ElementProgram, routine: Routine)]? {
    var found: [(element: ElementProgram, routine: Routine)] = []
    for instruction in instructions {
      switch instruction {
      case .element(let element):
        switch element.role {
        case .block, .part: found.append((element, routine))
        case .inline, .lineBreak: return nil
        }
      case .text(let text): if !text.text.isEmpty { return nil }
      case .call(let call):
        // The elements of an include that reads no outer name can be treated as if they were written here.
        guard call.arguments.isEmpty, let inner = elements(call.routine.instructions, in: call.routine) else {
          return nil
        }
        found += inner
      case .output, .condition, .loop, .assign, .variation: return nil
      }
    }
    return found
  }
}

/// Collects the data paths that instructions read.
private struct ReadPaths {
  var paths: [[Int]] = []
  private var seen: Set<ObjectIdentifier> = []

  mutating func collect(_ instructions: [Instruction]) {
    for instruction in instructions {
      switch instruction {
      case .text: break
      case .output(let expression, _), .assign(_, let expression, _): collect(expression)
      case .condition(let branches, let otherwise, _):
        for branch in branches {
          collect(branch.condition)
          collect(branch.body)
        }
        collect(otherwise)
      case .loop(let loop):
        collect(loop.list)
        collect(loop.body)
        collect(loop.otherwise)
      case .variation(let variation):
        for body in variation.bodies { collect(body) }
      case .call(let call):
        for argument in call.arguments { collect(argument) }
        if seen.insert(ObjectIdentifier(call.routine)).inserted { collect(call.routine.instructions) }
      case .element(let element):
        for attribute in element.attributes { collect(attribute.parts) }
        collect(element.body)
      }
    }
  }

  private mutating func collect(_ expression: Expression) {
    switch expression {
    case .constant, .local, .parameter, .captured, .loop: break
    case .root(let slot): add([slot])
    case .field(let base, let slot):
      if let path = ReadPaths.path(of: base) { add(path + [slot]) } else { collect(base) }
    case .list(let items), .and(let items), .or(let items), .concatenation(let items):
      for item in items { collect(item) }
    case .not(let operand), .asText(let operand): collect(operand)
    case .fallback(let first, let second), .comparison(_, let first, let second),
      .membership(let first, let second, _), .arithmetic(_, let first, let second, _):
      collect(first)
      collect(second)
    case .choice(let value, let condition, let other):
      for part in [value, condition, other] { collect(part) }
    case .filter(let call):
      for part in [call.input] + call.arguments { collect(part) }
    case .test(let call):
      for part in [call.input] + call.arguments { collect(part) }
    }
  }

  private static func path(of expression: Expression) -> [Int]? {
    switch expression {
    case .root(let slot): return [slot]
    case .field(let base, let slot): return path(of: base).map { $0 + [slot] }
    case .constant, .local, .parameter, .captured, .loop, .list, .not, .and, .or, .fallback, .choice,
      .comparison, .membership,
      .arithmetic, .concatenation, .asText, .filter, .test:
      return nil
    }
  }

  private mutating func add(_ path: [Int]) {
    if !paths.contains(path) { paths.append(path) }
  }
}

extension Value {
  /// Whether two values are the same along a path.
  fileprivate func isSame(as other: Value, along path: ArraySlice<Int>) -> Bool {
    guard let first = path.first else { return isSame(as: other) }
    switch (self, other) {
    case (.record(let left), .record(let right)):
      guard first < left.values.count, first < right.values.count else { return false }
      return left.values[first].isSame(as: right.values[first], along: path.dropFirst())
    case (.missing, .missing): return true
    case (.missing, _), (.text, _), (.integer, _), (.decimal, _), (.date, _), (.truth, _), (.list, _),
      (.record, _):
      return false
    }
  }

  /// Whether two values are the same byte for byte and have the same origin.
  private func isSame(as other: Value) -> Bool {
    switch (self, other) {
    case (.missing, .missing): true
    case (.text(let left, let origin), .text(let right, let other)):
      origin == other && left.utf8.elementsEqual(right.utf8)
    case (.integer(let left, let origin), .integer(let right, let other)): left == right && origin == other
    case (.decimal(let left, let origin), .decimal(let right, let other)):
      left.unscaled == right.unscaled && left.decimals == right.decimals && origin == other
    case (.date(let left, let origin), .date(let right, let other)): left == right && origin == other
    case (.truth(let left), .truth(let right)): left == right
    case (.list(let left), .list(let right)):
      left.count == right.count && zip(left, right).allSatisfy { $0.isSame(as: $1) }
    case (.record(let left), .record(let right)):
      left.origin == right.origin && left.values.count == right.values.count
        && zip(left.values, right.values).allSatisfy { $0.isSame(as: $1) }
    case (.missing, _), (.text, _), (.integer, _), (.decimal, _), (.date, _), (.truth, _), (.list, _),
      (.record, _):
      false
    }
  }
}
