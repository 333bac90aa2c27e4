import Testing
import Wording

@Suite("What somebody is honoured for, inside of sentences")
struct CausePhraseTests {
  @Test(
    "Nouns are had, verbs are done, and what joins already stays",
    arguments: [
      ("thành tích xuất sắc trong công tác", "đã có thành tích xuất sắc trong công tác"),
      ("Thành tích xuất sắc", "đã có thành tích xuất sắc"),
      ("Đã có thành tích xuất sắc", "đã có thành tích xuất sắc"),
      ("có nhiều đóng góp", "có nhiều đóng góp"),
      ("nhiều đóng góp cho địa phương", "đã có nhiều đóng góp cho địa phương"),
      ("hành động dũng cảm cứu người", "đã có hành động dũng cảm cứu người"),
      ("hoàn thành xuất sắc nhiệm vụ năm 2025", "đã hoàn thành xuất sắc nhiệm vụ năm 2025"),
      ("Hoàn thành tốt nhiệm vụ", "đã hoàn thành tốt nhiệm vụ"),
      ("đạt giải Nhất Hội thi", "đã đạt giải Nhất Hội thi"),
      ("vì sự nghiệp trồng người", "vì sự nghiệp trồng người"),
      ("Vì đã có nhiều đóng góp", "đã có nhiều đóng góp"), ("nhờ có thành tích tốt", "có thành tích tốt"),
      ("Về thành tích xuất sắc", "đã có thành tích xuất sắc"), ("về việc hiến đất", "đã hiến đất"),
      ("cho thành tích xuất sắc", "đã có thành tích xuất sắc"),
      ("do hoàn thành nhiệm vụ", "đã hoàn thành nhiệm vụ"),
      ("về công tác dân vận", "đã có thành tích trong công tác dân vận"),
      ("về làm kinh tế tại quê hương", "về làm kinh tế tại quê hương"),
      ("về nhất toàn đoàn", "đã về nhất toàn đoàn"), ("vì người nghèo", "vì người nghèo"),
      ("cho học sinh nghèo mượn sách", "vì cho học sinh nghèo mượn sách"),
      ("được nhân dân tín nhiệm", "đã được nhân dân tín nhiệm"),
      ("công tác phòng, chống dịch", "đã có thành tích trong công tác phòng, chống dịch"),
      ("Hội thi cấp tỉnh", "đã có thành tích trong Hội thi cấp tỉnh"),
      ("phong trào thi đua yêu nước", "đã có thành tích trong phong trào thi đua yêu nước"),
      ("Công tác Đảng năm 2025", "đã có thành tích trong công tác Đảng năm 2025"),
      ("dám nghĩ, dám làm trong phát triển kinh tế", "đã dám nghĩ, dám làm trong phát triển kinh tế"),
      ("Tiêu biểu trong công tác Mặt trận", "tiêu biểu trong công tác Mặt trận"),
      ("15 năm gắn bó với nghề y", "đã có 15 năm gắn bó với nghề y"),
      ("gương người tốt, việc tốt", "là gương người tốt, việc tốt"),
      ("nhiều năm liền là hộ sản xuất giỏi", "đã nhiều năm liền là hộ sản xuất giỏi"),
      ("trong phong trào hiến đất làm đường", "đã có thành tích trong phong trào hiến đất làm đường"),
      ("tự nguyện hiến 350 m² đất", "đã tự nguyện hiến 350 m² đất"),
      ("sản xuất, kinh doanh giỏi năm 2025", "đã sản xuất, kinh doanh giỏi năm 2025"),
      ("mô hình trồng rau sạch", "đã có mô hình trồng rau sạch"),
      ("học sinh giỏi cấp tỉnh môn Toán", "là học sinh giỏi cấp tỉnh môn Toán"),
      ("Giáo viên dạy giỏi cấp trường", "là giáo viên dạy giỏi cấp trường"),
      ("chiến sĩ thi đua ba năm liền", "là chiến sĩ thi đua ba năm liền"),
      ("người tốt, việc tốt", "là người tốt, việc tốt"),
      ("là đơn vị dẫn đầu", "là đơn vị dẫn đầu"),
      ("gương mẫu vượt khó, làm kinh tế giỏi", "đã gương mẫu vượt khó, làm kinh tế giỏi"),
      ("với thành tích xuất sắc", "đã có thành tích xuất sắc"),
      ("hơn 20 năm gắn bó với thôn bản", "đã có hơn 20 năm gắn bó với thôn bản"),
      ("học tập và làm theo Bác", "đã có thành tích trong học tập và làm theo Bác"),
      ("phục vụ nhân dân tận tình", "đã phục vụ nhân dân tận tình"),
      ("Năng động, sáng tạo", "đã năng động, sáng tạo"),
      ("tổ chức thành công hội thi", "đã tổ chức thành công hội thi"),
      ("lễ phép, chăm học", "đã lễ phép, chăm học"),
      ("sự đóng góp cho quê hương", "đã có sự đóng góp cho quê hương"),
      ("trong 5 năm qua luôn hoàn thành tốt nhiệm vụ", "trong 5 năm qua đã luôn hoàn thành tốt nhiệm vụ"),
      ("từ năm 2020 đến năm 2025 hiến máu 12 lần", "từ năm 2020 đến năm 2025 đã hiến máu 12 lần"),
      ("qua 5 năm thực hiện phong trào", "đã có thành tích qua 5 năm thực hiện phong trào"),
      ("y tá tận tâm với người bệnh", "là y tá tận tâm với người bệnh"),
      ("học viên xuất sắc khóa 12", "là học viên xuất sắc khóa 12"),
      ("huấn luyện viên đội tuyển", "là huấn luyện viên đội tuyển"),
      ("giúp đỡ viên chức khó khăn", "đã giúp đỡ viên chức khó khăn"),
      ("- có thành tích xuất sắc", "có thành tích xuất sắc"),
      ("năm 2025 hoàn thành tốt nhiệm vụ", "năm 2025 đã hoàn thành tốt nhiệm vụ"),
      ("nhiệm kỳ 2020 - 2025 hoàn thành tốt", "nhiệm kỳ 2020 - 2025 đã hoàn thành tốt"),
      ("lũy tre làng xanh", "vì lũy tre làng xanh"),
      ("03 sáng kiến cấp cơ sở", "đã có 03 sáng kiến cấp cơ sở"),
      ("hết lòng vì học sinh thân yêu", "đã hết lòng vì học sinh thân yêu"),
      ("Tết trồng cây", "đã có thành tích trong Tết trồng cây"),
      ("danh hiệu Học sinh Xuất sắc", "đã đạt danh hiệu Học sinh Xuất sắc"),
      ("giải Nhất môn Toán", "đã đạt giải Nhất môn Toán"),
    ])
  func clauses(cause: String, clause: String) {
    #expect(CausePhrase.clause(cause) == clause)
  }

