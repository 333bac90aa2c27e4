import Diagnostics
import Fields
import Model
import Wording

/// Chương trình: the day itself.
enum DayTable {
  private static let times: [Field<DayDraft>] = [
    Field(
      "bắt đầu", "start", \.plan.start, .clockTime,
      help: help("giờ bắt đầu của mục đầu: 7:30", "when the first item begins: 7:30")),
    Field(
      "kết thúc", "end", \.plan.end, .clockTime,
      help: help(
        "giờ kết thúc ghi trong giấy mời; chương trình không được dài hơn", "the programme ends by then")),
    Field(
      "thứ", "weekday", \.plan.weekday, DayTypes.weekday,
      help: help("thứ trong tuần, để đối chiếu với ngày", "the weekday, held against the date")),
    Field(
      "người dẫn", "conducted by", \.conductors, .list(of: .text),
      help: help("ai dẫn chương trình", "who conducts the programme")),
  ]

  private static let stage: [Field<DayDraft>] = [
    Field(
      "sân khấu", "stage", \.plan.stageSize, .integer(1...200),
      help: help(
        "mỗi đợt bao nhiêu người đứng trên sân khấu; để trống là 8", "how many at once; 8 when empty")),
    Field(
      "phút mỗi đợt", "minutes a batch", \.plan.minutesPerBatch, .integer(1...60),
      help: help(
        "mỗi đợt trao mất mấy phút; có thì tính được thời lượng phần trao thưởng", "how long one batch takes")
    ),
    Field(
      "vắng mặt", "absent", \.plan.absences, .list(of: ProxyTable.type),
      help: help("ai không đến nhận", "recipients who do not come")),
    Field(
      "đại diện", "representatives", \.plan.representatives, .list(of: ProxyTable.table.type),
      help: help("ai lên nhận cho tập thể, hộ gia đình, người được truy tặng", "who receives for whom")),
  ]

  private static let people: [Field<DayDraft>] = [
    Field(
      "khách mời", "guests", \.guests, .list(of: RecipientTable.type),
      help: help("người được mời, theo thứ tự", "who is invited, in order")),
    Field(
      "danh sách khách", "guest list", \.guestList, ListReferenceTable.type,
      help: help("tên tệp .xlsx hoặc .csv có khách mời", "a workbook or CSV file of the guests")),
    Field(
      "giấy mời", "invitation", \.plan.invitation, InvitationTable.table.type,
      help: help("số, ký hiệu, khổ, người ký của giấy mời", "how the invitation is issued")),
  ]

  private static let papers: [Field<DayDraft>] = [
    Field(
      "kế hoạch", "plan", \.plan.plan, DayPaperTable.table.type,
      help: help("số, ký hiệu, người ký của kế hoạch", "how the plan is issued")),
    Field(
      "thông báo", "notice", \.plan.notice, DayPaperTable.table.type,
      help: help("số, ký hiệu, nơi gửi của thông báo", "how the notice is issued")),
    Field(
      "phát động", "launch", \.plan.launch, DayPaperTable.launch.type,
      help: help(
        "số, ký hiệu, người ký của bản phát động; đơn vị cùng tổ chức thì cùng ký",
        "how the launch is issued; bodies that host together sign together")),
    Field(
      "phân công", "tasks", \.plan.tasks, .list(of: DayTaskTable.table.type),
      help: help("ai làm việc gì, hạn nào", "who does what by when")),
    Field(
      "kinh phí", "costs", \.plan.costs, .list(of: DayCostTable.table.type),
      help: help("các khoản chi", "the costs")),
    Field(
      "nguồn kinh phí", "cost source", \.plan.costSource, .bare,
      help: help("lấy từ nguồn nào", "where the money comes from")),
    Field(
      "hội đồng", "council", \.plan.council, CouncilTable.table.type,
      help: help("cuộc họp xét khen thưởng, để lập biên bản", "the meeting that considered the awards")),
    Field(
      "giao ước", "pledge terms", \.plan.pledges, .list(of: PledgeTermsTable.table.type),
      help: help("các bên ký và nội dung giao ước", "the parties and contents of pledges")),
    Field(
      "phông", "backdrop", \.plan.backdrop, BackdropTable.table.type,
      help: help("kích thước phông và các dòng chữ", "the backdrop's size and lines")),
    Field(
      "cách đọc", "readings", \.plan.readings, .list(of: ReadingTable.table.type),
      help: help("cách đọc chữ viết tắt, tên nước ngoài trong kịch bản", "how the script reads a word")),
    Field(
      "văn bản", "documents", \.plan.documents, .commaList(of: .text),
      help: help(
        "lập thêm những loại này, hoặc “tất cả”: kế hoạch, biên bản, thông báo, phông …",
        "kinds that are made besides the usual ones, or “tất cả” for all")),
    Field(
      "mẫu", "templates", FieldType<[FieldEntry<Text>]>.map(of: .wordFile),
      help: help(
        "tệp Word của cơ quan cho từng loại: {chương trình: mau/chuong-trinh.docx}",
        "the office's own Word file of a kind: {chương trình: mau/chuong-trinh.docx}")
    ) { draft, files in
      draft.plan.wordTemplates = files.map { KindTemplate(kind: $0.key, file: $0.value) }
    },
  ]

