import Diagnostics
import TemplateLanguage
import Testing
import Wording
import ZipKit

@testable import WordTemplates

@Suite("Word files as people make them")
struct WordVariantTests {
  private typealias Bench = WordBench
  private func p(_ text: String) -> String { Bench.p(text) }
  private let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private let one = Bench.data([Bench.recipient("Lê An", address: "Ông", post: "Trưởng thôn")])

  @Test(
    "An IF around a merge field is filled whether the field is quoted or glued to its sign; others are refused"
  )
  func ifs() throws {
    let field = Bench.field(" MERGEFIELD danh_xưng ")
    for (before, behind) in [
      (" IF ", " = \"Ông\" \"anh\" \"chị\" "), (" IF \"", "\" = \"Ông\" \"anh\" \"chị\" "),
      (" IF ", "=\"Ông\" \"anh\" \"chị\" "), (" IF ", " &lt;&gt; \"Bà\" \"anh\" \"chị\" "),
    ] {
      let body = "<w:p>" + Bench.field(Bench.words(before) + field + Bench.words(behind)) + "</w:p>"
      #expect(try Bench.texts(body, one) == ["anh"])
    }
    for (before, behind) in [
      (" IF ", " &gt; 2 \"a\" \"b\" "), (" = ", " * 2 "), (" IF ", " = \"x\" \"a\" \"b\" "),
    ] {
      let second = before == " IF " && behind.contains("x") ? field : ""
      let body =
        "<w:p>" + Bench.field(Bench.words(before) + field + second + Bench.words(behind)) + "</w:p>"
        + p("{{ số }}")
      #expect(try Bench.texts(body, one) == ["word/field-refused"])
    }
  }

  @Test(
    "A merge field in the text of another field is filled; one that goes on in another paragraph is an error")
  func nestedFields() throws {
    let link =
      "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>" + Bench.words(" HYPERLINK \"x\" ")
      + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + Bench.field(" MERGEFIELD tên ")
      + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"
    let filled = try Bench.fill(Bench.file(link), one)
    #expect(filled.paragraphs == ["Lê An"] && filled.body.contains("HYPERLINK"))
    let open =
      "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>" + Bench.words(" MERGEFIELD tên ") + "</w:p>"
      + "<w:p><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>" + p("{{ số }}")
    #expect(try Bench.texts(open, one) == ["template/unclosed-tag"])
  }

  @Test("Pictures of days have text between quotes, in capitals as in small letters; hours are no years")
  func pictures() {
    let day = CalendarDate(year: 2026, month: 3, day: 5)
    #expect(WordLanguage.picture("'ngày' dd 'tháng' M 'năm' yyyy", day) == "ngày 05 tháng 3 năm 2026")
    #expect(WordLanguage.picture("DD/MM/YY HH", day) == "05/03/26 HH")
    #expect(WordLanguage.picture("dddd, d MMMM yyyy", day) == "Thứ Năm, 5 tháng 3 2026")
    #expect(WordLanguage.picture("'ngày' dd/MM", nil) == "ngày …/…")
  }

  @Test("A repeating section repeats its item, rows too; each control has a number of its own")
  func repeatingSection() throws {
    func section(_ list: String, _ item: String) -> String {
      Bench.control(
        "<w:tag w:val=\"\(list)\"/><w15:repeatingSection/><w:id w:val=\"1\"/>",
        Bench.control("<w15:repeatingSectionItem/><w:id w:val=\"2\"/>", item))
    }
    let filled = try Bench.fill(Bench.file(section("người_nhận", p("{{ stt }}. {{ tên }}"))))
    #expect(filled.paragraphs == ["1. Nguyễn Văn An", "2. Tổ Một", "3. Trần Thị Bình"])
    #expect(filled.body.ranges(of: "<w:id w:val=\"2\"/>").count == 1)
    let rows = "<w:tbl>" + Bench.row([p("TT")]) + section("cá nhân", Bench.row([p("{{ tên }}")])) + "</w:tbl>"
    #expect(try Bench.texts(rows) == ["TT", "Nguyễn Văn An", "Trần Thị Bình"])
    #expect(try Bench.texts(section("căn_cứ", p("- {{ mục }}"))) == ["- Luật A", "- Luật B &amp; &lt;C&gt;"])
  }

