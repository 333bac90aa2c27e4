/// Which types a filter, test or parameter takes.
public indirect enum ShapePattern: Sendable {
  /// Any value.
  case any
  /// Chữ.
  case text
  /// Số nguyên.
  case integer
  /// Số thập phân.
  case decimal
  /// Ngày.
  case date
  /// Đúng hoặc sai.
  case truth
  /// A list of what the inner pattern takes.
  case list(ShapePattern)
  /// Any record.
  case record
  /// Exactly this type: a certain record, a list of certain records.
  case exactly(Shape)
  /// One of several.
  case oneOf([ShapePattern])

  /// What can be printed without a filter: text and whole numbers.
  public static let printable = ShapePattern.oneOf([.text, .integer])

  /// Whether a type fits.
  public func accepts(_ shape: Shape) -> Bool {
    switch (self, shape) {
    case (.any, _), (.text, .text), (.integer, .integer), (.decimal, .decimal), (.date, .date),
      (.truth, .truth),
      (.record, .record):
      true
    case (.exactly(let wanted), _): wanted.isSame(as: shape)
    case (.list(let inner), .list(let item)): inner.accepts(item)
    case (.oneOf(let patterns), _): patterns.contains { $0.accepts(shape) }
    case (.text, _), (.integer, _), (.decimal, _), (.date, _), (.truth, _), (.record, _), (.list, _): false
    }
  }
}
