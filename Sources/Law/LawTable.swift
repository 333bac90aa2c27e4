import Awards
import Diagnostics
import Fields
import Wording

/// Văn bản pháp luật as data: the acts of `templates/law/*.yaml`, and those in an office's own `law.yaml`.
///
/// An office's value takes precedence over the program's on the days that it names.
public enum LawTable {
  /// The content of a file.
  public struct Contents: Sendable {
    /// Its acts.
    public var acts: [Enactment] = []
    /// Its regimes; an office's file has none.
    public var regimes: [Regime] = []
  }

  /// Reads the acts and regimes of a file; reports what cannot be used.
  public static func read(_ node: DataNode, into findings: inout Findings) -> Contents {
    file.read(node, into: &findings) ?? Contents()
  }

  // MARK: Values

  private static let name = FieldType<Located<String>>.text
  private static let plain = FieldType<Located<String>>.text.map(\.value)
  private static let day = FieldType<Located<CalendarDate>>.date

  /// The common part of an act's values, until the act's name and days are known.
  private struct Basis: Sendable {
    var article: String?
    var seen: Verification?

    func citation(in act: Act) -> Citation {
      Citation([article, act.name.value].compactMap(\.self).joined(separator: " "), seen ?? act.seen)
    }
  }

  /// A value with its basis.
  private struct Row<Content: Sendable>: Sendable {
    let content: Content
    let basis: Basis
  }

  @FieldList<Basis> private static func basis() -> [Field<Basis>] {
    Field(
      "điều", "article", \.article, plain,
      help: help("điểm, khoản, điều: điểm e khoản 1 Điều 54", "the place in the act"))
    Field(
      "đã xem", "seen", \.seen, .choice(),
      help: help(
        "giá trị đã được đối chiếu đến đâu: toàn văn, trích, chưa",
        "how the value was compared: in the full text, in an excerpt, not at all"))
  }

  private struct Prize: Sendable {
    let awards: [AwardKind]
    let recipient: RecipientKind
    let thousandths: Int
    let isCeiling: Bool
    let isRounded: Bool
  }

  private struct PrizeDraft: Sendable {
    var awards: [Located<String>] = []
    var giver: Located<String>?
    var recipient: RecipientKind?
    var multiple: Located<DecimalNumber>?
    var isCeiling = false
    var isRounded: Bool?
    var basis = Basis()
  }

  private struct Power: Sendable {
    let authorities: [LegalAuthority]
    let awards: [AwardKind]
    let from: CalendarDate?
    let until: CalendarDate?
  }

  private struct PowerDraft: Sendable {
    var who: [Located<String>] = []
    var awards: [Located<String>] = []
    var from: Located<CalendarDate>?
    var until: Located<CalendarDate>?
    var basis = Basis()
  }

  private struct Step: Sendable {
    let award: AwardKind
    let required: AwardKind
    let times: Int
    let isYearly: Bool
  }

  private struct StepDraft: Sendable {
    var award: Located<String>?
    var required: Located<String>?
    var times: Located<Int>?
    var isYearly = false
    var basis = Basis()
  }

  private struct PrincipleDraft: Sendable {
    var principle: Principle?
    var isImplied = false
    var basis = Basis()
  }

  private struct Share: Sendable {
    let award: AwardKind
    let base: AwardKind
    let percent: Int
  }

  private struct ShareDraft: Sendable {
    var award: Located<String>?
    var base: Located<String>?
    var percent: Located<Int>?
    var basis = Basis()
  }

  private struct LackDraft: Sendable {
    var awards: [Located<String>] = []
    var basis = Basis()
  }

