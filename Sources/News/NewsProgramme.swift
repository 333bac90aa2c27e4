import Awards
import Diagnostics
import Facts
import Model
import TemplateLanguage
import Wording

/// Phát biểu.
struct NewsSpeech: Sendable {
  let speech: Speech
  let speaker: NewsActor
  let points: [[Text]]
  let quote: Text?
  let number: Int
  /// Whether the first thing said begins with no verb of saying.
  var isTold = false

  private static let sayingExposure = Exposure<[Text]>(
    "điều nói", place: { $0.first?.place },
    [.texts("ý", help("cụm động từ, rồi những điều tiếp theo nó", "a verb phrase and what goes on")) { $0 }])

  /// What templates see of a speech.
  static let exposure = Exposure<NewsSpeech>(
    "phát biểu", place: { $0.speech.speaker.written.place },
    [
      .text("lúc", help("khai mạc, chỉ đạo, đáp từ", "moment")) {
        Located($0.speech.moment.name.vi, at: nil)
      },
      .record("người", help("ai phát biểu", "who"), NewsActor.exposure, \.speaker),
      .records("nội_dung", help("từng điều nói", "each thing said"), sayingExposure, \.points),
      .truth(
        "kể_lại", help("điều đầu không phải cụm động từ nói", "the first is no verb of saying"), \.isTold),
      .truth("vừa_nhấn_mạnh", help("điều cuối đã có chữ nhấn mạnh", "the last says “nhấn mạnh” itself")) {
        $0.points.last?.first.map { NewsClause($0.value).mentions("nhấn mạnh") } ?? false
      },
      .maybe("trích", help("lời trích trong ngoặc kép", "a quotation"), \.quote),
      .truth("tiếp_theo", help("một người đã phát biểu trước", "one spoke before")) { $0.number == 1 },
      .truth("sau_nữa", help("nhiều người đã phát biểu trước", "several spoke before")) { $0.number > 1 },
    ])
}

/// Báo cáo, tham luận, phát biểu with only the speaker known.
struct NewsPapers: Sendable {
  let reports: [NewsActor]
  let papers: [NewsActor]
  let speakers: [NewsActor]

  /// Those who read something in some roles; nil when nobody did.
  init?(_ context: NewsContext, _ roles: Set<Participation.Role>) {
    let spoken = context.ceremony.speeches.map(\.speaker)
    func with(_ role: Participation.Role) -> [NewsActor] {
      guard roles.contains(role) else { return [] }
      return context.ceremony.attendance.filter { participation in
        participation.roles.contains(role) && !spoken.contains { $0.isSame(as: participation.actor) }
      }.map { context.actor($0.actor) }
    }
    (reports, papers, speakers) = (with(.reports), with(.presents), with(.speaks))
    if reports.isEmpty, papers.isEmpty, speakers.isEmpty { return nil }
  }

  /// What templates see of those who read.
  static let exposure = Exposure<NewsPapers>(
    "báo cáo, tham luận",
    [
      .records("báo_cáo", help("ai báo cáo", "who reported"), NewsActor.exposure, \.reports),
      .records("tham_luận", help("ai tham luận", "who read papers"), NewsActor.exposure, \.papers),
      .records("phát_biểu", help("ai phát biểu", "who spoke"), NewsActor.exposure, \.speakers),
    ])
}

/// Hoa chúc mừng.
struct NewsFlowers: Sendable {
  let senders: [NewsActor]
  let arePresent: Bool

  /// Those who sent flowers; nil when nobody did.
  init?(_ context: NewsContext) {
    let senders = context.ceremony.attendance.filter { $0.roles.contains(.sendsFlowers) }
    self.senders = senders.map { context.actor($0.actor) }
    arePresent = senders.allSatisfy {
      $0.roles.contains { [.attends, .directs, .presides, .hands].contains($0) }
    }
    if senders.isEmpty { return nil }
  }

