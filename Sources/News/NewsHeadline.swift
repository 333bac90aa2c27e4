import Awards
import Diagnostics
import Facts
import Fields
import Model
import TemplateLanguage
import Wording

/// Điều đã biết to make a headline of: nothing but facts of the definition.
struct NewsHeadline: Sendable {
  let context: NewsContext

  /// Looks at a ceremony.
  init(_ context: NewsContext) { self.context = context }

  /// The kinds of headline that the facts may allow.
  enum Kind: NamedChoice {
    case award, otherAward, received, gift, launch, total, sum, sites, siteCount, ranking, pledge, event,
      movement

    /// The names.
    var name: Message {
      switch self {
      case .award: Message(vi: "phần thưởng", en: "award")
      case .otherAward: Message(vi: "phần thưởng khác", en: "other award")
      case .received: Message(vi: "đón nhận", en: "received")
      case .gift: Message(vi: "quà tặng", en: "gift")
      case .launch: Message(vi: "phát động", en: "launch")
      case .total: Message(vi: "tổng số", en: "total")
      case .sum: Message(vi: "tổng gộp", en: "sum")
      case .sites: Message(vi: "các nơi", en: "sites")
      case .siteCount: Message(vi: "số nơi", en: "number of sites")
      case .ranking: Message(vi: "xếp hạng", en: "ranking")
      case .pledge: Message(vi: "giao ước", en: "pledge")
      case .event: Message(vi: "buổi lễ", en: "event")
      case .movement: Message(vi: "việc của buổi lễ", en: "what the event does")
      }
    }
  }

  private var event: Event { context.ceremony.event }
  /// The gift for which the event is held: lễ trao học bổng.
  private var gift: NewsGift? {
    context.ceremony.gifts.lazy.filter(context.isMain).map(context.gift).first
  }

  /// What the hosts launch, else what another launches at the event.
  private var launch: Launch? {
    let launches = event.launches.filter { !$0.isSecondary }
    return launches.first { $0.by == nil } ?? launches.first
  }

  /// Who acts: the place where one of its committees is host, else the hosts themselves; none where they are too many.
  private var actors: [Text] {
    let words = context.hosts.reduce(0) { $0 + $1.value.split(separator: " ").count }
    let name = event.name?.value.split(separator: " ").count ?? 0
    let areMany =
      context.hosts.count > 2
      || context.hosts.count > 1
        && (words > NewsHeadline.mostHostWords || words + name > NewsHeadline.mostWords)
    if let cluster = context.actingCluster { return [cluster] }
    // Of a round-up the places act, not the area around them.
    if context.genre == .roundUp, context.hosts.isEmpty { return [] }
    return context.ownPlace.map { [$0] } ?? (areMany ? [] : context.hosts)
  }

  /// Where it is, when no host is named.
  private var place: Text? { actors.isEmpty ? event.locality ?? context.sharedPlace : nil }

  /// Two hosts with more words than these leave no room in a headline.
  private static let mostHostWords = 14
  /// A longer headline says what the event does, not that it is held.
  private static let mostWordsOfEvent = 25
  /// With the event's name they leave none beyond these.
  private static let mostWords = 28

  /// Tổng số được khen hôm nay, kind by kind.
  private var total: [Text] {
    let counts = context.todaysTotal
    guard let first = counts.first else { return [] }
    return context.parts(of: AwardCount(written: Located("", at: first.count.place), mode: .exact(counts)))
  }

  /// The same in one number: 26 tập thể, cá nhân.
  private var sum: (number: Text, nouns: [Text])? {
    let counts = context.todaysTotal
    guard counts.count > 1, let place = counts.first?.count.place ?? context.ceremony.awards.first?.place
    else { return nil }
    let number = counts.reduce(0) { $0 + $1.count.value }
    let order: [RecipientKind] = [.collective, .household, .people, .individual]
    let nouns = order.flatMap { kind in
      counts.filter { $0.kind == kind }.map { Located($0.word, at: $0.count.place) }
    }
    return (Located(context.figure(number), at: place), nouns)
  }

