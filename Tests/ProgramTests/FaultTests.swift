import Foundation
import TestSupport
import Testing

@Suite("Bad input")
struct FaultTests {
  /// A definition that is broken in one way, with the code that it must get.
  struct Broken: Sendable, CustomTestStringConvertible {
    let code: String
    let yaml: String
    var list: String?
    var testDescription: String { code }

    init(_ code: String, _ yaml: String, list: String? = nil) {
      self.code = code
      self.yaml = yaml
      self.list = list
    }
  }

  private static let event =
    "buổi lễ:\n  tên: hội nghị tổng kết\n  ngày: 5/1/2023\n  đơn vị tổ chức: UBND xã An Mỹ\n"
  private static func award(_ lines: String) -> String {
    event + "khen thưởng:\n  - hình thức: Giấy khen\n    của: Chủ tịch UBND xã An Mỹ\n"
      + lines.split(separator: "\n").map { "    \($0)\n" }.joined()
  }

  static let broken: [Broken] = [
    Broken("definition/unknown-key", event + "đại biễu:\n  - tên: A\n"),
    Broken("definition/missing-key", event + "đại biểu:\n  - chức vụ: Chủ tịch\n"),
    Broken("yaml/duplicate-key", event + "buổi lễ:\n  tên: hai\n"),
    Broken("definition/wrong-type", "buổi lễ:\n  tên: [a, b]\n  ngày: [1]\n"),
    Broken("definition/no-such-date", "buổi lễ:\n  tên: hội nghị\n  ngày: 30/2/2023\n"),
    Broken("definition/unknown-reference", award("số lượng: 1 cá nhân\nngười trao: Trần Không Có\n")),
    Broken("award/unknown-form", event + "khen thưởng:\n  - hình thức: Giấy khenn\n    của: UBND xã An Mỹ\n"),
    Broken(
      "award/count-differs-from-list", award("số lượng: 3 cá nhân\ndanh sách: ds.csv\n"),
      list: "tên,loại\nLê Thị Thử,cá nhân\n"),
    Broken("list/empty", award("danh sách: ds.csv\n"), list: "tên,loại\n"),
    Broken("list/not-found", award("danh sách: khong-co.csv\n")),
    Broken("list/too-few-cells", award("danh sách: ds.csv\n"), list: "tên,loại,đơn vị\nLê Thị Thử,cá nhân\n"),
    Broken("list/unknown-column", award("danh sách: ds.csv\n"), list: "tên,loại,chức vu5\nA,cá nhân,x\n"),
    Broken("yaml/alias", event + "kết quả: *x\n"),
    Broken("yaml/anchor", event + "kết quả: &x a\n"),
    Broken("yaml/tag", event + "kết quả: !!str a\n"),
    Broken("yaml/second-document", event + "---\nb: c\n"),
    Broken("yaml/tab", "buổi lễ:\n\ttên: a\n"),
    Broken("yaml/unquoted-colon", "buổi lễ:\n  tên: Hội nghị: tổng kết\n"),
  ]

  @Test(
    "Each fault has its own code and its place in both languages, and nothing is written", arguments: broken)
  func one(_ broken: Broken) throws {
    let folder = try FreshFolder()
    try folder.write("ceremony.yaml", broken.yaml.utf8)
    if let list = broken.list { try folder.write("ds.csv", list.utf8) }
    let run = Program.run(["build", folder.path, "--language", "both"])
    #expect(run.status == 1)
    #expect(run.err.contains("[\(broken.code)]"), "\(run.err)")
    #expect(run.err.contains("lỗi:") && run.err.contains("error:"))
    #expect(run.err.contains("-->"))
    #expect(folder.contents(of: "packet").isEmpty)
  }

  @Test("Bytes that are not UTF-8, and a file over the limit, are refused")
  func bytes() throws {
    let folder = try FreshFolder()
    try folder.write("ceremony.yaml", Array("buổi lễ:\n  tên: ".utf8) + [0xFF, 0xFE, 0x0A])
    #expect(Program.run(["check", folder.path]).err.contains("[yaml/not-utf8]"))
    try folder.write("ceremony.yaml", Array(repeating: UInt8(ascii: "#"), count: 1 << 21))
    let large = Program.run(["check", folder.path])
    #expect(large.status != 0)
    #expect(large.err.contains("too-large]"), "\(large.err)")
  }

