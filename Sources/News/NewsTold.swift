import Diagnostics
import Fields
import Model
import Wording
import XMLKit

/// A rule for leaving a value of a definition out of drafts: `silent.yaml`.
struct NewsSilence: Sendable {
  /// The ends of the paths that it applies to; one that ends in "/" applies to everything below.
  let paths: [(steps: [String], isWhole: Bool)]
  /// Why.
  let reason: Message

  init?(reading node: DataNode, into findings: inout Findings) {
    var (paths, vi, en): ([Located<String>], String?, String?) = ([], nil, nil)
    for (key, value) in NewsHouse.entries(of: node, into: &findings) {
      let texts = NewsHouse.texts(of: value, into: &findings)
      switch key.value {
      case "mục": paths = texts
      case "vì": vi = texts.first?.value
      case "why": en = texts.first?.value
      default: NewsHouse.unknown(key, among: ["mục", "vì", "why"], into: &findings)
      }
    }
    guard !paths.isEmpty, let vi, let en else { return nil }
    self.paths = paths.map { path in
      (path.value.split(separator: "/").map(String.init), path.value.hasSuffix("/"))
    }
    reason = Message(vi: vi, en: en)
  }

  func holds(for path: [String]) -> Bool {
    paths.contains { steps, isWhole in
      guard path.count >= steps.count else { return false }
      if !isWhole { return path.suffix(steps.count).elementsEqual(steps) }
      return (0...(path.count - steps.count)).contains { path[$0..<($0 + steps.count)].elementsEqual(steps) }
    }
  }
}

/// A value of a definition that a draft leaves out.
public struct UntoldValue: Sendable {
  /// The fields that lead to it, outermost first.
  public let path: [String]
  /// The value as written.
  public let text: Located<String>
  /// The rule for leaving it out; nil when there is none.
  public let reason: Message?
}

/// The values of a ceremony, compared with a filled draft: a value counts as told if the tree contains its place.
public struct NewsLedger: Sendable {
  private let leaves: [DataLeaf]
  private let silences: [NewsSilence]
  /// Places with the same meaning: a mention, and where the definition says who it is.
  private let same: [(mention: Place, meant: Place)]
  /// Places with the same fact about several awards: their giver, who hands them over.
  private let alike: [[Place]]
  private let lists: [(file: Text, names: [Place])]
  /// What single people of a list are honoured for, each with the place of the name.
  private let ownCauses: [(file: Text, people: [(name: Place, cause: Place)])]

