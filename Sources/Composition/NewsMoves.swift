import Diagnostics
import Model
import Wording

extension NewsPlan {
  /// The points of one move after those of its paragraph; none when it was told or has no facts.
  mutating func points(of move: NewsMove, after points: [NewsPoint]) -> [NewsPoint] {
    switch move {
    case .awards(let part): return awards(part, after: points)
    case .lede, .decisionLede, .attendance, .purpose, .merger, .sessions, .members, .papers, .flowers,
      .speeches, .ranking, .heads, .pledges, .gifts, .delegations:
      guard told.insert(move).inserted else { return [] }
    }
    switch move {
    case .lede: return lede()
    case .decisionLede: return decisionLede()
    case .attendance:
      guard var attendance = NewsAttendance(context) else { return [] }
      if isShort { attendance = attendance.firstShare }
      met.formUnion(attendance.people)
      return [.attendance(attendance)]
    case .purpose: return brevity?.hasContext == false ? [] : purpose()
    case .merger: return brevity?.hasContext == false ? [] : context.mergers.map(NewsPoint.merger)
    case .sessions: return isShort ? [] : NewsSessions(context).map { [.sessions($0)] } ?? []
    case .members: return context.cluster.map { $0.members.isEmpty ? [] : [.members($0)] } ?? []
    case .papers: return isShort ? [] : papers()
    case .flowers: return isShort ? [] : NewsFlowers(context).map { [.flowers($0)] } ?? []
    case .speeches(let moment):
      return isShort && moment != .guidance || brevity?.speechPoints == 0 ? [] : speeches(moment)
    case .ranking: return context.cluster.map { $0.ranking.isEmpty ? [] : [.ranking($0)] } ?? []
    case .heads: return heads()
    case .pledges(let moment): return pledges(moment, after: points)
    case .gifts: return brevity?.hasExtras == false && context.genre != .pupils ? [] : gifts()
    case .delegations: return brevity?.hasExtras == false ? [] : delegations(after: points)
    case .awards: return []
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
      group.status != .proposed && context.ceremony.decision(of: group)?.number != nil
    }
    guard !all.isEmpty else { return lede() }
    hasLede = true
    toldAwards.formUnion(all.flatMap(\.indices))
    var result: [NewsPoint] = []
    for award in all.map({ award in brevity.map { award.kept(by: $0) } ?? award }) {
      guard let decision = award.decision, let number = decision.number else { continue }
      let date = decision.date.map {
        Located($0.value.text(context.outlet.spelling.fullDateForm), at: $0.place)
      }
      let news = NewsDecisionNews(
        dateline: result.isEmpty ? context.outlet.lede.dateline.map { Located($0, at: nil) } : nil,
        number: number, date: date, issuer: decision.issuer, award: award, isFurther: !result.isEmpty)
      result.append(.decisionNews(news))
    }
    return result
  }

  private mutating func papers() -> [NewsPoint] {
    guard var papers = NewsPapers(context) else { return [] }
    papers.opener = openers.take(.atEvent, else: [.alsoAtEvent])
    return [.papers(papers)]
  }

  private mutating func speeches(_ moment: Speech.Moment) -> [NewsPoint] {
    let spoken = context.ceremony.speeches.filter { $0.moment == moment }
    let all = isShort ? Array(spoken.prefix(1)) : spoken
    return all.enumerated().map { index, speech in
      openers.note(.atEvent)
      return .speech(
        NewsSpeech(
          speech: speech, speaker: met(speech.speaker), speakerAgain: context.actorAgain(speech.speaker),
          points: speech.points.prefix(brevity?.speechPoints ?? speech.points.count).map(context.inner),
          quote: speech.quote.map(context.quoted), isFurther: index > 0))
    }
  }

  /// Someone of the body: in full for the first time, short from then on.
  private mutating func met(_ actor: Actor) -> NewsActor {
    guard case .person(let index, _) = actor else { return context.actor(actor) }
    return met.insert(index).inserted ? context.actor(actor) : context.actorAgain(actor)
  }

  private func heads() -> [NewsPoint] {
    guard let cluster = context.cluster, cluster.hasHeads else { return [] }
    return [.heads(cluster)]
  }