  @Test(
    "After those who have it no time is told",
    arguments: [
      (
        "thành tích xuất sắc trong phong trào", "có thành tích xuất sắc trong phong trào",
        "có thành tích xuất sắc"
      ),
      (
        "Đã có thành tích xuất sắc, góp phần giữ vững an ninh",
        "có thành tích xuất sắc, góp phần giữ vững an ninh", "có thành tích xuất sắc"
      ),
      (
        "dẫn đầu phong trào thi đua các cụm, khối năm 2025",
        "dẫn đầu phong trào thi đua các cụm, khối năm 2025",
        "dẫn đầu phong trào thi đua các cụm, khối"
      ),
      (
        "đạt danh hiệu “Ông bà mẫu mực trong năm 2025” của xã",
        "đạt danh hiệu “Ông bà mẫu mực trong năm 2025” của xã", ""
      ),
      (
        "nhiều năm liền là hộ sản xuất, kinh doanh giỏi", "nhiều năm liền là hộ sản xuất, kinh doanh giỏi",
        "nhiều năm liền là hộ sản xuất, kinh doanh giỏi"
      ),
      (
        "đã hoàn thành xuất sắc nhiệm vụ năm 2025", "hoàn thành xuất sắc nhiệm vụ năm 2025",
        "hoàn thành xuất sắc nhiệm vụ"
      ),
      ("đạt giải Nhất", "đạt giải Nhất", "đạt giải Nhất"),
      ("công tác dân số", "có thành tích trong công tác dân số", ""),
      (
        "kịp thời phát hiện, dập tắt đám cháy tại chợ", "kịp thời phát hiện, dập tắt đám cháy tại chợ",
        "kịp thời phát hiện, dập tắt đám cháy"
      ),
      (
        "bảo vệ tốt tài sản, tố giác kẻ gian", "bảo vệ tốt tài sản, tố giác kẻ gian",
        "bảo vệ tốt tài sản, tố giác kẻ gian"
      ),
      (
        "là học sinh giỏi, tích cực tham gia phong trào", "là học sinh giỏi, tích cực tham gia phong trào",
        "là học sinh giỏi"
      ),
      ("vì cộng đồng", "", ""),
      ("thành tích trong phong trào", "có thành tích trong phong trào", ""),
    ])
  func attributes(cause: String, attribute: String, short: String) {
    #expect(CausePhrase.attribute(cause) == attribute)
    #expect(CausePhrase.shortAttribute(cause) == short)
  }

