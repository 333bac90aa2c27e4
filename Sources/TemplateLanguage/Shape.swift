import Diagnostics

/// The declared type of a value that a template may name.
public indirect enum Shape: Sendable {
  /// Chữ.
  case text
  /// Số nguyên.
  case integer
  /// Số thập phân, with the decimals it was printed with.
  case decimal
  /// Ngày.
  case date
  /// Đúng hoặc sai.
  case truth
  /// Danh sách.
  case list(Shape)
  /// Bản ghi.
  case record(RecordShape)
}

/// The declared fields of a record. Templates are checked against them; a record's values lie in their order.
public final class RecordShape: Sendable {
  /// One field.
  public struct Field: Sendable {
    /// The name in templates; words joined with `_`, in NFC.
    public let name: String
    /// Its type.
    public let shape: Shape
    /// Whether a value may be missing, so that a template must test or default it.
    public let mayBeMissing: Bool
    /// One line of help for the reference.
    public let help: Message

    /// Declares a field.
    public init(_ name: String, _ shape: Shape, mayBeMissing: Bool = false, help: Message) {
      self.name = name
      self.shape = shape
      self.mayBeMissing = mayBeMissing
      self.help = help
    }
  }

  /// What a record of this shape is called in messages.
  public let name: String
  /// The fields; a record's values lie in the same order.
  public let fields: [Field]
  private let slots: [String: Int]

  /// Declares a record; of two fields with one name the first wins.
  public init(_ name: String, _ fields: [Field]) {
    self.name = name
    self.fields = fields
    self.slots = Dictionary(
      fields.enumerated().map { ($0.element.name, $0.offset) }, uniquingKeysWith: { first, _ in first })
  }

  /// The position of a field's value in a record.
  public func slot(named name: String) -> Int? { slots[name] }
}
