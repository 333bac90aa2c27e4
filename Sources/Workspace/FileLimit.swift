/// The maximum size of each kind of file, in bytes.
public enum FileLimit {
  /// A definition, 1 MB; lists of people belong in tables.
  public static let definition = 1 << 20
  /// A list of people, 32 MB and one byte, so that its reader sees and reports what is over its limit.
  public static let list = (32 << 20) + 1
  /// A file of a template, 1 MB.
  public static let template = 1 << 20
  /// A picture of a blank, 64 MB.
  public static let picture = 64 << 20
  /// A printer's profile, 64 KB.
  public static let profile = 64 << 10
  /// A manifest, 64 MB: enough for some hundred thousand files.
  public static let manifest = 64 << 20

  /// A limit as text: whole megabytes from 1 MB on, else kilobytes or bytes.
  public static func text(ofBytes bytes: Int) -> String {
    if bytes >= 1 << 20 { return "\(bytes >> 20) MB" }
    return bytes >= 1 << 10 ? "\(bytes >> 10) KB" : "\(bytes) byte"
  }
}
