import Diagnostics
import Foundation
import TemplateLanguage
import Testing
import ZipKit

@testable import WordTemplates

@Suite("Rows that are one recipient's, and tags where offices hide them")
struct WordTiedRowTests {
  private typealias Bench = WordBench
  private func p(_ text: String) -> String { Bench.p(text) }

  private func cell(_ content: String, _ merge: String? = nil, span: Int? = nil) -> String {
    let spans = span.map { "<w:gridSpan w:val=\"\($0)\"/>" } ?? ""
    let merged =
      switch merge {
      case "restart": "<w:vMerge w:val=\"restart\"/>"
      case .some: "<w:vMerge/>"
      case nil: ""
      }
    return "<w:tc><w:tcPr>\(spans)\(merged)</w:tcPr>\(content)</w:tc>"
  }
  private func row(_ cells: String...) -> String { "<w:tr>" + cells.joined() + "</w:tr>" }
  private func table(_ rows: String...) -> String {
    "<w:tbl>" + rows.joined(separator: "\n") + "</w:tbl>" + p("hết")
  }

  /// The rows of the filled table, each with its cells: their texts, and whether they begin or go on with a merged one.
  private func rows(_ filled: Bench.Filled) -> [String] {
    filled.body.split(separator: "<w:tr>").dropFirst().map { row in
      row.split(separator: "<w:tc>", omittingEmptySubsequences: false).dropFirst().map { cell in
        let text = Bench.paragraphs(String(cell)).joined(separator: "/")
        return (cell.contains("w:val=\"restart\"") ? "↓" : cell.contains("<w:vMerge/>") ? "…" : "") + text
      }.joined(separator: "|")
    }
  }