  private mutating func pledges(_ moment: Pledge.Moment, after points: [NewsPoint]) -> [NewsPoint] {
    var result: [NewsPoint] = []
    for var pledge in context.pledges(at: moment) {
      pledge.followsOpener = followsOpener(points + result)
      if !pledge.followsOpener, !pledge.signatories.isEmpty {
        pledge.opener = openers.take(.atEvent, at: .pledges)
      }
      result.append(.pledge(pledge))
    }
    return result
  }

  private mutating func gifts() -> [NewsPoint] {
    guard !context.ceremony.gifts.isEmpty else { return [] }
    let opener = openers.takeOne(at: .gifts)
    return [.gifts(NewsGifts(opener: opener, gifts: context.ceremony.gifts.map(context.gift)))]
  }

  private mutating func delegations(after points: [NewsPoint]) -> [NewsPoint] {
    context.ceremony.delegations.map { delegation in
      let opener = openers.takeOne(at: .delegations)
      return .delegation(context.delegation(delegation, opener: opener))
    }
  }

  private mutating func awards(_ part: NewsAwardPart, after points: [NewsPoint]) -> [NewsPoint] {
    let groups = context.ceremony.awards
    let levels = groups.indices.filter { groups[$0].givers.first?.level == .state }
    let all = context.awards { index, group in
      guard !toldAwards.contains(index), group.site == nil else { return false }
      switch part {
      case .rest: return true
      case .proposed: return group.status == .proposed
      case .conferred: return group.status != .proposed
      case .highest:
        return group.status != .proposed && (levels.isEmpty ? index == 0 : levels.contains(index))
      }
    }
    return awards(all, after: points)
  }

  /// Awards as one point, with an opener that was not used just before.
  mutating func awards(_ all: [NewsAward], after points: [NewsPoint], isAtSite: Bool = false) -> [NewsPoint] {
    guard !all.isEmpty else { return [] }
    toldAwards.formUnion(all.flatMap(\.indices))
    let opener =
      isAtSite
      ? openers.take(.atEvent, else: [.thisOccasion, .onOccasion]) : awardOpener(after: points)
    let named = all.map { award in
      var award = brevity.map { award.kept(by: $0) } ?? award
      award.announcer = award.group.announcer.map { met($0) }
      if !award.handers.isEmpty { award.handers = award.group.handers.map { met($0) } }
      return award
    }
    return [.awards(NewsAwards(awards: named, opener: opener))]
  }

  /// Lời mở of awards: the outlet's; at a ceremony that is held for them they are what happens there.
  private mutating func awardOpener(after points: [NewsPoint]) -> NewsOpener {
    // What a cluster proposes follows from its ranking, which stands just before.
    if case .ranking = points.last { return .none }
    let follows = followsOpener(points)
    let isTheEvent: Bool =
      switch context.genre {
      case .conferment, .insideMeeting, .pupils: true
      case .annual, .fiveYear, .exemplars, .cluster, .congress, .decision, .roundUp: false
      }
    let wanted: NewsOpener =
      switch isTheEvent ? .atEvent : context.outlet.awards.opener {
      case .onOccasion: follows && !points.isEmpty ? .alsoOnOccasion : .onOccasion
      case .atEvent: follows ? .thisOccasion : .atEvent
      }
    return openers.take(wanted, at: .awards)
  }

  /// Các nơi: a heading, what happened there, and the awards given there.
  mutating func sites() {
    for site in context.ceremony.sites {
      let awards = context.awards { index, group in
        !toldAwards.contains(index)
          && group.site.map { Folding.sameWord($0.value) == Folding.sameWord(site.name.value) } ?? false
      }
      var points: [NewsPoint] = []
      if let lede = NewsLede(context, at: site, opensReport: blocks.isEmpty) {
        points.append(.lede(lede))
        hasLede = true
      }
      let statements = site.statements.prefix(brevity?.results ?? site.statements.count)
      points += statements.map { .statement(NewsStatement(text: context.prose($0))) }
      points += self.awards(awards, after: points, isAtSite: true)
      guard !points.isEmpty else { continue }
      blocks.append(.heading(site.name))
      add(points)
    }
  }
}
