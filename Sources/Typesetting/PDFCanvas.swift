import CPangoCairo

/// Draws pages of glyphs, lines, rectangles and pictures into a PDF, whose bytes leave as they are made.
///
/// All lengths are points from the top left corner of the page.
public struct PDFCanvas: ~Copyable {
  /// Something recorded once and drawn on many pages.
  public struct FormID: Sendable, Hashable {
    fileprivate let number: Int
  }

  private let surface: OpaquePointer
  /// Draws on the page, or into the form that is being recorded.
  private var cairo: OpaquePointer
  private var page: OpaquePointer?
  private var forms: [Int: RecordedForm] = [:]
  private var formCount = 0
  private let output: Unmanaged<PDFOutput>
  private let information: PDFInformation
  private var pen = CairoPen()
  private var faces: LoadedFaces
  private var pictures: [(bytes: [UInt8], image: PNGImage)] = []

  /// Opens a PDF; `write` takes its bytes and says whether it could.
  public init(
    fonts: FontLibrary, information: PDFInformation, write: @escaping (UnsafeRawBufferPointer) -> Bool
  ) throws(TypesettingError) {
    let faces = try LoadedFaces(fonts)
    let output = Unmanaged.passRetained(PDFOutput(write: write))
    let take: cairo_write_func_t = { closure, data, length in
      guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
      let output = Unmanaged<PDFOutput>.fromOpaque(closure).takeUnretainedValue()
      let bytes = UnsafeRawBufferPointer(start: data, count: Int(length))
      return output.take(bytes) ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_WRITE_ERROR
    }
    guard let surface = cairo_pdf_surface_create_for_stream(take, output.toOpaque(), 595, 842),
      let cairo = cairo_create(surface)
    else {
      output.release()
      throw TypesettingError(library: "cairo", reason: "no memory")
    }
    self.faces = faces
    self.output = output
    self.surface = surface
    self.cairo = cairo
    self.information = information
    // Version 1.4 keeps the table of objects as text, which the end of the file is read from.
    cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_4)
    setDates()
    cairo_set_line_cap(cairo, CAIRO_LINE_CAP_BUTT)
  }

  deinit {
    cairo_destroy(page ?? cairo)
    cairo_surface_destroy(surface)
    output.release()
  }

  /// Starts a page.
  public mutating func beginPage(width: Double, height: Double) {
    // No page of a PDF reader is larger than 14 400 points (ISO 32000-1 Annex C).
    cairo_pdf_surface_set_size(surface, width.within(1...14_400), height.within(1...14_400))
    pen = CairoPen()
  }

  /// Ends a page; throws when cairo failed or the outside could not take the bytes.
  public mutating func endPage() throws(TypesettingError) {
    cairo_show_page(cairo)
    try check(cairo_status(cairo))
  }

  /// Starts to record what is drawn until `endForm`, instead of drawing it on the page.
  public mutating func beginForm(width: Double, height: Double) throws(TypesettingError) {
    let form = try RecordedForm(width: width.within(1...14_400), height: height.within(1...14_400))
    formCount += 1
    forms[formCount] = form
    page = cairo
    cairo = form.cairo
    pen = CairoPen()
  }

  /// Ends the recording; the form stays until it is forgotten.
  public mutating func endForm() -> FormID {
    if let page { cairo = page }
    page = nil
    pen = CairoPen()
    return FormID(number: formCount)
  }

  /// Draws a form; the PDF holds it once, however often it is drawn.
  public mutating func draw(_ form: FormID) {
    guard let recorded = forms[form.number] else { return }
    cairo_set_source_surface(cairo, recorded.surface, 0, 0)
    cairo_paint(cairo)
    pen = CairoPen()
  }

  /// Lets go of a form that is not drawn again.
  public mutating func forget(_ form: FormID) { forms[form.number] = nil }

  /// Draws glyphs with their text.
  public mutating func draw(_ run: GlyphRun, x: Double, baseline: Double) throws(TypesettingError) {
    guard x.isDrawable, baseline.isDrawable else { return }
    let face = try faces.face(run.face)
    pen.use(colour: run.colour, cairo)
    pen.use(face: face, size: run.size, cairo)
    run.draw(on: cairo, x: x, baseline: baseline)
    if let underline = run.underline {
      let y = baseline + underline.offset
      line(fromX: x, fromY: y, toX: x + run.width, toY: y, thickness: underline.thickness, colour: run.colour)
    }
  }

  /// Draws a line.
  public mutating func line(
    fromX: Double, fromY: Double, toX: Double, toY: Double, thickness: Double, colour: InkColour
  ) {
    guard fromX.isDrawable, fromY.isDrawable, toX.isDrawable, toY.isDrawable, thickness > 0 else { return }
    pen.use(colour: colour, cairo)
    cairo_set_line_width(cairo, thickness.within(0...10_000))
    cairo_move_to(cairo, fromX, fromY)
    cairo_line_to(cairo, toX, toY)
    cairo_stroke(cairo)
  }

  /// Draws a rectangle, filled or with a line around it or both.
  public mutating func rectangle(
    x: Double, y: Double, width: Double, height: Double, fill: InkColour?,
    line: (thickness: Double, colour: InkColour)?
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

  /// Draws a PNG picture; throws when it cannot be read.
  public mutating func picture(
    _ png: [UInt8], x: Double, y: Double, width: Double, height: Double
  ) throws(TypesettingError) {
    guard x.isDrawable, y.isDrawable, width.isDrawable, height.isDrawable, width > 0, height > 0 else {
      return
    }
    let image = try decoded(png)
    cairo_save(cairo)
    cairo_translate(cairo, x, y)
    cairo_scale(cairo, width / Double(image.width), height / Double(image.height))
    cairo_set_source_surface(cairo, image.surface, 0, 0)
    cairo_paint(cairo)
    cairo_restore(cairo)
  }

  /// Ends the file; throws when cairo failed or the outside could not take the bytes.
  public consuming func finish() throws(TypesettingError) {
    let output = self.output.takeUnretainedValue()
    output.beginEnding()
    cairo_surface_finish(surface)
    try check(cairo_surface_status(surface))
    try output.appendUpdate(catalogEntries: information.catalogEntries, information: information.entries)
    output.flush()
    try check(CAIRO_STATUS_SUCCESS)
  }

  /// Cairo would take the clock's day otherwise.
  private func setDates() {
    let moment = information.day + "T00:00:00+07:00"
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, moment)
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_MOD_DATE, moment)
  }

  private mutating func decoded(_ png: [UInt8]) throws(TypesettingError) -> PNGImage {
    // Equal arrays share their storage, so the comparison is cheap for a picture that comes on every page.
    if let known = pictures.first(where: { $0.bytes == png }) { return known.image }
    let image = try PNGImage(png)
    if pictures.count >= 16 { pictures.removeFirst() }
    pictures.append((png, image))
    return image
  }

  private func check(_ status: cairo_status_t) throws(TypesettingError) {
    if output.takeUnretainedValue().hasFailed {
      throw TypesettingError(library: "cairo", reason: "the bytes could not be written")
    }
    guard status == CAIRO_STATUS_SUCCESS else {
      throw TypesettingError(library: "cairo", reason: String(cString: cairo_status_to_string(status)))
    }
  }
}

extension Double {
  /// Whether cairo's fixed-point numbers can hold it.
  fileprivate var isDrawable: Bool { isFinite && abs(self) < 1_000_000 }
}
