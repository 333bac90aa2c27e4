import Awards
import Diagnostics
import Model
import TestSupport
import Wording

/// Ceremonies of any facts, the same for one seed.
struct SeededCeremonies {
  private typealias Samples = NewsSamples
  private var generator = SeededGenerator()

  var seed: UInt64 { generator.seed }

  private mutating func flip() -> Bool { Bool.random(using: &generator) }

  private mutating func maybe<Value>(_ value: Value) -> Value? { flip() ? value : nil }

  private mutating func some(_ values: [String]) -> [Text] {
    values.filter { _ in flip() }.map(Samples.text)
  }

  private mutating func one<Value>(_ values: [Value], or standard: Value) -> Value {
    values.randomElement(using: &generator) ?? standard
  }

  mutating func next() -> Ceremony {
    var ceremony = Samples.conference
    event(&ceremony.event)
    people(&ceremony)
    sections(&ceremony)
    awards(&ceremony)
    photos(&ceremony)
    report(&ceremony)
    programme(&ceremony)
    return ceremony
  }

  private mutating func event(_ event: inout Event) {
    if flip() { event.date = nil }
    if flip() { event.timeOfDay = nil }
    if flip() { event.locality = nil }
    event.venue = maybe(Samples.text("Hội trường xã"))
    event.parentEvent = maybe(Samples.text("kỳ họp thứ 7"))
    event.ordinal = maybe(Samples.text("I"))
    event.term = maybe(Samples.span(2026, 2030))
    for name in ["phong trào thi đua năm 2026", "đợt thi đua cao điểm mừng ngày hội lớn của cả nước"]
    where flip() {
      var launch = Launch(what: Samples.text(name))
      launch.slogans = some(["Đoàn kết"])
      launch.tasks = some(["làm tốt việc một", "làm tốt việc hai"])
      launch.isSecondary = flip()
      launch.period = maybe(Samples.year(2026))
      launch.calledBy = maybe(.group(Samples.text("Chủ tịch UBND xã")))
      let occasion = self.occasion
      launch.occasion = maybe(occasion)
      event.launches.append(launch)
    }
    event.occasions = flip() ? [occasion] : []
  }

  private var occasion: Occasion {
    var occasion = Occasion(name: Samples.text("Ngày thành lập xã"))
    occasion.years = 20
    occasion.from = Samples.day(1, 2, 2006)
    occasion.to = Samples.day(1, 2, 2026)
    return occasion
  }

  private mutating func people(_ ceremony: inout Ceremony) {
    for name in ["Lê Văn An", "Trần Thị Bình"] {
      var person = Person(name: Samples.text(name))
      person.posts = some(["Tỉnh ủy viên", "Phó Chủ tịch UBND tỉnh"]).map { Post(title: $0) }
      ceremony.people.append(person)
    }
    let roles: [Participation.Role] = [
      .attends, .directs, .presides, .speaks, .reports, .presents, .sendsFlowers,
    ]
    for index in 0..<2 where flip() {
      var one = Participation(actor: .person(index, written: ceremony.people[index].name))
      one.roles = [self.one(roles, or: .attends)]
      ceremony.attendance.append(one)
    }
    if flip() { ceremony.attendance.append(Participation(actor: .group(Samples.text("lãnh đạo các thôn")))) }
  }

