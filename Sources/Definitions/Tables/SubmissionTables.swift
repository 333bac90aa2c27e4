import Diagnostics
import Fields
import Model

/// Tờ trình.
enum SubmissionTable {
  static let table = RecordTable(
    "tờ trình", "submission",
    help: help("tờ trình đề nghị khen thưởng, lập khi có mục này", "a submission, made when this is given"),
    Submission(), at: \.place
  ) {
    Field(
      "số", "number", \.number, .text,
      help: help("để trống thì chừa chỗ ghi tay", "left blank for the pen when empty"))
    Field("ký hiệu", "sign", \.sign, .text, help: help("ví dụ TTr-VHXH", "such as TTr-VHXH"))
    Field("ngày", "date", \.date, .date, help: help("để trống thì chừa chỗ", "left blank when empty"))
    Field(
      "nơi ban hành", "place", \.issuedAt, .issuingPlace,
      help: help("để trống thì theo quyết định", "the decision's when empty"))
    Field(
      "cơ quan trình", "submitting body", \.submittingBody, .list(of: .text), required: true,
      help: help("tên cơ quan ở góc trái; nhiều dòng thì viết thành danh sách", "the body at the top left"))
    Field(
      "cơ quan chủ quản", "superior body", \.superiorBody, .list(of: .text),
      help: help("in phía trên cơ quan trình", "printed above it"))
    Field(
      "kính gửi", "to", \.submittedTo, .list(of: .item(after: ["Kính gửi"])),
      help: help("để trống thì gửi người có thẩm quyền quyết định", "the deciding authority when empty"))
    DecisionTable.subject(\.subject)
    Field(
      "căn cứ", "grounds", \.grounds, DecisionTable.groundList,
      help: help("mỗi căn cứ một dòng, không dấu cuối câu", "one a line, without its final sign"))
    Field(
      "nội dung", "content", \.paragraphs, .phrases(of: .text),
      help: help("các đoạn tự soạn, trước lời đề nghị", "paragraphs in your own words, before the request"))
    Field(
      "hồ sơ", "enclosures", \.enclosures, .phrases(of: .item),
      help: help("hồ sơ gửi kèm", "what is sent with it"))
    DecisionTable.addressees(\.addressees, archive: \.archive)
    DecisionTable.archive(\.archive)
    Field(
      "ký", "signed by", \.signing, SigningTable.type,
      help: help("chức vụ người ký, hoặc chi tiết", "the office, or details"))
    Field(
      "mẫu", "template", \.wordTemplate, .wordFile,
      help: help(
        "tệp Word (.docx) của cơ quan, nằm cạnh bản khai: điền vào tệp ấy thay cho mẫu của chương trình",
        "the office's own Word file (.docx) beside the definition, filled instead of the program's template"))
    MarksTable.fields().lifted(to: \.marks)
  }
}

/// Danh sách chi tiền thưởng.
enum MoneyListTable {
  private static let signer = RecordTable(
    "người ký danh sách chi", "signer of a money list",
    help: help("một trong ba người ký", "one of the three who sign"), MoneyList.Signer()
  ) {
    Field(
      "chức vụ", "title", \.title, .text,
      help: help("chức danh in trên chữ ký", "the title over the signature"))
    Field(
      "họ tên", "name", \.name, .text, aliases: ["tên", "họ và tên"],
      help: help("để trống thì chừa chỗ", "left blank when empty"))
  }

  private static let signerType = signer.type(
    orText: FieldType<Text>.text.map { name in
      var signer = MoneyList.Signer()
      signer.name = name
      return signer
    })

  static let table = RecordTable(
    "chi tiền thưởng", "money list",
    help: help(
      "danh sách chi tiền thưởng có cột ký nhận, lập khi có mục này",
      "a list of payments, made when this is given"), MoneyList(), at: \.place
  ) {
    Field(
      "nơi lập", "place", \.issuedAt, .issuingPlace,
      help: help("để trống thì theo quyết định", "the decision's when empty"))
    Field("ngày", "date", \.date, .date, help: help("để trống thì chừa chỗ", "left blank when empty"))
    Field("người lập", "prepared by", \.preparer, signerType, help: help("họ tên", "the name"))
    Field("kế toán", "accountant", \.accountant, signerType, help: help("họ tên", "the name"))
    Field(
      "thủ trưởng", "head", \.head, signerType,
      help: help("họ tên, hoặc {chức vụ, họ tên}", "the name, or {title, name}"))
    Field(
      "mẫu", "template", \.wordTemplate, .wordFile,
      help: help(
        "tệp Word (.docx) của cơ quan, nằm cạnh bản khai: điền vào tệp ấy thay cho mẫu của chương trình",
        "the office's own Word file (.docx) beside the definition, filled instead of the program's template"))
  }

  /// The whole record, or only whether it is wanted.
  static let type: FieldType<MoneyList?> = .text(
    FieldType<Bool>.truth.map { $0 ? MoneyList() : nil }, or: table.type.map { Optional($0) })
}
