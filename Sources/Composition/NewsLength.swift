import Model

extension NewsBlock {
  /// About how many words it will have; captions do not count.
  var aboutWords: Int {
    switch self {
    case .paragraph(let points): points.reduce(0) { $0 + $1.aboutWords }
    case .caption: 0
    case .heading(let text): text.words
    case .roll(let people): people.reduce(0) { $0 + $1.aboutWords }
    }
  }
}

extension NewsPoint {
  /// About how many words its sentence will have: those of its facts, and those that templates put between them.
  var aboutWords: Int {
    switch self {
    case .lede(let lede):
      (lede.hosts + [lede.eventName] + [lede.venue, lede.parentEvent].compactMap { $0 }).words
        + lede.launches.reduce(0) { $0 + $1.what.words + ($1.occasion?.aboutWords ?? 0) + 3 }
        + lede.occasions.reduce(0) { $0 + $1.aboutWords } + 8
    case .attendance(let attendance):
      attendance.shares.reduce(0) { $0 + $1.persons.aboutWords + $1.groups.words + 5 }
    case .statement(let statement):
      statement.text.words + (statement.subject?.words ?? 0) + (statement.theme?.text.words ?? 0)
        + (statement.source.map { [$0].aboutWords } ?? 0) + (statement.period == nil ? 0 : 2)
    case .theme(let theme): theme.text.words + (theme.owner?.words ?? 0) + 8
    case .movements(let movements), .plannedMovements(let movements):
      movements.items.reduce(0) { $0 + $1.name.words + 2 } + 9
    case .policy(let policy):
      [policy.kind, policy.number, policy.issuer, policy.title, policy.basis].compactMap { $0 }.words + 9
    case .figure(let figure):
      [figure.statistic.subject, figure.value, figure.from, figure.to].compactMap { $0 }.words + 3
        + figure.comparisons.reduce(0) { $0 + $1.comparison.written.words }
    case .awardStatistic(let statistic):
      [statistic.total, statistic.locality].compactMap { $0 }.words + 8
        + statistic.tiers.reduce(0) { $0 + $1.name.words + $1.count.words + 1 }
    case .honour(let honour):
      (honour.forms + honour.honour.givers + [honour.recipient, honour.count].compactMap { $0 }).words + 6
    case .limits(let limits): limits.words + 18
    case .launch(let launch):
      ([launch.what] + launch.tasks + launch.slogans).words + (launch.by.map { [$0].aboutWords } ?? 0) + 12
    case .pledge(let pledge), .earlierPledge(let pledge):
      (pledge.adopted + pledge.signed + pledge.signatories).words + 6
    case .awards(let awards): awards.awards.reduce(3) { $0 + $1.aboutWords }
    case .decisionNews(let news): news.award.aboutWords + news.number.words + (news.issuer?.words ?? 0) + 8
    case .merger(let merger): merger.organisation.formedFrom.words + merger.organisation.name.words + 7
    case .sessions(let sessions):
      sessions.items.reduce(4) { $0 + $1.session.name.words + ($1.session.venue?.words ?? 0) + 4 }
    case .flowers(let flowers): flowers.senders.aboutWords + 6
    case .papers(let papers): (papers.reports + papers.papers + papers.speakers).aboutWords + 12
    case .speech(let speech):
      [speech.speaker].aboutWords + speech.points.words + (speech.quote?.words ?? 0) + 6
    case .members(let cluster): cluster.members.words + 16
    case .ranking(let cluster): cluster.ranking.reduce(4) { $0 + $1.place.member.words + 5 }
    case .heads: 16
    case .gifts(let gifts):
      gifts.gifts.reduce(2) { sum, item in
        let facts = [item.gift.what, item.count, item.each, item.total, item.gift.recipientsText]
        return sum + (facts.compactMap { $0 } + item.gift.donors).words + 10
      }
    case .delegation(let delegation):
      (delegation.delegation.names + [delegation.delegation.meeting]).words + 14
    }
  }
}

extension NewsAward {
  /// About how many words it will have.
  fileprivate var aboutWords: Int {
    let prizes = prizes.reduce(0) { $0 + $1.forms.words + $1.givers.words + 1 }
    let texts = [recipients, cause, decision?.number, decision?.issuer].compactMap { $0 }
    let people = handers.aboutWords + receivers.aboutWords + (announcer.map { [$0].aboutWords + 6 } ?? 0)
    let money = money.map { $0.rates.count * 4 + ($0.source?.words ?? 0) + 10 } ?? 0
    return prizes + texts.words + people + money + parts.reduce(0) { $0 + $1.label.words + 2 }
      + named.reduce(0) { $0 + $1.aboutWords } + 6
  }
}

extension NewsRecipient {
  /// About how many words it will have.
  fileprivate var aboutWords: Int {
    let facts = [recipient.name, recipient.post, recipient.unit, recipient.residence]
    return facts.compactMap { $0 }.words + 1
  }
}

extension NewsOccasion {
  /// About how many words it will have.
  fileprivate var aboutWords: Int { occasion.name.words + 5 }
}

extension [NewsActor] {
  /// About how many words they will have.
  fileprivate var aboutWords: Int { reduce(0) { $0 + $1.name.words + $1.posts.words + 1 } }
}

extension Text {
  /// The number of its words.
  fileprivate var words: Int { value.split(separator: " ").count }
}

extension [Text] {
  /// The number of their words.
  fileprivate var words: Int { reduce(0) { $0 + $1.words } }
}
