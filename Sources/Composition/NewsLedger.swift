import Diagnostics
import Model
import Wording

/// A fact of a definition that a report may tell, with every spelling by which a draft can tell it.
public struct TracedFact: Sendable {
  /// What it is: tên buổi lễ, số liệu.
  public let label: Message
  /// The fact as the definition has it.
  public let text: Located<String>
  /// Spellings of it, folded; the draft tells the fact when it holds one of them.
  let spellings: [String]

  init(_ vi: String, _ en: String, _ text: Text, _ others: [String] = []) {
    label = Message(vi: vi, en: en)
    self.text = text
    spellings = ([text.value] + others).map(NewsLedger.folded).filter { !$0.isEmpty }
  }

  /// Whether a folded draft tells it.
  func isTold(in draft: String) -> Bool { spellings.contains { draft.contains($0) } }
}

/// Sổ sự kiện: what a ceremony gives to tell, and what a draft told of it.
struct NewsLedger: Sendable {
  private(set) var facts: [TracedFact] = []

  /// Lists the facts of a ceremony, in the order of a report.
  init(_ ceremony: Ceremony) {
    event(ceremony.event)
    people(ceremony)
    texts(ceremony)
    awards(ceremony)
    programme(ceremony)
    report(ceremony)
  }

  /// The facts that a draft does not tell.
  func untold(in draft: String) -> [TracedFact] {
    let words = NewsLedger.folded(draft)
    return facts.filter { !$0.isTold(in: words) }
  }

  /// A text for comparing: case, tone placement, dashes, quotes, signs of sentences and zeros of dates are no difference.
  static func folded(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var pending = false
    for scalar in Folding.sameWord(text).unicodeScalars {
      let isWord =
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || scalar.properties.generalCategory == .nonspacingMark || scalar == "%"
      if isWord {
        if pending, !result.isEmpty { result.append(" ") }
        pending = false
        result.append(scalar)
      } else {
        pending = true
      }
    }
    return String(result)
  }

  private mutating func add(_ vi: String, _ en: String, _ text: Text?, _ others: [String] = []) {
    if let text, !text.value.isEmpty { facts.append(TracedFact(vi, en, text, others)) }
  }

  private mutating func event(_ event: Event) {
    add("tên buổi lễ", "the event's name", event.name)
    add("lần thứ", "ordinal", event.ordinal, ["nhất", "hai", "ba", "tư", "năm"].map { "lần thứ \($0)" })
    for host in event.hosts { add("đơn vị tổ chức", "host", host.written) }
    add("địa phương", "locality", event.locality)
    day("ngày của buổi lễ", "the event's day", event.date)
    add("địa điểm", "venue", event.venue)
    add("trong khuôn khổ", "within", event.parentEvent)
    for occasion in event.occasions { add("dịp", "occasion", occasion.name) }
    for launch in event.launches {
      add("phát động", "launch", launch.what)
      for slogan in launch.slogans { add("khẩu hiệu", "slogan", slogan) }
      for task in launch.tasks { add("nhiệm vụ", "task", task) }
      add("dịp", "occasion", launch.occasion?.name)
      actor("người kêu gọi", "caller", launch.calledBy)
    }
    for session in event.sessions { add("phiên", "session", session.name) }
  }

  private mutating func day(_ vi: String, _ en: String, _ day: Day?) {
    guard let day else { return }
    let forms = DateForm.allCases.map { day.value.text($0) }
    facts.append(
      TracedFact(vi, en, Located(day.value.text(.slash), at: day.place), forms))
  }

  private mutating func actor(_ vi: String, _ en: String, _ actor: Actor?) {
    guard let actor else { return }
    add(vi, en, actor.written)
  }

  private mutating func people(_ ceremony: Ceremony) {
    for participation in ceremony.attendance {
      switch participation.actor {
      case .person(let index, let written):
        add("đại biểu", "participant", written)
        guard ceremony.people.indices.contains(index) else { continue }
        for post in ceremony.people[index].posts {
          add("chức vụ", "post", post.title, [post.shortTitle?.value].compactMap { $0 })
        }
      case .authority, .group: actor("đại biểu", "participant", participation.actor)
      }
    }
  }

