/// The distinct pictures of a document, numbered from 0 in the order of first use.
package struct PictureIndex: Sendable {
  private var pictures: [[UInt8]] = []
  private var bySize: [Int: [Int]] = [:]

  /// Knows no picture yet.
  package init() {}

  /// The number of a picture, and whether this is its first use.
  package mutating func number(of bytes: [UInt8]) -> (number: Int, isNew: Bool) {
    // Comparing arrays that share storage is cheap, and few other pictures have the same size.
    if let known = bySize[bytes.count]?.first(where: { pictures[$0] == bytes }) { return (known, false) }
    bySize[bytes.count, default: []].append(pictures.count)
    pictures.append(bytes)
    return (pictures.count - 1, true)
  }
}
