import Diagnostics
import Fields
import Wording

extension Alignment: NamedChoice {
  /// The names in sheets.
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
  /// The names in sheets.
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
  private static let length = FieldType<Measure>.measure(units: ["pt", "mm"]).map { measure in
    measure.unit == "mm" ? Length.mm(measure.value) : Length.pt(measure.value)
  }

  private static let colour = FieldType<Located<String>>.text.then { text, place, findings in
    if let colour = Colour(hex: text.value) { return colour }
    findings.error(
      StyleCodes.badColour,
      Message(
        vi: "màu phải viết dạng \"#RRGGBB\", ví dụ \"#C8102E\"; ở đây là “\(text.value)”",
        en: "a colour is written as \"#RRGGBB\", for instance \"#C8102E\"; here it is \"\(text.value)\""),
      at: place)
    return nil
  }

  private static let name = Field(
    "tên", "name", FieldType<Located<String>>.text, required: true,
    help: Message(vi: "tên kiểu trong mẫu: chữ Latin và số", en: "the style's name in templates"))
  private static let display = Field(
    "hiển thị", "display name", FieldType<Located<String>>.text,
    help: Message(vi: "tên kiểu trong Word", en: "the style's name in Word"))
  private static let base = Field(
    "theo", "based on", FieldType<Located<String>>.text,
    help: Message(vi: "lấy mọi thuộc tính của kiểu này rồi đổi", en: "starts from this style"))
  private static let font = Field(
    "phông", "font", FieldType<Located<String>>.text, help: Message(vi: "phông chữ", en: "font family"))
  private static let size = Field("cỡ", "size", length, help: Message(vi: "cỡ chữ", en: "size"))
  private static let bold = Field(
    "đậm", "bold", FieldType<Bool>.truth, help: Message(vi: "chữ đậm", en: "bold"))
  private static let italic = Field(
    "nghiêng", "italic", FieldType<Bool>.truth, help: Message(vi: "chữ nghiêng", en: "italic"))
  private static let ink = Field("màu", "colour", colour, help: Message(vi: "màu chữ", en: "colour"))
  private static let alignment = Field(
    "canh", "align", FieldType<Alignment>.choice(), help: Message(vi: "canh lề", en: "alignment"))
  private static let firstLine = Field(
    "thụt đầu dòng", "first line", length, help: Message(vi: "thụt dòng đầu", en: "first-line indent"))
  private static let left = Field("lề trái", "left", length, help: Message(vi: "lùi trái", en: "left indent"))
  private static let right = Field(
    "lề phải", "right", length, help: Message(vi: "lùi phải", en: "right indent"))
  private static let before = Field(
    "cách trước", "before", length, help: Message(vi: "khoảng cách trên", en: "space above"))
  private static let after = Field(
    "cách sau", "after", length, help: Message(vi: "khoảng cách dưới", en: "space below"))
  private static let spacing = Field(
    "giãn dòng", "line spacing", FieldType<Located<DecimalNumber>>.decimal,
    help: Message(vi: "bội số của dòng đơn: 1; 1.5", en: "a multiple of single spacing"))
  private static let keepNext = Field(
    "giữ với sau", "keep with next", FieldType<Bool>.truth,
    help: Message(vi: "không rời đoạn sau", en: "stays with the next paragraph"))
  private static let keepLines = Field(
    "giữ dòng", "keep lines", FieldType<Bool>.truth,
    help: Message(vi: "các dòng không rời nhau", en: "its lines stay together"))
  private static let role = Field(
    "vai trò", "role", FieldType<ParagraphStyle.Role>.choice(),
    help: Message(
      vi: "tiêu đề, đề mục …: HTML, Markdown và Word ghi đúng bậc", en: "title, heading …: their level"))

  /// What a sheet says of one style; nil follows the style that it is based on.
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

