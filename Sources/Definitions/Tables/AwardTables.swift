import Awards
import Diagnostics
import Fields
import Model
import Wording

/// Nhóm nhỏ.
enum SubgroupTable {
  static let table = RecordTable(
    "nhóm nhỏ", "subgroup", help: help("một phần của nhóm khen thưởng", "a part of a group"),
    AwardSubgroup(label: .unread)
  ) {
    Field(
      "nhóm", "group", \.label, .text, required: true,
      help: help("tên nhóm, ví dụ “giải nhì”", "its label, such as “giải nhì”"))
    Field("số lượng", "count", \.count, .count, help: help("bao nhiêu", "how many"))
    Field(
      "tiền thưởng", "money", \.money, .dong(), help: help("đồng cho mỗi người, tập thể", "đồng for each"))
    Field(
      "người nhận", "recipients", \.recipients, .list(of: .text),
      help: help("ai trong nhóm này, nếu nêu", "who of it, if they are named"))
  }
}

extension FieldType where Value == Located<Int> {
  /// Số tiền in đồng: `710000`, `710.000 đồng`, `2 triệu`, `không`.
  static func dong(atMost limit: Int = 10_000_000_000, orFault wanted: FieldShape = MoneyTable.sum)
    -> FieldType
  {
    let number = FieldType.integer(0...limit)
    return FieldType(shape: number.shape) { node, findings in
      let line = node.line ?? ""
      if Figures.whole(line) != nil { return number.read(node, into: &findings) }
      if ["không", "không có"].contains(Casing.lower(line)) { return Located(0, at: node.place) }
      if line.first?.isNumber ?? false,
        let sum = ListValues.money(line, unit: 1) ?? ListValues.money(line + " đồng", unit: 1), sum <= limit
      {
        return Located(sum, at: node.place)
      }
      findings.report(FieldFaults.wrongType(wanted, node))
      return nil
    }
  }
}

/// Tiền thưởng.
enum MoneyTable {
  /// The words by which the law's own sums are asked for.
  static let byLaw = "theo quy định"

  /// What a sum is called where one cannot be read.
  static let sum = FieldShape.phrase(
    name: help("số tiền bằng đồng", "a sum in đồng"), examples: ["500.000", "1,5 triệu đồng"])

  static let table = RecordTable(
    "tiền thưởng", "money", help: help("mức, tổng và nguồn tiền thưởng", "amount, total and source"),
    AwardMoney()
  ) {
    Field(
      "mức", "amount", money,
      help: help(
        "đồng cho mỗi người, tập thể; hoặc “theo quy định”",
        "đồng for each recipient, or “theo quy định”: the law's")
    ) {
      ($0.amount, $0.byLaw, $0.words) = ($1.amount, $1.byLaw, $1.words)
    }
    Field(
      "tập thể", "collective", .dong(),
      help: help("đồng cho mỗi tập thể, khi mỗi loại một mức", "đồng for each collective, where kinds differ")
    ) { $0.byKind[.collective] = $1 }
    Field(
      "hộ gia đình", "household", .dong(),
      help: help("đồng cho mỗi hộ gia đình", "đồng for each household")
    ) { $0.byKind[.household] = $1 }
    Field(
      "cá nhân", "individual", .dong(),
      help: help("đồng cho mỗi cá nhân", "đồng for each individual")
    ) { $0.byKind[.individual] = $1 }
    Field(
      "tổng", "total", \.total, .dong(atMost: 10_000_000_000_000), help: help("tổng số đồng", "đồng in all"))
    Field("nguồn", "source", \.source, .moneySource, help: help("lấy từ quỹ nào", "where it comes from"))
  }

  static let type = table.type(orText: money)

  /// A sum, or the words that ask for the law's.
  private static var money: FieldType<AwardMoney> {
    let words = FieldShape.phrase(
      name: help("theo quy định của pháp luật", "as the law provides"), examples: [byLaw])
    let number = FieldType<Located<Int>>.dong(orFault: .either([sum, words]))
    return FieldType(shape: .either([number.shape, words])) { node, findings in
      var money = AwardMoney()
      // “theo quy định của pháp luật”, “theo quy định hiện hành” ask for the same.
      if let line = node.line, Ending.without(Located(line, at: nil), [byLaw]).value.count < line.count {
        money.byLaw = Located(line, at: node.place)
        return money
      }
      // A range or a vague amount is kept as written; a sum in words would be no sum.
      if let line = node.line, line.contains(where: \.isLetter),
        line.contains(where: \.isNumber) || line.lowercased().hasPrefix("hàng "),
        Quantity(reading: Located(line, at: node.place)) == nil,
        line.hasSuffix("đồng")
      {
        money.words = Located(line, at: node.place)
        return money
      }
      money.amount = number.read(node, into: &findings)
      return money.amount == nil ? nil : money
    }
  }
}

