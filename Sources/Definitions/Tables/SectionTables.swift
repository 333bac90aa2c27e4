import Diagnostics
import Fields
import Model

/// Số liệu.
enum StatisticTable {
  static let table = RecordTable<StatisticDraft>(
    "số liệu", "statistic", help: help("một chỉ tiêu với con số của nó", "a figure"), StatisticDraft()
  ) {
    Field(
      "số liệu", "statistic", \.statistic.subject, .text, required: true, leads: true,
      help: help("tên chỉ tiêu, ví dụ “Tổng giá trị sản xuất năm 2022”", "what is measured"))
    Field(
      "đạt", "value", \.statistic.value, .quantity,
      help: help("số kèm đơn vị, ví dụ “gần 13.300 tỷ đồng”", "a number with its unit"))
    Field(
      "so sánh", "comparisons", \.statistic.comparisons,
      FieldType<[[Statistic.Comparison]]>.list(of: .comparisons).map { $0.flatMap(\.self) },
      help: help("ví dụ “tăng 10,10% so với cùng kỳ 2021”", "such as “tăng 10,10% so với cùng kỳ 2021”"))
    Field(
      "từ", "from", \.from, .changeEnd, help: help("số trước, ví dụ “2,55% (năm 2021)”", "the earlier number")
    )
    Field(
      "là", "is", FieldType<Quantity>.quantity,
      help: help("số kèm đơn vị, khi không nói “đạt”", "a plain value")
    ) {
      ($0.statistic.value, $0.verb) = ($1, .equals)
    }
    Field("có", "has", FieldType<Quantity>.quantity, help: help("ví dụ “36 lớp”", "what there is")) {
      ($0.statistic.value, $0.verb) = ($1, .has)
    }
    Field(
      "chiếm", "makes up", \.share, .quantity, help: help("ví dụ “62%”", "what share it is"))
    Field("được", "gets", FieldType<Quantity>.quantity, help: help("ví dụ “2 tỷ đồng”", "what came in")) {
      ($0.statistic.value, $0.verb) = ($1, .gets)
    }
    Field(
      "còn", "to", FieldType<ChangeEnd>.changeEnd,
      help: help("số sau, ví dụ “0,54% (năm 2024)”", "the later number")
    ) { ($0.to, $0.verb) = ($1, .remains) }
    Field(
      "lên", "up to", FieldType<ChangeEnd>.changeEnd, aliases: ["đến"],
      help: help("số sau, khi tăng", "the later number, where it rose")
    ) { ($0.to, $0.verb) = ($1, .risesTo) }
    Field(
      "xếp", "rank", \.statistic.rank, .rank, aliases: ["xếp hạng"],
      help: help("ví dụ “thứ Nhất khối quận, huyện”", "the rank"))
    Field("kỳ", "period", \.statistic.period, .period, help: help("năm hoặc giai đoạn", "year or span"))
    Field("theo", "according to", \.attributedTo, .text, help: help("theo ai", "whose words"))
  } finish: { draft, reader in
    if !["đạt", "so sánh", "từ", "là", "có", "chiếm", "được", "còn", "lên", "xếp"].contains(where: reader.has)
    {
      reader.findings.report(ReferenceFaults.figureWithoutNumber(draft.statistic.subject))
    }
    var draft = draft
    if let share = draft.share {
      if draft.statistic.value == nil {
        (draft.statistic.value, draft.verb) = (share, .makesUp)
      } else {
        // Beside a number its share is said in words.
        let verb = Statistic.Verb.makesUp.name.vi
        draft.statistic.comparisons.insert(
          .init(
            written: Located("\(verb) \(share.written.value)", at: share.written.place), direction: .equal,
            amount: nil, base: ""), at: 0)
      }
    }
    draft.statistic.verb = draft.verb
    // What is now "đạt 62 triệu đồng" beside a "từ" is its later number.
    if draft.from != nil, draft.to == nil, let value = draft.statistic.value {
      draft.to = ChangeEnd(quantity: value, when: nil)
      draft.statistic.value = nil
    }
    guard let from = draft.from, let to = draft.to else {
      // A later number alone is the value; an earlier one alone is what it was.
      if let only = draft.to ?? draft.from, draft.statistic.value == nil {
        draft.statistic.value = only.quantity
        draft.statistic.valueWhen = only.when
      }
      return draft
    }
    var change = Statistic.Change(from: from.quantity, to: to.quantity)
    (change.fromWhen, change.toWhen) = (from.when, to.when)
    draft.statistic.change = change
    return draft
  }
}

/// Phong trào, cuộc vận động, mô hình: the key says which.
enum MovementTable {
  static let table = RecordTable<MovementDraft>(
    "phong trào", "movement",
    help: help("phong trào, cuộc vận động, mô hình …", "a movement, campaign, model …"), MovementDraft()
  ) {
    for kind in Movement.Kind.allCases {
      Field(
        kind.name.vi, kind.name.en, FieldType<Text>.text, leads: true,
        help: help(
          "tên \(kind.name.vi), để trong “ ” nếu in có ngoặc", "its name, in “ ” if it is printed so")
      ) { draft, name in
        guard draft.name == nil else { return }
        draft.name = name
        draft.kind = kind
      }
    }
    Field("phát động bởi", "launched by", \.launchedBy, .text, help: help("ai phát động", "who launched it"))
    Field("kỳ", "period", \.period, .period, help: help("năm hoặc giai đoạn", "year or span"))
  }
}

