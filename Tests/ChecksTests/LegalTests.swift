import Awards
import Diagnostics
import Law
import LawSupport
import Model
import TestSupport
import Testing

@testable import Checks

@Suite("Legal rules")
struct LegalTests {
  private func district(_ date: String, _ more: String) -> String {
    """
    buổi lễ: {tên: Hội nghị, ngày: \(date), đơn vị tổ chức: UBND quận Kiến An}
    khen thưởng:
      - của: UBND quận
        hình thức: Giấy khen
    \(more)
    """
  }

  @Test("In prose the committee may be said to give; a decision of the committee is the chair's")
  func capacity() throws {
    #expect(try found("law/no-power", in: district("1/7/2021", "")).isEmpty)
    let told = try found(
      "law/no-power",
      in: district("1/7/2021", "    quyết định: {ngày: 1/6/2021, thẩm quyền: UBND quận Kiến An}"))
    #expect(told.map(\.severity) == [.warning])
    #expect(told.first?.message.vi.contains("Chủ tịch Ủy ban nhân dân cấp huyện") == true)
    let right = "    quyết định: {ngày: 1/6/2021, thẩm quyền: Chủ tịch UBND quận Kiến An}"
    #expect(try found("law/no-power", in: district("1/7/2021", right)).isEmpty)
    #expect(try found("decision/giver-differs", in: district("1/7/2021", right)).isEmpty)
  }

  @Test("Without any day a giver is told whom no known law ever gave the power, and nobody else")
  func undated() throws {
    func told(_ giver: String, _ form: String) throws -> [Severity] {
      try found(
        "law/no-power",
        in: """
          buổi lễ: {tên: hội nghị tuyên dương, đơn vị tổ chức: UBND xã An Mỹ}
          khen thưởng:
            - hình thức: \(form)
              của: \(giver)
              số lượng: 3 tập thể
          """
      ).map(\.severity)
    }
    #expect(try told("Chủ tịch UBND xã An Mỹ", "Bằng khen") == [.warning])
    #expect(try told("Chủ tịch UBND xã An Mỹ", "Giấy khen").isEmpty)
    #expect(try told("Chủ tịch UBND tỉnh Sơn Hải", "Bằng khen").isEmpty)
  }

  @Test("A strict run makes errors of breaches that were read in the law")
  func strict() throws {
    let yaml = district("1/7/2021", "    quyết định: {ngày: 1/6/2021, ký hiệu: QĐ – UBND}")
    #expect(try found("law/no-power", in: yaml, strict: true).map(\.severity) == [.error])
    #expect(try found("decision/sign-form", in: yaml, strict: true).map(\.severity) == [.error])
    #expect(try found("decision/sign-form", in: yaml).map(\.severity) == [.warning])
  }

  @Test("A finding on powers cites the article and tells what the giver may give")
  func commune() throws {
    let told = try found(
      "law/no-power",
      in: """
        buổi lễ: {tên: Hội nghị, ngày: 20/8/2025, đơn vị tổ chức: UBND xã An Phú}
        khen thưởng: [{của: UBND xã, hình thức: Bằng khen}]
        """, strict: true)
    #expect(told.map(\.severity) == [.error])
    #expect(told.first?.message.vi.contains("Điều 79") == true)
    #expect(told.first?.notes.contains { $0.message.vi.contains("Nghị định số 129/2025/NĐ-CP") } == true)
  }

  @Test("After 1/10/2026 the power is said to be unknown, once, and only for a decision of the packet")
  func unknown() throws {
    func yaml(_ more: String) -> String {
      """
      buổi lễ: {tên: Hội nghị, ngày: 20/11/2026, đơn vị tổ chức: UBND xã An Phú}
      khen thưởng:
        - của: Chủ tịch UBND xã
          hình thức: [Giấy khen, Lao động tiên tiến]
      \(more)
      """
    }
    #expect(try found("law/no-power", in: yaml("")).isEmpty)
    let told = try found("law/no-power", in: yaml("    quyết định: {ngày: 18/11/2026}"), strict: true)
    #expect(told.map(\.severity) == [.note])
    #expect(told.first?.notes.isEmpty == false)
  }

