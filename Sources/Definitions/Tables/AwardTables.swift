import Diagnostics
import Fields
import Model
import Wording

/// Nhóm nhỏ.
enum SubgroupTable {
  static let label = Field(
    "nhóm", "group", .text, required: true,
    help: help("tên nhóm, ví dụ “giải nhì”", "its label, such as “giải nhì”"))
  static let count = Field("số lượng", "count", .count, help: help("bao nhiêu", "how many"))
  static let money = Field(
    "tiền thưởng", "money", .integer(0...10_000_000_000),
    help: help("đồng cho mỗi người, tập thể", "đồng for each"))

  static let table = RecordTable<AwardSubgroup>(
    "nhóm nhỏ", "subgroup", help: help("một phần của nhóm khen thưởng", "a part of a group"), fields: label,
    count, money
  ) { reader in
    let count = reader.read(count)
    let money = reader.read(money)
    guard let label = reader.read(label) else { return nil }
    var subgroup = AwardSubgroup(label: label)
    subgroup.count = count
    subgroup.money = money
    return subgroup
  }
}

/// Tiền thưởng.
enum MoneyTable {
  /// The words by which the law's own sums are asked for.
  static let byLaw = "theo quy định"

  static let amount = Field(
    "mức", "amount", money,
    help: help(
      "đồng cho mỗi người, tập thể; hoặc “theo quy định”",
      "đồng for each recipient, or “theo quy định”: the law's"))
  static let total = Field(
    "tổng", "total", .integer(0...10_000_000_000_000), help: help("tổng số đồng", "đồng in all"))
  static let source = Field("nguồn", "source", .text, help: help("lấy từ quỹ nào", "where it comes from"))

  static let table = RecordTable<AwardMoney>(
    "tiền thưởng", "money", help: help("mức, tổng và nguồn tiền thưởng", "amount, total and source"),
    fields: amount, total, source
  ) { reader in
    var money = AwardMoney()
    if let sum = reader.read(amount) { money = sum }
    money.total = reader.read(total)
    money.source = reader.read(source)
    return money
  }

  static let type = table.type(orText: money)

  /// A sum, or the words that ask for the law's.
  private static var money: FieldType<AwardMoney> {
    let number = FieldType<Located<Int>>.integer(0...10_000_000_000)
    let words = FieldShape.phrase(
      name: help("theo quy định của pháp luật", "as the law provides"), examples: [byLaw])
    return FieldType(shape: .either([number.shape, words])) { node, findings in
      var money = AwardMoney()
      if let line = node.line, Folding.sameWord(line) == Folding.sameWord(byLaw) {
        money.byLaw = Located(line, at: node.place)
        return money
      }
      money.amount = number.read(node, into: &findings)
      return money.amount == nil ? nil : money
    }
  }
}

/// Người nhận: a row of a list, or an item in the definition.
enum RecipientTable {
  static let order = Field(
    "số thứ tự", "order", .integer(0...9_999_999), aliases: ["STT", "TT"],
    help: help("số thứ tự trong danh sách", "its number in the list"))
  static let kind = Field(
    "loại", "kind", .choice(RecipientKind.self), aliases: ["phân loại", "đối tượng", "loại đối tượng"],
    help: help(
      "tập thể, hộ gia đình, cá nhân; để trống nếu nhóm chỉ có một loại",
      "collective, household, individual; may be empty where the group has one kind"))
  static let name = Field(
    "tên", "name", .text, required: true,
    aliases: ["họ và tên", "họ tên", "tên tập thể", "tập thể, cá nhân", "tên tập thể, cá nhân"],
    help: help("họ và tên hoặc tên tập thể", "the full name, or the collective's"))
  static let address = Field(
    "cách gọi", "address", .text, aliases: ["ông/bà", "cấp bậc", "xưng hô", "danh xưng"],
    help: help("Ông, Bà hoặc cấp bậc", "Ông, Bà or a rank"))
  static let gender = Field(
    "giới tính", "gender", .choice(Gender.self), help: help("nam hoặc nữ", "male or female"))
  static let post = Field("chức vụ", "post", .text, aliases: ["chức danh"], help: help("chức vụ", "the post"))
  static let unit = Field(
    "đơn vị", "unit", .text, aliases: ["đơn vị công tác", "nơi công tác"],
    help: help("đơn vị công tác", "where they work"))
  static let residence = Field(
    "nơi ở", "residence", .text, aliases: ["địa chỉ", "nơi cư trú"],
    help: help("nơi cư trú", "where they live"))
  static let birthYear = Field(
    "năm sinh", "birth year", .integer(1880...2100), help: help("năm sinh", "year of birth"))
  static let form = Field(
    "hình thức", "form", .text, aliases: ["hình thức khen thưởng", "danh hiệu"],
    help: help("khi nhóm có nhiều hình thức", "where the group mixes forms"))
  static let achievement = Field(
    "thành tích", "achievement", .text,
    help: help("thành tích riêng; để trống thì theo nhóm", "their own; the group's when empty"))
  static let note = Field("ghi chú", "note", .text, help: help("ghi chú", "a note"))
  static let isPosthumous = Field("truy tặng", "posthumous", .truth, help: help("có hoặc không", "yes or no"))
  static let money = Field(
    "tiền thưởng", "money", .integer(0...10_000_000_000), aliases: ["mức tiền thưởng", "mức thưởng"],
    help: help("số đồng", "đồng"))

