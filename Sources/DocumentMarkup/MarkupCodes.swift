import Diagnostics

/// The faults of a template's elements.
public enum MarkupCodes {
  /// An attribute of a template element has an invalid value.
  public static let badAttribute = DiagnosticCode(
    "document/bad-attribute",
    summary: Message(
      vi: "thuộc tính của phần tử có giá trị sai", en: "an attribute has a value that does not fit"),
    page: Message(
      vi: """
        Mỗi thuộc tính của phần tử trong mẫu có kiểu riêng: milimét (x, y, width, height, widths), point (size), \
        true/false, màu #RRGGBB hoặc một từ trong danh sách. Hãy sửa giá trị trong tệp mẫu tại dòng được chỉ ra.
        """,
      en: """
        Each attribute of a template's element has its kind: millimetres (x, y, width, height, widths), points \
        (size), true/false, a colour #RRGGBB or one word of a list. Mend the value in the template at the line shown.
        """))

  /// An element lacks a required attribute.
  public static let missingAttribute = DiagnosticCode(
    "document/missing-attribute",
    summary: Message(
      vi: "phần tử thiếu thuộc tính bắt buộc", en: "an element lacks an attribute that it needs"),
    page: Message(
      vi:
        "Khung, bảng và cột phải nói rõ kích thước. Hãy thêm thuộc tính còn thiếu vào phần tử trong tệp mẫu.",
      en:
        "Frames, tables and columns must state their sizes. Add the missing attribute to the template's element."
    ))

  /// An element is in a place where it is not allowed.
  public static let misplacedElement = DiagnosticCode(
    "document/misplaced-element",
    summary: Message(vi: "phần tử đứng sai chỗ", en: "an element stands where it may not"),
    page: Message(
      vi: """
        Tài liệu gồm các <section>; trong <section> là đoạn <p>, bảng, cột, khung; chữ chỉ đứng trong <p> hoặc <td>. \
        Hãy đưa phần tử về đúng chỗ trong tệp mẫu.
        """,
      en: """
        A document holds <section>s; a <section> holds paragraphs <p>, tables, columns, frames; text stands only in \
        <p> or <td>. Move the element in the template.
        """))

  /// A row's spans do not add up to the number of columns.
  public static let rowDoesNotFit = DiagnosticCode(
    "document/row-does-not-fit",
    summary: Message(
      vi: "dòng của bảng không đủ hoặc thừa ô", en: "a table row has too few or too many cells"),
    page: Message(
      vi: "Tổng số cột mà các ô của một dòng chiếm phải bằng số cột của bảng (thuộc tính widths).",
      en: "The columns covered by a row's cells must add up to the table's columns (attribute widths)."))

  /// A template with fields but no blank.
  public static let fieldWithoutBlank = DiagnosticCode(
    "blank/field-without-blank",
    summary: Message(
      vi: "<field> chỉ dùng trong mẫu in lên phôi", en: "<field> belongs to templates of blanks"),
    page: Message(
      vi:
        "Phần tử <field> lấy vị trí từ phôi, nên chỉ dùng trong mẫu giấy khen. Ở văn bản khác hãy dùng <frame>.",
      en: "<field> takes its place from a blank: use it in templates of certificates, and <frame> elsewhere.")
  )

  /// Every code of this target.
  public static let all: [DiagnosticCode] = [
    badAttribute, missingAttribute, misplacedElement, rowDoesNotFit, fieldWithoutBlank,
  ]
}
