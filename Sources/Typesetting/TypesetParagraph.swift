import CPangoCairo
import Ornaments

/// The look of a piece of text.
public struct InkStyle: Sendable, Hashable {
  /// The requested face.
  public var font: FontRequest
  /// Cỡ chữ, in points.
  public var size: Double
  /// Gạch chân.
  public var underline: Bool
  /// Màu chữ.
  public var colour: Colour
  /// Giãn chữ: room after each letter, in points.
  public var tracking: Double

  /// Describes a look.
  public init(
    font: FontRequest, size: Double, underline: Bool = false, colour: Colour = .black, tracking: Double = 0
  ) {
    self.font = font
    self.size = size
    self.underline = underline
    self.colour = colour
    self.tracking = tracking
  }
}

/// A paragraph to be set in lines; values only, so that equal paragraphs are set once.
public struct TypesetParagraph: Sendable {
  /// A piece of the text.
  public enum Piece: Sendable {
    /// Text with one look.
    case text(String, InkStyle)
    /// A new line in the same paragraph.
    case lineBreak
    /// A move to the next tab stop.
    case tab
  }

  /// The alignment of its lines.
  public enum Alignment: Sendable, Hashable {
    /// Canh trái.
    case left
    /// Canh giữa.
    case centre
    /// Canh phải.
    case right
    /// Canh đều hai bên; the last line and lines before a forced break are aligned left.
    case justified
  }

  /// Height of a line.
  public enum LineSpacing: Sendable, Hashable {
    /// A multiple of the font's own line height.
    case multiple(Double)
    /// Exactly this height in points.
    case exactly(Double)
  }

  /// Its text.
  public var pieces: [Piece]
  /// The look of the paragraph mark, which sets the height of a line without text.
  public var base: InkStyle
  /// Width between its outer edges, in points.
  public var width: Double
  /// The alignment of its lines.
  public var alignment: Alignment
  /// Thụt đầu dòng in points; negative is a hanging indent.
  public var firstLineIndent: Double
  /// Indent of the left edge in points.
  public var leftIndent: Double
  /// Indent of the right edge in points.
  public var rightIndent: Double
  /// Height of its lines.
  public var spacing: LineSpacing

  /// Makes a paragraph; lengths are in points.
  public init(
    pieces: [Piece], base: InkStyle, width: Double, alignment: Alignment = .left, firstLineIndent: Double = 0,
    leftIndent: Double = 0, rightIndent: Double = 0, spacing: LineSpacing = .multiple(1)
  ) {
    self.pieces = pieces
    self.base = base
    self.width = width
    self.alignment = alignment
    self.firstLineIndent = firstLineIndent
    self.leftIndent = leftIndent
    self.rightIndent = rightIndent
    self.spacing = spacing
  }
}

// Texts are compared by bytes: Swift's equality treats composed and decomposed letters as equal, but their glyphs
// differ.
extension TypesetParagraph.Piece: Hashable {
  /// Equal when bytes and look are equal.
  public static func == (left: TypesetParagraph.Piece, right: TypesetParagraph.Piece) -> Bool {
    switch (left, right) {
    case (.text(let a, let look), .text(let b, let other)): look == other && a.hasSameBytes(as: b)
    case (.lineBreak, .lineBreak), (.tab, .tab): true
    case (.text, _), (.lineBreak, _), (.tab, _): false
    }
  }

  /// Hashes the bytes.
  public func hash(into hasher: inout Hasher) {
    switch self {
    case .text(var text, let look):
      text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
      hasher.combine(look.size)
      hasher.combine(look.font.bold)
    case .lineBreak: hasher.combine(1)
    case .tab: hasher.combine(2)
    }
  }
}

extension String {
  /// Whether two texts are the same byte for byte.
  func hasSameBytes(as other: String) -> Bool {
    utf8.withContiguousStorageIfAvailable { left in
      other.utf8.withContiguousStorageIfAvailable { right in
        guard left.count == right.count, let a = left.baseAddress, let b = right.baseAddress else {
          return left.isEmpty && right.isEmpty
        }
        return memcmp(a, b, left.count) == 0
      }
    }.flatMap { $0 } ?? utf8.elementsEqual(other.utf8)
  }
}

extension TypesetParagraph: Hashable {
  /// Hashes only what differs most often.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(pieces)
    hasher.combine(width)
    hasher.combine(base.size)
    hasher.combine(alignment)
  }
}

extension TypesetParagraph {
  /// The paragraph with every length limited to what a page can hold, so that arithmetic cannot fail.
  var sane: TypesetParagraph {
    var result = self
    result.width = width.within(0...50_000)
    result.firstLineIndent = firstLineIndent.within(-50_000...50_000)
    result.leftIndent = leftIndent.within(-50_000...50_000)
    result.rightIndent = rightIndent.within(-50_000...50_000)
    switch spacing {
    case .multiple(let factor): result.spacing = .multiple(factor.within(0.1...100))
    case .exactly(let height): result.spacing = .exactly(height.within(0.5...50_000))
    }
    return result
  }
}

extension Double {
  /// The value clamped to a range; the lower bound for NaN.
  package func within(_ range: ClosedRange<Double>) -> Double {
    isNaN ? range.lowerBound : Swift.min(Swift.max(self, range.lowerBound), range.upperBound)
  }
}
