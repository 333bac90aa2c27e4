import Glibc

/// Figures that stand alone: in the middle, in corners, above the text.
enum Figures {
  /// Mặt trống đồng: a star of fourteen rays, rings of teeth, circles and flying birds, as on drums of Đông Sơn.
  static func drum(_ centre: DrawnPoint, _ radius: Double, _ colours: Colours) -> [DrawnShape] {
    var sketch = Sketch()
    let thin = radius * 0.006
    func ring(_ share: Double, _ weight: Double = 1) {
      sketch.line(.circle(centre, radius * share), colours.ink, thin * weight)
    }
    sketch.fill(.star(centre, radius * 0.25, points: 14, inner: 0.42), colours.ink)
    for index in 0..<14 {
      let turn = -0.25 + (Double(index) + 0.5) / 14
      for share in [0.17, 0.2, 0.23] {
        sketch.line(
          .polyline([
            centre.polar(radius * share, turn - 0.012 / share * 0.23),
            centre.polar(radius * (share - 0.035), turn),
            centre.polar(radius * share, turn + 0.012 / share * 0.23),
          ]), colours.ink, thin)
      }
    }
    for share in [0.27, 0.285, 0.335, 0.35, 0.4, 0.42, 0.585, 0.605, 0.655, 0.67, 0.785, 0.8, 0.85, 0.87] {
      ring(share)
    }
    ring(0.985, 3)
    ring(0.945)
    marks(&sketch, centre, radius, 0.31, 48, colours.ink, thin) { middle, turn in
      .circle(middle, radius * 0.012)
    }
    marks(&sketch, centre, radius, 0.375, 60, colours.ink, thin) { middle, turn in
      .polyline([middle.polar(radius * 0.016, turn), middle.polar(-radius * 0.016, turn)])
    }
    for index in 0..<16 {
      sketch.add(bird(centre, radius * 0.5, Double(index) / 16, size: radius * 0.085, colours.ink))
    }
    marks(&sketch, centre, radius, 0.63, 72, colours.ink, thin) { middle, turn in
      .circle(middle, radius * 0.014)
    }
    for index in 0..<10 {
      sketch.add(deer(centre, radius * 0.725, Double(index) / 10, size: radius * 0.075, colours.ink))
    }
    teeth(&sketch, centre, radius * 0.805, radius * 0.845, 90, colours.ink)
    teeth(&sketch, centre, radius * 0.94, radius * 0.9, 100, colours.ink)
    marks(&sketch, centre, radius, 0.885, 120, colours.ink, thin) { middle, turn in
      .polyline([middle.polar(radius * 0.011, turn), middle.polar(-radius * 0.011, turn)])
    }
    return sketch.shapes
  }

  private static func marks(
    _ sketch: inout Sketch, _ centre: DrawnPoint, _ radius: Double, _ share: Double, _ count: Int,
    _ colour: Colour, _ line: Double, _ mark: (DrawnPoint, Double) -> Outline
  ) {
    let outline = (0..<count).reduce(into: Outline()) { all, index in
      let turn = Double(index) / Double(count)
      all = all + mark(centre.polar(radius * share, turn), turn)
    }
    sketch.line(outline, colour, line)
  }

  private static func teeth(
    _ sketch: inout Sketch, _ centre: DrawnPoint, _ foot: Double, _ tip: Double, _ count: Int,
    _ colour: Colour
  ) {
    var outline = Outline()
    for index in 0..<count {
      let turn = Double(index) / Double(count)
      outline.steps +=
        Outline.polygon([
          centre.polar(foot, turn - 0.42 / Double(count)), centre.polar(tip, turn),
          centre.polar(foot, turn + 0.42 / Double(count)),
        ]).steps
    }
    sketch.fill(outline, colour)
  }

