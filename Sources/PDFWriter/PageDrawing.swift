import Diagnostics
import PageLayout
import Typesetting

/// Draws pages, and records items that pages before showed at the same place, so that the PDF contains them once: the
/// fixed lines of certificates, the header rows of a long list.
struct PageDrawing {
  /// Items recorded together.
  private struct Recorded {
    let items: ArraySlice<PlacedItem>
    let form: PDFCanvas.FormID
    let width: Double
    let height: Double
    var lastPage: Int
  }

  /// The least number of items for a form; fewer are drawn just as fast.
  private static let fewest = 4
  /// The most forms kept; with more, the search would take longer than the drawing.
  private static let mostForms = 8
  /// After this many pages without use a form may be replaced.
  private static let pagesToForget = 8

  /// The number of pages drawn.
  private(set) var count = 0
  private var previous: [PlacedItem] = []
  private var recorded: [Recorded] = []

  mutating func draw(
    _ page: PlacedPage, on canvas: inout PDFCanvas, into findings: inout Findings
  ) throws(TypesettingError) {
    canvas.beginPage(width: page.width, height: page.height)
    var index = 0
    while index < page.items.count {
      if let known = known(at: index, of: page) {
        recorded[known].lastPage = count
        canvas.draw(recorded[known].form)
        index += recorded[known].items.count
        continue
      }
      let end = endOfRepeated(from: index, in: page.items)
      if end - index >= PageDrawing.fewest, makeRoom() {
        try canvas.beginForm(width: page.width, height: page.height)
        for item in page.items[index..<end] { try canvas.draw(item, into: &findings) }
        let form = try canvas.endForm()
        canvas.draw(form)
        recorded.append(
          Recorded(
            items: page.items[index..<end], form: form, width: page.width, height: page.height,
            lastPage: count))
        index = end
      } else {
        try canvas.draw(page.items[index], into: &findings)
        index += 1
      }
    }
    try canvas.endPage()
    previous = page.items
    count += 1
  }

  private func known(at index: Int, of page: PlacedPage) -> Int? {
    recorded.firstIndex { form in
      form.width == page.width && form.height == page.height && index + form.items.count <= page.items.count
        && form.items.elementsEqual(page.items[index..<index + form.items.count])
    }
  }

  /// The end of the items from `start` that equal those of the page before, at the same positions.
  private func endOfRepeated(from start: Int, in items: [PlacedItem]) -> Int {
    var end = start
    while end < items.count, end < previous.count, items[end] == previous[end] { end += 1 }
    return end
  }

  /// Whether another form may be kept; drops a stale one if needed.
  private mutating func makeRoom() -> Bool {
    guard recorded.count >= PageDrawing.mostForms else { return true }
    guard let stale = recorded.firstIndex(where: { $0.lastPage + PageDrawing.pagesToForget < count }) else {
      return false
    }
    recorded.remove(at: stale)
    return true
  }
}
