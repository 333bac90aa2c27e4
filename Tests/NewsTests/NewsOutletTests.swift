import Diagnostics
import Facts
import Fields
import Model
import TestSupport
import Testing
import YAMLReading

@testable import News
@testable import Definitions

@Suite("Outlets of news")
struct NewsOutletTests {
  private typealias Samples = NewsSamples

  /// A ceremony with something of everything, to be told by each outlet.
  static var full: Ceremony {
    var ceremony = Samples.conference(
      Samples.award(
        ["Bằng khen"], by: [Samples.authority("UBND tỉnh", .province)], Samples.exact((.individual, 2))),
      Samples.award(
        ["Giấy khen"], by: [Samples.authority("UBND xã Trung An", .commune)],
        Samples.exact((.individual, 12), (.collective, 5)),
        for: "thành tích xuất sắc trong phong trào thi đua"))
    var launch = Launch(what: Samples.text("phong trào thi đua năm 2026"))
    launch.period = Samples.year(2026)
    ceremony.event.launches = [launch]
    let people = [
      ("Lê Văn An", ["Tỉnh ủy viên", "Phó Chủ tịch UBND tỉnh"], Gender.male),
      ("Trần Thị Bình", ["Bí thư Đảng ủy xã"], Gender.female),
    ]
    ceremony.people = people.map { name, posts, gender in
      var person = Person(name: Samples.text(name))
      person.posts = posts.map { Post(title: Samples.text($0)) }
      person.gender = gender
      return person
    }
    ceremony.attendance = ceremony.people.indices.map {
      Participation(actor: .person($0, written: ceremony.people[$0].name))
    }
    ceremony.attendance.append(Participation(actor: .group(Samples.text("đại diện các ban, ngành của tỉnh"))))
    ceremony.narratives = [
      Narrative(role: .results, statements: [Samples.text("Phong trào lan rộng ở mọi thôn")]),
      Narrative(
        role: .direction, statements: [Samples.text("tiếp tục đổi mới nội dung thi đua giai đoạn 2026-2030")]),
    ]
    var pledge = Pledge(document: Samples.text("giao ước thi đua năm 2026"))
    pledge.signatories = [Samples.text("đại diện các thôn")]
    ceremony.pledges = [pledge]
    var photo = Photo(role: .handing)
    photo.actors = [.person(0, written: ceremony.people[0].name)]
    photo.awards = [Reference(0)]
    ceremony.photos = [photo]
    var report = Report()
    report.authors = [Samples.text("Minh Anh")]
    report.photographers = [Samples.text("Hà Thu")]
    report.publishedOn = Samples.day(13, 1, 2026)
    ceremony.report = report
    return ceremony
  }

  @Test(
    "Each profile of the project is read without a fault",
    arguments: ["hai-phong", "ha-noi-moi", "thai-binh"])
  func profiles(name: String) throws {
    #expect(try !NewsBench.outlet(name).name.isEmpty)
  }

  @Test("One ceremony reads as each outlet writes", arguments: ["hai-phong", "ha-noi-moi", "thai-binh"])
  func outlets(name: String) throws {
    expectGolden(try NewsBench.draft(Self.full, for: name), "news-outlet-\(name).txt")
  }

  @Test("The outlet is found by any of its names, whatever their marks and case")
  func names() throws {
    let outlets = try ["ha-noi-moi", "thai-binh"].map(NewsBench.outlet)
    for name in ["Báo Thái Bình", "thai binh", "THÁI BÌNH"] {
      var ceremony = Self.full
      ceremony.report?.outlet = Samples.text(name)
      var findings = Findings()
      let draft = try NewsBench.draft(ceremony, outlets: outlets, into: &findings)
      #expect(draft.contains("Sáng ngày 12/1, "))
      #expect(findings.isEmpty)
    }
  }

  @Test(
    "An outlet without a profile is a warning that names the nearest, and told in general; none at all is a note"
  )
  func unknown() throws {
    let outlets = try ["ha-noi-moi", "thai-binh"].map(NewsBench.outlet)
    var ceremony = Self.full
    ceremony.report?.outlet = Samples.text("Thái Binhh")
    var findings = Findings()
    #expect(
      NewsView(for: outlets).documents(of: ceremony, for: ViewRequest(), into: &findings).count == 1)
    #expect(!findings.hasErrors)
    #expect(findings.diagnostics.map(\.code).contains(NewsCodes.unknownOutlet))
    #expect(
      findings.diagnostics.first { $0.code == NewsCodes.unknownOutlet }?.help.first?.replacement
        == "Thái Bình")
    ceremony.report?.outlet = nil
    findings = Findings()
    #expect(
      NewsView(for: outlets).documents(of: ceremony, for: ViewRequest(), into: &findings).count == 1
    )
    #expect(findings.diagnostics.map(\.code) == [NewsCodes.noOutlet])
    #expect(!findings.hasErrors)
    findings = Findings()
    #expect(NewsView().documents(of: ceremony, for: ViewRequest(), into: &findings).isEmpty)
    #expect(findings.diagnostics.map(\.code) == [NewsCodes.noProfiles])
  }

  @Test("A profile with faults reports all of them, each at its place")
  func faultyProfile() throws {
    let marked = MarkedText(
      """
      tên: Báo Mẫu
      mở đầu:
        cách viết ngày: 1️⃣ngày/thang
        2️⃣dong dia dnh: x
      chính tả:
        dấu giai đoạn: 3️⃣sao
        số đếm: 4️⃣ba chữ số
      """)
    let file = SourceFile(name: "mau.yaml", text: marked.text)
    var findings = Findings()
    let node = try #require(StrictYAML.read(file, into: &findings))
    _ = OutletProfile(reading: node, into: &findings)
    let places = findings.diagnostics.compactMap { $0.place?.bytes.lowerBound }.sorted()
    #expect(places == marked.offsets.keys.sorted().compactMap { marked.offsets[$0] })
    #expect(findings.diagnostics.contains { $0.help.contains { $0.replacement == "ngày/tháng" } })
  }

  @Test("Every code has its page in both languages and a name of its own")
  func codes() {
    #expect(Set(NewsCodes.all.map(\.id)).count == NewsCodes.all.count)
    #expect(NewsCodes.all.allSatisfy { !$0.page.vi.isEmpty && !$0.page.en.isEmpty })
  }
}
