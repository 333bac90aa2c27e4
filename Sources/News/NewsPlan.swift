import Diagnostics
import Model
import TemplateLanguage
import Wording

/// A paragraph of points, or something between paragraphs.
enum NewsBlock: Sendable {
  /// Đoạn.
  case paragraph([NewsPoint])
  /// Chú thích ảnh.
  case caption(NewsCaption)
  /// Tên nơi above its paragraphs, in a round-up.
  case heading(Text)
  /// Danh sách of those who are honoured, a line for each.
  case roll([NewsRecipient])
}

/// Lays out an article step by step in the order of its genre; moves without facts drop out.
struct NewsPlan {
  let context: NewsContext
  var blocks: [NewsBlock] = []
  /// Whether there is a first sentence.
  var hasLede = false
  /// The person who called for a launch, once mentioned.
  private var caller: Actor?
  /// Documents already mentioned by a launch.
  private var toldPolicies: Set<Int> = []
  /// Moves already used; none is used twice.
  private var told: Set<NewsMove> = []
  /// Awards already mentioned, by index.
  private var toldAwards: Set<Int> = []

  /// Lays out the report of a genre.
  init(_ context: NewsContext) {
    self.context = context
    for step in context.house.plans[context.genre]?.steps ?? [] { perform(step) }
    // Facts without a place in the genre come at the end.
    for step in context.house.rest { perform(step) }
  }

  private var ceremony: Ceremony { context.ceremony }

  private mutating func perform(_ step: [NewsMove]) {
    guard step.count == 1, let move = step.first else {
      add(step.reduce(into: []) { $0 += points(of: $1) })
      return
    }
    switch move {
    case .photosAfterLede: captions(.afterLede, move)
    case .photosAfterResults: captions(.afterResults, move)
    case .photosAfterRewarding: captions(.afterRewarding, move)
    case .photosAfterDirection: captions(.afterDirection, move)
    case .photosAtEnd: captions(.end, move)
    case .rewarding: sections(.rewarding)
    case .background: sections(.background)
    case .identity: sections(.identity)
    case .results: results()
    case .limits: limits()
    case .ahead: direction(after: launches { $0.calledBy != nil || !$0.tasks.isEmpty })
    case .launches: launches { $0.calledBy == nil && $0.tasks.isEmpty }.forEach { add([$0]) }
    case .sites: sites()
    case .lede, .decisionLede, .attendance, .flowers, .purpose, .merger, .sessions, .members, .reports,
      .papers,
      .opening, .guidance, .reply, .votes, .ranking, .heads, .pledgesBefore, .pledgesAfter, .awards,
      .highestAwards,
      .proposals, .mainGifts, .gifts, .delegations, .actsAtOpening, .actsBeforeAwards, .actsAfterAwards,
      .actsAtEnd:
      add(points(of: move))
    }
  }

  private mutating func captions(_ position: Photo.Position, _ move: NewsMove) {
    guard told.insert(move).inserted else { return }
    blocks += context.captions(at: position).map(NewsBlock.caption)
  }

  private mutating func add(_ points: [NewsPoint]) {
    // A decision that is news has a paragraph of its own, so that its names follow it.
    if points.count > 1, let index = points.dropFirst().firstIndex(where: \.isDecision) {
      add(Array(points[..<index]))
      return add(Array(points[index...]))
    }
    // Names listed line by line follow the sentence that introduces them.
    if let index = points.dropLast().firstIndex(where: { !$0.rolls.isEmpty }) {
      add(Array(points[...index]))
      return add(Array(points[(index + 1)...]))
    }
    guard let first = points.first else { return }
    var points = points
    // The one who is ranked is the one for whom something is proposed: one sentence.
    for index in points.indices.dropFirst() {
      guard case .ranking(let cluster) = points[index - 1], case .awards(var awards) = points[index] else {
        continue
      }
      awards.follow(cluster)
      points[index] = .awards(awards)
    }
    // A round-up opens with a sentence of the clerk's: the dateline stands before it.
    if blocks.isEmpty, context.genre == .roundUp, case .statement(var statement) = first {
      statement.dateline = context.dateline
      points[0] = .statement(statement)
    }
    blocks.append(.paragraph(points))
    for point in points { blocks += point.rolls.map(NewsBlock.roll) }
  }

