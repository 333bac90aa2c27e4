import Wording

/// How keys are compared: case, `_`, `-`, spaces and the place of a tone mark make no difference.
public enum KeyName {
  /// The form under which two spellings of one key are equal.
  public static func folded(_ key: String) -> String { Folding.sameWord(spaced(key)) }

  /// The form without marks: `ngày` is `ngay`.
  public static func unmarked(_ key: String) -> String { Folding.fold(spaced(key)) }

  /// All forms under which a field with these names is found.
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
