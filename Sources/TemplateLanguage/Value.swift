import Diagnostics
import Wording

/// A value that fills a template.
public enum Value: Sendable {
  /// Nothing was given.
  case missing
  /// Text with the place in the definition or list that it came from.
  case text(String, origin: Place?)
  /// A whole number.
  case integer(Int, origin: Place?)
  /// A decimal number with its printed decimals.
  case decimal(DecimalNumber, origin: Place?)
  /// A day.
  case date(CalendarDate, origin: Place?)
  /// Yes or no.
  case truth(Bool)
  /// Several values.
  case list([Value])
  /// A record: its values in the order of its shape's fields.
  case record(Record)

  /// The values of one record.
  public struct Record: Sendable {
    /// The values in the order of the shape's fields.
    public let values: [Value]
    /// Where the record stands (definition line or list row).
    public let origin: Place?

    /// Keeps the values of a record.
    public init(_ values: [Value], origin: Place? = nil) {
      self.values = values
      self.origin = origin
    }
  }
}
