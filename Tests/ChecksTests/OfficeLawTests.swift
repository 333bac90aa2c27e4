import Awards
import Checks
import Definitions
import Diagnostics
import Law
import LawSupport
import Testing
import Wording
import YAMLReading

@Suite("An office's own values of the law")
struct OfficeLawTests {
  private func acts(_ yaml: String) -> (acts: [Enactment], codes: [String]) {
    var findings = Findings()
    let file = SourceFile(name: "law.yaml", text: yaml)
    let acts = StrictYAML.read(file, into: &findings).map { LawTable.read($0, into: &findings).acts } ?? []
    return (acts, findings.diagnostics.map(\.code.id))
  }

  private func commune() -> LegalAuthority? { LegalAuthority(recognizing: "Chủ tịch UBND xã") }

  private static let commune = """
    văn bản:
      - tên: Quyết định số 12/2026/QĐ-UBND
        từ ngày: 1/1/2026
        đến ngày: 31/12/2026
        mức thưởng:
          - {khen: Gia đình văn hóa, đối tượng: hộ gia đình, hệ số: "0,15"}
    """

  @Test("A prize that the program does not know is answered from the office's file, on its days only")
  func prize() throws {
    let (acts, codes) = acts(Self.commune)
    #expect(codes.isEmpty)
    let day = try #require(CalendarDate(reading: "12/3/2026"))
    let later = try #require(CalendarDate(reading: "12/2/2027"))
    let book = LawBook.shipped.adding(acts)
    guard case .noPrize = LawBook.shipped.prize(for: .culturalFamily, kind: .household, on: day) else {
      Issue.record("the program's own book should not know it")
      return
    }
    guard case .prize(let prize) = book.prize(for: .culturalFamily, kind: .household, on: day) else {
      Issue.record("the office's value is not used")
      return
    }
    // 2.340.000 × 0,15 = 351.000, rounded up to 10.000.
    #expect(prize.dong == 360_000)
    #expect(prize.multiple.citation.place == "Quyết định số 12/2026/QĐ-UBND")
    guard case .noPrize = book.prize(for: .culturalFamily, kind: .household, on: later) else {
      Issue.record("the value holds beyond its days")
      return
    }
  }

  @Test("Money that the law does not give is no longer asked for, and that is a warning")
  func nothingPromised() throws {
    let asked = try ceremony(
      """
      buổi lễ: {tên: Hội nghị, ngày: 12/3/2026, đơn vị tổ chức: UBND xã An Phú}
      khen thưởng:
        - của: Chủ tịch UBND xã An Phú
          hình thức: Gia đình văn hóa
          tiền thưởng: theo quy định
          người nhận: [{tên: Gia đình ông Lê Tư, loại: hộ gia đình}]
          quyết định: {ngày: 10/3/2026}
      """)
    let filled = asked.adding(PrizeProposal.all(for: asked, law: .shipped))
    #expect(asked.awards[0].money?.byLaw != nil && filled.awards[0].money?.byLaw == nil)
    var findings = Findings()
    Rules.check(asked, law: .shipped, into: &findings)
    #expect(findings.diagnostics.filter { $0.code.id == "law/prize-proposed" }.map(\.severity) == [.warning])
  }

  @Test("A base salary of the office's file wins, and no ground is proposed from it")
  func salary() throws {
    let (acts, codes) = acts(
      "văn bản:\n  - tên: Nghị định mới\n    từ ngày: 1/7/2026\n    lương cơ sở: 2.600.000\n")
    #expect(codes.isEmpty)
    let book = LawBook.shipped.adding(acts)
    let day = try #require(CalendarDate(reading: "2/9/2026"))
    #expect(book.baseSalary(on: day)?.dong == 2_600_000)
    let authority = try #require(commune())
    #expect(book.grounds(for: authority, on: day) == LawBook.shipped.grounds(for: authority, on: day))
  }

  @Test("A power of the office's file is allowed")
  func power() throws {
    let (acts, codes) = acts(
      """
      văn bản:
        - tên: Quy chế
          từ ngày: 1/10/2026
          thẩm quyền:
            - {ai: Chủ tịch UBND xã, khen: [Giấy khen]}
      """)
    #expect(codes.isEmpty)
    let authority = try #require(commune())
    let day = try #require(CalendarDate(reading: "2/10/2026"))
    guard
      case .yes(let citation) = LawBook.shipped.adding(acts).mayGive(
        .communeCommendation, by: authority, on: day)
    else {
      Issue.record("the power is not used")
      return
    }
    #expect(citation.place == "Quy chế")
  }

  @Test(
    "What cannot be used is told",
    arguments: [
      ("{khen: Giấy khenn, đối tượng: cá nhân, hệ số: \"0,3\"}", "law/office-value"),
      ("{khen: Giấy khen, của: Ông Ba, đối tượng: cá nhân, hệ số: \"0,3\"}", "law/office-value"),
      ("{khen: Lao động tiên tiến, đối tượng: cá nhân, hệ số: \"0,3001\"}", "law/office-value"),
      ("{khen: Lao động tiên tiến, đối tượng: cá nhân}", "definition/missing-key"),
      ("{khen: Lao động tiên tiến, đối tượng: tập thể, hệ số: \"0,3\"}", "law/office-value"),
      ("{khen: Lao động tiên tiến, đối tượng: nhân dân và cán bộ, hệ số: \"0,3\"}", "law/office-value"),
    ])
  func faults(_ prize: String, _ code: String) {
    let yaml = "văn bản:\n  - tên: Quy chế\n    từ ngày: 1/1/2026\n    mức thưởng:\n      - \(prize)\n"
    #expect(acts(yaml).codes.contains(code), "\(acts(yaml).codes)")
  }

  @Test("From 1/10/2026 the office's own values answer what the program does not know")
  func afterTheAmendment() throws {
    let (acts, codes) = acts(
      """
      văn bản:
        - tên: Nghị định mới
          từ ngày: 1/10/2026
          mức thưởng:
            - {khen: Giấy khen, của: Chủ tịch UBND xã, đối tượng: cá nhân, hệ số: "0,3"}
          thẩm quyền:
            - {ai: Chủ tịch UBND xã, khen: [Giấy khen, Lao động tiên tiến]}
      """)
    #expect(codes.isEmpty)
    let yaml = """
      buổi lễ: {tên: Hội nghị, ngày: 20/11/2026, đơn vị tổ chức: UBND xã An Phú}
      khen thưởng:
        - của: Chủ tịch UBND xã An Phú
          hình thức: Giấy khen
          người nhận: [{tên: Trần Văn Bình, loại: cá nhân, tiền thưởng: 760000}]
          quyết định: {ngày: 18/11/2026, ký hiệu: QĐ-UBND, nơi ban hành: An Phú, căn cứ: {chỉ: [Quy chế của xã]}, ký: {họ tên: Lê Bình}}
      """
    func told(by book: LawBook) throws -> [String] {
      var findings = Findings()
      Rules.check(try ceremony(yaml), law: book, into: &findings)
      return findings.diagnostics.map(\.code.id)
    }
    #expect(try told(by: .shipped) == ["law/no-power"])
    #expect(try told(by: LawBook.shipped.adding(acts)) == [])
  }

  @Test("Days in the wrong order are told")
  func days() {
    let yaml = "văn bản:\n  - {tên: Quy chế, từ ngày: 2/1/2026, đến ngày: 1/1/2026}\n"
    #expect(acts(yaml).codes == ["law/office-value"])
  }
}
