import Awards
import Diagnostics
import Model
import TableReading
import Wording

/// A column of a list that is used.
struct ListColumn: Sendable {
  let column: Int
  let field: ListField
  let priority: Int
  /// “Lựa chọn X” comes before X.
  let isChoice: Bool
  /// Whether it is under a heading of birth, and so also holds the birth date.
  let isBelowBirth: Bool
  /// How many đồng its numbers count.
  let unit: Int
  /// The heading as written.
  let heading: String
  /// The row of the heading.
  let headingRow: Int
  /// Of a column of marks: what a mark in it says.
  var marked = ""
  /// Whether its text is joined with that of the other columns of its field.
  var joins = false
  /// Of sums of one form: the form.
  var ofForm = ""
  /// What its heading adds to names.
  fileprivate(set) var completion = HeadingWords.Completion.none
}

/// The columns below one heading.
struct ListTable: Sendable {
  /// The rows of the heading.
  var rows: ClosedRange<Int>
  /// The columns that are used, in order.
  var columns: [ListColumn] = []
  /// Positions in `columns` by field, in the order in which they are asked.
  private(set) var slots: [[Int]] = Array(repeating: [], count: ListField.allCases.count)
  /// Positions in `columns` of the parts of the name, the family's first.
  private(set) var nameSlots: [Int] = []
  /// The position in `columns` of each column of the sheet; -1 for those not used.
  private(set) var slotOfColumn: [Int16] = []
  /// The kind that the heading of names says.
  var nameKind: RecipientKind?
  /// What else the heading of names says that its cells hold: “Họ và tên, chức vụ, đơn vị”.
  var nameCompany: [ListField] = []
  /// Headings that are not used: column, row, text.
  var unused: [(column: Int, row: Int, text: String)] = []
  /// Columns with a heading of any kind.
  private(set) var headed: [Bool] = []
  /// Of a plain text, how many cells its heading has.
  var width = 0

  func slots(_ field: ListField) -> [Int] { slots[field.rawValue] }

  func has(_ field: ListField) -> Bool { !slots[field.rawValue].isEmpty }

  func column(_ field: ListField) -> Int? { slots[field.rawValue].first.map { columns[$0].column } }

  func isHeaded(_ column: Int) -> Bool { column < headed.count && headed[column] }

  mutating func setHeaded(_ column: Int) {
    while headed.count <= column { headed.append(false) }
    headed[column] = true
  }

  mutating func finish() {
    columns.sort { $0.column < $1.column }
    slots = Array(repeating: [], count: ListField.allCases.count)
    slotOfColumn = Array(repeating: -1, count: (columns.last?.column ?? 0) + 1)
    for (index, column) in columns.enumerated() {
      slots[column.field.rawValue].append(index)
      slotOfColumn[column.column] = Int16(clamping: index)
      columns[index].completion = HeadingWords.Completion(of: column.heading)
    }
    let all = columns
    for field in slots.indices {
      slots[field].sort { left, right in
        let (first, second) = (all[left], all[right])
        return (first.priority, first.isChoice ? 0 : 1, first.column)
          < (second.priority, second.isChoice ? 0 : 1, second.column)
      }
    }
    nameSlots = slots(.nameStart).sorted() + slots(.name).sorted()
  }

  func slot(ofColumn column: Int) -> Int? {
    guard column < slotOfColumn.count, slotOfColumn[column] >= 0 else { return nil }
    return Int(slotOfColumn[column])
  }

  /// Whether another heading gives the same fields in the same columns.
  func hasSameFields(as other: ListTable) -> Bool {
    columns.count == other.columns.count
      && zip(columns, other.columns).allSatisfy { $0.column == $1.column && $0.field == $1.field }
  }
}