  private mutating func sections(_ ceremony: inout Ceremony) {
    for role in Narrative.Role.allCases where flip() {
      let words = ["năm nay khá hơn", "Đẩy mạnh phong trào", "nhờ đó đời sống khá lên", "7 thôn dẫn đầu"]
      var narrative = Narrative(role: role, statements: some(words))
      narrative.attributedTo = maybe(.person(0, written: ceremony.people[0].name))
      ceremony.narratives.append(narrative)
    }
    ceremony.themes = some(["Kỷ cương"]).map { Theme(text: $0) }
    ceremony.movements = some(["giữ đường làng sạch", "Dân vận khéo"]).map { Movement(name: $0) }
    ceremony.policies = some(["Chỉ thị"]).map { PolicyReference(kind: $0) }
    if flip() {
      ceremony.movements = ceremony.movements.map {
        var ahead = $0; ahead.section = .direction; return ahead
      }
    }
    if flip() {
      ceremony.policies = ceremony.policies.map {
        var ahead = $0; ahead.section = .direction; return ahead
      }
    }
    if flip() {
      var statistic = AwardStatistic()
      statistic.total = maybe(Samples.joint(2505))
      statistic.by = maybe(Samples.text("Hội đồng xã"))
      statistic.tiers =
        flip() ? [.init(name: Samples.text("cấp xã"), count: Samples.exact((.individual, 5)))] : []
      ceremony.awardStatistics = [statistic]
    }
    for _ in 0..<2 where flip() {
      var honour = PastHonour(forms: [Samples.text("Bằng khen"), Samples.text("Cờ thi đua")])
      honour.givers = some(["UBND tỉnh", "Bộ Nội vụ"])
      honour.years = flip() ? [Located(2020, at: nil)] : []
      honour.period = maybe(Samples.span(2015, 2020))
      honour.count = maybe(Samples.vague)
      ceremony.pastHonours.append(honour)
    }
  }

  private mutating func awards(_ ceremony: inout Ceremony) {
    for level in [Level.state, .province, .commune] where flip() {
      let counts = [Samples.vague, Samples.joint(34), Samples.exact((.collective, 1), (.individual, 9))]
      let forms = some(["Bằng khen", "Cờ thi đua"]).map(\.value)
      let count = one(counts, or: Samples.vague)
      var group = Samples.award(
        forms, by: flip() ? [Samples.authority("UBND cấp trên", level)] : [], maybe(count),
        for: maybe("thành tích xuất sắc"))
      group.periods = maybe(Samples.year(2025)).map { [$0] } ?? []
      group.handers = flip() ? [.person(0, written: ceremony.people[0].name)] : []
      group.status = one([.handed, .announced, .proposed], or: .handed)
      group.isPosthumous = flip()
      if flip() {
        group.recipients = [Recipient(kind: .individual, name: Samples.text("Phạm Thị Cúc"))]
        group.isComplete = flip()
      }
      ceremony.awards.append(group)
    }
    for moment in [Pledge.Moment.beforeAwards, .afterAwards, .earlier] where flip() {
      var pledge = Pledge(document: Samples.text("giao ước thi đua"))
      pledge.moment = moment
      pledge.act = flip() ? .signed : .adopted
      pledge.signatories = some(["các thôn", "các trường"])
      pledge.organiser = maybe(.group(Samples.text("UBND xã")))
      ceremony.pledges.append(pledge)
    }
  }

  private mutating func photos(_ ceremony: inout Ceremony) {
    for role in Photo.Role.allCases where flip() {
      var photo = Photo(role: role)
      photo.actors = flip() ? [.person(1, written: ceremony.people[1].name)] : []
      photo.awards = ceremony.awards.indices.prefix(1).map { Reference($0) }
      photo.recipientsText = maybe(Samples.text("các thôn"))
      photo.pledge = ceremony.pledges.isEmpty ? nil : Reference(0)
      let position = one(Photo.Position.allCases, or: .end)
      photo.position = maybe(position)
      photo.credit = maybe(Samples.text("Hà Thu"))
      ceremony.photos.append(photo)
    }
  }

