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
      ("các tập thể", "vague"), ("hàng chục hộ nông dân", "vague"), ("gần 50 tập thể, cá nhân", "vague"),
      ("khoảng 30 tập thể và 20 cá nhân", "vague"), ("10-15 cá nhân", "vague"),
      ("từ 10 đến 15 cá nhân", "vague"),
      ("gần trăm hộ", "vague"), ("hơn hai nghìn đoàn viên", "vague"),
      ("20 tập thể và nhiều cá nhân", "vague"),
      ("toàn thể cán bộ, chiến sĩ", "vague"), ("100% thôn", "vague"), ("vài chục hộ", "vague"),
      ("gần 50 tập thểe", "refused"), ("hàng trăm tập thẻ", "refused"), ("gần", "refused"),
      ("một tập thể", "exact collective 1"),
      ("hai tập thể và ba cá nhân", "exact collective 2, individual 3"),
      ("hai mươi cá nhân", "refused"), ("trên 1.000 lượt người", "times -"),
      ("hàng nghìn lượt tập thể, cá nhân", "times -"),
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
      ("tăng 5%", "rise 5 % | "), ("10% so với năm trước", "refused"), ("tăng mạnh", "rise in words"),
      ("tăng bình quân 5%/năm", "rise in words"), ("gấp đôi năm 2020", "multiply in words"),
      ("tăng gấp đôi", "multiply in words"), ("tương đương năm trước", "equal in words"),
      ("ước đạt 98% kế hoạch", "reach in words"), ("đạt tỷ lệ 98,7%", "reach in words"),
      ("chiếm 85% tổng số", "reach in words"), ("vượt chỉ tiêu", "exceed in words"),
      ("vượt kế hoạch 3%", "exceed in words"), ("cao hơn bình quân chung", "higher in words"),
      ("dẫn đầu tỉnh", "higher in words"), ("tăg 5%", "refused"), ("đạt", "refused"), ("vượt", "refused"),
      ("ước đạt 1.2.3%", "refused"), ("tăng 1.2.3%", "refused"),
    ])
  func comparisons(written: String, expected: String) {
    let comparison = Statistic.Comparison(reading: text(written))
    let found = comparison.map { comparison in
      comparison.amount.map {
        "\(comparison.direction) \($0.number.text) \($0.unit) | \(comparison.base)"
      } ?? "\(comparison.direction) in words"
    }
    #expect((found ?? "refused") == expected)
  }

  @Test("Comparisons in one text are cut where another verb begins, never inside a number")
  func severalComparisons() {
    func parts(_ written: String) -> [String] { Statistic.Comparison.parts(of: text(written)).map(\.value) }
    #expect(
      parts("đạt 101,3% kế hoạch, tăng 2,1% so với năm trước") == [
        "đạt 101,3% kế hoạch", "tăng 2,1% so với năm trước",
      ])
    #expect(parts("tăng 10,5% so với quý I, quý II") == ["tăng 10,5% so với quý I, quý II"])
    #expect(parts("tăng 10,5%") == ["tăng 10,5%"])
  }

  @Test(
    "Times in words of their own are kept word for word with their years",
    arguments: [
      ("học kỳ I năm học 2025-2026", "part 2025 2026"), ("vụ Đông Xuân 2025-2026", "part 2025 2026"),
      ("từ năm 2020 đến năm 2025", "part 2020 2025"), ("5 năm 2020-2025", "part 2020 2025"),
      ("đợt 1 năm 2026", "part 2026 2026"), ("mùa khô 2026", "part 2026 2026"),
      ("năm công tác 2025", "part 2025 2025"),
      ("năm 2024 và 2025", "part 2024 2025"), ("quý I/2026", "part 2026 2026"), ("tuần 1", "refused"),
      ("học kỳ I năm học 2025-2028", "refused"), ("từ năm 2025 đến năm 2020", "refused"),
      ("mùa khô", "refused"),
      ("năm 2022 và 2023 và 2024", "refused"), ("hội nghị 2026", "refused"),
    ])
  func timesInWords(written: String, expected: String) {
    var findings = Findings()
    let place = Place(SourceFile(name: "a", text: written), 0..<written.utf8.count)
    let period = FieldType<Period>.period.read(DataNode(.scalar(written), at: place), into: &findings)
    #expect((period.map { "\($0.kind) \($0.firstYear) \($0.lastYear)" } ?? "refused") == expected)
    #expect(findings.hasErrors == (period == nil))
  }

  @Test(
    "“Thứ” stands before a number or Nhất, Nhì, Ba alone",
    arguments: [
      ("thứ Nhất khối quận, huyện", "Nhất"), ("3", "3"), ("2/18 xã", "2/18"), ("Nhì", "Nhì"),
      ("hạng Ba", "= xếp hạng Ba"), ("tốp 10", "= xếp trong tốp 10"), ("loại Tốt", "= xếp loại Tốt"),
      ("đứng đầu khối", "= đứng đầu khối"), ("nhóm cao nhất cả nước", "= xếp trong nhóm cao nhất cả nước"),
      ("xếp hạng 3", "= xếp hạng 3"),
    ])
  func ranks(written: String, expected: String) {
    var findings = Findings()
    let place = Place(SourceFile(name: "a", text: written), 0..<written.utf8.count)
    let rank = FieldType<Statistic.Rank>.rank.read(DataNode(.scalar(written), at: place), into: &findings)
    #expect(rank.map { ($0.isPhrase ? "= " : "") + $0.position.value } == expected)
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
