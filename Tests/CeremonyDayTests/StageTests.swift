import Awards
import Certificates
import Diagnostics
import Facts
import Model
import TestSupport
import Testing

@testable import CeremonyDay

@Suite("The stage")
struct StageTests {
  /// A ceremony with awards of several authorities in no order, its people, its absent and its representatives.
  private struct Random {
    var yaml = ""
    var names: [String] = []
    private var told: Set<String> = []
    /// The recipients of the award that is being written.
    private var own: Set<String> = []

    private static let families = ["Nguyễn", "Trần", "Lê", "Phạm", "Đỗ", "Vũ", "Ngô", "Đinh"]
    private static let middles = ["Văn", "Thị", "Đức", "Minh", "Thanh", "Quốc"]
    private static let given = ["An", "Bình", "Cường", "Dung", "Giang", "Hạnh", "Khôi", "Lan", "Nga", "Sơn"]
    private static let awards = [
      ("Giấy khen", "Chủ tịch UBND xã An Mỹ", ["tập thể", "hộ gia đình", "cá nhân"]),
      ("Bằng khen", "Thủ tướng Chính phủ", ["tập thể", "cá nhân", "truy tặng"]),
      ("Bằng khen", "Chủ tịch UBND tỉnh", ["tập thể", "hộ gia đình", "cá nhân"]),
      ("Lao động tiên tiến", "Chủ tịch UBND xã An Mỹ", ["cá nhân"]),
      ("Tập thể lao động tiên tiến", "Chủ tịch UBND xã An Mỹ", ["tập thể"]),
      ("Cán bộ mẫu mực", "Chủ tịch UBND xã An Mỹ", ["cá nhân"]),
      ("Huân chương Dũng cảm", "Chủ tịch nước", ["cá nhân", "truy tặng"]),
    ]

    init(_ generator: inout SeededGenerator) {
      var awards = ""
      var absent = ""
      var representatives = ""
      for (form, giver, kinds) in Random.awards.shuffled(using: &generator)
        .prefix(Int.random(in: 1...Random.awards.count, using: &generator))
      {
        own = []
        awards += "- hình thức: \(form)\n  của: \(giver)\n"
        if Bool.random(using: &generator) { awards += "  người trao: [Lê Thị Bình, Trần Văn An]\n" }
        if Bool.random(using: &generator) { awards += "  tiền thưởng: 450000\n" }
        awards += "  quyết định: {ngày: 3/3/2026, thẩm quyền: \(giver)}\n  người nhận:\n"
        for _ in 0..<Int.random(in: 1...23, using: &generator) {
          let kind = kinds.randomElement(using: &generator) ?? "cá nhân"
          let name = nextName(kind, &generator)
          let isPosthumous = kind == "truy tặng"
          awards +=
            "    - {tên: \(name), loại: \(isPosthumous ? "cá nhân" : kind)\(isPosthumous ? ", truy tặng: có" : "")}\n"
          guard told.insert(name).inserted else { continue }
          if Int.random(in: 0..<9, using: &generator) == 0 {
            let proxy = Bool.random(using: &generator) ? ", người nhận: ông Hoàng Văn Thay" : ""
            absent += "  - {tên: \(name)\(proxy)}\n"
          } else if Int.random(in: 0..<5, using: &generator) == 0 {
            representatives += "  - {tên: \(name), người nhận: bà Hoàng Thị Đại}\n"
          }
        }
      }
      let day = """
        bắt đầu: "7:30"
        sân khấu: \(Int.random(in: 1...12, using: &generator))

        """ + (absent.isEmpty ? "" : "vắng mặt:\n\(absent)")
        + (representatives.isEmpty ? "" : "đại diện:\n\(representatives)")
      yaml = DayBench.yaml(
        awards: awards, day: day, more: "giấy khen: {số vào sổ từ: 1}\nhình thức riêng: [Cán bộ mẫu mực]")
    }

