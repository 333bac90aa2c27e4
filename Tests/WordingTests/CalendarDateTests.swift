import TestSupport
import Testing
import Wording

@Suite("Dates")
struct CalendarDateTests {
  private let fifth = CalendarDate(year: 2023, month: 1, day: 5)

  @Test(
    "The forms that people write are read as the same day",
    arguments: [
      "5/1/2023", "05/01/2023", "5/01/2023", "5-1-2023", "05-01-2023", "5.1.2023", "2023-01-05", "2023-1-5",
      " 5/1/2023 ", "ngày 05 tháng 01 năm 2023", "Ngày 5 tháng 1 năm 2023",
    ])
  func readsForms(text: String) throws {
    let expected = try #require(fifth)
    #expect(CalendarDate.read(text) == .date(expected))
  }

  @Test("A date that does not exist is told from a text that is no date")
  func tellsReasons() {
    #expect(CalendarDate.read("30/2/2023") == .noSuchDay(day: 30, month: 2, year: 2023))
    #expect(CalendarDate.read("29/2/1900") == .noSuchDay(day: 29, month: 2, year: 1900))
    #expect(CalendarDate.read("31-4-2024") == .noSuchDay(day: 31, month: 4, year: 2024))
    #expect(CalendarDate.read("1/13/2024") == .noSuchDay(day: 1, month: 13, year: 2024))
    #expect(CalendarDate.read("2023-02-30") == .noSuchDay(day: 30, month: 2, year: 2023))
    #expect(CalendarDate.read("0/0/0000") == .noSuchDay(day: 0, month: 0, year: 0))
    #expect(CalendarDate.read("ngày 31 tháng 6 năm 2023") == .noSuchDay(day: 31, month: 6, year: 2023))
    #expect(CalendarDate.read("5/1/23") == .shortYear(day: 5, month: 1, year: 23))
  }

  @Test(
    "What is no date is refused",
    arguments: [
      "", " ", "5", "5/1", "/", "//", "5//2023", "5/1-2023", "5/1/", "a/b/c", "5/1/20233", "005/1/2023",
      "5/001/2023",
      "2023/01/05", "2023.01.05", "-5/1/2023", "٥/١/٢٠٢٣", "5/1/2023 8:00", "ngày 5 tháng 1", "ngày 5/1/2023",
      "12:30", "2023-01-005",
    ])
  func refuses(text: String) {
    #expect(CalendarDate.read(text) == .notADate)
  }

  @Test("29 February exists in leap years only")
  func leapYears() {
    #expect(CalendarDate(reading: "29/2/2024") != nil)
    #expect(CalendarDate(reading: "29/2/2000") != nil)
    #expect(CalendarDate(reading: "29/2/2023") == nil)
  }

  @Test(
    "Every form writes the day in its own way",
    arguments: [
      (DateForm.decree30, "ngày 05 tháng 01 năm 2023"), (.decree30Slash, "05/01/2023"),
      (.long, "ngày 5 tháng 1 năm 2023"), (.slash, "5/1/2023"), (.slashPadded, "05/01/2023"),
      (.hyphen, "5-1-2023"), (.dot, "5.1.2023"), (.dayMonthSlash, "5/1"), (.dayMonthHyphen, "5-1"),
      (.dayMonthDot, "5.1"), (.iso, "2023-01-05"),
      (.spoken, "ngày mồng năm tháng Một năm hai nghìn không trăm hai mươi ba"),
    ])
  func writes(form: DateForm, expected: String) throws {
    #expect(try #require(fifth).text(form) == expected)
  }

  @Test("The list of written forms above misses none")
  func allFormsAreTested() {
    #expect(DateForm.allCases.count == 12)
  }

  @Test(
    "Decree 30 writes a zero before days under ten and months one and two only",
    arguments: [
      ("5/1/2020", "ngày 05 tháng 01 năm 2020", "05/01/2020"),
      ("29/6/2019", "ngày 29 tháng 6 năm 2019", "29/6/2019"),
      ("8/5/2024", "ngày 08 tháng 5 năm 2024", "08/5/2024"),
      ("10/2/2024", "ngày 10 tháng 02 năm 2024", "10/02/2024"),
      ("9/3/2024", "ngày 09 tháng 3 năm 2024", "09/3/2024"),
      ("31/12/2024", "ngày 31 tháng 12 năm 2024", "31/12/2024"),
    ])
  func decree30(date: String, long: String, slash: String) throws {
    let date = try #require(CalendarDate(reading: date))
    #expect(date.text(.decree30) == long)
    #expect(date.text(.decree30Slash) == slash)
  }

