import Diagnostics
import TestSupport
import Testing

@Suite("Places in workbooks and Word files")
struct SourcePiecesTests {
  private static func fault(_ place: Place, notes: [Diagnostic.Note] = []) -> Diagnostic {
    Diagnostic(
      .error, SampleCodes.key, Message(vi: "có gì đó sai", en: "something is wrong"), at: place, notes: notes)
  }

  /// A sheet with two rows, another with one cell that is empty.
  private static func workbook() -> (file: SourceFile, ranges: [Range<Int>]) {
    var pieces = SourcePieces()
    var ranges = [pieces.addSheet("Cá nhân")]
    ranges.append(pieces.addCell(row: 7, column: 1, text: "1"))
    ranges.append(pieces.addCell(row: 7, column: 3, text: "Nguyễn Văn ?"))
    ranges.append(pieces.addCell(row: 8, column: 3, text: "Lê Thị\nBình"))
    ranges.append(pieces.addSheet("Tập thể"))
    ranges.append(pieces.addCell(row: 1_048_576, column: 16384, text: ""))
    return (pieces.file(named: "ds.xlsx"), ranges)
  }

  private static func word() -> (file: SourceFile, ranges: [Range<Int>]) {
    var pieces = SourcePieces()
    let body = Message(vi: "thân văn bản", en: "body")
    let long = String(repeating: "Điều khoản dài, ", count: 10)
    let ranges = [
      pieces.addPassage(Passage(part: body, steps: [.paragraph(3)]), text: "Điều 1. Tặng {{ họ_tene }}"),
      pieces.addPassage(
        Passage(part: body, steps: [.cell(table: 1, row: 2, column: 3), .paragraph(2)]),
        text: long + "{{ tên }}" + long),
      pieces.addPassage(
        Passage(
          part: Message(vi: "đầu trang (trang đầu)", en: "header (first page)"), steps: [.paragraph(1)],
          isInTextBox: true), text: "A"),
    ]
    return (pieces.file(named: "mẫu.docx"), ranges)
  }

  private var sample: Findings {
    let (book, cells) = Self.workbook()
    let (word, texts) = Self.word()
    let middle = texts[1].lowerBound + "Điều khoản dài, ".utf8.count * 10
    let faults = [
      Self.fault(Place(book, cells[2])),
      Self.fault(Place(book, cells[3].lowerBound + 3..<cells[3].upperBound)),
      Self.fault(
        Place(book, cells[5]),
        notes: [.init(Message(vi: "đã có ở đây", en: "stands here already"), at: Place(book, cells[2]))]),
      Self.fault(Place(book, cells[1].lowerBound..<cells[2].upperBound)),
      Self.fault(Place(book, cells[1].lowerBound..<cells[3].upperBound)),
      Self.fault(Place(book, cells[4])),
      Self.fault(Place(book, cells[0].lowerBound..<cells[5].upperBound)),
      Self.fault(Place(book, 0..<book.bytes.count)),
      Self.fault(Place(word, texts[0])), Self.fault(Place(word, middle..<middle + 11)),
      Self.fault(Place(word, texts[2])), Self.fault(Place(word, 0..<word.bytes.count)),
      Self.fault(Place(SourcePieces().file(named: "rỗng.xlsx"), 0..<0)),
    ]
    var numberedFaults = Findings()
    for (index, fault) in faults.enumerated() { numberedFaults.report(numbered(fault, index + 1)) }
    return numberedFaults
  }

  @Test("A person reads sheet and cell, part and paragraph, with the text that stands there")
  func human() {
    expectGolden(HumanRenderer(languages: [.vi]).render(sample), "pieces-vi.txt")
    expectGolden(HumanRenderer(languages: [.en]).render(sample), "pieces-en.txt")
  }

  @Test("A machine reads them as file:sheet!cell and as members of JSON")
  func machine() {
    expectGolden(LineRenderer(languages: [.vi]).render(sample), "pieces-lines.txt")
    expectGolden(JSONRenderer().render(sample), "pieces.json")
  }

  @Test("Places in pieces narrow and compare as others do, and stand in the order of the file")
  func order() {
    let (book, cells) = Self.workbook()
    let found = findings(Self.fault(Place(book, cells[3])), Self.fault(Place(book, cells[1])))
    #expect(found.inReadingOrder().map(\.place) == [Place(book, cells[1]), Place(book, cells[3])])
    #expect(Place(book, cells[1]).hasLine == false)
    #expect(Place(SourceFile(name: "a.csv", text: "a"), 0..<1).hasLine)
  }
}