  /// What templates see of those who sent flowers.
  static let exposure = Exposure<NewsFlowers>(
    "hoa chúc mừng",
    [
      .records("người", help("ai gửi", "who"), NewsActor.exposure, \.senders),
      .truth("có_mặt", help("họ có mặt", "they were there"), \.arePresent),
    ])
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
        session: session, date: session.date.map(context.shortDate),
        time: session.date.flatMap { day in session.timeOfDay.map { Located($0.name.vi, at: day.place) } })
    }
    if items.isEmpty { return nil }
  }

  private static let itemExposure = Exposure<Item>(
    "phiên", place: { $0.session.name.place },
    [
      .text("tên", help("tên phiên", "name"), \.session.name),
      .maybe("ngày", help("ngày", "day"), \.date),
      .maybe("buổi", help("buổi", "part of the day"), \.time),
      .maybe("địa_điểm", help("nơi họp", "where"), \.session.venue),
    ])

  /// What templates see of the sessions.
  static let exposure = Exposure<NewsSessions>(
    "các phiên", [.records("mục", help("từng phiên", "each session"), itemExposure, \.items)])
}

/// Đơn vị được hợp nhất từ những đơn vị nào.
struct NewsMerger: Sendable {
  let organisation: Organisation

  /// What templates see of a merger.
  static let exposure = Exposure<NewsMerger>(
    "hợp nhất", place: { $0.organisation.name.place },
    [
      .text("tên", help("địa bàn hoặc tên đơn vị", "the place or unit")) {
        $0.organisation.place ?? $0.organisation.shortName ?? $0.organisation.name
      },
      .texts("từ", help("các đơn vị cũ", "former units"), \.organisation.formedFrom),
    ])
}

/// Một món quà.
struct NewsGift: Sendable {
  let gift: Gift
  let count: Text?
  let each: Text?
  let total: Text?
  let counter: Text?
  let isSingle: Bool
  let sumsUp: Bool
  var isMain: Bool
  /// Whether another gift stands before it.
  var isFurther = false
  let isDeed: Bool
  let donors: [NewsActor]
  /// The verb with which its own words begin, where it is something that the giver does, and what follows that.
  let verb: Text?
  let object: Text?
  /// The sign that joins it to the gift before, where the same give.
  var joint = ""

  /// What templates see of a gift.
  static let exposure = Exposure<NewsGift>(
    "quà", place: { $0.gift.what.place },
    [
      .text("quà", help("quà gì", "what"), \.gift.what),
      .maybe("số_lượng", help("70 suất", "how many"), \.count),
      .maybe("đơn_vị", help("suất, chiếc", "the counting word"), \.counter),
      .truth("chỉ_một", help("chỉ một món", "is one thing"), \.isSingle),
      .truth("tiếp_theo", help("sau một món khác", "another stands before it"), \.isFurther),
      .maybe("động_từ", help("việc người tặng làm: ủng hộ, thưởng", "what the giver does"), \.verb),
      .maybe("vật", help("phần sau động từ ấy: Quỹ Vì người nghèo", "what follows that verb"), \.object),
      .text("dấu_nối", help("dấu nối vào món trước, cùng người tặng", "the sign that joins it")) {
        Located($0.joint, at: nil)
      },
      .truth("cộng_lại", help("tổng của nhiều món", "the sum of several"), \.sumsUp),
      .truth("là_việc", help("là một việc: khám bệnh", "is a deed"), \.isDeed),
      .truth("là_chính", help("buổi lễ tổ chức để trao", "the event is held to give it"), \.isMain),
      .maybe("mỗi_suất", help("trị giá mỗi suất", "value of one"), \.each),
      .maybe("tổng", help("tổng trị giá", "value in all"), \.total),
      .records("của", help("ai tặng", "who gives"), NewsActor.exposure, \.donors),
      .maybe("cho", help("tặng ai", "to whom"), \.gift.recipientsText),
    ])
}

