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
