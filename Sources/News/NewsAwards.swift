import Awards
import Diagnostics
import Facts
import Model
import TemplateLanguage
import Wording

/// Phần thưởng: one or several forms.
struct NewsPrize: Sendable {
  let forms: [Text]
  let givers: [Text]
  let kind: AwardCatalogue.Kind?
  let isTitle: Bool
  let isRecognised: Bool
  var isPrize = false
  var periods: [NewsPeriod] = []
  var shortForms: [Text] = []

  /// What templates see of a prize.
  static let exposure = Exposure<NewsPrize>(
    "phần thưởng", place: { ($0.forms + $0.givers).first?.place },
    [
      .texts("hình_thức", help("tên hình thức", "forms"), \.forms),
      .texts("của", help("ai tặng", "givers"), \.givers),
      .truth("là_danh_hiệu", help("là danh hiệu", "is a title"), \.isTitle),
      .truth("phong_tặng", help("danh hiệu vinh dự, được phong tặng", "is conferred as an honour")) {
        $0.kind == .honoraryTitle
      },
      .truth("công_nhận", help("được công nhận", "is recognised"), \.isRecognised),
      .truth("là_giải", help("là giải của cuộc thi", "is a contest's prize"), \.isPrize),
      .records("kỳ", help("năm của danh hiệu", "the time of a title"), NewsPeriod.exposure, \.periods),
      .texts("gọi_gọn", help("tên gọi lại: Huân chương", "the forms as they are named again"), \.shortForms),
      .truth("cấp_nhà_nước", help("tên đã nói Nhà nước tặng", "the name says that the State gives it")) {
        [.honoraryTitle, .order, .medal, .prize].contains($0.kind)
      },
    ])
}

/// A recipient named in the article.
struct NewsRecipient: Sendable {
  let recipient: Recipient
  var name: Text
  var address: Text?
  var titles: [Text]
  let post: Text?
  var unit: Text?
  let partsUnit: Bool
  var person: Int?
  var posts: [Text] = []
  var cause: Text?

  /// What templates see of a named recipient.
  static let exposure = Exposure<NewsRecipient>(
    "người nhận", place: { $0.recipient.place },
    [
      .text("tên", help("họ tên hoặc tên tập thể", "name"), \.name),
      .maybe("cách_gọi", help("ông, bà, em", "word before the name"), \.address),
      .texts("danh_xưng", help("cấp bậc, học hàm, học vị trước tên", "ranks and degrees"), \.titles),
      .maybe("chức_vụ", help("chức vụ", "post"), \.post),
      .maybe("thành_tích", help("thành tích riêng, khi khoản không có", "the own merit"), \.cause),
      .maybeInteger("khóa", help("số của người đã khai ở chỗ khác", "a person declared elsewhere"), \.person),
      .texts("các_chức", help("chức vụ của người ấy", "the posts of that person"), \.posts),
      .maybe("đơn_vị", help("đơn vị", "unit"), \.unit),
      .truth("đơn_vị_sau_phẩy", help("đơn vị đứng sau dấu phẩy", "the unit follows a comma"), \.partsUnit),
      .maybe("nơi_ở", help("nơi ở", "residence"), \.recipient.residence),
    ])
}

/// Ai nhận: how many of what noun, who they are, and those who are named.
struct NewsRecipients: Sendable {
  var count: [Text] = []
  /// Whether the count is exact.
  var isExact = false
  var words: Text?
  /// Whether the words go on after the counts' own noun: 12 hộ, hiến đất.
  var continuesNoun = false
  /// Whether the words hold the noun of the count, which is a number alone.
  var wordsAreNoun = false
  /// What the named are, in words.
  var role: Text?
  /// Whether all of one kind are named, and the count is that of the others.
  var namesWhole = false
  var named: [NewsRecipient] = []
  /// Whether the named are all.
  var isComplete = true
  var sharedAddress: Text?
  var sharedUnit: Text?
  /// One of them, where all have one post, unit and residence.
  var peer: NewsRecipient?
  /// The recipients listed line by line below.
  var roll: [NewsRecipient] = []
  var nouns: [Text] = []
  var isSingle = false
  var parts: [Part] = []
  /// Whether the parts add up to the whole.
  var partsAreAll = false

  /// Nhóm nhỏ.
  struct Part: Sendable {
    let label: Text
    let number: Text?
    let count: Text?
    let names: [Text]
    var isTrophy: Bool
    var people: Text?
    /// Whether its label says where they are: hạng mục Vàng.
    var isPlace = false
    /// Whether its label follows those who are in it: 5 hộ thôn Đông.
    var isOfPeople = false
    /// Whether its label is what they receive: Huy hiệu 75 năm tuổi Đảng.
    var isAward = false
    /// Whether its label says how it is given: truy tặng.
    var isVerb = false

