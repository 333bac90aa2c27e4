import Diagnostics

/// The faults that writing a DOCX can find.
public enum DOCXCodes {
  /// The length of a rule had to be estimated.
  public static let ruleEstimated = DiagnosticCode(
    "docx/rule-length-estimated",
    summary: Message(vi: "độ dài đường kẻ chỉ là ước lượng", en: "the length of a rule is an estimate"),
    page: Message(
      vi: """
        Đường kẻ dưới tiêu ngữ dài bằng dòng chữ, dưới tên cơ quan bằng 1/3 đến 1/2 dòng chữ (Nghị định 30/2020/NĐ-CP, \
        Phụ lục I). Độ dài ấy phải đo bằng phông chữ trước khi ghi DOCX; ở đây nó chưa được đo nên được ước lượng theo số \
        chữ. Hãy mở tệp xem đường kẻ có vừa không.
        """,
      en: """
        The rule under the motto is as long as its line, that under the body's name 1/3 to 1/2 of it (Decree 30/2020/NĐ-CP, \
        Annex I). The length has to be measured with the font before DOCX is written; here it was not, so it was estimated \
        from the number of letters. Open the file and see whether the rule fits.
        """))

  /// A page break in a cell or frame, where Word cannot have one.
  public static let pageBreakInCell = DiagnosticCode(
    "docx/page-break-in-columns",
    summary: Message(vi: "ngắt trang nằm trong cột", en: "a page break stands inside columns"),
    page: Message(
      vi: """
        Các cột song song luôn nằm trên một trang, nên trong cột không thể sang trang mới; chỗ ngắt trang được bỏ qua. Hãy \
        đưa chỗ ngắt trang ra ngoài các cột trong mẫu.
        """,
      en: """
        Columns stand on one page, so no new page can begin inside them; the break was left out. Move the page break out of \
        the columns in the template.
        """))

  /// The spans of a row do not add up to the columns of its table.
  public static let rowSpans = DiagnosticCode(
    "docx/row-spans",
    summary: Message(
      vi: "số ô của một dòng không khớp số cột của bảng",
      en: "the cells of a row do not match the table's columns"),
    page: Message(
      vi: """
        Trong mỗi dòng, số cột mà các ô chiếm cộng lại phải bằng số cột của bảng; Word từ chối bảng không khớp. Hãy sửa \
        thuộc tính gộp cột hoặc số ô của dòng trong mẫu.
        """,
      en: """
        In every row the columns that its cells cover must add up to the columns of the table; Word refuses a table where \
        they do not. Correct the spans or the number of cells of the row in the template.
        """))

  /// Every code of this target.
  public static let all = [ruleEstimated, pageBreakInCell, rowSpans]
}
