/// The strips so far, with what the next one depends on.
struct Flow {
  private(set) var strips: [Strip] = []
  var longestLine: Double?
  private var keepsWithNext = false
  private var nextStartsPage = false

  mutating func append(_ more: [Strip], keepWithNext: Bool) {
    guard let first = more.first else { return }
    let start = strips.count
    strips.append(first)
    strips.append(contentsOf: more.dropFirst())
    if keepsWithNext { strips[start].breakBefore = max(strips[start].breakBefore, .avoided) }
    strips[start].startsPage = strips[start].startsPage || nextStartsPage
    nextStartsPage = false
    keepsWithNext = keepWithNext
  }

  /// A rule is placed directly under its text; the text's space below moves under the rule.
  mutating func append(rule: Strip) {
    var rule = rule
    if let last = strips.indices.last, strips[last].kind == .content, !nextStartsPage {
      rule.after = strips[last].after
      strips[last].after = 0
    }
    append([rule], keepWithNext: keepsWithNext)
  }

  mutating func append(space height: Double) {
    append([Strip(kind: .space, height: height)], keepWithNext: keepsWithNext)
  }

  mutating func append(anchor: Strip) { append([anchor], keepWithNext: keepsWithNext) }

  mutating func startPage() {
    nextStartsPage = true
    keepsWithNext = false
  }

  mutating func keepTogether(from first: Int, pageHeight: Double) {
    let height = strips[first...].reduce(0) { $0 + $1.before + $1.height + $1.after }
    guard first < strips.count, height <= pageHeight else { return }
    for index in strips.indices.dropFirst(first + 1) {
      strips[index].breakBefore = max(strips[index].breakBefore, .avoided)
    }
  }
}
