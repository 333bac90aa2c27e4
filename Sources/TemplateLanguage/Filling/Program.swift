import Diagnostics

/// What filling does, one step after another: names are positions.
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

/// Equal wordings of one place.
struct VariationProgram: Sendable {
  let place: WordingPlace
  let bodies: [[Instruction]]
}

/// Words of the template; in markup their whitespace is drawn out of them.
struct StaticText: Sendable {
  let text: String
  let place: Place
  var leadingSpace = false
  var trailingSpace = false
}

/// A loop over a list.
struct LoopProgram: Sendable {
  let list: Expression
  /// Where the item goes.
  let slot: Int
  /// How many loops are around it.
  let level: Int
  let body: [Instruction]
  let otherwise: [Instruction]
  let place: Place
}

/// An element to be made.
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

/// An attribute to be made.
struct AttributeProgram: Sendable {
  let name: String
  let place: Place
  /// The value, when no tag is in it.
  let constant: String?
  let parts: [Instruction]
  /// What a value made of tags must keep to.
  let values: MarkupVocabulary.AttributeValues
  let isRequired: Bool
}

/// How a value is found or computed.
indirect enum Expression: Sendable {
  case constant(Value)
  case root(Int)
  case local(Int)
  /// What the call of a routine hands in, by the number of the parameter.
  case parameter(Int)
  /// What an include reads of the names around it, by its number.
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

/// What a loop tells about its turn.
enum LoopField: String, Sendable, CaseIterable {
  /// The number of the turn from 1.
  case index
  /// The number of the turn from 0.
  case index0
  case first
  case last
  /// The number of items.
  case length

  /// The type of it.
  var shape: Shape {
    switch self {
    case .index, .index0, .length: .integer
    case .first, .last: .truth
    }
  }
}

/// A filter with its input and arguments.
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

/// A test with its input and arguments.
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

/// Instructions with places for values of their own: a template, a file that is included, a macro.
final class Routine: Sendable {
  /// Whose instructions they are.
  enum Source: Hashable {
    /// A file with the names of the values that are handed in.
    case file(String, [String])
    case macro(ObjectIdentifier)
  }

  let instructions: [Instruction]
  let parameterCount: Int
  /// How many values it keeps.
  let slotCount: Int
  /// How many loops stand inside one another.
  let loopLevels: Int

  init(_ instructions: [Instruction], parameterCount: Int = 0, slotCount: Int, loopLevels: Int) {
    self.instructions = instructions
    self.parameterCount = parameterCount
    self.slotCount = slotCount
    self.loopLevels = loopLevels
  }
}

/// The call of a routine with the values for its parameters, then what it reads of the names around it.
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

/// A compiled template.
struct Program: Sendable {
  let main: Routine
  let root: RecordShape
  /// The places that have several wordings.
  let wordingPlaces: [WordingPlace]
}
