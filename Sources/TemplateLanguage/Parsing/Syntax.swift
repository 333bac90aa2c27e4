/// A name with its range in the file.
struct Name: Sendable {
  let text: String
  let range: Range<Int>
}

/// An expression as written, with its range in the file.
struct Syntax: Sendable {
  indirect enum Kind: Sendable {
    case name(String)
    case text(String)
    case integer(Int)
    case truth(Bool)
    case list([Syntax])
    case field(Syntax, Name)
    case filter(Syntax, Name, [Argument])
    case test(Syntax, Name, [Argument], isNegated: Bool)
    case call(Name, [Argument])
    case not(Syntax)
    case and([Syntax])
    case or([Syntax])
    case comparison(Comparison, Syntax, Syntax)
    case membership(Syntax, in: Syntax, isNegated: Bool)
    case arithmetic(Arithmetic, Syntax, Syntax)
    case negative(Syntax)
    case concatenation([Syntax])
    case choice(Syntax, if: Syntax, else: Syntax)
    /// An expression that could not be parsed; the fault was reported.
    case broken
  }

  struct Argument: Sendable {
    let label: Name?
    let value: Syntax
  }

  let kind: Kind
  let range: Range<Int>

  init(_ kind: Kind, _ range: Range<Int>) {
    self.kind = kind
    self.range = range
  }
}

enum Comparison: Sendable {
  case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual
}

/// Operations on whole numbers.
enum Arithmetic: Sendable {
  case add, subtract, multiply
}
