import Diagnostics
import DocumentTree
import TemplateLanguage

/// The elements that templates of documents may use; `DocumentBuilder` turns them into the document tree.
public enum DocumentMarkup {
  private typealias Attribute = MarkupVocabulary.Attribute
  private typealias Element = MarkupVocabulary.Element

  /// The vocabulary of all kinds of document.
  public static let vocabulary = MarkupVocabulary(top: .flow, structure + blocks + placed + inlines)

  private static func word(_ name: String, _ words: [String], _ vi: String, _ en: String) -> Attribute {
    Attribute(name, .oneOf(words), help: Message(vi: vi, en: en))
  }

  private static func free(_ name: String, required: Bool = false, _ vi: String, _ en: String) -> Attribute {
    Attribute(name, isRequired: required, help: Message(vi: vi, en: en))
  }

  /// Attributes of everything that is a paragraph or stands for one.
  private static let paragraph: [Attribute] = [
    free("style", "tên kiểu trong bảng kiểu", "the name of a style of the sheet"),
    word("align", Alignment.allCases.map(\.rawValue), "canh lề", "alignment"),
    free("size", "cỡ chữ, pt", "size in points"),
    free("colour", "màu #RRGGBB", "colour as #RRGGBB"),
    word("bold", ["true", "false"], "đậm", "bold"),
    word("italic", ["true", "false"], "nghiêng", "italic"),
    free("before", "khoảng cách trên, pt", "space above in points"),
    free("after", "khoảng cách dưới, pt", "space below in points"),
    word("keep-next", ["true", "false"], "không rời đoạn sau", "stays with what follows"),
  ]

  private static let area: [Attribute] = [
    free("x", required: true, "từ mép trái tờ giấy, mm", "from the paper's left edge in mm"),
    free("y", required: true, "từ mép trên tờ giấy, mm", "from the paper's top edge in mm"),
    free("width", required: true, "chiều rộng, mm", "width in mm"),
    free("height", required: true, "chiều cao, mm", "height in mm"),
  ]

  private static let valign = word(
    "valign", TableCell.VerticalAlignment.allCases.map(\.rawValue), "vị trí theo chiều đứng",
    "vertical alignment")

  private static let structure: [Element] = [
    Element(
      "document", .block, .only(["section"]), help: Message(vi: "cả văn bản", en: "the whole document")),
    Element(
      "section", .part, .blocks,
      attributes: [
        word("paper", Paper.allCases.map(\.rawValue), "khổ giấy", "paper"),
        word(
          "orientation", Orientation.allCases.map(\.rawValue), "giấy đứng hoặc nằm ngang",
          "how the paper lies"),
        free("margins", "lề trên, phải, dưới, trái, mm", "top, right, bottom and left margins in mm"),
        word(
          "numbering", NumberingName.allCases.map(\.rawValue), "số trang ở lề trên, từ trang 2",
          "page numbers"),
      ],
      help: Message(vi: "các trang cùng một khổ giấy", en: "pages of one paper")),
  ]

