import Diagnostics
import Wording

/// A Swift type that filters can take and return.
public protocol TemplateValue: Sendable {
  /// The type in templates.
  static var shape: Shape { get }
  /// The template types that it can be read from.
  static var pattern: ShapePattern { get }
  /// Reads a value; nil when it is of another type.
  init?(_ value: Value)
  /// The value with its origin.
  func value(origin: Place?) -> Value
}

extension String: TemplateValue {
  /// Chữ.
  public static var shape: Shape { .text }
  /// Takes text only.
  public static var pattern: ShapePattern { .text }
  /// Reads text.
  public init?(_ value: Value) {
    guard case .text(let text, _) = value else { return nil }
    self = text
  }
  /// Text with its origin.
  public func value(origin: Place?) -> Value { .text(self, origin: origin) }
}

extension Int: TemplateValue {
  /// Số nguyên.
  public static var shape: Shape { .integer }
  /// Takes whole numbers only.
  public static var pattern: ShapePattern { .integer }
  /// Reads a whole number.
  public init?(_ value: Value) {
    guard case .integer(let number, _) = value else { return nil }
    self = number
  }
  /// A number with its origin.
  public func value(origin: Place?) -> Value { .integer(self, origin: origin) }
}

extension Bool: TemplateValue {
  /// Đúng hoặc sai.
  public static var shape: Shape { .truth }
  /// Takes true and false only.
  public static var pattern: ShapePattern { .truth }
  /// Reads true or false.
  public init?(_ value: Value) {
    guard case .truth(let truth) = value else { return nil }
    self = truth
  }
  /// True or false; it has no origin.
  public func value(origin: Place?) -> Value { .truth(self) }
}

extension DecimalNumber: TemplateValue {
  /// Số thập phân.
  public static var shape: Shape { .decimal }
  /// Takes decimal numbers only.
  public static var pattern: ShapePattern { .decimal }
  /// Reads a decimal number.
  public init?(_ value: Value) {
    guard case .decimal(let number, _) = value else { return nil }
    self = number
  }
  /// A number with its origin.
  public func value(origin: Place?) -> Value { .decimal(self, origin: origin) }
}

extension CalendarDate: TemplateValue {
  /// Ngày.
  public static var shape: Shape { .date }
  /// Takes dates only.
  public static var pattern: ShapePattern { .date }
  /// Reads a date.
  public init?(_ value: Value) {
    guard case .date(let date, _) = value else { return nil }
    self = date
  }
  /// A date with its origin.
  public func value(origin: Place?) -> Value { .date(self, origin: origin) }
}

extension Array: TemplateValue where Element: TemplateValue {
  /// Danh sách.
  public static var shape: Shape { .list(Element.shape) }
  /// Takes lists of what the element takes.
  public static var pattern: ShapePattern { .list(Element.pattern) }
  /// Reads a list; nil when one item is of another type.
  public init?(_ value: Value) {
    guard case .list(let items) = value else { return nil }
    var result: [Element] = []
    result.reserveCapacity(items.count)
    for item in items {
      guard let element = Element(item) else { return nil }
      result.append(element)
    }
    self = result
  }
  /// A list whose items all have one origin.
  public func value(origin: Place?) -> Value { .list(map { $0.value(origin: origin) }) }
}
