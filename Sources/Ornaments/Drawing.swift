/// A colour of a drawing, 8 bits a channel.
public struct DrawnColour: Sendable, Hashable {
  /// Red, 0…255.
  public let red: UInt8
  /// Green, 0…255.
  public let green: UInt8
  /// Blue, 0…255.
  public let blue: UInt8

  /// Makes a colour from its channels.
  public init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }
}

/// A place in a drawing, in millimetres from its top left corner.
public struct DrawnPoint: Sendable, Hashable {
  /// From the left.
  public var x: Double
  /// From the top.
  public var y: Double

  /// Names a place.
  public init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }
}

/// An outline: what may be filled, or drawn with a line.
public struct Outline: Sendable, Hashable {
  /// A step of it.
  public enum Step: Sendable, Hashable {
    /// Begins a part at a place.
    case move(DrawnPoint)
    /// A straight line.
    case line(DrawnPoint)
    /// A cubic Bézier curve: two points that pull it, and its end.
    case curve(DrawnPoint, DrawnPoint, DrawnPoint)
    /// Back to where the part began.
    case close
  }

  /// Its steps in order.
  public var steps: [Step]

  /// Makes an outline.
  public init(_ steps: [Step] = []) { self.steps = steps }
}

/// How a line ends, and how it turns.
public struct DrawnPen: Sendable, Hashable {
  /// The end of a line.
  public enum Cap: Sendable, Hashable {
    /// Where its last point is.
    case butt
    /// In a half disc.
    case round
    /// In half a square.
    case square
  }

  /// The outer side of a corner.
  public enum Join: Sendable, Hashable {
    /// Pointed, or cut where the point would be longer than the limit: a multiple of the line's thickness.
    case mitre(limit: Double)
    /// In an arc.
    case round
    /// Cut.
    case bevel
  }

  /// The end of a line.
  public var cap: Cap
  /// The outer side of a corner.
  public var join: Join

  /// Names a pen.
  public init(cap: Cap, join: Join) {
    self.cap = cap
    self.join = join
  }

  /// The pen of ornaments.
  public static let round = DrawnPen(cap: .round, join: .round)
}

/// An outline with its colours.
public struct DrawnShape: Sendable, Hashable {
  /// What of an outline lies inside, where its parts lie in or over one another.
  public enum Inside: Sendable, Hashable {
    /// Parts in one another leave holes.
    case alternate
    /// Parts that turn the same way add up.
    case winding
  }

  /// Its outline.
  public let outline: Outline
  /// The colour inside; nil is empty.
  public let fill: DrawnColour?
  /// What of it lies inside.
  public let inside: Inside
  /// The colour of its line; nil draws none.
  public let line: DrawnColour?
  /// Thickness of its line in millimetres.
  public let thickness: Double
  /// How its line ends and turns.
  public let pen: DrawnPen

  /// Makes a shape.
  public init(
    _ outline: Outline, fill: DrawnColour? = nil, inside: Inside = .alternate, line: DrawnColour? = nil,
    thickness: Double = 0, pen: DrawnPen = .round
  ) {
    self.outline = outline
    self.fill = fill
    self.inside = inside
    self.line = line
    self.thickness = thickness
    self.pen = pen
  }

  /// The shape with each point moved by a map, and its line as many times as thick.
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
  /// What is drawn, from the ground up.
  public let shapes: [DrawnShape]

  /// Draws shapes on a paper.
  public init(width: Double, height: Double, shapes: [DrawnShape]) {
    self.width = width
    self.height = height
    self.shapes = shapes
  }
}

extension Drawing: Hashable {
  /// Two drawings are equal when they are one.
  public static func == (left: Drawing, right: Drawing) -> Bool { left === right }

  /// By identity.
  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
