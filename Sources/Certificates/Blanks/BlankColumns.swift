import Awards
import DocumentTree

/// The columns of a blank: texts that share the room between two that keep their places, for each kind of recipient.
///
/// What the paper shows already keeps its place in every rendering, so that a print meets its preview. The letters around a
/// column are reckoned from their frames, as a print does not know those that the paper has.
struct BlankColumns: Sendable {
  private var sharings: [RecipientKind: [String: Frame.Sharing]] = [:]

  init(_ blank: Blank) {
    let fields = blank.fields.filter { !$0.isHidden }
    for kind in RecipientKind.allCases {
      let fixed = fields.filter { $0.isOnPaper || $0.setting(for: kind).above == nil }
        .map { $0.setting(for: kind) }
      for field in fields where !field.isOnPaper {
        let setting = field.setting(for: kind)
        guard let above = setting.above else { continue }
        let around = fixed.filter { BlankColumns.isBeside($0.area, setting.area) }
        let upper = around.filter { BlankColumns.middle($0.area) < BlankColumns.middle(setting.area) }
        let lower = around.filter { BlankColumns.middle($0.area) > BlankColumns.middle(setting.area) }
        guard let top = upper.map({ LineDistances.ink($0, shrunk: true).bottom }).max(),
          let bottom = lower.map({ LineDistances.ink($0, shrunk: true).top }).min(), top < bottom
        else { continue }
        sharings[kind, default: [:]][field.name] = Frame.Sharing(
          above: above, top: .mm(top), bottom: .mm(bottom))
      }
    }
  }

  /// How a text shares the room of its column; nil for one that keeps its place.
  func sharing(of name: String, for kind: RecipientKind, moved: Length) -> Frame.Sharing? {
    sharings[kind]?[name].map {
      Frame.Sharing(above: $0.above, top: $0.top, bottom: $0.bottom, moved: moved)
    }
  }

  private static func middle(_ area: PlacedArea) -> Double { area.y.mm + area.height.mm / 2 }

  /// Whether two frames stand over one another.
  private static func isBeside(_ one: PlacedArea, _ other: PlacedArea) -> Bool {
    one.x < other.x + other.width && other.x < one.x + one.width
  }
}
