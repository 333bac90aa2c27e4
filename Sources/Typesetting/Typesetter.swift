/// Sets paragraphs in lines of glyphs; must be used by one thread at a time.
///
/// Pango shapes each word once, in em; lines are filled by adding widths. Equal paragraphs are set only once.
public final class Typesetter {
  private static let mostLinesKept = 40
  /// The most missing letters reported for one piece.
  private static let mostMissingLetters = 20

  /// The library of its faces.
  public let fonts: FontLibrary
  private var faces: LoadedFaces
  private let fallback: LoadedFace
  private var shaper = WordShaper(limit: 8_192)
  private var paragraphs = GenerationCache<TypesetParagraph, SetParagraph>(limit: 1_024)
  private var looks: [InkStyle: LoadedLook] = [:]

  /// Opens a typesetter for installed fonts.
  public init(fonts: FontLibrary) throws(TypesettingError) {
    self.fonts = fonts
    var faces = try LoadedFaces(fonts)
    // One face must open. It replaces faces that cannot be opened, which is reported as a fault of the text.
    self.fallback = try faces.face(fonts.lastResort)
    self.faces = faces
  }

  /// Sets a paragraph in lines.
  public func set(_ paragraph: TypesetParagraph) -> SetParagraph {
    if let known = paragraphs.value(paragraph) { return known }
    let result = compose(paragraph)
    // Long texts rarely repeat, and one takes the memory of a thousand short ones.
    if result.lines.count <= Typesetter.mostLinesKept { paragraphs.insert(result, paragraph) }
    return result
  }

  /// Sets a paragraph without keeping it, since it is unlikely to recur.
  public func setOnce(_ paragraph: TypesetParagraph) -> SetParagraph {
    paragraphs.value(paragraph) ?? compose(paragraph)
  }

  /// The starts of the automatic lines of a paragraph, chosen by price and evenness (see `LineChoice`); nil when they
  /// cannot be chosen: tabs, a word wider than its line. With `mayAddLine` a line is added to avoid a price of
  /// `dear`.
  public func lineStarts(
    _ given: TypesetParagraph, dear: Int, mayAddLine: Bool, price: (TypesetLine.Start) -> Int
  ) -> [TypesetLine.Start]? {
    let paragraph = given.sane
    let width =
      paragraph.width - paragraph.leftIndent - paragraph.rightIndent - max(0, paragraph.firstLineIndent)
    return LineChoice.starts(
      in: segment(paragraph), width: width, dear: dear, mayAddLine: mayAddLine, price: price)
  }

  /// The optical height of a line's letters above its baseline, in points: that of capitals and digits, for words of
  /// small letters the mean of that and the x-height; nil for a line without letters.
  public func opticalHeight(of line: TypesetLine) -> Double? {
    var height: Double?
    for part in line.runs {
      guard let face = try? faces.face(part.run.face) else { continue }
      let metrics = face.metrics
      let share =
        part.run.hasSmallLetters ? (metrics.capitalHeight + metrics.smallHeight) / 2 : metrics.capitalHeight
      height = max(height ?? 0, share * part.run.size)
    }
    return height
  }

  private func compose(_ given: TypesetParagraph) -> SetParagraph {
    let paragraph = given.sane
    let text = segment(paragraph)
    let broken = LineBreaker.lines(of: text, in: paragraph, width: paragraph.width)
    var builder = LineBuilder(paragraph, text, broken.segments, base: look(paragraph.base))
    let lines = broken.lines.map { builder.line($0) }
    return SetParagraph(lines: lines, faults: text.faults + broken.faults)
  }

  private func segment(_ paragraph: TypesetParagraph) -> SegmentedText {
    var result = SegmentedText()
    _ = result.index(of: paragraph.base) { look($0) }
    for (index, piece) in paragraph.pieces.enumerated() {
      let start = TypesetLine.Start(piece: index, byte: 0)
      switch piece {
      case .text(let text, let style): append(text, style, piece: index, to: &result)
      case .lineBreak:
        result.segments.append(plain(.lineBreak, at: start, look: result.looks.count - 1))
      case .tab:
        result.segments.append(plain(.tab, at: start, look: result.looks.count - 1))
      }
    }
    return result
  }

  private func plain(_ kind: Segment.Kind, at start: TypesetLine.Start, look: Int) -> Segment {
    Segment(
      kind: kind, word: nil, clusters: 0..<0, width: 0, spaces: 0, look: look, start: start,
      mayBreakAfter: false)
  }

  private func append(_ text: String, _ style: InkStyle, piece: Int, to result: inout SegmentedText) {
    let lookIndex = result.index(of: style) { self.look($0) }
    let look = result.looks[lookIndex]
    if let substitute = look.substitute {
      result.faults.append(
        TextFault(kind: .substitutedFamily(style.font.family, by: substitute), piece: piece))
    }
    if look.isMissing {
      result.faults.append(TextFault(kind: .missingFamily(style.font.family), piece: piece))
    }
    var missing: Set<Unicode.Scalar> = []
    var text = text
    text.withUTF8 { bytes in
      var scanner = WordScanner(bytes)
      while let token = scanner.next() {
        switch token {
        case .spaces(let range):
          result.segments.append(
            Segment(
              kind: .space, word: look.space, clusters: 0..<0,
              width: (look.space.advance * look.size + look.tracking) * Double(range.count),
              spaces: range.count,
              look: lookIndex,
              start: TypesetLine.Start(piece: piece, byte: range.lowerBound), mayBreakAfter: false))
        case .word(let range, let mayBreakAfter):
          let word = shaper.word(UnsafeBufferPointer(rebasing: bytes[range]), in: look.face)
          for scalar in word.missing
          where missing.count < Typesetter.mostMissingLetters && missing.insert(scalar).inserted {
            result.faults.append(TextFault(kind: .missingLetter(scalar), piece: piece))
          }
          result.segments.append(
            Segment(
              kind: .word, word: word, clusters: 0..<word.clusters.count,
              width: word.advance * look.size + look.tracking * Double(word.clusters.count), spaces: 0,
              look: lookIndex, start: TypesetLine.Start(piece: piece, byte: range.lowerBound),
              mayBreakAfter: mayBreakAfter))
        }
      }
    }
  }

  private func look(_ style: InkStyle) -> LoadedLook {
    if let known = looks[style] { return known }
    if looks.count > 512 { looks = [:] }
    let answer = fonts.face(for: style.font)
    let opened = try? faces.face(answer.face)
    let face = opened ?? fallback
    let space = [UInt8(ascii: " ")].withUnsafeBufferPointer { shaper.word($0, in: face) }
    var substitute: String?
    if case .substitute(let family) = answer.source { substitute = family }
    let look = LoadedLook(
      face: face, space: space, size: style.size.within(0.1...10_000), colour: style.colour,
      underline: style.underline, tracking: style.tracking.within(-100...1_000),
      isMissing: opened == nil || answer.source == .missing,
      substitute: substitute)
    looks[style] = look
    return look
  }
}
