/// Figures for the corners of a rectangle, drawn for the upper left and mirrored.
enum Corners {
  static func four(_ area: DrawnBox, _ shapes: [DrawnShape]) -> [DrawnShape] {
    shapes.mapped { DrawnPoint(area.x + $0.x, area.y + $0.y) }
      + shapes.mapped { DrawnPoint(area.right - $0.x, area.y + $0.y) }
      + shapes.mapped { DrawnPoint(area.right - $0.x, area.bottom - $0.y) }
      + shapes.mapped { DrawnPoint(area.x + $0.x, area.bottom - $0.y) }
  }

  /// Both sides of the diagonal.
  private static func both(_ shapes: [DrawnShape]) -> [DrawnShape] {
    shapes + shapes.mapped { DrawnPoint($0.y, $0.x) }
  }

  /// Cuộn mây: scrolls with leaves along both edges.
  static func scrolls(_ size: Double, _ colours: Colours) -> [DrawnShape] {
    func at(_ x: Double, _ y: Double) -> DrawnPoint { DrawnPoint(x * size, y * size) }
    let line = size * 0.022
    func curl(_ x: Double, _ y: Double, _ radius: Double, _ start: Double, _ turns: Double) -> [DrawnShape] {
      [
        DrawnShape(
          .spiral(at(x, y), from: radius * size, to: radius * size * 0.22, start: start, turns: turns),
          line: colours.ink, thickness: line),
        DrawnShape(.circle(at(x, y), radius * size * 0.3), fill: colours.ink),
      ]
    }
    var half: [DrawnShape] = []
    half.append(
      DrawnShape(
        .smooth([
          at(0.05, 0.05), at(0.2, 0.16), at(0.36, 0.12), at(0.5, 0.045), at(0.68, 0.06), at(0.8, 0.11),
        ]),
        line: colours.ink, thickness: line * 1.2))
    half += curl(0.36, 0.22, 0.1, -0.25, 1.4)
    half += curl(0.66, 0.145, 0.085, -0.25, -1.4)
    half.append(
      DrawnShape(
        .smooth([at(0.8, 0.11), at(0.9, 0.1), at(1, 0.045)]), line: colours.ink, thickness: line * 0.8))
    for (foot, tip, width) in [
      (at(0.2, 0.15), at(0.28, 0.02), 0.05), (at(0.5, 0.05), at(0.53, 0.2), 0.05),
      (at(0.44, 0.075), at(0.42, -0.03), 0.04),
      (at(0.8, 0.11), at(0.86, 0.2), 0.045), (at(0.8, 0.11), at(0.9, 0.02), 0.04),
    ] {
      half.append(DrawnShape(.leaf(foot, tip, width: width * size), fill: colours.accent))
    }
    let middle = [
      DrawnShape(.leaf(at(0.05, 0.05), at(0.3, 0.3), width: 0.1 * size), fill: colours.ink),
      DrawnShape(.leaf(at(0.09, 0.09), at(0.24, 0.24), width: 0.045 * size), fill: colours.pale),
      DrawnShape(.circle(at(0.06, 0.06), size * 0.035), fill: colours.accent),
    ]
    return both(half) + middle
  }

  /// Góc sen: a lotus that opens from the corner.
  static func lotus(_ size: Double, _ colours: Colours) -> [DrawnShape] {
    let foot = DrawnPoint(size * 0.06, size * 0.06)
    var shapes: [DrawnShape] = []
    for (turn, length, width, colour) in [
      (0.1, 0.78, 0.2, colours.ink), (0.066, 0.88, 0.23, colours.accent), (0.034, 0.94, 0.25, colours.ink),
    ] {
      for sign in [1.0, -1] {
        shapes.append(
          DrawnShape(
            .leaf(foot, foot.polar(size * length, 0.125 + turn * sign), width: size * width, belly: 0.55),
            fill: colour,
            line: colours.pale, thickness: size * 0.018))
      }
    }
    shapes.append(
      DrawnShape(
        .leaf(foot, foot.polar(size, 0.125), width: size * 0.27, belly: 0.55), fill: colours.accent,
        line: colours.pale,
        thickness: size * 0.018))
    return shapes
  }

  /// Nan quạt: a quarter of rings and rays.
  static func fan(_ size: Double, _ colours: Colours) -> [DrawnShape] {
    let corner = DrawnPoint(0, 0)
    var shapes: [DrawnShape] = []
    for (share, colour) in [
      (1.0, colours.ink), (0.82, colours.pale), (0.74, colours.accent), (0.34, colours.pale),
      (0.24, colours.ink),
    ] {
      var outline = Outline([.move(corner), .line(DrawnPoint(size * share, 0))])
      outline.steps += Outline.arc(corner, size * share, from: 0, to: 0.25).steps.dropFirst()
      outline.steps.append(.close)
      shapes.append(DrawnShape(outline, fill: colour))
    }
    var rays = Outline()
    for index in 0...8 {
      let turn = Double(index) / 32
      rays.steps +=
        Outline.polyline([corner.polar(size * 0.36, turn), corner.polar(size * 0.72, turn)]).steps
    }
    shapes.append(DrawnShape(rays, line: colours.pale, thickness: size * 0.02))
    return shapes
  }

  /// Mảng chéo: layered slanting planes.
  static func planes(_ size: Double, _ colours: Colours) -> [DrawnShape] {
    func triangle(_ along: Double, _ down: Double, _ colour: Colour) -> DrawnShape {
      DrawnShape(
        .polygon([DrawnPoint(0, 0), DrawnPoint(size * along, 0), DrawnPoint(0, size * down)]), fill: colour)
    }
    return [
      triangle(1, 0.62, colours.pale), triangle(0.62, 1, colours.accent), triangle(0.7, 0.56, colours.ink),
      DrawnShape(
        .polyline([DrawnPoint(size * 1.02, 0), DrawnPoint(0, size * 0.7)]), line: colours.ink,
        thickness: size * 0.01),
    ]
  }

  /// Góc vuông: a square that stands on the corner, over the lines that meet there, with a lozenge in it.
  static func notch(_ size: Double, _ colours: Colours) -> [DrawnShape] {
    let corner = DrawnPoint(0, 0)
    func square(_ share: Double, fill: Colour?) -> DrawnShape {
      let side = size * share
      return DrawnShape(
        .rectangle(-side / 2, -side / 2, side, side), fill: fill, line: colours.ink, thickness: size * 0.05)
    }
    return [
      square(1, fill: colours.ground), square(0.72, fill: nil),
      DrawnShape(.star(corner, size * 0.24, points: 4, inner: 0.45), fill: colours.accent),
    ]
  }
}
