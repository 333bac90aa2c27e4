import Ornaments
import Typesetting

/// The content stream of a page or form (ISO 32000-1 §7.8.2). Unchanged colours, thickness and face are not sent
/// again.
struct PDFContent {
  private(set) var width: Double
  private(set) var height: Double
  private(set) var bytes: [UInt8] = []

  // The initial state of a page is black and lines of one point; a form inherits the state where it is drawn.
  private var fill: Colour?
  private var stroke: Colour?
  private var thickness: Double?
  private var face: FaceID?
  private var size = 0.0
  private var isBold: Bool?

  init(width: Double, height: Double, isForm: Bool) {
    (self.width, self.height) = (0, 0)
    restart(width: width, height: height, isForm: isForm)
  }

  /// Begins a new page or form in the same memory.
  mutating func restart(width: Double, height: Double, isForm: Bool) {
    // Readers limit pages to 14 400 points (Annex C).
    self.width = width.within(1...14_400)
    self.height = height.within(1...14_400)
    bytes.removeAll(keepingCapacity: true)
    fill = isForm ? nil : .black
    stroke = fill
    thickness = isForm ? nil : 1
    face = nil
    isBold = isForm ? nil : false
    // The y axis is flipped to point down; a form is drawn on a page where it is flipped already.
    if !isForm {
      append(1, 0, 0, -1, 0, self.height)
      append("cm\n")
    }
  }

  /// A length with three decimals, far finer than print.
  static func text(_ value: Double) -> String {
    var bytes: [UInt8] = []
    append(value, to: &bytes)
    bytes.removeLast()
    return String(decoding: bytes, as: UTF8.self)
  }

  mutating func line(
    fromX: Double, fromY: Double, toX: Double, toY: Double, thickness: Double, colour: Colour
  ) {
    use(stroke: colour, thickness: thickness)
    append(fromX, fromY)
    append("m ")
    append(toX, toY)
    append("l S\n")
  }

  mutating func rectangle(x: Double, y: Double, width: Double, height: Double, fill colour: Colour) {
    use(fill: colour)
    append(x, y, width, height)
    append("re f\n")
  }

  mutating func rectangle(
    x: Double, y: Double, width: Double, height: Double, thickness: Double, line: Colour
  ) {
    use(stroke: line, thickness: thickness)
    append(x, y, width, height)
    append("re S\n")
  }

  /// Draws a form at its recorded place.
  mutating func drawObject(_ name: Int) {
    append("/X\(name) Do\n")
  }

  /// Draws a picture in a rectangle.
  mutating func drawObject(_ name: Int, x: Double, y: Double, width: Double, height: Double) {
    append("q ")
    append(width, 0, 0, -height, x, y + height)
    append("cm /X\(name) Do Q\n")
  }

  /// Draws shapes (§8.4.3.3, §8.4.3.4, §8.5.3.3).
  mutating func draw(_ drawing: Drawing) {
    var pen: DrawnPen?
    for shape in drawing.shapes {
      if let fill = shape.fill {
        use(fill: fill)
        outline(shape.outline)
        switch shape.inside {
        case .alternate: append("f*\n")
        case .winding: append("f\n")
        }
      }
      if let line = shape.line, shape.thickness > 0 {
        if pen != shape.pen { use(shape.pen) }
        pen = shape.pen
        use(stroke: line, thickness: PDFContent.points(shape.thickness))
        outline(shape.outline)
        append("S\n")
      }
    }
  }

  private mutating func use(_ pen: DrawnPen) {
    switch pen.cap {
    case .butt: append("0 J ")
    case .round: append("1 J ")
    case .square: append("2 J ")
    }
    switch pen.join {
    case .mitre(let limit): append("0 j \(PDFContent.text(max(1, limit))) M\n")
    case .round: append("1 j\n")
    case .bevel: append("2 j\n")
    }
  }

  private mutating func outline(_ outline: Outline) {
    for step in outline.steps {
      switch step {
      case .move(let point):
        append(point)
        append("m ")
      case .line(let point):
        append(point)
        append("l ")
      case .curve(let first, let second, let end):
        append(first)
        append(second)
        append(end)
        append("c ")
      case .close: append("h ")
      }
    }
  }

