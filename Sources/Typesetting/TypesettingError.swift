/// A system library failed.
public struct TypesettingError: Error, Sendable, Hashable {
  /// The library: pango, cairo, fontconfig.
  public let library: String
  /// Its reason.
  public let reason: String

  /// Makes an error with a library's reason.
  public init(library: String, reason: String) {
    self.library = library
    self.reason = reason
  }
}
