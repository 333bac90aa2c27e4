import Diagnostics
import Model
import Testing

@testable import News

/// What an editor would have to touch, each kind by a small definition; people and places are invented.
@Suite("Drafts that are printed as they are")
struct NewsReadingTests {
  private static let commune = """
    buổi lễ:
      tên: hội nghị tổng kết công tác thi đua
      đơn vị tổ chức: UBND xã An Mỹ
      ngày: 15/1/2026

    """

  private func draft(
    _ rest: String, event: String = commune, for outlet: String = "sggp", as form: NewsForm = .full
  ) throws -> String {
    let file = SourceFile(name: "ceremony.yaml", text: event + rest)
    var ceremony = try #require(NewsDefinition("reading", file, listsOf: "examples")).ceremony
    var report = ceremony.report ?? Report()
    report.forms = [form]
    ceremony.report = report
    return try NewsBench.draft(ceremony, for: outlet)
  }

  private static let regiment = """
    buổi lễ:
      tên: hội nghị tổng kết phong trào thi đua năm 2025
      tổng kết: 2025
      đơn vị tổ chức: Trung đoàn Bộ binh 95
      ngày: 19/12/2025

    """

  @Test("A unit that its paragraph just named is called short, and the next paragraph names it again")
  func units() throws {
    let rest = """
      kết quả:
        - phong trào: “Ba nhất”
        - Xây dựng 12 căn nhà “Nghĩa tình đồng đội”
      phần thưởng đã nhận: {năm: 2024, hình thức: Bằng khen, của: Bộ Quốc phòng}
      phương hướng: [tiếp tục huấn luyện giỏi]
      """
    let told = try draft(rest, event: Self.regiment)
    #expect(told.contains("Trung đoàn Bộ binh 95 đã triển khai phong trào “Ba nhất”, xây dựng 12 căn nhà"))
    #expect(told.contains("Năm 2024, trung đoàn vinh dự được Bộ Quốc phòng tặng bằng khen."))
    #expect(told.contains("Thời gian tới, Trung đoàn Bộ binh 95 tiếp tục huấn luyện giỏi."))
  }

  @Test("Of two hosts neither is said to have done alone what no one says he did")
  func hosts() throws {
    let event = Self.commune.replacing("UBND xã An Mỹ", with: "[Sở Y tế, Công đoàn ngành Y tế]")
    let told = try draft("kết quả: [{phong trào: “Xanh - sạch - đẹp”}]\n", event: event)
    #expect(told.contains("Phong trào “Xanh - sạch - đẹp” đã được triển khai."))
  }

