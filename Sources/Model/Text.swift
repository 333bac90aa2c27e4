import Diagnostics
import Wording

/// A text of the definition, in NFC, with its place.
public typealias Text = Located<String>

/// A day with its place.
public typealias Day = Located<CalendarDate>

/// A period of years: năm, giai đoạn, nhiệm kỳ, năm học.
public struct Period: Sendable, Hashable {
  /// The kind of period.
  public enum Kind: Sendable, Hashable {
    /// One year: năm 2022.
    case year
    /// Several years: giai đoạn 2015-2020.
    case span
    /// Năm học 2021-2022.
    case schoolYear
    /// Part of a year in words: 6 tháng đầu năm 2026, quý I/2026.
    case part
  }

  /// As written: `2015-2020`, `năm 2022`, `năm học 2021-2022`.
  public let written: Text
  /// Its kind.
  public let kind: Kind
  /// The first year.
  public let firstYear: Int
  /// The last year; equal to the first for a single year.
  public let lastYear: Int

  /// Makes a period.
  public init(written: Text, kind: Kind, firstYear: Int, lastYear: Int) {
    self.written = written
    self.kind = kind
    self.firstYear = firstYear
    self.lastYear = lastYear
  }
}

/// A time of day in hours and minutes: 16:31.
public struct ClockTime: Sendable, Hashable {
  /// Giờ, 0…23.
  public let hour: Int
  /// Phút, 0…59.
  public let minute: Int

  /// The time; nil for impossible numbers.
  public init?(hour: Int, minute: Int) {
    guard (0..<24).contains(hour), (0..<60).contains(minute) else { return nil }
    self.hour = hour
    self.minute = minute
  }
}

/// A number with its unit and its exactness: `gần 13.300 tỷ đồng`.
public struct Quantity: Sendable, Hashable {
  /// As written.
  public let written: Text
  /// Its exactness; nil when not given.
  public let qualifier: Qualifier?
  /// The number with its printed decimals.
  public let number: DecimalNumber
  /// Đơn vị tính: `tỷ đồng`, `%`, `xã`; empty when not given.
  public let unit: String

  /// Makes a quantity.
  public init(written: Text, qualifier: Qualifier?, number: DecimalNumber, unit: String) {
    self.written = written
    self.qualifier = qualifier
    self.number = number
    self.unit = unit
  }
}