  static let table = RecordTable(
    "chương trình", "programme", help: help("ngày lễ", "the day itself"), DayDraft(), at: \.plan.place
  ) {
    times
    Field(
      "mục", "items", \.items, .list(of: ItemTable.type),
      help: help(
        "các mục theo thứ tự; để trống thì theo trình tự thường dùng",
        "the items in order; the usual ones when empty"))
    stage
    people
    papers
  }
}

/// Types that only the day has.
enum DayTypes {
  /// A duration in whole minutes: “10 phút”, “1 giờ 30 phút”, or the number of minutes.
  static let minutes = FieldType<Located<Int>>.phrase(
    Message(vi: "số phút", en: "minutes"), examples: ["10 phút", "1 giờ 30 phút"]
  ) { text, findings in
    var cursor = PhraseCursor(text.value)
    var total = 0
    var isRead = false
    while let number = Figures.whole(String(cursor.rest.prefix { $0.isNumber })), number <= 1440 {
      let digits = cursor.rest.prefix { $0.isNumber }
      cursor = PhraseCursor(String(cursor.rest.dropFirst(digits.count)).trimmingPrefixSpaces)
      let isHours = cursor.take("giờ")
      // Timetables write 30', 30’, 30p.
      let isMinutes =
        !isHours && (["phút", "ph", "p", "'", "’", "′"].contains { cursor.take($0) } || cursor.isAtEnd)
      guard isHours || isMinutes else { break }
      total += isHours ? number * 60 : number
      isRead = true
      if cursor.isAtEnd { break }
    }
    guard isRead, cursor.isAtEnd, (1...1440).contains(total) else {
      findings.report(
        PhraseFaults.unreadable(
          text, Message(vi: "số phút, ví dụ “10 phút”", en: "minutes, such as “10 phút”")))
      return nil
    }
    return Located(total, at: text.place)
  }

  /// Thứ: “thứ Sáu”, “Sáu”, “6”, “Chủ nhật”.
  static let weekday = FieldType<Located<Weekday>>.phrase(
    Message(vi: "thứ trong tuần", en: "a weekday"), examples: ["thứ Sáu", "Chủ nhật"]
  ) { text, findings in
    let word = Folding.fold(text.value).replacing("thu ", with: "")
    let names = Weekday.allCases.map { Folding.fold($0.name).replacing("thu ", with: "") }
    if let index = names.firstIndex(of: word) ?? Int(word).flatMap({ (2...7).contains($0) ? $0 - 2 : nil }) {
      return Located(Weekday.allCases[index], at: text.place)
    }
    findings.report(
      PhraseFaults.unreadable(
        text, Message(vi: "thứ trong tuần, ví dụ “thứ Sáu”", en: "a weekday, such as “thứ Sáu”")))
    return nil
  }
}

extension String {
  fileprivate var trimmingPrefixSpaces: String { String(drop { $0 == " " }) }
}

/// Mục của chương trình.
enum ItemTable {
  private static let kinds = FieldType<ProgrammeItem.Kind>.choice()

  /// A kind by its name; any other text is an item in the clerk's own words.
  private static let head = FieldType<ProgrammeItem>(shape: .either([kinds.shape, .text])) { node, findings in
    guard let text = FieldType<Text>.text.read(node, into: &findings) else { return nil }
    var ignored = Findings()
    if let kind = kinds.read(node, into: &ignored) { return ProgrammeItem(kind) }
    var item = ProgrammeItem(.other)
    item.content = text
    return item
  }