  @Test("Two rows over which the name is merged downwards are one recipient's, and repeat together")
  func together() throws {
    let filled = try Bench.fill(
      Bench.file(
        table(
          row(cell(p("TT")), cell(p("Tên")), cell(p("Việc"))),
          row(cell(p("{{ stt }}"), "restart"), cell(p("{{ họ_tên }}"), "restart"), cell(p("{{ chức_vụ }}"))),
          row(cell(p(""), "on"), cell(p(""), "on"), cell(p("Ghi chú: {{ loại }}"))),
          row(cell(p("Cộng")), cell(p("{{ số }}"), span: 2)))))
    #expect(filled.findings.isEmpty, "\(filled.codes)")
    #expect(
      rows(filled) == [
        "TT|Tên|Việc", "↓1|↓Nguyễn Văn An|Trưởng thôn", "…|…|Ghi chú: cá nhân", "↓2|↓Tổ Một|",
        "…|…|Ghi chú: tập thể", "↓3|↓Trần Thị Bình|", "…|…|Ghi chú: cá nhân", "Cộng|07/hết",
      ])
  }

  @Test(
    "So are three rows, and rows below which the merged cell does not reach are not; columns are those of the grid"
  )
  func reach() throws {
    let filled = try Bench.fill(
      Bench.file(
        table(
          row(cell(p("nhãn"), span: 2), cell(p("{{ họ_tên }}"), "restart"), cell(p("a"))),
          row(cell(p("")), cell(p("")), cell(p(""), "on"), cell(p("b"))),
          row(cell(p(""), span: 2), cell(p(""), "on"), cell(p("c"))),
          row(cell(p("d"), "on"), cell(p("")), cell(p("")), cell(p(""))))))
    #expect(filled.findings.isEmpty, "\(filled.codes)")
    #expect(
      rows(filled).map { $0.filter { !"|…".contains($0) } } == [
        "nhãn↓Nguyễn Văn Ana", "b", "c", "nhãn↓Tổ Mộta", "b", "c", "nhãn↓Trần Thị Bìnha", "b", "c", "d/hết",
      ])
  }

  @Test(
    "A label merged over such rows stays one over all copies; an empty cell, to be signed in, is each recipient's own"
  )
  func labels() throws {
    let filled = try Bench.fill(
      Bench.file(
        table(
          row(cell(p("Cá nhân"), "restart"), cell(p("{{ họ_tên }}"), "restart"), cell(p(""), "restart")),
          row(cell(p(""), "on"), cell(p(""), "on"), cell(p(""), "on")))))
    #expect(filled.findings.isEmpty, "\(filled.codes)")
    #expect(
      rows(filled) == [
        "↓Cá nhân|↓Nguyễn Văn An|↓", "…|…|…", "…|↓Tổ Một|↓", "…|…|…", "…|↓Trần Thị Bình|↓", "…|…|…/hết",
      ])
  }

  @Test("Rows of one recipient below a title are for its kind, and share with other rows as one")
  func kinds() throws {
    let filled = try Bench.fill(
      Bench.file(
        p("I. Tập thể")
          + table(
            row(cell(p("{{ tên_tập_thể }}"), "restart"), cell(p("a"))),
            row(cell(p(""), "on"), cell(p("{{ loại }}"))))
          + p("II. Cá nhân")
          + table(
            row(cell(p("{{ họ_tên }}"), "restart"), cell(p("a"))),
            row(cell(p(""), "on"), cell(p("{{ loại }}"))))))
    #expect(filled.findings.isEmpty, "\(filled.codes)")
    #expect(
      rows(filled).map { $0.replacing("/hết", with: "").replacing("/II. Cá nhân", with: "") } == [
        "↓Tổ Một|a", "…|tập thể", "↓Nguyễn Văn An|a", "…|cá nhân", "↓Trần Thị Bình|a", "…|cá nhân",
      ])
  }

  @Test("Without a cell that is merged downwards two rows repeat one after the other, which is told")
  func apart() throws {
    let filled = try Bench.fill(
      Bench.file(table(row(cell(p("{{ họ_tên }}"))), row(cell(p("{{ loại }}"))))))
    #expect(filled.codes == ["word/repeated-row"])
    // Two lists in the rows of one recipient are the error that they are in one row.
    let two = try Bench.fill(
      Bench.file(
        table(
          row(cell(p("{{ cá_nhân.tên }}"), "restart"), cell(p(""))),
          row(cell(p(""), "on"), cell(p("{{ tập_thể.tên }}"))))))
    #expect(two.codes.contains("word/two-lists"))
  }

  @Test("The words of a watermark are filled, and a wrong name in them is told")
  func watermark() throws {
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    func filled(_ name: String) throws -> Bench.Filled {
      try Bench.fill(
        Bench.file(
          p("{{ số }}"),
          parts: [
            (
              "word/header1.xml",
              "<w:hdr \(Bench.namespaces)><w:p><w:r><w:pict><v:shape><v:textpath string=\"DỰ THẢO {{ \(name) }} &amp; mật\"/></v:shape></w:pict></w:r></w:p></w:hdr>"
            )
          ], links: "<Relationship Id=\"rId9\" Type=\"\(office)/header\" Target=\"header1.xml\"/>",
          types:
            "<Override PartName=\"/word/header1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml\"/>",
          section:
            "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId9\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr>"
        ))
    }
    let header = String(decoding: try filled("ký_hiệu").parts["word/header1.xml"] ?? [], as: UTF8.self)
    #expect(header.contains("string=\"DỰ THẢO QĐ-UBND &amp; mật\""))
    #expect(try filled("ký_hiẹu_lạ").codes == ["template/unknown-name"])
  }

  @Test(
    "A field that holds a merge field or a tag is refused by its own reason and cure: nobody is asked anything",
    arguments: [
      ("=", " = ", " / 2 ", "danh sách"), ("HYPERLINK", " HYPERLINK \"https://x/", "\" ", "Liên kết"),
      ("IF", " IF ", " &gt; 2 \"a\" \"b\" ", "{% nếu"), ("SEQ", " SEQ ", " ", "thẻ"),
    ])
  func holding(_ kind: String, _ before: String, _ behind: String, _ cure: String) throws {
    let field = Bench.field(Bench.words(before) + Bench.field(" MERGEFIELD số ") + Bench.words(behind))
    let filled = try Bench.fill(Bench.file("<w:p>\(field)</w:p>" + p("{{ số }}")))
    let told = try #require(filled.findings.diagnostics.first)
    #expect(filled.codes == ["word/field-refused"])
    #expect(told.message.vi == "trường \(kind) có trường trộn thư bên trong, chương trình không tính được")
    #expect(told.help.first?.message.vi.contains(cure) == true)
  }

  @Test("A tag in the instruction of a field is told; one in what the field shows is filled")
  func tagged() throws {
    let picture = Bench.field(" INCLUDEPICTURE \"{{ số }}.png\" ", "hình")
    let filled = try Bench.fill(Bench.file("<w:p>\(picture)</w:p>" + p("{{ số }}")))
    #expect(filled.codes == ["word/field-refused"])
    #expect(
      filled.findings.diagnostics.first?.message.vi
        == "thẻ trong lệnh của trường INCLUDEPICTURE không được điền: “{{ số }}”")
    let shown = Bench.field(" REF x ", "{{ số }}")
    #expect(try Bench.fill(Bench.file("<w:p>\(shown)</w:p>")).body.contains(">07<"))
    // ASK does ask.
    let asked = try Bench.fill(Bench.file("<w:p>\(Bench.field(" ASK x \"?\" "))</w:p>" + p("{{ số }}")))
    #expect(
      asked.findings.diagnostics.first?.message.vi
        == "trường ASK cần người trả lời lúc trộn, không dùng được")
  }

  @Test("Pictures of days may stand in quotation marks, as in Word's own fields")
  func quoted() throws {
    #expect(try Bench.texts(p("{{ ngày | \"dd-MM-yy\" }}")) == ["05-03-26"])
    #expect(try Bench.texts(p("{{ ngày | 'dd/MM/yyyy' }}")) == ["05/03/2026"])
    #expect(try Bench.texts(p("{{ ngày | \"lạ\" }}")) == ["template/unknown-filter"])
  }

  @Test(
    "Statements of docxtpl are one fault each: their ends close them, and what they enclose is not told besides"
  )
  func docxtpl() throws {
    for body in [
      p("{%p nếu số_tập_thể > 0 %}") + p("a") + p("{% hết %}"),
      p("{%tr for n in cá_nhân %}") + p("a") + p("{%tr endfor %}") + p("{% endfor %}"),
      p("{%p if số_tập_thể > 0 %}") + p("a") + p("{% else %}") + p("b") + p("{% endif %}"),
      p("{%r if số_tập_thể > 0 %}"),
    ] {
      let codes = try Bench.texts(body + p("{{ số }}"))
      #expect(Set(codes) == ["template/unknown-statement"], "\(body): \(codes)")
    }
    // Other words open nothing.
    #expect(
      try Bench.texts(p("{% tr hàng %}") + p("{% hết %}") + p("{{ số }}")).sorted()
        == ["template/unknown-statement", "template/unmatched-tag"])
  }

  @Test("A field of a group outside of its loop is told with the loop that it needs")
  func groups() throws {
    let filled = try Bench.fill(
      Bench.file(table(row(cell(p("{{ nhóm.tên }}")), cell(p("{{ nhóm_hình_thức.tổng_số }}"))))))
    #expect(filled.codes == ["template/unknown-name", "template/unknown-name"])
    #expect(
      filled.findings.diagnostics.map { $0.help.first?.message.vi ?? "" } == [
        "đặt {% for g in nhóm %} … {% endfor %} quanh chỗ này, rồi ghi {{ g.tên }}",
        "đặt {% for g in nhóm_hình_thức %} … {% endfor %} quanh chỗ này, rồi ghi {{ g.tổng_số }}",
      ])
  }
}

