import Diagnostics
import Fields
import Model
import TestSupport
import Testing
import YAMLReading
import YAMLSupport

@testable import Definitions

/// A definition that has nothing wrong, to which cases add a fault.
let soundDefinition = """
  buổi lễ:
    tên: hội nghị tổng kết năm 2022
    ngày: 5/1/2023
    đơn vị tổ chức: UBND huyện Kiến Xương
  kết quả: Mọi chỉ tiêu đều đạt

  """

/// Reads a definition with the lists of a case.
func readDefinition(_ text: String, lists: [String: String] = [:]) -> (Ceremony?, Findings) {
  var findings = Findings()
  let ceremony = DefinitionReader.read(
    SourceFile(name: "ceremony.yaml", text: text),
    lists: { name in lists[name].map { SourceFile(name: name, text: $0) } }, into: &findings)
  return (ceremony, findings)
}

/// A fault: its code, the text with markers around its place, and the lists.
struct FaultCase: Sendable, CustomTestStringConvertible {
  let code: DiagnosticCode
  let text: String
  var lists: [String: String] = [:]
  var testDescription: String { "\(code.id) \(text.suffix(40))" }
}

private func added(_ code: DiagnosticCode, _ text: String, lists: [String: String] = [:]) -> FaultCase {
  FaultCase(code: code, text: soundDefinition + text, lists: lists)
}

private func award(_ code: DiagnosticCode, _ text: String) -> FaultCase {
  added(code, "khen thưởng:\n  - hình thức: Giấy khen\n    của: UBND huyện\n    \(text)\n")
}

private func decision(_ code: DiagnosticCode, _ text: String) -> FaultCase {
  award(code, "quyết định:\n      \(text)")
}

