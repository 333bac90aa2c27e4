import Ornaments

/// A piece of text that lines are made of.
struct Segment {
  enum Kind {
    case word
    case space
    case tab
    case lineBreak
  }

  var kind: Kind
  /// The word; nil for segments without glyphs.
  var word: ShapedWord?
  /// The clusters of the word that this segment shows.
  var clusters: Range<Int>
  /// In points; the width of a tab is set when its line is broken.
  var width: Double
  /// The number of space characters.
  var spaces: Int
  /// The index of its look.
  var look: Int
  /// Its position in the paragraph.
  var start: TypesetLine.Start
  /// Whether a line may end after this word.
  var mayBreakAfter: Bool
}

/// A look with its face opened.
struct LoadedLook {
  let face: LoadedFace
  let space: ShapedWord
  let size: Double
  let colour: Colour
  let underline: Bool
  /// After each letter, in points.
  let tracking: Double
  /// The family is not installed.
  let isMissing: Bool
  /// The family used instead of the first one requested; nil when that one is used.
  let substitute: String?
}

/// A paragraph's text split into words, spaces, tabs and breaks.
struct SegmentedText {
  var segments: [Segment] = []
  var looks: [LoadedLook] = []
  var faults: [TextFault] = []
  private var styles: [InkStyle] = []

  /// The index of a look; neighbours with the same look share it and become one run.
  mutating func index(of style: InkStyle, load: (InkStyle) -> LoadedLook) -> Int {
    if let known = styles.suffix(6).lastIndex(of: style) { return known }
    styles.append(style)
    looks.append(load(style))
    return looks.count - 1
  }
}

/// Finds the words of a text in UTF-8.
struct WordScanner {
  /// Longer words, in bytes, are cut, so that text without spaces takes linear time.
  static let longestWord = 192

  enum Token {
    /// An unbreakable stretch, and whether a line may end after it.
    case word(Range<Int>, mayBreakAfter: Bool)
    /// Spaces; control characters count as spaces.
    case spaces(Range<Int>)
  }

  private let text: UnsafeBufferPointer<UInt8>
  private var position = 0

  init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }

  mutating func next() -> Token? {
    guard position < text.count else { return nil }
    let start = position
    if isSpace(text[position]) {
      while position < text.count, isSpace(text[position]) { position += 1 }
      return .spaces(start..<position)
    }
    let mayBreak = !isSign(from: position)
    while position < text.count, !isSpace(text[position]) {
      let length = mayBreak ? hyphenLength(at: position) : 0
      position += max(1, length)
      // As in Word, a line may end after a hyphen or dash inside a word.
      if length > 0, position - start > length, position < text.count, !isSpace(text[position]),
        hyphenLength(at: position) == 0
      {
        return .word(start..<position, mayBreakAfter: true)
      }
      if position - start >= WordScanner.longestWord, startsLetter(at: position) || position - start >= 240 {
        if isContinuation(at: position) { continue }
        return .word(start..<position, mayBreakAfter: false)
      }
    }
    return .word(start..<position, mayBreakAfter: false)
  }

  /// Whether a stretch is a document number like “45/TTr-VHXH”: it has a digit and a slash.
  private func isSign(from start: Int) -> Bool {
    var (hasFigure, hasStroke) = (false, false)
    var index = start
    while index < text.count, !isSpace(text[index]), index - start < WordScanner.longestWord {
      hasFigure = hasFigure || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(text[index])
      hasStroke = hasStroke || text[index] == UInt8(ascii: "/")
      index += 1
    }
    return hasFigure && hasStroke
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte <= 0x20 }

  private func isContinuation(at index: Int) -> Bool { index < text.count && text[index] & 0xC0 == 0x80 }

  /// Whether a cut here keeps letters and their combining marks together.
  private func startsLetter(at index: Int) -> Bool {
    index < text.count && !isContinuation(at: index) && text[index] != 0xCC && text[index] != 0xCD
  }

  /// The length in bytes of a hyphen-minus, hyphen or dash, 0 for other characters; U+2011 does not break.
  private func hyphenLength(at index: Int) -> Int {
    if text[index] == UInt8(ascii: "-") { return 1 }
    guard text[index] == 0xE2, index + 2 < text.count, text[index + 1] == 0x80 else { return 0 }
    return text[index + 2] == 0x90 || text[index + 2] == 0x93 || text[index + 2] == 0x94 ? 3 : 0
  }
}
