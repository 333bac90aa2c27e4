import Diagnostics
import Fields
import Model
import Wording

/// A list named in a definition, with the options for reading it.
struct ListReference: Sendable {
  var path = Text.unread
  var choices = ListChoices()
}

/// Danh sách: tệp, trang, vùng, cột …
enum ListReferenceTable {
  static let table = RecordTable(
    "danh sách", "list", help: Message(vi: "tệp danh sách và cách đọc", en: "a list and how it is read"),
    ListReference()
  ) {
    Field(
      "tệp", "file", \.path, .text, required: true,
      help: Message(
        vi: "tên tệp .xlsx hoặc .csv nằm cạnh bản khai", en: "a workbook or CSV file beside the definition"))
    Field(
      "trang", "sheet", .list(of: .text),
      help: Message(
        vi: "trang cần đọc, nhiều trang theo thứ tự, hoặc “tất cả”",
        en: "the sheets to read in order, or “tất cả” for all")
    ) { list, names in
      list.choices.takesAllSheets = names.contains { ["tất cả", "all"].contains($0.value.lowercased()) }
      list.choices.sheets = list.choices.takesAllSheets ? [] : names
    }
    Field(
      "vùng", "range", \.choices.range,
      FieldType<Text>.text.then { text, _, findings in
        let range = ListRange(reading: text.value)
        if range == nil { findings.report(ListFaults.badRange(text)) }
        return range
      }, help: Message(vi: "vùng cần đọc, ví dụ A5:H40", en: "the cells to read, such as A5:H40"))
    Field(
      "cột", "columns", \.choices.columns, .list(of: ListColumnTable.table.type),
      help: Message(vi: "mục nào đọc ở cột nào", en: "which field is read from which column"))
    Field(
      "hàng ẩn", "hidden rows", \.choices.hiddenRows, .choice(),
      help: Message(
        vi: "lấy hay bỏ người ở hàng ẩn, hàng bị lọc", en: "take or leave people in hidden or filtered rows"))
    Field(
      "tên in hoa", "capitals", .choice(CapitalsChoice.self),
      help: Message(vi: "giữ hay đổi tên viết HOA", en: "keep or change names in capitals")
    ) { list, choice in list.choices.changesCapitals = choice == .change }
    Field(
      "gạch ngang", "struck", \.choices.struck, .choice(),
      help: Message(
        vi: "lấy hay bỏ người có tên bị gạch ngang", en: "take or leave people who are struck through"))
    Field(
      "sắp xếp", "order", \.choices.order, .choice(),
      help: Message(
        vi: "xếp người theo tên, đơn vị hoặc cấp bậc; bỏ trống thì như danh sách",
        en: "people by name, unit or rank; as given when empty"))
    Field(
      "bảng mã", "encoding", .choice(EncodingChoice.self),
      help: Message(
        vi: "bảng mã cũ của danh sách, nếu biết chắc: TCVN3, VNI",
        en: "the old code of the list, when it is known: TCVN3, VNI")
    ) { list, choice in list.choices.encoding = choice.encoding }
  }

  static let type = table.type(orText: FieldType<Text>.text.map { ListReference(path: $0) })
}

/// Mục và cột của nó.
enum ListColumnTable {
  static let table = RecordTable(
    "cột", "column", help: Message(vi: "một mục và cột của nó", en: "a field and its column"),
    ListColumnChoice(field: .unread, column: .unread)
  ) {
    Field(
      "mục", "field", \.field, .text, required: true,
      help: Message(vi: "tên mục, ví dụ “chức vụ”", en: "the field, such as “chức vụ”"))
    Field(
      "ở", "at", \.column, .text, required: true,
      help: Message(
        vi: "chữ của cột (C) hoặc tiêu đề của cột", en: "the letters of the column (C) or its heading"))
  }
}

/// Đổi, giữ.
enum CapitalsChoice: NamedChoice {
  case keep, change

  var name: Message {
    switch self {
    case .keep: Message(vi: "giữ", en: "keep")
    case .change: Message(vi: "đổi", en: "change")
    }
  }
}

/// TCVN3, VNI.
enum EncodingChoice: NamedChoice {
  case tcvn3, vni

  var name: Message {
    switch self {
    case .tcvn3: Message(vi: "TCVN3", en: "TCVN3")
    case .vni: Message(vi: "VNI", en: "VNI")
    }
  }

  var aliases: [String] { self == .tcvn3 ? ["ABC", "TCVN"] : ["VNI-Windows"] }

  var encoding: OldEncoding { self == .tcvn3 ? .tcvn3 : .vni }
}
