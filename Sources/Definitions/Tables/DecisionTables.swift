import Diagnostics
import Fields
import Model

/// Ký.
enum SigningTable {
  static let form = Field(
    "hình thức", "form", .choice(Signing.Form.self),
    help: help("TM., KT., TL., TUQ., Q. hoặc trực tiếp", "how it is signed"))
  static let onBehalfOf = Field(
    "thay", "for", .text,
    help: help("TM., KT. … ai, nếu khác thẩm quyền ban hành", "for whom, if not the deciding authority"))
  static let title = Field("chức vụ", "title", .text, help: help("chức vụ người ký", "the signer's post"))
  static let name = Field(
    "họ tên", "name", .text, aliases: ["tên", "họ và tên"],
    help: help("để trống thì chừa chỗ", "left blank when empty"))

  static let table = RecordTable<Signing>(
    "ký", "signing", help: help("thể thức ký quyết định", "how a decision is signed"), fields: form,
    onBehalfOf, title, name
  ) { reader in
    var signing = Signing()
    signing.form = reader.read(form) ?? .own
    signing.onBehalfOf = reader.read(onBehalfOf)
    signing.title = reader.read(title)
    signing.name = reader.read(name)
    return signing
  }
}

/// What stands under "ký" of a decision.
enum SigningDraft: Sendable {
  /// An office or a declared person.
  case mention(Text)
  /// All of it.
  case full(Signing)
}

/// Cách lập danh sách kèm theo.
enum ListLayoutTable {
  static let division = Field(
    "phụ lục", "annexes", .choice(ListLayout.Division.self),
    help: help(
      "một danh sách (mặc định), hoặc mỗi hình thức, mỗi loại đối tượng một phụ lục: Phụ lục I, Phụ lục II",
      "one list by default, or an annex for each award or each kind: Phụ lục I, Phụ lục II"))
  static let columns = Field(
    "cột", "columns", .list(of: .choice(ListLayout.Column.self)),
    help: help("các cột, theo thứ tự", "the columns in order"))
  static let grouping = Field(
    "chia nhóm", "grouping", .choice(ListLayout.Grouping.self),
    help: help("theo đối tượng, hình thức, đơn vị, hoặc không chia", "by kind, award, unit, or plain"))
  static let order = Field(
    "thứ tự", "order", .choice(ListLayout.Order.self),
    help: help("như danh sách hoặc theo tên", "as given or by name"))
  static let numbersThrough = Field(
    "đánh số liên tục", "numbers through", .truth, help: help("có hoặc không", "yes or no"))
  static let individualsFirst = Field(
    "cá nhân trước", "individuals first", .truth, help: help("có hoặc không", "yes or no"))

  static let isLandscape = Field(
    "giấy ngang", "landscape", .truth,
    help: help(
      "có hoặc không; để trống thì theo bề rộng các cột", "the widths of the columns decide when empty"))
  static let padsCounts = Field(
    "số hai chữ số", "padded counts", .truth,
    help: help("“có”: 05 tập thể (mặc định); “không”: 5 tập thể", "05 by default; no for 5"))
  static let numberWords = Field(
    "đọc số", "number words", .list(of: .choice(ListLayout.NumberWord.self)),
    help: help(
      "cách đọc số tiền bằng chữ: linh hoặc lẻ, nghìn hoặc ngàn (mặc định: linh, nghìn)",
      "words of sums: linh or lẻ, nghìn or ngàn (linh and nghìn when empty)"))

  static let table = RecordTable<ListLayout>(
    "danh sách", "list layout",
    help: help("cách lập danh sách kèm theo quyết định", "how the list of a decision is set"),
    fields: division, columns, grouping, order, numbersThrough, individualsFirst, isLandscape, padsCounts,
    numberWords
  ) { reader in
    var layout = ListLayout()
    layout.division = reader.read(division) ?? .whole
    layout.columns = reader.read(list: columns)
    layout.grouping = reader.read(grouping) ?? .byKind
    layout.order = reader.read(order) ?? .asGiven
    layout.numbersThrough = reader.read(numbersThrough) ?? false
    layout.individualsFirst = reader.read(individualsFirst) ?? false
    layout.isLandscape = reader.read(isLandscape)
    layout.padsCounts = reader.read(padsCounts) ?? true
    for word in reader.read(list: numberWords) {
      switch word {
      case .linh: layout.numberWords.zeroTens = .linh
      case .le: layout.numberWords.zeroTens = .le
      case .nghin: layout.numberWords.thousand = .nghin
      case .ngan: layout.numberWords.thousand = .ngan
      }
    }
    return layout
  }
}