  @Test("A district's decision after 30/6/2025 is an error; a former unit that is marked is not told")
  func districts() throws {
    let dated = "    quyết định: {ngày: 1/7/2025, thẩm quyền: Chủ tịch UBND quận Kiến An}"
    let told = try found("law/district-ended", in: district("1/7/2025", dated))
    #expect(told.contains { $0.severity == .error })
    #expect(try found("law/no-power", in: district("1/7/2025", dated)).isEmpty)
    let former = """
      buổi lễ: {tên: Hội nghị, ngày: 20/8/2025, đơn vị tổ chức: UBND phường Kiến An}
      cơ quan: [{tên: UBND quận Kiến An (cũ)}]
      khen thưởng: [{của: UBND quận Kiến An (cũ), hình thức: Giấy khen}]
      """
    #expect(try found("law/district-ended", in: former).isEmpty)
    let earlier = """
      buổi lễ: {tên: Hội nghị, ngày: 20/8/2025, đơn vị tổ chức: UBND phường Kiến An}
      cơ quan: [{tên: UBND quận Kiến An}]
      khen thưởng:
        - {của: UBND quận Kiến An, hình thức: Giấy khen, quyết định: 12/QĐ-UBND ngày 20/6/2025}
      """
    #expect(try found("law/district-ended", in: earlier).isEmpty)
  }

  @Test(
    "Offices of an ended district are told wherever a decision prints them; schools, old acts and former units are not"
  )
  func districtOffices() throws {
    func lines(_ more: String) throws -> [String] {
      try found(
        "law/district-ended",
        in: """
          buổi lễ: {tên: Hội nghị, ngày: 20/3/2026, đơn vị tổ chức: UBND xã An Mỹ}
          khen thưởng:
            - của: Chủ tịch UBND xã An Mỹ
              hình thức: Giấy khen
              quyết định:
                ngày: 12/3/2026
                thẩm quyền: Chủ tịch UBND xã An Mỹ
                \(more)
          """
      ).map { "\($0.severity) \($0.message.vi.prefix { $0 != ":" })" }
    }
    for (more, name) in [
      ("cơ quan chủ quản: UBND huyện An Lão", "UBND huyện An Lão"),
      ("theo đề nghị: Trưởng phòng Nội vụ huyện An Lão", "Trưởng phòng Nội vụ huyện An Lão"),
      ("thi hành: [Chánh Văn phòng UBND huyện]", "Chánh Văn phòng UBND huyện"),
      ("nơi nhận: [Như Điều 3, Công an thị xã Sơn Hải]", "Công an thị xã Sơn Hải"),
    ] {
      #expect(try lines(more) == ["warning “\(name)”"], "\(more)")
    }
    for more in [
      "nơi nhận: [Trường THCS thị trấn huyện An Lão, UBND huyện An Lão (cũ), Phòng Văn hóa - Xã hội xã An Mỹ]",
      "theo đề nghị: Trưởng phòng Nội vụ huyện An Lão tại Tờ trình số 12/TTr-NV ngày 20/6/2025",
      "thi hành: [Chỉ huy quân sự xã An Mỹ, Bệnh viện Đa khoa huyện An Lão, Cơ quan quân sự]",
    ] {
      #expect(try lines(more) == [], "\(more)")
    }
  }

  @Test(
    "A city without a name is of the level that the definition knows, never a district by guess",
    arguments: [
      ("UBND thành phố", "tỉnh", AuthorityLevel?.some(.province)),
      ("UBND thành phố Hải Phòng", "tỉnh", .province), ("UBND thành phố Thủ Đức", "huyện", .district),
      ("quận Lê Chân", "huyện", .district), ("Quận ủy Lê Chân", "huyện", nil),
      ("Bộ Chỉ huy Quân sự tỉnh", "tỉnh", nil), ("Phòng Giáo dục và Đào tạo", "cơ sở", nil),
    ])
  func levels(name: String, level: String, expected: AuthorityLevel?) throws {
    let given = try ceremony(
      """
      buổi lễ: {tên: Hội nghị}
      cơ quan: [{tên: \(name), cấp: \(level)}]
      khen thưởng: [{của: \(name), hình thức: Giấy khen, số lượng: 2 cá nhân}]
      """)
    let giver = try #require(given.awards.first?.givers.first)
    #expect(giver.legal?.level == expected)
  }