    private mutating func nextName(_ kind: String, _ generator: inout SeededGenerator) -> String {
      // Somebody receives several awards, in other batches.
      if kind == "cá nhân", Int.random(in: 0..<6, using: &generator) == 0,
        let known = names.filter({ !$0.hasPrefix("Tổ ") && !$0.hasPrefix("Gia đình ") && !own.contains($0) })
          .randomElement(using: &generator)
      {
        own.insert(known)
        names.append(known)
        return known
      }
      while true {
        let name = [Random.families, Random.middles, Random.given].compactMap {
          $0.randomElement(using: &generator)
        }.joined(separator: " ")
        let whole = kind == "tập thể" ? "Tổ \(name)" : kind == "hộ gia đình" ? "Gia đình ông \(name)" : name
        guard !names.contains(whole), !["Lê Thị Bình", "Trần Văn An"].contains(name) else { continue }
        names.append(whole)
        own.insert(whole)
        return whole
      }
    }
  }

  @Test(
    "Batches, trays, sheets and book have the same people in the same order with the same numbers, whatever the lists"
  )
  func agree() throws {
    var generator = SeededGenerator()
    for round in 0..<30 {
      let random = Random(&generator)
      let comment = Comment("SEED=\(generator.seed), round \(round)\n\(random.yaml)")
      let ceremony = try DayBench.ceremony(random.yaml)
      var findings = Findings()
      let register = RegisterBook().giving(to: ceremony, into: &findings)
      let plan = StagePlan(ceremony, register: register)
      let size = try #require(ceremony.day?.stageSize?.value)

      // Everyone stands in one batch or is laid aside, once.
      let called = plan.batches.flatMap(\.places)
      let all = called + plan.aside
      #expect(all.map(\.recipient.name.value).sorted() == random.names.sorted(), comment)
      #expect(
        called.map(\.number) == Array(1...max(1, called.count)).prefix(called.count).map { $0 }, comment)
      #expect(
        plan.batches.map(\.number)
          == Array(1...max(1, plan.batches.count)).prefix(plan.batches.count).map { $0 }, comment)
      for batch in plan.batches {
        #expect((1...size).contains(batch.places.count), comment)
        #expect(batch.places.map(\.position) == Array(1...batch.places.count), comment)
        #expect(Set(batch.places.map(\.recipient.kind)).count == 1, comment)
        #expect(Set(batch.places.map(\.recipient.isPosthumous)).count == 1, comment)
        #expect(Set(batch.places.map(\.facts.form?.value)).count == 1, comment)
      }
      #expect(plan.aside.allSatisfy { $0.isAbsent && $0.receiver == nil }, comment)

      // The order of Nghị định 152/2025/NĐ-CP, khoản 5 Điều 29.
      let levels = plan.parts.map { $0.share.group.givers.first?.level?.rawValue ?? 9 }
      #expect(levels == levels.sorted(), comment)
      #expect(plan.parts.allSatisfy { $0.isCalledBefore == ($0.giver?.value == "Chủ tịch nước") }, comment)
      let communeTitles = plan.parts.filter { $0.share.group.givers.first?.level == .commune }.map(
        \.share.isTitle)
      #expect(communeTitles == communeTitles.sorted { $0 && !$1 }, comment)
      for part in plan.parts {
        let order = part.batches.flatMap(\.places).map { place -> Int in
          let kinds: [RecipientKind] = [.collective, .household, .individual]
          return (place.recipient.isPosthumous ? 10 : 0) + (kinds.firstIndex(of: place.recipient.kind) ?? 9)
        }
        #expect(order == order.sorted(), comment)
      }

