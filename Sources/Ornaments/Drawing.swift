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

/// An outline with its colours.
public struct DrawnShape: Sendable, Hashable {
  /// Its outline.
  public let outline: Outline
  /// The colour inside, where parts that lie in one another leave holes; nil is empty.
  public let fill: DrawnColour?
  /// The colour of its line; nil draws none.
  public let line: DrawnColour?
  /// Thickness of its line in millimetres.
  public let thickness: Double

  /// Makes a shape.
  public init(_ outline: Outline, fill: DrawnColour? = nil, line: DrawnColour? = nil, thickness: Double = 0) {
    self.outline = outline
    self.fill = fill
    self.line = line
    self.thickness = thickness
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
