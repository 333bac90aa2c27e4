import Diagnostics

/// Codes of names, types and calls.
extension TemplateCodes {
  /// An unknown name.
  public static let unknownName = DiagnosticCode(
    "template/unknown-name",
    summary: Message(vi: "không có tên này", en: "an unknown name"),
    page: Message(
      vi: """
        Một tên phải là trường của dữ liệu, tên của {% for %} hay {% set %} đang còn hiệu lực, hoặc tham số của macro. Không tự tìm ở bản ghi bên ngoài: viết đủ, thí dụ người.họ_tên.
        """,
      en: """
        A name is a field of the data, a name of a {% for %} or {% set %} that still holds, or a parameter of the macro. Outer records are never searched: write it in full, such as person.name.
        """))

  /// A field that the record does not have.
  public static let unknownField = DiagnosticCode(
    "template/unknown-field",
    summary: Message(vi: "bản ghi không có trường này", en: "a field that the record does not have"),
    page: Message(
      vi: """
        Tên trường viết đúng như đã khai, các chữ nối bằng dấu gạch dưới. Lệnh vinhdanh templates liệt kê các trường.
        """,
      en: """
        Fields are named as declared, words joined by underscores. vinhdanh templates lists them.
        """))

  /// An unknown filter.
  public static let unknownFilter = DiagnosticCode(
    "template/unknown-filter",
    summary: Message(vi: "không có bộ lọc này", en: "an unknown filter"),
    page: Message(
      vi: """
        Bộ lọc đứng sau dấu | và phải có trong bảng bộ lọc của tài liệu ngôn ngữ mẫu.
        """,
      en: """
        A filter follows | and must be one of the table in the reference of the language.
        """))

  /// An unknown test.
  public static let unknownTest = DiagnosticCode(
    "template/unknown-test",
    summary: Message(vi: "không có phép thử này", en: "an unknown test"),
    page: Message(
      vi: """
        Sau is là một phép thử: present, missing, empty, odd, even, hoặc phép thử mà chương trình thêm vào.
        """,
      en: """
        After is comes a test: present, missing, empty, odd, even, or one that the program adds.
        """))

  /// An unknown macro.
  public static let unknownMacro = DiagnosticCode(
    "template/unknown-macro",
    summary: Message(vi: "không có macro này", en: "an unknown macro"),
    page: Message(
      vi: """
        Macro phải được viết trước chỗ gọi, trong cùng tệp hoặc trong tệp đã chèn vào trước đó.
        """,
      en: """
        A macro must be written before it is called, in the same file or in one included before.
        """))

  /// An unknown template to include.
  public static let unknownInclude = DiagnosticCode(
    "template/unknown-include",
    summary: Message(vi: "không có tệp mẫu để chèn", en: "an unknown template to include"),
    page: Message(
      vi: """
        Tên trong {% include "…" %} là tên một tệp mẫu của chương trình hoặc của thư mục mẫu.
        """,
      en: """
        The name in {% include "…" %} is that of a template of the program or of the folder of templates.
        """))

  /// Templates or macros that include or call each other in a cycle.
  public static let cycle = DiagnosticCode(
    "template/cycle",
    summary: Message(vi: "mẫu hoặc macro gọi vòng", en: "a circle of templates or macros"),
    page: Message(
      vi: """
        Một mẫu không được chèn chính nó, kể cả qua mẫu khác; một macro không được gọi chính nó. Lặp thì dùng {% for %}.
        """,
      en: """
        A template may not include itself, not through others either; a macro may not call itself. Use {% for %} to repeat.
        """))

  /// A value of the wrong type.
  public static let wrongType = DiagnosticCode(
    "template/wrong-type",
    summary: Message(vi: "giá trị không đúng kiểu", en: "a value of the wrong type"),
    page: Message(
      vi: """
        Mỗi trường có một kiểu đã khai: chữ, số, ngày, đúng/sai, danh sách, bản ghi. Phép toán, bộ lọc và điều kiện chỉ nhận những kiểu của chúng.
        """,
      en: """
        Every field has a declared type: text, number, date, true or false, list, record. Operators, filters and conditions take certain types only.
        """))

  /// Wrong arguments.
  public static let wrongArguments = DiagnosticCode(
    "template/wrong-arguments",
    summary: Message(vi: "tham số không đúng", en: "wrong arguments"),
    page: Message(
      vi: """
        Số tham số và tên tham số phải đúng như đã khai của bộ lọc, phép thử hay macro.
        """,
      en: """
        The number and the labels of arguments must be those that the filter, test or macro declares.
        """))

  /// A value that may be missing.
  public static let mayBeMissing = DiagnosticCode(
    "template/may-be-missing",
    summary: Message(vi: "giá trị có thể không có", en: "a value that may be missing"),
    page: Message(
      vi: """
        Trường không bắt buộc có thể để trống trong dữ liệu. Trước khi dùng phải thử ({% if x is present %}) hoặc cho giá trị thay ({{ x or "…" }}), để không bao giờ in ra chỗ trống ngoài ý muốn.
        """,
      en: """
        An optional field may be left out of the data. Before it is used it must be tested ({% if x is present %}) or given another value ({{ x or "…" }}), so that no gap is ever printed by accident.
        """))

  /// A fallback that is never used.
  public static let neverMissing = DiagnosticCode(
    "template/never-missing",
    summary: Message(vi: "giá trị thay không bao giờ được dùng", en: "another value that is never used"),
    page: Message(
      vi: """
        Giá trị trước or (hoặc default) luôn có, nên phần sau thừa. Có thể tên bị nhầm.
        """,
      en: """
        The value before or (or default) is always there, so what follows is useless. Perhaps another name was meant.
        """))

  /// A value that cannot be printed as it is.
  public static let notPrintable = DiagnosticCode(
    "template/not-printable",
    summary: Message(vi: "giá trị không in thẳng được", en: "a value that cannot be printed as it is"),
    page: Message(
      vi: """
        Chỉ chữ và số nguyên được in thẳng. Ngày, số thập phân, đúng/sai, danh sách và bản ghi cần bộ lọc hoặc cần chọn trường, vì mỗi văn bản viết một cách.
        """,
      en: """
        Only text and whole numbers are printed as they are. Dates, decimals, true or false, lists and records need a filter or a field, because each document writes them its own way.
        """))

  /// A name that is taken.
  public static let nameTaken = DiagnosticCode(
    "template/name-taken",
    summary: Message(vi: "tên đã được dùng", en: "a name that is taken"),
    page: Message(
      vi: """
        {% set %} không được che một trường của dữ liệu và không đổi được tên đặt ngoài vòng lặp; hai macro không cùng tên.
        """,
      en: """
        {% set %} may not hide a field of the data nor change a name that was set outside the loop; two macros may not share a name.
        """))
}
