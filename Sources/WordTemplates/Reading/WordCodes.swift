import Diagnostics

/// The codes of faults of a person's Word file.
package enum WordCodes {
  private static func code(_ id: String, _ vi: String, _ en: String) -> DiagnosticCode {
    DiagnosticCode("word/" + id, summary: Message(vi: vi, en: en), page: Message(vi: vi + ".", en: en + "."))
  }

  package static let outsideRow = code(
    "list-field-outside-row", "trường của từng người nhận đứng ngoài hàng lặp",
    "a field of each recipient stands outside of a repeated row")
  package static let twoLists = code(
    "two-lists", "một hàng có trường của hai danh sách", "a row has fields of two lists")
  package static let repeatedRow = code(
    "repeated-row", "hai hàng của một bảng lặp theo cùng những người",
    "two rows of a table repeat over the same recipients")
  package static let kindWithoutRow = code(
    "kind-without-row", "người nhận không có hàng nào trong mẫu",
    "recipients for whom the template has no row")
  package static let notInList = code(
    "not-in-list", "danh sách chọn của ô nhập không có giá trị", "a drop-down list does not offer the value")
  package static let fieldRefused = code(
    "field-refused", "trường trộn thư không dùng được ở đây", "a field of Word that cannot be filled")
  package static let oldFont = code(
    "old-font", "chỗ điền dùng phông bảng mã cũ (TCVN3, VNI), chữ Unicode sẽ sai",
    "a place has a font of an old encoding, in which Unicode text looks wrong")
  package static let noPlace = code(
    "no-place", "mẫu không có chỗ điền nào", "a template without a place to fill")
  package static let format = code("format", "tệp không phải tệp Word", "a file that is no Word file")
  package static let password = code("password", "tệp Word có mật khẩu", "a Word file with a password")
  package static let damaged = code("damaged", "tệp Word hỏng", "a damaged Word file")
  package static let unsafe = code("unsafe", "tệp có phần không an toàn", "a file with an unsafe part")
  package static let tooLarge = code("too-large", "tệp giải nén quá lớn", "a file that unpacks to too much")
  package static let typedChevrons = code(
    "typed-chevrons", "dấu « » gõ tay không phải trường trộn thư", "typed « » are no merge field")
  package static let oneBrace = code(
    "one-brace", "một ngoặc nhọn quanh tên trường", "one brace around a field's name")
  package static let changingField = code(
    "changing-field", "trường tự đổi mỗi lần mở tệp", "a field that changes whenever the file is opened")
  package static let emptyList = code(
    "empty-list", "danh sách của phần lặp không có ai", "a list with nobody in it")
  package static let emptyValue = code("empty-value", "chỗ điền không có giá trị", "a place without a value")
  package static let trackedChanges = code(
    "tracked-changes", "mẫu còn vết sửa (Track Changes)", "the template has tracked changes")
  package static let comments = code("comments", "mẫu còn ghi chú", "the template has comments")
  package static let signature = code(
    "signature", "mẫu có chữ ký số, được bỏ", "a signature that filling voids")
  package static let deletedTag = code(
    "deleted-tag", "thẻ trong chữ đã xóa, không điền", "a tag in deleted text")
  package static let blankLeft = code("blank-left", "để chỗ điền tay", "room is left for the pen")
  package static let mailMergeLink = code(
    "mail-merge-link", "bỏ liên kết tới nguồn trộn thư", "the link to the data source is dropped")
  package static let macros = code(
    "macros", "tệp có macro, giữ nguyên, không chạy", "macros stay and are not run")
  package static let docxOnly = code(
    "docx-only", "mẫu riêng chỉ làm DOCX", "an own Word file is made as DOCX only")

  package static let noConverter = code(
    "no-converter", "không làm được PDF của mẫu Word: máy không có LibreOffice",
    "no PDF of a Word file: LibreOffice is not installed")

  package static let wrongResult = code(
    "wrong-result", "tệp đã điền không đúng: lỗi của chương trình",
    "a filled file that is wrong: a fault of the program")

  package static let all: [DiagnosticCode] = [
    outsideRow, twoLists, repeatedRow, kindWithoutRow, notInList, fieldRefused, oldFont, noPlace, format,
    password, damaged,
    unsafe,
    tooLarge,
    typedChevrons, oneBrace, changingField, emptyList, emptyValue, trackedChanges, comments, signature,
    deletedTag,
    blankLeft, mailMergeLink, macros, docxOnly, noConverter, wrongResult,
  ]
}
