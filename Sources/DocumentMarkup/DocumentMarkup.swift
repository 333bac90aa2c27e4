import Diagnostics
import DocumentTree
import TemplateLanguage

/// The attributes of the elements below, each declared once.
enum Attributes {
  // Of everything that is a paragraph or stands for one.
  static let style = MarkupAttribute.text(
    "style", "tên kiểu trong bảng kiểu", "the name of a style of the sheet")
  static let align = MarkupAttribute<Alignment>.choice("align", "canh lề", "alignment")
  static let size = MarkupAttribute.points("size", from: 1, "cỡ chữ, pt", "size in points")
  static let colour = MarkupAttribute.colour("colour", "màu #RRGGBB", "colour as #RRGGBB")
  static let bold = MarkupAttribute.truth("bold", "đậm", "bold")
  static let italic = MarkupAttribute.truth("italic", "nghiêng", "italic")
  static let before = MarkupAttribute.points("before", "khoảng cách trên, pt", "space above in points")
  static let after = MarkupAttribute.points("after", "khoảng cách dưới, pt", "space below in points")
  static let keepNext = MarkupAttribute.truth("keep-next", "không rời phần sau", "stays with what follows")
  static let paragraph = [
    style.declared, align.declared, size.declared, colour.declared, bold.declared, italic.declared,
    before.declared, after.declared, keepNext.declared,
  ]
  static let font = MarkupAttribute.text("font", "phông chữ", "font family")

  // Of what is placed in millimetres.
  static let x = MarkupAttribute.millimetres(
    "x", "từ mép trái tờ giấy, mm", "from the paper's left edge in mm"
  ).required
  static let y = MarkupAttribute.millimetres(
    "y", "từ mép trên tờ giấy, mm", "from the paper's top edge in mm"
  ).required
  static let width = MarkupAttribute.millimetres("width", "chiều rộng, mm", "width in mm").required
  static let height = MarkupAttribute.millimetres("height", "chiều cao, mm", "height in mm").required
  static let area = [x.declared, y.declared, width.declared, height.declared]
  static let name = MarkupAttribute.text("name", "tên khung trong thông báo", "what messages call it")
  static let frameAlign = MarkupAttribute<Frame.VerticalAlignment>.choice(
    "valign", "vị trí theo chiều đứng", "vertical alignment")
  static let leastSize = MarkupAttribute.points(
    "least-size", from: 1, "cỡ chữ nhỏ nhất khi chữ dài, pt", "smallest size in points")
  static let freeLines = MarkupAttribute.count(
    "free-lines", "số dòng được dùng ở cỡ chữ thường", "lines it may take at its full size")
  static let mostLines = MarkupAttribute.count("most-lines", "số dòng nhiều nhất", "most lines")
  static let fieldName = MarkupAttribute.text(
    "name", "tên khung trong phôi", "the name of the blank's frame"
  ).required
  static let pictureName = MarkupAttribute.text("name", "tên hình của bản khai", "the picture's name")
    .required
  static let fill = MarkupAttribute.colour("fill", "màu nền", "colour inside")
  static let line = MarkupAttribute.points("line", "độ dày nét, pt", "line in points")

  // Of sections.
  static let paper = MarkupAttribute<Paper>.choice("paper", "khổ giấy", "paper")
  static let orientation = MarkupAttribute<Orientation>.choice(
    "orientation", "giấy đứng hoặc nằm ngang", "how the paper lies")
  static let margins = MarkupAttribute.millimetreList(
    "margins", count: 4, "lề trên, phải, dưới, trái, mm", "top, right, bottom and left margins in mm")
  static let numbering = MarkupAttribute<NumberingName>.choice(
    "numbering", "số trang ở lề trên, từ trang 2", "page numbers")

  // Of tables and columns.
  static let widths = MarkupAttribute.millimetreList(
    "widths", "bề rộng các cột, mm", "widths of the columns in mm"
  ).required
  static let outdent = MarkupAttribute.millimetres(
    "outdent", "lấn ra lề trái, mm", "reach into the left margin in mm")
  static let headerRows = MarkupAttribute.count(
    "header-rows", from: 0, "số dòng đầu lặp lại ở mỗi trang", "rows repeated on each page")
  static let borders = MarkupAttribute<BordersName>.choice("borders", "đường kẻ", "lines")
  static let leastHeight = MarkupAttribute.millimetres(
    "height", "dòng không thấp hơn, mm", "the row's least height in mm")
  static let span = MarkupAttribute.count("span", "số cột chiếm", "columns covered")
  static let cellAlign = MarkupAttribute<TableCell.VerticalAlignment>.choice(
    "valign", "vị trí theo chiều đứng", "vertical alignment")

  // Of rules, stamps and spaces.
  static let length = MarkupAttribute.millimetres("length", "chiều dài, mm", "length in mm")
  static let share = MarkupAttribute.share(
    "share", "phần chiều dài của dòng chữ phía trên, 0 đến 1", "share of the text above, 0 to 1")
  static let thickness = MarkupAttribute.points("thickness", "độ dày, pt", "thickness in points")
  static let gap = MarkupAttribute.points(
    "gap", from: -400, "cách dòng chữ phía trên, pt", "gap below the text above in points")
  static let padding = MarkupAttribute.points(
    "padding", "khoảng cách trên và dưới chữ, pt", "space above and below the text in points")
  static let spaceHeight = MarkupAttribute.points("height", "chiều cao, pt", "height in points")
}

