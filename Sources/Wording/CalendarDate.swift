/// A valid day of the Gregorian calendar: ngày, tháng, năm.
public struct CalendarDate: Sendable, Hashable, Comparable {
  /// Năm.
  public let year: Int
  /// Tháng, 1…12.
  public let month: Int
  /// Ngày, 1…31.
  public let day: Int

  /// The day; nil when it does not exist (years 1…9999).
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= CalendarDate.days(inMonth: month, ofYear: year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  private init(known year: Int, _ month: Int, _ day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// The first day of 2000, a placeholder for documents without a day of their own.
  public static let y2000 = CalendarDate(known: 2000, 1, 1)

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

  /// The number of days since 1 January of the year 1.
  public var dayNumber: Int {
    let earlier = year - 1
    var days = earlier * 365 + earlier / 4 - earlier / 100 + earlier / 400
    for month in 1..<month { days += CalendarDate.days(inMonth: month, ofYear: year) }
    return days + day - 1
  }

  /// Thứ.
  public var weekday: Weekday {
    // 1 January of the year 1 was a Monday.
    switch dayNumber % 7 {
    case 0: .monday
    case 1: .tuesday
    case 2: .wednesday
    case 3: .thursday
    case 4: .friday
    case 5: .saturday
    default: .sunday
    }
  }

  /// The day after; nil for the last day of the year 9999.
  public var next: CalendarDate? {
    if day < CalendarDate.days(inMonth: month, ofYear: year) {
      return CalendarDate(year: year, month: month, day: day + 1)
    }
    return month < 12
      ? CalendarDate(year: year, month: month + 1, day: 1)
      : CalendarDate(year: year + 1, month: 1, day: 1)
  }
}