  @Test("Ten different faults are told in one run, each with its line, in both languages")
  func ten() throws {
    let folder = try FreshFolder()
    try folder.write(
      "ceremony.yaml",
      """
      buổi lễ:
        loại: hội nghị tổng kêt
        tên: hội nghị tổng kết công tác thi đua năm 2022
        ngày: 31/2/2023
        buổi: sang sớm
        đơn vị tổ chưc: UBND xã An Mỹ

      đại biểu:
        - chức vụ: Chủ tịch UBND tỉnh

      khen thưởng:
        - hình thức: Giấy khenn
          của: Chủ tịch UBND xã An Mỹ
          số lượng: 3 cá nhân
          danh sách: ds.csv
          người trao: Nguyễn Không Ai
        - hình thức: Bằng khen
          của: Thủ tướng Chính phủ
          danh sách: thieu.csv

      tin bài:
        báo: Thái Bin
        ngày đăng: hôm qua

      """.utf8)
    try folder.write(
      "ds.csv", "tên,loại,chức vụ\nLê Thị Thử,cá nhân,Giáo viên\nTrần Văn Mẫu,cá nhan,\nĐỗ,cá nhân\n".utf8)
    let run = Program.run(["check", folder.path, "--language", "both"])
    #expect(run.status == 1)
    let codes = Set(run.err.matches(of: /\[([a-z]+\/[a-z-]+)\]/).map { String($0.1) })
    #expect(codes.count >= 10, "\(codes.sorted())")
    expectGolden(run.err.replacingOccurrences(of: folder.path, with: "le"), "ten-faults.txt")
  }

  @Test("A template with faults of several kinds is told all of them, and nothing is written")
  func template() throws {
    let folder = try FreshFolder()
    try folder.write("ceremony.yaml", Self.award("danh sách: ds.csv\nquyết định: {ngày: 3/1/2023}\n").utf8)
    try folder.write("ds.csv", "tên,loại\nLê Thị Thử,cá nhân\n".utf8)
    try folder.write(
      "mau/decision/decision.xml",
      """
      <document><section>
        <p>{{ số_quyết_định }}</p>
        <p>{{ trích_yếu|hoaa }}</p>
        <pp>{% include "decision/loop" %}</pp>
        <p>{% if số is present %}</p>
      </section></document>
      """.utf8)
    try folder.write("mau/decision/loop.xml", "{% include \"decision/loop\" %}".utf8)
    let run = Program.run(["build", folder.path, "--templates", folder.path + "/mau", "--only", "decision"])
    #expect(run.status == 1)
    for code in ["template/unknown-name", "template/unknown-filter", "template/unclosed-block"] {
      #expect(run.err.contains("[\(code)]"), "\(run.err)")
    }
    #expect(folder.contents(of: "packet").isEmpty)
  }

  @Test("An office's own law beside the definition is read, and its faults are told")
  func officeLaw() throws {
    let folder = try FreshFolder()
    try folder.write("ceremony.yaml", Self.event.utf8)
    try folder.write("law.yaml", "văn bản:\n  - {tên: Quy chế, từ ngày: 32/1/2026}\n".utf8)
    let run = Program.run(["check", folder.path])
    #expect(run.status == 1)
    #expect(run.err.contains("law.yaml:2:") && run.err.contains("[definition/no-such-date]"), "\(run.err)")
  }

  @Test("A folder that cannot be written ends with 2, says why, and leaves nothing")
  func unwritable() throws {
    let run = Program.run(["build", "examples/kien-an-2020", "-o", "/proc/vinhdanh/packet"])
    #expect(run.status == 2)
    #expect(run.err.contains("[output/cannot-write]"), "\(run.err)")
  }

  @Test("A font that is not there ends with 2 and is named")
  func font() throws {
    let folder = try FreshFolder()
    try folder.write("ceremony.yaml", Self.award("danh sách: ds.csv\n").utf8)
    try folder.write("ds.csv", "tên,loại\nLê Thị Thử,cá nhân\n".utf8)
    // A blank names a font and, after a comma, what stands in for it: here neither is there.
    let blank = try String(
      contentsOf: Program.repository.appendingPathComponent("templates/blanks/trang-tron-a4.yaml"),
      encoding: .utf8)
    try folder.write(
      "mau/blanks/trang-tron-a4.yaml",
      blank.replacingOccurrences(of: "Times New Roman", with: "Chữ Không Có")
        .replacingOccurrences(of: "Vollkorn", with: "Chữ Không Có").utf8)
    let run = Program.run([
      "build", folder.path, "--templates", folder.path + "/mau", "--only", "certificate",
    ])
    #expect(run.status == 2)
    #expect(run.err.contains("Chữ Không Có"), "\(run.err)")
    #expect(folder.contents(of: "packet").isEmpty)
  }
}
