import Testing

@testable import TableReading

@Suite("Plain text of lists")
struct PlainTextTests {
  @Test("UTF-16 without its mark is named, whichever end comes first", arguments: [false, true])
  func utf16(_ isBigEndian: Bool) {
    let bytes = "STT;Họ và tên;Chức vụ\n1;Lê Văn Mẫu;Kế toán\n".utf16.flatMap { unit -> [UInt8] in
      let pair = [UInt8(truncatingIfNeeded: unit), UInt8(truncatingIfNeeded: unit >> 8)]
      return isBigEndian ? pair.reversed() : pair
    }
    #expect(throws: TableFault(.notUnicode(likely: "UTF-16"), at: .byte(0))) {
      _ = try TableFormats.open(bytes, named: "ds.csv")
    }
  }

  @Test("A zero byte here and there is no UTF-16, and what has its mark is read")
  func others() throws {
    let table = try TableFormats.open(Array("a;b\u{0};c\n".utf8), named: "ds.csv").sheet(0)
    #expect(table.cells.count == 3)
    let marked: [UInt8] = [0xFF, 0xFE] + "a;b".utf16.flatMap { [UInt8(truncatingIfNeeded: $0), 0] }
    #expect(try TableFormats.open(marked, named: "ds.csv").sheet(0).cells.count == 2)
  }
}