  private static let entry = RecordTable<Entry>(
    "kiểu", "style", help: Message(vi: "một kiểu đoạn văn", en: "a style of paragraphs"),
    fields: name, display, base, font, size, bold, italic, ink, alignment, firstLine, left, right, before,
    after,
    spacing, keepNext, keepLines, role
  ) { reader in
    guard let name = reader.read(StyleSheetTable.name) else { return nil }
    var entry = Entry(name: name)
    entry.display = reader.read(display)
    entry.base = reader.read(base)
    entry.font = reader.read(font)
    entry.size = reader.read(size)
    entry.bold = reader.read(bold)
    entry.italic = reader.read(italic)
    entry.colour = reader.read(ink)
    entry.alignment = reader.read(alignment)
    entry.firstLine = reader.read(firstLine)
    entry.left = reader.read(left)
    entry.right = reader.read(right)
    entry.before = reader.read(before)
    entry.after = reader.read(after)
    entry.spacing = reader.read(spacing).map { Measured.double($0.value) }
    entry.keepNext = reader.read(keepNext)
    entry.keepLines = reader.read(keepLines)
    entry.role = reader.read(role)
    return entry
  }

  private static let styles = Field(
    "kiểu", "styles", FieldType<[Entry]>.list(of: entry.type), required: true,
    help: Message(vi: "các kiểu, kiểu đầu là mặc định", en: "the styles, the default first"))
  private static let padding = Field(
    "đệm ô", "cell padding", length, help: Message(vi: "khoảng trống trái phải trong ô", en: "cell padding"))

  private static let sheet = RecordTable<(Located<String>, [Entry], Length?)>(
    "bảng kiểu", "style sheet",
    help: Message(vi: "các kiểu của một loại văn bản", en: "the styles of a kind"),
    fields: name, padding, styles
  ) { reader in
    let named = reader.read(name)
    let padding = reader.read(StyleSheetTable.padding)
    let entries = reader.read(list: styles)
    guard let named else { return nil }
    return (named, entries, padding)
  }

  /// Reads a sheet; nil after reporting when it has no usable style.
  public static func read(_ node: DataNode, into findings: inout Findings) -> StyleSheet? {
    guard let (name, entries, padding) = sheet.read(node, into: &findings) else { return nil }
    var resolved: [ParagraphStyle] = []
    var byName: [String: ParagraphStyle] = [:]
    for entry in entries {
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
            en: "the style name \"\(style.name)\" must be Latin letters and digits, and stand once"),
          at: entry.name.place)
        continue
      }
      byName[style.name] = style
      resolved.append(style)
    }
    guard !resolved.isEmpty else { return nil }
    return StyleSheet(name: name.value, styles: resolved, cellPadding: padding ?? .mm(1.5))
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
        en: "the style \"\(base.value)\" is not declared above"),
      at: base.place,
      help: near.map {
        [.init(Message(vi: "có phải là “\($0)”?", en: "did you mean \"\($0)\"?"), replacement: $0)]
      }
        ?? [])
  }

  private static func isIdentifier(_ name: String) -> Bool {
    !name.isEmpty
      && name.utf8.allSatisfy { (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0) }
  }
}

/// Numbers of sheets as binary fractions.
private enum Measured {
  static func double(_ number: DecimalNumber) -> Double {
    var divisor = 1.0
    for _ in 0..<max(0, number.decimals) { divisor *= 10 }
    return Double(number.unscaled) / divisor
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

  /// A style's name is not an identifier or stands twice.
  public static let badName = DiagnosticCode(
    "style/bad-name",
    summary: Message(vi: "tên kiểu sai hoặc trùng", en: "a style's name is wrong or stands twice"),
    page: Message(
      vi:
        "Tên kiểu chỉ gồm chữ Latin không dấu và chữ số, vì Word dùng tên ấy; mỗi tên chỉ khai báo một lần.",
      en: "A style's name has only plain Latin letters and digits, since Word uses it; each is declared once."
    ))

  /// A style is based on one that does not stand above it.
  public static let unknownBase = DiagnosticCode(
    "style/unknown-base",
    summary: Message(vi: "kiểu gốc chưa khai báo", en: "the base style is not declared"),
    page: Message(
      vi: "Mục “theo” nêu tên một kiểu đã khai báo ở phía trên trong cùng bảng kiểu.",
      en: "\"theo\" names a style that is declared above in the same sheet."))

  /// Every code of this target.
  public static let all: [DiagnosticCode] = [badColour, badName, unknownBase]
}
