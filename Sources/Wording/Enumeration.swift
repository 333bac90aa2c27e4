/// Enumerations in a sentence.
public enum Enumeration {
  /// Joins items by commas; with ` và ` before the last one if requested; empty items are dropped.
  public static func joined(_ items: some Sequence<String>, lastAnd: Bool = true) -> String {
    let present = items.filter { item in !item.unicodeScalars.allSatisfy(\.properties.isWhitespace) }
    guard lastAnd, present.count > 1, let last = present.last else {
      return present.joined(separator: ", ")
    }
    return present.dropLast().joined(separator: ", ") + " và " + last
  }
}
