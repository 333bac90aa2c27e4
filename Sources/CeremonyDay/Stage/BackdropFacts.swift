import Diagnostics
import Facts
import Model
import TemplateLanguage
import Wording

/// Phông drawn in scale on a sheet of A3: a box, and the lines of text with their places in it.
struct BackdropFacts: Sendable {
  /// One line of text.
  struct Line: Sendable {
    let text: Text
    /// Its part of the height: where its frame begins, and how high that is.
    let top: Double
    let height: Double
    let isSlogan: Bool
  }

  /// The room of the sheet for the drawing, mm.
  private static let (roomWidth, roomHeight) = (380.0, 220.0)
  private static let (pageWidth, firstY) = (420.0, 38.0)
  private static let scales = [10, 20, 25, 50, 100, 200, 500]

  let ceremony: Ceremony
  private let names: DayNames
  private let backdrop: Backdrop

  init(_ facts: DayFacts) {
    ceremony = facts.ceremony
    names = facts.names
    backdrop = facts.plan.backdrop ?? Backdrop()
  }

  /// Metres; nil while one is not known.
  private var size: (width: Double, height: Double)? {
    guard let width = backdrop.widthMetres, let height = backdrop.heightMetres else { return nil }
    return (width, height)
  }

  /// 1 : how many.
  var scale: Int? {
    size.flatMap { size in
      BackdropFacts.scales.first {
        size.width * 1000 / Double($0) <= BackdropFacts.roomWidth
          && size.height * 1000 / Double($0) <= BackdropFacts.roomHeight
      }
    }
  }

  /// The drawing on the sheet, mm.
  private var drawing: (x: Double, y: Double, width: Double, height: Double) {
    guard let size, let scale else {
      return (20, BackdropFacts.firstY, BackdropFacts.roomWidth, BackdropFacts.roomHeight)
    }
    let (width, height) = (size.width * 1000 / Double(scale), size.height * 1000 / Double(scale))
    return ((BackdropFacts.pageWidth - width) / 2, BackdropFacts.firstY, width, height)
  }

  /// Biểu trưng: its square over the lines, in shares of the height.
  private static let (emblemTop, emblemHeight) = (0.13, 0.17)

  private var emblemBox: (x: Double, y: Double, side: Double) {
    let side = drawing.height * BackdropFacts.emblemHeight
    let top = backdrop.slogan == nil ? 0.05 : BackdropFacts.emblemTop
    return (drawing.x + (drawing.width - side) / 2, drawing.y + drawing.height * top, side)
  }

  /// The lines: as written, or host, kind, subject, place and day.
  var texts: [Text] {
    if !backdrop.lines.isEmpty { return backdrop.lines }
    var lines = names.hosts.map { Located(Casing.upper($0.value), at: $0.place) }
    if let event = names.event {
      let noun = Casing.lower(event.value).hasPrefix("lễ") ? "lễ" : names.noun
      if Casing.lower(event.value).hasPrefix(noun), event.value.count > noun.count + 1 {
        lines.append(Located(Casing.upper(noun), at: event.place))
        let subject = Casing.upper(String(event.value.dropFirst(noun.count + 1)))
        lines += broken(subject).map { Located($0, at: event.place) }
      } else {
        lines += broken(Casing.upper(event.value)).map { Located($0, at: event.place) }
      }
    }
    let place = ceremony.decisions.lazy.compactMap(\.issuedAt).first
    if let day = ceremony.event.date {
      let text = place.map { "\($0.value), \(day.value.text(.decree30))" }
      lines.append(Located(text ?? Casing.sentence(day.value.text(.decree30)), at: day.place))
    }
    return lines
  }

  /// How wide a bold capital with its share of blanks is, in parts of the size.
  private static let capital = 0.66

  /// The size in points of a line of such a height, as far as its text leaves it.
  private func size(of text: String, height: Double) -> Double {
    let full = max(4, height * drawing.height * 0.62 / 0.3528)
    let room = drawing.width * 0.94 / 0.3528
    return min(full, room / (BackdropFacts.capital * Double(max(1, text.count))))
  }