  init(_ context: NewsContext) {
    let (ceremony, house) = (context.ceremony, context.house)
    leaves = ceremony.leaves
    silences = house.silences
    lists = ceremony.awards.compactMap { group in
      group.listFiles.first.map { file in (file, group.recipients.compactMap(\.name.place)) }
    }
    ownCauses = ceremony.awards.compactMap { group in
      group.listFiles.first.map { file in
        (
          file,
          group.recipients.compactMap { recipient in
            guard let name = recipient.name.place, let cause = recipient.achievement?.place else {
              return nil
            }
            return (name, cause)
          }
        )
      }
    }
    var same: [(Place, Place)] = []
    func actor(_ actor: Actor?) {
      guard case .person(let index, let written) = actor, ceremony.people.indices.contains(index),
        let mention = written.place, let meant = ceremony.people[index].name.place, mention != meant
      else { return }
      same.append((mention, meant))
    }
    ceremony.attendance.forEach { actor($0.actor) }
    ceremony.speeches.forEach { actor($0.speaker) }
    // Those of one side stand together behind its name.
    var sides: [String: Place] = [:]
    for side in ceremony.attendance.compactMap(\.side) {
      guard let place = side.place else { continue }
      if let first = sides[side.value] { same.append((first, place)) } else { sides[side.value] = place }
    }
    for recipient in ceremony.awards.flatMap(\.recipients) {
      if let index = context.declared(recipient) { actor(.person(index, written: recipient.name)) }
    }
    for group in ceremony.awards {
      (group.handers + group.receivers + [group.announcer].compactMap { $0 }).forEach(actor)
    }
    ceremony.photos.flatMap(\.actors).forEach(actor)
    ceremony.event.launches.forEach { launch in
      actor(launch.by)
      actor(launch.calledBy)
    }
    ceremony.narratives.forEach { actor($0.attributedTo) }
    ceremony.statistics.forEach { actor($0.attributedTo) }
    ceremony.movements.forEach { actor($0.launchedBy) }
    ceremony.pledges.forEach { actor($0.organiser) }
    func covers(_ teller: Text?, _ meant: Place?) {
      if let mention = teller?.place, let meant, mention != meant { same.append((mention, meant)) }
    }
    // A name that says its year says the period, too.
    func covers(_ name: Text?, _ period: Period?) {
      guard let name, let period, NewsClause(name.value).mentions("\(period.lastYear)") else { return }
      covers(name, period.written.place)
    }
    ceremony.movements.forEach { covers($0.name, $0.period) }
    ceremony.event.launches.forEach { covers($0.what, $0.period) }
    ceremony.statistics.forEach { statistic in
      covers(statistic.subject, statistic.period)
      // "412 xã viên" says what is counted.
      if context.counted(statistic)?.value.isEmpty ?? false {
        covers(statistic.value?.written, statistic.subject.place)
      }
    }
    covers(ceremony.event.name, ceremony.event.term)
    ceremony.event.reviewed.forEach { covers(ceremony.event.name, $0) }
    ceremony.event.occasions.forEach { occasion in
      if let name = ceremony.event.name, context.isInName(occasion) {
        covers(name, occasion.name.place)
      }
    }
    for group in ceremony.awards {
      // "gia đình em Trần Gia Bảo" names whom they receive for.
      for recipient in group.recipients {
        for receiver in group.receivers
        where NewsClause(receiver.written.value).mentions(recipient.name.value) {
          covers(receiver.written, recipient.name.place)
        }
      }
      // What all of them have in common is told once.
      if let first = group.recipients.first {
        for other in group.recipients.dropFirst() {
          for (own, same) in [
            (first.post, other.post), (first.unit, other.unit), (first.residence, other.residence),
          ] where own?.value == same?.value {
            covers(own, same?.place)
          }
        }
      }
      // The count of a part is told with its label.
      group.subgroups.forEach { covers($0.label, $0.count?.written.place) }
      group.periods.forEach { covers(group.cause, $0) }
      for giver in group.givers {
        // The giver is mentioned with the name of the award, with the person who hands it over, or by another award.
        for form in group.forms where NewsClause(form.written.value).mentions("của " + giver.written.value) {
          covers(form.written, giver.written.place)
        }
        if group.onBehalfOf?.written.value == giver.written.value {
          covers(group.onBehalfOf?.written, giver.written.place)
        }
        for hander in group.handers where group.handers.count == 1 && context.heads(hander, giver) {
          covers(hander.written, giver.written.place)
        }
      }
      // All are named, and so their number is told.
      if group.isComplete, group.count?.total == group.recipients.count {
        covers(group.recipients.first?.name, group.count?.written.place)
      }
    }
    for gift in ceremony.gifts {
      // "50 triệu đồng" says that it is money, "thưởng nóng" that it was done once.
      if context.house.words.opens(gift.what.value, with: .money) {
        for sum in [gift.total, gift.each, gift.count] { covers(sum?.written, gift.what.place) }
      }
      if context.house.words.opens(gift.what.value, with: .giftActs), gift.count?.unit.isEmpty ?? false {
        covers(gift.what, gift.count?.written.place)
      }
    }
    for place in ceremony.cluster?.ranking ?? [] {
      for member in place.members {
        for recipient in ceremony.awards.flatMap(\.recipients) where recipient.name.value == member.value {
          covers(member, recipient.name.place)
        }
      }
    }
    for caller in ceremony.event.launches.compactMap(\.calledBy) {
      for section in ceremony.narratives where section.attributedTo?.isSame(as: caller) == true {
        covers(caller.written, section.attributedTo?.written.place)
      }
    }
    for (person, donor) in context.givingPersons { covers(donor, ceremony.people[person].name.place) }
    self.same = same
    // A giver or hander of several awards needs to be mentioned only once.
    var alike: [String: [Place]] = [:]
    for group in ceremony.awards {
      for giver in group.givers.map(\.written) + [group.onBehalfOf?.written].compactMap({ $0 }) {
        alike[giver.value, default: []] += [giver.place].compactMap { $0 }
      }
      for hander in group.handers {
        let name = if case .person(let index, _) = hander { "\(index)" } else { hander.written.value }
        alike[name, default: []] += [hander.written.place].compactMap { $0 }
      }
    }
    // One who receives twice is told once with the post.
    for recipient in ceremony.awards.flatMap(\.recipients) {
      let details = [recipient.post, recipient.unit, recipient.residence]
      let key = ([recipient.name] + details).map { $0?.value ?? "" }.joined(separator: "|")
      for (number, text) in ([recipient.name] + details).enumerated() {
        if let place = text?.place { alike["\(number)|\(key)", default: []].append(place) }
      }
    }
    self.alike = alike.values.filter { $0.count > 1 }
  }

