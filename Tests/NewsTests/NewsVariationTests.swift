import Awards
import Diagnostics
import Model
import Testing

@testable import News
@testable import Definitions

@Suite("Wordings of news")
struct NewsVariationTests {
  private func ceremony(_ report: String = "", name: String = "hội nghị tổng kết năm 2025") throws -> (
    ceremony: Ceremony, findings: Findings
  ) {
    var findings = Findings()
    let text = """
      buổi lễ:
        tên: \(name)
        ngày: 12/1/2026
        đơn vị tổ chức: UBND xã Trung An
        địa điểm: Hội trường xã
      đại biểu:
        - tên: Lê Văn An
          chức vụ: Bí thư Đảng ủy xã
      kết quả:
        - nội dung: [phong trào lan rộng]
          kỳ: giai đoạn 2020-2025
      phát biểu:
        - người: Lê Văn An
          nội dung: [biểu dương các thôn]
      khen thưởng:
        - hình thức: Giấy khen
          của: Chủ tịch UBND xã Trung An
          số lượng: 5 cá nhân

      """
    let file = SourceFile(name: "ceremony.yaml", text: text + report)
    let read = DefinitionReader.read(file, lists: { _ in nil }, into: &findings)
    return (try #require(read), findings)
  }

  private func draft(_ report: String = "", name: String = "hội nghị tổng kết năm 2025") throws -> String {
    let (ceremony, findings) = try ceremony(report, name: name)
    #expect(!findings.hasErrors, "\(findings.diagnostics.map(\.message.vi))")
    return try NewsBench.draft(ceremony, for: "thai-binh")
  }

  @Test("The templates of news offer several places, each with two wordings or more")
  func places() throws {
    let places = try #require(NewsBench.template).wordingPlaces
    #expect(places.count >= 6)
    #expect(places.allSatisfy { $0.wordings.count > 1 })
    let openers = Set(NewsBench.house.openers.places.map(\.name))
    #expect(Set(places.map(\.name)).isDisjoint(with: openers))
  }

  @Test("Ceremonies choose differently, one always alike")
  func chosen() throws {
    let names = (2020..<2032).map { "hội nghị tổng kết năm \($0)" }
    func sentences(_ name: String) throws -> String {
      let draft = try draft(name: name)
      return ["Tham dự hội nghị có", "Trong 5 năm qua", "phát biểu tại hội nghị,", "tại Hội trường xã."].map {
        draft.contains($0) ? "1" : "0"
      }.joined()
    }
    let first = try names.map(sentences)
    #expect(Set(first).count > 3)
    #expect(try names.map(sentences) == first)
  }

  @Test("A number pins one wording everywhere, a name pins its place alone")
  func pinned() throws {
    let first = try draft("tin bài: {cách diễn đạt: 1}\n")
    #expect(first.contains("Dự hội nghị có "))
    #expect(first.contains("Phát biểu tại hội nghị, "))
    let second = try draft("tin bài: {cách diễn đạt: 2}\n")
    #expect(second.contains("Tham dự hội nghị có "))
    for name in (2020..<2026).map({ "hội nghị tổng kết năm \($0)" }) {
      let named = try draft(
        "tin bài: {cách diễn đạt: {đại biểu: tham dự, mở câu khen thưởng: nhân dịp này}}\n", name: name)
      #expect(named.contains("Tham dự hội nghị có "))
      #expect(named.contains("Nhân dịp này, "))
    }
  }

  @Test("A pinned name that does not exist is an error with what there is")
  func unknown() throws {
    let (ceremony, _) = try ceremony("tin bài: {cách diễn đạt: {đại biêu: dự, phát biểu: người truoc}}\n")
    var findings = Findings()
    _ = try NewsBench.draft(ceremony, outlets: [NewsBench.outlet("thai-binh")], into: &findings)
    let errors = findings.diagnostics.filter { $0.severity == .error }
    #expect(errors.map(\.code) == [NewsCodes.unknownWording, NewsCodes.unknownWording])
    #expect(errors.allSatisfy { $0.place != nil })
    #expect(errors.first?.help.first?.replacement == "đại biểu")
    #expect(errors.last?.help.first?.replacement == "người trước")
  }
}

@Suite("Abbreviations of news")
struct NewsAbbreviationTests {
  private func outlet(_ entries: [(String, String, OutletProfile.AbbreviationUse)]) -> OutletProfile {
    var outlet = OutletProfile(name: "Báo Mẫu")
    outlet.abbreviations = entries.map { long, short, use in
      var entry = OutletProfile.Abbreviation(long: long.split(separator: "|").map(String.init), short: short)
      entry.use = use
      return entry
    }
    return outlet
  }

