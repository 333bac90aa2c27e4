import Awards
import Diagnostics
import Model
import Testing

@testable import Definitions

/// Names of givers and of awards as offices write them, and slips of them.
struct LegalNameTests {
  private static let hosts = [
    "Sở Y tế tỉnh Sơn Hải", "UBND xã An Mỹ", "Bộ Công an", "Trường THPT Hoa Lư", "Công ty Cổ phần An Phú",
    "Hội Luật gia tỉnh Sơn Hải", "Công an tỉnh Quảng Ninh", "Trung đoàn 88",
  ]

  private func read(host: String, _ rest: String) -> (Ceremony?, [Diagnostic]) {
    let (ceremony, findings) = readDefinition(
      "buổi lễ: {tên: hội nghị, ngày: 5/1/2026, đơn vị tổ chức: \"\(host)\"}\n" + rest)
    return (ceremony, findings.diagnostics.filter { $0.severity == .error })
  }

  private func faults(of giver: String, host: String) -> [DiagnosticCode] {
    read(
      host: host,
      "khen thưởng:\n  - {hình thức: Bằng khen, của: \"\(giver)\", số lượng: 2 cá nhân}\n"
    ).1.map(\.code)
  }

  @Test(
    "Bodies and heads of every level give without a declaration, whoever is the host",
    arguments: [
      "Chủ tịch nước CHXHCN Việt Nam", "Phó Chủ tịch nước", "Chủ tịch Quốc hội", "Tổng Kiểm toán nhà nước",
      "Văn phòng Trung ương Đảng", "Đoàn Chủ tịch Ủy ban Trung ương MTTQ Việt Nam",
      "Đoàn Chủ tịch Trung ương Hội Liên hiệp Phụ nữ Việt Nam",
      "Đoàn Chủ tịch Tổng Liên đoàn Lao động Việt Nam",
      "Bí thư Thứ nhất Trung ương Đoàn", "Ban Thường vụ Trung ương Đoàn", "Tư lệnh Bộ đội Biên phòng",
      "Tư lệnh Quân chủng Hải quân",
      "Chính ủy Binh đoàn 15", "Sư đoàn trưởng Sư đoàn 3", "Chủ tịch HĐND tỉnh Sơn Hải",
      "Thường trực HĐND tỉnh Sơn Hải",
      "Liên minh Hợp tác xã Việt Nam", "Hội Luật gia Việt Nam", "Công an tỉnh Quảng Bình",
      "Trung đoàn trưởng Trung đoàn 98",
      "Giám đốc Bệnh viện Đa khoa tỉnh Sơn Hải", "Giám đốc Hợp tác xã Nông nghiệp An Mỹ",
      "Trung ương Giáo hội Phật giáo Việt Nam", "Tòa Giám mục Sơn Hải", "Hội thánh Tin lành Việt Nam",
      "Chính phủ nước CHDCND Lào", "Chủ tịch nước Cộng hòa Cuba", "Đại sứ quán Nhật Bản tại Việt Nam",
      "Đại sứ Nhật Bản tại Việt Nam", "Tổ chức UNICEF", "Tỉnh đoàn", "Thành đoàn Sơn Hải", "LĐLĐ tỉnh",
      "Tổng LĐLĐ Việt Nam", "Trung ương Hội LHPN Việt Nam", "VCCI",
      "Chỉ huy trưởng BĐBP tỉnh", "Bộ CHQS tỉnh", "Phó Thủ tướng Thường trực Chính phủ",
      "Ban tổ chức cuộc thi",
      "Ban Tổ chức Hội thi",
    ])
  func givers(giver: String) {
    for host in Self.hosts { #expect(faults(of: giver, host: host).isEmpty, "\(host)") }
  }

  @Test(
    "A name with a slip in it is none of its own",
    arguments: [
      ("Công an tỉnh Quảng Ninh", "Công an tỉnh Quảng Nnh"), ("Sở Y tế tỉnh Sơn Hải", "Sở Y tê tỉnh Sơn Hải"),
      ("Trường THPT Hoa Lư", "Trường THPT Hoa Lu"), ("UBND xã An Mỹ", "Thủ tướg Chính phủ"),
      ("UBND xã An Mỹ", "Chủ tịch UBND xã An Mỷ"), ("Hội Luật gia tỉnh Sơn Hải", "Hội Luật gía tỉnh Sơn Hải"),
      ("Trung đoàn 88", "Trung đoan 88"), ("Sở Y tế tỉnh Sơn Hải", "Sở Yt ế tỉnh Sơn Hải"),
    ])
  func slips(host: String, giver: String) {
    #expect(faults(of: giver, host: host) == [DefinitionCodes.unknownReference])
  }

  @Test("Of bodies in a row the one without its place has that of the next, and stands as it was written")
  func sharedPlace() {
    let (ceremony, faults) = read(
      host: "Trường THPT Hoa Lư",
      "khen thưởng:\n  - {hình thức: Bằng khen, của: [Tỉnh ủy, HĐND, UBND tỉnh Sơn Hải], số lượng: 2 cá nhân}\n"
    )
    #expect(faults.isEmpty, "\(faults)")
    let givers = ceremony?.awards.first?.givers ?? []
    #expect(givers.map(\.written.value) == ["Tỉnh ủy", "HĐND", "UBND tỉnh Sơn Hải"])
    #expect(givers.map(\.level) == [.province, .province, .province])
    #expect(self.faults(of: "HĐND", host: "Trường THPT Hoa Lư") == [DefinitionCodes.unknownReference])
  }

  @Test("The head of a school that is host may be that of nhà trường; no other body is meant by it")
  func ownSchool() {
    #expect(faults(of: "Hiệu trưởng nhà trường", host: "Trường THPT Hoa Lư").isEmpty)
    #expect(faults(of: "Hiệu trưởng nhà trường", host: "UBND xã An Mỹ") == [DefinitionCodes.unknownReference])
  }

  @Test("Names of bodies and counted nouns that commas of a list cut are whole; two bodies are two")
  func cutNames() {
    func hosts(_ list: String) -> [String] {
      readDefinition(
        "buổi lễ: {tên: hội nghị, ngày: 5/1/2026, đơn vị tổ chức: [\(list)]}\nkết quả: x y z t\n"
      ).0?
      .event.hosts.map(\.written.value) ?? []
    }
    #expect(
      hosts("Sở Văn hóa, Thể thao và Du lịch tỉnh Sơn Hải, Báo và Phát thanh, Truyền hình Sơn Hải") == [
        "Sở Văn hóa, Thể thao và Du lịch tỉnh Sơn Hải", "Báo và Phát thanh, Truyền hình Sơn Hải",
      ])
    #expect(
      hosts("Công an tỉnh, Phòng Cảnh sát phòng cháy, chữa cháy và cứu nạn, cứu hộ, Sở Y tế") == [
        "Công an tỉnh", "Phòng Cảnh sát phòng cháy, chữa cháy và cứu nạn, cứu hộ", "Sở Y tế",
      ])
    #expect(hosts("Sở Y tế, Hội Thể thao Sơn Hải") == ["Sở Y tế", "Hội Thể thao Sơn Hải"])
    let signers = readDefinition(
      "buổi lễ: {tên: hội nghị, ngày: 5/1/2026, đơn vị tổ chức: UBND xã An Mỹ}\ngiao ước thi đua: {ký: giao ước, bên ký: [12 sở, ban ngành, 8 xã, phường, 3 hội]}\n"
    ).0?.pledges.first?.signatories
    #expect(signers?.map(\.value) == ["12 sở, ban ngành", "8 xã, phường", "3 hội"])
  }

  @Test("A central organisation is one of its rank in short, too")
  func centralInShort() {
    for name in [
      "Trung ương Hội LHPN Việt Nam", "Trung ương Hội CCB Việt Nam", "Tổng LĐLĐ Việt Nam",
      "Ủy ban Trung ương MTTQ Việt Nam", "Trung ương Đoàn TNCS Hồ Chí Minh",
    ] {
      #expect(LegalAuthority(recognizing: name)?.level == .ministry, "\(name)")
    }
    #expect(LegalAuthority(recognizing: "Trung ương Hội Khuyến học Việt Nam")?.level == .socialOrganisation)
  }

  @Test("Contest prizes and letters of praise need no declaration; an order given again keeps its occasion")
  func prizes() {
    func award(_ form: String) -> (AwardGroup?, [Diagnostic]) {
      let (ceremony, faults) = read(
        host: "UBND xã An Mỹ", "khen thưởng:\n  - {hình thức: \"\(form)\", số lượng: 1 tập thể}\n")
      return (ceremony?.awards.first, faults)
    }
    for form in [
      "Giải Nhất", "giải tập thể", "Giải Khuyến khích", "Giấy chứng nhận nghệ nhân", "Bức trướng thêu",
    ] {
      let (group, faults) = award(form)
      #expect(faults.isEmpty && group?.forms.first?.written.value == form, "\(form)")
    }
    #expect(award("Giải").1.map(\.code) == [DefinitionCodes.unknownForm])
    let unknown = award("Bảng danh dự").1
    #expect(
      unknown.first?.help.contains { $0.message.vi.contains("hình thức riêng: [Bảng danh dự]") } ?? false)
    for occasion in [" (lần thứ hai)", " lần thứ 2"] {
      let order = award("Huân chương Lao động hạng nhất" + occasion).0?.forms.first
      #expect(order?.written.value == "Huân chương Lao động hạng Nhất" + occasion)
      #expect(order?.awardClass == .first && order?.entry?.name == "Huân chương Lao động")
    }
  }

  @Test("Numbers tell bodies apart, and so do provinces")
  func numbers() {
    for (host, giver) in [
      ("Trường Tiểu học số 1 An Mỹ", "Trường Tiểu học số 2 An Mỹ"), ("Sư đoàn 3", "Sư đoàn 5"),
      ("Kho bạc Nhà nước Khu vực II", "Kho bạc Nhà nước Khu vực I"),
      ("Sở Y tế tỉnh Kiên Giang", "Sở Y tế tỉnh Tiền Giang"),
    ] {
      #expect(faults(of: giver, host: host).isEmpty, "\(host), \(giver)")
    }
  }

  @Test("A city that stood below a province is a district, any other is under the centre")
  func cities() {
    func level(_ city: String) -> Level? {
      read(host: "UBND \(city)", "kết quả: làm được việc\n").0?.event.hosts.first?.level
    }
    #expect(level("thành phố Thanh Hóa") == .district && level("TP Thủ Đức") == .district)
    #expect(level("thành phố Hải Phòng") == .province && level("thành phố Sơn Hải") == .province)
    let declared = readDefinition(
      "buổi lễ: {tên: x, ngày: 5/1/2026, đơn vị tổ chức: UBND thành phố Vinh}\ncơ quan: {tên: UBND thành phố Vinh, cấp: tỉnh}\nkết quả: y\n"
    ).0
    #expect(declared?.event.hosts.first?.level == .province)
  }

  @Test(
    "Forms of award stand as the law and the offices write them",
    arguments: [
      ("Thôn, tổ dân phố văn hóa", "Thôn, tổ dân phố văn hóa"),
      ("Xã, phường tiêu biểu", "Xã, phường, đặc khu tiêu biểu"),
      ("Khu phố văn hóa", "Thôn, tổ dân phố văn hóa"), ("Ấp văn hóa", "Thôn, tổ dân phố văn hóa"),
      ("Buôn văn hoá", "Thôn, tổ dân phố văn hóa"),
      ("Chiến sĩ thi đua cấp thành phố", "Chiến sĩ thi đua cấp bộ, ban, ngành, tỉnh"),
      ("Chiến sĩ thi đua ngành Y tế", "Chiến sĩ thi đua cấp bộ, ban, ngành, tỉnh"),
      ("Chiến sĩ thi đua Bộ Y tế", "Chiến sĩ thi đua cấp bộ, ban, ngành, tỉnh"),
      ("Chiến sĩ thi đua toàn quân", "Chiến sĩ thi đua cấp bộ, ban, ngành, tỉnh"),
      ("Kỷ niệm chương Vì sự nghiệp y tế", "Kỷ niệm chương"),
      ("kỷ niệm chương vì sự nghiệp báo chí", "Kỷ niệm chương"),
      ("Huy hiệu 30 năm tuổi Đảng", "Huy hiệu"), ("Huy hiệu Tuổi trẻ dũng cảm", "Huy hiệu"),
      ("Danh hiệu vinh dự Nhà nước Nhà giáo ưu tú", "Nhà giáo ưu tú"),
      ("Bằng khen và Kỷ niệm chương", "Bằng khen + Kỷ niệm chương"),
      (
        "Giấy khen, Thôn, tổ dân phố văn hóa, Gia đình văn hóa",
        "Giấy khen + Thôn, tổ dân phố văn hóa + Gia đình văn hóa"
      ),
      ("Giấy khenn", "refused"), ("Kỷ niem chương Vì sự nghiệp y tế", "refused"),
      ("Thôn, tổ dân phố", "refused"),
      ("Kỷ niệm chươngg", "refused"), ("Bằng khen và tiền thưởng", "refused"), ("Huy chương vàng", "refused"),
    ])
  func forms(written: String, entries: String) {
    for forms in [written, "[\(written)]"] {
      let (ceremony, faults) = read(
        host: "UBND xã An Mỹ",
        "khen thưởng:\n  - {hình thức: \(forms == written ? "\"\(written)\"" : forms), số lượng: nhiều cá nhân}\n"
      )
      guard entries != "refused" else {
        #expect(faults.contains { $0.code == DefinitionCodes.unknownForm })
        continue
      }
      #expect(faults.isEmpty)
      let found = ceremony?.awards.first?.forms.map { $0.entry?.name ?? "" }.joined(separator: " + ")
      #expect(found == entries)
    }
  }

  @Test(
    "A form with its occasion is the form and the kind of award; one with a giver behind its name is parted")
  func formParts() {
    let award = read(
      host: "UBND xã An Mỹ", "khen thưởng:\n  - {hình thức: Giấy khen đột xuất, số lượng: 1 cá nhân}\n"
    )
    .0?.awards.first
    #expect(award?.forms.first?.written.value == "Giấy khen" && award?.kind == .sudden)
    let badge = read(
      host: "UBND xã An Mỹ",
      "khen thưởng:\n  - {hình thức: Kỷ niệm chương Vì sự nghiệp y tế của Bộ trưởng Bộ Y tế, số lượng: 1 cá nhân}\n"
    )
    .0?.awards.first
    #expect(badge?.givers.first?.written.value == "Bộ trưởng Bộ Y tế")
    #expect(badge?.forms.first?.entry?.name == "Kỷ niệm chương")
  }

  @Test("A person who was declared is known with any word of address, and by the post that only he has")
  func people() {
    func handers(_ written: String) -> (Ceremony?, [Diagnostic]) {
      read(
        host: "UBND xã An Mỹ",
        """
        nhân sự:
          - {tên: Điểu Xuân, cách gọi: Trung tá, chức vụ: Trưởng Công an xã}
          - {tên: Lê Văn An, chức vụ: Tổng Giám đốc Công ty}
        khen thưởng:
          - {hình thức: Giấy khen, của: Chủ tịch UBND xã An Mỹ, số lượng: 1 cá nhân, người trao: \(written)}

        """)
    }
    for written in [
      "Trung tá Điểu Xuân", "đồng chí Điểu Xuân", "bà Điểu Xuân", "Đ/c Điểu Xuân", "PGS.TS. Điểu Xuân",
      "Thầy thuốc ưu tú Điểu Xuân",
    ] {
      let (ceremony, faults) = handers(written)
      #expect(faults.isEmpty, "\(written)")
      guard case .person(0, _) = ceremony?.awards.first?.handers.first else {
        Issue.record("\(written)")
        continue
      }
    }
    guard case .person(1, _) = handers("Tổng Giám đốc Công ty").0?.awards.first?.handers.first else {
      Issue.record("the post")
      return
    }
    #expect(
      handers("Phó Chủ tịch UBND tỉnh").1.isEmpty && handers("Phó Giám đốc Sở Nội vụ tỉnh Sơn Hải").1.isEmpty)
    for slip in ["đồng chí Lê Van An", "Thiếu tá Lê Văn Ân", "Phó Chủ tịch UBND tinhh", "Trần Lê Văn An"] {
      #expect(handers(slip).1.map(\.code) == [DefinitionCodes.unknownReference], "\(slip)")
    }
  }

  @Test("A participant in one line has an address, a name and a post, and is known by the name")
  func participants() {
    let (ceremony, faults) = read(
      host: "UBND xã An Mỹ",
      """
      đại biểu:
        - "Đồng chí Trần An, Phó Chủ tịch UBND tỉnh"
        - Thiếu tướng Vũ Cường
        - {tên: Lê Bình, phía: Về phía tỉnh}
      khen thưởng:
        - {hình thức: Giấy khen, của: Chủ tịch UBND xã An Mỹ, số lượng: 1 cá nhân, người trao: [ông Trần An, Vũ Cường]}

      """)
    #expect(faults.isEmpty)
    let people = ceremony?.people ?? []
    #expect(people.map(\.name.value) == ["Lê Bình", "Trần An", "Vũ Cường"])
    #expect(
      people.first { $0.name.value == "Trần An" }?.posts.map(\.title.value) == ["Phó Chủ tịch UBND tỉnh"])
    #expect(people.first { $0.name.value == "Vũ Cường" }?.address?.value == "Thiếu tướng")
    #expect(ceremony?.attendance.last?.side?.value == "tỉnh")
  }

  @Test("Recipients whose names say what they are need no kind")
  func recipients() {
    let (ceremony, faults) = read(
      host: "UBND xã An Mỹ",
      """
      khen thưởng:
        - hình thức: Giấy khen
          của: Chủ tịch UBND xã An Mỹ
          người nhận: [ông Trần Văn An, Thượng úy Vũ Văn Cường, em Lê Văn Dũng, Trường Tiểu học An Mỹ, gia đình ông Vũ Em]

      """)
    #expect(faults.isEmpty)
    #expect(
      ceremony?.awards.first?.recipients.map(\.kind) == [
        .individual, .individual, .individual, .collective, .household,
      ])
  }
}
