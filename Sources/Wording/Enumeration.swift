/// Enumerations in a sentence.
public enum Enumeration {
  /// The sign between the items.
  public enum Separator: String, Sendable, Hashable, CaseIterable {
    /// Between words: `, `.
    case comma = ", "
    /// Between items that hold commas themselves, such as persons with their posts: `; `.
    case semicolon = "; "
  }

  /// Joins items; ` và ` stands before the last one when asked for, and empty items drop out.
  public static func joined(
    _ items: some Sequence<String>, by separator: Separator = .comma, lastAnd: Bool = true
  ) -> String {
    let present = items.filter { item in !item.unicodeScalars.allSatisfy(\.properties.isWhitespace) }
    guard lastAnd, present.count > 1, let last = present.last else {
      return present.joined(separator: separator.rawValue)
    }
    return present.dropLast().joined(separator: separator.rawValue) + " và " + last
  }
}
