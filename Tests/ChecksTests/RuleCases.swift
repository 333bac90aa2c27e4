import Diagnostics
import Testing

/// A definition that breaks a rule, at `1️⃣`, and one that keeps it.
struct RuleCase: Sendable, CustomTestStringConvertible {
  let code: String
  let severity: Severity
  let breaks: String
  let keeps: String

  init(_ code: String, _ severity: Severity, breaks: String, keeps: String) {
    self.code = code
    self.severity = severity
    self.breaks = breaks
    self.keeps = keeps
  }

  var testDescription: String { code }
}

/// The lines of a text, moved to the right.
private func indented(_ text: String, by spaces: Int) -> String {
  text.split(separator: "\n").map { String(repeating: " ", count: spaces) + $0 + "\n" }.joined()
}

/// A commune's ceremony with one award; `event` and `more` are further lines of the event and of the whole.
private func commune(event: String = "", _ award: String, more: String = "") -> String {
  "buổi lễ:\n"
    + indented("tên: Hội nghị biểu dương\nngày: 10/3/2026\nđơn vị tổ chức: UBND xã An Phú\n" + event, by: 2)
    + "khen thưởng:\n  - của: Chủ tịch UBND xã An Phú\n" + indented(award, by: 4) + more + "\n"
}

/// The commune's award with a decision of 5/3/2026 whose lines are given.
private func decision(_ lines: String, _ award: String = "hình thức: Giấy khen\nsố lượng: 1 cá nhân")
  -> String
{
  commune(
    award + "\nquyết định:\n"
      + indented("thẩm quyền: Chủ tịch UBND xã An Phú\nngày: 5/3/2026\n" + lines, by: 2))
}

/// A ceremony of a province at which an order of the State President is handed over.
private func state(_ form: String) -> String {
  """
  buổi lễ: {tên: Lễ trao tặng, ngày: 10/3/2026, đơn vị tổ chức: UBND tỉnh Thái Nguyên}
  khen thưởng:
    - của: Chủ tịch nước
      hình thức: \(form)
  """
}

/// The commune's Giấy khen for the recipients of a list.
private func list(_ rows: String) -> String {
  commune("hình thức: Giấy khen\nngười nhận:\n" + indented(rows, by: 2))
}

extension RuleCase {
  static let all: [RuleCase] = law + form + days + numbers + people + day

