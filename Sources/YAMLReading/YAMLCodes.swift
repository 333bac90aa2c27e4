import Diagnostics

/// The faults of a YAML file's text.
public enum YAMLCodes {
  /// A file over the limit.
  public static let tooLarge = DiagnosticCode(
    "yaml/too-large",
    summary: Message(vi: "tệp lớn quá giới hạn", en: "a file over the limit"),
    page: Message(
      vi: "Một bản khai không quá 1 MB. Danh sách nhiều người để trong tệp CSV, bản khai chỉ ghi tên tệp.",
      en: "A definition is at most 1 MB. Long lists of people go into a CSV file that the definition names."))
  /// Bytes that are not UTF-8.
  public static let notUTF8 = DiagnosticCode(
    "yaml/not-utf8",
    summary: Message(vi: "tệp không phải là UTF-8", en: "a file that is not UTF-8"),
    page: Message(
      vi: "Tệp phải lưu dạng Unicode UTF-8. Mở bằng trình soạn thảo, chọn lưu thành UTF-8, rồi chạy lại.",
      en: "Files must be saved as Unicode UTF-8. Open the file in an editor, save it as UTF-8 and run again.")
  )
  /// A character that is not allowed in text.
  public static let character = DiagnosticCode(
    "yaml/character",
    summary: Message(vi: "ký tự lạ hoặc không nhìn thấy", en: "a strange or invisible character"),
    page: Message(
      vi: """
        Ký tự không nhìn thấy, ký tự điều khiển hoặc chữ chỉ giống chữ Việt (Ð thay cho Đ) thường theo vào khi sao \
        chép từ tệp khác; chúng làm tên in sai hoặc không tìm thấy. Hãy gõ lại chỗ được chỉ.
        """,
      en: """
        Invisible and control characters, and letters that only look Vietnamese (Ð for Đ), come along when text is \
        pasted; names then print wrong or are not found. Type the marked place anew.
        """))
  /// A tab.
  public static let tab = DiagnosticCode(
    "yaml/tab",
    summary: Message(vi: "dùng phím Tab thay cho dấu cách", en: "a tab instead of spaces"),
    page: Message(
      vi: "YAML thụt dòng bằng dấu cách, thường là hai. Hãy thay mỗi Tab bằng dấu cách.",
      en: "YAML is indented with spaces, usually two. Put spaces in the place of each tab."))
  /// A second document.
  public static let secondDocument = DiagnosticCode(
    "yaml/second-document",
    summary: Message(vi: "một tệp có hai bản khai", en: "a second document in one file"),
    page: Message(
      vi:
        "Mỗi tệp chỉ có một bản khai. Dòng “---” hoặc “...” bắt đầu một bản khác: hãy xóa, hoặc tách thành tệp riêng.",
      en:
        "A file holds one definition. A line “---” or “...” starts another: remove it or split the file.")
  )
  /// An anchor.
  public static let anchor = special(
    "yaml/anchor", sign: "&", vi: "neo (&) không được dùng", en: "an anchor (&) is not used here")
  /// An alias.
  public static let alias = special(
    "yaml/alias", sign: "*", vi: "bí danh (*) không được dùng", en: "an alias (*) is not used here")
  /// A tag.
  public static let tag = special(
    "yaml/tag", sign: "!", vi: "thẻ kiểu (!) không được dùng", en: "a tag (!) is not used here")
  /// A merge key.
  public static let mergeKey = DiagnosticCode(
    "yaml/merge-key",
    summary: Message(vi: "khóa gộp (<<) không được dùng", en: "a merge key (<<) is not used here"),
    page: Message(
      vi: "Bản khai không dùng “<<”. Hãy viết đủ các mục ở chỗ này.",
      en: "Definitions do not use “<<”. Write the fields out in this place."))
  /// Another reserved indicator of YAML at the start of a value.
  public static let leadingSign = DiagnosticCode(
    "yaml/leading-sign",
    summary: Message(
      vi: "giá trị bắt đầu bằng dấu mà YAML giữ riêng", en: "a value that starts with a sign of YAML's own"),
    page: Message(
      vi: "Giá trị bắt đầu bằng @ % ` , ] } | > ? phải đặt trong ngoặc kép.",
      en: "A value that starts with @ % ` , ] } | > or ? must stand in double quotes."))
  /// A key that is given twice.
  public static let duplicateKey = DiagnosticCode(
    "yaml/duplicate-key",
    summary: Message(vi: "một mục được viết hai lần", en: "a key stands twice"),
    page: Message(
      vi: "Trong một bản ghi mỗi tên mục chỉ viết một lần. Hãy xóa một trong hai, hoặc gộp thành danh sách.",
      en: "A key stands once in a record. Remove one of the two, or join them in a list."))
  /// A colon inside a value without quotes.
  public static let unquotedColon = DiagnosticCode(
    "yaml/unquoted-colon",
    summary: Message(vi: "dấu hai chấm trong giá trị không có ngoặc kép", en: "an unquoted colon in a value"),
    page: Message(
      vi:
        "Dấu hai chấm rồi dấu cách ngăn tên mục với giá trị. Giá trị có dấu hai chấm phải đặt trong ngoặc kép.",
      en: "A colon and a space part a key from its value. A value with a colon must stand in double quotes."))
  /// No space after a colon.
  public static let missingSpace = DiagnosticCode(
    "yaml/missing-space",
    summary: Message(vi: "thiếu dấu cách sau dấu hai chấm", en: "no space after the colon"),
    page: Message(
      vi: "Sau tên mục là dấu hai chấm và một dấu cách: “ngày: 5/1/2023”.",
      en: "A key is followed by a colon and a space: “ngày: 5/1/2023”."))
  /// A line without a colon where a key is expected.
  public static let missingColon = DiagnosticCode(
    "yaml/missing-colon",
    summary: Message(vi: "dòng không có tên mục", en: "a line without a key"),
    page: Message(
      vi:
        "Ở đây mỗi dòng là “tên mục: giá trị”. Nếu là phần tiếp của dòng trên, hãy thụt vào sâu hơn tên mục.",
      en:
        "Every line here is “key: value”. A line that goes on with the one above is indented deeper than its key."
    ))
  /// A dash other than the hyphen before an item.
  public static let otherDash = DiagnosticCode(
    "yaml/other-dash",
    summary: Message(vi: "gạch đầu dòng không phải dấu trừ", en: "an item with another dash than the hyphen"),
    page: Message(
      vi: """
        Mỗi mục của danh sách bắt đầu bằng dấu trừ “-” và một dấu cách. Word tự đổi dấu trừ thành “–” hoặc “•”; hãy gõ \
        lại bằng dấu trừ.
        """,
      en: """
        An item of a list starts with a hyphen “-” and a space. Word turns hyphens into “–” or “•”; type the hyphen \
        anew.
        """))
  /// A quote that is not closed.
  public static let unclosedQuote = DiagnosticCode(
    "yaml/unclosed-quote",
    summary: Message(vi: "ngoặc kép không đóng", en: "a quote that is not closed"),
    page: Message(
      vi: "Giá trị bắt đầu bằng ngoặc kép hoặc ngoặc đơn phải kết thúc bằng chính dấu ấy.",
      en: "A value that starts with a quote must end with the same quote."))
  /// Text after a closing quote.
  public static let textAfterQuote = DiagnosticCode(
    "yaml/text-after-quote",
    summary: Message(vi: "còn chữ sau ngoặc đóng", en: "text after the closing quote"),
    page: Message(
      vi: """
        Giá trị bắt đầu bằng ngoặc thì hết ở ngoặc đóng. Muốn có ngoặc trong câu, hãy dùng ngoặc cong “ ”, hoặc đặt \
        cả giá trị trong ngoặc đơn ' '.
        """,
      en: """
        A value that starts with a quote ends with it. For quotes within a sentence use curly ones “ ”, or put the \
        whole value in single quotes.
        """))
  /// A bracket that is not closed.
  public static let unclosedBracket = DiagnosticCode(
    "yaml/unclosed-bracket",
    summary: Message(vi: "ngoặc [ hoặc { không đóng", en: "a bracket that is not closed"),
    page: Message(
      vi: "Danh sách viết trong [ ] và bản ghi viết trong { } phải đóng trước mục tiếp theo.",
      en: "A list in [ ] and a record in { } must be closed before the next key."))
  /// Indentation that matches no open level.
  public static let indentation = DiagnosticCode(
    "yaml/indentation",
    summary: Message(vi: "thụt dòng không khớp", en: "indentation that fits nothing"),
    page: Message(
      vi: "Các mục cùng cấp phải thẳng cột; mục con thụt vào dưới một mục không có giá trị trên cùng dòng.",
      en:
        "Keys of one level stand in one column; deeper keys stand under a key that has no value on its own line."
    ))
  /// Too many levels.
  public static let tooDeep = DiagnosticCode(
    "yaml/too-deep",
    summary: Message(vi: "quá nhiều cấp lồng nhau", en: "too many levels"),
    page: Message(
      vi: "Một bản khai có nhiều nhất 40 cấp lồng nhau.", en: "A definition has at most 40 levels."))
  /// A `#` that cuts off a part of a value.
  public static let commentInValue = DiagnosticCode(
    "yaml/comment-in-value",
    summary: Message(vi: "dấu # cắt mất phần sau của giá trị", en: "a # that cuts off a value"),
    page: Message(
      vi:
        "Sau dấu cách, “#” mở đầu lời ghi chú. Nếu nó thuộc về giá trị, hãy đặt cả giá trị trong ngoặc kép.",
      en: "After a space “#” starts a comment. If it belongs to the value, put the value in double quotes.")
  )
  /// Any other syntax error.
  public static let syntax = DiagnosticCode(
    "yaml/syntax",
    summary: Message(vi: "không đọc được cú pháp YAML", en: "YAML that cannot be read"),
    page: Message(
      vi:
        "Chỗ này không đúng cú pháp YAML. Thường do thụt dòng, ngoặc hoặc dấu hai chấm ở dòng này hay dòng trên.",
      en: "This is not YAML. Mostly it is indentation, a quote or a colon in this line or the one above."))
  /// An empty file.
  public static let empty = DiagnosticCode(
    "yaml/empty",
    summary: Message(vi: "tệp không có nội dung", en: "an empty file"),
    page: Message(
      vi: "Tệp trống hoặc chỉ có ghi chú. Lệnh “vinhdanh new” viết một bản khai mẫu.",
      en: "The file is empty or has only comments. “vinhdanh new” writes a sample."))

  private static func special(_ id: String, sign: String, vi: String, en: String) -> DiagnosticCode {
    DiagnosticCode(
      id, summary: Message(vi: vi, en: en),
      page: Message(
        vi:
          "Ở đầu giá trị, “\(sign)” có nghĩa riêng trong YAML mà bản khai không dùng. Nếu là chữ, đặt trong ngoặc kép.",
        en:
          "At the start of a value “\(sign)” has a meaning in YAML that is not used here. Quote it if it is text."
      ))
  }

  /// Every code of this target.
  public static let all: [DiagnosticCode] = [
    tooLarge, notUTF8, character, tab, secondDocument, anchor, alias, tag, mergeKey, leadingSign,
    duplicateKey,
    unquotedColon, missingSpace, missingColon, otherDash, unclosedQuote, textAfterQuote, unclosedBracket,
    indentation,
    tooDeep,
    commentInValue, syntax, empty,
  ]
}
