import Diagnostics
import Model
import TestSupport
import Testing

@testable import Checks

@Suite("Consistency rules")
struct ConsistencyTests {
  private func list(_ rows: [String]) -> String {
    """
    buổi lễ: {tên: Hội nghị, ngày: 10/3/2026, đơn vị tổ chức: UBND xã An Phú}
    khen thưởng:
      - của: Chủ tịch UBND xã An Phú
        hình thức: Giấy khen
        người nhận:
    \(rows.map { "      - {loại: cá nhân, \($0)}" }.joined(separator: "\n"))
    """
  }

  @Test(
    "Two rows of one person are told apart from namesakes",
    arguments: [
      ("tên: Lê Thị Hòa", "tên: Lê Thị Hòa", Severity?.some(.error)),
      ("tên: Lê Thị Hòa", "tên: Lê Thị Hoà", .warning), ("tên: Lê Thị Hòa", "tên: LÊ THỊ HÒA", .warning),
      ("tên: Lê Thị Hòa", "tên: Lê Thị Hoa", nil),
      ("tên: Lê Thị Hòa, đơn vị: Trạm Y tế", "tên: Lê Thị Hòa, đơn vị: Trường THCS", .note),
      ("tên: Lê Thị Hòa, đơn vị: Trạm Y tế", "tên: Lê Thị Hòa", .warning),
      (
        "tên: Lê Thị Hòa, đơn vị: Trạm Y tế, năm sinh: 1980",
        "tên: Lê Thị Hòa, đơn vị: Trạm Y tế, năm sinh: 1990", .note
      ),
      (
        "tên: Lê Thị Hòa, đơn vị: Trạm Y tế, chức vụ: Trạm trưởng", "tên: Lê Thị Hòa, đơn vị: trạm y tế",
        .warning
      ),
    ])
  func namesakes(first: String, second: String, expected: Severity?) throws {
    let told = try found("recipient/twice", in: list([first, second]))
    #expect(told.map(\.severity) == (expected.map { [$0] } ?? []))
  }

  @Test("A person may get two different forms of one group")
  func twoForms() throws {
    let yaml = """
      buổi lễ: {tên: Hội nghị, ngày: 10/3/2026, đơn vị tổ chức: UBND xã An Phú}
      khen thưởng:
        - của: Chủ tịch UBND xã An Phú
          hình thức: [Giấy khen, Lao động tiên tiến]
          người nhận:
            - {tên: Lê Thị Hòa, loại: cá nhân, hình thức: Giấy khen}
            - {tên: Lê Thị Hòa, loại: cá nhân, hình thức: Lao động tiên tiến}
      """
    #expect(try found("recipient/twice", in: yaml).isEmpty)
  }

