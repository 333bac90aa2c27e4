/// Words for finding phrases.
public enum FoldedWords {
  /// The words of a text without marks, case and punctuation; one space before, between and after.
  public static func of(_ text: String) -> String {
    var result = " "
    var isOpen = false
    for scalar in Folding.fold(text).unicodeScalars {
      let isPart =
        scalar.isASCII
        ? ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) || ("A"..."Z").contains(scalar)
        : scalar.properties.isAlphabetic
      if isPart {
        result.unicodeScalars.append(scalar)
      } else if isOpen {
        result.unicodeScalars.append(" ")
      }
      isOpen = isPart
    }
    return isOpen ? result + " " : result
  }
}