  private var eventName: Text? {
    event.name.map { name in
      let words = withoutActor(context.prose(name))
      return context.house.words.opens(name.value, with: .capitals) ? words : context.cased(words, .lower)
    }
  }

  /// The event's ordinal, unless its name says it.
  private var ordinal: Text? {
    event.ordinal.flatMap { ordinal in
      NewsClause(event.name?.value ?? "").mentions("lần thứ") ? nil : context.ordinal(ordinal)
    }
  }

  /// The word that all places of a round-up begin with, and their names without it.
  private var siteNames: NewsParties {
    context.withoutSharedWords(context.ceremony.sites.map(\.name))
  }

  /// The awards that are given at a place.
  private func awards(at site: Site) -> [AwardGroup] {
    context.ceremony.awards.filter { group in
      group.status != .proposed
        && group.site.map { Folding.sameWord($0.value) == Folding.sameWord(site.name.value) } ?? false
    }
  }

  /// What each of the places received itself, its classes aside where they differ.
  private var sitesReceive: NewsPrize? {
    let sites = context.ceremony.sites
    let received = sites.flatMap { site in
      awards(at: site).filter { Folding.sameWord($0.sole?.value ?? "") == Folding.sameWord(site.name.value) }
    }
    guard !sites.isEmpty, received.count == sites.count, received.allSatisfy({ $0.forms.count == 1 }),
      received.count == sites.reduce(0, { $0 + awards(at: $1).count }),
      let prizes = Optional(received.compactMap { context.prize(of: $0) }), prizes.count == received.count,
      let first = prizes.first, let form = first.forms.first
    else { return nil }
    let names = prizes.compactMap { $0.forms.first?.value }
    if names.allSatisfy({ $0 == form.value }) { return first }
    guard let base = NewsSpelling.withoutClass(form.value),
      names.allSatisfy({ NewsSpelling.withoutClass($0) == base })
    else { return nil }
    return NewsPrize(
      forms: [Located(base, at: form.place)], givers: first.givers, kind: first.kind, isTitle: first.isTitle,
      isRecognised: first.isRecognised)
  }

  /// The kinds of recipients whom the places reward, each its own; empty where one of them rewards nobody.
  private var sitesReward: [Text] {
    let sites = context.ceremony.sites
    let all = sites.map { site in
      awards(at: site).filter { group in
        group.givers.allSatisfy { $0.written.value.hasSuffix(site.name.value) }
      }
    }
    guard !all.isEmpty, !all.contains(where: \.isEmpty) else { return [] }
    return context.nouns(of: all.flatMap { $0 })
  }

  /// What all places do, by the name of the one event that each of them holds.
  private var sitesDeed: Text? {
    let sites = context.ceremony.sites
    guard !sites.isEmpty, let name = event.name,
      sites.allSatisfy({
        $0.eventName.map { Folding.sameWord($0.value) == Folding.sameWord(name.value) } ?? true
      })
    else { return nil }
    return deed
  }

  /// The exemplars of whom the events of all places speak by their names.
  private var sitesExemplars: Text? {
    let names = context.ceremony.sites.compactMap { $0.eventName ?? event.name }
    guard names.count == context.ceremony.sites.count else { return nil }
    return context.house.words.words(.exemplars).first { word in
      names.allSatisfy { NewsClause($0.value).mentions(word) }
    }.map { Located($0, at: names.first?.place) }
  }

  /// The first in a cluster's ranking.
  private var leader: Cluster.Place? {
    context.ceremony.cluster?.ranking.first {
      $0.members.count == 1
        && Folding.sameWord($0.rank.value) == Folding.sameWord(AwardClass.first.name.vi)
    }
  }

  private var pledge: Text? {
    context.ceremony.pledges.first { $0.act == .signed && $0.moment != .earlier }?.document
  }

