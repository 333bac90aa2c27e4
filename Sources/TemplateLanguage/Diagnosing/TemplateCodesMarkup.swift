import Diagnostics

/// Codes of elements.
extension TemplateCodes {
  /// Markup that is not well-formed.
  public static let notWellFormed = DiagnosticCode(
    "template/not-well-formed",
    summary: Message(vi: "thẻ XML sai quy tắc", en: "markup that is not well-formed"),
    page: Message(
      vi: """
        Mỗi phần tử mở phải được đóng, lồng nhau đúng thứ tự, giá trị thuộc tính trong ngoặc kép; trong chữ viết &lt; và &amp; thay cho < và &.
        """,
      en: """
        Every element that is opened is closed, in order; values of attributes are quoted; in text < and & are written &lt; and &amp;.
        """))

  /// A template tag between < and >.
  public static let tagInElementTag = DiagnosticCode(
    "template/tag-in-element-tag",
    summary: Message(vi: "thẻ mẫu nằm giữa < và >", en: "a template tag between < and >"),
    page: Message(
      vi: """
        Thẻ mẫu chỉ đứng trong chữ, trong giá trị thuộc tính hoặc quanh phần tử. Muốn bỏ một thuộc tính, cho giá trị rỗng.
        """,
      en: """
        Template tags stand in text, in the values of attributes or around elements. To leave an attribute out, make its value empty.
        """))

  /// A kind of markup that is not used.
  public static let unusedMarkup = DiagnosticCode(
    "template/unused-markup",
    summary: Message(vi: "loại đánh dấu không dùng", en: "a kind of markup that is not used"),
    page: Message(
      vi: """
        Mẫu không dùng CDATA, DOCTYPE và chỉ thị xử lý; chú thích <!-- … --> thì được, thẻ mẫu trong chú thích không có hiệu lực.
        """,
      en: """
        Templates use no CDATA, DOCTYPE or processing instructions; comments <!-- … --> are fine, and tags inside them do nothing.
        """))

  /// An unknown element.
  public static let unknownElement = DiagnosticCode(
    "template/unknown-element",
    summary: Message(vi: "không có phần tử này", en: "an unknown element"),
    page: Message(
      vi: """
        Mẫu chỉ dùng các phần tử có trong tài liệu ngôn ngữ mẫu.
        """,
      en: """
        Templates use only the elements that the reference lists.
        """))

  /// An unknown attribute.
  public static let unknownAttribute = DiagnosticCode(
    "template/unknown-attribute",
    summary: Message(vi: "không có thuộc tính này", en: "an unknown attribute"),
    page: Message(
      vi: """
        Mỗi phần tử có danh sách thuộc tính riêng trong tài liệu.
        """,
      en: """
        Every element has its own list of attributes in the reference.
        """))

  /// A wrong value of an attribute.
  public static let wrongAttribute = DiagnosticCode(
    "template/wrong-attribute",
    summary: Message(vi: "giá trị thuộc tính không đúng", en: "a wrong value of an attribute"),
    page: Message(
      vi: """
        Thuộc tính thiếu hoặc có giá trị không đúng quy tắc của nó.
        """,
      en: """
        An attribute is missing, or its value does not keep to its rule.
        """))

  /// An element or text in the wrong place.
  public static let misplaced = DiagnosticCode(
    "template/misplaced",
    summary: Message(vi: "phần tử hoặc chữ đặt sai chỗ", en: "an element or text in the wrong place"),
    page: Message(
      vi: """
        Chữ đứng trong đoạn; dòng bảng đứng trong bảng; đoạn không đứng trong đoạn. Tài liệu ghi phần tử nào chứa gì.
        """,
      en: """
        Text stands in paragraphs; rows stand in tables; paragraphs do not stand in paragraphs. The reference says what holds what.
        """))

  /// A block that opens in one element and closes in another.
  public static let pairOverElements = DiagnosticCode(
    "template/pair-over-elements",
    summary: Message(vi: "khối bắc qua nhiều phần tử", en: "a block across elements"),
    page: Message(
      vi: """
        Khối mở trong một phần tử và đóng trong phần tử khác được đưa ra phần tử chung gần nhất, khi thẻ mở đứng sát đầu và thẻ đóng đứng sát cuối. Nếu còn chữ ở giữa thì không rõ cần lặp những gì.
        """,
      en: """
        A block that opens in one element and closes in another is moved to the nearest element around both, when its tags stand at the very start and end. With words in between it is not clear what to repeat.
        """))
}