  static let table = RecordTable(
    "mục", "item", help: help("một mục của chương trình", "an item of the programme"), ItemDraft(),
    oneOf: ["mục", "nội dung"], at: \.item.place
  ) {
    Field(
      "mục", "item", head,
      help: help(
        "chào cờ, khai mạc, báo cáo, trao thưởng …, hoặc lời tự viết", "a kind of item, or words of its own")
    ) { ($0.item.kind, $0.item.content) = ($1.kind, $0.item.content ?? $1.content) }
    Field(
      "nội dung", "content", \.item.content, .bare,
      help: help("chữ in trong bảng, thay cho tên của mục", "the words of the table, instead of the kind's"))
    Field("người", "who", \.performers, .list(of: .text), help: help("ai thực hiện", "who does it"))
    Field(
      "phiên", "session", \.item.session, .text,
      help: help(
        "tên phiên bắt đầu từ mục này: phiên thứ nhất; để trống thì chia sáng, chiều theo giờ",
        "the session that begins with it; by morning and afternoon when empty"))
    Field(
      "lúc", "at", \.item.at, .clockTime,
      help: help(
        "giờ cố định; để trống thì nối tiếp mục trước", "a fixed hour; after the item before when empty"))
    Field(
      "thời lượng", "minutes", \.item.minutes, DayTypes.minutes,
      help: help("ví dụ “10 phút”", "such as “10 phút”"))
    Field(
      "lời dẫn", "lines", \.item.lines, .phrases(of: .text),
      help: help(
        "lời dẫn tự viết, thay cho lời thường dùng", "the conductor's words, instead of the usual ones"))
    Field(
      "việc", "cues", \.item.cues, .phrases(of: .bare),
      help: help("việc của hậu trường khi tới mục này", "cues for those behind the stage"))
  }

  static let type = table.type(
    orText: head.map { item in
      var draft = ItemDraft()
      draft.item = item
      return draft
    })
}

/// Vắng mặt, nhận thay.
enum ProxyTable {
  static let table = RecordTable(
    "người nhận thay", "proxy",
    help: help("ai vắng, ai nhận thay cho ai", "who is absent, who receives for whom"),
    Proxy(name: .unread)
  ) {
    Field(
      "tên", "name", \.name, .bare, required: true,
      help: help("tên như trong danh sách", "the name as listed"))
    Field(
      "đơn vị", "unit", \.unit, .bare, help: help("khi nhiều người trùng tên", "where several bear the name"))
    Field(
      "người nhận", "received by", \.receiver, .bare,
      help: help("ai lên nhận, kèm chức vụ hoặc quan hệ", "who receives, with post or relation"))
    Field("lý do", "reason", \.reason, .bare, help: help("vì sao vắng", "why"))
  }

  static let type = table.type(orText: FieldType<Text>.text.map { Proxy(name: $0) })
}

/// Thể thức của văn bản trong ngày lễ.
enum DayPaperTable {
  @FieldList<DayPaper> static func fields() -> [Field<DayPaper>] {
    Field(
      "số", "number", \.number, .text, help: help("để trống thì chừa chỗ ghi tay", "left blank when empty"))
    Field("ký hiệu", "sign", \.sign, .text, help: help("ví dụ GM-UBND", "such as GM-UBND"))
    Field("ngày", "date", \.date, .date, help: help("để trống thì chừa chỗ", "left blank when empty"))
    Field(
      "nơi ban hành", "place", \.issuedAt, .issuingPlace,
      help: help("để trống thì theo quyết định", "the decision's when empty"))
    Field(
      "cơ quan ban hành", "issuing body", \.issuingBody, .list(of: .text),
      help: help("để trống thì là đơn vị tổ chức", "the host when empty"))
    Field(
      "cơ quan chủ quản", "superior body", \.superiorBody, .list(of: .text),
      help: help("in phía trên cơ quan ban hành", "printed above it"))
    Field("kính gửi", "to", \.submittedTo, .list(of: .bare), help: help("gửi những ai", "to whom it goes"))
    Field(
      "căn cứ", "grounds", \.grounds, DecisionTable.groundList,
      help: help("mỗi căn cứ một dòng", "one a line"))
    Field(
      "nội dung", "content", \.paragraphs, .phrases(of: .text),
      help: help("các đoạn tự soạn: mục đích, yêu cầu", "paragraphs in your own words"))
    DecisionTable.addressees(\.addressees, archive: \.archive)
    DecisionTable.archive(\.archive)
    Field(
      "ký", "signed by", \.signing, SigningTable.type,
      help: help("chức vụ người ký, hoặc chi tiết", "the office, or details"))
  }

