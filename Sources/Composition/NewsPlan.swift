import Diagnostics
import Model
import TemplateLanguage
import Wording

/// A paragraph of points, or what stands between paragraphs.
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

/// Lays out what an article tells, step by step in the order of its genre; moves without facts drop out.
struct NewsPlan {
  let context: NewsContext
  /// How much of each move a short item keeps; nil for the whole report.
  let brevity: NewsBrevity?
  /// Whether captions stand alone, so that no text before them has named anybody.
  let isCaptionsOnly: Bool
  var blocks: [NewsBlock] = []
  /// Whether the first sentence stands.
  var hasLede = false
  var openers: NewsOpeners
  /// Times that already opened a sentence, by their years.
  private var saidTimes: Set<[Int]> = []
  /// Who called for a launch, once that was told.
  private var caller: Actor?
  /// Documents that a launch told.
  private var toldPolicies: Set<Int> = []
  /// Moves and steps that were told: none is told twice.
  var told: Set<NewsMove> = []
  private var done: Set<NewsStep> = []
  /// People whom the body has named with their posts, by their index.
  var met: Set<Int> = []
  /// People whom a caption has named, by their index.
  private var metInCaptions: Set<Int> = []
  /// Awards that were told, by their index.
  var toldAwards: Set<Int> = []

  /// Starts an empty article.
  init(_ context: NewsContext, form: NewsForm = .full, brevity: NewsBrevity? = nil) {
    self.context = context
    self.brevity = brevity
    isCaptionsOnly = form == .captions
    openers = NewsOpeners(WordingChoice(for: context.ceremony))
  }

  /// Whether only the core of each move is told.
  var isShort: Bool { brevity != nil }

  /// Lays out the steps of a genre.
  mutating func layOut(_ genre: NewsGenre) {
    for step in NewsGenreOrder.steps(of: genre) { perform(step) }
  }

  private mutating func perform(_ step: NewsStep) {
    switch step {
    case .paragraph(let moves): add(paragraph(of: moves))
    case .captions(let position):
      if !isShort, done.insert(step).inserted {
        var known = isCaptionsOnly ? metInCaptions : met.union(metInCaptions)
        let captions = context.captions(at: position, met: &known)
        metInCaptions.formUnion(isCaptionsOnly ? known : known.subtracting(met))
        blocks += captions.map(NewsBlock.caption)
      }
    case .sections(let role): sections(role)
    case .results: results()
    case .limits: if !isShort { limits() }
    case .ahead:
      let tasks = launches { $0.calledBy != nil || !$0.tasks.isEmpty }
      direction(after: tasks)
    case .launches: launches { $0.calledBy == nil && $0.tasks.isEmpty }.forEach { add([$0]) }
    case .sites: if done.insert(step).inserted { sites() }
    }
  }

  mutating func add(_ points: [NewsPoint]) {
    // A decision that is news has a paragraph of its own, so that its names follow it.
    if points.count > 1, let index = points.dropFirst().firstIndex(where: \.isDecision) {
      add(Array(points[..<index]))
      return add(Array(points[index...]))
    }
    guard let first = points.first else { return }
    var points = NewsFigure.joined(points)
    // A round-up opens with a sentence of the clerk's: the dateline stands before it.
    if blocks.isEmpty, context.genre == .roundUp, case .statement(var statement) = first {
      statement.dateline = context.outlet.lede.dateline.map { Located($0, at: nil) }
      points[0] = .statement(statement)
    }
    blocks.append(.paragraph(points))
    if brevity?.hasLists == false { return }
    for point in points { blocks += point.rolls.map(NewsBlock.roll) }
  }

  private mutating func paragraph(of moves: [NewsMove]) -> [NewsPoint] {
    var points: [NewsPoint] = []
    for move in moves { points += self.points(of: move, after: points) }
    return points
  }

  /// Mục đích: sections that follow the first sentence in its paragraph.
  mutating func purpose() -> [NewsPoint] {
    context.sections(.purpose).flatMap { points(of: $0, time: $0.period) }
  }

  /// Kết quả: the first section with the honours of former years; then statistics of awards and the other sections.
  private mutating func results() {
    let event = context.ceremony.event
    var sections = context.sections(.results)
    var points: [NewsPoint] = []
    if !sections.isEmpty {
      let first = sections.removeFirst()
      let time = first.period ?? (first.attributedTo == nil ? event.reviewed.first : nil)
      points += self.points(of: first, time: time, looksBack: true)
    }
    if let brevity {
      add(brevity.kept(of: points) + (brevity.hasContext ? context.pastHonours.map(NewsPoint.honour) : []))
      if brevity.hasContext { add(awardStatistics()) }
      return
    }
    add(points + context.pastHonours.map(NewsPoint.honour))
    perform(.captions(.afterResults))
    var second = awardStatistics()
    if !second.isEmpty, let next = sections.first, next.attributedTo == nil {
      second += self.points(of: sections.removeFirst(), time: next.period, looksBack: true)
    }
    add(second)
    for section in sections { add(self.points(of: section, time: section.period, looksBack: true)) }
  }

