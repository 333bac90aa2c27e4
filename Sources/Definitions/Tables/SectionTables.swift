import Diagnostics
import Fields
import Model

/// Số liệu.
enum StatisticTable {
  static let subject = Field(
    "số liệu", "statistic", .text, required: true,
    help: help("tên chỉ tiêu, ví dụ “Tổng giá trị sản xuất năm 2022”", "what is measured"))
  static let value = Field(
    "đạt", "value", .quantity,
    help: help("số kèm đơn vị, ví dụ “gần 13.300 tỷ đồng”", "a number with its unit"))
  static let comparisons = Field(
    "so sánh", "comparisons", .list(of: .comparison),
    help: help("ví dụ “tăng 10,10% so với cùng kỳ 2021”", "such as “tăng 10,10% so với cùng kỳ 2021”"))
  static let from = Field(
    "từ", "from", .changeEnd, help: help("số trước, ví dụ “2,55% (năm 2021)”", "the earlier number"))
  static let to = Field(
    "còn", "to", .changeEnd, aliases: ["lên", "đến"],
    help: help("số sau, ví dụ “0,54% (năm 2024)”", "the later number"))
  static let rank = Field(
    "xếp", "rank", .rank, aliases: ["xếp hạng"], help: help("ví dụ “thứ Nhất khối quận, huyện”", "the rank"))
  static let period = Field("kỳ", "period", .period, help: help("năm hoặc giai đoạn", "year or span"))
  static let attributedTo = Field("theo", "according to", .actor, help: help("theo ai", "whose words"))

  static let table = RecordTable<Statistic>(
    "số liệu", "statistic", help: help("một chỉ tiêu với con số của nó", "a figure"),
    fields: subject, value, comparisons, from, to, rank, period, attributedTo
  ) { reader in
    let subject = reader.read(subject)
    var statistic = Statistic(subject: subject ?? Located("", at: reader.place))
    statistic.value = reader.read(value)
    statistic.comparisons = reader.read(list: comparisons)
    if let from = reader.read(from), let to = reader.read(to) {
      var change = Statistic.Change(from: from.quantity, to: to.quantity)
      change.fromWhen = from.when
      change.toWhen = to.when
      statistic.change = change
    }
    statistic.rank = reader.read(rank)
    statistic.period = reader.read(period)
    statistic.attributedTo = reader.read(attributedTo)
    return subject == nil ? nil : statistic
  }
}

/// Phong trào, cuộc vận động, mô hình: the key says which.
enum MovementTable {
  private static func kind(_ kind: Movement.Kind) -> Field<Text> {
    Field(
      kind.name.vi, kind.name.en, .text,
      help: help("tên \(kind.name.vi), để trong “ ” nếu in có ngoặc", "its name, in “ ” if it is printed so"))
  }

  static let movement = kind(.movement)
  static let emulation = kind(.emulation)
  static let campaign = kind(.campaign)
  static let model = kind(.model)
  static let drive = kind(.drive)
  static let festival = kind(.festival)
  static let contest = kind(.contest)
  static let launchedBy = Field(
    "phát động bởi", "launched by", .actor, help: help("ai phát động", "who launched it"))
  static let period = Field("kỳ", "period", .period, help: help("năm hoặc giai đoạn", "year or span"))

  static let table = RecordTable<Movement>(
    "phong trào", "movement",
    help: help("phong trào, cuộc vận động, mô hình …", "a movement, campaign, model …"),
    fields: movement, emulation, campaign, model, drive, festival, contest, launchedBy, period
  ) { reader in
    var found: Movement?
    for (field, kind) in [
      (movement, Movement.Kind.movement), (emulation, .emulation), (campaign, .campaign), (model, .model),
      (drive, .drive), (festival, .festival), (contest, .contest),
    ] {
      guard let name = reader.read(field) else { continue }
      let unquoted = name.value.unquoted
      var movement = Movement(name: name.with(unquoted.text))
      movement.kind = kind
      movement.isQuoted = unquoted.wasQuoted
      found = found ?? movement
    }
    let launchedBy = reader.read(launchedBy)
    let period = reader.read(period)
    found?.launchedBy = launchedBy
    found?.period = period
    return found
  }
}

/// Chủ đề.
enum ThemeTable {
  static let text = Field(
    "chủ đề", "theme", .text, required: true, help: help("nguyên văn chủ đề", "the theme word for word"))
  static let owner = Field("của", "of", .text, help: help("ví dụ “thành phố”", "whose theme"))
  static let period = Field("kỳ", "period", .period, help: help("năm hoặc giai đoạn", "year or span"))

  static let table = RecordTable<Theme>(
    "chủ đề", "theme", help: help("chủ đề công tác", "a theme of work"), fields: text, owner, period
  ) { reader in
    let owner = reader.read(owner)
    let period = reader.read(period)
    guard let text = reader.read(text) else { return nil }
    var theme = Theme(text: text.with(text.value.unquoted.text))
    theme.owner = owner
    theme.period = period
    return theme
  }
}

