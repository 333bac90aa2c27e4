import Diagnostics

/// The kinds of fault that a list of recipients may have.
public enum ListCodes {
  /// A list that is not there.
  public static let notFound = DiagnosticCode(
    "list/not-found",
    summary: Message(vi: "không tìm thấy tệp danh sách", en: "a list that is not there"),
    page: Message(
      vi:
        "Tên tệp ở mục “danh sách” phải là tệp nằm cùng thư mục với bản khai, viết đúng cả chữ hoa và phần đuôi.",
      en: "The file named under \"danh sách\" must lie beside the definition; capitals and the ending count.")
  )
  /// A path that leaves the ceremony's folder.
  public static let badPath = DiagnosticCode(
    "list/bad-path",
    summary: Message(
      vi: "đường dẫn ra ngoài thư mục buổi lễ", en: "a path that leaves the ceremony's folder"),
    page: Message(
      vi: "Danh sách phải nằm trong thư mục của buổi lễ: tên tệp không bắt đầu bằng / và không có “..”.",
      en: "Lists lie in the ceremony's folder: a name may not start with / nor hold \"..\"."))
  /// A file that is no CSV.
  public static let format = DiagnosticCode(
    "list/format",
    summary: Message(vi: "danh sách không phải là tệp CSV", en: "a list that is not a CSV file"),
    page: Message(
      vi: "Danh sách là tệp CSV. Trong bảng tính, chọn “Lưu thành”, kiểu “CSV UTF-8”.",
      en: "Lists are CSV files. In a spreadsheet choose \"Save as\", type \"CSV UTF-8\"."))
  /// A file over the limit.
  public static let tooLarge = DiagnosticCode(
    "list/too-large",
    summary: Message(vi: "danh sách lớn quá giới hạn", en: "a list over the limit"),
    page: Message(vi: "Một danh sách không quá 32 MB.", en: "A list is at most 32 MB."))
  /// Bytes that are not UTF-8.
  public static let notUTF8 = DiagnosticCode(
    "list/not-utf8",
    summary: Message(vi: "danh sách không phải là UTF-8", en: "a list that is not UTF-8"),
    page: Message(
      vi: "Danh sách phải lưu dạng Unicode UTF-8: trong bảng tính chọn kiểu “CSV UTF-8”.",
      en: "Lists must be saved as UTF-8: choose \"CSV UTF-8\" in the spreadsheet."))
  /// A character that has no business in a list.
  public static let character = DiagnosticCode(
    "list/character",
    summary: Message(vi: "ký tự lạ hoặc không nhìn thấy", en: "a strange or invisible character"),
    page: Message(
      vi: "Ký tự không nhìn thấy hoặc chỉ giống chữ Việt làm tên in sai. Hãy gõ lại ô được chỉ.",
      en: "Invisible characters and letters that only look Vietnamese print wrong. Type the cell anew."))
  /// No rows.
  public static let empty = DiagnosticCode(
    "list/empty",
    summary: Message(vi: "danh sách trống", en: "an empty list"),
    page: Message(
      vi: "Danh sách phải có một dòng tiêu đề cột và ít nhất một dòng người nhận.",
      en: "A list needs a row of headings and at least one recipient."))
  /// Quotes that do not pair.
  public static let badQuotes = DiagnosticCode(
    "list/bad-quotes",
    summary: Message(vi: "ngoặc kép trong danh sách không khớp", en: "quotes that do not pair"),
    page: Message(
      vi: "Ô bắt đầu bằng ngoặc kép phải kết thúc bằng ngoặc kép; ngoặc kép bên trong viết hai lần (\"\").",
      en: "A cell that starts with a quote ends with one; a quote inside is written twice (\"\")."))
  /// A row with fewer cells than headings.
  public static let tooFewCells = DiagnosticCode(
    "list/too-few-cells",
    summary: Message(vi: "dòng thiếu ô", en: "a row with too few cells"),
    page: Message(
      vi: "Mỗi dòng có số ô bằng số cột ở dòng tiêu đề; ô không có gì vẫn giữ dấu ngăn cột.",
      en: "Every row has as many cells as there are headings; an empty cell keeps its separator."))
  /// A row with more cells than headings.
  public static let tooManyCells = DiagnosticCode(
    "list/too-many-cells",
    summary: Message(vi: "dòng thừa ô", en: "a row with too many cells"),
    page: Message(
      vi: "Dòng có nhiều ô hơn dòng tiêu đề. Ô có dấu phẩy bên trong phải đặt trong ngoặc kép.",
      en: "The row has more cells than the headings. A cell with a comma in it must stand in quotes."))
  /// A heading that is no column.
  public static let unknownColumn = DiagnosticCode(
    "list/unknown-column",
    summary: Message(vi: "tên cột không dùng được", en: "a heading that is no column"),
    page: Message(
      vi: "Tên cột phải là một trong các mục của người nhận; xem trang tra cứu. Cột không dùng thì xóa đi.",
      en: "A heading must be a field of a recipient; see the reference. Remove columns that are not used."))
  /// A heading that stands twice.
  public static let duplicateColumn = DiagnosticCode(
    "list/duplicate-column",
    summary: Message(vi: "hai cột cùng nghĩa", en: "two columns of one meaning"),
    page: Message(
      vi: "Mỗi cột chỉ có một lần; tên tiếng Việt, tên khác và tên tiếng Anh của một cột là một.",
      en: "A column stands once; its Vietnamese, other and English names are the same column."))
  /// A column that is needed.
  public static let missingColumn = DiagnosticCode(
    "list/missing-column",
    summary: Message(vi: "thiếu cột", en: "a column is missing"),
    page: Message(
      vi: "Danh sách phải có cột “tên”; khi nhóm có nhiều loại đối tượng, phải có cột “loại”.",
      en:
        "A list needs the column \"tên\"; where a group has several kinds of recipient, the column \"loại\" too."
    ))

  /// All of them.
  public static let all: [DiagnosticCode] = [
    notFound, badPath, format, tooLarge, notUTF8, character, empty, badQuotes, tooFewCells, tooManyCells,
    unknownColumn, duplicateColumn, missingColumn,
  ]
}
