import Wording

/// Comparison of keys: case, `_`, `-`, spaces and the placement of tone marks make no difference.
public enum KeyName {
  /// The canonical form: equal for all spellings of a key.
  public static func folded(_ key: String) -> String { Folding.sameWord(spaced(key)) }

  /// The canonical form without marks: `ngày` gives `ngay`.
  public static func unmarked(_ key: String) -> String { Folding.fold(spaced(key)) }

  /// All forms by which a field is found.
  static func forms(of field: FieldDescription) -> [String] {
    [folded(field.name.vi), folded(field.name.en), unmarked(field.name.vi)]
      + field.aliases.flatMap { [folded($0), unmarked($0)] }
  }

  private static func spaced(_ key: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in key.unicodeScalars {
      scalars.append(scalar == "_" || scalar == "-" ? " " : scalar)
    }
    while scalars.first == " " { scalars.removeFirst() }
    while scalars.last == " " { scalars.removeLast() }
    return String(scalars)
  }
}