  /// The awards that are conferred here, in the author's order.
  private var awards: [NewsAward] {
    context.awards { _, group in group.status != .proposed && group.site == nil }.filter { award in
      !award.isPromised && award.items.contains { item in item.prizes.contains { !$0.forms.isEmpty } }
    }
  }

  /// An award as a headline has room for it: names that make it too long become a number, 3 mẹ.
  private func short(_ award: NewsAward) -> NewsAward {
    func words(_ texts: [Text]) -> Int { texts.reduce(0) { $0 + $1.value.split(separator: " ").count } }
    let forms = award.items.flatMap(\.prizes).flatMap { $0.forms + $0.givers }
    let names = award.items.flatMap(\.recipients.named).map(\.name)
    guard words(actors + forms + names) + names.count > NewsHeadline.mostWordsOfEvent else { return award }
    var award = award
    for index in award.items.indices { count(&award.items[index].recipients, of: award.group) }
    return award
  }

  private func count(_ recipients: inout NewsRecipients, of group: AwardGroup) {
    var group = group
    group.recipients = recipients.named.map(\.recipient)
    guard recipients.named.count > 2, recipients.count.isEmpty,
      case .exact(var kinds)? = context.listed(group)
    else { return }
    if let address = recipients.sharedAddress?.value, kinds.count == 1, kinds[0].kind == .individual,
      !context.house.words.isOne(address, of: .addressesByGender)
    {
      kinds[0] = .init(kind: .individual, count: kinds[0].count, word: address)
    }
    recipients.count = context.parts(of: AwardCount(written: Located("", at: nil), mode: .exact(kinds)))
    (recipients.named, recipients.sharedAddress, recipients.sharedUnit) = ([], nil, nil)
  }

  /// What the host receives of the first award, if only as one of several.
  private var received: NewsAward? {
    guard let first = awards.first else { return nil }
    if isReceived(first) { return first }
    guard !first.isHostsGift, !first.group.isPosthumous, context.hosts.count == 1 else { return nil }
    var own = first
    own.items = first.items.compactMap { item in
      var item = item
      item.recipients.named.removeAll { !isHost($0.name) }
      (item.recipients.sharedAddress, item.recipients.sharedUnit) = (nil, nil)
      return item.recipients.named.isEmpty ? nil : item
    }
    return own.items.isEmpty ? nil : own
  }

  private func isHost(_ name: Text) -> Bool {
    context.hosts.contains { Folding.sameWord($0.value) == Folding.sameWord(name.value) }
  }

  private var kindsOfGenre: [Kind] { context.house.plans[context.genre]?.headlines ?? [] }

  /// Whether the name says better what is done at the event than that it is held.
  private var tellsDeed: Bool {
    guard let name = event.name, deed != nil else { return false }
    let words = (actors + [eventName].compactMap { $0 }).reduce(2) {
      $0 + $1.value.split(separator: " ").count
    }
    return actors.isEmpty || nameHasActor || hostReceives
      || words > NewsHeadline.mostWordsOfEvent || context.house.words.opens(name.value, with: .deeds)
  }

  /// Whether the event is held to receive something, and a host is among those who do.
  private var hostReceives: Bool {
    deed.map { context.house.words.opens($0.value, with: .receiving) } ?? false
      && awards.flatMap(\.group.recipients).contains { isHost($0.name) }
  }

