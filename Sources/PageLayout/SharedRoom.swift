import DocumentTree

/// Places the texts of a column so that the white over them is even: each stands as far under the letters above it as its
/// share of all the white says.
enum SharedRoom {
  /// Lines of different frames are at least this far apart; a column with less white leaves its texts where the blank has
  /// them.
  private static let least = Length.mm(2)

  /// The blocks of a sheet with the texts of each column placed. A column of which a text does not fit, or has no letters,
  /// stays.
  static func placed(_ blocks: [Block]) -> [Block] {
    var result = blocks
    var rest = blocks.indices.filter { frame(blocks[$0])?.sharing != nil }
    while let first = rest.first, let sharing = frame(blocks[first])?.sharing {
      let column = rest.filter { frame(blocks[$0])?.sharing?.isBeside(sharing) ?? false }
      rest.removeAll { column.contains($0) }
      let texts = column.compactMap { index in frame(blocks[index]).flatMap { Text(index, $0) } }
      guard texts.count == column.count else { continue }
      for (index, frame) in placed(texts, from: sharing.top, to: sharing.bottom) {
        result[index] = .frame(frame)
      }
    }
    return result
  }

  private static func frame(_ block: Block) -> Frame? {
    if case .frame(let frame) = block { frame } else { nil }
  }

  /// A text of a column.
  private struct Text {
    let index: Int
    let frame: Frame
    let sharing: Frame.Sharing
    let letters: (top: Length, bottom: Length)

    init?(_ index: Int, _ frame: Frame) {
      guard let sharing = frame.sharing, let letters = frame.letters else { return nil }
      (self.index, self.frame, self.sharing, self.letters) = (index, frame, sharing, letters)
    }

    /// Where its letters begin as the blank has it, without a correction.
    var start: Length { frame.area.y + letters.top - sharing.moved }
    var height: Length { letters.bottom - letters.top }
  }

  private static func placed(_ texts: [Text], from top: Length, to bottom: Length) -> [(Int, Frame)] {
    let texts = texts.sorted { $0.start < $1.start }
    let white = texts.reduce(bottom.mm - top.mm) { $0 - $1.height.mm }
    let unit = white / texts.reduce(1) { $0 + $1.sharing.above }
    let smallest = texts.reduce(1) { min($0, $1.sharing.above) } * unit
    guard smallest >= least.mm else { return [] }
    var y = top.mm
    return texts.map { text in
      y += unit * text.sharing.above
      let area = text.frame.area
      let start = y + text.sharing.moved.mm - text.letters.top.mm
      y += text.height.mm
      return (
        text.index,
        text.frame.placed(in: PlacedArea(x: area.x, y: .mm(start), width: area.width, height: area.height))
      )
    }
  }
}
