import Awards
import Diagnostics
import Fields
import Model
import Testing

@testable import Definitions

@Suite("Lists as offices lay them out")
struct OfficeListTests {
  private func read(
    _ bytes: [UInt8], named name: String, _ choices: ListChoices, oneKind: RecipientKind?
  ) -> (rows: [RecipientDraft], codes: [String], lines: [String]) {
    var findings = Findings()
    let rows = RecipientList.read(
      SourceFile(name: name, bytes: bytes), choices: choices, oneKind: oneKind, into: &findings)
    let lines = LineRenderer(languages: [.vi]).render(findings).split(separator: "\n").map(String.init)
    return (rows ?? [], findings.diagnostics.map(\.code.id), lines)
  }

  private func read(
    _ text: String, _ choices: ListChoices = ListChoices(), oneKind: RecipientKind? = .individual
  ) -> (rows: [RecipientDraft], codes: [String], lines: [String]) {
    read(Array(text.utf8), named: "ds.csv", choices, oneKind: oneKind)
  }

  private func book(
    _ rows: String, merges: [String] = [], _ choices: ListChoices = ListChoices(),
    oneKind: RecipientKind? = .individual
  ) -> (rows: [RecipientDraft], codes: [String], lines: [String]) {
    let cells = merges.map { "<mergeCell ref=\"\($0)\"/>" }.joined()
    let tail = merges.isEmpty ? "" : "<mergeCells>\(cells)</mergeCells>"
    return read(
      workbook([MadeSheet(rows: rows, tail: tail)]), named: "ds.xlsx", choices, oneKind: oneKind)
  }

  private func names(_ rows: [RecipientDraft]) -> [String] { rows.map(\.recipient.name.value) }

  // MARK: Headings

  @Test(
    "A name in two or three columns is joined, the family's part first; “Hộ” and a second full name are no part of it",
    arguments: [
      "STT;Họ;Tên;Chức vụ\n1;Lê Văn;Mẫu;Kế toán\n", "STT;Họ;Tên đệm;Tên;Chức vụ\n1;Lê;Văn;Mẫu;Kế toán\n",
      "STT;Họ;Chữ lót;Tên;Chức vụ\n1;Lê;Văn;Mẫu;Kế toán\n",
      "STT;Tên;Họ và đệm;Chức vụ\n1;Mẫu;Lê Văn;Kế toán\n",
      "STT;Hộ;Họ và tên;Chức vụ\n1;12;Lê Văn Mẫu;Kế toán\n",
      "STT;Họ;Họ và tên;Chức vụ\n1;Lê;Lê Văn Mẫu;Kế toán\n",
      "STT;Hộ;Tên;Chức vụ\n1;12;Lê Văn Mẫu;Kế toán\n", "STT;HO;TEN;CHUC VU\n1;Lê Văn;Mẫu;Kế toán\n",
    ])
  func cutNames(_ text: String) {
    let (rows, _, lines) = read(text)
    #expect(names(rows) == ["Lê Văn Mẫu"], "\(lines)")
    #expect(rows.first?.recipient.post?.value == "Kế toán")
  }

  @Test(
    "A heading with words of the procedure around it is the heading, and “Khen thưởng” is a form, not money",
    arguments: [
      "Tên tập thể, cá nhân được đề nghị khen thưởng;Hình thức đề nghị",
      "Họ và tên được khen thưởng;HTKT đề nghị",
      "Họ và tên;Khen thưởng", "Cấp bậc, họ và tên;Hình thức khen thưởng đề nghị",
      "Họ và tên cán bộ, giáo viên, nhân viên;Danh hiệu đề nghị", "Tên tổ chức/cá nhân;Đề nghị khen thưởng",
      "Họ tên người lao động;Danh hiệu/Hình thức khen thưởng",
    ])
  func longHeadings(_ headings: String) {
    let (rows, codes, lines) = read("STT;\(headings);Chức vụ\n1;Lê Văn Mẫu;Giấy khen;Kế toán\n")
    #expect(names(rows) == ["Lê Văn Mẫu"], "\(lines)")
    #expect(rows.first?.formText?.value == "Giấy khen")
    #expect(codes.isEmpty, "\(lines)")
  }

