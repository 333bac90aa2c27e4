import Diagnostics
import Fields
import Model
import TestSupport
import Testing

@testable import Definitions

/// The kinds that the cases below provoke.
let listFaultCodes = listFaultCases.map { $0.code.id } + [ListCodes.tooLarge.id, ListCodes.notUTF8.id]

private let listFaultCases: [(code: DiagnosticCode, text: String)] = [
  (ListCodes.empty, "1️⃣"),
  (ListCodes.empty, "# chỉ có lời ghi\n1️⃣"),
  (ListCodes.empty, "loại,tên\n1️⃣"),
  (ListCodes.empty, "loại,tên\n,\n;\n1️⃣".replacing(";\n", with: "")),
  (ListCodes.badQuotes, "loại,tên\ncá nhân,1️⃣\"Nguyễn Văn A\ncá nhân,B\n"),
  (ListCodes.badQuotes, "loại,tên\ncá nhân,\"Nguyễn\" 1️⃣A2️⃣\ncá nhân,B\n"),
  (ListCodes.tooFewCells, "loại,tên,đơn vị\n1️⃣cá nhân,A2️⃣\n"),
  (ListCodes.tooManyCells, "loại,tên\n1️⃣cá nhân,A,Phòng B2️⃣\n"),
  (ListCodes.unknownColumn, "loại,tên,1️⃣đơn vj2️⃣\ncá nhân,A,B\n"),
  (ListCodes.unknownColumn, "loại,1️⃣tênn2️⃣\ncá nhân,A\n"),
  (ListCodes.duplicateColumn, "loại,tên,1️⃣họ và tên2️⃣\ncá nhân,A,B\n"),
  (ListCodes.missingColumn, "1️⃣loại,đơn vị2️⃣\ncá nhân,B\n"),
  (ListCodes.missingColumn, "1️⃣tên,đơn vị\nA,B\n"),
  (ListCodes.character, "loại,tên\ncá nhân,A1️⃣\u{200B}2️⃣n\n"),
  (FieldCodes.unknownChoice, "loại,tên\n1️⃣cá nhâm2️⃣,A\n"),
  (FieldCodes.emptyValue, "loại,tên,đơn vị\ncá nhân,1️⃣,B\n"),
  (FieldCodes.wrongType, "loại,tên,năm sinh\ncá nhân,A,1️⃣không rõ2️⃣\n"),
]

struct ListTests {
  private func read(_ text: String, oneKind: RecipientKind? = nil) -> ([RecipientDraft]?, Findings) {
    var findings = Findings()
    let rows = RecipientList.read(SourceFile(name: "a.csv", text: text), oneKind: oneKind, into: &findings)
    return (rows, findings)
  }

  @Test("Each fault of a list is told once, at its place", arguments: listFaultCases.indices)
  func faults(index: Int) throws {
    let fault = listFaultCases[index]
    let marked = MarkedText(fault.text)
    let (_, findings) = read(marked.text)
    #expect(findings.diagnostics.map(\.code) == [fault.code], "\(starts(findings))")
    let place = try #require(findings.diagnostics.first?.place)
    #expect(place.bytes.lowerBound == marked.offsets[1], "“\(covered(place))”")
    if let end = marked.offsets[2] { #expect(place.bytes.upperBound == end, "“\(covered(place))”") }
  }

  @Test(
    "Lists are read with any usual separator, line end, quote and heading",
    arguments: [
      "loại,tên,đơn vị\ncá nhân,Đỗ Thị Hà,\"Phòng A, quận B\"\n",
      "\u{FEFF}loại;tên;đơn vị\r\ncá nhân;Đỗ Thị Hà;\"Phòng A, quận B\"\r\n",
      "loại\ttên\tđơn vị\ncá nhân\tĐỗ Thị Hà\tPhòng A, quận B",
      "# Danh sách minh họa\n\n\"Loại\",\"Họ và tên\",\"Đơn vị công tác\"\n\"cá nhân\",\"Đỗ Thị Hà\",\"Phòng A, quận B\"\n,,\n",
      "kind,name,unit\nindividual,Đỗ Thị Hà,\"Phòng A, quận B\",,\n",
      "don_vi,LOAI,ten\n\"Phòng A, quận B\",ca nhan, Đỗ Thị Hà \n",
    ])
  func forms(text: String) throws {
    let (rows, findings) = read(text)
    #expect(findings.isEmpty, "\(starts(findings))")
    let recipient = try #require(rows?.first).recipient
    #expect(rows?.count == 1)
    #expect(recipient.kind == .individual)
    #expect(recipient.name.value == "Đỗ Thị Hà")
    #expect(covered(recipient.name.place).contains("Đỗ Thị Hà"))
    #expect(recipient.unit?.value == "Phòng A, quận B")
  }

  @Test("A quoted cell keeps its doubled quotes and its line break")
  func quotedCell() throws {
    let (rows, findings) = read("tên,ghi chú\n\"Đội \"\"Sao Mai\"\"\",\"một\nhai\"\n", oneKind: .collective)
    #expect(findings.isEmpty)
    let recipient = try #require(rows?.first).recipient
    #expect(recipient.name.value == "Đội \"Sao Mai\"")
    #expect(recipient.note?.value == "một hai")
  }

  @Test("A list that is not UTF-8 is shown at its first wrong byte, and one over the limit is not read")
  func unreadable() {
    var findings = Findings()
    let wrong = SourceFile(name: "a.csv", bytes: Array("tên\n".utf8) + [0xC4, 0x41])
    #expect(RecipientList.read(wrong, oneKind: nil, into: &findings) == nil)
    #expect(starts(findings) == ["list/not-utf8@5"])
    findings = Findings()
    let large = SourceFile(name: "a.csv", bytes: Array(repeating: 0x41, count: CSVReader.limit + 1))
    #expect(RecipientList.read(large, oneKind: nil, into: &findings) == nil)
    #expect(starts(findings) == ["list/too-large@0"])
  }

  @Test("A fault in one row does not hide those of the others")
  func everyRow() {
    let (rows, findings) = read("loại,tên\ncá nhâm,A\ncá nhân\ntập thể,B\ntập thê,C\n")
    #expect(
      findings.diagnostics.map(\.code.id) == [
        "definition/unknown-choice", "list/too-few-cells", "definition/unknown-choice",
      ])
    #expect(rows?.count == 3)
  }

  @Test("Random bytes never trap or hang the reader of lists")
  func random() {
    var generator = SeededGenerator()
    let signs = Array("a,;\t\"\"\n\r# ấ".utf8)
    for _ in 0..<1000 {
      let bytes = (0..<Int.random(in: 0..<80, using: &generator)).map { _ in
        signs[Int.random(in: 0..<signs.count, using: &generator)]
      }
      var findings = Findings()
      let file = SourceFile(name: "a.csv", bytes: Array("loại,tên\n".utf8) + bytes)
      let rows = RecipientList.read(file, oneKind: .individual, into: &findings)
      #expect(rows != nil || findings.hasErrors, "seed \(generator.seed)")
    }
  }
}