let faultCases: [FaultCase] = [
  decision(FieldCodes.unknownChoice, "độ khẩn: 1️⃣khẩn cấp2️⃣"),
  decision(FieldCodes.unknownChoice, "danh sách: {phụ lục: 1️⃣hai danh sách2️⃣}"),
  decision(FieldCodes.outOfRange, "số bản: 1️⃣02️⃣"),
  decision(FieldCodes.wrongType, "số bản: 1️⃣ba trăm2️⃣"),
  decision(FieldCodes.unknownKey, "địa chỉ cơ quan: {1️⃣hộp thư2️⃣: a@b.example}"),
  decision(FieldCodes.missingKey, "điều: [1️⃣{khoản: [Một, Hai]}]"),
  decision(ArticleCodes.otherLabel, "điều: [Khen, 1️⃣Điều 3. Thi hành2️⃣]"),
  decision(ArticleCodes.otherLabel, "điều: [{nội dung: Khen, khoản: [1. Một, 1️⃣3. Ba2️⃣]}]"),
  decision(ArticleCodes.otherLabel, "điều: [{nội dung: Khen, điểm: [Một, Hai, Ba, Bốn, 1️⃣e) Năm2️⃣]}]"),
  decision(
    ArticleCodes.clausesAndPoints, "điều: [{nội dung: Khen, khoản: [Một, Hai], 1️⃣điểm2️⃣: [Ba]}]"),
  decision(
    ArticleCodes.tooManyPoints,
    "điều: [{nội dung: Khen, điểm: [\(Array(repeating: "x", count: 23).joined(separator: ", ")), 1️⃣y2️⃣]}]"),
  added(FieldCodes.unknownKey, "1️⃣khen thuởngg2️⃣: x\n"),
  FaultCase(code: FieldCodes.unknownKey, text: "buổi lễ:\n  tên: x\n  1️⃣ngayf2️⃣: 5/1/2023\nkết quả: y\n"),
  added(FieldCodes.unknownKey, "phương hướng:\n  - 1️⃣giám đốc2️⃣: nói gì\n"),
  FaultCase(code: FieldCodes.missingKey, text: "1️⃣2️⃣kết quả: tốt\n"),
  FaultCase(code: FieldCodes.missingKey, text: "buổi lễ:\n  1️⃣ngày: 5/1/2023\nkết quả: tốt\n"),
  added(FieldCodes.missingKey, "cơ quan:\n  - 1️⃣tên ngắn: UBND\n"),
  FaultCase(
    code: FieldCodes.duplicateKey, text: "buổi lễ: {tên: x, 1️⃣ten2️⃣: y}\nkết quả: z\n"),
  FaultCase(code: FieldCodes.duplicateKey, text: "buổi lễ:\n  tên: x\n  1️⃣NAME: y\nkết quả: z\n"),
  FaultCase(code: FieldCodes.wrongType, text: "buổi lễ: 1️⃣hội nghị2️⃣\nkết quả: z\n"),
  FaultCase(
    code: FieldCodes.wrongType, text: "buổi lễ: {tên: [1️⃣[x]]}\nkết quả: z\n".replacing("[1️⃣[x]]", with: "1️⃣[x]")
  ),
  FaultCase(code: FieldCodes.wrongType, text: "buổi lễ: {tên: x, ngày: 1️⃣hôm qua2️⃣}\nkết quả: z\n"),
  FaultCase(code: FieldCodes.wrongType, text: "buổi lễ: {tên: x, tổng kết: 1️⃣2022-20212️⃣}\nkết quả: z\n"),
  added(FieldCodes.wrongType, "tin bài: {giờ đăng: '1️⃣25:70'}\n".replacing("'1️⃣25:70'", with: "1️⃣'25:70'")),
  award(FieldCodes.wrongType, "số lượng: 1️⃣0 tập thể2️⃣"),
  added(FieldCodes.wrongType, "phương hướng:\n  - số liệu: x\n    đạt: 1️⃣rất cao2️⃣\n"),
  added(FieldCodes.wrongType, "phương hướng:\n  - số liệu: x\n    so sánh: 1️⃣10%2️⃣\n"),
  award(NameCodes.severalPeople, "người nhận: {tên: 1️⃣Lê Văn An và Trần Thị Bình2️⃣, loại: cá nhân}"),
  award(
    NameCodes.formulaError, "người nhận: {tên: '1️⃣#N/A', loại: cá nhân}".replacing("'1️⃣#N/A'", with: "1️⃣'#N/A'")),
  award(NameCodes.foreignLetter, "người nhận: {tên: 1️⃣Lê Vаn An2️⃣, loại: cá nhân}"),
  award(DefinitionCodes.templateAndBlank, "giấy khen: {phôi: giay-khen-a4, 1️⃣mẫu2️⃣: a.docx}"),
  award(DefinitionCodes.plainAndPrinted, "giấy khen: {in trên: giấy trắng, 1️⃣đã in2️⃣: tiêu đề}"),
  added(DefinitionCodes.figureWithoutNumber, "phương hướng:\n  - số liệu: 1️⃣x2️⃣\n"),
  added(FieldCodes.cutByComma, "phương hướng: [Nâng cao chất lượng mọi mặt, 1️⃣thi đua2️⃣]\n"),
  award(FieldCodes.outOfRange, "người nhận: {tên: A, loại: cá nhân, năm sinh: 1️⃣10002️⃣}"),
  FaultCase(code: FieldCodes.noSuchDate, text: "buổi lễ: {tên: x, ngày: 1️⃣30/2/20232️⃣}\nkết quả: z\n"),
  FaultCase(code: DefinitionCodes.dayWithoutYear, text: "buổi lễ: {tên: x, ngày: 1️⃣16/82️⃣}\nkết quả: z\n"),
  FaultCase(code: FieldCodes.noSuchDate, text: "buổi lễ: {tên: x, ngày: 1️⃣5/1/232️⃣}\nkết quả: z\n"),
  FaultCase(code: FieldCodes.unknownChoice, text: "buổi lễ: {tên: x, buổi: 1️⃣xế chiều2️⃣}\nkết quả: z\n"),
  award(FieldCodes.unknownChoice, "số lượng: 20 1️⃣tập thểe2️⃣, 3 cá nhân"),
  award(FieldCodes.wrongType, "số lượng: 1️⃣99999999999999999999 cá nhân2️⃣"),
  award(FieldCodes.wrongType, "tiền thưởng: 1️⃣7.10.000đ2️⃣"),
  added(FieldCodes.emptyValue, "giao ước thi đua:\n  - ký: x\nảnh:\n  - ảnh:1️⃣\n"),
  added(FieldCodes.emptyValue, "phương hướng:\n  - một\n  -1️⃣\n  - hai\n"),
  added(DefinitionCodes.unknownReference, "ảnh:\n  - ảnh: trao\n    người: 1️⃣Nguyễn Văn Khôi2️⃣\n"),
  award(DefinitionCodes.unknownReference, "người trao: 1️⃣Trần Thị Nở2️⃣"),
  added(
    DefinitionCodes.unknownReference,
    "khen thưởng:\n  - hình thức: Giấy khen\n    của: 1️⃣UBND huyện Kiến Xươg2️⃣\n"),
  added(
    DefinitionCodes.unknownReference,
    "khen thưởng:\n  - hình thức: Bằng khen\n    của: 1️⃣Thủ tướg Chính phủ2️⃣\n"),
  award(DefinitionCodes.unknownReference, "quyết định: 1️⃣quyết định chung2️⃣"),
  award(DefinitionCodes.unknownReference, "phiên: 1️⃣phiên trù bị2️⃣"),
  added(DefinitionCodes.unknownReference, "ảnh:\n  - ảnh: trao\n    khen thưởng: 1️⃣Giấy khen2️⃣\n"),
  added(DefinitionCodes.unknownReference, "ảnh:\n  - ảnh: ký giao ước\n    giao ước: 1️⃣giao ước năm 20232️⃣\n"),
  added(
    DefinitionCodes.ambiguousReference,
    "nhân sự:\n  - tên: Lê An\n  - tên: Lê An\nảnh:\n  - ảnh: phát biểu\n    người: 1️⃣Lê An2️⃣\n"),
  added(
    DefinitionCodes.ambiguousReference,
    "khen thưởng:\n  - hình thức: Giấy khen\n  - hình thức: Giấy khen\nảnh:\n  - {ảnh: trao, khen thưởng: 1️⃣giấy khen2️⃣}\n"
  ),
  FaultCase(code: DefinitionCodes.nothingToTell, text: "buổi lễ:\n  tên: x1️⃣2️⃣\n"),
  added(DefinitionCodes.unknownForm, "khen thưởng:\n  - hình thức: 1️⃣Bằng khn2️⃣\n"),
  award(DefinitionCodes.missingKind, "người nhận: 1️⃣Hoa Sen2️⃣"),
  award(
    DefinitionCodes.kindWithoutMoney,
    "tiền thưởng: {tập thể: 1️⃣5000002️⃣}\n    người nhận: [{tên: Lê Văn An, loại: cá nhân}]"),
  award(
    DefinitionCodes.countDiffers,
    "số lượng: 1 tập thể, 1️⃣22️⃣ cá nhân\n    người nhận:\n      - {tên: A, loại: tập thể}\n      - {tên: B, loại: cá nhân}"
  ),
  award(
    DefinitionCodes.countDiffers, "số lượng: 1️⃣3 tập thể, cá nhân2️⃣\n    người nhận: {tên: A, loại: tập thể}"),
  award(DefinitionCodes.countDiffers, "số lượng: {cá nhân: 1️⃣22️⃣}\n    người nhận: [A, B, C]"),
  award(DefinitionCodes.foreignForm, "người nhận: {tên: A, loại: cá nhân, hình thức: 1️⃣Bằng khen2️⃣}"),
  added(
    DefinitionCodes.foreignForm,
    "khen thưởng:\n  - hình thức: Cờ, Bằng khen\n    số lượng: 1 tập thể\n    người nhận: 1️⃣A2️⃣\n"),
  added(DefinitionCodes.unknownReference, "nhân sự: {tên: Lê Văn An}\nđại biểu:\n  - 1️⃣Lê Van An2️⃣\n"),
  award(ListCodes.notFound, "danh sách: 1️⃣khong-co.csv2️⃣"),
  award(ListCodes.badPath, "danh sách: 1️⃣../khac/a.csv2️⃣"),
  award(ListCodes.badPath, "danh sách: 1️⃣/etc/a.csv2️⃣"),
  added(
    ListCodes.badRange,
    "khen thưởng:\n  - {hình thức: Giấy khen, của: UBND huyện, danh sách: {tệp: a.csv, vùng: 1️⃣A52️⃣}}\n",
    lists: ["a.csv": "loại,tên\ncá nhân,Lê Văn A\n"]),
]

