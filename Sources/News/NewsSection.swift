import Diagnostics
import Model
import TemplateLanguage
import Wording

/// One line of help of a field that templates see.
func help(_ vi: String, _ en: String) -> Message { Message(vi: vi, en: en) }

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
  private var time: NewsPeriod?
  private var points: [NewsPoint] = []
  private var source: NewsActor?
  private var theme: NewsTheme?
  private var run: [Movement] = []
  /// Whether its first sentence opens a paragraph of tasks, so that a verb phrase needs a subject.
  var opensParagraph = false

  init(_ context: NewsContext, _ section: Narrative, time: NewsPeriod?, looksBack: Bool) {
    self.context = context
    self.section = section
    self.looksBack = looksBack
    self.time = time
    source = section.attributedTo.map { context.actor($0) }
  }

  /// The points, without documents that a launch mentions.
  func written(skipping skipped: Set<Int>) -> [NewsPoint] {
    var writer = self
    writer.write(skipping: skipped)
    var points = writer.points
    func counts(_ index: Int) -> Bool {
      guard points.indices.contains(index), case .figure(let figure) = points[index] else { return false }
      return figure.counted != nil && figure.value != nil
    }
    for index in points.indices where counts(index) && counts(index - 1) && !counts(index + 1) {
      if case .figure(var figure) = points[index] {
        figure.closesList = true
        points[index] = .figure(figure)
      }
    }
    return points
  }

  private mutating func write(skipping skipped: Set<Int>) {
    let ceremony = context.ceremony
    func at<Value>(_ index: Int, _ values: [Value]) -> Value? {
      values.indices.contains(index) ? values[index] : nil
    }
    for (index, item) in section.items.enumerated() {
      if case .movement = item {} else { endRun() }
      switch item {
      case .statement(let number): if let text = at(number, section.statements) { statement(text) }
      case .statistic(let number):
        if let figure = at(number, ceremony.statistics) {
          var told = context.figure(figure, role: section.role)
          // Whose words the section is in is said by the first thing told.
          if told.source == nil { (told.source, source) = (source, nil) }
          if looksBack || section.role == .direction || told.source != nil, told.period == nil, source == nil
          {
            told.period = takeTime()
            told.saysPeriod =
              told.period.map { NewsClause(figure.subject.value).mentions("\($0.period.lastYear)") } ?? false
          }
          let year = ceremony.event.date?.value.year
          told.isFarAhead =
            told.isAhead
            && (year.flatMap { year in told.period.map { $0.period.lastYear > year + 1 } } ?? false)
          if case .figure(let last) = points.last, let own = told.period {
            told.changesTime = last.period?.years.value != own.years.value
          }
          points.append(.figure(told))
        }
      case .movement(let number): if let fact = at(number, ceremony.movements) { movement(fact) }
      case .theme(let number):
        guard let fact = at(number, ceremony.themes), !context.isTold(fact.text.value) else { continue }
        themed(fact, before: section.items.dropFirst(index + 1).first)
      case .policy(let number):
        guard let fact = at(number, ceremony.policies), !skipped.contains(number), !context.isTold(fact.mark)
        else { continue }
        points.append(.policy(context.policy(fact)))
      case .pledge(let number): if let fact = at(number, ceremony.pledges) { pledge(fact) }
      }
    }
    endRun()
  }

  /// The time for the sentence that comes now, if no sentence of the section has taken it.
  private mutating func takeTime() -> NewsPeriod? {
    defer { time = nil }
    return time
  }

  private mutating func statement(_ text: Text) {
    let words = context.house.words
    var statement = NewsStatement(text: context.prose(text), move: section.role.name.vi)
    statement.isTask = section.role == .direction
    (statement.source, statement.theme) = (source, theme)
    (source, theme) = (nil, nil)
    let start = text.value.split(separator: " ").prefix(8).joined(separator: " ")
    if let period = time?.period, start.contains("\(period.firstYear)") {
      statement.ownTime = takeTime()
    } else if words.namesTime(text.value) {
      time = nil
    } else if !words.isConsequence(text.value) {
      statement.period = takeTime()
    }
    let isFirst = !points.contains { if case .statement = $0 { true } else { false } }
    statement.opensParagraph = opensParagraph && isFirst
    if statement.source == nil, statement.ownTime == nil, let locality = context.locality,
      words.needsSubject(text.value, isTask: statement.isTask), !NewsClause(text.value).names(locality.value)
    {
      statement.subject = locality
    }
    statement.text = context.inner(text)
    statement.isGoal = statement.isTask && statement.source == nil && words.isGoal(text.value)
    statement.isGoalDeed =
      statement.isGoal && (words.opens(text.value, with: .verbs) || words.opens(text.value, with: .goalVerbs))
    if statement.isGoal, opensParagraph && isFirst, statement.subject == nil,
      !words.opens(text.value, with: .times)
    {
      statement.subject = context.locality
    }
    statement.needsTime =
      statement.isTask && points.allSatisfy(\.leavesTimeOpen) && statement.opensParagraph
      && statement.period == nil
      && statement.ownTime == nil
      && statement.source == nil
      && !words.namesTime(text.value) && !words.opens(text.value, with: .goalTimes)
    // What begins with a verb goes on with the sentence before: of the same actor's movements, or where its letter is small.
    let goesOn =
      switch points.last {
      case .statement: text.value.first?.isLowercase ?? false
      case .movements: !statement.text.value.hasSuffix(".")
      default: false
      }
    if goesOn, !statement.isTask, statement.period == nil, statement.source == nil, statement.theme == nil,
      words.opens(text.value, with: .verbs) || words.isConsequence(text.value)
    {
      (statement.goesOn, statement.subject) = (true, nil)
    }
    points.append(.statement(statement))
  }

  /// A theme before a sentence of the past goes into it; else it stands alone.
  private mutating func themed(_ fact: Theme, before next: Narrative.Item?) {
    if looksBack, theme == nil, source == nil, case .statement(let number) = next,
      section.statements.indices.contains(number)
    {
      let sentence = section.statements[number].value
      let words = context.house.words
      if !words.isConsequence(sentence), !words.namesTime(sentence) {
        theme = context.theme(fact, without: time?.period)
        return
      }
    }
    var told = context.theme(fact)
    if points.isEmpty || looksBack { told.subject = context.locality }
    points.append(.theme(told))
  }

  private mutating func movement(_ movement: Movement) {
    guard !context.isTold(movement.name.value) else { return }
    if let last = run.last, last.launchedBy != movement.launchedBy { endRun() }
    run.append(movement)
  }

  private mutating func endRun() {
    guard var movements = context.movements(run) else { return }
    run = []
    movements.open(with: looksBack ? takeTime() : nil)
    movements.isFirst = points.isEmpty
    points.append(looksBack ? .movements(movements) : .plannedMovements(movements))
  }

  private mutating func pledge(_ fact: Pledge) {
    guard fact.toldIn.contains(.body) else { return }
    var pledge = context.pledge(fact)
    pledge.period = takeTime()
    points.append(.earlierPledge(pledge))
  }
}

extension PolicyReference {
  /// The words by which a sentence shows that it already names the document.
  var mark: String {
    if let title { return title.value }
    return ([kind] + [number].compactMap { $0 }).map(\.value).joined(separator: " ")
  }
}