  /// Thể thức của bản phát động, which several bodies may sign.
  static let launch = RecordTable(
    "thể thức bản phát động", "launch paper",
    help: help("thể thức của bản phát động", "how a launch is issued"), DayPaper(), at: \.place
  ) {
    fields()
    Field(
      "cùng ký", "signed with", \.cosigners, .list(of: cosigner.type),
      help: help(
        "những bên ký cùng, theo thứ tự; để trống thì là các đơn vị cùng tổ chức",
        "the others who sign, in order; the other hosts when empty"))
  }

  private static let cosigner = RecordTable(
    "bên cùng ký", "cosigner", help: help("một bên ký cùng", "one who signs too"), DayPaper.Cosigner()
  ) {
    Field("cơ quan", "body", \.body, .text, help: help("tên đầy đủ", "its full name"))
    Field(
      "ký", "signed by", \.signing, SigningTable.type,
      help: help("chức vụ người ký, hoặc chi tiết", "the office, or details"))
  }

  static let table = RecordTable(
    "thể thức", "paper", help: help("thể thức của một văn bản", "how a paper is issued"), DayPaper(),
    at: \.place,
    fields: fields)
}

/// Giấy mời.
enum InvitationTable {
  static let table = RecordTable(
    "giấy mời", "invitation", help: help("giấy mời", "an invitation"), Invitation(), at: \.paper.place
  ) {
    Field(
      "khổ", "size", \.size, .choice(),
      help: help("A4: mỗi tờ một giấy; A5: mỗi tờ hai giấy", "one on a sheet, or two"))
    Field("chủ trì", "chaired by", \.chairs, .list(of: .bare), help: help("ai chủ trì", "who presides"))
    Field(
      "ghi chú", "notes", \.notes, .phrases(of: .bare), help: help("lưu ý với khách", "notes to the guest"))
    DayPaperTable.fields().lifted(to: \.paper)
  }
}

/// Phân công.
enum DayTaskTable {
  static let table = RecordTable(
    "phân công", "task", help: help("một việc được giao", "a task"), DayTask(what: .unread)
  ) {
    Field("việc", "task", \.what, .bare, required: true, help: help("việc gì", "what is done"))
    Field("người", "who", \.who, .bare, help: help("ai làm", "who does it"))
    Field("hạn", "due", \.due, .bare, help: help("xong trước lúc nào", "by when"))
  }
}

/// Khoản chi.
enum DayCostTable {
  private static let sums = 0...10_000_000_000_000

  static let table = RecordTable(
    "khoản chi", "cost", help: help("một khoản chi", "a cost"), DayCost(what: .unread)
  ) {
    Field("khoản", "cost", \.what, .bare, required: true, help: help("chi cho việc gì", "what it is for"))
    Field("số lượng", "count", \.count, .integer(0...1_000_000), help: help("bao nhiêu", "how many"))
    Field("đơn vị tính", "unit", \.unit, .bare, help: help("suất, cái, m²", "of what"))
    Field("đơn giá", "price", \.price, .integer(sums), help: help("đồng cho mỗi đơn vị", "đồng for one"))
    Field(
      "thành tiền", "amount", \.amount, .integer(sums),
      help: help("đồng; để trống thì nhân số lượng với đơn giá", "đồng; the product when empty"))
    Field("ghi chú", "note", \.note, .text, help: help("ghi chú", "a note"))
  }
}

/// Họp hội đồng.
enum CouncilTable {
  private static let ballot = RecordTable(
    "phiếu", "ballot", help: help("kết quả bỏ phiếu", "the result of a ballot"),
    CouncilBallot(name: .unread, form: .unread)
  ) {
    Field(
      "tên", "name", \.name, .bare, required: true,
      help: help("người, tập thể được xét", "who was considered"))
    Field("đơn vị", "unit", \.unit, .bare, help: help("chức vụ, đơn vị", "post and unit"))
    Field("hình thức", "form", \.form, .text, required: true, help: help("danh hiệu, hình thức", "what for"))
    Field(
      "đồng ý", "agreed", \.agreed, .integer(0...10_000), help: help("số phiếu đồng ý", "how many agreed"))
  }