  private static let prize = RecordTable<Row<Prize>>(
    "mức thưởng", "prize", help: help("mức tiền thưởng", "a prize"), PrizeDraft()
  ) {
    Field(
      "khen", "awards", \.awards, .list(of: name), required: true,
      help: help("các hình thức, danh hiệu", "the awards"))
    Field(
      "của", "giver", \.giver, name,
      help: help("người tặng, khi cần phân biệt: Chủ tịch UBND xã", "the giver, where awards share a name"))
    Field(
      "đối tượng", "recipient", \.recipient, .choice(), required: true,
      help: help("tập thể, hộ gia đình, cá nhân", "the kind of recipient"))
    Field(
      "hệ số", "multiple", \.multiple, .decimal, required: true,
      help: help("số lần lương cơ sở: 0,15", "times the base salary: 0,15"))
    Field(
      "tối đa", "ceiling", \.isCeiling, .truth,
      help: help("có, khi văn bản ghi “không quá”", "yes, where the act says “không quá”"))
    Field(
      "làm tròn", "rounded", \.isRounded, .truth,
      help: help(
        "làm tròn lên hàng chục nghìn đồng; mức tối đa thì không, trừ khi ghi “có”",
        "rounded up to ten thousands; a ceiling is not, unless this says yes"))
    basis().lifted(to: \.basis)
  } finish: { draft, reader in
    let owner = draft.giver.flatMap { authority($0, into: &reader.findings) }
    let given = draft.awards.compactMap { award($0, by: owner, into: &reader.findings) }
    guard given.count == draft.awards.count, let kind = draft.recipient, let multiple = draft.multiple
    else { return nil }
    for (kept, name) in zip(given, draft.awards) where !kept.recipients.contains(kind) {
      reader.findings.report(notFor(kept, kind, at: name.place))
      return nil
    }
    guard let thousandths = thousandths(multiple, into: &reader.findings) else { return nil }
    return Row(
      content: Prize(
        awards: given, recipient: kind, thousandths: thousandths, isCeiling: draft.isCeiling,
        isRounded: draft.isRounded ?? !draft.isCeiling),
      basis: draft.basis)
  }

  private static let power = RecordTable<Row<Power>>(
    "thẩm quyền", "power", help: help("ai được tặng gì", "who may give what"), PowerDraft()
  ) {
    Field(
      "ai", "who", \.who, .list(of: name), required: true,
      help: help("người, cơ quan có thẩm quyền", "the authority"))
    Field(
      "khen", "awards", \.awards, .list(of: name), required: true,
      help: help("các hình thức, danh hiệu", "the awards"))
    Field(
      "từ ngày", "from", \.from, day, help: help("ngày có hiệu lực", "the first day in force"))
    Field(
      "đến ngày", "until", \.until, day,
      help: help("ngày cuối còn hiệu lực", "the last day in force"))
    basis().lifted(to: \.basis)
  } finish: { draft, reader in
    let holders = draft.who.compactMap { authority($0, into: &reader.findings) }
    guard let first = holders.first else { return nil }
    return Row(
      content: Power(
        authorities: holders,
        awards: draft.awards.compactMap { award($0, by: first, into: &reader.findings) },
        from: draft.from?.value, until: draft.until?.value),
      basis: draft.basis)
  }

  private static let ladder = RecordTable<Row<Step>>(
    "điều kiện", "condition",
    help: help("danh hiệu phải đạt trước", "a title that must come before"), StepDraft()
  ) {
    Field(
      "khen", "award", \.award, name, required: true,
      help: help("hình thức hoặc danh hiệu: Giấy khen", "the award"))
    Field(
      "sau", "after", \.required, name, required: true,
      help: help("danh hiệu phải đạt trước", "the title that must come before"))
    Field(
      "số lần", "times", \.times, .integer(1...99), required: true,
      help: help("số lần liên tục", "times running"))
    Field(
      "hằng năm", "yearly", \.isYearly, .truth,
      help: help("danh hiệu trước xét hằng năm", "the earlier title is given every year"))
    basis().lifted(to: \.basis)
  } finish: { draft, reader in
    guard let name = draft.award, let required = draft.required, let times = draft.times,
      let higher = award(name, by: nil, into: &reader.findings),
      let lower = award(required, by: nil, into: &reader.findings)
    else { return nil }
    return Row(
      content: Step(award: higher, required: lower, times: times.value, isYearly: draft.isYearly),
      basis: draft.basis)
  }

