import CPangoCairo

/// Owns a pango font map. Each typesetter and canvas has its own, because a map is bound to one thread.
struct FontMap: ~Copyable {
  fileprivate let map: UnsafeMutablePointer<PangoFontMap>

  init() throws(TypesettingError) {
    guard let map = pango_cairo_font_map_new() else {
      throw TypesettingError(library: "pango", reason: "no font map")
    }
    // One unit of the layout is a point.
    pango_cairo_font_map_set_resolution(OpaquePointer(map), 72)
    self.map = map
  }

  deinit { g_object_unref(map) }
}

/// A face opened at one nominal size. Widths scale linearly to other sizes, because hinting is off.
package final class LoadedFace {
  /// The size in points at which all measures are taken.
  static let nominalSize = 1000.0
  /// Pango units per em at the nominal size.
  static let unitsPerEm = nominalSize * 1024

  /// Heights in em.
  package struct Metrics {
    /// Above the baseline.
    package var ascent = 0.9
    /// Below the baseline.
    package var descent = 0.2
    /// From baseline to baseline in single spacing, including the font's line gap.
    var lineHeight = 1.15
    /// The top of the underline relative to the baseline; negative is below.
    var underlinePosition = -0.1
    var underlineThickness = 0.05
    /// Height of a capital H.
    package var capitalHeight = 0.66
    /// Height of a small x.
    var smallHeight = 0.46
  }

  /// Its number in the library.
  package let id: FaceID
  /// Its measures.
  package let metrics: Metrics
  let context: OpaquePointer
  let attributes: OpaquePointer
  private let font: UnsafeMutablePointer<PangoFont>

  /// Opens a face; throws when pango cannot.
  init(_ id: FaceID, _ request: FontRequest, in fonts: borrowing FontMap) throws(TypesettingError) {
    guard let context = pango_font_map_create_context(fonts.map) else {
      throw TypesettingError(library: "pango", reason: "no context")
    }
    let options = cairo_font_options_create()
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    pango_cairo_context_set_font_options(context, options)
    cairo_font_options_destroy(options)
    pango_context_set_round_glyph_positions(context, 0)
    pango_context_set_language(context, pango_language_from_string("vi"))

    let description = pango_font_description_new()
    defer { pango_font_description_free(description) }
    pango_font_description_set_family(description, request.family)
    pango_font_description_set_weight(description, request.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
    pango_font_description_set_style(description, request.italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL)
    pango_font_description_set_absolute_size(description, LoadedFace.unitsPerEm)
    pango_context_set_font_description(context, description)
    guard let font = pango_font_map_load_font(fonts.map, context, description),
      let attributes = pango_attr_list_new()
    else {
      g_object_unref(UnsafeMutableRawPointer(context))
      throw TypesettingError(library: "pango", reason: "cannot open the font \(request.family)")
    }
    // Without fallback a missing letter stays visible as missing. Kerning and ligatures are off, as in a new Word
    // document, so that a size that fits here fits there.
    pango_attr_list_insert(attributes, pango_attr_fallback_new(0))
    pango_attr_list_insert(attributes, pango_attr_font_features_new("kern=0, liga=0, clig=0, lnum=1"))
    self.id = id
    self.context = context
    self.attributes = attributes
    self.font = font
    self.metrics = LoadedFace.measure(font)
  }

  deinit {
    pango_attr_list_unref(attributes)
    g_object_unref(font)
    g_object_unref(UnsafeMutableRawPointer(context))
  }

  /// The cairo face, owned by the pango font; nil when cairo could not open it.
  package var cairoFace: OpaquePointer? {
    guard let scaled = pango_cairo_font_get_scaled_font(OpaquePointer(font)),
      cairo_scaled_font_status(scaled) == CAIRO_STATUS_SUCCESS
    else { return nil }
    return cairo_scaled_font_get_font_face(scaled)
  }

  /// The harfbuzz font with the outlines, owned by the pango font.
  package var shapes: OpaquePointer? { pango_font_get_hb_font(font) }

  /// Synthetic italic and bold, used when the family lacks the style.
  package var synthesis: (slant: Double, isEmboldened: Bool) {
    let pattern = pango_fc_font_get_pattern(
      UnsafeMutableRawPointer(font).assumingMemoryBound(to: PangoFcFont.self))
    guard let pattern else { return (0, false) }
    var heavier: FcBool = 0
    var matrix: UnsafeMutablePointer<FcMatrix>?
    let isHeavier = FcPatternGetBool(pattern, FC_EMBOLDEN, 0, &heavier) == FcResultMatch && heavier != 0
    let leans = FcPatternGetMatrix(pattern, FC_MATRIX, 0, &matrix) == FcResultMatch
    return (leans ? matrix?.pointee.xy ?? 0 : 0, isHeavier)
  }

  private static func measure(_ font: UnsafeMutablePointer<PangoFont>) -> Metrics {
    var metrics = Metrics()
    guard let found = pango_font_get_metrics(font, nil) else { return metrics }
    defer { pango_font_metrics_unref(found) }
    let ascent = Double(pango_font_metrics_get_ascent(found)) / unitsPerEm
    let descent = Double(pango_font_metrics_get_descent(found)) / unitsPerEm
    let height = Double(pango_font_metrics_get_height(found)) / unitsPerEm
    if ascent + descent > 0 {
      metrics.ascent = ascent
      metrics.descent = descent
      metrics.lineHeight = max(height, ascent + descent)
    }
    metrics.underlinePosition = Double(pango_font_metrics_get_underline_position(found)) / unitsPerEm
    metrics.underlineThickness = Double(pango_font_metrics_get_underline_thickness(found)) / unitsPerEm
    metrics.capitalHeight = letterHeight("H", in: font) ?? metrics.ascent * 0.74
    metrics.smallHeight = letterHeight("x", in: font) ?? metrics.capitalHeight * 0.7
    return metrics
  }
}

extension LoadedFace {
  /// The height of a letter above the baseline, in em; nil when the face lacks it.
  fileprivate static func letterHeight(_ letter: Unicode.Scalar, in font: UnsafeMutablePointer<PangoFont>)
    -> Double?
  {
    guard let shapes = pango_font_get_hb_font(font) else { return nil }
    var glyph: hb_codepoint_t = 0
    var extents = hb_glyph_extents_t()
    var (across, down): (Int32, Int32) = (0, 0)
    guard hb_font_get_nominal_glyph(shapes, letter.value, &glyph) != 0,
      hb_font_get_glyph_extents(shapes, glyph, &extents) != 0
    else { return nil }
    hb_font_get_scale(shapes, &across, &down)
    // A font with a downward y axis has a negative scale.
    return down == 0 || extents.y_bearing == 0 ? nil : abs(Double(extents.y_bearing) / Double(down))
  }
}

/// The faces that one typesetter or canvas has opened.
package struct LoadedFaces: ~Copyable {
  private let library: FontLibrary
  private let map: FontMap
  private var loaded: [LoadedFace?] = []

  /// An empty set of faces.
  package init(_ library: FontLibrary) throws(TypesettingError) {
    self.library = library
    self.map = try FontMap()
  }

  /// A face of the library, opened on first use.
  package mutating func face(_ id: FaceID) throws(TypesettingError) -> LoadedFace {
    if id.index < loaded.count, let face = loaded[id.index] { return face }
    while loaded.count <= id.index { loaded.append(nil) }
    let face = try LoadedFace(id, library.request(of: id), in: map)
    loaded[id.index] = face
    return face
  }
}
