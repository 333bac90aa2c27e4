/// Turns broken lines into glyph runs.
struct LineBuilder {
  private let paragraph: TypesetParagraph
  private let text: SegmentedText
  private let segments: [Segment]
  private let base: LoadedLook

  private var runs: [LineRun] = []
  private var open = OpenRun()

  init(_ paragraph: TypesetParagraph, _ text: SegmentedText, _ segments: [Segment], base: LoadedLook) {
    self.paragraph = paragraph
    self.text = text
    self.segments = segments
    self.base = base
  }

  /// The glyph runs and measures of one line.
  mutating func line(_ line: BrokenLine) -> TypesetLine {
    runs = []
    let drawn = line.segments.lowerBound..<max(line.textEnd, line.segments.lowerBound)
    let (x, stretch, stretchFrom) = position(line, drawn)
    var pen = x
    var heights = LineHeights()
    for index in drawn {
      let segment = segments[index]
      let look = text.looks[segment.look]
      switch segment.kind {
      case .word, .space:
        heights.include(look)
        if open.look != segment.look { close() }
        if open.isEmpty { open.start = pen }
        open.look = segment.look
        let extra = segment.kind == .space && index >= stretchFrom ? stretch : 0
        open.append(segment, look: look, at: pen, extraPerSpace: extra)
        pen += segment.width + extra * Double(segment.spaces)
        open.end = pen
      case .tab:
        heights.include(look)
        close()
        pen += segment.width
      case .lineBreak: break
      }
    }
    close()
    if drawn.isEmpty { heights.include(base) }
    let (height, baseline) = heights.resolved(paragraph.spacing)
    let first = line.segments.isEmpty ? nil : segments[line.segments.lowerBound]
    return TypesetLine(
      runs: runs, width: line.width, height: height, baseline: baseline, beginning: line.beginning,
      start: first?.start ?? TypesetLine.Start(piece: 0, byte: 0))
  }

  /// The start of the line, the extra width of each space, and the first segment that stretches.
  private func position(_ line: BrokenLine, _ drawn: Range<Int>) -> (x: Double, stretch: Double, from: Int) {
    // The room after the last letter is not seen.
    let trailing = drawn.last.map { text.looks[segments[$0].look].tracking } ?? 0
    let room = line.right - line.left - line.width + trailing
    switch paragraph.alignment {
    case .left: return (line.left, 0, 0)
    case .centre: return (line.left + room / 2, 0, 0)
    case .right: return (line.left + room, 0, 0)
    case .justified:
      guard line.endsFull, room > 0 else { return (line.left, 0, 0) }
      let from = segments[drawn].lastIndex { $0.kind == .tab }.map { $0 + 1 } ?? drawn.lowerBound
      var spaces = 0
      for index in from..<drawn.upperBound where segments[index].kind == .space {
        spaces += segments[index].spaces
      }
      return (line.left, spaces > 0 ? room / Double(spaces) : 0, from)
    }
  }

  private mutating func close() {
    guard !open.isEmpty else { return }
    let look = text.looks[open.look]
    let metrics = look.face.metrics
    let thickness = metrics.underlineThickness * look.size
    let underline = GlyphRun.Underline(
      offset: thickness / 2 - metrics.underlinePosition * look.size, thickness: thickness)
    let run = GlyphRun(
      face: look.face.id, size: look.size, colour: look.colour, width: open.end - open.start,
      underline: look.underline ? underline : nil, glyphs: open.glyphs, utf8: open.utf8,
      clusters: open.clusters)
    runs.append(LineRun(x: open.start, run: run))
    open = OpenRun()
  }
}

/// A run under construction.
private struct OpenRun {
  var look = 0
  var start = 0.0
  var end = 0.0
  var glyphs: [PlacedGlyph] = []
  var utf8: [UInt8] = []
  var clusters: [GlyphCluster] = []

  var isEmpty: Bool { utf8.isEmpty }

  mutating func append(_ segment: Segment, look: LoadedLook, at pen: Double, extraPerSpace: Double) {
    guard let word = segment.word else { return }
    var x = pen - start
    guard segment.kind == .word else {
      for _ in 0..<segment.spaces {
        append(word, clusters: 0..<word.clusters.count, look: look, x: &x)
        x += extraPerSpace
      }
      return
    }
    append(word, clusters: segment.clusters, look: look, x: &x)
  }

  private mutating func append(
    _ word: ShapedWord, clusters shown: Range<Int>, look: LoadedLook, x: inout Double
  ) {
    let size = look.size
    if shown == 0..<word.clusters.count, look.tracking == 0 {
      utf8.append(contentsOf: word.utf8)
      clusters.append(contentsOf: word.clusters)
      for glyph in word.glyphs { append(glyph, size: size, x: &x) }
      return
    }
    var byte = 0
    var glyph = 0
    for (index, cluster) in word.clusters.enumerated() where index < shown.upperBound {
      let (bytes, count) = (Int(cluster.bytes), Int(cluster.glyphs))
      if index >= shown.lowerBound {
        utf8.append(contentsOf: word.utf8[byte..<byte + bytes])
        clusters.append(cluster)
        for offset in 0..<count { append(word.glyphs[glyph + offset], size: size, x: &x) }
        x += look.tracking
      }
      byte += bytes
      glyph += count
    }
  }

  private mutating func append(_ glyph: ShapedWord.Glyph, size: Double, x: inout Double) {
    glyphs.append(PlacedGlyph(id: glyph.id, x: x + glyph.xOffset * size, y: glyph.yOffset * size))
    x += glyph.advance * size
  }
}

/// The heights of a line's content.
private struct LineHeights {
  private var ascent = 0.0
  private var descent = 0.0
  private var natural = 0.0

  mutating func include(_ look: LoadedLook) {
    let metrics = look.face.metrics
    ascent = max(ascent, metrics.ascent * look.size)
    descent = max(descent, metrics.descent * look.size)
    natural = max(natural, metrics.lineHeight * look.size)
  }

  /// As in Word: the extra height of a multiple goes below the text; of an exact height 4/5 are above the baseline.
  func resolved(_ spacing: TypesetParagraph.LineSpacing) -> (height: Double, baseline: Double) {
    let single = max(natural, ascent + descent)
    switch spacing {
    case .multiple(let factor):
      return (single * factor, factor < 1 ? ascent - single * (1 - factor) : ascent)
    case .exactly(let height):
      return (height, height * 0.8)
    }
  }
}
