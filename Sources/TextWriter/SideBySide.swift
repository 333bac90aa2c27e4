import Diagnostics
import DocumentTree

/// Columns of a page as lines: the two-column heading, "Nơi nhận" beside the signature.
struct SideBySide {
  /// Spaces between two columns.
  private static let gap = 2
  /// The minimum width of a column, in characters.
  private static let leastWidth = 8

  private(set) var lines: [String] = []
  /// The placed blocks in the columns.
  private(set) var placed: [(area: PlacedArea, lines: [String])] = []

  /// Lays out columns side by side in `width` terminal columns.
  init(_ columns: Columns, width: Int, styles: TextStyles, into findings: inout Findings) {
    let widths = SideBySide.widths(of: columns.columns, in: width)
    var sides: [[String]] = []
    for (column, width) in zip(columns.columns, widths) {
      var flow = TextFlow(styles: styles, measure: column.width, width: width, wraps: true)
      flow.add(column.blocks)
      findings.append(flow.findings)
      placed += flow.placedBlocks
      sides.append(flow.lines)
    }
    for index in 0..<(sides.map(\.count).max() ?? 0) {
      var line = ""
      var edge = 0
      for (side, width) in zip(sides, widths) {
        if index < side.count, !side[index].isEmpty {
          line = PlainText.filled(line, width: edge) + side[index]
        }
        edge += width + SideBySide.gap
      }
      lines.append(line)
    }
  }

  /// Each column gets its share of the width on paper. Where that would wrap lines that fit when the space is divided
  /// by need, the columns get what they need and share the rest.
  private static func widths(of columns: [Columns.Column], in width: Int) -> [Int] {
    let free = max(1, width - gap * (columns.count - 1))
    let total = max(1, columns.reduce(0) { $0 + $1.width.mm })
    // bounded: total is at least 1, a width at most 10 km
    let shares = columns.map { max(leastWidth, Int(Double(free) * $0.width.mm / total)) }
    let needs = columns.map { longestLine(in: $0.blocks) }
    let left = free - needs.reduce(0, +)
    guard left >= 0, zip(needs, shares).contains(where: { $0 > $1 }) else { return shares }
    // bounded: total is at least 1, a width at most 10 km
    return zip(columns, needs).map { $1 + Int(Double(left) * $0.width.mm / total) }
  }

  private static func longestLine(in blocks: [Block]) -> Int {
    blocks.reduce(0) { longest, block in
      switch block {
      case .paragraph(let paragraph):
        return max(longest, columns(of: paragraph))
      // The brackets stand for the box.
      case .stamp(let stamp): return max(longest, columns(of: stamp.paragraph) + 2)
      case .keepTogether(let inner): return max(longest, longestLine(in: inner))
      case .table, .columns, .rule, .space, .pageBreak, .frame, .box, .picture, .drawing: return longest
      }
    }
  }

  /// The width of a paragraph's longest line, in terminal columns.
  private static func columns(of paragraph: Paragraph) -> Int {
    var unheard = Findings()
    return PlainText.lines(of: paragraph, into: &unheard).map { DisplayWidth.columns(of: $0) }.max() ?? 0
  }
}