  /// A text in as many lines as keep its letters large, broken where the sense allows.
  private func broken(_ text: String) -> [String] {
    // A line of the usual height holds so many letters.
    // bounded: both are lengths on a sheet, of a millimetre and more
    let letters = Int(drawing.width * 0.94 / (0.17 * drawing.height * 0.62 * BackdropFacts.capital))
    let words = text.split(separator: " ").map(String.init)
    guard text.count > letters * 3 / 2, words.count > 3 else { return [text] }
    let bytes = Array(text.utf8)
    var best: (cost: Int, place: SenseBreaks.Place)?
    for place in SenseBreaks.places(in: text) {
      let left = String(decoding: bytes[..<place.bytes.lowerBound], as: UTF8.self).count
      // bounded: prices of some thousand, letters of one line
      let cost = abs(2 * left - text.count) + (place.price >= SenseBreaks.never ? 10_000 : place.price / 2)
      if cost < best?.cost ?? .max { best = (cost, place) }
    }
    guard let place = best?.place else { return [text] }
    return [
      String(decoding: bytes[..<place.bytes.lowerBound], as: UTF8.self),
      String(decoding: bytes[place.bytes.upperBound...], as: UTF8.self),
    ]
  }

  /// The lines from the top: the slogan's strip, then the rest around the middle; the kind of event is the largest.
  var lines: [Line] {
    let texts = texts
    // Bodies that hold it together stand in letters of one size.
    let smallLines = backdrop.lines.isEmpty ? max(1, names.hosts.count) : 1
    let heights = texts.indices.map { index -> Double in
      if index == texts.count - 1, texts.count > 1 { return 0.07 }
      if index < smallLines, texts.count > 2 { return 0.09 }
      return 0.17
    }
    let gap = 0.025
    let total = heights.reduce(0, +) + gap * Double(max(0, texts.count - 1))
    let first =
      (backdrop.slogan == nil ? 0.0 : 0.13)
      + (backdrop.emblem == nil ? 0 : BackdropFacts.emblemHeight + (backdrop.slogan == nil ? 0.06 : 0.01))
    // More lines than the height holds are set closer.
    let shrink = min(1, (1 - first) * 0.94 / max(total, 0.01))
    var top = first + (1 - first - total * shrink) / 2
    var made =
      backdrop.slogan.map {
        [Line(text: Located(Casing.upper($0.value), at: $0.place), top: 0.025, height: 0.085, isSlogan: true)]
      } ?? []
    for (text, height) in zip(texts, heights) {
      made.append(Line(text: text, top: top, height: height * shrink, isSlogan: false))
      top += (height + gap) * shrink
    }
    return made
  }

