import Diagnostics
import Model
import TemplateLanguage
import Wording

/// Phát biểu.
struct NewsSpeech: Sendable {
  let speech: Speech
  let speaker: NewsActor
  /// The speaker in a later sentence of the same speech.
  let speakerAgain: NewsActor
  let points: [Text]
  /// Between quotes, word for word.
  let quote: Text?
  /// Whether another speech of this moment stands before.
  let isFurther: Bool

  /// What templates see of a speech.
  static let exposure = Exposure<NewsSpeech>(
    "phát biểu", place: { $0.speech.speaker.written.place },
    [
      .text("lúc", Message(vi: "khai mạc, chỉ đạo, đáp từ", en: "moment")) {
        Located($0.speech.moment.name.vi, at: nil)
      },
      .record("người", Message(vi: "ai phát biểu", en: "who"), NewsActor.exposure) { $0.speaker },
      .record(
        "người_sau", Message(vi: "ai phát biểu, ở câu sau", en: "who, in a later sentence"),
        NewsActor.exposure
      ) { $0.speakerAgain },
      .texts("nội_dung", Message(vi: "các cụm động từ", en: "verb phrases")) { $0.points },
      .maybe("trích", Message(vi: "lời trích trong ngoặc kép", en: "a quotation")) { $0.quote },
      .truth("tiếp_theo", Message(vi: "đã có người phát biểu trước", en: "another spoke before")) {
        $0.isFurther
      },
    ])
}

/// Báo cáo, tham luận, phát biểu of which only the speaker is known.
struct NewsPapers: Sendable {
  var opener: NewsOpener = .none
  let reports: [NewsActor]
  let papers: [NewsActor]
  let speakers: [NewsActor]

  /// Those who read something; nil when nobody did.
  init?(_ context: NewsContext) {
    let spoken = context.ceremony.speeches.map(\.speaker)
    func with(_ role: Participation.Role) -> [NewsActor] {
      context.ceremony.attendance.filter { participation in
        participation.roles.contains(role) && !spoken.contains { $0.isSame(as: participation.actor) }
      }.map { context.actor($0.actor) }
    }
    reports = with(.reports)
    papers = with(.presents)
    speakers = with(.speaks)
    if reports.isEmpty, papers.isEmpty, speakers.isEmpty { return nil }
  }

  /// What templates see of those who read.
  static let exposure = Exposure<NewsPapers>(
    "báo cáo, tham luận",
    [
      .opener { $0.opener },
      .records("báo_cáo", Message(vi: "ai báo cáo", en: "who reported"), NewsActor.exposure) { $0.reports },
      .records("tham_luận", Message(vi: "ai tham luận", en: "who read papers"), NewsActor.exposure) {
        $0.papers
      },
      .records("phát_biểu", Message(vi: "ai phát biểu", en: "who spoke"), NewsActor.exposure) { $0.speakers },
    ])
}

/// Hoa chúc mừng.
struct NewsFlowers: Sendable {
  let senders: [NewsActor]

  /// Those who sent flowers; nil when nobody did.
  init?(_ context: NewsContext) {
    senders = context.ceremony.attendance.filter { $0.roles.contains(.sendsFlowers) }
      .map { context.actor($0.actor) }
    if senders.isEmpty { return nil }
  }

  /// What templates see of those who sent flowers.
  static let exposure = Exposure<NewsFlowers>(
    "hoa chúc mừng",
    [.records("người", Message(vi: "ai gửi", en: "who"), NewsActor.exposure) { $0.senders }])
}

/// Các phiên.
struct NewsSessions: Sendable {
  /// One session with its time in the outlet's form.
  struct Item: Sendable {
    let session: Session
    let date: Text?
    let time: Text?
  }

  let items: [Item]

  /// The sessions; nil when there are none.
  init?(_ context: NewsContext) {
    items = context.ceremony.event.sessions.map { session in
      Item(
        session: session,
        date: session.date.map { Located($0.value.text(context.outlet.lede.dateForm), at: $0.place) },
        time: session.date == nil ? nil : session.timeOfDay.map { Located($0.name.vi, at: nil) })
    }
    if items.isEmpty { return nil }
  }

  private static let itemExposure = Exposure<Item>(
    "phiên", place: { $0.session.name.place },
    [
      .text("tên", Message(vi: "tên phiên", en: "name")) { $0.session.name },
      .maybe("ngày", Message(vi: "ngày", en: "day")) { $0.date },
      .maybe("buổi", Message(vi: "buổi", en: "part of the day")) { $0.time },
      .maybe("địa_điểm", Message(vi: "nơi họp", en: "where")) { $0.session.venue },
    ])

  /// What templates see of the sessions.
  static let exposure = Exposure<NewsSessions>(
    "các phiên",
    [.records("mục", Message(vi: "từng phiên", en: "each session"), itemExposure) { $0.items }])
}

/// Đơn vị được hợp nhất từ những đơn vị nào.
struct NewsMerger: Sendable {
  let organisation: Organisation

