import Diagnostics

/// A field, declared once: from it come the decoder, the schema for editors and the reference page.
public struct Field<Value: Sendable>: Sendable {
  /// Names, shape and help, as data.
  public let description: FieldDescription
  /// How its value is read.
  public let type: FieldType<Value>

  /// Declares a field by its Vietnamese and its English name.
  public init(
    _ vi: String, _ en: String, _ type: FieldType<Value>, required: Bool = false, aliases: [String] = [],
    help: Message
  ) {
    self.type = type
    description = FieldDescription(
      name: Message(vi: vi, en: en), aliases: aliases, shape: type.shape, isRequired: required, help: help)
  }
}

/// What a field holds and how it is read from raw data.
public struct FieldType<Value: Sendable>: Sendable {
  /// What it holds, as data.
  public let shape: FieldShape
  /// Whether a value that was left empty is for the type to judge, and not the same as a missing one.
  let readsEmpty: Bool
  private let reading: @Sendable (DataNode, inout Findings) -> Value?

  /// Makes a type from its shape and the function that reads it; that function reports what it cannot read.
  public init(
    shape: FieldShape, readsEmpty: Bool = false,
    read: @escaping @Sendable (DataNode, inout Findings) -> Value?
  ) {
    self.shape = shape
    self.readsEmpty = readsEmpty
    reading = read
  }

  /// Reads a value; nil when it could not be read, which then was reported.
  public func read(_ node: DataNode, into findings: inout Findings) -> Value? { reading(node, &findings) }

  /// The same type with its values changed into others.
  public func map<Other: Sendable>(_ change: @escaping @Sendable (Value) -> Other) -> FieldType<Other> {
    FieldType<Other>(shape: shape, readsEmpty: readsEmpty) { node, findings in
      reading(node, &findings).map(change)
    }
  }

  /// The same type with a further test or conversion that may report.
  public func then<Other: Sendable>(
    _ change: @escaping @Sendable (Value, Place, inout Findings) -> Other?
  ) -> FieldType<Other> {
    FieldType<Other>(shape: shape, readsEmpty: readsEmpty) { node, findings in
      reading(node, &findings).flatMap { change($0, node.place, &findings) }
    }
  }
}
