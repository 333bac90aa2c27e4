/// The result of reading a written date.
public enum DateReading: Sendable, Hashable {
  /// A valid day.
  case date(CalendarDate)
  /// The format is right, but the day does not exist: 30/2/2023.
  case noSuchDay(day: Int, month: Int, year: Int)
  /// The year has fewer than four digits: 5/1/23 may be 1923 or 2023.
  case shortYear(day: Int, month: Int, year: Int)
  /// Not in a known format.
  case notADate
}

extension CalendarDate {
  /// Reads `5/1/2023`, `05/01/2023`, `5-1-2023`, `5.1.2023`, `2023-01-05` and `ngày 05 tháng 01 năm 2023`.
  ///
  /// The day comes first except in the ISO format; both separators must be the same; spaces around are ignored.
  public static func read(_ text: String) -> DateReading {
    let bytes = Array(text.utf8).trimmingSpaces()
    if let parts = numbers(in: bytes) { return reading(of: parts) }
    if let parts = numbersOfLongForm(Substring(text)) { return reading(of: parts) }
    return .notADate
  }

  /// The day in a text; nil when there is none.
  public init?(reading text: String) {
    guard case .date(let date) = CalendarDate.read(text) else { return nil }
    self = date
  }

  /// The three numbers of a date, not yet checked.
  private struct Parts {
    var day: Int
    var month: Int
    var year: Int
    var digitsOfYear: Int
  }

  private static func reading(of parts: Parts) -> DateReading {
    guard parts.digitsOfYear == 4 else {
      return .shortYear(day: parts.day, month: parts.month, year: parts.year)
    }
    guard let date = CalendarDate(year: parts.year, month: parts.month, day: parts.day) else {
      return .noSuchDay(day: parts.day, month: parts.month, year: parts.year)
    }
    return .date(date)
  }

  private static func numbers(in bytes: ArraySlice<UInt8>) -> Parts? {
    guard let sign = bytes.first(where: { !isDigit($0) }),
      [UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: ".")].contains(sign)
    else { return nil }
    let fields = bytes.split(separator: sign, omittingEmptySubsequences: false)
    guard fields.count == 3, let first = number(fields[0]), let second = number(fields[1]),
      let third = number(fields[2]), fields[1].count <= 2
    else { return nil }
    if fields[0].count == 4, sign == UInt8(ascii: "-"), fields[2].count <= 2 {
      return Parts(day: third, month: second, year: first, digitsOfYear: 4)
    }
    guard fields[0].count <= 2, [2, 4].contains(fields[2].count) else { return nil }
    return Parts(day: first, month: second, year: third, digitsOfYear: fields[2].count)
  }

  private static func numbersOfLongForm(_ text: Substring) -> Parts? {
    let words = text.split(whereSeparator: \.isWhitespace)
    guard words.count == 6, sameName(words[0], "ngày"), words[2] == "tháng", words[4] == "năm" else {
      return nil
    }
    let fields = [words[1], words[3], words[5]].map { Array($0.utf8)[...] }
    guard let day = number(fields[0]), let month = number(fields[1]), let year = number(fields[2]),
      fields[0].count <= 2, fields[1].count <= 2, [2, 4].contains(fields[2].count)
    else { return nil }
    return Parts(day: day, month: month, year: year, digitsOfYear: fields[2].count)
  }

  private static func sameName(_ word: Substring, _ name: String) -> Bool { word.lowercased() == name }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard (1...4).contains(digits.count), digits.allSatisfy(isDigit) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }  // bounded: four digits
  }
}

extension Array where Element == UInt8 {
  /// The bytes without ASCII spaces and tabs around them.
  func trimmingSpaces() -> ArraySlice<UInt8> {
    var slice = self[...]
    let isSpace = { (byte: UInt8) in byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
    while let first = slice.first, isSpace(first) { slice.removeFirst() }
    while let last = slice.last, isSpace(last) { slice.removeLast() }
    return slice
  }
}
