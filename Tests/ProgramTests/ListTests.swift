import Foundation
import Testing

@Suite("Lists from the command line, and workbooks in the packet")
struct ListTests {
  /// The lines of a CSV list without sheet and row, which are another file's.
  private func rows(_ csv: String) -> [String] {
    csv.split(separator: "\n").map { line in
      line.split(separator: ",", maxSplits: 2, omittingEmptySubsequences: false).last.map(String.init) ?? ""
    }
  }

  private let list = """
    STT,Loại,Ông/Bà,Họ và tên,Giới tính,Năm sinh,Chức vụ,Đơn vị,Nơi ở,Hình thức,Thành tích,Tiền thưởng,Truy tặng,Ghi chú
    1,tập thể,,Trường Tiểu học An Mỹ,,,,,,Giấy khen,có một việc,1500000,,
    2,cá nhân,Ông,Lê Văn Mẫu,nam,1985,Trưởng thôn,=Thôn Đông,7,Giấy khen,thành tích 1,700000,có,08/03/2026
    3,cá nhân,Thiếu tá,Y-Bhih Niê,,,012,"Tổ ""3"", thôn Hạ",Số 1.170,Giấy khen,có hai việc,700000,,031070001234
    4,hộ gia đình,,Hộ ông Trần Văn Thử,,,,,Tổ 3,Giấy khen,có ba việc,500000,,ghi _x0041_ đúng

    """

  @Test("A list that went out as a workbook comes in again with nothing lost")
  func roundTrip() throws {
    let folder = try FreshFolder()
    try folder.write("ds.csv", list.utf8)
    #expect(Program.run(["new", "le", "--from", "ds.csv"], in: folder.path).status == 0)
    let build = Program.run(["build", "le", "--only", "recipient-list"], in: folder.path)
    #expect(build.status == 0, "\(build.err)")
    let before = Program.run(["list", "ds.csv"], in: folder.path)
    let after = Program.run(
      ["list", "le/packet/danh-sach/danh-sach-nguoi-nhan.xlsx", "--report", "line"], in: folder.path)
    #expect(rows(after.out) == rows(before.out), "\(after.err)")
    #expect(!after.err.contains("own-sum"))
  }

  @Test("A name prints the sheets of whoever has it again, and nothing else")
  func name() throws {
    let folder = try FreshFolder()
    #expect(Program.run(["new", "le"], in: folder.path).status == 0)
    let rows = "Loại,Họ và tên,Đơn vị\ncá nhân,Lê Văn Mẫu,Thôn Đông\ncá nhân,Trần Thị Thử,Thôn Đông\n"
    try folder.write("le/giay-khen.csv", rows.utf8)
    let build = Program.run(["build", "le", "--name", "Lê Văn Mẫu", "--format", "txt"], in: folder.path)
    #expect(build.status == 0, "\(build.err)")
    let texts = folder.contents(of: "le/packet").filter { $0.key.hasSuffix(".txt") }
    #expect(Set(texts.keys.map { $0.prefix { $0 != "/" } }) == ["giay-khen"])
    let printed = texts.values.map { String(decoding: $0, as: UTF8.self).uppercased() }.joined()
    #expect(printed.contains("LÊ VĂN MẪU") && !printed.contains("TRẦN THỊ THỬ"))
  }

