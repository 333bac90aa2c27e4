import TestSupport
import Testing

@testable import Wording

@Suite("Names that cannot be right")
struct NameIssueTests {
  @Test(
    "Real names pass, of every people of Vietnam and of guests",
    arguments: [
      "Nguyễn Văn An", "Lê Hùng", "Y Bing Niê", "H'Lan Niê Kđăm", "Ksor Hơ Nhí", "Thào A Sùng", "Lò Thị Ơ",
      "Ma Thị Rue-Pha", "K'Tem", "Y Moan Ênuôl", "Đinh Núp", "Hồ Thị Kăn Ư̆", "Nguyễn Văn An (A)",
      "TRẦN VĂN MẪU",
      "Trường THPT Hà Huy Tập", "Thôn 3, xã Ea Tiêu", "José García", "Công ty TNHH A&B", "Nguyễn  Văn An",
      "Phó Giám đốc Sở Nội vụ", "ông Nguyễn Văn Hòa", "",
    ])
  func real(name: String) { #expect(NameIssue.inText(name) == nil) }

  @Test("What a wrong encoding leaves is known, with what was meant where that can be told")
  func encodings() {
    #expect(NameIssue.inText("Nguy?n Th? B?y") == .questionMark)
    #expect(NameIssue.inText("Nguyá»…n VÄƒn An") == .doubleEncoding(meant: "Nguyễn Văn An"))
    #expect(NameIssue.inText("LÃª VÄƒn HÃ¹ng") == .doubleEncoding(meant: "Lê Văn Hùng"))
    guard case .oldEncoding(let reading)? = NameIssue.inText("NguyÔn V¨n An") else {
      Issue.record("TCVN3 is not known")
      return
    }
    #expect(reading.text == "Nguyễn Văn An")
    #expect(reading.encoding == .tcvn3)
  }

  @Test(
    "Error words of spreadsheets are known wherever they stand",
    arguments: ["#N/A", "#REF!", "#REF", " #VALUE! ", "#NAME?", "#DIV/0!", "####", "#n/a", "#num"])
  func formulas(text: String) {
    guard case .formulaError? = NameIssue.inText(text) else {
      Issue.record("\(text) passes")
      return
    }
  }

  @Test("Letters of another script are named, with the Latin one that they look like")
  func scripts() {
    #expect(NameIssue.inText("Nguyễn Văn Аn") == .foreignLetter("А", meant: "A"))
    #expect(NameIssue.inText("Lê Οanh") == .foreignLetter("Ο", meant: "O"))
    #expect(NameIssue.inText("Nguyễn Ｖăn A") == .foreignLetter("Ｖ", meant: "V"))
    #expect(NameIssue.inText("Ж") == .foreignLetter("Ж", meant: ""))
  }

  @Test(
    "Several persons in one cell are told from one with a comma",
    arguments: [
      ("Nguyễn Văn An, Lê Thị Bình", 2), ("Nguyễn Văn An; Lê Thị Bình; Y Bing Niê", 3),
      ("Nguyễn Văn An và Lê Thị Bình", 2), ("Nguyễn Văn An / Lê Thị Bình", 2), ("Nguyễn Văn An", 0),
      ("Nguyễn Văn An - Lê Thị Bình", 2), ("Lê Văn Và", 0), ("Ma Thị Rue-Pha", 0),
    ])
  func several(name: String, count: Int) {
    switch NameIssue.inPersonName(name) {
    case .severalPeople(let people): #expect(people.count == count)
    case nil: #expect(count == 0)
    case let other: Issue.record("\(name): \(String(describing: other))")
    }
  }

  @Test(
    "What no person's name has is told by its kind",
    arguments: [
      ("Nguyễn Văn An, Trưởng thôn", .remark("Trưởng thôn")),
      ("Trần Văn A, xã Hòa Bình", .remark("xã Hòa Bình")),
      ("Cù Thị Hậu - Bí thư Chi bộ", .remark("Bí thư Chi bộ")),
      ("Mai Văn Phấn (đã chuyển)", .remark("đã chuyển")),
      ("Lò Văn Páo (A)", .remark("A")), ("Mai Văn Phấn2", .strayCharacter("2")),
      ("Mai Văn @Phấn", .strayCharacter("@")), ("Mai \"Còi", .strayCharacter("\"")),
      ("Lê Thị “Út” Hoa", .remark("Út")), ("N/A", .placeholder),
      ("chưa có", .placeholder), ("nt", .placeholder), ("NgôVănBa", .glued(meant: "Ngô Văn Ba")),
      ("Ngô.Văn.Ba", .glued(meant: "Ngô Văn Ba")), ("Nguyễn", .familyAlone), ("N. V. An", .initials),
      ("Ng.V. An", .initials), ("Ng Thị Bình", .initials), ("Lê V Cường", .initials),
      ("Trần Thị B.", .initials),
      ("Hoàng Văn Giang và vợ", .severalPeople([])), ("Vợ chồng ông Lê Tư", .severalPeople([])),
      ("ông bà Lê Tư", .severalPeople([])),
    ] as [(String, NameIssue)])
  func noNames(name: String, issue: NameIssue) { #expect(NameIssue.inPersonName(name) == issue) }

  @Test(
    "Real names of persons pass",
    arguments: [
      "Y Bing Niê", "H'Lan Niê Kđăm", "Ma Thị Rue-Pha", "K'Tem", "Siu Blưn", "Leonardo da Vinci", "Ông Nghĩa",
      "Lò Thị Ơ",
      "Hòa thượng Thích Minh Quang (thế danh Lê Văn Tư)", "McDonald John", "Nguyễn Thị A", "PGS,TS. Hà Huy",
    ])
  func realPersons(name: String) { #expect(NameIssue.inPersonName(name) == nil) }

  @Test("A form's “Ông/Bà” is known in its spellings, and no name is taken for it")
  func addresses() {
    for text in ["Ông/Bà Nguyễn Văn Ê", "Ông (Bà) Lê A", "ông/bà", "Anh/Chị Lê A", "Ông, bà Lê A"] {
      #expect(NameIssue.isEitherAddress(text), "\(text)")
    }
    for text in ["Ông Bà Mai", "Bà Lê Thị Ông", "Ông Nguyễn Văn An", "Ông", "Anh Chi"] {
      #expect(!NameIssue.isEitherAddress(text), "\(text)")
    }
  }

  @Test("Capitals are told apart")
  func capitals() {
    for name in [
      "Trần Văn Mẫu", "Y Bing Niê", "K'Tem", "Leonardo da Vinci", "Liệt sĩ Trần Văn Mẫu", "Đại tá Vũ Văn Ký",
      "Thượng tọa Thích Minh Quang", "Nguyễn Văn An (con liệt sĩ)", "Ơ",
    ] {
      #expect(NameCapitals(of: name) == .usual, "\(name)")
    }
    for name in ["TRẦN VĂN MẪU", "Y BING NIÊ", "LÊ AN AN (con)"] {
      #expect(NameCapitals(of: name) == .all, "\(name)")
    }
    for name in ["trần văn mẫu", "Trần văn Mẫu", "vũ đình toàn"] {
      #expect(NameCapitals(of: name) == .missing, "\(name)")
    }
  }

  @Test("No text traps")
  func hostile() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<3_000 {
      var text = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...12, using: &random) {
        if let scalar = Unicode.Scalar(UInt32.random(in: 0x20...0x24F, using: &random)) {
          text.append(scalar)
        }
      }
      _ = NameIssue.inPersonName(String(text))
      _ = NameCapitals(of: String(text))
    }
  }
}

@Suite("Encodings of whole files")
struct TextEncodingTests {
  private static let text =
    "họ và tên;đơn vị\nNguyễn Văn An;Trường Tiểu học Hòa Bình\nTrần Thị Bưởi;Thôn Đông\n"

