import Diagnostics

/// The instructions of a filling; names are positions.
indirect enum Instruction: Sendable {
  case text(StaticText)
  case output(Expression, Place)
  case condition([(condition: Expression, body: [Instruction])], otherwise: [Instruction], Place)
  case loop(LoopProgram)
  case assign(slot: Int, Expression, Place)
  case call(CallProgram)
  case variation(VariationProgram)
  case element(ElementProgram)
}

/// Alternative wordings of one place.
struct VariationProgram: Sendable {
  let place: WordingPlace
  let bodies: [[Instruction]]
}

/// Words of the template; in markup, with their whitespace collapsed.
struct StaticText: Sendable {
  let text: String
  let place: Place
  var leadingSpace = false
  var trailingSpace = false
}

struct LoopProgram: Sendable {
  let list: Expression
  /// The slot of the item.
  let slot: Int
  /// The number of loops around it.
  let level: Int
  let body: [Instruction]
  let otherwise: [Instruction]
  let place: Place
}

final class ElementProgram: Sendable {
  let name: String
  let place: Place
  let role: MarkupVocabulary.Role
  let attributes: [AttributeProgram]
  let body: [Instruction]

  init(
    name: String, place: Place, role: MarkupVocabulary.Role, attributes: [AttributeProgram],
    body: [Instruction]
  ) {
    self.name = name
    self.place = place
    self.role = role
    self.attributes = attributes
    self.body = body
  }
}

struct AttributeProgram: Sendable {
  let name: String
  let place: Place
  /// The value, when it contains no tag.
  let constant: String?
  let parts: [Instruction]
  /// What a value with tags is checked against.
  let values: MarkupVocabulary.AttributeValues
  let isRequired: Bool
}

/// How a value is found or computed.
indirect enum Expression: Sendable {
  case constant(Value)
  case root(Int)
  case local(Int)
  /// An argument of the call, by the number of its parameter.
  case parameter(Int)
  /// A name around an include that the include reads, by its number.
  case captured(Int)
  case field(Expression, Int)
  case loop(level: Int, LoopField)
  case list([Expression])
  case not(Expression)
  case and([Expression])
  case or([Expression])
  /// The second when the first is missing.
  case fallback(Expression, Expression)
  case choice(Expression, if: Expression, else: Expression)
  case comparison(Comparison, Expression, Expression)
  case membership(Expression, in: Expression, isNegated: Bool)
  case arithmetic(Arithmetic, Expression, Expression, Place)
  case concatenation([Expression])
  case asText(Expression)
  case filter(FilterCall)
  case test(TestCall)
}

/// What templates can read about the current turn of a loop.
enum LoopField: String, Sendable, CaseIterable {
  /// The number of the turn, from 1.
  case index
  /// The number of the turn, from 0.
  case index0
  case first
  case last
  /// The number of items.
  case length

  var shape: Shape {
    switch self {
    case .index, .index0, .length: .integer
    case .first, .last: .truth
    }
  }
}

final class FilterCall: Sendable {
  let filter: Filter
  let input: Expression
  let arguments: [Expression]
  let place: Place

  init(_ filter: Filter, _ input: Expression, _ arguments: [Expression], at place: Place) {
    self.filter = filter
    self.input = input
    self.arguments = arguments
    self.place = place
  }
}

final class TestCall: Sendable {
  let test: TemplateTest
  let input: Expression
  let arguments: [Expression]
  let isNegated: Bool

  init(_ test: TemplateTest, _ input: Expression, _ arguments: [Expression], isNegated: Bool) {
    self.test = test
    self.input = input
    self.arguments = arguments
    self.isNegated = isNegated
  }
}

/// Instructions with slots of their own: a template, an included file or a macro.
final class Routine: Sendable {
  enum Source: Hashable {
    /// A file with the names of the values passed to it.
    case file(String, [String])
    case macro(ObjectIdentifier)
  }

  let instructions: [Instruction]
  let parameterCount: Int
  let slotCount: Int
  /// The deepest nesting of loops.
  let loopLevels: Int

  init(_ instructions: [Instruction], parameterCount: Int = 0, slotCount: Int, loopLevels: Int) {
    self.instructions = instructions
    self.parameterCount = parameterCount
    self.slotCount = slotCount
    self.loopLevels = loopLevels
  }
}

/// A call of a routine: values for its parameters, then for the outer names that it reads.
final class CallProgram: Sendable {
  let routine: Routine
  let arguments: [Expression]
  let place: Place

  init(_ routine: Routine, _ arguments: [Expression], at place: Place) {
    self.routine = routine
    self.arguments = arguments
    self.place = place
  }
}

struct Program: Sendable {
  let main: Routine
  let root: RecordShape
  /// The places that offer several wordings.
  let wordingPlaces: [WordingPlace]
}
