/// A paragraph in a box of its own, centred across the text: dấu chỉ độ khẩn.
///
/// The box stands between the space above and below that the paragraph has; its text is as wide as the box.
public struct Stamp: Sendable {
  /// Its text.
  public let paragraph: Paragraph
  /// The width of the box.
  public let width: Length
  /// Space between the box and its text, above and below: whole points, as word processors count it.
  public let padding: Length
  /// Thickness of the box's line.
  public let thickness: Length
  /// Colour of the box's line.
  public let colour: Colour

  /// Puts a paragraph into a box.
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
