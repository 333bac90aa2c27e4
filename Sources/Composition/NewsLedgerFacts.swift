import Diagnostics
import Model
import Wording

/// Why a fact is left out on purpose: the rules by which a draft may stay silent.
enum NewsSilence {
  /// Báo không nêu số quyết định.
  static let decisionNumbers = Message(
    vi: "báo này không nêu số quyết định", en: "this outlet cites no decisions")
  /// Báo không nêu buổi.
  static let timeOfDay = Message(vi: "báo này không nêu buổi", en: "this outlet says no time of day")
  /// Tin quyết định, tin tổng hợp: no sentence of the event's.
  static let locality = Message(
    vi: "thể loại này không có câu mở đầu của buổi lễ; nơi nào nói ở câu của nơi ấy",
    en: "this genre has no first sentence of the event; each place is told in its own sentence")
  /// Chỉ trong thông cáo.
  static let press = Message(vi: "chỉ đứng trong thông cáo báo chí", en: "stands in the press release only")
  /// Tiêu đề do tòa soạn.
  static let sapo = Message(vi: "báo này không in sapo", en: "this outlet prints no standfirst")
}

extension NewsLedger {
  mutating func event(_ event: Event) {
    add("tên buổi lễ", "the event's name", event.name)
    ordinal(event)
    for host in event.hosts { add("đơn vị tổ chức", "host", host.written) }
    locality(event)
    day("ngày của buổi lễ", "the event's day", event.date)
    if event.date != nil, let time = event.timeOfDay {
      let silent = outlet?.lede.saysTimeOfDay == false ? NewsSilence.timeOfDay : nil
      add("buổi", "time of day", Located(time.name.vi, at: event.date?.place), reason: silent)
    }
    add("địa điểm", "venue", event.venue)
    add("trong khuôn khổ", "within", event.parentEvent)
    for period in event.reviewed { self.period("kỳ tổng kết", "period under review", period) }
    period("giai đoạn tới", "term ahead", event.term)
    for occasion in event.occasions { self.occasion(occasion) }
    for launch in event.launches {
      add("phát động", "launch", launch.what)
      period("kỳ phát động", "period of a launch", launch.period)
      for slogan in launch.slogans { add("khẩu hiệu", "slogan", slogan) }
      for task in launch.tasks { add("nhiệm vụ", "task", task) }
      if let occasion = launch.occasion { self.occasion(occasion) }
      actor("người phát động", "who launches", launch.by)
      actor("người kêu gọi", "caller", launch.calledBy)
    }
    for session in event.sessions {
      add("phiên", "session", session.name)
      day("ngày của phiên", "day of a session", session.date)
      add("nơi họp", "where a session is held", session.venue)
    }
  }

  private mutating func ordinal(_ event: Event) {
    guard let ordinal = event.ordinal else { return }
    let words = ["nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười"]
    let number = (1...10).first { RomanNumeral.text($0) == ordinal.value || "\($0)" == ordinal.value }
    let spelled = number.map { ["lần thứ \(words[$0 - 1])"] } ?? []
    add("lần thứ", "ordinal", Located("lần thứ \(ordinal.value)", at: ordinal.place), spelled)
  }

  /// A locality is told by itself or within the name of a body (UBND phường An Thới Đông).
  private mutating func locality(_ event: Event) {
    guard let locality = event.locality else { return }
    let hasLede: Bool =
      switch genre {
      case .decision, .roundUp: false
      case .annual, .fiveYear, .exemplars, .conferment, .cluster, .pupils, .congress, .insideMeeting: true
      }
    add("địa phương", "locality", locality, reason: hasLede ? nil : NewsSilence.locality)
  }

  private mutating func occasion(_ occasion: Occasion) {
    add("dịp", "occasion", occasion.name)
    if let years = occasion.years {
      add("số năm", "years", Located("\(years) năm", at: occasion.name.place))
    }
    day("mốc của dịp", "day of an occasion", occasion.from)
    day("mốc của dịp", "day of an occasion", occasion.to)
  }

