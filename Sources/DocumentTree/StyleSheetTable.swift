import Ornaments
import Diagnostics
import Fields
import Wording

extension Alignment: NamedChoice {
  /// The names in style sheets.
  public var name: Message {
    switch self {
    case .left: Message(vi: "trái", en: "left")
    case .centre: Message(vi: "giữa", en: "centre")
    case .right: Message(vi: "phải", en: "right")
    case .justified: Message(vi: "đều", en: "justified")
    }
  }
}

extension ParagraphStyle.Role: NamedChoice {
  /// The names in style sheets.
  public var name: Message {
    switch self {
    case .body: Message(vi: "thân bài", en: "body")
    case .title: Message(vi: "tiêu đề", en: "title")
    case .heading: Message(vi: "đề mục", en: "heading")
    case .caption: Message(vi: "chú thích ảnh", en: "caption")
    case .item: Message(vi: "mục danh sách", en: "list item")
    }
  }
}

/// Reads style sheets: `templates/styles/<sheet>.yaml`.
public enum StyleSheetTable {

  /// One style as written; nil properties come from the style that it is based on.
  private struct Entry: Sendable {
    var name = Located("", at: nil)
    var display, base, font: Located<String>?
    var size, firstLine, left, right, before, after: Length?
    var bold, italic, keepNext, keepLines: Bool?
    var colour: Colour?
    var alignment: Alignment?
    var spacing: Double?
    var role: ParagraphStyle.Role?
  }

  private static let entry = RecordTable(
    "kiểu", "style", help: help("một kiểu đoạn văn", "a style of paragraphs"), Entry()
  ) {
    Field(
      "tên", "name", \.name, .text, required: true,
      help: help("tên kiểu trong mẫu: chữ Latin và số", "the style's name in templates"))
    Field(
      "hiển thị", "display name", \.display, .text,
      help: help("tên kiểu trong Word", "the style's name in Word"))
    Field(
      "theo", "based on", \.base, .text,
      help: help("lấy mọi thuộc tính của kiểu này rồi đổi", "starts from this style"))
    Field("phông", "font", \.font, .text, help: help("phông chữ", "font family"))
    Field("cỡ", "size", \.size, .length(1...400), help: help("cỡ chữ", "size"))
    Field("đậm", "bold", \.bold, .truth, help: help("chữ đậm", "bold"))
    Field("nghiêng", "italic", \.italic, .truth, help: help("chữ nghiêng", "italic"))
    Field("màu", "colour", \.colour, .colour, help: help("màu chữ", "colour"))
    Field("canh", "align", \.alignment, .choice(), help: help("canh lề", "alignment"))
    Field(
      "thụt đầu dòng", "first line", \.firstLine, .length(-600...600),
      help: help("thụt dòng đầu", "first-line indent"))
    Field("lề trái", "left", \.left, .length(-600...600), help: help("lùi trái", "left indent"))
    Field("lề phải", "right", \.right, .length(-600...600), help: help("lùi phải", "right indent"))
    Field(
      "cách trước", "before", \.before, .length(0...600),
      help: help("khoảng cách trên", "space above"))
    Field(
      "cách sau", "after", \.after, .length(0...600), help: help("khoảng cách dưới", "space below")
    )
    Field(
      "giãn dòng", "line spacing", \.spacing, .lineSpacing,
      help: help("bội số của dòng đơn: 1; 1.5", "a multiple of single spacing"))
    Field(
      "giữ với sau", "keep with next", \.keepNext, .truth,
      help: help("không rời đoạn sau", "stays with the next paragraph"))
    Field(
      "giữ dòng", "keep lines", \.keepLines, .truth,
      help: help("các dòng không rời nhau", "its lines stay together"))
    Field(
      "vai trò", "role", \.role, .choice(),
      help: help("tiêu đề, đề mục …: HTML, Markdown và Word ghi đúng bậc", "title, heading …: their level"))
  }

  private struct Contents: Sendable {
    var name = Located("", at: nil)
    var padding = Length.mm(1.5)
    var entries: [Entry] = []
  }