    /// Whether it is a prize with the names of those who won it.
    var isWon = false
    /// Whether such a prize stands before it, and it has no names.
    var followsWon = false

    static let exposure = Exposure<Part>(
      "nhóm nhỏ", place: { $0.label.place },
      [
        .text("tên", help("tên nhóm", "label"), \.label),
        .maybe("số", help("một con số đứng trước tên nhóm", "one number before the label"), \.number),
        .maybe("số_lượng", help("số lượng theo loại", "count by kind"), \.count),
        .texts("người", help("ai trong nhóm", "who of it"), \.names),
        .maybe("ai_đoạt", help("bao nhiêu người đoạt", "how many won it"), \.people),
        .truth(
          "là_phần_thưởng", help("tên nhóm là thứ họ nhận", "the label is what they receive"), \.isAward),
        .truth(
          "là_cách_trao", help("tên nhóm là phong tặng, truy tặng", "the label says how it is given"),
          \.isVerb),
        .truth("có_người_đoạt", help("giải với tên người đoạt", "a prize with its winners"), \.isWon),
        .truth(
          "sau_giải_nêu_tên", help("sau giải có tên người đoạt", "a prize with its winners stands before it"),
          \.followsWon),
        .truth("chỉ_một_giải", help("chỉ một giải ấy", "there is one of it")) {
          Int($0.number?.value ?? "") == 1
        },
        .truth(
          "là_của_người", help("tên nhóm đi sau số người: 5 hộ thôn Đông", "the label follows its people"),
          \.isOfPeople),
        .truth(
          "là_nơi", help("tên nhóm nói họ ở đâu: hạng mục, lĩnh vực", "the label says where they are"),
          \.isPlace),
        .truth("đoạt_được", help("số huy chương, không phải số người", "counts what was won"), \.isTrophy),
      ])
  }

  /// What templates see of recipients.
  static let exposure = Exposure<NewsRecipients>(
    "người nhận", place: { ($0.count + [$0.words].compactMap { $0 }).first?.place },
    [
      .texts("số_lượng", help("6 tập thể; 20 cá nhân", "how many, by kind"), \.count),
      .truth("chính_xác", help("số lượng là con số đúng", "the count is exact"), \.isExact),
      .maybe("là_ai", help("họ là ai, bằng lời", "who they are, in words"), \.words),
      .truth(
        "nối_danh_từ", help("lời ấy đi tiếp danh từ đã đếm", "the words go on after the counted noun"),
        \.continuesNoun),
      .truth(
        "lời_là_danh_từ", help("con số đếm bằng lời ấy", "the count has the noun of the words"),
        \.wordsAreNoun),
      .maybe("vai", help("những người nêu tên là ai: đơn vị dẫn đầu", "what the named are"), \.role),
      .truth(
        "tên_thay_số",
        help("một loại đã nêu đủ tên, số là của loại khác", "names stand for one kind, numbers for others"),
        \.namesWhole),
      .truth(
        "có_giải_nêu_tên", help("có nhóm là giải với tên người đoạt", "some part is a prize with its winners")
      ) {
        $0.parts.contains(where: \.isWon)
      },
      .truth("gồm_cách_trao", help("các nhóm là phong tặng, truy tặng", "the parts say how it is given")) {
        $0.parts.contains { $0.isVerb || $0.isAward }
      },
      .records("nêu_tên", help("người được nêu tên trong câu", "the named"), NewsRecipient.exposure, \.named),
      .truth("đủ_tên", help("nêu đủ mọi người", "all are named"), \.isComplete),
      .truth("có_chữ_và", help("một tên đã có chữ “và”", "a name has an “and” itself")) { recipients in
        recipients.named.contains { NewsClause($0.name.value).mentions(" và ") }
      },
      .maybe(
        "cách_gọi_chung", help("ông, em: chung cho mọi người", "the word before all names"), \.sharedAddress),
      .maybeRecord(
        "như_nhau",
        help("một người, khi mọi người cùng chức vụ, đơn vị, nơi ở", "one of those who have all in common"),
        NewsRecipient.exposure, \.peer),
      .maybe("đơn_vị_chung", help("đơn vị chung", "the unit of all"), \.sharedUnit),
      .truth("có_danh_sách", help("tên từng người ở các dòng dưới", "names follow line by line")) {
        !$0.roll.isEmpty
      },
      .texts("danh_từ", help("học sinh; tập thể, cá nhân", "what they are"), \.nouns),
      .truth("chỉ_một", help("chỉ một người nhận", "only one recipient"), \.isSingle),
      .records("gồm", help("các nhóm nhỏ", "parts"), Part.exposure, \.parts),
      .truth("gồm_đủ", help("các nhóm nhỏ cộng lại là tất cả", "the parts are all of it"), \.partsAreAll),
    ])
}

