import Diagnostics
import Model

/// One move of a report that is told in a sentence or two.
enum NewsMove: Sendable, Hashable {
  /// Câu mở đầu.
  case lede
  /// Câu mở đầu of a report about a decision.
  case decisionLede
  /// Đại biểu.
  case attendance
  /// Mục đích.
  case purpose
  /// Đơn vị được hợp nhất từ.
  case merger
  /// Các phiên.
  case sessions
  /// Thành viên của cụm, khối.
  case members
  /// Báo cáo, tham luận.
  case papers
  /// Hoa chúc mừng.
  case flowers
  /// Phát biểu at some moments of the programme; nobody's speech is told twice.
  case speeches(Speech.Moment)
  /// Xếp hạng trong cụm.
  case ranking
  /// Cụm trưởng, cụm phó kỳ tới.
  case heads
  /// Giao ước at a moment of the programme.
  case pledges(Pledge.Moment)
  /// Khen thưởng, the whole or a part.
  case awards(NewsAwardPart)
  /// Quà tặng, học bổng.
  case gifts
  /// Cử đại biểu.
  case delegations
}

/// Which awards a move tells.
enum NewsAwardPart: Sendable, Hashable {
  /// All that were not told.
  case rest
  /// Those of the state; the first when there are none.
  case highest
  /// Those that are only proposed.
  case proposed
  /// Those that are conferred.
  case conferred
}

/// One step of a genre's order: what becomes a paragraph, or several.
enum NewsStep: Sendable, Hashable {
  /// Moves in one paragraph.
  case paragraph([NewsMove])
  /// Chú thích ảnh of a position.
  case captions(Photo.Position)
  /// The clerk's sections of a role, each a paragraph.
  case sections(Narrative.Role)
  /// Kết quả with figures, past honours and statistics of awards.
  case results
  /// Hạn chế.
  case limits
  /// Phát động có nhiệm vụ, then phương hướng.
  case ahead
  /// Phát động without tasks.
  case launches
  /// Các nơi, each with its heading, sentences and awards.
  case sites
}

/// The orders of moves, as data: what opens and closes a report of each genre and where the awards stand.
///
/// A move without facts drops out. Facts for which a genre has no place are told by the last steps, which all share.
enum NewsGenreOrder {
  /// The steps of a genre.
  static func steps(of genre: NewsGenre) -> [NewsStep] {
    let body: [NewsStep] =
      switch genre {
      case .annual, .fiveYear: annual
      case .exemplars: exemplars
      case .conferment: conferment
      case .cluster: cluster
      case .pupils: pupils
      case .congress: congress
      case .insideMeeting: insideMeeting
      case .decision: decision
      case .roundUp: roundUp
      }
    return body + rest
  }

  private static let opening: NewsStep = .paragraph([.lede, .attendance, .flowers, .purpose])
  private static let closing: NewsStep = .paragraph([
    .pledges(.beforeAwards), .awards(.rest), .pledges(.afterAwards),
  ])

  /// What no step before has told; steps that were done find nothing more.
  private static let rest: [NewsStep] = [
    .paragraph([.merger, .sessions, .members]), .paragraph([.papers]),
    .paragraph([.speeches(.opening), .speeches(.guidance)]), .paragraph([.ranking, .heads]), closing,
    .sites, .paragraph([.gifts]), .paragraph([.delegations]), .paragraph([.speeches(.reply)]),
    .captions(.end),
  ]

  /// Past period, figures, quality of rewarding, limits, launch and tasks, pledge, awards.
  private static let annual: [NewsStep] = [
    opening, .captions(.afterLede), .paragraph([.merger]), .sections(.identity), .results,
    .sections(.rewarding), .captions(.afterRewarding), .limits, .sections(.background),
    .paragraph([.papers]), .paragraph([.speeches(.opening), .speeches(.guidance)]), .ahead,
    .captions(.afterDirection), .launches, closing, .paragraph([.delegations]),
  ]

  /// Who the unit is, its results, guidance, papers, awards, and the launch at the end.
  private static let exemplars: [NewsStep] = [
    opening, .captions(.afterLede), .paragraph([.merger]), .sections(.identity), .results,
    .sections(.rewarding), .captions(.afterRewarding), .limits, .sections(.background),
    .paragraph([.papers]), .paragraph([.speeches(.opening), .speeches(.guidance)]), .ahead,
    .captions(.afterDirection), closing, .paragraph([.delegations]), .launches,
  ]

  /// The order or title first, then who hands it over, lower awards, past honours, speech and reply.
  private static let conferment: [NewsStep] = [
    opening, .paragraph([.awards(.highest)]), .captions(.afterLede), .sections(.background),
    .sections(.identity), .results, .captions(.afterRewarding), .paragraph([.awards(.rest)]),
    .paragraph([.gifts]), .paragraph([.speeches(.opening), .speeches(.guidance)]),
    .paragraph([.speeches(.reply)]), .ahead,
    .captions(.afterDirection), .launches,
  ]

