import Model
import Wording

/// The widths of a list's columns, so that they fill the page and each gets what its contents need.
///
/// No font is asked here: a letter of 12 pt Times New Roman is 2 mm wide on average (measured over names of people
/// and units), and the widths only share the page out; the text itself is broken by the writers.
struct ListWidths {
  /// In millimetres; they add up to the width of the text.
  let widths: [Double]
  /// Whether the paper lies on its long side.
  let isLandscape: Bool

  /// Text width between Decree 30's margins (30 mm left, 15 mm right).
  private static let portraitWidth = 165.0
  private static let landscapeWidth = 252.0
  private static let letter = 2.0
  private static let padding = 4.0
  /// What a heading needs at least, over two or three lines.
  private static let heading = 17.0

  /// What a column must have, and what it takes at most.
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

  /// The same where the contents are known: short texts need less, and names of people stand in one line.
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

  /// Shares the page out among columns; landscape where their least does not fit, or as the clerk says.
  init(_ columns: [ListLayout.Column], rows: [RecipientFacts], isLandscape asked: Bool?) {
    // Names that reach into the next column ask nothing of their own.
    let joins = zip(columns, columns.dropFirst()).contains { $0 == .name && $1 == .postAndUnit }
    let apart = joins ? rows.filter { $0.postAndUnit != nil } : rows
    let demands = columns.map { ListWidths.demand(of: $0, in: $0 == .name ? apart : rows) }
    let limits = zip(columns, demands).map { column, demand in
      // A number of five or six figures is not broken either.
      column == .number && rows.count > 9_999 ? 17...17 : ListWidths.limits(column, demand: demand)
    }
    let natural = zip(limits, demands).map { min($0.upperBound, max($0.lowerBound, $1)) }
    let least = limits.reduce(0) { $0 + $1.lowerBound }
    let wished = natural.reduce(0, +)
    // A row of more than two lines for most columns reads badly; the long side holds it better.
    let isLandscape =
      asked ?? (least > ListWidths.portraitWidth || wished > 1.7 * ListWidths.portraitWidth)
    let available = isLandscape ? ListWidths.landscapeWidth : ListWidths.portraitWidth
    self.isLandscape = isLandscape
    if least > available {
      // Figures and short words do not break: what can be broken gives way first.
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
      // What is left goes to the columns that may grow, by their size.
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

  /// The width that a column's texts need in one line; in long lists all but the longest twentieth.
  private static func demand(of column: ListLayout.Column, in rows: [RecipientFacts]) -> Double {
    var lengths = rows.map { length(of: column, in: $0) }
    guard !lengths.isEmpty else { return 0 }
    if column == .money {
      // Figures do not break, and the sum is the longest of them, in bold.
      let sum = ListFacts.sum(rows) ?? rows.lazy.compactMap { $0.money?.value }.max() ?? 0
      return Double(Figures.grouped(sum).utf8.count) * 2.1 + padding
    }
    lengths.sort()
    let index = lengths.count < 60 ? lengths.count - 1 : (lengths.count - 1) * 19 / 20
    return Double(lengths[index]) * letter + padding
  }

  /// Letters of a cell: base letters, since marks take no width.
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

  /// A width with one decimal, as attributes have it; rounded down, so that the sum stays within the page.
  static func tenths(_ width: Double) -> String {
    let value = Int((width * 10).rounded(.down))
    return "\(value / 10).\(value % 10)"
  }
}
