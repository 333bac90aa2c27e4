import Testing
import Wording

@testable import TableReading

@Suite("Number formats")
struct NumberFormatTests {
  @Test(
    "A number is read as the sheet shows it",
    arguments: [
      ("\"Tổ dân phố số \"00", 7.0, "Tổ dân phố số 07"), ("000", 7, "007"), ("#,##0", 1000, "1.000"),
      ("0%", 0.3, "30%"),
      ("#,##0.00", 1234.5, "1.234,50"), ("General", 1234.5, "1234,5"),
      ("General", 1e20, "100000000000000000000"),
      ("General", 0.1 + 0.2, "0,3"), ("0", 2.5, "3"), ("#,##0;(#,##0)", -1000, "(1.000)"),
      ("0.0#", 1.5, "1,5"),
      ("000\\.000", 31_070, "031.070"), ("#,##0,", 1_234_567, "1.235"), ("General", -7, "-7"),
      ("0.00E+00", 1500, "1500"),
      ("0000000000", 912_345_678, "0912345678"), ("# ?/?", 0.5, "0,5"), ("[Red]0", 5, "5"),
      ("0_);(0)", 5, "5 "),
      ("\"Lớp \"0\"A\"", 9, "Lớp 9A"),
    ])
  func shown(_ code: String, _ number: Double, _ text: String) {
    #expect(NumberFormat(code).shown(number) == text)
  }

  @Test(
    "Formats of days",
    arguments: [
      ("dd/mm/yyyy", true), ("d \"tháng\" m", true), ("[$-42A]dd/mm/yyyy", true), ("\"ngày\" 0", false),
      ("[Red]0", false),
      ("[h]:mm", true), ("#,##0 \"đồng\"", false), ("General", false), ("@", false),
    ])
  func dates(_ code: String, _ isDate: Bool) { #expect(NumberFormat(code).isDate == isDate) }

  @Test("Days of both systems")
  func serials() throws {
    #expect(CalendarDate(serial: 1, countsFrom1904: false)?.slashed == "01/01/1900")
    #expect(CalendarDate(serial: 59, countsFrom1904: false)?.slashed == "28/02/1900")
    #expect(CalendarDate(serial: 60, countsFrom1904: false) == nil)
    #expect(CalendarDate(serial: 61, countsFrom1904: false)?.slashed == "01/03/1900")
    #expect(CalendarDate(serial: 31_114, countsFrom1904: false)?.slashed == "08/03/1985")
    #expect(CalendarDate(serial: 0, countsFrom1904: true)?.slashed == "01/01/1904")
    #expect(CalendarDate(serial: 2_958_465, countsFrom1904: false)?.slashed == "31/12/9999")
    #expect(CalendarDate(serial: 2_958_466, countsFrom1904: false) == nil)
    #expect(CalendarDate(serial: .nan, countsFrom1904: false) == nil)
    for number in stride(from: 0, to: 3_652_058, by: 997) {
      #expect(CalendarDate(dayNumber: number)?.dayNumber == number)
    }
    let day = try #require(CalendarDate(year: 2026, month: 1, day: 9))
    #expect(NumberFormat("d/m").shown(day) == "9/1")
  }
}
