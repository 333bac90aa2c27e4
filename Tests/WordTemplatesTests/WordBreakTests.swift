import Diagnostics
import TemplateLanguage
import Testing
import ZipKit

@testable import WordTemplates

@Suite("Word files: what stands around words, and what goes with them")
struct WordBreakTests {
  private typealias Bench = WordBench
  private func p(_ text: String) -> String { Bench.p(text) }
  private let one = Bench.data([Bench.recipient("Lê An", address: "Ông", post: "Trưởng thôn")])
  private let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  private func table(_ rows: String...) -> String { "<w:tbl>" + rows.joined() + "</w:tbl>" }
  private func ending(_ text: String, _ look: String) -> String { Bench.p(text, "<w:pPr>\(look)</w:pPr>") }

  @Test("Conditions and loops over paragraphs hold in certificates, also where they end the sheet")
  func certificates() throws {
    let sheets = Bench.data(sheets: true)
    let condition =
      p("{{ tên }}") + p("{% nếu chức_vụ có %}") + p("{{ chức_vụ }}") + p("{% khác %}") + p("không")
      + p("{% hết %}")
    #expect(
      try Bench.texts(condition + p("cuối"), sheets)
        == [
          "Nguyễn Văn An", "Trưởng thôn", "cuối", "Tổ Một", "không", "cuối", "Trần Thị Bình", "không", "cuối",
        ])
    let last = try Bench.fill(Bench.file(condition), sheets)
    #expect(
      last.paragraphs.filter { !$0.isEmpty }
        == ["Nguyễn Văn An", "Trưởng thôn", "Tổ Một", "không", "Trần Thị Bình", "không"])
    #expect(last.body.ranges(of: "<w:sectPr>").count == 3 && last.paragraphs.last == "không")
    let loop = p("{{ tên }}") + p("{% với mỗi căn_cứ %}") + p("{{ mục }}") + p("{% hết %}") + p("c")
    #expect(try Bench.texts(loop, one) == ["Lê An", "Luật A", "Luật B &amp; &lt;C&gt;", "c"])
    #expect(
      try Bench.texts(loop, Bench.data([Bench.recipient("Lê An")], sheets: true))
        == ["Lê An", "Luật A", "Luật B &amp; &lt;C&gt;", "c"])
  }

  @Test("A body that is written on lines keeps its section at its end")
  func lines() throws {
    let filled = try Bench.fill(
      Bench.file(p("{{ tên }}") + "\n", section: Bench.section + "\n  "), Bench.data(sheets: true))
    #expect(filled.paragraphs == ["Nguyễn Văn An", "Tổ Một", "Trần Thị Bình"])
    #expect(filled.body.ranges(of: "<w:pgSz").count == 3)
  }

  @Test("A section break beside the closing words goes into each copy; a page break stands between copies")
  func breaks() throws {
    let section = "<w:sectPr><w:pgSz w:w=\"16838\" w:h=\"11906\"/></w:sectPr>"
    let opening = p("{% for n in cá_nhân %}") + p("{{ n.tên }}")
    let filled = try Bench.fill(Bench.file(opening + ending("{% endfor %}", section) + p("sau")))
    #expect(filled.paragraphs == ["Nguyễn Văn An", "", "Trần Thị Bình", "", "sau"])
    #expect(filled.body.ranges(of: "w:w=\"16838\"").count == 2)

    let page = "<w:p><w:r><w:br w:type=\"page\"/></w:r><w:r><w:t>{% endfor %}</w:t></w:r></w:p>"
    let pages = try Bench.fill(Bench.file(opening + page + p("sau")))
    #expect(pages.paragraphs == ["Nguyễn Văn An", "", "Trần Thị Bình", "sau"])
    #expect(pages.body.ranges(of: "w:type=\"page\"").count == 1)

    // What stands beside opening words stands before all copies, and “else” ends what comes before it.
    let first = ending("{% for n in cá_nhân %}", section) + p("{{ n.tên }}") + p("{% endfor %}")
    #expect(try Bench.fill(Bench.file(first)).body.ranges(of: "w:w=\"16838\"").count == 1)
    for (condition, count) in [("số_quyết_định có", 1), ("hộ_gia_đình có", 0)] {
      let body =
        p("{% nếu \(condition) %}") + p("a") + ending("{% khác %}", section) + p("b") + p("{% hết %}")
      #expect(try Bench.fill(Bench.file(body)).body.ranges(of: "w:w=\"16838\"").count == count)
    }
  }

  @Test("A control around a row or a table is not filled with one value: what is in it is")
  func controlAroundRow() throws {
    let row = Bench.control("<w:tag w:val=\"tên\"/>", Bench.row([p("{{ tên }}"), p("b")]))
    #expect(try Bench.texts(table(row), one) == ["Lê An", "b"])
    let whole = Bench.control("<w:tag w:val=\"tên\"/>", table(Bench.row([p("{{ tên }}")])))
    #expect(try Bench.texts(whole, one) == ["Lê An"])
  }

  @Test("Rows repeat in a control around them; a cell of blanks beside words is empty")
  func rowsInControl() throws {
    let cells = Bench.row([p("{% for n in cá_nhân %}{{ n.tên }}"), p("x{% endfor %}")])
    #expect(
      try Bench.texts(table(Bench.control("<w:tag w:val=\"k\"/>", cells)))
        == ["Nguyễn Văn An", "x", "Trần Thị Bình", "x"])
    let rows = [
      Bench.row([p("{% for n in cá_nhân %}"), p(" ")]), Bench.row([p("{{ n.tên }}"), p("x")]),
      Bench.row([p("\u{200B}{% endfor %}"), p("")]),
    ]
    #expect(try Bench.texts(table(rows.joined())) == ["Nguyễn Văn An", "x", "Trần Thị Bình", "x"])
    let full = Bench.row([p("{% for n in cá_nhân %}"), p("chữ")]) + rows[1] + rows[2]
    #expect(try Bench.texts(table(full)) == ["template/pair-over-elements"])
  }

  @Test("In a loop over groups a row names a list of its group")
  func listOfGroup() throws {
    let body =
      p("{% for g in nhóm %}") + p("{{ g.tên }}") + table(Bench.row([p("{{ stt }} {{ g.cá_nhân.tên }}")]))
      + p("{% endfor %}")
    #expect(
      try Bench.texts(body) == ["Cá nhân", "1 Nguyễn Văn An", "2 Trần Thị Bình", "Tập thể"])
  }

  @Test("In a table that frames a page the inner row repeats; a block of several rows repeats as a whole")
  func framedTables() throws {
    let inner = table(Bench.row([p("TT")]) + Bench.row([p("{{ cá_nhân.tên }}")]))
    #expect(
      try Bench.texts(table(Bench.row([p("khung {{ số }}") + inner + p("hết")])))
        == ["khung 07", "TT", "Nguyễn Văn An", "Trần Thị Bình", "hết"])
    // A field of the outer row makes it the one that repeats.
    #expect(
      try Bench.texts(table(Bench.row([p("{{ cá_nhân.tên }}") + table(Bench.row([p("{{ stt }}")])) + p("")])))
        == ["Nguyễn Văn An", "1", "", "Trần Thị Bình", "2", ""])
    let block = table(Bench.row([p("{{ cá_nhân.tên }}")]) + Bench.row([p("{{ cá_nhân.loại }}")]))
    #expect(
      try Bench.texts(table(Bench.row([block + p("")])))
        == ["Nguyễn Văn An", "cá nhân", "", "Trần Thị Bình", "cá nhân", ""])
  }

  @Test("What stands in a loop of the row's own does not make the row repeat")
  func loopsInRow() throws {
    let loop = p("{% với mỗi cá_nhân %}") + p("{{ tên }}") + p("{% hết %}")
    #expect(
      try Bench.texts(table(Bench.row([loop + p("sau"), p("b")])))
        == ["Nguyễn Văn An", "Trần Thị Bình", "sau", "b"])
    let behind = p("{% nếu số có %}a{% hết %}{% với mỗi cá_nhân %}{{ tên }};{% hết %}")
    #expect(
      try Bench.texts(table(Bench.row([behind]))) == ["aNguyễn Văn An;Trần Thị Bình;"])
    let asked = p("{% với mỗi cá_nhân %}{% nếu chức_vụ có %}{{ tên }}{% hết %}{% hết %}")
    #expect(try Bench.texts(table(Bench.row([asked]))) == ["Nguyễn Văn An"])
  }

  @Test("A table of which no row is left goes, and a control of which nothing is left")
  func emptyTable() throws {
    let row = Bench.row([p("{{ hộ_gia_đình.tên }}")])
    #expect(try Bench.fill(Bench.file(table(row) + p("sau"))).body.contains("<w:body><w:p>"))
    #expect(try Bench.fill(Bench.file(table(Bench.row([p("đầu")]) + row))).body.contains("<w:tbl>"))
    let loop =
      Bench.row([p("{% for n in hộ_gia_đình %}")]) + Bench.row([p("{{ n.tên }}")])
      + Bench.row([p("{% endfor %}")])
    let inCell = try Bench.fill(Bench.file(table(Bench.row([table(loop)])) + p("{{ số }}")))
    #expect(inCell.body.contains("<w:tc><w:tcPr/><w:p></w:p></w:tc>"))
    let control = Bench.control("<w:tag w:val=\"k\"/>", p("{{ nguồn_tiền }}"))
    #expect(try !Bench.fill(Bench.file(control + p("{{ số }}"))).body.contains("<w:sdt>"))
    let rows = table(Bench.row([p("đầu")]) + Bench.control("<w:tag w:val=\"k\"/>", row))
    #expect(try !Bench.fill(Bench.file(rows)).body.contains("<w:sdt>"))
  }

  @Test("Signs without width may stand between the two braces of a tag")
  func withoutWidth() throws {
    #expect(
      try Bench.texts(p("a {\u{200B}{ số }\u{AD}} b{\u{2060}% nếu số có %\u{FEFF}}c{% hết %}")) == ["a 07 bc"]
    )
  }

  @Test("A list that is asked for as a value, and a value as a list, are told as such")
  func listsAsValues() throws {
    let filled = try Bench.fill(
      Bench.file(p("{{ người_nhận }}") + p("{% for n in số %}x{% endfor %}") + p("{{ nhóm }}")))
    #expect(filled.codes == Array(repeating: "template/unknown-name", count: 3))
    let texts = filled.findings.diagnostics.map(\.message.vi)
    #expect(texts[0].contains("“người_nhận” là danh sách") && texts[2].contains("“nhóm” là danh sách"))
    #expect(texts[1].contains("“số” không phải là danh sách"))
  }

  @Test("What a template breaks already does not stop it; copies of drawings have numbers of their own")
  func brokenTemplate() throws {
    let drawing =
      "<w:p><w:r><w:drawing><wp:inline><wp:docPr id=\"1\" name=\"a\"/></wp:inline></w:drawing></w:r></w:p>"
    let body =
      p("{% for n in cá_nhân %}") + p("{{ n.tên }}") + drawing + drawing + p("{% endfor %}")
    let filled = try Bench.fill(Bench.file(body))
    #expect(filled.codes.isEmpty && filled.paragraphs.count == 6)
    let numbers = filled.body.ranges(of: /docPr id="(\d+)"/).map { String(filled.body[$0]) }
    #expect(numbers.count == 4 && Set(numbers).count == 3)
    // A rule that only the filled file breaks is told.
    let template = try Bench.file(p("a"))
    let made = try Bench.file(drawing + drawing)
    #expect(WordLint.newFaults(of: made, written: [:], madeFrom: template) != nil)
    #expect(WordLint.newFaults(of: made, written: [:], madeFrom: made) == nil)
    #expect(
      WordLint.newFaults(of: made, written: ["word/document.xml": ["x"]], madeFrom: made)?.contains("“x”")
        == true)
  }

  @Test("The font of a place is that of its styles where the run says none")
  func fontsOfStyles() throws {
    func file(_ styles: String, _ body: String) throws -> [UInt8] {
      try Bench.file(
        body, parts: [("word/styles.xml", "<w:styles \(Bench.namespaces)>\(styles)</w:styles>")],
        links: "<Relationship Id=\"rId9\" Type=\"\(office)/styles\" Target=\"styles.xml\"/>")
    }
    func fonts(_ name: String) -> String {
      "<w:rPr><w:rFonts w:ascii=\"\(name)\" w:hAnsi=\"\(name)\"/></w:rPr>"
    }
    let defaults = "<w:docDefaults><w:rPrDefault>\(fonts(".VnTime"))</w:rPrDefault></w:docDefaults>"
    let base = "<w:style w:type=\"paragraph\" w:styleId=\"B\">\(fonts("VNI-Times"))</w:style>"
    let child = "<w:style w:type=\"paragraph\" w:styleId=\"C\"><w:basedOn w:val=\"B\"/></w:style>"
    let usual =
      "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"N\">\(fonts("Times New Roman"))</w:style>"
    let old = ["word/old-font"]
    #expect(try Bench.fill(file(defaults, p("{{ số }}")), one).codes == old)
    #expect(try Bench.fill(file(defaults + usual, p("{{ số }}")), one).codes == [])
    let styled = ending("{{ số }}", "<w:pStyle w:val=\"C\"/>")
    #expect(try Bench.fill(file(usual + base + child, styled), one).codes == old)
    let own = styled.replacing("<w:r>", with: "<w:r>" + fonts("Arial"))
    #expect(try Bench.fill(file(base + child, own), one).codes == [])
    let themed = styled.replacing(
      "<w:r>", with: "<w:r><w:rPr><w:rFonts w:asciiTheme=\"a\" w:hAnsiTheme=\"a\"/></w:rPr>")
    #expect(try Bench.fill(file(base + child, themed), one).codes == [])
    let control = Bench.control("<w:tag w:val=\"số\"/>", styled)
    #expect(try Bench.fill(file(base + child, control), one).codes == old)
    let loop = "<w:style w:type=\"paragraph\" w:styleId=\"C\"><w:basedOn w:val=\"C\"/></w:style>"
    #expect(try Bench.fill(file(loop, styled), one).codes == [])
  }
}
