import Diagnostics
import Facts
import Model
import TemplateLanguage
import Wording

/// Câu mở đầu: exactly one sentence, made only when an event can be named with who holds it or when.
struct NewsLede: Sendable {
  /// A launch as the first sentence mentions it.
  struct Mention: Sendable {
    let what: Text
    let period: NewsPeriod?
    let occasion: NewsOccasion?
    let slogans: [Text]
  }

  /// A part of the name, and the days that stand in brackets behind it.
  struct NamePart: Sendable {
    let words: Text
    var days: [Text] = []
    var period: NewsPeriod?
    var isAhead = false
  }

  let dateline: Text?
  let timeOfDay: Text?
  let date: Text?
  let venue: Text?
  let parentEvent: Text?
  let hosts: [Text]
  /// Where the host is, unless something that is told says it.
  var locality: Text?
  let partners: [Text]
  /// The event's name in parts, each with the days of the anniversary that it says.
  let nameParts: [NamePart]
  let ordinal: Text?
  let term: NewsPeriod?
  let launches: [Mention]
  let occasions: [NewsOccasion]
  var reviewed: NewsPeriod?
  var nameHasKind = false
  /// Whether the venue is the host's own, so that it does not stand right before it.
  var isHostsVenue = false

  /// The first sentence; nil when neither day nor name is known, or nobody could say what it was.
  init?(_ context: NewsContext) {
    let event = context.ceremony.event
    guard let name = event.name ?? event.kind.map({ Located($0.name.vi, at: event.place) }),
      event.date != nil || event.name != nil,
      !(event.hosts.isEmpty && event.date == nil) || context.ceremony.areSitesApart
    else { return nil }
    // Places that held their own on days of their own have one first sentence without a day.
    let isOfSites = context.ceremony.areSitesApart
    guard !isOfSites || event.name != nil else { return nil }
    let clause = NewsClause(name.value)
    dateline = context.dateline
    date = isOfSites ? nil : event.date.map(context.shortDate)
    timeOfDay = isOfSites ? nil : context.timeOfDay(event.timeOfDay, on: event.date)
    parentEvent = event.parentEvent
    hosts =
      isOfSites
      ? context.ceremony.sites.map { context.unit($0.name) } : context.hostsTogether
    if let place = event.locality, hosts.count == 1, let host = hosts.first?.value, !host.hasSuffix(")"),
      !context.house.words.isOne(String(host.split(separator: " ").last ?? ""), of: .areas)
    {
      // What the host's name and the rest of the sentence say is not said again: (tỉnh Gia Lai).
      let told = ([host] + [event.name, event.venue, event.parentEvent].compactMap { $0?.value }).map(
        NewsClause.init)
      let parts = place.value.split(separator: ",").map { String($0).trimmedBlanks }
      let untold = parts.filter { part in !told.contains { $0.names(part) } }
      locality = untold.isEmpty ? nil : Located(untold.joined(separator: ", "), at: place.place)
    }
    let brackets = Set(hosts.compactMap { $0.value.split(separator: "(").dropFirst().last })
    partners = event.partners.map(\.written).map { partner in
      brackets.contains { partner.value.hasSuffix("(" + $0) } ? context.plainHost(partner) : partner
    }
    // A place that ends with the host's name does not say it before the host itself.
    let host = ", " + (hosts.first?.value ?? "")
    venue = event.venue.map {
      Located($0.value.hasSuffix(host) ? String($0.value.dropLast(host.count)) : $0.value, at: $0.place)
    }
    isHostsVenue = (venue?.value.hasSuffix(" " + (hosts.first?.value ?? "")) ?? false) && !hosts.isEmpty
    // The span ahead is that of a congress or of an event with a number; others are named for the span behind them.
    let isNumbered =
      event.kind == .congress || event.ordinal != nil
      || clause.mentions("lần thứ")
        && context.house.words.mentions(name.value, any: .namesOfCongress)
    var ahead =
      isNumbered
      ? event.term.flatMap { clause.mentions("\($0.firstYear)") ? nil : context.period($0) } : nil
    let isReview =
      event.kind == .congress || [.annual, .fiveYear, .exemplars].contains(context.genre)
      || clause.mentions("tổng kết") || clause.mentions("sơ kết")
    if event.reviewed.count == 1, let period = event.reviewed.first, !clause.mentions("\(period.lastYear)"),
      ahead == nil, isReview,
      period.kind == .span || context.sections(.results).isEmpty && context.ceremony.awardStatistics.isEmpty
    {
      let told = context.period(period)
      reviewed = told
      nameHasKind = Folding.sameWord(name.value).hasSuffix(" " + Folding.sameWord(told.kind))
    }
    let told = context.withoutHost(context.eventName(name))
    let ends = event.occasions.filter { context.isInName($0) && ($0.from ?? $0.to) != nil }.compactMap {
      occasion in context.end(of: occasion, in: told.value).map { ($0, context.occasion(occasion).days) }
    }.sorted { $0.0 < $1.0 }
    var parts: [NamePart] = []
    var start = told.value.startIndex
    for (end, days) in ends + [(told.value.endIndex, [])] where end > start {
      parts.append(NamePart(words: Located(String(told.value[start..<end]), at: told.place), days: days))
      start = end
    }
    // "Hội nghị tổng kết phong trào … và phát động …": the years are those of what stands before.
    if let period = reviewed ?? ahead, parts.count == 1, event.ordinal == nil,
      let joint = context.deedJoint(in: told.value)
    {
      parts = [
        NamePart(
          words: Located(String(told.value[..<joint]), at: told.place), period: period,
          isAhead: reviewed == nil),
        NamePart(words: Located(String(told.value[joint...]), at: told.place)),
      ]
      (reviewed, ahead) = (nil, nil)
    }
    term = ahead
    nameParts = parts
    ordinal = event.ordinal.flatMap { clause.mentions("lần thứ") ? nil : context.ordinal($0) }
    launches = event.launches.filter { context.isInLede($0) && !context.isInName($0) }.map { launch in
      Mention(
        what: context.prose(launch.what), period: context.ownPeriod(of: launch),
        occasion: NewsLaunch.tellsOccasionLater(launch) ? nil : launch.occasion.map { context.occasion($0) },
        slogans: context.isOnlyLaunch ? launch.slogans.map(context.quoted) : [])
    }
    occasions = event.occasions.filter { !context.isInName($0) }.map { context.occasion($0) }
  }