  @Test("Headings of others and of the procedure are not those of the recipient")
  func otherHeadings() {
    let (rows, codes, lines) = read(
      "STT;Họ và tên;Đơn vị đề nghị khen thưởng;Họ tên giáo viên hướng dẫn;Tên sáng kiến\n1;Lê Mẫu;Phòng A;Bùi Thử;Máy gặt\n"
    )
    #expect(names(rows) == ["Lê Mẫu"])
    #expect(rows.first?.recipient.unit == nil)
    #expect(codes == ["list/unused-column"], "\(lines)")
    #expect(
      lines.first?.contains("Đơn vị đề nghị khen thưởng; Họ tên giáo viên hướng dẫn; Tên sáng kiến") == true)
    // A slip is one letter, not another word.
    #expect(
      read("STT;Họ và tên;Tiền phương;Khen phưởng\n1;Lê Mẫu;1;2\n").codes.contains("list/unknown-column"))
    #expect(ListHeadings.likely("khenthuong", without: [])?.field != .money)
    #expect(ListHeadings.likely("tienthuogn", without: [])?.field == .money)
  }

  @Test("Columns that say where and when: school and class, hamlet and commune, years")
  func places() {
    let (rows, codes, lines) = read(
      "STT;Họ và tên;Sinh năm;Lớp;Trường THPT;Thôn/Xã\n1;Lê Mẫu;2008;12A1;THPT Hoa Lư;Thôn Đông, An Mỹ\n")
    #expect(codes.isEmpty, "\(lines)")
    let person = rows.first?.recipient
    #expect(person?.birthYear?.value == 2008)
    #expect(person?.unit?.value == "Lớp 12A1, THPT Hoa Lư")
    #expect(person?.residence?.value == "Thôn Đông, An Mỹ")
    let school = read("STT;Họ và tên;Trường THCS\n1;Lê Mẫu;Hoa Lư\n2;Bùi Thử;Trường Hà Lâm\n").rows
    #expect(school.map { $0.recipient.unit?.value } == ["Trường THCS Hoa Lư", "Trường Hà Lâm"])
  }

  @Test("One column for name and post: the name ends at the first comma, dash or line")
  func joinedNames() {
    let (rows, codes, lines) = read(
      """
      TT;Họ và tên, chức vụ, đơn vị công tác;Ghi chú
      1;Ông Lê Văn Mẫu, Trưởng thôn Đông, xã An Mỹ;x
      2;Bà Trần Thị Thử - Giáo viên;x
      3;"Bùi Văn Nháp
      Kế toán";x
      4;Trạm Y tế xã;x

      """, oneKind: nil)
    #expect(codes.isEmpty, "\(lines)")
    #expect(names(rows) == ["Lê Văn Mẫu", "Trần Thị Thử", "Bùi Văn Nháp", "Trạm Y tế xã"])
    #expect(
      rows.map { $0.recipient.post?.value } == ["Trưởng thôn Đông, xã An Mỹ", "Giáo viên", "Kế toán", nil])
    #expect(rows.map(\.kind) == [.individual, .individual, .individual, .collective])
    let ranked = read("TT;Họ và tên, cấp bậc;Chức vụ\n1;Lê Văn Mẫu, Đại úy;Trợ lý\n").rows.first?.recipient
    #expect(ranked?.name.value == "Lê Văn Mẫu")
    #expect(ranked?.address?.value == "Đại úy")
  }

  @Test("“Ông (Bà)” heads the names where its cells hold names, and addresses where they hold those")
  func addressHeading() {
    let (rows, codes, lines) = read(
      "STT;Ông (Bà);Chức vụ\n1;Ông Lê Văn Mẫu;Trưởng thôn\n2;Bà Bùi Thử;Bí thư\n")
    #expect(codes.isEmpty, "\(lines)")
    #expect(names(rows) == ["Lê Văn Mẫu", "Bùi Thử"])
    #expect(rows.map { $0.recipient.address?.value } == ["Ông", "Bà"])
    #expect(read("STT;Ông (Bà);Chức vụ\n1;Ông;Trưởng thôn\n").codes == ["list/no-headings"])
  }

  @Test("A number merged from a row above, and one without any heading, is the number")
  func numbers() {
    let merged = book(
      "A1=STT|B1=Danh sách cá nhân\nB2=Họ và tên|C2=Chức vụ\nA3=#1|B3=Lê Mẫu|C3=x1\nA4=#2|B4=Bùi Thử|C4=x2",
      merges: ["A1:A2", "B1:C1"])
    #expect(merged.codes.isEmpty, "\(merged.lines)")
    #expect(merged.rows.map { $0.recipient.order?.value } == [1, 2])
    let bare = read(";Họ và tên;Chức vụ\n1;Lê Mẫu;Kế toán\n2;Bùi Thử;Thủ kho\n")
    #expect(bare.codes.isEmpty, "\(bare.lines)")
    #expect(bare.rows.map { $0.recipient.order?.value } == [1, 2])
  }

  @Test("Marks in columns of kinds and of forms say what their heading says")
  func marks() {
    let kinds = read("STT;Tên;Tập thể;Cá nhân;Ghi chú\n1;Thôn Đông;x;;a\n2;Lê Mẫu;;x;b\n", oneKind: nil)
    #expect(kinds.codes.isEmpty, "\(kinds.lines)")
    #expect(kinds.rows.map(\.kind) == [.collective, .individual])
    let forms = read(
      "STT;Họ và tên;Lao động tiên tiến;Giấy khen\n(1);(2);(3);(4)\n1;Lê Mẫu;x;x\n2;Bùi Thử;;1\n;Cộng;1;2\n")
    #expect(forms.codes.isEmpty, "\(forms.lines)")
    #expect(names(forms.rows) == ["Lê Mẫu", "Lê Mẫu", "Bùi Thử"])
    #expect(forms.rows.map { $0.formText?.value } == ["Lao động tiên tiến", "Giấy khen", "Giấy khen"])
    // What says no is no mark, and takes the column of nobody.
    let refused = read(
      "STT;Họ và tên;Lao động tiên tiến;Giấy khen\n1;Lê Mẫu;x;0\n2;Bùi Thử;không;x\n3;Võ Sơn;x;-\n")
    #expect(
      refused.rows.map { $0.formText?.value } == ["Lao động tiên tiến", "Giấy khen", "Lao động tiên tiến"])
    #expect(names(refused.rows) == ["Lê Mẫu", "Bùi Thử", "Võ Sơn"])
    // Marks below a proposal say who is proposed.
    let proposed = read("STT;Họ và tên;Đề nghị khen thưởng\n1;Lê Mẫu;x\n2;Bùi Thử;\n3;Võ Sơn;x\n")
    #expect(proposed.lines.contains { $0.contains("Bùi Thử") }, "\(proposed.lines)")
    #expect(!proposed.lines.contains { $0.contains("Võ Sơn") })
    let prizes = read("STT;Họ và tên;Kết quả\n1;Lê Mẫu;Giải Nhất\n2;Bùi Thử;Không có giải\n")
    #expect(prizes.lines.contains { $0.contains("Bùi Thử") }, "\(prizes.lines)")
    // “TT” is the number, though it is short for tập thể in a cell.
    let number = read("TT;Họ và tên;Chức vụ\n1;Lê Mẫu;Kế toán\n", oneKind: nil)
    #expect(number.rows.first?.recipient.order?.value == 1)
    #expect(number.rows.first?.kind == .individual)
    // Numbers of certificates are no marks.
    let others = read("STT;Họ và tên;Giấy khen\n1;Lê Mẫu;15\n2;Bùi Thử;16\n")
    #expect(others.codes == ["list/unused-column"])
    #expect(others.rows.allSatisfy { $0.formText == nil })
    let long = read("STT;Họ và tên;Giấy khen\n1;Lê Mẫu;12345\n2;Bùi Thử;12346\n")
    #expect(long.rows.allSatisfy { $0.formText == nil && $0.recipient.money == nil })
  }

  @Test("Titles of other years are not what is proposed, and a grade is no kind")
  func otherColumns() {
    let (rows, codes, lines) = book(
      """
      A1=STT|B1=Họ và tên|C1=Danh hiệu thi đua|E1=Phân loại|F1=Đề nghị khen thưởng
      C2=2024|D2=Năm 2025
      A3=#1|B3=Lê Mẫu|C3=Lao động tiên tiến|D3=Lao động tiên tiến|E3=Hoàn thành tốt|F3=Giấy khen
      """, merges: ["A1:A2", "B1:B2", "C1:D1", "E1:E2", "F1:F2"])
    #expect(rows.map { $0.formText?.value } == ["Giấy khen"], "\(lines)")
    #expect(codes == ["list/unused-column"], "\(lines)")
  }

  // MARK: Rows

  @Test("Titles of groups without number, above numbered rows, are none of the recipients")
  func groups() {
    let (rows, codes, lines) = read(
      "STT;Họ và tên;Chức vụ;Đơn vị\n;Khối Mầm non;;\n1;Lê Mẫu;GV;MN A\n;Khối Tiểu học;;\n2;Bùi Thử;GV;TH B\n"
    )
    #expect(names(rows) == ["Lê Mẫu", "Bùi Thử"])
    #expect(codes == ["list/group-title"], "\(lines)")
    // Other lone names are read, and told also when they are as many as the numbered ones.
    let lonely = read(
      "STT;Họ và tên;Chức vụ\n;Hồ Nháp;\n1;Lê Mẫu;GV\n;Trường B;\n2;Bùi Thử;GV\n", oneKind: nil)
    #expect(lonely.rows.count == 4)
    #expect(lonely.codes == ["list/name-only"])
    // A body above numbers that begin anew, and a title that counts, say whose people follow.
    let titled = read(
      "STT;Họ và tên;Chức vụ\n;Trường A;\n1;Lê Mẫu;GV\n2;Hồ Nháp;GV\n;Trường B (01 người);\n1;Bùi Thử;GV\n",
      oneKind: nil)
    #expect(names(titled.rows) == ["Lê Mẫu", "Hồ Nháp", "Bùi Thử"], "\(titled.lines)")
    #expect(titled.rows.map { $0.recipient.unit?.value } == ["Trường A", "Trường A", "Trường B"])
    // A column of units that holds nothing says no more than none.
    let units = book(
      "A1=STT|B1=Họ và tên|C1=Chức vụ|D1=Đơn vị\nA2=Thôn Đông\nA3=#1|B3=Lê Mẫu|C3=Bí thư\nA4=Thôn Tây\nA5=#2|B5=Bùi Thử",
      merges: ["A2:D2", "A4:D4"])
    #expect(units.rows.map { $0.recipient.unit?.value } == ["Thôn Đông", "Thôn Tây"], "\(units.lines)")
  }

  @Test(
    "Remarks and footnotes below the people are told and are no recipients",
    arguments: [
      "*;Người vắng mặt: không;", ";Ghi chú: danh sách xếp theo vần;", ";(*) Đề nghị truy tặng;",
      ";¹ Rút tên;",
      ";Lưu ý xem kỹ;",
    ])
  func remarks(_ row: String) {
    let (rows, codes, lines) = read("STT;Họ và tên;Chức vụ\n1;Lê Mẫu;Kế toán\n\(row)\n")
    #expect(names(rows) == ["Lê Mẫu"])
    #expect(codes == ["list/remark"], "\(lines)")
    // With a number, or other cells, it is somebody.
    #expect(read("STT;Họ và tên;Chức vụ\n1;Lê Mẫu;x\n2;Đồng chí: Bùi Văn Thử;\n").rows.count == 2)
  }

  @Test("A sum is that of its page, its section, its kind or all of them; others are told")
  func sums() {
    func list(_ last: String) -> [String] {
      read(
        "STT;Họ và tên;Số tiền\nI;CÁ NHÂN;\n1;Lê A;100000\n2;Lê B;200000\n;Cộng trang 1;300000\n3;Lê C;400000\n;\(last)\n"
      ).codes
    }
    for right in ["Cộng;400000", "Cộng:;700000", "Cộng: 700.000;", "Tổng cộng;700000"] {
      #expect(list(right) == [], "\(right)")
    }
    for wrong in ["Cộng;700001", "Cộng: 710.000;", "Tổng cộng;400000", "Tổng;1"] {
      #expect(list(wrong) == ["list/own-sum"], "\(wrong)")
    }
  }

  @Test("A closing line that counts is compared, also below the sum in words and with signs behind it")
  func counts() {
    func list(_ last: String) -> [String] {
      read("STT;Họ và tên;Chức vụ\n1;Lê A;x\n2;Lê B;x\n;Bằng chữ: không;\n;\(last);\n").codes
    }
    #expect(list("Danh sách này có 02 người./.") == [])
    #expect(list("Danh sách này có 03 người./.") == ["list/own-count"])
    #expect(list("Ấn định danh sách gồm 03 cá nhân.") == ["list/own-count"])
  }

  // MARK: Cells

  @Test("Kinds in short; bodies and households by the words that begin their names")
  func kinds() {
    let list = "STT;Tên;Phân loại;Chức vụ\n1;Tổ 5;TT;\n2;Lê Mẫu;CN;Kế toán\n3;Ông Tư;HGĐ;\n"
    #expect(read(list, oneKind: nil).rows.map(\.kind) == [.collective, .individual, .household])
    func kinds(_ names: [String]) -> Set<RecipientKind?> {
      let lines = names.enumerated().map { "\($0 + 1);\($1);x" }.joined(separator: "\n")
      return Set(read("STT;Họ và tên;Ghi chú\n\(lines)\n", oneKind: nil).rows.map(\.kind))
    }
    #expect(
      kinds([
        "Ngân hàng Chính sách", "Bưu điện xã", "Quỹ tín dụng", "Nhóm thiện nguyện", "Đình làng",
        "Tiểu đoàn 1", "Chùa Bà",
        "Dòng họ Lê", "CLB Dưỡng sinh", "Mầm non Hoa Sen", "Khu phố 3",
      ]) == [.collective])
    #expect(kinds(["Hộ Lê Mẫu", "Gia đình ông Tư", "GĐ bà Thử"]) == [.household])
    #expect(
      kinds(["Đoàn Thị Mẫu", "Đinh Thử", "Bàn Văn Nháp", "Tô Thử", "Vũ Mẫu", "Hồ Thử"]) == [.individual])
  }

  @Test(
    "Forms on lines of their own, with a comma or “và”, are awards each; a text that is no row of forms stays"
  )
  func forms() {
    func forms(_ text: String) -> [String?] {
      read("STT;Họ và tên;Hình thức\n1;Lê Văn Mẫu;\"\(text)\"\n").rows.map { $0.formText?.value }
    }
    #expect(forms("Lao động tiên tiến\nGiấy khen") == ["Lao động tiên tiến", "Giấy khen"])
    #expect(
      forms("Chiến sỹ thi đua cơ sở, Bằng khen và Giấy khen") == [
        "Chiến sĩ thi đua cơ sở", "Bằng khen", "Giấy khen",
      ])
    #expect(forms("Chiến sĩ thi đua cấp bộ, ban, ngành, tỉnh").count == 1)
    #expect(forms("Giấy khen") == ["Giấy khen"])
    #expect(forms("LĐTT, GK").count == 2)
    #expect(forms("Bằng khen của UBND tỉnh, Giấy khen của Chủ tịch UBND xã").count == 2)
    #expect(forms("Khen khác, Giấy khen") == ["Khen khác, Giấy khen"])
  }

  @Test("Ranks in the signs of the forces are written out and told, and Đ/c is Đồng chí")
  func ranks() {
    let (rows, codes, lines) = read(
      "STT;Cấp bậc;Họ và tên;Chức vụ\n1;3//;Lê Mẫu;x\n2;H2;Bùi Thử;x\n3;4/ CN;Hồ Nháp;x\n4;Đ/c;Vũ Một;x\n5;Đại uý;Võ Hai;x\n"
    )
    #expect(
      rows.map { $0.recipient.address?.value } == [
        "Thượng tá", "Trung sĩ", "Đại úy QNCN", "Đồng chí", "Đại uý",
      ])
    #expect(codes == ["list/rank-sign"])
    #expect(lines.first?.contains("“3//” → “Thượng tá”") == true, "\(lines)")
  }

  @Test("Footnote marks behind names and signs before lines are taken off and told")
  func signs() {
    let (rows, codes, lines) = read(
      "STT;Họ và tên;Chức vụ\n1;Lê Mẫu (*);Kế toán\n2;Bùi Thử¹;+ Giáo viên\n3;- Hồ Nháp;• Thủ kho\n4;H'Mai (Hai);x y\n5;Tổ dân phố (2);\n6;Vũ Một (2);z\n"
    )
    #expect(names(rows) == ["Lê Mẫu", "Bùi Thử", "Hồ Nháp", "H'Mai (Hai)", "Tổ dân phố (2)", "Vũ Một"])
    #expect(rows.map { $0.recipient.post?.value } == ["Kế toán", "Giáo viên", "Thủ kho", "x y", nil, "z"])
    #expect(codes.filter { $0 == "list/mark" }.count == 2, "\(lines)")
    #expect(lines.contains { $0.contains("3 ô") && $0.contains("“Lê Mẫu (*)”; “Bùi Thử¹”") }, "\(lines)")
    #expect(lines.contains { $0.contains("note[list/mark]: dấu đầu dòng ở 3 ô được bỏ") }, "\(lines)")
  }

  @Test("Lines of an achievement become one sentence; names in it keep their capitals")
  func achievementLines() {
    let text = "- Vận động hiến đất;\n- Ủng hộ 20 triệu đồng.\n- Hội Nông dân xã khen\n- Là hạt nhân."
    let (rows, _, lines) = read("STT;Họ và tên;Thành tích\n1;Lê Mẫu;\"\(text)\"\n")
    #expect(
      rows.first?.recipient.achievement?.value
        == "Vận động hiến đất; ủng hộ 20 triệu đồng; Hội Nông dân xã khen; là hạt nhân.", "\(lines)")
  }

  @Test("A line above the table gives the unit of its sums, unless the heading does")
  func moneyUnits() {
    func money(_ line: String, _ heading: String) -> [String] {
      let rows = "A1=DANH SÁCH\nC2=\(line)\nA3=STT|B3=Họ và tên|C3=\(heading)\nA4=#1|B4=Lê Mẫu|C4=#710"
      let found = book(rows)
      return found.rows.map { "\($0.recipient.money?.value ?? 0)" } + found.codes
    }
    #expect(money("ĐVT: nghìn đồng", "Số tiền") == ["710000", "list/money"])
    #expect(money("Đơn vị tính: 1.000 đồng", "Mức thưởng") == ["710000", "list/money"])
    #expect(money("ĐVT: đồng", "Số tiền").first == "710")
    #expect(money("ĐVT: nghìn đồng", "Số tiền (đồng)").first == "710")
  }

  @Test("A remark that doubts the award, and members under a household, are told and read")
  func doubts() {
    let (rows, codes, lines) = read(
      "STT;Họ và tên;Chức vụ;Ghi chú\n1;Lê Mẫu;x y;Truy tặng\n2;Bùi Thử;x y;Đảng viên, xếp loại A\n3;Hồ Nháp;x y;Rút\n"
    )
    #expect(rows.count == 3)
    #expect(codes == ["list/remark"])
    #expect(lines.first?.contains("“Lê Mẫu”: “Truy tặng”; “Hồ Nháp”: “Rút”") == true, "\(lines)")
    let members = read(
      "STT;Họ và tên;Chức vụ\n1;Gia đình ông Lê Mẫu;\n;- Ông Lê Mẫu;chủ hộ\n;- Bà Bùi Thử;vợ\n", oneKind: nil)
    #expect(names(members.rows) == ["Gia đình ông Lê Mẫu", "Lê Mẫu", "Bùi Thử"])
    #expect(members.codes.contains("list/name-only"), "\(members.lines)")
  }

  @Test("Households that are named as their heads are told once")
  func households() {
    let (_, codes, lines) = read(
      "STT;Chủ hộ;Thôn\n1;Lê Mẫu;Đông\n2;Bùi Thử;Tây\n3;Hộ ông Tư;Nam\n", oneKind: nil)
    #expect(codes == ["list/household-head"], "\(lines)")
    #expect(lines.first?.contains("2 hộ") == true)
  }

  // MARK: Choices

  @Test("A column that the list lacks, and a field that is none, are told where the definition names them")
  func choices() {
    var choices = ListChoices()
    choices.columns = [
      ListColumnChoice(field: Located("đơn vị", at: nil), column: Located("Z", at: nil)),
      ListColumnChoice(field: Located("cân nặng", at: nil), column: Located("B", at: nil)),
      ListColumnChoice(field: Located("chức vụ", at: nil), column: Located("C", at: nil)),
    ]
    let (_, codes, lines) = read("STT;Họ và tên;Việc\n1;Lê Mẫu;Kế toán\n", choices)
    #expect(codes.filter { $0 == "list/unknown-column" }.count == 2, "\(lines)")
    #expect(lines.contains { $0.contains("không có cột “Z”") })
    #expect(lines.contains { $0.contains("“cân nặng” không phải là mục") })
  }

  @Test("Without headings the columns are those that the definition names")
  func withoutHeadings() {
    var choices = ListChoices()
    choices.range = ListRange(reading: "A2:C9")
    choices.columns = [
      ListColumnChoice(field: Located("tên", at: nil), column: Located("B", at: nil)),
      ListColumnChoice(field: Located("chức vụ", at: nil), column: Located("C", at: nil)),
    ]
    let rows = "A1=Một bảng\nA2=#1|B2=Lê Mẫu|C2=Kế toán\nA3=#2|B3=Bùi Thử|C3=Thủ kho"
    let (found, codes, lines) = book(rows, choices)
    #expect(codes.isEmpty, "\(lines)")
    #expect(names(found) == ["Lê Mẫu", "Bùi Thử"])
    #expect(found.map { $0.recipient.post?.value } == ["Kế toán", "Thủ kho"])
    #expect(found.map { $0.recipient.order?.value } == [1, 2])
    choices.columns.removeFirst()
    #expect(book(rows, choices).codes == ["list/no-headings"])
  }

  @Test("An old code that is named for a list in Unicode leaves what is Unicode, and says so")
  func unicodeAsOldCode() {
    var choices = ListChoices()
    choices.encoding = .tcvn3
    let (rows, codes, lines) = read(
      "Họ và tên;Ghi chú;Đơn vị\nVũ Thị Mẫu;chú ý;Phòng Nội vụ\nVò ThÞ ¸nh;x y;Phßng A\n", choices)
    #expect(names(rows) == ["Vũ Thị Mẫu", "Vũ Thị Ánh"], "\(lines)")
    #expect(rows.first?.recipient.note?.value == "chú ý")
    #expect(codes.allSatisfy { $0 == "list/old-encoding" })
    #expect(lines.contains { $0.contains("danh sách có chữ Unicode") })
  }

  // MARK: Sums and orders

  @Test("A sum of 0 is none; an empty cell leaves it to the award")
  func noMoney() {
    let read = read("STT;Họ và tên;Tiền thưởng\n1;Lê Văn Mẫu;0\n2;Lê Văn Ví;\n3;Lê Văn Dụ;500.000\n")
    #expect(read.rows.map { $0.recipient.money?.value } == [0, nil, 500_000])
  }

  @Test("Households are put in order by the names of their heads, on the places of households")
  func householdsInOrder() {
    var choices = ListChoices()
    choices.order = .byName
    let read = read(
      """
      loại;tên
      hộ gia đình;Hộ ông Đỗ Mười
      cá nhân;Lê Văn Ví
      hộ gia đình;Gia đình bà Âu Thị Bé
      cá nhân;Trần Văn An
      tập thể;Thôn Đông
      hộ gia đình;An Văn Chính

      """, choices, oneKind: nil)
    #expect(
      names(read.rows) == [
        "Gia đình bà Âu Thị Bé", "Trần Văn An", "An Văn Chính", "Lê Văn Ví", "Thôn Đông", "Hộ ông Đỗ Mười",
      ])
  }

  // MARK: What must not be lost

  @Test(
    "Posts in the Party and in the administration are read together; other posts that stay out are warned of")
  func posts() {
    let (rows, codes, lines) = read(
      "STT;Họ và tên;Chức vụ Đảng;Chức vụ chính quyền, đoàn thể\n1;Lê Mẫu;Bí thư Chi bộ;Trưởng thôn\n2;Bùi Thử;;Kế toán\n3;Hồ Nháp;Đảng viên;-\n4;Vũ Lặp;Chi ủy viên;Chi ủy viên\n"
    )
    #expect(codes.isEmpty, "\(lines)")
    #expect(
      rows.map { $0.recipient.post?.value } == [
        "Bí thư Chi bộ, Trưởng thôn", "Kế toán", "Đảng viên", "Chi ủy viên",
      ])
    let three = read("STT;Họ và tên;Chức vụ Đảng;Chức vụ;Chức vụ kiêm nhiệm\n1;Lê Mẫu;a b;c d;e f\n")
    #expect(three.rows.first?.recipient.post?.value == "a b, c d, e f", "\(three.lines)")
    let old = read("STT;Họ và tên;Chức vụ;Chức vụ trước đây;CCCD\n1;Lê Mẫu;Kế toán;Thủ kho;1\n")
    #expect(old.rows.first?.recipient.post?.value == "Kế toán")
    #expect(old.codes == ["list/unused-column", "list/unused-column"], "\(old.lines)")
    #expect(old.lines.contains { $0.contains("warning") && $0.contains("Chức vụ trước đây") })
    #expect(old.lines.contains { $0.contains("note") && $0.contains("CCCD") })
  }

  @Test("A prize that stays out is warned of, unless a merit tells it")
  func prizes() {
    let lost = read("STT;Họ và tên;Lớp;Môn;Giải\n1;Lê Mẫu;9A;Toán;Nhất\n")
    #expect(lost.lines.count == 1 && lost.lines[0].contains("warning[list/unused-column]"), "\(lost.lines)")
    let told = read("STT;Họ và tên;Môn;Giải;Thành tích\n1;Lê Mẫu;Toán;Nhất;Đạt giải Nhất môn Toán\n")
    #expect(told.lines.count == 1 && told.lines[0].contains("note[list/unused-column]"), "\(told.lines)")
    let unit = read("STT;Họ và tên;Đơn vị tham dự\n1;Lê Mẫu;Thôn Đông\n")
    #expect(unit.lines.first?.contains("warning") == true, "\(unit.lines)")
  }

  @Test("Two lists beside each other are one fault that names both")
  func sideBySide() {
    let (rows, codes, lines) = read(
      "STT;Họ và tên;Đơn vị;;STT;Họ và tên;Đơn vị\n1;Lê Mẫu;A;;3;Hồ Nháp;B\n", oneKind: .individual)
    #expect(rows.isEmpty && codes == ["list/duplicate-column"], "\(lines)")
    #expect(lines.first?.contains("cột A–D và cột E–G") == true)
    #expect(read("STT;Họ và tên;Đơn vị;Đơn vị\n1;Lê Mẫu;A;B\n").codes == ["list/duplicate-column"])
  }

  @Test("Columns named without a heading: a post says that they are persons, bodies are known by their names")
  func namedColumns() {
    var choices = ListChoices()
    choices.columns = [("tên", "B"), ("chức vụ", "C")].map {
      ListColumnChoice(field: Located($0, at: nil), column: Located($1, at: nil))
    }
    let (rows, _, lines) = book("A1=#1|B1=Lê Mẫu|C1=Kế toán\nA2=#2|B2=Trạm Y tế xã", choices, oneKind: nil)
    #expect(rows.map(\.kind) == [.individual, .collective], "\(lines)")
  }

  @Test("The post beside somebody who represents a body is that person's")
  func representatives() {
    let (rows, codes, lines) = read(
      "STT;Tên tập thể;Người đại diện;Chức vụ\n1;Thôn Hòa Bình;Lê Mẫu;Trưởng thôn\n", oneKind: nil)
    #expect(rows.map { $0.recipient.post?.value } == [nil], "\(lines)")
    #expect(codes == ["list/unused-column"] && lines[0].contains("note") && lines[0].contains("Chức vụ"))
    #expect(
      read("STT;Họ và tên;Chức vụ;Người đại diện\n1;Lê Mẫu;Kế toán;B\n").rows.first?.recipient.post?.value
        == "Kế toán")
  }

  @Test("A year in a column of names, years and posts is the year of birth, however it is written")
  func joinedYears() {
    let (rows, codes, lines) = read(
      """
      TT;Họ và tên, năm sinh, chức vụ;Nơi ở
      1;"Lê Thị Mẫu
      Sinh năm: 1975
      Chi hội trưởng phụ nữ";x1
      2;Lò Thị Thử (1980), Trưởng bản;x2
      3;Đinh Văn Nháp, sinh 1969;x3
      4;Bùi Văn Lặp - SN 03/02/1990 - Kế toán;x4
      5;Hồ Không, Thủ kho;x5

      """)
    #expect(codes.isEmpty, "\(lines)")
    #expect(names(rows) == ["Lê Thị Mẫu", "Lò Thị Thử", "Đinh Văn Nháp", "Bùi Văn Lặp", "Hồ Không"])
    #expect(rows.map { $0.recipient.birthYear?.value } == [1975, 1980, 1969, 1990, nil])
    #expect(
      rows.map { $0.recipient.post?.value } == [
        "Chi hội trưởng phụ nữ", "Trưởng bản", nil, "Kế toán", "Thủ kho",
      ])
    let only = read("TT;Họ và tên, năm sinh;Nơi ở\n1;Lê Mẫu, 1975;x\n").rows.first?.recipient
    #expect(only?.name.value == "Lê Mẫu" && only?.birthYear?.value == 1975)
  }

  @Test(
    "Ranks in signs are written out; one that cannot be read is warned of",
    arguments: [
      ("3//-CN", "Thượng tá QNCN", "đủ"), ("4//-CN", "4//-CN", "không đọc được"), ("3//", "Thượng tá", "đủ"),
      ("5//", "5//", "không đọc được"),
      ("H9", "H9", "không đọc được"), ("Đại úy", "Đại úy", ""),
    ])
  func rankSigns(sign: String, wanted: String, told: String) {
    let (rows, codes, lines) = read("TT;Cấp bậc;Họ và tên;Chức vụ\n1;\(sign);Lê Mẫu;Trợ lý\n")
    #expect(rows.first?.recipient.address?.value == wanted)
    #expect(codes == (told.isEmpty ? [] : ["list/rank-sign"]), "\(lines)")
    #expect(told.isEmpty || lines[0].contains(told))
  }

  @Test("A hamlet that is only a number has the name of its heading, where that names one kind")
  func hamletNumbers() {
    let (rows, codes, lines) = read("TT;Họ và tên;Tổ dân phố\n1;Lê Mẫu;5\n2;Bùi Thử;Tổ 7\n")
    #expect(
      rows.map { $0.recipient.residence?.value } == ["Tổ dân phố 5", "Tổ 7"] && codes.isEmpty, "\(lines)")
    let mixed = read("TT;Họ và tên;Thôn, tổ dân phố;Xã\n1;Lê Mẫu;5;An Mỹ\n")
    #expect(mixed.rows.first?.recipient.residence?.value == "5, An Mỹ")
    #expect(mixed.codes == ["list/bare-number"], "\(mixed.lines)")
  }

  @Test("A unit in the first row of its people only is warned of; one person without a unit is not")
  func unitsOnce() {
    let list = read(
      "TT;Đơn vị;Họ và tên;Chức vụ\n1;Phòng A;Lê Một;x1\n2;;Lê Hai;x2\n3;;Lê Ba;x3\n4;Phòng B;Lê Bốn;x4\n")
    #expect(list.codes == ["list/unit-once"], "\(list.lines)")
    #expect(read("TT;Đơn vị;Họ và tên\n1;Phòng A;Lê Một\n2;;Lê Hai\n3;Phòng B;Lê Ba\n").codes.isEmpty)
  }

  @Test("Numbers within a number are those of a group, whose title is the unit and no recipient")
  func nestedNumbers() {
    let (rows, codes, lines) = read(
      "STT;Họ và tên;Chức vụ\nI;Khối Đảng;\n1;Ban Tổ chức;\n1.1;Lê Mẫu;x1\n1.2;Bùi Thử;x2\n2;Ban Tuyên giáo;\n2.1;Hồ Nháp;x3\n",
      oneKind: nil)
    #expect(names(rows) == ["Lê Mẫu", "Bùi Thử", "Hồ Nháp"], "\(lines)")
    #expect(rows.map { $0.recipient.unit?.value } == ["Ban Tổ chức", "Ban Tổ chức", "Ban Tuyên giáo"])
    #expect(codes == ["list/group-title"])
    // Without numbers below it, it is a recipient.
    #expect(read("STT;Họ và tên;Chức vụ\n1;Ban Tổ chức;\n2;Lê Mẫu;x\n", oneKind: nil).rows.count == 2)
  }

  @Test(
    "Below a heading of persons somebody with a name like a body's is a person",
    arguments: [
      ("Ban Thị Lụa", "", RecipientKind.individual), ("Khu Văn Bảy", "", .individual),
      ("Trường Chinh", "Cán bộ", .individual), ("Trường Hoa Lư", "", .collective),
      ("Đội Văn nghệ", "", .collective), ("Hội Văn học Nghệ thuật", "", .collective),
      ("Ban Chỉ huy Quân sự", "Đơn vị", .collective),
    ])
  func personsLikeBodies(name: String, post: String, kind: RecipientKind) {
    let (rows, _, lines) = read("STT;Họ và tên;Chức vụ;Ghi chú\n1;\(name);\(post);x1\n", oneKind: nil)
    #expect(rows.map(\.kind) == [kind], "\(lines)")
  }

  @Test("A column of women alone, and columns Ông and Bà, tell the sex by their marks")
  func marksOfSex() {
    let women = read("STT;Họ và tên;Đơn vị;Nữ\n1;Lê Mẫu;A;x\n2;Bùi Thử;B;\n")
    #expect(women.rows.map { $0.recipient.gender } == [.female, .male], "\(women.lines)")
    #expect(women.codes == ["list/women-marked"])
    let pair = read("STT;Ông;Bà;Họ và tên;Đơn vị\n1;x;;Lê Mẫu;A\n2;;x;Bùi Thử;B\n")
    #expect(
      pair.rows.map { $0.recipient.gender } == [.male, .female] && pair.codes.isEmpty, "\(pair.lines)")
    let truths = book(
      "A1=STT|B1=Họ và tên|C1=Đơn vị|D1=Nữ\nA2=#1|B2=Lê Mẫu|C2=A|D2=x\nA3=#2|B3=Trạm Y tế|C3=B", oneKind: nil)
    #expect(truths.rows.map(\.kind) == [.individual, .collective], "\(truths.lines)")
  }

  @Test("A row that is marked in two columns of kinds is refused, and the columns are named")
  func twoKinds() {
    let rows = "1;Thôn Đông;x;\n2;Lê Mẫu;;x\n3;Bùi Thử;x;x\n"
    let (_, codes, lines) = read("STT;Tên;Tập thể;Cá nhân\n" + rows, oneKind: nil)
    #expect(codes == ["list/two-kinds"], "\(lines)")
    #expect(lines.first?.contains("4:") ?? false, "\(lines)")
    #expect(lines.first?.contains("“Tập thể”, “Cá nhân”") ?? false, "\(lines)")
  }

  @Test("A birth in three columns gives its year; the day and the month are told as not used")
  func birthInParts() {
    let (rows, codes, lines) = book(
      "A1=STT|B1=Họ và tên|C1=Ngày sinh\nC2=Ngày|D2=Tháng|E2=Năm\nA3=#1|B3=Lê Mẫu|C3=#12|D3=#7|E3=#1985",
      merges: ["A1:A2", "B1:B2", "C1:E1"])
    #expect(rows.map { $0.recipient.birthYear?.value } == [1985], "\(lines)")
    #expect(codes == ["list/unused-column"], "\(lines)")
  }

  @Test(
    "The sign between cells is that of most lines, whatever the title above holds and however many commas a cell has",
    arguments: [
      "DANH SÁCH; KHEN; THƯỞNG\nSTT,Họ và tên,Đơn vị\n1,Lê Mẫu,A\n2,Bùi Thử,B\n",
      "STT;Họ và tên;Đơn vị;Thành tích\n1;Lê Mẫu;A;tốt, khá, giỏi, hay, đẹp\n2;Bùi Thử;B;tốt, khá, giỏi\n",
      "Kính gửi: A | B | C\nSTT\tHọ và tên\tĐơn vị\n1\tLê Mẫu\tA\n2\tBùi Thử\tB\n",
      "Họ và tên,Đơn vị\nLê Mẫu,\"A; B; C\"\nBùi Thử,B\n",
    ])
  func separators(_ text: String) {
    let (rows, _, lines) = read(text)
    #expect(names(rows) == ["Lê Mẫu", "Bùi Thử"], "\(lines)")
    #expect(rows.first?.recipient.unit?.value.hasPrefix("A") ?? false, "\(lines)")
  }

  @Test("Text that a program wrote as a formula, or behind the mark of text, is what stands in it")
  func markedText() {
    let (rows, codes, lines) = read(
      "STT;Họ và tên;Đơn vị\n\"=\"\"1\"\"\";=\"Lê Mẫu\";'01\n2;\"=\"\"Bùi Thử\"\"\";=\"02\"\n")
    #expect(names(rows) == ["Lê Mẫu", "Bùi Thử"] && codes.isEmpty, "\(lines)")
    #expect(rows.map { $0.recipient.unit?.value } == ["01", "02"])
  }

  @Test("A raised figure in a workbook is a mark behind a name, and stays raised in other text")
  func raised() {
    let raised = "<rPr><vertAlign val=\"superscript\"/></rPr>"
    let rows =
      "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Họ và tên</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>Thành tích</t></is></c></row>"
      + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><r><t>Lê Mẫu</t></r><r>\(raised)<t>1</t></r></is></c>"
      + "<c r=\"B2\" t=\"inlineStr\"><is><r><t>hiến 200 m</t></r><r>\(raised)<t>2</t></r><r><t> đất</t></r></is></c></row>"
    let (read, codes, lines) = book(rows)
    #expect(names(read) == ["Lê Mẫu"], "\(lines)")
    #expect(read.first?.recipient.achievement?.value == "hiến 200 m² đất", "\(lines)")
    #expect(codes.count == 1, "\(lines)")
  }

  @Test(
    "Below the last number posts of signers and a place with a date end the list",
    arguments: [
      ";Bí thư Chi bộ;;Trưởng thôn\n;Hồ Nháp;;Vũ Lặp",
      ";Tổng cộng: 02 người;;\n;Bí thư Chi bộ;;Trưởng thôn\n;Hồ Nháp;;Vũ Lặp",
      ";Người nhận tiền;;Thủ quỹ\n;;;Vũ Lặp", ";;;Sơn Hải, 12/3/2026\n;Lập biểu;;Phụ trách\n;;;Vũ Lặp",
      ";Sơn Hải, ngày       tháng       năm         ;;\n;CHUYÊN VIÊN;KẾ TOÁN;CHÁNH VĂN PHÒNG\n;Hồ Nháp;;Vũ Lặp",
    ])
  func signatures(_ tail: String) {
    let (rows, codes, lines) = read(
      "STT;Họ và tên;Chức vụ;Đơn vị\n1;Lê Mẫu;GV;T1\n2;Bùi Thử;GV;T2\n\(tail)\n")
    #expect(names(rows) == ["Lê Mẫu", "Bùi Thử"] && codes.isEmpty, "\(lines)")
    // Above a number it is somebody, whatever the name.
    #expect(read("STT;Họ và tên;Đơn vị\n1;Lê Mẫu;T1\n;Chuyên viên;T1\n3;Bùi Thử;T2\n").rows.count == 3)
  }

  @Test(
    "Headings in short, with numbers and of forms are known",
    arguments: [
      "1. STT;2. Họ và tên;3. Chức vụ;4. Hình thức KT", "STT;Họ, chữ đệm và tên;C.vụ;HT khen thưởng",
      "STT;Họ tên;Chức vụ;Đề nghị KT",
    ])
  func shortHeadings(_ headings: String) {
    let (rows, codes, lines) = read("\(headings)\n1;Lê Mẫu;Kế toán;Giấy khen\n")
    #expect(names(rows) == ["Lê Mẫu"] && codes.isEmpty, "\(lines)")
    #expect(rows.first?.recipient.post?.value == "Kế toán" && rows.first?.formText?.value == "Giấy khen")
  }

  @Test("“Tên thôn” heads the names of bodies where no other names stand, and a unit beside names")
  func namesOfBodies() {
    let bodies = read("STT;Tên thôn;Nội dung khen\n1;Thôn Đông;x y\n2;Thôn Tây;z t\n", oneKind: nil)
    #expect(names(bodies.rows) == ["Thôn Đông", "Thôn Tây"], "\(bodies.lines)")
    #expect(bodies.rows.map(\.kind) == [.collective, .collective])
    let people = read("STT;Họ và tên;Tên thôn\n1;Lê Mẫu;Thôn Đông\n")
    #expect(
      people.rows.first?.recipient.unit?.value == "Thôn Đông" && people.codes.isEmpty, "\(people.lines)")
    #expect(read("STT;Họ và tên;Đơn vị;Tên lớp\n1;Lê Mẫu;A;9B\n").rows.first?.recipient.unit?.value == "A")
  }

  @Test("Dots for a name are a name that is missing")
  func dots() {
    let dots = read("STT;Họ và tên;Đơn vị\n1;Lê Mẫu;A\n2;……………………;B\n")
    #expect(dots.codes == ["list/missing-name"], "\(dots.lines)")
  }

  @Test("A form and money on a row without a name are told: another award of whoever stands above")
  func awardWithoutName() {
    let list = read(
      "STT;Họ và tên;Hình thức;Tiền thưởng\n1;Lê Mẫu;Lao động tiên tiến;500000\n;;Giấy khen;710000\n2;Bùi Thử;Giấy khen;710000\n"
    )
    #expect(names(list.rows) == ["Lê Mẫu", "Bùi Thử"])
    #expect(list.codes == ["list/missing-name"], "\(list.lines)")
    // Rows prepared for more people have a number, or stand below an empty one.
    #expect(
      read("STT;Họ và tên;Hình thức;Tiền thưởng\n1;Lê Mẫu;Giấy khen;1000\n2;;Giấy khen;1000\n").codes.isEmpty)
  }

  // MARK: Who gets nothing

  @Test(
    "A column of decisions that refuses somebody is told by name, though it is not used",
    arguments: [
      ("Kết quả", "Đạt", "Không đạt"), ("Kết quả xét", "x", "Loại"), ("Ý kiến Hội đồng", "Đồng ý", "Không"),
      ("Xét duyệt", "Đủ ĐK", "Chưa đủ hồ sơ"), ("Tình trạng", "OK", "Đã chuyển công tác"),
      ("Không đạt", "", "x"),
      ("Kỷ luật", "Không", "Khiển trách"), ("Thẩm định", "Đạt", "ko đạt"),
    ])
  func refused(_ heading: String, _ yes: String, _ no: String) {
    let (rows, codes, lines) = read(
      "STT;Họ và tên;Đơn vị;\(heading)\n1;Lê Mẫu;A;\(yes)\n2;Bùi Thử;A;\(no)\n3;Hồ Nháp;A;\(yes)\n")
    #expect(rows.count == 3)
    #expect(codes.sorted() == ["list/remark", "list/unused-column"], "\(lines)")
    let line = lines.first { $0.contains("list/remark") } ?? ""
    #expect(line.hasPrefix("ds.csv:3:") && line.contains("“Bùi Thử”") && !line.contains("Mẫu"), "\(line)")
  }

  @Test("Where a decision approves others an empty cell is told; votes, other years and remarks are not")
  func notApproved() {
    func codes(_ heading: String, _ cells: [String]) -> [String] {
      let rows = cells.enumerated().map { "\($0 + 1);Lê \(["Mẫu", "Thử", "Nháp"][$0]);A;\($1)" }
      return read("STT;Họ và tên;Đơn vị;\(heading)\n" + rows.joined(separator: "\n") + "\n").codes
    }
    #expect(codes("Đồng ý", ["x", "", "x"]).contains("list/remark"))
    #expect(codes("Kết quả", ["Đạt", "", "Đạt"]).contains("list/remark"))
    #expect(codes("Kết quả", ["Đạt", "", ""]).contains("list/remark"))
    for (heading, cells) in [
      ("Kết quả", ["Đạt", "Đạt", "Đạt"]), ("Kết quả năm 2024", ["Đạt", "Không đạt", "Đạt"]),
      ("Số phiếu đồng ý", ["9", "", "8"]), ("Ý kiến", ["đã họp", "", ""]),
      ("Kỷ luật", ["Không", "Không có", ""]),
      ("Điểm", ["9", "", "8"]),
    ] { #expect(codes(heading, cells) == ["list/unused-column"], "\(heading)") }
  }

  @Test("What a summary counts is of the kind that it names")
  func countedKinds() {
    let counts = ListRows.counts(in: "Danh sách này có 02 tập thể, 3 cá nhân và 04 hộ gia đình./.")
    #expect(counts.map(\.kind) == [.collective, .individual, .household])
    #expect(counts.map(\.count) == [2, 3, 4])
    #expect(ListRows.counts(in: "12 người.").map(\.kind) == [.individual])
  }

  @Test(
    "Sums have one sign between thousands, and no part of a đồng",
    arguments: [
      ("1.170.000", 1_170_000), ("1,170,000", 1_170_000), ("1.170,000", 1_170), ("1.170,000.000", nil),
      ("1.170.000,5", nil),
      ("1.17", nil),
    ] as [(String, Int?)])
  func sums(_ text: String, _ sum: Int?) {
    #expect(ListValues.money(text, unit: 1) == sum)
    #expect(ListValues.money(1.17, unit: 1_000_000) == 1_170_000)
    #expect(ListValues.money(1.170_000_5, unit: 1_000_000) == nil)
  }

  @Test(
    "Remarks in the words of offices that take an award away are told, others are not",
    arguments: [
      ("Hy sinh", true), ("chưa đủ hồ sơ", true), ("Đề nghị xem xét lại", true), ("Trùng", true),
      ("Dự phòng", true),
      ("Kỷ luật khiển trách", true), ("Không xét", true), ("Đảng viên", false), ("Không bị kỷ luật", false),
      ("Có sáng kiến không trùng lặp", false), ("nhận thay", false),
    ])
  func remarks(_ remark: String, _ isTold: Bool) {
    let codes = read("STT;Họ và tên;Đơn vị;Ghi chú\n1;Lê Mẫu;A;\(remark)\n").codes
    #expect(codes == (isTold ? ["list/remark"] : []))
  }

  @Test(
    "A form that is written for some and not for others is told, in cells, marks and sums; faults of a cell are not"
  )
  func formless() {
    let cells = read("STT;Họ và tên;Hình thức\n1;Lê Mẫu;Giấy khen\n2;Bùi Thử;\n3;Hồ Nháp;Giấy khen\n")
    #expect(cells.codes == ["list/form-missing"])
    #expect(
      cells.lines.first?.hasPrefix("ds.csv:3:") == true && cells.lines.first?.contains("3 “Bùi Thử”") == true)
    let marks = read("STT;Tên;Đạt GĐVH\n1;Hộ ông Mẫu;x\n2;Hộ bà Thử;\n")
    #expect(marks.codes == ["list/form-missing"], "\(marks.lines)")
    #expect(marks.rows.map { $0.formText?.value } == ["Gia đình văn hóa", nil])
    #expect(read("STT;Họ và tên;Hình thức\n1;Lê Mẫu;\n2;Bùi Thử;\n").codes == [])
    let parts = read(
      "STT;Họ và tên;Hình thức\nI;Giấy khen;\n1;Lê Mẫu;\nII;Bằng khen;\n1;Bùi Thử;\n")
    #expect(parts.codes == [], "\(parts.lines)")
  }

  @Test("A column of proposals whose cells are forms is that of the form; two of them are a fault")
  func proposals() {
    for heading in ["Đề nghị", "Kết quả xét", "Mức khen", "Hội đồng đề nghị"] {
      let (rows, codes, lines) = read("STT;Họ và tên;\(heading)\n1;Lê Mẫu;Giấy khen\n2;Bùi Thử;LĐTT\n")
      #expect(rows.map { $0.formText?.value } == ["Giấy khen", "Lao động tiên tiến"], "\(lines)")
      #expect(codes.isEmpty, "\(lines)")
    }
    let two = read("STT;Họ và tên;Cơ sở đề xuất;Kết quả xét\n1;Lê Mẫu;Bằng khen;Giấy khen\n")
    #expect(two.codes == ["list/duplicate-column"], "\(two.lines)")
    // Titles of another year are not proposed, and “Mức khen” in figures is money.
    let earlier = read("STT;Họ và tên;Danh hiệu năm trước;Mức khen\n1;Lê Mẫu;Giấy khen;500.000\n")
    #expect(earlier.rows.first?.recipient.money?.value == 500_000 && earlier.rows.first?.formText == nil)
  }

  @Test("Forms as groups of columns, a mark and a sum each, or sums alone")
  func formsWithSums() {
    func list(_ rows: String) -> (rows: [RecipientDraft], codes: [String], lines: [String]) {
      book(
        "A1=STT|B1=Họ và tên|C1=LĐTT|E1=Giấy khen|G1=Tổng\nC2=x|D2=Tiền|E2=x|F2=Số tiền\n" + rows,
        merges: ["A1:A2", "B1:B2", "C1:D1", "E1:F1", "G1:G2"])
    }
    let (rows, codes, lines) = list(
      "A3=#1|B3=Lê Mẫu|C3=x|D3=#710000|E3=x|F3=#500000|G3=#1210000\nA4=#2|B4=Bùi Thử|C4=x|D4=#710000")
    #expect(codes == ["list/unused-column"], "\(lines)")
    #expect(names(rows) == ["Lê Mẫu", "Lê Mẫu", "Bùi Thử"])
    #expect(rows.map { $0.formText?.value } == ["Lao động tiên tiến", "Giấy khen", "Lao động tiên tiến"])
    #expect(rows.map { $0.recipient.money?.value } == [710_000, 500_000, 710_000])
    let unmarked = list("A3=#1|B3=Lê Mẫu|C3=x|F3=#500000\nA4=#2|B4=Bùi Thử|E4=x")
    #expect(unmarked.codes.contains("list/money"), "\(unmarked.lines)")
    let sums = read(
      "STT;Họ và tên;Lao động tiên tiến;Giấy khen\n1;Lê Mẫu;710.000;\n2;Bùi Thử;;500.000\n;Cộng;710.000;500.000\n"
    )
    #expect(sums.rows.map { $0.formText?.value } == ["Lao động tiên tiến", "Giấy khen"], "\(sums.lines)")
    #expect(sums.rows.map { $0.recipient.money?.value } == [710_000, 500_000])
  }

  @Test("Counts below the list are compared with those above, and a total above it with what follows")
  func summaries() {
    func codes(_ rows: String) -> [String] {
      read("STT;Tên;Loại;Tiền\n\(rows)", oneKind: nil).codes
    }
    let people = "1;Khu phố 1;TT;1.400.000\n2;Trần A;CN;700.000\n"
    #expect(codes(people + ";Tập thể: 01;;\n;Cá nhân: 01;;\n;Giấy khen: 02;;\n") == [])
    #expect(codes(people + ";Tập thể: 01;;\n;Cá nhân: 02;;\n") == ["list/own-count"])
    #expect(codes(";TỔNG CỘNG;;2.100.000\n" + people) == [])
    #expect(codes(";TỔNG CỘNG;;2.200.000\n" + people) == ["list/own-sum"])
  }

  // MARK: More layouts

  @Test("Names stand in a column of each kind; a name in both is a fault")
  func namesByKind() {
    let list = "STT;Tập thể;Cá nhân;Hình thức\n1;Thôn Một;;Giấy khen\n2;;Tú Xương;Giấy khen\n"
    let (rows, codes, lines) = read(list, oneKind: nil)
    #expect(rows.map(\.kind) == [.collective, .individual] && codes.isEmpty, "\(lines)")
    #expect(names(rows) == ["Thôn Một", "Tú Xương"])
    #expect(read(list + "3;Thôn Hai;Lê Mẫu;Giấy khen\n", oneKind: nil).codes == ["list/two-people"])
    // Columns of counts are none of names.
    #expect(
      book("A1=STT|B1=Ngành|C1=Tập thể|D1=Cá nhân|E1=Ghi chú\nA2=#1|B2=Y tế|C2=#3|D2=#4", oneKind: nil).codes
        == ["list/no-headings"])
  }

  @Test("Headings in two languages are read by the Vietnamese one, and kinds stand as TT, CN, HGĐ, too")
  func twoLanguages() {
    let (rows, codes, lines) = read(
      "No. / STT;Full name / Họ và tên;Position / Chức vụ;Department / Phòng ban;Amount / Số tiền (VND)\n1;Lê Mẫu;Thợ;QA;500000\n"
    )
    #expect(codes.isEmpty && rows.first?.recipient.unit?.value == "QA", "\(lines)")
    #expect(rows.first?.recipient.money?.value == 500_000 && rows.first?.recipient.post?.value == "Thợ")
    // An English word between others is none.
    for title in ["Khách sạn The Pine Hà Nội", "Two colons and a comma", "and", "The form"] {
      let titled = read("\(title)\nSTT;Họ và tên;\(title);Chức vụ\n1;Lê Mẫu;x y;Thợ\n")
      #expect(names(titled.rows) == ["Lê Mẫu"], "\(titled.lines)")
    }
    let kinds = book(
      "A1=STT|B1=Tên|C1=Loại đối tượng\nC2=TT|D2=CN|E2=HGĐ\nA3=#1|B3=Tổ Lan|C3=x\nA4=#2|B4=Lê Mẫu|D4=X\nA5=#3|B5=Lê Thử|E5=x",
      merges: ["A1:A2", "B1:B2", "C1:E1"], oneKind: nil)
    #expect(kinds.rows.map(\.kind) == [.collective, .individual, .household], "\(kinds.lines)")
  }

  @Test("A second row of headings is one without merged cells, too")
  func secondRow() {
    let (rows, codes, lines) = book(
      """
      A1=TT|B1=Họ và tên|C1=Ngày sinh|E1=Chức vụ|F1=Đề nghị
      C2=Nam|D2=Nữ|F2=LĐTT|G2=GK
      A3=#1|B3=Lê Mẫu|C3=1/2/1970|E3=GV|F3=x
      A4=#2|B4=Bùi Thử|D4=6/10/1972|E4=GV|G4=x
      """)
    #expect(codes.isEmpty, "\(lines)")
    #expect(rows.map { $0.formText?.value } == ["Lao động tiên tiến", "Giấy khen"])
    #expect(rows.map { $0.recipient.birthYear?.value } == [1_970, 1_972])
    #expect(rows.map { $0.recipient.gender } == [.male, .female])
  }

  @Test("Shops, branches and cells of the Party are where people work; a household's “Tổ” is where it lives")
  func parts() {
    let shop = read(
      "STT;Họ tên;Tổ/Đội;Xí nghiệp\n1;Lê Mẫu;Tổ hàn;XN Cơ khí\n2;Bùi Thử;Đội xe;Vận tải\n")
    #expect(shop.codes.isEmpty, "\(shop.lines)")
    #expect(
      shop.rows.map { $0.recipient.unit?.value } == ["Tổ hàn, XN Cơ khí", "Đội xe, Xí nghiệp Vận tải"])
    let nested = read("STT;Họ tên;Phân xưởng;Tổ;Nhà máy\n1;Lê Mẫu;May;3;Sao Mai\n")
    #expect(
      nested.rows.first?.recipient.unit?.value == "Tổ 3, Phân xưởng May, Nhà máy Sao Mai", "\(nested.lines)")
    #expect(read("STT;Họ tên;Chi bộ\n1;Lê Mẫu;2\n").rows.first?.recipient.unit?.value == "Chi bộ 2")
    let party = read("STT;Họ tên;Chi bộ;Đơn vị\n1;Lê Mẫu;2;Trường A\n")
    #expect(party.rows.first?.recipient.unit?.value == "Trường A" && party.codes == ["list/unused-column"])
    let household = read("STT;Họ tên chủ hộ;Tổ\n1;Lê Mẫu;5\n", oneKind: nil)
    #expect(household.rows.first?.recipient.residence?.value == "Tổ 5")
    #expect(read("STT;Họ tên;Tổ/Đội\n1;Lê Mẫu;5\n").codes == ["list/bare-number"])
  }

  @Test("“Ông.”, “Ô.” and numbers before a name are no part of it; words of address have their capital")
  func beforeNames() {
    let (rows, codes, lines) = read(
      "STT;Tên tập thể, cá nhân;Nơi ở\n1;Ông. Lê Mẫu;x y\n2;Ô. Bùi Thử;x y\n3;bà Hồ Nháp;x y\n4;2) Ông Lê Ba;x y\n5;a) Trường C;x y\n6;1. Thôn A;x y\n",
      oneKind: nil)
    #expect(names(rows) == ["Lê Mẫu", "Bùi Thử", "Hồ Nháp", "Lê Ba", "Trường C", "Thôn A"])
    #expect(rows.map { $0.recipient.address?.value } == ["Ông", "Ông", "Bà", "Ông", nil, nil])
    #expect(rows.suffix(2).map(\.kind) == [.collective, .collective])
    #expect(codes == ["list/rank-sign"], "\(lines)")
  }

  @Test("Bodies by more nouns; one whose noun is not known is told, and a person behind a title is not")
  func moreBodies() {
    func read(_ name: String) -> (kind: RecipientKind?, codes: [String]) {
      let (rows, codes, _) = self.read("STT;Họ và tên;Ghi chú\n1;\(name);x y\n", oneKind: nil)
      return (rows.first?.kind, codes)
    }
    for name in [
      "Hiệp hội Doanh nghiệp", "Kíp mổ số 2", "Đoàn thanh tra", "Lãnh đạo Phòng A", "Bếp ăn từ thiện",
      "Tàu cá số 3",
    ] { #expect(read(name) == (.collective, []), "\(name)") }
    #expect(read("Liên quân số Ba") == (.individual, ["list/maybe-body"]))
    for name in ["Đoàn văn Mẫu", "Hòa thượng Thích Mẫu", "Ca Văn Thử", "Lê mẫu"] {
      #expect(read(name) == (.individual, []), "\(name)")
    }
  }

  @Test("A heading that is not known over a column of names that the definition gives is no recipient")
  func headingOfChosenNames() {
    var choices = ListChoices()
    choices.columns = [ListColumnChoice(field: Located("tên", at: nil), column: Located("B", at: nil))]
    let (rows, codes, lines) = read(
      "STT;Họ tên chồng;Họ tên vợ;Chức vụ;Địa chỉ\n1;Lê Mẫu;Bùi Thử;Kế toán;Ấp 3\n", choices, oneKind: nil)
    #expect(names(rows) == ["Lê Mẫu"] && codes == ["list/unused-column"], "\(lines)")
    #expect(rows.first?.kind == .individual && rows.first?.recipient.residence?.value == "Ấp 3")
  }

  @Test(
    "Sums in words of clerks; “Loại hình” tells kinds beside other things; merits below a person are told once"
  )
  func smallWords() {
    let money = read(
      "STT;Họ và tên;Mức thưởng\n1;Lê A;1,5 triệu\n2;Lê B;700 nghìn\n3;Lê C;1tr2\n4;Lê D;500k\n")
    #expect(money.rows.map { $0.recipient.money?.value } == [1_500_000, 700_000, 1_200_000, 500_000])
    #expect(read("STT;Họ và tên;Mức thưởng\n1;Lê A;1tr25\n").codes == ["list/money"])
    let kinds = read(
      "STT;Loại hình;Tên;Nội dung khen\n1;Doanh nghiệp;Sao Mai;Nộp thuế\n2;Cá nhân;Lê Mẫu;Cứu người\n",
      oneKind: nil)
    #expect(kinds.rows.map(\.kind) == [.collective, .individual] && kinds.codes.isEmpty, "\(kinds.lines)")
    #expect(kinds.rows.first?.recipient.achievement?.value == "Nộp thuế")
    let merit = read("STT;Họ và tên;Đơn vị\n1;Lê Mẫu;A\n;- Hoàn thành tốt nhiệm vụ;\n")
    #expect(names(merit.rows) == ["Lê Mẫu"] && merit.codes == ["list/remark"], "\(merit.lines)")
    #expect(
      read("STT;Cấp bậc;Họ và tên\n1;4//-CN;Lê Mẫu\n").lines.first?.contains("không đọc được cấp bậc") == true
    )
  }

  @Test(
    "Of columns that are not used each is named, also parts of merged ones; many without a heading are counted"
  )
  func unusedNames() {
    let merged = book(
      "A1=STT|B1=Họ và tên|C1=Chức vụ|D1=Sáng kiến\nD2=Tên sáng kiến|E2=Số công nhận\nA3=#1|B3=Lê Mẫu|C3=GV|D3=a|E3=b",
      merges: ["A1:A2", "B1:B2", "C1:C2", "D1:E1"])
    #expect(merged.lines.first?.contains("Sáng kiến Tên sáng kiến; Sáng kiến Số công nhận") == true)
    let wide = book(
      "A1=STT|B1=Họ và tên|C1=Chức vụ\nA2=#1|B2=Lê Mẫu|C2=GV|"
        + "DEFGHIJK".map { "\($0)2=x y" }.joined(separator: "|"))
    #expect(wide.lines.first?.contains("8 cột không có tiêu đề, từ D đến K") == true, "\(wide.lines)")
  }

  @Test(
    "The unit of money is read however offices write it, beside the heading or above the table",
    arguments: [
      ("", "Tiền thưởng (1000đ)", 1_000), ("", "Tiền thưởng (x1000đ)", 1_000),
      ("", "Tiền thưởng (ĐVT: 1000đ)", 1_000),
      ("", "Tiền thưởng (1,000đ)", 1_000), ("", "Tiền thưởng (000đ)", 1_000),
      ("", "Tiền thưởng - nghìn đồng", 1_000),
      ("", "Tiền thưởng nghìn đồng", 1_000), ("", "Số tiền (tr.đ)", 1_000_000),
      ("ĐVT: 1000đ", "Tiền thưởng", 1_000),
      ("Đơn vị: nghìn đồng", "Tiền thưởng", 1_000), ("", "Tiền thưởng (đồng)", 1), ("", "Tiền thưởng", 1),
    ])
  func unitsOfMoney(_ above: String, _ heading: String, _ unit: Int) {
    let list = read("\(above)\nSTT;Họ và tên;\(heading)\n1;Lê Mẫu;760\n")
    #expect(list.rows.first?.recipient.money?.value == 760 * unit, "\(list.lines)")
    // A sum that nobody pays is told.
    #expect(list.lines.contains { $0.contains("dưới 1.000 đồng") } == (unit == 1), "\(list.lines)")
  }

  @Test("Only titles that name a body are where people work; “Cá nhân tiêu biểu” is their kind")
  func titlesOfGroups() {
    func unit(_ title: String) -> (String?, RecipientKind?) {
      let list = book(
        "A1=STT|B1=Tên|C1=Chức vụ\nA2=\(title)\nA3=#1|B3=Lê Mẫu|C3=Thợ", merges: ["A2:C2"], oneKind: nil)
      return (list.rows.first?.recipient.unit?.value, list.rows.first?.kind)
    }
    for title in [
      "Khen thưởng đột xuất", "Năm 2025", "Mức thưởng 500.000 đồng", "Giải Nhất", "Đợt 1",
      "Danh sách bổ sung",
    ] {
      #expect(unit(title).0 == nil, "\(title)")
    }
    for title in ["Thôn Đông", "Phòng Nội vụ", "Trường Tiểu học A"] { #expect(unit(title).0 == title) }
    #expect(unit("Cá nhân tiêu biểu") == (nil, .individual))
  }

  @Test("A row is one recipient: two names in a cell, one person over two rows, a sum merged over several")
  func oneRecipient() {
    let breaks = book("A1=STT|B1=Họ và tên|C1=Chức vụ\nA2=#1|B2=Trần Văn Mẫu&#10;Lê Thị Thử|C2=Thợ")
    #expect(breaks.codes == ["list/two-people"], "\(breaks.lines)")
    let numbered = book("A1=STT|B1=Họ và tên|C1=Chức vụ\nA2=#1|B2=1. Trần Mẫu&#10;2. Lê Thử|C2=Thợ")
    #expect(numbered.codes.contains("list/two-people"), "\(numbered.lines)")
    let broken = book("A1=STT|B1=Họ và tên|C1=Chức vụ\nA2=#1|B2=Trần Văn&#10;Mai Anh|C2=Thợ")
    #expect(names(broken.rows) == ["Trần Văn Mai Anh"] && broken.codes.isEmpty, "\(broken.lines)")
    let money = book(
      "A1=STT|B1=Họ và tên|C1=Tiền thưởng\nA2=#1|B2=Lê Mẫu|C2=#1520000\nA3=#2|B3=Bùi Thử", merges: ["C2:C3"])
    #expect(money.rows.count == 2 && money.codes == ["list/money"], "\(money.lines)")
    let posts = book(
      "A1=STT|B1=Họ và tên|C1=Chức vụ|D1=Tiền thưởng\nA2=#1|B2=Lê Mẫu|C2=Bí thư|D2=#500000\nC3=Trưởng thôn",
      merges: ["A2:A3", "B2:B3", "D2:D3"])
    #expect(names(posts.rows) == ["Lê Mẫu"] && posts.codes == ["list/two-people"], "\(posts.lines)")
  }

  @Test(
    "The day of somebody's death is told, kinds before names are read, a sheet alone is read whatever it is called"
  )
  func smallLayouts() {
    let dead = read("STT;Họ và tên;Chức vụ;Ngày mất\n1;Lê Mẫu;Thợ;2/3/2026\n2;Bùi Thử;Thợ;\n")
    #expect(dead.codes.sorted() == ["list/remark", "list/unused-column"], "\(dead.lines)")
    #expect(dead.lines.contains { $0.contains("“Lê Mẫu”: “Ngày mất 2/3/2026”") })
    let kinds = read(
      "STT;Tên;Nơi ở\n1;Tập thể: Sao Mai;A\n2;Cá nhân: Ông Lê Mẫu;B\n3;Hộ: Lê Tư;C\n", oneKind: nil)
    #expect(kinds.rows.map(\.kind) == [.collective, .individual, .household], "\(kinds.lines)")
    #expect(names(kinds.rows) == ["Sao Mai", "Lê Mẫu", "Hộ Lê Tư"])
  }
}
