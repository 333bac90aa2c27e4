import CPangoCairo

/// Owns a recording of cairo's.
final class RecordedForm {
  let surface: OpaquePointer
  let cairo: OpaquePointer

  init(width: Double, height: Double) throws(TypesettingError) {
    var extents = cairo_rectangle_t(x: 0, y: 0, width: width, height: height)
    guard let surface = cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, &extents),
      let cairo = cairo_create(surface)
    else { throw TypesettingError(library: "cairo", reason: "no memory") }
    self.surface = surface
    self.cairo = cairo
  }

  deinit {
    cairo_destroy(cairo)
    cairo_surface_destroy(surface)
  }
}
