/// What is known of a value before any data is read.
struct StaticType {
  /// The type; nil when a fault was reported or a macro is checked without a call, so that nothing follows from it.
  var shape: Shape?
  /// Whether the value may be missing.
  var mayBeMissing = false
  /// The part of the expression that may be missing.
  var culprit: Range<Int>?

  static let unknown = StaticType(shape: nil)

  init(shape: Shape?, mayBeMissing: Bool = false, culprit: Range<Int>? = nil) {
    self.shape = shape
    self.mayBeMissing = mayBeMissing
    self.culprit = culprit
  }
}

/// A value that a template can name: a field of the data or a local name, and fields below it.
struct ValuePath: Hashable {
  enum Base: Hashable {
    case root(Int)
    case binding(Int)
  }

  let base: Base
  var fields: [Int] = []

  func appending(_ field: Int) -> ValuePath {
    ValuePath(base: base, fields: fields + [field])
  }

  /// The path and all those that it runs through.
  var withPrefixes: [ValuePath] {
    (0...fields.count).map { ValuePath(base: base, fields: Array(fields.prefix($0))) }
  }
}

/// An expression that was checked.
struct Checked {
  let expression: Expression
  var type: StaticType
  /// What it names, when it names something.
  var path: ValuePath?

  init(_ expression: Expression, _ type: StaticType, path: ValuePath? = nil) {
    self.expression = expression
    self.type = type
    self.path = path
  }

  static let unknown = Checked(.constant(.missing), .unknown)
}
