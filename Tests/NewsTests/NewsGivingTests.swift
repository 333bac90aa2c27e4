import Diagnostics
import Model
import Testing

@testable import Definitions
@testable import News

/// How awards and gifts are told: who gives, what, to how many of whom; people and places are invented.
@Suite("Awards and gifts in the news")
struct NewsGivingTests {
  private func draft(
    _ rest: String, host: String = "Hội Khuyến học xã An Mỹ", name: String = "hội nghị tổng kết năm 2025",
    more: String = "", for outlet: String = "sggp", form: NewsForm = .full
  ) throws -> String {
    let event = "buổi lễ:\n  tên: \(name)\n  đơn vị tổ chức: \(host)\n  ngày: 5/1/2026\n\(more)\n"
    let file = SourceFile(name: "ceremony.yaml", text: event + rest)
    var ceremony = try #require(NewsDefinition("giving", file, listsOf: "examples")).ceremony
    ceremony.report?.forms = [form]
    return try NewsBench.draft(ceremony, for: outlet)
  }

  private func told(_ wanted: [String], never: [String] = [], in text: String) {
    for words in wanted { #expect(text.contains(words), "\(words) is not in:\n\(text)") }
    for words in never { #expect(!text.contains(words), "\(words) is in:\n\(text)") }
  }

  // MARK: Gifts

  @Test("A gift that is a verb is done, with what it is worth behind it")
  func deeds() throws {
    let text = try draft(
      """
      quà tặng:
        - {quà: thưởng nóng, số lượng: 1, mỗi suất: 20 triệu đồng, của: Công ty Sông Trà, cho: Tổ cơ khí 2}
        - {quà: hiến máu, số lượng: 45 đơn vị máu, của: Đoàn xã An Mỹ}
        - {quà: tiền thưởng, mỗi suất: 5 triệu đồng, tổng trị giá: 15 triệu đồng, của: UBND xã An Mỹ, cho: 3 tập thể có sáng kiến}
        - {quà: hỗ trợ sinh kế, số lượng: 30 suất, của: Hội Nông dân xã An Mỹ, cho: hộ nghèo}
      """)
    told(
      [
        "Công ty Sông Trà thưởng nóng 20 triệu đồng cho Tổ cơ khí 2.", "hiến 45 đơn vị máu.",
        "thưởng 15 triệu đồng cho 3 tập thể có sáng kiến, mỗi tập thể 5 triệu đồng.",
        "trao tặng 30 suất hỗ trợ sinh kế cho hộ nghèo.",
      ], never: ["tặng 1", "máu hiến"], in: text)
  }

  @Test("One giver of several gifts has one sentence, and a thing that is its own unit is named once")
  func sameGiver() throws {
    let text = try draft(
      """
      quà tặng:
        - {quà: máy lọc nước, số lượng: 4 máy lọc nước, của: Công ty Sông Trà, cho: 4 trường}
        - {quà: tiền, tổng trị giá: 50 triệu đồng, của: Công ty Sông Trà, cho: Trạm Y tế xã}
        - {quà: ủng hộ Quỹ Khuyến học, tổng trị giá: 10 triệu đồng, của: Công ty Sông Trà}
        - {quà: khám bệnh miễn phí, số lượng: 300 lượt người, của: Trạm Y tế xã An Mỹ}
      """)
    told(
      [
        "Công ty Sông Trà trao tặng 4 máy lọc nước cho 4 trường; 50 triệu đồng cho Trạm Y tế xã; ủng hộ Quỹ Khuyến học 10 triệu đồng. Trạm Y tế xã An Mỹ"
      ], in: text)
  }

  @Test("Who is examined is examined on the occasion, and a declared person who gives has the post")
  func givers() throws {
    let text = try draft(
      """
      khen thưởng: {hình thức: Giấy khen, của: Chủ tịch UBND xã An Mỹ, số lượng: 3 tập thể}
      nhân sự:
        - {tên: Lê Thị Ngọc Yến, giới tính: nữ, chức vụ: Chủ tịch UBND xã An Mỹ}
      quà tặng:
        - {quà: khám bệnh miễn phí, số lượng: 300 lượt người, của: Trạm Y tế xã An Mỹ}
        - {quà: học bổng, số lượng: 5 suất, của: Lê Thị Ngọc Yến, cho: học sinh nghèo}
      """)
    told(
      ["Chủ tịch UBND xã An Mỹ Lê Thị Ngọc Yến trao tặng 5 suất học bổng"],
      never: ["Cũng tại hội nghị, Trạm Y tế", ". Lê Thị Ngọc Yến"], in: text)
  }

  @Test("A thing without a number is one, and what is built is counted behind its verb")
  func things() throws {
    let text = try draft(
      """
      quà tặng:
        - {quà: phòng máy tính, mỗi suất: 500 triệu đồng, của: Công ty Sông Trà, cho: nhà trường}
        - {quà: hỗ trợ xây nhà, số lượng: 4 nhà, của: Hội Nông dân xã An Mỹ, cho: hộ nghèo}
      """)
    told(
      ["trao tặng phòng máy tính cho nhà trường, trị giá 500 triệu đồng.", "hỗ trợ xây 4 nhà cho hộ nghèo."],
      in: text)
  }

  // MARK: Awards

  @Test("A title has its noun, and what several have in common or one has twice is said once")
  func shared() throws {
    let text = try draft(
      """
      khen thưởng:
        - {hình thức: Nghệ nhân Ưu tú, của: Chủ tịch nước, số lượng: 4 cá nhân}
        - {hình thức: Huy hiệu 55 năm tuổi Đảng, của: Ban Thường vụ Huyện ủy, số lượng: 2 cá nhân}
        - {hình thức: Huy hiệu 50 năm tuổi Đảng, của: Ban Thường vụ Huyện ủy, số lượng: 3 cá nhân}
        - hình thức: Giấy khen
          của: Chủ tịch UBND xã An Mỹ
          người nhận:
            - {tên: Hờ A Páo, cách gọi: ông, nơi ở: bản Sín Chải}
            - {tên: Giàng Thị Mỷ, cách gọi: bà, nơi ở: bản Sín Chải}
        - hình thức: Giấy khen
          của: Chủ tịch UBND huyện Sông Trà
          người nhận: [{tên: Đào Thị Hằng, cách gọi: cô, chức vụ: giáo viên, đơn vị: Trường THCS An Mỹ}]
        - hình thức: Huy hiệu Tuổi trẻ dũng cảm
          của: Trung ương Đoàn TNCS Hồ Chí Minh
          người nhận: [{tên: Đào Thị Hằng, cách gọi: cô, chức vụ: giáo viên, đơn vị: Trường THCS An Mỹ}]
      """)
    told(
      ["4 nghệ nhân", "đảng viên", "ông Hờ A Páo và bà Giàng Thị Mỷ (cùng ở bản Sín Chải)"],
      never: ["4 cá nhân", "2 cá nhân"], in: text.replacing("Ông Hờ", with: "ông Hờ"))
    #expect(text.split(separator: "giáo viên Trường THCS An Mỹ").count == 2, "\(text)")
  }

  @Test("People of several places are called so once, and a second delegation by one body says so")
  func delegations() throws {
    let text = try draft(
      """
      nhân sự:
        - {tên: Lê Văn Tám, giới tính: nam, chức vụ: Chủ tịch UBND tỉnh Sơn Hải}
        - {tên: Ngô Thị Bình, giới tính: nữ, chức vụ: Phó Chủ tịch UBND tỉnh Sơn Hải}
      khen thưởng:
        - hình thức: Huân chương Lao động hạng Ba
          của: Chủ tịch nước
          người nhận:
            - {tên: nhân dân và cán bộ huyện Sông Trà, loại: nhân dân}
            - {tên: nhân dân và cán bộ thị xã Núi Ấn, loại: nhân dân}
          người trao: Lê Văn Tám
          thừa ủy quyền: Chủ tịch nước
        - {hình thức: Huân chương Lao động hạng Nhì, của: Chủ tịch nước, số lượng: 2 cá nhân, người trao: Ngô Thị Bình, thừa ủy quyền: Chủ tịch nước}
      """)
    told(
      [
        "cho nhân dân và cán bộ huyện Sông Trà và thị xã Núi Ấn.",
        "Cũng thừa ủy quyền của Chủ tịch nước, Phó Chủ tịch UBND tỉnh Sơn Hải Ngô Thị Bình trao",
      ], in: text)
  }

  @Test("A school where an event takes place holds it")
  func sites() throws {
    let event = """
      buổi lễ: {tên: lễ khai giảng năm học mới, ngày: 5/9/2026}
      các nơi:
        - {nơi: Trường THPT Sông Trà, buổi lễ: lễ khai giảng, ngày: 5/9/2026}
        - {nơi: xã An Mỹ, buổi lễ: lễ đón học sinh, ngày: 6/9/2026}
      """
    let file = SourceFile(name: "ceremony.yaml", text: event)
    let ceremony = try #require(NewsDefinition("sites", file, listsOf: "examples")).ceremony
    let text = try NewsBench.draft(ceremony, for: "sggp")
    told(["Ngày 5-9, Trường THPT Sông Trà tổ chức lễ khai giảng.", "Ngày 6-9, diễn ra lễ đón"], in: text)
  }

  @Test("The dead of a list are told first, and then who hands it to their kin")
  func dead() throws {
    let names = ["Xuân", "Rong", "Thành", "Dần"].map { "{tên: Nguyễn Thị \($0), cách gọi: Mẹ}" }
    let text = try draft(
      """
      khen thưởng:
        hình thức: danh hiệu vinh dự Nhà nước “Bà mẹ Việt Nam Anh hùng”
        của: Chủ tịch nước
        truy tặng: có
        người nhận: [\(names.joined(separator: ", "))]
        người trao: Chủ tịch UBND huyện Sông Trà
        thừa ủy quyền: Chủ tịch nước
        người nhận thay: thân nhân của các mẹ
      """)
    told(
      ["cho thân nhân của các mẹ.", "cho 4 mẹ.", "Các mẹ được truy tặng"], never: ["các mẹ, gồm"],
      in: text)
  }

  @Test(
    "Parts without a whole are the whole, and a label that is a noun is counted itself",
    arguments: [
      (
        "gồm: [{nhóm: gia đình, số lượng: 12 hộ gia đình}, {nhóm: thôn, số lượng: 5 tập thể}, {nhóm: cơ quan, số lượng: 10 tập thể}]",
        "12 gia đình, 5 thôn và 10 cơ quan"
      ),
      (
        "gồm: [{nhóm: doanh nghiệp, số lượng: 28 tập thể}, {nhóm: doanh nhân, số lượng: 19 cá nhân}]",
        "28 doanh nghiệp và 19 doanh nhân"
      ),
      (
        "số lượng: 8 hộ, gồm: [{nhóm: thôn Đông, số lượng: 5 hộ}, {nhóm: thôn Tây, số lượng: 3 hộ}]",
        "8 hộ, gồm 5 hộ thôn Đông và 3 hộ thôn Tây"
      ),
      (
        "gồm: [{nhóm: phong tặng, số lượng: 6 cá nhân}, {nhóm: truy tặng, số lượng: 4 cá nhân}]",
        "10 cá nhân, trong đó phong tặng 6 cá nhân và truy tặng 4 cá nhân"
      ),
    ])
  func parts(parts: String, wanted: String) throws {
    let text = try draft("khen thưởng: {hình thức: Giấy khen, của: Chủ tịch UBND xã An Mỹ, \(parts)}")
    told([wanted], never: ["các tập thể, cá nhân", "trong đó có"], in: text)
  }

  @Test("A part whose label is an award receives it")
  func badges() throws {
    let text = try draft(
      """
      khen thưởng:
        hình thức: Huy hiệu Đảng
        của: Ban Thường vụ Huyện ủy
        số lượng: 40 đảng viên
        gồm: [{nhóm: Huy hiệu 70 năm tuổi Đảng, số lượng: 1 đảng viên}]
      """)
    told(["40 đảng viên, trong đó 1 đảng viên nhận Huy hiệu 70 năm tuổi Đảng"], in: text)
  }

  @Test(
    "The words of “cho” are the noun of a bare count, and what people do goes on behind it",
    arguments: [
      ("10 cá nhân", "cán bộ Công đoàn", "cho 10 cán bộ Công đoàn"),
      ("10 tập thể", "các xã đạt chuẩn nông thôn mới", "cho 10 xã đạt chuẩn nông thôn mới"),
      ("44 cá nhân", "hiến máu tình nguyện 40 lần", "cho 44 cá nhân hiến máu tình nguyện 40 lần"),
      ("5 tập thể", "lực lượng dân quân", "cho 5 tập thể là lực lượng dân quân"),
    ])
  func nouns(count: String, words: String, wanted: String) throws {
    let text = try draft(
      """
      khen thưởng:
        {hình thức: Giấy khen, của: Chủ tịch UBND xã An Mỹ, số lượng: \(count), cho: \(words), người trao: Chủ tịch UBND xã An Mỹ}
      """)
    told([wanted], in: text)
  }

  @Test("Prizes with their winners go to them, and the rest follow")
  func prizes() throws {
    let text = try draft(
      """
      hình thức riêng: giải cá nhân
      khen thưởng:
        hình thức: giải cá nhân
        của: Hội Khuyến học xã An Mỹ
        số lượng: 6 cá nhân
        gồm:
          - {nhóm: giải nhất, số lượng: 1 cá nhân, người nhận: Trần Văn Minh (Trường Tiểu học An Mỹ)}
          - {nhóm: giải nhì, số lượng: 2 cá nhân, người nhận: [Lê Thị Hà, Ngô Văn Tý]}
          - {nhóm: giải ba, số lượng: 3 cá nhân}
      """)
    told(
      [
        "trao giải cá nhân cho 6 cá nhân, trong đó giải nhất thuộc về Trần Văn Minh (Trường Tiểu học An Mỹ); 2 giải nhì thuộc về Lê Thị Hà và Ngô Văn Tý; cùng 3 giải ba."
      ], in: text)
  }

  @Test("Prizes one after another share a sentence, each with what it is worth")
  func prizeMoney() throws {
    let text = try draft(
      """
      hình thức riêng: [Giải Nhất, Giải Nhì, Giải Ba]
      khen thưởng:
        - hình thức: Giải Nhất
          của: Hội Khuyến học xã An Mỹ
          người nhận: [{tên: Ngô Minh Tú, cách gọi: em, thành tích: mô hình tưới cây}]
          tiền thưởng: 9000000
        - {hình thức: Giải Nhì, của: Hội Khuyến học xã An Mỹ, số lượng: 3 cá nhân, tiền thưởng: 6000000}
        - {hình thức: Giải Ba, của: Hội Khuyến học xã An Mỹ, số lượng: 5 cá nhân, tiền thưởng: 4000000}
      """)
    told(
      [
        "em Ngô Minh Tú với mô hình tưới cây, trị giá 9 triệu đồng; trao Giải Nhì cho 3 cá nhân, mỗi giải 6 triệu đồng; trao Giải Ba cho 5 cá nhân, mỗi giải 4 triệu đồng."
      ], never: ["Mức thưởng"], in: text)
  }

  @Test("Where all of one kind are named, the others are counted; two names are joined by “và”")
  func namedAndCounted() throws {
    let text = try draft(
      """
      khen thưởng:
        - hình thức: Giấy khen
          của: Chủ tịch UBND xã An Mỹ
          số lượng: 1 tập thể, 6 cá nhân
          đủ tên: không
          người nhận: [{tên: Đồn Biên phòng Sông Trà, loại: tập thể}]
        - hình thức: Bằng khen
          của: Chủ tịch UBND tỉnh Sơn Hải
          người nhận: [{tên: Công ty Sản xuất và Thương mại An Mỹ, loại: tập thể}, {tên: Hồ Văn Dũng, cách gọi: ông}]
      """)
    told(
      [
        "Đồn Biên phòng Sông Trà và 6 cá nhân",
        "Công ty Sản xuất và Thương mại An Mỹ và ông Hồ Văn Dũng",
      ], in: text)
  }

  @Test("A name is told with who it is, and many short names of bodies stand in the sentence")
  func names() throws {
    let text = try draft(
      """
      khen thưởng:
        - {hình thức: Cờ thi đua, của: UBND tỉnh Sơn Hải, cho: đơn vị dẫn đầu, người nhận: [{tên: xã Nghĩa Hòa, loại: tập thể}]}
        - hình thức: Giấy khen
          của: Chủ tịch UBND xã An Mỹ
          người nhận: [thôn Một, thôn Hai, thôn Ba, thôn Bốn, thôn Năm, thôn Sáu]
      """)
    told(
      [
        "xã Nghĩa Hòa (đơn vị dẫn đầu)",
        "6 tập thể gồm: thôn Một, thôn Hai, thôn Ba, thôn Bốn, thôn Năm và thôn Sáu",
      ], never: ["- Thôn"], in: text)
  }

  @Test("A thing of an office's own is no title")
  func ownThings() throws {
    let text = try draft(
      """
      hình thức riêng: Bức trướng
      khen thưởng: {hình thức: Bức trướng, của: UBND tỉnh Sơn Hải, người nhận: [{tên: Trường THPT Sông Trà, loại: tập thể}]}
      """)
    told([], never: ["danh hiệu"], in: text)
  }

  // MARK: Figures, purposes and who attends

  @Test("Those of a side stand behind its name, and who presides needs none")
  func sides() throws {
    let text = try draft(
      """
      đại biểu:
        - {tên: Lê Văn Tám, giới tính: nam, chức vụ: Phó Chủ tịch UBND tỉnh Sơn Hải, phía: về phía tỉnh}
        - {nhóm: "lãnh đạo các sở, ngành", phía: về phía tỉnh}
        - {tên: Ngô Thị Bình, giới tính: nữ, chức vụ: Bí thư Đảng ủy xã An Mỹ, phía: về phía xã}
        - {tên: Đỗ Văn Sáu, giới tính: nam, chức vụ: Chủ tịch UBND xã An Mỹ, phía: về phía xã, vai trò: chủ trì}
      khen thưởng: {hình thức: Giấy khen, của: Chủ tịch UBND xã An Mỹ, số lượng: 3 tập thể}
      """)
    told(
      [
        "hội nghị, về phía tỉnh có Phó Chủ tịch UBND tỉnh Sơn Hải Lê Văn Tám, cùng lãnh đạo các sở, ngành. Về phía xã có Bí thư Đảng ủy xã An Mỹ Ngô Thị Bình. Chủ tịch UBND xã An Mỹ Đỗ Văn Sáu chủ trì hội nghị."
      ], in: text)
  }

  @Test("Communes that a body of the State counts are the country's, and a share stands beside its number")
  func nation() throws {
    let text = try draft(
      """
      kết quả:
        - {số liệu: số xã đạt chuẩn nông thôn mới, đạt: 1.298 xã, chiếm: "14,5%"}
        - {số liệu: thu nhập bình quân, đạt: 62 triệu đồng, từ: "41 triệu đồng (năm 2020)"}
        - {số liệu: số lớp tập huấn, có: 36 lớp, từ: 30 lớp}
        - {số liệu: số hội viên, có: 900 hội viên}
      """, host: "Trung ương Hội Làm vườn Việt Nam")
    told(
      [
        "Cả nước có 1.298 xã đạt chuẩn nông thôn mới, chiếm 14,5%",
        "thu nhập bình quân tăng từ 41 triệu đồng (năm 2020) lên 62 triệu đồng",
        "tăng từ 30 lớp lên 36 lớp", "Trung ương Hội Làm vườn Việt Nam có 900 hội viên",
      ], never: ["ả nước có 900"], in: text)
  }

  @Test("A label that names its place is that place's, and who launched a movement is told as such")
  func places() throws {
    let text = try draft(
      """
      kết quả:
        - {số liệu: số hợp tác xã cả nước, có: 31.700 hợp tác xã}
        - {phong trào thi đua: “Chung sức”, phát động bởi: Thủ tướng Chính phủ}
      """)
    told(
      [
        "Cả nước có 31.700 hợp tác xã.",
        "hong trào thi đua “Chung sức” do Thủ tướng Chính phủ phát động đã được triển khai.",
      ], in: text.replacing("cả nước có", with: "Cả nước có"))
  }

  @Test(
    "A purpose without a subject is that of the event, or of what it launches",
    arguments: [
      (
        "lễ phát động", "  phát động: đợt thi đua 60 ngày", "nhằm đẩy nhanh tiến độ",
        "Đợt thi đua nhằm đẩy nhanh tiến độ."
      ),
      (
        "hội nghị biểu dương", "", "tôn vinh người lao động; động viên công nhân",
        "Hội nghị nhằm tôn vinh người lao động; động viên công nhân."
      ),
      (
        "hội nghị biểu dương", "", "hội nghị nhằm tôn vinh người lao động",
        "Hội nghị nhằm tôn vinh người lao động."
      ),
    ])
  func purposes(kind: String, launch: String, purpose: String, wanted: String) throws {
    let points = purpose.split(separator: ";").map { "  -\($0.hasPrefix(" ") ? "" : " ")\($0)" }
    let text = try draft(
      "mục đích:\n\(points.joined(separator: "\n"))\n", name: "\(kind) năm 2026",
      more: "  loại: \(kind)\n" + launch)
    told([wanted], in: text)
  }
}