  mutating func people(_ ceremony: Ceremony) {
    for participation in ceremony.attendance {
      switch participation.actor {
      case .person(_, let written): add("đại biểu", "participant", written)
      case .authority, .group: actor("đại biểu", "participant", participation.actor)
      }
    }
    for person in ceremony.people {
      add("người", "person", person.name)
      for post in person.posts {
        add("chức vụ", "post", post.title, [post.shortTitle?.value].compactMap { $0 })
      }
      for title in person.prefixTitles { add("học hàm, cấp bậc", "title", title) }
    }
  }

  mutating func texts(_ ceremony: Ceremony) {
    for narrative in ceremony.narratives {
      for statement in narrative.statements { add("câu \(narrative.role.name.vi)", "sentence", statement) }
      actor("theo", "according to", narrative.attributedTo)
      period("kỳ của đoạn", "period of a section", narrative.period)
    }
    for statistic in ceremony.statistics { figure(statistic) }
    for movement in ceremony.movements {
      add("phong trào", "movement", movement.name)
      actor("ai phát động phong trào", "who launched a movement", movement.launchedBy)
      period("kỳ của phong trào", "period of a movement", movement.period)
    }
    for theme in ceremony.themes {
      add("chủ đề", "theme", theme.text)
      add("chủ đề của", "owner of a theme", theme.owner)
      period("kỳ của chủ đề", "period of a theme", theme.period)
    }
    for policy in ceremony.policies {
      add("văn bản", "document", policy.kind)
      add("số văn bản", "number of a document", policy.number)
      add("trích yếu", "title of a document", policy.title)
      add("cơ quan ban hành", "issuer of a document", policy.issuer)
      add("theo văn bản", "basis of a document", policy.basis)
      period("kỳ của văn bản", "period of a document", policy.period)
    }
    for statistic in ceremony.awardStatistics {
      count("thống kê khen thưởng", "award statistic", statistic.total)
      add("cơ quan khen thưởng", "who rewarded", statistic.by)
      period("kỳ thống kê", "period of the statistics", statistic.period)
      for tier in statistic.tiers {
        add("cấp", "tier", tier.name)
        count("thống kê khen thưởng", "award statistic", tier.count)
      }
    }
    for honour in ceremony.pastHonours { self.honour(honour) }
  }

  private mutating func figure(_ statistic: Statistic) {
    var subject = statistic.subject.value
    // "Số xã …: 6 xã" is told as "6 xã …".
    if let unit = statistic.value?.unit, !unit.isEmpty {
      for start in ["Số \(unit) ", "số \(unit) "] where subject.hasPrefix(start) {
        subject = String(subject.dropFirst(start.count))
      }
    }
    // The rest of the subject, too, may be told in short forms.
    let place = statistic.subject.place
    add("chỉ tiêu", "figure", Located(subject, at: place), [statistic.subject.value])
    number("số liệu", "figure", statistic.value)
    number("số liệu", "figure", statistic.change?.from)
    number("số liệu", "figure", statistic.change?.to)
    add("mốc số liệu", "when", statistic.change?.fromWhen)
    add("mốc số liệu", "when", statistic.change?.toWhen)
    for comparison in statistic.comparisons {
      number("so sánh", "comparison", comparison.amount)
      add("so sánh với", "compared with", Located(comparison.base, at: comparison.written.place))
    }
    add("xếp hạng", "rank", statistic.rank?.position)
    add("xếp hạng trong", "among", statistic.rank?.among)
    actor("theo", "according to", statistic.attributedTo)
  }

  private mutating func honour(_ honour: PastHonour) {
    for form in honour.forms { add("phần thưởng đã nhận", "past honour", form) }
    for year in honour.years {
      add("năm được tặng", "year of an honour", Located("\(year.value)", at: year.place))
    }
    for giver in honour.givers { add("ai đã tặng", "giver of an honour", giver) }
    add("ai đã nhận", "who received an honour", honour.recipient)
    period("giai đoạn được tặng", "span of an honour", honour.period)
    if let years = honour.consecutiveYears {
      add("số năm liên tục", "years running", Located("\(years.value) năm", at: years.place))
    }
    count("số lượt", "count of honours", honour.count)
  }
}