/// Chủ đề.
enum ThemeTable {
  static let table = RecordTable(
    "chủ đề", "theme", help: help("chủ đề công tác", "a theme of work"), Theme(text: .unread)
  ) {
    Field(
      "chủ đề", "theme", \.text, .unquoted, required: true, leads: true,
      help: help("nguyên văn chủ đề", "the theme word for word"))
    Field("của", "of", \.owner, .text, help: help("ví dụ “thành phố”", "whose theme"))
    Field("kỳ", "period", \.period, .period, help: help("năm hoặc giai đoạn", "year or span"))
  }
}

/// Văn bản được nhắc tới.
enum PolicyTable {
  static let table = RecordTable(
    "văn bản", "policy",
    help: help("chỉ thị, nghị quyết, kế hoạch được nhắc tới", "a directive, resolution or plan"),
    PolicyReference(kind: .unread)
  ) {
    Field(
      "văn bản", "policy", \.kind, .text, required: true, leads: true,
      help: help("loại văn bản: Chỉ thị, Nghị quyết, kế hoạch 5 năm", "the kind of document"))
    Field("số", "number", \.number, .text, help: help("số văn bản", "its number"))
    Field("của", "of", \.issuer, .text, help: help("cơ quan ban hành", "who issued it"))
    Field("về", "about", \.title, .unquoted, help: help("trích yếu, nguyên văn", "its title word for word"))
    Field("kỳ", "period", \.period, .period, help: help("giai đoạn của văn bản", "its span"))
    Field(
      "theo", "under", \.basis, .text,
      help: help("văn bản mà nó dựa vào", "the document that it follows from"))
  }
}

/// Giao ước, cam kết thi đua.
enum PledgeTable {
  static let table = RecordTable<PledgeDraft>(
    "giao ước", "pledge",
    help: help("giao ước, cam kết thi đua được ký hoặc thông qua", "a pledge signed or adopted"),
    PledgeDraft(), oneOf: ["ký", "thông qua"]
  ) {
    Field(
      "ký", "signed", \.signed, .text, leads: true,
      help: help("văn bản được ký, ví dụ “giao ước thi đua năm 2023”", "what was signed"))
    Field(
      "thông qua", "adopted", \.adopted, .text, leads: true,
      help: help("văn bản được thông qua", "what was adopted"))
    Field(
      "bên ký", "signatories", \.pledge.signatories, .list(of: .text),
      help: help("đơn vị hoặc nhóm ký, theo thứ tự", "who signs, in order"))
    Field(
      "tổ chức bởi", "organised by", \.organiser, .text,
      help: help("đơn vị phát động việc ký", "who had it signed"))
    Field(
      "thời điểm", "moment", \.pledge.moment, .choice(Pledge.Moment.self),
      help: help("trước hay sau khen thưởng", "before or after the awards"))
    Field(
      "nêu ở", "told in", \.pledge.toldIn, .reportParts,
      help: help("trong bài hay chỉ ở chú thích ảnh", "in the body or a caption only"))
  } finish: { draft, _ in
    guard let document = draft.signed ?? draft.adopted else { return nil }
    var draft = draft
    draft.pledge.document = document
    draft.pledge.act = draft.signed == nil ? .adopted : .signed
    return draft
  }
}

/// A stretch of a section in somebody's words or about some time.
enum SectionBlockTable {
  static let table = RecordTable(
    "phần", "section",
    help: help("một phần theo lời một người hoặc về một kỳ", "a part in somebody's words or about some time"),
    SectionDraft(items: [])
  ) {
    Field(
      "nội dung", "content", \.items, .phrases(of: SectionTypes.item, areClauses: true), leads: true,
      help: help("các câu và số liệu, theo thứ tự", "sentences and facts, in order"))
    Field(
      "theo", "according to", \.attributedTo, .text, leads: true, help: help("theo lời ai", "whose words"))
    Field("kỳ", "period", \.period, .period, help: help("năm hoặc giai đoạn", "year or span"))
  }
}

/// The items of a section.
enum SectionTypes {
  private static let facts: [RecordVariant<SectionItem>] = [
    RecordVariant(StatisticTable.table, as: { .statistic($0) }),
    RecordVariant(MovementTable.table, as: { .movement($0) }),
    RecordVariant(ThemeTable.table, as: { .theme($0) }),
    RecordVariant(PolicyTable.table, as: { .policy($0) }),
    RecordVariant(PledgeTable.table, as: { .pledge($0) }),
  ]

  /// A sentence or a fact.
  static let item = FieldType<SectionItem>.variants(
    text: FieldType<Text>.bare.map { .statement($0) }, facts)

  /// A sentence, a fact, or a part with its own attribution.
  static let part = FieldType<SectionItem>.variants(
    text: FieldType<Text>.bare.map { .statement($0) },
    facts + [RecordVariant(SectionBlockTable.table, as: { .block($0) })])

  /// A whole section: items in order, parts with their own attribution between them.
  static let section = FieldType<[SectionItem]>.phrases(of: part, areClauses: true).map {
    items -> [SectionDraft] in
    var parts: [SectionDraft] = []
    var plain: [SectionItem] = []
    for item in items {
      guard case .block(let block) = item else {
        plain.append(item)
        continue
      }
      if !plain.isEmpty { parts.append(SectionDraft(items: plain)) }
      plain = []
      parts.append(block)
    }
    return plain.isEmpty ? parts : parts + [SectionDraft(items: plain)]
  }
}