/// Bỏ phiếu.
struct NewsVote: Sendable {
  let vote: EventVote
  let share: Text?

  /// What templates see of a vote.
  static let exposure = Exposure<NewsVote>(
    "bỏ phiếu", place: { $0.vote.subject.place },
    [
      .text("nội_dung", help("bình xét danh hiệu thi đua", "what was voted on"), \.vote.subject),
      .maybe("tán_thành", help("tỷ lệ", "the share in favour"), \.share),
      .truth("là_phiếu", help("là số phiếu, không phải tỷ lệ", "counts votes and is no share")) {
        $0.vote.share?.countsVotes ?? false
      },
    ])
}

/// Cử đại biểu.
struct NewsDelegation: Sendable {
  let delegation: Delegation
  let count: Text?
  let share: Text?
  let address: Text?
  let people: [NewsActor]
  let arePersons: Bool

  /// What templates see of delegates.
  static let exposure = Exposure<NewsDelegation>(
    "cử đại biểu", place: { $0.delegation.meeting.place },
    [
      .text("cách", help("cử, bầu, giới thiệu", "manner")) { Located($0.delegation.manner.name.vi, at: nil) },
      .text("dự", help("dự cuộc nào", "which meeting"), \.delegation.meeting),
      .maybe("số_lượng", help("bao nhiêu", "how many"), \.count),
      .records("người", help("từng người", "each of them"), NewsActor.exposure, \.people),
      .texts("tên", help("tên mọi người", "the names alone"), \.delegation.names),
      .truth("là_người", help("mọi tên là tên người", "all are names of people"), \.arePersons),
      .maybe(
        "cách_gọi", help("đồng chí, khi mọi tên là tên người", "the outlet's word before names of people"),
        \.address),
      .maybe("tán_thành", help("tỷ lệ", "the share in favour"), \.share),
      .truth("là_phiếu", help("là số phiếu, không phải tỷ lệ", "counts votes and is no share")) {
        $0.delegation.share?.countsVotes ?? false
      },
    ])
}

extension Quantity {
  /// Whether it counts votes or voters and is no share: 12 phiếu, 7/7 đơn vị.
  fileprivate var countsVotes: Bool {
    unit.contains(" ") || Folding.sameWord(unit) == Folding.sameWord("phiếu")
  }
}

/// Quyết định as news of its own.
struct NewsDecisionNews: Sendable {
  let dateline: Text?
  let number: Text
  let date: Text?
  let issuer: Text?
  let award: NewsAward
  let isFurther: Bool

  /// What templates see of a decision that is news.
  static let exposure = Exposure<NewsDecisionNews>(
    "tin quyết định", place: { $0.number.place },
    [
      .maybe("địa_danh", help("(HNMO) -", "dateline"), \.dateline),
      .text("số", help("số quyết định", "number"), \.number),
      .maybe("ngày", help("ngày quyết định", "day"), \.date),
      .maybe("của", help("ai quyết định", "who decided"), \.issuer),
      .record("khoản", help("tặng gì cho ai", "what to whom"), NewsAward.exposure, \.award),
      .truth("tiếp_theo", help("đã có quyết định khác đứng trước", "another stands before"), \.isFurther),
    ])
}

extension NewsContext {
  /// The points of a speech: one that begins with no verb of saying goes on with the one before it.
  func sayings(_ points: [Text]) -> [[Text]] {
    points.map(inner).reduce(into: []) { result, point in
      let verb = house.words.opening(of: point.value, in: .sayings)
      let last = result.last?.first.flatMap { house.words.opening(of: $0.value, in: .sayings) }
      if let verb, verb == last {
        // One verb for what is asked one after another.
        let rest = point.value.dropFirst(verb.count).drop { $0 == " " }
        result[result.count - 1].append(Located(String(rest), at: point.place))
      } else if result.isEmpty || verb != nil {
        result.append([point])
      } else {
        result[result.count - 1].append(point)
      }
    }
  }

