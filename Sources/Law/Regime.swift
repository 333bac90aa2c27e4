import Diagnostics

/// Thời kỳ: the law and decree that apply to decisions of certain days.
public struct Regime: Sendable, Hashable {
  /// When it applies.
  public let validity: Validity
  /// The acts, in words.
  public let title: Message
  /// Why its powers are not known; nil when they are.
  public let unknown: Message?

  /// Makes a regime.
  public init(validity: Validity, title: Message, unknown: Message? = nil) {
    self.validity = validity
    self.title = title
    self.unknown = unknown
  }
}
