import Ornaments
import Typesetting

/// Draws pages of glyphs, lines, rectangles and pictures into a PDF (ISO 32000-1). The bytes are written as they are
/// made; of a finished page only its offset in the file stays in memory.
///
/// All lengths are points from the top left corner of the page.
struct PDFCanvas: ~Copyable, PageCanvas {
  /// Content recorded once and drawn on many pages.
  struct FormID: Sendable, Hashable {
    fileprivate let number: Int
  }

  private var file: PDFFile
  private var pages: PDFPageTree
  private let information: PDFInformation
  private var faces: PDFFaces
  private var pictures: [(bytes: [UInt8], name: Int)] = []
  private var drawings: [Drawing: Int] = [:]
  /// The target of drawing: the page, or the form being recorded.
  private var content = PDFContent(width: 1, height: 1, isForm: false)
  /// The page, while a form is being recorded.
  private var page: PDFContent?
  /// The resource dictionary that all pages share.
  private let resources: Int
  private var drawables: [Int] = []

  /// Opens a PDF; `write` receives its bytes and returns whether it could write them.
  init(
    fonts: FontLibrary, information: PDFInformation, packs: Bool = true,
    write: @escaping (UnsafeRawBufferPointer) -> Bool
  ) throws(TypesettingError) {
    let faces = try PDFFaces(fonts)
    var file = try PDFFile(packs: packs, write: write)
    file.begin()
    resources = file.reserve()
    pages = PDFPageTree(root: file.reserve())
    self.file = file
    self.faces = faces
    self.information = information
  }

  mutating func beginPage(width: Double, height: Double) {
    content.restart(width: width, height: height, isForm: false)
  }

  /// Ends a page; throws when the bytes could not be written.
  mutating func endPage() throws(TypesettingError) {
    let drawn = file.reserve()
    try file.writeStream(drawn, "", content.bytes, isSmall: true)
    try pages.add(content, drawn: drawn, resources: resources, to: &file)
    try file.check()
  }

  /// Records what is drawn until `endForm` instead of drawing it on the page.
  mutating func beginForm(width: Double, height: Double) throws(TypesettingError) {
    page = content
    content = PDFContent(width: width, height: height, isForm: true)
  }

  /// Ends the recording; the file contains the form once, however often it is drawn.
  mutating func endForm() throws(TypesettingError) -> FormID {
    let number = file.reserve()
    drawables.append(number)
    try file.writeStream(
      number,
      "/Type /XObject /Subtype /Form /BBox [0 0 \(PDFContent.text(content.width)) "
        + "\(PDFContent.text(content.height))] /Resources \(resources) 0 R", content.bytes, isSmall: true)
    if let page { content = page }
    page = nil
    return FormID(number: drawables.count)
  }

  mutating func draw(_ form: FormID) { content.drawObject(form.number) }

  mutating func draw(_ run: GlyphRun, x: Double, baseline: Double) throws(TypesettingError) {
    guard x.isDrawable, baseline.isDrawable, !run.glyphs.isEmpty else { return }
    let face = try faces.face(run.face)
    content.draw(run, of: face, x: x, baseline: baseline)
    if let underline = run.underline {
      let y = baseline + underline.offset
      line(fromX: x, fromY: y, toX: x + run.width, toY: y, thickness: underline.thickness, colour: run.colour)
    }
  }

  mutating func line(
    fromX: Double, fromY: Double, toX: Double, toY: Double, thickness: Double, colour: Colour
  ) {
    guard fromX.isDrawable, fromY.isDrawable, toX.isDrawable, toY.isDrawable, thickness > 0 else { return }
    content.line(
      fromX: fromX, fromY: fromY, toX: toX, toY: toY, thickness: thickness.within(0...10_000), colour: colour)
  }

  /// Draws a rectangle, filled or stroked or both.
  mutating func rectangle(
    x: Double, y: Double, width: Double, height: Double, fill: Colour?,
    line: (thickness: Double, colour: Colour)?
  ) {
    guard x.isDrawable, y.isDrawable, width.isDrawable, height.isDrawable else { return }
    if let fill { content.rectangle(x: x, y: y, width: width, height: height, fill: fill) }
    if let line, line.thickness > 0 {
      content.rectangle(
        x: x, y: y, width: width, height: height, thickness: line.thickness.within(0...10_000),
        line: line.colour)
    }
  }

  /// Draws a PNG or JPEG picture, which the file contains once; throws when it cannot be read.
  mutating func picture(
    _ bytes: [UInt8], x: Double, y: Double, width: Double, height: Double
  ) throws(TypesettingError) {
    guard x.isDrawable, y.isDrawable, width.isDrawable, height.isDrawable, width > 0, height > 0 else {
      return
    }
    content.drawObject(try name(of: bytes), x: x, y: y, width: width, height: height)
  }

  /// Draws shapes, which the file contains once as a form.
  mutating func drawing(_ drawing: Drawing) throws(TypesettingError) {
    if let known = drawings[drawing] { return content.drawObject(known) }
    var shapes = PDFContent(
      width: drawing.width / 25.4 * 72, height: drawing.height / 25.4 * 72, isForm: true)
    shapes.draw(drawing)
    let number = file.reserve()
    try file.writeStream(
      number,
      "/Type /XObject /Subtype /Form /BBox [0 0 \(PDFContent.text(shapes.width)) "
        + "\(PDFContent.text(shapes.height))] /Resources \(resources) 0 R", shapes.bytes)
    drawables.append(number)
    drawings[drawing] = drawables.count
    content.drawObject(drawables.count)
  }

  /// The resource name of a picture.
  private mutating func name(of bytes: [UInt8]) throws(TypesettingError) -> Int {
    // Comparing arrays that share storage is cheap, even for a picture on every page.
    if let known = pictures.first(where: { $0.bytes == bytes }) { return known.name }
    if let jpeg = PDFJPEG(bytes) {
      drawables.append(try jpeg.write(to: &file))
    } else {
      drawables.append(try PDFPicture(try DecodedPicture(bytes)).write(to: &file))
    }
    if pictures.count >= 16 { pictures.removeFirst() }
    pictures.append((bytes, drawables.count))
    return drawables.count
  }

  /// Ends the file; throws when the bytes could not be written.
  consuming func finish() throws(TypesettingError) {
    try pages.finish(in: &file)
    let fonts = try faces.write(to: &file)
    var named = ""
    for (index, number) in drawables.enumerated() { named += " /X\(index + 1) \(number) 0 R" }
    try file.write(resources, "<< /Font <<\(fonts) >> /XObject <<\(named) >> >>")
    let info = file.reserve()
    try file.write(info, "<<\n\(information.entries)\n>>")
    let catalog = file.reserve()
    try file.write(
      catalog, "<< /Type /Catalog\n   /Pages \(pages.root) 0 R\n\(information.catalogEntries)\n>>")
    try file.end(catalog: catalog, information: info)
  }
}