  @Test(
    "Dates are spoken with mồng up to ten, tháng Tư, and the office's words",
    arguments: [
      ("10/4/2024", "ngày mồng mười tháng Tư năm hai nghìn không trăm hai mươi tư"),
      ("24/12/2025", "ngày hai mươi tư tháng Mười hai năm hai nghìn không trăm hai mươi lăm"),
      ("15/11/1905", "ngày mười lăm tháng Mười một năm một nghìn chín trăm linh năm"),
      ("4/9/1945", "ngày mồng bốn tháng Chín năm một nghìn chín trăm bốn mươi lăm"),
    ])
  func spoken(date: String, expected: String) throws {
    #expect(try #require(CalendarDate(reading: date)).text(.spoken) == expected)
  }

  @Test("The spoken form follows the office's words")
  func spokenOptions() throws {
    let date = try #require(CalendarDate(reading: "21/1/2005"))
    #expect(
      date.text(.spoken, words: NumberWords(zeroTens: .le, thousand: .ngan))
        == "ngày hai mươi mốt tháng Một năm hai ngàn không trăm lẻ năm")
  }

  @Test(
    "Days of the week are right",
    arguments: [
      ("5/1/2023", "thứ Năm", "Thứ 5"), ("2/4/2021", "thứ Sáu", "Thứ 6"), ("11/1/2023", "thứ Tư", "Thứ 4"),
      ("1/1/2000", "thứ Bảy", "Thứ 7"), ("2/9/1945", "Chủ nhật", "Chủ nhật"),
      ("6/10/2025", "thứ Hai", "Thứ 2"),
      ("7/10/2025", "thứ Ba", "Thứ 3"),
    ])
  func weekdays(date: String, name: String, short: String) throws {
    let weekday = try #require(CalendarDate(reading: date)).weekday
    #expect(weekday.name == name)
    #expect(weekday.shortName == short)
  }

  @Test("Walking day by day counts every day once and keeps the order")
  func walks() throws {
    var date = try #require(CalendarDate(year: 1899, month: 12, day: 28))
    let end = try #require(CalendarDate(year: 2101, month: 1, day: 3))
    var number = date.dayNumber
    while date < end {
      let next = try #require(date.next)
      #expect(next > date && next.dayNumber == number + 1)
      date = next
      number += 1
    }
    #expect(CalendarDate(year: 1, month: 1, day: 1)?.dayNumber == 0)
    #expect(CalendarDate(year: 9999, month: 12, day: 31)?.next == nil)
  }

  @Test("Every full form is read back as the day it was written from")
  func roundTrip() throws {
    var generator = SeededGenerator()
    for _ in 0..<2000 {
      let year = Int.random(in: 1000...9999, using: &generator)
      let month = Int.random(in: 1...12, using: &generator)
      let day = Int.random(in: 1...CalendarDate.days(inMonth: month, ofYear: year), using: &generator)
      let date = try #require(CalendarDate(year: year, month: month, day: day))
      for form in [DateForm.decree30, .decree30Slash, .long, .slash, .slashPadded, .hyphen, .dot, .iso] {
        #expect(CalendarDate.read(date.text(form)) == .date(date), "seed \(generator.seed)")
      }
    }
  }

  @Test("Random signs and digits never trap")
  func hostile() {
    var generator = SeededGenerator()
    let alphabet = Array("0123456789/-. ngàythám\u{301}\u{0}é🙂".unicodeScalars)
    for _ in 0..<5000 {
      var text = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...14, using: &generator) {
        text.append(alphabet[Int.random(in: 0..<alphabet.count, using: &generator)])
      }
      if case .date(let date) = CalendarDate.read(String(text)) { #expect(date.year >= 1) }
    }
  }
}
