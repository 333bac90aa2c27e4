import Awards
import Definitions
import Diagnostics
import Law
import LawSupport
import TestSupport
import Testing
import Wording
import YAMLReading

@Suite("The law book")
struct LawBookTests {
  private let book = LawBook.shipped

  private func date(_ text: String) throws -> CalendarDate { try #require(CalendarDate(reading: text)) }

  @Test("Regimes and base salaries follow each other without gap or overlap")
  func contiguous() throws {
    for (left, right) in zip(book.regimes, book.regimes.dropFirst()) {
      #expect(left.validity.until?.next == right.validity.from)
    }
    let salaries = book.enactments.flatMap(\.baseSalaries)
    for (left, right) in zip(salaries, salaries.dropFirst()) {
      #expect(left.validity.until?.next == right.validity.from)
    }
    #expect(book.regimes.last?.validity.until == nil && salaries.last?.validity.until == nil)
    #expect(book.regimes.count == 4 && book.regimes.map { $0.unknown == nil } == [true, true, true, false])
  }

  private static let regimeDays: [(String, String?)] = [
    ("30/9/2017", nil), ("1/10/2017", "91/2017"), ("31/12/2023", "91/2017"), ("1/1/2024", "98/2023"),
    ("30/6/2025", "98/2023"), ("1/7/2025", "152/2025"), ("30/9/2026", "152/2025"),
    ("1/10/2026", "06/2026/QH16"),
  ]

  @Test("The regime is that of the decision's day", arguments: regimeDays)
  func regimes(on text: String, number: String?) throws {
    let regime = book.regime(on: try date(text))
    #expect((regime == nil) == (number == nil))
    if let number { #expect(regime?.title.vi.contains(number) == true) }
  }

  @Test("No act sets one value twice, and none for a recipient that the award is not for")
  func multiplesAreClean() {
    for act in book.enactments {
      var seen: Set<String> = []
      for rule in act.multiples {
        #expect(
          seen.insert("\(rule.award.name) \(rule.recipient)").inserted,
          "\(act.document.number) \(rule.award.name)")
        #expect(rule.award.recipients.contains(rule.recipient), "\(act.document.number) \(rule.award.name)")
        #expect(rule.thousandths > 0)
      }
    }
  }

  @Test("Collectives get more than individuals for the same award, as the decrees demand")
  func collectivesGetMore() throws {
    for text in ["1/1/2020", "1/1/2024", "1/8/2025"] {
      let day = try date(text)
      for award in AwardKind.allCases
      where award.recipients.contains(.individual) && award.recipients.contains(.collective)
        // Each of the two prizes has one sum (Nghị định 152/2025/NĐ-CP, Điều 53).
        && ![.hoChiMinhPrize, .statePrize].contains(award)
      {
        guard case .prize(let one) = book.prize(for: award, kind: .individual, on: day),
          case .prize(let many) = book.prize(for: award, kind: .collective, on: day)
        else { continue }
        #expect(many.dong > one.dong, "\(award.name) \(text)")
      }
    }
  }

  @Test("The order of precedence names every award once")
  func precedence() {
    let names = AwardKind.allCases.map(\.name)
    #expect(Set(names).count == names.count && names.count == 49)
    #expect(AwardKind.allCases.map(\.precedence) == Array(names.indices))
    #expect(AwardKind.labourOrder(.first).precedence < AwardKind.primeMinisterCertificate.precedence)
    #expect(AwardKind.primeMinisterCertificate.precedence < AwardKind.ministryCertificate.precedence)
    #expect(AwardKind.ministryCertificate.precedence < AwardKind.commendation.precedence)
    // Honorary titles and prizes before medals (khoản 1 Điều 28); of one level collectives' titles, those of households, of
    // individuals, then forms (khoản 5 Điều 29).
    let inOrder: [AwardKind] = [
      .friendshipOrder, .heroicProvince, .statePrize, .medal, .governmentFlag, .nationalFighter,
      .primeMinisterCertificate, .ministryFlag, .excellentCollective, .exemplaryCommune, .ministryFighter,
      .ministryCertificate, .commemorativeMedal, .culturalVillage, .advancedCollective, .culturalFamily,
      .baseFighter, .advancedWorker, .commendation,
    ]
    #expect(inOrder.map(\.precedence) == inOrder.map(\.precedence).sorted())
  }

  @Test("Grounds by date and authority stand as recorded")
  func groundsTable() throws {
    var lines: [String] = []
    for text in ["1/12/2017", "26/10/2020", "1/2/2024", "1/4/2025", "1/8/2025", "1/10/2026"] {
      for authority in [LegalAuthority(.commune), LegalAuthority(.department)] {
        let proposal = book.grounds(for: authority, on: try date(text), includingCirculars: true)
        lines.append("== \(text), \(authority.level.rawValue)")
        lines += proposal.grounds.map(\.text)
        lines += proposal.withheld.map { "withheld: \($0.shortName)" }
        lines += proposal.remarks.map { "remark: \($0.vi)" }
      }
    }
    expectGolden(lines.joined(separator: "\n") + "\n", "grounds.txt")
  }

  @Test("The grounds of a real decision of 24/10/2022 are those proposed, and none of another time")
  func realGrounds() throws {
    let texts = book.grounds(for: LegalAuthority(.province), on: try date("24/10/2022")).grounds.map(\.text)
    #expect(texts.contains("Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015"))
    #expect(
      texts.contains(
        "Căn cứ Nghị định số 91/2017/NĐ-CP ngày 31 tháng 7 năm 2017 của Chính phủ quy định chi tiết thi hành một số "
          + "điều của Luật Thi đua, khen thưởng"))
    #expect(!texts.contains { $0.contains("Thông tư") || $0.contains("2023") || $0.contains("2022") })
  }

