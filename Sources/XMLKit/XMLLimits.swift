/// How large an XML text may be before it is refused.
public struct XMLLimits: Sendable, Hashable {
  /// The most bytes of a text.
  public var sizeInBytes: Int
  /// The most elements inside one another; libxml2 itself stops at 256.
  public var depth: Int

  /// Sets the limits; a depth over 250 counts as 250.
  public init(sizeInBytes: Int = 64 << 20, depth: Int = 200) {
    self.sizeInBytes = sizeInBytes
    self.depth = min(depth, 250)
  }
}