/// Quyết định.
enum DecisionTable {
  static let key = Field(
    "mã", "key", .text,
    help: help("tên tắt để nhóm khen thưởng nhắc tới", "a short word for awards to refer to it"))
  static let number = Field(
    "số", "number", .text, help: help("để trống thì chừa chỗ ghi tay", "left blank for the pen when empty"))
  static let sign = Field("ký hiệu", "sign", .text, help: help("ví dụ QĐ-UBND", "such as QĐ-UBND"))
  static let date = Field("ngày", "date", .date, help: help("để trống thì chừa chỗ", "left blank when empty"))
  static let issuedAt = Field(
    "nơi ban hành", "place", .text,
    help: help("địa danh trước ngày, ví dụ “Kiến An”", "the place before the date"))
  static let issuingBody = Field(
    "cơ quan ban hành", "issuing body", .list(of: .text),
    help: help(
      "tên cơ quan ở góc trái; muốn tự ngắt dòng thì viết thành danh sách",
      "the body at the top left; a list parts it into lines"))
  static let superiorBody = Field(
    "cơ quan chủ quản", "superior body", .list(of: .text),
    help: help("in phía trên cơ quan ban hành", "printed above it"))
  static let isElectronic = Field(
    "bản điện tử", "electronic original", .truth,
    help: help(
      "“có” thì dòng “Kèm theo Quyết định” của danh sách để trống số và ngày",
      "yes leaves number and date of the list's reference line blank"))
  static let authority = Field(
    "thẩm quyền", "authority", .authority,
    help: help("ai quyết định, ví dụ “Chủ tịch UBND quận Kiến An”", "who decides"))
  static let subject = Field(
    "về việc", "subject", .text,
    help: help("trích yếu; để trống thì tự lập", "made from the awards when empty"))
  static let grounds = Field(
    "căn cứ", "grounds", .list(of: .text),
    help: help("mỗi căn cứ một dòng, không dấu cuối câu", "one a line, without its final sign"))
  static let proposals = Field(
    "theo đề nghị", "proposals", .list(of: .text), help: help("ai đề nghị", "who proposed it"))
  static let articles = Field(
    "điều", "articles", .list(of: ArticleTable.type),
    help: help(
      "các điều, nếu tự soạn: mỗi điều một dòng chữ, hoặc {nội dung, khoản, điểm}",
      "the articles in your own words: each a text, or {text, clauses, points}"))
  static let executors = Field(
    "thi hành", "executors", .list(of: .text), help: help("ai thi hành, theo thứ tự", "who carries it out"))
  static let addressees = Field(
    "nơi nhận", "addressees", .list(of: .text), help: help("mỗi nơi một dòng", "one a line"))
  static let archive = Field("lưu", "archive", .text, help: help("ví dụ “VT, NV”", "such as “VT, NV”"))
  static let signing = Field(
    "ký", "signed by",
    .text(
      FieldType<Text>.text.map { SigningDraft.mention($0) }, or: SigningTable.table.type.map { .full($0) }),
    help: help("chức danh ký, ví dụ “Chủ tịch UBND quận”, hoặc chi tiết", "the office that signs, or details")
  )
  static let moneySource = Field(
    "kinh phí", "money source", .text, help: help("nguồn tiền thưởng", "where the money comes from"))
  static let list = Field(
    "danh sách", "list", ListLayoutTable.table.type,
    help: help("cách lập danh sách kèm theo", "how the list is set"))
  static let submission = Field(
    "tờ trình", "submission", SubmissionTable.table.type,
    help: help("lập tờ trình đề nghị khen thưởng", "makes the submission, too"))
  static let moneyList = Field(
    "chi tiền thưởng", "money list", MoneyListTable.type,
    help: help(
      "“có” hoặc chi tiết: lập danh sách chi tiền thưởng", "yes or details: makes the list of payments"))
  static let awards = Field(
    "khen thưởng", "awards", .list(of: .text),
    help: help("các nhóm khen thưởng, gọi bằng mã hoặc tên", "the awards that it decides, by key or name"))

  static let table = RecordTable<DecisionDraft>(
    "quyết định", "decision",
    help: help("quyết định khen thưởng cần soạn", "a decision that the packet makes"),
    fields: key, number, sign, date, issuedAt, issuingBody, superiorBody, authority, subject, grounds,
    proposals,
    articles, executors, addressees, archive, signing, moneySource, list, isElectronic, submission, moneyList,
    awards, MarksTable.urgency, MarksTable.drafter, MarksTable.copies, MarksTable.foot
  ) { reader in
    var draft = DecisionDraft(decision: Decision())
    fill(&draft.decision, from: &reader)
    switch reader.read(signing) {
    case .mention(let text): draft.signer = text
    case .full(let signing): draft.decision.signing = signing
    case nil: break
    }
    draft.awards = reader.read(list: awards)
    return draft
  }

  /// The lines of a body's name as one text.
  private static func joined(_ lines: [Text]) -> Text? {
    lines.first.map { $0.with(lines.map(\.value).joined(separator: " ")) }
  }

  private static func fill(_ decision: inout Decision, from reader: inout RecordReader) {
    decision.key = reader.read(key)
    decision.number = reader.read(number)
    decision.sign = reader.read(sign)
    decision.date = reader.read(date)
    decision.issuedAt = reader.read(issuedAt)
    let (issuing, superior) = (reader.read(list: issuingBody), reader.read(list: superiorBody))
    decision.issuingBody = joined(issuing)
    decision.issuingLines = issuing.count > 1 ? issuing : []
    decision.superiorBody = joined(superior)
    decision.superiorLines = superior.count > 1 ? superior : []
    decision.authority = reader.read(authority)
    decision.subject = reader.read(subject).map { Ending.without($0, ["Về việc", "V/v"]) }
    decision.grounds = reader.read(list: grounds).map {
      Ending.removed(from: Ending.without($0, ["Căn cứ"]))
    }
    decision.proposals = reader.read(list: proposals).map {
      Ending.removed(from: Ending.without($0, ["Theo đề nghị của", "Xét đề nghị của"]))
    }
    var numbers = ArticleNumbers()
    decision.articles = numbers.removed(from: reader.read(list: articles))
    reader.findings.append(numbers.findings)
    decision.marks = MarksTable.read(&reader)
    decision.executors = reader.read(list: executors).map { Ending.removed(from: $0) }
    decision.addressees = reader.read(list: addressees).map { Ending.line($0) }
    decision.archive = reader.read(archive).map { Ending.line(Ending.without($0, ["Lưu:"])) }
    decision.moneySource = reader.read(moneySource)
    decision.list = reader.read(list) ?? ListLayout()
    decision.isElectronic = reader.read(isElectronic) ?? false
    decision.submission = reader.read(submission)
    decision.moneyList = reader.read(moneyList) ?? nil
    decision.place = reader.place
  }
}