  /// What is said in one place is not said again.
  private static let saidOnce = Message(vi: "đã nói ở chỗ khác của bài", en: "said elsewhere in the draft")

  /// Reports in one line what a draft leaves out.
  func tell(
    _ draft: (nodes: [XMLNode], said: Set<Place>), _ form: NewsForm, at place: Place?,
    into findings: inout Findings
  ) {
    let missing = untold(draft).filter { $0.reason == nil }
    guard let first = missing.first else { return }
    let shown = missing.prefix(3).map { "\($0.path.last ?? ""): \(NewsLedger.start(of: $0.text.value))" }
      .joined(separator: "; ")
    let more = missing.count > 3 ? "; …" : ""
    findings.note(
      NewsCodes.untold,
      Message(
        vi:
          "\(form.name.vi) chưa kể \(missing.count) điều của bản khai: \(shown)\(more); xem đủ bằng --trace",
        en:
          "the draft (\(form.name.en)) does not tell \(missing.count) of the definition's values: \(shown)\(more); --trace lists all"
      ),
      at: place ?? first.text.place)
  }

  /// The first words of a text, with a sign that it goes on.
  private static func start(of text: String) -> String {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    return words.count < 9 ? text : words.prefix(8).joined(separator: " ") + " …"
  }

  /// The values that a filled draft leaves out; `said` are places of values that it mentions elsewhere.
  func untold(_ draft: (nodes: [XMLNode], said: Set<Place>)) -> [UntoldValue] {
    var told = Told()
    told.add(draft.nodes)
    var saidElsewhere = Told()
    draft.said.forEach { saidElsewhere.add($0) }
    for (mention, meant) in same where told.holds(mention) { saidElsewhere.add(meant) }
    for places in alike where places.contains(where: told.holds) { places.forEach { saidElsewhere.add($0) } }
    var result = leaves.filter { !told.holds($0.place) }.map { leaf in
      UntoldValue(
        path: leaf.path, text: Located(leaf.text, at: leaf.place),
        reason: saidElsewhere.holds(leaf.place)
          ? NewsLedger.saidOnce : silences.first { $0.holds(for: leaf.path) }?.reason)
    }
    for (file, names) in lists {
      let missing = names.count { !told.holds($0) }
      guard missing > 0 else { continue }
      let text = "\(file.value): \(Figures.grouped(missing)) tên trong danh sách"
      result.append(
        UntoldValue(path: ["khen thưởng", "danh sách"], text: Located(text, at: file.place), reason: nil))
    }
    for (file, people) in ownCauses {
      let missing = people.count { told.holds($0.name) && !told.holds($0.cause) }
      guard missing > 0 else { continue }
      let text = "\(file.value): thành tích riêng của \(Figures.grouped(missing)) người được nêu tên"
      result.append(
        UntoldValue(
          path: ["khen thưởng", "danh sách", "thành tích"], text: Located(text, at: file.place), reason: nil))
    }
    return result
  }

  /// Places by their file, so that asking for one costs little.
  private struct Told {
    private var ranges: [ObjectIdentifier: [Range<Int>]] = [:]

    mutating func add(_ nodes: [XMLNode]) {
      for node in nodes {
        switch node {
        case .text(let text, let place): if !text.isEmpty, let place { add(place) }
        case .element(let element): add(element.children)
        }
      }
    }

    mutating func add(_ place: Place) {
      ranges[ObjectIdentifier(place.file), default: []].append(place.bytes)
    }

    func holds(_ place: Place) -> Bool {
      (ranges[ObjectIdentifier(place.file)] ?? []).contains { $0.overlaps(place.bytes) }
    }
  }
}