  @Test("Laws are cited without number, as the decree on documents wants")
  func lawsWithoutNumber() throws {
    for text in ["1/12/2017", "1/2/2024", "1/8/2025", "1/10/2026"] {
      for ground in book.grounds(for: LegalAuthority(.commune), on: try date(text)).grounds
      where ground.document.kind == .law {
        #expect(!ground.text.contains("/QH"))
      }
    }
  }

  @Test(
    "Cited documents are recognised in the ways that offices write them",
    arguments: [
      ("Căn cứ Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023 của Chính phủ", ["98/2023/NĐ-CP"]),
      ("Căn cứ nghị định 91/2017/NĐ-CP ngày 31/7/2017;", ["91/2017/NĐ-CP"]),
      ("Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;", ["06/2022/QH15"]),
      ("Căn cứ Luật Thi đua, Khen thưởng ngày 26/11/2003", ["15/2003/QH11"]),
      ("Căn cứ Luật Thi đua - Khen thưởng 15/06/2022", ["06/2022/QH15"]),
      (
        "Luật sửa đổi, bổ sung một số điều của Luật Thi đua, khen thưởng ngày 16 tháng 11 năm 2013",
        ["39/2013/QH13"]
      ),
      ("Căn cứ Luật số 06/2022/QH15", ["06/2022/QH15"]),
      (
        "Luật Thi đua, khen thưởng ngày 26/11/2003; Luật sửa đổi, bổ sung một số điều của Luật Thi đua, khen thưởng "
          + "ngày 14/6/2005", ["15/2003/QH11", "47/2005/QH11"]
      ), ("Căn cứ Nghị định số 198/2023/NĐ-CP", []), ("Căn cứ Luật Thi đua, khen thưởng", []),
      ("Theo đề nghị của Trưởng phòng Nội vụ", []), ("", []),
    ])
  func recognises(ground: String, numbers: [String]) {
    #expect(book.documents(citedIn: ground).map(\.number) == numbers)
  }

  @Test("Each proposed ground is recognised as its own document")
  func proposalsAreRecognised() throws {
    for text in ["1/12/2017", "26/10/2020", "1/2/2024", "1/4/2025", "1/8/2025", "1/10/2026"] {
      let day = try date(text)
      for ground in book.grounds(for: LegalAuthority(.province), on: day, includingCirculars: true).grounds {
        let cited = book.documents(citedIn: ground.text)
        #expect(cited.contains(ground.document), "\(ground.text)")
        #expect(book.status(of: ground.document, on: day) == .inForce)
      }
    }
  }