  @Test("“Ông” with the middle name “Thị” is worth a look")
  func slippedRows() throws {
    #expect(
      try found("recipient/address", in: list(["tên: Lê Thị Hòa, cách gọi: Ông"])).map(\.severity) == [.note])
    #expect(try found("recipient/address", in: list(["tên: Lê Thị Hòa, cách gọi: Thượng tá"])).isEmpty)
  }

  @Test(
    "Numbers of recipients are found in running text",
    arguments: [
      (
        "tặng 20 tập thể và 35 cá nhân",
        [CountMention(number: 20, kinds: [.collective]), .init(number: 35, kinds: [.individual])]
      ),
      ("tuyên dương 26 tập thể, cá nhân", [.init(number: 26, kinds: [.collective, .individual])]),
      ("2.505 tập thể, cá nhân.", [.init(number: 2505, kinds: [.collective, .individual])]),
      (
        "cho 05 tập thể, 01 hộ gia đình (đợt 2)",
        [.init(number: 5, kinds: [.collective]), .init(number: 1, kinds: [.household])]
      ),
      ("kỷ niệm 75 năm, 6 xã", []), ("", []),
    ])
  func mentions(text: String, expected: [CountMention]) {
    #expect(CountMention.all(in: text) == expected)
  }

  @Test("A headline may tell a group, a kind or the sum; beside an uncounted award it only draws a note")
  func headlines() throws {
    func yaml(_ headline: String, _ more: String = "") -> String {
      """
      buổi lễ: {tên: Hội nghị, ngày: 10/3/2026, đơn vị tổ chức: UBND xã An Phú}
      khen thưởng:
        - {của: Chủ tịch UBND xã, hình thức: Giấy khen, số lượng: "20 tập thể, 35 cá nhân"}
        - {của: Thủ tướng Chính phủ, hình thức: Bằng khen, số lượng: 2 cá nhân}
      \(more)
      tin bài: {báo: Hải Phòng, tiêu đề: "\(headline)"}
      """
    }
    for text in [
      "20 tập thể, 37 cá nhân", "57 tập thể và cá nhân", "2 cá nhân nhận Bằng khen", "Hội nghị năm 2025",
    ] {
      #expect(try found("report/headline-count", in: yaml(text)).isEmpty, "\(text)")
    }
    #expect(try found("report/headline-count", in: yaml("38 cá nhân")).map(\.severity) == [.warning])
    let open = "  - {của: UBND tỉnh, hình thức: Bằng khen, số lượng: \"nhiều tập thể, cá nhân\"}"
    #expect(try found("report/headline-count", in: yaml("38 cá nhân", open)).map(\.severity) == [.note])
  }

  @Test(
    "The period of achievement is over when its decision is taken, or nearly so",
    arguments: [
      ("năm 2025", "10/3/2026", Severity?.none), ("năm 2025", "20/12/2025", nil),
      ("năm 2025", "20/6/2025", .note),
      ("năm 2026", "20/12/2025", .warning), ("2020-2025", "15/7/2025", nil),
      ("2021-2026", "15/7/2025", .warning),
      ("năm học 2024-2025", "20/5/2025", nil), ("năm học 2024-2025", "20/1/2025", .note),
    ])
  func periods(period: String, date: String, expected: Severity?) throws {
    let yaml = """
      buổi lễ: {tên: Hội nghị, ngày: \(date), đơn vị tổ chức: UBND tỉnh Thái Nguyên}
      khen thưởng: [{của: Chủ tịch UBND tỉnh, hình thức: Bằng khen, kỳ thành tích: "\(period)"}]
      """
    #expect(try found("award/period-not-over", in: yaml).map(\.severity) == (expected.map { [$0] } ?? []))
  }

  @Test(
    "Degrees before a signer's name are found, names are left alone",
    arguments: [
      ("ThS. Trần Văn Bình", "ThS"), ("PGS.TS Trần Văn Bình", "PGS.TS"), ("Th.S Trần Văn Bình", "Th.S"),
      ("Ông Trần Văn Bình", "Ông"), ("Nhà giáo Trần Văn Bình", "Nhà giáo"),
      ("Trần Văn Bình", nil), ("Bạc Cầm Thanh", nil), ("Ksor Phước", nil), ("Đại tá Trần Văn Bình", nil),
    ])
  func signers(name: String, expected: String?) {
    #expect(SignerNameRule.title(before: name) == expected)
  }

  @Test("20,000 namesakes draw one note, and odd texts neither trap nor hang")
  func large() throws {
    var group = AwardGroup()
    group.recipients = (0..<20_000).map { index in
      var recipient = Recipient(kind: .individual, name: Located("Lê Thị Hòa", at: nil))
      recipient.unit = Located("Đơn vị \(index)", at: nil)
      return recipient
    }
    let odd = [
      "", " ", "\u{301}", "“”", "0 tập thể", "99999999999999999999 cá nhân",
      String(repeating: "á ", count: 2000),
    ]
    group.recipients += odd.map { Recipient(kind: .collective, name: Located($0, at: nil)) }
    var whole = try ceremony("buổi lễ: {tên: Hội nghị}\nkết quả: [Tốt]\n")
    whole.awards = [group]
    for text in odd {
      var decision = Decision()
      decision.subject = Located(text, at: nil)
      decision.number = Located(text, at: nil)
      decision.grounds = [Located(text, at: nil)]
      decision.signing.name = Located(text, at: nil)
      decision.issuingBody = Located(text, at: nil)
      decision.awards = [Reference(0), Reference(7)]
      whole.decisions.append(decision)
    }
    let told = findings(of: whole).filter { $0.code.id == "recipient/twice" && $0.severity == .note }
    #expect(told.count == 1)
  }
}
