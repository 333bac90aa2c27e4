import Awards
import Checks
import Definitions
import Diagnostics
import Law
import LawSupport
import Model
import Testing

/// Each rule on both sides of its limit.
@Suite("Rules at their limits")
struct BoundaryTests {
  @Test("Of 20 who are “Lao động tiên tiến” three are 15%, four are more")
  func share() throws {
    func told(_ lower: Int, _ higher: Int, _ day: String = "31/12/2023") throws -> Bool {
      let yaml = """
        buổi lễ: {tên: Hội nghị, ngày: \(day), đơn vị tổ chức: UBND quận Kiến An}
        khen thưởng:
          - {của: Chủ tịch UBND quận Kiến An, hình thức: Lao động tiên tiến, số lượng: \(lower) cá nhân}
          - {của: Chủ tịch UBND quận Kiến An, hình thức: Chiến sĩ thi đua cơ sở, số lượng: \(higher) cá nhân}
        """
      return try !found("law/title-share", in: yaml).isEmpty
    }
    // Who has the higher title is counted among the others as well: 3 of 17 + 3.
    #expect(try !told(17, 3))
    #expect(try told(16, 3))
    #expect(try !told(16, 3, "1/1/2024"))
  }

  @Test(
    "The sum of a group is held against its list only when that names everybody", arguments: [true, false])
  func sumOfSome(isComplete: Bool) throws {
    let yaml = """
      buổi lễ: {tên: Hội nghị, ngày: 10/3/2026, đơn vị tổ chức: UBND xã An Phú}
      khen thưởng:
        - của: Chủ tịch UBND xã An Phú
          hình thức: Giấy khen
          số lượng: \(isComplete ? 2 : 20) cá nhân
          tiền thưởng: {mức: 300000, tổng: 6000000}
          đủ tên: \(isComplete ? "có" : "không")
          người nhận: [{tên: Lê Văn An, loại: cá nhân}, {tên: Trần Văn Bình, loại: cá nhân}]
      """
    #expect(try found("award/money-total", in: yaml).isEmpty != isComplete)
  }

  @Test("A sum in an article is held against whole lists only")
  func incompleteSums() throws {
    func told(_ line: String) throws -> Bool {
      let yaml = """
        buổi lễ: {tên: Hội nghị, ngày: 10/3/2026, đơn vị tổ chức: UBND xã An Phú}
        khen thưởng:
          - của: Chủ tịch UBND xã An Phú
            hình thức: Giấy khen
            tiền thưởng: 710000
            đủ tên: \(line)
            người nhận: [{tên: Lê Văn An, loại: cá nhân}, {tên: Trần Văn Bình, loại: cá nhân}]
            quyết định:
              ngày: 5/3/2026
              thẩm quyền: Chủ tịch UBND xã An Phú
              điều: [Tặng Giấy khen; tổng số tiền thưởng là 2.130.000 đồng]
        """
      return try !found("decision/article-money", in: yaml).isEmpty
    }
    #expect(try !told("không\n    số lượng: 3 cá nhân"))
    #expect(try told("có"))
  }