  // MARK: Moves

  /// The points of a move; empty if it was used or has no facts.
  private mutating func points(of move: NewsMove) -> [NewsPoint] {
    switch move {
    case .awards: return awards { _, _ in true }
    case .proposals: return awards { _, group in group.status == .proposed }
    case .highestAwards:
      // The author's order is kept: the State's awards that lead it, else the first alone.
      let leading = ceremony.awards.prefix { $0.givers.first?.level == .state }.count
      return awards { index, group in group.status != .proposed && index < max(1, leading) }
    case .sites:
      sites()
      return []
    default: break
    }
    guard told.insert(move).inserted else { return [] }
    switch move {
    case .lede: return lede()
    case .decisionLede: return decisionLede()
    case .attendance: return NewsAttendance(context).map { [.attendance($0)] } ?? []
    case .flowers: return NewsFlowers(context).map { [.flowers($0)] } ?? []
    case .purpose: return context.sections(.purpose).flatMap { points(of: $0, time: $0.period) }
    case .merger: return context.mergers.map(NewsPoint.merger)
    case .sessions: return NewsSessions(context).map { [.sessions($0)] } ?? []
    case .members: return context.cluster.map { $0.cluster.members.isEmpty ? [] : [.members($0)] } ?? []
    case .reports: return NewsPapers(context, [.reports]).map { [.papers($0)] } ?? []
    case .papers: return NewsPapers(context, [.presents, .speaks]).map { [.papers($0)] } ?? []
    case .opening: return speeches(.opening)
    case .guidance: return speeches(.guidance)
    case .reply: return speeches(.reply)
    case .votes: return ceremony.votes.map { .vote(context.vote($0)) }
    case .ranking: return context.cluster.map { $0.ranking.isEmpty ? [] : [.ranking($0)] } ?? []
    case .heads: return context.cluster.map { $0.hasHeads ? [.heads($0)] : [] } ?? []
    case .pledgesBefore: return context.pledges(at: .beforeAwards).map(NewsPoint.pledge)
    case .pledgesAfter: return context.pledges(at: .afterAwards).map(NewsPoint.pledge)
    case .mainGifts:
      // Those after the first go on from it.
      return gifts(ceremony.gifts.filter(context.isMain)) { told, index in told.isMain = index == 0 }
    case .gifts:
      return gifts(ceremony.gifts.filter { !context.isMain($0) }) { told, index in
        told.isFurther = index > 0
      }
    case .delegations: return ceremony.delegations.map { .delegation(context.delegation($0)) }
    case .actsAtOpening: return acts(.afterOpening)
    case .actsBeforeAwards: return acts(.beforeAwards)
    case .actsAfterAwards: return acts(.afterAwards)
    case .actsAtEnd: return acts(.atEnd)
    case .awards, .highestAwards, .proposals, .results, .rewarding, .limits, .background, .identity, .ahead,
      .launches,
      .sites, .photosAfterLede, .photosAfterResults, .photosAfterRewarding, .photosAfterDirection,
      .photosAtEnd:
      return []
    }
  }

  private mutating func lede() -> [NewsPoint] {
    guard let lede = NewsLede(context) else { return [] }
    hasLede = true
    return [.lede(lede)]
  }

  /// Tin quyết định: each decision with its awards; the lede of an event when no decision has a number.
  private mutating func decisionLede() -> [NewsPoint] {
    let all = context.awards { _, group in
      group.status != .proposed && ceremony.decision(of: group)?.number != nil
    }
    guard !all.isEmpty else { return lede() }
    hasLede = true
    toldAwards.formUnion(all.flatMap(\.indices))
    return all.enumerated().compactMap { index, award in
      guard let decision = award.decision, let number = decision.number else { return nil }
      return .decisionNews(
        NewsDecisionNews(
          dateline: index == 0 ? context.dateline : nil,
          number: number,
          date: award.decisionDay, issuer: decision.issuer, award: award, isFurther: index > 0))
    }
  }

