/// An unbreakable piece of the flow: a line of text, a table row, columns side by side.
struct Strip {
  enum Kind {
    /// Visible content.
    case content
    /// Empty height; dropped at the top of a page.
    case space
    /// No height in the flow: its items are placed on the page where it falls.
    case anchor
  }

  /// How undesirable a page break before it is.
  enum BreakCost: Int, Comparable, CaseIterable {
    /// Not at all.
    case free
    /// A style or a group asks to keep it with the strip above.
    case avoided
    /// It would leave a widow or orphan, or separate a rule from its text.
    case worst

    static func < (left: BreakCost, right: BreakCost) -> Bool { left.rawValue < right.rawValue }
  }

  /// The table row of a strip.
  struct Row {
    /// The number of the table in its section.
    let table: Int
    /// Whether it is repeated on each page.
    let isHeader: Bool
    /// The edges of its cells, in points from the left; empty means no lines.
    let edges: [Double]
  }

  var kind = Kind.content
  /// Space above, in points; ignored at the top of a page after an automatic break.
  var before = 0.0
  var height = 0.0
  /// Space below, in points; ignored at the bottom of a page.
  var after = 0.0
  /// Horizontally from the page's left edge, vertically from the strip's top.
  var items: [PlacedItem] = []
  /// Items placed from the page's corner, wherever the strip falls.
  var anchored: [PlacedItem] = []
  var breakBefore = BreakCost.free
  /// Whether the template has a page break here.
  var startsPage = false
  var row: Row?
  /// Makes the strip again with the page number that it shows.
  var withPageNumber: ((Int) -> Strip)?

  mutating func moveContent(down distance: Double) {
    guard distance > 0 else { return }
    height += distance
    items = items.map { $0.moved(down: distance) }
  }
}

/// Strips below each other in a container: a cell, a column, a frame.
struct Stack {
  struct Layer {
    var top: Double
    var height: Double
    var items: [PlacedItem]
  }

  private(set) var layers: [Layer] = []
  private(set) var anchored: [PlacedItem] = []
  /// The height including the space below the last strip.
  private(set) var height = 0.0
  /// The height without the space below the last strip.
  private(set) var contentHeight = 0.0

  init(_ strips: [Strip]) {
    var y = 0.0
    for strip in strips {
      let top = y + strip.before
      var items = strip.items
      if let row = strip.row { items += BorderPen.borders(of: row, top: 0, bottom: strip.height) }
      if strip.kind == .content { layers.append(Layer(top: top, height: strip.height, items: items)) }
      anchored += strip.anchored
      y = top + strip.height + strip.after
      if strip.kind != .anchor { contentHeight = top + strip.height }
    }
    height = y
  }

  /// The items of all strips, moved down.
  func items(down offset: Double) -> [PlacedItem] {
    layers.flatMap { layer in layer.items.map { $0.moved(down: layer.top + offset) } }
  }
}
