import TestSupport
import Testing
import Wording

@Suite("Numbers in words")
struct NumberWordsTests {
  private let north = NumberWords()
  private let south = NumberWords(zeroTens: .le, thousand: .ngan)

  @Test(
    "Numbers are said as official texts say them",
    arguments: [
      (0, "không"), (1, "một"), (4, "bốn"), (5, "năm"), (10, "mười"), (11, "mười một"), (14, "mười bốn"),
      (15, "mười lăm"), (20, "hai mươi"), (21, "hai mươi mốt"), (24, "hai mươi tư"), (25, "hai mươi lăm"),
      (91, "chín mươi mốt"), (100, "một trăm"), (101, "một trăm linh một"), (104, "một trăm linh bốn"),
      (105, "một trăm linh năm"), (110, "một trăm mười"), (111, "một trăm mười một"),
      (115, "một trăm mười lăm"), (121, "một trăm hai mươi mốt"), (555, "năm trăm năm mươi lăm"),
      (1000, "một nghìn"), (1001, "một nghìn không trăm linh một"), (1010, "một nghìn không trăm mười"),
      (1945, "một nghìn chín trăm bốn mươi lăm"), (2026, "hai nghìn không trăm hai mươi sáu"),
      (2505, "hai nghìn năm trăm linh năm"), (10_000, "mười nghìn"),
      (100_000, "một trăm nghìn"), (1_000_000, "một triệu"),
      (1_000_005, "một triệu không trăm linh năm"), (1_005_000, "một triệu không trăm linh năm nghìn"),
      (1_490_000, "một triệu bốn trăm chín mươi nghìn"), (1_000_000_000, "một tỷ"),
      (1_000_000_001, "một tỷ không trăm linh một"),
      (13_300_000_000_000, "mười ba nghìn ba trăm tỷ"), (1_000_000_000_000, "một nghìn tỷ"),
      (1_001_000_000_000, "một nghìn không trăm linh một tỷ"),
      (1_000_000_000_000_000, "một triệu tỷ"), (-21, "âm hai mươi mốt"),
      (1_000_000_000_000_000_000, "một tỷ tỷ"),
    ])
  func says(number: Int, words: String) {
    #expect(north.words(for: number) == words)
  }

  @Test("The south says lẻ and ngàn")
  func southern() {
    #expect(south.words(for: 2505) == "hai ngàn năm trăm lẻ năm")
    #expect(south.money(1_005_000) == "Một triệu không trăm lẻ năm ngàn đồng chẵn")
  }

  @Test(
    "Money has a capital at its start, and chẵn closes whole thousands",
    arguments: [
      (1_800_000, "Một triệu tám trăm nghìn đồng chẵn"), (5_400_000, "Năm triệu bốn trăm nghìn đồng chẵn"),
      (230_000, "Hai trăm ba mươi nghìn đồng chẵn"), (500, "Năm trăm đồng"), (0, "Không đồng"),
      (1_234_567, "Một triệu hai trăm ba mươi tư nghìn năm trăm sáu mươi bảy đồng"),
      (-10_000, "Âm mười nghìn đồng chẵn"),
    ])
  func money(dong: Int, words: String) {
    #expect(north.money(dong) == words)
  }

  @Test(
    "Decimals are said after phẩy, with their zeros",
    arguments: [
      (1010, 2, "mười phẩy mười"), (578, 1, "năm mươi bảy phẩy tám"), (28, 2, "không phẩy hai mươi tám"),
      (5, 2, "không phẩy không năm"), (-5, 1, "âm không phẩy năm"), (703, 2, "bảy phẩy không ba"),
      (500, 2, "năm phẩy không không"), (35, 0, "ba mươi lăm"),
      (119_883, 3, "một trăm mười chín phẩy tám trăm tám mươi ba"),
    ])
  func decimals(unscaled: Int, decimals: Int, words: String) {
    #expect(north.words(for: DecimalNumber(unscaled: unscaled, decimals: decimals)) == words)
  }

  @Test("No number traps, and different numbers have different words")
  func distinct() {
    var seen: [String: Int] = [:]
    var generator = SeededGenerator()
    let random = (0..<3000).map { _ in Int.random(in: .min ... .max, using: &generator) }
    for number in Array(-200...12_000) + random + [.min, .max] {
      let words = north.words(for: number)
      if let other = seen[words], other != number { Issue.record("\(words): \(other) and \(number)") }
      seen[words] = number
      #expect(!words.contains("  ") && !words.hasSuffix(" "))
    }
  }
}