  @Test(
    "Powers change with the day: a commune's first CSTĐ cơ sở, a city's first Bằng khen, the last of a district"
  )
  func powers() throws {
    func told(_ giver: String, _ form: String, _ day: String) throws -> [String] {
      let yaml = """
        buổi lễ: {tên: Hội nghị, ngày: 28/2/2027, đơn vị tổ chức: Hội đồng Thi đua - Khen thưởng}
        cơ quan: [{tên: Hội đồng Thi đua - Khen thưởng}, {tên: \(giver.replacing("Chủ tịch ", with: ""))}]
        khen thưởng:
          - của: \(giver)
            hình thức: \(form)
            số lượng: 1 cá nhân
            quyết định: {ngày: \(day), thẩm quyền: \(giver)}
        """
      return findings(of: try ceremony(yaml), strict: true)
        .filter { ["law/no-power", "law/district-ended"].contains($0.code.id) }
        .map { "\($0.code.id) \($0.severity)" }
    }
    #expect(
      try told("Chủ tịch UBND xã An Phú", "Chiến sĩ thi đua cơ sở", "30/6/2025") == ["law/no-power error"])
    #expect(try told("Chủ tịch UBND xã An Phú", "Chiến sĩ thi đua cơ sở", "1/7/2025") == [])
    #expect(try told("Chủ tịch UBND huyện An Phú", "Giấy khen", "30/6/2025") == [])
    #expect(
      try told("Chủ tịch UBND huyện An Phú", "Giấy khen", "1/7/2025").contains("law/district-ended error"))
    #expect(try told("Chủ tịch UBND thành phố Đồng Nai", "Bằng khen", "5/8/2026") == [])
    // After 1/10/2026 what the last law gave is only not known, what it denied is still told.
    #expect(try told("Chủ tịch UBND xã An Phú", "Giấy khen", "1/10/2026") == ["law/no-power note"])
    #expect(try told("Chủ tịch UBND xã An Phú", "Bằng khen", "1/10/2026") == ["law/no-power error"])
    #expect(try told("Chủ tịch UBND tỉnh Sơn Hải", "Huy hiệu", "31/12/2023") == [])
    #expect(try told("Chủ tịch UBND tỉnh Sơn Hải", "Huy hiệu", "1/1/2024") == ["law/no-power error"])
  }

  @Test("Bằng khen of a province is given posthumously, Giấy khen and titles are not; collectives never")
  func posthumous() throws {
    func told(_ giver: String, _ form: String, _ kind: String) throws -> Bool {
      let yaml = """
        buổi lễ: {tên: Hội nghị, ngày: 10/3/2026, đơn vị tổ chức: UBND tỉnh Sơn Hải}
        cơ quan: [{tên: UBND xã An Phú}]
        khen thưởng:
          - {của: \(giver), hình thức: \(form), người nhận: [{tên: Lê Văn An, loại: \(kind), truy tặng: có}]}
        """
      return try !found("law/posthumous", in: yaml).isEmpty
    }
    #expect(try !told("Chủ tịch UBND tỉnh Sơn Hải", "Bằng khen", "cá nhân"))
    // The law does not know Huy hiệu; who gives it may give it posthumously.
    #expect(try !told("Chủ tịch UBND tỉnh Sơn Hải", "Huy hiệu", "cá nhân"))
    #expect(try told("Chủ tịch UBND tỉnh Sơn Hải", "Bằng khen", "tập thể"))
    #expect(try told("Chủ tịch UBND xã An Phú", "Giấy khen", "cá nhân"))
    #expect(try told("Chủ tịch UBND xã An Phú", "Chiến sĩ thi đua cơ sở", "cá nhân"))
  }

  @Test(
    "A sum that comes out by rounding first is a note, any other is a warning; a ceiling is not rounded up past"
  )
  func sums() throws {
    func told(_ form: String, _ kind: String, _ dong: Int, _ day: String = "1/7/2026") throws -> [Severity] {
      let yaml = """
        buổi lễ: {tên: Hội nghị, ngày: 10/12/2026, đơn vị tổ chức: UBND tỉnh Sơn Hải}
        khen thưởng:
          - của: Chủ tịch UBND tỉnh Sơn Hải
            hình thức: \(form)
            tiền thưởng: \(dong)
            số lượng: 1 \(kind)
            quyết định: {ngày: \(day), thẩm quyền: Chủ tịch UBND tỉnh Sơn Hải}
        """
      return try found("law/prize", in: yaml).map(\.severity)
    }
    #expect(try told("Bằng khen", "tập thể", 7_590_000) == [])
    #expect(try told("Bằng khen", "tập thể", 7_600_000) == [.note])
    #expect(try told("Bằng khen", "tập thể", 7_580_000) == [.warning])
    #expect(try told("Kỷ niệm chương", "cá nhân", 1_518_000) == [])
    #expect(try told("Kỷ niệm chương", "cá nhân", 1_520_000) == [.warning])
    // After the amendment the last known sum is compared, but nobody is called wrong by it.
    #expect(try told("Bằng khen", "cá nhân", 3_800_000, "1/10/2026") == [])
    #expect(try told("Bằng khen", "cá nhân", 3_000_000, "30/9/2026") == [.warning])
    #expect(try told("Bằng khen", "cá nhân", 3_000_000, "1/10/2026") == [.note])
  }

  @Test("A sum for each kind stands for the rows of that kind, and a row's own sum goes before it")
  func sumsByKind() throws {
    let told = try ceremony(
      """
      buổi lễ: {tên: Hội nghị, ngày: 10/3/2026, đơn vị tổ chức: UBND xã An Phú}
      khen thưởng:
        - của: Chủ tịch UBND xã An Phú
          hình thức: Giấy khen
          tiền thưởng: {tập thể: 1410000, hộ gia đình: 1060000, cá nhân: 710000}
          người nhận:
            - {tên: Thôn Hạ, loại: tập thể}
            - {tên: Hộ ông Bình, loại: hộ gia đình}
            - {tên: Lê Văn An, loại: cá nhân}
            - {tên: Trần Văn Bình, loại: cá nhân, tiền thưởng: 500000}
      """)
    #expect(told.awards[0].recipients.map { $0.money?.value } == [1_410_000, 1_060_000, 710_000, 500_000])
  }
}
