import Glibc

/// Collects shapes, with the geometry that ornaments need; lengths in millimetres, angles in turns.
struct Sketch {
  private(set) var shapes: [DrawnShape] = []

  mutating func add(_ shapes: [DrawnShape]) { self.shapes += shapes }

  mutating func fill(_ outline: Outline, _ colour: Colour) {
    shapes.append(DrawnShape(outline, fill: colour))
  }

  mutating func line(_ outline: Outline, _ colour: Colour, _ thickness: Double) {
    shapes.append(DrawnShape(outline, line: colour, thickness: thickness))
  }
}

extension Outline {
  /// A closed polygon.
  static func polygon(_ points: [DrawnPoint]) -> Outline {
    guard let first = points.first else { return Outline() }
    return Outline([.move(first)] + points.dropFirst().map { .line($0) } + [.close])
  }

  /// An open line through points.
  static func polyline(_ points: [DrawnPoint]) -> Outline {
    guard let first = points.first else { return Outline() }
    return Outline([.move(first)] + points.dropFirst().map { .line($0) })
  }

  static func rectangle(_ x: Double, _ y: Double, _ width: Double, _ height: Double) -> Outline {
    polygon([
      DrawnPoint(x, y), DrawnPoint(x + width, y), DrawnPoint(x + width, y + height),
      DrawnPoint(x, y + height),
    ])
  }

  static func circle(_ centre: DrawnPoint, _ radius: Double) -> Outline {
    arc(centre, radius, from: 0, to: 1, isClosed: true)
  }

  /// An arc in curves of at most an eighth of a turn.
  package static func arc(
    _ centre: DrawnPoint, _ radius: Double, from start: Double, to end: Double, isClosed: Bool = false
  ) -> Outline {
    let eighths = abs(end - start) * 8
    // bounded: no ornament goes round a hundred times
    let count = eighths.isFinite ? max(1, Int(min(eighths, 800).rounded(.up))) : 1
    let step = (end - start) / Double(count)
    let pull = 4.0 / 3 * tan(step * 2 * .pi / 4) * radius
    var outline = Outline([.move(centre.polar(radius, start))])
    for index in 0..<count {
      let (from, to) = (start + Double(index) * step, start + Double(index + 1) * step)
      let (a, b) = (centre.polar(radius, from), centre.polar(radius, to))
      outline.steps.append(.curve(a.polar(pull, from + 0.25), b.polar(-pull, to + 0.25), b))
    }
    if isClosed { outline.steps.append(.close) }
    return outline
  }

  /// A smooth line through points (Catmull-Rom spline as Bézier curves).
  static func smooth(_ points: [DrawnPoint], isClosed: Bool = false) -> Outline {
    guard points.count > 2, let first = points.first else { return polyline(points) }
    var outline = Outline([.move(first)])
    let count = points.count
    func at(_ index: Int) -> DrawnPoint {
      isClosed ? points[(index % count + count) % count] : points[min(max(index, 0), count - 1)]
    }
    for index in 0..<(isClosed ? count : count - 1) {
      let (before, a, b, after) = (at(index - 1), at(index), at(index + 1), at(index + 2))
      outline.steps.append(
        .curve(
          DrawnPoint(a.x + (b.x - before.x) / 6, a.y + (b.y - before.y) / 6),
          DrawnPoint(b.x - (after.x - a.x) / 6, b.y - (after.y - a.y) / 6), b))
    }
    if isClosed { outline.steps.append(.close) }
    return outline
  }

  /// A leaf or petal from its base to its tip; `width` is the maximum, at the share `belly` of its length.
  static func leaf(_ foot: DrawnPoint, _ tip: DrawnPoint, width: Double, belly: Double = 0.45) -> Outline {
    let (dx, dy) = (tip.x - foot.x, tip.y - foot.y)
    let length = max(1e-6, (dx * dx + dy * dy).squareRoot())
    let (nx, ny) = (-dy / length * width * 0.72, dx / length * width * 0.72)
    func along(_ share: Double, _ side: Double) -> DrawnPoint {
      DrawnPoint(foot.x + dx * share + nx * side, foot.y + dy * share + ny * side)
    }
    return Outline([
      .move(foot), .curve(along(belly * 0.5, 1), along(belly + 0.25, 1), tip),
      .curve(along(belly + 0.25, -1), along(belly * 0.5, -1), foot), .close,
    ])
  }

  /// A star with a number of points.
  static func star(_ centre: DrawnPoint, _ radius: Double, points: Int, inner: Double, turn: Double = -0.25)
    -> Outline
  {
    polygon(
      (0..<points * 2).map { index in
        centre.polar(index % 2 == 0 ? radius : radius * inner, turn + Double(index) / Double(points * 2))
      })
  }

  /// A spiral from its outer end inwards.
  static func spiral(
    _ centre: DrawnPoint, from outer: Double, to inner: Double, start: Double, turns: Double
  ) -> Outline {
    let count = max(6, Int((abs(turns) * 16).rounded()))
    return smooth(
      (0...count).map { index in
        let share = Double(index) / Double(count)
        return centre.polar(outer + (inner - outer) * share, start + turns * share)
      })
  }

  static func + (left: Outline, right: Outline) -> Outline { Outline(left.steps + right.steps) }

  /// The outline with each point mapped.
  public func mapped(_ map: (DrawnPoint) -> DrawnPoint) -> Outline {
    Outline(
      steps.map { step in
        switch step {
        case .move(let point): .move(map(point))
        case .line(let point): .line(map(point))
        case .curve(let a, let b, let end): .curve(map(a), map(b), map(end))
        case .close: .close
        }
      })
  }
}

extension DrawnPoint {
  /// The point at a distance in a direction.
  package func polar(_ distance: Double, _ turn: Double) -> DrawnPoint {
    DrawnPoint(x + distance * cos(turn * 2 * .pi), y + distance * sin(turn * 2 * .pi))
  }

  /// Its direction from the origin, in turns.
  package var turn: Double { atan2(y, x) / (2 * .pi) }
}

extension [DrawnShape] {
  func mapped(_ map: (DrawnPoint) -> DrawnPoint) -> [DrawnShape] {
    self.map { $0.mapped(map) }
  }
}

/// A rectangle in millimetres.
public struct DrawnBox: Sendable, Hashable {
  /// Its left edge.
  public var x: Double
  /// Its top edge.
  public var y: Double
  /// Its width.
  public var width: Double
  /// Its height.
  public var height: Double

  /// Makes a rectangle.
  public init(x: Double, y: Double, width: Double, height: Double) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  /// The rectangle as a shape.
  public func rectangle(fill: Colour?, line: Colour, thickness: Double) -> DrawnShape {
    DrawnShape(outline, fill: fill, line: thickness > 0 ? line : nil, thickness: thickness)
  }

  var right: Double { x + width }
  var bottom: Double { y + height }
  var centre: DrawnPoint { DrawnPoint(x + width / 2, y + height / 2) }
  var outline: Outline { .rectangle(x, y, width, height) }

  func inset(_ by: Double) -> DrawnBox {
    DrawnBox(x: x + by, y: y + by, width: max(0, width - 2 * by), height: max(0, height - 2 * by))
  }
}
