/// A piece of the flow that no page break divides: a line of text, a table's row, columns side by side.
struct Strip {
  enum Kind {
    /// It has content.
    case content
    /// Empty height; none is left at the top of a page.
    case space
    /// Nothing in the flow: what it holds is placed on the page that it falls on.
    case anchor
  }

  /// How much a page break before it is unwanted.
  enum BreakCost: Int, Comparable, CaseIterable {
    /// Not at all.
    case free
    /// A style or a group asks to keep it with what stands above.
    case avoided
    /// A lonely line, a rule away from its text.
    case worst

    static func < (left: BreakCost, right: BreakCost) -> Bool { left.rawValue < right.rawValue }
  }

  /// The row of a table that a strip is.
  struct Row {
    /// The number of the table in its section.
    let table: Int
    /// Whether it stands again on each page.
    let isHeader: Bool
    /// The edges of its cells, in points from the left; empty draws no lines.
    let edges: [Double]
  }

  var kind = Kind.content
  /// Space above, in points; not at the top of a page that the flow came to by itself.
  var before = 0.0
  var height = 0.0
  /// Space below, in points; not at the bottom of a page.
  var after = 0.0
  /// Across from the page's left edge, down from the strip's top.
  var items: [PlacedItem] = []
  /// Placed from the page's corner, wherever the strip falls.
  var anchored: [PlacedItem] = []
  var breakBefore = BreakCost.free
  /// The template asks for a new page here.
  var startsPage = false
  var row: Row?
  /// Makes the items again for a page number that they show.
  var withPageNumber: ((Int) -> Strip)?

  /// Makes room above the content.
  mutating func moveContent(down distance: Double) {
    guard distance > 0 else { return }
    height += distance
    items = items.map { $0.moved(down: distance) }
  }
}

/// Strips one under another in a place of their own: a cell, a column, a frame.
struct Stack {
  struct Layer {
    var top: Double
    var height: Double
    var items: [PlacedItem]
  }

  private(set) var layers: [Layer] = []
  private(set) var anchored: [PlacedItem] = []
  /// To the end of the space below the last strip.
  private(set) var height = 0.0
  /// To the end of the last strip.
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

  /// The items of all layers, moved down.
  func items(down offset: Double) -> [PlacedItem] {
    layers.flatMap { layer in layer.items.map { $0.moved(down: layer.top + offset) } }
  }
}