  @Test("The prize shows its reckoning; what the book does not know is a note")
  func prizes() throws {
    func yaml(_ date: String, _ who: String, _ dong: Int) -> String {
      """
      buổi lễ: {tên: Hội nghị, ngày: 20/12/2025, đơn vị tổ chức: UBND xã An Phú}
      khen thưởng:
        - của: Chủ tịch UBND xã An Phú
          hình thức: Giấy khen
          số lượng: 3 \(who)
          tiền thưởng: {mức: \(dong)}
          quyết định: {ngày: \(date)}
      """
    }
    let wrong = try found("law/prize", in: yaml("1/12/2021", "cá nhân", 220_000))
    #expect(wrong.map(\.severity) == [.warning])
    #expect(wrong.first?.notes.contains { $0.message.vi.contains("làm tròn lên 230.000") } == true)
    #expect(wrong.first?.help.first?.replacement == "230000")
    #expect(try found("law/prize", in: yaml("1/12/2021", "cá nhân", 230_000)).isEmpty)
    #expect(try found("law/prize", in: yaml("1/12/2021", "tập thể", 450_000)).isEmpty)
    let now = try found("law/prize", in: yaml("1/12/2025", "cá nhân", 360_000))
    #expect(now.map(\.severity) == [.warning] && now.first?.help.first?.replacement == "710000")
    let carried = try found("law/prize", in: yaml("1/10/2026", "cá nhân", 230_000))
    #expect(carried.map(\.severity) == [.note])
    #expect(carried.first?.notes.contains { $0.message.vi.contains("chưa thấy văn bản thay thế") } == true)
    let unknown = try found("law/prize", in: yaml("1/3/2027", "cá nhân", 230_000))
    #expect(unknown.map(\.severity) == [.note])
    #expect(unknown.first?.message.vi.contains("chưa biết") == true)
  }

  @Test("Equal sums of a list are told once, with their number of rows")
  func prizeRows() throws {
    let rows = (1...4).map { "      - {tên: Trần Văn Số \($0), loại: cá nhân, tiền thưởng: 300000}" }
    let told = try found(
      "law/prize",
      in: """
        buổi lễ: {tên: Hội nghị, ngày: 20/12/2021, đơn vị tổ chức: UBND quận Kiến An}
        khen thưởng:
          - của: Chủ tịch UBND quận Kiến An
            hình thức: Giấy khen
            quyết định: {ngày: 1/12/2021}
            người nhận:
        \(rows.joined(separator: "\n"))
        """)
    #expect(told.count == 1)
    #expect(told.first?.message.vi.contains("(4 dòng)") == true)
  }

  @Test("A decree named in the title of a circular is no ground of its own")
  func titles() throws {
    let yaml = """
      buổi lễ: {tên: Hội nghị, ngày: 20/12/2025, đơn vị tổ chức: UBND xã An Phú}
      khen thưởng:
        - của: Chủ tịch UBND xã An Phú
          hình thức: Giấy khen
          quyết định:
            ngày: 1/12/2025
            căn cứ: Thông tư số 12/2019/TT-BNV ngày 04 tháng 11 năm 2019 quy định chi tiết Nghị định số 91/2017/NĐ-CP
      """
    #expect(try found("law/ground-not-in-force", in: yaml).count == 1)
  }
}

@Suite("Proposed grounds")
struct GroundsProposalTests {
  private func yaml(_ decision: String) -> String {
    """
    buổi lễ: {tên: Hội nghị, ngày: 20/12/2021, đơn vị tổ chức: UBND quận Kiến An}
    khen thưởng:
      - {của: Chủ tịch UBND quận Kiến An, hình thức: Giấy khen, quyết định: \(decision)}
    """
  }

