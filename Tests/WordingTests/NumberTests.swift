import TestSupport
import Testing
import Wording

@Suite("Numbers in digits")
struct NumberTests {
  @Test(
    "Numbers with one meaning are read and printed with their decimals kept",
    arguments: [
      ("0", 0, 0, "0"), ("35", 35, 0, "35"), ("05", 5, 0, "5"), ("2505", 2505, 0, "2.505"),
      ("2.505", 2505, 0, "2.505"), ("13.300", 13300, 0, "13.300"), ("1.234.567", 1_234_567, 0, "1.234.567"),
      ("10,10", 1010, 2, "10,10"), ("57,8", 578, 1, "57,8"), ("0.28", 28, 2, "0,28"), ("0,28", 28, 2, "0,28"),
      ("0,280", 280, 3, "0,280"), ("0.280", 280, 3, "0,280"), ("1.5", 15, 1, "1,5"), ("7,03", 703, 2, "7,03"),
      ("12.345,6", 123_456, 1, "12.345,6"), ("12,345.6", 123_456, 1, "12.345,6"),
      ("1.234.567,89", 123_456_789, 2, "1.234.567,89"), ("1,234,567", 1_234_567, 0, "1.234.567"),
      ("1,234,567.5", 12_345_675, 1, "1.234.567,5"), ("1234,567", 1_234_567, 3, "1.234,567"),
      ("1234.5", 12345, 1, "1.234,5"), ("-0,5", -5, 1, "-0,5"), ("\u{2212}12", -12, 0, "-12"),
      ("-13.300", -13300, 0, "-13.300"), (" 7 ", 7, 0, "7"), ("0,00", 0, 2, "0,00"),
      ("999999999999999999", 999_999_999_999_999_999, 0, "999.999.999.999.999.999"),
    ])
  func reads(text: String, unscaled: Int, decimals: Int, printed: String) {
    let number = DecimalNumber(unscaled: unscaled, decimals: decimals)
    #expect(DecimalNumber.read(text) == .number(number))
    #expect(number.text == printed)
  }