/// Người nhận: a row of a list, or an item in the definition.
enum RecipientTable {
  static let kind = Field<RecipientDraft>(
    "loại", "kind", \.kind, .choice(), aliases: ["phân loại", "đối tượng", "loại đối tượng"],
    help: help(
      "tập thể, hộ gia đình, cá nhân; để trống nếu nhóm chỉ có một loại",
      "collective, household, individual; may be empty where the group has one kind"))
  static let name = Field<RecipientDraft>(
    "tên", "name", \.recipient.name, .bare, required: true,
    aliases: ["họ và tên", "họ tên", "tên tập thể", "tập thể, cá nhân", "tên tập thể, cá nhân"],
    help: help("họ và tên hoặc tên tập thể", "the full name, or the collective's"))

  static let table = RecordTable(
    "người nhận", "recipient",
    help: help("tập thể, cá nhân được khen thưởng", "a collective or person that is honoured"),
    RecipientDraft(recipient: Recipient(kind: .individual, name: .unread)), at: \.recipient.place
  ) {
    Field(
      "số thứ tự", "order", \.recipient.order, .integer(0...9_999_999), aliases: ["STT", "TT"],
      help: help("số thứ tự trong danh sách", "its number in the list"))
    kind
    name
    Field(
      "cách gọi", "address", \.recipient.address, .text,
      aliases: ["ông/bà", "cấp bậc", "quân hàm", "xưng hô", "danh xưng"],
      help: help("Ông, Bà hoặc cấp bậc", "Ông, Bà or a rank"))
    Field(
      "giới tính", "gender", \.recipient.gender, .choice(Gender.self),
      help: help("nam hoặc nữ", "male or female"))
    Field(
      "chức vụ", "post", \.recipient.post, .bare, aliases: ["chức danh"], help: help("chức vụ", "the post"))
    Field(
      "đơn vị", "unit", \.recipient.unit, .bare, aliases: ["đơn vị công tác", "nơi công tác"],
      help: help("đơn vị công tác", "where they work"))
    Field(
      "nơi ở", "residence", \.recipient.residence, .bare, aliases: ["địa chỉ", "nơi cư trú"],
      help: help("nơi cư trú", "where they live"))
    Field(
      "năm sinh", "birth year", \.recipient.birthYear, .integer(1880...2100),
      help: help("năm sinh", "year of birth"))
    Field(
      "hình thức", "form", \.formText, .text, aliases: ["hình thức khen thưởng", "danh hiệu"],
      help: help("khi nhóm có nhiều hình thức", "where the group mixes forms"))
    Field(
      "thành tích", "achievement", FieldType<LinedText>.bare,
      help: help("thành tích riêng; để trống thì theo nhóm", "their own; the group's when empty")
    ) { ($0.recipient.achievement, $0.recipient.achievementLines) = ($1.whole, $1.lines) }
    Field("ghi chú", "note", \.recipient.note, .text, help: help("ghi chú", "a note"))
    Field(
      "truy tặng", "posthumous", \.recipient.isPosthumous, .truth, help: help("có hoặc không", "yes or no"))
    Field(
      "tiền thưởng", "money", \.recipient.money, .dong(),
      aliases: ["mức tiền thưởng", "mức thưởng"], help: help("số đồng", "đồng"))
  }

  static let type = table.type(
    orText: FieldType<Text>.text.map { name in
      var recipient = Recipient(kind: .individual, name: name)
      recipient.place = name.place
      return RecipientDraft(recipient: recipient)
    })
}

