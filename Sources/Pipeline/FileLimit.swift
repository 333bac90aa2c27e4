/// How many bytes a file of each sort may have.
public enum FileLimit {
  /// A definition, 1 MB: lists of people live in tables.
  public static let definition = 1 << 20
  /// A list of people, 16 MB.
  public static let list = 16 << 20
  /// A file of a template, 1 MB.
  public static let template = 1 << 20
  /// A picture of a blank, 64 MB.
  public static let picture = 64 << 20
  /// A printer's profile, 64 KB.
  static let profile = 64 << 10
  /// A manifest, 64 MB: some hundred thousand files.
  static let manifest = 64 << 20
}
