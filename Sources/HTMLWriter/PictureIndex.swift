import Ornaments

/// The different drawings, numbered from 1 in the order met.
struct DrawingIndex {
  private var numbers: [Drawing: Int] = [:]

  /// The number of a drawing, and whether it was not met before.
  mutating func number(of drawing: Drawing) -> (number: Int, isNew: Bool) {
    if let known = numbers[drawing] { return (known, false) }
    numbers[drawing] = numbers.count + 1
    return (numbers.count, true)
  }
}

/// The different pictures, numbered from 1 in the order met.
struct PictureIndex {
  private var pictures: [[UInt8]] = []
  private var bySize: [Int: [Int]] = [:]

  /// The number of a picture, and whether it was not met before.
  mutating func number(of png: [UInt8]) -> (number: Int, isNew: Bool) {
    // Arrays that share their memory are equal at once; others of one size are few.
    if let known = bySize[png.count]?.first(where: { pictures[$0] == png }) { return (known + 1, false) }
    bySize[png.count, default: []].append(pictures.count)
    pictures.append(png)
    return (pictures.count, true)
  }
}
