import Diagnostics
import DocumentTree
import Foundation
import PDFWriter
import PageLayout
import Pipeline
import Testing
import Workspace

@Suite("Every design bears short, long, collective and posthumous texts")
struct DesignTests {
  /// Invented, and hard: two letters, nine syllables, a body of two lines, the dead, a household.
  private static let rows = [
    "cá nhân,Vũ Ý,Ông,Công an viên,Ấp Bà Lắm,,",
    "cá nhân,Nguyễn Hoàng Bảo Trân Thị Quỳnh Như Ý,Bà,Phó Chủ tịch Hội Liên hiệp Phụ nữ,"
      + "\"Hội đồng nhân dân xã Tân Phú Đông, nhiệm kỳ 2021 - 2026\",\"đã có thành tích đặc biệt xuất sắc trong lãnh đạo, chỉ đạo và tổ "
      + "chức thực hiện phong trào “Toàn dân đoàn kết xây dựng đời sống văn hóa”, góp phần hoàn thành thắng lợi các mục tiêu phát triển "
      + "kinh tế - xã hội giai đoạn 2021 - 2025\",",
    "tập thể,\"Tập thể Nhân dân và cán bộ Khu dân cư số 7, ấp Lý Quàn 1 và các tổ tự quản tuyến kênh Ngang\",,,,,",
    "cá nhân,Hồ Văn Dưỡng,Ông,Tổ trưởng,Tổ bảo vệ an ninh trật tự ấp Kinh Nhiếm,đã dũng cảm hy sinh trong khi cứu người bị nạn,có",
    "hộ gia đình,Hộ gia đình ông Lưu Trần Nghĩa và bà Ngô Thị Mỹ Phượng,,,Ấp Pháo Đài,,",
  ]

  private func office(_ blank: String) throws -> Office {
    try Office(rows: Self.rows, certificates: "{phôi: \(blank), in trên: giấy trắng, số vào sổ từ: 101}")
  }

  private static func text(_ paragraphs: [Paragraph], _ lineBreak: String) -> String {
    paragraphs.map { paragraph in
      paragraph.inlines.map { inline in
        switch inline {
        case .text(let run): run.text
        case .lineBreak: lineBreak
        case .tab, .pageNumber: ""
        }
      }.joined()
    }.joined(separator: lineBreak)
  }

  private static func inked(_ text: String) -> String {
    text.filter { !$0.isWhitespace && $0 != "\u{A0}" }.precomposedStringWithCanonicalMapping
  }

