import Diagnostics
import Model
import Testing
import ZipKit

@testable import Definitions

@Suite("Lists in OpenDocument spreadsheets")
struct OpenDocumentListTests {
  private static let names =
    "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
    + "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "
    + "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
    + "xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" "
    + "xmlns:number=\"urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0\" "
    + "xmlns:calcext=\"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0\""

  private let styles = """
    <number:number-style style:name="N1"><number:text>Tổ số </number:text><number:number number:min-integer-digits="2"/></number:number-style>\
    <number:date-style style:name="N2"><number:day/><number:text>/</number:text><number:month/></number:date-style>\
    <style:style style:name="ngay" style:family="table-cell" style:data-style-name="N2"/>\
    <style:style style:name="to" style:family="table-cell" style:data-style-name="N1"/>\
    <style:style style:name="cu" style:family="table-cell"><style:text-properties style:font-name=".VnTime"/></style:style>\
    <style:style style:name="gach" style:family="text"><style:text-properties style:text-line-through-type="single"/></style:style>\
    <style:style style:name="an" style:family="table"><style:table-properties table:display="false"/></style:style>
    """

  private func book(_ tables: String, manifest: String = "", name: String = "content.xml") throws -> [UInt8] {
    var builder = try ZipBuilder()
    try builder.add(
      "mimetype", Array("application/vnd.oasis.opendocument.spreadsheet".utf8), compression: .store)
    try builder.add(
      name,
      Array(
        "<office:document-content \(Self.names)><office:automatic-styles>\(styles)</office:automatic-styles><office:body><office:spreadsheet>\(tables)</office:spreadsheet></office:body></office:document-content>"
          .utf8))
    if !manifest.isEmpty { try builder.add("META-INF/manifest.xml", Array(manifest.utf8)) }
    return try builder.close().all()
  }

  private func text(_ text: String, _ attributes: String = "") -> String {
    "<table:table-cell office:value-type=\"string\" \(attributes)><text:p>\(text)</text:p></table:table-cell>"
  }

  private func number(_ value: String, _ attributes: String = "") -> String {
    "<table:table-cell office:value-type=\"float\" office:value=\"\(value)\" \(attributes)><text:p>\(value)</text:p></table:table-cell>"
  }

  private func row(_ cells: String..., attributes: String = "") -> String {
    "<table:table-row \(attributes)>\(cells.joined())</table:table-row>"
  }

  private func table(_ name: String, _ rows: String..., attributes: String = "") -> String {
    "<table:table table:name=\"\(name)\" \(attributes)>\(rows.joined())</table:table>"
  }

  private func head(_ titles: String...) -> String { row(titles.map { text($0) }.joined()) }

  private func read(
    _ bytes: [UInt8], named name: String = "ds.ods", choices: ListChoices = ListChoices()
  ) -> (rows: [Recipient], lines: [String]) {
    var findings = Findings()
    let rows = RecipientList.read(
      SourceFile(name: name, bytes: bytes), choices: choices, oneKind: .individual, into: &findings)
    let lines = LineRenderer(languages: [.vi]).render(findings).split(separator: "\n").map(String.init)
    return ((rows ?? []).map(\.recipient), lines)
  }

  private let empty = "<table:table-cell/>"

  @Test(
    "What a cell shows counts where no format says it: numbers of hamlets, hundredths, days in a column of text"
  )
  func shown() throws {
    func cell(_ shown: String, _ attributes: String) -> String {
      "<table:table-cell \(attributes)><text:p>\(shown)</text:p></table:table-cell>"
    }
    func float(_ value: String, _ shown: String) -> String {
      cell(shown, "office:value-type=\"float\" office:value=\"\(value)\"")
    }
    let bytes = try book(
      table(
        "DS", head("Họ và tên", "Chức vụ", "Đơn vị", "Tiền thưởng"),
        row(text("Trần Văn Mẫu"), float("0.3", "30%"), float("7", "Tổ 07"), float("760000", "760.000 ₫")),
        row(text("Lê Thị Hoa"), float("12", "12"), float("7", "007"), float("1260000", "1.260.000")),
        row(
          text("Vũ Bình"), float("12.5", "mức 12,50 điểm"),
          cell("9/1", "office:value-type=\"date\" office:date-value=\"2026-01-09\""), float("9", "chín"))))
    let (rows, _) = read(bytes)
    #expect(rows.map { $0.post?.value } == ["30%", "12", "mức 12,50 điểm"])
    #expect(rows.map { $0.unit?.value } == ["Tổ 07", "007", "9/1"])
    #expect(rows.map { $0.money?.value } == [760_000, 1_260_000, 9])
  }

