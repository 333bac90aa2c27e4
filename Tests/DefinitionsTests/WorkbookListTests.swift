import Awards
import Diagnostics
import Fields
import Model
import TestSupport
import Testing
import Wording
import ZipKit

@testable import Definitions

/// A sheet of a made workbook: `rows` is what stands in `sheetData`, written short: `A3=Tên`, a number as `C3=#7`.
struct MadeSheet {
  var name = "Danh sách"
  var state = "visible"
  var rows: String
  /// What stands before and behind `sheetData`.
  var head = ""
  var tail = ""
}

/// A workbook made for a test.
func workbook(_ sheets: [MadeSheet], styles: String = plainStyles, prefix: String = "", doctype: String = "")
  -> [UInt8]
{
  let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  let package = "http://schemas.openxmlformats.org/package/2006"
  func relation(_ id: String, _ type: String, _ target: String) -> String {
    "<Relationship Id=\"\(id)\" Type=\"\(relations)/\(type)\" Target=\"\(target)\"/>"
  }
  var parts: [(String, String)] = [
    (
      "[Content_Types].xml",
      "<Types xmlns=\"\(package)/content-types\"><Default Extension=\"xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>"
    ),
    (
      "_rels/.rels",
      "<Relationships xmlns=\"\(package)/relationships\">\(relation("r1", "officeDocument", "xl/workbook.xml"))</Relationships>"
    ),
    (
      "xl/workbook.xml",
      "<workbook xmlns=\"\(main)\" xmlns:r=\"\(relations)\"><sheets>"
        + sheets.enumerated().map {
          "<sheet name=\"\($1.name)\" sheetId=\"\($0 + 1)\" state=\"\($1.state)\" r:id=\"s\($0)\"/>"
        }.joined() + "</sheets></workbook>"
    ),
    (
      "xl/_rels/workbook.xml.rels",
      "<Relationships xmlns=\"\(package)/relationships\">"
        + sheets.indices.map { relation("s\($0)", "worksheet", "worksheets/sheet\($0).xml") }.joined()
        + relation("st", "styles", "styles.xml") + "</Relationships>"
    ),
    ("xl/styles.xml", "<styleSheet xmlns=\"\(main)\">\(styles)</styleSheet>"),
  ]
  for (index, sheet) in sheets.enumerated() {
    parts.append(
      (
        "xl/worksheets/sheet\(index).xml",
        "\(doctype)<worksheet xmlns=\"\(main)\">\(sheet.head)<sheetData>\(sheetData(sheet.rows))</sheetData>\(sheet.tail)</worksheet>"
      ))
  }
  do {
    var builder = try ZipBuilder()
    for (name, text) in parts { try builder.add(name, Array(text.utf8)) }
    return try builder.close().all()
  } catch {
    Issue.record(error)
    return []
  }
}

let plainStyles = """
  <numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="d/m"/></numFmts>\
  <fonts><font><name val="Times New Roman"/></font><font><name val=".VnTime"/></font><font><strike/></font></fonts>\
  <cellXfs><xf numFmtId="0" fontId="0"/><xf numFmtId="164" fontId="0"/><xf numFmtId="165" fontId="0"/>\
  <xf numFmtId="0" fontId="1"/><xf numFmtId="0" fontId="2"/></cellXfs>
  """

/// Lines of cells with `|` between; a line may begin with attributes of its row in braces: `{hidden="1"}`.
private func sheetData(_ rows: String) -> String {
  if rows.hasPrefix("<") { return rows }
  return rows.split(separator: "\n").map { line -> String in
    var line = String(line)
    var attributes = ""
    if line.hasPrefix("{"), let end = line.firstIndex(of: "}") {
      attributes = " " + line[line.index(after: line.startIndex)..<end]
      line = String(line[line.index(after: end)...])
    }
    let cells = line.split(separator: "|").map { cell -> String in
      let sides = cell.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      var (name, value) = (sides[0], sides.count > 1 ? sides[1] : "")
      var style = ""
      if let dot = name.firstIndex(of: ".") {
        style = " s=\"\(name[name.index(after: dot)...])\""
        name = String(name[..<dot])
      }
      if value.hasPrefix("<") { return "<c r=\"\(name)\"\(style)>\(value)</c>" }
      if value.hasPrefix("!") {
        return
          "<c r=\"\(name)\"\(style) t=\"\(value.dropFirst().first ?? "e")\"><v>\(value.dropFirst(2))</v></c>"
      }
      if value.hasPrefix("#") { return "<c r=\"\(name)\"\(style)><v>\(value.dropFirst())</v></c>" }
      return "<c r=\"\(name)\"\(style) t=\"inlineStr\"><is><t xml:space=\"preserve\">\(value)</t></is></c>"
    }
    let number =
      line.split(separator: "|").first.map { $0.prefix { $0 != "=" && $0 != "." }.filter(\.isNumber) } ?? "1"
    return "<row r=\"\(number)\"\(attributes)>\(cells.joined())</row>"
  }.joined()
}