/// The elements that templates of documents may use; `DocumentBuilder` turns them into the document tree.
public enum DocumentMarkup {
  private typealias Element = MarkupVocabulary.Element

  /// The vocabulary of all kinds of document.
  public static let vocabulary = MarkupVocabulary(top: .flow, structure + blocks + placed + inlines)

  private static let structure: [Element] = [
    Element(
      "document", .block, .only(["section"]), help: Message(vi: "cả văn bản", en: "the whole document")),
    Element(
      "section", .part, .blocks,
      attributes: [
        Attributes.paper.declared, Attributes.orientation.declared, Attributes.margins.declared,
        Attributes.numbering.declared,
      ], help: Message(vi: "các trang cùng một khổ giấy", en: "pages of one paper")),
  ]

  private static let blocks: [Element] = [
    Element(
      "p", .block, .inline, attributes: Attributes.paragraph, help: Message(vi: "đoạn văn", en: "a paragraph")
    ),
    Element(
      "columns", .block, .only(["column"]),
      attributes: [Attributes.widths.declared, Attributes.outdent.declared],
      help: Message(vi: "các cột đứng cạnh nhau", en: "columns side by side")),
    Element("column", .part, .blocks, help: Message(vi: "một cột", en: "one of them")),
    Element(
      "table", .block, .only(["tr"]),
      attributes: [Attributes.widths.declared, Attributes.headerRows.declared, Attributes.borders.declared],
      help: Message(vi: "bảng", en: "a table")),
    Element(
      "tr", .part, .only(["td"]),
      attributes: [Attributes.keepNext.declared, Attributes.leastHeight.declared],
      help: Message(vi: "dòng của bảng", en: "a row")),
    Element(
      "td", .part, .flow,
      attributes: Attributes.paragraph + [Attributes.span.declared, Attributes.cellAlign.declared],
      help: Message(vi: "ô: chữ, hoặc các <p>", en: "a cell: text, or <p>s")),
    Element(
      "rule", .block, .nothing,
      attributes: [
        Attributes.length.declared, Attributes.share.declared, Attributes.thickness.declared,
        Attributes.gap.declared, Attributes.colour.declared,
      ], help: Message(vi: "đường kẻ ngang", en: "a line across")),
    Element(
      "stamp", .block, .inline,
      attributes: Attributes.paragraph + [
        Attributes.width.declared, Attributes.padding.declared, Attributes.line.declared,
      ], help: Message(vi: "chữ đóng khung, canh giữa", en: "text in a box, centred")),
    Element(
      "foot", .block, .only(["p", "rule", "space"]),
      help: Message(
        vi: "chân trang thứ nhất, chỉ đặt trong <section>", en: "the foot of page one, in a <section>")),
    Element(
      "space", .block, .nothing, attributes: [Attributes.spaceHeight.declared],
      help: Message(vi: "khoảng trống", en: "empty height")),
    Element("page-break", .block, .nothing, help: Message(vi: "sang trang", en: "a new page")),
    Element("keep", .block, .blocks, help: Message(vi: "giữ trên một trang", en: "kept on one page")),
  ]

  private static let placed: [Element] = [
    Element(
      "frame", .block, .flow,
      attributes: Attributes.area + Attributes.paragraph + [
        Attributes.name.declared, Attributes.frameAlign.declared, Attributes.leastSize.declared,
        Attributes.freeLines.declared, Attributes.mostLines.declared,
      ], help: Message(vi: "chữ đặt theo milimét", en: "text placed in mm")),
    Element(
      "field", .block, .flow,
      attributes: Attributes.paragraph + [Attributes.fieldName.declared],
      help: Message(vi: "chữ đặt vào khung của phôi", en: "text placed by the blank")),
    Element(
      "box", .block, .nothing,
      attributes: Attributes.area + [
        Attributes.line.declared, Attributes.colour.declared, Attributes.fill.declared,
      ], help: Message(vi: "hình chữ nhật đặt theo milimét", en: "a rectangle placed in mm")),
    Element(
      "picture", .block, .nothing, attributes: [Attributes.pictureName.declared] + Attributes.area,
      help: Message(
        vi: "hình mà dữ liệu đưa ra, đặt theo milimét", en: "a picture that the view gives, placed in mm")),
  ]

  private static let inlines: [Element] = [
    Element("b", .inline, .inline, help: Message(vi: "đậm", en: "bold")),
    Element("i", .inline, .inline, help: Message(vi: "nghiêng", en: "italic")),
    Element("u", .inline, .inline, help: Message(vi: "gạch chân", en: "underlined")),
    Element(
      "n", .inline, .inline, help: Message(vi: "không đậm, không nghiêng", en: "neither bold nor italic")),
    Element(
      "span", .inline, .inline,
      attributes: [
        Attributes.size.declared, Attributes.colour.declared, Attributes.font.declared,
        Attributes.bold.declared, Attributes.italic.declared,
      ], help: Message(vi: "chữ có dáng riêng", en: "text of its own look")),
    Element("br", .inline, .nothing, help: Message(vi: "xuống dòng", en: "a new line")),
    Element("tab", .inline, .nothing, help: Message(vi: "dấu tab", en: "a tab")),
    Element("page-number", .inline, .nothing, help: Message(vi: "số trang", en: "the page number")),
  ]
}
