import Awards
import Diagnostics
import Fields
import Model
import TestSupport
import Testing
import YAMLSupport

@testable import Definitions

/// The kinds that the cases below and those of workbooks provoke.
let listFaultCodes =
  listFaultCases.map { $0.code.id } + workbookFaultCases.map { $0.code.id } + [
    ListCodes.tooLarge.id, ListCodes.notUTF8.id, ListCodes.format.id, ListCodes.password.id,
    ListCodes.damaged.id,
    ListCodes.unsafe.id, ListCodes.unknownSheet.id,
  ]

private let listFaultCases: [(code: DiagnosticCode, text: String)] = [
  (ListCodes.empty, "1️⃣"),
  (ListCodes.noHeadings, "1️⃣# chỉ có lời ghi\n"),
  (ListCodes.empty, "1️⃣loại,tên2️⃣\n"),
  (ListCodes.empty, "1️⃣loại,tên2️⃣\n,\n"),
  (ListCodes.badQuotes, "loại,tên\ncá nhân,1️⃣\"Nguyễn Văn A\ncá nhân,B\n"),
  (ListCodes.badQuotes, "loại,tên\ncá nhân,\"Nguyễn\" 1️⃣A2️⃣\ncá nhân,B\n"),
  (ListCodes.tooFewCells, "loại,tên,đơn vị\n1️⃣cá nhân,A2️⃣\n"),
  (ListCodes.tooManyCells, "loại,tên\n1️⃣cá nhân,A,Phòng B2️⃣\n"),
  (ListCodes.unknownColumn, "loại,tên,1️⃣chức vụu2️⃣\ncá nhân,A,B\n"),
  (ListCodes.unusedColumn, "loại,tên,1️⃣CCCD2️⃣,dân tộc\ncá nhân,A,1,Kinh\n"),
  (ListCodes.noHeadings, "1️⃣loại,tênn\ncá nhân,A\n"),
  (ListCodes.duplicateColumn, "loại,tên,1️⃣họ và tên2️⃣\ncá nhân,A,B\n"),
  (ListCodes.twoKinds, "STT,Tên,Tập thể,Cá nhân\n1,Thôn Đông,x,\n2,Lê Mẫu,x,1️⃣x2️⃣\n"),
  (ListCodes.missingColumn, "1️⃣tên,đơn vị2️⃣\nLê Văn A,B\n"),
  (ListCodes.character, "loại,tên\ncá nhân,1️⃣A\u{200B}n2️⃣\n"),
  (ListCodes.character, "loại,tên\ncá nhân,1️⃣Ðỗ An2️⃣\n"),
  (ListCodes.character, "loại,tên\ncá nhân,1️⃣Đỗ\u{A0}An2️⃣\n"),
  (FieldCodes.unknownChoice, "loại,tên\n1️⃣cá nhâm2️⃣,A\n"),
  (FieldCodes.unknownChoice, "loại,tên,giới tính\ncá nhân,A,1️⃣không2️⃣\n"),
  (ListCodes.missingName, "loại,tên,đơn vị\ncá nhân,Lê Văn A,C\ncá nhân1️⃣2️⃣,,B\n"),
  (ListCodes.birthDate, "loại,tên,năm sinh\ncá nhân,A,1️⃣không rõ2️⃣\n"),
  (ListCodes.birthDate, "loại,tên,ngày sinh\ncá nhân,A,1️⃣31/02/19852️⃣\n"),
  (ListCodes.serialDate, "loại,tên,ngày sinh\ncá nhân,A,1️⃣311142️⃣\n"),
  (ListCodes.money, "loại,tên,tiền thưởng\ncá nhân,A,1️⃣bảy trăm nghìn2️⃣\n"),
  (ListCodes.money, "loại,tên,tiền thưởng\ncá nhân,A,1️⃣-7000002️⃣\n"),
  (ListCodes.money, "loại,tên,mức thưởng,số tiền\ncá nhân,A,760000,1️⃣7600012️⃣\n"),
  (ListCodes.bothSexes, "tên,loại,nam,nữ\nA,cá nhân,1️⃣19702️⃣,1971\n"),
  (ListCodes.unknownCode, "tên,loại,mã danh hiệu\nA,cá nhân,1️⃣26999999992️⃣\n"),
  (ListCodes.oldEncoding, "loại,tên\ncá nhân,1️⃣NguyÔn ThÞ ¸nh2️⃣\n"),
  (ListCodes.oldEncoding, "loại,tên\ncá nhân,1️⃣NguyÔn ThÞ Ph¬ng2️⃣\n"),
  (ListCodes.capitals, "loại,tên\ncá nhân,1️⃣NGUYỄN VĂN A2️⃣\n"),
  (ListCodes.looksLikeFormula, "loại,tên\ncá nhân,1️⃣=1+12️⃣\n"),
  (
    ListCodes.ownCount,
    "STT,tên,đơn vị\n1️⃣I2️⃣,CÁ NHÂN (02),\n1,Lê Văn A,B\n".replacing("1️⃣I2️⃣,", with: "I,1️⃣")
      .replacing("(02)", with: "(02)2️⃣")
  ),
  (ListCodes.ownCount, "STT,họ và tên,đơn vị\n1,Lê Văn A,B\n1️⃣(Danh sách này có 02 cá nhân)2️⃣,,\n"),
  (ListCodes.ownSum, "STT,họ và tên,tiền thưởng\n1,Lê Văn A,700000\nTổng cộng,,1️⃣8000002️⃣\n"),
  (ListCodes.ditto, "STT,họ và tên,đơn vị\n1,Lê Văn A,Phòng B\n2,Lê Văn C,1️⃣nt2️⃣\n"),
  (ListCodes.groupTitle, "STT,họ và tên,chức vụ\nI,1️⃣KHỐI TRƯỜNG HỌC2️⃣,\n1,Lê Văn A,Giáo viên\n"),
  (
    ListCodes.rowsAfterEnd,
    "STT,họ và tên,đơn vị,chức vụ\n1,Lê Văn A,B,C\n,Người lập,,\n2,1️⃣Lê Văn D2️⃣,B,C\n"
  ),
  (
    ListCodes.lonelyNames,
    "STT,họ và tên,đơn vị\n1,Lê A,B\n2,Lê C,B\n,1️⃣Đội tự quản2️⃣,\n3,Lê D,B\n"
  ),
  (ListCodes.remark, "STT,họ và tên,đơn vị\n1,Lê A,B\n,1️⃣Ghi chú: không2️⃣,\n"),
  (ListCodes.mark, "STT,họ và tên,đơn vị\n1,1️⃣Lê A*2️⃣,B\n"),
  (ListCodes.households, "STT,chủ hộ,thôn\n1,1️⃣Lê Văn A2️⃣,B\n"),
  (ListCodes.rankSign, "STT,cấp bậc,họ và tên\n1,1️⃣2//2️⃣,Lê Văn A\n"),
  (ListCodes.bareNumber, "STT,họ và tên,\"Thôn, tổ dân phố\"\n1,Lê Văn A,1️⃣52️⃣\n"),
  (
    ListCodes.unitOnce,
    "STT,đơn vị,họ và tên,chức vụ\n1,Phòng A,Lê A,x1\n21️⃣2️⃣,,Lê B,x2\n3,,Lê C,x3\n"
  ),
  (ListCodes.formMissing, "STT,họ và tên,hình thức\n1,Lê A,Giấy khen\n2,Lê B1️⃣2️⃣,\n"),
  (ListCodes.maybeBody, "STT,họ và tên,ghi chú\n1,1️⃣Liên quân số Ba2️⃣,x y\n"),
  (
    ListCodes.twoPeople,
    "STT,tập thể,cá nhân,hình thức\n1,Thôn Đông,1️⃣Lê Mẫu2️⃣,Giấy khen\n2,Thôn Tây,,Giấy khen\n"
  ),
  (ListCodes.womenMarked, "STT,họ và tên,1️⃣nữ2️⃣,ghi chú\n1,Lê A,x,y\n2,Lê B,,z\n"),
  (ListCodes.orderGaps, "STT,họ và tên,đơn vị\n1,Lê A,B\n2,Lê C,B\n1️⃣22️⃣,Lê D,B\n"),
]

