import Diagnostics
import DocumentTree
import Typesetting

/// A stretch of a placed text that comes from the definition or a list.
public struct TextOrigin: Sendable, Equatable {
  /// Where it starts, in points from the start of the run.
  public let start: Double
  /// Where it ends, in points from the start of the run.
  public let end: Double
  /// Where its words are in the input.
  public let place: Place
}

/// Finds the origins of stretches in set lines. Neighbours with one look become one glyph run, so the run's bytes are
/// followed through the paragraph's pieces.
struct OriginTrace {
  private let inlines: [Inline]
  private let pageNumber: Int
  private var piece = 0
  private var byte = 0

  init(_ inlines: [Inline], pageNumber: Int) {
    self.inlines = inlines
    self.pageNumber = pageNumber
  }

  /// Moves to the start of a line.
  mutating func begin(_ start: TypesetLine.Start) { (piece, byte) = (start.piece, start.byte) }

  /// The origins of the next run of the line.
  mutating func origins(of run: GlyphRun) -> [TextOrigin] {
    var origins: [TextOrigin] = []
    var open: (place: Place, start: Double)?
    var glyph = 0
    for cluster in run.clusters {
      while piece < inlines.count, byte >= length(of: inlines[piece]) { (piece, byte) = (piece + 1, 0) }
      let place = piece < inlines.count ? origin(of: inlines[piece]) : nil
      if open?.place != place {
        let x = glyph < run.glyphs.count ? run.glyphs[glyph].x : run.width
        if let open { origins.append(TextOrigin(start: open.start, end: x, place: open.place)) }
        open = place.map { ($0, x) }
      }
      byte += Int(cluster.bytes)
      glyph += Int(cluster.glyphs)
    }
    if let open { origins.append(TextOrigin(start: open.start, end: run.width, place: open.place)) }
    return origins
  }

  private func length(of inline: Inline) -> Int {
    switch inline {
    case .text(let run): run.text.utf8.count
    case .pageNumber: String(pageNumber).utf8.count
    case .lineBreak, .tab: 0
    }
  }

  private func origin(of inline: Inline) -> Place? {
    if case .text(let run) = inline { run.origin } else { nil }
  }
}
