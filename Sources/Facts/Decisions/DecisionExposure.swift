import Diagnostics
import Model
import TemplateLanguage
import Wording

extension DecisionFacts {
  /// The fields of recipients and achievements; a submission has the same ones as its decision.
  static func subject<Subject>(_ facts: @escaping @Sendable (Subject) -> DecisionFacts) -> [Exposure<Subject>
    .Field]
  {
    [
      .truth(
        "trích_yếu_nêu_ai", Message(vi: "trích yếu còn chỗ nói khen ai", en: "the subject has room for whom")
      ) {
        facts($0).subjectNamesWhom
      },
      .maybe("trích_yếu_việc", Message(vi: "có thành tích gì, vừa hai dòng", en: "what for, in two lines")) {
        facts($0).subjectCause
      },
      .texts("đối_tượng", Message(vi: "tập thể, hộ gia đình, cá nhân", en: "kinds of recipients")) {
        subject in
        var seen: Set<String> = []
        return facts(subject).total.filter { $0.number > 0 && seen.insert($0.noun).inserted }
          .map { Located($0.noun, at: nil) }
      },
      .integer("số_đối_tượng", Message(vi: "bao nhiêu người nhận", en: "how many recipients")) { subject in
        facts(subject).total.reduce(0) { $0 + $1.number }
      },
    ]
  }

  static let clauseExposure = Exposure<Clause>(
    "khen thưởng", place: { $0.share.group.place },
    [
      .maybe("hình_thức", Message(vi: "tên hình thức, danh hiệu", en: "form of award")) { $0.share.formName },
      .truth("là_danh_hiệu", Message(vi: "là danh hiệu, không phải bằng, giấy", en: "is a title")) {
        $0.share.isTitle
      },
      .maybe("phụ_lục", Message(vi: "số phụ lục liệt kê riêng khoản này", en: "the annex of its own")) {
        clause in
        clause.annex.map { Located(RomanNumeral.text($0) ?? String($0), at: nil) }
      },
      .truth("có_tặng", Message(vi: "có người còn sống được tặng", en: "conferred on the living")) {
        $0.honoursLiving
      },
      .truth("truy_tặng", Message(vi: "có người được truy tặng", en: "conferred after death")) {
        $0.honoursDead
      },
      .maybe("của", Message(vi: "người, cơ quan tặng", en: "giver")) { $0.giver },
      .text("số_lượng", Message(vi: "số lượng người nhận", en: "counts of recipients")) { clause in
        let layout = clause.decision.list
        return Located(
          Count.text(
            clause.share.counts(individualsFirst: layout.individualsFirst),
            layout.padsCounts ? .padded : .plain), at: nil)
      },
      .maybe("thành_tích", Message(vi: "thành tích", en: "what for")) { $0.cause },
      .maybe(
        "kỳ", Message(vi: "kỳ thành tích, khi không ghi thành tích gì", en: "the period, where it says all")
      ) {
        $0.period
      },
      .records(
        "nêu_tên", Message(vi: "những người nêu tên ngay trong điều", en: "those whom the article names"),
        RecipientFacts.exposure
      ) { $0.named },
      .maybeRecord(
        "một_người", Message(vi: "người nhận duy nhất", en: "the only recipient"), RecipientFacts.exposure
      ) {
        $0.only
      },
    ])

  /// What templates see of a decision.
  static let exposure = Exposure<DecisionFacts>(
    "quyết định", place: { $0.decision.place },
    heading + subject { $0 } + contents + lists + ending + marks)

  private static let lists = Exposure<DecisionFacts>.annexes { $0.annexes }
  private static let marks = Exposure<DecisionFacts>.marks { $0.decision.marks }