private let head = "A1=STT|B1=Họ và tên|C1=Đơn vị|D1=Tiền thưởng\n"

/// Kinds of fault that only workbooks have, each with its place as a person reads it.
let workbookFaultCases: [(code: DiagnosticCode, sheets: [MadeSheet], place: String)] = [
  (ListCodes.noResult, [MadeSheet(rows: head + "A2=#1|B2=<f>C9</f>|C2=Phòng A")], "Danh sách!B2"),
  (ListCodes.cellError, [MadeSheet(rows: head + "A2=#1|B2=Lê Văn A|C2=!e#N/A")], "Danh sách!C2"),
  (ListCodes.wrongCell, [MadeSheet(rows: head + "A2=#1|B2=Lê Văn A|C2=!b1")], "Danh sách!C2"),
  (
    ListCodes.hiddenRows, [MadeSheet(rows: head + "A2=#1|B2=Lê Văn A\n{hidden=\"1\"}A3=#2|B3=Lê Văn B")],
    "Danh sách!3"
  ),
  (
    ListCodes.hiddenRows, [MadeSheet(rows: head + "{ht=\"0\"}A2=#1|B2=Lê Văn A\nA3=#2|B3=Lê Văn B")],
    "Danh sách!2"
  ),
  (
    ListCodes.hiddenColumn,
    [
      MadeSheet(
        rows: head + "A2=#1|B2=Lê Văn A", head: "<cols><col min=\"3\" max=\"3\" hidden=\"1\"/></cols>")
    ],
    "Danh sách!C1"
  ),
  (
    ListCodes.missingColumn,
    [
      MadeSheet(
        rows: head + "A2=#1|B2=Lê Văn A", head: "<cols><col min=\"2\" max=\"2\" hidden=\"1\"/></cols>")
    ],
    "Danh sách!B1"
  ),
  (ListCodes.struck, [MadeSheet(rows: head + "A2=#1|B2.4=Lê Văn A")], "Danh sách!B2"),
  (ListCodes.oldEncoding, [MadeSheet(rows: head + "A2=#1|B2.3=NguyÔn ThÞ ¸nh")], "Danh sách!B2"),
  (ListCodes.dateInText, [MadeSheet(rows: head + "A2=#1|B2=Lê Văn A|C2.2=#46031")], "Danh sách!C2"),
  (ListCodes.longNumber, [MadeSheet(rows: head + "A2=#1|B2=Lê Văn A|C2=#12345678901234")], "Danh sách!C2"),
  (ListCodes.noHeadings, [MadeSheet(name: "Trang 1", rows: "A1=Một danh mục|B1=khác")], "Trang 1"),
  (ListCodes.empty, [MadeSheet(rows: head)], "Danh sách!1"),
  (
    ListCodes.whichSheet,
    [
      MadeSheet(name: "Một", rows: head + "A2=#1|B2=A B"),
      MadeSheet(name: "Hai", rows: head + "A2=#1|B2=A B"),
    ], ""
  ),
  (ListCodes.tooLarge, [MadeSheet(rows: "<row r=\"1048577\"><c><v>1</v></c></row>")], "Danh sách!1048577"),
  (ListCodes.damaged, [MadeSheet(rows: "<row r=\"3\"/><row r=\"2\"/>")], "Danh sách!2"),
  (
    ListCodes.damaged,
    [MadeSheet(rows: "<row r=\"3\"><c r=\"B3\"><v>1</v></c><c r=\"B3\"><v>1</v></c></row>")],
    "Danh sách!B3"
  ),
  (
    ListCodes.damaged, [MadeSheet(rows: "<row r=\"3\"><c r=\"B3\" t=\"s\"><v>9</v></c></row>")],
    "Danh sách!B3"
  ),
  (ListCodes.damaged, [MadeSheet(rows: "<row r=\"3\"><c r=\"B3\"><v>0x1</v></c></row>")], "Danh sách!B3"),
]

