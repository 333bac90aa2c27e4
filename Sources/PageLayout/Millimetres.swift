/// Millimetres with one decimal, formatted for both languages.
struct Millimetres {
  private let tenths: Int

  init(points: Double) {
    let exact = (points * 25.4 / 72 * 10).rounded(.up)
    tenths = exact.isFinite ? Int(min(max(exact, -1e9), 1e9)) : 0
  }

  /// `12,3`.
  var vi: String { "\(tenths / 10),\(abs(tenths % 10))" }
  /// `12.3`.
  var en: String { "\(tenths / 10).\(abs(tenths % 10))" }
}

/// Text sizes in half points, formatted for both languages.
struct PointSize {
  private let tenths: Int

  init(_ points: Double) { tenths = points.isFinite ? Int((min(max(points, 0), 1e6) * 10).rounded()) : 0 }

  /// `12,5`, `13`.
  var vi: String { tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10),\(tenths % 10)" }
  /// `12.5`, `13`.
  var en: String { tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)" }
}