  @Test("Cells, days, numbers as shown, repeated rows and cells, merged cells, remarks")
  func cells() throws {
    let day =
      "<table:table-cell office:value-type=\"date\" office:date-value=\"1985-03-08\"><text:p>08/03/85</text:p></table:table-cell>"
    let merged = text("Trường <text:s text:c=\"2\"/>A", "table:number-rows-spanned=\"2\"")
    let remark = "<office:annotation><text:p>nhận xét</text:p></office:annotation>"
    let named =
      "<table:table-cell office:value-type=\"string\">\(remark)<text:p>Lê <text:span>Văn</text:span></text:p><text:p>Mẫu</text:p></table:table-cell>"
    let covered = "<table:covered-table-cell/>"
    let bytes = try book(
      table(
        "Danh sách", head("STT", "Họ và tên", "Năm sinh", "Đơn vị", "Tổ dân phố", "Tiền thưởng"),
        "<table:table-row table:number-rows-repeated=\"2\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>",
        row(number("1"), named, day, merged, number("7", "table:style-name=\"to\""), number("760000")),
        row(
          number("2"), text("Trần Thị Thử"), number("1990"), covered, number("8", "table:style-name=\"to\""),
          number("760000")),
        "<table:table-row table:number-rows-repeated=\"1048570\"><table:table-cell/></table:table-row>"))
    let (rows, lines) = read(bytes)
    #expect(lines == [], "\(lines)")
    #expect(rows.map(\.name.value) == ["Lê Văn Mẫu", "Trần Thị Thử"])
    #expect(rows.map { $0.birthYear?.value } == [1985, 1990])
    #expect(rows.map { $0.unit?.value } == ["Trường A", "Trường A"])
    #expect(rows.map { $0.residence?.value } == ["Tổ số 07", "Tổ số 08"])
    #expect(rows.map { $0.money?.value } == [760_000, 760_000])
    var map = SourceMap()
    #expect(rows[0].name.place?.described(in: .vi, map: &map) == "ds.ods, trang “Danh sách”, ô B4")
  }

  @Test("Hidden rows and sheets, errors, formulas without result, what is struck through, old fonts")
  func faults() throws {
    let list = head("STT", "Họ và tên", "Đơn vị")
    let hidden = row(number("2"), text("Lê Văn B"), attributes: "table:visibility=\"filter\"")
    let error =
      "<table:table-cell table:formula=\"of:=1\" office:value-type=\"string\" office:string-value=\"\"><text:p>#N/A</text:p></table:table-cell>"
    let open = "<table:table-cell table:formula=\"of:=1\"/>"
    let struck =
      "<table:table-cell office:value-type=\"string\"><text:p><text:span text:style-name=\"gach\">Lê Văn</text:span> E</text:p></table:table-cell>"
    let bytes = try book(
      table("Cũ", list, row(number("1"), text("Người cũ")), attributes: "table:style-name=\"an\"")
        + table(
          "Mới", list, row(number("1"), text("Lê Văn A"), error), hidden,
          row(number("2"), text("Lê Văn C"), open),
          row(number("3"), text("NguyÔn ThÞ ¸nh", "table:style-name=\"cu\"")), row(number("4"), struck)))
    #expect(
      read(bytes).lines.map { String($0.prefix { $0 != "]" }) + "]" } == [
        "ds.ods:Mới!C2: error[list/cell-error]", "ds.ods:Mới!3: error[list/hidden-rows]",
        "ds.ods:Mới!C4: error[list/no-result]", "ds.ods:Mới!B5: warning[list/old-encoding]",
        "ds.ods:Mới!B6: warning[list/struck]",
      ])
  }

  @Test("A class that became a day is told and stands as shown, with a style and without")
  func days() throws {
    func day(_ style: String) -> String {
      "<table:table-cell office:value-type=\"date\" office:date-value=\"2026-01-09\" \(style)><text:p>9/1</text:p></table:table-cell>"
    }
    let list = head("STT", "Họ và tên", "Đơn vị", "Năm sinh")
    for style in ["table:style-name=\"ngay\"", ""] {
      let found = read(
        try book(table("A", list, row(number("1"), text("Lê Văn A"), day(style), day(style)))))
      #expect(found.rows.map { $0.unit?.value } == ["9/1"])
      #expect(found.rows.map { $0.birthYear?.value } == [2026])
      #expect(found.lines.count == 1 && found.lines[0].contains("list/date-in-text"), "\(found.lines)")
    }
  }

  @Test("A row that stands for a million is refused before memory grows; repeated people are read")
  func repeated() throws {
    let list = head("STT", "Họ và tên", "Đơn vị")
    let three = row(number("1"), text("Lê Văn A"), text("X"), attributes: "table:number-rows-repeated=\"3\"")
    #expect(read(try book(table("A", list, three))).rows.count == 3)
    for many in [
      row(text("A"), text("B"), text("C"), attributes: "table:number-rows-repeated=\"1000000\""),
      row(
        text("A", "table:number-columns-repeated=\"16384\""),
        attributes: "table:number-rows-repeated=\"1000\""),
      row(text("A"), attributes: "table:number-rows-repeated=\"9999999999\""),
    ] {
      let lines = read(try book(table("A", list, many))).lines
      #expect(lines.count == 1 && lines[0].contains("list/too-large"), "\(lines)")
    }
  }

  @Test("A password, another ending and a flat spreadsheet are refused by name")
  func refused() throws {
    let list = table("A", head("STT", "Họ và tên"), row(number("1"), text("Lê Văn A")))
    let manifest =
      "<manifest:manifest xmlns:manifest=\"m\"><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>"
    #expect(read(try book(list, manifest: manifest)).lines.first?.contains("list/password") == true)
    let plain = manifest.replacing("<manifest:encryption-data/>", with: "")
    #expect(read(try book(list, manifest: plain)).rows.count == 1)
    #expect(read(try book(list), named: "ds.xlsx").lines.first?.contains("(.ods)") == true)
    #expect(read(try book(list, name: "khac.xml")).lines.first?.contains("list/damaged") == true)
    let flat = Array(
      "<office:document \(Self.names) office:mimetype=\"application/vnd.oasis.opendocument.spreadsheet\"/>"
        .utf8)
    #expect(read(flat).lines.first?.contains("list/format") == true)
    #expect(read(workbook([MadeSheet(rows: "A1=STT|B1=Họ và tên\nA2=#1|B2=Lê A")])).rows.count == 1)
  }
}
