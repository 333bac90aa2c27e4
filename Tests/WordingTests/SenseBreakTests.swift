import TestSupport
import Testing
import Wording

@Suite("Lines end where the sense allows")
struct SenseBreakTests {
  /// The text with what a break costs at each space: `|` nothing, `/` little, `.` much, `_` what is never done.
  private func marked(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var result = ""
    var from = 0
    for place in SenseBreaks.places(in: text) {
      result += String(decoding: bytes[from..<place.bytes.lowerBound], as: UTF8.self)
      switch place.price {
      case 0: result += "|"
      case 1...20: result += "/"
      case ..<SenseBreaks.never: result += "."
      default: result += "_"
      }
      from = place.bytes.upperBound
    }
    return result + String(decoding: bytes[from...], as: UTF8.self)
  }

  @Test(
    "Before what begins a phrase, after a comma; not inside names, posts, words, figures",
    arguments: [
      (
        "Về việc tặng Giấy khen cho các tập thể, cá nhân có thành tích xuất sắc trong phong trào thi đua năm 2025",
        "Về_việc.tặng/Giấy_khen|cho.các/tập_thể,|cá_nhân|có.thành_tích/xuất_sắc|trong.phong_trào/thi_đua/năm_2025"
      ),
      ("Giấy khen của Chủ tịch UBND xã An Mỹ", "Giấy_khen|của.Chủ_tịch_UBND.xã_An_Mỹ"),
      ("cán bộ Sở Nội vụ tỉnh Sơn Hải", "cán_bộ/Sở_Nội_vụ/tỉnh_Sơn_Hải"),
      (
        "Học tập và làm theo tư tưởng, đạo đức Hồ Chí Minh",
        "Học_tập/và.làm_theo/tư_tưởng,|đạo_đức/Hồ_Chí_Minh"
      ),
      ("tặng danh hiệu “Lao động tiên tiến” cho", "tặng/danh_hiệu/“Lao_động_tiên_tiến”|cho"),
      ("Ban Quản lý chợ", "Ban_Quản_lý/chợ"), ("giai đoạn 2020 - 2025", "giai_đoạn_2020_-_2025"),
      ("ngày 05 tháng 01 năm 2026 của", "ngày_05_tháng_01_năm_2026|của"),
      ("Phòng Văn hóa - Xã hội", "Phòng_Văn_hóa_-_Xã_hội"),
      ("Giám đốc Công ty Cổ phần Sơn Hải cho", "Giám_đốc_Công_ty_Cổ_phần.Sơn_Hải|cho"),
      ("dũng cảm cứu 03 em nhỏ", "dũng_cảm/cứu/03_em/nhỏ"),
      ("di dời 1.250 hộ dân năm 2025 an toàn", "di_dời/1.250_hộ/dân/năm_2025/an_toàn"),
      ("nhiệm kỳ 2020 - 2025 góp phần", "nhiệm_kỳ_2020_-_2025/góp_phần"),
      ("cơn bão số 10 (Bualoi) gây ra", "cơn/bão/số_10.(Bualoi)/gây/ra"),
      ("nhân dân thôn 5 hiến đất", "nhân_dân/thôn_5/hiến/đất"),
      ("nhiệm vụ năm học 2024 - 2025 xuất sắc", "nhiệm_vụ_năm_học_2024_-_2025/xuất_sắc"),
      (
        "Phó Trưởng phòng Phòng chống thiên tai và Tìm kiếm cứu nạn, Chi cục Thủy lợi",
        "Phó_Trưởng_phòng_Phòng_chống/thiên_tai/và.Tìm_kiếm_cứu_nạn,|Chi_cục_Thủy_lợi"
      ),
      ("Sở Văn hóa, Thể thao và Du lịch", "Sở_Văn_hóa,.Thể_thao/và.Du_lịch"),
      ("phòng, chống tội phạm", "phòng,_chống/tội_phạm"),
      ("Ông Nguyễn Văn An, Trưởng thôn Thôn Đông", "Ông_Nguyễn_Văn_An,|Trưởng_thôn_Thôn_Đông"),
    ])
  func prices(text: String, expected: String) { #expect(marked(text) == expected) }

  @Test(
    "In capitals too, where names look like words",
    arguments: [
      ("ỦY BAN NHÂN DÂN TỈNH SƠN HẢI", "ỦY_BAN_NHÂN_DÂN/TỈNH_SƠN_HẢI"),
      ("TRƯỜNG TIỂU HỌC LƯƠNG THẾ VINH", "TRƯỜNG_TIỂU_HỌC_LƯƠNG_THẾ_VINH"),
      ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "CỘNG_HÒA_XÃ_HỘI_CHỦ_NGHĨA_VIỆT_NAM"),
      ("CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ AN MỸ", "CHỦ_TỊCH_ỦY_BAN_NHÂN_DÂN/XÃ_AN_MỸ"),
    ])
  func capitals(text: String, expected: String) { #expect(marked(text) == expected) }

  @Test(
    "Where nothing but a name is left to part, the name goes before the words of the field, and no word is torn",
    arguments: [
      ("TRƯỜNG TRUNG HỌC PHỔ THÔNG NGUYỄN TRÃI", ["THÔNG", "HỌC", "PHỔ"]),
      ("TRƯỜNG TRUNG HỌC CƠ SỞ LÊ LỢI", ["SỞ", "HỌC", "LÊ"]),
      ("Trường Trung học phổ thông Nguyễn Trãi", ["thông", "học", "Nguyễn"]),
    ])
  func order(text: String, words: [String]) {
    let bytes = Array(text.utf8)
    let prices = SenseBreaks.places(in: text).reduce(into: [String: Int]()) { prices, place in
      let before = String(decoding: bytes[..<place.bytes.lowerBound], as: UTF8.self)
      prices[String(before.split(separator: " ").last ?? "")] = place.price
    }
    let found = words.map { prices[$0] ?? -1 }
    #expect(found == found.sorted() && Set(found).count == found.count && found[0] >= SenseBreaks.never)
  }

  @Test("Places are the spaces of any text, in order")
  func places() {
    var generator = SeededGenerator()
    let seed = generator.seed
    let pieces = [
      "", "a", "Ủy", "ban", ",", "“", "”", "-", "5", "năm", "của", "\u{A0}", "🎉", "e\u{301}", "UBND",
    ]
    for _ in 0..<500 {
      let text = (0..<Int.random(in: 0...12, using: &generator)).map { _ in
        pieces.randomElement(using: &generator) ?? ""
      }.joined(separator: Bool.random(using: &generator) ? " " : "  ")
      let bytes = Array(text.utf8)
      var last = 0
      for place in SenseBreaks.places(in: text) {
        #expect(place.bytes.lowerBound > last && bytes[place.bytes].allSatisfy { $0 == 0x20 }, "seed \(seed)")
        #expect(place.price >= 0 && place.bytes.upperBound < bytes.count, "seed \(seed)")
        last = place.bytes.lowerBound
      }
    }
  }
}
