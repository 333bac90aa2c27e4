import Model
import TemplateLanguage
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
  /// Times that already opened a sentence, by their years.
  private var saidTimes: Set<String> = []
  /// Whether the first sentence stands.
  private(set) var hasLede = false

  /// Starts an empty article.
  init(_ context: NewsContext) { self.context = context }

  /// Hội nghị tổng kết.
  mutating func annual() {
    opening()
    add(captionsAt: .afterLede)
    statements(of: .identity)
    results()
    statements(of: .rewarding)
    add(captionsAt: .afterRewarding)
    limits()
    statements(of: .background)
    launches { $0.calledBy != nil || !$0.tasks.isEmpty }
    direction()
    add(captionsAt: .afterDirection)
    launches { $0.calledBy == nil && $0.tasks.isEmpty }
    closing()
    add(captionsAt: .end)
  }

  mutating func add(_ points: [NewsPoint]) {
    if !points.isEmpty { blocks.append(.paragraph(points)) }
  }

  mutating func add(captionsAt position: Photo.Position) {
    blocks += context.captions(at: position).map(NewsBlock.caption)
  }

  private mutating func opening() {
    var points: [NewsPoint] = []
    if let lede = NewsLede(context) {
      points.append(.lede(lede))
      hasLede = true
    }
    if let attendance = NewsAttendance(context) { points.append(.attendance(attendance)) }
    for narrative in narratives(.purpose) { points += sentences(of: narrative, time: nil) }
    add(points)
  }

  private mutating func limits() {
    let limits = narratives(.limits).flatMap(\.statements).map(context.prose)
    if !limits.isEmpty { add([.limits(limits)]) }
  }

  private mutating func statements(of role: Narrative.Role) {
    for narrative in narratives(role) { add(sentences(of: narrative, time: narrative.period)) }
  }

  /// Giao ước and khen thưởng, in one paragraph as short reports have them.
  private mutating func closing() {
    let before = context.pledges { $0.moment == .beforeAwards || $0.moment == nil }
    let after = context.pledges { $0.moment == .afterAwards }
    var points: [NewsPoint] = []
    func add(_ pledges: [NewsPledge]) {
      for var pledge in pledges {
        pledge.followsOpener = followsOpener(points)
        points.append(.pledge(pledge))
      }
    }
    add(before)
    let awards = context.awards
    if !awards.isEmpty {
      points.append(.awards(NewsAwards(awards: awards, followsOpener: followsOpener(points))))
    }
    add(after)
    self.add(points)
  }

  /// Whether what stands just before, in this paragraph or the one before, opened with the event.
  func followsOpener(_ points: [NewsPoint] = []) -> Bool {
    if let last = points.last { return last.opensWithEvent }
    for block in blocks.reversed() {
      if case .paragraph(let points) = block { return points.last?.opensWithEvent ?? false }
    }
    return false
  }

  func narratives(_ role: Narrative.Role) -> [Narrative] {
    context.ceremony.narratives.filter { $0.role == role && !$0.statements.isEmpty }
  }

  /// A time as the opening of a sentence; nil when it is unknown or was just said.
  mutating func opening(_ period: Period?, looksBack: Bool = false) -> NewsPeriod? {
    guard let period, saidTimes.insert("\(period.firstYear)-\(period.lastYear)").inserted else { return nil }
    return context.period(period, looksBack: looksBack)
  }

  /// The sentences of a text; the time and whose words they are stand before the first.
  mutating func sentences(
    of narrative: Narrative, time: Period?, looksBack: Bool = false, theme: NewsTheme? = nil,
    hasSubject: Bool = true
  ) -> [NewsPoint] {
    var isFirst = true
    return narrative.statements.map { text in
      defer { isFirst = false }
      var statement = NewsStatement(text: context.prose(text))
      guard isFirst else { return .statement(statement) }
      let clause = NewsClause(text.value)
      statement.source = narrative.attributedTo.map { context.actor($0) }
      statement.theme = theme
      if !clause.namesTime, !clause.isConsequence { statement.period = opening(time, looksBack: looksBack) }
      if hasSubject, clause.isVerbPhrase, let locality = context.locality, !clause.names(locality.value),
        statement.period != nil || theme != nil
      {
        statement.subject = locality
      }
      return .statement(statement)
    }
  }
}