  private static let blocks: [Element] = [
    Element("p", .block, .inline, attributes: paragraph, help: Message(vi: "đoạn văn", en: "a paragraph")),
    Element(
      "columns", .block, .only(["column"]),
      attributes: [
        free("widths", required: true, "bề rộng các cột, mm", "widths of the columns in mm"),
        free("outdent", "lấn ra lề trái, mm", "reach into the left margin in mm"),
      ],
      help: Message(vi: "các cột đứng cạnh nhau", en: "columns side by side")),
    Element("column", .part, .blocks, help: Message(vi: "một cột", en: "one of them")),
    Element(
      "table", .block, .only(["tr"]),
      attributes: [
        free("widths", required: true, "bề rộng các cột, mm", "widths of the columns in mm"),
        free("header-rows", "số dòng đầu lặp lại ở mỗi trang", "rows repeated on each page"),
        word("borders", BordersName.allCases.map(\.rawValue), "đường kẻ", "lines"),
      ],
      help: Message(vi: "bảng", en: "a table")),
    Element(
      "tr", .part, .only(["td"]),
      attributes: [
        word("keep-next", ["true", "false"], "không rời dòng sau", "stays with the next row"),
        free("height", "dòng không thấp hơn, mm", "the row's least height in mm"),
      ],
      help: Message(vi: "dòng của bảng", en: "a row")),
    Element(
      "td", .part, .flow, attributes: paragraph + [free("span", "số cột chiếm", "columns covered"), valign],
      help: Message(vi: "ô: chữ, hoặc các <p>", en: "a cell: text, or <p>s")),
    Element(
      "rule", .block, .nothing,
      attributes: [
        free("length", "chiều dài, mm", "length in mm"),
        free("share", "phần chiều dài của dòng chữ phía trên, 0 đến 1", "share of the text above, 0 to 1"),
        free("thickness", "độ dày, pt", "thickness in points"),
        free("gap", "cách dòng chữ phía trên, pt", "gap below the text above in points"),
        free("colour", "màu #RRGGBB", "colour as #RRGGBB"),
      ],
      help: Message(vi: "đường kẻ ngang", en: "a line across")),
    Element(
      "stamp", .block, .inline,
      attributes: paragraph + [
        free("width", required: true, "bề rộng khung, mm", "width of the box in mm"),
        free("padding", "khoảng cách trên và dưới chữ, pt", "space above and below the text in points"),
        free("line", "độ dày nét khung, pt", "the box's line in points"),
      ],
      help: Message(vi: "chữ đóng khung, canh giữa", en: "text in a box, centred")),
    Element(
      "foot", .block, .only(["p", "rule", "space"]),
      help: Message(
        vi: "chân trang thứ nhất, chỉ đặt trong <section>", en: "the foot of page one, in a <section>")),
    Element(
      "space", .block, .nothing, attributes: [free("height", "chiều cao, pt", "height in points")],
      help: Message(vi: "khoảng trống", en: "empty height")),
    Element("page-break", .block, .nothing, help: Message(vi: "sang trang", en: "a new page")),
    Element("keep", .block, .blocks, help: Message(vi: "giữ trên một trang", en: "kept on one page")),
  ]

  private static let placed: [Element] = [
    Element(
      "frame", .block, .flow,
      attributes: area + paragraph + [
        free("name", "tên khung trong thông báo", "what messages call it"), valign,
        free("least-size", "cỡ chữ nhỏ nhất khi chữ dài, pt", "smallest size in points"),
        free("free-lines", "số dòng được dùng ở cỡ chữ thường", "lines it may take at its full size"),
        free("most-lines", "số dòng nhiều nhất", "most lines"),
      ],
      help: Message(vi: "chữ đặt theo milimét", en: "text placed in mm")),
    Element(
      "field", .block, .flow,
      attributes: paragraph + [
        free("name", required: true, "tên khung trong phôi", "the name of the blank's frame")
      ],
      help: Message(vi: "chữ đặt vào khung của phôi", en: "text placed by the blank")),
    Element(
      "box", .block, .nothing,
      attributes: area + [
        free("line", "độ dày nét, pt", "line in points"), free("colour", "màu nét", "colour of the line"),
        free("fill", "màu nền", "colour inside"),
      ],
      help: Message(vi: "hình chữ nhật đặt theo milimét", en: "a rectangle placed in mm")),
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
        free("size", "cỡ chữ, pt", "size in points"), free("colour", "màu", "colour"),
        free("font", "phông chữ", "font family"), word("bold", ["true", "false"], "đậm", "bold"),
        word("italic", ["true", "false"], "nghiêng", "italic"),
      ],
      help: Message(vi: "chữ có dáng riêng", en: "text of its own look")),
    Element("br", .inline, .nothing, help: Message(vi: "xuống dòng", en: "a new line")),
    Element("tab", .inline, .nothing, help: Message(vi: "dấu tab", en: "a tab")),
    Element("page-number", .inline, .nothing, help: Message(vi: "số trang", en: "the page number")),
  ]
}
