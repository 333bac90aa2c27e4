import Diagnostics

/// What a definition holds before any schema reads it: plain text, lists and records, each with its place.
///
/// Scalars are raw text in NFC: no value is typed before a field says what it is.
public struct DataNode: Sendable {
  /// The three shapes.
  public enum Content: Sendable {
    /// One value as written, without its quotes; nil-like empty text for `key:` with nothing after it.
    case scalar(String)
    /// Several values.
    case list([DataNode])
    /// Named values in the order written.
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
  /// Where it stands: for a list or record, from its first byte to its last.
  public let place: Place

  /// Makes a node.
  public init(_ content: Content, at place: Place) {
    self.content = content
    self.place = place
  }
}