  private static let principle = RecordTable<Row<(Principle, Bool)>>(
    "nguyên tắc", "principle", help: help("nguyên tắc khen thưởng", "a principle"),
    PrincipleDraft()
  ) {
    Field(
      "nội dung", "content", \.principle, .choice(), required: true,
      help: help(
        "một thành tích một hình thức; một kỳ một tiền thưởng",
        "one form for one achievement; one prize for one period"))
    Field(
      "suy ra", "implied", \.isImplied, .truth,
      help: help("văn bản không nói thẳng, chỉ suy ra được", "the act does not say it, it follows from it"))
    basis().lifted(to: \.basis)
  } finish: { draft, _ in
    draft.principle.map { Row(content: ($0, draft.isImplied), basis: draft.basis) }
  }

  private static let share = RecordTable<Row<Share>>(
    "tỷ lệ", "share", help: help("tỷ lệ tối đa", "a limit"), ShareDraft()
  ) {
    Field(
      "khen", "award", \.award, name, required: true,
      help: help("hình thức hoặc danh hiệu: Giấy khen", "the award"))
    Field(
      "trên", "of", \.base, name, required: true,
      help: help("danh hiệu làm gốc", "the title whose holders are counted"))
    Field(
      "phần trăm", "percent", \.percent, .integer(1...100), required: true,
      help: help("tối đa bao nhiêu phần trăm", "at most how many percent"))
    basis().lifted(to: \.basis)
  } finish: { draft, reader in
    guard let name = draft.award, let base = draft.base, let percent = draft.percent,
      let limited = award(name, by: nil, into: &reader.findings),
      let counted = award(base, by: nil, into: &reader.findings)
    else { return nil }
    return Row(
      content: Share(award: limited, base: counted, percent: percent.value), basis: draft.basis)
  }

  private static let lack = RecordTable<Row<[AwardKind]>>(
    "không có", "none", help: help("những gì văn bản không có", "what the act does not have"),
    LackDraft()
  ) {
    Field(
      "khen", "awards", \.awards, .list(of: name), required: true,
      help: help("các hình thức, danh hiệu", "the awards"))
    basis().lifted(to: \.basis)
  } finish: { draft, reader in
    Row(
      content: draft.awards.compactMap { award($0, by: nil, into: &reader.findings) }, basis: draft.basis)
  }

  // MARK: Acts

  /// An act as read, before its name and days are applied to its values.
  private struct Act: Sendable {
    var name: Located<String>
    var validity: Validity
    var document: LegalDocument
    var seen = Verification.fullText
    var salary: Int?
    var prizes: [Row<Prize>] = []
    var powers: [Row<Power>] = []
    var ladders: [Row<Step>] = []
    var principles: [Row<(Principle, Bool)>] = []
    var shares: [Row<Share>] = []
    var absent: [Row<[AwardKind]>] = []
    var unpaid: [Row<[AwardKind]>] = []

    var enactment: Enactment {
      Enactment(
        document,
        multiples: prizes.flatMap { row in
          row.content.awards.map { award in
            MultipleRule(
              award, row.content.recipient, thousandths: row.content.thousandths,
              isCeiling: row.content.isCeiling, isRounded: row.content.isRounded,
              citation: row.basis.citation(in: self))
          }
        },
        powers: powers.map { row in
          PowerRule(
            row.content.authorities, row.content.awards,
            Validity(
              from: row.content.from ?? validity.from, until: row.content.until ?? validity.until),
            row.basis.citation(in: self))
        },
        baseSalaries: salary.map {
          [BaseSalary(dong: $0, validity: validity, citation: Citation(name.value, seen))]
        } ?? [],
        ladders: ladders.map { row in
          LadderRule(
            row.content.award, after: row.content.required, times: row.content.times,
            isYearly: row.content.isYearly, row.basis.citation(in: self))
        },
        principles: principles.map { row in
          PrincipleRule(row.content.0, leavesRoom: row.content.1, row.basis.citation(in: self))
        },
        shares: shares.map { row in
          ShareRule(
            row.content.award, of: row.content.base, percent: row.content.percent,
            row.basis.citation(in: self))
        },
        absentAwards: absent.flatMap { row in
          row.content.map { AbsentAward($0, row.basis.citation(in: self)) }
        },
        awardsWithoutPrize: unpaid.flatMap { row in
          row.content.map { AbsentAward($0, row.basis.citation(in: self)) }
        })
    }
  }

