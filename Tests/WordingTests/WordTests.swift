import TestSupport
import Testing
import Wording

@Suite("Words and names")
struct WordTests {
  @Test(
    "Folding drops marks, capitals and the bar of đ",
    arguments: [
      ("Đỗ  Thị\tHoà", "do thi hoa"), ("ngày", "ngay"), ("ƯỢNG", "uong"),
      (" Ủy ban\u{A0}nhân dân ", "uy ban nhan dan"),
      ("Ða\u{323}t", "dat"), ("", ""), ("  ", ""), ("2.505", "2.505"),
    ])
  func folds(text: String, folded: String) {
    #expect(Folding.fold(text) == folded)
  }

  @Test(
    "One word in two spellings has one key",
    arguments: [
      ("hòa", "hoà"), ("Hòa", "HOÀ"), ("khỏe", "khoẻ"), ("thủy", "thuỷ"), ("Ủy ban", "uỷ  ban"),
      ("quý", "qúy"),
      ("Hòa, Bình", "hoà, bình"), ("H\u{F2}a", "Ho\u{300}a"), ("Nguyễn", "Nguye\u{303}\u{302}n"),
    ])
  func sameWords(left: String, right: String) {
    #expect(Folding.sameWord(left) == Folding.sameWord(right))
  }

  @Test(
    "Different words keep different keys",
    arguments: [
      ("hòa", "hoa"), ("hòa", "hóa"), ("Đạt", "Dạt"), ("Tuấn", "Tuân"), ("hoa mà", "hoà ma"), ("Lan", "Lân"),
      ("hoà-ma", "hoa-mà"),
    ])
  func differentWords(left: String, right: String) {
    #expect(Folding.sameWord(left) != Folding.sameWord(right))
  }

  @Test(
    "Slugs are ASCII, short, never empty and never a device",
    arguments: [
      ("Giấy khen của Chủ tịch UBND xã", 60, "giay-khen-cua-chu-tich-ubnd-xa"),
      ("Đường 3/2", 60, "duong-3-2"),
      ("../../etc/passwd", 60, "etc-passwd"), ("", 60, "khong-ten"), ("北京", 60, "khong-ten"),
      ("Con", 60, "con-ten"), ("COM1", 60, "com1-ten"), ("lpt9", 60, "lpt9-ten"), ("com12", 60, "com12"),
      ("con cò", 60, "con-co"), ("một hai ba bốn", 11, "mot-hai-ba"), ("một hai ba bốn", 12, "mot-hai-ba"),
      ("nghiêngngảnghiêng", 8, "nghiengn"), ("straße", 60, "strasse"), ("--a--", 60, "a"),
    ])
  func slugs(text: String, limit: Int, slug: String) {
    #expect(Slug.slug(text, limit: limit) == slug)
  }

  @Test("A slug that cannot be made falls back twice")
  func slugFallback() {
    #expect(Slug.slug("…", fallback: "Giấy khen") == "giay-khen")
    #expect(Slug.slug("…", fallback: "…") == "x")
    #expect(Slug.slug("…", fallback: "nul") == "nul-ten")
  }

  @Test("Capitals and small letters follow Vietnamese use")
  func casing() {
    #expect(Casing.upper("Quyết định: đường ượng") == "QUYẾT ĐỊNH: ĐƯỜNG ƯỢNG")
    #expect(Casing.lower("ĐẶNG ỬU") == "đặng ửu")
    #expect(Casing.sentence("đồng chí Lê Hòa") == "Đồng chí Lê Hòa")
    #expect(Casing.sentence("“ủy ban” họp") == "“Ủy ban” họp")
    #expect(Casing.sentence("20 tập thể") == "20 tập thể")
    #expect(Casing.sentence("") == "")
    #expect(Casing.sentence("…") == "…")
    #expect(Casing.inner("Ủy ban nhân dân") == "ủy ban nhân dân")
    #expect(Casing.inner("UBND huyện") == "UBND huyện")
    #expect(Casing.inner("Ông Nam") == "ông Nam")
    #expect(Casing.inner("Ô tô") == "ô tô")
    #expect(Casing.inner("C3 Hải An") == "C3 Hải An")
    #expect(Casing.inner("Đ\u{323}a") == "đ\u{323}a")
  }