  /// What qpdf finds wrong in a file.
  private static func complaints(of pdf: String) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/qpdf")
    process.arguments = ["--check", pdf]
    let pipe = Pipe()
    (process.standardOutput, process.standardError) = (pipe, pipe)
    try process.run()
    let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return process.terminationStatus == 0 ? "" : text
  }

  @Test(
    "The file is sound, and its text is read out in the order in which it is read on the page",
    arguments: PositionTests.blanks)
  func order(_ blank: String) throws {
    let office = try office(blank)
    #expect(office.build().ending == .done)
    #expect(try Self.complaints(of: office.pdf()) == "")
    let pages = try Word.pages(ofPDF: office.pdf(), isRaw: true)
    #expect(pages.count == Self.rows.count)
    var findings = Findings()
    let document = try #require(try office.sheets().first)
    for (index, page) in pages.enumerated() {
      let section = try #require(document.sections.section(at: index, into: &findings))
      var rest = Self.inked(page)[...]
      var count = 0
      for case .frame(let frame) in section.blocks {
        let text = Self.inked(Self.text(frame.paragraphs, ""))
        let found = rest.range(of: text)
        #expect(found != nil, "\(blank), sheet \(index + 1): “\(frame.name)” comes too early, or not whole")
        rest = rest[(found?.upperBound ?? rest.startIndex)...]
        count += 1
      }
      #expect(count >= 13)
    }
  }

  @Test(
    "No line is nearer than 2 mm to another: from the baseline of one to the capitals of the next",
    arguments: PositionTests.blanks)
  func distances(_ blank: String) throws {
    let document = try #require(try office(blank).sheets().first)
    let layouter = PageLayouter(sheet: document.sheet, pool: try TypesetterPool())
    var findings = Findings()
    for index in 0..<document.sections.count {
      let section = try #require(document.sections.section(at: index, into: &findings))
      let texts = layouter.pages(of: section, into: &findings).flatMap(\.items).compactMap { item in
        if case .text(let text) = item { text } else { nil }
      }
      #expect(texts.count > 13)
      for upper in texts {
        for lower in texts where lower.baseline > upper.baseline + 1 {
          guard lower.x < upper.x + upper.run.width, upper.x < lower.x + lower.run.width else { continue }
          // Capitals of text faces stand two thirds of the size high.
          let room = (lower.baseline - 0.66 * lower.run.size - upper.baseline) / 72 * 25.4
          #expect(
            room >= 2, "\(blank), sheet \(index + 1): “\(upper.run.text)” and “\(lower.run.text)”: \(room) mm"
          )
        }
      }
    }
  }

  @Test(
    "A person's name stands in one line, a body's name is not torn, and no word of an achievement is",
    arguments: PositionTests.blanks)
  func lines(_ blank: String) throws {
    let office = try office(blank)
    for index in Self.rows.indices {
      let frames = try office.frames(ofSheet: index)
      let name = Self.text(try #require(frames["người nhận"]).paragraphs, "|")
      if index != 2, index != 4 { #expect(!name.contains("|"), "\(blank): \(name)") }
      let achievement = Self.text(try #require(frames["thành tích"]).paragraphs, "|")
      for torn in [
        "hoàn|thành", "xây|dựng", "kinh|tế", "ấp|Lý", "Lý|Quàn", "phong|trào", "mục|tiêu", "Mỹ|Phượng",
        "ông|Lưu", "dân|cư", "số|7",
      ] {
        #expect(!name.contains(torn) && !achievement.contains(torn), "\(blank): \(name) \(achievement)")
      }
    }
  }

  @Test(
    "A usual name, a body of two lines, a household and its place stand in the sizes of the design, and nothing is told",
    arguments: PositionTests.blanks)
  func usual(_ blank: String) throws {
    let office = try Office(
      rows: [
        "cá nhân,Lê Thị Hồng Gấm,Bà,Phó Trưởng phòng,Phòng Kinh tế,,",
        "tập thể,Trường Phổ thông Dân tộc bán trú Tiểu học và Trung học cơ sở số 2 Nậm Mười,,,,,",
        "hộ gia đình,Hộ ông Lưu Trần Nghĩa,,,Ấp Pháo Đài,,",
      ], certificates: "{phôi: \(blank), in trên: giấy trắng, số vào sổ từ: 101}")
    let told = office.build().findings.diagnostics.filter { $0.code.id.hasPrefix("layout/") }
    #expect(told.isEmpty, "\(blank): \(told.map(\.message.en))")
  }

  @Test("An ornament takes no more than 150 KB of a PDF", arguments: PositionTests.blanks)
  func weight(_ blank: String) throws {
    let document = try #require(try office(blank).sheets().first)
    var findings = Findings()
    let section = try #require(document.sections.section(at: 0, into: &findings))
    let drawings = section.blocks.filter { if case .drawing = $0 { true } else { false } }
    #expect(drawings.count == 1)
    let alone = Document(
      properties: document.properties, sheet: document.sheet,
      sections: Sections([Section(page: section.page, blocks: drawings)]))
    let sink = MemorySink()
    try PDFWriter(pool: try TypesetterPool()).write(alone, to: sink, into: &findings)
    #expect(sink.bytes.count < 150_000, "\(sink.bytes.count)")
  }
}