/// Một vế khen thưởng: giver, award, recipients and cause; neighbours with the same giver and cause are folded into
/// it.
struct NewsAward: Sendable {
  /// One form with those who receive it.
  struct Item: Sendable {
    var prizes: [NewsPrize]
    let number: Text?
    var recipients: NewsRecipients

    static let exposure = Exposure<Item>(
      "mục khen", place: { $0.prizes.first?.forms.first?.place },
      [
        .records(
          "phần_thưởng", help("hình thức và ai tặng", "forms and givers"), NewsPrize.exposure, \.prizes),
        .maybe("số_phần_thưởng", help("số huân chương, khi đếm phần thưởng", "awards counted"), \.number),
        .record("nhận", help("ai nhận", "who receives"), NewsRecipients.exposure, \.recipients),
      ])
  }

  let group: AwardGroup
  /// The indices of its groups.
  var indices: [Int]
  var items: [Item]
  /// Whether all items go to the same people, who are named once at the end.
  var sharesRecipients = false
  let givers: [Text]
  let cause: Text?
  var service: Text?
  /// The word that leads into the cause after a name, and whether it needs none.
  var causeLead = ""
  var causeSpeaks = false
  var periods: [NewsPeriod]
  let handers: [NewsActor]
  let giverHands: Bool
  let announcer: NewsActor?
  let receivers: [NewsActor]
  let money: NewsMoney?
  let decision: NewsDecision?
  let decisionDay: Text?
  let isReceived: Bool
  /// Whether it is promised to those who will do well in the drive that begins.
  var isPromised = false
  /// Whether the recipient is a host of the event.
  var isHosts = false
  /// Whether the giver may be the subject.
  var isActive: Bool
  /// Whether the clause before it has the same giver and form, for another cause.
  var keepsForm = false
  /// Whether the clause before it has the same giver as its subject.
  var keepsGiver = false
  /// Whether the clause before it has the same people handing over.
  var keepsHanders = false
  /// Whether the same person announced the award before it.
  var keepsAnnouncer = false
  /// Whether the clause before has the same single recipient.
  var keepsRecipients = false
  /// Whether those people hand it over under another delegation.
  var changesDelegation = false
  /// Whether the sentence before it ranks the one for whom it is proposed.
  var followsRanking = false
  /// Whether a host gives it, or who heads a host, so that a headline of the hosts need not say who.
  var isHostsGift = false

  /// How the clause speaks: neighbours of one voice may share a sentence.
  var voice: String {
    if group.status == .proposed { return "đề nghị" }
    // The cause of a posthumous award follows the names, and those who receive it get a sentence of their own.
    if !handers.isEmpty, !group.isPosthumous || cause == nil && periods.isEmpty && !hasRoll { return "trao" }
    if announcer != nil { return "công bố" }
    return isActive ? "chủ động" : "bị động"
  }

  /// Whether it is a contest's prize.
  var isPrize: Bool { items.count == 1 && items[0].prizes.first?.isPrize ?? false }

  /// Whether the clause itself says what a prize is worth: mỗi giải 7 triệu đồng.
  private var saysMoney: Bool {
    guard isPrize, let money, items[0].recipients.roll.isEmpty else { return false }
    return money.amount != nil && money.most == nil && money.rates.isEmpty && money.total == nil
      && money.source == nil
  }

  /// Whether some of its names are listed line by line.
  var hasRoll: Bool { items.contains { !$0.recipients.roll.isEmpty } }

  /// Whether a part of it has a list of its own, so that "; " instead of a comma separates the parts.
  private var hasLists: Bool {
    items.count > 1
      && items.contains {
        $0.recipients.count.count > 1 || $0.recipients.named.count > 1
          || $0.prizes.contains { $0.forms.count > 1 }
      }
  }

