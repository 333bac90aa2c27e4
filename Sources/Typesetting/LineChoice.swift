/// Chooses the line ends of a paragraph by the price of each end and by how even the lines are.
struct LineChoice {
  /// The text between two possible line ends.
  private struct Box {
    var width: Double
    /// The width of the spaces after it.
    var space = 0.0
    /// The start of the next box, and the price of ending a line before it.
    var next: (start: TypesetLine.Start, price: Int)?
  }

  /// The price of a line that is a tenth of the paragraph's width shorter or longer than the mean.
  private static let priceOfTenth = 2.0

  private let width: Double
  private var boxes: [Box] = []

  /// The starts of the automatic lines, in order; nil when the text has a tab or a word wider than a line. Between
  /// forced breaks it makes the fewest lines, or one more when `mayAddLine` allows it and that avoids a price of at
  /// least `dear`.
  static func starts(
    in text: SegmentedText, width: Double, dear: Int, mayAddLine: Bool, price: (TypesetLine.Start) -> Int
  ) -> [TypesetLine.Start]? {
    var result: [TypesetLine.Start] = []
    for part in text.segments.split(whereSeparator: { $0.kind == .lineBreak }) {
      guard let choice = LineChoice(part, width: width, price: price) else { return nil }
      result += choice.starts(dear: dear, mayAddLine: mayAddLine)
    }
    return result
  }

  private init?(_ segments: ArraySlice<Segment>, width: Double, price: (TypesetLine.Start) -> Int) {
    self.width = width
    var mayEnd = true
    for segment in segments {
      switch segment.kind {
      case .tab, .lineBreak: return nil
      case .space:
        if !boxes.isEmpty { boxes[boxes.count - 1].space += segment.width }
        mayEnd = true
      case .word:
        if mayEnd {
          if !boxes.isEmpty { boxes[boxes.count - 1].next = (segment.start, price(segment.start)) }
          boxes.append(Box(width: segment.width))
        } else {
          boxes[boxes.count - 1].width += segment.width
        }
        mayEnd = segment.mayBreakAfter
      }
    }
    guard boxes.allSatisfy({ $0.width <= width }) else { return nil }
  }

  private func starts(dear: Int, mayAddLine: Bool) -> [TypesetLine.Start] {
    guard let fewest = best(in: fewestLines) else { return [] }
    guard mayAddLine, fewest.cost >= Double(dear), let more = best(in: fewestLines + 1),
      more.cost < fewest.cost
    else { return fewest.starts }
    return more.starts
  }

  private var fewestLines: Int {
    var count = 1
    var position = 0.0
    for box in boxes {
      if position > 0, position + box.width > width {
        count += 1
        position = 0
      }
      position += box.width + box.space
    }
    return count
  }

  /// The cheapest division into this many lines; nil when there is none.
  private func best(in lines: Int) -> (cost: Double, starts: [TypesetLine.Start])? {
    guard lines > 1, lines <= boxes.count else { return lines == 1 ? (0, []) : nil }
    let mean = (boxes.reduce(0) { $0 + $1.width + $1.space } - (boxes.last?.space ?? 0)) / Double(lines)
    // Dynamic programming: the lowest cost of the first boxes in this many lines, and the start of the last line.
    var costs = [Double](repeating: .infinity, count: boxes.count + 1)
    costs[0] = 0
    var begins: [[Int]] = []
    for line in 1...lines {
      var next = [Double](repeating: .infinity, count: boxes.count + 1)
      var begin = [Int](repeating: 0, count: boxes.count + 1)
      for end in line...boxes.count {
        var length = -boxes[end - 1].space
        for first in stride(from: end - 1, through: line - 1, by: -1) {
          length += boxes[first].width + boxes[first].space
          guard length <= width else { break }
          let tenths = (length - mean) / width * 10
          let price = first == 0 ? 0 : Double(boxes[first - 1].next?.price ?? 0)
          let cost = costs[first] + tenths * tenths * LineChoice.priceOfTenth + price
          if cost < next[end] { (next[end], begin[end]) = (cost, first) }
        }
      }
      costs = next
      begins.append(begin)
    }
    guard costs[boxes.count].isFinite else { return nil }
    var starts: [TypesetLine.Start] = []
    var end = boxes.count
    for begin in begins.reversed() {
      end = begin[end]
      if end > 0, let start = boxes[end - 1].next?.start { starts.append(start) }
    }
    return (costs[boxes.count], starts.reversed())
  }
}
