/// A day of the Gregorian calendar that exists: ngày, tháng, năm.
public struct CalendarDate: Sendable, Hashable, Comparable {
  /// Năm.
  public let year: Int
  /// Tháng, 1…12.
  public let month: Int
  /// Ngày, 1…31.
  public let day: Int

  /// The day, or nil when the calendar has none such (years 1…9999).
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= CalendarDate.days(inMonth: month, ofYear: year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Earlier days come first.
  public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  /// The number of days of a month, 28…31.
  public static func days(inMonth month: Int, ofYear year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    default: 31
    }
  }
}
