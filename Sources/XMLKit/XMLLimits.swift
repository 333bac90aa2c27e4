/// The limits of an XML text.
public struct XMLLimits: Sendable, Hashable {
  /// The most bytes of a text.
  public var sizeInBytes: Int
  /// The deepest nesting of elements; libxml2 itself stops at 256.
  public var depth: Int

  /// Sets the limits; a depth over 250 counts as 250.
  public init(sizeInBytes: Int = 64 << 20, depth: Int = 200) {
    self.sizeInBytes = sizeInBytes
    self.depth = min(depth, 250)
  }
}
