/// Dải viền: a band around a rectangle whose pattern meets at the middle of each side and turns at the corners.
///
/// The pattern is computed for each side: a whole, even number of cells of about the desired length, mirrored at the
/// middle. So it closes on any paper, and cells are stretched only slightly.
struct Band {
  /// The outer edge.
  let area: DrawnBox
  /// How broad the band is.
  let breadth: Double
  /// The wished length of a cell.
  let pitch: Double
  /// Half as many cells as one side has at most; what is finer no printer shows.
  private static let mostPairs = 1_000.0

  /// Places cells on the four sides and a corner on the four corners. A cell extends from 0 to its length along the
  /// side, with 0 at the outer edge; the origin of a corner is the corner of the rectangle.
  func around(
    cell: (_ length: Double) -> [DrawnShape], corner: () -> [DrawnShape]
  ) -> [DrawnShape] {
    var shapes: [DrawnShape] = []
    let sides: [(Double, (Double, Double) -> DrawnPoint)] = [
      (area.width, { DrawnPoint(area.x + $0, area.y + $1) }),
      (area.height, { DrawnPoint(area.right - $1, area.y + $0) }),
      (area.width, { DrawnPoint(area.right - $0, area.bottom - $1) }),
      (area.height, { DrawnPoint(area.x + $1, area.bottom - $0) }),
    ]
    for (side, place) in sides {
      let length = side - 2 * breadth
      guard length > 0 else { continue }
      let wished = (length / pitch / 2).rounded()
      let count = wished.isFinite ? max(2, Int(min(wished, Band.mostPairs)) * 2) : 2
      let step = length / Double(count)
      let made = cell(step)
      for index in 0..<count {
        let isMirrored = index >= count / 2
        shapes += made.mapped { point in
          let along = isMirrored ? Double(index + 1) * step - point.x : Double(index) * step + point.x
          return place(breadth + along, point.y)
        }
      }
    }
    let turn = corner()
    shapes += turn.mapped { DrawnPoint(area.x + $0.x, area.y + $0.y) }
    shapes += turn.mapped { DrawnPoint(area.right - $0.x, area.y + $0.y) }
    shapes += turn.mapped { DrawnPoint(area.right - $0.x, area.bottom - $0.y) }
    shapes += turn.mapped { DrawnPoint(area.x + $0.x, area.bottom - $0.y) }
    return shapes
  }
}

/// The patterns of bands.
enum BandPattern {
  /// Hồi văn: hooks of a fret between two rules.
  static func meander(_ area: DrawnBox, _ breadth: Double, _ colours: Colours) -> [DrawnShape] {
    let grid = breadth / 8
    let line = grid * 0.95
    var shapes = rules(area, breadth, colours.ink, line)
    let band = Band(area: area, breadth: breadth, pitch: grid * 6.6)
    shapes += band.around(
      cell: { length in
        let scale = length / 6.6
        func at(_ u: Double, _ v: Double) -> DrawnPoint { DrawnPoint(u * scale, v * grid) }
        return [
          DrawnShape(
            .polyline([
              at(0.9, 7.5), at(0.9, 2.1), at(5.7, 2.1), at(5.7, 5.9), at(2.6, 5.9), at(2.6, 4), at(4.1, 4),
            ]),
            line: colours.ink, thickness: line)
        ]
      },
      corner: {
        let middle = DrawnPoint(breadth / 2, breadth / 2)
        return [
          DrawnShape(.rectangle(0, 0, breadth, breadth), fill: colours.ink),
          DrawnShape(
            DrawnBox(x: 0, y: 0, width: breadth, height: breadth).inset(grid * 0.9).outline,
            line: colours.ground,
            thickness: line * 0.6),
          DrawnShape(
            (0..<4).reduce(Outline()) {
              $0 + .leaf(middle, middle.polar(breadth * 0.4, 0.125 + Double($1) / 4), width: breadth * 0.2)
            }, fill: colours.ground),
          DrawnShape(
            (0..<4).reduce(Outline()) {
              $0 + .leaf(middle, middle.polar(breadth * 0.3, Double($1) / 4), width: breadth * 0.12)
            }, fill: colours.ground),
          DrawnShape(.circle(middle, breadth * 0.07), fill: colours.ink),
        ]
      })
    return shapes
  }

