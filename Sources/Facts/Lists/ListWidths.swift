import Model
import Wording

/// The widths of a list's columns, which fill the page according to what their contents need.
///
/// No font is used: a letter of 12 pt Times New Roman is 2 mm wide on average (measured on names of people and
/// units), and the widths only divide the page; the writers break the text.
struct ListWidths {
  /// In millimetres; they add up to the width of the text.
  let widths: [Double]
  /// Whether the paper is landscape.
  let isLandscape: Bool

  /// Text width in millimetres between the margins of Decree 30/2020/NĐ-CP (30 mm left, 15 mm right).
  private static let portraitWidth = 165.0
  private static let landscapeWidth = 252.0
  private static let letter = 2.0
  /// From more rows than these on, tall rows make many pages.
  private static let manyRows = 20
  private static let padding = 4.0
  /// The minimum width of a heading in millimetres, on two or three lines.
  private static let heading = 17.0

  /// The minimum and maximum width of a column, in millimetres.
  private static func limits(_ column: ListLayout.Column) -> ClosedRange<Double> {
    switch column {
    case .number: 12...13
    case .birthYear, .gender: 17...18
    case .address: 19...26
    case .money: 27...30
    case .receipt: 26...34
    case .name: 42...80
    case .post, .unit, .residence: 30...75
    case .postAndUnit: 40...95
    case .form: 28...50
    case .achievement: 38...110
    case .note: 18...40
    }
  }

  /// The same for known contents: short texts need less, and names of people need one line.
  private static func limits(_ column: ListLayout.Column, demand: Double) -> ClosedRange<Double> {
    let limits = limits(column)
    switch column {
    case .number, .birthYear, .gender, .receipt: return limits
    case .money: return max(limits.lowerBound, demand)...max(limits.upperBound, demand)
    case .name: return min(58, max(limits.lowerBound, demand))...limits.upperBound
    case .address, .post, .unit, .postAndUnit, .residence, .form, .achievement, .note:
      return min(limits.lowerBound, max(heading, demand))...limits.upperBound
    }
  }

  /// Divides the page among columns; landscape if the minimum widths do not fit, or if the clerk says so.
  init(_ columns: [ListLayout.Column], rows: [RecipientFacts], isLandscape asked: Bool?) {
    // Names that extend into the next column need no width of their own.
    let joins = zip(columns, columns.dropFirst()).contains { $0 == .name && $1 == .postAndUnit }
    let apart = joins ? rows.filter { $0.postAndUnit != nil } : rows
    let demands = columns.map { ListWidths.demand(of: $0, in: $0 == .name ? apart : rows) }
    let limits = zip(columns, demands).map { column, demand in
      // Numbers of five or six digits must not be broken either.
      column == .number && rows.count > 9_999 ? 17...17 : ListWidths.limits(column, demand: demand)
    }
    let natural = zip(limits, demands).map { min($0.upperBound, max($0.lowerBound, $1)) }
    let least = limits.reduce(0) { $0 + $1.lowerBound }
    let wished = natural.reduce(0, +)
    // If most columns would need more than two lines per row, or one of a long list more than four, landscape is more readable.
    let part = min(1, max(0, (ListWidths.portraitWidth - least) / max(1, wished - least)))
    let mostLines = zip(zip(limits, natural), demands).map { column, demand in
      demand / (column.0.lowerBound + (column.1 - column.0.lowerBound) * part)
    }.max()
    let isTall = rows.count > ListWidths.manyRows && (mostLines ?? 0) > 4
    let isLandscape =
      asked ?? (isTall || least > ListWidths.portraitWidth || wished > 1.7 * ListWidths.portraitWidth)
    let available = isLandscape ? ListWidths.landscapeWidth : ListWidths.portraitWidth
    self.isLandscape = isLandscape
    if least > available {
      // Digits and short words cannot be broken, so other columns shrink first.
      let fixed = zip(columns, limits).reduce(0) { $0 + (ListWidths.grows($1.0) ? 0 : $1.1.lowerBound) }
      let givesWay = fixed < 0.7 * available
      let share = givesWay ? (available - fixed) / (least - fixed) : available / least
      widths = zip(columns, limits).map { column, limit in
        limit.lowerBound * (givesWay && !ListWidths.grows(column) ? 1 : share)
      }
    } else if wished > available {
      let share = (available - least) / (wished - least)
      widths = zip(limits, natural).map { $0.lowerBound + ($1 - $0.lowerBound) * share }
    } else {
      // The rest is divided among the columns that may grow, by their size.
      let growing = zip(columns, natural).map { ListWidths.grows($0) ? $1 : 0 }
      let whole = growing.reduce(0, +)
      let spare = available - wished
      widths =
        whole > 0
        ? zip(natural, growing).map { $0 + spare * $1 / whole } : natural.map { $0 * available / wished }
    }
  }

  private static func grows(_ column: ListLayout.Column) -> Bool {
    switch column {
    case .number, .birthYear, .gender, .address, .money: false
    case .name, .post, .unit, .postAndUnit, .residence, .form, .achievement, .note, .receipt: true
    }
  }

  /// The width of a column's texts on one line, in millimetres; in long lists without the longest 5 %.
  private static func demand(of column: ListLayout.Column, in rows: [RecipientFacts]) -> Double {
    var lengths = rows.map { length(of: column, in: $0) }
    guard !lengths.isEmpty else { return 0 }
    if column == .money {
      // Digits cannot be broken, and the sum is the longest number, in bold.
      let sum = ListFacts.sum(rows) ?? rows.lazy.compactMap { $0.money?.value }.max() ?? 0
      return Double(Figures.grouped(sum).utf8.count) * 2.1 + padding
    }
    lengths.sort()
    let index = lengths.count < 60 ? lengths.count - 1 : (lengths.count - 1) * 19 / 20
    return Double(lengths[index]) * letter + padding
  }

  /// The number of base letters of a cell; marks have no width.
  private static func length(of column: ListLayout.Column, in row: RecipientFacts) -> Int {
    let text: String? =
      switch column {
      case .number, .birthYear, .gender, .money, .receipt: nil
      case .address: row.address?.value
      case .name: [row.address?.value, row.recipient.name.value].compactMap { $0 }.joined(separator: " ")
      case .post: row.recipient.post?.value
      case .unit: row.recipient.unit?.value
      case .postAndUnit: row.postAndUnit?.value
      case .residence: row.recipient.residence?.value
      case .form: row.form?.value
      case .achievement: row.achievement?.value
      case .note: row.recipient.note?.value
      }
    return text?.unicodeScalars.count ?? 0
  }

  /// A width with one decimal for attributes; rounded down, so that the sum does not exceed the page.
  static func tenths(_ width: Double) -> String {
    let value = Int((width * 10).rounded(.down))
    return "\(value / 10).\(value % 10)"
  }
}