  @Test(
    "A certificate says it as a sentence",
    arguments: [
      ("Thành tích xuất sắc", "Đã có thành tích xuất sắc"), ("đã có thành tích", "Đã có thành tích"),
      ("hoàn thành xuất sắc nhiệm vụ", "Hoàn thành xuất sắc nhiệm vụ"), ("", ""),
      ("tấm gương sáng", "Là tấm gương sáng"), ("học sinh giỏi", "Học sinh giỏi"),
      ("là học sinh giỏi", "Là học sinh giỏi"), ("dạy thêm miễn phí", "Dạy thêm miễn phí"),
      ("công tác Mặt trận", "Đã có thành tích trong công tác Mặt trận"),
      ("trong phong trào A", "Đã có thành tích trong phong trào A"),
    ])
  func sentences(cause: String, sentence: String) {
    #expect(CausePhrase.sentence(cause) == sentence)
  }

  @Test(
    "Behind words that an office wrote a merit goes on as a sentence does",
    arguments: [
      ("Đã có ", "Hiến 200 m² đất", "thành tích hiến 200 m² đất"),
      ("Đã có ", "thành tích xuất sắc", "thành tích xuất sắc"),
      ("Đã có ", "Đã có thành tích xuất sắc", "thành tích xuất sắc"),
      ("đã có", "có công với cách mạng", "công với cách mạng"),
      ("đã có ", "trong phong trào thi đua", "thành tích trong phong trào thi đua"),
      ("đã có ", "Công tác phòng, chống dịch", "thành tích trong công tác phòng, chống dịch"),
      ("về ", "đạt giải Nhất", "thành tích đạt giải Nhất"), ("đã có ", "vì hiến đất", "thành tích hiến đất"),
      ("đã có ", "nhân dịp khánh thành", "thành tích nhân dịp khánh thành"),
      ("Có thành tích ", "Thành tích xuất sắc", "xuất sắc"),
      ("có thành tích ", "Hoàn thành tốt nhiệm vụ", "hoàn thành tốt nhiệm vụ"),
      ("Có thành tích ", "Hội thi cấp tỉnh", "trong Hội thi cấp tỉnh"),
      ("đã ", "Hiến đất", "hiến đất"), ("đã ", "thành tích xuất sắc", "có thành tích xuất sắc"),
      ("đã ", "giải Nhất", "đạt giải Nhất"), ("đã ", "Có nhiều đóng góp", "có nhiều đóng góp"),
      ("đã ", "Hội thi cấp tỉnh", "có thành tích trong Hội thi cấp tỉnh"),
      ("Vì ", "Thành tích xuất sắc", "thành tích xuất sắc"), ("vì ", "Vì sự nghiệp", "sự nghiệp"),
    ])
  func following(before: String, cause: String, wanted: String) throws {
    let lead = try #require(CausePhrase.Lead(endOf: before))
    #expect(CausePhrase.following(lead, cause) == wanted)
  }

  @Test(
    "Other words before a merit ask for nothing", arguments: ["", "Thành tích: ", "tích ", "cho ông An, "])
  func noLead(before: String) { #expect(CausePhrase.Lead(endOf: before) == nil) }
}
