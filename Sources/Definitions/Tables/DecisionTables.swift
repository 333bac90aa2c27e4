import Diagnostics
import Fields
import Model
import Wording

/// Ký.
enum SigningTable {
  static let table = RecordTable(
    "ký", "signing", help: help("thể thức ký quyết định", "how a decision is signed"), Signing()
  ) {
    Field(
      "hình thức", "form", \.form, .choice(Signing.Form.self),
      help: help("TM., KT., TL., TUQ., Q. hoặc trực tiếp", "how it is signed"))
    Field(
      "thay", "for", \.onBehalfOf, .text,
      help: help("TM., KT. … ai, nếu khác thẩm quyền ban hành", "for whom, if not the deciding authority"))
    Field("chức vụ", "title", \.title, .bare, help: help("chức vụ người ký", "the signer's post"))
    Field(
      "họ tên", "name", \.name, .bare, aliases: ["tên", "họ và tên"],
      help: help("để trống thì chừa chỗ", "left blank when empty"))
  }

  /// The signer's post, or all of it.
  static let type = table.type(
    orText: FieldType<Text>.bare.map { title in
      var signing = Signing()
      signing.title = title
      return signing
    }
  ).map { SigningText.settled($0) }
}

/// Cách lập danh sách kèm theo.
enum ListLayoutTable {
  private static let numberWords = FieldType<[ListLayout.NumberWord]>.list(of: .choice()).map { written in
    var words = NumberWords()
    for word in written {
      switch word {
      case .linh: words.zeroTens = .linh
      case .le: words.zeroTens = .le
      case .nghin: words.thousand = .nghin
      case .ngan: words.thousand = .ngan
      }
    }
    return words
  }

  static let table = RecordTable(
    "danh sách", "list layout",
    help: help("cách lập danh sách kèm theo quyết định", "how the list of a decision is set"), ListLayout()
  ) {
    Field(
      "phụ lục", "annexes", \.division, .choice(ListLayout.Division.self),
      help: help(
        "một danh sách (mặc định); mỗi hình thức, mỗi loại đối tượng một phụ lục: Phụ lục I, Phụ lục II; hoặc “trong Điều 1”: nêu tên ngay trong điều khi không quá 5 người nhận",
        "one list by default; an annex for each award or each kind: Phụ lục I, Phụ lục II; or “trong Điều 1”: up to 5 recipients named in the article itself"
      ))
    Field(
      "tiêu đề", "titles", \.titles, .list(of: .bare(after: ["Danh sách"])),
      help: help(
        "lời dưới chữ DANH SÁCH; có nhiều phụ lục thì lần lượt từng phụ lục; để trống thì theo khen thưởng",
        "the words under DANH SÁCH, of each annex in order; made from the awards when empty"))
    Field(
      "cột", "columns", \.columns, .list(of: .choice(ListLayout.Column.self)),
      help: help("các cột, theo thứ tự", "the columns in order"))
    Field(
      "chia nhóm", "grouping", \.grouping, .choice(ListLayout.Grouping.self),
      help: help("theo đối tượng, hình thức, đơn vị, hoặc không chia", "by kind, award, unit, or plain"))
    Field(
      "thứ tự", "order", \.order, .choice(ListLayout.Order.self),
      help: help("như danh sách hoặc theo tên", "as given or by name"))
    Field(
      "đánh số liên tục", "numbers through", \.numbersThrough, .truth,
      help: help("có hoặc không", "yes or no"))
    Field(
      "cá nhân trước", "individuals first", \.individualsFirst, .truth,
      help: help("có hoặc không", "yes or no"))
    Field(
      "giấy ngang", "landscape", \.isLandscape, .truth,
      help: help(
        "có hoặc không; để trống thì theo bề rộng các cột", "the widths of the columns decide when empty"))
    Field(
      "số hai chữ số", "padded counts", \.padsCounts, .truth,
      help: help("“có”: 05 tập thể (mặc định); “không”: 5 tập thể", "05 by default; no for 5"))
    Field(
      "đọc số", "number words", \.numberWords, numberWords,
      help: help(
        "cách đọc số tiền bằng chữ: linh hoặc lẻ, nghìn hoặc ngàn (mặc định: linh, nghìn)",
        "words of sums: linh or lẻ, nghìn or ngàn (linh and nghìn when empty)"))
  }
}

/// Quyết định.
enum DecisionTable {
  /// An office or a declared person, or all of it.
  private enum SigningDraft: Sendable {
    case mention(Text)
    case full(Signing)
  }

  private static let signing = FieldType<SigningDraft>.text(
    FieldType<Text>.bare.map { .mention($0) },
    or: SigningTable.table.type.map { .full(SigningText.settled($0)) })