  @Test("A ground that is not in force on the day is told with the day")
  func status() throws {
    let old = try #require(book.documents(citedIn: "Nghị định số 98/2023/NĐ-CP").first)
    #expect(book.status(of: old, on: try date("1/7/2025")) == .ended(on: try date("30/6/2025")))
    #expect(book.status(of: old, on: try date("30/6/2025")) == .inForce)
    #expect(book.status(of: old, on: try date("31/12/2023")) == .notYet(from: try date("1/1/2024")))
  }

  @Test(
    "Authorities are recognised by their names",
    arguments: [
      ("Chủ tịch UBND xã Xuân Phú", LegalAuthority(.commune)),
      ("UBND tỉnh", LegalAuthority(.province, .body)),
      ("Chủ tịch Ủy ban nhân dân quận Hải An", LegalAuthority(.district)),
      ("Uỷ ban Nhân dân Thị xã Sơn Tây", LegalAuthority(.district, .body)),
      ("Phó Chủ tịch UBND thị trấn Diêm Điền", LegalAuthority(.commune)),
      ("UBND thành phố Hải Phòng", LegalAuthority(.province, .body)),
      ("Chủ tịch UBND thành phố Đồng Nai", LegalAuthority(.province)),
      ("Chủ tịch UBND thành phố Huế", LegalAuthority(.province)),
      ("Ủy ban Thường vụ Quốc hội", LegalAuthority(.assembly, .body)),
      ("Chánh án Tòa án nhân dân tối cao", LegalAuthority(.ministry)),
      ("Chủ tịch Trung ương Hội Nhà báo Việt Nam", LegalAuthority(.socialOrganisation)),
      ("Chủ tịch Trung ương Hội Nông dân Việt Nam", LegalAuthority(.ministry)),
      ("Chủ tịch UBND thành phố Hội An", LegalAuthority(.district)),
      ("Chủ tịch UBND đặc khu Lý Sơn", LegalAuthority(.commune)),
      ("Chủ tịch UBND TP. Hồ Chí Minh", LegalAuthority(.province)),
      ("Chủ tịch UBND TP.HCM", LegalAuthority(.province)),
      ("Chủ tịch UBND cấp tỉnh", LegalAuthority(.province)),
      ("Thủ tướng Chính phủ", LegalAuthority(.government)),
      ("Chính phủ", LegalAuthority(.government, .body)), ("Chủ tịch nước", LegalAuthority(.state)),
      ("Bộ trưởng Bộ Giáo dục và Đào tạo", LegalAuthority(.ministry)),
      ("Bộ Nội vụ", LegalAuthority(.ministry, .body)),
      ("Giám đốc Sở Nội vụ", LegalAuthority(.department)),
      ("Hiệu trưởng Trường THPT A", LegalAuthority(.school)),
      ("Chủ tịch Hội đồng quản trị Công ty B", LegalAuthority(.enterpriseBoard)),
    ])
  func authorities(name: String, authority: LegalAuthority) {
    #expect(LegalAuthority(recognizing: name) == authority)
  }

  @Test(
    "Names that are no authority are not forced into one",
    arguments: ["", "Câu lạc bộ thơ", "UBND", "UBND làng A"])
  func notAuthorities(name: String) {
    #expect(LegalAuthority(recognizing: name) == nil)
  }