  @Test("UTF-8 is none to tell, with or without its mark, also when it is ASCII or empty")
  func utf8() {
    #expect(TextEncoding(of: Array(Self.text.utf8)) == nil)
    #expect(TextEncoding(of: [0xEF, 0xBB, 0xBF] + Array(Self.text.utf8)) == nil)
    #expect(TextEncoding(of: []) == nil)
    #expect(TextEncoding(of: Array("a: b".utf8)) == nil)
  }

  @Test("UTF-16 is known with its mark and without")
  func utf16() {
    let little = Self.text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = Self.text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    #expect(TextEncoding(of: [0xFF, 0xFE] + little) == .utf16)
    #expect(TextEncoding(of: [0xFE, 0xFF] + big) == .utf16)
    #expect(TextEncoding(of: little) == .utf16)
  }

  @Test("Windows-1258 and TCVN3 are known by their words")
  func bytes() {
    // “Nguyễn Văn Tuấn”, “Trần Thị Hạnh”.
    let windows: [UInt8] =
      [
        0x4E, 0x67, 0x75, 0x79, 0xEA, 0xDE, 0x6E, 0x20, 0x56, 0xE3, 0x6E, 0x20, 0x54, 0x75, 0xE2, 0xEC, 0x6E,
        0x0A,
      ]
      + [0x54, 0x72, 0xE2, 0xCC, 0x6E, 0x20, 0x54, 0x68, 0x69, 0xF2, 0x20, 0x48, 0x61, 0xF2, 0x6E, 0x68]
    #expect(TextEncoding(of: windows) == .windows1258)
    // “NguyÔn V¨n TuÊn”.
    let tcvn3: [UInt8] = [
      0x4E, 0x67, 0x75, 0x79, 0xD4, 0x6E, 0x20, 0x56, 0xA8, 0x6E, 0x20, 0x54, 0x75, 0xCA, 0x6E,
    ]
    #expect(TextEncoding(of: tcvn3) == .tcvn3)
    #expect(TextEncoding(of: [0x41, 0xFF, 0x0A]) == .other)
  }
}

@Suite("Names that nobody need look at twice")
struct PlainNamesTests {
  private let words = [
    "Nguyễn", "Trần", "Lê", "Văn", "Thị", "Hoa", "Ba", "Bà", "Ông", "Cô", "Cố", "Và", "Vợ", "Chồng", "Con",
    "Cùng", "Tên",
    "Không", "Chưa", "Có", "Như", "Trên", "Hồ", "Họ", "N", "A", "Y", "Ô", "NT", "Null", "văn", "TRẦN",
    "NgôVăn", "Tư2",
    "Hòa,", "(Năm)", "Hoà.", "Kpă", "Niê", "Smith", "H'Hen", "Đ/c", "", "Phơng", "Nghiêng", "Thuở", "Ghềnh",
    "\u{A0}An",
  ]

