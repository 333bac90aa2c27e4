import Diagnostics
import XMLKit

/// The result of filling a text template.
public struct FilledText: Sendable {
  /// A piece with its origin: a place in the template for its own words, otherwise in the data.
  public struct Piece: Sendable {
    /// The text.
    public let text: String
    /// Where it came from.
    public let place: Place
  }

  /// The pieces in order.
  public let pieces: [Piece]

  /// The whole text.
  public var text: String {
    var result = ""
    for piece in pieces { result += piece.text }
    return result
  }
}

struct TextSink: TemplateSink {
  var pieces: [FilledText.Piece] = []

  mutating func words(_ text: StaticText) { pieces.append(.init(text: text.text, place: text.place)) }

  mutating func data(_ text: String, _ place: Place) {
    if !text.isEmpty { pieces.append(.init(text: text, place: place)) }
  }

  /// Text has no elements: the check of a text template never makes one.
  mutating func open(_ element: ElementProgram, _ attributes: [XMLAttribute]) {}

  mutating func close(_ element: ElementProgram) {}
}

/// Collects the value of an attribute.
struct AttributeSink: TemplateSink {
  var text = ""
  /// Where the value stands, or where the data in it came from.
  var place: Place

  mutating func words(_ text: StaticText) { self.text += text.text }

  mutating func data(_ text: String, _ place: Place) {
    self.text += text
    self.place = place
  }

  /// An attribute has no elements: the check of the template refuses them.
  mutating func open(_ element: ElementProgram, _ attributes: [XMLAttribute]) {}

  mutating func close(_ element: ElementProgram) {}
}
