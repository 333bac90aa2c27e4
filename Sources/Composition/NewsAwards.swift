import Diagnostics
import Model
import TemplateLanguage
import Wording

/// Phần thưởng: one or several forms of one authority.
struct NewsPrize: Sendable {
  let forms: [Text]
  let givers: [Text]
  /// Whether it is a title, which is "danh hiệu …" and not a thing handed over.
  let isTitle: Bool

  /// What templates see of a prize.
  static let exposure = Exposure<NewsPrize>(
    "phần thưởng", place: { ($0.forms + $0.givers).first?.place },
    [
      .texts("hình_thức", Message(vi: "tên hình thức", en: "forms")) { $0.forms },
      .texts("của", Message(vi: "ai tặng", en: "givers")) { $0.givers },
      .truth("là_danh_hiệu", Message(vi: "là danh hiệu", en: "is a title")) { $0.isTitle },
    ])
}

/// A recipient whom the sentence names.
struct NewsRecipient: Sendable {
  let recipient: Recipient

  /// What templates see of a named recipient.
  static let exposure = Exposure<NewsRecipient>(
    "người nhận", place: { $0.recipient.place },
    [
      .text("tên", Message(vi: "họ tên hoặc tên tập thể", en: "name")) { $0.recipient.name },
      .maybe("cách_gọi", Message(vi: "ông, bà, cấp bậc", en: "word before the name")) {
        $0.recipient.address
      },
      .texts("chức_vụ", Message(vi: "chức vụ, đơn vị", en: "post and unit")) { item in
        [item.office, item.recipient.residence].compactMap { $0 }
      },
    ])

  /// Post and unit as prose says them: "Hiệu trưởng Trường Tiểu học Núi Voi"; after a post that ends in a number or names
  /// a place itself ("Trưởng thôn 2") the unit follows a comma.
  private var office: Text? {
    guard let post = recipient.post else { return recipient.unit }
    guard let unit = recipient.unit else { return post }
    let endsWithNumber = post.value.split(separator: " ").last?.contains(where: \.isNumber) ?? false
    let joint = endsWithNumber || post.value.contains(",") ? ", " : " "
    return Located(post.value + joint + unit.value, at: post.place)
  }
}

/// Một khoản khen thưởng as one clause: who gets what from whom, for what.
struct NewsAward: Sendable {
  let group: AwardGroup
  /// The groups that it tells, by their index.
  var indices: [Int]
  var prizes: [NewsPrize]
  /// Everyone by name, when the definition itself names few.
  let named: [NewsRecipient]
  /// Everyone, for lines below the sentence, when the definition itself names more.
  var roll: [NewsRecipient]
  /// How many, or who, in words; nil when nothing is known.
  let recipients: Text?
  /// Whether the count is exact, so that the giver may be the subject.
  let isExact: Bool
  /// What for; nil when a neighbour in the same sentence says it.
  var cause: Text?
  let period: NewsPeriod?
  let parts: [Part]
  /// Who hands it over, unless a caption tells.
  var handers: [NewsActor]
  /// The kinds of recipient.
  let kinds: [Text]
  /// Who announces the decision.
  var announcer: NewsActor?
  /// Those who receive for others.
  let receivers: [NewsActor]
  var money: NewsMoney?
  let decision: NewsDecision?
  /// Its day in the outlet's form.
  let decisionDay: Text?
  /// What the clause before it in its sentence says already.
  var shared: Shared = .nothing
  /// Whether it can go on with the subject of that clause when the giver is the subject.
  var goesOn = false

  /// What two neighbouring clauses have in common.
  enum Shared: Sendable {
    case nothing
    /// The same authority gives another class or form.
    case givers
    /// The same authority gives the same form to others.
    case prize
  }

  /// Nhóm nhỏ.
  struct Part: Sendable {
    let label: Text
    /// Its number alone, which stands before the label: 9 thuyền viên.
    let number: Text?
    /// Its count where one number cannot tell it.
    let count: Text?

    static let exposure = Exposure<Part>(
      "nhóm nhỏ", place: { $0.label.place },
      [
        .text("tên", Message(vi: "tên nhóm", en: "label")) { $0.label },
        .maybe("số", Message(vi: "một con số đứng trước tên nhóm", en: "one number before the label")) {
          $0.number
        },
        .maybe("số_lượng", Message(vi: "số lượng theo loại", en: "count by kind")) { $0.count },
      ])
  }

  /// Whether the parts add up to the whole, so that they are all of it.
  private var partsAreAll: Bool {
    let sums = group.subgroups.map { $0.count?.total }
    guard let total = group.count?.total, !sums.contains(nil) else { return false }
    return sums.reduce(0) { $0 + ($1 ?? 0) } == total
  }

