/// Where something stands: a range of UTF-8 bytes in a file.
public struct Place: Sendable, Hashable {
  /// The file.
  public let file: SourceFile
  /// The range in bytes; empty at a point where something is missing.
  public let bytes: Range<Int>

  /// Names a range of bytes; a range beyond the file is cut to it.
  public init(_ file: SourceFile, _ bytes: Range<Int>) {
    let end = file.bytes.count
    self.file = file
    self.bytes = min(bytes.lowerBound, end)..<min(bytes.upperBound, end)
  }

  /// Equal when file and range are the same.
  public static func == (left: Place, right: Place) -> Bool {
    left.file === right.file && left.bytes == right.bytes
  }

  /// Hashes file and range.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(ObjectIdentifier(file))
    hasher.combine(bytes)
  }
}

/// A value with the place that it was read from.
public struct Located<Value: Sendable>: Sendable {
  /// The value.
  public let value: Value
  /// Where it stands; nil for a value that the program supplied itself.
  public let place: Place?

  /// Pairs a value with its place.
  public init(_ value: Value, at place: Place?) {
    self.value = value
    self.place = place
  }
}

extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}