  /// The units that were formed from others: the host's, or those of the places that the event is about.
  var mergers: [NewsMerger] {
    ceremony.organisations.filter { !$0.formedFrom.isEmpty }.map(NewsMerger.init)
  }

  /// A gift as printed.
  func gift(_ written: Gift) -> NewsGift {
    var gift = written
    gift.donors = gift.donors.map(prose)
    gift.recipientsText = gift.recipientsText.map(prose)
    // "tặng quà cho hộ nghèo": the sentence gives.
    if let verb = house.words.opening(of: gift.what.value, in: .givings) {
      let rest = gift.what.value.dropFirst(verb.count).drop { $0 == " " }
      if !rest.isEmpty { gift.what = Located(String(rest), at: gift.what.place) }
    }
    // "tiền hỗ trợ": the giver helps with so much.
    let words = gift.what.value.split(separator: " ", maxSplits: 1)
    if words.count == 2, gift.count == nil, gift.total != nil || gift.each != nil,
      house.words.isOne(String(words[0]), of: .money),
      house.words.isOne(String(words[1]), of: .giftActs)
    {
      gift.what = Located(String(words[1]), at: gift.what.place)
    }
    let one = DecimalNumber(unscaled: 1, decimals: 0)
    // "thưởng nóng" is done, "30 suất hỗ trợ" are given.
    let isPortion = gift.count.map { house.words.opens($0.unit, with: .portions) } ?? false
    let verb = isPortion ? nil : house.words.opening(of: gift.what.value, in: .giftActs)
    let object =
      verb.map { String(gift.what.value.dropFirst($0.count).drop { $0 == " " }) } ?? gift.what.value
    if verb != nil {
      // What is done once has no number.
      if let count = gift.count, count.unit.isEmpty, count.number == one { gift.count = nil }
      if gift.count == nil, gift.total == nil, gift.totalText == nil {
        (gift.total, gift.totalText, gift.each, gift.eachText) = (gift.each, gift.eachText, nil, nil)
      }
    }
    // "30 suất học bổng" says what it is; money has no number of its own.
    var (done, rest) = (verb ?? "", object)
    if verb != nil, let unit = gift.count?.unit, !unit.isEmpty, object.hasSuffix(" " + unit) {
      // "hỗ trợ xây nhà", "4 nhà": hỗ trợ xây 4 nhà.
      (done, rest) = (done + " " + object.dropLast(unit.count + 1), "")
    } else if let count = gift.count, count.unit.hasSuffix(" " + object) {
      if verb != nil {
        rest = ""
      } else {
        gift.count = Quantity(
          written: count.written, qualifier: count.qualifier, number: count.number,
          unit: String(count.unit.dropLast(object.count + 1)))
      }
    }
    let isMoney = house.words.opens(gift.what.value, with: .money)
    if isMoney, let count = gift.count, count.unit.hasSuffix("đồng") {
      (gift.total, gift.totalText, gift.count) = (count, nil, nil)
    }
    if isMoney, gift.count == nil, gift.total == nil, gift.totalText == nil {
      (gift.total, gift.totalText, gift.each, gift.eachText) = (gift.each, gift.eachText, nil, nil)
    }
    // "20 suất" of "suất học bổng" says its counting word once, "10 máy tính" what they are.
    let own = NewsContext.counted(in: gift.what.value)
    let unit = gift.count.flatMap { $0.unit.isEmpty ? nil : Located($0.unit, at: $0.written.place) }
    if let unit, gift.what.value.hasPrefix(unit.value + " ") {
      gift.what = Located(String(gift.what.value.dropFirst(unit.value.count + 1)), at: gift.what.place)
    } else if let unit, let count = gift.count, Folding.sameWord(unit.value) == Folding.sameWord(object) {
      gift.count = Quantity(
        written: count.written, qualifier: count.qualifier, number: count.number, unit: "")
    }
    let counter: Text? =
      if let unit {
        unit
      } else if let own {
        Located(own.counter, at: gift.what.place)
      } else if verb != nil {
        gift.recipientsText.flatMap(counted)
      } else {
        house.words.other(for: gift.what.value, in: .giftCounters).map { Located($0, at: nil) }
      }
    let number = gift.count?.number ?? own?.number
    // A car or a house without a number is one, where its receivers are not several.
    let isThing =
      unit == nil && own == nil && verb == nil && counter != nil
      && !(gift.recipientsText.map {
        house.words.opens($0.value, with: .allOf) || $0.value.first?.isNumber ?? false
      } ?? false)
    // What one family gets without a number is one thing.
    let isForOne = gift.recipientsText.map {
      house.words.opens($0.value, with: .areas) || house.words.opens($0.value, with: .addresses)
    }
    return NewsGift(
      gift: gift, count: gift.count.map(quantity), each: gift.each.map(quantity) ?? gift.eachText,
      total: gift.total.map(quantity) ?? gift.totalText, counter: counter,
      isSingle: number == one || number == nil && isThing,
      sumsUp: number.map { $0 != one } ?? isForOne.map { !$0 } ?? false,
      isMain: isMain(written), isDeed: house.words.opens(gift.what.value, with: .givenDeeds),
      donors: gift.donors.map(actor(named:)),
      verb: verb.map { _ in Located(done.lowercased(), at: gift.what.place) },
      object: rest.isEmpty ? nil : Located(rest, at: gift.what.place))
  }