  private mutating func texts(_ ceremony: Ceremony) {
    for narrative in ceremony.narratives {
      for statement in narrative.statements { add("câu \(narrative.role.name.vi)", "sentence", statement) }
      actor("theo", "according to", narrative.attributedTo)
    }
    for statistic in ceremony.statistics {
      var subject = statistic.subject.value
      // "Số xã …: 6 xã" is told as "6 xã …".
      if let unit = statistic.value?.unit, !unit.isEmpty {
        for start in ["Số \(unit) ", "số \(unit) "] where subject.hasPrefix(start) {
          subject = String(subject.dropFirst(start.count))
        }
      }
      add("chỉ tiêu", "figure", statistic.subject, [subject])
      for quantity in [statistic.value, statistic.change?.from, statistic.change?.to].compactMap({ $0 }) {
        number("số liệu", "figure", quantity)
      }
      for comparison in statistic.comparisons { number("so sánh", "comparison", comparison.amount) }
      add("xếp hạng", "rank", statistic.rank?.position)
    }
    for movement in ceremony.movements { add("phong trào", "movement", movement.name) }
    for theme in ceremony.themes { add("chủ đề", "theme", theme.text) }
    for policy in ceremony.policies {
      add("văn bản", "document", policy.title ?? policy.number ?? policy.kind)
    }
    for statistic in ceremony.awardStatistics {
      count("thống kê khen thưởng", "award statistic", statistic.total)
      for tier in statistic.tiers { count("thống kê khen thưởng", "award statistic", tier.count) }
    }
    for honour in ceremony.pastHonours {
      for form in honour.forms { add("phần thưởng đã nhận", "past honour", form) }
      for year in honour.years {
        add("năm được tặng", "year of an honour", Located("\(year.value)", at: year.place))
      }
      for giver in honour.givers { add("ai đã tặng", "giver of an honour", giver) }
    }
  }

  private mutating func number(_ vi: String, _ en: String, _ quantity: Quantity) {
    add(vi, en, Located(quantity.number.text, at: quantity.written.place))
  }

  private mutating func count(_ vi: String, _ en: String, _ count: AwardCount?) {
    guard let count else { return }
    switch count.mode {
    case .exact(let parts):
      for part in parts {
        let number = Figures.grouped(part.count.value)
        add(
          vi, en, Located("\(number) \(part.word)", at: part.count.place),
          ["\(Figures.padded(part.count.value)) \(part.word)"])
      }
    case .joint(let total, _): add(vi, en, Located(Figures.grouped(total), at: count.written.place))
    case .vague, .times: break
    }
  }

  private mutating func awards(_ ceremony: Ceremony) {
    for group in ceremony.awards {
      for form in group.forms { add("hình thức khen thưởng", "award", form.written) }
      for giver in group.givers { add("ai tặng", "giver", giver.written) }
      award(group)
    }
    for pledge in ceremony.pledges {
      add("giao ước", "pledge", pledge.document)
      for signatory in pledge.signatories { add("bên ký", "signatory", signatory) }
    }
  }

  private mutating func award(_ group: AwardGroup) {
    let isNamed = group.listFile == nil && (1...30).contains(group.recipients.count)
    let isNamedAlone = isNamed && group.isComplete && group.recipients.count < 4
    if !group.countsAwards, !isNamedAlone { count("số lượng", "count", group.count) }
    if isNamed { for recipient in group.recipients { add("người nhận", "recipient", recipient.name) } }
    for part in group.subgroups {
      add("nhóm nhỏ", "part", part.label)
      money("tiền thưởng", "money", part.money)
    }
    add("thành tích", "cause", group.cause)
    add("quyết định", "decision", group.citation?.number)
    for hander in group.handers { actor("người trao", "hander", hander) }
    actor("người công bố", "announcer", group.announcer)
    for receiver in group.receivers { actor("người nhận thay", "receiver", receiver) }
    add("thừa ủy quyền", "on behalf of", group.onBehalfOf?.written)
    add("phiên trao", "session", group.session)
    money("tiền thưởng", "money", group.money?.amount)
    money("tổng tiền thưởng", "money in all", group.money?.total)
    add("nguồn tiền thưởng", "source of the money", group.money?.source)
  }

