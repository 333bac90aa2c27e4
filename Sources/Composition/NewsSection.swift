import Model
import Wording

extension NewsContext {
  /// The sections of a role with everything that belongs to them; facts that no section places follow the first.
  func sections(_ role: Narrative.Role) -> [Narrative] {
    var sections = ceremony.narratives.filter { $0.role == role }
    let loose = looseItems(of: role)
    if sections.isEmpty, !loose.isEmpty { sections = [Narrative(role: role, statements: [])] }
    if !sections.isEmpty { sections[0].items += loose }
    return sections.filter { !$0.items.isEmpty }
  }

  private func looseItems(of role: Narrative.Role) -> [Narrative.Item] {
    let placed = Set(ceremony.narratives.flatMap(\.items))
    var items: [Narrative.Item] = []
    items += ceremony.themes.indices.filter { ceremony.themes[$0].section == role }.map { .theme($0) }
    if role == .results {
      items += ceremony.pledges.indices.filter { ceremony.pledges[$0].moment == .earlier }.map { .pledge($0) }
    }
    items += ceremony.movements.indices.filter { ceremony.movements[$0].section == role }.map {
      .movement($0)
    }
    items += ceremony.policies.indices.filter { ceremony.policies[$0].section == role }.map { .policy($0) }
    if role == .results { items += ceremony.statistics.indices.map { .statistic($0) } }
    return items.filter { !placed.contains($0) }
  }
}

/// Turns one section into points, in the order in which the definition has them.
struct NewsSectionWriter {
  let context: NewsContext
  let section: Narrative
  let looksBack: Bool
  /// The time that may open the section, until a sentence takes it.
  var time: NewsPeriod?
  private(set) var points: [NewsPoint] = []
  private var source: NewsActor?
  private var theme: NewsTheme?
  private var run: [Movement] = []
  /// Whether its first sentence opens a paragraph of tasks, so that a verb phrase needs a subject.
  var opensParagraph = false
  /// Whether the time was used by a sentence.
  private(set) var saidTime = false

  init(_ context: NewsContext, _ section: Narrative, time: NewsPeriod?, looksBack: Bool) {
    self.context = context
    self.section = section
    self.looksBack = looksBack
    self.time = time
    source = section.attributedTo.map { context.actor($0) }
  }

  mutating func write(skipping skipped: Set<Int>) {
    let ceremony = context.ceremony
    for (index, item) in section.items.enumerated() {
      if case .movement = item {} else { endRun() }
      switch item {
      case .statement(let number):
        if section.statements.indices.contains(number) { statement(section.statements[number]) }
      case .statistic(let number):
        if ceremony.statistics.indices.contains(number) {
          add(.figure(context.figure(ceremony.statistics[number])))
        }
      case .movement(let number):
        if ceremony.movements.indices.contains(number) { movement(ceremony.movements[number]) }
      case .theme(let number):
        guard ceremony.themes.indices.contains(number), !context.isTold(ceremony.themes[number].text.value)
        else {
          continue
        }
        themed(ceremony.themes[number], before: section.items.dropFirst(index + 1).first)
      case .policy(let number):
        guard ceremony.policies.indices.contains(number), !skipped.contains(number),
          !context.isTold(ceremony.policies[number].mark)
        else { continue }
        add(.policy(context.policy(ceremony.policies[number])))
      case .pledge(let number):
        if ceremony.pledges.indices.contains(number) { pledge(ceremony.pledges[number]) }
      }
    }
    endRun()
  }

  private mutating func add(_ point: NewsPoint) { points.append(point) }

  /// The time for the sentence that comes now, if it was not said yet.
  private mutating func takeTime() -> NewsPeriod? {
    defer { time = nil }
    if time != nil { saidTime = true }
    return time
  }

  private mutating func statement(_ text: Text) {
    let clause = NewsClause(text.value)
    var statement = NewsStatement(text: context.prose(text))
    statement.source = source
    source = nil
    statement.theme = theme
    theme = nil
    if let period = time?.period, clause.opens(with: period) {
      _ = takeTime()
    } else if clause.namesTime {
      time = nil
    } else if !clause.isConsequence {
      statement.period = takeTime()
    }
    let isFirst = opensParagraph && points.isEmpty
    if statement.source == nil, statement.period != nil || statement.theme != nil || isFirst,
      clause.isVerbPhrase,
      let locality = context.locality, !clause.names(locality.value)
    {
      statement.subject = locality
    }
    if statement.source != nil || statement.period != nil || statement.theme != nil
      || statement.subject != nil
    {
      statement.text = context.inner(text)
    }
    add(.statement(statement))
  }

  /// A theme before a sentence of the past goes into it; else it stands alone.
  private mutating func themed(_ fact: Theme, before next: Narrative.Item?) {
    if looksBack, theme == nil, source == nil, case .statement(let number) = next,
      section.statements.indices.contains(number),
      !NewsClause(section.statements[number].value).isConsequence,
      !NewsClause(section.statements[number].value).namesTime
    {
      theme = context.theme(fact, without: time?.period)
    } else {
      add(.theme(context.theme(fact)))
    }
  }

  private mutating func movement(_ movement: Movement) {
    guard !context.isTold(movement.name.value) else { return }
    if let last = run.last, last.launchedBy != movement.launchedBy { endRun() }
    run.append(movement)
  }

  private mutating func endRun() {
    guard var movements = context.movements(run) else { return }
    run = []
    movements.period = looksBack ? takeTime() : nil
    add(looksBack ? .movements(movements) : .plannedMovements(movements))
  }

  private mutating func pledge(_ fact: Pledge) {
    guard fact.toldIn.contains(.body) else { return }
    var pledge = context.pledge(fact)
    pledge.period = takeTime()
    add(.earlierPledge(pledge))
  }
}

extension PolicyReference {
  /// The words by which a sentence shows that it already names the document.
  var mark: String {
    if let title { return title.value }
    return ([kind] + [number].compactMap { $0 }).map(\.value).joined(separator: " ")
  }
}
