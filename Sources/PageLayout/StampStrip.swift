import DocumentTree
import Typesetting

extension FlowBuilder {
  /// A stamp with its box as one strip, and whether it must stay with what follows.
  mutating func strip(of stamp: Stamp, in column: Column) -> (Strip, keepWithNext: Bool) {
    let thickness = max(0, stamp.thickness.pt)
    let padding = max(0, stamp.padding.pt)
    let width = max(0, stamp.width.pt)
    let left = column.left + (column.width - width) / 2
    let (lines, styled, _) = self.lines(of: stamp.paragraph, in: Column(left: left, width: width))
    var inner = lines
    // The space around the paragraph lies outside the box.
    if !inner.isEmpty {
      inner[0].before = 0
      inner[inner.count - 1].after = 0
    }
    let stack = Stack(inner)
    var strip = Strip(
      before: styled.before, height: stack.height + 2 * (padding + thickness), after: styled.after)
    if thickness > 0, width > 0 {
      strip.items.append(
        .box(
          PlacedBox(
            x: left, y: thickness / 2, width: width, height: strip.height - thickness, lineWidth: thickness,
            lineColour: stamp.colour, fill: nil)))
    }
    strip.items += stack.items(down: padding + thickness)
    if stamp.paragraph.showsPageNumber {
      strip.withPageNumber = numbered(strip) { $0.strip(of: stamp, in: column).0 }
    }
    return (strip, styled.keepWithNext)
  }
}
