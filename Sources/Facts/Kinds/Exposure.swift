import Diagnostics
import TemplateLanguage
import Wording

/// The fields of a subject for templates: each field's name, type, help and value, declared once.
///
/// Templates are checked against the shape; values are in the same order, so that filling needs no look-up by name.
public struct Exposure<Subject: Sendable>: Sendable {
  /// One field with its value function.
  public struct Field: Sendable {
    let declaration: RecordShape.Field
    let value: @Sendable (Subject) -> Value
  }

  /// The declared fields.
  public let shape: RecordShape
  private let values: [@Sendable (Subject) -> Value]
  private let place: @Sendable (Subject) -> Place?
  /// The positions of the fields computed for each subject; all others are shared by the subjects.
  private let own: Range<Int>

  /// Declares a record.
  public init(
    _ name: String, place: @escaping @Sendable (Subject) -> Place? = { _ in nil }, _ fields: [Field]
  ) {
    self.shape = RecordShape(name, fields.map(\.declaration))
    self.values = fields.map(\.value)
    self.place = place
    own = fields.indices
  }

  /// Declares a record with some fields that several subjects share.
  package init<Shared: Sendable>(
    _ name: String, place: @escaping @Sendable (Subject) -> Place?,
    shared: @escaping @Sendable (Subject) -> Shared, _ common: [Exposure<Shared>.Field], own: [Field]
  ) {
    let fields =
      common.map { field in
        Field(declaration: field.declaration) { field.value(shared($0)) }
      } + own
    self.shape = RecordShape(name, fields.map(\.declaration))
    self.values = fields.map(\.value)
    self.place = place
    self.own = common.count..<fields.count
  }

  /// The record of a subject, with the shared fields of another subject's record.
  package func record(_ subject: Subject, like other: Value.Record) -> Value.Record {
    var result = other.values
    for position in own { result[position] = values[position](subject) }
    return Value.Record(result, origin: place(subject))
  }

  /// The record of a subject.
  public func record(_ subject: Subject) -> Value.Record {
    Value.Record(values.indices.map { value(at: $0, of: subject) }, origin: place(subject))
  }

  /// One value of a subject, by the position of its field.
  package func value(at position: Int, of subject: Subject) -> Value {
    let made = values[position](subject)
    // A computed number has its record's origin.
    if case .integer(let number, nil) = made { return .integer(number, origin: place(subject)) }
    return made
  }
}

extension Exposure.Field {
  /// Text that is always there.
  public static func text(
    _ name: String, _ help: Message, _ value: @escaping @Sendable (Subject) -> Located<String>
  ) -> Self {
    Self(declaration: .init(name, .text, help: help)) { subject in
      let text = value(subject)
      return .text(text.value, origin: text.place)
    }
  }

  /// Text that may be missing.
  public static func maybe(
    _ name: String, _ help: Message, _ value: @escaping @Sendable (Subject) -> Located<String>?
  ) -> Self {
    Self(declaration: .init(name, .text, mayBeMissing: true, help: help)) { subject in
      value(subject).map { .text($0.value, origin: $0.place) } ?? .missing
    }
  }

  /// Several texts.
  public static func texts(
    _ name: String, _ help: Message, _ value: @escaping @Sendable (Subject) -> [Located<String>]
  ) -> Self {
    Self(declaration: .init(name, .list(.text), help: help)) { subject in
      .list(value(subject).map { .text($0.value, origin: $0.place) })
    }
  }

  /// A whole number.
  public static func integer(
    _ name: String, _ help: Message, _ value: @escaping @Sendable (Subject) -> Int
  ) -> Self {
    Self(declaration: .init(name, .integer, help: help)) { .integer(value($0), origin: nil) }
  }

  /// A whole number that may be missing.
  public static func maybeInteger(
    _ name: String, _ help: Message, _ value: @escaping @Sendable (Subject) -> Int?
  ) -> Self {
    Self(declaration: .init(name, .integer, mayBeMissing: true, help: help)) { subject in
      value(subject).map { .integer($0, origin: nil) } ?? .missing
    }
  }

  /// A day that may be missing.
  public static func maybeDate(
    _ name: String, _ help: Message, _ value: @escaping @Sendable (Subject) -> Located<CalendarDate>?
  ) -> Self {
    Self(declaration: .init(name, .date, mayBeMissing: true, help: help)) { subject in
      value(subject).map { .date($0.value, origin: $0.place) } ?? .missing
    }
  }

  /// Yes or no.
  public static func truth(
    _ name: String, _ help: Message, _ value: @escaping @Sendable (Subject) -> Bool
  ) -> Self {
    Self(declaration: .init(name, .truth, help: help)) { .truth(value($0)) }
  }

  /// A record that is always there.
  public static func record<Inner>(
    _ name: String, _ help: Message, _ inner: Exposure<Inner>, _ value: @escaping @Sendable (Subject) -> Inner
  ) -> Self {
    Self(declaration: .init(name, .record(inner.shape), help: help)) { .record(inner.record(value($0))) }
  }

  /// A record that may be missing.
  public static func maybeRecord<Inner>(
    _ name: String, _ help: Message, _ inner: Exposure<Inner>,
    _ value: @escaping @Sendable (Subject) -> Inner?
  ) -> Self {
    Self(declaration: .init(name, .record(inner.shape), mayBeMissing: true, help: help)) { subject in
      value(subject).map { .record(inner.record($0)) } ?? .missing
    }
  }

  /// Several records.
  public static func records<Inner>(
    _ name: String, _ help: Message, _ inner: Exposure<Inner>,
    _ value: @escaping @Sendable (Subject) -> [Inner]
  ) -> Self {
    Self(declaration: .init(name, .list(.record(inner.shape)), help: help)) { subject in
      .list(value(subject).map { .record(inner.record($0)) })
    }
  }
}

extension Exposure.Field {
  /// Several records of one shape, made by the subject itself.
  package static func recordsOf<Inner>(
    _ name: String, _ help: Message, _ inner: Exposure<Inner>,
    _ value: @escaping @Sendable (Subject) -> [Value.Record]
  ) -> Self {
    Self(declaration: .init(name, .list(.record(inner.shape)), help: help)) { subject in
      .list(value(subject).map { .record($0) })
    }
  }
}
