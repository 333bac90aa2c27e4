import Ornaments
import XMLKit

/// The outlines of SVG shapes (SVG 1.1 §8.3 and §9).
enum SVGOutline {
  /// The outline of an element; nil for invalid or relative values.
  static func read(_ element: XMLElement) -> Outline? {
    func length(_ name: String) -> Double? {
      guard let text = element[name] else { return 0 }
      return SVGNumbers.length(text)
    }
    switch element.plainName {
    case "path": return path(element["d"] ?? "")
    case "polyline", "polygon":
      guard let numbers = SVGNumbers.all(in: element["points"] ?? ""), numbers.count % 2 == 0 else {
        return nil
      }
      let points = stride(from: 0, to: numbers.count, by: 2).map { DrawnPoint(numbers[$0], numbers[$0 + 1]) }
      guard let first = points.first else { return Outline() }
      return Outline(
        [.move(first)] + points.dropFirst().map { .line($0) }
          + (element.plainName == "polygon" ? [.close] : []))
    case "line":
      guard let x1 = length("x1"), let y1 = length("y1"), let x2 = length("x2"), let y2 = length("y2") else {
        return nil
      }
      return Outline([.move(DrawnPoint(x1, y1)), .line(DrawnPoint(x2, y2))])
    case "circle":
      guard let x = length("cx"), let y = length("cy"), let radius = length("r") else { return nil }
      return ellipse(x, y, radius, radius)
    case "ellipse":
      guard let x = length("cx"), let y = length("cy"), let across = length("rx"), let down = length("ry")
      else {
        return nil
      }
      return ellipse(x, y, across, down)
    case "rect":
      guard let x = length("x"), let y = length("y"), let width = length("width"),
        let height = length("height"),
        let rx = length("rx"), let ry = length("ry")
      else { return nil }
      return rectangle(
        x, y, width, height, element["rx"] == nil ? ry : rx, element["ry"] == nil ? rx : ry)
    default: return nil
    }
  }

  private static func ellipse(_ x: Double, _ y: Double, _ across: Double, _ down: Double) -> Outline {
    guard across > 0, down > 0 else { return Outline() }
    var path = SVGPath()
    path.move(DrawnPoint(x + across, y))
    path.arc(across, down, 0, false, true, to: DrawnPoint(x - across, y))
    path.arc(across, down, 0, false, true, to: DrawnPoint(x + across, y))
    path.close()
    return path.outline
  }

  private static func rectangle(
    _ x: Double, _ y: Double, _ width: Double, _ height: Double, _ rx: Double, _ ry: Double
  ) -> Outline {
    guard width > 0, height > 0 else { return Outline() }
    let (a, b) = (min(max(rx, 0), width / 2), min(max(ry, 0), height / 2))
    var path = SVGPath()
    path.move(DrawnPoint(x + a, y))
    path.line(DrawnPoint(x + width - a, y))
    path.arc(a, b, 0, false, true, to: DrawnPoint(x + width, y + b))
    path.line(DrawnPoint(x + width, y + height - b))
    path.arc(a, b, 0, false, true, to: DrawnPoint(x + width - a, y + height))
    path.line(DrawnPoint(x + a, y + height))
    path.arc(a, b, 0, false, true, to: DrawnPoint(x, y + height - b))
    path.line(DrawnPoint(x, y + b))
    path.arc(a, b, 0, false, true, to: DrawnPoint(x + a, y))
    path.close()
    return path.outline
  }

  /// The outline of path data; nil when it is invalid (SVG 1.1 §8.3.9).
  static func path(_ text: String) -> Outline? {
    var scanner = SVGScanner(text)
    var path = SVGPath()
    var letter: UInt8?
    while !scanner.isAtEnd {
      if let next = scanner.letter() {
        letter = next
        if next | 0x20 == 0x7A {  // z
          guard path.hasBegun else { return nil }
          path.close()
          // Numbers cannot follow a closing command.
          letter = nil
          continue
        }
        guard scanner.hasNumber else { return nil }
      }
      guard let letter, path.hasBegun || letter | 0x20 == 0x6D, path.take(letter, &scanner) else {
        return nil
      }
    }
    return path.outline
  }
}

/// A path under construction.
struct SVGPath {
  private(set) var outline = Outline()
  private var at = DrawnPoint(0, 0)
  private var start = DrawnPoint(0, 0)
  /// The last control point of the previous curve, for smooth continuations.
  private var cubic: DrawnPoint?
  private var quadratic: DrawnPoint?
  /// The command for further numbers without a letter; after a move it is a line.
  private var follows: UInt8?

  var hasBegun: Bool { !outline.steps.isEmpty }

  mutating func move(_ point: DrawnPoint) {
    outline.steps.append(.move(point))
    (at, start) = (point, point)
  }

  mutating func line(_ point: DrawnPoint) {
    outline.steps.append(.line(point))
    at = point
  }

  mutating func close() {
    outline.steps.append(.close)
    (at, cubic, quadratic, follows) = (start, nil, nil, nil)
    isClosed = true
  }

  private var isClosed = false

  private mutating func curve(_ a: DrawnPoint, _ b: DrawnPoint, _ end: DrawnPoint) {
    outline.steps.append(.curve(a, b, end))
    at = end
  }