  @Test("Goals are told as goals, tasks in one sentence as tasks of a time ahead")
  func ahead() throws {
    let rest = """
      phương hướng:
        - {số liệu: Dư nợ cho vay, đạt: 24.000 tỷ đồng, so sánh: tăng 10%}
        - {số liệu: hộ đạt danh hiệu nông dân giỏi, có: trên 22.000 hộ, kỳ: 2030}
        - đẩy mạnh chuyển đổi số
        - chăm lo đời sống người lao động
      """
    let told = try draft(rest)
    #expect(
      told.contains("Thời gian tới, UBND xã An Mỹ phấn đấu dư nợ cho vay đạt 24.000 tỷ đồng, tăng 10%."))
    #expect(told.contains("Đến năm 2030, UBND xã phấn đấu có trên 22.000 hộ đạt danh hiệu nông dân giỏi."))
    #expect(told.contains(" UBND xã đẩy mạnh chuyển đổi số; chăm lo đời sống người lao động."))
  }

  @Test("What people are honoured for follows their number, and stands after “do có” behind their names")
  func causes() throws {
    let rest = """
      đại biểu: {tên: Lê Văn Thắng, cách gọi: Thượng tá, chức vụ: Trung đoàn trưởng}
      khen thưởng:
        - hình thức: Bằng khen
          của: Chủ tịch UBND tỉnh
          người nhận: {tên: Trường THCS An Mỹ, loại: tập thể}
          thành tích: Thành tích xuất sắc trong dạy và học
          người trao: Lê Văn Thắng
        - {hình thức: Bằng khen, của: Chủ tịch UBND tỉnh, số lượng: 4 tập thể, kỳ thành tích: 2021-2025, người trao: Lê Văn Thắng}
      """
    let told = try draft(rest)
    #expect(told.contains("cho Trường THCS An Mỹ do có thành tích xuất sắc trong dạy và học"))
    #expect(told.contains("cho 4 tập thể vì thành tích giai đoạn 2021-2025."))
  }

  @Test("One who hands over twice is named once, and a delegation holds for its own award only")
  func handers() throws {
    let rest = """
      nhân sự: {tên: Lê Minh Trí, chức vụ: Phó Chủ tịch UBND tỉnh}
      khen thưởng:
        - hình thức: Huân chương Lao động hạng Ba
          của: Chủ tịch nước
          số lượng: 1 tập thể
          thừa ủy quyền: Chủ tịch nước
          người trao: Lê Minh Trí
        - {hình thức: Bằng khen, của: Chủ tịch UBND tỉnh, số lượng: 2 tập thể, người trao: Lê Minh Trí}
        - {hình thức: Giấy khen, của: Chủ tịch UBND xã An Mỹ, số lượng: 5 cá nhân, người trao: Lê Minh Trí}
      """
    let told = try draft(rest)
    #expect(told.contains("cho 1 tập thể. Phó Chủ tịch UBND tỉnh Lê Minh Trí cũng trao bằng khen"))
    #expect(told.contains("cho 2 tập thể; trao giấy khen của Chủ tịch UBND xã An Mỹ cho 5 cá nhân."))
  }

  @Test("What the dead receive is handed over in one sentence, in two where a cause is told")
  func posthumous() throws {
    func group(_ more: String) -> String {
      """
      nhân sự: {tên: Mai Thế Hùng, cách gọi: Đại tá, chức vụ: Giám đốc Công an tỉnh}
      khen thưởng:
        - hình thức: Bằng khen
          của: Chủ tịch UBND tỉnh
          truy tặng: có
          người nhận: {tên: Trần Quốc Bảo, cách gọi: Trung úy}
          người trao: Mai Thế Hùng
          người nhận thay: gia đình Trung úy Trần Quốc Bảo
      \(more)
      """
    }
    let told = try draft(group(""))
    let one =
      "Đại tá Mai Thế Hùng, Giám đốc Công an tỉnh trao bằng khen truy tặng của Chủ tịch UBND tỉnh cho gia đình Trung úy Trần Quốc Bảo."
    #expect(told.contains(one))
    #expect(try draft(group(""), as: .post).contains(one))
    let two = try draft(group("    thành tích: dũng cảm cứu người"))
    #expect(two.contains("được Chủ tịch UBND tỉnh truy tặng bằng khen vì dũng cảm cứu người."))
    #expect(two.contains("trao bằng khen cho gia đình Trung úy Trần Quốc Bảo."))
  }

  @Test("The giver stands in headline and post where others hold the event and hand over")
  func givers() throws {
    let rest = """
      nhân sự: {tên: Trần Quốc Huy, chức vụ: Chủ tịch UBND xã An Mỹ}
      khen thưởng:
        - hình thức: Bằng khen
          của: Thủ tướng Chính phủ
          người nhận: {tên: Nguyễn Thị Oanh, cách gọi: chị, loại: cá nhân}
          người trao: Trần Quốc Huy
      """
    let wanted = "bằng khen của Thủ tướng Chính phủ cho chị Nguyễn Thị Oanh"
    #expect(try draft(rest, as: .headlines).contains("Trao " + wanted))
    #expect(try draft(rest, as: .post).contains("trao " + wanted))
  }

  @Test("One giver and form for several causes is the subject of one sentence")
  func oneForm() throws {
    let rest = """
      khen thưởng:
        - {hình thức: Giấy khen, của: Chủ tịch UBND xã An Mỹ, số lượng: 3 tập thể, thành tích: thành tích xuất sắc trong phong trào “Dân vận khéo”}
        - {hình thức: Giấy khen, của: Chủ tịch UBND xã An Mỹ, số lượng: 5 hộ gia đình, thành tích: đã hiến đất làm đường}
      """
    #expect(
      try draft(rest, for: "thai-binh").contains(
        "Chủ tịch UBND xã An Mỹ tặng giấy khen cho 3 tập thể có thành tích xuất sắc trong phong trào “Dân vận khéo”; 5 hộ gia đình đã hiến đất làm đường."
      ))
  }

  @Test("The unit that is ranked alone is proposed in the same sentence")
  func ranking() throws {
    let rest = """
      buổi lễ: {tên: hội nghị tổng kết cụm, đơn vị tổ chức: Cụm thi đua số 2, ngày: 15/1/2026}
      cụm thi đua:
        tên: Cụm thi đua số 2
        thành viên: "Trường THPT Hoa Lư, Trường THPT Lê Lợi và Trường THPT Trần Phú"
        xếp hạng: [{hạng: Nhất, đơn vị: Trường THPT Hoa Lư}]
      bỏ phiếu: [{nội dung: suy tôn đơn vị dẫn đầu, tán thành: 3/3 phiếu}, {nội dung: bình xét danh hiệu}]
      khen thưởng: {hình thức: Cờ thi đua, của: UBND tỉnh, tình trạng: đề nghị, người nhận: Trường THPT Hoa Lư}
      """
    let told = try draft(rest, event: "")
    #expect(
      told.contains("Cụm gồm 3 đơn vị: Trường THPT Hoa Lư, Trường THPT Lê Lợi và Trường THPT Trần Phú."))
    #expect(told.contains("suy tôn đơn vị dẫn đầu, với 3/3 phiếu tán thành; bỏ phiếu bình xét danh hiệu."))
    #expect(told.contains("Trường THPT Hoa Lư xếp thứ Nhất và được đề nghị UBND tỉnh tặng cờ thi đua."))
  }

  @Test("Members of one rank stand together, and a bare score counts points")
  func sharedRanks() throws {
    let rest = """
      buổi lễ: {tên: hội nghị tổng kết cụm, đơn vị tổ chức: Cụm thi đua số 2, ngày: 15/1/2026}
      cụm thi đua:
        tên: Cụm thi đua số 2
        thành viên: [xã Đông, xã Tây, xã Nam, xã Bắc]
        xếp hạng:
          - {hạng: Nhất, đơn vị: xã Đông, điểm: "98,5"}
          - {hạng: Nhì, đơn vị: xã Tây, điểm: 97 điểm}
          - {hạng: Nhì, đơn vị: xã Nam, điểm: 97}
          - {hạng: Ba, đơn vị: [xã Bắc, xã Trung]}
      """
    let told = try draft(rest, event: "")
    #expect(
      told.contains(
        "xã Đông xếp thứ Nhất với 98,5 điểm; xã Tây và xã Nam cùng xếp thứ Nhì với 97 điểm; xã Bắc và xã Trung cùng xếp thứ Ba."
      ), "\(told)")
  }

  @Test("Days in a clerk's own words, quotes and parts of a year are spelled as the article spells its own")
  func spelling() throws {
    let rest = """
      kết quả:
        - {kỳ: 6 tháng đầu năm 2026, nội dung: ['Khoảng 2 giờ ngày 31/8, tổ "Ba sạch" và “Hai tốt” chữa cháy; 14/14 chỉ tiêu đạt.']}
      """
    let told = try draft(rest)
    #expect(told.contains("ngày 31-8, tổ “Ba sạch” và “Hai tốt” chữa cháy; 14/14 chỉ tiêu đạt."))
    #expect(told.contains("6 tháng đầu năm 2026, khoảng 2 giờ"))
    let rows =
      "kết quả: [\"từ ngày 19 đến 22/11, trong 2 ngày 13 và 14/10, dịp 2/9 và đến tháng 11/2018 đạt 1/2 số xã\"]"
    for (outlet, sign) in [("ha-noi-moi", "-"), ("sggp", "-"), ("thanh-nien", "."), ("hai-phong", "/")] {
      #expect(
        try draft(rows, for: outlet).contains(
          "ừ ngày 19 đến 22\(sign)11, trong 2 ngày 13 và 14\(sign)10, dịp 2\(sign)9 và đến tháng 11\(sign)2018 đạt 1/2 số xã"
        ), "\(outlet)")
    }
  }

  @Test("An opener in the clerk's own words is not said again, “cũng” not in two sentences running")
  func openers() throws {
    let rest = """
      kết quả: [xã thi đua tốt]
      giao ước thi đua: {ký: giao ước thi đua, bên ký: [thôn Đông, thôn Tây]}
      diễn biến khác: [{nội dung: "Tại hội nghị, các đại biểu giao lưu.", vị trí: trước khen thưởng}]
      khen thưởng: {hình thức: Giấy khen, của: Chủ tịch UBND xã An Mỹ, số lượng: 5 cá nhân}
      """
    let launch = "  phát động: {nội dung: phong trào thi đua năm 2026, khẩu hiệu: Đoàn kết}\n"
    let told = try draft(rest, event: Self.commune + launch)
    #expect(!told.contains("Tại hội nghị, các đại biểu giao lưu. Tại hội nghị,"))
    let sentences = told.split(separator: "\n").flatMap { $0.split(separator: ". ") }
    #expect(
      !zip(sentences, sentences.dropFirst()).contains { $0.contains(" cũng ") && $1.contains(" cũng ") })
  }

  @Test("A short item of a page that ends with a sign ends with it, too")
  func endMark() throws {
    let rest = "khen thưởng: {hình thức: Giấy khen, của: Chủ tịch UBND xã An Mỹ, số lượng: 5 cá nhân}\n"
    #expect(
      try draft(rest, for: "trang-xa").contains(
        "05 cá nhân được nhận Giấy khen của Chủ tịch UBND xã An Mỹ./."))
    #expect(try draft(rest, for: "trang-xa", as: .short).contains("./."))
  }

  @Test("“Đồng chí” stands before nobody who has an address of his own")
  func addresses() throws {
    let rest = """
      đại biểu:
        - {tên: Thích Thiện Tâm, cách gọi: Hòa thượng, chức vụ: Trưởng ban Trị sự}
        - {tên: Lê Thị Ba, cách gọi: Cô giáo}
      kết quả: [xã thi đua tốt]
      """
    #expect(
      try draft(rest, for: "thai-binh").contains(
        "Hòa thượng Thích Thiện Tâm, Trưởng ban Trị sự; cô giáo Lê Thị Ba."))
  }

  @Test("Receivers, launchers and sessions are told as the definition says")
  func facts() throws {
    let launch = """
      phát động: {nội dung: cuộc thi ảnh “Xã xanh”, bởi: Đoàn Thanh niên xã}
      """
    #expect(
      try draft("", event: Self.commune + "  " + launch + "\n", as: .headlines).contains(
        "Đoàn Thanh niên xã phát động cuộc thi ảnh “Xã xanh”"))
    let rest = """
      khen thưởng:
        - {hình thức: Giấy khen, của: Chủ tịch UBND xã An Mỹ, số lượng: 5 cá nhân, phiên: phiên chính thức}
        - {hình thức: Bằng khen, của: Chủ tịch UBND tỉnh, số lượng: 2 tập thể, phiên: phiên trù bị}
      """
    let told = try draft(
      rest, event: Self.commune + "  phiên: [{tên: phiên trù bị}, {tên: phiên chính thức}]\n")
    #expect(told.contains("Tại phiên chính thức, "))
    #expect(told.lowercased().contains("tại phiên trù bị, "))
    let post =
      "khen thưởng: {hình thức: Giấy khen, của: Chủ tịch UBND xã An Mỹ, người nhận: [{tên: Lê Văn An, cách gọi: ông, chức vụ: Trưởng thôn, đơn vị: Thôn Đông}]}\n"
    #expect(try draft(post).contains("ông Lê Văn An (Trưởng thôn Đông)"))
  }

  @Test("Gifts of money and the days of an anniversary stand where they belong")
  func gifts() throws {
    let rest = """
      quà tặng:
        - {quà: tiền mặt, tổng trị giá: 50 triệu đồng, của: Công ty Ánh Dương}
        - {quà: suất học bổng, số lượng: 5 suất, mỗi suất: từ 2 triệu đồng đến 5 triệu đồng, của: Hội Khuyến học}
      """
    let event = Self.commune.replacing(
      "hội nghị tổng kết công tác thi đua",
      with: "lễ kỷ niệm 50 năm thành lập xã\n  dịp: 50 năm Ngày thành lập xã An Mỹ (6/6/1976 - 6/6/2026)")
    let told = try draft(rest, event: event)
    #expect(told.contains("lễ kỷ niệm 50 năm thành lập xã (6-6-1976 - 6-6-2026)."))
    #expect(told.contains("trao tặng 50 triệu đồng tiền mặt."))
    #expect(told.contains("mỗi suất trị giá từ 2 triệu đồng đến 5 triệu đồng."))
  }
}