  /// The kinds that the facts allow, in the order that suits the genre.
  var kinds: [Kind] {
    let awards = awards
    let all = kindsOfGenre
    // What is remembered is the news of an anniversary, unless its host receives something.
    let isAnniversary =
      event.kind == .anniversary && context.genre != .roundUp && received == nil
    // Without a host or a place only what is done says which event it was.
    let isNowhere = actors.isEmpty && place == nil && deed != nil && context.genre != .decision
    // A bare name is no news beside the one award that the event gave.
    let isBare = (nameHasActor || actors.isEmpty) && deed == nil && awards.count == 1
    let first: [Kind] = isAnniversary || isNowhere ? [.event] : isBare ? [.received, .award] : []
    // What tells of few is no headline before the event itself.
    let few = [Kind.award, .total, .sum].filter { first.isEmpty && eventName != nil && tellsOfFew($0) }
    let ordered =
      first.filter(all.contains)
      + all.filter { !first.contains($0) && !few.contains($0) }.flatMap {
        $0 == .event ? [$0] + all.filter(few.contains) : [$0]
      }
    return ordered.filter { kind in
      switch kind {
      case .award: awards.first != nil && received == nil
      case .otherAward: awards.count > 1 && !isReceived(awards[1])
      // A donor who is thanked is no news beside what was given.
      case .received: received.map { gift == nil || $0.isReceived } ?? false
      case .gift: gift != nil
      case .launch: !actors.isEmpty && launch != nil
      // One alone is named, not counted; where places received, they are no recipients of the event.
      case .total:
        sitesReceive == nil && context.todaysTotal.reduce(0) { $0 + $1.count.value } > 1
          && context.onlyRecipient == nil
      case .sum: sum != nil
      case .sites: sitesReceive != nil || sitesDeed != nil || !sitesReward.isEmpty
      case .siteCount: siteNames.kind != nil
      case .ranking: leader != nil && !actors.isEmpty
      case .pledge: pledge != nil && !actors.isEmpty
      // A name that has the place already is no sentence: what the host does by it is one.
      case .event: eventName != nil
      case .movement: eventName != nil && deed != nil && !tellsDeed
      }
    }
  }

  /// Whether a headline of a kind would tell of a part of the event only: an award that most of those who are rewarded do
  /// not get, a contest's prize by its bare name, or whom a review rewards.
  private func tellsOfFew(_ kind: Kind) -> Bool {
    let groups = context.ceremony.awards.filter { $0.status != .proposed && $0.site == nil }
    func number(_ groups: [AwardGroup]) -> Int {
      // bounded: counts are at most 9,999,999
      groups.reduce(0) { $0 + ($1.count?.total ?? $1.recipients.count) }
    }
    guard kind == .award else { return [.annual, .fiveYear].contains(context.genre) && deed != nil }
    guard let award = awards.first else { return false }
    let name = NewsClause(event.name?.value ?? "")
    let forms = award.items.flatMap(\.prizes).flatMap(\.forms)
    let isNamed = award.items.allSatisfy { $0.recipients.count.isEmpty && !$0.recipients.named.isEmpty }
    let own = award.indices.map { context.ceremony.awards[$0] }
    return !isNamed && number(own) < number(groups) - number(own)
      || forms.contains {
        context.house.words.opens($0.value, with: .contestPrizes) && !name.mentions($0.value)
      }
  }

  /// The second award, where more people get it than the first and that goes to few of all.
  private var widest: NewsAward? {
    func number(_ award: NewsAward) -> Int {
      // bounded: counts are at most 9,999,999
      award.indices.map { context.ceremony.awards[$0] }.reduce(0) {
        $0 + ($1.count?.total ?? $1.recipients.count)
      }
    }
    let awards = awards
    guard awards.count > 1, tellsOfFew(.award), number(awards[1]) > number(awards[0]) else { return nil }
    return awards[1]
  }

  /// Whether the recipient is the one who acts: a host, or the one for whom the event is held.
  private func isReceived(_ award: NewsAward) -> Bool {
    if award.isReceived || award.isHosts { return true }
    guard context.isReceiving, !award.group.isPosthumous, award.group.sole != nil else { return false }
    let name = NewsClause(event.name?.value ?? "")
    return context.onlyRecipient != nil || award.group.forms.contains { name.mentions($0.written.value) }
  }

  /// The verb of the event's own name for what it does to the honoured.
  private var honouring: Text? {
    let names = [event.name].compactMap { $0 } + context.ceremony.sites.compactMap(\.eventName)
    return names.lazy.compactMap { name in
      context.house.words.words(.honouring).first { NewsClause(name.value).mentions($0) }.map {
        Located($0, at: name.place)
      }
    }.first
  }

