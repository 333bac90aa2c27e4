import Diagnostics
import PageLayout
import Typesetting

extension PDFCanvas {
  /// Draws a page.
  mutating func draw(_ page: PlacedPage, into findings: inout Findings) throws(TypesettingError) {
    beginPage(width: page.width, height: page.height)
    for item in page.items { try draw(item, into: &findings) }
    try endPage()
  }

  private mutating func draw(_ item: PlacedItem, into findings: inout Findings) throws(TypesettingError) {
    switch item {
    case .text(let text): try draw(text.run, x: text.x, baseline: text.baseline)
    case .line(let drawn):
      line(
        fromX: drawn.fromX, fromY: drawn.fromY, toX: drawn.toX, toY: drawn.toY, thickness: drawn.thickness,
        colour: drawn.colour)
    case .box(let box):
      rectangle(
        x: box.x, y: box.y, width: box.width, height: box.height, fill: box.fill,
        line: (thickness: box.lineWidth, colour: box.lineColour))
    case .picture(let placed):
      do {
        try picture(placed.png, x: placed.x, y: placed.y, width: placed.width, height: placed.height)
      } catch {
        findings.report(PDFWriterCodes.unreadable(placed.description, error.reason))
      }
    }
  }
}
