import DocumentTree
import Ornaments
import Typesetting

/// A page as data: everything on it, in points from its top left corner, in the order in which it is drawn and read.
public struct PlacedPage: Sendable {
  /// Width of the paper.
  public let width: Double
  /// Height of the paper.
  public let height: Double
  /// What stands on it.
  public let items: [PlacedItem]

  /// An empty sheet of A4.
  public static let blank = PlacedPage(width: 210 / 25.4 * 72, height: 297 / 25.4 * 72, items: [])
}

/// Something on a page.
public enum PlacedItem: Sendable, Equatable {
  /// Text of one look in one line.
  case text(PlacedText)
  /// A line.
  case line(PlacedLine)
  /// A rectangle.
  case box(PlacedBox)
  /// A picture.
  case picture(PlacedPicture)
  /// Shapes, from the corner of the paper.
  case drawing(Drawing)

  /// The same, further down.
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

/// Glyphs on a page.
public struct PlacedText: Sendable, Equatable {
  /// Where they start.
  public internal(set) var x: Double
  /// Their baseline.
  public internal(set) var baseline: Double
  /// The glyphs; equal texts share one run.
  public let run: GlyphRun
  /// Where its words came from, where the layouter was asked to trace them.
  public internal(set) var origins: [TextOrigin] = []
}

/// A line on a page.
public struct PlacedLine: Sendable, Hashable {
  /// Its start, from the left.
  public internal(set) var fromX: Double
  /// Its start, from the top.
  public internal(set) var fromY: Double
  /// Its end, from the left.
  public internal(set) var toX: Double
  /// Its end, from the top.
  public internal(set) var toY: Double
  /// In points.
  public let thickness: Double
  /// Its colour.
  public let colour: InkColour
}

/// A rectangle on a page.
public struct PlacedBox: Sendable, Hashable {
  /// Its left edge.
  public let x: Double
  /// Its top edge.
  public internal(set) var y: Double
  /// Its width.
  public let width: Double
  /// Its height.
  public let height: Double
  /// Thickness of its line; zero draws none.
  public let lineWidth: Double
  /// Colour of its line.
  public let lineColour: InkColour
  /// Colour inside; nil is empty.
  public let fill: InkColour?
}

/// A picture on a page.
public struct PlacedPicture: Sendable, Hashable {
  /// Its left edge.
  public let x: Double
  /// Its top edge.
  public internal(set) var y: Double
  /// Its width.
  public let width: Double
  /// Its height.
  public let height: Double
  /// The picture file's bytes.
  public let bytes: [UInt8]
  /// What it shows.
  public let description: String
}

extension PlacedBox {
  init(_ box: Box) {
    self.init(
      x: box.area.x.pt, y: box.area.y.pt, width: box.area.width.pt, height: box.area.height.pt,
      lineWidth: max(0, box.lineWidth.pt), lineColour: InkColour(box.lineColour),
      fill: box.fill.map { InkColour($0) })
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