  /// What templates see of a merger.
  static let exposure = Exposure<NewsMerger>(
    "hợp nhất", place: { $0.organisation.name.place },
    [
      .text("tên", Message(vi: "địa bàn hoặc tên đơn vị", en: "the place or unit")) {
        $0.organisation.place ?? $0.organisation.shortName ?? $0.organisation.name
      },
      .texts("từ", Message(vi: "các đơn vị cũ", en: "former units")) { $0.organisation.formedFrom },
    ])
}

/// Quà tặng, in one paragraph.
struct NewsGifts: Sendable {
  /// One gift as printed.
  struct Item: Sendable {
    let gift: Gift
    let count: Text?
    let each: Text?
    let total: Text?
  }

  let opener: NewsOpener
  let gifts: [Item]

  private static let itemExposure = Exposure<Item>(
    "quà", place: { $0.gift.what.place },
    [
      .text("quà", Message(vi: "quà gì", en: "what")) { $0.gift.what },
      .maybe("số_lượng", Message(vi: "70 suất", en: "how many")) { $0.count },
      .maybe("đơn_vị", Message(vi: "suất", en: "the counting word")) { item in
        item.gift.count.flatMap { $0.unit.isEmpty ? nil : Located($0.unit, at: $0.written.place) }
      },
      .maybe("mỗi_suất", Message(vi: "trị giá mỗi suất", en: "value of one")) { $0.each },
      .maybe("tổng", Message(vi: "tổng trị giá", en: "value in all")) { $0.total },
      .texts("của", Message(vi: "ai tặng", en: "who gives")) { $0.gift.donors },
      .maybe("cho", Message(vi: "tặng ai", en: "to whom")) { $0.gift.recipientsText },
    ])

  /// What templates see of gifts.
  static let exposure = Exposure<NewsGifts>(
    "quà tặng",
    [
      .opener { $0.opener },
      .records("mục", Message(vi: "từng món quà", en: "each gift"), itemExposure) { $0.gifts },
    ])
}

/// Cử đại biểu.
struct NewsDelegation: Sendable {
  let delegation: Delegation
  let opener: NewsOpener
  let count: Text?
  let share: Text?

  /// What templates see of delegates.
  static let exposure = Exposure<NewsDelegation>(
    "cử đại biểu", place: { $0.delegation.meeting.place },
    [
      .opener { $0.opener },
      .text("cách", Message(vi: "cử, bầu, giới thiệu", en: "manner")) {
        Located($0.delegation.manner.name.vi, at: nil)
      },
      .text("dự", Message(vi: "dự cuộc nào", en: "which meeting")) { $0.delegation.meeting },
      .maybe("số_lượng", Message(vi: "bao nhiêu", en: "how many")) { $0.count },
      .texts("người", Message(vi: "tên", en: "names")) { $0.delegation.names },
      .maybe("tán_thành", Message(vi: "tỷ lệ", en: "the share in favour")) { $0.share },
    ])
}

/// Quyết định as news of its own.
struct NewsDecisionNews: Sendable {
  let dateline: Text?
  let number: Text
  let date: Text?
  let issuer: Text?
  let award: NewsAward
  /// Whether another decision was told before it.
  let isFurther: Bool

  /// What templates see of a decision that is news.
  static let exposure = Exposure<NewsDecisionNews>(
    "tin quyết định", place: { $0.number.place },
    [
      .maybe("địa_danh", Message(vi: "(HNMO) -", en: "dateline")) { $0.dateline },
      .text("số", Message(vi: "số quyết định", en: "number")) { $0.number },
      .maybe("ngày", Message(vi: "ngày quyết định", en: "day")) { $0.date },
      .maybe("của", Message(vi: "ai quyết định", en: "who decided")) { $0.issuer },
      .record("khoản", Message(vi: "tặng gì cho ai", en: "what to whom"), NewsAward.exposure) { $0.award },
      .truth("tiếp_theo", Message(vi: "đã có quyết định khác đứng trước", en: "another stands before")) {
        $0.isFurther
      },
    ])
}

extension Exposure.Field {
  /// Lời mở of a sentence, by its name.
  static func opener(_ value: @escaping @Sendable (Subject) -> NewsOpener) -> Self {
    .text("lời_mở", Message(vi: "nhân dịp này, dịp này, tại hội nghị …; không", en: "how it opens")) {
      Located(value($0).name.vi, at: nil)
    }
  }
}

extension NewsContext {
  /// The units that were formed from others: the host's, or those of the places that the event is about.
  var mergers: [NewsMerger] {
    ceremony.organisations.filter { !$0.formedFrom.isEmpty }.map(NewsMerger.init)
  }

  /// A gift as printed.
  func gift(_ gift: Gift) -> NewsGifts.Item {
    var gift = gift
    gift.donors = gift.donors.map(prose)
    gift.recipientsText = gift.recipientsText.map(prose)
    return NewsGifts.Item(
      gift: gift, count: gift.count.map(quantity), each: gift.each.map(quantity),
      total: gift.total.map(quantity))
  }

  /// Delegates as printed.
  func delegation(_ delegation: Delegation, opener: NewsOpener) -> NewsDelegation {
    NewsDelegation(
      delegation: delegation, opener: opener, count: delegation.count.map(count),
      share: delegation.share.map(quantity))
  }
}
