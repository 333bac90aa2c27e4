import Model
import Wording

extension NewsPlan {
  /// Kết quả: the first text with theme, pledges, movements and figures; then statistics and the other texts.
  mutating func results() {
    let ceremony = context.ceremony
    var texts = narratives(.results)
    let first = texts.isEmpty ? nil : texts.removeFirst()
    var points = firstResults(first)
    points += ceremony.statistics.map { .figure(context.figure($0)) }
    points += context.pastHonours.map(NewsPoint.honour)
    add(points)
    add(captionsAt: .afterResults)
    var second: [NewsPoint] = []
    for statistic in ceremony.awardStatistics {
      let opening = opening(statistic.period ?? ceremony.event.reviewed.first)
      second.append(.awardStatistic(context.awardStatistic(statistic, opening: opening)))
    }
    if !second.isEmpty, let next = texts.first, next.attributedTo == nil {
      second += sentences(of: texts.removeFirst(), time: next.period, looksBack: true)
    }
    add(second)
    for text in texts { add(sentences(of: text, time: text.period, looksBack: true)) }
  }

  /// The sentences before a consequence ("Qua đó …"), then pledges, movements and documents, then the consequence.
  private mutating func firstResults(_ narrative: Narrative?) -> [NewsPoint] {
    let told = narratives(.results).flatMap(\.statements).map { NewsClause($0.value) }
    let isTold = { (name: String) in told.contains { $0.mentions(name) } }
    var themes = context.ceremony.themes.filter { $0.section == .results && !isTold($0.text.value) }
      .map(context.theme)
    let statements = narrative?.statements ?? []
    let cut = statements.firstIndex { NewsClause($0.value).isConsequence } ?? statements.count
    let time =
      narrative?.period ?? (narrative?.attributedTo == nil ? context.ceremony.event.reviewed.first : nil)
    var points: [NewsPoint] = []
    if var before = narrative, cut > 0 {
      before.statements = Array(statements[..<cut])
      let carriesTheme = before.attributedTo == nil && !themes.isEmpty
      points += sentences(
        of: before, time: time, looksBack: true, theme: carriesTheme ? themes.removeFirst() : nil)
    }
    points += themes.map(NewsPoint.theme)
    for var pledge in context.pledges(where: { $0.moment == .earlier }) {
      pledge.period = opening(time, looksBack: true)
      points.append(.earlierPledge(pledge))
    }
    let movements = context.ceremony.movements.filter { $0.section == .results && !isTold($0.name.value) }
    if var movements = context.movements(movements) {
      movements.period = opening(time, looksBack: true)
      points.append(.movements(movements))
    }
    let policies = context.ceremony.policies.filter { $0.section == .results && !isTold($0.mark) }
    points += policies.map { .policy(context.policy($0)) }
    if var after = narrative, cut < statements.count {
      after.statements = Array(statements[cut...])
      points += sentences(of: after, time: nil)
    }
    return points
  }

  /// The launches that a test picks, each in its paragraph, when they have more to tell than their name.
  mutating func launches(where picks: (Launch) -> Bool) {
    let event = context.ceremony.event
    for launch in event.launches where picks(launch) {
      let isInName = event.name.map { NewsClause($0.value).mentions(launch.what.value) } ?? false
      let wasTold = hasLede && (!launch.isSecondary || isInName)
      guard !wasTold || NewsLaunch.hasMore(launch) else { continue }
      let opens = launch.calledBy == nil && !launch.tasks.isEmpty
      let time = opens ? opening(launch.period) : nil
      var point = context.launch(launch, wasTold: wasTold, opening: time)
      point.followsOpener = followsOpener()
      if !launch.tasks.isEmpty { point.policy = plannedPolicies.first.map(context.policy) }
      add([.launch(point)])
    }
  }

  /// Phương hướng: chains of tasks, with the movements, themes and documents that they do not name themselves.
  mutating func direction() {
    let event = context.ceremony.event
    let afterCall = event.launches.contains { !$0.tasks.isEmpty }
    let fallback = event.term ?? event.launches.lazy.compactMap(\.period).first
    var extra: [NewsPoint] = []
    if let movements = context.movements(plannedMovements) { extra.append(.plannedMovements(movements)) }
    extra += plannedThemes.map { .theme(context.theme($0)) }
    extra += plannedPolicies.dropFirst(afterCall ? 1 : 0).map { .policy(context.policy($0)) }
    let texts = narratives(.direction)
    guard !texts.isEmpty else { return add(extra) }
    for (index, text) in texts.enumerated() {
      let time = text.period ?? (index == 0 && !afterCall && text.attributedTo == nil ? fallback : nil)
      var points = sentences(of: text, time: time)
      if index == 0 { points += extra }
      add(points)
    }
  }

  private var plannedTexts: [NewsClause] {
    let tasks = context.ceremony.event.launches.flatMap(\.tasks)
    return (narratives(.direction).flatMap(\.statements) + tasks).map { NewsClause($0.value) }
  }

  private var plannedMovements: [Movement] {
    let told = plannedTexts
    return context.ceremony.movements.filter { movement in
      movement.section == .direction && !told.contains { $0.mentions(movement.name.value) }
    }
  }

  private var plannedThemes: [Theme] {
    let told = plannedTexts
    return context.ceremony.themes.filter { theme in
      theme.section == .direction && !told.contains { $0.mentions(theme.text.value) }
    }
  }

  private var plannedPolicies: [PolicyReference] {
    let told = plannedTexts
    return context.ceremony.policies.filter { policy in
      policy.section == .direction && !told.contains { $0.mentions(policy.mark) }
    }
  }
}

extension PolicyReference {
  /// The words by which a sentence shows that it already names the document.
  fileprivate var mark: String {
    if let title { return title.value }
    return ([kind] + [number].compactMap { $0 }).map(\.value).joined(separator: " ")
  }
}
