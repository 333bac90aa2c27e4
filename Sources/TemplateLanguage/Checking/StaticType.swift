/// What is known of a value before any data is read.
struct StaticType {
  /// The type; nil after a reported fault or in a macro checked without a call, so that no further fault follows.
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

  /// The path and all its prefixes.
  var withPrefixes: [ValuePath] {
    (0...fields.count).map { ValuePath(base: base, fields: Array(fields.prefix($0))) }
  }
}

struct Checked {
  let expression: Expression
  var type: StaticType
  /// The path that it names, if it is a plain name.
  var path: ValuePath?

  init(_ expression: Expression, _ type: StaticType, path: ValuePath? = nil) {
    self.expression = expression
    self.type = type
    self.path = path
  }

  static let unknown = Checked(.constant(.missing), .unknown)
}
