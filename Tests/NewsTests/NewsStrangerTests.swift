import Diagnostics
import Model
import Testing

@testable import Definitions
@testable import News

/// Ceremonies that no example is like, as somebody writes them who has read the reference alone; people and places are
/// invented.
@Suite("News of any ceremony")
struct NewsStrangerTests {
  private static let event = """
    buổi lễ:
      tên: hội nghị tuyên dương
      đơn vị tổ chức: Hợp tác xã Nông nghiệp An Mỹ
      ngày: 5/7/2025

    """

  private func ceremony(_ rest: String, event: String = event) throws -> Ceremony {
    let file = SourceFile(name: "ceremony.yaml", text: event + rest)
    return try #require(NewsDefinition("stranger", file, listsOf: "examples")).ceremony
  }

  private func draft(_ rest: String, event: String = event, for outlet: String = "sggp") throws -> String {
    try NewsBench.draft(ceremony(rest, event: event), for: outlet)
  }

  private func form(_ form: NewsForm, _ rest: String, event: String = event) throws -> String {
    var ceremony = try ceremony(rest, event: event)
    ceremony.report?.forms = [form]
    return try NewsBench.draft(ceremony, for: "sggp")
  }

  @Test(
    "Offices that people hold, heads of bodies by their short names, bodies that their first words show: all may give"
  )
  func givers() throws {
    let rest = """
      đại biểu: {tên: Lê Văn Thắng, cách gọi: Thượng tá, chức vụ: Trung đoàn trưởng}
      khen thưởng:
        - {hình thức: Giấy khen, của: Giám đốc Hợp tác xã, số lượng: 3 xã viên}
        - {hình thức: Giấy khen, của: Trung đoàn trưởng, số lượng: 2 tập thể}
        - {hình thức: Giấy khen, của: Giám đốc Sở Y tế, số lượng: 4 bác sĩ}
        - {hình thức: Giấy khen, của: Chủ tịch UBND xã An Hòa, số lượng: 5 hộ gia đình}
      """
    let told = try draft(rest)
    for giver in ["Giám đốc Hợp tác xã", "Trung đoàn trưởng", "Giám đốc Sở Y tế", "Chủ tịch UBND xã An Hòa"] {
      #expect(told.contains(giver), "\(told)")
    }
  }

