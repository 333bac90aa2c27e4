import Ornaments

/// A paragraph in a box of its own, centred in the text width: dấu chỉ độ khẩn.
///
/// The paragraph's space above and below lies outside the box; its text is as wide as the box.
public struct Stamp: Sendable {
  /// Its text.
  public let paragraph: Paragraph
  /// The width of the box.
  public let width: Length
  /// Space between the box and its text, above and below, in whole points, because word processors count it so.
  public let padding: Length
  /// Thickness of the box's line.
  public let thickness: Length
  /// Colour of the box's line.
  public let colour: Colour

  /// Makes a stamp.
  public init(
    _ paragraph: Paragraph, width: Length, padding: Length = .pt(3), thickness: Length = .pt(1),
    colour: Colour = .black
  ) {
    self.paragraph = paragraph
    self.width = width
    self.padding = padding
    self.thickness = thickness
    self.colour = colour
  }
}
