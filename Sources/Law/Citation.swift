import Wording

/// How far a value of the law book can be trusted.
public enum Verification: Int, Sendable, Hashable, Comparable, CaseIterable {
  /// Chưa kiểm chứng: general knowledge; whoever uses it must compare it with the text.
  case unverified
  /// Đã thấy: read in the text of the act or in a report that quotes it.
  case seen

  /// The less certain comes first.
  public static func < (left: Verification, right: Verification) -> Bool { left.rawValue < right.rawValue }
}

/// Where a value stands: article and act, as a clerk would cite them.
public struct Citation: Sendable, Hashable {
  /// The place in Vietnamese: "khoản 2 Điều 78 Luật Thi đua, khen thưởng năm 2022".
  public let place: String
  /// Whether the value was seen there.
  public let verification: Verification

  /// Cites a place.
  public init(_ place: String, _ verification: Verification) {
    self.place = place
    self.verification = verification
  }
}

/// From which day to which a rule holds.
public struct Validity: Sendable, Hashable {
  /// The first day.
  public let from: CalendarDate
  /// The last day; nil while no end is known.
  public let until: CalendarDate?

  /// Holds from one day to another, both included.
  public init(from: CalendarDate, until: CalendarDate? = nil) {
    self.from = from
    self.until = until
  }

  /// Whether the rule holds on a day.
  public func contains(_ date: CalendarDate) -> Bool {
    date >= from && until.map { date <= $0 } ?? true
  }
}

/// A day that is written in the tables of this target; a day that does not exist is a fault of the program.
func day(_ day: Int, _ month: Int, _ year: Int) -> CalendarDate {
  guard let date = CalendarDate(year: year, month: month, day: day) else {
    preconditionFailure("\(day)/\(month)/\(year) does not exist")
  }
  return date
}