  private struct ActDraft: Sendable {
    var name: Located<String>?
    var kind = LegalDocument.Kind.decree
    var number: String?
    var issuer = ""
    var issued: Located<CalendarDate>?
    var title: String?
    var subject = LegalDocument.Subject.commendation
    var from: Located<CalendarDate>?
    var until: Located<CalendarDate>?
    var seen = Verification.fullText
    var titleSeen = Verification.fullText
    var salary: Located<Int>?
    var prizes: [Row<Prize>] = []
    var powers: [Row<Power>] = []
    var ladders: [Row<Step>] = []
    var principles: [Row<(Principle, Bool)>] = []
    var shares: [Row<Share>] = []
    var absent: [Row<[AwardKind]>] = []
    var unpaid: [Row<[AwardKind]>] = []
  }

  private static let act = RecordTable<Act>(
    "văn bản", "act", help: help("một văn bản", "an act"), ActDraft()
  ) {
    Field(
      "tên", "name", \.name, name, required: true,
      help: help("văn bản, như sẽ được dẫn trong thông báo", "the document, as messages cite it"))
    Field(
      "loại", "kind", \.kind, .choice(),
      help: help("luật, nghị định, thông tư", "law, decree, circular"))
    Field(
      "số", "number", \.number, plain,
      help: help(
        "số, ký hiệu; có số thì văn bản được đề xuất làm căn cứ",
        "number and sign; an act that has one is proposed among the grounds"))
    Field(
      "của", "issuer", \.issuer, plain,
      help: help("cơ quan, người ban hành", "who issued it"))
    Field(
      "ban hành", "issued", \.issued, day,
      help: help(
        "ngày ban hành; để trống khi các nguồn ghi khác nhau", "the day of issue; absent where sources differ"
      ))
    Field(
      "trích yếu", "title", \.title, plain,
      help: help("tên luật, hoặc lời sau cơ quan ban hành", "a law's name, or the words after the issuer"))
    Field(
      "về", "subject", \.subject, .choice(),
      help: help("lĩnh vực, để xếp vào căn cứ", "what it rules, for the grounds"))
    Field(
      "từ ngày", "from", \.from, day, required: true,
      help: help("ngày có hiệu lực", "the first day in force"))
    Field(
      "đến ngày", "until", \.until, day,
      help: help("ngày cuối còn hiệu lực", "the last day in force"))
    Field(
      "đã xem", "seen", \.seen, .choice(),
      help: help(
        "giá trị đã được đối chiếu đến đâu: toàn văn, trích, chưa",
        "how the value was compared: in the full text, in an excerpt, not at all"))
    Field(
      "tên đã xem", "title seen", \.titleSeen, .choice(),
      help: help("tên và ngày ban hành đã được đối chiếu đến đâu", "how title and day of issue were compared")
    )
    Field(
      "lương cơ sở", "base salary", \.salary, .integer(1...1_000_000_000),
      help: help("đồng một tháng", "dong a month"))
    Field(
      "mức thưởng", "prizes", \.prizes, .list(of: prize.type),
      help: help("các mức tiền thưởng", "prizes"))
    Field(
      "thẩm quyền", "powers", \.powers, .list(of: power.type),
      help: help("thẩm quyền tặng", "powers"))
    Field(
      "điều kiện", "conditions", \.ladders, .list(of: ladder.type),
      help: help("danh hiệu phải đạt trước", "titles that must come before"))
    Field(
      "nguyên tắc", "principles", \.principles, .list(of: principle.type),
      help: help("nguyên tắc khen thưởng", "principles"))
    Field(
      "tỷ lệ", "shares", \.shares, .list(of: share.type),
      help: help("tỷ lệ tối đa", "limits"))
    Field(
      "không có", "absent", \.absent, .list(of: lack.type),
      help: help("danh hiệu, hình thức mà luật không có", "awards that the act does not have"))
    Field(
      "không có tiền thưởng", "without prize", \.unpaid, .list(of: lack.type),
      help: help(
        "danh hiệu, hình thức mà văn bản không định mức tiền thưởng", "awards for which the act sets no prize"
      ))
  } finish: { draft, reader in
    guard let name = draft.name, let from = draft.from else { return nil }
    if let until = draft.until, until.value < from.value {
      reader.findings.error(
        unusable,
        vi: "“đến ngày” sớm hơn “từ ngày”", en: "“đến ngày” is before “từ ngày”", at: until.place)
      return nil
    }
    let validity = Validity(from: from.value, until: draft.until?.value)
    return Act(
      name: name, validity: validity,
      document: LegalDocument(
        draft.kind, number: draft.number ?? name.value, issuer: draft.issuer, issued: draft.issued?.value,
        title: draft.title ?? name.value, subject: draft.number == nil ? .powers : draft.subject,
        validity: validity, verification: draft.titleSeen),
      seen: draft.seen, salary: draft.salary?.value, prizes: draft.prizes, powers: draft.powers,
      ladders: draft.ladders, principles: draft.principles, shares: draft.shares, absent: draft.absent,
      unpaid: draft.unpaid)
  }

