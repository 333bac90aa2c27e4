import DocumentTree
import Ornaments
import Typesetting

/// A page as data: its items, in points from its top left corner, in drawing and reading order.
public struct PlacedPage: Sendable {
  /// Width of the paper, in points.
  public let width: Double
  /// Height of the paper, in points.
  public let height: Double
  /// Its items.
  public let items: [PlacedItem]

  /// An empty sheet of A4.
  public static let blank = PlacedPage(width: 210 / 25.4 * 72, height: 297 / 25.4 * 72, items: [])
}

/// An item on a page.
public enum PlacedItem: Sendable, Equatable {
  /// Text with one look in one line.
  case text(PlacedText)
  /// A line.
  case line(PlacedLine)
  /// A rectangle.
  case box(PlacedBox)
  /// A picture.
  case picture(PlacedPicture)
  /// Shapes, measured from the corner of the paper.
  case drawing(Drawing)

  func moved(down distance: Double) -> PlacedItem {
    switch self {
    case .text(var text):
      text.baseline += distance
      return .text(text)
    case .line(var line):
      line.fromY += distance
      line.toY += distance
      return .line(line)
    case .box(var box):
      box.y += distance
      return .box(box)
    case .drawing: return self
    case .picture(var picture):
      picture.y += distance
      return .picture(picture)
    }
  }
}

/// Glyphs on a page; lengths in points.
public struct PlacedText: Sendable, Equatable {
  /// Their start, from the left.
  public internal(set) var x: Double
  /// Their baseline, from the top.
  public internal(set) var baseline: Double
  /// The glyphs; equal texts share one run.
  public let run: GlyphRun
  /// The origins of its words, if the layouter traces them.
  public internal(set) var origins: [TextOrigin] = []
}

/// A line on a page; lengths in points.
public struct PlacedLine: Sendable, Hashable {
  /// Its start, from the left.
  public internal(set) var fromX: Double
  /// Its start, from the top.
  public internal(set) var fromY: Double
  /// Its end, from the left.
  public internal(set) var toX: Double
  /// Its end, from the top.
  public internal(set) var toY: Double
  /// Its thickness.
  public let thickness: Double
  /// Its colour.
  public let colour: Colour
}

/// A rectangle on a page; lengths in points.
public struct PlacedBox: Sendable, Hashable {
  /// Its left edge.
  public let x: Double
  /// Its top edge.
  public internal(set) var y: Double
  /// Its width.
  public let width: Double
  /// Its height.
  public let height: Double
  /// Thickness of its line; zero means no line.
  public let lineWidth: Double
  /// Colour of its line.
  public let lineColour: Colour
  /// Colour of the inside; nil means no fill.
  public let fill: Colour?
}

/// A picture on a page; lengths in points.
public struct PlacedPicture: Sendable, Hashable {
  /// Its left edge.
  public let x: Double
  /// Its top edge.
  public internal(set) var y: Double
  /// Its width.
  public let width: Double
  /// Its height.
  public let height: Double
  /// The bytes of the picture file.
  public let bytes: [UInt8]
  /// Its alternative text.
  public let description: String
}

extension PlacedBox {
  init(_ box: Box) {
    self.init(
      x: box.area.x.pt, y: box.area.y.pt, width: box.area.width.pt, height: box.area.height.pt,
      lineWidth: max(0, box.lineWidth.pt), lineColour: box.lineColour,
      fill: box.fill)
  }
}

extension PlacedPicture {
  init(_ picture: Picture) {
    self.init(
      x: picture.area.x.pt, y: picture.area.y.pt, width: picture.area.width.pt,
      height: picture.area.height.pt,
      bytes: picture.bytes, description: picture.description)
  }
}
