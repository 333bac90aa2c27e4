/// Enumerations in a sentence.
public enum Enumeration {
  /// The separator between items.
  public enum Separator: String, Sendable, Hashable, CaseIterable {
    /// Between words: `, `.
    case comma = ", "
    /// Between items that contain commas, such as persons with their posts: `; `.
    case semicolon = "; "
  }

  /// Joins items; with ` và ` before the last one if requested; empty items are dropped.
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