      // The sheets are printed in that order, with these numbers.
      for run in CertificateRun.all(of: ceremony) {
        let part = try #require(plan.parts.first { $0.share.award == run.share.award })
        let sheets = run.order.indices.map { run.recipient(of: $0).name.value }
        #expect(sheets == part.all.map(\.recipient.name.value), comment)
        #expect(part.all.map(\.sheet) == run.order.indices.map { $0 + 1 }, comment)
        #expect(
          part.all.map(\.registerNumber) == run.order.indices.map { run.number(of: $0, in: register) },
          comment)
        #expect(part.all.allSatisfy { $0.registerNumber != nil }, comment)
      }

      // The trays list the batches; the book lists the trays and then those laid aside.
      let trays = try DayBench.lines("trays", ceremony, register: register, findings: &findings)
        .map { $0.split(separator: " | ", omittingEmptySubsequences: false).map(String.init) }
        .filter { $0.count == 5 && $0[0] != "Chỗ" }
      #expect(
        trays.map { [$0[0], $0[1].split(separator: " / ").first.map(String.init) ?? "", $0[2]] }
          == called.map { ["\($0.position ?? 0)", $0.recipient.name.value, "\($0.registerNumber ?? 0)"] },
        comment)
      let book = try DayBench.lines("award-book", ceremony, register: register, findings: &findings)
        .map { $0.split(separator: " | ", omittingEmptySubsequences: false).map(String.init) }
        .filter { $0.count == 7 && $0[0] != "STT" }
      #expect(
        book.map { [$0[0], $0[1], $0[2]] }
          == plan.parts.flatMap(\.all).enumerated().map {
            ["\($0.offset + 1)", "\($0.element.registerNumber ?? 0)", $0.element.recipient.name.value]
          }, comment)
      let receipts = try DayBench.lines(
        "certificate-receipts", ceremony, register: register, findings: &findings
      )
      .map { $0.split(separator: " | ", omittingEmptySubsequences: false).map(String.init) }
      .filter { $0.count == 5 && $0[0] != "STT" }
      #expect(receipts.map { [$0[0], $0[1], $0[2]] } == book.map { [$0[0], $0[2], $0[1]] }, comment)

      // Every tray has its slip, and the slip says who comes in whose stead.
      let slips = try DayBench.lines("trays", ceremony, register: register, findings: &findings)
      #expect(
        slips.filter { $0.hasPrefix("KHAY SỐ") }
          == plan.batches.indices.map { "KHAY SỐ \($0 + 1) / \(plan.batches.count)" }, comment)
      for (tray, place) in zip(trays, called) {
        let receiver = place.receiver?.value ?? (place.recipient.isPosthumous ? "đại diện gia đình" : nil)
        #expect(tray[1].contains("Lên nhận: ") == (receiver != nil), comment)
        if let receiver { #expect(tray[1].hasSuffix("Lên nhận: \(receiver)"), comment) }
      }

      // The seats near the stage are those of the calls, and the money goes down the book.
      let seats = try DayBench.lines("stage-list", ceremony, register: register, findings: &findings)
        .map { $0.split(separator: " | ", omittingEmptySubsequences: false).map(String.init) }
        .filter { $0.count == 5 && Int($0[0]) != nil }
      #expect(
        seats.map { [$0[0], $0[1]] } == called.map { ["\($0.number ?? 0)", "\($0.position ?? 0)"] }, comment)
      for (seat, place) in zip(seats, called) {
        #expect(seat[2].hasPrefix(place.recipient.name.value), comment)
      }
      let money = try DayBench.lines("money-receipts", ceremony, register: register, findings: &findings)
        .map { $0.split(separator: " | ", omittingEmptySubsequences: false).map(String.init) }
        .filter { $0.count == 6 && Int($0[0]) != nil }
      if plan.parts.flatMap(\.all).contains(where: { $0.facts.money != nil }) {
        #expect(money.map { $0[0] } == book.map { $0[0] }, comment)
        for (row, place) in zip(money, plan.parts.flatMap(\.all)) {
          #expect(row[1].hasPrefix(place.recipient.name.value), comment)
          #expect(row[3] == (place.facts.money == nil ? "" : "450.000"), comment)
        }
      }

      // The script calls each of them, in that order.
      let script = try DayBench.lines("script-timeline", ceremony, register: register, findings: &findings)
      var position = script.startIndex
      for place in called {
        let found = script[position...].firstIndex { line in
          line.contains(place.recipient.name.value) && !line.hasPrefix("[")
            && (place.receiver.map { line.lowercased().contains($0.value.lowercased()) } ?? true)
        }
        position = try #require(found, comment) + 1
      }
    }
  }

  @Test(
    "Batches are as even as can be, and one of them is handed by one person",
    arguments: [
      (1, 8, 0, [1]), (8, 8, 0, [8]), (9, 8, 0, [4, 5]), (16, 8, 0, [8, 8]), (17, 8, 0, [5, 6, 6]),
      (3, 1, 0, [1, 1, 1]),
      (6, 8, 2, [3, 3]), (1, 8, 2, [1]), (2, 8, 2, [1, 1]), (24, 8, 2, [8, 8, 8]),
    ])
  func even(_ count: Int, _ size: Int, _ handers: Int, _ expected: [Int]) throws {
    let people = (0..<count).map {
      "\n    - {tên: Nguyễn Văn \(["An", "Bình", "Chi", "Dũng", "Em", "Giang", "Hà", "Khoa", "Lan", "Mai", "Nam", "Oanh", "Phú", "Quân", "Sơn", "Tâm", "Uyên", "Vinh", "Xuân", "Yến", "Ánh", "Đạt", "Ích", "Ổn"][$0]), loại: cá nhân}"
    }.joined()
    let hands = handers == 0 ? "" : "\n  người trao: [Lê Thị Bình, Trần Văn An]"
    let ceremony = try DayBench.ceremony(
      DayBench.yaml(
        awards: "- hình thức: Giấy khen\n  của: Chủ tịch UBND xã An Mỹ\(hands)\n  người nhận:\(people)",
        day: "sân khấu: \(size)"))
    let batches = StagePlan(ceremony, register: RegisterBook()).batches
    #expect(batches.map(\.places.count) == expected)
    #expect(batches.allSatisfy { ($0.hander == nil) == (handers == 0) })
    if handers == 2, count > 1 { #expect(Set(batches.map { $0.hander?.written.value }).count == 2) }
  }

  @Test("What is proposed or only announced comes to no stage; the book has what was announced")
  func status() throws {
    func part(_ name: String, _ status: String) -> String {
      "- hình thức: Giấy khen\n  của: Chủ tịch UBND xã An Mỹ\n  tình trạng: \(status)\n  người nhận: [{tên: \(name), loại: cá nhân}]\n"
    }
    let ceremony = try DayBench.ceremony(
      DayBench.yaml(
        awards: part("Đỗ Văn Một", "trao tại buổi lễ") + part("Đỗ Văn Hai", "công bố")
          + part("Đỗ Văn Ba", "đề nghị")))
    var findings = Findings()
    #expect(
      StagePlan(ceremony, register: RegisterBook()).batches.flatMap(\.places).map(\.recipient.name.value) == [
        "Đỗ Văn Một"
      ])
    let book = try DayBench.lines("award-book", ceremony, findings: &findings).joined(separator: "\n")
    #expect(book.contains("Đỗ Văn Một") && book.contains("Đỗ Văn Hai") && !book.contains("Đỗ Văn Ba"))
  }

  @Test("The President's recipients stand before the reading, all others are called after it")
  func before() throws {
    func script(_ giver: String, _ form: String) throws -> [String] {
      try DayBench.lines(
        "script-timeline",
        DayBench.yaml(
          awards: "- hình thức: \(form)\n  của: \(giver)\n  người nhận: [{tên: Đỗ Văn Cường, loại: cá nhân}]",
          day: "mục: [trao tặng]"))
    }
    let president = try script("Chủ tịch nước", "Huân chương Dũng cảm")
    let reading = try #require(president.firstIndex { $0.contains("lên công bố quyết định") })
    #expect(try #require(president.firstIndex { $0.contains("Đỗ Văn Cường") }) < reading)
    #expect(president.count { $0.contains("Đỗ Văn Cường") } == 1)
    let minister = try script("Thủ tướng Chính phủ", "Bằng khen")
    let other = try #require(minister.firstIndex { $0.contains("lên công bố quyết định") })
    #expect(try #require(minister.firstIndex { $0.contains("Đỗ Văn Cường") }) > other)
  }

  @Test("Whoever hands an award to himself is told; one who has somebody receive for him is not")
  func hander() throws {
    func codes(_ day: String) throws -> [String] {
      var findings = Findings()
      let ceremony = try DayBench.ceremony(
        DayBench.yaml(
          awards:
            "- hình thức: Giấy khen\n  của: Chủ tịch UBND xã An Mỹ\n  người trao: Trần Văn An\n  người nhận: [{tên: Trần Văn An, loại: cá nhân}, {tên: Đỗ Văn Cường, loại: cá nhân}]",
          day: day))
      _ = try DayBench.lines("trays", ceremony, findings: &findings)
      return findings.diagnostics.map(\.code.id).filter { $0.hasPrefix("stage/") }
    }
    #expect(
      try codes("bắt đầu: \"7:30\"\nmục: [{mục: trao thưởng, thời lượng: 5}]") == ["stage/hands-to-self"])
    #expect(try codes("đại diện: [{tên: Trần Văn An, người nhận: bà Lê Thị Na}]") == [])
  }

  @Test("A title of the office's own comes before its forms of commendation, and is called by its name")
  func ownTitle() throws {
    func award(_ form: String, _ name: String) -> String {
      "- hình thức: \(form)\n  của: Chủ tịch UBND xã An Mỹ\n  người nhận: [{tên: \(name), loại: cá nhân, cách gọi: Em}]\n"
    }
    let lines = try DayBench.lines(
      "script-timeline",
      DayBench.yaml(
        awards: award("Giấy khen", "Đỗ Văn Cường") + award("Học sinh giỏi", "Đỗ Văn Dũng")
          + award("Giải Nhất cuộc thi viết", "Đỗ Văn Giang"), day: "mục: [trao thưởng]",
        more: "hình thức riêng: [Học sinh giỏi, Giải Nhất cuộc thi viết]"))
    #expect(
      lines.filter { $0.hasPrefix("Em Đỗ") } == ["Em Đỗ Văn Dũng.", "Em Đỗ Văn Cường.", "Em Đỗ Văn Giang."])
    #expect(lines.contains("Xin trân trọng kính mời em sau đây lên nhận danh hiệu “Học sinh giỏi”:"))
    #expect(lines.contains { $0.contains("lên nhận Giải Nhất cuộc thi viết của Chủ tịch") })
  }

  @Test("Of one form and giver an award of the dead comes after one of the living, as it is written or not")
  func dead() throws {
    func award(_ name: String, _ more: String = "") -> String {
      "- hình thức: Bằng khen\n  của: Chủ tịch UBND tỉnh\n  người nhận: [{tên: \(name), loại: cá nhân\(more)}]\n"
    }
    let (dead, living) = (award("Đỗ Văn Cường", ", truy tặng: có"), award("Đỗ Văn Dũng"))
    for awards in [dead + living, living + dead] {
      let plan = StagePlan(try DayBench.ceremony(DayBench.yaml(awards: awards)), register: RegisterBook())
      #expect(plan.batches.flatMap(\.places).map(\.recipient.name.value) == ["Đỗ Văn Dũng", "Đỗ Văn Cường"])
    }
  }

  @Test(
    "Of one form and giver an award of collectives comes before one of individuals, as it is written or not")
  func groups() throws {
    func award(_ name: String, _ kind: String) -> String {
      "- hình thức: Giấy khen\n  của: Chủ tịch UBND xã An Mỹ\n  người nhận: [{tên: \(name), loại: \(kind)}]\n"
    }
    for awards in [
      award("Đỗ Văn Cường", "cá nhân") + award("Thôn Hạ", "tập thể"),
      award("Thôn Hạ", "tập thể") + award("Đỗ Văn Cường", "cá nhân"),
    ] {
      let plan = StagePlan(try DayBench.ceremony(DayBench.yaml(awards: awards)), register: RegisterBook())
      #expect(plan.batches.flatMap(\.places).map(\.recipient.name.value) == ["Thôn Hạ", "Đỗ Văn Cường"])
    }
  }

  @Test("Sheets keep the order of the list where the definition has no programme")
  func without() throws {
    let awards =
      "- hình thức: Giấy khen\n  của: Chủ tịch UBND xã An Mỹ\n  người nhận:\n    - {tên: Đỗ Văn Cường, loại: cá nhân}\n    - {tên: Thôn Hạ, loại: tập thể}"
    let yaml = DayBench.yaml(awards: awards)
    func sheets(_ yaml: String) throws -> [String] {
      let run = try #require(CertificateRun.all(of: try DayBench.ceremony(yaml)).first)
      return run.order.indices.map { run.recipient(of: $0).name.value }
    }
    #expect(try sheets(yaml) == ["Thôn Hạ", "Đỗ Văn Cường"])
    #expect(
      try sheets(yaml.replacing("chương trình:\n  bắt đầu: \"7:30\"", with: "")) == [
        "Đỗ Văn Cường", "Thôn Hạ",
      ])
  }
}