struct ListTests {
  private func read(_ text: String, oneKind: RecipientKind? = nil) -> ([RecipientDraft]?, Findings) {
    var findings = Findings()
    let rows = RecipientList.read(SourceFile(name: "a.csv", text: text), oneKind: oneKind, into: &findings)
    return (rows, findings)
  }

  @Test("Each fault of a list is told once, at its place", arguments: listFaultCases.indices)
  func faults(index: Int) throws {
    let fault = listFaultCases[index]
    let marked = MarkedText(fault.text)
    let (_, findings) = read(marked.text)
    #expect(findings.diagnostics.map(\.code) == [fault.code], "\(fault.text) \(starts(findings))")
    let place = try #require(findings.diagnostics.first?.place)
    #expect(place.bytes.lowerBound == marked.offsets[1], "“\(covered(place))”")
    if let end = marked.offsets[2] { #expect(place.bytes.upperBound == end, "“\(covered(place))”") }
  }

  @Test(
    "Lists are read with any usual separator, line end, quote and heading",
    arguments: [
      "loại,tên,đơn vị\ncá nhân,Đỗ Thị Hà,\"Phòng A, quận B\"\n",
      "\u{FEFF}loại;tên;đơn vị\r\ncá nhân;Đỗ Thị Hà;\"Phòng A, quận B\"\r\n",
      "loại\ttên\tđơn vị\ncá nhân\tĐỗ Thị Hà\tPhòng A, quận B",
      "# Danh sách minh họa\n\n\"Loại\",\"Họ và tên\",\"Đơn vị công tác\"\n\"cá nhân\",\"Đỗ Thị Hà\",\"Phòng A, quận B\"\n,,\n",
      "kind,name,unit\nindividual,Đỗ Thị Hà,\"Phòng A, quận B\",,\n",
      "don_vi,LOAI,ten\n\"Phòng A, quận B\",ca nhan, Đỗ Thị Hà \n",
      "sep=|\nloại|tên|đơn vị\rcá nhân|Đỗ Thị Hà|Phòng A, quận B\r",
      "UBND XÃ,,\nDANH SÁCH,,\nSTT,Họ và tên,\"Cơ quan,\nđơn vị\"\n(1),(2),(3)\n1,Bà: Đỗ Thị Hà,\"Phòng A, quận B\"\nTổng cộng: 01 người,,\n",
    ])
  func forms(text: String) throws {
    let (rows, findings) = read(text)
    #expect(findings.isEmpty, "\(starts(findings))")
    let recipient = try #require(rows?.first).recipient
    #expect(rows?.count == 1)
    #expect(recipient.kind == .individual)
    #expect(recipient.name.value == "Đỗ Thị Hà")
    #expect(covered(recipient.name.place).contains("Đỗ Thị Hà"))
    #expect(recipient.unit?.value == "Phòng A, quận B")
  }

  @Test("A quoted cell keeps its doubled quotes and its line break")
  func quotedCell() throws {
    let (rows, findings) = read("tên,ghi chú\n\"Đội \"\"Sao Mai\"\"\",\"một\nhai\"\n", oneKind: .collective)
    #expect(findings.isEmpty)
    let recipient = try #require(rows?.first).recipient
    #expect(recipient.name.value == "Đội \"Sao Mai\"")
    #expect(recipient.note?.value == "một hai")
  }

  @Test("A list that is not UTF-8 is shown at its first wrong byte, and one over the limit is not read")
  func unreadable() {
    var findings = Findings()
    let wrong = SourceFile(name: "a.csv", bytes: Array("tên\n".utf8) + [0xC4, 0x41])
    #expect(RecipientList.read(wrong, oneKind: nil, into: &findings) == nil)
    #expect(starts(findings) == ["list/not-utf8@5"])
    findings = Findings()
    let large = SourceFile(name: "a.csv", bytes: Array(repeating: 0x41, count: (32 << 20) + 1))
    #expect(RecipientList.read(large, oneKind: nil, into: &findings) == nil)
    #expect(starts(findings) == ["list/too-large@0"])
  }

  @Test("A fault in one row does not hide those of the others")
  func everyRow() {
    let (rows, findings) = read("loại,tên,đơn vị\ncá nhâm,An,P\ncá nhân,Bình\ntập thể,Chi,\ntập thx,Dung,\n")
    #expect(
      findings.diagnostics.map(\.code.id) == [
        "definition/unknown-choice", "list/too-few-cells", "definition/unknown-choice",
      ])
    #expect(rows?.map(\.recipient.name.value) == ["An", "Chi", "Dung"])
  }

