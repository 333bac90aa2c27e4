/// A line as a range of segments.
struct BrokenLine {
  /// Its segments, including spaces at its end.
  var segments: Range<Int>
  /// Where the spaces at its end begin.
  var textEnd: Int
  /// Its left edge, in points from the column's left edge.
  var left: Double
  /// The right limit of its text, in points from the column's left edge.
  var right: Double
  /// The width of its text in points, without spaces at its end.
  var width: Double
  var beginning: TypesetLine.Beginning
  /// Whether it ends because it is full; only such lines are justified.
  var endsFull: Bool
}

/// Fills lines greedily, as Word does.
///
/// Lines are ranges of the given segments. Only when a word is wider than its line are segments cut; the breaker then
/// starts again with a segment list of its own.
struct LineBreaker {
  /// The distance of tab stops in points: Word's default of 1.27 cm.
  static let tabStop = 36.0
  /// The minimum width of a line in points, whatever the indents.
  static let narrowest = 8.0
  /// A tolerance in points, so that rounding does not move a word that fits exactly.
  private static let tolerance = 0.005

  private(set) var segments: [Segment]
  private(set) var lines: [BrokenLine] = []
  private(set) var faults: [TextFault] = []
  private let paragraph: TypesetParagraph
  private let width: Double
  private let cutsWords: Bool
  /// The number of segments placed.
  private var placed = 0

  private var lineStart = 0
  private var beginning: TypesetLine.Beginning = .paragraph
  private var position = 0.0
  private var inkEnd = 0.0
  private var inkSegmentEnd = 0

  /// Breaks a text into lines of a width.
  static func lines(of text: SegmentedText, in paragraph: TypesetParagraph, width: Double) -> LineBreaker {
    var breaker = LineBreaker(text.segments, paragraph, width: width, cutsWords: false)
    breaker.run(text.segments, looks: text.looks)
    guard !breaker.faults.isEmpty else { return breaker }
    breaker = LineBreaker([], paragraph, width: width, cutsWords: true)
    breaker.run(text.segments, looks: text.looks)
    return breaker
  }

  private init(_ segments: [Segment], _ paragraph: TypesetParagraph, width: Double, cutsWords: Bool) {
    self.segments = segments
    self.paragraph = paragraph
    self.width = width
    self.cutsWords = cutsWords
    startLine(.paragraph)
  }

  private mutating func run(_ text: [Segment], looks: [LoadedLook]) {
    var index = 0
    while index < text.count {
      switch text[index].kind {
      case .lineBreak:
        endLine(full: false)
        skip(text[index])
        startLine(.forced)
        index += 1
      case .space:
        append(text[index], at: index)
        index += 1
      case .tab:
        if stop(after: position) > rightEdge, hasInk {
          endLine(full: true)
          startLine(.wrapped)
        }
        appendTab(text[index], at: index)
        index += 1
      case .word:
        index = place(wordAt: index, of: text, looks: looks)
      }
    }
    endLine(full: false)
  }

  private var isFirst: Bool { lines.isEmpty }
  private var leftEdge: Double { paragraph.leftIndent + (isFirst ? paragraph.firstLineIndent : 0) }
  private var rightEdge: Double { max(width - paragraph.rightIndent, leftEdge + LineBreaker.narrowest) }
  private var hasInk: Bool { inkSegmentEnd > lineStart }

  private mutating func startLine(_ why: TypesetLine.Beginning) {
    lineStart = placed
    inkSegmentEnd = lineStart
    beginning = why
    position = leftEdge
    inkEnd = position
  }

  private mutating func endLine(full: Bool) {
    let left = leftEdge
    lines.append(
      BrokenLine(
        segments: lineStart..<placed, textEnd: inkSegmentEnd, left: left, right: rightEdge,
        width: inkEnd - left, beginning: beginning, endsFull: full))
  }

  /// Places a segment; `index` is its position in the given text, nil for a part of a word.
  private mutating func append(_ segment: Segment, at index: Int?) {
    keep(segment, at: index)
    position += segment.width
    switch segment.kind {
    case .word, .tab:
      inkEnd = position
      inkSegmentEnd = placed
    case .space, .lineBreak: break
    }
  }

  /// Passes over a segment that belongs to no line.
  private mutating func skip(_ segment: Segment) {
    if cutsWords { segments.append(segment) }
    placed += 1
  }

  private mutating func keep(_ segment: Segment, at index: Int?) {
    if cutsWords {
      segments.append(segment)
    } else if let index, segment.kind == .tab {
      segments[index].width = segment.width
    }
    placed += 1
  }

  /// The next tab stop; the left edge of a hanging indent counts as one.
  private func stop(after x: Double) -> Double {
    let next = ((x + 0.01) / LineBreaker.tabStop).rounded(.down) * LineBreaker.tabStop + LineBreaker.tabStop
    let hanging = paragraph.leftIndent
    return hanging > x + 0.01 && hanging < next ? hanging : next
  }

  private mutating func appendTab(_ tab: Segment, at index: Int) {
    var tab = tab
    tab.width = max(0, min(stop(after: position), rightEdge) - position)
    append(tab, at: index)
  }

  /// Places the word at an index; returns the index after it.
  private mutating func place(wordAt index: Int, of text: [Segment], looks: [LoadedLook]) -> Int {
    var end = index
    var wordWidth = 0.0
    while end < text.count, text[end].kind == .word {
      wordWidth += text[end].width
      end += 1
      if text[end - 1].mayBreakAfter { break }
    }
    if position + wordWidth > rightEdge + LineBreaker.tolerance, hasInk {
      endLine(full: true)
      startLine(.wrapped)
    }
    if position + wordWidth <= rightEdge + LineBreaker.tolerance {
      for part in index..<end { append(text[part], at: part) }
      return end
    }
    faults.append(TextFault(kind: .brokenWord(excerpt(text[index..<end])), piece: text[index].start.piece))
    guard cutsWords else { return text.count }
    for segment in text[index..<end] { breakInside(segment, look: looks[segment.look]) }
    return end
  }

  private func excerpt(_ word: ArraySlice<Segment>) -> String {
    var bytes: [UInt8] = []
    for segment in word where bytes.count < 120 { bytes.append(contentsOf: segment.word?.utf8 ?? []) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Breaks a word between letters.
  private mutating func breakInside(_ segment: Segment, look: LoadedLook) {
    guard let word = segment.word else { return append(segment, at: nil) }
    var from = segment.clusters.lowerBound
    var partWidth = 0.0
    var glyph = 0
    for cluster in segment.clusters {
      var clusterWidth = look.tracking
      for _ in 0..<word.clusters[cluster].glyphs {
        clusterWidth += word.glyphs[glyph].advance * look.size
        glyph += 1
      }
      let isEmpty = cluster == from && !hasInk
      if !isEmpty, position + partWidth + clusterWidth > rightEdge + LineBreaker.tolerance {
        appendPart(segment, from..<cluster, partWidth)
        endLine(full: true)
        startLine(.broken)
        (from, partWidth) = (cluster, 0)
      }
      partWidth += clusterWidth
    }
    appendPart(segment, from..<segment.clusters.upperBound, partWidth)
  }

  private mutating func appendPart(_ segment: Segment, _ clusters: Range<Int>, _ width: Double) {
    guard !clusters.isEmpty else { return }
    var part = segment
    part.clusters = clusters
    part.width = width
    append(part, at: nil)
  }
}