  private static let sheet = RecordTable(
    "bảng kiểu", "style sheet",
    help: help("các kiểu của một loại văn bản", "the styles of a kind"), Contents()
  ) {
    Field(
      "tên", "name", \.name, .text, required: true,
      help: help("tên kiểu trong mẫu: chữ Latin và số", "the style's name in templates"))
    Field(
      "đệm ô", "cell padding", \.padding, .length(0...200),
      help: help("khoảng trống trái phải trong ô", "cell padding"))
    Field(
      "kiểu", "styles", \.entries, .list(of: entry.type), required: true,
      help: help("các kiểu, kiểu đầu là mặc định", "the styles, the default first"))
  }

  /// Reads a sheet; reports and gives nil when it has no usable style.
  public static func read(_ node: DataNode, into findings: inout Findings) -> StyleSheet? {
    guard let contents = sheet.read(node, into: &findings) else { return nil }
    var resolved: [ParagraphStyle] = []
    var byName: [String: ParagraphStyle] = [:]
    for entry in contents.entries {
      let base = entry.base.flatMap { base in
        if byName[base.value] == nil { reportUnknownBase(base, known: resolved.map(\.name), into: &findings) }
        return byName[base.value]
      }
      let style = resolve(entry, base: base)
      guard isIdentifier(style.name), byName[style.name] == nil else {
        findings.error(
          StyleCodes.badName,
          vi: "tên kiểu “\(style.name)” phải là chữ Latin và số, và không trùng tên trước",
          en: "the style name “\(style.name)” must be Latin letters and digits, and stand once",
          at: entry.name.place)
        continue
      }
      byName[style.name] = style
      resolved.append(style)
    }
    guard !resolved.isEmpty else { return nil }
    return StyleSheet(name: contents.name.value, styles: resolved, cellPadding: contents.padding)
  }

  private static func resolve(_ entry: Entry, base: ParagraphStyle?) -> ParagraphStyle {
    ParagraphStyle(
      name: entry.name.value, displayName: entry.display?.value ?? entry.name.value,
      font: entry.font?.value ?? base?.font ?? "Times New Roman", size: entry.size ?? base?.size ?? .pt(14),
      bold: entry.bold ?? base?.bold ?? false, italic: entry.italic ?? base?.italic ?? false,
      colour: entry.colour ?? base?.colour ?? .black, alignment: entry.alignment ?? base?.alignment ?? .left,
      firstLineIndent: entry.firstLine ?? base?.firstLineIndent ?? .zero,
      leftIndent: entry.left ?? base?.leftIndent ?? .zero,
      rightIndent: entry.right ?? base?.rightIndent ?? .zero,
      spaceBefore: entry.before ?? base?.spaceBefore ?? .zero,
      spaceAfter: entry.after ?? base?.spaceAfter ?? .zero,
      lineSpacing: entry.spacing.map { .multiple($0) } ?? base?.lineSpacing ?? .multiple(1),
      keepWithNext: entry.keepNext ?? base?.keepWithNext ?? false,
      keepLines: entry.keepLines ?? base?.keepLines ?? false, role: entry.role ?? base?.role ?? .body)
  }

  private static func reportUnknownBase(
    _ base: Located<String>, known: [String], into findings: inout Findings
  ) {
    let near = nearest(to: base.value, in: known)
    findings.error(
      StyleCodes.unknownBase,
      vi: "kiểu “\(base.value)” chưa được khai báo phía trên",
      en: "the style “\(base.value)” is not declared above",
      at: base.place,
      help: .meant(near))
  }

  private static func isIdentifier(_ name: String) -> Bool {
    !name.isEmpty
      && name.utf8.allSatisfy { (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0) }
  }
}

extension FieldType where Value == Length {
  /// Độ dài in points or millimetres; the bounds are in points.
  public static func length(_ range: ClosedRange<Double>) -> FieldType {
    FieldType<Measure>.measure(units: ["pt", "mm"]).then { measure, place, findings in
      let points = measure.unit == "mm" ? measure.value * 72 / 25.4 : measure.value  // bounded: floating
      guard range.contains(points) else {
        findings.report(FieldFaults.outOfRange(range, "pt", place))
        return nil
      }
      return measure.unit == "mm" ? Length.mm(measure.value) : Length.pt(measure.value)
    }
  }