  /// Chim Lạc: a bird that flies around the drum, with its long bill and its tail of one feather.
  private static func bird(
    _ centre: DrawnPoint, _ distance: Double, _ turn: Double, size: Double, _ colour: Colour
  ) -> [DrawnShape] {
    // Drawn with the bill to the right, along the ring.
    func at(_ u: Double, _ v: Double) -> DrawnPoint {
      centre.polar(distance - v * size, turn + u * size / distance / (2 * .pi))
    }
    let body = Outline([
      .move(at(-0.9, 0.12)), .curve(at(-0.4, -0.08), at(0.1, -0.16), at(0.32, -0.1)),
      .curve(at(0.5, -0.22), at(0.62, -0.12), at(1.12, -0.06)),
      .curve(at(0.7, 0.02), at(0.6, 0.04), at(0.42, 0.1)),
      .curve(at(0.1, 0.2), at(-0.3, 0.2), at(-0.9, 0.12)), .close,
    ])
    let wings = Outline([
      .move(at(0.18, 0)), .curve(at(-0.05, -0.45), at(-0.35, -0.7), at(-0.62, -0.78)),
      .curve(at(-0.5, -0.5), at(-0.35, -0.2), at(-0.25, 0.02)), .close,
      .move(at(0.1, 0.1)), .curve(at(-0.1, 0.45), at(-0.35, 0.62), at(-0.55, 0.68)),
      .curve(at(-0.48, 0.45), at(-0.38, 0.25), at(-0.3, 0.12)), .close,
    ])
    let crest = Outline([
      .move(at(0.36, -0.12)), .curve(at(0.2, -0.3), at(0.05, -0.38), at(-0.1, -0.4)),
      .curve(at(0.05, -0.3), at(0.15, -0.22), at(0.3, -0.06)), .close,
    ])
    return [DrawnShape(body, fill: colour), DrawnShape(wings, fill: colour), DrawnShape(crest, fill: colour)]
  }

  /// Hươu: a deer that walks around the drum.
  private static func deer(
    _ centre: DrawnPoint, _ distance: Double, _ turn: Double, size: Double, _ colour: Colour
  ) -> [DrawnShape] {
    func at(_ u: Double, _ v: Double) -> DrawnPoint {
      centre.polar(distance - v * size, turn + u * size / distance / (2 * .pi))
    }
    let body = Outline([
      .move(at(-0.75, -0.1)), .curve(at(-0.3, -0.28), at(0.2, -0.22), at(0.42, -0.3)),
      .curve(at(0.5, -0.55), at(0.6, -0.62), at(0.92, -0.48)),
      .curve(at(0.75, -0.38), at(0.68, -0.3), at(0.62, 0)),
      .line(at(0.62, 0.62)), .line(at(0.52, 0.62)), .line(at(0.46, 0.12)),
      .curve(at(0, 0.2), at(-0.3, 0.2), at(-0.55, 0.12)),
      .line(at(-0.58, 0.62)), .line(at(-0.68, 0.62)), .line(at(-0.72, 0.1)), .close,
    ])
    let horn = Outline.smooth([at(0.62, -0.58), at(0.5, -0.78), at(0.3, -0.82), at(0.12, -0.74)])
    return [DrawnShape(body, fill: colour), DrawnShape(horn, line: colour, thickness: size * 0.07)]
  }

  /// Sao vàng năm cánh: a star whose points have a light and a dark side.
  static func star(_ centre: DrawnPoint, _ radius: Double, _ colours: Colours) -> [DrawnShape] {
    var shapes = [DrawnShape(.star(centre, radius, points: 5, inner: 0.382), fill: colours.ink)]
    for index in 0..<5 {
      let turn = -0.25 + Double(index) / 5
      shapes.append(
        DrawnShape(
          .polygon([centre, centre.polar(radius, turn), centre.polar(radius * 0.382, turn + 0.1)]),
          fill: colours.accent))
    }
    return shapes
  }

