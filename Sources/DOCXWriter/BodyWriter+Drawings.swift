import DocumentTree
import Ornaments
import XMLKit

extension BodyWriter {
  /// Writes placed blocks as anchored drawings in the open paragraph.
  ///
  /// Frames are DrawingML text boxes, not `w:framePr`: Word moves overlapping legacy frames apart, and they have no
  /// vertical alignment.
  /// know no vertical alignment.
  mutating func placed(_ blocks: [Placed]) {
    for block in blocks {
      switch block {
      case .frame(let frame): self.frame(frame)
      case .box(let box): self.box(box)
      case .picture(let picture): self.picture(picture)
      case .drawing(let drawing): picture(needs.picture(of: drawing))
      }
    }
  }

  private mutating func frame(_ frame: Frame) {
    startAnchor(frame.textArea, name: frame.name, description: nil, isBehindText: false)
    startGraphic(Namespace.shape)
    startShape(frame.area, isTextBox: true)
    xml.empty("a:noFill")
    noLine()
    xml.end()
    xml.start("wps:txbx")
    xml.start("w:txbxContent")
    container(width: frame.area.width, frame.paragraphs.map { Block.paragraph($0) })
    xml.end()
    xml.end()
    bodyProperties(frame.verticalAlignment)
    xml.end()
    endGraphicAndAnchor()
  }

  private mutating func box(_ box: Box) {
    startAnchor(box.area, name: "Box \(drawingCount + 1)", description: nil, isBehindText: true)
    startGraphic(Namespace.shape)
    startShape(box.area, isTextBox: false)
    if let fill = box.fill { solidFill(fill) } else { xml.empty("a:noFill") }
    if box.lineWidth > .zero {
      xml.start("a:ln")
      xml.attribute("w", box.lineWidth.emu)
      solidFill(box.lineColour)
      xml.start("a:miter")
      xml.attribute("lim", 800_000)
      xml.end()
      xml.end()
    } else {
      noLine()
    }
    xml.end()
    bodyProperties(.top)
    xml.end()
    endGraphicAndAnchor()
  }

  private mutating func picture(_ picture: Picture) {
    let index = needs.index(of: picture)
    startAnchor(
      picture.area, name: "Picture \(drawingCount + 1)", description: picture.description, isBehindText: true)
    startGraphic(Namespace.picture)
    xml.start("pic:pic")
    xml.start("pic:nvPicPr")
    xml.start("pic:cNvPr")
    xml.attribute("id", drawingCount)
    xml.attribute("name", needs.pictures[index].name)
    xml.attribute("descr", picture.description)
    xml.end()
    xml.empty("pic:cNvPicPr")
    xml.end()
    xml.start("pic:blipFill")
    xml.start("a:blip")
    xml.attribute("r:embed", Relationship.picture(index))
    xml.end()
    xml.start("a:stretch")
    xml.empty("a:fillRect")
    xml.end()
    xml.end()
    xml.start("pic:spPr")
    rectangle(picture.area)
    xml.end()
    xml.end()
    endGraphicAndAnchor()
  }

  /// Opens a run with a drawing positioned from the corner of the paper (ISO/IEC 29500-1 §20.4.2.3).
  private mutating func startAnchor(
    _ area: PlacedArea, name: String, description: String?, isBehindText: Bool
  ) {
    drawingCount += 1
    xml.start("w:r")
    xml.start("w:drawing")
    xml.start("wp:anchor")
    for edge in ["distT", "distB", "distL", "distR", "simplePos"] { xml.attribute(edge, 0) }
    xml.attribute("relativeHeight", drawingCount)
    xml.attribute("behindDoc", isBehindText ? 1 : 0)
    xml.attribute("locked", 0)
    xml.attribute("layoutInCell", 0)
    xml.attribute("allowOverlap", 1)
    xml.start("wp:simplePos")
    xml.attribute("x", 0)
    xml.attribute("y", 0)
    xml.end()
    for (axis, offset) in [("wp:positionH", area.x), ("wp:positionV", area.y)] {
      xml.start(axis)
      xml.attribute("relativeFrom", "page")
      xml.textElement("wp:posOffset", String(offset.emu))
      xml.end()
    }
    xml.start("wp:extent")
    xml.attribute("cx", max(0, area.width.emu))
    xml.attribute("cy", max(0, area.height.emu))
    xml.end()
    xml.empty("wp:wrapNone")
    xml.start("wp:docPr")
    xml.attribute("id", drawingCount)
    xml.attribute("name", name)
    if let description { xml.attribute("descr", description) }
    xml.end()
    xml.empty("wp:cNvGraphicFramePr")
  }

  private mutating func startGraphic(_ kind: String) {
    xml.start("a:graphic")
    xml.start("a:graphicData")
    xml.attribute("uri", kind)
  }

  private mutating func endGraphicAndAnchor() {
    // a:graphicData, a:graphic, wp:anchor, w:drawing, w:r
    for _ in 0..<5 { xml.end() }
  }

  /// Opens a rectangular shape, up to and including its `wps:spPr`.
  private mutating func startShape(_ area: PlacedArea, isTextBox: Bool) {
    xml.start("wps:wsp")
    xml.start("wps:cNvSpPr")
    if isTextBox { xml.attribute("txBox", 1) }
    xml.end()
    xml.start("wps:spPr")
    rectangle(area)
  }

  private mutating func rectangle(_ area: PlacedArea) {
    xml.start("a:xfrm")
    xml.start("a:off")
    xml.attribute("x", 0)
    xml.attribute("y", 0)
    xml.end()
    xml.start("a:ext")
    xml.attribute("cx", max(0, area.width.emu))
    xml.attribute("cy", max(0, area.height.emu))
    xml.end()
    xml.end()
    xml.start("a:prstGeom")
    xml.attribute("prst", "rect")
    xml.empty("a:avLst")
    xml.end()
  }

  private mutating func solidFill(_ colour: Colour) {
    xml.start("a:solidFill")
    xml.start("a:srgbClr")
    xml.attribute("val", colour.hex)
    xml.end()
    xml.end()
  }

  private mutating func noLine() {
    xml.start("a:ln")
    xml.empty("a:noFill")
    xml.end()
  }

  /// Text without insets that does not resize its box, because it was fitted before.
  private mutating func bodyProperties(_ alignment: TableCell.VerticalAlignment) {
    xml.start("wps:bodyPr")
    xml.attribute("rot", 0)
    xml.attribute("vert", "horz")
    xml.attribute("wrap", "square")
    for inset in ["lIns", "tIns", "rIns", "bIns"] { xml.attribute(inset, 0) }
    switch alignment {
    case .top: xml.attribute("anchor", "t")
    case .middle: xml.attribute("anchor", "ctr")
    case .bottom: xml.attribute("anchor", "b")
    }
    xml.empty("a:noAutofit")
    xml.end()
  }
}
