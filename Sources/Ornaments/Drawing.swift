/// A point of a drawing, in millimetres from its top left corner.
public struct DrawnPoint: Sendable, Hashable {
  /// From the left.
  public var x: Double
  /// From the top.
  public var y: Double

  /// Makes a point.
  public init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }
}

/// An outline, which can be filled and stroked.
public struct Outline: Sendable, Hashable {
  /// A segment of an outline.
  public enum Step: Sendable, Hashable {
    /// Begins a subpath.
    case move(DrawnPoint)
    /// A straight line.
    case line(DrawnPoint)
    /// A cubic Bézier curve: two control points and its end.
    case curve(DrawnPoint, DrawnPoint, DrawnPoint)
    /// Closes the subpath.
    case close
  }

  /// Its steps in order.
  public var steps: [Step]

  /// Makes an outline.
  public init(_ steps: [Step] = []) { self.steps = steps }
}

/// The ends and joins of a line.
public struct DrawnPen: Sendable, Hashable {
  /// The end of a line.
  public enum Cap: Sendable, Hashable {
    /// Flat, at the last point.
    case butt
    /// A half disc.
    case round
    /// Half a square.
    case square
  }

  /// The outer side of a corner.
  public enum Join: Sendable, Hashable {
    /// Pointed, or bevelled where the point would exceed the limit, a multiple of the line's thickness.
    case mitre(limit: Double)
    /// An arc.
    case round
    /// Bevelled.
    case bevel
  }

  /// The end of a line.
  public var cap: Cap
  /// The outer side of a corner.
  public var join: Join

  /// Makes a pen.
  public init(cap: Cap, join: Join) {
    self.cap = cap
    self.join = join
  }

  /// The pen of ornaments.
  public static let round = DrawnPen(cap: .round, join: .round)
}

/// An outline with its colours.
public struct DrawnShape: Sendable, Hashable {
  /// The fill rule for overlapping or nested subpaths.
  public enum Inside: Sendable, Hashable {
    /// Even-odd: nested subpaths leave holes.
    case alternate
    /// Nonzero: subpaths with the same direction add up.
    case winding
  }

  /// Its outline.
  public let outline: Outline
  /// The colour of the inside; nil means no fill.
  public let fill: Colour?
  /// Its fill rule.
  public let inside: Inside
  /// The colour of its line; nil means no line.
  public let line: Colour?
  /// Thickness of its line in millimetres.
  public let thickness: Double
  /// The ends and joins of its line.
  public let pen: DrawnPen

  /// Makes a shape.
  public init(
    _ outline: Outline, fill: Colour? = nil, inside: Inside = .alternate, line: Colour? = nil,
    thickness: Double = 0, pen: DrawnPen = .round
  ) {
    self.outline = outline
    self.fill = fill
    self.inside = inside
    self.line = line
    self.thickness = thickness
    self.pen = pen
  }

  /// The shape with each point mapped, and the thickness of its line multiplied.
  public func mapped(thicker: Double = 1, _ map: (DrawnPoint) -> DrawnPoint) -> DrawnShape {
    DrawnShape(
      outline.mapped(map), fill: fill, inside: inside, line: line, thickness: thickness * thicker, pen: pen)
  }
}

/// Shapes on a paper, made once and shown on every sheet of a document.
public final class Drawing: Sendable {
  /// The paper's width in millimetres.
  public let width: Double
  /// The paper's height in millimetres.
  public let height: Double
  /// The shapes, from back to front.
  public let shapes: [DrawnShape]

  /// Makes a drawing.
  public init(width: Double, height: Double, shapes: [DrawnShape]) {
    self.width = width
    self.height = height
    self.shapes = shapes
  }
}

extension Drawing: Hashable {
  /// Equal when they are the same object.
  public static func == (left: Drawing, right: Drawing) -> Bool { left === right }

  /// Hashes the identity.
  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