  @Test("People are sorted by name with tones in order, by unit or by rank; collectives keep their places")
  func order() {
    let text = """
      loại,cách gọi,tên,đơn vị
      cá nhân,Đại úy,Lê Văn Ánh,Phòng C
      tập thể,,Đội 1,
      cá nhân,Thượng tá,Trần Thị An,Phòng A
      cá nhân,,Bùi Văn Ánh,Phòng B
      """
    func names(_ order: ListOrder) -> [String]? {
      var choices = ListChoices()
      choices.order = order
      var findings = Findings()
      return RecipientList.read(
        SourceFile(name: "a.csv", text: text), choices: choices, oneKind: nil, into: &findings)?
        .map(\.recipient.name.value)
    }
    #expect(names(.byName) == ["Trần Thị An", "Đội 1", "Bùi Văn Ánh", "Lê Văn Ánh"])
    #expect(names(.byUnit) == ["Trần Thị An", "Đội 1", "Bùi Văn Ánh", "Lê Văn Ánh"])
    #expect(names(.byRank) == ["Trần Thị An", "Đội 1", "Lê Văn Ánh", "Bùi Văn Ánh"])
    #expect(names(.asGiven) == ["Lê Văn Ánh", "Đội 1", "Trần Thị An", "Bùi Văn Ánh"])
  }

