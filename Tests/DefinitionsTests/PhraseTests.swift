import Awards
import Diagnostics
import Fields
import Model
import Testing
import Wording

@testable import Definitions

struct PhraseTests {
  private func text(_ value: String) -> Text { Located(value, at: nil) }

  @Test(
    "A count keeps the mode in which it is written",
    arguments: [
      ("20 tập thể, 35 cá nhân", "exact collective 20, individual 35"),
      ("20 tập thể và 35 cá nhân", "exact collective 20, individual 35"),
      ("05 tập thể; 1 hộ gia đình và 37 cá nhân", "exact collective 5, household 1, individual 37"),
      ("685 tập thể, 1.656 cá nhân", "exact collective 685, individual 1656"),
      ("2 học sinh", "exact individual 2"), ("1 nhân dân và cán bộ xã", "exact people 1"),
      ("34 tập thể, cá nhân", "joint 34 collective individual"),
      ("2.505 tập thể và cá nhân", "joint 2505 collective individual"),
      ("nhiều tập thể, cá nhân", "vague"), ("Nhiều tập thể và cá nhân của quận Hải An", "vague"),
      ("các tập thể", "vague"), ("hàng nghìn lượt tập thể, cá nhân", "times -"),
      ("4.288 lượt cá nhân", "times 4288"),
      ("0 cá nhân", "refused"), ("tập thể", "refused"), ("20", "refused"), ("20 bàn", "refused"),
      ("20 tập thể, cá nhân, 3 hộ", "refused"), ("1,5 cá nhân", "refused"),
    ])
  func counts(written: String, expected: String) {
    var findings = Findings()
    let count = CountPhrase.read(text(written), into: &findings)
    #expect(describe(count) == expected)
    #expect(findings.hasErrors == (count == nil))
  }

  private func describe(_ count: AwardCount?) -> String {
    switch count?.mode {
    case .exact(let parts): "exact " + parts.map { "\($0.kind) \($0.count.value)" }.joined(separator: ", ")
    case .joint(let total, let kinds): "joint \(total) " + kinds.map { "\($0)" }.joined(separator: " ")
    case .vague: "vague"
    case .times(let number): "times \(number.map { String($0) } ?? "-")"
    case nil: "refused"
    }
  }

  @Test(
    "Years, spans and school years are told apart",
    arguments: [
      ("2022", "year 2022 2022"), ("năm 2022", "year 2022 2022"), ("2015-2020", "span 2015 2020"),
      ("giai đoạn 2015÷2020", "span 2015 2020"), ("nhiệm kỳ 2021 – 2026", "span 2021 2026"),
      ("năm học 2021-2022", "schoolYear 2021 2022"), ("năm học 2021-2023", "refused"),
      ("2022-2021", "refused"),
      ("quý I năm 2022", "refused"), ("22", "refused"), ("", "refused"),
      ("năm 2022 và 2023 và 2024", "refused"),
    ])
  func periods(written: String, expected: String) {
    let period = Period(reading: text(written))
    #expect((period.map { "\($0.kind) \($0.firstYear) \($0.lastYear)" } ?? "refused") == expected)
  }

  @Test(
    "Quantities keep their printed decimals and the word of exactness",
    arguments: [
      ("gần 13.300 tỷ đồng", "nearly 13.300 tỷ đồng"), ("6 xã", "- 6 xã"), ("10,10%", "- 10,10 %"),
      ("trên 95%", "above 95 %"), ("ước đạt 7,03%", "estimated 7,03 %"), ("0,54", "- 0,54 "),
      ("nhiều", "refused"),
    ])
  func quantities(written: String, expected: String) {
    let quantity = Quantity(reading: text(written))
    let found = quantity.map { "\($0.qualifier.map { "\($0)" } ?? "-") \($0.number.text) \($0.unit)" }
    #expect((found ?? "refused") == expected)
  }

  @Test(
    "Comparisons have a direction, an amount and a base",
    arguments: [
      ("tăng 10,10% so với cùng kỳ 2021", "rise 10,10 % | cùng kỳ 2021"),
      ("vượt cao 57,8% so với dự toán thành phố giao", "exceed 57,8 % | dự toán thành phố giao"),
      ("Giảm 2 hộ so với năm trước", "fall 2 hộ | năm trước"),
      ("đạt 121,7% kế hoạch", "reach 121,7 % | kế hoạch"),
      ("tăng 5%", "rise 5 % | "), ("10% so với năm trước", "refused"), ("tăng mạnh", "refused"),
    ])
  func comparisons(written: String, expected: String) {
    let comparison = Statistic.Comparison(reading: text(written))
    let found = comparison.map { "\($0.direction) \($0.amount.number.text) \($0.amount.unit) | \($0.base)" }
    #expect((found ?? "refused") == expected)
  }

