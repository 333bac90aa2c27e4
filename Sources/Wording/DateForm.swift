/// A format of a date; the raw value is its name in templates.
public enum DateForm: String, Sendable, Hashable, CaseIterable {
  /// `ngày 05 tháng 01 năm 2020`, `ngày 29 tháng 6 năm 2019`: zeros only for days under 10 and months 1 and 2 (Nghị
  /// định 30/2020/NĐ-CP, Phụ lục I, mục II, khoản 4).
  case decree30 = "nghị định 30"
  /// `08/5/2024`, `05/01/2023`: slashes, with the zeros of `decree30`.
  case decree30Slash = "nghị định 30 gạch chéo"
  /// `ngày 5 tháng 1 năm 2020`, without zeros.
  case long = "dài"
  /// `5/1/2023`.
  case slash = "ngày/tháng/năm"
  /// `05/01/2023`.
  case slashPadded = "ngày/tháng/năm hai chữ số"
  /// `10-3-2020`.
  case hyphen = "ngày-tháng-năm"
  /// `18.10.2025`.
  case dot = "ngày.tháng.năm"
  /// `5/1`.
  case dayMonthSlash = "ngày/tháng"
  /// `7-4`.
  case dayMonthHyphen = "ngày-tháng"
  /// `18.10`.
  case dayMonthDot = "ngày.tháng"
  /// `2023-01-05`.
  case iso = "ISO"
  /// `ngày mồng năm tháng Một năm hai nghìn không trăm hai mươi ba`.
  case spoken = "bằng chữ"
}

extension CalendarDate {
  /// The date in a format; `words` matters only for the spoken one.
  public func text(_ form: DateForm, words: NumberWords = NumberWords()) -> String {
    switch form {
    case .decree30: "ngày \(decree30Day) tháng \(decree30Month) năm \(year)"
    case .decree30Slash: "\(decree30Day)/\(decree30Month)/\(year)"
    case .long: "ngày \(day) tháng \(month) năm \(year)"
    case .slash: "\(day)/\(month)/\(year)"
    case .slashPadded: "\(Figures.padded(day))/\(Figures.padded(month))/\(year)"
    case .hyphen: "\(day)-\(month)-\(year)"
    case .dot: "\(day).\(month).\(year)"
    case .dayMonthSlash: "\(day)/\(month)"
    case .dayMonthHyphen: "\(day)-\(month)"
    case .dayMonthDot: "\(day).\(month)"
    case .iso: "\(Figures.padded(year, digits: 4))-\(Figures.padded(month))-\(Figures.padded(day))"
    case .spoken: spoken(words)
    }
  }

  private var decree30Day: String { Figures.padded(day) }

  private var decree30Month: String { month <= 2 ? Figures.padded(month) : "\(month)" }

  private func spoken(_ words: NumberWords) -> String {
    "ngày \(CalendarDate.dayWords(day, words)) tháng \(CalendarDate.monthWords(month, words)) năm \(words.words(for: year))"
  }

  /// Days 1…10 are spoken with "mồng".
  static func dayWords(_ day: Int, _ words: NumberWords) -> String {
    (day <= 10 ? "mồng " : "") + words.words(for: day)
  }

  /// Months have names; the fourth is "Tư", not "Bốn".
  static func monthWords(_ month: Int, _ words: NumberWords) -> String {
    month == 4 ? "Tư" : Casing.sentence(words.words(for: month))
  }
}
