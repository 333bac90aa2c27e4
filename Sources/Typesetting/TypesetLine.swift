import Ornaments

/// A positioned glyph of a run.
public struct PlacedGlyph: Sendable, Hashable {
  /// Its number in the face.
  public let id: UInt32
  /// From the start of the run, in points.
  public let x: Double
  /// Below the baseline, in points.
  public let y: Double
}

/// Maps bytes of the text to glyphs; clusters follow one another.
public struct GlyphCluster: Sendable, Hashable {
  /// The number of bytes of the text.
  public let bytes: Int32
  /// The number of glyphs.
  public let glyphs: Int32
}

/// Glyphs with one look in one line; equal texts share one run.
public final class GlyphRun: Sendable {
  /// The face, in the library of the typesetter.
  public let face: FaceID
  /// Cỡ chữ, in points.
  public let size: Double
  /// Màu chữ.
  public let colour: Colour
  /// Its width, in points.
  public let width: Double
  /// Its underline, if any.
  public let underline: Underline?
  /// Its glyphs in order.
  public let glyphs: [PlacedGlyph]
  /// The text that it shows, in NFC as UTF-8.
  public let utf8: [UInt8]
  /// The mapping between text and glyphs.
  public let clusters: [GlyphCluster]

  /// An underline.
  public struct Underline: Sendable, Hashable {
    /// The distance of its middle below the baseline, in points.
    public let offset: Double
    /// Its thickness, in points.
    public let thickness: Double
  }

  init(
    face: FaceID, size: Double, colour: Colour, width: Double, underline: Underline?,
    glyphs: [PlacedGlyph],
    utf8: [UInt8], clusters: [GlyphCluster]
  ) {
    self.face = face
    self.size = size
    self.colour = colour
    self.width = width
    self.underline = underline
    self.glyphs = glyphs
    self.utf8 = utf8
    self.clusters = clusters
  }

  /// The text that it shows.
  public var text: String { String(decoding: utf8, as: UTF8.self) }
}

extension GlyphRun {
  var hasSmallLetters: Bool { text.unicodeScalars.contains { $0.properties.isLowercase } }
}

extension GlyphRun: Equatable {
  /// Equal when the same glyphs with the same text are drawn.
  public static func == (left: GlyphRun, right: GlyphRun) -> Bool {
    left === right
      || (left.face == right.face && left.size == right.size && left.colour == right.colour
        && left.utf8 == right.utf8 && left.underline == right.underline && left.glyphs == right.glyphs
        && left.clusters == right.clusters)
  }
}

/// A run in its line.
public struct LineRun: Sendable {
  /// From the left edge of the paragraph's column, in points.
  public let x: Double
  /// Its glyphs.
  public let run: GlyphRun
}

/// A line of a paragraph.
public struct TypesetLine: Sendable {
  /// Where the line starts in the paragraph's text.
  public struct Start: Sendable, Hashable {
    /// The index of the piece.
    public let piece: Int
    /// The byte in the piece's text.
    public let byte: Int

    /// Makes a position.
    public init(piece: Int, byte: Int) {
      self.piece = piece
      self.byte = byte
    }
  }

  /// Why the line begins.
  public enum Beginning: Sendable, Hashable {
    /// It is the first line.
    case paragraph
    /// The text has a forced break before it.
    case forced
    /// The line above was full; the break is at a space or after a hyphen.
    case wrapped
    /// The line above was full in the middle of a word.
    case broken
  }

  /// Its runs from left to right.
  public let runs: [LineRun]
  /// Width of its text in points, before justification and without spaces at its end.
  public let width: Double
  /// Height, in points.
  public let height: Double
  /// From its top to its baseline, in points.
  public let baseline: Double
  /// Why it begins.
  public let beginning: Beginning
  /// Where it starts in the text.
  public let start: Start
}

/// A fault of a text that was set.
public struct TextFault: Sendable, Hashable {
  /// The kind of fault.
  public enum Kind: Sendable, Hashable {
    /// The face lacks this letter.
    case missingLetter(Unicode.Scalar)
    /// The family is not installed and has no installed metric-compatible one.
    case missingFamily(String)
    /// The first requested family is not installed, and a later one of the list is used.
    case substitutedFamily(String, by: String)
    /// The word is wider than its line and was broken between letters.
    case brokenWord(String)
  }

  /// The kind of fault.
  public let kind: Kind
  /// The index of the piece.
  public let piece: Int
}

/// A paragraph in lines.
public struct SetParagraph: Sendable {
  /// Its lines, at least one.
  public let lines: [TypesetLine]
  /// The faults of its text.
  public let faults: [TextFault]

  /// The height of all its lines, in points.
  public var height: Double { lines.reduce(0) { $0 + $1.height } }
  /// The width of its longest line, in points.
  public var longestLine: Double { lines.reduce(0) { max($0, $1.width) } }
}