  /// What templates see of an award.
  static let exposure = Exposure<NewsAward>(
    "khen thưởng", place: { $0.group.place },
    [
      .records("phần_thưởng", Message(vi: "hình thức và ai tặng", en: "forms and givers"), NewsPrize.exposure)
      {
        $0.prizes
      },
      .records(
        "nêu_tên", Message(vi: "người nhận được nêu tên", en: "named recipients"), NewsRecipient.exposure
      ) {
        $0.named
      },
      .maybe(
        "số_lượng", Message(vi: "20 tập thể và 35 cá nhân; nhiều tập thể, cá nhân", en: "how many, or who")
      ) {
        $0.recipients
      },
      .truth("chính_xác", Message(vi: "số lượng là con số đúng", en: "the count is exact")) { $0.isExact },
      .maybe("thành_tích", Message(vi: "thành tích", en: "what for")) { $0.cause },
      .maybeRecord(
        "kỳ", Message(vi: "kỳ thành tích, khi thành tích chưa nói", en: "period of the achievement"),
        NewsPeriod.exposure
      ) { $0.period },
      .records("gồm", Message(vi: "các nhóm nhỏ", en: "parts"), Part.exposure) { $0.parts },
      .truth("gồm_đủ", Message(vi: "các nhóm nhỏ cộng lại là tất cả", en: "the parts are all of it")) {
        $0.partsAreAll
      },
      .maybe("số_phần_thưởng", Message(vi: "số huân chương, khi đếm phần thưởng", en: "awards counted")) {
        item in
        guard item.group.countsAwards, let count = item.group.count, let total = count.total else {
          return nil
        }
        return Located(Figures.grouped(total), at: count.written.place)
      },
      .maybe("cho_ai", Message(vi: "đối tượng nói bằng lời", en: "to whom, in words")) {
        $0.group.recipientsText
      },
      .truth("có_danh_sách", Message(vi: "tên từng người ở các dòng dưới", en: "names follow line by line")) {
        !$0.roll.isEmpty
      },
      .texts("loại_người_nhận", Message(vi: "tập thể, cá nhân", en: "kinds of recipient")) { $0.kinds },
      .truth("chỉ_một", Message(vi: "chỉ một người nhận", en: "only one recipient")) {
        $0.group.count?.total == 1 || ($0.group.isComplete && $0.group.recipients.count == 1)
      },
      .maybeRecord("người_công_bố", Message(vi: "ai công bố", en: "who announces"), NewsActor.exposure) {
        $0.announcer
      },
      .records("nhận_thay", Message(vi: "ai nhận thay", en: "who receives for them"), NewsActor.exposure) {
        $0.receivers
      },
      .maybeRecord("tiền", Message(vi: "tiền thưởng", en: "money"), NewsMoney.exposure) { $0.money },
      .truth("truy_tặng", Message(vi: "truy tặng", en: "posthumous")) { $0.group.isPosthumous },
      .truth("đề_nghị", Message(vi: "mới đề nghị", en: "only proposed")) { $0.group.status == .proposed },
      .truth("chỉ_công_bố", Message(vi: "chỉ công bố, chưa trao", en: "announced, not handed")) {
        $0.group.status == .announced
      },
      .maybe("thừa_ủy_quyền", Message(vi: "thừa ủy quyền của ai", en: "under delegation of")) {
        $0.group.onBehalfOf?.written
      },
      .records(
        "người_trao", Message(vi: "người trao, khi ảnh chưa nêu", en: "who hands it over"), NewsActor.exposure
      ) { $0.handers },
      .truth("nối_vế", Message(vi: "nối được vào chủ ngữ của vế trước", en: "goes on with its subject")) {
        $0.goesOn
      },
      .truth("cùng_người_tặng", Message(vi: "vế trước đã nêu người tặng", en: "the same giver as before")) {
        $0.shared != .nothing
      },
      .truth(
        "cùng_phần_thưởng", Message(vi: "vế trước đã nêu phần thưởng này", en: "the same prize as before")
      ) {
        $0.shared == .prize
      },
      .maybe("số_quyết_định", Message(vi: "số quyết định", en: "number of the decision")) {
        $0.decision?.number
      },
      .maybe("ngày_quyết_định", Message(vi: "ngày quyết định", en: "date of the decision")) {
        $0.decisionDay
      },
      .maybe("quyết_định_của", Message(vi: "ai quyết định", en: "who decided")) { $0.decision?.issuer },
    ])
}

/// Phần khen thưởng: its clauses in the order of levels.
struct NewsAwards: Sendable {
  let awards: [NewsAward]
  /// How the first sentence opens.
  let opener: NewsOpener

  /// The lists of names below the paragraph.
  var rolls: [[NewsRecipient]] { awards.map(\.roll).filter { !$0.isEmpty } }

  /// Whether "và" may join the clauses: two of them, and no other "và" in their way.
  private var canJoinWithAnd: Bool {
    awards.count == 2
      && awards.allSatisfy { award in
        award.prizes.count == 1 && award.named.count < 2 && award.parts.isEmpty
          && !(award.recipients?.value.contains(" và ") ?? false)
      } && awards.first?.cause == nil
  }

  /// What templates see of the awards.
  static let exposure = Exposure<NewsAwards>(
    "khen thưởng",
    [
      .records(
        "khoản", Message(vi: "từng khoản, cấp cao trước", en: "clauses, higher level first"),
        NewsAward.exposure
      ) { $0.awards },
      .truth("nối_được_bằng_và", Message(vi: "hai vế gọn, nối được bằng “và”", en: "“và” may join them")) {
        $0.canJoinWithAnd
      },
      .opener { $0.opener },
    ])
}