  @Test("A decision without grounds gets those of its day, and nothing else changes")
  func proposed() throws {
    let given = try ceremony(yaml("{ngày: 1/12/2021}"))
    let proposals = GroundsProposal.all(for: given, law: .shipped)
    let texts = try #require(proposals.first).grounds.map(\.value)
    #expect(texts.first == "Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015")
    #expect(
      texts.last?.hasPrefix("Nghị định số 91/2017/NĐ-CP ngày 31 tháng 7 năm 2017 của Chính phủ") == true)
    #expect(proposals.first?.basis == .decisionDate)
    let filled = given.adding(proposals)
    #expect(filled.decisions.first?.grounds.map(\.value) == texts)
    #expect(GroundsProposal.all(for: filled, law: .shipped).isEmpty)
    // What is proposed keeps every rule.
    let told = findings(of: filled, strict: true).filter {
      !["recipient/twice", "decision/gap"].contains($0.code.id)
    }
    #expect(told.map(\.code.id) == [])
  }

  @Test("Without a day of its own the event's day serves, and the note says so")
  func undated() throws {
    let given = try ceremony(yaml("{số: 15}"))
    #expect(GroundsProposal.all(for: given, law: .shipped).first?.basis == .eventDate)
    let told = try found("decision/grounds-proposed", in: yaml("{số: 15}"))
    #expect(told.first?.message.vi.contains("quyết định chưa có ngày") == true)
    #expect(told.first?.notes.contains { $0.message.vi.contains("Nghị định số 91/2017/NĐ-CP") } == true)
  }

  @Test("Grounds that are given as the only ones stand alone; else the law's are added to them")
  func given() throws {
    let only = try ceremony(yaml("{ngày: 1/12/2021, căn cứ: {chỉ: [Quy chế thi đua của quận]}}"))
    #expect(GroundsProposal.all(for: only, law: .shipped).isEmpty)
    let own = try ceremony(yaml("{ngày: 1/12/2021, căn cứ: Quy chế thi đua của quận}"))
    let grounds = try #require(GroundsProposal.all(for: own, law: .shipped).first).grounds.map(\.value)
    #expect(grounds.last == "Quy chế thi đua của quận" && grounds.count > 1)
  }

  @Test(
    "A law is cited with its day, its year or neither; another law of its name does not stand in for it",
    arguments: [
      ("Luật Thi đua, khen thưởng", true), ("Luật Thi đua, Khen thưởng năm 2022", true),
      ("Luật Thi đua, khen thưởng ngày 15/6/2022", true), ("Luật số 06/2022/QH15", true),
      ("Luật Thi đua, khen thưởng ngày 26 tháng 11 năm 2003", false),
      ("Luật sửa đổi, bổ sung một số điều của Luật Thi đua, khen thưởng ngày 16 tháng 11 năm 2013", false),
      ("Luật sửa đổi, bổ sung một số điều của Luật Thi đua, khen thưởng", false),
      ("Luật Thi đua, khen thưởng năm 2003", false), ("Quy chế thi đua, khen thưởng", false),
    ])
  func cited(ground: String, isCited: Bool) throws {
    let given = try ceremony(
      """
      buổi lễ: {tên: Hội nghị, ngày: 20/3/2026, đơn vị tổ chức: UBND xã An Phú}
      khen thưởng:
        - của: Chủ tịch UBND xã An Phú
          hình thức: Giấy khen
          quyết định: {ngày: 10/3/2026, căn cứ: ["\(ground)"]}
      """)
    let added = try #require(GroundsProposal.all(for: given, law: .shipped).first).added.map(\.value)
    #expect(added.contains { $0.hasPrefix("Luật Thi đua, khen thưởng") } != isCited)
  }

  @Test("Without day and authority none are proposed, and the run says so")
  func impossible() throws {
    let yaml = "buổi lễ: {tên: Hội nghị}\nkhen thưởng: [{hình thức: Giấy khen, quyết định: {số: 15}}]\n"
    #expect(GroundsProposal.all(for: try ceremony(yaml), law: .shipped).isEmpty)
    #expect(try found("decision/grounds-proposed", in: yaml).count == 1)
  }
}