  static let law: [RuleCase] = [
    RuleCase(
      "law/no-power", .warning,
      breaks: commune("hình thức: 1️⃣Bằng khen\nsố lượng: 1 cá nhân"),
      keeps: commune("hình thức: Giấy khen\nsố lượng: 1 cá nhân")),
    RuleCase(
      "law/recipient-kind", .warning,
      breaks: commune("hình thức: Chiến sĩ thi đua cơ sở\nsố lượng: 1️⃣2 tập thể"),
      keeps: commune("hình thức: Chiến sĩ thi đua cơ sở\nsố lượng: 2 cá nhân")),
    RuleCase(
      "law/posthumous", .warning,
      breaks: list(
        "- {tên: Lê Văn An, loại: cá nhân}\n- 1️⃣{tên: Trần Văn Bình, loại: cá nhân, truy tặng: có}"),
      keeps: list("- {tên: Lê Văn An, loại: cá nhân}\n- {tên: Trần Văn Bình, loại: cá nhân}")),
    RuleCase(
      "law/no-day", .note,
      breaks:
        "buổi lễ: {tên: Hội nghị, đơn vị tổ chức: UBND xã An Phú}\nkhen thưởng:\n  - của: Chủ tịch UBND xã An Phú\n    hình thức: Giấy khen\n    số lượng: 2 cá nhân\n    quyết định: 1️⃣{ký hiệu: QĐ-UBND}\n",
      keeps:
        "buổi lễ: {tên: Hội nghị, ngày: 10/3/2026, đơn vị tổ chức: UBND xã An Phú}\nkhen thưởng:\n  - của: Chủ tịch UBND xã An Phú\n    hình thức: Giấy khen\n    số lượng: 2 cá nhân\n    quyết định: {ký hiệu: QĐ-UBND}\n"
    ),
    RuleCase(
      "law/district-ended", .warning,
      breaks:
        "buổi lễ: {tên: Hội nghị, ngày: 1/7/2025, đơn vị tổ chức: 1️⃣UBND huyện Kiến Xương}\nkết quả: [Tốt]\n",
      keeps:
        "buổi lễ: {tên: Hội nghị, ngày: 30/6/2025, đơn vị tổ chức: UBND huyện Kiến Xương}\nkết quả: [Tốt]\n"),
    RuleCase(
      "award/other-place", .warning,
      breaks: places("Xã tiêu biểu"), keeps: places("Xã tiêu biểu").replacing("1️⃣Phường", with: "Xã")),
    RuleCase(
      "award/class", .warning,
      breaks: state("1️⃣Huân chương Lao động"),
      keeps: state("Huân chương Lao động hạng Ba")),
    RuleCase(
      "law/prize", .warning,
      breaks: decision(
        "",
        "hình thức: Chiến sĩ thi đua cơ sở\nsố lượng: 1 cá nhân\ntiền thưởng: {mức: 1️⃣1800000}"
      ),
      keeps: decision(
        "",
        "hình thức: Chiến sĩ thi đua cơ sở\nsố lượng: 1 cá nhân\ntiền thưởng: {mức: 2340000}"
      )),
    RuleCase(
      "law/prize-proposed", .note,
      breaks: decision(
        "",
        "hình thức: Lao động tiên tiến\nngười nhận:\n  - {tên: Trần Văn Bình, loại: cá nhân}\ntiền thưởng: 1️⃣theo quy định"
      ),
      keeps: decision(
        "",
        "hình thức: Lao động tiên tiến\nngười nhận:\n  - {tên: Trần Văn Bình, loại: cá nhân}\ntiền thưởng: 710000"
      )),
    RuleCase(
      "law/one-title-prize", .warning, breaks: twoTitles("1️⃣{tên: Trần Văn Bình, loại: cá nhân}", 710_000),
      keeps: twoTitles("{tên: Trần Văn Bình, loại: cá nhân}", 0)),
    RuleCase(
      "law/one-achievement", .warning, breaks: twoForms("1️⃣", "phòng, chống thiên tai"),
      keeps: twoForms("", "bảo vệ an ninh trật tự")),
    RuleCase(
      "law/title-ladder", .warning,
      breaks: fighter("1️⃣{tên: Trần Văn Bình, loại: cá nhân}", years: "2023, 2024"),
      keeps: fighter("{tên: Trần Văn Bình, loại: cá nhân}", years: "2022, 2023, 2024")),
    RuleCase(
      "law/title-share", .warning, breaks: share("1️⃣18 cá nhân"), keeps: share("15 cá nhân")),
    RuleCase(
      "law/ground-not-in-force", .warning,
      breaks: decision(
        "căn cứ: 1️⃣Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023 của Chính phủ quy định chi tiết"
      ),
      keeps: decision(
        "căn cứ: Nghị định số 152/2025/NĐ-CP ngày 14 tháng 6 năm 2025 của Chính phủ quy định chi tiết"
      )),
    RuleCase(
      "decision/grounds-proposed", .note,
      breaks: commune(
        "hình thức: Giấy khen\nquyết định:\n  1️⃣thẩm quyền: Chủ tịch UBND xã An Phú"),
      keeps: decision("căn cứ: {chỉ: [Quy chế thi đua của xã]}")),
    RuleCase(
      // The sums of a Giấy khen under Decree 98 were not read.
      "law/unverified-value", .note, breaks: year(2024, "1️⃣"), keeps: year(2026, "")),
  ]

  /// A department's Giấy khen with the sum of its year.
  private static func year(_ year: Int, _ mark: String) -> String {
    """
    buổi lễ: {tên: Hội nghị, ngày: 10/3/\(year), đơn vị tổ chức: Sở Nội vụ}
    cơ quan: [{tên: Sở Nội vụ, người đứng đầu: Giám đốc}]
    khen thưởng:
      - của: Giám đốc Sở Nội vụ
        hình thức: Giấy khen
        người nhận: [{tên: Trần Văn Bình, loại: cá nhân, tiền thưởng: \(year == 2024 ? 540_000 : 710_000)}]
        quyết định: \(mark){ngày: 5/3/\(year), thẩm quyền: Giám đốc Sở Nội vụ}
    """
  }

  /// Two titles of a district with their numbers.
  private static func share(_ fighters: String) -> String {
    """
    buổi lễ: {tên: Hội nghị, ngày: 10/3/2022, đơn vị tổ chức: UBND quận Kiến An}
    khen thưởng:
      - của: Chủ tịch UBND quận Kiến An
        hình thức: Lao động tiên tiến
        số lượng: 100 cá nhân
        quyết định: {mã: một, ngày: 1/3/2022}
      - của: Chủ tịch UBND quận Kiến An
        hình thức: Chiến sĩ thi đua cơ sở
        số lượng: \(fighters)
        quyết định: {mã: hai, ngày: 1/3/2022}
    """
  }

