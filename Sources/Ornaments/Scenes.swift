import Glibc

/// Figures for the head or foot of a page, symmetric about its middle: flags, a glory, a pond.
enum Scenes {
  /// Cờ: three flags a side, their poles crossed below the middle; cloth in the first colour with a star, poles and fringe
  /// in the second, folds in the light one.
  static func flags(_ area: DrawnBox, _ colours: Colours) -> [DrawnShape] {
    let (high, half) = (area.height, area.width / 2)
    var right = Sketch()
    // From the back: how far each pole leans (in turns from upright), its length and the length of its cloth.
    for (lean, long, cloth) in [(0.066, 1.02, 0.62), (0.113, 1.0, 0.6), (0.161, 0.98, 0.58)] {
      let foot = DrawnPoint(high * 0.06, high * 0.98)
      let tip = foot.polar(min(high * long, half * 1.1), -0.25 + lean)
      flag(&right, foot, tip, cloth: min(high * cloth, half * 0.62), high * 0.46, colours)
    }
    let middle = area.centre.x
    return right.shapes.mapped { DrawnPoint(middle - $0.x, area.y + $0.y) }
      + right.shapes.mapped { DrawnPoint(middle + $0.x, area.y + $0.y) }
  }

  /// A flag that hangs from the upper part of its pole.
  private static func flag(
    _ sketch: inout Sketch, _ foot: DrawnPoint, _ tip: DrawnPoint, cloth: Double, _ hoist: Double,
    _ colours: Colours
  ) {
    let length = max(1e-6, hypot(tip.x - foot.x, tip.y - foot.y))
    let pole = DrawnPoint((tip.x - foot.x) / length, (tip.y - foot.y) / length)
    // Cloth falls outwards: to the right, and down the more the further from the pole.
    let fly = DrawnPoint(0.92, 0.4)
    func at(_ along: Double, _ down: Double) -> DrawnPoint {
      let (x, y) = (
        tip.x - pole.x * (length * 0.04 + down * hoist), tip.y - pole.y * (length * 0.04 + down * hoist)
      )
      let wave = sin(along * 2 * .pi * 0.9) * 0.07
      return DrawnPoint(
        x + (fly.x * along - pole.x * wave) * cloth, y + (fly.y * along * along * 0.9 - pole.y * wave) * cloth
      )
    }
    func edge(_ down: Double, _ from: Double, _ to: Double) -> [DrawnPoint] {
      (0...8).map { at(from + (to - from) * Double($0) / 8, down) }
    }
    func piece(_ from: Double, _ to: Double) -> Outline {
      var outline = Outline.smooth(edge(0, from, to))
      outline.steps.append(.line(at(to, 1)))
      outline.steps += Outline.smooth(edge(1, to, from)).steps.dropFirst()
      outline.steps.append(.close)
      return outline
    }
    sketch.line(.polyline([foot, tip]), colours.accent, hoist * 0.055)
    sketch.fill(piece(0, 1), colours.ink)
    // The side of a wave that lies away from the light.
    sketch.fill(piece(0.5, 0.78), colours.pale)
    sketch.line(.polyline([at(1, 0), at(1, 1)]), colours.accent, hoist * 0.06)
    sketch.line(piece(0, 1), colours.ground, hoist * 0.018)
    sketch.fill(.star(at(0.3, 0.5), hoist * 0.25, points: 5, inner: 0.382), colours.accent)
    sketch.fill(
      .leaf(
        tip, DrawnPoint(tip.x + pole.x * hoist * 0.24, tip.y + pole.y * hoist * 0.24), width: hoist * 0.14),
      colours.accent)
  }