  /// Tia sáng: rays from a place to the edges of a rectangle.
  static func rays(_ centre: DrawnPoint, _ area: DrawnBox, count: Int, _ colour: Colour) -> [DrawnShape] {
    var outline = Outline()
    func edge(_ turn: Double) -> DrawnPoint {
      let (dx, dy) = (cos(turn * 2 * .pi), sin(turn * 2 * .pi))
      let across = dx > 0 ? (area.right - centre.x) / dx : dx < 0 ? (area.x - centre.x) / dx : .infinity
      let down = dy > 0 ? (area.bottom - centre.y) / dy : dy < 0 ? (area.y - centre.y) / dy : .infinity
      return centre.polar(max(0, min(across, down)), turn)
    }
    let corners = [
      DrawnPoint(area.right, area.bottom), DrawnPoint(area.x, area.bottom), DrawnPoint(area.x, area.y),
      DrawnPoint(area.right, area.y),
    ].map { corner -> (Double, DrawnPoint) in
      let turn = atan2(corner.y - centre.y, corner.x - centre.x) / (2 * .pi)
      return (turn < 0 ? turn + 1 : turn, corner)
    }
    for index in 0..<count {
      let (from, to) = ((Double(index) - 0.25) / Double(count), (Double(index) + 0.25) / Double(count))
      let between = corners.filter { ($0.0 > from && $0.0 < to) || ($0.0 - 1 > from && $0.0 - 1 < to) }.map(
        \.1)
      outline.steps += Outline.polygon([centre, edge(from)] + between + [edge(to)]).steps
    }
    return [DrawnShape(outline, fill: colour)]
  }

  /// Hoa sen: a lotus seen from the side, symmetrical.
  static func lotus(_ foot: DrawnPoint, _ size: Double, _ colours: Colours) -> [DrawnShape] {
    var shapes: [DrawnShape] = []
    func pair(_ turn: Double, _ length: Double, _ width: Double, _ colour: Colour) {
      for sign in turn == 0 ? [1.0] : [-1, 1] {
        let tip = foot.polar(size * length, -0.25 + turn * sign)
        shapes.append(
          DrawnShape(
            .leaf(foot, tip, width: size * width, belly: 0.5), fill: colour, line: colours.pale,
            thickness: size * 0.022))
      }
    }
    pair(0.2, 0.92, 0.24, colours.ink)
    pair(0.14, 0.98, 0.3, colours.ink)
    pair(0.075, 1, 0.34, colours.accent)
    pair(0, 1.04, 0.38, colours.ink)
    return shapes
  }

  /// Vòng nguyệt quế: two branches of leaves, open at the top, crossed at the foot.
  static func laurel(_ centre: DrawnPoint, _ radius: Double, _ colours: Colours) -> [DrawnShape] {
    var shapes: [DrawnShape] = []
    for sign in [1.0, -1] {
      shapes.append(
        DrawnShape(
          .arc(centre, radius, from: 0.25 - 0.02 * sign, to: 0.25 - 0.415 * sign), line: colours.ink,
          thickness: radius * 0.035))
      let count = 11
      for index in 0..<count {
        let turn = 0.25 - sign * (0.035 + 0.375 * Double(index) / Double(count - 1))
        let foot = centre.polar(radius, turn)
        let size = radius * (0.34 - 0.008 * Double(index))
        for lean in [0.07, -0.11] {
          let tip = foot.polar(size, turn - sign * (0.25 + lean * 1.1) + (lean > 0 ? sign * 0.14 : 0))
          shapes.append(
            DrawnShape(.leaf(foot, tip, width: size * 0.36), fill: lean > 0 ? colours.ink : colours.accent))
        }
      }
      let end = centre.polar(radius, 0.25 - 0.415 * sign)
      shapes.append(
        DrawnShape(
          .leaf(end, end.polar(radius * 0.26, 0.25 - 0.415 * sign - 0.25 * sign), width: radius * 0.1),
          fill: colours.ink))
    }
    return shapes
  }

  /// Vân tròn: curves of a turned engine.
  static func spirograph(
    _ centre: DrawnPoint, _ radius: Double, petals: Int, _ colour: Colour, _ line: Double
  ) -> [DrawnShape] {
    var shapes: [DrawnShape] = []
    for (index, share) in [1.0, 0.82, 0.64].enumerated() {
      let count = petals * 10
      let points = (0..<count).map { step -> DrawnPoint in
        let turn = Double(step) / Double(count)
        let wave = cos(turn * 2 * .pi * Double(petals) + Double(index) * .pi)
        return centre.polar(radius * share * (0.72 + 0.28 * wave), turn)
      }
      shapes.append(DrawnShape(.smooth(points, isClosed: true), line: colour, thickness: line))
    }
    return shapes
  }

