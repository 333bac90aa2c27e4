import Diagnostics
import DocumentTree
import Wording

/// The style sheet of the corpus, its day and its papers.
enum CorpusSheet {
  /// A fixed day.
  static let day: CalendarDate = {
    guard let day = CalendarDate(year: 2023, month: 1, day: 3) else {
      preconditionFailure("2023-01-03 exists")
    }
    return day
  }()

  /// A source that runs say they came from.
  static let source = SourceFile(name: "ceremony.yaml", text: "tên: Nguyễn Văn Ánh\nchức vụ: Chủ tịch\n")

  /// Where the name stands in the source.
  static let namePlace = Place(source, 6..<24)

  /// The red of stamps.
  static let red = Colour(red: 255, green: 0, blue: 0)

  /// The styles of Decree 30/2020, Annex I, as far as the corpus needs them.
  static let sheet = StyleSheet(
    name: "corpus",
    styles: [
      style(
        "body", "Thân bài", 14, alignment: .justified, firstLineIndent: .mm(10), spaceBefore: .pt(6),
        lineSpacing: .multiple(1.1)),
      style("nation", "Quốc hiệu", 12, bold: true, alignment: .centre),
      style("motto", "Tiêu ngữ", 13, bold: true, alignment: .centre),
      style("superior", "Cơ quan chủ quản", 12, alignment: .centre),
      style("issuer", "Cơ quan ban hành", 12, bold: true, alignment: .centre),
      style("number", "Số, ký hiệu", 13, alignment: .centre, spaceBefore: .pt(6)),
      style("dateline", "Địa danh, ngày tháng", 13, italic: true, alignment: .centre, spaceBefore: .pt(6)),
      style(
        "kind", "Tên loại văn bản", 14, bold: true, alignment: .centre, spaceBefore: .pt(18),
        keepWithNext: true),
      style("subject", "Trích yếu", 14, bold: true, alignment: .centre, keepWithNext: true),
      style(
        "basis", "Căn cứ", 14, italic: true, alignment: .justified, firstLineIndent: .mm(10),
        spaceBefore: .pt(6)),
      style("signerTitle", "Chức vụ người ký", 14, bold: true, alignment: .centre),
      style("signerName", "Tên người ký", 14, bold: true, alignment: .centre),
      style("recipientsHead", "Nơi nhận", 12, bold: true, italic: true),
      style("recipients", "Danh sách nơi nhận", 11, firstLineIndent: .mm(-3), leftIndent: .mm(3)),
      style("cell", "Ô bảng", 12),
      style("cellHead", "Đầu bảng", 12, bold: true, alignment: .centre),
      style("cellNumber", "Ô số", 12, alignment: .centre),
      style("stampText", "Dấu đóng khung", 13, bold: true, colour: red, alignment: .centre),
      style("pageNumber", "Số trang", 14, alignment: .centre),
      style(
        "awardName", "Tên người nhận", 24, bold: true, colour: Colour(red: 192, green: 0, blue: 0),
        alignment: .centre),
      style("awardText", "Nội dung khen", 16, alignment: .centre),
      style(
        "note", "Ghi chú", 11, italic: true, rightIndent: .mm(20), lineSpacing: .exactly(.pt(15)),
        keepLines: true),
    ])

  private static func style(
    _ name: String, _ displayName: String, _ points: Double, bold: Bool = false, italic: Bool = false,
    colour: Colour = .black, alignment: Alignment = .left, firstLineIndent: Length = .zero,
    leftIndent: Length = .zero, rightIndent: Length = .zero, spaceBefore: Length = .zero,
    spaceAfter: Length = .zero, lineSpacing: ParagraphStyle.LineSpacing = .multiple(1),
    keepWithNext: Bool = false, keepLines: Bool = false
  ) -> ParagraphStyle {
    ParagraphStyle(
      name: name, displayName: displayName, font: "Times New Roman", size: .pt(points), bold: bold,
      italic: italic, colour: colour, alignment: alignment, firstLineIndent: firstLineIndent,
      leftIndent: leftIndent, rightIndent: rightIndent, spaceBefore: spaceBefore, spaceAfter: spaceAfter,
      lineSpacing: lineSpacing, keepWithNext: keepWithNext, keepLines: keepLines)
  }
}

extension PageSetup {
  /// A4 upright with the margins of Decree 30/2020, Annex I.
  static let decree = PageSetup(
    width: .mm(210), height: .mm(297), top: .mm(20), right: .mm(15), bottom: .mm(20), left: .mm(30),
    numbering: .topCentre)

  /// A4 lying, for wide tables.
  static let wide = PageSetup(
    width: .mm(297), height: .mm(210), top: .mm(20), right: .mm(15), bottom: .mm(20), left: .mm(20),
    numbering: .topCentre)

  /// A4 lying, for a certificate; everything on it is placed.
  static let blankSheet = PageSetup(
    width: .mm(297), height: .mm(210), top: .mm(10), right: .mm(10), bottom: .mm(10), left: .mm(10),
    numbering: .none)
}

extension Paragraph {
  /// A paragraph of one run.
  static func plain(_ style: String, _ text: String, origin: Place? = nil) -> Paragraph {
    Paragraph(style: style, inlines: [.text(TextRun(text, origin: origin))])
  }
}

extension Block {
  /// A paragraph of one run.
  static func plain(_ style: String, _ text: String) -> Block { .paragraph(.plain(style, text)) }
}

extension TextRun {
  /// A run of another look.
  init(_ text: String, origin: Place? = nil, _ change: (inout TextLook) -> Void) {
    var look = TextLook()
    change(&look)
    self.init(text, look: look, origin: origin)
  }
}