  @Test("An occasion gives its years and dates")
  func occasion() throws {
    var findings = Findings()
    let file = SourceFile(name: "a", text: "20 năm Ngày thành lập quận Hải An (10/5/2003-10/5/2023)")
    let node = DataNode(.scalar(file.text), at: Place(file, 0..<file.bytes.count))
    let occasion = try #require(FieldType<Occasion>.occasionText.read(node, into: &findings))
    #expect(findings.isEmpty)
    #expect(occasion.years == 20)
    #expect(occasion.name.value == "Ngày thành lập quận Hải An")
    #expect(occasion.from?.value == CalendarDate(year: 2003, month: 5, day: 10))
    #expect(occasion.to?.value == CalendarDate(year: 2023, month: 5, day: 10))
  }

  @Test("A decision taken elsewhere gives its number, date and issuer")
  func citation() throws {
    var findings = Findings()
    let node = DataNode(
      .scalar("1101/QĐ-UBND ngày 08/5/2024 của Chủ tịch UBND tỉnh"),
      at: Place(SourceFile(name: "a", text: ""), 0..<0))
    let citation = try #require(FieldType<DecisionCitation>.citationText.read(node, into: &findings))
    #expect(citation.number.value == "1101/QĐ-UBND")
    #expect(citation.date?.value == CalendarDate(year: 2024, month: 5, day: 8))
    #expect(citation.issuer?.value == "Chủ tịch UBND tỉnh")
  }

  @Test(
    "Forms of award are found in the catalogue under every usual spelling, with their class",
    arguments: [
      ("Huân chương Lao động hạng Nhì", "Huân chương Lao động second"),
      ("Huân chương Bảo vệ Tổ quốc hạng nhất", "Huân chương Bảo vệ Tổ quốc first"),
      ("giấy khen", "Giấy khen -"),
      ("CỜ THI ĐUA", "Cờ thi đua -"), ("Chiến sỹ thi đua cơ sở", "Chiến sĩ thi đua cơ sở -"),
      ("danh hiệu “Lao động tiên tiến”", "Lao động tiên tiến -"), ("Bằng khn", "- -"),
    ])
  func forms(written: String, expected: String) {
    let form = AwardForm(reading: text(written), in: AwardNames.catalogue)
    #expect("\(form.entry?.name ?? "-") \(form.awardClass.map { "\($0)" } ?? "-")" == expected)
  }

  @Test("No two awards of the catalogue share a name")
  func catalogue() {
    let names = AwardCatalogue.entries.flatMap { [$0.name] + $0.aliases }.map(Folding.sameWord)
    #expect(Set(names).count == names.count)
  }

  @Test(
    "Bodies and offices are found by their names, and only by those",
    arguments: [
      ("Thủ tướng Chính phủ", "head state - Thủ tướng"), ("Chủ tịch nước", "head state - Chủ tịch nước"),
      ("Chính phủ", "body state - -"), ("UBND quận Hải An", "body district 0 -"),
      ("Ủy ban nhân dân quận Hải An", "body district 0 -"),
      ("Uỷ ban nhân dân quận Hải An", "body district 0 -"),
      ("quận Hải An", "body district 0 -"), ("UBND quận", "body district 0 -"),
      ("Chủ tịch UBND quận Hải An", "head district 0 Chủ tịch"),
      ("Chủ tịch UBND quận", "head district 0 Chủ tịch"),
      ("UBND tỉnh", "body province - -"), ("Chủ tịch UBND thành phố", "head province - Chủ tịch"),
      ("thành phố", "body province - -"), ("UBND xã", "body commune - -"), ("Quận ủy", "body district - -"),
      ("Sở X", "body province 1 -"), ("Giám đốc Sở X", "head province 1 Giám đốc"),
      ("SX", "body province 1 -"),
      ("UBND quận Hải Ann", "none"), ("Chủ tịch UBND quận Lê Chân", "none"), ("Thủ tướng Chính phú", "none"),
      ("Giám đốc", "none"), ("", "none"),
    ])
  func authorities(name: String, expected: String) {
    let host = Organisation(name: text("UBND quận Hải An"))
    var department = Organisation(name: text("Sở X"))
    department.level = .province
    department.key = text("SX")
    let index = NameIndex(organisations: [host, department], people: [])
    let found: String =
      switch index.authority(text(name)) {
      case .one(let authority):
        "\(authority.kind) \(authority.level.map { "\($0)" } ?? "-") "
          + "\(authority.organisation.map { "\($0)" } ?? "-") \(authority.headTitle ?? "-")"
      case .several: "several"
      case .none: "none"
      }
    #expect(found == expected)
  }
}
