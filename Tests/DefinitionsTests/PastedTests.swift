import Awards
import Diagnostics
import Fields
import Model
import TestSupport
import Testing
import YAMLReading
import YAMLSupport

@testable import Definitions

/// The codes that the tests of this file bring about.
let pastedFaultCodes =
  [
    NameCodes.damaged, NameCodes.address, NameCodes.capitals, NameCodes.mended, NameCodes.noName,
    NameCodes.remark,
  ].map(\.id)
  + [FieldCodes.cutByComma.id, DocumentNumber.disagrees.id]

@Suite("What a clerk pastes")
struct PastedTests {
  private static let group = """
    buổi lễ: {tên: hội nghị, ngày: 5/1/2023, đơn vị tổ chức: UBND xã An Mỹ}
    khen thưởng:
      - hình thức: Giấy khen
        của: UBND xã An Mỹ

    """

  /// The recipients of a group whose fields are added, with the codes that were reported.
  private func read(_ fields: String) -> (recipients: [Recipient], findings: Findings) {
    let (ceremony, findings) = readDefinition(Self.group + fields)
    return (ceremony?.awards.first?.recipients ?? [], findings)
  }

  private func codes(_ findings: Findings) -> [DiagnosticCode] { findings.diagnostics.map(\.code) }

  @Test("YAML's null is no value, unless it stands in quotes")
  func null() {
    for word in ["null", "~", "Null", "NULL"] {
      #expect(
        dump(
          readYAML("a: \(word)\n").0
            ?? DataNode(.scalar("x"), at: Place(SourceFile(name: "x", text: ""), 0..<0))) == "{a: ‹›}")
    }
    #expect(readYAML("a: \"null\"\n").0.map(dump) == "{a: ‹null›}")
    #expect(readYAML("a: nulla\n").0.map(dump) == "{a: ‹nulla›}")
  }

  @Test("A sum of money is read in a definition as in a list")
  func money() {
    for written in [
      "710000", "710.000", "710.000đ", "710.000 đồng", "0,71 triệu đồng", "{mức: 710.000 đồng}",
    ] {
      let (ceremony, findings) = readDefinition(Self.group + "    tiền thưởng: \(written)\n")
      #expect(ceremony?.awards.first?.money?.amount?.value == 710_000, "\(written)")
      #expect(findings.diagnostics.allSatisfy { $0.severity != .error }, "\(written)")
    }
  }

  @Test(
    "Sums as clerks write them; the law's are asked for in any words, and what is no sum is told as a sum",
    arguments: [
      ("1 triệu", 1_000_000), ("500 nghìn", 500_000), ("không", 0), ("0", 0),
      ("theo quy định hiện hành", nil),
      ("theo quy định của pháp luật", nil), ("năm trăm nghìn đồng", -1), ("\"0,3 lần mức lương cơ sở\"", -1),
    ])
  func sums(written: String, sum: Int?) {
    let (ceremony, findings) = readDefinition(Self.group + "    tiền thưởng: \(written)\n")
    let money = ceremony?.awards.first?.money
    guard sum != -1 else {
      #expect(findings.diagnostics.first?.message.vi.contains("phải là số tiền bằng đồng") == true)
      #expect(findings.diagnostics.first?.message.vi.contains("theo quy định") == true)
      return
    }
    #expect(money?.amount?.value == sum && (money?.byLaw == nil) == (sum != nil))
  }

  @Test("A kind of recipient that the sums by kind leave out gets none, and that is told")
  func sumsByKind() {
    let rows = "    người nhận: [{tên: Thôn Hạ, loại: tập thể}, {tên: Lê Văn An, loại: cá nhân}]\n"
    let (recipients, findings) = read("    tiền thưởng: {tập thể: 500.000}\n" + rows)
    #expect(recipients.map(\.money?.value) == [500_000, 0])
    #expect(codes(findings) == [DefinitionCodes.kindWithoutMoney])
    #expect(read("    tiền thưởng: {tập thể: 500.000, mức: 300.000}\n" + rows).findings.diagnostics.isEmpty)
  }

  @Test(
    "Dots and dashes that hold a place for the pen are no value",
    arguments: ["-", "–", "...", ".....", "…", "……/……", "___", "- -"])
  func placeholders(written: String) {
    let row =
      "    thành tích: \"\(written)\"\n    người nhận: [{tên: Lê Văn An, loại: cá nhân, đơn vị: \"\(written)\"}]\n"
    let signing = "    quyết định: {ký: {chức vụ: Chủ tịch, họ tên: \"\(written)\"}, số: \"\(written)\"}\n"
    let (ceremony, findings) = readDefinition(Self.group + row + signing)
    #expect(ceremony?.awards.first?.cause == nil && ceremony?.awards.first?.recipients.first?.unit == nil)
    #expect(ceremony?.decisions.first?.signing.name == nil && ceremony?.decisions.first?.number == nil)
    #expect(findings.diagnostics.isEmpty)
    let (_, named) = readDefinition(Self.group + "    người nhận: [{tên: \"\(written)\", loại: cá nhân}]\n")
    #expect(codes(named) == [FieldCodes.emptyValue])
  }

  @Test(
    "A subject goes on after “Về việc”, whatever was pasted with it",
    arguments: [
      ("Khen thưởng cá nhân", "khen thưởng cá nhân"), ("\"Về việc: tặng Giấy khen\"", "tặng Giấy khen"),
      ("\"V/v: Tặng Giấy khen;\"", "tặng Giấy khen"), ("Về việc Tặng Giấy khen", "tặng Giấy khen"),
      ("\"(v/v khen thưởng)\"", "khen thưởng"), ("việc khen thưởng", "khen thưởng"),
      ("\"QUYẾT ĐỊNH Về việc khen thưởng\"", "khen thưởng"), ("“Về việc khen thưởng”", "khen thưởng"),
      ("Trích yếu - Về việc khen thưởng", "khen thưởng"),
      ("quyết định tặng thưởng", "quyết định tặng thưởng"),
      ("về đích nông thôn mới", "về đích nông thôn mới"), ("Sơn Hải kỷ niệm", "Sơn Hải kỷ niệm"),
      ("tặng danh hiệu “Lao động tiên tiến”", "tặng danh hiệu “Lao động tiên tiến”"),
    ])
  func subjects(written: String, read: String) {
    let submission = "tờ trình: {cơ quan trình: Phòng A, về việc: \(written)}"
    let (ceremony, findings) = readDefinition(
      Self.group + "    quyết định: {về việc: \(written), \(submission)}\n")
    #expect(ceremony?.decisions.first?.subject?.value == read && findings.diagnostics.isEmpty)
    #expect(ceremony?.decisions.first?.submission?.subject?.value == read)
    #expect(
      codes(readDefinition(Self.group + "    quyết định: {về việc: KHEN THƯỞNG CÁC CÁ NHÂN}\n").1)
        == [NameCodes.capitals])
  }

  @Test(
    "A place stands before the day and takes no sign and no day with it",
    arguments: [
      ("\"An Mỹ,\"", "An Mỹ", 0), ("\"An Mỹ, ngày … tháng … năm 2026\"", "An Mỹ", 1),
      ("\"An Mỹ, ngày … tháng … năm …\"", "An Mỹ", 0), ("TP. Hồ Chí Minh", "TP. Hồ Chí Minh", 0),
    ])
  func places(written: String, read: String, notes: Int) {
    let (ceremony, findings) = readDefinition(Self.group + "    quyết định: {nơi ban hành: \(written)}\n")
    #expect(ceremony?.decisions.first?.issuedAt?.value == read)
    #expect(codes(findings) == Array(repeating: NameCodes.mended, count: notes))
  }

  @Test(
    "The number of one's own article, clause or point goes in whatever signs it was set",
    arguments: [
      ("\"Điều 1: Tặng Giấy khen\"", "Tặng Giấy khen"), ("\"Điều 1 - tặng Giấy khen\"", "Tặng Giấy khen"),
      ("ĐIỀU 1. Tặng", "Tặng"), ("\"Điều 1.Tặng\"", "Tặng"), ("Điều 1) Tặng", "Tặng"), ("\"- Tặng\"", "Tặng"),
      ("Điều 1. 05 tập thể được tặng", "05 tập thể được tặng"), ("Điều 1 của Quy chế", "Điều 1 của Quy chế"),
      ("Điều 1 - 3 của Quy chế", "Điều 1 - 3 của Quy chế"),
    ])
  func articles(written: String, read: String) {
    let (ceremony, findings) = readDefinition(Self.group + "    quyết định: {điều: [\(written)]}\n")
    #expect(ceremony?.decisions.first?.articles.first?.text?.value == read && findings.diagnostics.isEmpty)
  }

  @Test(
    "Clauses and points likewise; numbers of their own stay",
    arguments: [
      ("\"1) thôn Đông\"", "Thôn Đông"), ("1/ Thôn Đông", "Thôn Đông"), ("1.Thôn Đông", "Thôn Đông"),
      ("1. 05 tập thể", "05 tập thể"), ("5.000 đồng", "5.000 đồng"), ("1/5 số hộ", "1/5 số hộ"),
    ])
  func clauses(written: String, read: String) {
    let (ceremony, _) = readDefinition(
      Self.group + "    quyết định: {điều: [{nội dung: Khen, khoản: [\(written)]}]}\n")
    #expect(ceremony?.decisions.first?.articles.first?.clauses.first?.text?.value == read)
  }

  @Test("A merit that stands in quotation marks, with marks of a list or two blanks is read without them")
  func merits() {
    for written in [
      "\"“Có thành tích xuất sắc”\"", "\"Có  thành tích xuất sắc\"", "“Có thành tích xuất sắc”",
    ] {
      let (ceremony, _) = readDefinition(Self.group + "    thành tích: \(written)\n")
      #expect(ceremony?.awards.first?.cause?.value == "Có thành tích xuất sắc")
    }
    let (ceremony, _) = readDefinition(Self.group + "    thành tích: \"+ Vận động nhân dân; + Hiến đất\"\n")
    #expect(ceremony?.awards.first?.cause?.value == "Vận động nhân dân; hiến đất")
  }

  @Test("People of a place are named as such and count as the law counts a collective")
  func peopleOfAPlace() {
    let (recipients, findings) = read(
      "    người nhận: [{tên: Phường Hạ, loại: nhân dân và cán bộ}, {tên: Nhân dân và cán bộ xã Thượng, loại: nhân dân và cán bộ}]\n"
    )
    #expect(recipients.map(\.name.value) == ["Nhân dân và cán bộ phường Hạ", "Nhân dân và cán bộ xã Thượng"])
    #expect(findings.diagnostics.isEmpty && RecipientKind.people.counted == .collective)
  }

  @Test("A gender under the address is the gender, words for nothing are nothing; both are told")
  func misplaced() {
    let (recipients, findings) = read(
      "    người nhận: [{tên: Lê Văn Tám, loại: cá nhân, cách gọi: Nam, chức vụ: không có, đơn vị: Chưa rõ}]\n"
    )
    #expect(recipients.first?.address == nil && recipients.first?.gender == .male)
    #expect(recipients.first?.post == nil && recipients.first?.unit == nil)
    #expect(Set(codes(findings)) == [NameCodes.mended])
  }

  @Test(
    "Two bodies or two persons in one place are told, a body with a comma in its name is not",
    arguments: [
      ("Thôn Đông, thôn Tây", "tập thể", true), ("UBND xã An Mỹ, UBND xã An Hải", "tập thể", true),
      ("Phòng Văn hóa, Thể thao và Du lịch", "tập thể", false),
      ("Đội phòng cháy, chữa cháy", "tập thể", false),
      ("Lê Văn Tám Trần Thị Chín", "cá nhân", true), ("Lê Văn Tám và bà Trần Thị Chín", "cá nhân", true),
      ("Nguyễn Phan Trần Thị Quỳnh Anh", "cá nhân", false), ("Công Tằng Tôn Nữ Thị Hoa", "cá nhân", false),
    ])
  func severalInOne(name: String, kind: String, isTold: Bool) {
    let (_, findings) = read("    người nhận: [{tên: \"\(name)\", loại: \(kind)}]\n")
    #expect(codes(findings) == (isTold ? [NameCodes.severalPeople] : []))
  }

  @Test("What is no name is told", arguments: ["Không", "Test", "TRUE", "45231", "0912345678"])
  func noNames(name: String) {
    #expect(
      codes(read("    người nhận: [{tên: \"\(name)\", loại: cá nhân}]\n").findings).contains(NameCodes.noName)
    )
    #expect(codes(read("    người nhận: [{tên: \"5\", loại: tập thể}]\n").findings) == [NameCodes.noName])
  }

  @Test(
    "Titles of the State and two titles before a name are titles",
    arguments: [
      "Bà mẹ Việt Nam anh hùng Nguyễn Thị Thứ", "Anh hùng Lao động Hồ Giáo",
      "Thượng úy, bác sĩ Nguyễn Văn Cường",
      "Thiếu tướng, GS.TS. Lê Văn Em",
    ])
  func titles(name: String) {
    let (recipients, findings) = read("    người nhận: [{tên: \"\(name)\", loại: cá nhân}]\n")
    #expect(recipients.first?.name.value == name && findings.diagnostics.isEmpty)
  }

  @Test("Heads and marks that were pasted with addressees, executors and proposals go")
  func heads() {
    let (ceremony, findings) = readDefinition(
      Self.group
        + """
            quyết định:
              nơi nhận: ["Nơi nhận:", "- Như Điều 3;", "+ Phòng Nội vụ", "• Lưu VT"]
              thi hành: "Điều 3. Văn phòng và các cá nhân có tên"
              theo đề nghị: Tờ trình số 12/TTr-VHXH ngày 1/3/2026 của Phòng Văn hóa về việc khen thưởng
              căn cứ: [Luật TĐKT năm 2022, "NĐ 152/2025/NĐ-CP", "Nghị quyết số 5"]
              tờ trình: {cơ quan trình: Phòng A, kính gửi: ["Kính gửi: Chủ tịch UBND xã;", "- Hội đồng."]}

        """)
    let decision = ceremony?.decisions.first
    #expect(decision?.addressees.map(\.value) == ["Như Điều 3", "Phòng Nội vụ"])
    #expect(decision?.archive?.value == "VT" && findings.diagnostics.isEmpty)
    #expect(decision?.executors.map(\.value) == ["Văn phòng và các cá nhân có tên"])
    #expect(
      decision?.proposals.map(\.value)
        == ["Phòng Văn hóa tại Tờ trình số 12/TTr-VHXH ngày 1/3/2026 về việc khen thưởng"])
    #expect(
      decision?.grounds.map(\.value)
        == ["Luật Thi đua, khen thưởng năm 2022", "Nghị định số 152/2025/NĐ-CP", "Nghị quyết số 5"])
    #expect(decision?.submission?.submittedTo.map(\.value) == ["Chủ tịch UBND xã", "Hội đồng"])
  }

  @Test("A short word under “quyết định” is a key, not the number of another decision")
  func decisionKeys() {
    let (_, findings) = readDefinition(Self.group + "    quyết định: q3\n")
    #expect(codes(findings) == [DefinitionCodes.unknownReference])
    #expect(readDefinition(Self.group + "    quyết định: 15/QĐ-UBND\n").1.diagnostics.isEmpty)
  }

  @Test("Several people in one text, a file of Word and another colon are told as what they are")
  func toldTruly() {
    let (_, findings) = readDefinition(Self.group + "    người trao: Lê Văn An, Trần Thị Bình\n")
    let helps = findings.diagnostics.flatMap(\.help)
    #expect(helps.contains { $0.replacement == "[Lê Văn An, Trần Thị Bình]" })
    var word = Findings()
    _ = StrictYAML.read(
      SourceFile(name: "ceremony.yaml", bytes: Array("PK\u{3}\u{4}".utf8) + [0xFF, 0x00, 0xFE]), into: &word)
    #expect(word.diagnostics.first?.message.vi.contains("tệp Word") == true)
    let (_, colon) = readYAML("ngày： 15/1\n")
    #expect(colon.diagnostics.first?.message.vi.contains("ký tự khác") == true)
    let (_, kind) = readDefinition("buổi lễ: {tên: hội nghị, loại: tổng kết, buổi: buổi sáng}\nkết quả: x\n")
    #expect(kind.diagnostics.flatMap(\.help).compactMap(\.replacement) == ["hội nghị tổng kết", "sáng"])
  }

  @Test(
    "A body of the same place is another body, and a slip in a name is a slip",
    arguments: ["Sở Y tế", "Công an"])
  func samePlace(body: String) {
    for place in ["tỉnh Hưng Yên", "tỉnh Sơn La", "tỉnh Quảng Ninh"] {
      let (ceremony, findings) = readDefinition(
        """
        buổi lễ: {tên: hội nghị, ngày: 5/1/2026, đơn vị tổ chức: \(body) \(place)}
        khen thưởng:
          - hình thức: Bằng khen
            của: Chủ tịch UBND \(place)

        """)
      #expect(ceremony?.awards.first?.givers.first?.written.value == "Chủ tịch UBND \(place)")
      #expect(!findings.hasErrors, "\(findings.diagnostics.map(\.message.vi))")
    }
    let (_, findings) = readDefinition(
      """
      buổi lễ: {tên: hội nghị, ngày: 5/1/2026, đơn vị tổ chức: UBND tỉnh Hưng Yên}
      khen thưởng:
        - hình thức: Bằng khen
          của: Chủ tịch UBND tỉnh Hưg Yên

      """)
    #expect(findings.diagnostics.map(\.code).contains(DefinitionCodes.unknownReference))
  }

  @Test("Other dashes before items are told once a line, and the list is read")
  func dashes() {
    expectFault("a:\n  1️⃣–2️⃣ b\n  - c\n", YAMLCodes.otherDash.id)
    expectFault("a:\n  1️⃣•2️⃣ b\n", YAMLCodes.otherDash.id)
    #expect(readYAML("a:\n  – b\n  - c\n").0.map(dump) == "{a: [‹b›, ‹c›]}")
    #expect(readYAML("a: – b\n").1.isEmpty)
  }

  @Test("A file in another encoding gets one message that names it")
  func encodings() {
    let utf16: [UInt8] =
      [0xFF, 0xFE]
      + Array("buổi lễ: x".utf16).flatMap { unit -> [UInt8] in
        [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      }
    let files: [(bytes: [UInt8], name: String)] = [
      (utf16, "UTF-16"),
      ([0x61, 0x3A, 0x20, 0x56, 0xA8, 0x6E, 0x20, 0x54, 0x75, 0xCA, 0x6E], "TCVN3"),
    ]
    for (bytes, name) in files {
      var findings = Findings()
      #expect(StrictYAML.read(SourceFile(name: "ceremony.yaml", bytes: bytes), into: &findings) == nil)
      #expect(codes(findings) == [YAMLCodes.notUTF8])
      #expect(findings.diagnostics.first?.message.vi.contains(name) == true)
    }
  }

  @Test(
    "A comma in square brackets that cuts a phrase is told; quotes and lines are the cure",
    arguments: [
      ("[Luật Thi đua, khen thưởng ngày 15/6/2022]", true), ("[Luật Thi đua, Khen thưởng, Luật B]", true),
      ("[\"Luật Thi đua, khen thưởng\", Luật B]", false),
      ("[Luật A, \"khen thưởng\"]", false), ("[Luật A, Luật B]", false), ("Luật Thi đua, khen thưởng", false),
      ("\n      - Luật Thi đua, khen thưởng\n      - luật B", false),
      ("[Quy chế A, chùa Linh Quang, xã An Mỹ]", false),
      ("[Kế hoạch tăng 12,4% so với năm trước]", true), ("[Quy chế 12, 4 phụ lục]", false),
    ])
  func commas(grounds: String, isTold: Bool) {
    let (_, findings) = readDefinition(
      Self.group + "    người nhận: {tên: Lê An, loại: cá nhân}\n    quyết định:\n      căn cứ: \(grounds)\n")
    #expect(codes(findings).contains(FieldCodes.cutByComma) == isTold)
  }

  @Test("A quotation that commas of square brackets cut is one again, and nothing of it changes")
  func quotations() {
    func addressees(_ list: String) -> (texts: [String], codes: [DiagnosticCode]) {
      let (ceremony, findings) = readDefinition(
        Self.group
          + "    người nhận: {tên: Lê An, loại: cá nhân}\n    quyết định:\n      nơi nhận: \(list)\n")
      return (ceremony?.decisions.first?.addressees.map(\.value) ?? [], codes(findings))
    }
    let whole = addressees("[Như Điều 3, Tổ “Đồn là nhà, bản là quê, dân là anh em”, Phòng B]")
    #expect(whole.texts == ["Như Điều 3", "Tổ “Đồn là nhà, bản là quê, dân là anh em”", "Phòng B"])
    #expect(!whole.codes.contains(FieldCodes.cutByComma))
    // What nobody closes, and what is written in lines, stays as it is.
    #expect(addressees("[Tổ “Đồn là nhà, Bản B]").texts == ["Tổ “Đồn là nhà", "Bản B"])
    #expect(addressees("\n        - Tổ “Một\n        - Hai”").texts == ["Tổ “Một", "Hai”"])
  }

  @Test("All pieces of a phrase that commas cut stand in its cure")
  func wholePhrase() {
    let (_, findings) = readDefinition(
      Self.group
        + "    người nhận: {tên: Lê An, loại: cá nhân}\n    quyết định:\n      nơi nhận: [Các phòng, ban, ngành của xã, Lưu VT]\n"
    )
    let told = findings.diagnostics.first { $0.code == FieldCodes.cutByComma }
    #expect(told?.help.first?.message.vi.hasSuffix("\"Các phòng, ban, ngành của xã\"") == true)
  }

  @Test(
    "A comma in braces that cuts a value is told as such, not as a field that nobody knows",
    arguments: [
      ("{tên: Đội Cảnh sát phòng cháy, chữa cháy, loại: tập thể}", "\"Đội Cảnh sát phòng cháy, chữa cháy\""),
      ("{tên: Tổ Một, loại: tập thể, thành tích: thu tăng 12,4%}", "\"thu tăng 12,4%\""),
    ])
  func commasInBraces(recipient: String, cure: String) {
    let (_, findings) = readDefinition(Self.group + "    người nhận: \(recipient)\n")
    #expect(codes(findings) == [FieldCodes.cutByComma])
    #expect(findings.diagnostics.first?.help.first?.message.vi.hasSuffix(cure) == true)
    #expect(
      codes(readDefinition(Self.group + "    người nhận: {tên: \"Lê An\", loạii: tập thể}\n").1).contains(
        FieldCodes.unknownKey))
  }

  @Test("The rest of a number that a comma of brackets cut is told as that")
  func decimals() {
    let (_, findings) = readDefinition(
      Self.group
        + "    người nhận: {tên: Lê An, loại: cá nhân}\nkết quả:\n  - {số liệu: Thu ngân sách, đạt: 12 tỷ đồng, so sánh: [tăng 12,4% so với năm 2024]}\n"
    )
    #expect(codes(findings) == [FieldCodes.cutByComma])
    #expect(
      findings.diagnostics.first?.help.first?.message.vi.contains("\"tăng 12,4% so với năm 2024\"") == true)
  }

  @Test(
    "A line of the archive among the addressees is the archive's; those behind semicolons stand one a line")
  func addressees() {
    func decision(_ lines: String) -> Decision? {
      readDefinition(
        Self.group
          + "    người nhận: {tên: Lê An, loại: cá nhân}\n    quyết định:\n      nơi nhận:\n\(lines)"
      ).0?.decisions.first
    }
    let pasted = decision(
      "        - '- Như Điều 3;'\n        - '- Sở Nội vụ; Phòng VHXH;'\n        - '- Lưu: VT, VX.'\n")
    #expect(pasted?.addressees.map(\.value) == ["Như Điều 3", "Sở Nội vụ", "Phòng VHXH"])
    #expect(pasted?.archive?.value == "VT, VX")
    let both = decision("        - Lưu VT\n      lưu: '- Lưu: VT, NV.'\n")
    #expect(both?.addressees.isEmpty == true && both?.archive?.value == "VT, NV")
    #expect(decision("        - Lưu Văn An\n")?.addressees.map(\.value) == ["Lưu Văn An"])
  }

  @Test("A definition whose letters were lost is told once")
  func damagedDefinition() {
    for text in [
      "buá»•i lá»…:\n  tÃªn: há»™i nghá»‹\n  ngÃ\u{A0}y: 5/1/2023\nkhen thÆ°á»Ÿng:\n",
      "bu?i l?:\n  t?n: h?i ngh?\n  ngày: 5/1/2023\nkhen th??ng:\n  - h?nh th?c: x\n",
    ] {
      var findings = Findings()
      #expect(StrictYAML.read(SourceFile(name: "ceremony.yaml", text: text), into: &findings) == nil)
      #expect(codes(findings) == [YAMLCodes.notUTF8])
    }
    #expect(readYAML("a: Vì sao?\nb: Để làm gì?\nc: Ai làm?\n").1.isEmpty)
  }

  @Test("A number before a name and marks around it go, and are told")
  func bareNames() {
    func first(_ name: String) -> (String?, [DiagnosticCode]) {
      let (recipients, findings) = read("    người nhận: {tên: '\(name)', loại: cá nhân}\n")
      return (recipients.first?.name.value, codes(findings))
    }
    #expect(first("12. Lê Thị An") == ("Lê Thị An", [NameCodes.mended]))
    #expect(first("3) Lê Thị An;") == ("Lê Thị An", [NameCodes.mended]))
    #expect(first("“Lê Thị An”") == ("Lê Thị An", [NameCodes.mended]))
    #expect(first("\"Lê Thị An\".") == ("Lê Thị An", [NameCodes.mended]))
    #expect(first("Lê Thị An 2").1 == [NameCodes.noName])
    #expect(first("Lê Thị An (đã mất)").1 == [NameCodes.remark])
    #expect(first("cố Lê Thị An").1.contains(NameCodes.remark))
    #expect(first("ông bà Lê Tư").1 == [NameCodes.severalPeople])
  }

  @Test("In a list, two addresses that disagree, double spaces and old letters are each told once")
  func listNames() {
    let csv = """
      Loại,Ông/Bà,Họ và tên
      cá nhân,Bà,Ông Ngô Văn Tám
      cá nhân,Đại úy,Ông Ngô Văn Chín
      cá nhân,Bà,Phạm  Thị Hải
      cá nhân,Ông,NguyÔn V¨n Hïng
      cá nhân,Ông,TRẦN VĂN MƯỜI
      """
    var findings = Findings()
    let read = DefinitionReader.read(
      SourceFile(name: "ceremony.yaml", text: Self.group + "    danh sách: ds.csv\n"),
      lists: { SourceFile(name: $0, text: csv) }, into: &findings)
    #expect(
      codes(findings).map(\.id).sorted()
        == [ListCodes.capitals, ListCodes.character, ListCodes.oldEncoding, NameCodes.address].map(\.id)
        .sorted())
    #expect(read?.awards.first?.recipients[1].name.value == "Ngô Văn Chín")
  }

  @Test(
    "A giver who names a body is that body's, though a guest bears the same post and only one body is declared"
  )
  func ownBody() {
    let (ceremony, findings) = readDefinition(
      """
      buổi lễ: {tên: hội nghị, ngày: 15/1/2026, đơn vị tổ chức: UBND xã An Mỹ}
      cơ quan: {tên: Ủy ban nhân dân xã An Mỹ, tên ngắn: UBND xã An Mỹ, cấp: xã}
      đại biểu: [{tên: Trần Quốc Huy, chức vụ: Chủ tịch UBND tỉnh Sơn Hải}]
      khen thưởng:
        - {hình thức: Bằng khen, của: Chủ tịch UBND tỉnh Sơn Hải, người nhận: [{tên: Thôn Đông, loại: tập thể}]}

      """)
    let giver = ceremony?.awards.first?.givers.first
    #expect(findings.isEmpty && giver?.headTitle == "Chủ tịch" && giver?.legal?.level == .province)
    #expect(
      giver?.organisation.map { ceremony?.organisations[$0].name.value } != "Ủy ban nhân dân xã An Mỹ")
  }

  @Test("A city that is declared as a province's equal is one")
  func declaredCity() {
    func level(_ declared: String) -> AuthorityLevel? {
      readDefinition(
        """
        buổi lễ: {tên: hội nghị, ngày: 15/1/2026, đơn vị tổ chức: UBND thành phố Hải Châu}
        cơ quan: {tên: Ủy ban nhân dân thành phố Hải Châu, tên ngắn: UBND thành phố Hải Châu, cấp: \(declared), người đứng đầu: Chủ tịch}
        khen thưởng:
          - {hình thức: Bằng khen, của: Chủ tịch UBND thành phố Hải Châu, người nhận: [{tên: Lê An, loại: cá nhân}]}

        """
      ).0?.awards.first?.givers.first?.legal?.level
    }
    #expect(level("tỉnh") == .province && level("huyện") == .district)
  }

  @Test("What a form says of its kind, its letters and its giver is read")
  func forms() {
    func award(
      _ form: String, of giver: String?, _ recipients: String = "{tên: Lê An, loại: cá nhân}"
    ) -> (AwardGroup?, [DiagnosticCode]) {
      let of = giver.map { "của: \($0), " } ?? ""
      let (ceremony, findings) = readDefinition(
        "buổi lễ: {tên: hội nghị, ngày: 5/1/2023, đơn vị tổ chức: UBND xã An Mỹ}\nkhen thưởng:\n  - {hình thức: \(form), \(of)người nhận: [\(recipients)]}\n"
      )
      return (ceremony?.awards.first, codes(findings))
    }
    let flag = award("Cờ thi đua", of: "UBND tỉnh Sơn Hải", "Sở Tài chính, Lực lượng Dân quân, Lê Lợi")
    #expect(flag.0?.recipients.map(\.kind) == [.collective, .collective, .collective] && flag.1.isEmpty)
    let short = award("CSTĐ cơ sở", of: "Chủ tịch UBND xã An Mỹ")
    #expect(short.0?.forms.first?.written.value == "Chiến sĩ thi đua cơ sở" && short.1.isEmpty)
    let full = award("Bằng khen của Chủ tịch UBND tỉnh Sơn Hải", of: nil)
    #expect(full.0?.forms.first?.written.value == "Bằng khen")
    #expect(full.0?.givers.first?.written.value == "Chủ tịch UBND tỉnh Sơn Hải")
    #expect(award("Bằng khen của Thủ tướng Chính phủ", of: "Thủ tướng Chính phủ").1.isEmpty)
    #expect(
      award("Bằng khen của Chủ tịch UBND tỉnh Sơn Hải", of: "Chủ tịch UBND xã An Mỹ").1 == [
        DefinitionCodes.unknownForm
      ])
    #expect(
      award("Cờ thi đua của Chính phủ", of: "Chính phủ").0?.forms.first?.entry?.name
        == "Cờ thi đua của Chính phủ")
  }

  @Test(
    "Where clauses stand in square brackets, a piece of under four words is noted as what a comma may have cut",
    arguments: [
      ("[các tập thể, cá nhân thi đua sôi nổi]", true),
      ("[phong trào được triển khai ở các thôn, đời sống được nâng lên rõ rệt]", false),
      ("[\"các tập thể\", cá nhân thi đua sôi nổi]", false),
      ("\n  - các tập thể, cá nhân thi đua sôi nổi", false),
    ])
  func fragments(results: String, isTold: Bool) {
    let (_, findings) = readDefinition(
      Self.group + "    người nhận: {tên: Lê An, loại: cá nhân}\nkết quả: \(results)\n")
    let told = findings.diagnostics.filter { $0.code == FieldCodes.cutByComma }
    #expect(told.map(\.severity) == (isTold ? [.note] : []))
  }

  @Test("Cells end without the sign of a pasted line; an abbreviation keeps its stop")
  func cellEndings() throws {
    let csv = """
      Loại,Họ và tên,Chức vụ,Đơn vị công tác,Nơi ở,Thành tích
      cá nhân,Trần Văn Mẫu.,Trưởng thôn;,Thôn Đông.,"xã An Mỹ,",làm tốt!
      tập thể,"Sun Co., Ltd.",,,,
      """
    var findings = Findings()
    let read = DefinitionReader.read(
      SourceFile(name: "ceremony.yaml", text: Self.group + "    danh sách: ds.csv\n"),
      lists: { $0 == "ds.csv" ? SourceFile(name: $0, text: csv) : nil }, into: &findings)
    let rows = try #require(read?.awards.first?.recipients)
    #expect(
      rows[0].name.value == "Trần Văn Mẫu" && rows[0].post?.value == "Trưởng thôn"
        && rows[0].unit?.value == "Thôn Đông" && rows[0].residence?.value == "xã An Mỹ"
        && rows[0].achievement?.value == "làm tốt")
    #expect(rows[1].name.value == "Sun Co., Ltd.")
  }

  @Test(
    "A list whose headings lost their letters is told once, with the cure of the file",
    arguments: [
      "STT,lo?i,t?n,ch?c v?", "STT,Họ và tên,ch?c v?,d?n v?", "STT,H? và tên,Chức vụ",
      "STT,Há» vÃ  tÃªn,Chá»©c vá»¥", "STT,H\u{FFFD} và t\u{FFFD}n,x",
    ])
  func damagedHeadings(heading: String) {
    var findings = Findings()
    _ = DefinitionReader.read(
      SourceFile(name: "ceremony.yaml", text: Self.group + "    danh sách: ds.csv\n"),
      lists: { SourceFile(name: $0, text: heading + "\n1,Lê An,Trưởng thôn,x\n") }, into: &findings)
    let errors = findings.diagnostics.filter { $0.severity == .error }
    #expect(errors.map(\.code) == [ListCodes.notUTF8])
    #expect(errors.first?.help.first?.message.vi.contains("UTF-8") == true)
  }

  @Test(
    "A list that is not there is told with the name that is",
    arguments: [("DS.CSV", "ds.csv"), ("ds", "ds.csv"), ("ds.xlsx", "ds.csv"), ("ds.csv.txt", nil)])
  func likeNames(written: String, there: String?) {
    var findings = Findings()
    _ = DefinitionReader.read(
      SourceFile(name: "ceremony.yaml", text: Self.group + "    danh sách: \(written)\n"),
      lists: { $0 == "ds.csv" ? SourceFile(name: $0, text: "tên\n") : nil }, into: &findings)
    let told = findings.diagnostics.filter { $0.code == ListCodes.notFound }
    #expect(told.count == 1 && told.first?.help.first?.replacement == there)
  }

  @Test("Final signs of pasted lines go, from cells and from sentences")
  func endings() {
    let (recipients, findings) = read(
      "    người nhận: {tên: Lê Thị An;, loại: cá nhân, chức vụ: Trưởng thôn., đơn vị: Thôn Đông…}\n    thành tích: \"làm tốt!\"\n"
    )
    #expect(findings.isEmpty)
    #expect(recipients.first?.name.value == "Lê Thị An")
    #expect(recipients.first?.post?.value == "Trưởng thôn")
    #expect(recipients.first?.unit?.value == "Thôn Đông")
    let (ceremony, _) = readDefinition(soundDefinition + "phương hướng:\n  - đổi mới;\n  - 'làm tốt!…'\n")
    #expect(ceremony?.narratives.last?.statements.map(\.value) == ["đổi mới", "làm tốt"])
  }

  @Test("An address that stands twice is printed once; one before the name alone is taken as such")
  func addresses() {
    func first(_ text: String) -> (String?, String, [DiagnosticCode]) {
      let (recipients, findings) = read("    người nhận: {loại: cá nhân, \(text)}\n")
      return (recipients.first?.address?.value, recipients.first?.name.value ?? "", codes(findings))
    }
    #expect(first("tên: Ông Nguyễn Văn An, cách gọi: Ông") == ("Ông", "Nguyễn Văn An", [NameCodes.mended]))
    #expect(first("tên: Bà Lê Thị Bình") == ("Bà", "Lê Thị Bình", []))
    #expect(first("tên: Ông Nghĩa, cách gọi: Ông") == ("Ông", "Ông Nghĩa", []))
    #expect(first("tên: Ông Nguyễn Văn An, cách gọi: Bà").2 == [NameCodes.address])
    #expect(first("tên: Nguyễn Văn An, cách gọi: Ông/Bà").2 == [NameCodes.address])
    #expect(first("tên: Ông/Bà Nguyễn Văn Ê").2 == [NameCodes.address])
  }

  @Test("One kind of fault in many names is told once, at the first, with the number of the others")
  func together() {
    let (_, findings) = read(
      "    người nhận:\n"
        + ["Nguy?n An", "L? Bình", "Tr?n Chi"].map { "      - {tên: \($0), loại: cá nhân}\n" }.joined())
    #expect(codes(findings) == [NameCodes.damaged])
    #expect(findings.diagnostics.first?.message.vi.contains("và 2 chỗ khác") == true)
    #expect(covered(findings.diagnostics.first?.place) == "Nguy?n An")
    #expect(findings.diagnostics.first?.notes.count == 2)
  }

  @Test("Double spaces are taken out and told; small letters are told and stay")
  func mended() {
    let (recipients, findings) = read("    người nhận: {tên: \"Lê  Thị   An\", loại: cá nhân}\n")
    #expect(recipients.first?.name.value == "Lê Thị An")
    #expect(codes(findings) == [NameCodes.mended])
    let (small, told) = read("    người nhận: {tên: lê thị an, loại: cá nhân}\n")
    #expect(small.first?.name.value == "lê thị an")
    #expect(codes(told) == [NameCodes.capitals])
    #expect(told.diagnostics.first?.severity == .warning)
  }

  @Test("Names that are damaged do not draw a false count as well")
  func noFollowOn() {
    let (ceremony, findings) = readDefinition(
      Self.group + "    số lượng: 3 cá nhân\n    người nhận: [Nguy?n Văn An]\n")
    #expect(codes(findings) == [NameCodes.damaged])
    #expect(ceremony?.awards.first?.isDamaged == true)
  }

  @Test(
    "Number and sign are read in one or in two, and must agree",
    arguments: [
      ("số: 125/QĐ-UBND", "125", "QĐ-UBND", 0), ("số: \"Số: 125/QĐ-UBND\"", "125", "QĐ-UBND", 0),
      ("số: 125/QĐ-UBND\n      ký hiệu: QĐ-UBND", "125", "QĐ-UBND", 0),
      ("số: 125\n      ký hiệu: /QĐ-UBND", "125", "QĐ-UBND", 0),
      ("ký hiệu: 125/QĐ-UBND", "125", "QĐ-UBND", 0), ("số: …/QĐ-UBND", nil, "QĐ-UBND", 0),
      ("số: 45/2026/QĐ-UBND", "45", "2026/QĐ-UBND", 0), ("số: 125", "125", nil, 0),
      ("số: 125/QĐ-UBND\n      ký hiệu: QĐ-CT", "125", "QĐ-CT", 1),
      ("số: 12\n      ký hiệu: 13/QĐ-UBND", "12", "QĐ-UBND", 1),
      ("số: 3\n      ký hiệu: 03/TTr-BCT", "3", "TTr-BCT", 0),
    ] as [(String, String?, String?, Int)])
  func numbers(written: String, number: String?, sign: String?, faults: Int) {
    let (ceremony, findings) = readDefinition(
      Self.group + "    người nhận: {tên: Lê An, loại: cá nhân}\n    quyết định:\n      \(written)\n")
    let decision = ceremony?.decisions.first
    #expect(decision?.number?.value == number)
    #expect(decision?.sign?.value == sign)
    #expect(codes(findings) == Array(repeating: DocumentNumber.disagrees, count: faults))
  }

  @Test("A proposal among the grounds stands where proposals stand")
  func proposals() {
    let pasted = readDefinition(
      Self.group + "    người nhận: {tên: Lê An, loại: cá nhân}\n    quyết định:\n      căn cứ: "
        + "[\"- Căn cứ Luật A;\", \"Căn cứ Luật B; Căn cứ Luật C;\"]\n      theo đề nghị: \"của Trưởng Công an xã;\"\n"
    ).0?.decisions.first
    #expect(pasted?.grounds.map(\.value) == ["Luật A", "Luật B", "Luật C"])
    #expect(pasted?.proposals.map(\.value) == ["Trưởng Công an xã"])
    let written = "[Quy chế A; Xét đề nghị của Hội đồng thi đua xã;]\n      theo đề nghị: Trưởng phòng Nội vụ"
      .replacing("; Xét", with: ", Xét")
    let decision = readDefinition(
      Self.group + "    người nhận: {tên: Lê An, loại: cá nhân}\n    quyết định:\n      căn cứ: \(written)\n"
    ).0?.decisions.first
    #expect(decision?.grounds.map(\.value) == ["Quy chế A"])
    #expect(decision?.proposals.map(\.value) == ["Hội đồng thi đua xã", "Trưởng phòng Nội vụ"])
  }

  @Test("Marks of lines that were pasted into one sentence go")
  func marks() {
    for (written, read) in [
      ("+ Vận động nhân dân; + Hiến đất", "Vận động nhân dân; hiến đất"),
      ("1. Tham gia tuần tra. 2. Hòa giải thành 05 vụ.", "Tham gia tuần tra; hòa giải thành 05 vụ"),
      ("- Vận động; - UBND khen", "Vận động; UBND khen"), ("Đạt 1. 000 điểm", "Đạt 1. 000 điểm"),
      ("tham gia - ủng hộ", "tham gia - ủng hộ"),
    ] {
      #expect(Ending.joined(Ending.removed(from: Text(written, at: nil)).value) == read)
    }
    let (recipients, _) = read(
      "    người nhận: {tên: Lê An, loại: cá nhân, đơn vị: \"Tổ an ninh ,thôn Nam\"}\n")
    #expect(recipients.first?.unit?.value == "Tổ an ninh, thôn Nam")
  }

  @Test("Posts, units, merits and names of units in capitals throughout are told, abbreviations are not")
  func shouted() {
    for text in ["TRƯỞNG THÔN", "THÔN ĐÔNG", "HIẾN 200M2 ĐẤT"] {
      #expect(
        codes(read("    người nhận: {tên: Lê An, loại: cá nhân, đơn vị: \(text)}\n").findings) == [
          NameCodes.capitals
        ])
    }
    for text in ["UBND TP", "THCS Hà Huy Tập", "Thôn ĐÔNG", "VHXH"] {
      #expect(codes(read("    người nhận: {tên: Lê An, loại: cá nhân, đơn vị: \(text)}\n").findings).isEmpty)
    }
    #expect(
      codes(read("    thành tích: HOÀN THÀNH XUẤT SẮC NHIỆM VỤ\n    số lượng: 2 cá nhân\n").findings) == [
        NameCodes.capitals
      ])
  }

  @Test("Grounds under “chỉ” stand alone")
  func grounds() {
    func decision(_ grounds: String) -> Decision? {
      readDefinition(
        Self.group
          + "    người nhận: {tên: Lê An, loại: cá nhân}\n    quyết định:\n      căn cứ: \(grounds)\n"
      ).0?.decisions.first
    }
    #expect(decision("Quy chế A.")?.grounds.map(\.value) == ["Quy chế A"])
    #expect(decision("Quy chế A.")?.groundsStandAlone == false)
    #expect(decision("{chỉ: Căn cứ Quy chế A;}")?.grounds.map(\.value) == ["Quy chế A"])
    #expect(decision("{chỉ: [Quy chế A]}")?.groundsStandAlone == true)
  }
}