  private func speeches(_ moment: Speech.Moment) -> [NewsPoint] {
    ceremony.speeches.filter { $0.moment == moment }.enumerated().map { index, speech in
      .speech(
        NewsSpeech(
          speech: speech, speaker: context.actor(speech.speaker), points: context.sayings(speech.points),
          quote: speech.quote.map(context.quoted), number: index,
          isTold: speech.points.first.map { !context.house.words.opens($0.value, with: .sayings) } ?? false))
    }
  }

  /// Gifts one after another; what the same give shares a sentence.
  private func gifts(_ gifts: [Gift], _ place: (inout NewsGift, Int) -> Void) -> [NewsPoint] {
    gifts.enumerated().map { index, gift in
      var told = context.gift(gift)
      place(&told, index)
      let isSame =
        index > 0 && !gift.donors.isEmpty
        && gift.donors.map(\.value) == gifts[index - 1].donors.map(\.value)
      if isSame { told.joint = "; " }
      return .gift(told)
    }
  }

  /// Diễn biến khác, in the clerk's own words.
  private func acts(_ moment: EventAct.Moment) -> [NewsPoint] {
    ceremony.acts.filter { $0.moment == moment }.map { .act(context.inner($0.text)) }
  }

  private mutating func awards(where picks: (Int, AwardGroup) -> Bool) -> [NewsPoint] {
    let told = toldAwards
    let all = context.awards { !told.contains($0) && $1.site == nil && picks($0, $1) }
    toldAwards.formUnion(all.flatMap(\.indices))
    // Names listed line by line follow their own award.
    var runs: [[NewsAward]] = []
    for award in all {
      if let last = runs.last?.last, !last.hasRoll {
        runs[runs.count - 1].append(award)
      } else {
        runs.append([award])
      }
    }
    return runs.map { .awards(NewsAwards(awards: $0)) }
  }

  // MARK: Sections

  /// Kết quả: the first section with the honours of former years; then statistics of awards and the other sections.
  private mutating func results() {
    guard told.insert(.results).inserted else { return }
    var sections = context.sections(.results)
    var points: [NewsPoint] = []
    if !sections.isEmpty {
      let first = sections.removeFirst()
      let reviewed = ceremony.event.reviewed
      let time = first.period ?? (first.attributedTo == nil && reviewed.count == 1 ? reviewed.first : nil)
      points += self.points(of: first, time: time, looksBack: true)
    }
    add(points + context.pastHonours.map(NewsPoint.honour))
    perform([.photosAfterResults])
    var second = ceremony.awardStatistics.filter { $0.total != nil || !$0.tiers.isEmpty }.map {
      NewsPoint.awardStatistic(context.awardStatistic($0))
    }
    if !second.isEmpty, let next = sections.first, next.attributedTo == nil {
      second += self.points(of: sections.removeFirst(), time: next.period, looksBack: true)
    }
    add(second)
    for section in sections { add(self.points(of: section, time: section.period, looksBack: true)) }
  }

  private mutating func limits() {
    guard told.insert(.limits).inserted else { return }
    for var section in context.sections(.limits) {
      let limits = section.statements.map(context.inner)
      section.statements = []
      section.items.removeAll { if case .statement = $0 { true } else { false } }
      add((limits.isEmpty ? [] : [.limits(limits)]) + points(of: section, time: nil))
    }
  }

  private mutating func sections(_ role: Narrative.Role) {
    let move: NewsMove =
      switch role {
      case .rewarding: .rewarding
      case .background: .background
      case .results, .limits, .direction, .purpose, .identity: .identity
      }
    guard told.insert(move).inserted else { return }
    for section in context.sections(role) {
      let told = points(of: section, time: section.period, opens: role == .identity)
      // Who the unit is goes on after what it was formed from.
      if role == .identity, case .paragraph(let last) = blocks.last, case .merger = last.last {
        blocks[blocks.count - 1] = .paragraph(last + told)
      } else {
        add(told)
      }
    }
  }

