import Ornaments

/// The distinct drawings, numbered from 1 in the order of first use.
struct DrawingIndex {
  private var numbers: [Drawing: Int] = [:]

  /// The number of a drawing, and whether this is its first use.
  mutating func number(of drawing: Drawing) -> (number: Int, isNew: Bool) {
    if let known = numbers[drawing] { return (known, false) }
    numbers[drawing] = numbers.count + 1
    return (numbers.count, true)
  }
}

/// The distinct pictures, numbered from 1 in the order of first use.
struct PictureIndex {
  private var pictures: [[UInt8]] = []
  private var bySize: [Int: [Int]] = [:]

  /// The number of a picture, and whether this is its first use.
  mutating func number(of png: [UInt8]) -> (number: Int, isNew: Bool) {
    // Comparing arrays that share storage is cheap, and few other pictures have the same size.
    if let known = bySize[png.count]?.first(where: { pictures[$0] == png }) { return (known + 1, false) }
    bySize[png.count, default: []].append(pictures.count)
    pictures.append(png)
    return (pictures.count, true)
  }
}
