import DocumentTree
import XMLKit

extension BlockWriter {
  /// Writes text placed in millimetres from the corner of its page.
  mutating func frame(_ frame: Frame) {
    start("div", class: "frame \(frame.verticalAlignment.rawValue)", style: place(frame.area))
    for paragraph in frame.paragraphs { self.paragraph(paragraph) }
    xml.end()
  }

  /// Writes a rectangle; CSS draws a border inside its element, the tree draws it over the edge.
  mutating func box(_ box: Box) {
    let half = Length(emu: box.lineWidth.emu / 2)
    let outer = PlacedArea(
      x: box.area.x - half, y: box.area.y - half, width: box.area.width + half + half,
      height: box.area.height + half + half)
    var style = place(outer)
    if box.lineWidth > .zero { style += ";border:\(box.lineWidth.cssPoints) solid \(box.lineColour.css)" }
    if let fill = box.fill { style += ";background:\(fill.css)" }
    start("div", class: "box", style: style)
    xml.end()
  }

  /// Writes a picture into the page itself.
  mutating func picture(_ picture: Picture) {
    start("img", class: "picture", style: place(picture.area))
    xml.attribute("alt", picture.description)
    xml.attribute("src", "data:image/png;base64," + Base64.encode(picture.png))
    xml.void()
  }

  private func place(_ area: PlacedArea) -> String {
    "left:\(area.x.cssMillimetres);top:\(area.y.cssMillimetres);width:\(area.width.cssMillimetres);"
      + "height:\(area.height.cssMillimetres)"
  }
}