  // MARK: Regimes

  private struct RegimeDraft: Sendable {
    var name: String?
    var english: String?
    var from: Located<CalendarDate>?
    var until: Located<CalendarDate>?
    var unknown: String?
    var unknownEnglish: String?
  }

  private static let regime = RecordTable<Regime>(
    "thời kỳ", "regime",
    help: help("luật và nghị định nào áp dụng từ ngày nào", "which law rules from which day"),
    RegimeDraft()
  ) {
    Field(
      "tên", "name", \.name, plain, required: true,
      help: help("các văn bản, bằng lời", "the acts, in words"))
    Field(
      "tên tiếng Anh", "English name", \.english, plain, required: true,
      help: help("tên tiếng Anh", "its English name"))
    Field(
      "từ ngày", "from", \.from, day, required: true,
      help: help("ngày có hiệu lực", "the first day in force"))
    Field(
      "đến ngày", "until", \.until, day,
      help: help("ngày cuối còn hiệu lực", "the last day in force"))
    Field(
      "chưa rõ", "unknown", \.unknown, plain,
      help: help("vì sao thẩm quyền của thời kỳ này chưa rõ", "why the powers of this time are not known"))
    Field(
      "chưa rõ tiếng Anh", "unknown in English", \.unknownEnglish, plain,
      help: help("lời ấy bằng tiếng Anh", "the same in English"))
  } finish: { draft, _ in
    guard let name = draft.name, let english = draft.english, let from = draft.from?.value else {
      return nil
    }
    return Regime(
      validity: Validity(from: from, until: draft.until?.value), title: Message(vi: name, en: english),
      unknown: draft.unknown.map { Message(vi: $0, en: draft.unknownEnglish ?? $0) })
  }

  private static let file = RecordTable(
    "văn bản pháp luật", "law",
    help: help("giá trị của luật, nghị định, quy chế", "values of laws, decrees, regulations"),
    Contents(), oneOf: ["văn bản", "thời kỳ"]
  ) {
    Field(
      "văn bản", "acts", \.acts, FieldType<[Act]>.list(of: act.type).map { $0.map(\.enactment) },
      help: help("các văn bản", "the acts"))
    Field(
      "thời kỳ", "regimes", \.regimes, .list(of: regime.type),
      help: help(
        "luật và nghị định áp dụng theo ngày; chỉ bộ dữ liệu của chương trình cần",
        "which law rules when; only the program's own data need it"))
  }