  /// Two titles of one person for one period; the lower one's row and sum are given.
  private static func twoTitles(_ row: String, _ dong: Int) -> String {
    commune(
      "hình thức: Chiến sĩ thi đua cơ sở\nkỳ thành tích: năm 2025\ntiền thưởng: 2340000\nngười nhận:\n"
        + "  - {tên: Trần Văn Bình, loại: cá nhân}",
      more: indented(
        "- của: Chủ tịch UBND xã An Phú\n  hình thức: Lao động tiên tiến\n  kỳ thành tích: năm 2025\n"
          + "  tiền thưởng: \(dong)\n  người nhận:\n    - \(row)", by: 2))
  }

  /// A Bằng khen and a Giấy khen for one person.
  private static func twoForms(_ mark: String, _ cause: String) -> String {
    commune(
      "hình thức: Giấy khen\nthành tích: thành tích xuất sắc trong công tác phòng, chống thiên tai\n"
        + "người nhận: [{tên: Trần Văn Bình, loại: cá nhân}]",
      more: indented(
        "- của: Thủ tướng Chính phủ\n  hình thức: Bằng khen\n"
          + "  thành tích: thành tích xuất sắc trong công tác \(cause)\n"
          + "  người nhận:\n    - \(mark){tên: Trần Văn Bình, loại: cá nhân}", by: 2))
  }

  /// A province's title for one person with former years of the title below it.
  private static func fighter(_ row: String, years: String) -> String {
    """
    buổi lễ: {tên: Hội nghị, ngày: 10/3/2026, đơn vị tổ chức: UBND tỉnh Thái Nguyên}
    khen thưởng:
      - của: Chủ tịch UBND tỉnh Thái Nguyên
        hình thức: Chiến sĩ thi đua cấp tỉnh
        người nhận:
          - \(row)
    phần thưởng đã nhận:
      - {người nhận: ông Trần Văn Bình, hình thức: Chiến sĩ thi đua cơ sở, năm: [\(years)]}
    """
  }

  /// A province's title for a commune and a ward, the latter marked.
  private static func places(_ form: String) -> String {
    """
    buổi lễ: {tên: Hội nghị, ngày: 20/3/2026, đơn vị tổ chức: UBND tỉnh Sơn Hải}
    khen thưởng:
      - hình thức: \(form)
        của: Chủ tịch UBND tỉnh Sơn Hải
        người nhận: [{tên: Xã An Mỹ, loại: tập thể}, {tên: 1️⃣Phường Bến Thượng, loại: tập thể}]
    """
  }