  /// The launches that a test picks, when they have more to tell than their name.
  private mutating func launches(where picks: (Launch) -> Bool) -> [NewsPoint] {
    let event = ceremony.event
    var points: [NewsPoint] = []
    for launch in event.launches where picks(launch) {
      let wasTold = hasLede && (context.isInLede(launch) || context.isInName(launch))
      guard !wasTold || NewsLaunch.hasMore(launch) || context.launcher != nil else { continue }
      var point = context.launch(launch, wasTold: wasTold)
      if launch.calledBy != nil, !launch.tasks.isEmpty { point.policy = takePlannedPolicy() }
      points.append(.launch(point))
      caller = launch.calledBy ?? caller
    }
    return points
  }

  /// Phương hướng: chains of tasks; after those of a launch they need no time and no subject.
  private mutating func direction(after launches: [NewsPoint]) {
    guard told.insert(.ahead).inserted else { return }
    let event = ceremony.event
    // What is left of a half-year is not the time of the next heads.
    let isPart = event.reviewed.contains { $0.kind == .part }
    let fallback =
      event.term ?? event.launches.lazy.compactMap(\.period).first
      ?? (isPart ? nil : ceremony.cluster?.nextPeriod)
    // What a person called for stands alone; tasks that the host launched go on in the same paragraph.
    var points = launches
    if caller != nil { (points, _) = ([], add(launches)) }
    for (index, section) in context.sections(.direction).enumerated() {
      let isFirst = index == 0 && (launches.isEmpty || caller != nil) && section.attributedTo == nil
      var told = self.points(
        of: section, time: section.period ?? (isFirst ? fallback : nil),
        opens: isFirst || index > 0 && section.attributedTo == nil, isFurther: index > 0)
      if !points.isEmpty, case .plannedMovements(var movements) = told.first {
        movements.isFirst = false
        told[0] = .plannedMovements(movements)
      }
      add(points + told)
      points = []
    }
    add(points)
  }

  private func points(
    of section: Narrative, time: Period?, looksBack: Bool = false, opens: Bool = false,
    isFurther: Bool = false
  ) -> [NewsPoint] {
    var section = section
    // The call just mentioned continues, so its speaker is not named again.
    if let caller, section.attributedTo?.isSame(as: caller) == true { section.attributedTo = nil }
    var writer = NewsSectionWriter(
      context, section, time: time.map { context.period($0, looksBack: looksBack) }, looksBack: looksBack)
    (writer.opensParagraph, writer.isFurther) = (opens, isFurther)
    return writer.written(skipping: toldPolicies)
  }

  /// The first document of the direction that no sentence names itself.
  private mutating func takePlannedPolicy() -> NewsPolicy? {
    let policies = ceremony.policies
    let index = policies.indices.first {
      policies[$0].section == .direction && !toldPolicies.contains($0) && !context.isTold(policies[$0].mark)
    }
    guard let index else { return nil }
    toldPolicies.insert(index)
    return context.policy(policies[index])
  }

  /// Các nơi: a heading, what happened there, and the awards given there.
  private mutating func sites() {
    guard told.insert(.sites).inserted else { return }
    for site in ceremony.sites {
      let awards = context.awards { _, group in
        group.site.map { Folding.sameWord($0.value) == Folding.sameWord(site.name.value) } ?? false
      }
      toldAwards.formUnion(awards.flatMap(\.indices))
      var points: [NewsPoint] = []
      if let lede = NewsLede(context, at: site, opensReport: blocks.isEmpty) {
        points.append(.lede(lede))
        hasLede = true
      }
      points += site.statements.map { .statement(NewsStatement(text: context.prose($0), move: "các nơi")) }
      if !awards.isEmpty { points.append(.awards(NewsAwards(awards: awards, isAtSite: true))) }
      guard !points.isEmpty else { continue }
      blocks.append(.heading(site.name))
      add(points)
    }
  }
}