  /// Dây thừng: a rope of two colours with round bosses at the corners.
  static func rope(_ area: DrawnBox, _ breadth: Double, _ colours: Colours) -> [DrawnShape] {
    let band = Band(area: area, breadth: breadth, pitch: breadth * 0.62)
    return band.around(
      cell: { length in
        let centre = DrawnPoint(length / 2, breadth / 2)
        func strand(_ long: Double, _ short: Double) -> Outline {
          Outline.circle(DrawnPoint(0, 0), 1).mapped { point in
            let (x, y) = (point.x * long, point.y * short)
            return DrawnPoint(centre.x + (x + y) * 0.7071, centre.y + (y - x) * 0.7071)
          }
        }
        return [
          DrawnShape(
            strand(breadth * 0.66, length * 0.46), fill: colours.accent, line: colours.ink,
            thickness: breadth * 0.06),
          DrawnShape(
            .polyline([
              DrawnPoint(centre.x - breadth * 0.24, centre.y + breadth * 0.2),
              DrawnPoint(centre.x + breadth * 0.2, centre.y - breadth * 0.24),
            ]), line: colours.pale, thickness: breadth * 0.07),
        ]
      },
      corner: { boss(breadth, colours) })
  }

  /// Dây lá: leaves in pairs along a stem, from the corners to the middle of each side.
  static func leaves(_ area: DrawnBox, _ breadth: Double, _ colours: Colours) -> [DrawnShape] {
    let band = Band(area: area, breadth: breadth, pitch: breadth * 0.85)
    let middle = breadth / 2
    return band.around(
      cell: { length in
        [
          DrawnShape(
            .polyline([DrawnPoint(0, middle), DrawnPoint(length, middle)]), line: colours.ink,
            thickness: breadth * 0.05),
          DrawnShape(
            .leaf(
              DrawnPoint(length * 0.05, middle), DrawnPoint(length * 0.98, breadth * 0.06),
              width: breadth * 0.3),
            fill: colours.ink),
          DrawnShape(
            .leaf(
              DrawnPoint(length * 0.05, middle), DrawnPoint(length * 0.98, breadth * 0.94),
              width: breadth * 0.3),
            fill: colours.ink),
          DrawnShape(.circle(DrawnPoint(length * 0.82, middle), breadth * 0.075), fill: colours.accent),
        ]
      },
      corner: { rosette(breadth, colours) })
  }

  /// Vân lưới: waves of several heights woven into a chain of lenses.
  static func guilloche(_ area: DrawnBox, _ breadth: Double, _ colours: Colours) -> [DrawnShape] {
    let band = Band(area: area, breadth: breadth, pitch: breadth * 1.5)
    let middle = breadth / 2
    return band.around(
      cell: { length in
        var outline = Outline()
        for share in [1.0, 0.8, 0.6, 0.4, 0.2] {
          for sign in [1.0, -1] {
            let height = breadth * 0.47 * share * sign
            for (start, direction) in [(0.0, 1.0), (length / 2, -1)] {
              let swell = height * direction
              outline.steps += [
                .move(DrawnPoint(start, middle)),
                .curve(
                  DrawnPoint(start + length * 0.182, middle + swell * 1.32),
                  DrawnPoint(start + length * 0.318, middle + swell * 1.32),
                  DrawnPoint(start + length / 2, middle)),
              ]
            }
          }
        }
        return [DrawnShape(outline, line: colours.ink, thickness: breadth * 0.028)]
      },
      corner: {
        let centre = DrawnPoint(middle, middle)
        return Figures.spirograph(centre, breadth * 0.56, petals: 12, colours.ink, breadth * 0.026)
          + [DrawnShape(.circle(centre, breadth * 0.12), fill: colours.accent)]
      })
  }

  /// Vảy: half discs side by side, round side inwards.
  static func scallops(_ area: DrawnBox, _ breadth: Double, _ colours: Colours) -> [DrawnShape] {
    let band = Band(area: area, breadth: breadth, pitch: breadth * 1.25)
    return band.around(
      cell: { length in
        func half(_ share: Double, _ colour: Colour) -> DrawnShape {
          DrawnShape(
            Outline([
              .move(DrawnPoint(length * (0.5 - share / 2), 0)),
              .curve(
                DrawnPoint(length * (0.5 - share / 2), breadth * 1.3 * share),
                DrawnPoint(length * (0.5 + share / 2), breadth * 1.3 * share),
                DrawnPoint(length * (0.5 + share / 2), 0)), .close,
            ]), fill: colour)
        }
        return [half(1, colours.ink), half(0.72, colours.pale), half(0.42, colours.accent)]
      },
      corner: {
        [
          DrawnShape(quarter(breadth * 1.12), fill: colours.ink),
          DrawnShape(quarter(breadth * 0.8), fill: colours.pale),
          DrawnShape(quarter(breadth * 0.48), fill: colours.accent),
        ]
      })
  }

  /// Sọc chéo: slanting stripes towards the middle of each side.
  static func stripes(_ area: DrawnBox, _ breadth: Double, _ colours: Colours) -> [DrawnShape] {
    let band = Band(area: area, breadth: breadth, pitch: breadth * 1.1)
    return band.around(
      cell: { length in
        [
          DrawnShape(
            .polygon([
              DrawnPoint(0, 0), DrawnPoint(length * 0.55, 0), DrawnPoint(length, breadth),
              DrawnPoint(length * 0.45, breadth),
            ]), fill: colours.ink)
        ]
      },
      corner: {
        [
          DrawnShape(.rectangle(0, 0, breadth, breadth), fill: colours.accent),
          DrawnShape(
            .star(DrawnPoint(breadth / 2, breadth / 2), breadth * 0.36, points: 5, inner: 0.382),
            fill: colours.pale),
        ]
      })
  }