  private static let awardNames: [(String, LegalAuthority?, AwardKind)] = [
    ("Bằng khen", LegalAuthority(.government), AwardKind.primeMinisterCertificate),
    ("Bằng khen", LegalAuthority(.province), .ministryCertificate),
    ("bằng khen", LegalAuthority(.commune), .ministryCertificate),
    ("Bằng khen của Thủ tướng Chính phủ", nil, .primeMinisterCertificate),
    ("Bằng khen của Chủ tịch UBND tỉnh", nil, .ministryCertificate),
    ("Giấy khen", LegalAuthority(.commune), .communeCommendation),
    ("Giấy khen", LegalAuthority(.district), .commendation),
    ("Giấy khen của Chủ tịch UBND phường", nil, .communeCommendation),
    ("Cờ thi đua của Chính phủ", nil, .governmentFlag),
    ("Cờ thi đua", LegalAuthority(.province, .body), .ministryFlag),
    ("Chiến sỹ thi đua cơ sở", nil, .baseFighter),
    ("Chiến sĩ thi đua toàn quốc", nil, .nationalFighter),
    ("Chiến sĩ thi đua cấp tỉnh", nil, .ministryFighter),
    ("Tập thể Lao động tiên tiến", nil, .advancedCollective), ("Lao động tiên tiến", nil, .advancedWorker),
    ("Tập thể lao động xuất sắc", nil, .excellentCollective),
    ("Đơn vị quyết thắng", nil, .excellentCollective),
    ("Gia đình văn hoá", nil, .culturalFamily), ("Tổ dân phố văn hóa", nil, .culturalVillage),
    ("Huân chương Lao động hạng nhất", nil, .labourOrder(.first)),
    ("Huân chương Độc lập hạng Ba", nil, .independenceOrder(.third)),
    ("Huân chương Dũng cảm", nil, .braveryOrder), ("Nhà giáo ưu tú", nil, .meritoriousTitle),
    ("Nghệ sĩ Nhân dân", nil, .peoplesTitle),
    ("Kỷ niệm chương “Vì sự nghiệp giáo dục”", nil, .commemorativeMedal),
    ("Anh hùng Lao động", nil, .labourHero), ("Bà mẹ Việt Nam anh hùng", nil, .heroicMother),
    ("phường tiêu biểu", nil, .exemplaryCommune), ("Huy chương Chiến sĩ vẻ vang", nil, .medal),
  ]

  @Test("Awards are recognised by form and giver", arguments: awardNames)
  func awards(form: String, giver: LegalAuthority?, kind: AwardKind) {
    #expect(AwardKind(recognizing: form, by: giver) == kind)
  }

  @Test(
    "Awards that cannot be told without their giver or class stay unknown",
    arguments: ["Bằng khen", "Giấy khen", "Chiến sĩ thi đua", "Huân chương Lao động", "Thư khen", ""])
  func notAwards(form: String) {
    #expect(AwardKind(recognizing: form, by: nil) == nil)
  }

  @Test("The name of every award is recognised as that award")
  func ownNames() {
    for award in AwardKind.allCases {
      switch award {
      case .peoplesTitle, .meritoriousTitle, .regionFlag, .regionCertificate: continue
      case .commendation:
        #expect(AwardKind(recognizing: award.name, by: LegalAuthority(.department)) == award)
      case _: #expect(AwardKind(recognizing: award.name, by: nil) == award, "\(award.name)")
      }
    }
    #expect(AwardKind(recognizing: "Cờ thi đua", by: LegalAuthority(.region)) == .regionFlag)
    #expect(AwardKind(recognizing: "Bằng khen", by: LegalAuthority(.region)) == .regionCertificate)
  }

  @Test("Random names never trap")
  func hostile() {
    var generator = SeededGenerator()
    let pieces = [
      "Chủ tịch", "UBND", "xã", "thành phố", "tp", "cấp", "Bằng khen", "của", "hạng", "", "\u{301}", "🙂", " ",
    ]
    for _ in 0..<2000 {
      let name = (0..<Int.random(in: 0...6, using: &generator))
        .map { _ in pieces[Int.random(in: 0..<pieces.count, using: &generator)] }.joined(separator: " ")
      _ = (
        LegalAuthority(recognizing: name), AwardKind(recognizing: name, by: nil),
        book.documents(citedIn: name)
      )
    }
  }

  @Test("Every shipped file of law reads without a word, and every value has its place")
  func shippedFilesAreClean() throws {
    #expect(LawBook.shippedFiles.count >= 8)
    for file in LawBook.shippedFiles {
      var findings = Findings()
      let node = try #require(StrictYAML.read(file, into: &findings))
      let contents = LawTable.read(node, into: &findings)
      #expect(findings.diagnostics.map(\.message.en) == [], "\(file.name)")
      for act in contents.acts {
        // What was read in full can be cited by clause.
        for rule in act.multiples where rule.citation.verification == .fullText {
          #expect(rule.citation.place.contains("Điều"), "\(rule.award.name)")
        }
      }
    }
  }

  @Test("Decree 152 ends on 28/2/2027, and is not proposed as a ground after that")
  func decreeEnds() throws {
    for (day, isCited) in [("28/2/2027", true), ("1/3/2027", false)] {
      let texts = book.grounds(for: LegalAuthority(.commune), on: try date(day)).grounds.map(\.text)
      #expect(texts.contains { $0.contains("152/2025/NĐ-CP") } == isCited)
    }
  }
}