struct FaultTests {
  @Test("Each fault is told once, at its place, in both languages", arguments: faultCases)
  func fault(_ fault: FaultCase) throws {
    let marked = MarkedText(fault.text)
    let (_, findings) = readDefinition(marked.text, lists: fault.lists)
    let found = findings.diagnostics
    #expect(found.count == 1, "\(starts(findings))")
    let first = try #require(found.first)
    #expect(first.code == fault.code)
    #expect(first.place?.bytes.lowerBound == marked.offsets[1], "at “\(covered(first.place))”")
    if let end = marked.offsets[2] {
      #expect(first.place?.bytes.upperBound == end, "“\(covered(first.place))”")
    }
    #expect(first.message.vi != first.message.en)
  }

  @Test("A sound definition has no fault, with Vietnamese, unmarked or English keys")
  func sound() {
    #expect(readDefinition(soundDefinition).1.isEmpty)
    let unmarked = "buoi le: {ten: x, NGAY: 5/1/2023, don_vi_to_chuc: UBND xã An Lạc}\nket-qua: y\n"
    #expect(readDefinition(unmarked).1.isEmpty, "\(starts(readDefinition(unmarked).1))")
    let english =
      "event: {name: x, date: 2023-01-05, time of day: morning, hosts: [UBND xã An Lạc]}\nresults: [y]\n"
    let (ceremony, findings) = readDefinition(english)
    #expect(findings.isEmpty, "\(starts(findings))")
    #expect(ceremony?.event.timeOfDay == .morning)
  }