  /// A length with one decimal and a point, as attributes of templates take it.
  static func tenths(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  /// Metres as printed: 8, 4,5.
  private static func metres(_ value: Double) -> String {
    tenths(value).replacing(".0", with: "").replacing(".", with: ",")
  }

  private struct LineFacts: Sendable {
    let line: Line
    let backdrop: BackdropFacts
    let drawing: (x: Double, y: Double, width: Double, height: Double)
    let scale: Int?
  }

  private static let line = Exposure<LineFacts>(
    "dòng của phông", place: { $0.line.text.place },
    [
      .text("chữ", Message(vi: "chữ", en: "the text")) { $0.line.text },
      .truth("là_khẩu_hiệu", Message(vi: "là khẩu hiệu", en: "is the slogan")) { $0.line.isSlogan },
      .text("y", Message(vi: "từ mép trên tờ giấy, mm", en: "from the top of the sheet in mm")) { facts in
        Located(tenths(facts.drawing.y + facts.line.top * facts.drawing.height), at: nil)
      },
      .text("cao", Message(vi: "chiều cao của khung, mm", en: "height of the frame in mm")) { facts in
        Located(tenths(facts.line.height * facts.drawing.height), at: nil)
      },
      .text("cỡ", Message(vi: "cỡ chữ trên bản vẽ, pt", en: "size in points on the drawing")) { facts in
        Located(tenths(max(4, facts.line.height * facts.drawing.height * 0.62 / 0.3528)), at: nil)
      },
      .maybeInteger(
        "chữ_cao", Message(vi: "chữ hoa cao bao nhiêu xăng-ti-mét ngoài thật", en: "height of capitals in cm")
      ) {
        facts in
        facts.scale.map {
          let size = facts.backdrop.size(of: facts.line.text.value, height: facts.line.height)
          // bounded: shares of a drawing that fits on paper
          return Int((size * 0.3528 * 0.66 * Double($0) / 10).rounded())
        }
      },
    ])

  private static func length(
    _ name: String, _ vi: String, _ en: String, _ value: @escaping @Sendable (BackdropFacts) -> Double
  ) -> Exposure<BackdropFacts>.Field {
    .text(name, Message(vi: vi, en: en)) { Located(tenths(value($0)), at: nil) }
  }

  static let exposure = Exposure<BackdropFacts>(
    "phông",
    [
      .maybeInteger(
        "tỷ_lệ", Message(vi: "tỷ lệ 1 : bao nhiêu; không có khi chưa rõ kích thước", en: "the scale")
      ) {
        $0.scale
      },
      .maybe("rộng_thật", Message(vi: "bề rộng, mét", en: "width in metres")) { facts in
        facts.size.map { Located(metres($0.width), at: nil) }
      },
      .maybe("cao_thật", Message(vi: "chiều cao, mét", en: "height in metres")) { facts in
        facts.size.map { Located(metres($0.height), at: nil) }
      },
      length("x", "mép trái của bản vẽ, mm", "left edge in mm") { $0.drawing.x },
      length("y", "mép trên của bản vẽ, mm", "top edge in mm") { $0.drawing.y },
      length("rộng", "bề rộng của bản vẽ, mm", "width in mm") { $0.drawing.width },
      length("x_chữ", "mép trái của chữ, mm", "left edge of the text in mm") {
        $0.drawing.x + $0.drawing.width * 0.03
      },
      length("rộng_chữ", "bề rộng của chữ, mm", "width of the text in mm") { $0.drawing.width * 0.94 },
      length("cao", "chiều cao của bản vẽ, mm", "height in mm") { $0.drawing.height },
      .maybe("biểu_trưng", Message(vi: "biểu trưng treo phía trên chữ", en: "the emblem over the lines")) {
        $0.backdrop.picture == nil ? $0.backdrop.emblem : nil
      },
      .maybe("hình", Message(vi: "tệp biểu trưng treo phía trên chữ", en: "the emblem's file")) {
        $0.backdrop.picture
      },
      length("x_biểu_trưng", "mép trái của biểu trưng, mm", "left edge of the emblem in mm") {
        $0.emblemBox.x
      },
      length("y_biểu_trưng", "mép trên của biểu trưng, mm", "top edge of the emblem in mm") {
        $0.emblemBox.y
      },
      length("cạnh_biểu_trưng", "cạnh của biểu trưng, mm", "side of the emblem in mm") { $0.emblemBox.side },
      .maybeInteger(
        "biểu_trưng_cao",
        Message(vi: "biểu trưng cao bao nhiêu xăng-ti-mét ngoài thật", en: "its height in cm")
      ) {
        facts in
        guard facts.backdrop.emblem != nil else { return nil }
        // bounded: a share of a drawing that fits on paper
        return facts.scale.map { Int((facts.emblemBox.side * Double($0) / 10).rounded()) }
      },
      .records("dòng", Message(vi: "các dòng chữ", en: "the lines"), line) { facts in
        facts.lines.map { LineFacts(line: $0, backdrop: facts, drawing: facts.drawing, scale: facts.scale) }
      },
    ])
}