  static let form: [RuleCase] = [
    RuleCase(
      "grounds/law-with-number", .note,
      breaks: decision("căn cứ: 1️⃣Luật Thi đua, khen thưởng số 06/2022/QH15 ngày 15 tháng 6 năm 2022"),
      keeps: decision("căn cứ: Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022")),
    RuleCase(
      "grounds/law-capitals", .warning,
      breaks: decision("căn cứ: 1️⃣Luật Thi đua, Khen thưởng ngày 15 tháng 6 năm 2022"),
      keeps: decision("theo đề nghị: Hội đồng Thi đua - Khen thưởng xã")),
    RuleCase(
      "decision/signing-form", .warning,
      breaks: decision("ký: {hình thức: TM., chức vụ: 1️⃣Chủ tịch}"),
      keeps: decision("ký: {hình thức: KT., chức vụ: Phó Chủ tịch}")),
    RuleCase(
      "decision/gap", .warning,
      breaks: decision("ký hiệu: QĐ-UBND\nnơi ban hành: An Phú\nký: {chức vụ: 1️⃣Chủ tịch}"),
      keeps: decision(
        "ký hiệu: QĐ-UBND\nnơi ban hành: An Phú\nký: {chức vụ: Chủ tịch, họ tên: Trần Văn Bình}")),
    RuleCase(
      "decision/gap", .warning,
      breaks: decision(
        "ký hiệu: QĐ-UBND\nnơi ban hành: 1️⃣xã An Phú\nký: {chức vụ: Chủ tịch, họ tên: Trần Bình}"),
      keeps: decision("ký hiệu: QĐ-UBND\nnơi ban hành: An Phú\nký: {chức vụ: Chủ tịch, họ tên: Trần Bình}")),
    RuleCase(
      "law/ground-day", .warning,
      breaks: decision("căn cứ: 1️⃣Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2023"),
      keeps: decision("căn cứ: [\"Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022\"]")),
    RuleCase(
      "law/ground-day", .warning,
      breaks: decision("căn cứ: 1️⃣Nghị định số 152/2025/NĐ-CP ngày 16/6/2025 của Chính phủ"),
      keeps: decision("căn cứ: [\"Luật Thi đua, khen thưởng ngày 26/11/2003\"]")),
    RuleCase(
      "law/ground-day", .warning,
      breaks: decision("căn cứ: 1️⃣Biên bản họp Hội đồng ngày 15/3/2026"),
      keeps: decision("căn cứ: Biên bản họp Hội đồng ngày 5/3/2026 về lễ ngày 10/3/2026")),
    RuleCase(
      "law/ground-day", .warning,
      breaks: decision("tờ trình: {cơ quan trình: Phòng A, ngày: 1️⃣6/3/2026}"),
      keeps: decision("theo đề nghị: Phòng A tại Tờ trình ngày 4 tháng 3 năm 2026")),
    RuleCase(
      "decision/only-proposed", .warning,
      breaks: commune("hình thức: 1️⃣Giấy khen\nsố lượng: 1 cá nhân\ntình trạng: đề nghị\nquyết định: {số: 5}"),
      keeps: commune(
        "hình thức: Giấy khen\nsố lượng: 1 cá nhân\ntình trạng: đề nghị\nquyết định: {tờ trình: {cơ quan trình: Phòng A}}"
      )),
    RuleCase(
      "decision/number-twice", .warning,
      breaks: commune("hình thức: Giấy khen\nsố lượng: 1 cá nhân\nquyết định: {số: 05, ký hiệu: QĐ-UBND}")
        + "  - {hình thức: Giấy khen, của: Chủ tịch UBND xã An Phú, số lượng: 2 cá nhân, quyết định: {số: 1️⃣5, ký hiệu: QĐ-UBND}}\n",
      keeps: commune("hình thức: Giấy khen\nsố lượng: 1 cá nhân\nquyết định: {số: 05, ký hiệu: QĐ-UBND}")
        + "  - {hình thức: Giấy khen, của: Chủ tịch UBND xã An Phú, số lượng: 2 cá nhân, quyết định: {số: 5, ký hiệu: QĐ-BCH}}\n"
    ),
    RuleCase(
      "decision/party-form", .warning,
      breaks:
        "buổi lễ: {tên: Hội nghị, ngày: 10/3/2026, đơn vị tổ chức: Đảng ủy xã An Phú}\nkhen thưởng:\n  - {hình thức: Giấy khen, của: Đảng ủy xã An Phú, số lượng: 1 cá nhân, quyết định: {cơ quan ban hành: 1️⃣Đảng ủy xã An Phú}}\n",
      keeps: decision("cơ quan ban hành: UBND xã An Phú")),
    RuleCase(
      "decision/signer-title", .warning,
      breaks: decision("ký: {họ tên: 1️⃣ThS. Trần Văn Bình}"),
      keeps: decision("ký: {họ tên: Bác Văn Bình}")),
    RuleCase(
      "decision/list-not-mentioned", .warning,
      breaks: decision(
        "điều: [1️⃣Tặng Giấy khen, Thi hành]",
        "hình thức: Giấy khen\nngười nhận:\n  - {tên: Lê Văn An, loại: cá nhân}\n  - {tên: Trần Văn Bình, loại: cá nhân}"
      ),
      keeps: decision(
        "điều: [Tặng Giấy khen (có danh sách kèm theo), Thi hành]",
        "hình thức: Giấy khen\nngười nhận:\n  - {tên: Lê Văn An, loại: cá nhân}\n  - {tên: Trần Văn Bình, loại: cá nhân}"
      )),
    RuleCase(
      "decision/list-not-mentioned", .warning,
      breaks: decision(
        "danh sách: {phụ lục: theo đối tượng}\nđiều: [1️⃣Tặng Giấy khen (có danh sách kèm theo), Thi hành]",
        "hình thức: Giấy khen\nngười nhận:\n  - {tên: Lê Văn An, loại: cá nhân}\n  - {tên: Trạm Y tế xã, loại: tập thể}"
      ),
      keeps: decision(
        "danh sách: {phụ lục: theo đối tượng}\nđiều: [{nội dung: Tặng Giấy khen, điểm: [Tập thể (Phụ lục I kèm theo), Cá nhân (Phụ lục II kèm theo)]}, Thi hành]",
        "hình thức: Giấy khen\nngười nhận:\n  - {tên: Lê Văn An, loại: cá nhân}\n  - {tên: Trạm Y tế xã, loại: tập thể}"
      )),
    RuleCase(
      "decision/sign-form", .warning, breaks: decision("ký hiệu: 1️⃣QĐ – UBND"),
      keeps: decision("ký hiệu: QĐ-UBND.KT")),
    RuleCase(
      "decision/sign-form", .warning, breaks: decision("ký hiệu: 1️⃣qđ-ubnd"),
      keeps: decision("ký hiệu: QĐ-UBNDn")),
    RuleCase(
      "decision/sign-form", .warning, breaks: decision("ký hiệu: 1️⃣QĐ/UBND"), keeps: decision("số: chưa có")),
    RuleCase(
      "decision/sign-form", .warning, breaks: decision("số: 1️⃣\"12:30\""), keeps: decision("số: n/a")),
    RuleCase(
      "award/other-place", .warning,
      breaks: commune(
        "hình thức: 1️⃣Thôn, tổ dân phố văn hóa\nngười nhận: [{tên: Thôn Đông, loại: tập thể}, {tên: Thôn Hạ, loại: tập thể}]"
      ),
      keeps: commune(
        "hình thức: Thôn, tổ dân phố văn hóa\nngười nhận: [{tên: Thôn Đông, loại: tập thể}, {tên: Tổ dân phố 3, loại: tập thể}]"
      )),
    RuleCase(
      "law/district-ended", .warning,
      breaks:
        "buổi lễ: {tên: Hội nghị, ngày: 12/8/2026, đơn vị tổ chức: 1️⃣UBND tỉnh Quảng Nam}\nkết quả: [Tốt]\n",
      keeps:
        "buổi lễ: {tên: Hội nghị, ngày: 12/6/2025, đơn vị tổ chức: UBND tỉnh Quảng Nam}\nkết quả: [Tốt]\n"),
    RuleCase(
      "decision/after-event", .warning,
      breaks: decision("số: 15").replacing("ngày: 5/3/2026", with: "ngày: 1️⃣5/3/1026"),
      keeps: decision("số: 15").replacing("ngày: 5/3/2026", with: "ngày: 5/12/2025")),
    RuleCase(
      "recipient/address", .note,
      breaks: list("- {tên: Nguyễn Văn Nam, loại: cá nhân, cách gọi: 1️⃣Bà}"),
      keeps: list("- {tên: Nguyễn Thị Văn, loại: cá nhân, cách gọi: Bà}")),
    RuleCase(
      "decision/sign-form", .warning, breaks: decision("ký hiệu: 1️⃣QD-UBND"),
      keeps: decision("ký hiệu: QĐ-UBND")),
    RuleCase("decision/sign-form", .warning, breaks: decision("số: 1️⃣005"), keeps: decision("số: 05")),
    RuleCase("decision/sign-form", .warning, breaks: decision("số: 1️⃣-5"), keeps: decision("số: 115a")),
  ]

