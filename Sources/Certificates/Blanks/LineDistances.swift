import Awards
import Diagnostics
import DocumentTree

/// Lines of different frames are 2 mm apart: from the baseline of one to the capitals of the next. What no font was asked
/// for is reckoned: capitals of text faces stand two thirds of the size high.
struct LineDistances {
  private static let least = 2.0
  private static let capitals = 0.66
  private static let usualLeading = 1.15
  private static let usualSize = Length.pt(14)
  /// Nearer than the least by less than this is what rounding and other faces make.
  private static let tolerance = 0.2

  private let fields: [BlankField]

  init(_ fields: [BlankField]) { self.fields = fields }

  /// Warns of each two frames whose lines come too near for some kind of recipient.
  func check(into findings: inout Findings) {
    for upper in fields {
      for lower in fields where lower.name != upper.name {
        let rooms = RecipientKind.allCases.compactMap {
          LineDistances.room(under: upper.setting(for: $0), over: lower.setting(for: $0))
        }
        guard let room = rooms.min(), room < LineDistances.least - LineDistances.tolerance else { continue }
        findings.report(LineDistances.tooNear(upper, lower, room))
      }
    }
  }

  /// Millimetres between the last baseline of one frame and the capitals of another under it; nil where they do not stand
  /// over one another.
  private static func room(under upper: BlankField.Setting, over lower: BlankField.Setting) -> Double? {
    let (above, below) = (upper.area, lower.area)
    guard below.y.mm + below.height.mm / 2 > above.y.mm + above.height.mm / 2,
      below.x < above.x + above.width, above.x < below.x + below.width
    else { return nil }
    return ink(lower).top - ink(upper).bottom
  }

  /// Where the capitals of the first line begin and the last baseline lies, in as many lines as may come at the full size;
  /// with `shrunk` also in those that come in smaller letters.
  static func ink(_ setting: BlankField.Setting, shrunk: Bool = false) -> (top: Double, bottom: Double) {
    let free = setting.fit.freeLines ?? 1
    if shrunk, let most = setting.fit.mostLines, most > max(free, 1) {
      var small = setting
      let leading = setting.leading ?? usualLeading
      small.size = min(setting.size ?? usualSize, .mm(setting.area.height.mm / (Double(most) * leading)))
      small.fit = Frame.Fit(freeLines: most, mostLines: most)
      let (whole, lines) = (ink(setting), ink(small))
      return (min(whole.top, lines.top), max(whole.bottom, lines.bottom))
    }
    let size = (setting.size ?? usualSize).mm
    let line = size * (setting.leading ?? usualLeading)
    let area = setting.area
    let most = max(1, free)
    // bounded: a frame of at most 1,200 mm over a line of a third of a millimetre and more
    let lines = Double(max(1, min(most, Int(((area.height.mm + 0.02) / max(line, 0.3)).rounded(.down)))))
    let height = (lines - 1) * line + capitals * size
    switch setting.verticalAlignment {
    case .middle:
      let centre = area.y.mm + area.height.mm / 2
      return (centre - height / 2, centre + height / 2)
    case .top:
      let first = area.y.mm + line * 0.8
      return (first - capitals * size, first + (lines - 1) * line)
    case .bottom:
      let last = area.y.mm + area.height.mm - line * 0.2
      return (last - height, last)
    }
  }

  private static func tooNear(_ upper: BlankField, _ lower: BlankField, _ room: Double) -> Diagnostic {
    let tenths = Int((room * 10).rounded())  // bounded: a distance on paper of 1,200 mm
    let sign = tenths < 0 ? "-" : ""
    let (whole, tenth) = (abs(tenths) / 10, abs(tenths) % 10)
    return Diagnostic(
      .warning, BlankCodes.linesTooNear,
      Message(
        vi: "khung “\(lower.name)”: chữ chỉ cách dòng của “\(upper.name)” \(sign)\(whole),\(tenth) mm",
        en:
          "frame “\(lower.name)”: its text is only \(sign)\(whole).\(tenth) mm under that of “\(upper.name)”"),
      at: lower.place,
      notes: upper.place.map {
        [.init(Message(vi: "khung “\(upper.name)” ở đây", en: "“\(upper.name)” is here"), at: $0)]
      } ?? [],
      help: [
        .init(
          Message(
            vi: "dời khung, thu nhỏ cỡ chữ, hoặc bớt “dòng thường”, để hai dòng cách nhau từ 2 mm",
            en: "move a frame, make the text smaller, or allow fewer “dòng thường”: lines are 2 mm apart"))
      ])
  }
}