/// Nhóm khen thưởng.
enum AwardTable {
  static let table = RecordTable(
    "khen thưởng", "award",
    help: help(
      "một nhóm khen thưởng: cái gì, của ai, cho ai, vì sao", "what is given by whom to whom and why"),
    AwardDraft(), at: \.group.place
  ) {
    Field(
      "mã", "key", \.group.key, .text,
      help: help("tên tắt để nhắc tới trong bản khai", "a short word to refer to it"))
    Field(
      "hình thức", "forms", FieldType<[Text]>.awardForms,
      help: help(
        "Bằng khen, Giấy khen, Cờ thi đua …; để trống nếu chỉ nói “khen thưởng”",
        "the form, or several under one count")
    ) { draft, forms in
      draft.formTexts = forms.map { form in
        // "Giấy khen đột xuất" is a Giấy khen for a sudden deed.
        guard let kind = AwardGroup.Kind.allCases.first(where: { form.value.hasSuffix(" \($0.name.vi)") })
        else { return form }
        let name = String(form.value.dropLast(kind.name.vi.count)).trimmed
        guard let entry = AwardNames.catalogue.entry(named: name),
          [.diploma, .certificate].contains(entry.kind)
        else { return form }
        draft.group.kind = draft.group.kind ?? kind
        return form.with(name)
      }
    }
    Field(
      "hạng", "class", \.awardClass, .choice(AwardClass.self),
      help: help("Nhất, Nhì, Ba", "first, second, third"))
    Field(
      "của", "of", \.givers, .list(of: .text),
      help: help("ai tặng, ví dụ “Chủ tịch UBND quận”", "who confers it"))
    Field(
      "số lượng", "count", \.group.count, .count,
      help: help(
        "“20 tập thể, 35 cá nhân”, “34 tập thể, cá nhân” hoặc “nhiều tập thể, cá nhân”",
        "exact, joint or vague"))
    Field(
      "đếm khen thưởng", "counts awards", \.group.countsAwards, .truth,
      help: help(
        "“có” nếu đếm số huân chương chứ không đếm người", "yes if awards and not recipients are counted"))
    Field(
      "gồm", "subgroups", \.group.subgroups, .list(of: SubgroupTable.table.type),
      help: help("các nhóm nhỏ", "parts with labels"))
    Field(
      "người nhận", "recipients", \.recipients, .list(of: RecipientTable.type),
      help: help("tên người, tập thể, khi ít", "the recipients, when they are few"))
    Field(
      "danh sách", "list", .list(of: ListReferenceTable.type),
      help: help(
        "tên tệp .xlsx hoặc .csv nằm cạnh bản khai, hoặc tệp và cách đọc; nhiều tệp thì đọc lần lượt",
        "a workbook or CSV file beside the definition, or the file and how it is read; several are read in order"
      )
    ) { draft, lists in
      draft.lists = lists
      draft.group.listFiles = lists.map(\.path)
    }
    Field(
      "đủ tên", "complete", \.isComplete, .truth,
      help: help("“không” nếu mới nêu một phần", "no if only a part is named"))
    Field(
      "nêu tên trong tin", "named in news", \.group.tellsNames, .truth,
      help: help(
        "có hoặc không; để trống thì tin nêu tên khi ít người", "yes or no; when empty the report names a few"
      ))
    Field(
      "đề nghị qua", "proposed through", \.group.proposedThrough, .text,
      help: help("hội đồng xét trước khi trình, khi mới đề nghị", "the council that considers a proposal"))
    Field(
      "cho", "to", \.group.recipientsText, .text,
      help: help("đối tượng nói bằng lời, ví dụ “các đơn vị xuất sắc”", "whom it is for, in words"))
    Field(
      "thành tích", "cause", FieldType<LinedText>.bare,
      help: help("viết như sau chữ “vì”: “thành tích xuất sắc trong …”", "what for, as it follows “vì”")
    ) { ($0.group.cause, $0.group.causeLines) = ($1.whole, $1.lines) }
    Field(
      "kỳ thành tích", "period", \.group.periods, .list(of: .period),
      help: help("năm hoặc giai đoạn lập thành tích", "when it was achieved"))
    Field(
      "loại", "kind", \.group.kind, .choice(AwardGroup.Kind.self),
      help: help("thường xuyên, chuyên đề, đột xuất …", "regular, thematic, sudden …"))
    Field(
      "tình trạng", "status", \.group.status, .choice(AwardGroup.Status.self),
      help: help("trao tại buổi lễ, công bố, đề nghị", "handed, announced, proposed"))
    Field("truy tặng", "posthumous", \.group.isPosthumous, .truth, help: help("có hoặc không", "yes or no"))
    Field(
      "quyết định", "decision", \.decision,
      .text(FieldType<Text>.text.map { .mention($0) }, or: DecisionTable.table.type.map { .own($0) }),
      help: help(
        "quyết định cần soạn, hoặc số quyết định đã có",
        "the decision to make, or the number of one that exists"))
    Field(
      "người trao", "handed by", \.handers, .list(of: .text),
      help: help("ai trao tại buổi lễ", "who hands it over"))
    Field("thừa ủy quyền", "on behalf of", \.onBehalfOf, .text, help: help("trao thay ai", "on whose behalf"))
    Field(
      "người công bố", "announced by", \.announcer, .text,
      help: help("ai công bố quyết định", "who announces the decision"))
    Field(
      "người nhận thay", "received by", \.receivers, .list(of: .text),
      help: help("ai nhận thay", "who receives it for them"))
    Field("phiên", "session", \.group.session, .text, help: help("trao ở phiên nào", "in which session"))
    Field(
      "tại", "at", \.group.site, .text, help: help("trao ở nơi nào của “các nơi”", "at which of “các nơi”"))
    Field(
      "tiền thưởng", "money", \.group.money, MoneyTable.type,
      help: help("mức thưởng mỗi người, hoặc chi tiết", "the amount, or details"))
    Field(
      "nêu ở", "told in", \.group.toldIn, .reportParts,
      help: help("trong bài hay chỉ ở chú thích ảnh", "in the body or a caption only"))
    Field(
      "giấy khen", "certificates", \.group.certificates, CertificateTable.table.type,
      help: help("cách in riêng của nhóm này", "how this group is printed"))
  }
}