  static let table = RecordTable(
    "hội đồng", "council", help: help("cuộc họp xét khen thưởng", "the meeting of the council"),
    CouncilMeeting(),
    at: \.paper.place
  ) {
    Field("tên", "name", \.name, .bare, help: help("tên hội đồng", "the council's name"))
    Field("ngày họp", "meeting day", \.date, .date, help: help("họp ngày nào", "when it met"))
    Field("bắt đầu", "start", \.start, .clockTime, help: help("giờ bắt đầu", "when it began"))
    Field("kết thúc", "end", \.end, .clockTime, help: help("giờ kết thúc", "when it ended"))
    Field("địa điểm", "venue", \.venue, .bare, help: help("họp ở đâu", "where"))
    Field(
      "số thành viên", "members", \.members, .integer(1...10_000),
      help: help("tất cả thành viên của hội đồng; tỷ lệ tính trên số này", "all members; shares are of these")
    )
    Field(
      "số có mặt", "number present", \.presentCount, .integer(0...10_000),
      help: help("khi không nêu tên", "where nobody is named"))
    Field("có mặt", "present", \.present, .list(of: .bare), help: help("ai có mặt, kèm chức vụ", "who came"))
    Field("vắng", "absent", \.absent, .list(of: .bare), help: help("ai vắng, vì sao", "who did not, and why"))
    Field("chủ trì", "chair", \.chair, .bare, help: help("họ tên người chủ trì", "who presided"))
    Field("thư ký", "secretary", \.secretary, .bare, help: help("họ tên thư ký", "who wrote"))
    Field(
      "diễn biến", "proceedings", \.contents, .phrases(of: .bare),
      help: help("ý kiến, thảo luận, theo thứ tự", "what was said, in order"))
    Field(
      "bỏ phiếu", "ballots", \.ballots, .list(of: ballot.type),
      help: help("kết quả từng người", "the results"))
    DayPaperTable.fields().lifted(to: \.paper)
  }
}

/// Giao ước.
enum PledgeTermsTable {
  private static let party = RecordTable(
    "bên ký", "party", help: help("một bên ký giao ước", "a party of the pledge"),
    PledgeTerms.Party(unit: .unread)
  ) {
    Field("đơn vị", "unit", \.unit, .bare, required: true, help: help("đơn vị ký", "the unit"))
    Field("chức vụ", "title", \.title, .bare, help: help("chức vụ người ký", "the signer's post"))
    Field("họ tên", "name", \.signer, .bare, aliases: ["tên", "người ký"], help: help("ai ký", "who signs"))
  }

  static let table = RecordTable(
    "giao ước", "pledge terms",
    help: help("các bên và nội dung giao ước", "parties and contents of a pledge"),
    PledgeTerms(document: .unread)
  ) {
    Field(
      "giao ước", "pledge", \.document, .text, required: true,
      help: help("tên như ở mục “giao ước thi đua”", "its name as under “giao ước thi đua”"))
    Field(
      "các bên", "parties", \.parties,
      .list(of: party.type(orText: FieldType<Text>.text.map { PledgeTerms.Party(unit: $0) })),
      help: help("2 đến 20 bên, theo thứ tự ký; để trống thì là thành viên cụm", "2 to 20, in order"))
    Field(
      "nội dung", "contents", \.contents, .phrases(of: .bare),
      help: help("mỗi nội dung thi đua một dòng", "what is pledged, one a line"))
  }
}

/// Phông.
enum BackdropTable {
  private static let metres = FieldType<Double>.length(in: "m", 0.5...60)

  static let table = RecordTable(
    "phông", "backdrop", help: help("phông sân khấu", "the backdrop"), Backdrop()
  ) {
    Field("rộng", "width", \.widthMetres, metres, help: help("ví dụ 8 m", "such as 8 m"))
    Field("cao", "height", \.heightMetres, metres, help: help("ví dụ 4 m", "such as 4 m"))
    Field(
      "biểu trưng", "emblem", \.emblem, .text,
      help: help(
        "hình phía trên chữ: tệp PNG, JPEG, SVG, hoặc tên hình để bản vẽ giữ chỗ",
        "what is over the lines: a PNG, JPEG or SVG file, or its name, for which a place is kept"))
    Field("khẩu hiệu", "slogan", \.slogan, .unquoted, help: help("khẩu hiệu phía trên", "the slogan above"))
    Field(
      "dòng", "lines", \.lines, .phrases(of: .text),
      help: help("các dòng chữ; để trống thì từ tên buổi lễ", "its lines; from the event when empty"))
  }
}

/// Cách đọc.
enum ReadingTable {
  static let table = RecordTable(
    "cách đọc", "reading", help: help("cách đọc một chữ", "how a word is read"),
    SpokenReading(written: .unread, spoken: .unread)
  ) {
    Field("viết", "written", \.written, .text, required: true, help: help("như viết: VNPT", "as written"))
    Field("đọc", "spoken", \.spoken, .text, required: true, help: help("như đọc: vi en pi ti", "as spoken"))
  }
}
