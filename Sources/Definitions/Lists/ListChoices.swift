import Diagnostics
import Fields
import Model
import Wording

/// What to do with people in hidden rows or with struck-through names.
public enum ListTaking: String, NamedChoice {
  /// Lấy.
  case take = "lấy|take"
  /// Bỏ.
  case leave = "bỏ|leave"
}

/// Thứ tự of people in a list.
public enum ListOrder: String, NamedChoice {
  /// Như danh sách.
  case asGiven = "như danh sách|as given"
  /// Theo tên, tên đệm, họ.
  case byName = "tên|name"
  /// Theo đơn vị.
  case byUnit = "đơn vị|unit"
  /// Theo cấp bậc, cao trước.
  case byRank = "cấp bậc|rank"
}

/// Options for reading a list, where its file is ambiguous.
public struct ListChoices: Sendable, Hashable {
  /// Trang: the sheets to read, in this order; empty when the file has only one list.
  public var sheets: [Text] = []
  /// Whether all sheets that are lists are read.
  public var takesAllSheets = false
  /// Vùng: the cells to read.
  public var range: ListRange?
  /// Cột: the columns of fields, by letter or heading.
  public var columns: [ListColumnChoice] = []
  /// Hàng ẩn.
  public var hiddenRows: ListTaking?
  /// Whether names in capitals are changed.
  public var changesCapitals = false
  /// Gạch ngang.
  public var struck: ListTaking?
  /// Sắp xếp; nil keeps the order of the list.
  public var order: ListOrder?
  /// Bảng mã: the legacy encoding that the clerk says the list has.
  public var encoding: OldEncoding?

  /// The column of names, where the definition gives it by its letters.
  var columnOfNames: Int? {
    columns.lazy.filter { ListHeadings.heading($0.field.value)?.field == .name }
      .compactMap { ListRange.column(named: $0.column.value) }.first
  }

  /// No options: the file decides.
  public init() {}

  /// The legacy encodings by their common names.
  public static let encodingNames = OldEncoding.allCases.map(\.name)

  /// Sets a legacy encoding by its name; nil for none.
  public mutating func setEncoding(named name: String?) {
    encoding = OldEncoding.allCases.first { $0.name == name }
  }
}

/// A rectangle of cells: `A5:H40`.
public struct ListRange: Sendable, Hashable {
  /// Rows from 1.
  public let rows: ClosedRange<Int>
  /// Columns from 1.
  public let columns: ClosedRange<Int>

  /// Reads `A5:H40`; nil for anything else.
  public init?(reading text: String) {
    let ends = text.uppercased().split(separator: ":").map { ListRange.address(String($0).trimmed) }
    guard ends.count == 2, let first = ends[0], let last = ends[1], first.row <= last.row,
      first.column <= last.column
    else { return nil }
    rows = first.row...last.row
    columns = first.column...last.column
  }

  private static func address(_ text: String) -> (column: Int, row: Int)? {
    let letters = text.prefix { $0.isASCII && $0.isLetter }
    guard let column = column(named: String(letters)), let row = Int(text.dropFirst(letters.count)), row > 0,
      row <= 1_048_576
    else { return nil }
    return (column, row)
  }

  /// The number of a column by its letters: C is 3.
  static func column(named letters: String) -> Int? {
    guard (1...3).contains(letters.utf8.count) else { return nil }
    var number = 0
    for byte in letters.uppercased().utf8 {
      guard (0x41...0x5A).contains(byte) else { return nil }
      number = number * 26 + Int(byte - 0x40)  // bounded: three letters
    }
    return number <= 16_384 ? number : nil
  }

  /// The letters of a column: 3 is C.
  static func letters(of column: Int) -> String {
    var rest = column
    var letters: [UInt8] = []
    while rest > 0 {
      letters.insert(UInt8(0x41 + (rest - 1) % 26), at: 0)
      rest = (rest - 1) / 26
    }
    return String(decoding: letters, as: UTF8.self)
  }
}

/// A field and the column that it is read from.
public struct ListColumnChoice: Sendable, Hashable {
  /// The field's name.
  public var field: Text
  /// The column's letters or its heading.
  public var column: Text

  /// Makes a choice.
  public init(field: Text, column: Text) {
    self.field = field
    self.column = column
  }
}