/// Phần thưởng đã nhận.
enum PastHonourTable {
  static let table = RecordTable(
    "phần thưởng đã nhận", "past honour",
    help: help("khen thưởng của những năm trước", "an honour of former years"), PastHonour(forms: [])
  ) {
    Field(
      "năm", "years", \.years, .commaList(of: .integer(1900...2200)),
      help: help("một hoặc nhiều năm", "one or more years"))
    Field("giai đoạn", "period", \.period, .period, help: help("thay cho năm", "instead of years"))
    Field(
      "số năm liên tục", "consecutive years", \.consecutiveYears, .integer(1...100),
      help: help("ví dụ 5, thay cho năm", "instead of years"))
    Field(
      "số lần", "times", \.times, .integer(1...1000),
      help: help(
        "số lần, khi các năm không liền nhau", "how many times, where the years did not follow one another"))
    Field(
      "dẫn đầu", "leads", \.leads, .text,
      help: help("khối, cụm mà đơn vị dẫn đầu", "the bloc that the unit leads"))
    Field(
      "hình thức", "forms", \.forms, .awardForms, required: true,
      help: help("như in: Huân chương Bảo vệ Tổ quốc hạng Nhì", "as printed"))
    Field("của", "of", \.givers, .list(of: .text), help: help("ai tặng", "who conferred it"))
    Field(
      "người nhận", "recipient", \.recipient, .text,
      help: help("ai được tặng, nếu không phải địa phương, đơn vị của buổi lễ", "if not the locality itself"))
    Field(
      "số lượng", "count", \.count, .count,
      help: help("ví dụ “hàng nghìn lượt tập thể, cá nhân”", "how many, if said"))
  }
}

/// Thống kê khen thưởng.
enum AwardStatisticTable {
  private struct TierDraft: Sendable {
    var name = Text.unread
    var count: AwardCount?
  }

  private static let tier = RecordTable(
    "cấp khen thưởng", "tier", help: help("khen thưởng của một cấp", "the awards of one tier"), TierDraft()
  ) {
    Field(
      "cấp", "tier", \.name, .text, required: true,
      help: help("như in: cấp bộ, ngành, thành phố", "as printed"))
    Field("số lượng", "count", \.count, .count, required: true, help: help("bao nhiêu", "how many"))
  } finish: { draft, _ in
    draft.count.map { AwardStatistic.Tier(name: draft.name, count: $0) }
  }

  static let table = RecordTable(
    "thống kê khen thưởng", "award statistic",
    help: help("số khen thưởng của một kỳ, không phải của hôm nay", "the awards of a time, not of today"),
    AwardStatistic(), at: \.place
  ) {
    Field("kỳ", "period", \.period, .period, help: help("năm hoặc giai đoạn", "year or span"))
    Field("cơ quan", "by", \.by, .text, help: help("ai thực hiện", "who did it"))
    Field(
      "tổng số", "total", \.total, .count,
      help: help("ví dụ “2.505 tập thể, cá nhân”", "such as “2.505 tập thể, cá nhân”"))
    Field(
      "gồm cả đề nghị", "with proposals", \.includesProposed, .truth,
      help: help("“có” nếu tính cả đề nghị cấp trên", "yes if proposals are counted too"))
    Field("trong đó", "tiers", \.tiers, .list(of: tier.type), help: help("chia theo cấp", "split by tier"))
  }
}
