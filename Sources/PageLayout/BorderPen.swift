import Ornaments
import Typesetting

/// Draws the borders of tables. Neighbouring rows share a line, and vertical lines are joined across rows.
struct BorderPen {
  /// Thickness of a table's lines, in points.
  static let thickness = 0.5

  private struct Upright {
    let x: Double
    let top: Double
    var bottom: Double
  }

  private var uprights: [Upright] = []
  private var lastEdges: (left: Double, right: Double, y: Double)?

  /// The four borders of each cell of one row.
  static func borders(of row: Strip.Row, top: Double, bottom: Double) -> [PlacedItem] {
    var pen = BorderPen()
    return pen.add(row, top: top, bottom: bottom) + pen.finish()
  }

  /// Adds a row; returns the lines that are final.
  mutating func add(_ row: Strip.Row, top: Double, bottom: Double) -> [PlacedItem] {
    guard let left = row.edges.first, let right = row.edges.last else { return finish() }
    var items: [PlacedItem] = []
    let follows = lastEdges.map { abs($0.y - top) < 0.01 && $0.left == left && $0.right == right } ?? false
    if !follows {
      items += finish()
      items.append(across(left, right, top))
    }
    var next: [Upright] = []
    var kept = uprights.makeIterator()
    var candidate = kept.next()
    for x in row.edges {
      while let open = candidate, open.x < x - 0.01 {
        items.append(down(open))
        candidate = kept.next()
      }
      if let open = candidate, abs(open.x - x) <= 0.01 {
        next.append(Upright(x: open.x, top: open.top, bottom: bottom))
        candidate = kept.next()
      } else {
        next.append(Upright(x: x, top: top, bottom: bottom))
      }
    }
    while let open = candidate {
      items.append(down(open))
      candidate = kept.next()
    }
    uprights = next
    items.append(across(left, right, bottom))
    lastEdges = (left, right, bottom)
    return items
  }

  /// Ends the table; returns the lines still open.
  mutating func finish() -> [PlacedItem] {
    let items = uprights.map { down($0) }
    uprights = []
    lastEdges = nil
    return items
  }

  private func across(_ left: Double, _ right: Double, _ y: Double) -> PlacedItem {
    let half = BorderPen.thickness / 2
    return .line(
      PlacedLine(
        fromX: left - half, fromY: y, toX: right + half, toY: y, thickness: BorderPen.thickness,
        colour: .black))
  }

  private func down(_ upright: Upright) -> PlacedItem {
    .line(
      PlacedLine(
        fromX: upright.x, fromY: upright.top, toX: upright.x, toY: upright.bottom,
        thickness: BorderPen.thickness,
        colour: .black))
  }
}