  @Test(
    "Long forms are written short, in any capitals and place of tone marks, as whole words only",
    arguments: [
      ("Ủy ban nhân dân xã", "UBND xã"), ("Uỷ ban Nhân dân tỉnh, UBND xã", "UBND tỉnh, UBND xã"),
      ("(Ủy ban nhân dân)", "(UBND)"), ("Ủy ban nhân dân.", "UBND."),
      ("Ủy ban, nhân dân", "Ủy ban, nhân dân"),
      ("Ủy ban nhân dânn", "Ủy ban nhân dânn"), ("ở thành phố Hồ Chí Minh;", "ở TPHCM;"),
      ("TP. Hồ Chí Minh", "TPHCM"), ("Chủ tịch Hồ Chí Minh", "Chủ tịch Hồ Chí Minh"),
      ("“Ủy ban nhân dân” và Ủy ban nhân dân", "“Ủy ban nhân dân” và UBND"),
      ("phong trào \"vì Ủy ban nhân dân xã\"", "phong trào \"vì Ủy ban nhân dân xã\""),
      ("Ủy ban nhân dân Ủy ban nhân dân", "UBND UBND"), ("", ""), ("  ", "  "),
    ])
  func short(_ text: String, _ expected: String) {
    let outlet = outlet([
      ("Ủy ban nhân dân", "UBND", .always), ("thành phố Hồ Chí Minh|TP. Hồ Chí Minh", "TPHCM", .always),
    ])
    #expect(NewsAbbreviations(outlet, for: NewsSamples.conference).short(text) == expected)
  }

  @Test(
    "The outlets of the project write short what they are known to",
    arguments: [
      ("sggp", "TPHCM"), ("thanh-nien", "TP.HCM"), ("nhan-dan", "thành phố Hồ Chí Minh"),
    ])
  func shipped(_ name: String, _ city: String) throws {
    let abbreviations = NewsAbbreviations(try NewsBench.outlet(name), for: NewsSamples.conference)
    #expect(abbreviations.short("Ủy ban nhân dân thành phố Hồ Chí Minh") == "UBND \(city)")
    #expect(abbreviations.short("Hội đồng nhân dân, Ủy ban Mặt trận Tổ quốc") == "HĐND, Ủy ban MTTQ")
  }

  @Test("A form that is introduced stands long with the short one in brackets, when it comes again")
  func introduced() throws {
    var ceremony = NewsSamples.conference
    ceremony.narratives = [
      Narrative(
        role: .results,
        statements: [
          located("xây dựng nông thôn mới có nhiều tiến bộ"), located("Nhân dân góp đất làm nông thôn mới"),
          located("cải cách hành chính được chú trọng"),
        ])
    ]
    let outlet = outlet([("nông thôn mới", "NTM", .afterFirst), ("cải cách hành chính", "CCHC", .afterFirst)])
    var findings = Findings()
    let draft = try NewsBench.draft(ceremony, outlets: [outlet], into: &findings)
    #expect(draft.contains("xây dựng nông thôn mới (NTM) có nhiều tiến bộ"))
    #expect(draft.contains("Nhân dân góp đất làm NTM."))
    #expect(draft.contains("Cải cách hành chính được"))
  }

  @Test("Names of awards and what is printed word for word stay as they are")
  func verbatim() throws {
    var ceremony = NewsSamples.conference
    var group = NewsSamples.award([], by: [], NewsSamples.vague)
    group.forms = [AwardForm(written: located("Huy hiệu Thành phố Hồ Chí Minh"), entry: nil, awardClass: nil)]
    ceremony.awards = [group]
    ceremony.report?.sapo = located("Sapo của Ủy ban nhân dân xã.")
    var photo = Photo(role: .scene)
    photo.caption = located("Trụ sở Ủy ban nhân dân xã")
    ceremony.photos = [photo]
    var findings = Findings()
    let draft = try NewsBench.draft(ceremony, outlets: [NewsBench.outlet("sggp")], into: &findings)
    #expect(draft.contains("Huy hiệu Thành phố Hồ Chí Minh"))
    #expect(draft.contains("Sapo của Ủy ban nhân dân xã."))
    #expect(draft.contains("Trụ sở Ủy ban nhân dân xã."))
  }

  /// A text with a place of its own, as one that was read has.
  private func located(_ text: String) -> Text {
    let file = SourceFile(name: "ceremony.yaml", text: text)
    return Located(text, at: Place(file, 0..<file.bytes.count))
  }
}

@Suite("Captions of news")
struct NewsCaptionTests {
  private func draft(_ outlet: String, forms: [NewsForm] = []) throws -> String {
    var ceremony = NewsOutletTests.full
    ceremony.photos += [ceremony.photos[0]]
    ceremony.photos[1].position = .end
    ceremony.report?.forms = forms
    return try NewsBench.draft(ceremony, for: outlet)
  }

  @Test(
    "A caption tells all posts, their short names, or one of them when the text has named the person",
    arguments: [
      ("thai-binh", "Đồng chí Lê Văn An, Tỉnh ủy viên, Phó Chủ tịch UBND tỉnh trao "),
      ("ha-noi-moi", "Tỉnh ủy viên, Phó Chủ tịch UBND tỉnh Lê Văn An trao "),
      ("da-nang", "Phó Chủ tịch UBND tỉnh Lê Văn An trao "),
      ("hai-phong", "Đồng chí Lê Văn An, Phó Chủ tịch UBND tỉnh trao "),
    ])
  func posts(_ outlet: String, _ start: String) throws {
    let captions = try draft(outlet).split(separator: "\n").filter { $0.contains(" trao ") }
    #expect(captions.count == 2)
    #expect(captions.allSatisfy { $0.hasPrefix(start) }, "\(captions)")
  }

  @Test("Captions alone name a person in full the first time")
  func alone() throws {
    let captions = try draft("da-nang", forms: [.captions]).split(separator: "\n")
    #expect(captions.first?.hasPrefix("Tỉnh ủy viên, Phó Chủ tịch UBND tỉnh Lê Văn An trao ") == true)
    #expect(captions.last?.hasPrefix("Phó Chủ tịch UBND tỉnh Lê Văn An trao ") == true)
  }
}
