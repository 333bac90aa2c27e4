import Diagnostics
import Ornaments
import TestSupport
import Testing

@testable import SVGReading

@Suite("SVG pictures as shapes")
struct SVGTests {
  private func read(_ text: String) -> (SVGPicture?, Findings) {
    var findings = Findings()
    let picture = SVGPicture.read(SourceFile(name: "huy.svg", text: text), into: &findings)
    return (picture, findings)
  }

  /// The shapes of what stands in a picture of 100 × 100.
  private func shapes(_ inside: String, _ more: String = "") throws -> [DrawnShape] {
    let (picture, findings) = read(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 100 100\" \(more)>\(inside)</svg>")
    #expect(findings.isEmpty, "\(findings.diagnostics.map(\.message.en))")
    return try #require(picture).shapes
  }

  /// What is said of a picture that is refused.
  private func refusal(_ inside: String) -> [String] {
    let (picture, findings) = read("<svg viewBox=\"0 0 100 100\">\(inside)</svg>")
    #expect(picture == nil)
    #expect(findings.diagnostics.allSatisfy { $0.code == SVGCodes.notUnderstood })
    return findings.diagnostics.map(\.message.en)
  }

  private func points(_ outline: Outline) -> [[Int]] {
    outline.steps.compactMap { step in
      switch step {
      case .move(let point), .line(let point): [Int(point.x.rounded()), Int(point.y.rounded())]
      case .curve(_, _, let end): [Int(end.x.rounded()), Int(end.y.rounded())]
      case .close: nil
      }
    }
  }