  /// Whether a programme, a meeting of guests or a ceremony is held to honour people.
  private var isHonouring: Bool {
    guard [.programme, .gathering, .commendation].contains(event.kind), let verb = honouring else {
      return false
    }
    let noun = Folding.sameWord(context.eventNoun.value)
    return verb.value != NewsHeadline.rewarding && !context.house.words.isOne(noun, of: .conferences)
  }

  /// "Công tác thi đua, khen thưởng" honours nobody.
  private static let rewarding = "khen thưởng"

  /// Whether somebody else than the hosts gives what is counted, so that the hosts do not reward.
  private var isOthersGift: Bool { awards.contains { !$0.isHostsGift && !$0.givers.isEmpty } }

  /// Who launches: the one whom the definition names, else those who hold the event.
  private var launchers: [Text] { launch?.by.map { [$0.written] } ?? actors }

  /// The event's name without the one who acts in the headline, or the area that this one's name ends with; a cluster is
  /// known by the first words of its name, or by its number alone.
  private func withoutActor(_ name: Text) -> Text {
    guard let actor = (actors.count == 1 ? actors.first : nil) ?? place else { return name }
    let words = actor.value.split(separator: " ")
    var names = words.indices.map { words[$0...].joined(separator: " ") }.filter {
      $0 == actor.value || context.house.words.opens($0, with: .areas)
    }
    if context.actingCluster != nil {
      names += (4..<max(4, words.count)).reversed().map { words[..<$0].joined(separator: " ") }
      names.append(
        ([words.first, words.dropLast().last, words.last].compactMap { $0 }).joined(separator: " "))
    }
    return context.without(names + names.map(Casing.inner), in: name)
  }

  /// What the event does, in the words of its name after its noun: "tổng kết phong trào thi đua năm 2025".
  private var deed: Text? {
    let words = context.house.words
    guard let name = event.name else { return nil }
    let noun =
      words.opening(of: name.value, in: .meetings) ?? words.opening(of: name.value, in: .ceremonies) ?? ""
    let whole = withoutActor(name).value
    // "Buổi gặp mặt, tuyên dương …": the noun is a deed itself, as is a name without one.
    return [noun.count, noun.prefix { $0 != " " }.count].lazy.map {
      String(whole.dropFirst($0).drop { $0 == " " })
    }.first { words.opens($0, with: .deeds) }.map { Located(Casing.inner($0), at: name.place) }
  }

  /// Whether the event's own name says who acts.
  private var nameHasActor: Bool {
    let name = NewsClause(event.name?.value ?? "")
    return actors.first.map { name.names($0.value) } ?? false
  }

  /// Whether the event's name contains the place, so that it is not repeated.
  private var namesPlace: Bool {
    guard let name = eventName, let place = actors.first else { return false }
    return NewsClause(name.value).names(place.value)
  }

  /// The words of the event's own name for those who are honoured: gương người tốt, việc tốt; điển hình tiên tiến.
  private var exemplars: Text? {
    guard let name = event.name else { return nil }
    return context.house.words.words(.exemplars).first { NewsClause(name.value).mentions($0) }.map {
      Located($0, at: name.place)
    }
  }