  static let days: [RuleCase] = [
    RuleCase(
      "decision/after-event", .warning,
      breaks: commune("hình thức: Giấy khen\nquyết định: {ngày: 1️⃣11/3/2026}"),
      keeps: commune("hình thức: Giấy khen\nquyết định: {ngày: 10/3/2026}")),
    RuleCase(
      "award/period-not-over", .warning,
      breaks: commune("hình thức: Giấy khen\nkỳ thành tích: 1️⃣2025-2030"),
      keeps: commune("hình thức: Giấy khen\nkỳ thành tích: 2020-2025")),
    RuleCase(
      "award/term-as-period", .warning,
      breaks: commune(
        event: "giai đoạn tới: 2026-2030",
        "hình thức: Giấy khen\nkỳ thành tích: 1️⃣2026-2030"),
      keeps: commune(
        event: "giai đoạn tới: 2026-2030",
        "hình thức: Giấy khen\nkỳ thành tích: 2021-2025")),
    RuleCase(
      "event/launch-before-review", .warning,
      breaks: commune(
        event: "tổng kết: 2025\nphát động: {nội dung: phong trào thi đua, kỳ: 1️⃣2024}",
        "hình thức: Giấy khen"),
      keeps: commune(
        event: "tổng kết: 2025\nphát động: {nội dung: phong trào thi đua, kỳ: 2026}",
        "hình thức: Giấy khen")),
    RuleCase(
      "event/review-ahead", .warning,
      breaks: commune(event: "tổng kết: 1️⃣2027", "hình thức: Giấy khen"),
      keeps: commune(event: "tổng kết: 2026", "hình thức: Giấy khen")),
    RuleCase(
      "event/occasion-years", .warning,
      breaks: commune(
        event: "dịp: {tên: Ngày truyền thống, số năm: 74, từ: 11/6/1948, đến: 1️⃣11/6/2023}",
        "hình thức: Giấy khen"),
      keeps: commune(
        event: "dịp: {tên: Ngày truyền thống, số năm: 75, từ: 11/6/1948, đến: 11/6/2023}",
        "hình thức: Giấy khen")),
    RuleCase(
      "report/before-event", .warning,
      breaks: commune(
        "hình thức: Giấy khen", more: "tin bài: {báo: Hải Phòng, ngày đăng: 1️⃣10/3/2025}"),
      keeps: commune(
        "hình thức: Giấy khen", more: "tin bài: {báo: Hải Phòng, ngày đăng: 10/3/2026}")),
  ]