  /// One who is named in words: a declared person with the posts, else a body.
  private func actor(named name: Text) -> NewsActor {
    let wanted = Folding.sameWord(name.value)
    return ceremony.people.firstIndex { Folding.sameWord($0.name.value) == wanted }.map {
      actor(.person($0, written: name))
    } ?? NewsActor(name: name)
  }

  /// The declared persons who give something, each with where the gift names them.
  var givingPersons: [(person: Int, donor: Text)] {
    let names = ceremony.people.map { Folding.sameWord($0.name.value) }
    return ceremony.gifts.flatMap(\.donors).compactMap { donor in
      names.firstIndex(of: Folding.sameWord(donor.value)).map { ($0, donor) }
    }
  }

  /// The number and the counting word with which a gift's own words begin: "1 căn nhà tình nghĩa".
  private static func counted(in what: String) -> (number: DecimalNumber, counter: String, rest: [String])? {
    let words = what.split(separator: " ").map(String.init)
    guard words.count > 2, words[0].count < 7, words[0].allSatisfy(\.isNumber), let number = Int(words[0])
    else { return nil }
    return (DecimalNumber(unscaled: number, decimals: 0), words[1], Array(words.dropFirst()))
  }

  /// The noun that words count at their start: tập thể, of "3 tập thể có thành tích".
  private func counted(_ words: Text) -> Text? {
    let rest = words.value.drop(while: \.isNumber)
    guard rest.count < words.value.count, rest.first == " " else { return nil }
    let noun =
      RecipientKind.allCases.map(\.name.vi).first { rest.dropFirst().hasPrefix($0) }
      ?? house.words.opening(of: String(rest.dropFirst()), in: .members)
    return noun.map { Located($0, at: words.place) }
  }