  @Test("The sample of the design is read as it stands")
  func sample() throws {
    let text = """
      buổi lễ:
        loại: hội nghị tổng kết
        tên: hội nghị tổng kết công tác thi đua năm 2022
        ngày: 5/1/2023
        buổi: sáng
        đơn vị tổ chức: UBND huyện Kiến Xương
        phát động: phong trào thi đua năm 2023

      đại biểu:
        - tên: Nguyễn Quang Hưng
          chức vụ: [Ủy viên Ban Thường vụ Tỉnh ủy, Phó Chủ tịch thường trực UBND tỉnh]
        - Vũ Ngọc Trì
        - lãnh đạo các sở, ngành

      kết quả:
        - số liệu: Tổng giá trị sản xuất năm 2022
          đạt: gần 13.300 tỷ đồng
          so sánh: tăng 10,10% so với cùng kỳ 2021

      khen thưởng:
        - hình thức: Bằng khen
          của: UBND tỉnh
          số lượng: nhiều tập thể, cá nhân        # vẫn để chung chung
          người trao: [đồng chí Nguyễn Quang Hưng, Vũ Ngọc Trì]
        - hình thức: Giấy khen
          của: UBND huyện
          danh sách: giay-khen.csv                # số lượng theo danh sách
          quyết định: {ngày: 3/1/2023, ký: Chủ tịch UBND huyện}
      """
    let (ceremony, findings) = readDefinition(
      text, lists: ["giay-khen.csv": "loại,tên\ntập thể,Trường A\ncá nhân,Lê B\n"])
    #expect(findings.isEmpty, "\(starts(findings))")
    let read = try #require(ceremony)
    #expect(read.people.count == 2)
    #expect(read.awards[0].handers.count == 2)
    #expect(read.awards[1].recipients.map(\.kind) == [.collective, .individual])
    #expect(read.decisions[0].signing.title?.value == "Chủ tịch")
    #expect(read.decisions[0].issuingBody?.value == "UBND huyện Kiến Xương")
  }

  @Test("Ten different faults are all told in one run")
  func tenAtOnce() {
    let text = """
      buổi lễ:
        tên: Hội nghị: tổng kết
        ngayy: 5/1/2023
        buổi: xế chiều
        ngày:30/2/2023
        đơn vị tổ chức: UBND huyện Kiến Xương
        tên: lần hai
      đại biểu:
        - chức vụ: Chủ tịch
      khen thưởng:
        - hình thức: Bằng khn
          của: Thủ tướg Chính phủ
          số lượng: 2 cá nhân
          người nhận: [A, B, C]
        - hình thức: Giấy khen
          danh sách: khong-co.csv
      tin bài:
        báo: @Thái Bình
        tác giả: "Thu Thủy" và Minh
      """
    let (_, findings) = readDefinition(text)
    let codes = Set(findings.diagnostics.map(\.code.id))
    #expect(
      codes == [
        "yaml/unquoted-colon", "definition/unknown-key", "definition/unknown-choice", "yaml/missing-space",
        "definition/no-such-date", "yaml/duplicate-key", "definition/missing-key", "award/unknown-form",
        "definition/unknown-reference", "award/count-differs-from-list", "list/not-found",
        "yaml/leading-sign",
        "yaml/text-after-quote",
      ], "\(starts(findings))")
    #expect(findings.diagnostics.count == 13)
    expectGolden(HumanRenderer(languages: [.vi, .en]).render(findings), "thirteen-faults.txt")
  }

  @Test("Every kind of fault is provoked by a test, and has a page in both languages")
  func everyCode() {
    let provoked = Set((faultCases.map(\.code.id)) + listFaultCodes + yamlFaultCodes + pastedFaultCodes)
    let all = DefinitionCodes.all.map(\.id)
    #expect(Set(all).count == all.count)
    #expect(Set(all).subtracting(provoked) == [])
    for code in DefinitionCodes.all {
      for text in [code.summary.vi, code.summary.en, code.page.vi, code.page.en] { #expect(!text.isEmpty) }
    }
  }
}

/// The kinds that the tests of YAML provoke.
let yamlFaultCodes = YAMLCodes.all.map(\.id)