  static let numbers: [RuleCase] = [
    RuleCase(
      "statistics/total-differs", .warning,
      breaks: statistic(total: "1️⃣2.506 tập thể, cá nhân"), keeps: statistic(total: "2.505 tập thể, cá nhân")),
    RuleCase(
      "award/parts-exceed", .warning,
      breaks: commune(
        "hình thức: Giấy khen\nsố lượng: 1️⃣5 cá nhân\ngồm: [{nhóm: nông dân, số lượng: 6 cá nhân}]"),
      keeps: commune(
        "hình thức: Giấy khen\nsố lượng: 5 cá nhân\ngồm: [{nhóm: nông dân, số lượng: 3 cá nhân}]")),
    RuleCase(
      "award/flag-of-head", .warning,
      breaks:
        "buổi lễ: {tên: x, ngày: 10/3/2026}\nkhen thưởng:\n  - {hình thức: Cờ thi đua, của: 1️⃣Chủ tịch UBND tỉnh Hải An, số lượng: 2 tập thể}\n",
      keeps:
        "buổi lễ: {tên: x, ngày: 10/3/2026}\nkhen thưởng:\n  - {hình thức: Cờ thi đua, của: UBND tỉnh Hải An, số lượng: 2 tập thể}\n"
    ),
    RuleCase(
      "award/order", .note,
      breaks: commune(
        "hình thức: Giấy khen\nsố lượng: 5 cá nhân",
        more: "  - {hình thức: 1️⃣Bằng khen, của: Chủ tịch UBND tỉnh Hải An, số lượng: 2 cá nhân}"),
      keeps: commune(
        "hình thức: Giấy khen\nsố lượng: 5 cá nhân",
        more: "  - {hình thức: Lao động tiên tiến, của: Chủ tịch UBND xã An Phú, số lượng: 2 cá nhân}")),
    RuleCase(
      "event/results-ahead", .warning,
      breaks:
        "buổi lễ: {tên: x, ngày: 14/6/2026}\nkết quả:\n  - {số liệu: Thu ngân sách, đạt: 5 tỷ đồng, kỳ: 1️⃣9 tháng đầu năm 2026}\n",
      keeps:
        "buổi lễ: {tên: x, ngày: 14/6/2026}\nkết quả:\n  - {số liệu: Thu ngân sách, đạt: 5 tỷ đồng, kỳ: quý II/2026}\n"
    ),
    RuleCase(
      "event/task-without-verb", .warning,
      breaks:
        "buổi lễ: {tên: x, ngày: 14/6/2026, phát động: {nội dung: y, nhiệm vụ: [1️⃣100% chi hội có mô hình tiết kiệm]}}\n",
      keeps:
        "buổi lễ: {tên: x, ngày: 14/6/2026, phát động: {nội dung: y, nhiệm vụ: [phấn đấu 100% chi hội có mô hình tiết kiệm]}}\n"
    ),
    RuleCase(
      "report/headline-count", .warning, breaks: headline("1️⃣Xã An Phú biểu dương 91 tập thể, cá nhân"),
      keeps: headline("Xã An Phú biểu dương 55 tập thể, cá nhân")),
    RuleCase(
      "decision/article-count", .warning,
      breaks: decision(
        "điều: 1️⃣Tặng Giấy khen cho 05 tập thể và 04 cá nhân",
        "hình thức: Giấy khen\nsố lượng: 5 tập thể, 3 cá nhân"
      ),
      keeps: decision(
        "điều: Tặng Giấy khen cho 05 tập thể và 03 cá nhân",
        "hình thức: Giấy khen\nsố lượng: 5 tập thể, 3 cá nhân")),
    RuleCase(
      "award/text-count", .warning,
      breaks: commune(
        "hình thức: Giấy khen\nsố lượng: 20 tập thể, 35 cá nhân",
        more: "kết quả: [1️⃣\"Tại hội nghị, xã tặng Giấy khen cho 20 tập thể, 36 cá nhân\"]"),
      keeps: commune(
        "hình thức: Giấy khen\nsố lượng: 20 tập thể, 35 cá nhân",
        more: "kết quả: [\"Tại hội nghị, xã tặng Giấy khen cho 20 tập thể, 35 cá nhân\"]")),
    RuleCase(
      "decision/article-money", .warning,
      breaks: decision(
        "điều: 1️⃣Mỗi cá nhân được thưởng 700.000 đồng",
        "hình thức: Lao động tiên tiến\ntiền thưởng: 710000\nngười nhận: [{tên: Trần Văn Bình, loại: cá nhân}]"
      ),
      keeps: decision(
        "điều: \"Mỗi cá nhân được thưởng 710.000 đồng (bằng chữ: Bảy trăm mười ngàn đồng chẵn)\"",
        "hình thức: Lao động tiên tiến\ntiền thưởng: 710000\nngười nhận: [{tên: Trần Văn Bình, loại: cá nhân}]"
      )),
    RuleCase(
      "award/money-total", .warning,
      breaks: commune(
        "hình thức: Giấy khen\nsố lượng: 20 cá nhân\ntiền thưởng: {mức: 300000, tổng: 1️⃣6100000}"
      ),
      keeps: commune(
        "hình thức: Giấy khen\nsố lượng: 20 cá nhân\ntiền thưởng: {mức: 300000, tổng: 6000000}"
      )),
  ]

