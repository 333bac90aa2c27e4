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
  /// The time that was said last.
  private var saidTime: NewsPeriod?
  /// The time with which the last task began.
  private var saidLead: String?
  /// The time that the clerk set alone before tasks.
  private var leading: Text?
  /// Whom the last sentence about somebody who does things was about.
  private var runner: Text?
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
    for index in points.indices {
      guard case .figure(var figure) = points[index], figure.joint == ", " else { continue }
      if case .figure(let next)? = points.dropFirst(index + 1).first, next.joint == ", " { continue }
      figure.joint = " và "
      points[index] = .figure(figure)
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
      case .statement(let number):
        guard let text = at(number, section.statements) else { continue }
        if case .statement = section.items.dropFirst(index + 1).first, let lead = leadIn(text) {
          leading = lead
        } else {
          statement(text)
        }
      case .statistic(let number):
        if let figure = at(number, ceremony.statistics) {
          var told = context.figure(figure, role: section.role)
          if !told.isAhead, isElsewhere { told.subject = nil }
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
          // The task before it began with that time.
          let goesOn =
            told.isAhead
            && (saidLead.map { lead in told.period.map { lead.contains("\($0.period.lastYear)") } ?? false }
              ?? false)
          if goesOn { told.saysPeriod = true }
          let changesTime = !goesOn && (told.period.map { $0.years.value != saidTime?.years.value } ?? false)
          saidTime = told.period ?? saidTime
          if told.mayShare, !changesTime {
            told.joint = "; "
            if told.isListed, case .figure(let last) = points.last, last.isListed,
              last.subject?.value == told.subject?.value
            {
              told.joint = ", "
            }
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
        var policy = context.policy(fact)
        // Behind movements, or where nobody else is known, it goes with them.
        policy.followsMovements =
          points.last.map { last in
            if case .movements = last { return true }
            return policy.subject == nil
              && points.contains {
                NewsClause($0.statement?.text.value ?? "").mentions(Movement.Kind.movement.name.vi)
              }
          } ?? false
        points.append(.policy(policy))
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
    let isTask = section.role == .direction
    (statement.source, statement.theme) = (source, theme)
    (source, theme) = (nil, nil)
    let start =
      isTask && !words.needsSubject(text.value, isTask: true)
      ? text.value : text.value.split(separator: " ").prefix(8).joined(separator: " ")
    if let period = time?.period, start.contains("\(period.firstYear)") {
      statement.ownTime = takeTime()
    } else if words.namesTime(text.value) {
      time = nil
      if !isTask { sayTimeOnce(&statement) }
    } else if !words.isConsequence(text.value) {
      statement.period = takeTime()
    }
    saidTime = statement.ownTime ?? statement.period ?? saidTime
    let isFirst = !points.contains { $0.statement != nil }
    // A sentence that the clerk began and ended is one.
    let isPhrase = text.value.first?.isLowercase ?? false
    let opens = opensParagraph && isFirst && (!isFurther || isPhrase)
    statement.text = context.inner(statement.text)
    // "đến năm 2030, trở thành …": who does it stands behind the time.
    if let (lead, rest) = ownTime(of: statement.text) {
      (statement.lead, statement.text) = (lead, rest)
    }
    if let lead = leading { (statement.lead, statement.period, leading) = (lead, nil, nil) }
    attribute(
      &statement, isPhrase: isPhrase,
      opens: statement.period != nil || statement.theme != nil || opens)
    if isTask, statement.source == nil {
      aim(&statement, from: text, isPhrase: isPhrase || opens)
      statement.needsTime =
        opens && statement.period == nil && statement.ownTime == nil && statement.lead == nil
        && !(statement.isGoal && words.saysYear(text.value))
        && points.allSatisfy(\.leavesTimeOpen) && !points.contains(where: \.saysTimeAhead)
        && !words.namesTime(text.value)
        && (!words.opens(text.value, with: .goalTimes) || words.opens(text.value, with: .allOf))
        && !words.mentions(text.value, any: .aheadWords)
    }
    // Tasks of one time say it once.
    let lead = statement.lead?.value
    if isTask, lead != nil, lead == saidLead { statement.lead = nil }
    saidLead = lead
    own(&statement)
    join(&statement, isPhrase: isPhrase, opens: opens)
    if section.role == .purpose, isPhrase, let aim = aim(of: statement.text) {
      statement.text = aim
      (statement.subject, statement.goesOn, statement.joint) = (nil, !isFirst, isFirst ? "" : "; ")
      if isFirst { statement.purposeOf = context.purposeBearer }
      points.append(.statement(statement))
      return
    }
    guard !isTask, statement.joint.isEmpty, isPhrase, statement.about == nil, statement.period == nil,
      statement.theme == nil, isVerbal(statement),
      let last = points.lastIndex(where: { $0.statement != nil })
    else {
      points.append(.statement(statement))
      return
    }
    // Nobody knows who did it but the sentence that it goes on with.
    (statement.joint, statement.goesOn) = ("; ", true)
    points.insert(.statement(statement), at: last + 1)
  }

  /// What a purpose without a subject says behind "nhằm"; nil for a whole sentence.
  private func aim(of text: Text) -> Text? {
    let words = context.house.words
    if let lead = words.opening(of: text.value, in: .purposes) {
      return Located(String(text.value.dropFirst(lead.count).drop { $0 == " " }), at: text.place)
    }
    let isWhole = (words.words(.purposes).prefix(1) + words.words(.predicates).prefix(1)).contains {
      text.value.contains(" \($0) ")
    }
    return words.needsSubject(text.value, isTask: true) && !isWhole ? text : nil
  }

  /// A task that is only the time of those behind it: "phấn đấu đến năm 2030:".
  private func leadIn(_ text: Text) -> Text? {
    let words = context.house.words
    guard section.role == .direction else { return nil }
    var lead = context.inner(text).value
    if let verb = words.words(.goals).first, words.opens(lead, with: .goals) {
      lead = String(lead.dropFirst(verb.count).drop { $0 == " " })
    }
    let isTime =
      (words.namesTime(lead) || words.opens(lead, with: .goalTimes))
      && words.openingTime(of: lead + " \(Statistic.Verb.has.name.vi)") == lead
    return isTime ? Located(lead, at: text.place) : nil
  }

  /// Takes a time from a sentence that the one before it has said: "trong 5 năm qua, Hội …" behind "5 năm qua".
  private mutating func sayTimeOnce(_ statement: inout NewsStatement) {
    let text = statement.text.value
    let comma = text.firstIndex(of: ",") ?? text.endIndex
    let lead = text[..<comma].split(separator: " ")
    guard let years = saidTime?.yearsPast, lead.count < 5, lead.contains("\(years)"), comma != text.endIndex
    else {
      saidTime = nil
      return
    }
    statement.text = Located(
      String(text[comma...].dropFirst().drop { $0 == " " }), at: statement.text.place)
  }

  // MARK: Whom a sentence is about

  /// Says of what a sentence of results counts whose it is, where the host is a place: xã có 8/8 xóm đạt chuẩn.
  private mutating func own(_ statement: inout NewsStatement) {
    guard [.results, .identity].contains(section.role) else { return }
    let text = statement.text.value
    statement.counts = text.first?.isNumber ?? false && !context.house.words.namesTime(text)
    guard statement.counts, statement.period == nil, statement.source == nil,
      points.last?.statement?.counts != true,
      let area = context.ownArea, area.value == context.subject?.value
    else { return }
    (statement.subject, statement.about) = (area, area)
  }

  /// Whether a sentence is a phrase without a subject, to which the article may give one.
  private func isVerbal(_ statement: NewsStatement) -> Bool {
    let (words, own) = (context.house.words, statement.text.value)
    guard statement.source == nil, statement.ownTime == nil || statement.lead != nil,
      !words.isConsequence(own)
    else { return false }
    let isTask = section.role == .direction
    return words.needsSubject(own, isTask: isTask) || !isTask && words.isDoing(own)
  }

  /// Says whom a sentence is about: a phrase without a subject is about who did it, other sentences by their own words.
  ///
  /// The article says it where the phrase begins a sentence or follows one about somebody else.
  private mutating func attribute(_ statement: inout NewsStatement, isPhrase: Bool, opens: Bool) {
    let words = context.house.words
    let own = statement.text.value
    guard isVerbal(statement) else {
      statement.isIdle = isIdle(own) || words.opens(own, with: .partLeads)
      guard !statement.isIdle, let subject = words.subject(of: own) ?? firstWord(of: own) else { return }
      let units = isSole ? [context.subject, context.ownArea].compactMap { $0 } : []
      statement.about =
        units.first { means(subject, $0) }
        ?? (isSole && context.hosts.contains { means(subject, $0) } ? context.subject : nil)
        ?? Located(subject, at: statement.text.place)
      runner = statement.about
      return
    }
    let doer = doer(of: own)
    statement.about = doer
    let namesIt = doer.map { NewsClause(own).names($0.value) } ?? false
    if isPhrase || statement.lead != nil || opens && !namesIt { statement.subject = doer }
  }

  /// Whether a sentence is about what does nothing: a number, a movement, what there is.
  private func isIdle(_ text: String) -> Bool {
    let words = context.house.words
    let start =
      words.opens(text, with: .adverbs) ? text.drop { $0 != "," }.dropFirst().drop { $0 == " " } : text[...]
    return [.numbers, .idle, .beforeFigure].contains { words.opens(String(start), with: $0) }
  }

  /// Whether words are the short name of a unit: đồn, of Đồn Biên phòng Sông Trà.
  private func means(_ words: String, _ unit: Text) -> Bool {
    let short = context.house.words.shortUnit(unit.value)
    return NewsWords.starts(Folding.sameWord(unit.value), with: Folding.sameWord(words))
      || Folding.sameWord(short) == Folding.sameWord(words)
  }

  /// Whether the sentence before is about another place than the host's, whose figures follow: bản Huồi Khe.
  private var isElsewhere: Bool {
    guard let last = points.last(where: { $0.statement != nil })?.statement?.text.value,
      let area = context.house.words.opening(of: last, in: .areas)
    else { return false }
    let name = last.dropFirst(area.count).drop { $0 == " " }
    let isNamed = name.split(separator: " ").prefix(2).contains { $0.first?.isUppercase ?? false }
    let own = [context.ownArea, context.subject].compactMap { $0 } + context.hosts
    return isNamed
      && !own.contains { NewsWords.starts(Folding.sameWord(last), with: Folding.sameWord($0.value)) }
  }

  /// The first word of a sentence, where it means a host: its verb is not known.
  private func firstWord(of text: String) -> String? {
    let first = text.split(separator: " ").first.map(String.init) ?? ""
    return context.hosts.contains { means(first, $0) } ? first : nil
  }

  /// Whether one host alone acts; of several nobody knows which one did what.
  private var isSole: Bool { context.ownPlace != nil || context.hosts.count == 1 }

  /// Who did what a phrase tells; nil where only the sentence before knows.
  private func doer(of phrase: String) -> Text? {
    let words = context.house.words
    if section.role == .direction {
      // "thôn không còn hộ nghèo" of a body in it: what follows is of the place, too.
      let area = points.last?.statement?.about
      return isSole && area != nil && area?.value == context.ownArea?.value ? area : context.subject
    }
    // A story and what the event is for are not about what the hosts did.
    let isHosts = ![.background, .purpose].contains(section.role)
    // What movements brought about goes on with them.
    if case .movements = points.last, !words.isDoing(phrase) { return nil }
    let isHostsOwn = isSole && isHosts && words.opens(phrase, with: .hostDeeds)
    if case .statement(let last) = points.last, !isHostsOwn {
      // A number does nothing.
      return isHosts && isSole && last.isIdle && words.isDoing(phrase) ? context.subject : last.about
    }
    if !isHosts { return nil }
    if isSole { return context.subject }
    let isFirst = !points.contains { $0.statement != nil }
    return isFirst ? context.subject : runner
  }

  /// Whether it is a number to be reached, which somebody strives for.
  private func aim(_ statement: inout NewsStatement, from text: Text, isPhrase: Bool) {
    let words = context.house.words
    // "phấn đấu" is said once for all that is striven for.
    let own = statement.text.value
    if let verb = words.words(.goals).first,
      NewsWords.starts(Folding.sameWord(own), with: Folding.sameWord(verb))
    {
      let rest = own.dropFirst(verb.count).drop { $0 == " " }
      if rest.first?.isLetter ?? false || rest.first?.isNumber ?? false {
        statement.text = Located(String(rest), at: statement.text.place)
        statement.isGoal = true
      }
      return
    }
    // "xã không còn hộ nghèo": the place strives for it.
    if isPhrase || statement.lead != nil, statement.subject == nil, let about = statement.about,
      [context.subject, context.ownArea].contains(where: { $0?.value == about.value }),
      let subject = words.subject(of: own),
      case let rest = own.dropFirst(subject.count).drop(while: { $0 == " " }),
      words.opens(String(rest), with: .goalVerbs), !words.mentions(own, any: .goals)
    {
      (statement.subject, statement.isGoal) = (about, true)
      statement.text = Located(String(rest), at: statement.text.place)
      statement.isGoalDeed = statement.lead != nil
      return
    }
    statement.isGoal =
      words.isGoal(own)
      || statement.lead != nil && statement.subject != nil && words.opens(text.value, with: .goalTimes)
        && !words.mentions(own, any: .goals)
    // "hằng năm có trên 90%": goes on with what is striven for.
    if statement.subject == nil, statement.isGoal || statement.about == nil,
      let last = points.last?.statement, last.isGoal
    {
      statement.about = last.about
    }
    guard statement.isGoal else { return }
    statement.isGoalDeed =
      words.isGoalDeed(own) || statement.lead != nil && !words.isGoal(own)
    if isPhrase, statement.subject == nil,
      !words.opens(text.value, with: .times) || words.opens(text.value, with: .goalTimes)
    {
      (statement.subject, statement.about) = (context.subject, context.subject)
    }
  }

  /// The sign that joins it to the sentence before: tasks follow one another, a phrase of results its subject.
  private func join(_ statement: inout NewsStatement, isPhrase: Bool, opens: Bool) {
    let words = context.house.words
    if words.opens(statement.text.value, with: .partLeads), points.last?.mayGoOn ?? false {
      (statement.joint, statement.goesOn) = (", ", true)
      return
    }
    guard statement.period == nil, statement.source == nil, statement.theme == nil, statement.lead == nil
    else { return }
    if section.role == .direction {
      let isPlain = ![statement.text, points.last?.statement?.text].contains {
        $0?.value.contains(";") ?? false
      }
      // What lies years ahead is no time for what comes first.
      if case .figure(let last) = points.last, last.isFarAhead { return }
      if !opens || !points.isEmpty, isPlain { statement.joint = "; " }
      return
    }
    let isConsequence = words.isConsequence(statement.text.value)
    if statement.counts, let last = points.last?.statement, last.counts,
      !last.text.value.contains(";"), !statement.text.value.contains(";")
    {
      statement.joint = "; "
    }
    guard isConsequence || isVerbal(statement) else { return }
    switch points.last {
    case .figure(let figure)
    where section.role == .identity && isPhrase && figure.isListed
      && figure.subject?.value == statement.subject?.value:
      (statement.subject, statement.joint) = (nil, ", ")
    case .statement where isPhrase: statement.joint = isConsequence ? ", " : "; "
    case .movements where isPhrase || !isConsequence: statement.joint = statement.subject == nil ? ", " : "; "
    default: return
    }
    statement.goesOn = !isConsequence
  }

  /// The time with which a sentence begins, and what follows it, where that has no subject.
  private func ownTime(of text: Text) -> (lead: Text, rest: Text)? {
    let words = context.house.words
    let isTask = section.role == .direction
    guard words.namesTime(text.value) || words.opens(text.value, with: .goalTimes) else { return nil }
    let comma = text.value.firstIndex(of: ",") ?? text.value.endIndex
    var lead = String(text.value[..<comma])
    // "nhiều năm liền đạt …": the time ends with its own word or its number.
    if !isTask, let time = words.openingTime(of: lead) { lead = time }
    let rest = String(text.value.dropFirst(lead.count).drop { $0 == "," || $0 == " " })
    let isHosts = context.hosts.contains {
      NewsWords.starts(Folding.sameWord(rest), with: Folding.sameWord(words.shortUnit($0.value)))
    }
    let needs =
      words.needsSubject(rest, isTask: isTask) || (isTask ? words.isGoal(rest) : words.isDoing(rest))
    guard lead.split(separator: " ").count < 8, rest.first?.isLowercase ?? false,
      isHosts && isTask ? words.opens(text.value, with: .goalTimes) : needs
    else { return nil }
    return (Located(lead, at: text.place), Located(rest, at: text.place))
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
