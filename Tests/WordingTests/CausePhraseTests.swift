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
      ("công tác phòng, chống dịch", "về công tác phòng, chống dịch"),
      ("Hội thi cấp tỉnh", "về Hội thi cấp tỉnh"),
      ("dám nghĩ, dám làm trong phát triển kinh tế", "đã dám nghĩ, dám làm trong phát triển kinh tế"),
      ("Tiêu biểu trong công tác Mặt trận", "tiêu biểu trong công tác Mặt trận"),
      ("15 năm gắn bó với nghề y", "đã có 15 năm gắn bó với nghề y"),
      ("gương người tốt, việc tốt", "là gương người tốt, việc tốt"),
      ("nhiều năm liền là hộ sản xuất giỏi", "đã nhiều năm liền là hộ sản xuất giỏi"),
      ("trong phong trào hiến đất làm đường", "đã có thành tích trong phong trào hiến đất làm đường"),
      ("tự nguyện hiến 350 m² đất", "đã tự nguyện hiến 350 m² đất"),
      ("sản xuất, kinh doanh giỏi năm 2025", "đã sản xuất, kinh doanh giỏi năm 2025"),
      ("mô hình trồng rau sạch", "vì mô hình trồng rau sạch"),
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
      ("đạt giải Nhất", "đạt giải Nhất", "đạt giải Nhất"), ("công tác dân số", "", ""),
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
      ("tấm gương sáng", "Là tấm gương sáng"), ("trong phong trào A", "Đã có thành tích trong phong trào A"),
    ])
  func sentences(cause: String, sentence: String) {
    #expect(CausePhrase.sentence(cause) == sentence)
  }
}