  /// A point in millimetres, written in points with two decimals, since a border has thousands of them.
  private mutating func append(_ point: DrawnPoint) {
    append(PDFContent.points(point.x), PDFContent.points(point.y))
  }

  private static func points(_ millimetres: Double) -> Double {
    (millimetres.within(-10_000...10_000) / 25.4 * 7200).rounded() / 100
  }

  /// Shows positioned glyphs; text that glyphs alone cannot give is added as `ActualText` (§14.9.4).
  mutating func draw(_ run: GlyphRun, of pdf: PDFFace, x: Double, baseline: Double) {
    use(fill: run.colour)
    append("BT ")
    if face != run.face || size != run.size {
      append("/F\(pdf.number) ")
      append(run.size)
      append("Tf ")
      (face, size) = (run.face, run.size)
    }
    embolden(pdf, run)
    append(1, 0, pdf.slant, -1, x, baseline)
    append("Tm ")
    var shown = PDFShownText(size: run.size)
    var byte = 0
    var glyph = 0
    for cluster in run.clusters {
      let (end, last) = (byte + Int(cluster.bytes), glyph + Int(cluster.glyphs))
      let isPlain =
        cluster.glyphs == 1 && pdf.shows(run.glyphs[glyph].id, run.utf8[byte..<end])
      if !isPlain { shown.open(standingFor: run.utf8[byte..<end], in: &bytes) }
      for index in glyph..<last {
        pdf.use(run.glyphs[index].id)
        shown.append(run.glyphs[index], width: pdf.width(of: run.glyphs[index].id), to: &bytes)
      }
      if !isPlain { shown.close(in: &bytes) }
      (byte, glyph) = (end, last)
    }
    shown.finish(in: &bytes)
    append("ET\n")
  }

  /// Emboldens a face that has no bold of its own by stroking its outlines.
  private mutating func embolden(_ pdf: PDFFace, _ run: GlyphRun) {
    if pdf.isEmboldened { use(stroke: run.colour, thickness: run.size / 30) }
    guard pdf.isEmboldened != isBold else { return }
    append(pdf.isEmboldened ? "2 Tr " : "0 Tr ")
    isBold = pdf.isEmboldened
  }

  private mutating func use(fill colour: Colour) {
    guard fill != colour else { return }
    append(colour)
    append("rg ")
    fill = colour
  }

  private mutating func use(stroke colour: Colour, thickness new: Double) {
    if stroke != colour {
      append(colour)
      append("RG ")
      stroke = colour
    }
    if thickness != new {
      append(new)
      append("w ")
      thickness = new
    }
  }

  private mutating func append(_ colour: Colour) {
    append(Double(colour.red) / 255, Double(colour.green) / 255, Double(colour.blue) / 255)
  }

  private mutating func append(_ values: Double...) {
    for value in values { PDFContent.append(value, to: &bytes) }
  }

  private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Appends a number and a space.
  static func append(_ value: Double, to bytes: inout [UInt8]) {
    let scaled = value.magnitude < 1e12 ? Int((value * 1000).rounded()) : 0
    if scaled < 0 { bytes.append(UInt8(ascii: "-")) }
    let (whole, rest) = abs(scaled).quotientAndRemainder(dividingBy: 1000)
    append(whole, to: &bytes)
    if rest != 0 {
      bytes.append(UInt8(ascii: "."))
      bytes.append(UInt8(ascii: "0") + UInt8(rest / 100))  // bounded: a rest of 1000
      // bounded: a rest of 1000
      if rest % 100 != 0 { bytes.append(UInt8(ascii: "0") + UInt8(rest / 10 % 10)) }
      if rest % 10 != 0 { bytes.append(UInt8(ascii: "0") + UInt8(rest % 10)) }
    }
    bytes.append(0x20)
  }

  private static func append(_ whole: Int, to bytes: inout [UInt8]) {
    if whole >= 10 { append(whole / 10, to: &bytes) }
    bytes.append(UInt8(ascii: "0") + UInt8(whole % 10))
  }
}