  /// The facts of other genres than the annual conference.
  private mutating func programme(_ ceremony: inout Ceremony) {
    let amount = Quantity(
      written: Samples.text("70 suất"), qualifier: nil, number: .init(unscaled: 70, decimals: 0), unit: "suất"
    )
    for moment in Speech.Moment.allCases where flip() {
      var speech = Speech(speaker: .person(0, written: ceremony.people[0].name))
      speech.moment = moment
      speech.points = some(["ghi nhận kết quả", "đề nghị cố gắng"])
      speech.quote = maybe(Samples.text("Cố gắng"))
      ceremony.speeches.append(speech)
    }
    for what in ["học bổng", "xe đạp"] where flip() {
      var gift = Gift(what: Samples.text(what))
      gift.count = maybe(amount)
      gift.each = maybe(amount)
      gift.total = maybe(amount)
      gift.donors = some(["Công ty Lúa Vàng", "Hội đồng hương"])
      gift.recipientsText = maybe(Samples.text("học sinh"))
      ceremony.gifts.append(gift)
    }
    if flip() {
      var delegation = Delegation(meeting: Samples.text("Đại hội tỉnh"))
      delegation.count = maybe(Samples.exact((.individual, 2)))
      delegation.names = some(["Lê Văn An", "Hồ Dũng"])
      delegation.manner = one(Delegation.Manner.allCases, or: .chosen)
      delegation.share = maybe(amount)
      ceremony.delegations = [delegation]
    }
    if flip() {
      var cluster = Cluster(name: Samples.text(flip() ? "Cụm số 4" : "Khối số 2"))
      cluster.members = some(["xã A", "xã B"])
      cluster.ranking = some(["xã A"]).map { .init(rank: Samples.text("Nhất"), members: [$0]) }
      cluster.head = maybe(Samples.text("xã A"))
      cluster.deputy = maybe(Samples.text("xã B"))
      cluster.nextHead = maybe(Samples.text("xã B"))
      cluster.nextDeputy = maybe(Samples.text("xã A"))
      cluster.nextPeriod = maybe(Samples.year(2026))
      ceremony.cluster = cluster
    }
    for name in ["xã C", "xã D"] where flip() {
      var site = Site(name: Samples.text(name))
      site.eventName = maybe(Samples.text("hội nghị tuyên dương"))
      site.hosts = some(["UBND xã"])
      site.date = maybe(Samples.day(13, 1, 2026)).flatMap { $0 }
      site.statements = some(["Phong trào lan rộng"])
      ceremony.sites.append(site)
    }
    for index in ceremony.awards.indices where flip() {
      ceremony.awards[index].site = ceremony.sites.first?.name
      ceremony.awards[index].announcer = maybe(.group(Samples.text("đại diện Sở Nội vụ")))
      ceremony.awards[index].receivers = flip() ? [.group(Samples.text("thân nhân"))] : []
      ceremony.awards[index].citation = maybe(DecisionCitation(number: Samples.text("12/QĐ-UBND")))
      ceremony.awards[index].countsAwards = flip()
      var money = AwardMoney()
      money.amount = maybe(Located(500_000, at: nil))
      money.source = maybe(Samples.text("Quỹ khen thưởng"))
      ceremony.awards[index].money = maybe(money)
      if flip() {
        ceremony.awards[index].recipients = (0..<5).map {
          Recipient(kind: .individual, name: Samples.text("Người thứ \($0)"))
        }
      }
    }
    if flip() { ceremony.organisations = [Organisation(name: Samples.text("UBND xã Trung An"))] }
    if !ceremony.organisations.isEmpty { ceremony.organisations[0].formedFrom = some(["xã E", "xã G"]) }
    if flip() {
      ceremony.event.sessions = some(["Phiên trù bị", "Phiên chính thức"]).map { Session(name: $0) }
    }
    ceremony.report?.genre = one(NewsGenre.allCases, or: .annual)
    if flip() { ceremony.report?.genre = nil }
  }

  private mutating func report(_ ceremony: inout Ceremony) {
    var report = Report()
    report.authors = some(["Minh Anh", "Hà Thu"])
    report.photographers = some(["Hà Thu"])
    report.source = maybe(Samples.text("trungan.gov.vn"))
    report.publishedOn = maybe(Samples.day(12, 1, 2026)).flatMap { $0 }
    report.publishedAt = ClockTime(hour: 9, minute: 5).map { Located($0, at: nil) }
    ceremony.report = report
  }
}
