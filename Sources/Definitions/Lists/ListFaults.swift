import Diagnostics
import Fields
import Model
import Wording

/// The faults of lists, in a clerk's words.
enum ListFaults {
  static func notFound(_ path: Text) -> Diagnostic {
    Diagnostic(
      .error, ListCodes.notFound,
      Message(vi: "không tìm thấy tệp “\(path.value)”", en: "the file “\(path.value)” is not there"),
      at: path.place,
      help: [
        .init(
          Message(
            vi: "đặt tệp cạnh bản khai, và xem lại tên kể cả phần đuôi .csv",
            en: "put the file beside the definition and look at its name and ending"))
      ])
  }

  static func badPath(_ path: Text) -> Diagnostic {
    Diagnostic(
      .error, ListCodes.badPath,
      Message(
        vi: "“\(path.value)” không nằm trong thư mục của buổi lễ",
        en: "“\(path.value)” is not in the ceremony's folder"),
      at: path.place,
      help: [
        .init(
          Message(
            vi: "chép tệp vào cạnh bản khai, chỉ ghi tên tệp",
            en: "copy it beside the definition and write its name only"))
      ])
  }

  static func format(_ path: Text) -> Diagnostic {
    Diagnostic(
      .error, ListCodes.format,
      Message(vi: "“\(path.value)” không phải là tệp CSV", en: "“\(path.value)” is not a CSV file"),
      at: path.place,
      help: [.init(Message(vi: "lưu bảng tính thành “CSV UTF-8”", en: "save the sheet as \"CSV UTF-8\""))])
  }

  static func tooLarge(_ file: SourceFile) -> Diagnostic {
    Diagnostic(
      .error, ListCodes.tooLarge,
      Message(
        vi:
          "danh sách có \(Figures.grouped(file.bytes.count)) byte, giới hạn là \(Figures.grouped(CSVReader.limit))",
        en: "the list has \(file.bytes.count) bytes, the limit is \(CSVReader.limit)"), at: Place(file, 0..<0)
    )
  }

  static func notUTF8(_ file: SourceFile, at offset: Int) -> Diagnostic {
    Diagnostic(
      .error, ListCodes.notUTF8,
      Message(vi: "chỗ này không phải là chữ UTF-8", en: "these bytes are not UTF-8"),
      at: Place(file, offset..<(offset + 1)),
      help: [.init(Message(vi: "lưu lại thành “CSV UTF-8”", en: "save it as \"CSV UTF-8\""))])
  }

  static func empty(_ place: Place) -> Diagnostic {
    Diagnostic(
      .error, ListCodes.empty,
      Message(vi: "danh sách không có người nhận nào", en: "the list has no recipient"),
      at: place,
      help: [
        .init(
          Message(
            vi: "viết một dòng tiêu đề cột, rồi mỗi người nhận một dòng",
            en: "write a row of headings, then one row a recipient"))
      ])
  }

  static func unclosedQuote(_ place: Place) -> Diagnostic {
    Diagnostic(
      .error, ListCodes.badQuotes,
      Message(vi: "ngoặc kép mở ở đây không được đóng", en: "the quote that opens here is not closed"),
      at: place,
      help: [.init(Message(vi: "thêm ngoặc kép ở cuối ô", en: "add a quote at the end of the cell"))])
  }

  static func textAfterQuote(_ place: Place) -> Diagnostic {
    Diagnostic(
      .error, ListCodes.badQuotes,
      Message(vi: "còn chữ sau ngoặc kép đóng", en: "there is text after the closing quote"), at: place,
      help: [
        .init(
          Message(
            vi: "ngoặc kép bên trong ô viết hai lần (\"\")", en: "write a quote inside a cell twice (\"\")"))
      ])
  }

  static func cells(_ row: CSVTable.Row, expected: Int) -> Diagnostic {
    let few = row.cells.count < expected
    return Diagnostic(
      .error, few ? ListCodes.tooFewCells : ListCodes.tooManyCells,
      Message(
        vi: "dòng này có \(row.cells.count) ô, dòng tiêu đề có \(expected) cột",
        en: "this row has \(row.cells.count) cells, the headings are \(expected)"), at: row.place,
      help: [
        few
          ? .init(Message(vi: "thêm dấu ngăn cột cho các ô trống", en: "add separators for the empty cells"))
          : .init(Message(vi: "đặt ô có dấu phẩy trong ngoặc kép", en: "quote the cell that has a comma"))
      ])
  }

  static func unknownColumn(_ cell: CSVTable.Cell, in record: RecordDescription) -> Diagnostic {
    let near = nearest(to: cell.text, in: record.fields.flatMap { [$0.name.vi, $0.name.en] + $0.aliases })
    let names = record.fields.map(\.name.vi).joined(separator: ", ")
    return Diagnostic(
      .error, ListCodes.unknownColumn,
      Message(vi: "cột “\(cell.text)” không dùng được", en: "“\(cell.text)” is no column"), at: cell.place,
      help: [
        near.map { .init(Message(vi: "có phải ý là “\($0)”?", en: "did you mean “\($0)”?"), replacement: $0) }
          ?? .init(Message(vi: "các cột dùng được: \(names)", en: "columns that may stand here: \(names)"))
      ])
  }

  static func duplicateColumn(_ cell: CSVTable.Cell, first: CSVTable.Cell) -> Diagnostic {
    Diagnostic(
      .error, ListCodes.duplicateColumn,
      Message(vi: "cột “\(cell.text)” đã có rồi", en: "the column “\(cell.text)” stands twice"),
      at: cell.place,
      notes: [.init(Message(vi: "lần đầu ở đây", en: "first here"), at: first.place)],
      help: [.init(Message(vi: "xóa một trong hai cột", en: "remove one of the two columns"))])
  }

  static func missingColumn(_ name: Message, _ why: Message, at place: Place) -> Diagnostic {
    Diagnostic(
      .error, ListCodes.missingColumn,
      Message(
        vi: "danh sách thiếu cột “\(name.vi)”", en: "the list lacks the column “\(name.vi)” (\(name.en))"),
      at: place, help: [.init(why)])
  }
}
