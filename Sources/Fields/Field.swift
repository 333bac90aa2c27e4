import Diagnostics

/// A field of a record, declared once, with the place in the record that its value goes to: from it come the decoder,
/// the schema for editors and the reference page.
public struct Field<Record: Sendable>: Sendable {
  /// Names, shape and help, as data.
  public let description: FieldDescription
  /// Whether a value that was left empty is for the field's type to judge, and not the same as a missing one.
  let readsEmpty: Bool
  /// Whether there is no record without its value.
  let isNeeded: Bool
  /// Reads a value into the record; false when it could not be read, which then was reported.
  let fill: @Sendable (DataNode, inout Record, inout Findings) -> Bool

  /// Declares a field by its Vietnamese and its English name. Without its value the record keeps what it starts with;
  /// where that is needed, there is no record.
  ///
  /// `leads` says that the field tells its record from others that may stand in the same place.
  public init<Value>(
    _ vi: String, _ en: String, _ path: WritableKeyPath<Record, Value> & Sendable, _ type: FieldType<Value>,
    required: Bool = false, leads: Bool = false, aliases: [String] = [], help: Message
  ) {
    self.init(
      vi, en, type, required: required, needed: required, leads: leads, aliases: aliases, help: help
    ) { $0[keyPath: path] = $1 }
  }

  /// The same for a value that the record can do without.
  public init<Value>(
    _ vi: String, _ en: String, _ path: WritableKeyPath<Record, Value?> & Sendable, _ type: FieldType<Value>,
    required: Bool = false, leads: Bool = false, aliases: [String] = [], help: Message
  ) {
    self.init(
      vi, en, type, required: required, needed: false, leads: leads, aliases: aliases, help: help
    ) { $0[keyPath: path] = $1 }
  }

  /// The same for a value that goes to more than one place of the record.
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

  /// The field in a record that holds this one as a part.
  public func lifted<Whole: Sendable>(to path: WritableKeyPath<Whole, Record> & Sendable) -> Field<Whole> {
    let fill = fill
    return Field<Whole>(description, readsEmpty: readsEmpty, isNeeded: isNeeded) { node, whole, findings in
      fill(node, &whole[keyPath: path], &findings)
    }
  }
}

/// The fields of a record, one after another; fields that records share stand in a list of their own.
@resultBuilder
public enum FieldList<Record: Sendable> {
  /// One field.
  public static func buildExpression(_ field: Field<Record>) -> [Field<Record>] { [field] }
  /// Fields that are shared.
  public static func buildExpression(_ fields: [Field<Record>]) -> [Field<Record>] { fields }
  /// All of them.
  public static func buildBlock(_ parts: [Field<Record>]...) -> [Field<Record>] { parts.flatMap(\.self) }
  /// A field for each of a set.
  public static func buildArray(_ parts: [[Field<Record>]]) -> [Field<Record>] { parts.flatMap(\.self) }
}

extension Array {
  /// Fields of a part in a record that holds it.
  public func lifted<Part: Sendable, Whole: Sendable>(
    to path: WritableKeyPath<Whole, Part> & Sendable
  ) -> [Field<Whole>] where Element == Field<Part> { map { $0.lifted(to: path) } }
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
