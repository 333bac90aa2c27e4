/// Distributes strips over pages.
struct PageBreaker {
  /// The strips of one page, and how it starts.
  struct Plan {
    var strips: Range<Int>
    /// The table whose header rows are repeated at its top.
    var header: Int?
  }

  private static let tolerance = 0.01

  let strips: [Strip]
  let headers: [Int: FlowBuilder.Header]
  /// Height between the margins, in points.
  let height: Double
  /// The same for the first page, whose foot may take some of it.
  let firstHeight: Double
  /// The top of each strip on its page, from the upper margin; nil for strips dropped at the top of a page.
  private(set) var tops: [Double?]

  init(_ strips: [Strip], headers: [Int: FlowBuilder.Header], height: Double, firstHeight: Double) {
    self.strips = strips
    self.headers = headers
    self.height = height
    self.firstHeight = firstHeight
    self.tops = Array(repeating: nil, count: strips.count)
  }

  /// The pages. A strip is visited again only when it moves to the next page, so the work is linear.
  mutating func pages() -> [Plan] {
    var plans: [Plan] = []
    var start = 0
    while start < strips.count {
      let (plan, hasContent) = fill(from: start, height: plans.isEmpty ? firstHeight : height)
      let opens = start == 0 || strips[start].startsPage
      if hasContent || opens { plans.append(plan) }
      start = plan.strips.upperBound
    }
    if plans.isEmpty { plans.append(Plan(strips: 0..<strips.count, header: nil)) }
    return plans
  }

  private mutating func fill(from start: Int, height: Double) -> (Plan, hasContent: Bool) {
    let opens = start == 0 || strips[start].startsPage
    let header = repeatedHeader(before: start)
    var y = header.flatMap { headers[$0]?.height } ?? 0
    var after = 0.0
    var hasFlow = false
    var hasAnchor = false
    var lastBreak: [Int?] = Strip.BreakCost.allCases.map { _ in nil }
    var index = start
    while index < strips.count {
      let strip = strips[index]
      if index > start, strip.startsPage { break }
      if hasFlow { lastBreak[strip.breakBefore.rawValue] = index }
      if strip.kind == .anchor {
        hasAnchor = true
      } else if strip.kind == .space, !hasFlow, !opens {
        // A space does not continue on the next page.
      } else {
        let gap = hasFlow ? after + strip.before : (opens ? strip.before : 0)
        if hasFlow, y + gap + strip.height > height + PageBreaker.tolerance {
          let end = lastBreak.lazy.compactMap { $0 }.first ?? index
          return (Plan(strips: start..<end, header: header), true)
        }
        tops[index] = y + gap
        y += gap + strip.height
        after = strip.after
        hasFlow = true
      }
      index += 1
    }
    return (Plan(strips: start..<index, header: header), hasFlow || hasAnchor)
  }

  /// The table whose header is repeated above a strip that begins a page.
  private func repeatedHeader(before index: Int) -> Int? {
    guard let row = strips[index].row, !row.isHeader, let header = headers[row.table],
      header.height + strips[index].height <= height + PageBreaker.tolerance
    else { return nil }
    return row.table
  }
}
