import Awards
import Diagnostics
import Model

/// A text of a list with its column.
struct ListText: Sendable {
  var text: String
  var column: Int
}

/// A recipient as in a list.
struct ListRow: Sendable {
  /// The number of the sheet in the file, and its name.
  var sheet = 0
  var sheetName = ""
  /// The row, from 1.
  var row = 0
  var order: (value: Int, column: Int)?
  var kind: RecipientKind?
  var name = ListText(text: "", column: 0)
  var address: ListText?
  var gender: Gender?
  var birthYear: (value: Int, column: Int)?
  var post: ListText?
  var unit: ListText?
  /// Whether the unit begins with the bare number of a class: `3A1` under “Lớp”.
  var unitIsClass = false
  var residence: ListText?
  var form: ListText?
  var achievement: ListText?
  var money: (value: Int, column: Int)?
  var isPosthumous = false
  var note: ListText?
}