  /// Applies a command to its next set of numbers; false when they are missing.
  mutating func take(_ letter: UInt8, _ scanner: inout SVGScanner) -> Bool {
    let isRelative = letter >= 97
    let origin = at
    func point() -> DrawnPoint? {
      guard let x = scanner.number(), let y = scanner.number() else { return nil }
      return isRelative ? DrawnPoint(origin.x + x, origin.y + y) : DrawnPoint(x, y)
    }
    let (lastCubic, lastQuadratic) = (cubic, quadratic)
    (cubic, quadratic) = (nil, nil)
    // After a subpath is closed, the next one begins at its start.
    if isClosed, letter | 0x20 != 0x6D { outline.steps.append(.move(at)) }
    isClosed = false
    switch letter | 0x20 {
    case 0x6D:  // m
      guard let end = point() else { return false }
      if follows == letter { line(end) } else { move(end) }
      follows = letter
      return true
    case 0x6C:  // l
      guard let end = point() else { return false }
      line(end)
    case 0x68:  // h
      guard let x = scanner.number() else { return false }
      line(DrawnPoint(isRelative ? origin.x + x : x, origin.y))
    case 0x76:  // v
      guard let y = scanner.number() else { return false }
      line(DrawnPoint(origin.x, isRelative ? origin.y + y : y))
    case 0x63:  // c
      guard let a = point(), let b = point(), let end = point() else { return false }
      curve(a, b, end)
      cubic = b
    case 0x73:  // s
      guard let b = point(), let end = point() else { return false }
      curve(lastCubic.map { SVGPath.opposite($0, at: origin) } ?? origin, b, end)
      cubic = b
    case 0x71:  // q
      guard let pull = point(), let end = point() else { return false }
      bend(pull, end)
    case 0x74:  // t
      guard let end = point() else { return false }
      bend(lastQuadratic.map { SVGPath.opposite($0, at: origin) } ?? origin, end)
    case 0x61:  // a
      guard let across = scanner.number(), let down = scanner.number(), let turn = scanner.number(),
        let isLarge = scanner.flag(), let isClockwise = scanner.flag(), let end = point()
      else { return false }
      arc(abs(across), abs(down), turn, isLarge, isClockwise, to: end)
    default: return false
    }
    follows = nil
    return true
  }

  private static func opposite(_ point: DrawnPoint, at centre: DrawnPoint) -> DrawnPoint {
    DrawnPoint(2 * centre.x - point.x, 2 * centre.y - point.y)
  }

  private mutating func bend(_ pull: DrawnPoint, _ end: DrawnPoint) {
    func towards(_ point: DrawnPoint) -> DrawnPoint {
      DrawnPoint(point.x + (pull.x - point.x) * 2 / 3, point.y + (pull.y - point.y) * 2 / 3)
    }
    curve(towards(at), towards(end), end)
    quadratic = pull
  }

  /// An elliptical arc as curves (SVG 1.1, appendix F.6).
  mutating func arc(
    _ across: Double, _ down: Double, _ degrees: Double, _ isLarge: Bool, _ isClockwise: Bool,
    to end: DrawnPoint
  ) {
    let begin = at
    guard begin != end else { return }
    guard across > 0, down > 0 else { return line(end) }
    let axis = DrawnPoint(0, 0).polar(1, degrees / 360)
    func turned(_ x: Double, _ y: Double) -> DrawnPoint {
      DrawnPoint(axis.x * x + axis.y * y, axis.x * y - axis.y * x)
    }
    // Half the chord, in the ellipse's own axes.
    let half = turned((begin.x - end.x) / 2, (begin.y - end.y) / 2)
    let excess = (half.x * half.x) / (across * across) + (half.y * half.y) / (down * down)
    let growth = max(1, excess.squareRoot())
    let (rx, ry) = (across * growth, down * growth)
    let spread = (rx * rx * half.y * half.y + ry * ry * half.x * half.x)
    let share = max(0, (rx * rx * ry * ry - spread) / spread).squareRoot() * (isLarge == isClockwise ? -1 : 1)
    let centre = DrawnPoint(share * rx * half.y / ry, -share * ry * half.x / rx)
    let from = DrawnPoint((half.x - centre.x) / rx, (half.y - centre.y) / ry).turn
    var sweep = DrawnPoint((-half.x - centre.x) / rx, (-half.y - centre.y) / ry).turn - from
    if isClockwise, sweep < 0 { sweep += 1 }
    if !isClockwise, sweep > 0 { sweep -= 1 }
    // Radii or distances whose squares overflow.
    guard from.isFinite, sweep.isFinite, share.isFinite else { return line(end) }
    let middle = DrawnPoint((begin.x + end.x) / 2, (begin.y + end.y) / 2)
    for step in Outline.arc(DrawnPoint(0, 0), 1, from: from, to: from + sweep).steps.dropFirst() {
      func placed(_ point: DrawnPoint) -> DrawnPoint {
        let (x, y) = (point.x * rx + centre.x, point.y * ry + centre.y)
        return DrawnPoint(middle.x + axis.x * x - axis.y * y, middle.y + axis.y * x + axis.x * y)
      }
      if case .curve(let a, let b, let point) = step { curve(placed(a), placed(b), placed(point)) }
    }
    // The computed end differs from the given one by rounding only, so the given one is used.
    if case .curve(let a, let b, _)? = outline.steps.last {
      outline.steps[outline.steps.count - 1] = .curve(a, b, end)
      at = end
    }
  }
}