  @Test("A cell, a header and a box keep a paragraph at their end, whatever goes")
  func holders() throws {
    let gone = p("{% nếu hộ_gia_đình có %}") + p("x") + p("{% hết %}")
    #expect(try Bench.texts("<w:tbl>" + Bench.row([gone, p("b")]) + "</w:tbl>") == ["", "b"])
    let table = "<w:tbl>" + Bench.row([p("x")]) + "</w:tbl>"
    let filled = try Bench.fill(Bench.file("<w:tbl>" + Bench.row([table + gone]) + "</w:tbl>"))
    #expect(filled.body.contains("</w:tbl><w:p></w:p></w:tc>") && filled.codes.isEmpty)
    let box =
      "<w:p><w:r><w:pict><v:textbox><w:txbxContent>\(gone)</w:txbxContent></v:textbox></w:pict></w:r></w:p>"
    #expect(try Bench.fill(Bench.file(box)).body.contains("<w:txbxContent><w:p></w:p></w:txbxContent>"))
  }

  private func link(_ address: String) -> String {
    "<Relationship Id=\"rId7\" Type=\"\(office)/hyperlink\" Target=\"\(address)\" TargetMode=\"External\"/>"
  }

  @Test("The address of a link is each recipient's own; a wrong name in it is told at its paragraph")
  func links() throws {
    let paragraph = "<w:p><w:hyperlink r:id=\"rId7\"><w:r><w:t>{{ tên }}</w:t></w:r></w:hyperlink></w:p>"
    let row = "<w:tbl>" + Bench.row([paragraph]) + "</w:tbl>"
    let filled = try Bench.fill(
      Bench.file(row, links: link("http://a.example/?q=%7B%7B%20t%C3%AAn%20%7D%7D&amp;k=1")))
    let links = String(decoding: filled.parts["word/_rels/document.xml.rels"] ?? [], as: UTF8.self)
    #expect(links.contains("Id=\"rId7\"") && links.contains("q=Nguy%E1%BB%85n%20V%C4%83n%20An&amp;k=1"))
    #expect(links.contains("Id=\"rId7_2\"") && links.contains("q=Tr%E1%BA%A7n%20Th%E1%BB%8B%20B%C3%ACnh"))
    #expect(filled.body.contains("r:id=\"rId7_1\"") && filled.body.contains("r:id=\"rId7_2\""))
    let wrong = try Bench.fill(
      Bench.file(p("a") + p("{{ số }}") + paragraph, links: link("http://a/{{ teen_x }}")), one)
    #expect(wrong.codes == ["template/unknown-name"] && wrong.places == ["mẫu.docx, thân văn bản, đoạn 3"])
  }

