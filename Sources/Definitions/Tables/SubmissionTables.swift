import Diagnostics
import Fields
import Model

/// Tờ trình.
enum SubmissionTable {
  static let number = Field(
    "số", "number", .text, help: help("để trống thì chừa chỗ ghi tay", "left blank for the pen when empty"))
  static let sign = Field("ký hiệu", "sign", .text, help: help("ví dụ TTr-VHXH", "such as TTr-VHXH"))
  static let date = Field("ngày", "date", .date, help: help("để trống thì chừa chỗ", "left blank when empty"))
  static let issuedAt = Field(
    "nơi ban hành", "place", .text, help: help("để trống thì theo quyết định", "the decision's when empty"))
  static let submittingBody = Field(
    "cơ quan trình", "submitting body", .list(of: .text), required: true,
    help: help("tên cơ quan ở góc trái; nhiều dòng thì viết thành danh sách", "the body at the top left"))
  static let superiorBody = Field(
    "cơ quan chủ quản", "superior body", .list(of: .text),
    help: help("in phía trên cơ quan trình", "printed above it"))
  static let submittedTo = Field(
    "kính gửi", "to", .list(of: .text),
    help: help("để trống thì gửi người có thẩm quyền quyết định", "the deciding authority when empty"))
  static let paragraphs = Field(
    "nội dung", "content", .list(of: .text),
    help: help("các đoạn tự soạn, trước lời đề nghị", "paragraphs in your own words, before the request"))
  static let enclosures = Field(
    "hồ sơ", "enclosures", .list(of: .text), help: help("hồ sơ gửi kèm", "what is sent with it"))
  static let signing = Field(
    "ký", "signed by",
    .text(
      FieldType<Text>.text.map { title in
        var signing = Signing()
        signing.title = title
        return signing
      }, or: SigningTable.table.type), help: help("chức vụ người ký, hoặc chi tiết", "the office, or details")
  )

  static let table = RecordTable<Submission>(
    "tờ trình", "submission",
    help: help("tờ trình đề nghị khen thưởng, lập khi có mục này", "a submission, made when this is given"),
    fields: number, sign, date, issuedAt, submittingBody, superiorBody, submittedTo, DecisionTable.subject,
    DecisionTable.grounds, paragraphs, enclosures, DecisionTable.addressees, DecisionTable.archive, signing,
    MarksTable.urgency, MarksTable.drafter,
    MarksTable.copies, MarksTable.foot
  ) { reader in
    var submission = Submission()
    submission.number = reader.read(number)
    submission.sign = reader.read(sign)
    submission.date = reader.read(date)
    submission.issuedAt = reader.read(issuedAt)
    submission.submittingBody = reader.read(list: submittingBody)
    submission.superiorBody = reader.read(list: superiorBody)
    submission.submittedTo = reader.read(list: submittedTo).map { Ending.removed(from: $0) }
    submission.subject = reader.read(DecisionTable.subject).map { Ending.without($0, ["Về việc", "V/v"]) }
    submission.grounds = reader.read(list: DecisionTable.grounds).map {
      Ending.removed(from: Ending.without($0, ["Căn cứ"]))
    }
    submission.paragraphs = reader.read(list: paragraphs)
    submission.enclosures = reader.read(list: enclosures).map { Ending.line($0) }
    submission.addressees = reader.read(list: DecisionTable.addressees).map { Ending.line($0) }
    submission.archive = reader.read(DecisionTable.archive).map { Ending.line(Ending.without($0, ["Lưu:"])) }
    submission.signing = reader.read(signing) ?? Signing()
    submission.marks = MarksTable.read(&reader)
    submission.place = reader.place
    return submission
  }
}

/// Danh sách chi tiền thưởng.
enum MoneyListTable {
  static let signerTitle = Field(
    "chức vụ", "title", .text, help: help("chức danh in trên chữ ký", "the title over the signature"))
  static let signerName = Field(
    "họ tên", "name", .text, aliases: ["tên", "họ và tên"],
    help: help("để trống thì chừa chỗ", "left blank when empty"))
  static let signer = RecordTable<MoneyList.Signer>(
    "người ký danh sách chi", "signer of a money list",
    help: help("một trong ba người ký", "one of the three who sign"), fields: signerTitle, signerName
  ) { reader in
    var signer = MoneyList.Signer()
    signer.title = reader.read(signerTitle)
    signer.name = reader.read(signerName)
    return signer
  }
  private static let signerType = signer.type(
    orText: FieldType<Text>.text.map { name in
      var signer = MoneyList.Signer()
      signer.name = name
      return signer
    })

  static let issuedAt = Field(
    "nơi lập", "place", .text, help: help("để trống thì theo quyết định", "the decision's when empty"))
  static let date = Field("ngày", "date", .date, help: help("để trống thì chừa chỗ", "left blank when empty"))
  static let preparer = Field("người lập", "prepared by", signerType, help: help("họ tên", "the name"))
  static let accountant = Field("kế toán", "accountant", signerType, help: help("họ tên", "the name"))
  static let head = Field(
    "thủ trưởng", "head", signerType,
    help: help("họ tên, hoặc {chức vụ, họ tên}", "the name, or {title, name}"))

  static let table = RecordTable<MoneyList>(
    "chi tiền thưởng", "money list",
    help: help(
      "danh sách chi tiền thưởng có cột ký nhận, lập khi có mục này",
      "a list of payments, made when this is given"),
    fields: issuedAt, date, preparer, accountant, head
  ) { reader in
    var list = MoneyList()
    list.issuedAt = reader.read(issuedAt)
    list.date = reader.read(date)
    list.preparer = reader.read(preparer) ?? MoneyList.Signer()
    list.accountant = reader.read(accountant) ?? MoneyList.Signer()
    list.head = reader.read(head) ?? MoneyList.Signer()
    list.place = reader.place
    return list
  }

  /// All of it, or only whether it is wanted.
  static let type: FieldType<MoneyList?> = .text(
    FieldType<Bool>.truth.map { $0 ? MoneyList() : nil }, or: table.type.map { Optional($0) })
}

/// What clerks write around a text, though the document puts it there itself.
enum Ending {
  /// A text without the words that its key already says.
  static func without(_ text: Text, _ starts: [String]) -> Text {
    var cursor = PhraseCursor(text.value)
    for start in starts where cursor.take(start) { return text.with(String(cursor.rest)) }
    return text
  }

  /// A text without the signs at its end that the document adds: `;`, `.`, `./.`
  static func removed(from text: Text) -> Text {
    var scalars = text.value.unicodeScalars[...]
    while let last = scalars.last, [";", ".", "/", " ", ","].contains(last) { scalars.removeLast() }
    // An abbreviation or an empty line is left as it is.
    return scalars.isEmpty ? text : text.with(String(scalars))
  }

  /// A line of a list without its dash and its final sign.
  static func line(_ text: Text) -> Text {
    var scalars = text.value.unicodeScalars[...]
    while let first = scalars.first, ["-", "–", "+", " "].contains(first) { scalars.removeFirst() }
    return scalars.isEmpty ? text : removed(from: text.with(String(scalars)))
  }
}
