import Diagnostics
import Model
import Testing

@testable import Definitions
@testable import News

/// Headlines, first sentences, posts, short items and captions; people and places are invented.
@Suite("Forms of a draft")
struct NewsFormTests {
  private func draft(
    _ rest: String, hosts: String = "Hợp tác xã An Mỹ", name: String = "hội nghị tổng kết năm 2025",
    more: String = "", for outlet: String = "sggp", form: NewsForm = .full
  ) throws -> String {
    let event = "buổi lễ:\n  tên: \(name)\n  đơn vị tổ chức: \(hosts)\n  ngày: 5/1/2026\n\(more)\n"
    let file = SourceFile(name: "ceremony.yaml", text: event + rest)
    var ceremony = try #require(NewsDefinition("forms", file, listsOf: "examples")).ceremony
    ceremony.report?.forms = [form]
    return try NewsBench.draft(ceremony, for: outlet)
  }

  /// The best headline.
  private func headline(_ rest: String, hosts: String, name: String, more: String = "") throws -> String {
    let text = try draft(rest, hosts: hosts, name: name, more: more, form: .headlines)
    return String(text.prefix { $0 != "\n" })
  }

  private static let award = "khen thưởng:\n  - {hình thức: Giấy khen, của: Chủ tịch UBND xã An Mỹ, "

  // MARK: Headlines

  @Test(
    "A headline names its host once",
    arguments: [
      (
        "Quỹ Tín dụng An Mỹ", "lễ kỷ niệm 20 năm thành lập Quỹ Tín dụng An Mỹ và tri ân thành viên",
        "Quỹ Tín dụng An Mỹ kỷ niệm 20 năm thành lập và tri ân thành viên"
      ),
      (
        "UBND tỉnh Hải Sơn", "gặp mặt, biểu dương đội tuyển tỉnh Hải Sơn dự giải toàn quốc",
        "UBND tỉnh Hải Sơn gặp mặt, biểu dương đội tuyển dự giải toàn quốc"
      ),
      (
        "Hội Nông dân xã An Mỹ", "Đại hội đại biểu nông dân xã An Mỹ lần thứ V",
        "Hội Nông dân xã An Mỹ tổ chức Đại hội đại biểu nông dân lần thứ V"
      ),
      (
        "Chi hội Thú y xã An Mỹ", "lễ ra mắt quỹ của UBND xã An Mỹ",
        "Chi hội Thú y xã An Mỹ tổ chức lễ ra mắt quỹ của UBND xã An Mỹ"
      ),
      (
        "Trung đoàn 82", "Đại hội Thi đua Quyết thắng Trung đoàn 82, Sư đoàn 9",
        "Đại hội Thi đua Quyết thắng Trung đoàn 82, Sư đoàn 9"
      ),
    ])
  func hostOnce(host: String, name: String, wanted: String) throws {
    #expect(try headline("kết quả: [phong trào phát triển]\n", hosts: host, name: name) == wanted)
  }

  @Test("A host among those who receive is the one who receives, and stands first")
  func hostReceives() throws {
    let told = try headline(
      """
      khen thưởng:
        - hình thức: Bằng khen
          của: Bộ Xây dựng
          người nhận: [Công ty Cầu Sông Trà, {tên: Ngô Tấn Phát, cách gọi: ông}]
      """, hosts: "Công ty Cầu Sông Trà", name: "lễ kỷ niệm 30 năm Ngày thành lập", more: "  loại: lễ kỷ niệm"
    )
    #expect(told == "Công ty Cầu Sông Trà đón nhận bằng khen của Bộ Xây dựng")
  }