  @Test("Labels: NEXT takes the next recipient for what follows on the sheet, in other cells too")
  func labels() throws {
    let cell = "<w:p>" + Bench.field(" MERGEFIELD tên ") + "</w:p>"
    let next = "<w:p>" + Bench.field(" NEXT ") + Bench.field(" MERGEFIELD tên ") + "</w:p>"
    let body = "<w:tbl>" + Bench.row([cell, next]) + "</w:tbl>"
    let filled = try Bench.fill(Bench.file(body), Bench.data(sheets: true))
    #expect(
      filled.paragraphs.filter { !$0.isEmpty } == ["Nguyễn Văn An", "Tổ Một", "Trần Thị Bình"])
    let three = "<w:tbl>" + Bench.row([cell, next, next]) + "</w:tbl>"
    #expect(
      try Bench.fill(Bench.file(three), Bench.data(sheets: true)).paragraphs.filter { !$0.isEmpty }
        == ["Nguyễn Văn An", "Tổ Một", "Trần Thị Bình"])
  }

  @Test("Sheets whose section goes on without a page begin pages all the same; each is counted")
  func continuousSheets() throws {
    let file = try Bench.file(p("{{ stt }}"))
    let filled = try Bench.fill(file, Bench.data(sheets: true))
    #expect(filled.paragraphs.filter { !$0.isEmpty } == ["1", "2", "3"])
    let continuous = try Bench.file(
      p("{{ tên }}"), section: "<w:sectPr><w:type w:val=\"continuous\"/></w:sectPr>")
    let made = try Bench.fill(continuous, Bench.data(sheets: true))
    #expect(made.body.ranges(of: "nextPage").count == 3 && !made.body.contains("continuous"))
    #expect(
      try Bench.fill(continuous, Bench.data([Bench.recipient("A")], sheets: true)).body.contains("continuous")
    )
  }

  @Test("Bound XML gets the value of the first copy, at the numbered element; later copies are bound no more")
  func bound() throws {
    let control = Bench.control(
      "<w:tag w:val=\"tên\"/><w:dataBinding w:xpath=\"/n:r[1]/n:b[2]\" w:storeItemID=\"{AB-1}\"/><w:id w:val=\"1\"/>",
      "<w:r><w:t>x</w:t></w:r>")
    let package = "http://schemas.openxmlformats.org/package/2006/relationships"
    let file = try Bench.file(
      "<w:p>\(control)</w:p>",
      parts: [
        ("customXml/item1.xml", "<r xmlns=\"u\"><b>1</b><b/></r>"),
        ("customXml/itemProps1.xml", "<p id=\"{ab-1}\"/>"),
        (
          "customXml/_rels/item1.xml.rels",
          "<Relationships xmlns=\"\(package)\"><Relationship Id=\"rId1\" Type=\"\(office)/customXmlProps\" Target=\"itemProps1.xml\"/></Relationships>"
        ),
      ])
    let filled = try Bench.fill(file, Bench.data(sheets: true))
    #expect(
      String(decoding: filled.parts["customXml/item1.xml"] ?? [], as: UTF8.self)
        == "<r xmlns=\"u\"><b>1</b><b>Nguyễn Văn An</b></r>")
    #expect(filled.body.ranges(of: "dataBinding").count == 1)
  }

  @Test("An empty tag means nothing, a prefix that nothing declares is damage, a moved tag is told")
  func smallFaults() throws {
    #expect(try Bench.texts(p("{{ }}") + p("{{ số }}")) == ["template/syntax"])
    #expect(try Bench.texts(p("{{ số }}") + "<x:y/>") == ["word/damaged"])
    let moved =
      "<w:p><w:moveFrom w:id=\"1\"><w:r><w:t>{{ số }}</w:t></w:r></w:moveFrom></w:p>"
      + "<w:p><w:moveTo w:id=\"2\"><w:r><w:t>{{ số }}</w:t></w:r></w:moveTo></w:p>"
    #expect(
      try Set(Bench.fill(Bench.file(moved)).codes) == ["word/tracked-changes", "word/deleted-tag"])
  }

  @Test("Fields of records: by the record's name, in loops over records, in a row without loop words")
  func records() throws {
    let item = WordRecord([.init("giờ"), .init("việc")])
    let shape = WordShape(
      document: WordRecord([
        .init("tên_lễ"), .init("báo", [], .record(WordRecord([.init("tên")]))),
        .init("chương_trình", [], .records(item)),
      ]))
    func text(_ text: String) -> Value { .text(text, origin: nil) }
    let rows: [Value] = [("7 giờ", "đón khách"), ("8 giờ", "khai mạc")].map {
      .record(.init([text($0.0), text($0.1)]))
    }
    let data = WordData(
      shape: shape, document: [text("Lễ"), .record(.init([text("Trang xã")])), .list(rows)])
    let table =
      "<w:tbl>" + Bench.row([p("{{ chương_trình.giờ }}"), p("{{ chương_trình.việc }}")]) + "</w:tbl>"
    #expect(
      try Bench.texts(p("{{ tên_lễ }} {{ báo.tên }}") + table, data)
        == ["Lễ Trang xã", "7 giờ", "đón khách", "8 giờ", "khai mạc"])
    let loop = p("{% for m in chương_trình %}") + p("{{ m.giờ }}: {{ việc }}") + p("{% endfor %}")
    #expect(try Bench.texts(loop, data) == ["7 giờ: đón khách", "8 giờ: khai mạc"])
    #expect(try Bench.texts(p("{{ báo.tuổi }}"), data) == ["template/unknown-name"])
  }

  @Test("A value that was lost after filling, or a tag that is left, is found when the file is read again")
  func readAgain() throws {
    let file = try Bench.file(p("Số 07") + p("{{ x"))
    #expect(
      WordLint.faults(of: file, written: ["word/document.xml": ["07"]]).contains { $0.contains("“07”") })
    #expect(WordLint.faults(of: file, written: ["word/document.xml": []]).contains { $0.contains("tag") })
    let sound = try Bench.file("<w:p><w:r><w:t>a</w:t></w:r><w:r><w:t>07</w:t></w:r></w:p>")
    #expect(WordLint.faults(of: sound, written: ["word/document.xml": ["07"]]).isEmpty)
    let twice = WordLint.faults(of: sound, written: ["word/document.xml": ["07", "07"]])
    #expect(twice.count == 1)
  }

  @Test("The linter finds references to nothing, blocks in paragraphs, fields that stay open")
  func lint() throws {
    func faults(_ body: String) throws -> Int { try WordLint.faults(of: Bench.file(body)).count }
    #expect(try faults("<w:p><w:r><w:footnoteReference w:id=\"9\"/></w:r></w:p>") == 1)
    #expect(try faults("<w:p><w:r><w:commentReference w:id=\"9\"/></w:r></w:p>") == 1)
    #expect(try faults("<w:p><w:pPr><w:numPr><w:numId w:val=\"3\"/></w:numPr></w:pPr></w:p>") == 1)
    #expect(try faults("<w:p><w:tbl/></w:p>") == 1)
    #expect(try faults("<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r></w:p>") == 1)
    #expect(try faults("<w:tbl><w:tr/></w:tbl>") == 1)
    #expect(try faults("<w:p w14:paraId=\"90000000\"/>") == 1)
    #expect(try faults("<w:tbl><w:tr><w:tc/></w:tr></w:tbl>") == 1)
  }
}