  /// What templates see of what is known for a headline.
  static let exposure = Exposure<NewsHeadline>(
    "gợi ý tiêu đề",
    [
      .texts("các_kiểu", help("các kiểu tiêu đề, kiểu hợp nhất đứng đầu", "kinds, best first")) {
        $0.kinds.map { Located($0.name.vi, at: nil) }
      },
      .texts("ai", help("địa phương hoặc đơn vị tổ chức", "locality or hosts"), \.actors),
      .maybe(
        "nơi", help("nơi diễn ra, khi tiêu đề không nêu đơn vị nào", "where, when no host is named"), \.place),
      .truth(
        "nói_việc", help("tên buổi lễ nói việc hơn là nói buổi lễ", "the name tells a deed"), \.tellsDeed),
      .maybeRecord(
        "các_nơi_nhận", help("điều mà mỗi nơi đều đón nhận", "what each place received"), NewsPrize.exposure,
        \.sitesReceive),
      .texts("các_nơi_khen_ai", help("các nơi khen những ai", "whom the places reward"), \.sitesReward),
      .maybe("việc_các_nơi", help("việc chung của các nơi", "what all places do"), \.sitesDeed),
      .truth("lễ_phát_động", help("buổi lễ tổ chức để phát động", "the event is held to launch")) {
        $0.event.kind == .launching
      },
      .truth("lễ_tôn_vinh", help("buổi lễ tổ chức để tôn vinh", "the event is held to honour")) {
        $0.isHonouring
      },
      .maybe(
        "gương_các_nơi", help("điển hình tiên tiến, khi nơi nào cũng nói", "exemplars of all"),
        \.sitesExemplars),
      .maybe(
        "động_từ_khen", help("biểu dương, tuyên dương: chữ của tên buổi lễ", "the name's verb of praise"),
        \.honouring),
      .truth(
        "người_khác_tặng", help("không phải đơn vị tổ chức tặng", "others than the hosts give"),
        \.isOthersGift),
      .texts("ai_phát_động", help("ai phát động", "who launches"), \.launchers),
      .maybe("phát_động", help("phát động gì", "what is launched")) {
        $0.launch.map { headline in headline.what }
      },
      .maybeRecord("kỳ_phát_động", help("kỳ, khi tên chưa nói", "its period"), NewsPeriod.exposure) {
        headline in
        headline.launch.flatMap { headline.context.ownPeriod(of: $0) }
      },
      .truth("nêu_phát_động_sau", help("câu mở đầu chưa nói phát động", "the first sentence leaves it out")) {
        headline in
        let name = headline.event.name.map { NewsClause($0.value) }
        return headline.launch.map {
          !headline.context.isInLede($0) && !(name?.mentions($0.what.value) ?? false)
        } ?? false
      },
      .texts("tổng_số", help("tổng số được khen, khi mọi số đều rõ", "total, when all is counted"), \.total),
      .maybe("tổng_gộp", help("một con số cho mọi loại", "one number for all kinds"), \.sum?.number),
      .texts("các_loại", help("tập thể, cá nhân", "the kinds that the one number counts")) {
        $0.sum?.nouns ?? []
      },
      .maybe("tên_buổi_lễ", help("tên buổi lễ", "the event's name"), \.eventName),
      .maybe("lần_thứ", help("lần thứ mấy, khi tên chưa nói", "ordinal, unless the name has it"), \.ordinal),
      .truth(
        "tên_có_địa_phương", help("tên buổi lễ đã nêu địa phương", "the name has the place"), \.namesPlace),
      .maybe("việc", help("buổi lễ làm gì, theo tên của nó", "what it does, by its name"), \.deed),
      .maybe(
        "gương",
        help("điển hình tiên tiến, gương người tốt: chữ của tên buổi lễ", "the name's word for the honoured"),
        \.exemplars),
      .texts("các_nơi", help("tên các nơi, không có chữ chung ở đầu", "the places"), \.siteNames.names),
      .text("số_nơi", help("bao nhiêu nơi", "how many places")) { headline in
        Located(
          "\(headline.context.ceremony.sites.count)", at: headline.context.ceremony.sites.first?.name.place)
      },
      .maybe(
        "loại_nơi", help("chữ chung ở đầu tên các nơi: xã", "the word that all begin with"), \.siteNames.kind),
      .maybe("đứng_đầu", help("đơn vị xếp thứ Nhất của cụm", "who stands first"), \.leader?.members.first),
      .maybe("thứ_hạng", help("Nhất", "the rank"), \.leader?.rank),
      .maybeRecord(
        "quà", help("quà mà buổi lễ tổ chức để trao", "what the event is held to give"), NewsGift.exposure,
        \.gift),
      .maybe("giao_ước", help("giao ước được ký", "the pledge that is signed"), \.pledge),
      .maybeRecord(
        "phần_thưởng", help("phần thưởng đầu", "the first award"), NewsAward.exposure, \.awards.first),
      .maybeRecord(
        "phần_thưởng_gọn", help("như thế, tên nhiều người thành con số", "the same, many names as a number"),
        NewsAward.exposure
      ) { headline in headline.awards.first.map(headline.short) },
      .maybeRecord(
        "phần_thưởng_nhiều_nhất",
        help(
          "phần thưởng thứ hai, khi phần thưởng đầu cho ít người", "the second, where the first goes to few"),
        NewsAward.exposure, \.widest),
      .maybeRecord(
        "được_đón_nhận", help("điều đơn vị tổ chức đón nhận", "what the host receives"), NewsAward.exposure,
        \.received),
      .maybeRecord("phần_thưởng_khác", help("phần thưởng đứng sau", "the next award"), NewsAward.exposure) {
        headline in
        headline.awards.dropFirst().first.map(headline.short)
      },
      .maybeRecord(
        "phần_thưởng_cùng_tên", help("cùng hình thức, truy tặng", "the same form, for the dead"),
        NewsAward.exposure
      ) { headline in
        let awards = headline.awards
        guard awards.count > 1, awards[1].group.isPosthumous, !awards[0].group.isPosthumous else {
          return nil
        }
        let forms = awards.map { $0.items.flatMap(\.prizes).flatMap(\.forms).map(\.value) }
        return forms[0] == forms[1] ? awards[1] : nil
      },
    ])
}