  @Test("A nearly known name stays a slip")
  func slips() {
    for giver in ["Giám đốc Hợp tác xã Nông nghiệp An Mĩ", "Chủ tich nước", "một ai đó"] {
      let text = Self.event + "khen thưởng: {hình thức: Giấy khen, của: \(giver), số lượng: 3 cá nhân}\n"
      #expect(
        NewsDefinition("slip", SourceFile(name: "ceremony.yaml", text: text), listsOf: "examples") == nil)
    }
  }

  @Test("Nouns with commas are kept beside other counts")
  func nouns() throws {
    let rest = """
      khen thưởng:
        - {hình thức: Giấy khen, của: Giám đốc Hợp tác xã, số lượng: "9 tập thể, 46 cán bộ, chiến sĩ"}
      """
    #expect(try draft(rest).contains("tặng giấy khen cho 9 tập thể và 46 cán bộ, chiến sĩ."))
  }

  @Test("A unit, a person with a word of address and a member of the cluster need no kind")
  func kinds() throws {
    let rest = """
      khen thưởng:
        - hình thức: Giấy khen
          của: Giám đốc Hợp tác xã
          người nhận: [{tên: Trường Tiểu học An Mỹ}, {tên: Lê Văn Tám, cách gọi: ông}, {tên: Gia đình bà Chín}]
      """
    let group = try #require(try ceremony(rest).awards.first)
    #expect(group.recipients.map(\.kind) == [.collective, .individual, .household])
  }

  @Test("What is counted is said once, and its time opens it")
  func counted() throws {
    let rest = """
      đặc điểm:
        - {số liệu: xã viên, có: 412 xã viên}
        - {số liệu: Số cán bộ, có: "12 cán bộ, nhân viên"}
      kết quả:
        - kỳ: 2024
          nội dung:
            - {số liệu: kỹ thuật mới, đạt: 32 kỹ thuật}
            - {số liệu: Năng suất lúa, đạt: 72 tạ/ha, so sánh: cao hơn 3 tạ/ha so với vụ trước}
      """
    let told = try draft(rest)
    #expect(told.contains("Hợp tác xã Nông nghiệp An Mỹ có 412 xã viên và 12 cán bộ, nhân viên."))
    #expect(
      told.contains(
        "Năm 2024, Hợp tác xã Nông nghiệp An Mỹ có 32 kỹ thuật mới; năng suất lúa đạt 72 tạ/ha, cao hơn 3 tạ/ha so với vụ trước."
      ))
  }

  @Test("Money follows its own award, kind by kind")
  func money() throws {
    let rest = """
      khen thưởng:
        - hình thức: Bằng khen
          của: Chủ tịch UBND tỉnh
          số lượng: 2 tập thể, 5 cá nhân
          tiền thưởng: {tập thể: 2000000, cá nhân: 700000, nguồn: Quỹ thi đua}
        - {hình thức: Giấy khen, của: Giám đốc Hợp tác xã, số lượng: 3 tập thể, tiền thưởng: {tổng: 1250000000}}
      """
    let told = try draft(rest)
    #expect(
      told.contains(
        "5 cá nhân. Mức thưởng là 2 triệu đồng/tập thể, 700.000 đồng/cá nhân, trích từ Quỹ thi đua. "))
    #expect(told.contains("Tổng số tiền thưởng là 1,25 tỷ đồng."))
  }

  @Test("A second award for the same cause says so")
  func cause() throws {
    let rest = """
      khen thưởng:
        - {hình thức: Bằng khen, của: Chủ tịch UBND tỉnh, số lượng: 2 tập thể, thành tích: thành tích xuất sắc trong sản xuất}
        - {hình thức: Giấy khen, của: Giám đốc Hợp tác xã, số lượng: 3 tập thể, thành tích: thành tích xuất sắc trong sản xuất}
      """
    #expect(try draft(rest).contains("3 tập thể có cùng thành tích."))
  }

  @Test("A title has its year, and long lists of one sentence are parted by semicolons")
  func titles() throws {
    let rest = """
      khen thưởng:
        - {hình thức: Lao động tiên tiến, của: Giám đốc Hợp tác xã, số lượng: 20 cá nhân, kỳ thành tích: 2024}
        - {hình thức: Giấy khen, của: Giám đốc Hợp tác xã, số lượng: "2 tập thể, 5 cá nhân"}
      """
    let told = try draft(rest)
    #expect(told.contains("danh hiệu Lao động tiên tiến năm 2024 cho 20 cá nhân"))
    #expect(told.contains("giấy khen cho 2 tập thể và 5 cá nhân."))
  }

  private static let receiving = """
    buổi lễ:
      tên: lễ kỷ niệm Ngày truyền thống và đón nhận Huân chương Lao động hạng Ba
      đơn vị tổ chức: Bệnh viện An Mỹ
      ngày: 5/7/2025
      dịp: 30 năm Ngày truyền thống (5/7/1995 - 5/7/2025)
    đại biểu: {tên: Lê Quang Hùng, chức vụ: Phó Chủ tịch UBND tỉnh}

    """

  private static let order = """
    khen thưởng:
      - hình thức: Huân chương Lao động hạng Ba
        của: Chủ tịch nước
        người nhận: Bệnh viện An Mỹ
        thừa ủy quyền: Chủ tịch nước
        người trao: Lê Quang Hùng
    ảnh: {ảnh: trao}
    """

  @Test("A host that receives does not hand to itself; the days of an anniversary stand in the event's name")
  func receives() throws {
    let told = try draft(Self.order, event: Self.receiving)
    #expect(told.hasPrefix("Bệnh viện An Mỹ đón nhận Huân chương Lao động hạng ba\n"))
    #expect(told.contains("Ngày truyền thống (5-7-1995 - 5-7-2025) và đón nhận"))
    #expect(told.contains("trao Huân chương Lao động hạng ba cho Bệnh viện An Mỹ."))
  }

  @Test("The post tells who handed over")
  func post() throws {
    let told = try form(.post, Self.order, event: Self.receiving)
    #expect(
      told.contains("thừa ủy quyền của Chủ tịch nước, Phó Chủ tịch UBND tỉnh Lê Quang Hùng trao"), "\(told)")
  }

  @Test("A launch of next year is told though the event's name has the same movement of this year")
  func launch() throws {
    let event = """
      buổi lễ:
        tên: hội nghị tổng kết phong trào thi đua Quyết thắng năm 2025
        đơn vị tổ chức: Trung đoàn 95
        ngày: 19/12/2025
        phát động: {nội dung: phong trào thi đua Quyết thắng, kỳ: 2026}

      """
    #expect(
      try draft("kết quả: Cán bộ, chiến sĩ hoàn thành tốt nhiệm vụ\n", event: event)
        .contains("phát động phong trào thi đua Quyết thắng năm 2026."))
  }

  @Test("One who is honoured may speak, and a list is never cut short")
  func honoured() throws {
    let names = ["Lê Thị Sâm", "Phạm Hữu Đức", "Trương Mỹ Lệ", "Võ Đình Khoa", "Hà Thị Nga"]
    let rest = """
      khen thưởng:
        - hình thức: Nhà giáo Ưu tú
          của: Chủ tịch nước
          số lượng: 5 nhà giáo
          người nhận:
      \(names.map { "      - {tên: \($0), chức vụ: \(String(repeating: "giáo viên giỏi ", count: 22))}" }.joined(separator: "\n"))
      phát biểu:
        - {người: Lê Thị Sâm, lúc: đáp từ, nội dung: "\(String(repeating: "bày tỏ xúc động ", count: 60))"}
      """
    let told = try draft(rest)
    #expect(told.contains("Phát biểu đáp từ, Lê Thị Sâm") || told.contains("Lê Thị Sâm bày tỏ"), "\(told)")
    let short = try form(.short, rest)
    let named = names.filter { short.contains("- \($0)") }.count
    #expect(named == 0 || named == names.count, "\(short)")
    #expect(named == 0 ? !short.contains("gồm:") : true)
  }

  @Test(
    "The report may set what stands before the first sentence, the sign of days, and the year of its event")
  func ownDateline() throws {
    let event = """
      buổi lễ: {tên: chương trình tri ân, đơn vị tổ chức: UBND xã An Mỹ, ngày: 28/12, buổi: chiều tối}
      tin bài: {báo: Báo Sơn Hải, đầu tin: (BSH) -, cách viết ngày: gạch nối, ngày đăng: 2/1/2026}

      """
    let read = try ceremony("kết quả: Các đơn vị thi đua sôi nổi\n", event: event)
    #expect(read.event.date?.value.text(.iso) == "2025-12-28")
    var findings = Findings()
    let told = try NewsBench.draft(read, outlets: [OutletProfile(name: "Báo Sơn Hải")], into: &findings)
    #expect(told.contains("(BSH) - Chiều tối 28-12, UBND xã An Mỹ tổ chức chương trình tri ân."))
  }

  @Test("A headline of more than 25 syllables gives way to a shorter one")
  func headline() throws {
    let event = """
      buổi lễ:
        tên: hội nghị tổng kết công tác thi đua, khen thưởng, sơ kết nửa nhiệm kỳ, biểu dương điển hình, triển khai nhiệm vụ của toàn ngành trong thời gian tới
        đơn vị tổ chức: Sở Y tế tỉnh Sơn Hải
        ngày: 5/7/2025

      """
    let rest = "khen thưởng: {hình thức: Bằng khen, của: Chủ tịch UBND tỉnh, số lượng: 3 tập thể}\n"
    let first = try draft(rest, event: event).split(separator: "\n").first ?? ""
    #expect(first == "Sở Y tế tỉnh Sơn Hải: 3 tập thể được khen thưởng")
  }

  @Test(
    "A host that receives is the subject, its name is not said again behind the event's, and its head is known"
  )
  func hostReceives() throws {
    let event = """
      buổi lễ:
        tên: lễ kỷ niệm 30 năm thành lập Bệnh viện Đa khoa An Mỹ
        đơn vị tổ chức: Bệnh viện Đa khoa An Mỹ
        ngày: 5/7/2025
      nhân sự:
        - {tên: Đỗ Thị Hạnh, giới tính: nữ, chức vụ: Giám đốc Bệnh viện Đa khoa An Mỹ}
        - {tên: Võ Hữu Lộc, giới tính: nam, chức vụ: Phó Giám đốc Sở Y tế}

      """
    let rest = """
      khen thưởng:
        - {hình thức: Huân chương Lao động hạng Ba, của: Chủ tịch nước, cho: Bệnh viện Đa khoa An Mỹ, người trao: Võ Hữu Lộc, thừa ủy quyền: Chủ tịch nước}
        - {hình thức: Bằng khen, của: Chủ tịch UBND tỉnh, người nhận: [{tên: Đỗ Thị Hạnh, loại: cá nhân}], người trao: Võ Hữu Lộc}
      """
    let told = try draft(rest, event: event)
    #expect(told.hasPrefix("Bệnh viện Đa khoa An Mỹ đón nhận Huân chương Lao động hạng ba\n"), "\(told)")
    #expect(told.contains("tổ chức lễ kỷ niệm 30 năm thành lập."))
    #expect(
      told.contains(
        ". Ông Võ Hữu Lộc cũng trao bằng khen của Chủ tịch UBND tỉnh cho bà Đỗ Thị Hạnh (Giám đốc Bệnh viện Đa khoa An Mỹ)."
      ))
    // In a paper that says “đồng chí” both are comrades.
    #expect(try draft(rest, event: event, for: "hai-phong").contains(". Đồng chí Võ Hữu Lộc cũng trao"))
    #expect(try draft(rest, event: event, for: "hai-phong").contains("cho đồng chí Đỗ Thị Hạnh ("))
    // Whoever is described is somebody else, whatever the name.
    let other = rest.replacing(
      "Đỗ Thị Hạnh, loại: cá nhân", with: "Đỗ Thị Hạnh, đơn vị: Khoa Nội, loại: cá nhân")
    #expect(try draft(other, event: event).contains("cho Đỗ Thị Hạnh (Khoa Nội)."))
  }

  @Test("What an event is held to give comes first, one thing has no “mỗi”, and each counts by its own word")
  func gifts() throws {
    let event = """
      buổi lễ:
        tên: lễ bàn giao nhà nhân ái
        đơn vị tổ chức: [Hội Chữ thập đỏ xã An Mỹ, Công ty CP Gạch Sông Trà]
        ngày: 5/7/2025

      """
    let rest = """
      khen thưởng: {hình thức: Giấy khen, của: Chủ tịch UBND xã An Mỹ, người nhận: {tên: Công ty CP Gạch Sông Trà, loại: tập thể}}
      quà tặng:
        - {quà: 1 căn nhà nhân ái, mỗi suất: 90 triệu đồng, của: Công ty CP Gạch Sông Trà, cho: gia đình bà Lê Thị Tư}
        - {quà: xe đạp, số lượng: 5, mỗi suất: 2 triệu đồng, của: Đoàn xã, cho: học sinh nghèo}
      """
    let told = try draft(rest, event: event)
    #expect(told.hasPrefix("Trao 1 căn nhà nhân ái cho gia đình bà Lê Thị Tư\n"), "\(told)")
    let gift = "1 căn nhà nhân ái cho gia đình bà Lê Thị Tư, trị giá 90 triệu đồng."
    let (house, paper) = (told.firstRange(of: gift), told.firstRange(of: "giấy khen"))
    #expect(try #require(house).upperBound < #require(paper).lowerBound)
    #expect(told.contains("5 xe đạp cho học sinh nghèo, mỗi chiếc trị giá 2 triệu đồng."))
    #expect(try form(.post, rest + "\ntin bài: {}\n", event: event).contains(gift))
  }

  @Test("The living and the dead of one title are told by one who hands over, in the post, too")
  func livingAndDead() throws {
    let event = """
      buổi lễ: {tên: "lễ phong tặng, truy tặng danh hiệu Bà mẹ Việt Nam anh hùng", đơn vị tổ chức: UBND tỉnh Sơn Hải, ngày: 5/7/2025}
      nhân sự: {tên: Hồ Thanh Sơn, chức vụ: Chủ tịch UBND tỉnh Sơn Hải}
      tin bài: {}

      """
    let rest = """
      khen thưởng:
        - {hình thức: Bà mẹ Việt Nam anh hùng, của: Chủ tịch nước, người nhận: {tên: Lê Thị Chắt, cách gọi: Mẹ, loại: cá nhân}, người trao: Hồ Thanh Sơn, thừa ủy quyền: Chủ tịch nước}
        - {hình thức: Bà mẹ Việt Nam anh hùng, của: Chủ tịch nước, truy tặng: có, số lượng: 9 mẹ, người trao: Hồ Thanh Sơn, thừa ủy quyền: Chủ tịch nước}
      """
    #expect(try draft(rest, event: event).contains("truy tặng cho thân nhân 9 mẹ."))
    #expect(try form(.post, rest, event: event).contains("truy tặng cho thân nhân 9 mẹ."))
    let read = try ceremony(rest, event: event)
    var findings = Findings()
    let nodes = try #require(
      try NewsBench.filled(read, outlets: [NewsBench.outlet("sggp")], into: &findings).first?.nodes)
    let untold = NewsLedger(NewsContext(ceremony: read, outlet: try NewsBench.outlet("sggp"))).untold(
      (nodes, []))
    #expect(untold.filter { $0.reason == nil }.map(\.text.value) == [])
  }

  @Test("Pupils are counted as pupils, delegates are comrades, single quotes are quotes")
  func words() throws {
    let event = """
      buổi lễ: {tên: buổi gặp mặt học sinh giỏi, đơn vị tổ chức: Hội Khuyến học xã An Mỹ, ngày: 5/7/2025}

      """
    let rest = """
      kết quả: "Phong trào 'Tiếng trống học bài' lan rộng, sân bóng 5' có ở mọi thôn"
      khen thưởng:
        hình thức: Giấy khen
        của: Chủ tịch UBND xã An Mỹ
        người nhận: [{tên: Lê Hoài An, cách gọi: em, đơn vị: Trường THCS An Mỹ}, {tên: Hồ Bảo Ngân, cách gọi: em, đơn vị: Trường THPT An Mỹ}]
      cử đại biểu: {dự: Đại hội Khuyến học tỉnh, người: [Lê Văn Tám, Hồ Thị Mai], cách chọn: bầu}
      """
    let told = try draft(rest, event: event, for: "hai-phong")
    #expect(told.hasPrefix("Hội Khuyến học xã An Mỹ: 2 học sinh được khen thưởng\n"), "\(told)")
    #expect(told.contains("em Lê Hoài An (Trường THCS An Mỹ) và em Hồ Bảo Ngân"))
    #expect(told.contains("đã bầu các đồng chí Lê Văn Tám và Hồ Thị Mai tham dự"))
    #expect(told.contains("Phong trào “Tiếng trống học bài” lan rộng, sân bóng 5' có"))
  }

  @Test("A piece of a speech without a verb behind one with a verb was cut by a comma")
  func cutSpeech() throws {
    for (points, isNoted) in [
      ("[hứa tiếp tục rèn luyện, sẵn sàng chiến đấu cao]", true),
      ("[biểu dương cán bộ của đơn vị, đề nghị giữ vững kỷ luật]", false),
    ] {
      var findings = Findings()
      let text = Self.event + "phát biểu: {người: Lê Văn An, nội dung: \(points)}\n"
      _ = DefinitionReader.read(
        SourceFile(name: "ceremony.yaml", text: text), lists: { _ in nil }, into: &findings)
      #expect(findings.diagnostics.contains { $0.code.id == "definition/cut-by-comma" } == isNoted)
    }
  }

  @Test(
    "A review counts both of its years, or the fives between them",
    arguments: [
      (2020, 2025, "5 năm qua"), (2021, 2025, "5 năm qua"), (2016, 2025, "10 năm qua"),
      (2015, 2025, "10 năm qua"),
      (2023, 2025, "3 năm qua"),
    ])
  func years(first: Int, last: Int, wanted: String) throws {
    let event = """
      buổi lễ: {tên: hội nghị tổng kết phong trào, đơn vị tổ chức: UBND xã An Mỹ, ngày: 5/7/\(last), tổng kết: \(first)-\(last)}

      """
    #expect(try draft("kết quả: Các thôn thi đua sôi nổi\n", event: event).contains(wanted))
  }

  @Test("Of those who are named together the dead are told apart, and no one receives for the living")
  func mixed() throws {
    let rest = """
      nhân sự: {tên: Lê Hồng Quân, chức vụ: Phó Chủ tịch UBND tỉnh}
      khen thưởng:
        - hình thức: Bằng khen
          của: Chủ tịch UBND tỉnh
          người nhận: [{tên: Đội dân quân thôn Đông, loại: tập thể}, {tên: Vi Văn Tư, cách gọi: ông, loại: cá nhân, truy tặng: có}]
          người nhận thay: bà Lò Thị Sao
          người trao: Lê Hồng Quân
      """
    let told = try draft(rest)
    #expect(told.contains("trao bằng khen của Chủ tịch UBND tỉnh cho Đội dân quân thôn Đông"), "\(told)")
    #expect(told.contains("truy tặng") && !told.contains("thay mặt đơn vị"))
  }

  @Test(
    "A number belongs to those who are counted, not to their place; prizes and medals count by themselves")
  func parts() throws {
    let rest = """
      khen thưởng:
        - hình thức: Giấy khen
          của: Giám đốc Hợp tác xã
          số lượng: 12 hộ
          gồm: [{nhóm: thôn Đông, số lượng: 5 hộ}, {nhóm: thôn Tây, số lượng: 7 hộ}]
      """
    #expect(try draft(rest).contains("12 hộ, gồm 5 hộ thôn Đông và 7 hộ thôn Tây."))
    let won = """
      khen thưởng:
        - hình thức: Giấy khen
          của: Giám đốc Hợp tác xã
          số lượng: 9 học sinh
          gồm: [{nhóm: huy chương vàng, số lượng: 1 học sinh}, {nhóm: giải nhất, số lượng: 2 học sinh}]
      """
    #expect(
      try draft(won).contains(
        "9 học sinh, trong đó có 1 học sinh đoạt huy chương vàng và 2 học sinh đoạt giải nhất."))
  }

  @Test(
    "Goals are striven for, what is said in a speech goes on from its verb, a year is said in each paragraph")
  func ahead() throws {
    let event = """
      buổi lễ:
        tên: hội nghị tổng kết phong trào thi đua năm 2025
        tổng kết: năm 2025
        đơn vị tổ chức: UBND xã An Mỹ
        ngày: 5/1/2026
        phát động: {nội dung: phong trào thi đua năm 2026, người kêu gọi: Hà Bình, nhiệm vụ: [giữ gìn đoàn kết trong thôn xóm], kỳ: 2026}
      đại biểu: {tên: Hà Bình, giới tính: nữ, chức vụ: Chủ tịch UBND xã An Mỹ}

      """
    let rest = """
      phát biểu:
        - người: Hà Bình
          nội dung:
            - đề nghị các thôn nỗ lực
            - không được chủ quan
      phương hướng:
        - tỷ lệ hộ nghèo giảm còn 1%
        - kết nạp thêm 15 hội viên
        - nghị quyết được triển khai đồng bộ
      """
    let told = try draft(rest, event: event)
    #expect(told.contains("đề nghị các thôn nỗ lực; không được chủ quan."), "\(told)")
    #expect(
      told.contains(
        "\n\nNăm 2026, UBND xã An Mỹ phấn đấu tỷ lệ hộ nghèo giảm còn 1%; kết nạp thêm 15 hội viên"))
    #expect(!told.contains("UBND xã An Mỹ nghị quyết"))
  }

  @Test("What a cause says decides its joint")
  func causes() throws {
    for (cause, wanted) in [
      ("gương mẫu hiến đất", "đã gương mẫu hiến đất"), ("giải Nhất hội thi", "đoạt giải Nhất hội thi"),
      ("sáng kiến “Phao cứu sinh”", "có sáng kiến"), ("đơn vị dẫn đầu khối", "là đơn vị dẫn đầu khối"),
    ] {
      let rest =
        "khen thưởng: {hình thức: Giấy khen, của: Giám đốc Hợp tác xã, số lượng: 3 xã viên, thành tích: \(cause)}\n"
      let told = try draft(rest)
      #expect(told.contains("3 xã viên \(wanted)"), "\(told)")
    }
  }

  @Test("What is given is told by its own words")
  func givenThings() throws {
    let rest = """
      khen thưởng: {hình thức: Giấy khen, của: Giám đốc Hợp tác xã, số lượng: 3 xã viên}
      quà tặng:
        - {quà: học bổng, số lượng: 30 suất học bổng, của: Hội Khuyến học}
        - {quà: tiền, số lượng: 200 triệu đồng, của: Công ty Sông Trà}
        - {quà: khám bệnh miễn phí, số lượng: 300 lượt người, của: Trạm Y tế xã}
      """
    let told = try draft(rest)
    #expect(told.contains("trao tặng 30 suất học bổng."), "\(told)")
    #expect(told.contains("trao tặng 200 triệu đồng."))
    #expect(told.contains("khám bệnh miễn phí cho 300 lượt người."))
  }

  private static func sites(_ rest: String) -> String {
    """
    buổi lễ: {tên: lễ khai giảng năm học mới, ngày: 5/9/2026}
    các nơi:
      - {nơi: Trường THPT Sông Trà, kết quả: [Trường có 68 lớp]}
      - {nơi: Trường THPT Núi Ấn, kết quả: [Trường có 40 lớp]}
    khen thưởng:
    \(rest)
    """
  }

  @Test(
    "A round-up says what its places received or rewarded, and neither where they did nothing of the kind")
  func roundUps() throws {
    func headlines(_ awards: String) throws -> String { try form(.headlines, "", event: Self.sites(awards)) }
    let received = """
        - {hình thức: Huân chương Lao động hạng Nhì, của: Chủ tịch nước, người nhận: {tên: Trường THPT Sông Trà, loại: tập thể}, tại: Trường THPT Sông Trà}
        - {hình thức: Huân chương Lao động hạng Ba, của: Chủ tịch nước, người nhận: {tên: Trường THPT Núi Ấn, loại: tập thể}, tại: Trường THPT Núi Ấn}

      """
    let told = try headlines(received)
    #expect(told.contains("Trường THPT Sông Trà và Trường THPT Núi Ấn đón nhận Huân chương Lao động"))
    #expect(!told.contains("khen thưởng") && !told.contains("biểu dương"))
    let post = try form(.post, "", event: Self.sites(received))
    #expect(
      post.contains("Dịp này, Trường THPT Sông Trà và Trường THPT Núi Ấn đón nhận Huân chương Lao động."))
    let own = try headlines(
      """
        - {hình thức: Giấy khen, của: Hiệu trưởng Trường THPT Sông Trà, số lượng: 5 học sinh, tại: Trường THPT Sông Trà}
        - {hình thức: Giấy khen, của: Hiệu trưởng Trường THPT Núi Ấn, số lượng: 7 học sinh, tại: Trường THPT Núi Ấn}

      """)
    #expect(own.contains("Trường THPT Sông Trà và Trường THPT Núi Ấn khen thưởng học sinh"), "\(own)")
    let one = try headlines(
      "  - {hình thức: Giấy khen, của: Hiệu trưởng Trường THPT Núi Ấn, số lượng: 7 học sinh, tại: Trường THPT Núi Ấn}\n"
    )
    #expect(!one.contains("Trường THPT Sông Trà"), "\(one)")
  }

  @Test(
    "Hosts who give nothing reward nobody in a headline, and several hosts leave it to the place and the deed"
  )
  func headlines() throws {
    let award = """
      khen thưởng: {hình thức: Giấy khen, của: Chủ tịch UBND phường Đông Hà, số lượng: "5 dòng họ, 8 gia đình"}

      """
    let society = """
      buổi lễ: {tên: hội nghị tổng kết công tác khuyến học, đơn vị tổ chức: Hội Khuyến học phường Đông Hà, ngày: 5/7/2026}

      """
    let told = try form(.headlines, award, event: society)
    #expect(!told.contains("Đông Hà khen thưởng") && !told.contains("biểu dương"), "\(told)")
    #expect(told.contains("Hội Khuyến học phường Đông Hà: 5 dòng họ và 8 gia đình được khen thưởng"))
    let several = society.replacing(
      "Hội Khuyến học phường Đông Hà",
      with: "[Công an xã Yên Lạc, Trung tâm Phục vụ hành chính công xã Yên Lạc]"
    )
    #expect(try form(.headlines, award, event: several).hasPrefix("Xã Yên Lạc: "))
    let nowhere = society.replacing(
      "Hội Khuyến học phường Đông Hà", with: "[Tỉnh Đoàn, Hội Nhà báo tỉnh, Hội Sinh viên tỉnh]"
    ).replacing(
      "hội nghị tổng kết công tác khuyến học",
      with: "lễ phát động cuộc thi “Vẽ quê em”, phát động: {nội dung: cuộc thi “Vẽ quê em”, kỳ: 2026}")
    #expect(try form(.headlines, award, event: nowhere).hasPrefix("Phát động cuộc thi “Vẽ quê em”\n"))
  }

  @Test("The words of “cho” stay whole where no number says their noun")
  func wholeWords() throws {
    for words in [
      "các tập thể, cá nhân có nhiều đóng góp", "tập thể, cá nhân tiêu biểu", "các hộ gia đình, cá nhân",
      "các tập thể thuộc khối trường học",
    ] {
      let told = try draft(
        "khen thưởng: {hình thức: Giấy khen, của: Giám đốc Hợp tác xã, cho: \"\(words)\"}\n")
      #expect(told.lowercased().contains(", \(words) được"), "\(told)")
    }
  }

  @Test("The dead of a mixed list are told once, by those who hand over")
  func mixedList() throws {
    let told = try draft(
      """
      khen thưởng:
        hình thức: Bằng khen
        của: Chủ tịch UBND tỉnh Sơn Hải
        người nhận: [{tên: Đội Cứu hộ An Mỹ, loại: tập thể}, {tên: Lê Văn Sóng, cách gọi: ông, loại: cá nhân, truy tặng: có}]
        thành tích: dũng cảm cứu người
        người trao: bà Hồ Thị Lan
        tiền thưởng: 5000000
      """)
    #expect(told.contains("cho Đội Cứu hộ An Mỹ vì dũng cảm cứu người."), "\(told)")
    #expect(
      told.contains("trao bằng khen truy tặng của Chủ tịch UBND tỉnh Sơn Hải cho thân nhân ông Lê Văn Sóng."))
    #expect(told.components(separatedBy: "Lê Văn Sóng").count == 2)
    #expect(told.components(separatedBy: "5 triệu đồng").count == 2)
  }

  @Test("Who hands over another's award and his own of one form says whose each is")
  func twoGivers() throws {
    let told = try draft(
      """
      đại biểu: {tên: Hồ Văn Bảy, giới tính: nam, chức vụ: Chủ tịch UBND tỉnh Sơn Hải}
      khen thưởng:
        - {hình thức: Bằng khen, của: Thủ tướng Chính phủ, số lượng: 2 cá nhân, người trao: Hồ Văn Bảy}
        - {hình thức: Bằng khen, của: Chủ tịch UBND tỉnh Sơn Hải, số lượng: 6 chiến sĩ, người trao: Hồ Văn Bảy}
      """)
    #expect(told.contains("bằng khen của Chủ tịch UBND tỉnh Sơn Hải cho 6 chiến sĩ"), "\(told)")
  }

  @Test("The author's first award opens a conferment, whoever gives the others")
  func order() throws {
    let told = try draft(
      """
      bối cảnh: Hội thi có 16 đội
      khen thưởng:
        - {hình thức: giải tập thể, của: Giám đốc Hợp tác xã, số lượng: 9 đội}
        - {hình thức: Bằng khen, của: Trung ương Hội Nông dân Việt Nam, số lượng: 4 hộ gia đình}
      hình thức riêng: giải tập thể
      """, event: Self.event.replacing("hội nghị tuyên dương", with: "lễ trao giải thưởng hội thi"))
    let places = try ["9 đội", "16 đội", "4 hộ"].map { try #require(told.firstRange(of: $0)).lowerBound }
    #expect(places == places.sorted(), "\(told)")
  }

  @Test("Tasks behind a time of their own have a subject, and one that speaks of the future needs no opener")
  func tasksAhead() throws {
    let told = try draft(
      """
      phương hướng:
        - đến năm 2030, trở thành hợp tác xã kiểu mẫu của tỉnh
        - tăng doanh thu gấp 2 lần
      """)
    #expect(told.contains("Đến năm 2030, Hợp tác xã Nông nghiệp An Mỹ phấn đấu trở thành"), "\(told)")
    for task in ["từ tháng 8/2025, hợp tác xã mở thêm 2 cửa hàng", "lễ trao giải sẽ diễn ra tại xã"] {
      let told = try draft("phương hướng: [\"\(task)\"]\n")
      #expect(!told.contains("Thời gian tới"), "\(told)")
    }
    let figure = try draft(
      """
      phương hướng:
        - {số liệu: Tỷ lệ hộ dùng nước sạch, đạt: 96%}
        - phát triển thêm 30 thành viên
      """)
    #expect(
      figure.contains(
        "Thời gian tới, Hợp tác xã Nông nghiệp An Mỹ phấn đấu tỷ lệ hộ dùng nước sạch đạt 96%; phát triển thêm 30 thành viên."
      ), "\(figure)")
  }

  @Test("What was done without a word of who did it is done by the host, two hosts together")
  func doers() throws {
    let told = try draft(
      """
      kết quả:
        - Thu nhập của thành viên tăng
        - {số liệu: Số hộ thoát nghèo, là: 12 hộ}
        - nhận nuôi 4 cháu mồ côi
        - bàn giao 3 căn nhà
      """)
    #expect(
      told.contains("Hợp tác xã Nông nghiệp An Mỹ nhận nuôi 4 cháu mồ côi; bàn giao 3 căn nhà."), "\(told)")
    let two = try draft(
      """
      phương hướng: [giữ vững địa bàn]
      """,
      event: """
        buổi lễ:
          tên: hội nghị tổng kết
          đơn vị tổ chức: [Đồn Biên phòng Sông Trà, UBND xã An Mỹ]
          địa phương: xã An Mỹ
          ngày: 5/7/2025

        """)
    #expect(two.contains("Thời gian tới, hai đơn vị giữ vững địa bàn."), "\(two)")
  }

  @Test("Figures count by the noun of their name and keep words of limits")
  func figures() throws {
    let told = try draft(
      """
      kết quả:
        - {số liệu: Học sinh đỗ đại học, có: 86 em}
        - {số liệu: "Số nhóm, lớp", có: 12 nhóm}
        - {số liệu: Tỷ lệ nợ xấu, đạt: "dưới 0,8%"}
        - {số liệu: Tỷ lệ đúng hạn, đạt: từ 90% trở lên}
        - {số liệu: Diện tích đất hiến, có: 3.200 m2}
      """)
    for wanted in [
      "Hợp tác xã Nông nghiệp An Mỹ có 86 học sinh đỗ đại học và 12 nhóm, lớp; ", "ỷ lệ nợ xấu dưới 0,8%",
      "đạt từ 90% trở lên",
      "iện tích đất hiến là 3.200 m2",
    ] { #expect(told.contains(wanted), "\(told)") }
  }

  @Test("What an achievement serves stands behind its period, and days behind each occasion of a name")
  func longNames() throws {
    let told = try draft(
      """
      khen thưởng:
        hình thức: Huân chương Lao động hạng Nhất
        của: Chủ tịch nước
        người nhận: {tên: Viện Thủy sản Sông Trà, loại: tập thể}
        thành tích: thành tích xuất sắc trong nghiên cứu, góp phần vào sự nghiệp bảo vệ Tổ quốc
        kỳ thành tích: 2020-2024
      """,
      event: """
        buổi lễ:
          tên: lễ kỷ niệm 67 năm Ngày truyền thống đơn vị và 37 năm Ngày Biên phòng toàn dân
          đơn vị tổ chức: Đồn Biên phòng Sông Trà
          ngày: 2/3/2026
          dịp:
            - 67 năm Ngày truyền thống đơn vị (3/3/1959 - 3/3/2026)
            - 37 năm Ngày Biên phòng toàn dân (3/3/1989 - 3/3/2026)

        """)
    #expect(
      told.contains("trong nghiên cứu giai đoạn 2020-2024, góp phần vào sự nghiệp bảo vệ Tổ quốc"), "\(told)")
    #expect(
      told.contains("đơn vị (3-3-1959 - 3-3-2026) và 37 năm Ngày Biên phòng toàn dân (3-3-1989"), "\(told)")
  }

  @Test("Captions without words show the only award, the only pledge and those who signed it")
  func captions() throws {
    let told = try draft(
      """
      khen thưởng: {hình thức: Giấy khen, của: Giám đốc Hợp tác xã, số lượng: 12 xã viên, người trao: bà Hồ Thị Lan}
      giao ước thi đua: {ký: cam kết an toàn lao động, bên ký: 12 đội sản xuất}
      ảnh: [trao, ký giao ước]
      """)
    #expect(told.contains("Bà Hồ Thị Lan trao giấy khen của Giám đốc Hợp tác xã cho các xã viên."), "\(told)")
    #expect(told.contains("12 đội sản xuất ký kết cam kết an toàn lao động."), "\(told)")
  }

  @Test("What each of a list did stands beside the name, and where it does not, the note says so")
  func ownCauses() throws {
    let told = try draft(
      """
      khen thưởng:
        hình thức: Giấy khen
        của: Giám đốc Hợp tác xã
        người nhận:
          - {tên: Trần Gia Huy, cách gọi: anh, loại: cá nhân, thành tích: cứu 2 em nhỏ}
          - {tên: Lê Bảo Châu, cách gọi: chị, loại: cá nhân, thành tích: sáng chế máy gặt}
      """)
    #expect(told.contains("- Anh Trần Gia Huy: cứu 2 em nhỏ;"), "\(told)")
  }

  @Test("Gifts that are acts keep their verb, and a draw's prizes do not go before those who are honoured")
  func giftActs() throws {
    let told = try draft(
      """
      khen thưởng: {hình thức: Giấy khen, của: Giám đốc Hợp tác xã, số lượng: 3 xã viên}
      quà tặng:
        - {quà: giải bốc thăm may mắn, số lượng: 500 giải}
        - {quà: ủng hộ Quỹ Vì người nghèo, tổng trị giá: 2 tỷ đồng, của: Công ty Sông Trà}
        - {quà: nhận đỡ đầu 5 trẻ mồ côi, của: Trạm Y tế xã}
      """,
      event: Self.event.replacing(
        "tên: hội nghị tuyên dương", with: "loại: chương trình\n  tên: chương trình Xuân ấm áp"))
    #expect(told.contains("Công ty Sông Trà ủng hộ Quỹ Vì người nghèo 2 tỷ đồng."), "\(told)")
    #expect(told.contains("Trạm Y tế xã nhận đỡ đầu 5 trẻ mồ côi."), "\(told)")
    let award = try #require(told.firstRange(of: "giấy khen"))
    let draw = try #require(told.firstRange(of: "500 giải"))
    #expect(award.lowerBound < draw.lowerBound, "\(told)")
  }

  @Test("A second mention of a post leaves out its host, but not where the post needs it")
  func secondMentions() throws {
    let told = try draft(
      """
      đại biểu:
        - {tên: Trịnh Gia Bách, giới tính: nam, chức vụ: Giám đốc Hợp tác xã Nông nghiệp An Mỹ}
        - {tên: Trần Văn Tám, giới tính: nam, chức vụ: Hiệu trưởng Trường THPT Lê Quý Đôn}
      kết quả: Sản xuất phát triển
      phát biểu: {người: Trịnh Gia Bách, nội dung: cảm ơn xã viên}
      khen thưởng: {hình thức: Giấy khen, của: Giám đốc Hợp tác xã, số lượng: 3 xã viên}
      """)
    #expect(
      told.contains("Giám đốc Trịnh Gia Bách phát biểu") || told.contains(", Giám đốc Trịnh Gia Bách cảm ơn"),
      "\(told)")
    #expect(told.contains("ông Trần Văn Tám, Hiệu trưởng Trường THPT Lê Quý Đôn"), "\(told)")
  }

  @Test("Committees of one place say it once, and an area has its households, not the body in it")
  func places() throws {
    let told = try draft(
      "đặc điểm: [{số liệu: Số hộ, có: 214 hộ}]\n",
      event: """
        buổi lễ:
          tên: ngày hội đoàn kết
          đơn vị tổ chức: Ban Công tác Mặt trận thôn Bình Minh
          ngày: 16/11/2025

        """)
    #expect(told.contains("Thôn Bình Minh có 214 hộ."), "\(told)")
    let four = try draft(
      "kết quả: Kinh tế phát triển\n",
      event: """
        buổi lễ:
          tên: đại hội thi đua yêu nước
          đơn vị tổ chức: [Thành ủy Tam Giang, HĐND thành phố Tam Giang, UBND thành phố Tam Giang]
          ngày: 16/11/2025

        """)
    #expect(four.contains("Thành ủy, HĐND và UBND thành phố Tam Giang tổ chức"), "\(four)")
  }

  @Test("Of goals in figures the first alone opens with its time")
  func goalsInARow() throws {
    let told = try draft(
      """
      phương hướng:
        - {số liệu: Tỷ lệ hộ dùng nước sạch, đạt: 96%}
        - {số liệu: Tỷ lệ đường bê tông, đạt: 80%}
      """)
    #expect(told.components(separatedBy: "hời gian tới").count == 2, "\(told)")
  }

  @Test("A place that got more than one award is not told to have received the one of all")
  func moreAtOnePlace() throws {
    func award(_ form: String, _ place: String) -> String {
      "  - {hình thức: \(form), của: Chủ tịch nước, người nhận: {tên: \(place), loại: tập thể}, tại: \(place)}\n"
    }
    let told = try form(
      .headlines, "",
      event: Self.sites(
        award("Huân chương Lao động hạng Nhì", "Trường THPT Sông Trà")
          + award("Huân chương Lao động hạng Ba", "Trường THPT Núi Ấn")
          + "  - {hình thức: Huân chương Lao động hạng Ba, của: Chủ tịch nước, số lượng: 2 cá nhân, tại: Trường THPT Núi Ấn}\n"
      ))
    #expect(!told.contains("đón nhận"), "\(told)")
  }

  @Test("Sums of single people go from the least to the most, and a total leaves out who has died")
  func sumsAndTotals() throws {
    let rest = """
      khen thưởng:
        hình thức: Giấy khen
        của: Giám đốc Hợp tác xã
        người nhận:
          - {tên: Trần Gia Huy, cách gọi: anh, loại: cá nhân, tiền thưởng: 3000000}
          - {tên: Lê Bảo Châu, cách gọi: chị, loại: cá nhân, tiền thưởng: 1000000}
      """
    #expect(try draft(rest).contains("từ 1 triệu đồng đến 3 triệu đồng"))
    let dead = rest.replacing("tiền thưởng: 3000000", with: "truy tặng: có").replacing(
      ", tiền thưởng: 1000000", with: "")
    #expect(try !form(.headlines, dead).contains("2 cá nhân"))
  }

  @Test("A post that means nothing without its body keeps it")
  func boundPosts() throws {
    let told = try draft(
      """
      đại biểu: {tên: Trịnh Gia Bách, giới tính: nam, chức vụ: Chủ tịch Hội Nông dân tỉnh Sơn Hải}
      kết quả: Sản xuất phát triển
      phát biểu: {người: Trịnh Gia Bách, nội dung: cảm ơn hội viên}
      khen thưởng: {hình thức: Giấy khen, của: Chủ tịch Hội Nông dân tỉnh Sơn Hải, số lượng: 3 cá nhân}
      """, event: Self.event.replacing("Hợp tác xã Nông nghiệp An Mỹ", with: "Hội Nông dân tỉnh Sơn Hải"))
    #expect(!told.contains("Chủ tịch Trịnh Gia Bách"), "\(told)")
  }
}
