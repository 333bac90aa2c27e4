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
    "kiểu", "style", help: Message(vi: "một kiểu đoạn văn", en: "a style of paragraphs"), Entry()
  ) {
    Field(
      "tên", "name", \.name, .text, required: true,
      help: Message(vi: "tên kiểu trong mẫu: chữ Latin và số", en: "the style's name in templates"))
    Field(
      "hiển thị", "display name", \.display, .text,
      help: Message(vi: "tên kiểu trong Word", en: "the style's name in Word"))
    Field(
      "theo", "based on", \.base, .text,
      help: Message(vi: "lấy mọi thuộc tính của kiểu này rồi đổi", en: "starts from this style"))
    Field("phông", "font", \.font, .text, help: Message(vi: "phông chữ", en: "font family"))
    Field("cỡ", "size", \.size, .length(1...400), help: Message(vi: "cỡ chữ", en: "size"))
    Field("đậm", "bold", \.bold, .truth, help: Message(vi: "chữ đậm", en: "bold"))
    Field("nghiêng", "italic", \.italic, .truth, help: Message(vi: "chữ nghiêng", en: "italic"))
    Field("màu", "colour", \.colour, .colour, help: Message(vi: "màu chữ", en: "colour"))
    Field("canh", "align", \.alignment, .choice(), help: Message(vi: "canh lề", en: "alignment"))
    Field(
      "thụt đầu dòng", "first line", \.firstLine, .length(-600...600),
      help: Message(vi: "thụt dòng đầu", en: "first-line indent"))
    Field("lề trái", "left", \.left, .length(-600...600), help: Message(vi: "lùi trái", en: "left indent"))
    Field("lề phải", "right", \.right, .length(-600...600), help: Message(vi: "lùi phải", en: "right indent"))
    Field(
      "cách trước", "before", \.before, .length(0...600),
      help: Message(vi: "khoảng cách trên", en: "space above"))
    Field(
      "cách sau", "after", \.after, .length(0...600), help: Message(vi: "khoảng cách dưới", en: "space below")
    )
    Field(
      "giãn dòng", "line spacing", \.spacing, .lineSpacing,
      help: Message(vi: "bội số của dòng đơn: 1; 1.5", en: "a multiple of single spacing"))
    Field(
      "giữ với sau", "keep with next", \.keepNext, .truth,
      help: Message(vi: "không rời đoạn sau", en: "stays with the next paragraph"))
    Field(
      "giữ dòng", "keep lines", \.keepLines, .truth,
      help: Message(vi: "các dòng không rời nhau", en: "its lines stay together"))
    Field(
      "vai trò", "role", \.role, .choice(),
      help: Message(
        vi: "tiêu đề, đề mục …: HTML, Markdown và Word ghi đúng bậc", en: "title, heading …: their level"))
  }

  private struct Contents: Sendable {
    var name = Located("", at: nil)
    var padding = Length.mm(1.5)
    var entries: [Entry] = []
  }

  private static let sheet = RecordTable(
    "bảng kiểu", "style sheet",
    help: Message(vi: "các kiểu của một loại văn bản", en: "the styles of a kind"), Contents()
  ) {
    Field(
      "tên", "name", \.name, .text, required: true,
      help: Message(vi: "tên kiểu trong mẫu: chữ Latin và số", en: "the style's name in templates"))
    Field(
      "đệm ô", "cell padding", \.padding, .length(0...200),
      help: Message(vi: "khoảng trống trái phải trong ô", en: "cell padding"))
    Field(
      "kiểu", "styles", \.entries, .list(of: entry.type), required: true,
      help: Message(vi: "các kiểu, kiểu đầu là mặc định", en: "the styles, the default first"))
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
          Message(
            vi: "tên kiểu “\(style.name)” phải là chữ Latin và số, và không trùng tên trước",
            en: "the style name “\(style.name)” must be Latin letters and digits, and stand once"),
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
      Message(
        vi: "kiểu “\(base.value)” chưa được khai báo phía trên",
        en: "the style “\(base.value)” is not declared above"),
      at: base.place,
      help: near.map {
        [.init(Message(vi: "có phải là “\($0)”?", en: "did you mean “\($0)”?"), replacement: $0)]
      }
        ?? [])
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
        findings.report(FieldFaults.outOfRange(measure, range, "pt", place))
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
        Message(vi: "giãn dòng phải từ 0,5 đến 10", en: "line spacing must be from 0.5 to 10"), at: place)
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
        Message(
          vi: "màu phải viết dạng \"#RRGGBB\", ví dụ \"#C8102E\"; ở đây là “\(text.value)”",
          en: "a colour is written as \"#RRGGBB\", for instance \"#C8102E\"; here it is “\(text.value)”"),
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
