import Diagnostics

/// Thời kỳ: which law and decree rule a decision, by its day.
public struct Regime: Sendable, Hashable {
  /// When it rules.
  public let validity: Validity
  /// The acts, in words.
  public let title: Message
  /// Why its powers are not known; nil when they are.
  public let unknown: Message?

  /// Describes a regime.
  public init(validity: Validity, title: Message, unknown: Message? = nil) {
    self.validity = validity
    self.title = title
    self.unknown = unknown
  }
}