  @Test("What the only host receives at its anniversary stands before the speech of guidance")
  func hostRewarded() throws {
    let told = try draft(
      """
      đại biểu: [{tên: Ngô Tấn Phát, cách gọi: ông, chức vụ: Phó Chủ tịch UBND tỉnh, vai trò: dự}]
      phát biểu: [{người: Ngô Tấn Phát, nội dung: [chúc mừng nhà trường]}]
      khen thưởng: [{hình thức: Huân chương Lao động hạng Ba, của: Chủ tịch nước, người nhận: Trường THPT Sông Trà}]
      """, hosts: "Trường THPT Sông Trà", name: "lễ kỷ niệm 30 năm Ngày thành lập", more: "  loại: lễ kỷ niệm"
    )
    let order = try #require(told.firstRange(of: "Huân chương Lao động hạng"))
    let speech = try #require(told.firstRange(of: "chúc mừng nhà trường"))
    #expect(order.lowerBound < speech.lowerBound, "\(told)")
  }

  @Test("What a small part of all receives is no headline before the event, nor is a contest's bare prize")
  func fewOfMany() throws {
    let few = """
      khen thưởng:
        - {hình thức: Bằng khen, của: Chủ tịch UBND tỉnh Hải Sơn, số lượng: 1 tập thể}
        - {hình thức: Giấy khen, của: Chủ tịch UBND xã An Mỹ, số lượng: "12 tập thể, 34 cá nhân"}
      """
    let told = try headline(
      few, hosts: "UBND xã An Mỹ", name: "lễ trao tặng danh hiệu thi đua", more: "  loại: lễ trao tặng")
    #expect(told == "UBND xã An Mỹ tổ chức lễ trao tặng danh hiệu thi đua")
    let post = try draft(
      few, hosts: "UBND xã An Mỹ", name: "lễ trao tặng danh hiệu thi đua", more: "  loại: lễ trao tặng",
      form: .post)
    #expect(
      post.contains("cho 1 tập thể. Chủ tịch UBND xã An Mỹ tặng giấy khen cho 12 tập thể và 34 cá nhân."))
    let contest = try headline(
      "khen thưởng:\n  - {hình thức: giải tập thể, của: Ban Tổ chức, số lượng: 9 tập thể}\n"
        + "hình thức riêng: [giải tập thể]\n",
      hosts: "Hội Nông dân xã An Mỹ", name: "lễ trao giải Hội thi nhà nông", more: "  loại: lễ trao tặng")
    #expect(contest == "Hội Nông dân xã An Mỹ tổ chức lễ trao giải Hội thi nhà nông")
    let review = try headline(
      Self.award + "số lượng: \"30 tập thể, 40 cá nhân\"}\n", hosts: "Liên minh Hợp tác xã",
      name: "hội nghị tổng kết phong trào năm 2025")
    #expect(review == "Liên minh Hợp tác xã tổ chức hội nghị tổng kết phong trào năm 2025")
  }

  @Test("Names that leave no room in a headline are a number with their word of address")
  func namesAsNumber() throws {
    let told = try headline(
      """
      khen thưởng:
        - hình thức: danh hiệu Bà mẹ Việt Nam Anh hùng
          của: Chủ tịch nước
          truy tặng: có
          người nhận:
            - {tên: Hoàng Thị Tung Lâm, cách gọi: mẹ}
            - {tên: Nguyễn Thị Tình Thương, cách gọi: mẹ}
            - {tên: Mai Thị Thậm Xuân, cách gọi: mẹ}
      """, hosts: "UBND tỉnh Hải Sơn", name: "lễ trao tặng danh hiệu", more: "  loại: lễ trao tặng")
    #expect(told == "UBND tỉnh Hải Sơn: Truy tặng danh hiệu Bà mẹ Việt Nam Anh hùng cho 3 mẹ")
  }

  // MARK: Launches

  private static let launch = """
      loại: lễ phát động
      phát động:
        - nội dung: đợt thi đua “60 ngày đêm”
          người kêu gọi: Tạ Văn Dũng
          khẩu hiệu: An toàn là trên hết
    """

  private static let people = """
    đại biểu:
      - {tên: Tạ Văn Dũng, giới tính: nam, chức vụ: Giám đốc Công ty Cầu Sông Trà}

    """

  @Test("A short item tells the launch with its slogan, and who launched it; a post tells it once")
  func launch() throws {
    for form in [NewsForm.short, .post] {
      let told = try draft(
        Self.people, hosts: "Công ty Cầu Sông Trà", name: "lễ phát động Tháng an toàn", more: Self.launch,
        form: form)
      #expect(
        told.contains("phát động đợt thi đua “60 ngày đêm” với khẩu hiệu “An toàn là trên hết”."), "\(told)")
      #expect(!told.contains("Khẩu hiệu thi đua là") && !told.contains("được phát động"), "\(told)")
    }
  }

  @Test("A post that is too long keeps the launch for which the event is held, not its awards")
  func longPost() throws {
    let told = try draft(
      Self.people + """
        khen thưởng:
          - hình thức: Bằng khen
            của: Tổng Liên đoàn Lao động Việt Nam
            người nhận: [Tổ Sửa chữa nóng lưới điện cao thế khu vực miền núi phía Bắc, Tổ Vận hành trạm biến áp trung tâm]
            người trao: Tạ Văn Dũng
        """, hosts: "Công ty Cầu Sông Trà",
      name:
        "lễ phát động Tháng Công nhân và Tháng hành động về an toàn, vệ sinh lao động năm 2026 của toàn ngành giao thông vận tải miền núi phía Bắc",
      more: Self.launch, form: .post)
    #expect(told.contains("phát động đợt thi đua “60 ngày đêm”") && !told.contains("bằng khen"), "\(told)")
  }

  @Test("What is promised to those who do well in the drive is no award yet")
  func promise() throws {
    let told = try draft(
      Self.people + "khen thưởng: {cho: các đội hoàn thành tốt đợt thi đua, tình trạng: công bố}\n",
      hosts: "Công ty Cầu Sông Trà", name: "lễ phát động Tháng an toàn", more: Self.launch)
    #expect(told.contains("các đội hoàn thành tốt đợt thi đua sẽ được"), "\(told)")
    #expect(!told.contains("đã được"))
  }

  @Test("Whoever has the role of launching launches at the event")
  func launcher() throws {
    let told = try draft(
      "đại biểu:\n  - {tên: Lê Văn An, chức vụ: Chính ủy Trung đoàn 82, vai trò: phát động}\n",
      hosts: "Trung đoàn 82", name: "lễ phát động thi đua",
      more:
        "  loại: lễ phát động\n  phát động: {nội dung: đợt thi đua cao điểm, kỳ: 2026, nhiệm vụ: [huấn luyện giỏi]}"
    )
    #expect(
      told.contains("Tại buổi lễ, Chính ủy Trung đoàn 82 Lê Văn An phát động đợt thi đua cao điểm"), "\(told)"
    )
  }

  @Test("Tasks that begin with no verb are striven for, and say so once")
  func nominalTasks() throws {
    let told = try draft(
      Self.people, hosts: "Công ty Cầu Sông Trà", name: "lễ phát động Tháng an toàn",
      more: Self.launch + """

              nhiệm vụ:
                - tuân thủ quy trình
                - trong tháng 6, mỗi tổ có 1 công trình
                - 100% công nhân tham gia
        """)
    #expect(
      told.contains(
        "tập thể, cá nhân tuân thủ quy trình; phấn đấu trong tháng 6, mỗi tổ có 1 công trình; 100% công nhân tham gia."
      ),
      "\(told)")
  }

  @Test("Tasks that name who does them are called for as they stand")
  func doers() throws {
    let told = try draft(
      Self.people, hosts: "Công ty Cầu Sông Trà", name: "lễ phát động Tháng an toàn",
      more: Self.launch + """

              nhiệm vụ:
                - Ban Quản lý dự án phối hợp giải phóng mặt bằng
                - các nhà thầu tăng cường kiểm tra
        """)
    #expect(
      told.contains(
        "kêu gọi Ban Quản lý dự án phối hợp giải phóng mặt bằng; các nhà thầu tăng cường kiểm tra."),
      "\(told)")
  }

  @Test("A movement that the event's name only mentions is launched in words")
  func mentionedOnly() throws {
    let told = try draft(
      "kết quả: [phong trào phát triển]\n",
      name: "hội nghị tổng kết phong trào thi đua “Dân vận khéo” năm 2025",
      more: "  phát động: phong trào thi đua “Dân vận khéo”")
    #expect(told.contains("phát động phong trào thi đua “Dân vận khéo”."), "\(told)")
  }

  // MARK: Clusters

  private static let cluster = """
    cụm thi đua:
      tên: Cụm thi đua số 5
      thành viên: [UBND xã An Mỹ, UBND xã An Hòa, UBND xã Trà Sơn]
      cụm trưởng: UBND xã An Mỹ
    giao ước thi đua: {ký: giao ước thi đua năm 2026}
    phương hướng: [tổ chức kiểm tra chéo, nhân rộng mô hình]

    """

  @Test("At a cluster's event the cluster acts and is named, whoever of it is host")
  func cluster() throws {
    let told = try draft(
      Self.cluster, hosts: "UBND xã An Mỹ", name: "hội nghị ký kết giao ước thi đua năm 2026",
      more: "  loại: hội nghị cụm, khối")
    #expect(told.contains("Cụm thi đua số 5 gồm 3 UBND xã: An Mỹ, An Hòa và Trà Sơn."), "\(told)")
    #expect(told.contains("các đơn vị trong cụm đã ký kết giao ước thi đua năm 2026"), "\(told)")
    #expect(told.contains("Cụm thi đua số 5 tổ chức kiểm tra chéo"), "\(told)")
    let headline = try headline(
      Self.cluster, hosts: "UBND xã An Mỹ", name: "hội nghị ký kết giao ước thi đua năm 2026 cụm 5",
      more: "  loại: hội nghị cụm, khối")
    #expect(headline == "Cụm thi đua số 5 tổ chức hội nghị ký kết giao ước thi đua năm 2026 cụm 5")
  }

  // MARK: Captions

  @Test(
    "A caption names the award, the speaker and who receives for the dead",
    arguments: [
      ("  - ảnh: trao\n    người: Lê Văn An\n    cho: các hộ dân", "trao giấy khen cho các hộ dân."),
      ("  - ảnh: trao\n    người: Trần Thị Mai", "trao bằng khen cho thân nhân anh Ngô Tấn Phát."),
      ("  - ảnh: phát biểu", "Chủ tịch UBND xã An Mỹ Lê Văn An phát biểu tại buổi lễ."),
      ("  - ảnh: tặng hoa", "Tặng hoa chúc mừng buổi lễ."),
    ])
  func captions(photo: String, wanted: String) throws {
    let told = try draft(
      """
      đại biểu:
        - {tên: Lê Văn An, chức vụ: Chủ tịch UBND xã An Mỹ, vai trò: trao thưởng}
        - {tên: Trần Thị Mai, chức vụ: Chủ tịch UBND tỉnh Hải Sơn, vai trò: trao thưởng}
      phát biểu: {người: Lê Văn An, nội dung: cảm ơn người dân}
      khen thưởng:
        - {hình thức: Giấy khen, của: Chủ tịch UBND xã An Mỹ, số lượng: 5 hộ gia đình, người trao: Lê Văn An}
        - hình thức: Bằng khen
          của: Chủ tịch UBND tỉnh Hải Sơn
          truy tặng: có
          người trao: Trần Thị Mai
          người nhận thay: thân nhân anh Ngô Tấn Phát
          người nhận: [{tên: Ngô Tấn Phát, cách gọi: anh}]
      ảnh:
      \(photo)
      """, hosts: "UBND xã An Mỹ", name: "lễ trao tặng khen thưởng", more: "  loại: lễ trao tặng",
      form: .captions)
    #expect(told.replacing("\n", with: " ").contains(wanted), "\(told)")
  }

  @Test("At a ceremony for the dead their families are in the photo")
  func families() throws {
    let told = try draft(
      """
      khen thưởng:
        - {hình thức: Bằng khen, của: Bộ Xây dựng, truy tặng: có, số lượng: 7 công nhân}
      ảnh: {ảnh: nhận khen thưởng}
      """, hosts: "Công ty Cầu Sông Trà", name: "lễ truy tặng bằng khen", more: "  loại: lễ trao tặng",
      form: .captions)
    #expect(told.contains("Thân nhân các công nhân nhận bằng khen."), "\(told)")
  }

  @Test("A photo of signing shows the pledge that is signed; without parties the units sign, not the event")
  func signing() throws {
    let rest = """
      giao ước thi đua:
        - {thông qua: quy chế thi đua}
        - {ký: giao ước thi đua, bên ký: đại diện các đội}
      ảnh: {ảnh: ký giao ước}
      kết quả: [phong trào phát triển]
      """
    #expect(try draft(rest, form: .captions).contains("Đại diện các đội ký kết giao ước thi đua."))
    let bare = try draft("giao ước thi đua: {ký: giao ước thi đua}\nkết quả: [phong trào phát triển]\n")
    #expect(bare.contains("các đơn vị đã ký giao ước thi đua."), "\(bare)")
  }

  // MARK: First sentences

  @Test("Those of a side are told with their side, those who preside together")
  func sides() throws {
    let told = try draft(
      """
      đại biểu:
        - {tên: Trần Thị Mai, giới tính: nữ, chức vụ: Phó Chủ tịch UBND tỉnh, phía: tỉnh}
        - {tên: Lê Văn An, giới tính: nam, chức vụ: Bí thư Đảng ủy xã, phía: về phía xã}
        - {tên: Tạ Văn Dũng, giới tính: nam, chức vụ: Chủ tịch UBND xã, phía: xã, vai trò: chủ trì}
        - {tên: Ngô Tấn Phát, giới tính: nam, chức vụ: Giám đốc Hợp tác xã, vai trò: chủ trì}
      kết quả: [phong trào phát triển]
      """, for: "thanh-nien")
    #expect(
      told.contains("hội nghị, về phía tỉnh có bà Trần Thị Mai, Phó Chủ tịch UBND tỉnh. Về phía xã có"),
      "\(told)")
    #expect(
      told.contains("Chủ trì hội nghị có ông Tạ Văn Dũng, Chủ tịch UBND xã; ông Ngô Tấn Phát"), "\(told)")
  }

  @Test(
    "The first sentence says where a host is, and the span of the event: that ahead only of one with a number",
    arguments: [
      ("  địa phương: tỉnh Hải Sơn", "hội nghị tổng kết", "Hợp tác xã An Mỹ (tỉnh Hải Sơn) tổ chức"),
      ("  địa phương: xã An Mỹ", "hội nghị tổng kết", "Hợp tác xã An Mỹ tổ chức"),
      (
        "  tổng kết: 2021-2025\n  giai đoạn tới: 2026-2030", "hội nghị điển hình tiên tiến",
        "hội nghị điển hình tiên tiến giai đoạn 2021-2025."
      ),
      (
        "  tổng kết: 2021-2025\n  giai đoạn tới: 2026-2030\n  lần thứ: V", "hội nghị điển hình tiên tiến",
        "hội nghị điển hình tiên tiến lần thứ V, giai đoạn 2026-2030."
      ),
      (
        "  tổng kết: 2021-2025\n  lần thứ: V", "hội nghị điển hình tiên tiến",
        "hội nghị điển hình tiên tiến lần thứ V, giai đoạn 2021-2025."
      ),
      (
        "  tổng kết: 2021-2025", "hội nghị tổng kết phong trào “Xanh và sạch” và phát động đợt thi đua mới",
        "phong trào “Xanh và sạch” giai đoạn 2021-2025 và phát động đợt thi đua mới"
      ),
    ])
  func firstSentence(more: String, name: String, wanted: String) throws {
    let told = try draft("kết quả: [phong trào phát triển]\n", name: name, more: more)
    #expect(told.contains(wanted), "\(told)")
  }

  // MARK: Openers

  @Test("A ceremony held to give opens with itself, in posts too, and goes on with “cũng”")
  func openers() throws {
    let rest = """
      khen thưởng:
        - {hình thức: Bằng khen, của: Bộ Xây dựng, người nhận: [Tổ Điện nước], truy tặng: không}
      phát biểu: {người: ông Lê Văn An, nội dung: cảm ơn mọi người}
      """
    let post = try draft(
      rest, hosts: "UBND xã An Mỹ", name: "lễ trao tặng bằng khen", more: "  loại: lễ trao tặng", form: .post)
    #expect(post.contains("Tại buổi lễ, Bộ Xây dựng tặng bằng khen cho Tổ Điện nước."), "\(post)")
    let two = try draft(
      """
      khen thưởng:
        - {hình thức: Bằng khen, của: Bộ Xây dựng, người nhận: [Tổ Điện nước]}
        - {hình thức: Giấy khen, của: Chủ tịch UBND xã An Mỹ, số lượng: 5 tập thể, thành tích: thành tích trong lao động}
      bối cảnh: [công trình hoàn thành trước hạn]
      """, hosts: "UBND xã An Mỹ", name: "lễ trao tặng bằng khen", more: "  loại: lễ trao tặng")
    #expect(two.contains("Cũng tại buổi lễ, Chủ tịch UBND xã An Mỹ tặng giấy khen"), "\(two)")
    let pictured = try draft(
      rest + "\nảnh: {ảnh: phát biểu}\n", hosts: "UBND xã An Mỹ", name: "lễ trao tặng bằng khen",
      more: "  loại: lễ trao tặng")
    #expect(
      pictured.contains("Tại buổi lễ, Bộ Xây dựng") || pictured.contains("Tại buổi lễ, Tổ Điện nước"),
      "\(pictured)")
    let pledged = try draft(
      "giao ước thi đua: {ký: giao ước thi đua, bên ký: các thôn}\nphát biểu: {người: ông An, nội dung: cảm ơn}\n"
        + Self.award + "số lượng: 5 tập thể}\n", hosts: "UBND xã An Mỹ", for: "ha-noi-moi")
    #expect(
      !pledged.contains(". Tại hội nghị, 5 tập thể") && !pledged.contains("\nTại hội nghị, 5"), "\(pledged)")
  }

  // MARK: People

  @Test("Without a word of address the post stands before the name, and one note asks for the sex")
  func unknownGender() throws {
    let file = SourceFile(
      name: "ceremony.yaml",
      text: """
        buổi lễ: {tên: hội nghị tổng kết, đơn vị tổ chức: UBND xã An Mỹ, ngày: 5/1/2026}
        đại biểu:
          - {tên: Lê Văn An, chức vụ: Chủ tịch UBND tỉnh Hải Sơn}
          - {tên: Trần Thị Mai, chức vụ: Giám đốc Sở Nội vụ}
        kết quả: [phong trào phát triển]

        """)
    let ceremony = try #require(NewsDefinition("forms", file, listsOf: "examples")).ceremony
    var findings = Findings()
    let told = try NewsBench.draft(ceremony, outlets: [NewsBench.outlet("thanh-nien")], into: &findings)
    #expect(
      told.contains("có Chủ tịch UBND tỉnh Hải Sơn Lê Văn An; Giám đốc Sở Nội vụ Trần Thị Mai."), "\(told)")
    #expect(findings.diagnostics.count { $0.code == NewsCodes.unknownGender } == 1)
  }

  @Test("A part of a congress is called by its own noun, a part of a sitting by the sitting")
  func nouns() throws {
    let speech = "phát biểu: {người: ông Lê Văn An, nội dung: cảm ơn mọi người}\n"
    let own = try draft(
      speech, name: "Lễ tôn vinh người tốt", more: "  trong khuôn khổ: Đại hội Thi đua yêu nước lần thứ V")
    #expect(own.contains("tại buổi lễ") && !own.contains("tại đại hội"), "\(own)")
    let sitting = try draft(speech, name: "Lễ trao cờ thi đua", more: "  trong khuôn khổ: phiên họp tháng 5")
    #expect(sitting.contains("tại phiên họp"), "\(sitting)")
    #expect(try draft(speech, name: "họp mặt cán bộ hưu trí").contains("tại buổi họp mặt"))
  }
}