  static let table = RecordTable<RecipientDraft>(
    "người nhận", "recipient",
    help: help("tập thể, cá nhân được khen thưởng", "a collective or person that is honoured"),
    fields: order, kind, name, address, gender, post, unit, residence, birthYear, form, achievement, note,
    isPosthumous, money
  ) { reader in
    let kind = reader.read(kind)
    let name = reader.read(name)
    var recipient = Recipient(kind: kind ?? .individual, name: name ?? Located("", at: reader.place))
    recipient.order = reader.read(order)
    recipient.address = reader.read(address)
    recipient.gender = reader.read(gender)
    recipient.post = reader.read(post)
    recipient.unit = reader.read(unit)
    recipient.residence = reader.read(residence)
    recipient.birthYear = reader.read(birthYear)
    recipient.achievement = reader.read(achievement)
    recipient.note = reader.read(note)
    recipient.isPosthumous = reader.read(isPosthumous) ?? false
    recipient.money = reader.read(money)
    recipient.place = reader.place
    let form = reader.read(form)
    return name == nil ? nil : RecipientDraft(recipient: recipient, hasKind: kind != nil, formText: form)
  }

  static let type = table.type(
    orText: FieldType<Text>.text.map { name in
      var recipient = Recipient(kind: .individual, name: name)
      recipient.place = name.place
      return RecipientDraft(recipient: recipient, hasKind: false, formText: nil)
    })
}

