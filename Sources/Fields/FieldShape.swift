import Diagnostics

/// What a field holds, as data: from it come the schema for editors and the reference page.
public indirect enum FieldShape: Sendable {
  /// Chữ.
  case text
  /// Text of a described form: `20 tập thể, 35 cá nhân`.
  case phrase(name: Message, examples: [String])
  /// Số nguyên.
  case integer(ClosedRange<Int>)
  /// Số thập phân.
  case decimal
  /// Số kèm đơn vị: the units that are read, the first of which is suggested.
  case measure(units: [String])
  /// Ngày.
  case date
  /// Có hoặc không.
  case truth
  /// One of a closed set.
  case choice([ChoiceName])
  /// Several values; one alone may stand without the signs of a list.
  case list(FieldShape)
  /// Bản ghi.
  case record(RecordDescription)
  /// Values under keys of the writer's own.
  case map(FieldShape)
  /// Any of several shapes: a record or its short form.
  case either([FieldShape])
}

/// The names of one choice.
public struct ChoiceName: Sendable, Hashable {
  /// The Vietnamese name, printed and suggested, and the English one.
  public let name: Message
  /// Further spellings that are read.
  public let aliases: [String]

  /// Names a choice.
  public init(_ name: Message, aliases: [String] = []) {
    self.name = name
    self.aliases = aliases
  }
}

/// A declared field as data.
public struct FieldDescription: Sendable {
  /// The Vietnamese name, printed and suggested, and the English one; both are read.
  public let name: Message
  /// Further keys that are read.
  public let aliases: [String]
  /// What it holds.
  public let shape: FieldShape
  /// Whether it must be given.
  public let isRequired: Bool
  /// Whether it tells its record from others that may stand in the same place.
  public let leads: Bool
  /// One line of help.
  public let help: Message
}

/// A declared record as data.
public struct RecordDescription: Sendable {
  /// What a record of this table is called.
  public let name: Message
  /// One line of help.
  public let help: Message
  /// Its fields in the order declared.
  public let fields: [FieldDescription]
  /// Fields, by name, of which one at least must be given.
  public let oneOf: [String]
}