  /// The first sentence of one place of a round-up; nil when no event of its own is named.
  init?(_ context: NewsContext, at site: Site, opensReport: Bool = false) {
    let own = context.ceremony.areSitesApart ? context.ceremony.event.name : nil
    guard let name = site.eventName ?? own, !site.hosts.isEmpty || site.date != nil else { return nil }
    dateline = opensReport ? context.dateline : nil
    date = site.date.map(context.shortDate)
    timeOfDay = context.timeOfDay(site.timeOfDay, on: site.date)
    venue = site.venue
    // A school where it takes place holds it, an area does not.
    let words = context.house.words
    let isBody =
      words.other(for: site.name.value, in: .shortUnits) != nil && !words.opens(site.name.value, with: .areas)
    hosts = (site.hosts.isEmpty && isBody ? [site.name] : site.hosts).map(context.unit)
    nameParts = [NamePart(words: context.eventName(name))]
    (parentEvent, partners, ordinal, term, launches, occasions) = (nil, [], nil, nil, [], [])
  }

  private static let mentionExposure = Exposure<Mention>(
    "phát động", place: { $0.what.place },
    [
      .text("nội_dung", help("phát động gì", "what is launched"), \.what),
      .maybeRecord(
        "kỳ", help("kỳ, khi nội dung chưa nói", "period, unless it is in the name"), NewsPeriod.exposure,
        \.period),
      .maybeRecord("dịp", help("dịp kỷ niệm", "occasion"), NewsOccasion.exposure, \.occasion),
      .texts("khẩu_hiệu", help("khẩu hiệu trong ngoặc kép", "slogans between quotes"), \.slogans),
      .truth("đã_chào_mừng", help("nội dung đã có chữ chào mừng", "says “chào mừng” itself")) {
        NewsClause($0.what.value).mentions("chào mừng")
      },
      .truth("hết_bằng_kỷ_niệm", help("nội dung kết thúc bằng chữ kỷ niệm", "ends with kỷ niệm")) {
        Folding.sameWord($0.what.value).hasSuffix(Folding.sameWord("kỷ niệm"))
      },
    ])

  private static let namePartExposure = Exposure<NamePart>(
    "phần tên", place: { $0.words.place },
    [
      .text("chữ", help("phần tên", "a part of the name"), \.words),
      .texts("ngày", help("các ngày của dịp đứng cuối phần ấy", "the days behind it"), \.days),
      .truth("sắp_tới", help("kỳ ấy là giai đoạn tới", "it is the span ahead"), \.isAhead),
      .maybeRecord(
        "kỳ", help("kỳ của phần ấy", "its years"), NewsPeriod.exposure, \.period),
    ])

  /// What templates see of the first sentence.
  static let exposure = Exposure<NewsLede>(
    "mở đầu", place: { $0.nameParts.first?.words.place },
    [
      .maybe("địa_danh", help("(HNMO) -", "dateline"), \.dateline),
      .maybe("buổi", help("sáng, chiều, tối", "time of day"), \.timeOfDay),
      .maybe("ngày", help("ngày theo cách viết của báo", "date in the outlet's form"), \.date),
      .maybe("địa_điểm", help("địa điểm", "venue"), \.venue),
      .maybe("trong_khuôn_khổ", help("buổi họp lớn hơn", "the meeting it is a part of"), \.parentEvent),
      .texts("đơn_vị", help("đơn vị tổ chức", "hosts"), \.hosts),
      .maybe("địa_phương", help("nơi của đơn vị tổ chức, khi chưa nêu", "where the host is"), \.locality),
      .texts("phối_hợp", help("đơn vị phối hợp", "partners"), \.partners),
      .records(
        "tên", help("tên buổi lễ, cắt sau dịp mà nó nói", "the name, cut after what it remembers"),
        namePartExposure, \.nameParts),
      .truth("tên_có_và", help("tên đã có chữ và", "the name has an “and”")) {
        NewsClause($0.nameParts.map(\.words.value).joined()).mentions(" và ")
      },
      .maybe("lần_thứ", help("lần thứ mấy, khi tên chưa nói", "ordinal, unless the name has it"), \.ordinal),
      .maybeRecord(
        "kỳ", help("kỳ tổng kết mà bài chưa nói", "the period under review"), NewsPeriod.exposure, \.reviewed),
      .truth(
        "tên_có_loại_kỳ", help("tên đã kết thúc bằng “năm học”, “năm”", "the name ends with the word for it"),
        \.nameHasKind),
      .truth(
        "nơi_của_đơn_vị", help("địa điểm mang tên đơn vị tổ chức", "the venue has the host's name"),
        \.isHostsVenue),
      .maybeRecord(
        "giai_đoạn", help("giai đoạn, khi tên chưa nói", "term, unless the name has it"), NewsPeriod.exposure,
        \.term),
      .records("phát_động", help("phát động gì", "launches"), mentionExposure, \.launches),
      .records("dịp", help("dịp kỷ niệm", "occasions"), NewsOccasion.exposure, \.occasions),
    ])
}
