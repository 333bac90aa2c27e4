import Ornaments

/// A surface on which a page is drawn; all lengths are points from the page's top left corner.
public protocol PageCanvas: ~Copyable {
  /// Draws glyphs with their text.
  mutating func draw(_ run: GlyphRun, x: Double, baseline: Double) throws(TypesettingError)

  /// Draws a line.
  mutating func line(
    fromX: Double, fromY: Double, toX: Double, toY: Double, thickness: Double, colour: Colour)

  /// Draws a rectangle, filled or stroked or both.
  mutating func rectangle(
    x: Double, y: Double, width: Double, height: Double, fill: Colour?,
    line: (thickness: Double, colour: Colour)?)

  /// Draws a PNG or JPEG picture; throws when it cannot be read.
  mutating func picture(
    _ file: [UInt8], x: Double, y: Double, width: Double, height: Double) throws(TypesettingError)

  /// Draws shapes, measured from the page's corner.
  mutating func drawing(_ drawing: Drawing) throws(TypesettingError)
}

extension Double {
  /// Whether the fixed-point numbers of readers can represent it.
  package var isDrawable: Bool { isFinite && abs(self) < 1_000_000 }
}
