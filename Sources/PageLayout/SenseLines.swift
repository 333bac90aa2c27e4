import DocumentTree
import Typesetting
import Wording

/// Breaks the lines of centred text by sense, with forced breaks that every format shows.
struct SenseLines {
  let typesetter: Typesetter
  let styles: StyleBook

  /// The price of a break after a hyphen, which the wording rules do not list.
  private static let hyphen = 60

  /// A paragraph with its lines broken, and whether that splits a name or a word; unchanged when it is one line or
  /// not centred.
  func broken(
    _ paragraph: Paragraph, styled: TypesetParagraph, mayAddLine: Bool = false
  ) -> (paragraph: Paragraph, tears: Bool) {
    guard styled.alignment == .centre,
      typesetter.set(styled).lines.contains(where: { $0.beginning == .wrapped })
    else { return (paragraph, false) }
    let price = SenseLines.prices(of: paragraph)
    guard
      let starts = typesetter.lineStarts(
        styled, dear: SenseBreaks.never, mayAddLine: mayAddLine, price: price)
    else { return (paragraph, false) }
    let result = Paragraph(
      style: paragraph.style, overrides: paragraph.overrides,
      inlines: LineBreaks(starts).inserted(into: paragraph.inlines), origin: paragraph.origin)
    return (result, starts.contains { price($0) >= SenseBreaks.never })
  }

  /// The paragraph broken at a width in points.
  func broken(_ paragraph: Paragraph, width: Double) -> Paragraph {
    broken(paragraph, styled: styles.styled(paragraph, width: width, pageNumber: 1).paragraph).paragraph
  }

  /// The price of beginning a line at a place.
  private static func prices(of paragraph: Paragraph) -> (TypesetLine.Start) -> Int {
    var prices: [TypesetLine.Start: Int] = [:]
    var text = ""
    var pieces: [(piece: Int, end: Int)] = []
    func take() {
      for place in SenseBreaks.places(in: text) {
        let word = place.bytes.upperBound
        guard let index = pieces.firstIndex(where: { word < $0.end }) else { continue }
        let begin = index == 0 ? 0 : pieces[index - 1].end
        prices[TypesetLine.Start(piece: pieces[index].piece, byte: word - begin)] = place.price
      }
      (text, pieces) = ("", [])
    }
    for (index, inline) in paragraph.inlines.enumerated() {
      switch inline {
      case .text(let run):
        text += run.text
        pieces.append((index, text.utf8.count))
      case .lineBreak, .tab, .pageNumber: take()
      }
    }
    take()
    return { prices[$0] ?? hyphen }
  }
}