  @Test("Random bytes never trap or hang the reader of lists")
  func random() {
    var generator = SeededGenerator()
    let signs = Array("a,;\t\"\"\n\r# ấ".utf8)
    for _ in 0..<1000 {
      let bytes = (0..<Int.random(in: 0..<80, using: &generator)).map { _ in
        signs[Int.random(in: 0..<signs.count, using: &generator)]
      }
      var findings = Findings()
      let file = SourceFile(name: "a.csv", bytes: Array("loại,tên\n".utf8) + bytes)
      let rows = RecipientList.read(file, oneKind: .individual, into: &findings)
      #expect(rows != nil || findings.hasErrors, "seed \(generator.seed)")
    }
  }
}

@Suite("What an award names")
struct AwardReadingTests {
  private func award(_ text: String, lists: [String: String] = [:]) throws -> AwardGroup {
    let (ceremony, findings) = readDefinition(soundDefinition + "khen thưởng:\n  - " + text, lists: lists)
    #expect(!findings.hasErrors)
    return try #require(ceremony?.awards.first)
  }

  @Test("Several lists of one award are read one after another")
  func severalLists() throws {
    let group = try award(
      "{hình thức: Giấy khen, của: Chủ tịch UBND huyện Kiến Xương, danh sách: [một.csv, {tệp: hai.csv}]}",
      lists: [
        "một.csv": "loại;tên\ncá nhân;Lê Văn Mẫu\n",
        "hai.csv": "loại;tên\ntập thể;Thôn Đông\ncá nhân;Lê Văn Ví\n",
      ])
    #expect(group.recipients.map(\.name.value) == ["Lê Văn Mẫu", "Thôn Đông", "Lê Văn Ví"])
    #expect(group.listFiles.map(\.value) == ["một.csv", "hai.csv"])
    #expect(group.isComplete)
  }

  @Test(
    "A class stands in the name with its capital, whether it was given with the form or apart",
    arguments: [
      "hình thức: Huân chương Lao động hạng Nhì", "hình thức: Huân chương Lao động hạng nhì",
      "hình thức: Huân chương Lao động Hạng II", "hình thức: Huân chương Lao động\n    hạng: Nhì",
      "hình thức: Huân chương Lao động\n    hạng: II",
    ])
  func classes(_ form: String) throws {
    let group = try award(form + "\n    của: Chủ tịch nước\n    người nhận: [Thôn Đông]\n")
    #expect(group.forms.map(\.written.value) == ["Huân chương Lao động hạng Nhì"])
    #expect(group.forms.map(\.awardClass) == [.second])
  }

  @Test("A sum in words is no sum and is told; a range and a vague amount are kept")
  func sumInWords() {
    for (written, isTold) in [
      ("năm trăm nghìn đồng", true), ("hàng chục triệu đồng", false),
      ("từ 450.000 đồng đến 900.000 đồng", false),
      ("500.000 đồng", false),
    ] {
      let text =
        "khen thưởng:\n  - {hình thức: Giấy khen, của: Chủ tịch UBND huyện Kiến Xương, tiền thưởng: \(written)}\n"
      #expect(readDefinition(soundDefinition + text).1.hasErrors == isTold, "\(written)")
    }
  }
}