  /// Whether the event is held to give a gift: its name says so, or it is a programme that honours nobody by its name.
  func isMain(_ gift: Gift) -> Bool {
    let name = ceremony.event.name?.value ?? ""
    // "tuyên dương … và trao học bổng": those who are honoured come first.
    let folded = Folding.sameWord(name)
    func start(_ list: NewsWords.List) -> String.Index? {
      house.words.words(list).compactMap { folded.firstRange(of: Folding.sameWord($0))?.lowerBound }.min()
    }
    if !ceremony.awards.isEmpty, let praise = start(.honouring), let giving = start(.givingEvents),
      praise < giving
    {
      return false
    }
    let own = NewsContext.counted(in: gift.what.value)?.rest ?? []
    let cores = [gift.what.value, own.joined(separator: " "), own.dropFirst().joined(separator: " ")]
    if cores.contains(where: { NewsClause(name).mentions($0) }) { return true }
    if house.words.mentions(name, any: .givingEvents) { return true }
    guard ceremony.event.kind == .programme, gift == ceremony.gifts.first, gift.count != nil || !own.isEmpty,
      ceremony.awards.isEmpty || donorsAreThanked
    else { return false }
    return !house.words.mentions(name, any: .honouring)
      && !house.words.mentions(name, any: .namesOfConferment)
  }

  /// Whether the awards go to those who gave.
  private var donorsAreThanked: Bool {
    let donors = Set(ceremony.gifts.flatMap(\.donors).map { Folding.sameWord($0.value) })
    return ceremony.awards.flatMap(\.recipients).contains { donors.contains(Folding.sameWord($0.name.value)) }
  }

  /// Whether a text is nothing but the name of a person: two to five words with capitals.
  private func isPersonName(_ name: Text) -> Bool {
    let words = name.value.split(separator: " ")
    return (2...5).contains(words.count)
      && words.allSatisfy { word in
        word.first?.isUppercase ?? false && word.dropFirst().allSatisfy(\.isLowercase)
      } && !house.words.opens(name.value, with: .shortUnits) && !house.words.opens(name.value, with: .members)
  }

  /// A vote as printed.
  func vote(_ vote: EventVote) -> NewsVote { NewsVote(vote: vote, share: vote.share.map(quantity)) }

  /// Delegates as printed.
  func delegation(_ delegation: Delegation) -> NewsDelegation {
    let arePeople = delegation.names.allSatisfy(isPersonName)
    return NewsDelegation(
      delegation: delegation, count: delegation.count.map(count), share: delegation.share.map(quantity),
      address: arePeople ? outlet.people.address.map { Located($0, at: nil) } : nil,
      people: delegation.names.map { name in
        var person = actor(named: name)
        guard person.key == nil else { return person }
        let wanted = Folding.sameWord(name.value)
        let honoured = ceremony.awards.lazy.flatMap(\.recipients).first {
          Folding.sameWord($0.name.value) == wanted
        }
        person.ownAddress =
          honoured?.address ?? honoured?.gender.flatMap(wordOfAddress)
        return person
      }, arePersons: arePeople)
  }
}

/// Several bodies or places, the words that all their names begin with apart.
struct NewsParties: Sendable {
  var kind: Text?
  var names: [Text] = []
}

/// Cụm, khối thi đua: its members, ranking and heads.
struct NewsCluster: Sendable {
  /// One rank as printed.
  struct Item: Sendable {
    var place: Cluster.Place
    let score: Text?
  }

  let cluster: Cluster
  let ranking: [Item]
  let nextPeriod: NewsPeriod?
  let memberCount: Text
  let members: [Text]
  let kind: Text
  /// The kind, or the name where nothing before says it.
  let called: Text

  /// Whether anything is known of the next heads.
  var hasHeads: Bool { cluster.nextHead != nil || cluster.nextDeputy != nil || cluster.elected != nil }

  private static let itemExposure = Exposure<Item>(
    "hạng", place: { $0.place.rank.place },
    [
      .text("hạng", help("Nhất, Nhì, 3", "rank"), \.place.rank),
      .texts("đơn_vị", help("đơn vị, hay những đơn vị cùng hạng", "who"), \.place.members),
      .maybe("điểm", help("985 điểm", "score"), \.score),
    ])