  /// What templates see of an award.
  static let exposure = Exposure<NewsAward>(
    "khen thưởng", place: { $0.group.place },
    [
      .text("giọng", help("trao, chủ động, bị động, đề nghị, công bố", "how the clause speaks")) {
        Located($0.voice, at: nil)
      },
      .records(
        "mục", help("từng hình thức với người nhận", "forms with those who receive them"), Item.exposure,
        \.items),
      .truth(
        "chung_người_nhận", help("các hình thức cho cùng những người", "all go to the same people"),
        \.sharesRecipients),
      .truth("có_liệt_kê", help("mục nào đó tự kể nhiều người", "some part lists several"), \.hasLists),
      .texts("của", help("ai tặng", "givers"), \.givers),
      .truth(
        "vẫn_người_tặng", help("vế trước cùng người tặng làm chủ ngữ", "goes on with the subject before"),
        \.keepsGiver),
      .truth(
        "vẫn_người_trao",
        help("vế trước cùng người trao", "the same people hand over as in the clause before"), \.keepsHanders),
      .truth(
        "vẫn_hình_thức", help("vế trước cùng người tặng và hình thức", "the same giver and form as before"),
        \.keepsForm),
      .truth(
        "vẫn_người_công_bố", help("người ấy vừa công bố", "the same person just announced"), \.keepsAnnouncer),
      .truth(
        "vẫn_người_nhận", help("vế trước cùng người nhận", "the same recipient as in the clause before"),
        \.keepsRecipients),
      .truth(
        "đơn_vị_nhận",
        help("người nhận là đơn vị, có người thay mặt", "a unit receives, for which somebody acts")
      ) {
        award in
        !award.group.recipients.isEmpty && award.group.recipients.allSatisfy { $0.kind == .collective }
      },
      .truth("thành_tích_là_số", help("thành tích mở đầu bằng con số", "what for begins with a number")) {
        $0.cause?.value.first?.isNumber ?? false
      },
      .truth(
        "đổi_ủy_quyền", help("thừa ủy quyền khác vế trước", "under another delegation"), \.changesDelegation),
      .truth(
        "sau_xếp_hạng", help("câu xếp hạng vừa nói đơn vị ấy", "the ranking just named the unit"),
        \.followsRanking),
      .truth(
        "của_chủ_lễ", help("đơn vị tổ chức, người đứng đầu tặng", "a host gives it, or its head"),
        \.isHostsGift),
      .truth(
        "gọi_người_mất",
        help("lời gọi người nhận thay có tên người mất", "those who take it are called by the dead")
      ) {
        award in
        guard award.items.count == 1, let dead = award.items[0].recipients.named.first,
          award.items[0].recipients.named.count == 1
        else { return false }
        return award.receivers.isEmpty
          || award.receivers.contains { NewsClause($0.name.value).mentions(dead.recipient.name.value) }
      },
      .truth(
        "quyết_định_nêu_người_tặng", help("câu công bố đã nói ai tặng", "the announcement says who gives")
      ) { award in
        guard award.announcer != nil, let issuer = award.decision?.issuer else { return false }
        return award.givers.map(\.value) == [issuer.value]
      },
      .maybe("thành_tích", help("thành tích", "what for"), \.cause),
      .maybe(
        "phục_vụ", help("góp phần vào …, sau kỳ của thành tích", "what it serves, behind its period"),
        \.service),
      .text("dẫn_thành_tích", help("có, là, đã: chữ dẫn vào thành tích", "the word that leads into it")) {
        Located($0.causeLead, at: nil)
      },
      .truth(
        "thành_tích_tự_nói", help("thành tích tự nối sau người nhận", "it goes on after a name by itself"),
        \.causeSpeaks),
      .truth(
        "ủy_quyền_khác",
        help("người ủy quyền không phải người tặng", "the giver is another than who delegates")
      ) {
        award in
        award.group.onBehalfOf.map { award.givers.map(\.value) != [$0.written.value] } ?? false
      },
      .truth("nêu_tên", help("nêu tên mọi người nhận", "all who receive are named")) {
        $0.items.allSatisfy { $0.recipients.count.isEmpty && !$0.recipients.named.isEmpty }
      },
      .truth("chỉ_công_bố", help("công bố, chưa trao", "announced, not handed over")) {
        $0.group.status == .announced && $0.handers.isEmpty
      },
      .records(
        "kỳ", help("kỳ thành tích, khi thành tích chưa nói", "periods of the achievement"),
        NewsPeriod.exposure, \.periods),
      .maybeRecord("người_công_bố", help("ai công bố", "who announces"), NewsActor.exposure, \.announcer),
      .records("nhận_thay", help("ai nhận thay", "who receives for them"), NewsActor.exposure, \.receivers),
      .maybeRecord("tiền", help("tiền thưởng", "money"), NewsMoney.exposure, \.money),
      .truth(
        "tiền_đi_kèm", help("vế ấy tự nói tiền của giải", "the clause says the money of the prize"),
        \.saysMoney),
      .truth("là_giải", help("là giải của cuộc thi", "is a contest's prize"), \.isPrize),
      .truth("truy_tặng", help("truy tặng", "posthumous"), \.group.isPosthumous),
      .truth(
        "sẽ_khen", help("khen sau đợt thi đua được phát động", "after the drive that begins"), \.isPromised),
      .truth("đón_nhận", help("lễ tổ chức để đón nhận", "the event is held to receive it"), \.isReceived),
      .maybe(
        "qua", help("đề nghị qua hội đồng nào", "the council through which it is proposed"),
        \.group.proposedThrough),
      .maybe("phiên", help("trao ở phiên nào", "in which session"), \.group.session),
      .maybe(
        "thừa_ủy_quyền", help("thừa ủy quyền của ai", "under delegation of"), \.group.onBehalfOf?.written),
      .records("người_trao", help("người trao", "who hands it over"), NewsActor.exposure, \.handers),
      .truth("người_tặng_trao", help("người tặng tự trao", "the giver hands it over"), \.giverHands),
      .maybe("số_quyết_định", help("số quyết định", "number of the decision"), \.decision?.number),
      .maybe("ngày_quyết_định", help("ngày quyết định", "date of the decision"), \.decisionDay),
      .maybe("quyết_định_của", help("ai quyết định", "who decided"), \.decision?.issuer),
    ])
}