  private mutating func money(_ vi: String, _ en: String, _ sum: Located<Int>?) {
    sum.map { add(vi, en, NewsMoney.text($0)) }
  }

  private mutating func programme(_ ceremony: Ceremony) {
    for speech in ceremony.speeches {
      actor("người phát biểu", "speaker", speech.speaker)
      for point in speech.points { add("ý phát biểu", "point of a speech", point) }
      add("lời trích", "quotation", speech.quote)
    }
    for gift in ceremony.gifts {
      add("quà tặng", "gift", gift.what)
      for quantity in [gift.count, gift.each, gift.total].compactMap({ $0 }) {
        number("trị giá quà", "value of a gift", quantity)
      }
      for donor in gift.donors { add("bên tặng", "donor", donor) }
      add("tặng cho", "given to", gift.recipientsText)
    }
    for delegation in ceremony.delegations {
      add("đại hội cấp trên", "higher meeting", delegation.meeting)
      count("số đại biểu", "delegates", delegation.count)
      for name in delegation.names { add("đại biểu được cử", "delegate", name) }
    }
    if let cluster = ceremony.cluster {
      add("cụm", "cluster", cluster.name)
      for member in cluster.members { add("thành viên cụm", "member", member) }
      for place in cluster.ranking { if let score = place.score { number("điểm", "score", score) } }
      for head in [cluster.head, cluster.deputy, cluster.nextHead, cluster.nextDeputy] {
        add("cụm trưởng, cụm phó", "head", head)
      }
    }
    for site in ceremony.sites {
      add("nơi", "place", site.name)
      add("buổi lễ ở nơi ấy", "event there", site.eventName)
      for statement in site.statements { add("câu của nơi ấy", "sentence", statement) }
    }
    for organisation in ceremony.organisations {
      for former in organisation.formedFrom { add("hợp nhất từ", "formed from", former) }
    }
  }

  private mutating func report(_ ceremony: Ceremony) {
    for photo in ceremony.photos {
      add("tác giả ảnh", "photo credit", photo.credit)
      add("chú thích", "caption", photo.caption)
      for one in photo.actors { actor("người trong ảnh", "in a photo", one) }
    }
    for author in ceremony.report?.authors ?? [] { add("tác giả", "author", author) }
    for photographer in ceremony.report?.photographers ?? [] {
      add("tác giả ảnh", "photographer", photographer)
    }
    add("nguồn tin", "source", ceremony.report?.source)
  }
}

