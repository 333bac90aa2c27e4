import DocumentTree

extension HTMLBody {
  /// Writes blocks on papers of true size, a new one at each page break.
  mutating func sheets(_ blocks: [Block]) {
    var rest = blocks[...]
    while true {
      let end = rest.firstIndex { $0.isPageBreak } ?? rest.endIndex
      div("sheet") { body in
        body.html.markup("\n")
        body.blocks(Array(rest[..<end]))
      }
      html.markup("\n")
      guard end < rest.endIndex else { return }
      rest = rest[(end + 1)...]
    }
  }

  /// Writes text at its place.
  mutating func frame(_ frame: Frame) {
    let name: String
    switch frame.verticalAlignment {
    case .top: name = "placed frame"
    case .middle: name = "placed frame middle"
    case .bottom: name = "placed frame bottom"
    }
    div(name, style: HTMLBody.css(frame.area)) { body in
      for paragraph in frame.paragraphs { body.paragraph(paragraph) }
    }
  }

  /// Writes a rectangle; the middle of its line runs along its area's edge.
  mutating func box(_ box: Box) {
    let line = max(box.lineWidth, .zero)
    let half = Length(emu: line.emu / 2)
    let area = PlacedArea(
      x: box.area.x - half, y: box.area.y - half, width: box.area.width + line, height: box.area.height + line
    )
    var style = HTMLBody.css(area)
    if line > .zero { style += ";border:\(CSS.pt(line)) solid \(CSS.colour(box.lineColour))" }
    if let fill = box.fill { style += ";background:" + CSS.colour(fill) }
    div("placed", style: style) { _ in }
  }

  /// Writes a picture. Its bytes stand where it is met first, every other place refers to them: the blank of 1,000
  /// certificates is in the page once.
  mutating func picture(_ picture: Picture) {
    html.start("svg")
    html.attribute("class", "placed")
    html.attribute("style", HTMLBody.css(picture.area))
    if picture.description.isEmpty {
      html.attribute("aria-hidden", "true")
    } else {
      html.attribute("role", "img")
      html.attribute("aria-label", picture.description)
    }
    let (number, isNew) = pictures.number(of: picture.png)
    html.start(isNew ? "image" : "use")
    html.attribute(isNew ? "id" : "href", (isNew ? "picture" : "#picture") + String(number))
    if isNew {
      html.attribute("width", "100%")
      html.attribute("height", "100%")
      html.attribute("preserveAspectRatio", "none")
      html.attribute("href", picture.dataAddress)
    }
    html.end()
    html.end()
  }

  private static func css(_ area: PlacedArea) -> String {
    "left:\(CSS.mm(area.x));top:\(CSS.mm(area.y));width:\(CSS.mm(area.width));height:\(CSS.mm(area.height))"
  }
}

extension Block {
  /// Whether the block begins a new page.
  fileprivate var isPageBreak: Bool {
    switch self {
    case .pageBreak: true
    case .paragraph, .table, .columns, .rule, .stamp, .space, .keepTogether, .frame, .box, .picture: false
    }
  }
}
