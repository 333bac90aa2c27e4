import Awards
import Definitions
import Diagnostics
import DocumentTree
import Foundation
import Model
import Testing
import Workspace
import YAMLReading

@testable import Certificates
@testable import Facts
@testable import Pipeline

@Suite("Where ink lies on a blank")
struct PositionTests {
  /// The line height of Liberation Serif, in em: 0.891 above the baseline, 0.216 below, 0.042 between lines.
  private static let lineHeight = 0.891 + 0.216 + 0.0425

  static let blanks = [
    "bang-khen-a3", "chan-dung-a4", "co-dien-365x270", "co-dien-a3", "danh-hieu-a4", "doan-thanh-nien-a4",
    "doanh-nghiep-a4", "giay-khen-a3", "giay-khen-a4", "thanh-lich-a4", "the-thao-a4", "thieu-nhi-a4",
    "trang-tron-a4", "truong-hoc-a4", "van-luoi-a4",
  ]

  private static func blank(_ id: String) throws -> Blank {
    let path = Office.repository + "/templates/blanks/\(id).yaml"
    var findings = Findings()
    let file = SourceFile(name: id, bytes: Array(try Data(contentsOf: URL(fileURLWithPath: path))))
    let node = try #require(StrictYAML.read(file, into: &findings))
    return try #require(
      BlankTable.read(id, node, into: &findings) { base, _ in try? PositionTests.blank(base.value) })
  }

  @Test("The blanks of this suite are those that ship")
  func shipped() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Office.repository + "/templates/blanks")
    #expect(names.sorted() == PositionTests.blanks.map { $0 + ".yaml" })
  }

  @Test(
    "Every frame of every shipped blank lies within 0.2 mm of its description, for every kind of recipient",
    arguments: blanks, ["cá nhân", "tập thể", "hộ gia đình"])
  func positions(_ id: String, _ kind: String) throws {
    let office = try Office(
      rows: ["\(kind),Lê Thị Hoa,,Giáo viên,Trường Kiến An,,"],
      certificates: "{phôi: \(id), in trên: giấy trắng, số vào sổ từ: 41}")
    let result = office.build()
    #expect(result.ending == .done, "\(result.findings.diagnostics.map(\.message.en))")
    let words = try #require(try Word.pages(ofPDF: office.pdf()).first)
    let frames = try office.frames(ofSheet: 0)
    let blank = try PositionTests.blank(id)
    #expect(blank.fields.count == 14)
    for field in blank.fields {
      let recipient: RecipientKind =
        kind == "tập thể" ? .collective : kind == "cá nhân" ? .individual : .household
      let setting = field.setting(for: recipient)
      // Poppler parts words where the size changes; their baselines are read back in `BaselineTests`.
      if setting.hasSmallCapitals { continue }
      let frame = try #require(frames[field.name], "\(field.name)")
      let text = ProofList.text(of: frame)
      // A text that shares the room of its column is where its share puts it.
      let area = setting.above == nil ? setting.area : frame.area
      #expect(
        area.x == setting.area.x && area.width == setting.area.width && area.height == setting.area.height)
      // “CHỦ TỊCH” stands over the signature and in the line of who confers it.
      let size = try #require(frame.paragraphs.first?.overrides.size).mm
      // Other faces have lines that rise above their frames.
      let reach = setting.font == nil ? 1 : size
      let box = try #require(
        Word.box(of: text, in: words, below: area.y.mm - reach), "“\(text)” is not on the page")
      let centre = area.x.mm + area.width.mm / 2
      if text.hasPrefix("Quyết định") || text.hasPrefix("Ngày") || text.hasPrefix("Vào sổ") {
        #expect(abs(box.left - area.x.mm) < 0.2, "\(field.name): \(box)")
      } else {
        #expect(abs((box.left + box.right) / 2 - centre) < 0.2, "\(field.name): \(box)")
      }
      let room: Double = area.height.mm - size * PositionTests.lineHeight
      let wanted: Double =
        switch setting.verticalAlignment {
        case .top: area.y.mm
        // Capitals stand with their own middle in the middle, words of small letters between those and an x.
        case .middle:
          area.y.mm + area.height.mm / 2 - size * 0.891
            + size * (text == text.uppercased() ? 0.655 : (0.655 + 0.459) / 2) / 2
        case .bottom: area.y.mm + room
        }
      if setting.font == nil {
        #expect(abs(box.top - wanted) < 0.2, "\(field.name): \(box)")
      } else {
        // The heights of other faces are their own: their lines may lean out of the frame, their letters do not.
        #expect(box.top > area.y.mm - size * 0.6, "\(field.name): \(box)")
        #expect(box.bottom < area.y.mm + area.height.mm + size * 0.6, "\(field.name): \(box)")
      }
    }
  }

  @Test(
    "The white over and under the achievement is even for one, two and three lines, on every design and for everybody",
    arguments: blanks)
  func even(_ id: String) throws {
    let causes = [
      "đã có nhiều đóng góp cho quê hương",
      "đã có thành tích xuất sắc trong phong trào thi đua “Dân vận khéo” và phong trào “Toàn dân bảo vệ an ninh Tổ quốc” năm 2020",
      "đã có thành tích đặc biệt xuất sắc trong lãnh đạo và tổ chức thực hiện phong trào “Toàn dân đoàn kết xây dựng đời sống văn hóa”"
        + ", góp phần hoàn thành thắng lợi các mục tiêu phát triển kinh tế - xã hội của địa phương giai đoạn 2016 - 2020",
    ]
    let office = try Office(
      rows: causes.flatMap { cause in
        [
          "cá nhân,Lê Thị Hoa,Bà,Giáo viên,Trường Kiến An,\"\(cause)\",", "cá nhân,Võ An,Ông,,,\"\(cause)\",",
          "tập thể,Tổ Toán,,,,\"\(cause)\",",
          "tập thể,Tập thể cán bộ và Nhân dân Khu dân cư số 7 và các tổ tự quản tuyến kênh Ngang ấp Lý Quàn,,,,\"\(cause)\",",
          "hộ gia đình,Hộ ông Lưu Trần Nghĩa,,,Ấp Pháo Đài,\"\(cause)\",",
        ]
      }, certificates: "{phôi: \(id), in trên: giấy trắng, số vào sổ từ: 41}")
    let document = try #require(try office.sheets().first)
    let blank = try PositionTests.blank(id)
    var findings = Findings()
    var lines: Set<Int> = []
    for index in 0..<document.sections.count {
      let section = try #require(document.sections.section(at: index, into: &findings))
      var frames: [String: Frame] = [:]
      for case .frame(let frame) in section.blocks { frames[frame.name] = frame }
      func letters(_ name: String) throws -> (top: Double, bottom: Double)? {
        guard let frame = frames[name] else { return nil }
        let letters = try #require(frame.letters)
        return (frame.area.y.mm + letters.top.mm, frame.area.y.mm + letters.bottom.mm)
      }
      let cause = try #require(try letters("thành tích"))
      let name = try #require(try letters("người nhận"))
      let post = try letters("chức vụ, đơn vị")
      let above = cause.top - (post ?? name).bottom
      let below = try #require(try letters("địa danh, thời gian")).top - cause.bottom
      // The letters of the place are reckoned, as the blank is read without fonts.
      #expect(abs(above - below) < 0.9, "\(id), sheet \(index + 1): \(above) and \(below)")
      #expect(above > 3.5, "\(id), sheet \(index + 1): \(above)")
      if let post {
        let share = try #require(blank.field("chức vụ, đơn vị")?.setting.above)
        #expect(abs((post.top - name.bottom) / above - share) < 0.02)
      }
      lines.insert(
        try #require(frames["thành tích"]).paragraphs.flatMap(\.inlines).count {
          if case .lineBreak = $0 { true } else { false }
        } + 1)
    }
    #expect(lines.isSuperset(of: id == "chan-dung-a4" ? [1, 3, 5] : [1, 2, 3]), "\(id): \(lines)")
  }

  @Test(
    "A woman's long post stands in two lines at the size of the design, broken by sense", arguments: blanks)
  func longPost(_ id: String) throws {
    let unit =
      id == "chan-dung-a4" ? "Chi cục Thủy lợi" : "Chi cục Thủy lợi và Phòng chống thiên tai thành phố"
    let office = try Office(
      rows: [
        "cá nhân,Lê Thị Hoa,Bà,\"Phó Bí thư Chi bộ, Phó Trưởng phòng Phòng chống thiên tai và Tìm kiếm cứu nạn\",\(unit),,"
      ], certificates: "{phôi: \(id), in trên: giấy trắng, số vào sổ từ: 41}")
    let told = office.build().findings.diagnostics.filter { $0.code.id.hasPrefix("layout/") }
    #expect(told.isEmpty, "\(told.map(\.message.en))")
    let post = try #require(try office.frames(ofSheet: 0)["chức vụ, đơn vị"])
    #expect(post.fitting == nil)
    let text = post.paragraphs.flatMap(\.inlines).map { inline in
      if case .text(let run) = inline { run.text } else { "|" }
    }.joined()
    #expect(
      text.contains("|") && !text.contains("kiếm|cứu") && !text.contains("Phó|") && !text.contains("Chi|"),
      "\(text)")
  }

  @Test(
    "What the paper shows already keeps its place, and its neighbours share the room beside it: in print as in preview",
    arguments: ["thành tích", "người nhận", "chức vụ, đơn vị"])
  func onPaper(_ name: String) throws {
    var blank = try PositionTests.blank("giay-khen-a4")
    let usual = BlankColumns(blank)
    blank = blank.showing(Set(blank.fields.filter(\.isOnPaper).map(\.name) + [name]))
    let columns = BlankColumns(blank)
    #expect(columns.sharing(of: name, for: .individual, moved: .zero) == nil)
    for other in ["thành tích", "người nhận", "chức vụ, đơn vị"] where other != name {
      let sharing = try #require(columns.sharing(of: other, for: .individual, moved: .zero))
      let was = try #require(usual.sharing(of: other, for: .individual, moved: .zero))
      let own = try #require(blank.field(name)).setting.area
      let area = try #require(blank.field(other)).setting.area
      if area.y < own.y {
        #expect(sharing.top == was.top && sharing.bottom < was.bottom && sharing.bottom > own.y)
      } else {
        #expect(sharing.bottom == was.bottom && sharing.top > was.top && sharing.top < own.y + own.height)
      }
    }
  }

  @Test("A form of two lines is reckoned with: the room of a title's recipients begins under its second line")
  func longForm() throws {
    let blank = try PositionTests.blank("danh-hieu-a4")
    let form = try #require(blank.field("hình thức")).setting
    #expect(form.fit.mostLines == 2)
    let sharing = try #require(
      BlankColumns(blank).sharing(of: "người nhận", for: .individual, moved: .zero))
    // Two lines that fill the frame end less than a line's descent above its lower edge.
    #expect(sharing.top.mm > form.area.y.mm + form.area.height.mm - 2.5)
    #expect(sharing.top < form.area.y + form.area.height)
  }

  @Test("Sheets that share a text have it in different places where the texts above differ")
  func shared() throws {
    let office = try Office(
      rows: [
        "cá nhân,Lê Thị Hoa,Bà,Giáo viên,Trường Kiến An,,", "cá nhân,Võ An,Ông,,,,",
        "cá nhân,Lê Bình,Ông,Kế toán,,,",
      ], certificates: "{phôi: trang-tron-a4, số vào sổ từ: 41}")
    #expect(office.build().ending == .done)
    let tops = try Word.pages(ofPDF: office.pdf()).map { page in
      try #require(Word.box(of: "Đã có thành tích xuất sắc", in: page)).top
    }
    let areas = try (0..<3).map { try #require(office.frames(ofSheet: $0)["thành tích"]).area.y.mm }
    #expect(areas[0] - areas[1] > 1)
    for (top, area) in zip(tops, areas) { #expect(abs(top - area - (tops[0] - areas[0])) < 0.05) }
  }

  @Test("A text on a printed blank stands where its preview has it")
  func preview() throws {
    let rows = ["cá nhân,Lê Thị Hoa,Bà,Giáo viên,Trường Kiến An,,", "tập thể,Tổ Toán,,,,,"]
    for blank in ["giay-khen-a4", "danh-hieu-a4", "giay-khen-a3", "bang-khen-a3"] {
      let office = try Office(rows: rows, certificates: "{phôi: \(blank), số vào sổ từ: 41}")
      #expect(office.build { $0.kinds = ["certificate", "certificate-preview"] }.ending == .done)
      let printed = try Word.pages(ofPDF: office.pdf())
      let shown = try Word.pages(ofPDF: office.pdf("xem-thu"))
      for (page, preview) in zip(printed, shown) {
        for word in page {
          #expect(
            preview.contains {
              $0.text == word.text && abs($0.top - word.top) < 0.05 && abs($0.left - word.left) < 0.05
            },
            "\(blank): \(word)")
        }
      }
      #expect(printed.count == 2 && shown.count == 2)
    }
  }

  @Test("A blank based on another has its frames by one factor, in their share of the paper")
  func relaid() throws {
    let (base, wide) = (try PositionTests.blank("trang-tron-a4"), try PositionTests.blank("co-dien-365x270"))
    let factor = 365.0 / 297
    #expect(wide.width == .mm(365) && wide.height == .mm(270))
    for field in base.fields {
      let (old, new) = (field.setting.area, try #require(wide.field(field.name)).setting.area)
      #expect(
        abs(new.width.mm - old.width.mm * factor) < 0.01 && abs(new.height.mm - old.height.mm * factor) < 0.01
      )
      let (before, after) = ((old.y.mm + old.height.mm / 2) / 210, (new.y.mm + new.height.mm / 2) / 270)
      #expect(abs(before - after) < 0.001)
      #expect(
        new.x >= .zero && new.y >= .zero && new.x + new.width <= .mm(365) && new.y + new.height <= .mm(270))
    }
  }

  @Test(
    "There is room of 35 mm to sign and seal on every design and blank, under a title of two lines too",
    arguments: blanks)
  func roomToSign(_ id: String) throws {
    let blank = try PositionTests.blank(id)
    let title = try #require(blank.field("chức vụ người ký")).setting
    let name = try #require(blank.field("họ tên người ký")).setting.area
    let size = try #require(title.size).mm
    #expect(title.verticalAlignment == .top)
    #expect(name.y.mm + name.height.mm / 2 - size * 0.4 - (title.area.y.mm + 2 * size * 1.2) > 33)
    #expect(name.y.mm - (title.area.y.mm + size * 1.2) > 35)
  }

  @Test("With a printer's profile every text moves by exactly what the profile says")
  func profile() throws {
    let office = try Office(
      rows: ["cá nhân,Lê Thị Hoa,Bà,Giáo viên,Trường Kiến An,,"],
      certificates: "{phôi: giay-khen-a4, số vào sổ từ: 41}")
    #expect(office.build().ending == .done)
    let plain = try #require(try Word.pages(ofPDF: office.pdf()).first)
    // A printer that puts things 0.8 mm to the right, 1.1 mm up, and stretches by 0.4 and −0.3 per cent.
    let kept = try office.workspace.calibrate(
      "may-in-1",
      CalibrationMeasures(
        width: 297, height: 210, left: (0.8 + 20 * 1.004, 0.8 + 277 * 1.004),
        top: (-1.1 + 20 * 0.997, -1.1 + 190 * 0.997)))
    #expect(kept.text.contains("tỉ lệ ngang: 99,6016 %"))
    #expect(office.build { $0.printer = "may-in-1" }.ending == .done)
    let moved = try #require(try Word.pages(ofPDF: office.pdf()).first)
    #expect(plain.map(\.text) == moved.map(\.text))
    let blank = try PositionTests.blank("giay-khen-a4")
    for (name, frame) in try office.frames(ofSheet: 0) {
      let text = ProofList.text(of: frame)
      let before = try #require(Word.box(of: text, in: plain))
      let after = try #require(Word.box(of: text, in: moved))
      let setting = try #require(blank.field(name)).setting
      let area = setting.above == nil ? setting.area : frame.area
      let isLeft = ["quyết định", "ngày quyết định", "số sổ"].contains(name)
      let x = isLeft ? area.x.mm : area.x.mm + area.width.mm / 2
      let share: Double = frame.verticalAlignment == .top ? 0 : frame.verticalAlignment == .middle ? 0.5 : 1
      let y = area.y.mm + area.height.mm * share
      let (right, down): (Double, Double) = (after.left - before.left, after.top - before.top)
      let (wantedRight, wantedDown): (Double, Double) = ((x - 0.8) / 1.004 - x, (y + 1.1) / 0.997 - y)
      #expect(abs(right - wantedRight) < 0.02, "\(name)")
      #expect(abs(down - wantedDown) < 0.02, "\(name)")
      // Sent through that printer, the text hangs where the blank wants it.
      let printed: Double = 0.8 + 1.004 * (x + right)
      #expect(abs(printed - x) < 0.02, "\(name)")
    }
  }

  @Test("A complete page on plain paper is not moved: nothing must meet a print")
  func complete() throws {
    let office = try Office(rows: ["cá nhân,Lê Thị Hoa,Bà,,,,"])
    #expect(office.build().ending == .done)
    let plain = try Data(contentsOf: URL(fileURLWithPath: office.pdf()))
    _ = try office.workspace.calibrate(
      "p", CalibrationMeasures(width: 297, height: 210, left: (21, 278), top: (21, 191)))
    #expect(office.build { $0.printer = "p" }.ending == .done)
    #expect(try Data(contentsOf: URL(fileURLWithPath: office.pdf())) == plain)
  }

  @Test(
    "Distances that are not those of a calibration sheet are refused",
    arguments: [(20.0, 20.0), (60, 317), (277, 20), (20, 200), (.nan, 277)])
  func nonsense(_ a: Double, _ b: Double) throws {
    let office = try Office(rows: [])
    #expect(throws: WorkspaceError.self) {
      try office.workspace.calibrate(
        "p", CalibrationMeasures(width: 297, height: 210, left: (a, b), top: (20, 190)))
    }
    #expect(throws: WorkspaceError.self) {
      try office.workspace.calibrate(
        "../p", CalibrationMeasures(width: 297, height: 210, left: (20, 277), top: (20, 190)))
    }
  }

  @Test("The crosses of a calibration sheet stand 20 mm from their edges")
  func sheet() throws {
    let office = try Office(rows: [])
    let findings = CalibrationRun(CeremonyStages(), in: office.workspace).write(
      width: 297, height: 210, to: "sheet.pdf", templates: nil, printer: nil)
    #expect(!findings.hasErrors)
    var found = Findings()
    let document = try #require(
      CeremonyStages().calibrationSheet(
        width: .mm(297), height: .mm(210), in: try office.workspace.templates(given: nil), into: &found))
    let section = try #require(document.sections.section(at: 0, into: &found))
    let boxes = section.blocks.compactMap { if case .box(let box) = $0 { box.area } else { nil } }
    func has(_ x: Double, _ y: Double, _ width: Double, _ height: Double) -> Bool {
      boxes.contains(PlacedArea(x: .mm(x), y: .mm(y), width: .mm(width), height: .mm(height)))
    }
    #expect(has(14, 20, 12, 0) && has(20, 14, 0, 12) && has(271, 190, 12, 0) && has(277, 184, 0, 12))
    let words = try Word.pages(ofPDF: office.path + "/sheet.pdf").first ?? []
    #expect(Word.box(of: "TỜ HIỆU CHỈNH MÁY IN (297 × 210 mm)", in: words) != nil)
  }
}
