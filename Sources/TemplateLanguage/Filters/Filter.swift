import Diagnostics

/// Why a filter rejects its input.
public struct FilterRefusal: Error, Sendable {
  /// The reason, in words that a clerk understands.
  public let message: Message

  /// Rejects an input with a reason.
  public init(_ message: Message) { self.message = message }
}

/// A parameter of a filter or test.
public struct FilterParameter: Sendable {
  /// The kind of argument that it takes.
  public enum Kind: Sendable {
    /// An expression.
    case value(ShapePattern)
    /// An expression of the type of the filter's input.
    case sameAsInput
    /// The name of a field of the input's records, in quotes; it arrives as the field's position.
    case field(ShapePattern, mayBeMissing: Bool)
  }

  /// The name, for `name=value`.
  public let name: String
  /// The kind of argument that it takes.
  public let kind: Kind
  /// The default value; nil when an argument is required.
  public let standard: Value?
  /// One line of help.
  public let help: Message

  /// Declares a parameter.
  public init(_ name: String, _ kind: Kind, standard: Value? = nil, help: Message) {
    self.name = name
    self.kind = kind
    self.standard = standard
    self.help = help
  }
}

/// The type of a filter's result.
public enum FilterResult: Sendable {
  /// A fixed type.
  case shape(Shape)
  /// The type of its input.
  case sameAsInput
  /// The type of the items of its input; the result may be missing.
  case itemOrMissing
  /// A list with the type of the field that the first parameter names.
  case listOfField
}

/// Transforms a value: `{{ value | name(arguments) }}`.
public struct Filter: Sendable {
  /// The function of a filter: input and arguments, in the order of the parameters, to a value.
  public typealias Apply = @Sendable (Value, [Value]) throws(FilterRefusal) -> Value

  /// The name in templates, in NFC.
  public let name: String
  /// One line of help.
  public let help: Message
  /// The types that it takes.
  public let input: ShapePattern
  /// Its parameters.
  public let parameters: [FilterParameter]
  /// The type of its result.
  public let result: FilterResult
  /// Whether it is called for missing values; other filters pass them through.
  public let takesMissing: Bool
  /// Its function.
  package let apply: Apply
  /// An upper bound of the text it makes, in bytes, and of its steps besides reading the input, known before it runs.
  /// Needed only by filters whose result can be longer than their input.
  var bound: @Sendable (Value, [Value]) -> (bytes: Int, work: Int) = { _, _ in (0, 0) }

  /// Declares a filter over values; the typed initialisers are easier where the types are fixed.
  public init(
    _ name: String, help: Message, input: ShapePattern, parameters: [FilterParameter] = [],
    result: FilterResult,
    takesMissing: Bool = false, apply: @escaping Apply
  ) {
    self.name = name
    self.help = help
    self.input = input
    self.parameters = parameters
    self.result = result
    self.takesMissing = takesMissing
    self.apply = apply
  }
}

/// A parameter of a Swift type.
public struct TypedParameter<Wrapped: TemplateValue>: Sendable {
  /// The name, for `name=value`.
  public let name: String
  /// The default value; nil when an argument is required.
  public let standard: Wrapped?
  /// One line of help.
  public let help: Message

  /// Declares a parameter.
  public init(_ name: String, standard: Wrapped? = nil, help: Message) {
    self.name = name
    self.standard = standard
    self.help = help
  }

  var untyped: FilterParameter {
    FilterParameter(name, .value(Wrapped.pattern), standard: standard?.value(origin: nil), help: help)
  }
}

extension Filter {
  /// The filter with an upper bound of its result.
  package func bounded(by bound: @escaping @Sendable (Value, [Value]) -> (bytes: Int, work: Int)) -> Filter {
    var filter = self
    filter.bound = bound
    return filter
  }

  /// The filter with the bound of one that joins its items with its arguments between them.
  package func boundedAsJoin() -> Filter {
    bounded { value, arguments in
      let between = arguments.map { String($0)?.utf8.count ?? 0 }.max() ?? 0
      // An item is no longer than the limit of a text, so the sum cannot overflow.
      return (value.items.reduce(0) { $0 + ($1.printed?.utf8.count ?? 0) + between }, 0)
    }
  }

  /// Declares a filter by a Swift function; the result keeps the origin of the input.
  public init<Input: TemplateValue, Output: TemplateValue>(
    _ name: String, help: Message, _ body: @escaping @Sendable (Input) throws(FilterRefusal) -> Output
  ) {
    self.init(name, help: help, input: Input.pattern, result: .shape(Output.shape)) {
      value, _ throws(FilterRefusal) in
      try body(try read(value)).value(origin: value.origin)
    }
  }

  /// Declares a filter with one parameter by a Swift function.
  public init<Input: TemplateValue, First: TemplateValue, Output: TemplateValue>(
    _ name: String, help: Message, _ first: TypedParameter<First>,
    _ body: @escaping @Sendable (Input, First) throws(FilterRefusal) -> Output
  ) {
    self.init(
      name, help: help, input: Input.pattern, parameters: [first.untyped], result: .shape(Output.shape)
    ) { value, arguments throws(FilterRefusal) in
      try body(try read(value), try read(arguments, 0)).value(origin: value.origin)
    }
  }

  /// Declares a filter with two parameters by a Swift function.
  public init<Input: TemplateValue, First: TemplateValue, Second: TemplateValue, Output: TemplateValue>(
    _ name: String, help: Message, _ first: TypedParameter<First>, _ second: TypedParameter<Second>,
    _ body: @escaping @Sendable (Input, First, Second) throws(FilterRefusal) -> Output
  ) {
    self.init(
      name, help: help, input: Input.pattern, parameters: [first.untyped, second.untyped],
      result: .shape(Output.shape)
    ) { value, arguments throws(FilterRefusal) in
      try body(try read(value), try read(arguments, 0), try read(arguments, 1)).value(origin: value.origin)
    }
  }
}

/// Reads a value as a Swift type. The type was checked in the template, but the data may not conform to it.
private func read<Wrapped: TemplateValue>(_ value: Value) throws(FilterRefusal) -> Wrapped {
  guard let read = Wrapped(value) else {
    throw FilterRefusal(
      Message(
        vi: "giá trị không phải là \(Wrapped.pattern.label.vi)",
        en: "the value is not \(Wrapped.pattern.label.en)"))
  }
  return read
}

private func read<Wrapped: TemplateValue>(_ values: [Value], _ index: Int) throws(FilterRefusal) -> Wrapped {
  try read(index < values.count ? values[index] : .missing)
}
