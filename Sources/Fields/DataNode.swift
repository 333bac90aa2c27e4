import Diagnostics

/// A definition before fields interpret it: texts, lists and records, each with its place.
///
/// Scalars are raw text in NFC; only a field gives a value its type.
public struct DataNode: Sendable {
  /// The content of a node.
  public enum Content: Sendable {
    /// One value as written, without quotes; empty for `key:` without a value.
    case scalar(String)
    /// Several values.
    case list([DataNode])
    /// Named values in source order.
    case record([Entry])
  }

  /// One `key: value` of a record.
  public struct Entry: Sendable {
    /// The key as written, in NFC, with its place.
    public let key: Located<String>
    /// The value.
    public let value: DataNode

    /// Pairs a key with its value.
    public init(key: Located<String>, value: DataNode) {
      self.key = key
      self.value = value
    }
  }

  /// The content.
  public let content: Content
  /// Where it is; for a list or record, from its first to its last byte.
  public let place: Place

  /// Makes a node.
  public init(_ content: Content, at place: Place) {
    self.content = content
    self.place = place
  }
}