  @Test("What is called plain has no issue, no odd capitals and no address before it")
  func plainHasNoIssue() {
    var random = SeededGenerator()
    var names = PlainNames()
    var plain = 0
    for _ in 0..<20_000 {
      let name = (0..<Int.random(in: 0...6, using: &random)).map { _ in
        words.randomElement(using: &random) ?? ""
      }
      .joined(separator: " ")
      let address = ["Ông", "Bà", "Em", "Nguyễn", "Ông/Bà"].randomElement(using: &random)
      guard names.isPlain(name, address: address) else { continue }
      plain += 1
      #expect(NameIssue.inPersonName(name) == nil, "“\(name)”, seed \(random.seed)")
      #expect(NameCapitals(of: name) == .usual, "“\(name)”, seed \(random.seed)")
      #expect(!name.contains("  ") && name.first != " " && name.last != " ", "“\(name)”, seed \(random.seed)")
      for start in ["Ông ", "Bà ", "Cô ", "Cố ", (address ?? "Ông") + " "] {
        #expect(!name.hasPrefix(start), "“\(name)”, seed \(random.seed)")
      }
    }
    #expect(plain > 500, "seed \(random.seed)")
  }

  @Test(
    "Names as most are written are plain",
    arguments: ["Nguyễn Thị Hoa", "Trần Văn Mẫu", "Đỗ Hà", "Y Thuở Ngân", "Lê Nguyễn Phương Thảo Nghiêng"])
  func usualNamesArePlain(name: String) {
    var names = PlainNames()
    let verdicts = [names.isPlain(name, address: "Ông"), names.isPlain(name, address: nil)]
    #expect(verdicts == [true, true])
  }

  @Test(
    "What needs a second look is not plain",
    arguments: [
      "", " ", "Hoa", "Ông Nghĩa", "Nguyễn Văn A B", "Trần  Mẫu", "Trần Mẫu ", " Trần Mẫu", "Trần Mẫu.",
      "TRẦN MẪU",
      "trần mẫu", "Trần Mẫu2", "Lê Và Vợ", "Họ Tên", "Chưa Có", "Cố Lê Văn Tư", "Trần\u{A0}Mẫu", "Y A",
      "Nghiêngnghiêngnghiêng Hoa", "Lê A Lê A Lê A Lê A Lê",
    ])
  func doubtfulNamesAreNot(name: String) {
    var names = PlainNames()
    let isPlain = names.isPlain(name, address: nil)
    #expect(!isPlain)
  }
}

@Suite("Titles before names")
struct PersonTitleTests {
  @Test(
    "A title is known by its words, a degree by its letters",
    arguments: [
      ("Liệt sĩ Trần Cam", "Liệt sĩ"), ("TS. Lê Thị Thử", "TS"), ("PGS,TS Lê Văn Mẫu", "PGS"),
      ("Thượng tọa Thích Mẫu", "Thượng tọa"),
    ])
  func titles(_ name: String, _ title: String) { #expect(PersonTitle.of(name) == title) }

  @Test(
    "A name alone has none",
    arguments: ["Trần Cam", "Liệt", "Nghệ Nhân", "Bác Sơn", "Thượng Văn An", "", "TSan Lê", "Sư Thị Cô"])
  func none(_ name: String) { #expect(PersonTitle.of(name) == nil) }
}
