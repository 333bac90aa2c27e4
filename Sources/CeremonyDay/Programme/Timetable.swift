import Diagnostics
import Model

/// The rows of a programme with their times, as far as known.
struct Timetable: Sendable {
  /// One row.
  struct Row: Sendable {
    let item: ProgrammeItem
    /// When it begins, in minutes after midnight; nil while an earlier time is open.
    let start: Int?
    /// Its duration in minutes, as given or computed from the batches.
    let minutes: Int?
    /// The session that begins with it; nil within a session, and in a programme with only one.
    var session: Session?

    var end: Int? { start.flatMap { start in minutes.map { start + $0 } } }
  }

  /// Phiên: the rows from one row on.
  struct Session: Sendable, Hashable {
    /// The name of a session.
    enum Name: Sendable, Hashable {
      /// By the part of the day.
      case timeOfDay(TimeOfDay)
      /// As given in the definition.
      case written(Text)
    }

    let name: Name
    /// Minutes after midnight; nil when not known.
    var start: Int?
    var end: Int?
  }

  /// A contradiction of times.
  enum Fault: Sendable {
    /// An item with a fixed time begins before the previous one ends.
    case overlap(row: Int, end: Int)
    /// The batches need more minutes than the awarding part has.
    case tooShort(row: Int, needed: Int)
    /// The last item ends after the announced end.
    case late(row: Int, end: Int)
    /// The last item ends long before the announced end.
    case early(row: Int, end: Int)
    /// An item with a fixed time begins before one above it.
    case back(row: Int, before: Int)
    /// An item with a fixed time begins long after the previous one ends, in the same session.
    case gap(row: Int, end: Int)
    /// The awards come after the superior's speech, which refers to them.
    case awardsAfterGuidance(row: Int)
  }

  let rows: [Row]
  let faults: [Fault]

  /// Computes the times: an item begins at its own time, or when the previous one ends.
  init(_ items: [ProgrammeItem], plan: DayPlan?, batches: Int) {
    var rows: [Row] = []
    var faults: [Fault] = []
    var clock = plan?.start.map { $0.value.minutes }
    // bounded: at most 60 minutes for each of some hundred thousand recipients
    let needed = plan?.minutesPerBatch.flatMap { batches > 0 ? $0.value * batches : nil }
    var guidance: Int?
    // With several awarding parts, their durations cannot be computed separately.
    let isOnlyPart = items.count { $0.kind == .awards } == 1
    var latest: (row: Int, start: Int)?
    for (index, item) in items.enumerated() {
      if let at = item.at?.value.minutes {
        if clock == nil, let latest, at < latest.start {
          faults.append(.back(row: index, before: latest.row))
        }
        if let clock, at < clock { faults.append(.overlap(row: index, end: clock)) }
        // bounded: a day's minutes for each of at most some thousand items
        if let clock, at > clock + Timetable.slack, Timetable.timeOfDay(at) == Timetable.timeOfDay(clock),
          rows.last.map(Timetable.isRest) == false
        {
          faults.append(.gap(row: index, end: clock))
        }
        clock = at
      }
      var minutes = item.minutes?.value
      if item.kind == .awards, isOnlyPart, let needed {
        if let minutes, minutes < needed { faults.append(.tooShort(row: index, needed: needed)) }
        minutes = minutes ?? needed
      }
      if item.kind == .guidance { guidance = guidance ?? index }
      if item.kind == .awards, guidance != nil { faults.append(.awardsAfterGuidance(row: index)) }
      rows.append(Row(item: item, start: clock, minutes: minutes))
      if let clock, clock >= latest?.start ?? 0 { latest = (index, clock) }
      clock = clock.flatMap { start in minutes.map { start + $0 } }
    }
    if let end = plan?.end?.value.minutes {
      // An item whose duration is not known lasts at least until it begins.
      let known = rows.indices.compactMap { row in (rows[row].end ?? rows[row].start).map { (row, $0) } }
      if let (row, last) = known.max(by: { $0.1 < $1.1 }), last > end {
        faults.append(.late(row: row, end: last))
      } else if let last = rows.last?.end, last + Timetable.slack < end {
        faults.append(.early(row: rows.count - 1, end: last))
      }
    }
    self.rows = Timetable.inSessions(rows)
    self.faults = faults
  }

  /// Minutes that may be left free without a warning.
  private static let slack = 15