  /// Nền vân lưới tròn: a large rosette of fine lines under the text; of each line its mirror image is there too.
  static func rosette(_ centre: DrawnPoint, _ radius: Double, _ colours: Colours) -> [DrawnShape] {
    (0..<20).map { index in
      let share = 1 - Double(index / 2) * 0.085
      let shift = (index % 2 == 0 ? 1 : -1) * (0.25 + Double(index / 2) * 0.35)
      let points = (0..<144).map { step -> DrawnPoint in
        let turn = Double(step) / 144
        let wave = cos(turn * 2 * .pi * 12 + shift)
        return centre.polar(radius * share * (0.9 + 0.1 * wave), turn)
      }
      return DrawnShape(
        .smooth(points, isClosed: true), line: (index / 2) % 2 == 0 ? colours.ink : colours.accent,
        thickness: radius * 0.0045)
    }
  }

  /// Dấu nổi: a toothed disc with rings, a star and two ribbon ends.
  static func seal(_ centre: DrawnPoint, _ radius: Double, _ colours: Colours) -> [DrawnShape] {
    var shapes: [DrawnShape] = []
    for sign in [1.0, -1] {
      func at(_ x: Double, _ y: Double) -> DrawnPoint {
        DrawnPoint(centre.x + sign * x * radius, centre.y + y * radius)
      }
      shapes.append(
        DrawnShape(
          .polygon([at(0.02, 0.5), at(0.6, 0.4), at(0.86, 1.95), at(0.55, 1.72), at(0.3, 2.02)]),
          fill: colours.accent))
    }
    shapes += [
      DrawnShape(.star(centre, radius, points: 28, inner: 0.9), fill: colours.ink),
      DrawnShape(.circle(centre, radius * 0.8), line: colours.pale, thickness: radius * 0.03),
      DrawnShape(.circle(centre, radius * 0.72), line: colours.pale, thickness: radius * 0.012),
      DrawnShape(.star(centre, radius * 0.5, points: 5, inner: 0.382), fill: colours.pale),
    ]
    return shapes
  }

  /// Dải lụa: a banner for a heading, folded at both ends.
  static func ribbon(_ area: DrawnBox, _ colours: Colours) -> [DrawnShape] {
    let (fold, drop) = (area.height * 0.9, area.height * 0.28)
    var shapes: [DrawnShape] = []
    for sign in [1.0, -1] {
      func at(_ x: Double, _ y: Double) -> DrawnPoint {
        DrawnPoint(sign > 0 ? area.x + x : area.right - x, area.y + y)
      }
      shapes += [
        DrawnShape(
          .polygon([
            at(-fold, drop), at(fold * 0.55, drop), at(fold * 0.55, area.height + drop),
            at(-fold, area.height + drop),
            at(-fold * 0.55, area.height / 2 + drop),
          ]), fill: colours.accent),
        DrawnShape(
          .polygon([at(0, area.height), at(fold * 0.55, area.height), at(fold * 0.55, area.height + drop)]),
          fill: colours.ground),
      ]
    }
    shapes.append(DrawnShape(area.outline, fill: colours.ink))
    shapes.append(
      DrawnShape(area.inset(area.height * 0.1).outline, line: colours.pale, thickness: area.height * 0.025))
    return shapes
  }

  /// Đường phân: a line with a lozenge in its middle and points at its ends.
  static func divider(_ area: DrawnBox, _ colours: Colours) -> [DrawnShape] {
    let (middle, half) = (area.centre, area.height / 2)
    var outline = Outline()
    for sign in [1.0, -1] {
      outline.steps +=
        Outline.polygon([
          DrawnPoint(middle.x + sign * half * 2.2, middle.y - half * 0.14),
          DrawnPoint(middle.x + sign * area.width / 2, middle.y),
          DrawnPoint(middle.x + sign * half * 2.2, middle.y + half * 0.14),
        ]).steps
    }
    return [
      DrawnShape(outline, fill: colours.ink),
      DrawnShape(
        .polygon([
          DrawnPoint(middle.x - half, middle.y), DrawnPoint(middle.x, middle.y - half),
          DrawnPoint(middle.x + half, middle.y),
          DrawnPoint(middle.x, middle.y + half),
        ]), fill: colours.accent),
    ]
  }
}
