import Diagnostics

/// The type of a field as data, for the schema of editors and the reference page.
public indirect enum FieldShape: Sendable {
  /// Chữ.
  case text
  /// Text of a described form: `20 tập thể, 35 cá nhân`.
  case phrase(name: Message, examples: [String])
  /// Số nguyên.
  case integer(ClosedRange<Int>)
  /// Số thập phân.
  case decimal
  /// Số kèm đơn vị, with the units that are read; the first is suggested.
  case measure(units: [String])
  /// Ngày.
  case date
  /// Có hoặc không.
  case truth
  /// One of a closed set.
  case choice([ChoiceName])
  /// Several values; a single one needs no list syntax.
  case list(FieldShape)
  /// Bản ghi.
  case record(RecordDescription)
  /// Values under free keys.
  case map(FieldShape)
  /// Any of several shapes, such as a record or its short form.
  case either([FieldShape])
}

/// The names of one choice.
public struct ChoiceName: Sendable, Hashable {
  /// The Vietnamese name, which is printed and suggested, and the English one.
  public let name: Message
  /// Other spellings that are read.
  public let aliases: [String]

  /// Names a choice.
  public init(_ name: Message, aliases: [String] = []) {
    self.name = name
    self.aliases = aliases
  }
}

/// A declared field as data.
public struct FieldDescription: Sendable {
  /// The Vietnamese name, which is printed and suggested, and the English one; both are read.
  public let name: Message
  /// Other keys that are read.
  public let aliases: [String]
  /// Its type.
  public let shape: FieldShape
  /// Whether it is required.
  public let isRequired: Bool
  /// Whether it identifies its record among others allowed in the same place.
  public let leads: Bool
  /// One line of help.
  public let help: Message
}

/// A declared record as data.
public struct RecordDescription: Sendable {
  /// The name of the record.
  public let name: Message
  /// One line of help.
  public let help: Message
  /// Its fields in the order declared.
  public let fields: [FieldDescription]
  /// Names of fields, at least one of which is required.
  public let oneOf: [String]
}
