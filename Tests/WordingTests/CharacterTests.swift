import TestSupport
import Testing
import Wording

@Suite("Characters at the door")
struct CharacterTests {
  /// Codes that Swift refuses to write in a literal.
  private let nonCharacters = [0xFDD0, 0xFFFE, 0x1FFFF].compactMap(Unicode.Scalar.init).map(String.init)
    .joined()

  @Test("Codes that are no characters are reported")
  func nonCharactersAreReported() {
    let issues = CharacterIssue.all(in: "a" + nonCharacters)
    #expect(issues.map(\.kind) == [.nonCharacter, .nonCharacter, .nonCharacter])
    #expect(issues.map(\.bytes) == [1..<4, 4..<7, 7..<11])
  }

  @Test(
    "Text becomes NFC and nothing else changes",
    arguments: [
      ("e\u{323}\u{302}", "ệ"), ("e\u{302}\u{323}", "ệ"), ("u\u{31B}\u{303}", "ữ"), ("Đ", "Đ"),
      ("ho\u{300}a", "hòa"), ("hoa\u{300}", "hoà"), ("ba\u{300}", "bà"), ("plain", "plain"), ("", ""),
      ("uỷ ban", "uỷ ban"), ("a\u{A0}b", "a\u{A0}b"), ("Ð", "Ð"), ("\u{212B}", "\u{C5}"),
      ("\u{1100}\u{1161}", "\u{AC00}"),
    ])
  func normalizes(text: String, expected: String) {
    #expect(Array(NormalForm.normalized(text).unicodeScalars) == Array(expected.unicodeScalars))
    #expect(NormalForm.isNormalized(expected))
    #expect(NormalForm.isNormalized(text) == text.utf8.elementsEqual(expected.utf8))
  }

  @Test(
    "Each character that has no business here is reported with its kind",
    arguments: [
      ("1️⃣\u{7}", CharacterIssue.Kind.control), ("Hà 1️⃣\u{200B}Nội", .zeroWidth), ("1️⃣\u{FEFF}Hà", .zeroWidth),
      ("th1️⃣\u{AD}a", .softHyphen), ("1️⃣\u{202E}abc", .direction), ("é 1️⃣\u{E000}", .privateUse),
      ("1️⃣\u{FFFD}", .replacementCharacter),
      ("1️⃣\u{D0}ỗ", .wrongD), ("1️⃣\u{189}ỗ", .wrongD), ("1️⃣\u{F0}ỗ", .wrongD), ("x1️⃣\u{302}", .strayMark),
      ("1️⃣\u{301}a", .strayMark), ("Ông1️⃣\u{A0}A", .noBreakSpace), ("Ông1️⃣\u{2003}A", .oddSpace),
      ("a1️⃣\u{2028}b", .control), ("1️⃣\u{85}", .control), ("1️⃣\u{F0000}", .privateUse),
    ])
  func reports(marked: String, kind: CharacterIssue.Kind) throws {
    let marked = MarkedText(marked)
    let issues = CharacterIssue.all(in: marked.text)
    let issue = try #require(issues.first)
    #expect(issues.count == 1)
    #expect(issue.kind == kind)
    #expect(issue.bytes.lowerBound == marked.offsets[1])
    #expect(issue.bytes.count == String(issue.scalar).utf8.count)
  }

  @Test("Every kind of issue is provoked by some character")
  func allKinds() {
    let text = "\u{7}\u{200B}\u{AD}\u{202E}\u{E000}\u{FFFD}\u{D0}x\u{302}\u{A0}\u{2003}" + nonCharacters
    #expect(Set(CharacterIssue.all(in: text).map(\.kind)) == Set(CharacterIssue.Kind.allCases))
  }

  @Test("Good Vietnamese text has no issues, composed or not")
  func passesGoodText() {
    let text = "Đồng chí Nguyễn Thị Bưởi – “Ủy viên”; 2015÷2020, 57,8%… ỗ ữ ệ Ợ ẫ\tH’Hen Niê\n"
    #expect(CharacterIssue.all(in: text).isEmpty)
    let apart = "Nguye\u{302}\u{303}n Thi\u{323} Bu\u{31B}\u{309}i, e\u{323}\u{302}"
    #expect(CharacterIssue.all(in: apart).isEmpty)
  }

  @Test("Tabs and line breaks pass in a text and are reported in a name")
  func lines() {
    #expect(CharacterIssue.all(in: "a\tb\r\nc").isEmpty)
    #expect(CharacterIssue.all(inLine: "a\tb\nc").map(\.bytes) == [1..<2, 3..<4])
  }

  @Test("The replacement says what was meant, where that is known")
  func replacements() {
    let text = "\u{D0}\u{F0}\u{A0}\u{200B}\u{AD}"
    #expect(CharacterIssue.all(in: text).map(\.replacement) == ["Đ", "đ", " ", "", nil])
    #expect(CharacterIssue.all(in: text).map(\.code) == ["U+00D0", "U+00F0", "U+00A0", "U+200B", "U+00AD"])
  }

  @Test("A long pile of marks is reported mark by mark and does not hang")
  func pile() {
    let text = "a" + String(repeating: "\u{302}", count: 20_000)
    #expect(CharacterIssue.all(in: text).count >= 19_000)
  }

  @Test("Random characters never trap, and ranges cover their characters")
  func hostile() {
    var generator = SeededGenerator()
    for _ in 0..<400 {
      var scalars = String.UnicodeScalarView()
      for _ in 0..<40 {
        let wide = Bool.random(using: &generator)
        let value = UInt32.random(in: 0...(wide ? 0x10FFFF : 0x340), using: &generator)
        if let scalar = Unicode.Scalar(value) { scalars.append(scalar) }
      }
      let text = String(scalars)
      let bytes = Array(text.utf8)
      for issue in CharacterIssue.all(inLine: text) {
        #expect(Array(String(issue.scalar).utf8) == Array(bytes[issue.bytes]), "seed \(generator.seed)")
      }
      let once = NormalForm.normalized(text)
      #expect(NormalForm.isNormalized(once), "seed \(generator.seed)")
      #expect(!Slug.slug(text).isEmpty)
      _ = (SortKey(text), PersonName(text).sortKey, Folding.sameWord(text), Casing.sentence(text))
    }
  }
}
