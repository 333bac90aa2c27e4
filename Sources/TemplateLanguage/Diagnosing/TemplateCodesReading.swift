import Diagnostics

/// Codes of the source and its tags.
extension TemplateCodes {
  /// The template is not UTF-8 text.
  public static let notUTF8 = DiagnosticCode(
    "template/not-utf8",
    summary: Message(vi: "mẫu không phải là chữ UTF-8", en: "the template is not UTF-8 text"),
    page: Message(
      vi: """
        Mẫu được đọc theo bảng mã UTF-8. Mở tệp bằng trình soạn thảo và lưu lại với bảng mã UTF-8.
        """,
      en: """
        Templates are read as UTF-8. Open the file in an editor and save it as UTF-8.
        """))

  /// A private-use character in a template.
  public static let privateUseCharacter = DiagnosticCode(
    "template/private-use-character",
    summary: Message(vi: "ký tự dùng riêng trong mẫu", en: "a private-use character in a template"),
    page: Message(
      vi: """
        Các ký tự dùng riêng của Unicode (U+E000…U+F8FF và hai mặt phẳng cuối) không có hình chữ chung; chương trình dùng chúng để đánh dấu chỗ của thẻ. Hãy xóa chúng; chúng thường lẫn vào khi chép từ phông chữ ký hiệu.
        """,
      en: """
        The private-use characters of Unicode (U+E000…U+F8FF and the last two planes) have no common shape, and the program marks the places of tags with one. Remove them; they usually come along when symbols of a special font are copied.
        """))

  /// A control character in a document.
  public static let forbiddenCharacter = DiagnosticCode(
    "template/forbidden-character",
    summary: Message(vi: "ký tự điều khiển trong văn bản", en: "a control character in a document"),
    page: Message(
      vi: """
        XML, và vì thế Word, không cho phép ký tự điều khiển (trừ tab và xuống dòng). Lỗi chỉ ra chỗ có ký tự: trong mẫu hoặc trong dữ liệu. Xóa ký tự đó.
        """,
      en: """
        XML, and therefore Word, forbids control characters except tab and line end. The fault shows where the character stands: in the template or in the data. Remove it.
        """))

  /// A limit of templates is exceeded.
  public static let tooLarge = DiagnosticCode(
    "template/too-large",
    summary: Message(vi: "vượt giới hạn của mẫu", en: "over a limit of templates"),
    page: Message(
      vi: """
        Kích thước tệp, độ lồng nhau, độ dài biểu thức, số lượt lặp và độ dài kết quả đều có giới hạn, để một lỗi trong mẫu không làm treo máy. Chia mẫu thành phần nhỏ hơn, hoặc xem lại vòng lặp.
        """,
      en: """
        File size, nesting, the length of expressions, turns of loops and the size of the result have limits, so that a slip in a template cannot hang the machine. Split the template, or look at its loops again.
        """))

  /// A template tag that is not closed.
  public static let unclosedTag = DiagnosticCode(
    "template/unclosed-tag",
    summary: Message(vi: "thẻ mẫu chưa được đóng", en: "a template tag that is not closed"),
    page: Message(
      vi: """
        {{ đóng bằng }}, {% đóng bằng %}, {# đóng bằng #}. Nếu cần in chính các dấu này, đặt chúng giữa {% raw %} và {% endraw %}.
        """,
      en: """
        {{ is closed by }}, {% by %}, {# by #}. To print these signs themselves, put them between {% raw %} and {% endraw %}.
        """))

  /// A quotation mark that is not closed.
  public static let unclosedQuote = DiagnosticCode(
    "template/unclosed-quote",
    summary: Message(vi: "dấu ngoặc kép chưa được đóng", en: "a quotation mark that is not closed"),
    page: Message(
      vi: """
        Chữ trong thẻ đặt giữa hai dấu cùng kiểu trên cùng một dòng: "…", '…', “…” hoặc ‘…’.
        """,
      en: """
        Text inside a tag stands between two marks of one kind on one line: "…", '…', “…” or ‘…’.
        """))

  /// A tag that cannot be read.
  public static let syntax = DiagnosticCode(
    "template/syntax",
    summary: Message(vi: "thẻ viết sai quy tắc", en: "a tag that cannot be read"),
    page: Message(
      vi: """
        Trong thẻ có tên, số, chữ trong ngoặc kép và các dấu . , ( ) [ ] | ~ + - * == != < <= > >=. Xem tài liệu ngôn ngữ mẫu.
        """,
      en: """
        Inside a tag there are names, numbers, text in quotes and the signs . , ( ) [ ] | ~ + - * == != < <= > >=. See the reference of the language.
        """))

  /// An unknown statement.
  public static let unknownStatement = DiagnosticCode(
    "template/unknown-statement",
    summary: Message(vi: "không có lệnh này", en: "an unknown statement"),
    page: Message(
      vi: """
        Thẻ {% … %} bắt đầu bằng if, elif, else, endif, for, endfor, set, include, macro, endmacro,
        vary, or, endvary, raw hoặc endraw.
        """,
      en: """
        A {% … %} tag begins with if, elif, else, endif, for, endfor, set, include, macro, endmacro,
        vary, or, endvary, raw or endraw.
        """))

  /// A tag that belongs to no block.
  public static let unmatchedTag = DiagnosticCode(
    "template/unmatched-tag",
    summary: Message(vi: "thẻ không thuộc khối nào", en: "a tag that belongs to no block"),
    page: Message(
      vi: """
        elif, else, or và các thẻ end… phải nằm trong khối đã mở của chúng, theo đúng thứ tự.
        """,
      en: """
        elif, else, or and the end… tags must stand in an open block of their own, in order.
        """))

  /// A block that is not closed.
  public static let unclosedBlock = DiagnosticCode(
    "template/unclosed-block",
    summary: Message(vi: "khối chưa được đóng", en: "a block that is not closed"),
    page: Message(
      vi: """
        if đóng bằng endif, for bằng endfor, macro bằng endmacro, vary bằng endvary, raw bằng endraw; khối mở sau phải đóng trước.
        """,
      en: """
        if is closed by endif, for by endfor, macro by endmacro, vary by endvary, raw by endraw; what was opened last is closed first.
        """))
}