/// Thông cáo báo chí: who issues it, contact and embargo as printed.
struct NewsPress: Sendable {
  let context: NewsContext
  private let notice: PressNotice

  /// The notice of a report; empty when the report has none.
  init(_ context: NewsContext) {
    self.context = context
    notice = context.ceremony.report?.press ?? PressNotice()
  }

  /// The name of the place without the word of its kind: Sơn Hải, ngày …; a number keeps it.
  private var issuePlace: Text? {
    let event = context.ceremony.event
    let bodies = context.ceremony.organisations
    let place =
      event.locality
      ?? event.hosts.lazy.compactMap { $0.organisation }.first.flatMap { index in
        bodies.indices.contains(index) ? bodies[index].place : nil
      }
    return place.map { place in
      let name = place.value.split(separator: " ").drop { $0.first?.isLowercase ?? false }
      let isNumber = name.first?.first?.isNumber ?? true
      return isNumber ? context.cased(place, .upper) : Located(name.joined(separator: " "), at: place.place)
    }
  }

  /// What templates see of a press notice.
  static let exposure = Exposure<NewsPress>(
    "thông cáo",
    [
      .texts("đơn_vị", help("đơn vị phát hành", "issuers")) { press in
        press.notice.issuer.map { [$0] } ?? press.context.hosts
      },
      .maybe("ngày_phát_hành", help("ngày phát hành", "day of issue")) { press in
        (press.context.ceremony.report?.publishedOn ?? press.context.ceremony.event.date).map {
          Located($0.value.text(.decree30), at: $0.place)
        }
      },
      .maybe("nơi_phát_hành", help("nơi phát hành", "where it is issued"), \.issuePlace),
      .maybe("liên_hệ", help("người liên hệ", "contact"), \.notice.contact),
      .maybe("điện_thoại", help("điện thoại", "telephone"), \.notice.telephone),
      .maybe("thư_điện_tử", help("thư điện tử", "e-mail"), \.notice.email),
      .maybe("ngày_được_đăng", help("không đăng trước ngày", "day of release")) { press in
        press.notice.embargoDay.map(press.context.fullDate)
      },
      .maybe("giờ_được_đăng", help("không đăng trước giờ", "hour of release")) { press in
        press.notice.embargoTime.map {
          Located(
            "\($0.value.hour) giờ" + ($0.value.minute == 0 ? "" : " \(Figures.padded($0.value.minute))"),
            at: $0.place)
        }
      },
    ])
}
