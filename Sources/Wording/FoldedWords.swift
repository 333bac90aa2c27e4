/// Words for finding phrases.
public enum FoldedWords {
  /// The words of a text without marks, case and punctuation; one space before, between and after.
  public static func of(_ text: String) -> String {
    var result = " "
    for scalar in Folding.fold(text).unicodeScalars {
      if scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) {
        result.unicodeScalars.append(scalar)
      } else if result.unicodeScalars.last != " " {
        result.unicodeScalars.append(" ")
      }
    }
    return result.unicodeScalars.last == " " ? result : result + " "
  }
}