  @Test("The numbers that were given stand in a book, those of people who left, too")
  func registerBook() throws {
    let folder = try FreshFolder()
    func write(_ names: [String]) throws {
      let rows = names.map { "cá nhân,\($0),Thôn Đông,2\n" }.joined()
      try folder.write("le/giay-khen.csv", ("Loại,Họ và tên,Đơn vị,Năm\n" + rows).utf8)
    }
    #expect(Program.run(["new", "le"], in: folder.path).status == 0)
    let path = folder.path + "/le/ceremony.yaml"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try folder.write("le/ceremony.yaml", (text + "\ngiấy khen: {số vào sổ từ: 12}\n").utf8)
    try write(["Lê Văn Mẫu", "Trần Thị Thử"])
    #expect(Program.run(["build", "le", "--only", "register-book"], in: folder.path).status == 0)
    try write(["Lê Văn Mẫu", "Ngô Văn Ví"])
    let build = Program.run(["build", "le", "--only", "register-book"], in: folder.path)
    #expect(build.status == 0, "\(build.err)")
    let book = Program.run(
      ["list", "le/packet/so-cap-giay-khen/so-cap-giay-khen-2026.xlsx"], in: folder.path)
    let form = "Giấy khen của Chủ tịch Ủy ban nhân dân xã An Mỹ"
    #expect(
      rows(book.out).dropFirst() == [
        ",,,Lê Văn Mẫu,,,Thôn Đông,,,\(form),,,,",
        ",,,Trần Thị Thử,,,Thôn Đông,,,\(form),,,,không còn trong danh sách",
        ",,,Ngô Văn Ví,,,Thôn Đông,,,\(form),,,,",
      ], "\(book.out)\(book.err)")
  }

  @Test("The sample workbook is read as it stands, and the starter with it builds")
  func sampleWorkbook() throws {
    let folder = try FreshFolder()
    #expect(Program.run(["new", "le", "--workbook"], in: folder.path).status == 0)
    let read = Program.run(["list", "le/giay-khen.xlsx"], in: folder.path)
    #expect(read.err.isEmpty && read.out.split(separator: "\n").count == 4, "\(read.err)\(read.out)")
    let check = Program.run(["check", "le", "--strict"], in: folder.path)
    #expect(check.status == 0, "\(check.err)")
  }

  @Test(
    "A starter from a list names the forms of the list, the office's own among them, and checks as it stands")
  func starterFromList() throws {
    let folder = try FreshFolder()
    let name = "Danh sách: # 1, đợt 1.csv"
    try folder.write(
      name,
      "Họ và tên,Lớp,Danh hiệu\nLê Văn A,5A,Học sinh giỏi\nLê Văn B,5B,\"Khen: \"\"tốt\"\"\"\n".utf8)
    let made = Program.run(["new", "le", "--from", name], in: folder.path)
    #expect(made.status == 0, "\(made.err)")
    let check = Program.run(["check", "le"], in: folder.path)
    #expect(check.status == 0, "\(check.err)")
    let text = try String(contentsOfFile: folder.path + "/le/ceremony.yaml", encoding: .utf8)
    #expect(text.contains(#"hình thức riêng: [Học sinh giỏi, "Khen: \"tốt\""]"#))
  }

  @Test("Who sits at a terminal is asked before a list in an old code is converted; the starter then says so")
  func oldEncoding() throws {
    let folder = try FreshFolder()
    let text = "Hä vµ tªn;§¬n vÞ\nVò ThÞ ¸nh;Phßng Néi vô\n"
    try folder.write("ds.csv", text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) })
    let silent = Program.run(["list", "ds.csv"], in: folder.path)
    #expect(silent.status == 1 && silent.out.isEmpty && !silent.err.contains("[c/K]"))
    let refused = Program.run(["list", "ds.csv"], in: folder.path, answer: "k")
    #expect(refused.status == 1 && refused.out.isEmpty && refused.err.contains("TCVN3 sang Unicode? [c/K]"))
    let agreed = Program.run(["list", "ds.csv"], in: folder.path, answer: " C\n")
    #expect(agreed.status == 0 && agreed.out.contains("Vũ Thị Ánh"), "\(agreed.err)")
    #expect(agreed.err.contains("“Vò ThÞ ¸nh” → “Vũ Thị Ánh”"))
    #expect(Program.run(["new", "le", "--from", "ds.csv"], in: folder.path, answer: "có").status == 0)
    let definition = try String(contentsOfFile: folder.path + "/le/ceremony.yaml", encoding: .utf8)
    #expect(definition.contains("danh sách: {tệp: ds.csv, bảng mã: TCVN3}"))
    #expect(Program.run(["check", "le"], in: folder.path).status == 0)
  }
}
