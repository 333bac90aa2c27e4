import DocumentTree
import Ornaments

extension HTMLBody {
  /// Writes blocks on sheets of the paper's true size, starting a new one at each page break.
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

  mutating func frame(_ frame: Frame) {
    let name: String
    switch frame.verticalAlignment {
    case .top: name = "placed frame"
    case .middle: name = "placed frame middle"
    case .bottom: name = "placed frame bottom"
    }
    div(name, style: HTMLBody.css(frame.textArea)) { body in
      for paragraph in frame.paragraphs { body.paragraph(paragraph) }
    }
  }

  /// Writes a rectangle; the middle of its line runs along the edge of its area.
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

  /// Writes a picture. Its bytes are embedded at the first use and referenced after it, so that the blank of 1,000
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
    let (number, isNew) = pictures.number(of: picture.bytes)
    html.start(isNew ? "image" : "use")
    html.attribute(isNew ? "id" : "href", (isNew ? "picture" : "#picture") + String(number + 1))
    if isNew {
      html.attribute("width", "100%")
      html.attribute("height", "100%")
      html.attribute("preserveAspectRatio", "none")
      html.attribute("href", picture.dataAddress)
    }
    html.end()
    html.end()
  }

  /// Writes shapes, embedded at the first use and referenced after it.
  mutating func drawing(_ drawing: Drawing) {
    let (number, isNew) = drawings.number(of: drawing)
    html.start("svg")
    html.attribute("class", "placed")
    html.attribute(
      "style", "left:0;top:0;width:\(CSS.number(drawing.width))mm;height:\(CSS.number(drawing.height))mm")
    html.attribute("viewBox", "0 0 \(CSS.number(drawing.width)) \(CSS.number(drawing.height))")
    html.attribute("aria-hidden", "true")
    if isNew {
      html.start("g")
      html.attribute("id", "drawing\(number)")
      html.attribute("fill", "none")
      html.attribute("fill-rule", "evenodd")
      html.attribute("stroke-linejoin", "round")
      html.attribute("stroke-linecap", "round")
      for shape in drawing.shapes { self.shape(shape) }
      html.end()
    } else {
      html.start("use")
      html.attribute("href", "#drawing\(number)")
      html.end()
    }
    html.end()
  }

  private mutating func shape(_ shape: DrawnShape) {
    html.start("path")
    html.attribute("d", HTMLBody.path(shape.outline))
    if let fill = shape.fill { html.attribute("fill", HTMLBody.colour(fill)) }
    if shape.inside == .winding { html.attribute("fill-rule", "nonzero") }
    if let line = shape.line {
      html.attribute("stroke", HTMLBody.colour(line))
      html.attribute("stroke-width", CSS.number(shape.thickness))
      ends(shape.pen)
    }
    html.end()
  }

  /// Line ends and joins, where they are not round.
  private mutating func ends(_ pen: DrawnPen) {
    switch pen.cap {
    case .round: break
    case .butt: html.attribute("stroke-linecap", "butt")
    case .square: html.attribute("stroke-linecap", "square")
    }
    switch pen.join {
    case .round: break
    case .bevel: html.attribute("stroke-linejoin", "bevel")
    case .mitre(let limit):
      html.attribute("stroke-linejoin", "miter")
      html.attribute("stroke-miterlimit", CSS.number(max(1, limit)))
    }
  }

  private static func path(_ outline: Outline) -> String {
    var bytes: [UInt8] = []
    func write(_ point: DrawnPoint) {
      CSS.append(point.x, to: &bytes)
      bytes.append(UInt8(ascii: " "))
      CSS.append(point.y, to: &bytes)
    }
    for step in outline.steps {
      switch step {
      case .move(let point):
        bytes.append(UInt8(ascii: "M"))
        write(point)
      case .line(let point):
        bytes.append(UInt8(ascii: "L"))
        write(point)
      case .curve(let first, let second, let end):
        bytes.append(UInt8(ascii: "C"))
        write(first)
        bytes.append(UInt8(ascii: " "))
        write(second)
        bytes.append(UInt8(ascii: " "))
        write(end)
      case .close: bytes.append(UInt8(ascii: "Z"))
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func colour(_ colour: Colour) -> String {
    CSS.colour(Colour(red: colour.red, green: colour.green, blue: colour.blue))
  }

  private static func css(_ area: PlacedArea) -> String {
    "left:\(CSS.mm(area.x));top:\(CSS.mm(area.y));width:\(CSS.mm(area.width));height:\(CSS.mm(area.height))"
  }
}

extension Block {
  fileprivate var isPageBreak: Bool {
    switch self {
    case .pageBreak: true
    case .paragraph, .table, .columns, .rule, .stamp, .space, .keepTogether, .frame, .box, .picture, .drawing:
      false
    }
  }
}
