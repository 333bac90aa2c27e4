import CPangoCairo
import Ornaments
import Typesetting

/// Draws with cairo; keeps the faces and pictures that it has opened.
struct CairoBrush: ~Copyable {
  private var pen = CairoPen()
  private var faces: LoadedFaces
  private var pictures: [(bytes: [UInt8], image: DecodedPicture)] = []

  init(fonts: FontLibrary) throws(TypesettingError) { faces = try LoadedFaces(fonts) }

  /// Call this when something else has changed cairo's settings.
  mutating func forgetSettings() { pen = CairoPen() }

  mutating func draw(
    _ run: GlyphRun, x: Double, baseline: Double, on cairo: OpaquePointer
  ) throws(TypesettingError) {
    guard x.isDrawable, baseline.isDrawable else { return }
    let face = try faces.face(run.face)
    pen.use(colour: run.colour, cairo)
    try pen.use(face: face, size: run.size, cairo)
    run.draw(on: cairo, x: x, baseline: baseline)
    try CairoError.check(cairo)
    if let underline = run.underline {
      let y = baseline + underline.offset
      line(
        fromX: x, fromY: y, toX: x + run.width, toY: y, thickness: underline.thickness, colour: run.colour,
        on: cairo)
    }
  }

  mutating func line(
    fromX: Double, fromY: Double, toX: Double, toY: Double, thickness: Double, colour: Colour,
    on cairo: OpaquePointer
  ) {
    guard fromX.isDrawable, fromY.isDrawable, toX.isDrawable, toY.isDrawable, thickness > 0 else { return }
    pen.use(colour: colour, cairo)
    cairo_set_line_width(cairo, thickness.within(0...10_000))
    cairo_move_to(cairo, fromX, fromY)
    cairo_line_to(cairo, toX, toY)
    cairo_stroke(cairo)
  }

  mutating func rectangle(
    x: Double, y: Double, width: Double, height: Double, fill: Colour?,
    line: (thickness: Double, colour: Colour)?, on cairo: OpaquePointer
  ) {
    guard x.isDrawable, y.isDrawable, width.isDrawable, height.isDrawable else { return }
    if let fill {
      pen.use(colour: fill, cairo)
      cairo_rectangle(cairo, x, y, width, height)
      cairo_fill(cairo)
    }
    if let line, line.thickness > 0 {
      pen.use(colour: line.colour, cairo)
      cairo_set_line_width(cairo, line.thickness.within(0...10_000))
      cairo_rectangle(cairo, x, y, width, height)
      cairo_stroke(cairo)
    }
  }

  /// Draws shapes as in the PDF.
  mutating func drawing(_ drawing: Drawing, on cairo: OpaquePointer) throws(TypesettingError) {
    let scale = 72 / 25.4
    cairo_save(cairo)
    for shape in drawing.shapes {
      cairo_new_path(cairo)
      for step in shape.outline.steps {
        switch step {
        case .move(let point): cairo_move_to(cairo, point.x * scale, point.y * scale)
        case .line(let point): cairo_line_to(cairo, point.x * scale, point.y * scale)
        case .curve(let first, let second, let end):
          cairo_curve_to(
            cairo, first.x * scale, first.y * scale, second.x * scale, second.y * scale, end.x * scale,
            end.y * scale)
        case .close: cairo_close_path(cairo)
        }
      }
      if let fill = shape.fill {
        pen.use(colour: fill, cairo)
        switch shape.inside {
        case .alternate: cairo_set_fill_rule(cairo, CAIRO_FILL_RULE_EVEN_ODD)
        case .winding: cairo_set_fill_rule(cairo, CAIRO_FILL_RULE_WINDING)
        }
        cairo_fill_preserve(cairo)
      }
      if let line = shape.line, shape.thickness > 0 {
        pen.use(colour: line, cairo)
        cairo_set_line_width(cairo, shape.thickness * scale)
        CairoBrush.use(shape.pen, cairo)
        cairo_stroke(cairo)
      }
    }
    cairo_new_path(cairo)
    cairo_restore(cairo)
    // `cairo_restore` also restored the colours.
    forgetSettings()
    try CairoError.check(cairo)
  }

  private static func use(_ pen: DrawnPen, _ cairo: OpaquePointer) {
    switch pen.cap {
    case .butt: cairo_set_line_cap(cairo, CAIRO_LINE_CAP_BUTT)
    case .round: cairo_set_line_cap(cairo, CAIRO_LINE_CAP_ROUND)
    case .square: cairo_set_line_cap(cairo, CAIRO_LINE_CAP_SQUARE)
    }
    switch pen.join {
    case .mitre(let limit):
      cairo_set_line_join(cairo, CAIRO_LINE_JOIN_MITER)
      cairo_set_miter_limit(cairo, max(1, limit))
    case .round: cairo_set_line_join(cairo, CAIRO_LINE_JOIN_ROUND)
    case .bevel: cairo_set_line_join(cairo, CAIRO_LINE_JOIN_BEVEL)
    }
  }

  mutating func picture(
    _ file: [UInt8], x: Double, y: Double, width: Double, height: Double, on cairo: OpaquePointer
  ) throws(TypesettingError) {
    guard x.isDrawable, y.isDrawable, width.isDrawable, height.isDrawable, width > 0, height > 0 else {
      return
    }
    let image = try decoded(file)
    cairo_save(cairo)
    cairo_translate(cairo, x, y)
    cairo_scale(cairo, width / Double(image.width), height / Double(image.height))
    cairo_set_source_surface(cairo, image.surface, 0, 0)
    cairo_paint(cairo)
    cairo_restore(cairo)
    try CairoError.check(cairo)
  }

  private mutating func decoded(_ file: [UInt8]) throws(TypesettingError) -> DecodedPicture {
    // Comparing arrays that share storage is cheap, even for a picture on every page.
    if let known = pictures.first(where: { $0.bytes == file }) { return known.image }
    let image = try DecodedPicture(file)
    if pictures.count >= 16 { pictures.removeFirst() }
    pictures.append((file, image))
    return image
  }
}