  // MARK: Names

  private static func authority(_ name: Located<String>, into findings: inout Findings) -> LegalAuthority? {
    if let authority = authorities[name.value] ?? LegalAuthority(recognizing: name.value) { return authority }
    findings.error(
      unusable,
      vi: "không nhận ra thẩm quyền “\(name.value)”",
      en: "no authority is known as “\(name.value)”",
      at: name.place,
      help: .cure(vi: "viết như “Chủ tịch UBND xã”", en: "write it as “Chủ tịch UBND xã”"))
    return nil
  }

  private static func award(
    _ name: Located<String>, by giver: LegalAuthority?, into findings: inout Findings
  ) -> AwardKind? {
    if let award = awards[name.value] ?? AwardKind(recognizing: name.value, by: giver) { return award }
    findings.error(
      unusable,
      vi: "không nhận ra hình thức “\(name.value)”",
      en: "no award is known as “\(name.value)”",
      at: name.place,
      help: .cure(
        vi: "viết đúng tên, và thêm “của” khi nhiều cấp cùng tặng: Bằng khen, Giấy khen",
        en: "write its name, and “của” where several levels give it: Bằng khen, Giấy khen"))
    return nil
  }

  /// Names that mean one award whoever gives it; "Giấy khen" alone is excluded, since it depends on the giver.
  private static let awards = Dictionary(
    uniqueKeysWithValues: AwardKind.allCases.filter { $0 != .commendation }.map { ($0.name, $0) })
  private static let authorities = Dictionary(
    LegalAuthority.all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

  private static func notFor(_ award: AwardKind, _ kind: RecipientKind, at place: Place?) -> Diagnostic {
    Diagnostic(
      .error, unusable,
      vi: "“\(award.name)” không có mức thưởng cho đối tượng “\(kind.name.vi)”",
      en: "“\(award.name)” has no prize for this kind of recipient (\(kind.name.en))", at: place,
      help: .cure(
        vi: "đối tượng: \(award.recipients.map(\.name.vi).joined(separator: ", "))",
        en: "kinds of recipient: \(award.recipients.map(\.name.en).joined(separator: ", "))"))
  }

  /// The multiple in thousandths; finer ones are refused, since no decree has any.
  private static func thousandths(_ number: Located<DecimalNumber>, into findings: inout Findings) -> Int? {
    var value = number.value.unscaled
    for _ in 0..<max(0, 3 - number.value.decimals) where value < 1_000_000_000 { value *= 10 }
    guard number.value.decimals <= 3, (1...1_000_000).contains(value) else {
      findings.error(
        unusable,
        vi: "hệ số phải lớn hơn 0, tối đa 1.000 và có không quá ba chữ số thập phân",
        en: "a multiple is above 0, at most 1.000, with three decimals at most", at: number.place)
      return nil
    }
    return value
  }

  /// A value of a file cannot be used.
  public static let unusable = DiagnosticCode(
    "law/office-value",
    summary: Message(
      vi: "giá trị trong tệp luật không dùng được", en: "a value of a file of law cannot be used"),
    page: Message(
      vi: """
        Luật, nghị định đứng thành dữ liệu trong templates/law; tệp law.yaml cạnh bản khai cho cơ quan thêm hoặc sửa lương \
        cơ sở, mức tiền thưởng và thẩm quyền, mỗi văn bản có ngày hiệu lực. Tên hình thức và thẩm quyền viết như trong \
        quyết định.
        """,
      en: """
        Laws and decrees stand as data in templates/law; law.yaml beside the definition lets an office add or correct base \
        salaries, prizes and powers, each act with its days. Awards and authorities are written as in decisions.
        """))
}
