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
        "Năm 2024, có 32 kỹ thuật mới; năng suất lúa đạt 72 tạ/ha, cao hơn 3 tạ/ha so với vụ trước."))
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
    #expect(told.contains("đã bầu đồng chí Lê Văn Tám và đồng chí Hồ Thị Mai tham dự"))
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
    #expect(told.contains("trao tặng 200 triệu đồng tiền."))
    #expect(told.contains("khám bệnh miễn phí cho 300 lượt người."))
  }
}
