/// A printer's correction, found by measuring a printed sheet: what belongs at x is printed at `right + x ×
/// acrossScale`, and likewise downwards.
///
/// Frames keep their size and move with the anchor point of their text, so that line breaks do not change.
public struct PrintAdjustment: Sendable, Hashable {
  /// Dời sang phải.
  public var right: Length
  /// Dời xuống.
  public var down: Length
  /// Tỉ lệ ngang, near 1.
  public var acrossScale: Double
  /// Tỉ lệ dọc, near 1.
  public var downScale: Double

  /// Makes a correction.
  public init(right: Length, down: Length, acrossScale: Double, downScale: Double) {
    self.right = right
    self.down = down
    self.acrossScale = acrossScale
    self.downScale = downScale
  }

  /// The document with all placed blocks moved.
  public func applied(to document: Document) -> Document {
    let sections = document.sections
    let sheet = document.sheet
    let adjusted = Sections(count: sections.count) { index, findings in
      sections.section(at: index, into: &findings).map { section in
        Section(
          page: section.page, blocks: section.blocks.map { moved($0, sheet) }, foot: section.foot)
      }
    }
    return Document(properties: document.properties, sheet: sheet, sections: adjusted)
  }

  private func moved(_ block: Block, _ sheet: StyleSheet) -> Block {
    switch block {
    case .frame(let frame): return .frame(frame.placed(in: area(of: frame, sheet)))
    case .box(let box):
      return .box(
        Box(area: scaled(box.area), lineWidth: box.lineWidth, lineColour: box.lineColour, fill: box.fill))
    case .picture(let picture):
      return .picture(
        Picture(area: scaled(picture.area), bytes: picture.bytes, description: picture.description))
    case .keepTogether(let blocks): return .keepTogether(blocks.map { moved($0, sheet) })
    case .paragraph, .table, .columns, .rule, .stamp, .space, .pageBreak, .drawing: return block
    }
  }

  private func area(of frame: Frame, _ sheet: StyleSheet) -> PlacedArea {
    let first = frame.paragraphs.first
    let alignment = first.flatMap { $0.overrides.alignment ?? sheet[$0.style]?.alignment } ?? .left
    let across: Double =
      switch alignment {
      case .left, .justified: 0
      case .centre: 0.5
      case .right: 1
      }
    let downwards: Double =
      switch frame.verticalAlignment {
      case .top: 0
      case .middle: 0.5
      case .bottom: 1
      }
    let area = frame.area
    let hangs = (x: area.x.mm + area.width.mm * across, y: area.y.mm + area.height.mm * downwards)
    return PlacedArea(
      x: .mm(right.mm + hangs.x * acrossScale - area.width.mm * across),
      y: .mm(down.mm + hangs.y * downScale - area.height.mm * downwards), width: area.width,
      height: area.height)
  }

  private func scaled(_ area: PlacedArea) -> PlacedArea {
    PlacedArea(
      x: .mm(right.mm + area.x.mm * acrossScale), y: .mm(down.mm + area.y.mm * downScale),
      width: .mm(area.width.mm * acrossScale), height: .mm(area.height.mm * downScale))
  }
}
