/// Which types a filter, test or parameter takes.
public indirect enum ShapePattern: Sendable {
  /// Any value.
  case any
  /// A list of what the inner pattern takes.
  case list(ShapePattern)
  /// Any record.
  case record
  /// Exactly this type: text, a certain record, a list of certain records.
  case exactly(Shape)
  /// One of several.
  case oneOf([ShapePattern])

  /// Chữ.
  public static let text = ShapePattern.exactly(.text)
  /// Số nguyên.
  public static let integer = ShapePattern.exactly(.integer)
  /// Số thập phân.
  public static let decimal = ShapePattern.exactly(.decimal)
  /// Ngày.
  public static let date = ShapePattern.exactly(.date)
  /// Đúng hoặc sai.
  public static let truth = ShapePattern.exactly(.truth)
  /// What can be printed without a filter: text and whole numbers.
  public static let printable = ShapePattern.oneOf([.text, .integer])

  /// Whether a type fits.
  public func accepts(_ shape: Shape) -> Bool {
    switch (self, shape) {
    case (.any, _), (.record, .record): true
    case (.exactly(let wanted), _): wanted.isSame(as: shape)
    case (.list(let inner), .list(let item)): inner.accepts(item)
    case (.oneOf(let patterns), _): patterns.contains { $0.accepts(shape) }
    case (.record, _), (.list, _): false
    }
  }
}