/// Nhóm khen thưởng.
enum AwardTable {
  static let key = Field(
    "mã", "key", .text, help: help("tên tắt để nhắc tới trong bản khai", "a short word to refer to it"))
  static let forms = Field(
    "hình thức", "forms", .commaList(of: .text),
    help: help(
      "Bằng khen, Giấy khen, Cờ thi đua …; để trống nếu chỉ nói “khen thưởng”",
      "the form, or several under one count"))
  static let awardClass = Field(
    "hạng", "class", .choice(AwardClass.self), help: help("Nhất, Nhì, Ba", "first, second, third"))
  static let givers = Field(
    "của", "of", .list(of: .authority), help: help("ai tặng, ví dụ “Chủ tịch UBND quận”", "who confers it"))
  static let count = Field(
    "số lượng", "count", .count,
    help: help(
      "“20 tập thể, 35 cá nhân”, “34 tập thể, cá nhân” hoặc “nhiều tập thể, cá nhân”", "exact, joint or vague"
    ))
  static let countsAwards = Field(
    "đếm khen thưởng", "counts awards", .truth,
    help: help(
      "“có” nếu đếm số huân chương chứ không đếm người", "yes if awards and not recipients are counted"))
  static let subgroups = Field(
    "gồm", "subgroups", .list(of: SubgroupTable.table.type), help: help("các nhóm nhỏ", "parts with labels"))
  static let recipients = Field(
    "người nhận", "recipients", .list(of: RecipientTable.type),
    help: help("tên người, tập thể, khi ít", "the recipients, when they are few"))
  static let list = Field(
    "danh sách", "list", .text,
    help: help("tên tệp CSV nằm cạnh bản khai", "a CSV file beside the definition"))
  static let isComplete = Field(
    "đủ tên", "complete", .truth, help: help("“không” nếu mới nêu một phần", "no if only a part is named"))
  static let recipientsText = Field(
    "cho", "to", .text,
    help: help("đối tượng nói bằng lời, ví dụ “các đơn vị xuất sắc”", "whom it is for, in words"))
  static let cause = Field(
    "thành tích", "cause", .text,
    help: help("viết như sau chữ “vì”: “thành tích xuất sắc trong …”", "what for, as it follows “vì”"))
  static let period = Field(
    "kỳ thành tích", "period", .period,
    help: help("năm hoặc giai đoạn lập thành tích", "when it was achieved"))
  static let kind = Field(
    "loại", "kind", .choice(AwardGroup.Kind.self),
    help: help("thường xuyên, chuyên đề, đột xuất …", "regular, thematic, sudden …"))
  static let status = Field(
    "tình trạng", "status", .choice(AwardGroup.Status.self),
    help: help("trao tại buổi lễ, công bố, đề nghị", "handed, announced, proposed"))
  static let isPosthumous = Field("truy tặng", "posthumous", .truth, help: help("có hoặc không", "yes or no"))
  static let decision = Field(
    "quyết định", "decision",
    .text(
      FieldType<Text>.text.map { AwardDecision.mention($0) },
      or: DecisionTable.table.type.map { AwardDecision.own($0) }),
    help: help(
      "quyết định cần soạn, hoặc số quyết định đã có",
      "the decision to make, or the number of one that exists"))
  static let handers = Field(
    "người trao", "handed by", .list(of: .actor), help: help("ai trao tại buổi lễ", "who hands it over"))
  static let onBehalfOf = Field(
    "thừa ủy quyền", "on behalf of", .authority, help: help("trao thay ai", "on whose behalf"))
  static let announcer = Field(
    "người công bố", "announced by", .actor, help: help("ai công bố quyết định", "who announces the decision")
  )
  static let receivers = Field(
    "người nhận thay", "received by", .list(of: .actor),
    help: help("ai nhận thay", "who receives it for them"))
  static let session = Field("phiên", "session", .text, help: help("trao ở phiên nào", "in which session"))
  static let site = Field(
    "tại", "at", .text, help: help("trao ở nơi nào của “các nơi”", "at which of “các nơi”"))
  static let money = Field(
    "tiền thưởng", "money", MoneyTable.type,
    help: help("mức thưởng mỗi người, hoặc chi tiết", "the amount, or details"))
  static let toldIn = Field(
    "nêu ở", "told in", .reportParts,
    help: help("trong bài hay chỉ ở chú thích ảnh", "in the body or a caption only"))
  static let certificates = Field(
    "giấy khen", "certificates", CertificateTable.table.type,
    help: help("cách in riêng của nhóm này", "how this group is printed"))

  static let table = RecordTable<AwardDraft>(
    "khen thưởng", "award",
    help: help(
      "một nhóm khen thưởng: cái gì, của ai, cho ai, vì sao", "what is given by whom to whom and why"),
    fields: key, forms, awardClass, givers, count, countsAwards, subgroups, recipients, list, isComplete,
    recipientsText, cause, period, kind, status, isPosthumous, decision, handers, onBehalfOf, announcer,
    receivers,
    session, site, money, toldIn, certificates
  ) { reader in
    var draft = AwardDraft(group: AwardGroup())
    draft.formTexts = reader.read(list: forms)
    draft.awardClass = reader.read(awardClass)
    draft.recipients = reader.read(list: recipients)
    draft.decision = reader.read(decision)
    fill(&draft.group, from: &reader)
    draft.group.isComplete =
      reader.read(isComplete) ?? (draft.group.listFile != nil || !draft.recipients.isEmpty)
    return draft
  }

  private static func fill(_ group: inout AwardGroup, from reader: inout RecordReader) {
    group.key = reader.read(key)
    group.givers = reader.read(list: givers)
    group.count = reader.read(count)
    group.countsAwards = reader.read(countsAwards) ?? false
    group.subgroups = reader.read(list: subgroups)
    group.listFile = reader.read(list)
    group.recipientsText = reader.read(recipientsText)
    group.cause = reader.read(cause)
    group.period = reader.read(period)
    group.kind = reader.read(kind)
    group.status = reader.read(status) ?? .handed
    group.isPosthumous = reader.read(isPosthumous) ?? false
    group.handers = reader.read(list: handers)
    group.onBehalfOf = reader.read(onBehalfOf)
    group.announcer = reader.read(announcer)
    group.receivers = reader.read(list: receivers)
    group.session = reader.read(session)
    group.site = reader.read(site)
    group.money = reader.read(money)
    group.toldIn = reader.read(toldIn) ?? [.body]
    group.certificates = reader.read(certificates)
    group.place = reader.place
  }
}

