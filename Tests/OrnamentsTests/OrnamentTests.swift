import Testing

@testable import Ornaments

@Suite("Ornaments on any paper")
struct OrnamentTests {
  private static let red = Colour(red: 180, green: 20, blue: 30)

  static func ornament(_ pattern: Ornament.Pattern, _ width: Double, _ height: Double, breadth: Double = 8)
    -> Ornament
  {
    Ornament(
      pattern, area: DrawnBox(x: 10, y: 10, width: width, height: height), breadth: breadth, colour: red,
      accent: red,
      pale: red, ground: red)
  }

  private func points(_ shapes: [DrawnShape]) -> [DrawnPoint] {
    shapes.flatMap { shape in
      shape.outline.steps.flatMap { step -> [DrawnPoint] in
        switch step {
        case .move(let point), .line(let point): [point]
        case .curve(let first, let second, let end): [first, second, end]
        case .close: []
        }
      }
    }
  }

  static let papers: [(Double, Double)] = [
    (277, 190), (400, 277), (345, 250), (190, 277), (128, 90), (31.4, 27.1),
  ]

  @Test(
    "Every pattern draws something, in whole numbers and not without end",
    arguments: Ornament.Pattern.allCases)
  func draws(pattern: Ornament.Pattern) {
    for (width, height) in Self.papers {
      let shapes = Self.ornament(pattern, width, height).shapes
      let points = points(shapes)
      #expect(!points.isEmpty && points.count < 40_000, "\(width) × \(height): \(points.count)")
      #expect(points.allSatisfy { $0.x.isFinite && $0.y.isFinite })
      #expect(shapes.allSatisfy { $0.fill != nil || ($0.line != nil && $0.thickness > 0) })
    }
  }

  @Test(
    "A border is the same from the left and from the right, from above and from below",
    arguments: Ornament.Pattern.borders)
  func symmetric(pattern: Ornament.Pattern) {
    for (width, height) in Self.papers {
      let points = points(Self.ornament(pattern, width, height).shapes)
      func key(_ x: Double, _ y: Double) -> [Int] { [Int((x * 100).rounded()), Int((y * 100).rounded())] }
      let found = Set(
        points.flatMap { point in
          // A hundredth of a millimetre may be rounded either way.
          [-1, 0, 1].flatMap { dx in
            [-1, 0, 1].map { [key(point.x, point.y)[0] + dx, key(point.x, point.y)[1] + $0] }
          }
        })
      for point in points {
        #expect(found.contains(key(20 + width - point.x, point.y)), "\(pattern) \(point)")
        #expect(found.contains(key(point.x, 20 + height - point.y)), "\(pattern) \(point)")
      }
    }
  }

  @Test(
    "A figure is the same on both sides of its middle",
    arguments: [
      Ornament.Pattern.flags, .glory, .lotusPond, .rosette, .laurel, .lotus, .divider, .ribbon, .rays, .seal,
      .star,
    ])
  func mirrored(pattern: Ornament.Pattern) {
    for (width, height) in Self.papers {
      let points = points(Self.ornament(pattern, width, height).shapes)
      func key(_ x: Double, _ y: Double) -> [Int] { [Int((x * 50).rounded()), Int((y * 50).rounded())] }
      let found = Set(
        points.flatMap { point in
          [-1, 0, 1].flatMap { dx in
            [-1, 0, 1].map { [key(point.x, point.y)[0] + dx, key(point.x, point.y)[1] + $0] }
          }
        })
      // The middle is that of the paper, whose area begins at 10.
      for point in points {
        #expect(found.contains(key(20 + width - point.x, point.y)), "\(pattern) \(point)")
      }
    }
  }

  @Test(
    "Flags stay within their box beside the pole's tip, a glory within its own", arguments: [80.0, 92, 140])
  func within(width: Double) {
    let flags = points(Self.ornament(.flags, width, width * 0.28).shapes)
    #expect(flags.allSatisfy { $0.x > 10 - width * 0.05 && $0.x < 10 + width * 1.05 })
    let glory = points(Self.ornament(.glory, width, width).shapes)
    #expect(glory.allSatisfy { $0.x >= 9.9 && $0.x <= 10.1 + width && $0.y >= 9.9 && $0.y <= 10.1 + width })
  }

  @Test(
    "Cells of a side are whole, even in number, and near the wished length",
    arguments: [40.0, 97, 261.3, 1_180])
  func cells(side: Double) {
    var lengths: [Double] = []
    _ = Band(area: DrawnBox(x: 0, y: 0, width: side, height: side), breadth: 8, pitch: 7).around(
      cell: { length in
        lengths.append(length)
        return []
      }, corner: { [] })
    #expect(lengths.count == 4)
    for length in lengths {
      let count = (side - 16) / length
      #expect(abs(count - count.rounded()) < 1e-6 && Int(count.rounded()) % 2 == 0)
      #expect(abs(length - 7) < 7 * 7 / (side - 16) + 0.5)
    }
  }

  @Test("Sizes that no paper has neither trap nor give strange numbers", arguments: [-5.0, 0, 0.1, 1e6])
  func hostile(size: Double) {
    for pattern in Ornament.Pattern.allCases {
      let shapes = Self.ornament(pattern, min(size, 1_200), min(abs(size), 800), breadth: size).shapes
      #expect(points(shapes).allSatisfy { $0.x.isFinite && $0.y.isFinite })
    }
  }
}

extension Ornament.Pattern {
  static let borders: [Self] = [
    .meander, .rope, .leaves, .guilloche, .petals, .scallops, .beads, .rules, .cornerScrolls, .cornerLotus,
    .cornerFan, .cornerPlanes, .cornerNotch,
  ]
}