  static let people: [RuleCase] = [
    RuleCase(
      "decision/giver-differs", .warning,
      breaks: """
        buổi lễ: {tên: Hội nghị, ngày: 10/3/2026, đơn vị tổ chức: UBND xã An Phú}
        khen thưởng:
          - của: 1️⃣Thủ tướng Chính phủ
            hình thức: Bằng khen
            quyết định: {thẩm quyền: Chủ tịch UBND xã An Phú}
        """, keeps: decision("số: 15")),
    RuleCase(
      "recipient/twice", .error,
      breaks: list(
        """
        - {tên: Trần Văn Bình, loại: cá nhân, đơn vị: Trạm Y tế xã}
        - 1️⃣{tên: Trần Văn Bình, loại: cá nhân, đơn vị: Trạm Y tế xã}
        """),
      keeps: list(
        """
        - {tên: Trần Văn Bình, loại: cá nhân, đơn vị: Trạm Y tế xã}
        - {tên: Trần Văn Bính, loại: cá nhân, đơn vị: Trạm Y tế xã}
        """)),
    RuleCase(
      "recipient/address", .warning,
      breaks: list("- {tên: Trần Thu Hà, loại: cá nhân, cách gọi: 1️⃣Ông, giới tính: nữ}"),
      keeps: list("- {tên: Trần Thu Hà, loại: cá nhân, cách gọi: Bà, giới tính: nữ}")),
    RuleCase(
      "recipient/kind-and-name", .warning,
      breaks: list("- 1️⃣{tên: Trường Tiểu học An Phú, loại: cá nhân}"),
      keeps: list("- {tên: Trường Tiểu học An Phú, loại: tập thể}")),
    RuleCase(
      "recipient/name-without-marks", .warning,
      breaks: list("- {tên: 1️⃣Nguyen Van Binh, loại: cá nhân}"),
      keeps: list("- {tên: Kim Oanh, loại: cá nhân}")),
    RuleCase(
      "recipient/name-in-text", .warning,
      breaks: decision(
        "về việc: 1️⃣tặng Giấy khen cho ông Trần Văn Bính",
        "hình thức: Giấy khen\nngười nhận: [{tên: Trần Văn Bình, loại: cá nhân}]"),
      keeps: decision(
        "về việc: tặng Giấy khen cho ông Trần Văn Bình",
        "hình thức: Giấy khen\nngười nhận: [{tên: Trần Văn Bình, loại: cá nhân}]")),
    RuleCase(
      "recipient/birth-year", .warning,
      breaks: list("- {tên: Trần Văn Bình, loại: cá nhân, năm sinh: 1️⃣1899}"),
      keeps: list("- {tên: Trần Văn Bình, loại: cá nhân, năm sinh: 1989}")),
  ]

  private static func statistic(total: String) -> String {
    commune(
      "hình thức: Giấy khen",
      more: """
        thống kê khen thưởng:
          - kỳ: năm 2025
            tổng số: \(total)
            trong đó:
              - {cấp: cấp nhà nước, số lượng: "6 tập thể, 1 cá nhân"}
              - {cấp: cấp tỉnh, số lượng: "89 tập thể, 68 cá nhân"}
              - {cấp: cấp xã, số lượng: "685 tập thể, 1.656 cá nhân"}
        """)
  }

