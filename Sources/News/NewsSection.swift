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
  /// Whether sections of its kind stand before it, so that a clerk's whole sentence needs no subject.
  var isFurther = false

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
            && (year.flatMap { year in
              told.period.map { $0.period.kind == .year && $0.period.lastYear > year + 1 }
            } ?? false)
          told.needsTime =
            told.isAhead && opensParagraph && points.isEmpty && told.period == nil && told.source == nil
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
    let start =
      statement.isTask && !words.needsSubject(text.value, isTask: true)
      ? text.value : text.value.split(separator: " ").prefix(8).joined(separator: " ")
    if let period = time?.period, start.contains("\(period.firstYear)") {
      statement.ownTime = takeTime()
    } else if words.namesTime(text.value) {
      time = nil
    } else if !words.isConsequence(text.value) {
      statement.period = takeTime()
    }
    let isFirst = !points.contains { if case .statement = $0 { true } else { false } }
    statement.opensParagraph =
      opensParagraph && isFirst && (!isFurther || text.value.first?.isLowercase ?? false)
    statement.text = context.inner(text)
    // "đến năm 2030, trở thành …": who does it stands behind the time.
    if statement.isTask, let (lead, rest) = ownTime(of: statement.text) {
      (statement.lead, statement.text) = (lead, rest)
    }
    let own = statement.text.value
    if statement.source == nil, statement.ownTime == nil || statement.lead != nil,
      let subject = context.subject, words.needsSubject(own, isTask: statement.isTask),
      !NewsClause(own).names(subject.value)
    {
      statement.subject = subject
    }
    let isDeed = words.opens(own, with: .verbs) || words.opens(own, with: .goalVerbs)
    statement.isGoal =
      statement.isTask && statement.source == nil
      && (words.isGoal(own)
        || statement.lead != nil && statement.subject != nil
          && words.opens(text.value, with: .goalTimes) && !words.mentions(own, any: .goals))
    statement.isGoalDeed = statement.isGoal && (isDeed || statement.lead != nil)
    if case .figure(let figure) = points.last, figure.isAhead, statement.isGoal, statement.lead == nil {
      statement.followsGoal = true
    }
    if statement.isGoal, opensParagraph && isFirst, statement.subject == nil,
      !words.opens(text.value, with: .times)
    {
      statement.subject = context.subject
    }
    statement.needsTime =
      statement.isTask && points.allSatisfy(\.leavesTimeOpen) && !points.contains(where: \.saysTimeAhead)
      && statement.opensParagraph
      && statement.period == nil && statement.ownTime == nil && statement.source == nil
      && !words.namesTime(text.value) && !words.opens(text.value, with: .goalTimes)
      && !words.mentions(text.value, any: .aheadWords)
    goOn(&statement, as: text)
    points.append(.statement(statement))
  }

  /// Who did what a phrase of results tells: the host, of several the one with which the last sentence began.
  private var doer: Text? {
    if context.ownPlace != nil || context.hosts.count == 1 { return context.subject }
    for point in points.reversed() {
      guard case .statement(let last) = point, let first = last.text.value.split(separator: " ").first else {
        continue
      }
      let isHosts = context.hosts.contains {
        NewsWords.starts(Folding.sameWord($0.value), with: Folding.sameWord(String(first)))
      }
      return isHosts ? Located(String(first), at: last.text.place) : nil
    }
    return nil
  }

  /// What begins with a verb goes on with the sentence before, or has the subject of its own that it lacks.
  private func goOn(_ statement: inout NewsStatement, as text: Text) {
    let words = context.house.words
    let isConsequence = words.isConsequence(text.value)
    statement.isConsequence = isConsequence
    // A sentence that the clerk began and ended is one.
    let isPhrase = text.value.first?.isLowercase ?? false
    statement.needsSubject = isPhrase && statement.isTask && statement.subject != nil
    // "tổ chức 96 phiên tòa" is no "tổ": the longer word tells.
    let doing = words.opening(of: text.value, in: .doings)?.count ?? 0
    let isDoing =
      doing > (words.opening(of: text.value, in: .subjects)?.count ?? 0)
      && !words.mentions(text.value, any: .predicates)
    guard !statement.isTask, statement.period == nil, statement.source == nil, statement.theme == nil,
      words.opens(text.value, with: .verbs) || isDoing || isConsequence
    else { return }
    // Of several hosts nobody knows which one did it, unless the sentence before is about one of them.
    if !isConsequence, !statement.opensParagraph { statement.subject = isDoing ? doer : nil }
    switch points.last {
    case .statement: statement.goesOn = isPhrase
    case .movements: (statement.goesOn, statement.followsMovements) = (!text.value.hasSuffix("."), true)
    default: break
    }
    if isConsequence { statement.subject = nil }
    statement.needsSubject = isPhrase && !statement.goesOn && statement.subject != nil
  }

  /// The time with which a task begins, and what follows its comma, where that has no subject.
  private func ownTime(of text: Text) -> (lead: Text, rest: Text)? {
    let words = context.house.words
    guard words.namesTime(text.value) || words.opens(text.value, with: .goalTimes),
      let comma = text.value.firstIndex(of: ",")
    else { return nil }
    let lead = text.value[..<comma]
    let rest = text.value[comma...].dropFirst().drop { $0 == " " }
    guard lead.split(separator: " ").count < 8, rest.first?.isLowercase ?? false,
      words.needsSubject(String(rest), isTask: true),
      !context.hosts.contains(where: {
        NewsWords.starts(Folding.sameWord(String(rest)), with: Folding.sameWord(words.shortUnit($0.value)))
      })
    else { return nil }
    return (Located(String(lead), at: text.place), Located(String(rest), at: text.place))
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
    if points.isEmpty || looksBack { told.subject = context.subject }
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