  @Test("A comma before three digits has two meanings, and both are told")
  func ambiguous() {
    #expect(
      DecimalNumber.read("119,883")
        == .ambiguous(
          vietnamese: DecimalNumber(unscaled: 119_883, decimals: 3),
          english: DecimalNumber(unscaled: 119_883, decimals: 0)))
    #expect(
      DecimalNumber.read("-1,000")
        == .ambiguous(
          vietnamese: DecimalNumber(unscaled: -1000, decimals: 3),
          english: DecimalNumber(unscaled: -1000, decimals: 0)))
  }

  @Test(
    "What is no number is refused",
    arguments: [
      "", "-", ".", ",", "1.", ".5", ",5", "5,", "1.23.456", "1.234.56", "12.34.567", "1.2345.678",
      "0.123.456",
      "1,234.567.8", "1.234,567,8", "1,2,3", "05,5", "00.5", "1 000", "57,8%", "1e5", "NaN", "0x1F", "+5",
      "--5",
      "1234.567", "12.345.6", "nhiều", "٣", "1.234,5.6",
    ])
  func refuses(text: String) {
    #expect(DecimalNumber.read(text) == .notANumber)
  }

  @Test("More digits than can be held are told apart from nonsense")
  func tooLong() {
    #expect(DecimalNumber.read("1000000000000000000") == .tooLong)
    #expect(DecimalNumber.read(String(repeating: "9", count: 5000)) == .tooLong)
    #expect(DecimalNumber.read("0,1234567890") == .tooLong)
    #expect(
      DecimalNumber.read("000000000000000000000005") == .number(DecimalNumber(unscaled: 5, decimals: 0)))
  }

  @Test("Decimals beyond the digits are filled with zeros, and a count out of range does no harm")
  func printsEdges() {
    #expect(DecimalNumber(unscaled: 5, decimals: 4).text == "0,0005")
    #expect(DecimalNumber(unscaled: -5, decimals: 2).text == "-0,05")
    #expect(DecimalNumber(unscaled: 5, decimals: -3).text == "5")
    #expect(DecimalNumber(unscaled: .min, decimals: 0).text == "-9.223.372.036.854.775.808")
  }

  @Test("Whole numbers are grouped, padded and read back")
  func wholeNumbers() {
    #expect(Figures.grouped(0) == "0")
    #expect(Figures.grouped(999) == "999")
    #expect(Figures.grouped(1000) == "1.000")
    #expect(Figures.grouped(-1_490_000) == "-1.490.000")
    #expect(Figures.grouped(.min) == "-9.223.372.036.854.775.808")
    #expect(Figures.padded(5) == "05")
    #expect(Figures.padded(12) == "12")
    #expect(Figures.padded(100) == "100")
    #expect(Figures.padded(-3) == "-03")
    #expect(Figures.whole("2.505") == 2505)
    #expect(Figures.whole("05") == 5)
    #expect(Figures.whole("2,505") == nil)
    #expect(Figures.whole("2,5") == nil)
    #expect(Figures.whole("nhiều") == nil)
  }

  @Test("Printed numbers are read back as themselves")
  func roundTrip() {
    var generator = SeededGenerator()
    for _ in 0..<5000 {
      let unscaled = Int.random(in: -999_999_999_999...999_999_999_999, using: &generator)
      let decimals = Int.random(in: 0...9, using: &generator)
      let number = DecimalNumber(unscaled: unscaled, decimals: decimals)
      switch DecimalNumber.read(number.text) {
      case .number(let read): #expect(read == number, "\(number.text), seed \(generator.seed)")
      case .ambiguous(let vietnamese, _):
        #expect(vietnamese == number, "\(number.text), seed \(generator.seed)")
      case .tooLong, .notANumber: Issue.record("\(number.text) is not read, seed \(generator.seed)")
      }
    }
  }

  @Test("Counts become one phrase, without those that are zero")
  func counts() {
    let some = [Count(20, "tập thể"), Count(35, "cá nhân")]
    #expect(Count.text(some) == "20 tập thể và 35 cá nhân")
    #expect(Count.text([Count(5, "tập thể"), Count(4, "cá nhân")], .padded) == "05 tập thể và 04 cá nhân")
    #expect(Count.text([Count(0, "tập thể"), Count(4, "cá nhân")]) == "4 cá nhân")
    #expect(
      Count.text([Count(5, "tập thể"), Count(1, "hộ gia đình"), Count(37, "cá nhân")])
        == "5 tập thể, 1 hộ gia đình và 37 cá nhân")
    #expect(Count.text([Count(0, "tập thể")]) == "")
    #expect(Count.text([]) == "")
    #expect(Count(2505, "lượt").text(.padded) == "2.505 lượt")
    #expect(Count(10, "đơn vị").text(.padded) == "10 đơn vị")
  }

  @Test("Enumerations put và before the last item and drop empty ones")
  func enumerations() {
    #expect(Enumeration.joined(["a"]) == "a")
    #expect(Enumeration.joined(["a", "b"]) == "a và b")
    #expect(Enumeration.joined(["a", "", "b", "  ", "c"]) == "a, b và c")
    #expect(Enumeration.joined(["a", "b", "c"], lastAnd: false) == "a, b, c")
    #expect(Enumeration.joined([]) == "")
    #expect(Enumeration.joined(["", " "]) == "")
  }

  @Test("Roman numerals are written and read in one spelling only")
  func romanNumerals() {
    #expect(RomanNumeral.text(6) == "VI")
    #expect(RomanNumeral.text(1994) == "MCMXCIV")
    #expect(RomanNumeral.text(0) == nil)
    #expect(RomanNumeral.text(4000) == nil)
    for number in 1...3999 { #expect(RomanNumeral.text(number).flatMap(RomanNumeral.number) == number) }
    for wrong in ["", "IIII", "iv", "VX", "IC", "IM", "VIV", "A", " I", String(repeating: "M", count: 400)] {
      #expect(RomanNumeral.number(wrong) == nil, "\(wrong)")
    }
  }
}
