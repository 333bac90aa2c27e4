import Diagnostics

extension Value {
  /// Where the value came from; for a list, the origin of its first item.
  public var origin: Place? {
    switch self {
    case .missing, .truth: nil
    case .text(_, let origin), .integer(_, let origin), .decimal(_, let origin), .date(_, let origin): origin
    case .list(let items): items.first?.origin
    case .record(let record): record.origin
    }
  }

  /// The items of a list; empty for any other value.
  public var items: [Value] {
    if case .list(let items) = self { return items }
    return []
  }

  /// The steps that one reading of the value costs (`TemplateLimits.steps`).
  var work: Int {
    switch self {
    case .text(let text, _): text.utf8.count >> 2
    case .list(let items): items.count << 2
    case .missing, .integer, .decimal, .date, .truth, .record: 0
    }
  }

  /// Whether nothing was given.
  public var isMissing: Bool {
    if case .missing = self { return true }
    return false
  }
}