  /// Members, results, ranking and proposals, new heads, pledge; nothing is handed over.
  private static let cluster: [NewsStep] = [
    .paragraph([.lede, .members, .attendance, .flowers, .purpose]), .captions(.afterLede),
    .paragraph([.papers]), .results, .sections(.rewarding), .captions(.afterRewarding), .limits,
    .paragraph([.speeches(.opening), .speeches(.guidance)]), .paragraph([.ranking, .awards(.proposed)]),
    .ahead, .captions(.afterDirection), .launches, .paragraph([.heads]), closing,
  ]

  /// Who is honoured and with how much, gifts, then the year's results.
  private static let pupils: [NewsStep] = [
    opening, .captions(.afterLede), .sections(.background), .paragraph([.awards(.rest)]),
    .paragraph([.gifts]), .captions(.afterRewarding), .results, .limits, .captions(.afterDirection),
    .paragraph([.speeches(.opening), .speeches(.guidance)]), .paragraph([.speeches(.reply)]), .ahead,
    .launches,
  ]

  /// Guests and opening speech, results and honours, papers, guidance, delegates, awards.
  private static let congress: [NewsStep] = [
    opening, .captions(.afterLede), .paragraph([.sessions]), .paragraph([.speeches(.opening)]),
    .sections(.identity), .results, .sections(.rewarding), .captions(.afterRewarding), .limits,
    .paragraph([.papers]), .ahead, .captions(.afterDirection), .launches, .paragraph([.delegations]), closing,
    .paragraph([.speeches(.guidance)]), .paragraph([.speeches(.reply)]),
  ]

  /// The meeting, then at once the awards.
  private static let insideMeeting: [NewsStep] = [
    opening, .paragraph([.awards(.rest)]), .captions(.afterLede), .sections(.background), .results,
    .captions(.afterRewarding), .paragraph([.speeches(.opening), .speeches(.guidance)]), .ahead,
    .captions(.afterDirection), .launches,
  ]

  /// The decision is the news.
  private static let decision: [NewsStep] = [
    .paragraph([.decisionLede]), .captions(.afterLede), .sections(.background), .sections(.identity),
    .results, .captions(.afterRewarding), .ahead, .captions(.afterDirection), .launches,
  ]

  /// One opening for all, then each locality under its heading.
  private static let roundUp: [NewsStep] = [
    opening, .captions(.afterLede), .results, .sites, .captions(.afterRewarding), .ahead,
    .captions(.afterDirection), .launches,
  ]
}

extension NewsGenre {
  /// The genre of a ceremony: the one that its report sets, else the one that its facts show.
  init(of ceremony: Ceremony) {
    if let given = ceremony.report?.genre {
      self = given
      return
    }
    let event = ceremony.event
    let name = NewsClause(event.name?.value ?? "")
    func named(_ words: String...) -> Bool { words.contains { name.mentions($0) } }
    let spans = event.reviewed.contains { $0.lastYear - $0.firstYear > 1 }
    if ceremony.sites.count > 1, event.hosts.isEmpty {
      self = .roundUp
    } else if ceremony.cluster != nil || event.kind == .cluster {
      self = .cluster
    } else if event.name == nil, event.kind == nil, !ceremony.awards.isEmpty,
      ceremony.awards.allSatisfy({ ceremony.decision(of: $0)?.number != nil })
    {
      self = .decision
    } else if event.kind == .session || event.parentEvent != nil {
      self = .insideMeeting
    } else if event.kind == .congress || named("đại hội thi đua") {
      let isHigh = event.hosts.contains { $0.level == .province || $0.level == .state }
      self = isHigh || !event.sessions.isEmpty ? .congress : .fiveYear
    } else if event.kind == .conferment || named("lễ trao tặng", "lễ đón nhận", "lễ công bố và trao") {
      self = .conferment
    } else if named("học sinh", "sinh viên", "giáo viên", "nhà giáo", "khuyến học") {
      self = .pupils
    } else if event.kind == .exemplars || named("điển hình tiên tiến", "người tốt, việc tốt") {
      let first =
        event.ordinal.map { ["i", "1", "nhất", "thứ nhất"].contains($0.value.lowercased()) } ?? false
      self = first || named("lần thứ I,", "lần thứ nhất") || !spans ? .exemplars : .fiveYear
    } else {
      self = spans ? .fiveYear : .annual
    }
  }
}

/// Quyết định of an award, whether the packet makes it or it was taken elsewhere.
struct NewsDecision: Sendable {
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
    guard let index = group.decision, decisions.indices.contains(index) else { return nil }
    let own = decisions[index]
    let number = own.number.map { number -> Text in
      let parts =
        number.value.contains("/") ? [number.value] : [number.value] + [own.sign?.value].compactMap { $0 }
      return Located(parts.joined(separator: "/"), at: number.place)
    }
    return NewsDecision(
      number: number, date: own.date, issuer: own.authority?.written ?? group.givers.first?.written)
  }
}
