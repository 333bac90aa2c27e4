import Diagnostics

/// A field's help in both languages, short to write.
package func help(_ vi: String, _ en: String) -> Message { Message(vi: vi, en: en) }

/// A field of a record, declared once with the key path of its value. The decoder, the schema for editors and the
/// reference page are made from it.
public struct Field<Record: Sendable>: Sendable {
  /// Names, shape and help, as data.
  public let description: FieldDescription
  /// Whether the field's type handles an empty value, which otherwise counts as missing.
  let readsEmpty: Bool
  /// Whether the record cannot be made without its value.
  let isNeeded: Bool
  /// Reads a value into the record; reports and gives false on failure.
  let fill: @Sendable (DataNode, inout Record, inout Findings) -> Bool

  /// Declares a field by its Vietnamese and its English name. Without a value the record keeps its initial one, or,
  /// if the field is needed, cannot be made.
  ///
  /// `leads` says that the field identifies its record among others allowed in the same place.
  public init<Value>(
    _ vi: String, _ en: String, _ path: WritableKeyPath<Record, Value> & Sendable, _ type: FieldType<Value>,
    required: Bool = false, leads: Bool = false, aliases: [String] = [], help: Message
  ) {
    self.init(
      vi, en, type, required: required, needed: required, leads: leads, aliases: aliases, help: help
    ) { $0[keyPath: path] = $1 }
  }

  /// The same for an optional property.
  public init<Value>(
    _ vi: String, _ en: String, _ path: WritableKeyPath<Record, Value?> & Sendable, _ type: FieldType<Value>,
    required: Bool = false, leads: Bool = false, aliases: [String] = [], help: Message
  ) {
    self.init(
      vi, en, type, required: required, needed: false, leads: leads, aliases: aliases, help: help
    ) { $0[keyPath: path] = $1 }
  }

  /// The same with a closure, for a value that sets several properties.
  public init<Value>(
    _ vi: String, _ en: String, _ type: FieldType<Value>, leads: Bool = false, aliases: [String] = [],
    help: Message, set: @escaping @Sendable (inout Record, Value) -> Void
  ) {
    self.init(
      vi, en, type, required: false, needed: false, leads: leads, aliases: aliases, help: help, set: set)
  }

  private init<Value>(
    _ vi: String, _ en: String, _ type: FieldType<Value>, required: Bool, needed: Bool, leads: Bool,
    aliases: [String], help: Message, set: @escaping @Sendable (inout Record, Value) -> Void
  ) {
    description = FieldDescription(
      name: Message(vi: vi, en: en), aliases: aliases, shape: type.shape, isRequired: required, leads: leads,
      help: help)
    readsEmpty = type.readsEmpty
    isNeeded = needed
    fill = { node, record, findings in
      guard let value = type.read(node, into: &findings) else { return false }
      set(&record, value)
      return true
    }
  }

  private init(
    _ description: FieldDescription, readsEmpty: Bool, isNeeded: Bool,
    fill: @escaping @Sendable (DataNode, inout Record, inout Findings) -> Bool
  ) {
    self.description = description
    self.readsEmpty = readsEmpty
    self.isNeeded = isNeeded
    self.fill = fill
  }

  /// The same field in a record that contains this one as a part.
  public func lifted<Whole: Sendable>(to path: WritableKeyPath<Whole, Record> & Sendable) -> Field<Whole> {
    let fill = fill
    return Field<Whole>(description, readsEmpty: readsEmpty, isNeeded: isNeeded) { node, whole, findings in
      fill(node, &whole[keyPath: path], &findings)
    }
  }
}

/// Builds the list of a record's fields; fields common to several records can be shared lists.
@resultBuilder
public enum FieldList<Record: Sendable> {
  /// One field.
  public static func buildExpression(_ field: Field<Record>) -> [Field<Record>] { [field] }
  /// Shared fields.
  public static func buildExpression(_ fields: [Field<Record>]) -> [Field<Record>] { fields }
  /// All fields.
  public static func buildBlock(_ parts: [Field<Record>]...) -> [Field<Record>] { parts.flatMap(\.self) }
  /// The fields of a loop.
  public static func buildArray(_ parts: [[Field<Record>]]) -> [Field<Record>] { parts.flatMap(\.self) }
}

extension Array {
  /// The fields of a part, for a record that contains it.
  public func lifted<Part: Sendable, Whole: Sendable>(
    to path: WritableKeyPath<Whole, Part> & Sendable
  ) -> [Field<Whole>] where Element == Field<Part> { map { $0.lifted(to: path) } }
}

/// The type of a field, and how it is read from raw data.
public struct FieldType<Value: Sendable>: Sendable {
  /// The type as data.
  public let shape: FieldShape
  /// Whether it handles an empty value, which otherwise counts as missing.
  let readsEmpty: Bool
  private let reading: @Sendable (DataNode, inout Findings) -> Value?

  /// Makes a type from its shape and its reading function, which reports what it cannot read.
  public init(
    shape: FieldShape, readsEmpty: Bool = false,
    read: @escaping @Sendable (DataNode, inout Findings) -> Value?
  ) {
    self.shape = shape
    self.readsEmpty = readsEmpty
    reading = read
  }

  /// Reads a value; reports and gives nil on failure.
  public func read(_ node: DataNode, into findings: inout Findings) -> Value? { reading(node, &findings) }

  /// The same type with its values converted.
  public func map<Other: Sendable>(_ change: @escaping @Sendable (Value) -> Other) -> FieldType<Other> {
    FieldType<Other>(shape: shape, readsEmpty: readsEmpty) { node, findings in
      reading(node, &findings).map(change)
    }
  }

  /// The same type with a further check or conversion that may report.
  public func then<Other: Sendable>(
    _ change: @escaping @Sendable (Value, Place, inout Findings) -> Other?
  ) -> FieldType<Other> {
    FieldType<Other>(shape: shape, readsEmpty: readsEmpty) { node, findings in
      reading(node, &findings).flatMap { change($0, node.place, &findings) }
    }
  }
}