/// Phần thưởng đã nhận.
enum PastHonourTable {
  static let years = Field(
    "năm", "years", .commaList(of: .integer(1900...2200)),
    help: help("một hoặc nhiều năm", "one or more years"))
  static let period = Field("giai đoạn", "period", .period, help: help("thay cho năm", "instead of years"))
  static let consecutive = Field(
    "số năm liên tục", "consecutive years", .integer(1...100),
    help: help("ví dụ 5, thay cho năm", "instead of years"))
  static let forms = Field(
    "hình thức", "forms", .commaList(of: .text), required: true,
    help: help("như in: Huân chương Bảo vệ Tổ quốc hạng Nhì", "as printed"))
  static let givers = Field("của", "of", .list(of: .text), help: help("ai tặng", "who conferred it"))
  static let recipient = Field(
    "người nhận", "recipient", .text,
    help: help("ai được tặng, nếu không phải địa phương, đơn vị của buổi lễ", "if not the locality itself"))
  static let count = Field(
    "số lượng", "count", .count, help: help("ví dụ “hàng nghìn lượt tập thể, cá nhân”", "how many, if said"))

  static let table = RecordTable<PastHonour>(
    "phần thưởng đã nhận", "past honour",
    help: help("khen thưởng của những năm trước", "an honour of former years"),
    fields: years, period, consecutive, forms, givers, recipient, count
  ) { reader in
    let forms = reader.read(forms)
    var honour = PastHonour(forms: forms ?? [])
    honour.years = reader.read(list: years)
    honour.period = reader.read(period)
    honour.consecutiveYears = reader.read(consecutive)
    honour.givers = reader.read(list: givers)
    honour.recipient = reader.read(recipient)
    honour.count = reader.read(count)
    return forms == nil ? nil : honour
  }
}

/// Thống kê khen thưởng.
enum AwardStatisticTable {
  static let tierName = Field(
    "cấp", "tier", .text, required: true, help: help("như in: cấp bộ, ngành, thành phố", "as printed"))
  static let tierCount = Field(
    "số lượng", "count", .count, required: true, help: help("bao nhiêu", "how many"))
  static let tier = RecordTable<AwardStatistic.Tier>(
    "cấp khen thưởng", "tier", help: help("khen thưởng của một cấp", "the awards of one tier"),
    fields: tierName, tierCount
  ) { reader in
    let name = reader.read(tierName)
    let count = reader.read(tierCount)
    guard let name, let count else { return nil }
    return AwardStatistic.Tier(name: name, count: count)
  }

  static let period = Field("kỳ", "period", .period, help: help("năm hoặc giai đoạn", "year or span"))
  static let by = Field("cơ quan", "by", .text, help: help("ai thực hiện", "who did it"))
  static let total = Field(
    "tổng số", "total", .count,
    help: help("ví dụ “2.505 tập thể, cá nhân”", "such as “2.505 tập thể, cá nhân”"))
  static let includesProposed = Field(
    "gồm cả đề nghị", "with proposals", .truth,
    help: help("“có” nếu tính cả đề nghị cấp trên", "yes if proposals are counted too"))
  static let tiers = Field(
    "trong đó", "tiers", .list(of: tier.type), help: help("chia theo cấp", "split by tier"))

  static let table = RecordTable<AwardStatistic>(
    "thống kê khen thưởng", "award statistic",
    help: help("số khen thưởng của một kỳ, không phải của hôm nay", "the awards of a time, not of today"),
    fields: period, by, total, includesProposed, tiers
  ) { reader in
    var statistic = AwardStatistic()
    statistic.period = reader.read(period)
    statistic.by = reader.read(by)
    statistic.total = reader.read(total)
    statistic.includesProposed = reader.read(includesProposed) ?? false
    statistic.tiers = reader.read(list: tiers)
    statistic.place = reader.place
    return statistic
  }
}
