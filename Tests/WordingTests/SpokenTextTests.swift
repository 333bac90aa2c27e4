import TestSupport
import Testing
import Wording

@Suite("Text as it is spoken")
struct SpokenTextTests {
  private let speaker = SpokenText()

  @Test(
    "Numbers become words",
    arguments: [
      ("0 tập thể", "Không tập thể"), ("gồm 1 cá nhân", "gồm một cá nhân"), ("có 4 hộ", "có bốn hộ"),
      ("có 05 tập thể", "có năm tập thể"), ("có 10 hộ", "có mười hộ"), ("có 15 hộ", "có mười lăm hộ"),
      ("có 21 hộ", "có hai mươi mốt hộ"), ("có 24 hộ", "có hai mươi tư hộ"),
      ("có 25 hộ", "có hai mươi lăm hộ"),
      ("có 101 hộ", "có một trăm linh một hộ"), ("có 105 hộ", "có một trăm linh năm hộ"),
      ("có 1.005 hộ", "có một nghìn không trăm linh năm hộ"),
      ("là 2.035.000 đồng", "là hai triệu không trăm ba mươi lăm nghìn đồng"),
      ("đạt 10,10 điểm", "đạt mười phẩy mười điểm"), ("còn 0,05%", "còn không phẩy không năm phần trăm"),
      ("tăng 98,5 % so với", "tăng chín mươi tám phẩy năm phần trăm so với"),
      ("cách mạng công nghiệp 4.0", "cách mạng công nghiệp bốn chấm không"),
      ("hiến 4.200 m² đất", "hiến bốn nghìn hai trăm mét vuông đất"),
      ("trồng 5ha rừng", "trồng năm héc-ta rừng"),
      ("78,5 triệu đồng/người/năm", "Bảy mươi tám phẩy năm triệu đồng một người một năm"),
      ("hoàn thành 18/20 chỉ tiêu", "hoàn thành mười tám trên hai mươi chỉ tiêu"),
      ("gọi 0912345678", "gọi không chín một hai ba bốn năm sáu bảy tám"),
      ("(15 hộ)", "(mười lăm hộ)"),
    ])
  func numbers(_ written: String, _ spoken: String) { #expect(speaker.spoken(written) == spoken) }

  @Test(
    "Days, months, years and hours become words",
    arguments: [
      ("ngày 05/01/2026", "ngày mồng năm tháng Một năm hai nghìn không trăm hai mươi sáu"),
      ("Hôm nay, 5-1-2026,", "Hôm nay, ngày mồng năm tháng Một năm hai nghìn không trăm hai mươi sáu,"),
      ("ngày 12 tháng 3 năm 2026", "ngày mười hai tháng Ba năm hai nghìn không trăm hai mươi sáu"),
      ("ngày 10 tháng 4", "ngày mồng mười tháng Tư"), ("ngày 11 tháng 12", "ngày mười một tháng Mười hai"),
      ("ngày 2/9", "ngày mồng hai tháng Chín"),
      ("Hội Phụ nữ xã 19/5", "Hội Phụ nữ xã mười chín tháng năm"), ("ở thôn 8/3", "ở thôn mồng tám tháng ba"),
      ("Trường 19-8", "Trường mười chín tháng tám"), ("xã 19/13", "xã mười chín trên mười ba"),
      ("tháng 3/2026", "tháng Ba năm hai nghìn không trăm hai mươi sáu"), ("trong 3 tháng", "trong ba tháng"),
      ("mỗi ngày 8 giờ", "mỗi ngày tám giờ"), ("lúc 7h30", "lúc bảy giờ ba mươi phút"),
      ("lúc 07h30'", "lúc bảy giờ ba mươi phút"), ("lúc 14:05", "lúc mười bốn giờ năm phút"),
      ("lúc 8h", "lúc tám giờ"), ("lúc 08 giờ 00 phút,", "lúc tám giờ,"),
      ("lúc 16 giờ 15 phút", "lúc mười sáu giờ mười lăm phút"), ("trong 30'", "trong ba mươi phút"),
      (
        "giai đoạn 2025-2030",
        "giai đoạn hai nghìn không trăm hai mươi lăm đến hai nghìn không trăm ba mươi"
      ),
      (
        "nhiệm kỳ 2025 - 2030",
        "nhiệm kỳ hai nghìn không trăm hai mươi lăm đến hai nghìn không trăm ba mươi"
      ),
      (
        "(10/5/2003-10/5/2023)",
        "(ngày mồng mười tháng Năm năm hai nghìn không trăm linh ba đến ngày mồng mười tháng Năm năm hai nghìn không trăm hai mươi ba)"
      ),
      ("31/2/2026 là ngày không có", "31/2/2026 là ngày không có"),
      (
        "(5/1/1966 - 5/1/2026)",
        "(ngày mồng năm tháng Một năm một nghìn chín trăm sáu mươi sáu đến ngày mồng năm tháng Một năm hai nghìn không trăm hai mươi sáu)"
      ),
      ("từ 7h30 - 11h30", "từ bảy giờ ba mươi phút đến mười một giờ ba mươi phút"),
      ("sáng 20/3", "sáng hai mươi tháng Ba"), ("bậc 5/7", "bậc năm trên bảy"),
      ("Ban A - Ban B", "Ban A - Ban B"),
      (
        "7h30 - 5/1/2026",
        "Bảy giờ ba mươi phút - ngày mồng năm tháng Một năm hai nghìn không trăm hai mươi sáu"
      ),
    ])
  func times(_ written: String, _ spoken: String) { #expect(speaker.spoken(written) == spoken) }

  @Test(
    "Ordinals and Roman numerals",
    arguments: [
      ("lần thứ I", "lần thứ nhất"), ("lần thứ IV", "lần thứ tư"), ("lần thứ VI", "lần thứ sáu"),
      ("lần thứ 1", "lần thứ nhất"), ("lần thứ 21", "lần thứ hai mươi mốt"), ("khóa XIV", "khóa mười bốn"),
      ("Đại hội đại biểu toàn quốc lần thứ XIV", "Đại hội đại biểu toàn quốc lần thứ mười bốn"),
      ("quý I", "quý một"), ("quý IV", "quý bốn"), ("Đại hội XIII", "Đại hội mười ba"),
      ("phương hướng quý I/2026", "phương hướng quý một năm hai nghìn không trăm hai mươi sáu"),
      ("xếp loại I/2", "xếp loại I/2"), ("Bác sĩ I", "Bác sĩ I"), ("thầy D. M", "thầy D. M"),
      ("Thứ 2", "Thứ hai"),
    ])
  func ordinals(_ written: String, _ spoken: String) { #expect(speaker.spoken(written) == spoken) }

  @Test(
    "Abbreviations, signs and ranks",
    arguments: [
      ("Chủ tịch UBND xã", "Chủ tịch Ủy ban nhân dân xã"),
      ("Thường trực HĐND", "Thường trực Hội đồng nhân dân"),
      ("TP. Hải Phòng", "Thành phố Hải Phòng"), ("lãnh đạo TP Huế", "lãnh đạo thành phố Huế"),
      ("Trường THPT Hoa Lư", "Trường Trung học phổ thông Hoa Lư"), ("đ/c Lê Văn An", "Đồng chí Lê Văn An"),
      ("PGS.TS. Lê Văn An", "Phó Giáo sư, Tiến sĩ Lê Văn An"), ("3// Lê Văn An", "Thượng tá Lê Văn An"),
      ("theo NĐ-CP", "theo Nghị định Chính phủ"),
      ("em Lò Thị Mây, lớp 7A2", "em Lò Thị Mây, lớp bảy A hai"), ("lớp 9C", "lớp chín C"),
      ("lớp 9/3", "lớp chín ba"),
      ("Công ty CP Cảng", "Công ty Cổ phần Cảng"), ("do CP ban hành", "do Chính phủ ban hành"),
      ("tàu SH 90001 TS", "tàu SH chín không không không một TS"), ("gồm 3 TS", "gồm ba Tiến sĩ"),
      ("xe 14C-123.45", "xe mười bốn C, một hai ba bốn năm"), ("lô 14C-12", "lô 14C-12"),
      ("Hội đồng TĐKT tỉnh", "Hội đồng Thi đua - Khen thưởng tỉnh"),
      ("công tác TĐKT", "công tác Thi đua, khen thưởng"),
      ("nhà A1", "nhà A một"), ("mã 9ABC", "mã 9ABC"), ("số 12345A", "số 12345A"),
      ("Nghị quyết số 57-NQ/TW", "Nghị quyết số năm mươi bảy, Nghị quyết Trung ương"),
      ("Kế hoạch 12-KH/TU", "Kế hoạch mười hai, Kế hoạch Tỉnh ủy"), ("lô 12-X/Y", "lô 12-X/Y"),
      ("tại 12 TDP. Xin mời", "tại mười hai tổ dân phố. Xin mời"), ("ThS. Lê Văn An", "Thạc sĩ Lê Văn An"),
      ("Trường TH&THCS An Mỹ", "Trường Tiểu học và Trung học cơ sở An Mỹ"), ("R&D", "R&D"),
      ("CBCS, QNCN", "Cán bộ, chiến sĩ, quân nhân chuyên nghiệp"), ("4/ Lê Văn An", "Đại úy Lê Văn An"),
      ("Quyết định số 86/QĐ-UBND", "Quyết định số tám mươi sáu, Quyết định Ủy ban nhân dân"),
      (
        "Nghị định số 152/2025/NĐ-CP",
        "Nghị định số một trăm năm mươi hai, năm hai nghìn không trăm hai mươi lăm, Nghị định Chính phủ"
      ),
      (
        "Luật số 06/2022/QH15",
        "Luật số sáu, năm hai nghìn không trăm hai mươi hai, Quốc hội khóa mười lăm"
      ),
      ("Đảng ủy, HĐND, UBND xã.", "Đảng ủy, Hội đồng nhân dân, Ủy ban nhân dân xã."),
      ("Bà Đỗ Thị Minh Hạnh", "Bà Đỗ Thị Minh Hạnh"), ("", ""), ("   ", ""),
      ("Vietinbank CN Sơn Hải", "Vietinbank Chi nhánh Sơn Hải"),

      ("mời ThS. Lê Thị An", "mời Thạc sĩ Lê Thị An"),
      ("của BS CKII Lê Văn An", "của Bác sĩ chuyên khoa hai Lê Văn An"),
      ("Ông TS Lê An", "Ông Tiến sĩ Lê An"),
      ("Đội CC&CNCH Khu vực 3", "Đội chữa cháy và cứu nạn, cứu hộ Khu vực ba"),
      ("tại Cty Hoa Sen", "tại Công ty Hoa Sen"),
    ])
  func short(_ written: String, _ spoken: String) { #expect(speaker.spoken(written) == spoken) }

  @Test("An office's own reading wins, and what nobody told how to read is named")
  func readings() {
    let own = SpokenText(readings: [.init(written: "VNPT", spoken: "vi en pi ti")])
    #expect(own.spoken("Công ty VNPT Sơn Hải") == "Công ty vi en pi ti Sơn Hải")
    #expect(own.unread(in: "Công ty VNPT, FPT và FPT; UBND xã; K54") == ["FPT"])
    #expect(speaker.unread(in: "Công ty VNPT; ỦY BAN NHÂN DÂN XÃ") == ["VNPT"])
  }

  @Test("Reading takes its time")
  func seconds() {
    #expect(SpokenText.seconds(toRead: "") == 0)
    #expect(SpokenText.seconds(toRead: "một") == 1)
    #expect(SpokenText.seconds(toRead: Array(repeating: "chữ", count: 165).joined(separator: " ")) == 60)
    #expect(SpokenText.seconds(toRead: Array(repeating: "chữ", count: 500).joined(separator: " ")) == 182)
  }

  @Test("What is spoken is read again without a change, and no text makes it trap")
  func again() {
    var generator = SeededGenerator()
    let pieces = [
      "05", "1.005", "10,1", "%", "TP.", "UBND", "ngày", "05/01/2026", "tháng", "4", "IV", "thứ", "7h30",
      "2025-2030", "-",
      "86/QĐ-UBND", "//", "'", "h", "đ/c", "“", "”", "(", ")", ".", ",", "\u{301}", "𝟘",
      "99999999999999999999", "0/0/0",
      "đồng/năm", "an", "Đỗ", "\u{A0}", "3//", "h:", ":", "24h60", "24h59",
    ]
    for _ in 0..<2000 {
      let text = (0..<Int.random(in: 1...6, using: &generator)).map { _ in
        pieces.randomElement(using: &generator) ?? ""
      }.joined(separator: Bool.random(using: &generator) ? " " : "")
      let spoken = speaker.spoken(text)
      #expect(spoken.isEmpty || !spoken.hasPrefix(" "), "seed \(generator.seed): \(text)")
      _ = speaker.unread(in: text)
    }
  }
}