@Suite("The faults of a template as comments in a copy")
struct WordCommentTests {
  private func check(_ file: [UInt8]) throws -> (parts: [String: String], names: [String]) {
    var findings = Findings()
    let listing = WordFile.check(
      file, name: "mẫu.docx", filters: .standard, isSheets: false, withComments: true, into: &findings)
    let zip = try ZipReader(listing?.commented ?? [])
    var parts: [String: String] = [:]
    for name in zip.names { parts[name] = String(decoding: try zip.bytes(of: name) ?? [], as: UTF8.self) }
    return (parts, zip.names)
  }

  @Test("Each fault is a comment on its tag; all other bytes stay")
  func comments() throws {
    let body =
      "<w:p><w:r><w:t>Tặng </w:t></w:r><w:r><w:t>{{ họ_</w:t></w:r><w:r><w:t>tene }}</w:t></w:r><w:r><w:t>.</w:t></w:r></w:p>"
      + "<w:p/>" + WordBench.p("{{ số }}")
    let file = try WordBench.file(body)
    let (parts, names) = try check(file)
    let text = parts["word/document.xml"] ?? ""
    #expect(
      text.contains(
        "<w:t>Tặng </w:t></w:r><w:commentRangeStart w:id=\"0\"/><w:r><w:t>{{ họ_</w:t></w:r><w:r><w:t>tene }}</w:t></w:r>"
          + "<w:commentRangeEnd w:id=\"0\"/><w:r><w:commentReference w:id=\"0\"/></w:r><w:r><w:t>.</w:t>"))
    #expect(parts["word/comments.xml"]?.contains("có phải “họ_tên”?") == true)
    #expect(parts["[Content_Types].xml"]?.contains("/word/comments.xml") == true)
    #expect(parts["word/_rels/document.xml.rels"]?.contains("/comments\" Target=\"comments.xml\"") == true)
    let before = try ZipReader(file)
    #expect(names == before.names + ["word/comments.xml"])
    let odd = try before.bytes(of: "word/odd.xml") ?? []
    #expect(parts["word/odd.xml"] == String(decoding: odd, as: UTF8.self))
    var stripped = text
    for piece in [
      "<w:commentRangeStart w:id=\"0\"/>",
      "<w:commentRangeEnd w:id=\"0\"/><w:r><w:commentReference w:id=\"0\"/></w:r>",
    ] { stripped = stripped.replacing(piece, with: "") }
    let original = try before.bytes(of: "word/document.xml") ?? []
    #expect(stripped == String(decoding: original, as: UTF8.self))
  }

  @Test(
    "Comments that are there stay and keep their numbers; a fault in a header stands at the first paragraph")
  func withOthers() throws {
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let own =
      "<w:comments \(WordBench.namespaces)><w:comment w:id=\"4\" w:author=\"Chị Hạnh\"><w:p/></w:comment></w:comments>"
    let file = try WordBench.file(
      "<w:p/>" + WordBench.p("{{ số }}"),
      parts: [
        ("word/ghi-chu.xml", own),
        ("word/header1.xml", "<w:hdr \(WordBench.namespaces)>\(WordBench.p("{{ số_x }}"))</w:hdr>"),
      ],
      links:
        "<Relationship Id=\"rId1\" Type=\"\(office)/comments\" Target=\"ghi-chu.xml\"/>"
        + "<Relationship Id=\"rId2\" Type=\"\(office)/header\" Target=\"header1.xml\"/>")
    let (parts, _) = try check(file)
    let comments = parts["word/ghi-chu.xml"] ?? ""
    #expect(
      comments.contains("Chị Hạnh") && comments.contains("w:id=\"5\"") && comments.contains("đầu trang"))
    #expect(
      parts["word/document.xml"]?.contains(
        "<w:p><w:commentRangeStart w:id=\"5\"/>") == true)
    #expect(parts["word/comments.xml"] == nil)
  }
}