  /// The lines of a body's name as one text, and apart where there are several.
  private static func joined(_ lines: [Text]) -> (whole: Text?, lines: [Text]) {
    (lines.first.map { $0.with(lines.map(\.value).joined(separator: " ")) }, lines.count > 1 ? lines : [])
  }

  /// Trích yếu.
  static func subject<Record>(_ path: WritableKeyPath<Record, Text?> & Sendable) -> Field<Record> {
    Field(
      "về việc", "subject", path, .subject,
      help: help("trích yếu; để trống thì tự lập", "made from the awards when empty"))
  }

  /// Căn cứ.
  static let groundList = FieldType<[Text]>.phrases(of: .item(after: ["Căn cứ"])).map { texts in
    // Several that were pasted as one text.
    texts.flatMap { text in
      text.value.split(separator: "; Căn cứ ").map {
        Ending.writtenOut(Ending.removed(from: text.with(String($0))))
      }
    }
  }

  /// Grounds as a list, to which those of the law are added, or under “chỉ”, where they are final.
  private struct Grounds: Sendable {
    var texts: [Text] = []
    var standAlone = true
  }

  private static let proposing = [
    "Theo đề nghị của", "Xét đề nghị của", "Theo đề nghị", "Xét đề nghị", "của",
  ]

  private static let groundsAlone = RecordTable(
    "căn cứ", "grounds", help: help("căn cứ tự ghi đủ", "grounds that are complete"), Grounds()
  ) {
    Field(
      "chỉ", "only", \.texts, groundList, required: true,
      help: help("chỉ những căn cứ này, không đề xuất thêm", "these and no others"))
  }

  private static let grounds = FieldType<Grounds>(
    shape: .either([groundList.shape, groundsAlone.type.shape])
  ) { node, findings in
    if case .record = node.content { return groundsAlone.read(node, into: &findings) }
    return groundList.read(node, into: &findings).map { Grounds(texts: $0, standAlone: false) }
  }

  /// Nơi nhận; a line “Lưu: VT, VX” among them is the archive's, where that is not given apart.
  static func addressees<Record>(
    _ path: WritableKeyPath<Record, [Text]> & Sendable, archive: WritableKeyPath<Record, Text?> & Sendable
  ) -> Field<Record> {
    Field(
      "nơi nhận", "addressees", FieldType<[Text]>.phrases(of: .item(after: ["Nơi nhận"])),
      help: help("mỗi nơi một dòng", "one a line")
    ) { record, lines in
      for line in lines.flatMap(parts(of:)) {
        if let kept = archived(line) {
          record[keyPath: archive] = record[keyPath: archive] ?? kept
        } else if line.value.contains(where: \.isLetter),
          !record[keyPath: path].contains(where: { $0.value == line.value })
        {
          record[keyPath: path].append(line)
        }
      }
    }
  }

  /// A line of addressees that was pasted with the others behind a semicolon, taken apart.
  private static func parts(of line: Text) -> [Text] {
    guard line.value.contains(";") else { return [line] }
    return line.value.split(separator: ";").map { Ending.line(line.with(String($0))) }.filter {
      !$0.value.isEmpty
    }
  }

  /// Where copies are kept, of the line “Lưu: VT”; nil for an addressee whose name is Lưu.
  private static func archived(_ line: Text) -> Text? {
    var cursor = PhraseCursor(line.value)
    guard cursor.take("Lưu") else { return nil }
    let isMarked = cursor.rest.hasPrefix(":")
    let rest = String(cursor.rest.drop { $0 == ":" || $0 == " " })
    guard !rest.isEmpty, isMarked || rest == "VT" || rest.hasPrefix("VT,") || rest.hasPrefix("VT ") else {
      return nil
    }
    return line.with(rest)
  }

  /// Lưu.
  static func archive<Record>(_ path: WritableKeyPath<Record, Text?> & Sendable) -> Field<Record> {
    Field("lưu", "archive", path, .item(after: ["Lưu"]), help: help("ví dụ “VT, NV”", "such as “VT, NV”"))
  }

