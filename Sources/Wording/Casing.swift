/// Upper and lower case in Vietnamese.
public enum Casing {
  /// The text in upper case: `QUYẾT ĐỊNH`.
  public static func upper(_ text: String) -> String { text.uppercased() }

  /// The text in lower case.
  public static func lower(_ text: String) -> String { text.lowercased() }

  /// The text with a capital first letter, the rest unchanged; opening quotes and brackets are skipped.
  public static func sentence(_ text: String) -> String {
    changingFirst(text) { first, _ in first.properties.titlecaseMapping }
  }

  /// The text with a small first letter, for use within a sentence; abbreviations (`UBND`) are unchanged.
  public static func inner(_ text: String) -> String {
    changingFirst(text) { first, second in
      second.map { $0.properties.isUppercase || $0.properties.numericType != nil } ?? false
        ? String(first) : first.properties.lowercaseMapping
    }
  }

  private static func changingFirst(
    _ text: String, _ change: (Unicode.Scalar, Unicode.Scalar?) -> String
  ) -> String {
    let scalars = text.unicodeScalars
    guard let index = scalars.firstIndex(where: isLetterOrDigit), scalars[index].properties.isAlphabetic
    else {
      return text
    }
    let after = scalars.index(after: index)
    let second = scalars[after...].first { !$0.properties.isDiacritic }
    let changed = change(scalars[index], second)
    return String(scalars[..<index]) + changed + String(scalars[after...])
  }

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}
