import Ornaments

/// Something that a page is drawn on; all lengths are points from the page's top left corner.
public protocol PageCanvas: ~Copyable {
  /// Draws glyphs with their text.
  mutating func draw(_ run: GlyphRun, x: Double, baseline: Double) throws(TypesettingError)

  /// Draws a line.
  mutating func line(
    fromX: Double, fromY: Double, toX: Double, toY: Double, thickness: Double, colour: InkColour)

  /// Draws a rectangle, filled or with a line around it or both.
  mutating func rectangle(
    x: Double, y: Double, width: Double, height: Double, fill: InkColour?,
    line: (thickness: Double, colour: InkColour)?)

  /// Draws a picture, PNG or JPEG; throws when it cannot be read.
  mutating func picture(
    _ file: [UInt8], x: Double, y: Double, width: Double, height: Double) throws(TypesettingError)

  /// Draws shapes from the page's corner, each in its own colours.
  mutating func drawing(_ drawing: Drawing) throws(TypesettingError)
}

extension Double {
  /// Whether a reader's fixed-point numbers can hold it.
  package var isDrawable: Bool { isFinite && abs(self) < 1_000_000 }
}