  /// Độ dài in millimetres, within bounds.
  public static func millimetres(_ range: ClosedRange<Double>) -> FieldType {
    FieldType<Double>.length(in: "mm", range).map { Length.mm($0) }
  }

  /// Độ dài in points, within bounds.
  public static func points(_ range: ClosedRange<Double>) -> FieldType {
    FieldType<Double>.length(in: "pt", range).map { Length.pt($0) }
  }
}

/// Multiples of single spacing at which lines neither overlap nor fall apart.
private let readableSpacing = 0.5...10.0

extension FieldType where Value == Double {
  /// Giãn dòng: a multiple of single spacing.
  static var lineSpacing: FieldType {
    FieldType<Located<DecimalNumber>>.decimal.then { number, place, findings in
      if readableSpacing.contains(number.value.fraction) { return number.value.fraction }
      findings.error(
        FieldCodes.outOfRange,
        vi: "giãn dòng phải từ 0,5 đến 10", en: "line spacing must be from 0.5 to 10", at: place)
      return nil
    }
  }
}

extension FieldType where Value == Colour {
  /// Màu: `"#C8102E"`.
  public static var colour: FieldType {
    FieldType<Located<String>>.text.then { text, place, findings in
      if let colour = Colour(hex: text.value) { return colour }
      findings.error(
        StyleCodes.badColour,
        vi: "màu phải viết dạng \"#RRGGBB\", ví dụ \"#C8102E\"; ở đây là “\(text.value)”",
        en: "a colour is written as \"#RRGGBB\", for instance \"#C8102E\"; here it is “\(text.value)”",
        at: place)
      return nil
    }
  }
}

/// The faults of style sheets.
public enum StyleCodes {
  /// A colour is not written as `#RRGGBB`.
  public static let badColour = DiagnosticCode(
    "style/bad-colour", summary: Message(vi: "màu viết sai dạng", en: "a colour in a wrong form"),
    page: Message(
      vi:
        "Màu trong bảng kiểu viết dạng \"#RRGGBB\" trong dấu nháy kép, vì dấu # ngoài nháy mở đầu lời chú thích.",
      en: "A sheet's colours are written as \"#RRGGBB\" in quotes, since a bare # starts a comment."))

  /// A style's name is not an identifier or is used twice.
  public static let badName = DiagnosticCode(
    "style/bad-name",
    summary: Message(vi: "tên kiểu sai hoặc trùng", en: "a style's name is wrong or stands twice"),
    page: Message(
      vi:
        "Tên kiểu chỉ gồm chữ Latin không dấu và chữ số, vì Word dùng tên ấy; mỗi tên chỉ khai báo một lần.",
      en: "A style's name has only plain Latin letters and digits, since Word uses it; each is declared once."
    ))

  /// A style is based on one that is not declared above it.
  public static let unknownBase = DiagnosticCode(
    "style/unknown-base",
    summary: Message(vi: "kiểu gốc chưa khai báo", en: "the base style is not declared"),
    page: Message(
      vi: "Mục “theo” nêu tên một kiểu đã khai báo ở phía trên trong cùng bảng kiểu.",
      en: "“theo” names a style that is declared above in the same sheet."))

  /// A paragraph names a style that the sheet does not have.
  public static let unknownStyle = DiagnosticCode(
    "style/unknown",
    summary: Message(vi: "không có kiểu chữ này trong bảng kiểu", en: "the sheet has no such style"),
    page: Message(
      vi: """
        Mỗi đoạn văn của mẫu mang tên một kiểu (thuộc tính style) có trong tệp templates/styles/<bảng kiểu>.yaml mà loại \
        văn bản dùng. Hãy sửa tên kiểu trong mẫu hoặc khai báo kiểu trong bảng kiểu.
        """,
      en: """
        Every paragraph of a template names a style (the attribute style) of the sheet templates/styles/<sheet>.yaml that \
        the kind uses. Correct the name in the template or declare the style in the sheet.
        """))

  /// Every code of this target.
  public static let all: [DiagnosticCode] = [badColour, badName, unknownBase, unknownStyle]
}
