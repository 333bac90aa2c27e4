/// A library of the system failed.
public struct TypesettingError: Error, Sendable, Hashable {
  /// The library: pango, cairo, fontconfig.
  public let library: String
  /// What it said.
  public let reason: String

  /// Keeps what a library said.
  public init(library: String, reason: String) {
    self.library = library
    self.reason = reason
  }
}