  private static func headline(_ text: String) -> String {
    commune(
      "hình thức: Giấy khen\nsố lượng: 20 tập thể, 35 cá nhân",
      more: "tin bài:\n  báo: Hải Phòng\n  tiêu đề: \(text)")
  }
}

extension RuleCase {
  /// The commune's ceremony on Tuesday, 10/3/2026, with the lines of its programme.
  private static func programme(_ lines: String) -> String {
    commune("hình thức: Giấy khen\nsố lượng: 1 cá nhân", more: "chương trình:\n" + indented(lines, by: 2))
  }

  private static func council(_ lines: String) -> String {
    programme("hội đồng:\n" + indented(lines, by: 2))
  }

  /// A council that voted on Lê Văn An, who is awarded.
  private static func votes(_ lines: String) -> String {
    commune(
      "hình thức: Giấy khen\nngười nhận: [{tên: Lê Văn An, loại: cá nhân}]",
      more: "chương trình:\n" + indented("hội đồng:\n" + indented(lines, by: 2), by: 2))
  }

  static let day: [RuleCase] = [
    RuleCase(
      "programme/weekday", .error, breaks: programme("thứ: 1️⃣thứ Tư"), keeps: programme("thứ: thứ Ba")),
    RuleCase(
      "law/council-votes", .warning,
      breaks: council(
        "số thành viên: 12\nsố có mặt: 12\nbỏ phiếu: [{tên: Lê Văn An, hình thức: Chiến sĩ thi đua toàn quốc, đồng ý: 1️⃣10}]"
      ),
      keeps: council(
        "số thành viên: 12\nsố có mặt: 12\nbỏ phiếu: [{tên: Lê Văn An, hình thức: Chiến sĩ thi đua toàn quốc, đồng ý: 11}]"
      )),
    RuleCase(
      "law/council-votes", .warning,
      breaks: council(
        "số thành viên: 10\nbỏ phiếu: [{tên: Thôn Hạ, hình thức: Cờ thi đua của Chính phủ, đồng ý: 1️⃣7}]"),
      keeps: council(
        "số thành viên: 10\nbỏ phiếu: [{tên: Thôn Hạ, hình thức: Cờ thi đua của Chính phủ, đồng ý: 8}]")),
    RuleCase(
      "law/council-votes", .error,
      breaks: council(
        "số thành viên: 12\nsố có mặt: 10\nbỏ phiếu: [{tên: Lê Văn An, hình thức: Giấy khen, đồng ý: 1️⃣11}]"),
      keeps: council(
        "số thành viên: 12\nsố có mặt: 10\nbỏ phiếu: [{tên: Lê Văn An, hình thức: Giấy khen, đồng ý: 10}]")),
    RuleCase(
      "law/council-votes", .error, breaks: council("số thành viên: 1️⃣12\nsố có mặt: 13"),
      keeps: council("số thành viên: 12\nsố có mặt: 12")),
    RuleCase(
      "council/meeting", .warning, breaks: council("bắt đầu: \"13:30\"\nkết thúc: 1️⃣\"13:30\""),
      keeps: council("bắt đầu: \"13:30\"\nkết thúc: \"13:31\"")),
    RuleCase(
      "council/meeting", .note, breaks: council("số thành viên: 9\nsố có mặt: 7\nvắng: 1️⃣Ông Lê Văn An"),
      keeps: council("số thành viên: 9\nsố có mặt: 8\nvắng: Ông Lê Văn An")),
    RuleCase(
      "council/meeting", .note,
      breaks: council("số thành viên: 9\nsố có mặt: 8\nvắng: [1️⃣Ông Lê Văn An, Bà Đỗ Thị Tư]"),
      keeps: council("số thành viên: 9\nsố có mặt: 6\nvắng: Ông Lê Văn An và hai người ở xa")),
    RuleCase(
      "council/meeting", .note,
      breaks: votes("số thành viên: 8\nbỏ phiếu: [{tên: Lê Văn An, hình thức: Giấy khen, đồng ý: 1️⃣4}]"),
      keeps: votes(
        "số thành viên: 8\nbỏ phiếu: [{tên: Lê Văn An, hình thức: Giấy khen, đồng ý: 5}, {tên: Lê Văn Tư, hình thức: Giấy khen, đồng ý: 1}]"
      )),
    RuleCase(
      "plan/cost-product", .warning,
      breaks: programme("kinh phí: [{khoản: nước, số lượng: 12, đơn giá: 5000, thành tiền: 1️⃣50000}]"),
      keeps: programme("kinh phí: [{khoản: nước, số lượng: 12, đơn giá: 5000, thành tiền: 60000}]")),
  ]
}