  /// Chuỗi hạt: discs along a line.
  static func beads(_ area: DrawnBox, _ breadth: Double, _ colours: Colours) -> [DrawnShape] {
    let band = Band(area: area, breadth: breadth, pitch: breadth * 1.35)
    let middle = breadth / 2
    return band.around(
      cell: { length in
        [
          DrawnShape(.circle(DrawnPoint(length / 2, middle), breadth * 0.34), fill: colours.ink),
          DrawnShape(.circle(DrawnPoint(0, middle), breadth * 0.13), fill: colours.accent),
          // The two halves of a side meet at the ends of their last cells.
          DrawnShape(.circle(DrawnPoint(length, middle), breadth * 0.13), fill: colours.accent),
        ]
      },
      corner: { [DrawnShape(.circle(DrawnPoint(middle, middle), breadth * 0.48), fill: colours.ink)] })
  }

  /// Cánh sen: petals that stand on the inner edge.
  static func petals(_ area: DrawnBox, _ breadth: Double, _ colours: Colours) -> [DrawnShape] {
    let band = Band(area: area, breadth: breadth, pitch: breadth * 0.8)
    return rules(area, breadth, colours.ink, breadth * 0.07)
      + band.around(
        cell: { length in
          func petal(_ share: Double) -> Outline {
            let (left, right) = (length * (0.5 - share / 2), length * (0.5 + share / 2))
            return Outline([
              .move(DrawnPoint(left, breadth * 0.96)),
              .curve(
                DrawnPoint(left - length * 0.05 * share, breadth * (1 - 0.6 * share)),
                DrawnPoint(length * 0.42, breadth * (1 - 0.72 * share)),
                DrawnPoint(length / 2, breadth * (1 - 0.9 * share))),
              .curve(
                DrawnPoint(length * 0.58, breadth * (1 - 0.72 * share)),
                DrawnPoint(right + length * 0.05 * share, breadth * (1 - 0.6 * share)),
                DrawnPoint(right, breadth * 0.96)),
              .close,
            ])
          }
          return [
            DrawnShape(petal(0.9), fill: colours.ink), DrawnShape(petal(0.62), fill: colours.pale),
            DrawnShape(petal(0.36), fill: colours.accent),
          ]
        },
        corner: { rosette(breadth, colours) })
  }

  /// Two rules at the edges of a band.
  static func rules(_ area: DrawnBox, _ breadth: Double, _ colour: Colour, _ line: Double)
    -> [DrawnShape]
  {
    [
      DrawnShape(area.inset(line / 2).outline, line: colour, thickness: line),
      DrawnShape(area.inset(breadth - line / 2).outline, line: colour, thickness: line),
    ]
  }

  private static func quarter(_ radius: Double) -> Outline {
    var outline = Outline([.move(DrawnPoint(0, 0)), .line(DrawnPoint(radius, 0))])
    outline.steps += Outline.arc(DrawnPoint(0, 0), radius, from: 0, to: 0.25).steps.dropFirst()
    outline.steps.append(.close)
    return outline
  }

  private static func boss(_ breadth: Double, _ colours: Colours) -> [DrawnShape] {
    let middle = DrawnPoint(breadth / 2, breadth / 2)
    return [
      DrawnShape(
        .circle(middle, breadth * 0.78), fill: colours.ground, line: colours.ink, thickness: breadth * 0.12),
      DrawnShape(.circle(middle, breadth * 0.58), fill: colours.accent),
      DrawnShape(.star(middle, breadth * 0.5, points: 5, inner: 0.382), fill: colours.ink),
    ]
  }

  private static func rosette(_ breadth: Double, _ colours: Colours) -> [DrawnShape] {
    let middle = DrawnPoint(breadth / 2, breadth / 2)
    return [
      DrawnShape(
        (0..<8).reduce(Outline()) {
          $0 + .leaf(middle, middle.polar(breadth * 0.56, Double($1) / 8), width: breadth * 0.26)
        }, fill: colours.ink),
      DrawnShape(
        .circle(middle, breadth * 0.17), fill: colours.accent, line: colours.ground, thickness: breadth * 0.05
      ),
    ]
  }
}

/// The colours of an ornament.
struct Colours {
  /// Of its lines and solids.
  var ink: Colour
  /// Beside it.
  var accent: Colour
  /// Of what is light in it.
  var pale: Colour
  /// Of the paper under it.
  var ground: Colour
}