@Suite("What a filled file says to whom, read again from it")
struct FilledWordFileTests {
  private typealias Bench = WordBench
  private func p(_ text: String) -> String { Bench.p(text) }

  private func told(_ body: String, sheets: Bool = false, _ people: [WordRecipient] = WordBench.people) throws
    -> ToldByFile?
  {
    var findings = Findings()
    let filled = WordFile.fill(
      try Bench.file(body), name: "mẫu.docx", with: Bench.data(people, sheets: sheets), filters: .standard,
      into: &findings)
    #expect(!findings.hasErrors, "\(findings.diagnostics.map(\.message.en))")
    return try #require(filled).told()
  }

  private func shown(_ told: ToldByFile?) -> [String] {
    (told?.shares ?? []).map { "\($0.recipients): " + $0.paragraphs.joined(separator: "/") }
  }

  @Test("A sheet for each recipient has its own words; blanks of all kinds are one")
  func sheets() throws {
    let told = try told(
      p("GIẤY KHEN") + p("{{ ông_bà }}\u{A0}{{ họ_tên }}  ") + p("{{ chức_vụ }}") + p("số {{ số }}"),
      sheets: true)
    #expect(
      shown(told) == [
        "0..<1: GIẤY KHEN/Ông Nguyễn Văn An/Trưởng thôn/số 07", "1..<2: GIẤY KHEN/Tổ Một/số 07",
        "2..<3: GIẤY KHEN/Bà Trần Thị Bình/số 07",
      ])
    #expect(told?.common == [])
  }

  @Test("With NEXT a sheet is for several")
  func next() throws {
    let next = "<w:p>" + Bench.field(" NEXT ") + "</w:p>"
    let told = try told(p("{{ họ_tên }}") + next + p("{{ họ_tên }}"), sheets: true)
    #expect(shown(told) == ["0..<2: Nguyễn Văn An/Tổ Một", "2..<3: Trần Thị Bình"])
  }

  @Test(
    "Rows and repeated parts are their recipients'; the rest is for all; who stands in several has all of them"
  )
  func rows() throws {
    let told = try told(
      p("Điều 1") + "<w:tbl>" + Bench.row([p("Tên")]) + Bench.row([p("{{ họ_tên }}"), p("{{ loại }}")])
        + "</w:tbl>"
        + p("{% for n in cá_nhân %}") + p("Kính gửi {{ n.ông_bà }} {{ n.tên }}") + p("{% endfor %}")
        + p("hết"))
    #expect(
      shown(told) == [
        "0..<1: Nguyễn Văn An/cá nhân/Kính gửi Ông Nguyễn Văn An", "1..<2: Tổ Một/tập thể",
        "2..<3: Trần Thị Bình/cá nhân/Kính gửi Bà Trần Thị Bình",
      ])
    #expect(told?.common == ["Điều 1", "Tên", "hết"])
  }

  @Test("A table that goes since nothing is left in it says nothing")
  func gone() throws {
    let people = [Bench.recipient("Tổ Một", "tập thể"), Bench.recipient("Tổ Hai", "tập thể")]
    let told = try told(
      "<w:tbl>" + Bench.row([p("{{ cá_nhân.tên }}")]) + "</w:tbl>" + p("{% for n in tập_thể %}")
        + p("{{ n.tên }}")
        + p("{% endfor %}") + p("hết"), people)
    #expect(shown(told) == ["0..<1: Tổ Một", "1..<2: Tổ Hai"])
  }

  @Test(
    "A control that goes since its copies were empty takes back what it stood for; loops in loops are the outer one's"
  )
  func takenBack() throws {
    let people = [Bench.recipient("Lê An"), Bench.recipient("Võ Bình")]
    let empty = Bench.control(
      "<w:id w:val=\"1\"/>", p("{% for n in cá_nhân %}") + p("{{ n.chức_vụ }}") + p("{% endfor %}"))
    let rows = "<w:tbl>" + Bench.row([p("{{ họ_tên }}")]) + "</w:tbl>"
    let told = try told(empty + rows + p("hết"), people)
    #expect(shown(told) == ["0..<1: Lê An", "1..<2: Võ Bình"] && told?.common == ["hết"])
    let nested = try self.told(
      p("{% for n in cá_nhân %}") + p("{{ n.tên }} với") + p("{% for m in cá_nhân %}") + p("{{ m.tên }}")
        + p("{% endfor %}") + p("{% endfor %}"), people)
    #expect(shown(nested) == ["0..<1: Lê An với/Lê An/Võ Bình", "1..<2: Võ Bình với/Lê An/Võ Bình"])
  }

  @Test("Boxes are read once, deleted text and instructions not at all, breaks and hyphens as they look")
  func looks() throws {
    let box = "<w:txbxContent>" + p("{{ họ_tên }}") + "</w:txbxContent>"
    let told = try told(
      "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing>\(box)</w:drawing></mc:Choice>"
        + "<mc:Fallback><w:pict>\(box)</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
        + "<w:p><w:pPr><w:tabs><w:tab w:val=\"left\" w:pos=\"10\"/></w:tabs></w:pPr><w:r><w:t>17/TTr</w:t><w:noBreakHyphen/><w:t>VHXH</w:t><w:br/><w:t>a</w:t><w:tab/><w:t>b &amp; c</w:t></w:r>"
        + "<w:del><w:r><w:delText>xóa</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>dời</w:t></w:r></w:moveFrom></w:p>"
        + "<w:p>" + Bench.field(" PAGE ", "3") + "</w:p>", sheets: true, [Bench.people[0]])
    #expect(shown(told) == ["0..<1: Nguyễn Văn An/17/TTr-VHXH a b & c/3"])
  }

  @Test("Where nothing stands for one recipient alone, nothing is told")
  func nobody() throws {
    #expect(try told(p("Kính gửi {% for n in người_nhận %}{{ n.tên }}; {% endfor %}")) == nil)
    #expect(try told(p("{{ số }}")) == nil)
  }
}