  static let table = RecordTable(
    "quyết định", "decision",
    help: help("quyết định khen thưởng cần soạn", "a decision that the packet makes"), DecisionDraft(),
    at: \.decision.place
  ) {
    Field(
      "mã", "key", \.decision.key, .text,
      help: help("tên tắt để nhóm khen thưởng nhắc tới", "a short word for awards to refer to it"))
    Field(
      "số", "number", \.decision.number, .text,
      help: help("để trống thì chừa chỗ ghi tay", "left blank for the pen when empty"))
    Field("ký hiệu", "sign", \.decision.sign, .text, help: help("ví dụ QĐ-UBND", "such as QĐ-UBND"))
    Field(
      "ngày", "date", \.decision.date, .date, help: help("để trống thì chừa chỗ", "left blank when empty"))
    Field(
      "nơi ban hành", "place", \.decision.issuedAt, .issuingPlace,
      help: help("địa danh trước ngày, ví dụ “Kiến An”", "the place before the date"))
    Field(
      "cơ quan ban hành", "issuing body", .list(of: .text),
      help: help(
        "tên cơ quan ở góc trái; muốn tự ngắt dòng thì viết thành danh sách",
        "the body at the top left; a list parts it into lines")
    ) {
      ($0.decision.issuingBody, $0.decision.issuingLines) = joined($1)
    }
    Field(
      "cơ quan chủ quản", "superior body", .list(of: .text),
      help: help("in phía trên cơ quan ban hành", "printed above it")
    ) {
      ($0.decision.superiorBody, $0.decision.superiorLines) = joined($1)
    }
    Field(
      "thẩm quyền", "authority", \.authority, .text,
      help: help("ai quyết định, ví dụ “Chủ tịch UBND quận Kiến An”", "who decides"))
    subject(\.decision.subject)
    Field(
      "căn cứ", "grounds", grounds,
      help: help(
        "mỗi căn cứ một dòng; luật, nghị định còn thiếu được đề xuất thêm, trừ khi ghi {chỉ: [ … ]}",
        "one a line; laws and decrees that lack are added, unless it is {only: […]}")
    ) { draft, grounds in
      draft.decision.groundsStandAlone = grounds.standAlone
      // “Xét đề nghị của …” stands at the end of them on paper, and is no ground.
      for text in grounds.texts {
        let proposal = Ending.without(text, proposing)
        if proposal.value.count < text.value.count {
          draft.decision.proposals.append(Ending.proposal(proposal))
        } else {
          draft.decision.grounds.append(text)
        }
      }
    }
    Field(
      "theo đề nghị", "proposals", .phrases(of: .item(after: proposing)),
      help: help("ai đề nghị", "who proposed it")
    ) { $0.decision.proposals += $1.map { Ending.proposal($0) } }
    Field(
      "điều", "articles", \.decision.articles, ArticleTable.list,
      help: help(
        "các điều, nếu tự soạn: mỗi điều một dòng chữ, hoặc {nội dung, khoản, điểm}",
        "the articles in your own words: each a text, or {text, clauses, points}"))
    Field(
      "thi hành", "executors", \.decision.executors, .list(of: .item.map { ArticleNumbers.unlabelled($0) }),
      help: help("ai thi hành, theo thứ tự", "who carries it out"))
    addressees(\.decision.addressees, archive: \.decision.archive)
    archive(\.decision.archive)
    Field(
      "ký", "signed by", signing,
      help: help(
        "chức danh ký, ví dụ “Chủ tịch UBND quận”, hoặc chi tiết", "the office that signs, or details")
    ) { draft, signing in
      switch signing {
      case .mention(let text): draft.signer = text
      case .full(let signing): draft.decision.signing = signing
      }
    }
    Field(
      "kinh phí", "money source", \.decision.moneySource, .moneySource,
      help: help("nguồn tiền thưởng", "where the money comes from"))
    Field(
      "danh sách", "list", \.decision.list, ListLayoutTable.table.type,
      help: help("cách lập danh sách kèm theo", "how the list is set"))
    Field(
      "bản điện tử", "electronic original", \.decision.isElectronic, .truth,
      help: help(
        "“có” thì dòng “Kèm theo Quyết định” của danh sách để trống số và ngày",
        "yes leaves number and date of the list's reference line blank"))
    Field(
      "tờ trình", "submission", \.decision.submission, SubmissionTable.table.type,
      help: help("lập tờ trình đề nghị khen thưởng", "makes the submission, too"))
    Field(
      "chi tiền thưởng", "money list", \.decision.moneyList, MoneyListTable.type,
      help: help(
        "“có” hoặc chi tiết: lập danh sách chi tiền thưởng", "yes or details: makes the list of payments"))
    Field(
      "khen thưởng", "awards", \.awards, .list(of: .text),
      help: help("các nhóm khen thưởng, gọi bằng mã hoặc tên", "the awards that it decides, by key or name"))
    Field(
      "mẫu", "template", \.decision.wordTemplate, .wordFile,
      help: help(
        "tệp Word (.docx) của cơ quan, nằm cạnh bản khai: điền vào tệp ấy thay cho mẫu của chương trình",
        "the office's own Word file (.docx) beside the definition, filled instead of the program's template"))
    MarksTable.fields().lifted(to: \.decision.marks)
  }
}