  /// Thống kê khen thưởng of the period.
  private mutating func awardStatistics() -> [NewsPoint] {
    let all = context.ceremony.awardStatistics.filter { $0.total != nil || !$0.tiers.isEmpty }
    return all.map { statistic in
      let time = take(statistic.period ?? context.ceremony.event.reviewed.first)
      return .awardStatistic(context.awardStatistic(statistic, opening: time))
    }
  }

  private mutating func limits() {
    for var section in context.sections(.limits) {
      let limits = section.statements.map(context.inner)
      section.statements = []
      add((limits.isEmpty ? [] : [.limits(limits)]) + points(of: section, time: nil))
    }
  }

  private mutating func sections(_ role: Narrative.Role) {
    guard let brevity else {
      for section in context.sections(role) {
        let told = points(of: section, time: section.period)
        // Who the unit is goes on after what it was formed from.
        if role == .identity, case .paragraph(let last) = blocks.last, case .merger = last.last {
          blocks[blocks.count - 1] = .paragraph(last + NewsFigure.joined(told))
        } else {
          add(told)
        }
      }
      return
    }
    let most = role == .background ? brevity.background : brevity.hasContext && role == .identity ? 1 : 0
    guard most > 0 else { return }
    for section in context.sections(role).prefix(1) {
      add(Array(points(of: section, time: section.period).prefix(most)))
    }
  }

  /// The launches that a test picks, when they have more to tell than their name.
  private mutating func launches(where picks: (Launch) -> Bool) -> [NewsPoint] {
    let event = context.ceremony.event
    var points: [NewsPoint] = []
    for launch in event.launches where picks(launch) {
      let isInName = event.name.map { NewsClause($0.value).mentions(launch.what.value) } ?? false
      let wasTold = hasLede && (!launch.isSecondary || isInName)
      guard !wasTold || NewsLaunch.hasMore(launch) else { continue }
      let opensWithTime = launch.calledBy == nil && !launch.tasks.isEmpty
      var point = context.launch(launch, wasTold: wasTold, opening: opensWithTime ? take(launch.period) : nil)
      point.followsOpener = followsOpener(points)
      if launch.calledBy == nil, launch.tasks.isEmpty, !point.followsOpener {
        point.opener = openers.take(.atEvent, at: .launches)
      }
      if launch.calledBy != nil, !launch.tasks.isEmpty { point.policy = takePlannedPolicy() }
      points.append(.launch(point))
      if let person = launch.calledBy?.person { met.insert(person) }
      caller = launch.calledBy ?? caller
    }
    return points
  }

  /// Phương hướng: chains of tasks; after those of a launch they need no time and no subject.
  private mutating func direction(after launches: [NewsPoint]) {
    if brevity?.tasks == 0 { return add(launches) }
    let event = context.ceremony.event
    let fallback =
      event.term ?? event.launches.lazy.compactMap(\.period).first
      ?? context.ceremony.cluster?.nextPeriod
    // What a person called for stands alone; tasks that the host launched go on in the same paragraph.
    var points = launches
    if caller != nil { (points, _) = ([], add(launches)) }
    for (index, section) in context.sections(.direction).enumerated() where !isShort || index == 0 {
      let isFirst = index == 0 && launches.isEmpty && section.attributedTo == nil
      let told = self.points(
        of: section, time: section.period ?? (isFirst ? fallback : nil), opens: isFirst && caller == nil)
      add(points + told.prefix(brevity?.tasks ?? told.count))
      points = []
    }
    add(points)
  }

  /// Whether what stands just before, in this paragraph or the one before, opened with the event.
  func followsOpener(_ points: [NewsPoint] = []) -> Bool {
    if let last = points.last { return last.opensWithEvent }
    for block in blocks.reversed() {
      if case .paragraph(let points) = block { return points.last?.opensWithEvent ?? false }
    }
    return false
  }

  /// A time as the opening of a sentence; nil when it is unknown or was said already.
  mutating func take(_ period: Period?) -> NewsPeriod? {
    guard let period, saidTimes.insert([period.firstYear, period.lastYear]).inserted else { return nil }
    return context.period(period)
  }

  private mutating func points(
    of section: Narrative, time: Period?, looksBack: Bool = false, opens: Bool = false
  ) -> [NewsPoint] {
    let years = time.map { [$0.firstYear, $0.lastYear] }
    let isNew = years.map { !saidTimes.contains($0) } ?? false
    var section = section
    // The call that was just told goes on: whose words they are needs no second mention.
    if let caller, section.attributedTo?.isSame(as: caller) == true { section.attributedTo = nil }
    var writer = NewsSectionWriter(
      context, section, time: isNew ? time.map { context.period($0, looksBack: looksBack) } : nil,
      looksBack: looksBack)
    writer.opensParagraph = opens
    if let person = section.attributedTo?.person { met.insert(person) }
    writer.write(skipping: toldPolicies)
    if writer.saidTime, let years { saidTimes.insert(years) }
    return writer.points
  }

  /// The first document of the direction that no sentence names itself.
  private mutating func takePlannedPolicy() -> NewsPolicy? {
    let policies = context.ceremony.policies
    let index = policies.indices.first {
      policies[$0].section == .direction && !toldPolicies.contains($0) && !context.isTold(policies[$0].mark)
    }
    guard let index else { return nil }
    toldPolicies.insert(index)
    return context.policy(policies[index])
  }
}