  private static let heading: [Exposure<DecisionFacts>.Field] = [
    .maybe("số", Message(vi: "số quyết định", en: "number")) { $0.decision.printedNumber },
    .maybe("ký_hiệu", Message(vi: "ký hiệu: QĐ-UBND", en: "sign")) { $0.decision.sign },
    .maybe("nơi", Message(vi: "địa danh", en: "place")) { $0.decision.issuedAt },
    .maybeDate("ngày", Message(vi: "ngày ký", en: "date")) { $0.decision.date },
    .truth("bản_điện_tử", Message(vi: "bản gốc là văn bản điện tử", en: "an electronic original")) {
      $0.decision.isElectronic
    },
    .texts("cơ_quan_chủ_quản", Message(vi: "cơ quan chủ quản, từng dòng", en: "superior body, by lines")) {
      HeadingLines.superior($0.decision.superiorBody, parted: $0.decision.superiorLines)
    },
    .texts("cơ_quan_ban_hành", Message(vi: "cơ quan ban hành, từng dòng", en: "issuing body, by lines")) {
      HeadingLines.lines($0.decision.issuingBody, parted: $0.decision.issuingLines)
    },
    .maybe("thẩm_quyền", Message(vi: "thẩm quyền ban hành", en: "authority")) { facts in
      facts.decision.authority?.formalName(in: facts.ceremony)
        ?? facts.decision.issuingBody.map { Located(Abbreviation.writtenOut($0.value), at: $0.place) }
    },
    .maybe("người_ban_hành", Message(vi: "người ban hành, gọi trong câu", en: "issuer as prose names it")) {
      $0.decision.authority?.written ?? $0.decision.issuingBody
    },
    .maybe("trích_yếu", Message(vi: "trích yếu", en: "subject")) { $0.decision.subject },
    .records(
      "trích_yếu_khen", Message(vi: "các hình thức nêu trong trích yếu", en: "what the subject names"),
      SubjectPart.exposure
    ) { SubjectPart.all($0.clauses) },
    .texts("căn_cứ", Message(vi: "các căn cứ", en: "legal grounds")) { $0.decision.grounds },
    .texts("đề_nghị", Message(vi: "theo đề nghị của", en: "proposals")) { $0.decision.proposals },
  ]

  private static let contents: [Exposure<DecisionFacts>.Field] = [
    .records(
      "các_điều", Message(vi: "các điều tự viết, từng đoạn", en: "the clerk's articles, by paragraphs"),
      ArticleLine.exposure
    ) { ArticleLine.all($0.decision.articles) },
    .integer("số_điều", Message(vi: "số điều tự viết", en: "number of the clerk's articles")) {
      $0.decision.articles.count
    },
    .integer(
      "điều_thi_hành", Message(vi: "số của điều cuối, điều thi hành", en: "number of the last article")
    ) { $0.executorsArticle },
    .records("khen", Message(vi: "từng khoản khen thưởng", en: "clauses"), clauseExposure) { $0.clauses },
    .maybe("thành_tích_chung", Message(vi: "thành tích chung", en: "what all are for")) { $0.commonCause },
    .text("tổng_số", Message(vi: "tổng số người nhận", en: "totals of recipients")) {
      Located(Count.text($0.total, $0.countForm), at: nil)
    },
    .texts("người_thi_hành", Message(vi: "loại đối tượng còn sống, để thi hành", en: "kinds of the living")) {
      facts in
      var seen: Set<String> = []
      return facts.living.filter { $0.number > 0 && seen.insert($0.noun).inserted }
        .map { Located($0.noun, at: nil) }
    },
    .integer("số_người_thi_hành", Message(vi: "bao nhiêu đối tượng ấy", en: "how many of them")) { facts in
      facts.living.reduce(0) { $0 + $1.number }
    },
    .truth(
      "có_tiền", Message(vi: "có tiền thưởng theo quy định, dù chưa rõ số tiền", en: "money is asked for")
    ) {
      $0.asksForMoney
    },
    .maybeInteger("tổng_tiền", Message(vi: "tổng tiền thưởng, đồng", en: "sum of the money in dong")) {
      $0.money
    },
    .maybe(
      "tổng_tiền_bằng_chữ",
      Message(vi: "tổng tiền thưởng bằng chữ, như cơ quan đọc số", en: "the sum in the office's words")
    ) { facts in
      facts.money.map { Located(facts.decision.list.numberWords.money($0), at: nil) }
    },
    .maybe("nguồn_tiền", Message(vi: "nguồn tiền thưởng", en: "source of the money")) { $0.moneySource },
    .maybe(
      "trích_nguồn", Message(vi: "“trích từ” nguồn ấy, nói trong câu", en: "that source as a sentence has it")
    ) {
      $0.moneySourceClause
    },
    .texts("thi_hành", Message(vi: "người thi hành", en: "executors")) { $0.executors },
  ]

  private static let ending: [Exposure<DecisionFacts>.Field] = [
    .texts("nơi_nhận", Message(vi: "nơi nhận", en: "addressees")) { $0.decision.addressees },
    .maybe("lưu", Message(vi: "nơi lưu: VT, TĐKT", en: "archive")) { $0.decision.archive },
    .texts("quyền_hạn_ký", Message(vi: "quyền hạn, chức vụ người ký", en: "lines over the signature")) {
      $0.decision.signing.lines(authority: $0.decision.authority, issuingBody: $0.decision.issuingBody)
    },
    .maybe("người_ký", Message(vi: "họ tên người ký", en: "signer")) { $0.decision.signing.name },
  ]
}
