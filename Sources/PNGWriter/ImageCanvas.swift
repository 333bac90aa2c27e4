import CPangoCairo
import Ornaments
import Typesetting

/// Draws pages as PNG pictures, one after another.
///
/// All lengths are points from the top left corner of the page. Equal pages give equal bytes: no hinting, grey
/// antialiasing, and no time in the file.
struct ImageCanvas: ~Copyable, PageCanvas {
  private let dotsPerInch: Int
  private var sheet: ImageSheet
  private var brush: CairoBrush

  /// Opens a canvas; no page is begun.
  init(fonts: FontLibrary, dotsPerInch: Int) throws(TypesettingError) {
    let sheet = try ImageSheet(width: 1, height: 1, scale: 1)
    let brush = try CairoBrush(fonts: fonts)
    self.sheet = sheet
    self.brush = brush
    self.dotsPerInch = min(max(dotsPerInch, 1), 2_400)
  }

  /// Starts a white page; throws when it would have too many pixels.
  mutating func beginPage(width: Double, height: Double) throws(TypesettingError) {
    let scale = Double(dotsPerInch) / 72
    // bounded: at most 14,400 pt at 2,400 dots an inch
    let across = Int((width.within(1...14_400) * scale).rounded())
    // bounded: at most 14,400 pt at 2,400 dots an inch
    let down = Int((height.within(1...14_400) * scale).rounded())
    guard across > 0, down > 0, across * down <= DecodedPicture.mostPixels, max(across, down) < 32_768 else {
      throw TypesettingError(
        library: "cairo", reason: "a picture of \(across) × \(down) points is too large")
    }
    if sheet.width != across || sheet.height != down {
      // The old sheet is released first, so that two large pages are never in memory at once.
      let none = try ImageSheet(width: 1, height: 1, scale: 1)
      sheet = none
      let fresh = try ImageSheet(width: across, height: down, scale: scale)
      sheet = fresh
    }
    try sheet.whiten()
    brush.forgetSettings()
  }

  /// Ends the page and returns its PNG file.
  mutating func endPage() throws(TypesettingError) -> [UInt8] {
    try CairoError.check(sheet.cairo)
    // bounded: at most 2,400 dots an inch
    return try sheet.png(dotsPerMetre: Int((Double(dotsPerInch) / 0.0254).rounded()))
  }

  mutating func draw(_ run: GlyphRun, x: Double, baseline: Double) throws(TypesettingError) {
    try brush.draw(run, x: x, baseline: baseline, on: sheet.cairo)
  }

  mutating func line(
    fromX: Double, fromY: Double, toX: Double, toY: Double, thickness: Double, colour: Colour
  ) {
    brush.line(
      fromX: fromX, fromY: fromY, toX: toX, toY: toY, thickness: thickness, colour: colour, on: sheet.cairo)
  }

  /// Draws a rectangle, filled or stroked or both.
  mutating func rectangle(
    x: Double, y: Double, width: Double, height: Double, fill: Colour?,
    line: (thickness: Double, colour: Colour)?
  ) {
    brush.rectangle(x: x, y: y, width: width, height: height, fill: fill, line: line, on: sheet.cairo)
  }

  mutating func drawing(_ drawing: Drawing) throws(TypesettingError) {
    try brush.drawing(drawing, on: sheet.cairo)
  }

  /// Draws a PNG or JPEG picture; throws when it cannot be read.
  mutating func picture(
    _ file: [UInt8], x: Double, y: Double, width: Double, height: Double
  ) throws(TypesettingError) {
    try brush.picture(file, x: x, y: y, width: width, height: height, on: sheet.cairo)
  }
}

/// Owns the pixels of one page.
private struct ImageSheet: ~Copyable {
  let width: Int
  let height: Int
  let cairo: OpaquePointer
  private let surface: OpaquePointer

  init(width: Int, height: Int, scale: Double) throws(TypesettingError) {
    // bounded: below 32,768
    guard let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height)) else {
      throw TypesettingError(library: "cairo", reason: "no memory")
    }
    let status = cairo_surface_status(surface)
    guard status == CAIRO_STATUS_SUCCESS, let cairo = cairo_create(surface) else {
      cairo_surface_destroy(surface)
      throw TypesettingError(library: "cairo", reason: String(cString: cairo_status_to_string(status)))
    }
    let prepared = ImageSheet.prepare(cairo, scale: scale)
    guard prepared == CAIRO_STATUS_SUCCESS else {
      cairo_destroy(cairo)
      cairo_surface_destroy(surface)
      throw TypesettingError(library: "cairo", reason: String(cString: cairo_status_to_string(prepared)))
    }
    self.width = width
    self.height = height
    self.surface = surface
    self.cairo = cairo
  }

  /// Applies the settings of the whole sheet; returns cairo's status.
  private static func prepare(_ cairo: OpaquePointer, scale: Double) -> cairo_status_t {
    cairo_scale(cairo, scale, scale)
    cairo_set_line_cap(cairo, CAIRO_LINE_CAP_BUTT)
    let options = cairo_font_options_create()
    defer { cairo_font_options_destroy(options) }
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
    cairo_set_font_options(cairo, options)
    let status = cairo_font_options_status(options)
    return status == CAIRO_STATUS_SUCCESS ? cairo_status(cairo) : status
  }

  deinit {
    cairo_destroy(cairo)
    cairo_surface_destroy(surface)
  }

  func whiten() throws(TypesettingError) {
    cairo_set_source_rgb(cairo, 1, 1, 1)
    cairo_paint(cairo)
    try CairoError.check(cairo)
  }

  /// The PNG file, with its resolution so that a viewer knows the paper size.
  func png(dotsPerMetre: Int) throws(TypesettingError) -> [UInt8] {
    cairo_surface_flush(surface)
    var bytes: [UInt8] = []
    let status = withUnsafeMutablePointer(to: &bytes) { bytes in
      cairo_surface_write_to_png_stream(
        surface,
        { closure, data, length in
          guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
          let bytes = closure.assumingMemoryBound(to: [UInt8].self)
          bytes.pointee.append(contentsOf: UnsafeBufferPointer(start: data, count: Int(length)))
          return CAIRO_STATUS_SUCCESS
        }, bytes)
    }
    try CairoError.check(status)
    bytes.insert(contentsOf: PNGChunk.dotsPerMetre(dotsPerMetre), at: min(PNGChunk.endOfHeader, bytes.count))
    return bytes
  }
}

/// Errors of cairo.
enum CairoError {
  /// Throws for any status but success.
  static func check(_ status: cairo_status_t) throws(TypesettingError) {
    guard status == CAIRO_STATUS_SUCCESS else {
      throw TypesettingError(library: "cairo", reason: String(cString: cairo_status_to_string(status)))
    }
  }

  /// Throws when a context has failed: cairo then draws nothing and reports it only on request.
  static func check(_ cairo: OpaquePointer) throws(TypesettingError) { try check(cairo_status(cairo)) }
}
