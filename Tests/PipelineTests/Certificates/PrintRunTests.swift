import Diagnostics
import DocumentTree
import Foundation
import Model
import PageLayout
import Testing
import Workspace

@testable import Certificates
@testable import Facts
@testable import Packet
@testable import Pipeline

@Suite("A run of certificates")
struct PrintRunTests {
  private func names(_ document: Document?) -> [String] {
    guard let document else { return [] }
    var findings = Findings()
    return (0..<document.sections.count).compactMap { index in
      document.sections.section(at: index, into: &findings).flatMap { section in
        section.blocks.lazy.compactMap { block -> String? in
          guard case .frame(let frame) = block, frame.name == "người nhận" else { return nil }
          return ProofList.text(of: frame)
        }.first
      }
    }
  }

  private func register(_ office: Office) throws -> [String: Int] {
    let file = office.path + "/le/so-khen-thuong.json"
    let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: file)))
    var findings = Findings()
    let list = try #require(JSONNode.read(bytes)?["register"])
    let entries = try #require(
      RegisterText.entries(of: list, in: SourceFile(name: file, bytes: bytes), into: &findings))
    return Dictionary(uniqueKeysWithValues: entries.map { ($0.holder?.name ?? "", $0.number) })
  }

  @Test(
    "Where fewer are named than are counted, a note says how many have a sheet",
    arguments: [("3", true), ("2", false)])
  func fewerNames(count: String, isTold: Bool) throws {
    let office = try Office(rows: [])
    try office.write(
      "le/ceremony.yaml",
      """
      buổi lễ: {tên: hội nghị tổng kết, ngày: 16/8/2025, đơn vị tổ chức: UBND xã An Mỹ}
      khen thưởng:
        - hình thức: Giấy khen
          của: Chủ tịch UBND xã An Mỹ
          số lượng: \(count) cá nhân
          đủ tên: không
          người nhận: [{tên: Trần Văn An, cách gọi: Ông}, {tên: Lê Văn Ba, cách gọi: Ông}]
          thành tích: thành tích xuất sắc

      """)
    let notes = office.build().findings.diagnostics.filter { $0.code == FactCodes.noCertificate }
    #expect(notes.map(\.message.vi).contains { $0.contains("chỉ 2 trong số 3 cá nhân") } == isTold)
    #expect(notes.isEmpty != isTold)
  }

  @Test("Numbers once given stay, and nobody gets a number that another had")
  func register() throws {
    let office = try Office(
      rows: ["cá nhân,An,Ông,,,,", "cá nhân,Bình,Ông,,,,", "cá nhân,Cường,Ông,,,,"],
      certificates: "{số vào sổ từ: 12}")
    #expect(office.build().ending == .done)
    #expect(try register(office) == ["An": 12, "Bình": 13, "Cường": 14])
    let bytes = try Data(contentsOf: URL(fileURLWithPath: office.pdf()))
    let manifest = try Data(contentsOf: URL(fileURLWithPath: office.path + "/le/packet/manifest.json"))
    #expect(office.build().ending == .done)
    #expect(try Data(contentsOf: URL(fileURLWithPath: office.pdf())) == bytes)
    #expect(try Data(contentsOf: URL(fileURLWithPath: office.path + "/le/packet/manifest.json")) == manifest)

    // A new person first, one gone: the others keep theirs.
    try office.write(rows: ["cá nhân,Dung,Bà,,,,", "cá nhân,An,Ông,,,,", "cá nhân,Cường,Ông,,,,"])
    let result = office.build()
    #expect(try register(office) == ["An": 12, "Bình": 13, "Cường": 14, "Dung": 15])
    let left = result.findings.diagnostics.filter { $0.code == BlankCodes.numberLeft }
    #expect(left.count == 1 && left[0].message.vi.contains("13"))

    // Who comes back gets the number back.
    try office.write(rows: ["cá nhân,Bình,Ông,,,,", "cá nhân,Em,Bà,,,,"])
    #expect(office.build().ending == .done)
    #expect(try register(office) == ["An": 12, "Bình": 13, "Cường": 14, "Dung": 15, "Em": 16])
  }

  @Test("Numbers outlive the packet: they stand beside the definition, for every packet of it")
  func registerOutlivesPacket() throws {
    let office = try Office(
      rows: ["cá nhân,An,Ông,,,,", "cá nhân,Bình,Ông,,,,"], certificates: "{số vào sổ từ: 12}")
    #expect(office.build().ending == .done)
    let file = office.path + "/le/so-khen-thuong.json"
    let bytes = try Data(contentsOf: URL(fileURLWithPath: file))
    try FileManager.default.removeItem(atPath: office.path + "/le/packet")
    try office.write(rows: ["cá nhân,Cường,Ông,,,,", "cá nhân,Bình,Ông,,,,"])
    #expect(office.build { $0.output = "other" }.ending == .done)
    #expect(office.build().ending == .done)
    #expect(try register(office) == ["An": 12, "Bình": 13, "Cường": 14])

    // Where only the packet is left, its copy brings the register back.
    try FileManager.default.removeItem(atPath: file)
    try office.write(rows: ["cá nhân,Dung,Bà,,,,"])
    #expect(office.build().ending == .done)
    #expect(try register(office) == ["An": 12, "Bình": 13, "Cường": 14, "Dung": 15])
    #expect(try Data(contentsOf: URL(fileURLWithPath: file)) != bytes)
    let left = try FileManager.default.contentsOfDirectory(atPath: office.path + "/le")
    #expect(left.sorted() == ["ceremony.yaml", "list.csv", "packet", "so-khen-thuong.json"])
  }

  @Test("A check gives no numbers, and a ceremony that counts none has no register")
  func registerOnlyWhenAsked() throws {
    let office = try Office(rows: ["cá nhân,An,Ông,,,,"], certificates: "{số vào sổ từ: 12}")
    let request = Request(ceremony: "le", kinds: ["certificate"], formats: ["pdf"])
    #expect(Run(CeremonyStages(), in: office.workspace).check(request).ending == .done)
    #expect(!FileManager.default.fileExists(atPath: office.path + "/le/so-khen-thuong.json"))
    let plain = try Office(rows: ["cá nhân,An,Ông,,,,"])
    #expect(plain.build().ending == .done)
    #expect(!FileManager.default.fileExists(atPath: plain.path + "/le/so-khen-thuong.json"))
  }

  @Test(
    "A register that cannot be read stops the build: nobody gets a number twice",
    arguments: ["", "{}", "{\"program\": \"other\", \"register\": []}", "{\"program\": \"vinhdanh\"}"])
  func brokenRegister(_ text: String) throws {
    let office = try Office(rows: ["cá nhân,An,Ông,,,,"], certificates: "{số vào sổ từ: 12}")
    try office.write("le/so-khen-thuong.json", text)
    let result = office.build()
    #expect(result.ending == .faults)
    #expect(result.findings.diagnostics.contains { $0.code == PacketCodes.brokenRegister })
    #expect(!FileManager.default.fileExists(atPath: office.path + "/le/packet"))
    #expect(try String(contentsOfFile: office.path + "/le/so-khen-thuong.json", encoding: .utf8) == text)
  }

  @Test("Another build that gave numbers meanwhile wins: the register is not overwritten")
  func registerRace() throws {
    let office = try Office(rows: ["cá nhân,An,Ông,,,,"])
    let folder = URL(fileURLWithPath: office.path + "/le").resolvingSymlinksInPath().path
    let file = RegisterFile(folder: folder, shownFolder: "le", definition: "ceremony.yaml", in: DiskStore())
    let first = RegisterBook([.init(series: "chung", number: 1, holder: .init(name: "An"))])
    var findings = Findings()
    try file.write(first, over: [], isLocked: false, patienceMilliseconds: 0)
    #expect(try file.entries(into: &findings) == first.entries)
    #expect(throws: WorkspaceError.self) {
      try file.write(RegisterBook(), over: [], isLocked: false, patienceMilliseconds: 0)
    }
    #expect(try file.entries(into: &findings) == first.entries)
  }

  @Test("Certificates, their preview and any other kind become pictures of their pages")
  func pictures() throws {
    let office = try Office(
      rows: (1...3).map { "cá nhân,Người số \($0),Ông,,,," }, certificates: "{phôi: giay-khen-a4}")
    let kinds = ["certificate", "certificate-preview", "decision", "proof-list"]
    #expect(
      office.build {
        ($0.kinds, $0.formats) = (kinds, ["png", "pdf"])
        $0.pictures.dotsPerInch = 40
      }.ending == .done)
    func pictures(_ folder: String) throws -> [String] {
      try FileManager.default.contentsOfDirectory(atPath: office.path + "/le/packet/" + folder)
        .filter { $0.hasSuffix(".png") }.sorted()
    }
    let name = "giay-khen-chu-tich-ubnd-quan-kien-an"
    #expect(try pictures("giay-khen") == (1...3).map { "\(name)-\($0).png" })
    #expect(try pictures("xem-thu").count == 3 && !pictures("quyet-dinh").isEmpty)
    #expect(try pictures("ban-soat").count == 1)
    let manifest = try String(contentsOfFile: office.path + "/le/packet/manifest.json", encoding: .utf8)
    #expect(manifest.contains("giay-khen/\(name)-2.png") && manifest.contains("\"format\": \"png\""))

    // One page again leaves the others; without a name the format is not made.
    let again = office.build {
      ($0.kinds, $0.formats) = (["certificate"], ["png"])
      $0.pictures = PagePictures(pages: PageSelection([2...2]), dotsPerInch: 50)
    }
    #expect(again.outcomes == [.written("giay-khen/\(name)-2.png")])
    #expect(try pictures("giay-khen").count == 3)
    #expect(office.build { ($0.kinds, $0.formats) = (["certificate"], nil) }.ending == .done)
    #expect(try pictures("giay-khen").isEmpty)
  }

  @Test("A range or a name is printed again without touching the rest")
  func selection() throws {
    let office = try Office(
      rows: (1...8).map { "cá nhân,Người số \($0),Ông,,,," }, certificates: "{số vào sổ từ: 12}")
    #expect(office.build().ending == .done)
    #expect(
      try names(office.sheets(SheetSelection(from: 14, to: 16)).first) == (3...5).map { "Ông Người số \($0)" }
    )
    #expect(try names(office.sheets(SheetSelection(names: ["nguoi so 7"])).first) == ["Ông Người số 7"])
    let result = office.build { $0.selection = SheetSelection(from: 14, to: 16) }
    #expect(result.ending == .done)
    let files = try FileManager.default.contentsOfDirectory(atPath: office.path + "/le/packet/giay-khen")
    #expect(files.count == 2 && files.contains { $0.hasSuffix("-tu-14-den-16.pdf") })
    let called = ["An", "Ân", "Ngân", "Hoàng Lan Anh", "An Bình"]
    let family = try Office(
      rows: called.map { "cá nhân,Lê \($0),Bà,,,," }, certificates: "{số vào sổ từ: 12}")
    func found(_ asked: String...) throws -> [String]? {
      try names(family.sheets(SheetSelection(names: asked)).first)
    }
    // Without marks is with marks only where nobody is called so.
    #expect(try found("An") == ["Bà Lê An", "Bà Lê An Bình"])
    #expect(try found("Ngan", "Ân") == ["Bà Lê Ân", "Bà Lê Ngân"])
    #expect(try found("bà lê an bình") == ["Bà Lê An Bình"])
    let one = family.build { $0.selection = SheetSelection(names: ["An", "Không Có"]) }
    #expect(one.findings.diagnostics.filter { $0.code == BlankCodes.nothingSelected }.count == 1)
    #expect(one.findings.diagnostics.contains { $0.message.vi.contains("“Không Có”") })
    let nobody = office.build { $0.selection = SheetSelection(names: ["Không Có"]) }
    #expect(nobody.findings.diagnostics.contains { $0.code == BlankCodes.nothingSelected })
  }

  @Test(
    "The order of the sheets",
    arguments: [
      ("như danh sách", ["An", "Tổ 1", "Bình", "Nhà ông Ba"]),
      ("thứ tự trao", ["Tổ 1", "Nhà ông Ba", "An", "Bình"]),
      ("theo đơn vị", ["An", "Bình", "Tổ 1", "Nhà ông Ba"]),
    ])
  func order(_ order: String, _ expected: [String]) throws {
    let office = try Office(
      rows: [
        "cá nhân,An,,,Xã A,,", "tập thể,Tổ 1,,,Xã B,,", "cá nhân,Bình,,,Xã A,,",
        "hộ gia đình,Nhà ông Ba,,,,,",
      ],
      certificates: "{thứ tự in: \(order)}")
    #expect(try names(office.sheets().first) == expected)
  }

  @Test("Copies follow one another; the proof list has each sheet once")
  func copies() throws {
    let office = try Office(
      rows: ["cá nhân,An,Ông,,,,", "cá nhân,Bình,Ông,,,,"], certificates: "{số bản: 2}")
    let document = try #require(try office.sheets().first)
    #expect(names(document) == ["Ông An", "Ông An", "Ông Bình", "Ông Bình"])
    var findings = Findings()
    #expect(ProofList(PrintedRun(stem: "", document: document), into: &findings).rows.count == 2)
  }

  @Test("Posthumous: the wording before the name on a blank, over the form on a complete page")
  func posthumous() throws {
    let rows = ["cá nhân,An,Ông,,,,có"]
    let blank = try Office(rows: rows, certificates: "{phôi: giay-khen-a4}")
    #expect(try names(blank.sheets().first) == ["Truy tặng Ông An"])
    let page = try Office(rows: rows)
    #expect(try names(page.sheets().first) == ["Ông An"])
    #expect(try page.frames(ofSheet: 0)["tặng"].map(ProofList.text) == "TRUY TẶNG")
  }

  @Test("A correction changes the text, size and place of one sheet only")
  func correction() throws {
    let frame = "chức vụ, đơn vị"
    func sheets(_ moves: String) throws -> (plain: [String: Frame], corrected: [String: Frame]) {
      let office = try Office(
        rows: ["cá nhân,An,Ông,Hiệu trưởng,,,", "cá nhân,Bình,Ông,Hiệu trưởng,,,"],
        certificates: """
          {phôi: giay-khen-a4, sửa riêng: [{người nhận: Bình, khung: "\(frame)", chữ: [Dòng một, Dòng hai], \
          \(moves)cỡ: 14 pt}]}
          """)
      return (try office.frames(ofSheet: 0), try office.frames(ofSheet: 1))
    }
    let (plain, corrected) = try sheets("dời phải: 2 mm, dời xuống: -1.5 mm, ")
    #expect(try ProofList.text(of: #require(plain[frame])) == "Hiệu trưởng")
    let post = try #require(corrected[frame])
    #expect(ProofList.text(of: post) == "Dòng một Dòng hai")
    #expect(post.paragraphs.first?.overrides.size == .pt(14))
    // It is moved from where two lines of that size stand; the texts around it stay where those leave them.
    let unmoved = try sheets("")
    let place = try #require(unmoved.corrected[frame]).area
    #expect(post.area.x.mm - place.x.mm == 2 && abs(post.area.y.mm - place.y.mm + 1.5) < 0.001)
    for name in ["người nhận", "thành tích", "địa danh, thời gian"] {
      #expect(corrected[name]?.area == unmoved.corrected[name]?.area)
      #expect(plain[name]?.area == unmoved.plain[name]?.area)
    }
  }

  @Test(
    "A correction of nobody, of two people, or of no frame is an error",
    arguments: [
      ("Binh", "người nhận", BlankCodes.correctionOfNobody),
      ("An", "người nhận", BlankCodes.correctionOfNobody),
      ("Bình", "tên người", BlankCodes.correctionOfNoFrame),
    ])
  func wrongCorrection(_ name: String, _ frame: String, _ code: DiagnosticCode) throws {
    let office = try Office(
      rows: ["cá nhân,An,Ông,,Xã A,,", "cá nhân,An,Ông,,Xã B,,", "cá nhân,Bình,Ông,,,,"],
      certificates: "{sửa riêng: [{người nhận: \(name), khung: \(frame), chữ: x}]}")
    let result = office.build()
    #expect(result.ending == .faults)
    #expect(result.findings.diagnostics.filter { $0.severity == .error }.map(\.code) == [code])
  }

  @Test(
    "A correction may set a name on two lines or with a rank, not put another in its place",
    arguments: [
      ("[Nguyễn Văn, Bình]", false), ("[Thượng tá Nguyễn Văn Bình]", false), ("[Nguyễn Văn Bính]", true),
    ])
  func correctedName(_ lines: String, _ isOther: Bool) throws {
    let office = try Office(
      rows: ["cá nhân,Nguyễn Văn Bình,Ông,,,,"],
      certificates:
        "{sửa riêng: [{người nhận: Nguyễn Văn Bình, khung: người nhận, chữ: \(lines), cỡ: 12 pt}]}")
    let result = office.build()
    #expect(result.ending == .done)
    #expect(result.findings.diagnostics.contains { $0.code == BlankCodes.otherName } == isOther)
  }

  @Test(
    "The signatures under a proof list are never alone on a page: two rows go with them",
    arguments: [18, 19, 20, 21, 22, 23, 24, 25, 26])
  func signedEnd(_ count: Int) throws {
    let office = try Office(rows: (1...count).map { "cá nhân,Người thứ \($0),Ông,Chức vụ,Đơn vị dài dài,," })
    #expect(office.build { $0.kinds = ["proof-list"] }.ending == .done)
    let last = try #require(try Word.pages(ofPDF: office.pdf("ban-soat")).last)
    #expect(Word.box(of: "NGƯỜI SOÁT", in: last) != nil)
    for number in [count - 1, count] {
      #expect(Word.box(of: "Ông Người thứ \(number)", in: last) != nil)
    }
  }

  @Test("A blank that does not exist is an error at its name, with the nearest one")
  func unknownBlank() throws {
    let office = try Office(rows: ["cá nhân,An,Ông,,,,"], certificates: "{phôi: giay-khen-a5}")
    let fault = try #require(office.build().findings.diagnostics.first { $0.code == BlankCodes.unknownBlank })
    #expect(
      fault.help.first?.replacement == "giay-khen-a4" || fault.help.first?.replacement == "giay-khen-a3")
    #expect(fault.place.map { String(decoding: $0.file.bytes[$0.bytes], as: UTF8.self) } == "giay-khen-a5")
  }

  @Test("An office's own blank is used before the program's")
  func ownBlank() throws {
    let office = try Office(rows: ["cá nhân,An,Ông,,,,"], certificates: "{phôi: giay-khen-a4}")
    let shipped = try String(
      contentsOfFile: Office.repository + "/templates/blanks/giay-khen-a4.yaml", encoding: .utf8)
    try office.write(
      "own/blanks/giay-khen-a4.yaml", shipped.replacingOccurrences(of: "y: 129 mm", with: "y: 128.8 mm"))
    #expect(office.build { $0.templates = "own" }.ending == .done)
    let moved = try #require(
      Word.box(of: "Kiến An, ngày 04 tháng 01", in: try Word.pages(ofPDF: office.pdf())[0]))
    #expect(office.build().ending == .done)
    let plain = try #require(
      Word.box(of: "Kiến An, ngày 04 tháng 01", in: try Word.pages(ofPDF: office.pdf())[0]))
    #expect(abs(plain.top - moved.top - 0.2) < 0.02)
  }

  @Test("Print shows only what the blank lacks, the preview the rest too, and the complete page all")
  func renderings() throws {
    let office = try Office(rows: ["cá nhân,An,Ông,,,,"], certificates: "{phôi: giay-khen-a4}")
    #expect(office.build { $0.kinds = ["certificate", "certificate-preview"] }.ending == .done)
    let frames = try office.frames(ofSheet: 0)
    #expect(frames["quốc hiệu"] == nil && frames["hình thức"] == nil && frames["người nhận"] != nil)
    let printed = try Word.pages(ofPDF: office.pdf())[0]
    let preview = try Word.pages(ofPDF: office.pdf("xem-thu"))[0]
    #expect(Word.box(of: "GIẤY KHEN", in: printed) == nil)
    #expect(Word.box(of: "GIẤY KHEN", in: preview) != nil)
    let (one, other) = (Word.box(of: "Ông An", in: printed), Word.box(of: "Ông An", in: preview))
    #expect(one?.left == other?.left && one?.top == other?.top && one != nil)
  }

  @Test(
    "Every row of the list is on one certificate, and the proof list agrees with the PDF")
  func proof() throws {
    let rows = [
      "cá nhân,Công Tằng Tôn Nữ Nguyễn Thị Thanh Huyền Trân Minh Châu Ngọc Diệp,Bà,Hiệu trưởng,Trường A,,",
      "tập thể,Tổ dân phố 1,,,,thành tích riêng của tổ trong năm 2020,", "cá nhân,An,Thượng tá,,,,",
    ]
    let office = try Office(rows: rows, certificates: "{phôi: giay-khen-a4, số vào sổ từ: 7}")
    let result = office.build { $0.kinds = ["certificate", "decision"] }
    #expect(result.ending == .done)
    var findings = Findings()
    let document = try #require(try office.sheets().first)
    let list = ProofList(
      PrintedRun(stem: "", document: document), into: &findings)
    let pages = try Word.pages(ofPDF: office.pdf())
    #expect(list.rows.count == rows.count && pages.count == rows.count)
    for (row, words) in zip(list.rows, pages) {
      for cell in row.cells + list.common {
        #expect(Word.box(of: cell.text, in: words) != nil, "\(cell.frame): \(cell.text)")
      }
      #expect(
        (row.cells + list.common).reduce(0) { $0 + Word.split($1.text).count }
          == words.flatMap { Word.split($0.text) }.count)
    }
    #expect(list.rows[0].fitted == ["người nhận"] && list.rows[1].fitted.isEmpty)
    let decision = try Word.pages(ofPDF: office.pdf("quyet-dinh")).flatMap { $0 }.flatMap {
      Word.split($0.text)
    }
    for name in ["Diệp", "Tổ"] { #expect(decision.contains(name)) }
  }
}
