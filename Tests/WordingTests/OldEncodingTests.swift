import Testing

@testable import Wording

@Suite("Old encodings")
struct OldEncodingTests {
  @Test(
    "TCVN3 is read letter by letter",
    arguments: [
      ("NguyÔn ThÞ Ph­¬ng", "Nguyễn Thị Phương"), ("TrÇn V¨n B¾c", "Trần Văn Bắc"),
      ("§Æng Quèc V­îng", "Đặng Quốc Vượng"), ("Uû ban nh©n d©n x·", "Uỷ ban nhân dân xã"),
      ("Lª ThÞ Hång Thuý", "Lê Thị Hồng Thuý"), ("Ph¹m §×nh Kú", "Phạm Đình Kỳ"),
      ("Vò V¨n Dòng", "Vũ Văn Dũng"),
    ])
  func tcvn3(_ old: String, _ new: String) {
    #expect(OldEncoding.tcvn3.decoded(old) == new)
    #expect(OldEncoding.likely(old)?.text == new)
  }

  @Test(
    "VNI is read with its marks",
    arguments: [
      ("Nguyeãn Thò Phöông", "Nguyễn Thị Phương"), ("Traàn Vaên Baéc", "Trần Văn Bắc"),
      ("Ñaëng Quoác Vöôïng", "Đặng Quốc Vượng"), ("UÛY BAN NHAÂN DAÂN XAÕ", "ỦY BAN NHÂN DÂN XÃ"),
      ("Leâ Thò Thuùy", "Lê Thị Thúy"), ("Phaïm Ñình Kyø", "Phạm Đình Kỳ"),
    ])
  func vni(_ old: String, _ new: String) {
    #expect(OldEncoding.vni.decoded(old) == new)
    #expect(OldEncoding.likely(old)?.encoding == .vni)
    #expect(OldEncoding.likely(old)?.text == new)
  }

  @Test(
    "What is Unicode is no old encoding",
    arguments: [
      "Nguyễn Văn An", "Hòa", "Lò Thí", "Trần Tú", "30°C", "m²", "A · B", "Coca-Cola®", "§ 5", "3×4",
      "Müller",
      "", "ông bà", "Cà Mau",
    ])
  func unicode(_ text: String) { #expect(OldEncoding.likely(text) == nil) }

  @Test("A dropped soft hyphen is a lost letter", arguments: ["NguyÔn ThÞ Ph¬ng", "Vò V¨n Hng", "TrÇn §îc"])
  func lost(_ text: String) {
    #expect(OldEncoding.tcvn3.reading(text)?.hasLostLetters == true)
    #expect(OldEncoding.likely(text)?.hasLostLetters == true)
  }

  @Test("No letter is lost where all stand", arguments: ["NguyÔn ThÞ Ph­¬ng", "Vò V¨n H­ng", "Lª S¬n"])
  func whole(_ text: String) { #expect(OldEncoding.tcvn3.reading(text)?.hasLostLetters == false) }

  @Test("Letters of both readings count only where the code is known")
  func known() {
    #expect(OldEncoding.tcvn3.reading("Vò") == nil)
    #expect(OldEncoding.tcvn3.readingWhereKnown("Vò")?.text == "Vũ")
    #expect(OldEncoding.tcvn3.readingWhereKnown("Vũ") == nil)
  }

  @Test(
    "Fonts name their code",
    arguments: [(".VnTime", OldEncoding.tcvn3), (".VnArialH", .tcvn3), ("VNI-Times", .vni)])
  func fonts(_ name: String, _ encoding: OldEncoding) { #expect(OldEncoding.ofFont(name) == encoding) }

  @Test("Syllables", arguments: ["Nguyễn", "thuở", "quyết", "giếng", "khuya", "ĐƯỢC", "nghiêng", "Uỷ", "ủy"])
  func syllable(_ word: String) { #expect(VietnameseSyllable.isValid(word)) }

  @Test("No syllables", arguments: ["Phơng", "càt", "Smith", "đợc", "Hng", "", "ìá"])
  func noSyllable(_ word: String) { #expect(!VietnameseSyllable.isValid(word)) }
}
