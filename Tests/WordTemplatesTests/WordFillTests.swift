import Diagnostics
import TemplateLanguage
import Testing
import ZipKit

@testable import WordTemplates

@Suite("A person's Word file, filled")
struct WordFillTests {
  private func p(_ text: String) -> String { WordBench.p(text) }

  @Test(
    "A tag over any number of runs, marks and bookmarks is one tag with the format of its name's first letter"
  )
  func splitTag() throws {
    let body =
      "<w:p><w:r><w:t>Số {</w:t></w:r><w:proofErr w:type=\"spellStart\"/><w:r><w:rPr><w:i/></w:rPr><w:t>{ </w:t></w:r>"
      + "<w:r><w:rPr><w:b/></w:rPr><w:t>s</w:t></w:r><w:bookmarkStart w:id=\"1\" w:name=\"a\"/><w:r><w:t>ố</w:t></w:r>"
      + "<w:bookmarkEnd w:id=\"1\"/><w:r><w:t> }}.</w:t></w:r></w:p>"
    let filled = try WordBench.fill(WordBench.file(body))
    #expect(filled.paragraphs == ["Số 07."])
    #expect(filled.body.contains("<w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">07</w:t>"))
    #expect(
      filled.body.contains("<w:bookmarkStart w:id=\"1\" w:name=\"a\"/>") && !filled.body.contains("proofErr"))
  }

  @Test(
    "One field is known however it is typed",
    arguments: [
      "{{ số_quyết_định }}", "{{Số quyết định}}", "{{ SO_QUYET_DINH }}", "{{ số-quyết\u{2011}định }}",
      "{{ số\u{A0}quyết\u{200B} định }}", "{{ so\u{302}\u{301} quye\u{302}\u{301}t_đi\u{323}nh }}",
    ])
  func names(tag: String) throws { #expect(try WordBench.texts(p(tag)) == ["07"]) }

  @Test("What has no place comes out byte for byte, in the same order")
  func untouched() throws {
    let body =
      "<w:p  w:x='1' ><w:r><w:t>nguyên &#233; vẹn</w:t></w:r></w:p>" + p("{{ số }}") + "<!-- lời --><w:p/>"
    let file = try WordBench.file(body)
    let filled = try WordBench.fill(file)
    let before = try ZipReader(file)
    #expect(filled.names == before.names)
    for name in before.names where name != "word/document.xml" {
      #expect(try filled.parts[name] == before.bytes(of: name))
    }
    #expect(filled.body.hasPrefix("<?xml version='1.0'?>\n<w:document"))
    #expect(filled.body.contains("<w:p  w:x='1' ><w:r><w:t>nguyên &#233; vẹn</w:t></w:r></w:p>"))
    #expect(filled.body.contains("<!-- lời --><w:p/>" + WordBench.section))
  }

  @Test("Values are text: escaped, never read again, with lines of their own")
  func values() throws {
    let people = [WordBench.recipient("Tổ \"Hoa\" {{ số }} & <b>")]
    #expect(
      try WordBench.texts(p("{{ tên }}|{{ chức_vụ_người_ký }}"), WordBench.data(people)) == [
        "Tổ &quot;Hoa&quot; {{ số }} &amp; &lt;b&gt;|KT. CHỦ TỊCH⏎PHÓ CHỦ TỊCH"
      ])
    #expect(
      try WordBench.texts(p("{{ tên }}"), WordBench.data([WordBench.recipient("a\u{1}b")]))
        == [TemplateCodes.forbiddenCharacter.id])
  }

  @Test("Filters, pictures and numbers are written as asked")
  func filters() throws {
    #expect(
      try WordBench.texts(p("{{ ngày | dd/MM/yyyy }}; {{ ngày }}; {{ tổng_tiền }}; {{ cơ_quan | upper }}"))
        == ["05/03/2026; ngày 05 tháng 3 năm 2026; 3.600.000; ỦY BAN NHÂN DÂN XÃ THỬ"])
    #expect(try WordBench.texts(p("{{ lưu | default(“VT”) }}")) == ["VT"])
  }

  @Test("A row with fields of recipients repeats without loop words; headings and totals stay")
  func listRow() throws {
    let table =
      "<w:tbl><w:tblGrid/>" + WordBench.row([p("TT"), p("Tên")])
      + WordBench.row([p("{{ stt }}"), p("{{ ông_bà }} {{ họ_tên }}")])
      + WordBench.row([p("Cộng"), p("{{ tổng_tiền }}")]) + "</w:tbl>"
    #expect(
      try WordBench.texts(table) == [
        "TT", "Tên", "1", "Ông Nguyễn Văn An", "2", "Tổ Một", "3", "Bà Trần Thị Bình", "Cộng", "3.600.000",
      ])
    let named = "<w:tbl>" + WordBench.row([p("{{ tập_thể.stt }}"), p("{{ tập_thể.tên }}")]) + "</w:tbl>"
    #expect(try WordBench.texts(named) == ["1", "Tổ Một"])
    let two = "<w:tbl>" + WordBench.row([p("{{ tập_thể.tên }}"), p("{{ cá_nhân.tên }}")]) + "</w:tbl>"
    #expect(try WordBench.texts(two) == ["word/two-lists", "word/list-field-outside-row"])
    let nobody =
      "<w:tbl>" + WordBench.row([p("Hộ")]) + WordBench.row([p("{{ hộ_gia_đình.tên }}")]) + "</w:tbl>"
    let filled = try WordBench.fill(WordBench.file(nobody))
    #expect(filled.paragraphs == ["Hộ"] && filled.codes == ["word/empty-list"])
    #expect(filled.places == ["mẫu.docx, thân văn bản, bảng 1, hàng 2, ô 1"])
  }

  @Test("Loops and conditions alone in their paragraphs vanish with them, in Vietnamese and in Jinja's words")
  func blocks() throws {
    let loops =
      p("{% với mỗi căn_cứ %}") + p("- {{ mục }};") + p("{% hết %}") + p("{% for c in căn_cứ %}")
      + p("{{ c }}") + p("{% endfor %}")
    #expect(
      try WordBench.texts(loops) == [
        "- Luật A;", "- Luật B &amp; &lt;C&gt;;", "Luật A", "Luật B &amp; &lt;C&gt;",
      ])
    let conditions =
      p("{% nếu tập_thể có %}") + p("có") + p("{% khác %}") + p("không") + p("{% hết %}")
      + p("{% if số_hộ_gia_đình > 0 %}") + p("hộ") + p("{% endif %}")
      + p("a{% if lưu is present %}b{% else %}c{% endif %}d")
    #expect(try WordBench.texts(conditions) == ["có", "acd"])
    let groups =
      p("{% for h in nhóm %}") + p("{{ h.tên }}: {{ h.tổng_số }}") + p("{% for n in h.người_nhận %}")
      + p("{{ n.họ_tên }}") + p("{% endfor %}") + p("{% endfor %}")
    #expect(
      try WordBench.texts(groups) == [
        "Cá nhân: 02 cá nhân", "Nguyễn Văn An", "Trần Thị Bình", "Tập thể: 01 tập thể", "Tổ Một",
      ])
  }

  @Test("No value alone in its paragraph takes it along; in a sentence a blank goes with it")
  func noValue() throws {
    let filled = try WordBench.fill(WordBench.file(p("{{ lưu }}") + p("Nguồn {{ nguồn_tiền }} đó")))
    #expect(filled.paragraphs == ["Nguồn đó"] && filled.codes == ["word/empty-value"])
    let unsigned = try WordBench.fill(
      WordBench.file(p("Số: {{ số }} {{ ngày }} {{ ngày | dd/MM/yyyy }}")), WordBench.data(unsigned: true))
    let gap = { (count: Int) in String(repeating: "\u{A0}", count: count) }
    #expect(unsigned.paragraphs == ["Số: \(gap(12)) ngày\(gap(7))tháng\(gap(7))năm\(gap(9)) …/…/…"])
    #expect(unsigned.codes == ["word/blank-left"] && unsigned.places == ["mẫu.docx"])
  }

  @Test(
    "A sheet for each recipient, a section break between two and none behind the last; new identifiers in copies"
  )
  func sheets() throws {
    let drawing =
      "<w:p w14:paraId=\"00000001\"><w:r><w:drawing><wp:inline><wp:docPr id=\"7\" name=\"a\"/></wp:inline></w:drawing></w:r></w:p>"
    let filled = try WordBench.fill(
      WordBench.file(drawing + p("{{ họ_tên }}") + p("Lưu")), WordBench.data(sheets: true))
    #expect(
      filled.paragraphs.filter { !$0.isEmpty && $0 != "Lưu" } == ["Nguyễn Văn An", "Tổ Một", "Trần Thị Bình"])
    #expect(filled.body.ranges(of: "<w:sectPr>").count == 3)
    #expect(filled.body.hasSuffix("Lưu</w:t></w:r></w:p>" + WordBench.section + "</w:body></w:document>"))
    #expect(filled.body.ranges(of: "w14:paraId").count == 1)
    #expect(
      filled.body.ranges(of: "docPr id=\"7\"").count == 1 && filled.body.ranges(of: "docPr id=").count == 3)
    for name in ["An", "Bình"] where name == "An" {
      let one = try WordBench.fill(
        WordBench.file(p("{{ họ_tên }}")), WordBench.data([WordBench.recipient(name)], sheets: true))
      #expect(one.body.ranges(of: "<w:sectPr>").count == 1)
    }
  }

  @Test("Merge fields are filled with their switches, others are left, some refused")
  func mergeFields() throws {
    func field(_ instruction: String) -> String {
      "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>\(instruction)</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
        + "<w:r><w:rPr><w:b/><w:noProof/></w:rPr><w:t>«x»</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
    }
    let one = WordBench.data([WordBench.recipient("Lê An", post: "Trưởng thôn")])
    let filled = try WordBench.fill(
      WordBench.file(
        "<w:p>" + field(" MERGEFIELD \"Họ và tên\" \\* Upper ")
          + field(" MERGEFIELD chức_vụ \\b \", \" \\f \".\" ")
          + field(" MERGEFIELD năm_sinh \\b \", sinh \" ")
          + "<w:fldSimple w:instr=\" MERGEFIELD ngày \\@ &quot;d/M/yy&quot; \"><w:r><w:t>«n»</w:t></w:r></w:fldSimple></w:p>"
      ),
      one)
    #expect(filled.paragraphs == ["LÊ AN, Trưởng thôn.5/3/26"])
    #expect(!filled.body.contains("noProof") && !filled.body.contains("fldChar") && filled.codes.isEmpty)
    let page = try WordBench.fill(WordBench.file("<w:p>" + field(" PAGE ") + "</w:p>" + p("{{ số }}")))
    #expect(page.body.contains(" PAGE ") && page.codes.isEmpty)
    #expect(
      try WordBench.fill(WordBench.file("<w:p>" + field(" DATE \\@ \"d\" ") + "</w:p>" + p("{{ số }}"))).codes
        == ["word/changing-field"])
    #expect(
      try WordBench.texts("<w:p>" + field(" ASK x \"?\" ") + "</w:p>" + p("{{ số }}")) == [
        "word/field-refused"
      ])
  }

  @Test("Content controls are filled by tag or title; a list takes only what it offers")
  func controls() throws {
    func control(_ properties: String, _ text: String = "cũ") -> String {
      "<w:p><w:sdt><w:sdtPr>\(properties)<w:id w:val=\"5\"/></w:sdtPr><w:sdtContent><w:r><w:t>\(text)</w:t></w:r></w:sdtContent></w:sdt></w:p>"
    }
    let filled = try WordBench.fill(WordBench.file(control("<w:tag w:val=\"so\"/><w:showingPlcHdr/>")))
    #expect(
      filled.paragraphs == ["07"] && !filled.body.contains("showingPlcHdr")
        && filled.body.contains("<w:id w:val=\"5\"/>"))
    #expect(try WordBench.texts(control("<w:tag w:val=\"lạ\"/>") + p("{{ số }}")) == ["cũ", "07"])
    let list =
      "<w:tag w:val=\"ký_hiệu\"/><w:dropDownList><w:listItem w:displayText=\"TB\" w:value=\"1\"/></w:dropDownList>"
    #expect(try WordBench.texts(control(list)) == ["word/not-in-list"])
  }

  @Test("All faults at once, each with the place that a person sees, and nothing is made")
  func faults() throws {
    let body =
      p("{{ họ_tene }}") + p("{{ người_ký") + p("số }}") + p("{{ số | hoa_to }}") + p("{% tc for x %}")
      + "<w:tbl>" + WordBench.row([p("a"), p("b") + p("{{ chức_vu_x }}")]) + "</w:tbl>" + p("{% if số có %}")
    let filled = try WordBench.fill(WordBench.file(body))
    #expect(filled.parts.isEmpty)
    let told = zip(filled.codes, filled.places).map {
      "\($0.replacing("template/", with: "")) \($1.dropFirst(10))"
    }
    #expect(
      Set(told) == [
        "unknown-name thân văn bản, đoạn 1", "unclosed-tag thân văn bản, đoạn 2",
        "syntax thân văn bản, đoạn 3",
        "unknown-filter thân văn bản, đoạn 4", "unknown-statement thân văn bản, đoạn 5",
        "unknown-name thân văn bản, bảng 1, hàng 1, ô 2, đoạn 2", "unclosed-block thân văn bản, đoạn 6",
      ])
    #expect(filled.findings.diagnostics.contains { $0.message.vi.contains("có phải “họ_tên”") })
    #expect(try WordBench.texts(p("{{ họ_tên }}")) == ["word/list-field-outside-row"])
    #expect(try WordBench.texts(p("Ông: ........ Bà: ……")) == ["word/no-place"])
    let font = "<w:p><w:r><w:rPr><w:rFonts w:ascii=\".VnTime\"/></w:rPr><w:t>{{ số }}</w:t></w:r></w:p>"
    #expect(try WordBench.texts(font) == ["word/old-font"])
    #expect(
      try WordBench.fill(WordBench.file(p("{{ số }}") + p("{người_ký} «Họ tên»"))).codes == [
        "word/one-brace", "word/typed-chevrons",
      ])
    let crossing =
      p("{% for n in cá_nhân %}") + "<w:tbl>" + WordBench.row([p("{{ n.tên }}{% endfor %}")]) + "</w:tbl>"
    #expect(try WordBench.texts(crossing) == ["template/pair-over-elements"])
  }

  @Test("A file that is something else is refused by what its bytes say")
  func refused() throws {
    func code(_ bytes: [UInt8]) throws -> [String] { try WordBench.fill(bytes).codes }
    #expect(try code([]) == ["word/format"])
    #expect(try code(Array("{\\rtf1}".utf8)) == ["word/format"])
    #expect(try code(Array("<html></html>".utf8)) == ["word/format"])
    #expect(try code(Array("PK\u{3}\u{4}abc".utf8)) == ["word/damaged"])
    #expect(
      try code(
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
          + Array("EncryptedPackage".utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }) == [
          "word/password"
        ])
    #expect(
      try code(
        WordBench.file(
          p("{{ số }}"), main: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"))
        == ["word/format"])
    #expect(try code(WordBench.file("<w:p>")) == ["word/damaged"])
    #expect(
      try code(WordBench.file(p("{{ số }}"), parts: [("word/x.xml", "<!DOCTYPE a><a/>")])) == ["word/unsafe"])
    let deep = String(repeating: "<w:p>", count: 300) + String(repeating: "</w:p>", count: 300)
    #expect(try code(WordBench.file(deep)) == ["word/damaged"])
    var builder = try ZipBuilder()
    try builder.add("../x", [1])
    #expect(try code(builder.close().all()) == ["word/unsafe"])
  }

  @Test("Cut and changed files are refused or filled, and never trap", .timeLimit(.minutes(1)))
  func hostile() throws {
    let whole = try WordBench.file(
      p("{{ số }}") + p("{% for n in cá_nhân %}") + p("{{ n.tên }}") + p("{% endfor %}"))
    for cut in stride(from: 0, to: whole.count, by: 97) { _ = try WordBench.fill(Array(whole[..<cut])) }
    for text in [
      "{{", "}}", "{%", "{% for %}", "{{#}}", "{{ . }}", "{{ a.b.c }}", "{% if %}", "{% hết %}", "{{ | }}",
      "{{ số | f( }}", "{{/}}", "{% với mỗi %}",
    ] {
      _ = try WordBench.fill(WordBench.file(p(text) + p(text)))
    }
  }

  @Test("The linter finds what Word calls damaged, and nothing in a sound file")
  func lint() throws {
    #expect(try WordLint.faults(of: WordBench.file(p("a"))) == [])
    let twice = "<w:p w14:paraId=\"1\"/><w:p w14:paraId=\"1\"/>"
    #expect(try WordLint.faults(of: WordBench.file(twice)).count == 1)
    #expect(
      try WordLint.faults(of: WordBench.file("<w:tbl><w:tr><w:tc><w:p/><w:tbl/></w:tc></w:tr></w:tbl>")).count
        == 2 - 1)
    #expect(try !WordLint.faults(of: WordBench.file("<w:p><w:hyperlink r:id=\"rId9\"/></w:p>")).isEmpty)
  }

  @Test("The same file and data give the same bytes")
  func same() throws {
    let file = try WordBench.file(p("{{ họ_tên }}"))
    #expect(
      try WordBench.fill(file, WordBench.data(sheets: true)).parts
        == WordBench.fill(file, WordBench.data(sheets: true)).parts)
  }

  // MARK: What a clerk types

  /// People of whom the first has a merit of his own.
  private func honoured(_ merit: String) -> WordData {
    var data = WordBench.data([WordBench.recipient("Lê An")], sheets: true)
    let index = WordRecord.recipient.position(of: "thành_tích") ?? 0
    var values = data.recipients[0].values
    values[index] = .text(merit, origin: nil)
    data.recipients[0] = WordRecipient(kind: "cá nhân", values: values)
    return data
  }

  @Test("A merit goes on from the words before its place, and stays as it is behind others and with a filter")
  func merit() throws {
    func text(_ body: String) throws -> String? {
      try WordBench.texts(body, honoured("Hiến 200 m² đất")).first
    }
    #expect(try text(p("Đã có {{ thành_tích }}.")) == "Đã có thành tích hiến 200 m² đất.")
    let parted = "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">Đã có </w:t></w:r>"
    #expect(
      try WordBench.fill(
        WordBench.file(parted + WordBench.field(" MERGEFIELD thành_tích ") + "</w:p>"),
        honoured("Hiến 200 m² đất")
      ).body.contains(">thành tích hiến 200 m² đất<"))
    #expect(try text(p("Thành tích: {{ thành_tích }}")) == "Thành tích: Hiến 200 m² đất")
    #expect(try text(p("Đã có {{ thành_tích | upper }}")) == "Đã có HIẾN 200 M² ĐẤT")
    #expect(try text(p("Đã có {{ họ_tên }}")) == "Đã có Lê An")
  }

  @Test(
    "Rows that show their kind, by their fields or the title above, share the recipients; others take the rest"
  )
  func sharedRows() throws {
    func row(_ fields: String) -> String { "<w:tbl>" + WordBench.row([p(fields)]) + "</w:tbl>" }
    func texts(_ body: String, _ people: [WordRecipient] = WordBench.people) throws -> [String] {
      try WordBench.texts(body, WordBench.data(people))
    }
    let both = row("{{ tên_tập_thể }}") + p("") + row("{{ Họ và tên }}")
    #expect(try texts(both) == ["Tổ Một", "", "Nguyễn Văn An", "Trần Thị Bình"])
    let fields =
      "<w:tbl>" + WordBench.row([p("{{ TEN_TAP_THE }}")]) + WordBench.row([p("{{ tên }}")]) + "</w:tbl>"
    #expect(try texts(fields) == ["Tổ Một", "Nguyễn Văn An", "Trần Thị Bình"])
    let titles =
      p("I. TẬP THỂ") + p("(Kèm theo Quyết định)") + row("{{ họ_tên }}") + p("II. Các cá nhân (02)")
      + row("{{ họ_tên }}")
    #expect(
      try texts(titles) == [
        "I. TẬP THỂ", "(Kèm theo Quyết định)", "Tổ Một", "II. Các cá nhân (02)", "Nguyễn Văn An",
        "Trần Thị Bình",
      ])
    // A title of a row within the table does the same; a row more is for everybody.
    let within =
      "<w:tbl>" + WordBench.row([p("Tập thể")]) + WordBench.row([p("{{ tên }}")])
      + WordBench.row([p("Cá nhân")])
      + WordBench.row([p("{{ tên }}")]) + "</w:tbl>" + row("{{ tên }} {{ tiền_thưởng }}")
    #expect(
      try texts(within) == [
        "Tập thể", "Tổ Một", "Cá nhân", "Nguyễn Văn An", "Trần Thị Bình", "Nguyễn Văn An 1.200.000",
        "Tổ Một 1.200.000", "Trần Thị Bình 1.200.000",
      ])
    // One table for everybody, and sentences that name kinds, change nothing.
    let one = p("Mỗi cá nhân nhận 1 triệu đồng; mỗi tập thể nhận 2 triệu đồng.") + row("{{ tên_tập_thể }}")
    #expect(try texts(one).suffix(3) == ["Nguyễn Văn An", "Tổ Một", "Trần Thị Bình"])
  }

  @Test("Nobody is left without a row: it is refused, and a row for the rest says whom it is for")
  func nobodyWithoutRow() throws {
    let people = WordBench.people + [WordBench.recipient("Hộ ông Ba", "hộ gia đình")]
    func filled(_ rows: String...) throws -> WordBench.Filled {
      try WordBench.fill(
        WordBench.file("<w:tbl>" + rows.map { WordBench.row([p($0)]) }.joined() + "</w:tbl>"),
        WordBench.data(people))
    }
    let missing = try filled("{{ tên_tập_thể }}", "{{ cá_nhân.tên }}")
    #expect(missing.codes == ["word/kind-without-row"] && missing.parts.isEmpty)
    #expect(missing.findings.diagnostics.first?.message.vi.contains("còn 1 hộ gia đình") == true)
    #expect(missing.places == ["mẫu.docx, thân văn bản, bảng 1, hàng 1, ô 1"])
    // Whoever stands first counts as the others do.
    let first = try filled("{{ tên_tập_thể }}", "{{ tên_hộ_gia_đình }}")
    #expect(first.findings.diagnostics.first?.message.vi.contains("còn 2 cá nhân") == true)
    let rest = try filled("{{ tên_tập_thể }}", "{{ tên }}")
    #expect(rest.codes == ["word/kind-without-row"])
    #expect(rest.paragraphs == ["Tổ Một", "Nguyễn Văn An", "Trần Thị Bình", "Hộ ông Ba"])
    #expect(
      try filled("{{ tên_tập_thể }}", "{{ cá_nhân.tên }}", "{{ tên_hộ_gia_đình }}").paragraphs
        == ["Tổ Một", "Nguyễn Văn An", "Trần Thị Bình", "Hộ ông Ba"])
  }

  @Test("A subject alone in its paragraph begins as on our own paper; behind “V/v” it does not")
  func subject() throws {
    var data = WordBench.data()
    let position = try #require(data.shape.document.position(of: "trích_yếu"))
    data.document[position] = .text("khen thưởng năm 2025", origin: nil)
    #expect(
      try WordBench.texts(p("{{ trích_yếu }}") + p("V/v {{ trích_yếu }}"), data)
        == ["Về việc khen thưởng năm 2025", "V/v khen thưởng năm 2025"])
    data.document[position] = .missing
    data.unknown["trích_yếu"] = Message(vi: "chưa rõ", en: "not known")
    let empty = try WordBench.fill(WordBench.file(p("{{ trích_yếu }}") + p("x")), data)
    #expect(empty.paragraphs == ["x"] && empty.codes == ["word/empty-value"])
  }

  @Test("Loops within loops are read once a depth, and what would never end is refused with its place")
  func deepLoops() throws {
    func nested(_ depth: Int, _ list: String) -> String {
      (0..<depth).map { p("{% for a\($0) in \(list) %}") }.joined() + p("{{ a0.tên }}")
        + (0..<depth).map { _ in p("{% endfor %}") }.joined()
    }
    #expect(try WordBench.texts(nested(60, "tập_thể")) == ["Tổ Một"])
    let endless = try WordBench.fill(WordBench.file(nested(60, "người_nhận")))
    #expect(endless.parts.isEmpty && endless.codes.first == "template/too-large")
    #expect(endless.places.first?.hasPrefix("mẫu.docx, thân văn bản, đoạn ") == true)
  }

  @Test("The time that filling takes grows with the file, not with its square", .timeLimit(.minutes(1)))
  func longFile() throws {
    let body = (0..<12_000).map { p("{{ số }} dòng \($0)") }.joined()
    #expect(try WordBench.texts(body).last == "07 dòng 11999")
  }

  @Test("Parts in UTF-16 are read, too deep ones named, and long tags not echoed whole")
  func oddParts() throws {
    let zip = try ZipReader(WordBench.file(p("{{ số }}")))
    var builder = try ZipBuilder()
    for name in zip.names {
      var bytes = try zip.bytes(of: name) ?? []
      if name == "word/document.xml" {
        let text = String(decoding: bytes, as: UTF8.self).replacing(
          "<?xml version='1.0'?>", with: "<?xml version='1.0' encoding='UTF-16'?>")
        bytes = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      }
      try builder.add(name, bytes)
    }
    #expect(try WordBench.fill(builder.close().all()).paragraphs == ["07"])
    let deep = String(repeating: "<w:tbl><w:tr><w:tc>", count: 90) + p("{{ số }}")
    let refused = try WordBench.fill(
      WordBench.file(deep + String(repeating: "</w:tc></w:tr></w:tbl>", count: 90)))
    #expect(refused.findings.diagnostics.first?.message.vi.contains("lồng quá 256 lớp") == true)
    let long = try WordBench.fill(WordBench.file(p("{{ " + String(repeating: "a", count: 50_000) + " }}")))
    #expect(long.codes == ["template/unknown-name"])
    #expect(long.findings.diagnostics.allSatisfy { $0.message.vi.utf8.count < 1_000 })
  }

  @Test("Each name is that of its own loop, in loops within loops and in rows within them")
  func namesOfLoops() throws {
    let both =
      "{% for n in cá_nhân %}{% for m in tập_thể %}{{ n.tên }}-{{ m.tên }}-{{ n.ông_bà }};{% endfor %}{% endfor %}"
    #expect(
      try WordBench.texts(p(both)) == ["Nguyễn Văn An-Tổ Một-Ông;Trần Thị Bình-Tổ Một-Bà;"])
    let row =
      p("{% for n in cá_nhân %}") + "<w:tbl>" + WordBench.row([p("{{ tập_thể.tên }}"), p("{{ n.tên }}")])
      + "</w:tbl>"
      + p("{% endfor %}")
    #expect(try WordBench.texts(row) == ["Tổ Một", "Nguyễn Văn An", "Tổ Một", "Trần Thị Bình"])
    let own = p("{% với mỗi cá_nhân %}") + p("{{ cá_nhân.tên }} {{ tên }}") + p("{% hết %}")
    #expect(
      try WordBench.texts(own) == ["Nguyễn Văn An Nguyễn Văn An", "Trần Thị Bình Trần Thị Bình"])
    #expect(
      try WordBench.texts(p("{% với mỗi cá_nhân %}") + p("{{ tập_thể.tên }}") + p("{% hết %}"))
        == ["word/list-field-outside-row"])
  }

  @Test("Choices and days compare as people write them; what can never be is refused")
  func comparisons() throws {
    let people = [WordBench.recipient("Bình", address: "Bà")]
    func text(_ condition: String) throws -> [String] {
      try WordBench.texts(p("{% nếu \(condition) %}có{% khác %}không{% hết %}"), WordBench.data(people))
    }
    #expect(try text("loại == \"Cá nhân\"") == ["có"])
    #expect(try text("ông_bà == \"BÀ\"") == ["có"])
    #expect(try text("ngày == \"5/3/2026\"") == ["có"])
    #expect(try text("ngày > \"4/3/2026\"") == ["có"])
    #expect(try text("loại == \"người\"") == ["word/not-in-list"])
    #expect(try text("giới_tính == \"female\"") == ["word/not-in-list"])
    func field(_ words: String) throws -> [String] {
      let merge = WordBench.field(" MERGEFIELD loại ")
      return try WordBench.texts(
        "<w:p>" + WordBench.field(WordBench.words(" IF ") + merge + WordBench.words(words)) + "</w:p>",
        WordBench.data(people))
    }
    #expect(try field(" = \"Cá nhân\" \"a\" \"b\" ") == ["a"])
    #expect(try field(" = \"cá nhân\" \"{{ tên }}\" \"b\" ").contains("template/syntax"))
    #expect(try field(" = \"cá nhân*\" \"a\" \"b\" ").contains("template/syntax"))
  }

  @Test("A row that a tracked change deleted stands beside its successor as it is")
  func deletedRow() throws {
    let gone =
      "<w:tr><w:trPr><w:del w:id=\"1\" w:author=\"a\"/></w:trPr><w:tc><w:tcPr/><w:p><w:del w:id=\"2\" w:author=\"a\"><w:r><w:delText>{{ họ_tên }}</w:delText></w:r></w:del></w:p></w:tc></w:tr>"
    let filled = try WordBench.fill(
      WordBench.file("<w:tbl>" + gone + WordBench.row([p("{{ họ_tên }}")]) + "</w:tbl>"))
    #expect(!filled.findings.hasErrors && filled.body.contains("<w:delText>{{ họ_tên }}</w:delText>"))
    // Other programs mark the row alone.
    let bare = gone.replacing("<w:delText>", with: "<w:t>").replacing("</w:delText>", with: "</w:t>")
      .replacing("<w:del w:id=\"2\" w:author=\"a\">", with: "").replacing("</w:r></w:del>", with: "</w:r>")
    let other = try WordBench.fill(
      WordBench.file("<w:tbl>" + bare + WordBench.row([p("{{ họ_tên }}")]) + "</w:tbl>"))
    #expect(other.codes.contains("word/deleted-tag") && !other.findings.hasErrors)
    #expect(other.paragraphs == filled.paragraphs.suffix(3))
  }

  @Test("A sample row typed twice is refused; two rows of other fields over the same people are told")
  func repeatedRows() throws {
    func table(_ rows: String...) throws -> WordBench.Filled {
      try WordBench.fill(WordBench.file("<w:tbl>" + rows.joined() + "</w:tbl>"))
    }
    let row = WordBench.row([p("{{ stt }}"), p("{{ họ_tên }}")])
    let twice = try table(
      WordBench.row([p("TT"), p("Tên")]), row, WordBench.row([p("2 {{ stt }}"), p("{{ Họ tên }}")]))
    #expect(twice.codes == ["word/repeated-row"] && twice.parts.isEmpty)
    #expect(twice.places == ["mẫu.docx, thân văn bản, bảng 1, hàng 3, ô 1"])
    let other = try table(row, WordBench.row([p(""), p("{{ chức_vụ }}")]))
    #expect(other.codes == ["word/repeated-row"] && !other.parts.isEmpty)
    let kinds = try table(
      WordBench.row([p("{{ tập_thể.tên }}")]), WordBench.row([p("{{ cá_nhân.tên }}")]))
    #expect(kinds.codes.isEmpty)
    let chosen = try table(
      WordBench.row([p("{% nếu loại == \"cá nhân\" %}{{ họ_tên }}{% hết %}")]),
      WordBench.row([p("{{ họ_tên }}")]))
    #expect(chosen.codes.isEmpty)
    let looped = try table(
      WordBench.row([p("{% nếu số_hộ_gia_đình > 0 %}")]), row, WordBench.row([p("{% khác %}")]), row,
      WordBench.row([p("{% hết %}")]))
    #expect(looped.codes.isEmpty && looped.paragraphs.count == 6)
  }

  @Test("A link within a copy leads to the copy's own bookmark, one to a bookmark outside stays")
  func links() throws {
    func link(_ name: String) -> String {
      "<w:p><w:hyperlink w:anchor=\"\(name)\"><w:r><w:t>đây</w:t></w:r></w:hyperlink></w:p>"
    }
    let mark = "<w:bookmarkStart w:id=\"3\" w:name=\"người\"/>"
    let body =
      "<w:p><w:bookmarkStart w:id=\"1\" w:name=\"đầu\"/><w:bookmarkEnd w:id=\"1\"/></w:p>"
      + p("{% for n in cá_nhân %}")
      + link("người") + link("đầu")
      + "<w:p>\(mark)<w:r><w:t>{{ n.tên }}</w:t></w:r><w:bookmarkEnd w:id=\"3\"/></w:p>"
      + p("{% endfor %}")
    let filled = try WordBench.fill(WordBench.file(body)).body
    func values(_ attribute: String) -> [String] {
      filled.split(separator: attribute + "=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
    }
    let anchors = values("w:anchor")
    let names = values("w:name")
    #expect(anchors.count == 4 && anchors[0] == "người" && anchors[1] == "đầu" && anchors[3] == "đầu")
    #expect(names.count == 3 && names[2] == anchors[2] && names[2] != "người")
  }

  @Test("A bookmark around an inner loop ends under the number under which it began")
  func nestedCopies() throws {
    let body =
      p("{% for h in nhóm %}") + "<w:p><w:bookmarkStart w:id=\"9\" w:name=\"a\"/></w:p>"
      + p("{% for n in h.người_nhận %}")
      + p("{{ n.tên }}") + p("{% endfor %}") + "<w:p><w:bookmarkEnd w:id=\"9\"/></w:p>" + p("{% endfor %}")
    let filled = try WordBench.fill(WordBench.file(body)).body
    func ids(_ tag: String) -> [String] {
      filled.split(separator: "<\(tag) w:id=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
    }
    #expect(ids("w:bookmarkStart").count == 2 && ids("w:bookmarkStart") == ids("w:bookmarkEnd"))
  }

  @Test("Why sums are not known is said once, in tables, too")
  func unknown() throws {
    var data = WordBench.data([WordBench.recipient("Lê An"), WordBench.recipient("Bùi Thử")])
    let index = WordRecord.decision.position(of: "tổng_tiền") ?? 0
    data.document[index] = .missing
    data.unknown = ["tổng_tiền": Message(vi: "chưa có ngày", en: "no day")]
    let body =
      p("kèm {{ tổng_tiền }} đồng") + "<w:tbl>" + WordBench.row([p("Cộng"), p("{{ tổng_tiền }}")])
      + "</w:tbl>"
    let filled = try WordBench.fill(WordBench.file(body), data)
    #expect(filled.codes == ["word/empty-value"])
    #expect(filled.findings.diagnostics.first?.message.vi == "chưa có ngày")
  }

  @Test(
    "What people of other programs type has a cure",
    arguments: [
      ("{{ loop.index }}", "{{ stt }}"), ("{{ trang }}", "Chèn > Số trang"),
      ("{% nếu ký_hiệu = \"a\" %}x{% hết %}", "ký_hiệu == \"a\""),
      ("{% nếu ký_hiệu = a %}x{% hết %}", "ký_hiệu == \"a\""),
      ("{% nếu không cuối %}x{% hết %}", "X không có"),
      ("{% nếu số có và lưu có %}x{% hết %}", "mỗi điều kiện một lệnh"),
      ("{% nếu số có %}x{% khác nếu lưu có %}y{% hết %}", "viết {% khác %}"),
      ("{% tr for n in cá_nhân %}", "bỏ chữ “tr”"),
    ])
  func cures(typed: String, cure: String) throws {
    let found = try WordBench.fill(WordBench.file(p(typed))).findings.diagnostics
    #expect(found.contains { $0.help.contains { $0.message.vi.contains(cure) } }, "\(found)")
  }

  @Test(
    "A filter in other words is offered by its own name",
    arguments: [("upper_case", "upper"), ("chữ_lower", "lower"), ("viết_thường", "lower"), ("uppr", "upper")])
  func filterNames(typed: String, meant: String) throws {
    let found = try WordBench.fill(WordBench.file(p("{{ số | \(typed) }}"))).findings.diagnostics
    #expect(found.map(\.message.vi) == ["không có bộ lọc “\(typed)”; có phải “\(meant)”?"])
  }

  @Test("An old Office file is named so, and what is nothing known only by what it is not")
  func otherKinds() throws {
    func said(_ bytes: [UInt8]) throws -> String {
      try WordBench.fill(bytes).findings.diagnostics.first?.message.vi ?? ""
    }
    let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0]
    #expect(try said(compound).contains("thật ra là tệp Office đời cũ (.doc, .xls) hoặc tệp có mật khẩu"))
    #expect(try said([1, 2, 3]) == "“mẫu.docx” không phải tệp Word (.docx)")
  }

  @Test("What is chosen by a field of persons is nothing for a body, and told where a person has no value")
  func chosenBySex() throws {
    let people = [WordBench.recipient("Thôn Thử", "tập thể"), WordBench.recipient("Lê Mẫu")]
    let choice =
      "<w:p>"
      + WordBench.field(
        "<w:r><w:instrText> IF </w:instrText></w:r>" + WordBench.field(" MERGEFIELD giới_tính ")
          + "<w:r><w:instrText> = \"nữ\" \"Bà \" \"Ông \" </w:instrText></w:r>")
      + WordBench.field(" MERGEFIELD tên ")
      + "</w:p>"
    let filled = try WordBench.fill(WordBench.file(choice), WordBench.data(people, sheets: true))
    #expect(filled.body.contains(">Thôn Thử<") && filled.body.contains(">Ông <"))
    #expect(filled.body.ranges(of: ">Ông <").count == 1)
    #expect(filled.codes == ["word/empty-value"])
  }

  @Test(
    "Words of a picture of numbers stand behind the figures",
    arguments: [
      ("#.##0 đồng", "3.600.000 đồng"), ("#,##0", "3.600.000"), ("#.##0' đồng'", "3.600.000 đồng"),
      ("0đ", "3.600.000đ"),
    ])
  func numberPictures(picture: String, wanted: String) throws {
    let field = WordBench.field(" MERGEFIELD tổng_tiền \\# &quot;\(picture)&quot; ")
    #expect(try WordBench.texts("<w:p>" + field + "</w:p>") == [wanted])
  }

  @Test("A group's own fields need no name before them, and a name alone asks whether it is there")
  func groupsAndBareConditions() throws {
    let groups =
      p("{% với mỗi nhóm %}") + p("{{ tên }}: {{ số_lượng }}") + p("{% với mỗi người_nhận %}")
      + p("- {{ tên }}")
      + p("{% hết %}") + p("{% hết %}")
    #expect(
      try WordBench.texts(groups) == [
        "Cá nhân: 2", "- Nguyễn Văn An", "- Trần Thị Bình", "Tập thể: 1", "- Tổ Một",
      ])
    #expect(
      try WordBench.texts(p("a{% nếu lưu %}b{% hết %}{% if căn_cứ %}c{% endif %}{% nếu ký_hiệu %}d{% hết %}"))
        == ["acd"])
  }

  @Test("Filters that multiply a text come to an end that is told", .timeLimit(.minutes(1)))
  func limits() throws {
    let grown = "{{ cơ_quan" + String(repeating: " | replace(\"n\", \"nnnnnnnnnn\")", count: 30) + " }}"
    let long = try WordBench.fill(WordBench.file(p(grown)))
    #expect(long.codes == ["template/too-large"] && long.parts.isEmpty, "\(long.codes)")
  }
}