/// Văn bản được nhắc tới.
enum PolicyTable {
  static let kind = Field(
    "văn bản", "policy", .text, required: true,
    help: help("loại văn bản: Chỉ thị, Nghị quyết, kế hoạch 5 năm", "the kind of document"))
  static let number = Field("số", "number", .text, help: help("số văn bản", "its number"))
  static let issuer = Field("của", "of", .text, help: help("cơ quan ban hành", "who issued it"))
  static let title = Field(
    "về", "about", .text, help: help("trích yếu, nguyên văn", "its title word for word"))
  static let period = Field("kỳ", "period", .period, help: help("giai đoạn của văn bản", "its span"))
  static let basis = Field(
    "theo", "under", .text, help: help("văn bản mà nó dựa vào", "the document that it follows from"))

  static let table = RecordTable<PolicyReference>(
    "văn bản", "policy",
    help: help("chỉ thị, nghị quyết, kế hoạch được nhắc tới", "a directive, resolution or plan"),
    fields: kind, number, issuer, title, period, basis
  ) { reader in
    let kind = reader.read(kind)
    var policy = PolicyReference(kind: kind ?? Located("", at: reader.place))
    policy.number = reader.read(number)
    policy.issuer = reader.read(issuer)
    policy.title = reader.read(title).map { $0.with($0.value.unquoted.text) }
    policy.period = reader.read(period)
    policy.basis = reader.read(basis)
    return kind == nil ? nil : policy
  }
}

/// Giao ước, cam kết thi đua.
enum PledgeTable {
  static let signed = Field(
    "ký", "signed", .text, help: help("văn bản được ký, ví dụ “giao ước thi đua năm 2023”", "what was signed")
  )
  static let adopted = Field(
    "thông qua", "adopted", .text, help: help("văn bản được thông qua", "what was adopted"))
  static let signatories = Field(
    "bên ký", "signatories", .list(of: .text),
    help: help("đơn vị hoặc nhóm ký, theo thứ tự", "who signs, in order"))
  static let organiser = Field(
    "tổ chức bởi", "organised by", .actor, help: help("đơn vị phát động việc ký", "who had it signed"))
  static let moment = Field(
    "thời điểm", "moment", .choice(Pledge.Moment.self),
    help: help("trước hay sau khen thưởng", "before or after the awards"))
  static let toldIn = Field(
    "nêu ở", "told in", .reportParts,
    help: help("trong bài hay chỉ ở chú thích ảnh", "in the body or a caption only"))

  static let table = RecordTable<Pledge>(
    "giao ước", "pledge",
    help: help("giao ước, cam kết thi đua được ký hoặc thông qua", "a pledge signed or adopted"),
    fields: signed, adopted, signatories, organiser, moment, toldIn
  ) { reader in
    reader.requireOne(of: signed, or: adopted)
    let signed = reader.read(signed)
    let adopted = reader.read(adopted)
    let document = signed ?? adopted
    var pledge = Pledge(document: document ?? Located("", at: reader.place))
    pledge.act = signed == nil ? .adopted : .signed
    pledge.signatories = reader.read(list: signatories)
    pledge.organiser = reader.read(organiser)
    pledge.moment = reader.read(moment)
    pledge.toldIn = reader.read(toldIn) ?? [.body]
    return document == nil ? nil : pledge
  }
}

/// A stretch of a section in somebody's words or about some time.
enum SectionBlockTable {
  static let items = Field(
    "nội dung", "content", .list(of: SectionTypes.item),
    help: help("các câu và số liệu, theo thứ tự", "sentences and facts, in order"))
  static let attributedTo = Field("theo", "according to", .actor, help: help("theo lời ai", "whose words"))
  static let period = Field("kỳ", "period", .period, help: help("năm hoặc giai đoạn", "year or span"))

  static let table = RecordTable<SectionDraft>(
    "phần", "section",
    help: help("một phần theo lời một người hoặc về một kỳ", "a part in somebody's words or about some time"),
    fields: items, attributedTo, period
  ) { reader in
    var draft = SectionDraft(items: reader.read(list: items))
    draft.attributedTo = reader.read(attributedTo)
    draft.period = reader.read(period)
    return draft
  }
}

/// What a section may hold.
enum SectionTypes {
  private static let facts: [RecordVariant<SectionItem>] = [
    RecordVariant(StatisticTable.table, ledBy: StatisticTable.subject, as: { .statistic($0) }),
    RecordVariant(
      MovementTable.table, ledBy: MovementTable.movement, MovementTable.emulation, MovementTable.campaign,
      MovementTable.model, MovementTable.drive, MovementTable.festival, MovementTable.contest,
      as: { .movement($0) }),
    RecordVariant(ThemeTable.table, ledBy: ThemeTable.text, as: { .theme($0) }),
    RecordVariant(PolicyTable.table, ledBy: PolicyTable.kind, as: { .policy($0) }),
    RecordVariant(PledgeTable.table, ledBy: PledgeTable.signed, PledgeTable.adopted, as: { .pledge($0) }),
  ]

  /// A sentence or a fact.
  static let item = FieldType<SectionItem>.variants(
    text: FieldType<Text>.text.map { .statement($0) }, facts)

  /// A sentence, a fact, or a part with its own attribution.
  static let part = FieldType<SectionItem>.variants(
    text: FieldType<Text>.text.map { .statement($0) },
    facts + [
      RecordVariant(
        SectionBlockTable.table, ledBy: SectionBlockTable.items, SectionBlockTable.attributedTo,
        as: { .block($0) })
    ])

  /// A whole section: items in order, parts with their own attribution between them.
  static let section = FieldType<[SectionItem]>.list(of: part).map { items -> [SectionDraft] in
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