@Suite("Lists in workbooks")
struct WorkbookListTests {
  private func read(
    _ bytes: [UInt8], named name: String = "ds.xlsx", choices: ListChoices = ListChoices(),
    oneKind: RecipientKind? = .individual
  ) -> ([RecipientDraft]?, Findings) {
    var findings = Findings()
    let rows = RecipientList.read(
      SourceFile(name: name, bytes: bytes), choices: choices, oneKind: oneKind, into: &findings)
    return (rows, findings)
  }

  private func lines(_ findings: Findings) -> [String] {
    LineRenderer(languages: [.vi]).render(findings).split(separator: "\n").map(String.init)
  }

  private func codes(_ findings: Findings) -> [String] { findings.diagnostics.map(\.code.id) }

  @Test("Each fault of a workbook is told once, with sheet and cell", arguments: workbookFaultCases.indices)
  func faults(index: Int) {
    let fault = workbookFaultCases[index]
    let (_, findings) = read(workbook(fault.sheets))
    #expect(codes(findings) == [fault.code.id], "\(lines(findings))")
    let place = "ds.xlsx" + (fault.place.isEmpty ? "" : ":" + fault.place) + ": "
    #expect(lines(findings).first?.hasPrefix(place) == true, "\(lines(findings))")
  }

  @Test("A sheet that is named wrong, and a document type, are refused by name")
  func refused() {
    var choices = ListChoices()
    choices.sheets = [Located("Hai", at: nil)]
    let book = workbook([MadeSheet(rows: head + "A2=#1|B2=A B")])
    #expect(codes(read(book, choices: choices).1) == ["list/unknown-sheet"])
    let evil = workbook([MadeSheet(rows: head)], doctype: "<!DOCTYPE worksheet>")
    #expect(codes(read(evil).1) == ["list/unsafe"])
  }

  @Test(
    "What a file is is told by its bytes",
    arguments: [
      ("a.xlsx", "tên,loại\nA,cá nhân\n", "CSV"), ("a.xls", "<html><table></table></html>", "HTML"),
      ("a.csv", "%PDF-1.4", "PDF"),
      (
        "a.xlsx", "<?xml version='1.0'?><Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'/>",
        "XML 2003"
      ),
    ])
  func format(_ name: String, _ text: String, _ kind: String) {
    let (rows, findings) = read(Array(text.utf8), named: name)
    #expect(rows == nil)
    #expect(codes(findings) == ["list/format"])
    #expect(findings.diagnostics.first?.message.vi.contains(kind) == true)
  }