  @Test("The commands of a path, from the page's corner and from the pen's place")
  func path() throws {
    let shape = try #require(
      try shapes("<path d=\"M10 10H30V30h-10v10l-5-5Lz\"/>".replacing("Lz", with: "z")).first)
    #expect(points(shape.outline) == [[10, 10], [30, 10], [30, 30], [20, 30], [20, 40], [15, 35]])
    #expect(shape.outline.steps.last == .close)
    // Pairs after a move are lines, after a relative one relative ones.
    let star = try #require(SVGOutline.path("m10,10 20 0 0,20z m5 5 1 1"))
    #expect(points(star) == [[10, 10], [30, 10], [30, 30], [15, 15], [16, 16]])
    // A command after a part was closed goes on where that part began.
    let again = try #require(SVGOutline.path("M10 10L20 10L20 20zL5 5"))
    #expect(points(again) == [[10, 10], [20, 10], [20, 20], [10, 10], [5, 5]])
    // Numbers need nothing between them where signs or points tell them apart.
    #expect(points(try #require(SVGOutline.path("M1e1-2.5.5.5"))) == [[10, -3], [1, 1]])
  }

  @Test("Smooth curves go on as the one before ended")
  func smooth() throws {
    let outline = try #require(SVGOutline.path("M0 0C0 10 10 10 10 0S20 -10 20 0"))
    guard case .curve(let first, _, _)? = outline.steps.last else { throw Missing() }
    #expect(first == DrawnPoint(10, -10))
    let quadratic = try #require(SVGOutline.path("M0 0Q5 10 10 0T20 0"))
    guard case .curve(let pull, _, _)? = quadratic.steps.last else { throw Missing() }
    #expect(abs(pull.x - (10 + 5 * 2.0 / 3)) < 1e-9 && abs(pull.y + 20.0 / 3) < 1e-9)
  }

  private struct Missing: Error {}

  @Test("Arcs lie on their circle, whichever of the four they are")
  func arcs() throws {
    for large in [0, 1] {
      for sweep in [0, 1] {
        let outline = try #require(SVGOutline.path("M30 50A25 25 0 \(large)\(sweep)60 50"))
        let touched = outline.touched
        let above = touched.map(\.y).min() ?? 0
        let below = touched.map(\.y).max() ?? 0
        // The large arc reaches 45 beyond, the small one 5; by the flag clockwise arcs go over the top.
        let wanted: (Double, Double) = (sweep == 1 ? (large == 1 ? 5 : 45, 50) : (50, large == 1 ? 95 : 55))
        #expect(
          abs(above - wanted.0) < 0.2 && abs(below - wanted.1) < 0.2, "\(large) \(sweep): \(above) \(below)")
        #expect(points(outline).last == [60, 50])
      }
    }
    // A radius that is too small grows until the arc reaches its end.
    #expect(points(try #require(SVGOutline.path("M0 0a1 1 0 0 1 10 0"))).last == [10, 0])
  }

  @Test("Rectangles, circles, ellipses, lines and polygons")
  func figures() throws {
    let all = try shapes(
      """
      <rect x="10" y="20" width="30" height="10" rx="4"/><circle cx="50" cy="50" r="10"/>
      <ellipse cx="50" cy="50" rx="20" ry="5"/><polygon points="1,1 9,1 9,9"/>
      <polyline points="1 1 9 1" stroke="red" fill="none"/><line x1="2" y1="2" x2="8" y2="8" stroke="#00f"/>
      """)
    #expect(all.count == 6)
    let box = all[0].outline.touched
    #expect(box.map(\.x).min() == 10 && box.map(\.x).max() == 40)
    #expect(
      all[1].outline.touched.allSatisfy {
        abs(((($0.x - 50) * ($0.x - 50)) + ($0.y - 50) * ($0.y - 50)).squareRoot() - 10) < 0.01
      })
    #expect(all[4].fill == nil && all[4].line == Colour(red: 255, green: 0, blue: 0))
    #expect(all[5].fill == nil && all[5].line == Colour(red: 0, green: 0, blue: 255))
  }

  @Test("Moves, turns and scales, the innermost first; lines become thicker with them")
  func transforms() throws {
    let shape = try #require(
      try shapes(
        "<g transform=\"translate(10,20) scale(2)\"><path transform=\"rotate(90)\" d=\"M0 0L5 0\" stroke=\"red\" stroke-width=\"3\"/></g>"
      ).first)
    #expect(points(shape.outline) == [[10, 20], [10, 30]])
    #expect(abs(shape.thickness - 6) < 1e-9)
    #expect(
      points(
        try #require(try shapes("<path transform=\"rotate(180 10 10)\" d=\"M0 0L5 5L0 5\"/>").first).outline)
        == [[20, 20], [15, 15], [20, 15]])
    #expect(
      points(
        try #require(try shapes("<path transform=\"matrix(1 0 0 1 7 8)\" d=\"M0 0L1 1L2 1\"/>").first).outline
      )[0] == [7, 8])
  }

  @Test("Looks are inherited; a style wins over a class, a class over an attribute")
  func looks() throws {
    let all = try shapes(
      """
      <style type="text/css"><![CDATA[ /* Corel */ .a, .b {fill:#DA251D;stroke:none} #c{fill:lime} path{fill-rule:evenodd} ]]></style>
      <g fill="#0f0" stroke="black" stroke-width="2" stroke-linejoin="round">
        <path d="M0 0L5 0L5 5"/><path class="a" fill="#fff" d="M0 0L5 0L5 5"/>
        <path class="b" style="fill: rgb(1, 2, 3) !important" d="M0 0L5 0L5 5"/><path id="c" class="a" d="M0 0L5 0L5 5"/>
      </g>
      """)
    #expect(
      all.map(\.fill)
        == [(0, 255, 0), (218, 37, 29), (1, 2, 3), (0, 255, 0)].map {
          Colour(red: $0.0, green: $0.1, blue: $0.2)
        })
    #expect(all.map { $0.line == nil } == [false, true, true, true])
    #expect(all[0].pen == DrawnPen(cap: .butt, join: .round) && all[0].inside == .alternate)
    // Without a rule parts that turn the same way add up.
    #expect(try shapes("<path d=\"M0 0L5 0L5 5\"/>").first?.inside == .winding)
  }

  @Test("What is used is shown where it is used, with the look of that place")
  func uses() throws {
    let all = try shapes(
      "<defs><path id=\"s\" d=\"M0 0L5 0L5 5\"/></defs><use href=\"#s\" x=\"10\" y=\"20\" fill=\"red\"/><use xlink:href=\"#s\" transform=\"scale(2)\"/>",
      "xmlns:xlink=\"http://www.w3.org/1999/xlink\"")
    #expect(points(all[0].outline) == [[10, 20], [15, 20], [15, 25]])
    #expect(all[0].fill == Colour(red: 255, green: 0, blue: 0))
    #expect(points(all[1].outline) == [[0, 0], [10, 0], [10, 10]])
  }

  @Test("A rectangle that cuts nothing off is passed over; one that cuts, or is none, is refused")
  func clips() throws {
    let path = "<path clip-path=\"url(#c)\" d=\"M10 10L90 10L90 90\"/>"
    #expect(
      try shapes("<clipPath id=\"c\"><rect width=\"100\" height=\"100\"/></clipPath>\(path)").count == 1)
    #expect(
      try shapes(
        "<defs><path id=\"r\" d=\"M0 0H100V100H0z\"/></defs><clipPath id=\"c\"><use href=\"#r\"/></clipPath><g style=\"clip-path:url(#c)\">\(path)</g>"
      ).count == 1)
    #expect(!refusal("<clipPath id=\"c\"><rect width=\"50\" height=\"100\"/></clipPath>\(path)").isEmpty)
    #expect(!refusal("<clipPath id=\"c\"><circle cx=\"50\" cy=\"50\" r=\"99\"/></clipPath>\(path)").isEmpty)
    #expect(!refusal("<clipPath id=\"c\"><path d=\"M0 0H100V100z\"/></clipPath>\(path)").isEmpty)
  }

  @Test("Of several ways to show a thing the first that asks for nothing special is taken")
  func switches() throws {
    let all = try shapes(
      "<switch><foreignObject requiredExtensions=\"x\"/><g><path fill=\"red\" d=\"M0 0L5 0L5 5\"/></g><g><text/></g></switch>"
    )
    #expect(all.map(\.fill) == [Colour(red: 255, green: 0, blue: 0)])
  }

  @Test("Hidden parts are not drawn, and what drawing programs leave is passed over")
  func hidden() throws {
    let all = try shapes(
      "<title>Huy</title><metadata/><sodipodi:namedview/><g display=\"none\"><text>x</text></g><path opacity=\"0\" d=\"M0 0L1 1\"/><path d=\"M0 0L5 0L5 5\"/>",
      "xmlns:sodipodi=\"http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd\"")
    #expect(all.count == 1)
  }

  @Test(
    "What is not drawn is refused by its name",
    arguments: [
      ("<text>a</text>", "text"), ("<image href=\"a.png\"/>", "image"),
      ("<script>a</script>", "script"), ("<foreignObject/>", "foreignObject"),
      ("<path fill=\"url(#g)\" d=\"M0 0L1 1L2 1\"/>", "url(#g)"),
      ("<path opacity=\"0.5\" d=\"M0 0L1 1L2 1\"/>", "opacity: 0.5"),
      ("<path fill=\"rebeccapurple\" d=\"M0 0L1 1L2 1\"/>", "rebeccapurple"),
      ("<path clip-path=\"url(#a)\" d=\"M0 0L1 1L2 1\"/>", "clip-path"),
      ("<g filter=\"url(#f)\"><path d=\"M0 0L1 1L2 1\"/></g>", "filter"),
      ("<use href=\"other.svg#a\"/>", "other.svg#a"),
      ("<path d=\"M0 0L1\"/>", "path"), ("<path d=\"L1 1\"/>", "path"), ("<path d=\"M0 0X1 1\"/>", "path"),
      ("<path d=\"M0 0L1 1z5 5\"/>", "path"),
      ("<path transform=\"spin(3)\" d=\"M0 0L1 1L2 1\"/>", "transform"),
      ("<path stroke-dasharray=\"2 2\" d=\"M0 0L1 1L2 1\"/>", "stroke-dasharray"),
      ("<g transform=\"scale(1,3)\"><path stroke=\"red\" d=\"M0 0L1 1L2 1\"/></g>", "stretched"),
      ("<style>a > b {fill:red}</style><path d=\"M0 0L1 1L2 1\"/>", "style"),
      ("<rect width=\"50%\" height=\"5\"/>", "rect"),
      ("<path d=\"M0 0L150 0L150 150\"/>", "beyond"), ("", "draws nothing"),
    ])
  func refused(_ inside: String, _ named: String) {
    let messages = refusal(inside)
    #expect(messages.contains { $0.contains(named) }, "\(messages)")
  }

  @Test("Every kind of fault is told, each once")
  func faults() {
    let messages = refusal("<text/><text/><image/><path fill=\"url(#a)\" d=\"M0 0L1 1L2 1\"/>")
    #expect(messages.count == 3)
  }

  @Test("A part that uses itself, or grows without end from few bytes, is refused")
  func endless() {
    #expect(!refusal("<g id=\"a\"><use href=\"#a\"/></g>").isEmpty)
    #expect(!refusal("<g id=\"a\"><use href=\"#b\"/></g><g id=\"b\"><use href=\"#a\"/></g>").isEmpty)
    let lol = (1...12).map { level in
      "<g id=\"l\(level)\">" + String(repeating: "<use href=\"#l\(level - 1)\"/>", count: 10) + "</g>"
    }.joined()
    let messages = refusal("<defs><path id=\"l0\" d=\"M0 0L1 1L2 1\"/>\(lol)</defs><use href=\"#l12\"/>")
    #expect(messages.contains { $0.contains("200,000") || $0.contains("itself") }, "\(messages)")
  }

  @Test(
    "A document type that only names the standard is passed over, one that declares is refused, so is what is no XML"
  )
  func documentType() {
    let named = read(
      "<?xml version=\"1.0\"?>\n<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">\n<svg width=\"10mm\" height=\"20mm\"><path d=\"M0 0L9 9L9 0\"/></svg>"
    )
    #expect(named.0?.shapes.count == 1)
    #expect(abs((named.0?.height ?? 0) - 20 * 96 / 25.4) < 1e-9)
    #expect(
      read("<!DOCTYPE svg [<!ENTITY a \"b\">]><svg viewBox=\"0 0 9 9\"><path d=\"M0 0L9 9L9 0\"/></svg>").0
        == nil)
    for text in ["", "<svg", "<html/>", "<svg><path d=\"M0 0L9 9\"/></svg>", "<svg viewBox=\"0 0 0 9\"/>"] {
      let (picture, findings) = read(text)
      #expect(picture == nil && findings.diagnostics.map(\.code) == [SVGCodes.notUnderstood], "\(text)")
    }
  }

  @Test("Pictures with pieces of others in them never trap, and give finite points")
  func random() {
    var seeded = SeededGenerator()
    let pieces = [
      "<g>", "</g>", "<path d=\"", "M0 0", "L1e9 1e9", "a1 1 0 01 5 5", "z", "\"/>", "<use href=\"#a\"/>",
      "<circle r=\"1e308\"/>", "transform=\"scale(1e200)\"",
      "<rect width=\"-1\" height=\"5\"/>", "<style>", "</style>", ".a{fill:red}", "style=\"fill:#12\"",
      "S1 1 2 2", "T9 9", "A0 0 0 1 1 3 3", "<g transform=\"skewX(90)\">", "1e400", "--", "<svg:g>",
    ]
    for _ in 0..<400 {
      let text = (0..<Int.random(in: 1...12, using: &seeded)).map { _ in
        pieces.randomElement(using: &seeded) ?? ""
      }.joined(separator: " ")
      let (picture, findings) = read("<svg viewBox=\"0 0 10 10\">\(text)</svg>")
      #expect(picture != nil || findings.hasErrors)
      let found = picture?.shapes.flatMap { $0.outline.touched } ?? []
      #expect(found.allSatisfy { $0.x.isFinite && $0.y.isFinite }, "\(text)")
    }
  }
}