@Suite("What only a careful reader of a filled file would miss")
struct WordCareTests {
  private typealias Bench = WordBench
  private func p(_ text: String) -> String { Bench.p(text) }
  private let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  @Test("A list that begins anew in each copy begins with its own first number")
  func numbering() throws {
    let item = "<w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"7\"/></w:numPr></w:pPr>"
    let filled = try Bench.fill(
      Bench.file(
        p("{% for n in người_nhận %}") + Bench.p("{{ n.tên }}", item) + p("{% endfor %}"),
        parts: [
          (
            "word/numbering.xml",
            "<w:numbering \(Bench.namespaces)><w:abstractNum w:abstractNumId=\"4\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"3\"/></w:lvl><w:lvl w:ilvl=\"1\"/></w:abstractNum><w:num w:numId=\"7\"><w:abstractNumId w:val=\"4\"/></w:num></w:numbering>"
          )
        ], links: "<Relationship Id=\"rId9\" Type=\"\(office)/numbering\" Target=\"numbering.xml\"/>"))
    #expect(!filled.findings.hasErrors, "\(filled.codes)")
    let numbering = String(decoding: filled.parts["word/numbering.xml"] ?? [], as: UTF8.self)
    #expect(
      numbering.components(
        separatedBy: "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"3\"/></w:lvlOverride>"
      )
      .count == 3)
    #expect(numbering.contains("<w:lvlOverride w:ilvl=\"1\"><w:startOverride w:val=\"1\"/></w:lvlOverride>"))
  }

  @Test("A page break stands between copies only when it is alone in its paragraph")
  func breaks() throws {
    func filled(_ beside: String) throws -> String {
      try Bench.fill(
        Bench.file(
          p("{% for n in cá_nhân %}") + p("{{ n.tên }}")
            + "<w:p><w:r>\(beside)<w:br w:type=\"page\"/></w:r></w:p>" + p("{% endfor %}"))
      ).body
    }
    func count(_ body: String) -> Int { body.components(separatedBy: "w:type=\"page\"").count - 1 }
    #expect(count(try filled("")) == 1)
    let words = try filled("<w:t>hết</w:t>")
    #expect(count(words) == 2 && words.components(separatedBy: "hết").count == 3)
  }

  @Test("The source of a mail merge goes with what it knows of the recipients")
  func mailMerge() throws {
    let filled = try Bench.fill(
      Bench.file(
        p("{{ số }}"),
        parts: [
          (
            "word/settings.xml",
            "<w:settings \(Bench.namespaces)><w:mailMerge><w:odso><w:recipientData r:id=\"rId2\"/></w:odso></w:mailMerge><w:zoom/></w:settings>"
          ),
          (
            "word/_rels/settings.xml.rels",
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"\(office)/mailMergeSource\" Target=\"file:///a.xlsx\" TargetMode=\"External\"/><Relationship Id=\"rId2\" Type=\"\(office)/recipientData\" Target=\"recipientData.xml\"/><Relationship Id=\"rId3\" Type=\"\(office)/attachedTemplate\" Target=\"odd.xml\"/></Relationships>"
          ), ("word/recipientData.xml", "<w:recipients \(Bench.namespaces)/>"),
        ], links: "<Relationship Id=\"rId9\" Type=\"\(office)/settings\" Target=\"settings.xml\"/>"))
    #expect(filled.codes == ["word/mail-merge-link"])
    let links = String(decoding: filled.parts["word/_rels/settings.xml.rels"] ?? [], as: UTF8.self)
    #expect(
      !links.contains("mailMerge") && !links.contains("recipientData") && links.contains("attachedTemplate"))
  }

  @Test("Dotted places are counted from five signs on; four are a short rule")
  func dots() throws {
    func told(_ text: String) throws -> String {
      let filled = try Bench.fill(Bench.file(p(text)))
      #expect(filled.codes == ["word/no-place"])
      return filled.findings.diagnostics.first?.message.vi ?? ""
    }
    #expect(try told("____ và .....").contains("1 chỗ chấm"))
    #expect(try told("_____ và .... và ……").contains("2 chỗ chấm"))
  }

  @Test("A date control shows the day as its own format asks, and knows the day")
  func dates() throws {
    let filled = try Bench.fill(
      Bench.file(
        Bench.control(
          "<w:tag w:val=\"ngày\"/><w:date><w:dateFormat w:val=\"dd/MM/yyyy\"/></w:date>", p("chọn ngày"))))
    #expect(filled.paragraphs == ["05/03/2026"], "\(filled.codes) \(filled.body)")
    #expect(filled.body.contains("w:fullDate=\"2026-03-05T00:00:00Z\""))
  }
}