  @Test("A workbook named .csv, an old workbook and one with a password")
  func otherFiles() {
    let book = workbook([MadeSheet(rows: head + "A2=#1|B2=A B")])
    #expect(codes(read(book, named: "ds.csv").1) == ["list/format"])
    let compound: [UInt8] =
      [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + Array(repeating: 0, count: 600)
    func stream(_ name: String) -> [UInt8] { name.utf8.flatMap { [$0, 0] } }
    #expect(codes(read(compound + stream("Workbook")).1) == ["list/format"])
    #expect(codes(read(compound + stream("EncryptedPackage")).1) == ["list/password"])
    #expect(codes(read(Array(book.prefix(book.count / 2))).1) == ["list/damaged"])
  }

  @Test("Title rows, a heading in two rows, sexes in two columns, a section and an end")
  func layout() throws {
    let rows = """
      A1=UBND XÃ AN MỸ
      A3=STT|B3=HỌ VÀ TÊN|C3=Ngày sinh|E3=Chức vụ
      C4=Nam|D4=Nữ
      A5=#1|B5=#2|C5=#3|D5=#4|E5=#5
      A6=I|B6=CÁ NHÂN
      A7=#1|B7=Lê Văn Mẫu|C7.1=#31114|E7=Trưởng thôn
      A8=#2|B8=Đ/c Trần Thị Thử|D8=1983|E8=nt
      A9=Tổng cộng: 02 người
      E11=An Mỹ, ngày 5 tháng 1 năm 2026
      B12=NGƯỜI LẬP|E12=TRƯỞNG PHÒNG
      """
    let merges =
      "<mergeCells><mergeCell ref=\"A3:A4\"/><mergeCell ref=\"B3:B4\"/><mergeCell ref=\"C3:D3\"/><mergeCell ref=\"E3:E4\"/></mergeCells>"
    let (found, findings) = read(workbook([MadeSheet(rows: rows, tail: merges)]), oneKind: nil)
    #expect(codes(findings) == ["list/ditto"], "\(lines(findings))")
    let people = try #require(found).map(\.recipient)
    #expect(people.map(\.name.value) == ["Lê Văn Mẫu", "Trần Thị Thử"])
    #expect(people.map(\.gender) == [.male, .female])
    #expect(people.map { $0.birthYear?.value } == [1985, 1983])
    #expect(people.map { $0.post?.value } == ["Trưởng thôn", "Trưởng thôn"])
    #expect(people[1].address?.value == "Đồng chí")
    #expect(people.allSatisfy { $0.kind == .individual })
    let place = try #require(people[1].name.place)
    var map = SourceMap()
    #expect(place.described(in: .vi, map: &map) == "ds.xlsx, trang “Danh sách”, ô B8")
  }

  @Test(
    "Choices: hidden rows, capitals, what is struck through, all sheets, a range, columns by letter and heading"
  )
  func choices() {
    var choices = ListChoices()
    let hidden = workbook([
      MadeSheet(rows: head + "A2=#1|B2=Lê Văn A\n{hidden=\"1\"}A3=#2|B3=Lê Văn B\nA4=#3|B4.4=Lê Văn C")
    ])
    choices.hiddenRows = .take
    choices.struck = .leave
    #expect(read(hidden, choices: choices).0?.map(\.recipient.name.value) == ["Lê Văn A", "Lê Văn B"])
    choices.hiddenRows = .leave
    choices.struck = .take
    #expect(read(hidden, choices: choices).0?.map(\.recipient.name.value) == ["Lê Văn A", "Lê Văn C"])

    choices = ListChoices()
    choices.changesCapitals = true
    let capitals = workbook([MadeSheet(rows: head + "A2=#1|B2=NGUYỄN THỊ H’AN - Y")])
    #expect(read(capitals, choices: choices).0?.first?.recipient.name.value == "Nguyễn Thị H’An - Y")

    choices = ListChoices()
    choices.takesAllSheets = true
    let two = workbook([
      MadeSheet(name: "Cá nhân", rows: "A1=Tên|B1=Ghi chú\nA2=An"),
      MadeSheet(name: "Ẩn", state: "hidden", rows: head + "B2=X"),
      MadeSheet(name: "Tập thể", rows: "A1=Tên|B1=Ghi chú\nA2=Đội 1"),
    ])
    #expect(read(two, choices: choices, oneKind: nil).0?.map(\.recipient.kind) == [.individual, .collective])

    choices = ListChoices()
    choices.range = ListRange(reading: "A1:C3")
    choices.columns = [
      ListColumnChoice(field: Located("chức vụ", at: nil), column: Located("C", at: nil)),
      ListColumnChoice(field: Located("tên", at: nil), column: Located("Người được khen", at: nil)),
    ]
    let own = workbook([
      MadeSheet(
        rows:
          "A1=STT|B1=Người được khen|C1=Việc|D1=Khác\nA2=#1|B2=A B|C2=Kế toán|D2=x\nA3=#2|B3=C D\nA4=#3|B4=E F"
      )
    ])
    let (rows, findings) = read(own, choices: choices)
    #expect(rows?.map(\.recipient.name.value) == ["A B", "C D"], "\(lines(findings))")
    #expect(rows?.first?.recipient.post?.value == "Kế toán")
  }

  @Test("Text in an old code is converted where its font or the clerk says so")
  func oldEncodings() {
    let book = workbook([MadeSheet(rows: head + "A2=#1|B2.3=Vò ThÞ ¸nh|C2.3=Vò\nA3=#2|B3.3=Lê Văn Tám")])
    let (rows, findings) = read(book)
    // Unicode in the same font leaves what fits both readings as it is.
    #expect(rows?.map(\.recipient.name.value) == ["Vũ Thị Ánh", "Lê Văn Tám"])
    #expect(rows?.first?.recipient.unit?.value == "Vò")
    #expect(codes(findings) == ["list/old-encoding"])
    var choices = ListChoices()
    choices.encoding = .tcvn3
    let bytes: [UInt8] = Array(
      "Hä vµ tªn;§¬n vÞ\nVò ThÞ ¸nh;Phßng A\n".unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) })
    let text = read(bytes, named: "ds.csv", choices: choices)
    #expect(text.0?.first?.recipient.name.value == "Vũ Thị Ánh", "\(lines(text.1))")
    #expect(codes(read(bytes, named: "ds.csv").1) == ["list/not-utf8"])
  }

  @Test(
    "A name alone among numbered people is read with a warning; titles of groups are none in any numbering")
  func lonelyNames() {
    let text = """
      STT,Họ và tên,Chức vụ
      ,Phần I. Tập thể,
      1,Đội 1,
      ,Phần II: Cá nhân (02),
      ,a) Cá nhân,
      1,Lê Văn A,GV
      ,Đội tự quản,
      2,Lê Văn B,GV

      """
    let (rows, findings) = read(Array(text.utf8), named: "ds.csv", oneKind: nil)
    #expect(rows?.map(\.recipient.name.value) == ["Đội 1", "Lê Văn A", "Đội tự quản", "Lê Văn B"])
    #expect(rows?.first?.kind == .collective)
    #expect(Set(codes(findings)) == ["list/name-only", "list/own-count"], "\(lines(findings))")
    #expect(
      lines(findings).contains {
        $0.hasPrefix("ds.csv:7:2: warning[list/name-only]") && $0.contains("hàng 7 “Đội tự quản”")
      })
    // A list without numbers is none of names that lack one.
    let plain = "STT,Họ và tên,Chức vụ\n,Lê Văn A,\n,Lê Văn B,GV\n,Lê Văn C,\n1,Lê Văn D,GV\n"
    #expect(codes(read(Array(plain.utf8), named: "ds.csv").1) == [])
  }

  @Test("People are put into an order on the places of people, collectives stay where they are")
  func orders() {
    let text = """
      Loại,Cách gọi,Họ và tên,Đơn vị
      cá nhân,Thiếu tá,Nguyễn Văn Bình,Công an xã
      cá nhân,Bà,Lê Thị Ánh,Trường Đoài
      tập thể,,Đội 1,
      cá nhân,Ông,Trần Văn Ảnh,Trường An
      cá nhân,Đại úy,Trần Văn An,Trường Ân

      """
    func names(_ order: ListOrder) -> [String]? {
      var choices = ListChoices()
      choices.order = order
      return read(Array(text.utf8), named: "ds.csv", choices: choices, oneKind: nil).0?
        .map { $0.recipient.name.value.split(separator: " ").last.map(String.init) ?? "" }
    }
    #expect(names(.asGiven) == ["Bình", "Ánh", "1", "Ảnh", "An"])
    #expect(names(.byName) == ["An", "Ảnh", "1", "Ánh", "Bình"])
    #expect(names(.byUnit) == ["Bình", "Ảnh", "1", "An", "Ánh"])
    #expect(names(.byRank) == ["Bình", "An", "1", "Ánh", "Ảnh"])
  }

  @Test("A list whose headings are in an old code is told by its code, not as one without headings")
  func oldHeadings() {
    let book = workbook([MadeSheet(rows: "A1=Hä vµ tªn|B1=§¬n vÞ\nA2=Vò ThÞ ¸nh|B2=Phßng Néi vô")])
    let (_, findings) = read(book)
    #expect(codes(findings) == ["list/old-encoding"])
    #expect(lines(findings).first?.hasPrefix("ds.xlsx:Danh sách!A1: error") == true)
    let source = SourceFile(name: "ds.xlsx", bytes: book)
    #expect(ListExport.survey(of: source, choices: ListChoices()).encoding == "TCVN3")
    var choices = ListChoices()
    choices.encoding = .tcvn3
    let (rows, converted) = read(book, choices: choices)
    #expect(rows?.first?.recipient.unit?.value == "Phòng Nội vụ")
    #expect(
      converted.diagnostics.first?.help.first?.message.vi
        == "trước và sau: “Vò ThÞ ¸nh” → “Vũ Thị Ánh”; “Phßng Néi vô” → “Phòng Nội vụ”")
    // Without headings in any code it is what it was.
    #expect(codes(read(workbook([MadeSheet(rows: "A1=Một bảng|B1=khác")])).1) == ["list/no-headings"])
  }

  @Test("One cause, many cells: so many are told, then how many more there are")
  func bounded() {
    let rows = (2..<200).map { "A\($0)=#\($0 - 1)|B\($0)=Lê Văn \($0)|C\($0)=!e#N/A" }.joined(separator: "\n")
    let (_, findings) = read(workbook([MadeSheet(rows: head + rows)]))
    #expect(findings.diagnostics.count == ListFaultLog.mostOfAKind + 1)
    #expect(findings.diagnostics.contains { $0.message.vi.contains("178 chỗ") })
  }

  @Test("Awards of one person in rows under a merged name share name and number")
  func mergedName() {
    let rows = """
      A1=STT|B1=Họ và tên|C1=Danh hiệu|D1=Thành tích
      A2=#1|B2=Lê Văn A|C2=Lao động tiên tiến|D2=việc một
      C3=Chiến sĩ thi đua cơ sở|D3=việc hai
      A4=#2|B4=Lê Văn B|C4=Lao động tiên tiến
      """
    let merges = "<mergeCells><mergeCell ref=\"A2:A3\"/><mergeCell ref=\"B2:B3\"/></mergeCells>"
    let (found, findings) = read(workbook([MadeSheet(rows: rows, tail: merges)]))
    #expect(findings.isEmpty, "\(lines(findings))")
    #expect(found?.map { $0.recipient.order?.value } == [1, 1, 2])
    #expect(found?.map(\.recipient.name.value) == ["Lê Văn A", "Lê Văn A", "Lê Văn B"])
  }

  @Test("A name cut in two is a person's")
  func cutName() {
    let rows = "A1=TT|B1=Họ và tên đệm|C1=Tên|D1=Lớp\nA2=#1|B2=Lê Văn|C2=Mẫu|D2=5A\nA3=#2|C3=Thử|D3=5A"
    let (found, findings) = read(workbook([MadeSheet(rows: rows)]), oneKind: nil)
    #expect(findings.isEmpty, "\(lines(findings))")
    #expect(found?.map(\.recipient.name.value) == ["Lê Văn Mẫu", "Thử"])
    #expect(found?.map(\.kind) == [.individual, .individual])
  }

  @Test("Codes of awards are looked up in the tables of the file, hidden ones too")
  func codeTables() {
    let book = workbook([
      MadeSheet(
        rows:
          "A1=Họ và tên|B1=Mã hình thức khen thưởng\nA2=Lê Văn A|B2=#2600000001\nA3=Lê Văn B|B3=2600000002"),
      MadeSheet(
        name: "DANHMUC", state: "hidden",
        rows: "B2=Mã|C2=Hình thức khen thưởng\nB3=2600000001|C3=Giấy khen\nB4=2600000002|C4=Bằng khen"),
    ])
    let (rows, findings) = read(book)
    #expect(findings.isEmpty, "\(lines(findings))")
    #expect(rows?.map { $0.formText?.value } == ["Giấy khen", "Bằng khen"])
  }

  @Test("Damaged workbooks are refused or read, and never trap")
  func hostile() {
    var generator = SeededGenerator()
    let sound = workbook([MadeSheet(rows: head + "A2=#1|B2=Lê Văn A|C2=Phòng|D2=#700000")])
    for _ in 0..<300 {
      var bytes = sound
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        bytes[Int.random(in: 0..<bytes.count, using: &generator)] = UInt8.random(
          in: 0...255, using: &generator)
      }
      let (rows, findings) = read(bytes)
      #expect(rows != nil || findings.hasErrors, "seed \(generator.seed)")
    }
  }
}