  private static func timeOfDay(_ minutes: Int) -> TimeOfDay {
    minutes < 12 * 60 + 15 ? .morning : minutes < 18 * 60 ? .afternoon : .evening
  }

  /// Whether a time is in a part of the day in common usage, within an hour on either side.
  static func isIn(_ minutes: Int, _ part: TimeOfDay) -> Bool {
    switch part {
    case .morning: minutes < 12 * 60
    case .noon: (10 * 60...14 * 60).contains(minutes)
    case .afternoon: (11 * 60 + 30...19 * 60).contains(minutes)
    case .lateAfternoon: (15 * 60...20 * 60).contains(minutes)
    case .evening: minutes >= 17 * 60
    }
  }

  /// Whether a row begins another part of the day after a break: a fixed time, or a recess of at least half an hour.
  /// An item that only runs past noon stays in its session.
  private static func isPause(_ before: Row, _ row: Row) -> Bool {
    guard let first = before.start, let start = row.start, timeOfDay(first) != timeOfDay(start) else {
      return false
    }
    if isRest(before) { return (before.minutes ?? 0) >= 30 }
    guard row.item.at != nil else { return false }
    return before.end.map { start - $0 >= 30 } ?? true
  }

  private static func isRest(_ row: Row) -> Bool { row.item.kind == .recess || row.item.kind == .lunch }

  /// The rows with the sessions that begin with them: as given, else by parts of the day.
  private static func inSessions(_ rows: [Row]) -> [Row] {
    var starts: [(row: Int, name: Session.Name)] = rows.enumerated().compactMap { index, row in
      row.item.session.map { (index, .written($0)) }
    }
    // Where only the second is named the first begins with the programme.
    if let first = starts.first, first.row > 0, case .written(let name) = first.name,
      name.value.contains("thứ hai")
    {
      starts.insert(
        (
          0,
          .written(
            Located(name.value.replacing("thứ hai", with: "thứ nhất"), at: name.place))
        ), at: 0)
    }
    if starts.isEmpty, let first = rows.first?.start {
      let pauses = rows.indices.dropFirst().filter { isPause(rows[$0 - 1], rows[$0]) }
      if !pauses.isEmpty {
        starts =
          [(0, .timeOfDay(timeOfDay(first)))]
          + pauses.compactMap { row in rows[row].start.map { (row, .timeOfDay(timeOfDay($0))) } }
      }
    }
    var result = rows
    for (position, (row, name)) in starts.enumerated() {
      let next = position + 1 < starts.count ? starts[position + 1].row : rows.count
      // A recess between sessions belongs to neither.
      var last = rows[row..<next].last
      if next < rows.count, next - row > 1, isRest(rows[next - 1]) { last = rows[next - 2] }
      result[row].session = Session(name: name, start: rows[row].start, end: last?.end)
    }
    return result
  }
}

extension ClockTime {
  /// Minutes after midnight.
  var minutes: Int { hour * 60 + minute }
}

extension Ceremony {
  /// The items of the programme: those of the definition, or the usual ones for its content (in the order of Nghị
  /// định 111/2018/NĐ-CP, khoản 1 Điều 13, which conferences follow).
  var programmeItems: [ProgrammeItem] {
    if let items = day?.items, !items.isEmpty { return items }
    var kinds: [ProgrammeItem.Kind] = [.reception, .flag, .introduction, .opening]
    if narratives.contains(where: { $0.role == .results }) { kinds.append(.report) }
    if attendance.contains(where: { $0.roles.contains(.presents) }) { kinds.append(.paper) }
    let pledges = pledges.filter { $0.moment != .earlier }
    if pledges.contains(where: { $0.moment == .beforeAwards }) { kinds.append(.pledge) }
    if awards.contains(where: { $0.status != .proposed }) { kinds.append(.awards) }
    if !gifts.isEmpty { kinds.append(.gifts) }
    if speeches.contains(where: { $0.moment == .guidance }) || day == nil { kinds.append(.guidance) }
    if speeches.contains(where: { $0.moment == .reply }) { kinds.append(.reply) }
    if !event.launches.isEmpty { kinds.append(.launch) }
    if pledges.contains(where: { $0.moment != .beforeAwards }) { kinds.append(.pledge) }
    kinds.append(.closing)
    return kinds.map { ProgrammeItem($0) }
  }
}