  /// Hào quang: rays of two lengths around a disc of the paper's colour within a ring.
  static func glory(_ centre: DrawnPoint, _ radius: Double, _ colours: Colours) -> [DrawnShape] {
    let count = 36
    func rays(_ from: Int, _ tip: Double) -> Outline {
      stride(from: from, to: count, by: 2).reduce(into: Outline()) { all, index in
        let turn = -0.25 + Double(index) / Double(count)
        let half = 0.5 / Double(count)
        all.steps +=
          Outline.polygon([
            centre.polar(radius * 0.7, turn - half), centre.polar(radius * tip, turn),
            centre.polar(radius * 0.7, turn + half),
          ]).steps
      }
    }
    return [
      DrawnShape(.circle(centre, radius * 0.86), fill: colours.ground),
      DrawnShape(rays(1, 0.88), fill: colours.pale), DrawnShape(rays(0, 1), fill: colours.accent),
      DrawnShape(
        .circle(centre, radius * 0.76), fill: colours.ground, line: colours.ink, thickness: radius * 0.035),
      DrawnShape(.circle(centre, radius * 0.7), line: colours.accent, thickness: radius * 0.018),
    ]
  }

  /// Đầm sen: an open lotus between two others, buds and leaves over ripples.
  static func lotusPond(_ area: DrawnBox, _ colours: Colours) -> [DrawnShape] {
    let (high, half) = (area.height, area.width / 2)
    let water = high * 0.9
    var right = Sketch()
    func at(_ share: Double, _ up: Double) -> DrawnPoint { DrawnPoint(half * share, water - high * up) }
    func stem(_ from: DrawnPoint, _ to: DrawnPoint) {
      right.line(
        .smooth([from, DrawnPoint((from.x * 2 + to.x) / 3, (from.y + to.y) / 2), to]), colours.accent,
        high * 0.018)
    }
    // A leaf as it lies on the water, seen from the side, with its veins.
    func leaf(_ share: Double, _ up: Double, _ wide: Double) {
      let centre = at(share, up)
      let (across, down) = (high * wide, high * wide * 0.3)
      right.fill(
        Outline.circle(DrawnPoint(0, 0), 1).mapped {
          DrawnPoint(centre.x + $0.x * across, centre.y + $0.y * down)
        },
        colours.accent)
      let veins = (0..<9).reduce(into: Outline()) { all, index in
        let end = DrawnPoint(0, 0).polar(0.9, Double(index) / 9 + 0.02)
        all.steps +=
          Outline.polyline([centre, DrawnPoint(centre.x + end.x * across, centre.y + end.y * down)]).steps
      }
      right.line(veins, colours.pale, high * 0.01)
    }
    func flower(_ foot: DrawnPoint, _ size: Double) {
      right.add(Figures.lotus(foot, size, colours))
    }
    func bud(_ share: Double, _ up: Double, _ size: Double) {
      let foot = at(share, up)
      stem(at(share, 0), foot)
      for (turn, width) in [(-0.05, 0.36), (0.05, 0.36), (0, 0.42)] {
        right.fill(
          .leaf(foot, foot.polar(high * size, -0.25 + turn), width: high * size * width, belly: 0.4),
          turn == 0 ? colours.ink : colours.accent)
      }
    }
    leaf(0.2, 0.16, 0.3)
    leaf(0.66, 0.12, 0.34)
    leaf(0.9, 0.04, 0.2)
    stem(at(0.4, 0), at(0.4, 0.3))
    flower(at(0.4, 0.28), high * 0.44)
    bud(0.56, 0.4, 0.24)
    bud(0.8, 0.26, 0.2)
    leaf(0.47, 0.02, 0.26)
    let ripples = [(0.05, 0.5, 0.03), (0.3, 0.85, 0.06), (0.1, 0.4, 0.09), (0.55, 1, 0.01)].reduce(
      into: Outline()
    ) {
      $0.steps += Outline.polyline([at($1.0, -$1.2), at($1.1, -$1.2)]).steps
    }
    right.line(ripples, colours.accent, high * 0.014)
    let middle = area.centre.x
    var shapes =
      right.shapes.mapped { DrawnPoint(middle - $0.x, area.y + $0.y) }
      + right.shapes.mapped { DrawnPoint(middle + $0.x, area.y + $0.y) }
    shapes += Figures.lotus(DrawnPoint(middle, area.y + water - high * 0.1), high * 0.74, colours)
    return shapes
  }
}
