import Diagnostics
import Model
import TemplateLanguage
import Wording

/// Câu mở đầu: exactly one sentence, made only when an event can be named with who holds it or when.
struct NewsLede: Sendable {
  /// A launch as the first sentence mentions it.
  struct Mention: Sendable {
    let what: Text
    let occasion: NewsOccasion?
  }

  let dateline: Text?
  let timeOfDay: Text?
  let date: Text?
  let venue: Text?
  let parentEvent: Text?
  let hosts: [Text]
  let eventName: Text
  /// Lần thứ, unless the name says it.
  let ordinal: Text?
  /// Giai đoạn ahead, unless the name says it.
  let term: NewsPeriod?
  let launches: [Mention]
  let occasions: [NewsOccasion]

  /// The first sentence; nil when neither day nor name is known, or nobody could say what it was.
  init?(_ context: NewsContext) {
    let event = context.ceremony.event
    guard event.date != nil || event.name != nil else { return nil }
    guard
      let name = event.name
        ?? event.kind.map({ Located($0.name.vi, at: event.place) }),
      !(event.hosts.isEmpty && event.date == nil)
    else { return nil }
    let clause = NewsClause(name.value)
    dateline = context.outlet.lede.dateline.map { Located($0, at: nil) }
    date = event.date.map { Located($0.value.text(context.outlet.lede.dateForm), at: $0.place) }
    timeOfDay =
      event.date == nil || !context.outlet.lede.saysTimeOfDay
      ? nil : event.timeOfDay.map { Located($0.name.vi, at: nil) }
    venue = event.venue
    parentEvent = event.parentEvent
    hosts = event.hosts.map(\.written)
    eventName = context.eventName(name)
    ordinal = event.ordinal.flatMap { clause.mentions("lần thứ") ? nil : context.ordinal($0) }
    term = event.term.flatMap { clause.mentions("\($0.firstYear)") ? nil : context.period($0) }
    launches = event.launches.filter { !$0.isSecondary && !clause.mentions($0.what.value) }.map { launch in
      Mention(
        what: context.prose(launch.what),
        occasion: NewsLaunch.tellsOccasionLater(launch) ? nil : launch.occasion.map { context.occasion($0) })
    }
    occasions = event.occasions.filter { !clause.mentions($0.name.value) }.map { context.occasion($0) }
  }

  /// The first sentence of one place of a round-up; nil when no event of its own is named.
  init?(_ context: NewsContext, at site: Site, opensReport: Bool = false) {
    guard let name = site.eventName, !site.hosts.isEmpty || site.date != nil else { return nil }
    dateline = opensReport ? context.outlet.lede.dateline.map { Located($0, at: nil) } : nil
    date = site.date.map { Located($0.value.text(context.outlet.lede.dateForm), at: $0.place) }
    timeOfDay =
      site.date == nil || !context.outlet.lede.saysTimeOfDay
      ? nil : site.timeOfDay.map { Located($0.name.vi, at: nil) }
    venue = site.venue
    parentEvent = nil
    hosts = site.hosts
    eventName = context.eventName(name)
    (ordinal, term, launches, occasions) = (nil, nil, [], [])
  }

  private static let mentionExposure = Exposure<Mention>(
    "phát động", place: { $0.what.place },
    [
      .text("nội_dung", Message(vi: "phát động gì", en: "what is launched")) { $0.what },
      .maybeRecord("dịp", Message(vi: "dịp kỷ niệm", en: "occasion"), NewsOccasion.exposure) { $0.occasion },
      .truth("hết_bằng_kỷ_niệm", Message(vi: "nội dung kết thúc bằng chữ kỷ niệm", en: "ends with kỷ niệm")) {
        Folding.sameWord($0.what.value).hasSuffix(Folding.sameWord("kỷ niệm"))
      },
    ])

  /// What templates see of the first sentence.
  static let exposure = Exposure<NewsLede>(
    "mở đầu", place: { $0.eventName.place },
    [
      .maybe("địa_danh", Message(vi: "(HNMO) -", en: "dateline")) { $0.dateline },
      .maybe("buổi", Message(vi: "sáng, chiều, tối", en: "time of day")) { $0.timeOfDay },
      .maybe("ngày", Message(vi: "ngày theo cách viết của báo", en: "date in the outlet's form")) { $0.date },
      .maybe("địa_điểm", Message(vi: "địa điểm", en: "venue")) { $0.venue },
      .maybe("trong_khuôn_khổ", Message(vi: "buổi họp lớn hơn", en: "the meeting it is a part of")) {
        $0.parentEvent
      },
      .texts("đơn_vị", Message(vi: "đơn vị tổ chức", en: "hosts")) { $0.hosts },
      .text("tên", Message(vi: "tên buổi lễ", en: "the event's name")) { $0.eventName },
      .maybe("lần_thứ", Message(vi: "lần thứ mấy, khi tên chưa nói", en: "ordinal, unless the name has it")) {
        $0.ordinal
      },
      .maybeRecord(
        "giai_đoạn", Message(vi: "giai đoạn, khi tên chưa nói", en: "term, unless the name has it"),
        NewsPeriod.exposure
      ) { $0.term },
      .records("phát_động", Message(vi: "phát động gì", en: "launches"), mentionExposure) { $0.launches },
      .records("dịp", Message(vi: "dịp kỷ niệm", en: "occasions"), NewsOccasion.exposure) { $0.occasions },
    ])
}