/// Phần khen thưởng: its clauses in the author's order.
struct NewsAwards: Sendable {
  private(set) var awards: [NewsAward]
  /// Whether they are given at one of several places.
  var isAtSite = false

  /// Joins the first to the sentence that ranks its recipient alone.
  mutating func follow(_ cluster: NewsCluster) {
    guard cluster.ranking.count == 1, cluster.ranking[0].place.members.count == 1,
      let member = cluster.ranking[0].place.members.first, let first = awards.first,
      first.group.status == .proposed,
      first.items[0].recipients.named.count == 1, first.items[0].recipients.count.isEmpty,
      let name = first.items[0].recipients.named.first?.recipient.name.value,
      Folding.sameWord(name) == Folding.sameWord(member.value)
    else { return }
    awards[0].followsRanking = true
  }

  /// The lists of names below the paragraph.
  var rolls: [[NewsRecipient]] { awards.flatMap { $0.items.map(\.recipients.roll) }.filter { !$0.isEmpty } }

  /// Whether "và" may join the clauses: two neat ones, and no other "và" in their way.
  private var canJoinWithAnd: Bool {
    awards.count == 2
      && awards.allSatisfy { award in
        award.items.count == 1 && award.items[0].prizes.count < 2 && award.items[0].recipients.named.count < 2
          && award.items[0].recipients.parts.isEmpty && award.items[0].recipients.count.count < 2
          && award.givers.count < 2
      } && awards.first?.cause == nil
  }

  /// What templates see of the awards.
  static let exposure = Exposure<NewsAwards>(
    "khen thưởng",
    [
      .records(
        "khoản", help("từng vế, theo thứ tự của người soạn", "clauses in the author's order"),
        NewsAward.exposure, \.awards),
      .truth(
        "nối_được_bằng_và", help("hai vế gọn, nối được bằng “và”", "“và” may join them"), \.canJoinWithAnd),
      .truth("ở_một_nơi", help("trao ở một trong các nơi", "given at one of several places"), \.isAtSite),
    ])
}

/// Quyết định of an award, whether the packet makes it or it was taken elsewhere.
struct NewsDecision: Sendable, Equatable {
  let number: Text?
  let date: Day?
  let issuer: Text?
}

extension Ceremony {
  /// The decision about an award; nil when nothing is known of one.
  func decision(of group: AwardGroup) -> NewsDecision? {
    if let citation = group.citation {
      return NewsDecision(
        number: citation.number, date: citation.date, issuer: citation.issuer ?? group.givers.first?.written)
    }
    guard let own = group.decision.flatMap({ decisions[$0] }) else { return nil }
    let number = own.number.map { number -> Text in
      let parts =
        number.value.contains("/") ? [number.value] : [number.value] + [own.sign?.value].compactMap { $0 }
      return Located(parts.joined(separator: "/"), at: number.place)
    }
    return NewsDecision(
      number: number, date: own.date, issuer: own.authority?.written ?? group.givers.first?.written)
  }
}