extension NewsGenre {
  /// What a usual report of the genre has and a ceremony lacks; told beside the draft, never invented within it.
  func lacks(_ ceremony: Ceremony) -> [Message] {
    let event = ceremony.event
    func has(_ role: Narrative.Role) -> Bool { ceremony.narratives.contains { $0.role == role } }
    let results = has(.results) || !ceremony.statistics.isEmpty
    let usual: [(isMissing: Bool, Message)] = [
      (
        event.date == nil && self != .decision && self != .roundUp,
        Message(vi: "ngày của buổi lễ", en: "the event's day")
      ),
      (
        event.hosts.isEmpty && self != .decision && self != .roundUp,
        Message(vi: "đơn vị tổ chức", en: "the host")
      ),
      (
        event.name == nil && self != .decision && self != .roundUp,
        Message(vi: "tên buổi lễ", en: "the event's name")
      ),
      (ceremony.photos.isEmpty, Message(vi: "ảnh và chú thích ảnh", en: "photos and captions")),
      (ceremony.report?.authors.isEmpty ?? true, Message(vi: "tác giả", en: "an author")),
    ]
    let own: [(isMissing: Bool, Message)] =
      switch self {
      case .annual:
        [
          (!results, Message(vi: "kết quả trong năm", en: "results of the year")),
          (
            event.launches.isEmpty && !has(.direction),
            Message(vi: "phát động hoặc phương hướng năm tới", en: "a launch or tasks")
          ),
        ]
      case .fiveYear:
        [
          (!results, Message(vi: "kết quả của giai đoạn", en: "results of the span")),
          (ceremony.pastHonours.isEmpty, Message(vi: "phần thưởng đã nhận", en: "past honours")),
          (!has(.direction), Message(vi: "phương hướng giai đoạn tới", en: "tasks of the next span")),
        ]
      case .exemplars:
        [
          (!results, Message(vi: "kết quả của giai đoạn", en: "results of the span")),
          (
            ceremony.awards.allSatisfy { $0.count == nil && $0.recipients.isEmpty },
            Message(vi: "số tập thể, cá nhân được khen", en: "how many are honoured")
          ),
          (ceremony.speeches.isEmpty, Message(vi: "phát biểu của lãnh đạo", en: "a leader's speech")),
        ]
      case .conferment:
        [
          (
            ceremony.awards.allSatisfy { $0.recipients.isEmpty },
            Message(vi: "tên người, tập thể được tặng", en: "names of the honoured")
          ),
          (
            ceremony.awards.allSatisfy { ceremony.decision(of: $0)?.number == nil },
            Message(vi: "số quyết định", en: "the decision's number")
          ),
          (
            ceremony.awards.allSatisfy { $0.handers.isEmpty }, Message(vi: "ai trao", en: "who hands it over")
          ),
        ]
      case .cluster:
        [
          (
            ceremony.cluster?.members.isEmpty ?? true,
            Message(vi: "thành viên của cụm, khối", en: "members of the cluster")
          ),
          (
            ceremony.cluster?.ranking.isEmpty ?? true,
            Message(vi: "kết quả bình xét, xếp hạng", en: "the ranking")
          ),
          (ceremony.pledges.isEmpty, Message(vi: "ký giao ước thi đua", en: "a pledge")),
        ]
      case .pupils:
        [
          (
            ceremony.awards.allSatisfy { $0.count == nil && $0.recipients.isEmpty },
            Message(vi: "số học sinh, giáo viên được khen", en: "how many are honoured")
          ),
          (
            ceremony.awards.allSatisfy { $0.money == nil } && ceremony.gifts.isEmpty,
            Message(vi: "mức thưởng, học bổng", en: "money or scholarships")
          ),
        ]
      case .congress:
        [
          (!results, Message(vi: "kết quả của giai đoạn", en: "results of the span")),
          (
            ceremony.awardStatistics.isEmpty,
            Message(vi: "thống kê khen thưởng theo cấp", en: "award statistics by tier")
          ),
          (ceremony.speeches.isEmpty, Message(vi: "phát biểu khai mạc, chỉ đạo", en: "speeches")),
        ]
      case .insideMeeting:
        [
          (
            event.parentEvent == nil,
            Message(vi: "cuộc họp mà lễ trao là một phần", en: "the meeting that it is a part of")
          ),
          (
            ceremony.awards.allSatisfy { ceremony.decision(of: $0)?.number == nil },
            Message(vi: "số quyết định", en: "the decision's number")
          ),
        ]
      case .decision:
        [
          (
            ceremony.awards.allSatisfy { ceremony.decision(of: $0)?.date == nil },
            Message(vi: "ngày quyết định", en: "the decision's day")
          )
        ]
      case .roundUp:
        [
          (
            ceremony.sites.contains { $0.date == nil },
            Message(vi: "ngày ở từng nơi", en: "the day at each place")
          )
        ]
      }
    return (usual + own).filter(\.isMissing).map(\.1)
  }
}