  @Test(
    "Names come apart without being re-spelled",
    arguments: [
      ("Nguyễn Quang Hưng", "Nguyễn", "Quang", "Hưng", ""),
      ("Vũ  Ngọc Minh Trì ", "Vũ", "Ngọc Minh", "Trì", ""),
      ("Lê Nam", "Lê", "", "Nam", ""), ("H’Hen", "", "", "H’Hen", ""), ("", "", "", "", ""),
      ("Trần Thị Bé (Tổ 3)", "Trần", "Thị", "Bé", "(Tổ 3)"), ("Nguyễn Hoà (A) ", "Nguyễn", "", "Hoà", "(A)"),
      ("(A)", "", "", "(A)", ""), ("ĐỖ thị hoà", "ĐỖ", "thị", "hoà", ""),
    ])
  func names(text: String, family: String, middle: String, given: String, suffix: String) {
    let name = PersonName(text)
    #expect(Array(name.family.utf8) == Array(family.utf8))
    #expect(Array(name.middle.utf8) == Array(middle.utf8))
    #expect(Array(name.given.utf8) == Array(given.utf8))
    #expect(Array(name.suffix.utf8) == Array(suffix.utf8))
  }

  @Test("Texts are sorted as in Vietnamese dictionaries")
  func collation() {
    let expected = [
      "", " a", "1", "a", "A", "à", "ả", "ã", "á", "ạ", "anh", "ánh", "áo", "ă", "ắ", "â", "ba", "c", "ca",
      "cả", "cá", "cắt", "cân", "d", "da", "đ", "đa", "e", "ê", "ê a", "g", "o", "ô", "ơ", "p", "u", "ư", "v",
      "y",
    ]
    var generator = SeededGenerator()
    let shuffled = expected.shuffled(using: &generator)
    #expect(shuffled.sorted { SortKey($0) < SortKey($1) } == expected, "seed \(generator.seed)")
  }

  @Test("A dictionary compares all letters before any tone; both forms of a letter are one")
  func collationLevels() {
    #expect(SortKey("á b") > SortKey("a a"))
    #expect(SortKey("á a") < SortKey("a b"))
    #expect(SortKey("e\u{323}\u{302}") == SortKey("ệ"))
    #expect(SortKey("ệ") > SortKey("ế"))
  }

  @Test("People are sorted by given name, then middle names, then family name")
  func sortsPeople() {
    let expected = [
      "Trần An", "Lê Văn An", "Nguyễn Văn An", "Nguyễn Văn An (B)", "Đỗ Vân An", "Nguyễn Thị Anh", "Bùi Ánh",
      "Lê Bình",
      "Đinh Công Dũng", "Lê Đạt", "Nguyễn Hoa", "Nguyễn Hòa", "Vũ Hưng",
    ]
    var generator = SeededGenerator()
    let sorted = expected.shuffled(using: &generator)
      .sorted { PersonName($0).sortKey < PersonName($1).sortKey }
    #expect(sorted == expected, "seed \(generator.seed)")
  }

  @Test(
    "Words that belong together stay on one line",
    arguments: [
      ("Ông Nguyễn Văn A", "Ông~Nguyễn Văn A"), ("Bà: Lê Thị B", "Bà:~Lê Thị B"), ("ông ngoại", "ông ngoại"),
      ("các đồng chí Lê Hòa", "các đồng~chí~Lê Hòa"), ("gần 13.300 tỷ đồng", "gần 13.300~tỷ đồng"),
      ("20 tập thể và 35 cá nhân", "20~tập thể và 35~cá nhân"),
      ("tại Điều 1 Quyết định", "tại Điều~1 Quyết định"),
      ("ngày 5 tháng 1 năm 2023 tại", "ngày~5~tháng~1~năm~2023 tại"),
      ("Thượng tá Trần Văn Bình, Đại úy", "Thượng~tá~Trần Văn Bình, Đại~úy"), ("trung tá về", "trung~tá về"),
      ("Năm 2023 công tác", "Năm~2023 công tác"),
      ("trong 5 năm qua", "trong 5~năm qua"), ("hạng Nhất cho", "hạng~Nhất cho"),
      ("lần thứ VI, giai", "lần thứ~VI, giai"),
      ("Phụ lục II", "Phụ lục~II"), ("số 5, ngày", "số~5, ngày"), ("a  b", "a  b"), ("", ""), (" 5 ", " 5 "),
      ("(ngày 5/1)", "(ngày~5/1)"), ("thứ Hai tuần", "thứ~Hai tuần"),
    ])
  func keepsTogether(text: String, expected: String) {
    #expect(Spacing.keepingTogether(text) == expected.replacing("~", with: "\u{A0}"))
  }
}
