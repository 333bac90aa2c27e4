import Ornaments
import CPangoCairo
import Typesetting

/// The current settings of a cairo context; unchanged settings are not sent again.
struct CairoPen {
  private var colour: Colour?
  private var face: FaceID?
  private var size = 0.0

  mutating func use(colour new: Colour, _ cairo: OpaquePointer) {
    guard colour != new else { return }
    cairo_set_source_rgb(cairo, Double(new.red) / 255, Double(new.green) / 255, Double(new.blue) / 255)
    colour = new
  }

  /// Throws when the face cannot be drawn, because cairo would silently use another one.
  mutating func use(
    face new: LoadedFace, size newSize: Double, _ cairo: OpaquePointer
  ) throws(TypesettingError) {
    guard face != new.id || size != newSize else { return }
    guard let drawn = new.cairoFace else {
      throw TypesettingError(library: "cairo", reason: "a face cannot be drawn")
    }
    cairo_set_font_face(cairo, drawn)
    cairo_set_font_size(cairo, newSize)
    face = new.id
    size = newSize
  }
}

extension GlyphRun {
  /// Shows the glyphs with their text, which cairo passes to formats that keep it.
  func draw(on cairo: OpaquePointer, x: Double, baseline: Double) {
    guard !glyphs.isEmpty else { return }
    withUnsafeTemporaryAllocation(of: cairo_glyph_t.self, capacity: glyphs.count) { placed in
      for (index, glyph) in glyphs.enumerated() {
        placed.initializeElement(
          at: index, to: cairo_glyph_t(index: UInt(glyph.id), x: x + glyph.x, y: baseline + glyph.y))
      }
      withUnsafeTemporaryAllocation(of: cairo_text_cluster_t.self, capacity: clusters.count) { parts in
        for (index, cluster) in clusters.enumerated() {
          parts.initializeElement(
            at: index, to: cairo_text_cluster_t(num_bytes: cluster.bytes, num_glyphs: cluster.glyphs))
        }
        utf8.withUnsafeBytes { text in
          cairo_show_text_glyphs(
            // bounded: one run of text on a line
            cairo, text.bindMemory(to: CChar.self).baseAddress, Int32(text.count), placed.baseAddress,
            // bounded: one run of text on a line
            Int32(placed.count), parts.baseAddress, Int32(parts.count), cairo_text_cluster_flags_t(0))
        }
      }
    }
  }
}
