import Model
import Wording

/// A paragraph of points, or the caption of a photo that stands between paragraphs.
enum NewsBlock: Sendable {
  /// Đoạn.
  case paragraph([NewsPoint])
  /// Chú thích ảnh.
  case caption(NewsCaption)
}

/// Lays out what an article tells, in the order of moves that its genre has.
///
/// The order is that of the annual conference (past period, figures, quality of rewarding, limits, launch and tasks,
/// pledge, awards); moves without facts drop out. A genre with another order is another method beside `annual`.
struct NewsPlan {
  let context: NewsContext
  private(set) var blocks: [NewsBlock] = []
  /// Whether the first sentence stands.
  private(set) var hasLede = false
  /// Times that already opened a sentence, by their years.
  private var saidTimes: Set<[Int]> = []
  /// Who called for a launch, once that was told.
  private var caller: Actor?
  /// Documents that a launch told.
  private var toldPolicies: Set<Int> = []

  /// Starts an empty article.
  init(_ context: NewsContext) { self.context = context }

  /// Hội nghị tổng kết.
  mutating func annual() {
    opening()
    add(captionsAt: .afterLede)
    sections(.identity)
    results()
    sections(.rewarding)
    add(captionsAt: .afterRewarding)
    limits()
    sections(.background)
    let tasks = launches { $0.calledBy != nil || !$0.tasks.isEmpty }
    direction(after: tasks)
    add(captionsAt: .afterDirection)
    launches { $0.calledBy == nil && $0.tasks.isEmpty }.forEach { add([$0]) }
    closing()
    add(captionsAt: .end)
  }

  private mutating func add(_ points: [NewsPoint]) {
    if !points.isEmpty { blocks.append(.paragraph(points)) }
  }

  private mutating func add(captionsAt position: Photo.Position) {
    blocks += context.captions(at: position).map(NewsBlock.caption)
  }

  private mutating func opening() {
    var points: [NewsPoint] = []
    if let lede = NewsLede(context) {
      points.append(.lede(lede))
      hasLede = true
    }
    if let attendance = NewsAttendance(context) { points.append(.attendance(attendance)) }
    for section in context.sections(.purpose) { points += self.points(of: section, time: section.period) }
    add(points)
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
    add(points + context.pastHonours.map(NewsPoint.honour))
    add(captionsAt: .afterResults)
    var second: [NewsPoint] = []
    for statistic in context.ceremony.awardStatistics where statistic.total != nil || !statistic.tiers.isEmpty
    {
      let time = take(statistic.period ?? event.reviewed.first)
      second.append(.awardStatistic(context.awardStatistic(statistic, opening: time)))
    }
    if !second.isEmpty, let next = sections.first, next.attributedTo == nil {
      second += self.points(of: sections.removeFirst(), time: next.period, looksBack: true)
    }
    add(second)
    for section in sections { add(self.points(of: section, time: section.period, looksBack: true)) }
  }

  private mutating func limits() {
    for var section in context.sections(.limits) {
      let limits = section.statements.map(context.inner)
      section.statements = []
      add((limits.isEmpty ? [] : [.limits(limits)]) + points(of: section, time: nil))
    }
  }

  private mutating func sections(_ role: Narrative.Role) {
    for section in context.sections(role) { add(points(of: section, time: section.period)) }
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
      if launch.calledBy != nil, !launch.tasks.isEmpty { point.policy = takePlannedPolicy() }
      points.append(.launch(point))
      caller = launch.calledBy ?? caller
    }
    return points
  }

  /// Phương hướng: chains of tasks; after those of a launch they need no time and no subject.
  private mutating func direction(after launches: [NewsPoint]) {
    let event = context.ceremony.event
    let fallback = event.term ?? event.launches.lazy.compactMap(\.period).first
    // What a person called for stands alone; tasks that the host launched go on in the same paragraph.
    var points = launches
    if caller != nil { (points, _) = ([], add(launches)) }
    for (index, section) in context.sections(.direction).enumerated() {
      let isFirst = index == 0 && launches.isEmpty && section.attributedTo == nil
      add(points + self.points(of: section, time: section.period ?? (isFirst ? fallback : nil)))
      points = []
    }
    add(points)
  }

  /// Giao ước and khen thưởng, in one paragraph as short reports have them.
  private mutating func closing() {
    var points: [NewsPoint] = []
    func append(_ pledges: [NewsPledge]) {
      for var pledge in pledges {
        pledge.followsOpener = followsOpener(points)
        points.append(.pledge(pledge))
      }
    }
    append(context.pledges(at: .beforeAwards))
    let awards = context.awards
    if !awards.isEmpty {
      points.append(.awards(NewsAwards(awards: awards, followsOpener: followsOpener(points))))
    }
    append(context.pledges(at: .afterAwards))
    add(points)
  }

  /// Whether what stands just before, in this paragraph or the one before, opened with the event.
  private func followsOpener(_ points: [NewsPoint] = []) -> Bool {
    if let last = points.last { return last.opensWithEvent }
    for block in blocks.reversed() {
      if case .paragraph(let points) = block { return points.last?.opensWithEvent ?? false }
    }
    return false
  }

  /// A time as the opening of a sentence; nil when it is unknown or was said already.
  private mutating func take(_ period: Period?) -> NewsPeriod? {
    guard let period, saidTimes.insert([period.firstYear, period.lastYear]).inserted else { return nil }
    return context.period(period)
  }

  private mutating func points(of section: Narrative, time: Period?, looksBack: Bool = false) -> [NewsPoint] {
    let years = time.map { [$0.firstYear, $0.lastYear] }
    let isNew = years.map { !saidTimes.contains($0) } ?? false
    var section = section
    // The call that was just told goes on: whose words they are needs no second mention.
    if let caller, section.attributedTo?.isSame(as: caller) == true { section.attributedTo = nil }
    var writer = NewsSectionWriter(
      context, section, time: isNew ? time.map { context.period($0, looksBack: looksBack) } : nil,
      looksBack: looksBack)
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
