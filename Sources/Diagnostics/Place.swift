/// A place in the input: a range of UTF-8 bytes in a file.
public struct Place: Sendable, Hashable {
  /// The file.
  public let file: SourceFile
  // A list of 100,000 people has a million places; 32 bits are enough, because all files read are smaller.
  private let start: UInt32
  private let end: UInt32

  /// The range in bytes; empty where something is missing.
  public var bytes: Range<Int> { Int(start)..<Int(end) }

  /// Makes a place; a range beyond the end of the file is clamped.
  public init(_ file: SourceFile, _ bytes: Range<Int>) {
    let end = file.bytes.count
    self.file = file
    self.start = UInt32(clamping: min(bytes.lowerBound, end))
    self.end = UInt32(clamping: min(bytes.upperBound, end))
  }

  /// Equal when file and range are equal.
  public static func == (left: Place, right: Place) -> Bool {
    left.file === right.file && left.start == right.start && left.end == right.end
  }

  /// Hashes file and range.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(ObjectIdentifier(file))
    hasher.combine(start)
    hasher.combine(end)
  }
}

/// A value with its place in the input.
public struct Located<Value: Sendable>: Sendable {
  /// The value.
  public let value: Value
  /// Where it was read; nil for a value supplied by the program.
  public let place: Place?

  /// Pairs a value with its place.
  public init(_ value: Value, at place: Place?) {
    self.value = value
    self.place = place
  }
}

extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}
