import Diagnostics

/// Codes of a filling.
extension TemplateCodes {
  /// A result that is too large.
  public static let numberOverflow = DiagnosticCode(
    "template/number-overflow",
    summary: Message(vi: "kết quả tính quá lớn", en: "a result that is too large"),
    page: Message(
      vi: """
        Phép tính cho số lớn hơn 9.223.372.036.854.775.807. Xem lại dữ liệu.
        """,
      en: """
        The result is larger than 9,223,372,036,854,775,807. Look at the data.
        """))

  /// A filter that refuses a value.
  public static let filterRefused = DiagnosticCode(
    "template/filter-refused",
    summary: Message(vi: "bộ lọc không nhận giá trị", en: "a filter that refuses a value"),
    page: Message(
      vi: """
        Bộ lọc không có cách viết cho giá trị này; lỗi ghi lý do và chỗ của giá trị.
        """,
      en: """
        The filter has no form for this value; the fault gives the reason and where the value comes from.
        """))

  /// Data that is not of the declared type.
  public static let dataDoesNotFit = DiagnosticCode(
    "template/data-does-not-fit",
    summary: Message(vi: "dữ liệu không đúng kiểu đã khai", en: "data that is not of the declared type"),
    page: Message(
      vi: """
        Chương trình đưa cho mẫu dữ liệu khác với kiểu đã khai. Đây là lỗi của chương trình, không phải của mẫu; xin báo lại.
        """,
      en: """
        The program gave the template data of another type than declared. This is a fault of the program, not of the template; please report it.
        """))

  /// More faults than are listed.
  public static let tooManyFaults = DiagnosticCode(
    "template/too-many-faults",
    summary: Message(vi: "còn lỗi chưa liệt kê", en: "more faults than are listed"),
    page: Message(
      vi: """
        Số lỗi quá nhiều nên chỉ liệt kê phần đầu. Sửa các lỗi đã nêu rồi chạy lại.
        """,
      en: """
        There are so many faults that only the first are listed. Mend those and run again.
        """))
}