  /// What templates see of a cluster.
  static let exposure = Exposure<NewsCluster>(
    "cụm", place: { $0.cluster.name.place },
    [
      .text("tên", help("tên cụm, khối", "name"), \.cluster.name),
      .text("loại", help("cụm hoặc khối", "cluster or bloc"), \.kind),
      .text("cách_gọi", help("cụm; tên cụm, khi chưa nêu", "the kind, or the name not told yet"), \.called),
      .text("số_thành_viên", help("số thành viên", "number of members"), \.memberCount),
      .texts("thành_viên", help("các thành viên", "members"), \.members),
      .records("xếp_hạng", help("từng hạng", "ranking"), itemExposure, \.ranking),
      .maybe("trưởng", help("cụm trưởng", "head"), \.cluster.head),
      .maybe("phó", help("cụm phó", "deputy"), \.cluster.deputy),
      .maybe("trưởng_tới", help("cụm trưởng kỳ tới", "next head"), \.cluster.nextHead),
      .maybe("phó_tới", help("cụm phó kỳ tới", "next deputy"), \.cluster.nextDeputy),
      .maybe("bầu", help("bầu những ai, khi không nêu tên", "whom they elected, unnamed"), \.cluster.elected),
      .maybeRecord("kỳ_tới", help("kỳ tới", "next term"), NewsPeriod.exposure, \.nextPeriod),
    ])
}

extension NewsContext {
  /// Names without the words that all begin with, up to that of an area: xã An Mỹ, xã An Hòa; UBND xã An Mỹ, UBND xã An
  /// Hòa.
  func withoutSharedWords(_ names: [Text]) -> NewsParties {
    let words = names.map { $0.value.split(separator: " ") }
    guard names.count > 1, let first = words.first else { return NewsParties(names: names) }
    let most = words.map(\.count).min() ?? 0
    let shared = first.prefix(max(0, most - 1)).indices.prefix { index in
      words.allSatisfy { $0[index] == first[index] }
    }.count
    guard shared > 0, first[0] != "các",
      shared == 1 && first[0].first?.isLowercase ?? false
        || house.words.isOne(String(first[shared - 1]), of: .areas)
    else { return NewsParties(names: names) }
    return NewsParties(
      kind: Located(first[..<shared].joined(separator: " "), at: names.first?.place),
      names: zip(names, words).map { Located($1[shared...].joined(separator: " "), at: $0.place) })
  }

  /// The cluster as printed.
  var cluster: NewsCluster? {
    ceremony.cluster.map { cluster in
      let words = house.words.words(.members)
      let kinds = words.prefix(2)
      let isBloc = house.words.opening(of: cluster.name.value, in: .members) == kinds.last
      let kind = Located((isBloc ? kinds.last : kinds.first) ?? "", at: cluster.name.place)
      let members = withoutSharedWords(cluster.members)
      let isNamed = ([ceremony.event.name].compactMap { $0 } + hosts).contains {
        NewsClause($0.value).mentions(cluster.name.value)
      }
      return NewsCluster(
        cluster: cluster, ranking: ranking(of: cluster),
        nextPeriod: cluster.nextPeriod.map { period($0) },
        memberCount: Located(
          Count(cluster.members.count, members.kind?.value ?? words.last ?? "").text(outlet.spelling.counts),
          at: cluster.members.first?.place),
        members: members.names, kind: kind, called: isNamed ? kind : cluster.name)
    }
  }

  /// The ranks as printed: members of one rank with one score together, a bare number with the word for points.
  private func ranking(of cluster: Cluster) -> [NewsCluster.Item] {
    var items: [NewsCluster.Item] = []
    for place in cluster.ranking {
      let score = place.score.map { score in
        quantity(
          score.unit.isEmpty
            ? Quantity(
              written: score.written, qualifier: score.qualifier, number: score.number,
              unit: house.words.points) : score)
      }
      if let last = items.last, Folding.sameWord(last.place.rank.value) == Folding.sameWord(place.rank.value),
        last.score?.value == score?.value
      {
        items[items.count - 1].place.members += place.members
      } else {
        items.append(.init(place: place, score: score))
      }
    }
    return items
  }
}
