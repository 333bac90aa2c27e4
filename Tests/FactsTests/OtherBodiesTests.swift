import Model
import Testing

@testable import Facts

@Suite("Decisions of bodies that are no committee")
struct OtherBodiesTests {
  /// The lines of the decision of an authority that is not declared.
  private func lines(_ authority: String, title: String, declared: String = "") throws -> [String] {
    let yaml = """
      buổi lễ: {tên: Hội nghị, ngày: 20/3/2026, đơn vị tổ chức: UBND xã An Mỹ}
      \(declared)khen thưởng:
        - hình thức: Giấy khen
          của: \(authority)
          người nhận: [{tên: Lê Văn An, loại: cá nhân}, {tên: Vũ Thị Bình, loại: cá nhân}]
          quyết định: {thẩm quyền: \(authority), ký: {chức vụ: \(title)}}
      """
    return try #require(try DecisionBench.texts(DecisionBench.decision, DecisionBench.ceremony(yaml)).first)
  }

  @Test(
    "The body stands at the top, its head decides and signs by the post alone",
    arguments: [
      ("Bộ trưởng Bộ Y tế", "Bộ trưởng", "BỘ Y TẾ", "BỘ TRƯỞNG BỘ Y TẾ", ["BỘ TRƯỞNG"]),
      ("Bộ trưởng Bộ Y tế", "Thứ trưởng", "BỘ Y TẾ", "BỘ TRƯỞNG BỘ Y TẾ", ["KT. BỘ TRƯỞNG", "THỨ TRƯỞNG"]),
      ("Bộ Xây dựng", "Bộ trưởng", "BỘ XÂY DỰNG", "BỘ XÂY DỰNG", ["BỘ TRƯỞNG"]),
      (
        "Chỉ huy trưởng Bộ Chỉ huy Quân sự tỉnh Sơn Hải", "Phó Chỉ huy trưởng",
        "BỘ CHỈ HUY QUÂN SỰ TỈNH SƠN HẢI",
        "CHỈ HUY TRƯỞNG BỘ CHỈ HUY QUÂN SỰ TỈNH SƠN HẢI", ["KT. CHỈ HUY TRƯỞNG", "PHÓ CHỈ HUY TRƯỞNG"]
      ),
      ("Thủ tướng Chính phủ", "Thủ tướng", "THỦ TƯỚNG CHÍNH PHỦ", "THỦ TƯỚNG CHÍNH PHỦ", ["THỦ TƯỚNG"]),
      (
        "Trưởng Công an xã Bình Lâm", "Trưởng Công an", "CÔNG AN XÃ BÌNH LÂM", "TRƯỞNG CÔNG AN XÃ BÌNH LÂM",
        ["TRƯỞNG CÔNG AN"]
      ),
      (
        "Trưởng phòng Giáo dục và Đào tạo huyện Hà Trung", "Trưởng phòng",
        "PHÒNG GIÁO DỤC VÀ ĐÀO TẠO HUYỆN HÀ TRUNG", "TRƯỞNG PHÒNG GIÁO DỤC VÀ ĐÀO TẠO HUYỆN HÀ TRUNG",
        ["TRƯỞNG PHÒNG"]
      ),
      (
        "Ban Thường vụ Hội Nông dân xã Bình Lâm", "Phó Chủ tịch", "BAN THƯỜNG VỤ HỘI NÔNG DÂN XÃ BÌNH LÂM",
        "BAN THƯỜNG VỤ HỘI NÔNG DÂN XÃ BÌNH LÂM", ["TM. BAN THƯỜNG VỤ", "PHÓ CHỦ TỊCH"]
      ),
      (
        "Chánh Thanh tra tỉnh Sơn Hải", "Chánh Thanh tra", "THANH TRA TỈNH SƠN HẢI",
        "CHÁNH THANH TRA TỈNH SƠN HẢI",
        ["CHÁNH THANH TRA"]
      ),
      (
        "Hội đồng quản trị Công ty Cổ phần Sơn Hải", "Chủ tịch", "HỘI ĐỒNG QUẢN TRỊ CÔNG TY CỔ PHẦN SƠN HẢI",
        "HỘI ĐỒNG QUẢN TRỊ CÔNG TY CỔ PHẦN SƠN HẢI", ["TM. HỘI ĐỒNG QUẢN TRỊ", "CHỦ TỊCH"]
      ),
      (
        "Giám đốc Bệnh viện Đa khoa Sơn Hải", "Quyền Giám đốc", "BỆNH VIỆN ĐA KHOA SƠN HẢI",
        "GIÁM ĐỐC BỆNH VIỆN ĐA KHOA SƠN HẢI", ["Q. GIÁM ĐỐC"]
      ),
    ])
  func heads(authority: String, title: String, body: String, decides: String, signed: [String]) throws {
    let lines = try lines(authority, title: title)
    #expect(lines.first == body)
    #expect(lines.contains(decides))
    let end = try #require(lines.firstIndex { $0.hasPrefix("- Lưu") })
    #expect(Array(lines[(end + 1)...].prefix(signed.count)) == signed)
  }

  @Test("A declared body of which the head's post names the first word is found")
  func declared() throws {
    let lines = try lines(
      "Trưởng trạm Y tế xã An Mỹ", title: "Trưởng trạm",
      declared: "cơ quan: {tên: Trạm Y tế xã An Mỹ, người đứng đầu: Trưởng trạm}\n")
    #expect(lines.contains("TRƯỞNG TRẠM Y TẾ XÃ AN MỸ"))
  }
}
