import Diagnostics
import Model
import Wording

extension NewsContext {
  /// The awards of the day that the text tells: conferred ones by level, then proposals; likes are joined.
  func awards(where picks: (Int, AwardGroup) -> Bool) -> [NewsAward] {
    let told = ceremony.awards.enumerated().filter {
      $0.element.toldIn.contains(.body) && picks($0.offset, $0.element)
    }
    let ordered = told.sorted { left, right in
      let (first, second) = (rank(left.element), rank(right.element))
      return first == second ? left.offset < right.offset : first.lexicographicallyPrecedes(second)
    }
    return sharing(causesSaidOnce(joined(ordered.map { award($0.element, index: $0.offset) })))
  }

  /// Conferred before proposed, higher level first, then the order of the catalogue and of classes.
  private func rank(_ group: AwardGroup) -> [Int] {
    let last = Level.unit.rawValue + 1
    return [
      group.status == .proposed ? 1 : 0,
      group.givers.first.map { $0.level?.rawValue ?? last } ?? group.forms.first?.entry?.level?.rawValue
        ?? last,
      group.forms.first?.entry?.kind.rawValue ?? AwardCatalogue.Kind.badge.rawValue + 1,
      group.forms.first?.awardClass?.rawValue ?? 0,
    ]
  }

  private func award(_ group: AwardGroup, index: Int) -> NewsAward {
    // A list beside the definition is counted; few recipients in the definition itself are named in the
    // sentence, more of them line by line below it.
    let isNamed = group.listFile == nil && (1...3).contains(group.recipients.count)
    let isRolled = group.listFile == nil && (4...30).contains(group.recipients.count)
    let cause = group.cause.map(prose)
    return NewsAward(
      group: group, indices: [index], prizes: prize(of: group).map { [$0] } ?? [],
      named: isNamed ? group.recipients.map { NewsRecipient(recipient: $0) } : [],
      roll: isRolled ? group.recipients.map { NewsRecipient(recipient: $0) } : [],
      recipients: isNamed && (group.isComplete || group.count == nil) ? nil : recipients(of: group),
      isExact: isExact(group), cause: cause,
      period: group.period.flatMap { says(cause, $0) ? nil : period($0) },
      parts: group.subgroups.map(part),
      handers: handedInCaptions.contains(index) ? [] : group.handers.map { actor($0) },
      kinds: kinds(of: [group]), announcer: group.announcer.map { actor($0) },
      receivers: group.receivers.map { actor($0) }, money: NewsMoney(group, kinds: kinds(of: [group])),
      decision: ceremony.decision(of: group),
      decisionDay: ceremony.decision(of: group)?.date.map {
        Located($0.value.text(outlet.spelling.fullDateForm), at: $0.place)
      })
  }

  private func part(_ subgroup: AwardSubgroup) -> NewsAward.Part {
    if case .exact(let kinds) = subgroup.count?.mode, kinds.count == 1, let only = kinds.first {
      let number = Count(only.count.value, "").text(outlet.spelling.counts)
      return .init(
        label: subgroup.label, number: Located(number.split(separator: " ").joined(), at: only.count.place),
        count: nil)
    }
    return .init(label: subgroup.label, number: nil, count: subgroup.count.map(count))
  }

  /// The prize of a group; nil when it only says "khen thưởng" and by nobody.
  func prize(of group: AwardGroup) -> NewsPrize? {
    guard !(group.forms.isEmpty && group.givers.isEmpty) else { return nil }
    let isTitle: Bool =
      switch group.forms.first?.entry?.kind {
      case .title, .honoraryTitle: true
      case .order, .medal, .prize, .flag, .diploma, .certificate, .badge, nil: false
      }
    // "Cờ thi đua của Chính phủ" names its giver itself.
    let isShort = group.forms.count < 10
    let givers = group.givers.map(\.written).filter { giver in
      !isShort || !group.forms.contains { NewsClause($0.written.value).mentions("của " + giver.value) }
    }
    return NewsPrize(forms: group.forms.map(award), givers: givers, isTitle: isTitle)
  }

  /// How many or who: the count, the words of the definition, or what a complete list adds up to.
  private func recipients(of group: AwardGroup) -> Text? {
    if let count = group.count {
      switch count.mode {
      case .exact, .joint: return self.count(count)
      case .vague, .times: return group.recipientsText ?? self.count(count)
      }
    }
    if group.isComplete, !group.recipients.isEmpty {
      let counts = AwardShare.counts(of: group.recipients)
      return Located(Count.text(counts, outlet.spelling.counts), at: group.listFile?.place ?? group.place)
    }
    return group.recipientsText
  }

  private func isExact(_ group: AwardGroup) -> Bool {
    switch group.count?.mode {
    case .exact, .joint: true
    case .vague, .times: false
    case nil: group.isComplete && !group.recipients.isEmpty
    }
  }

  private func says(_ cause: Text?, _ period: Period) -> Bool {
    cause.map { NewsClause($0.value).mentions("\(period.lastYear)") } ?? false
  }

  /// Neighbours that give different things to the same uncounted recipients become one clause.
  private func joined(_ awards: [NewsAward]) -> [NewsAward] {
    var result: [NewsAward] = []
    for award in awards {
      let joins = result.last.map { NewsContext.canJoin($0, award) } ?? false
      if joins {
        result[result.count - 1].prizes += award.prizes
        result[result.count - 1].indices += award.indices
        result[result.count - 1].cause = result[result.count - 1].cause ?? award.cause
      } else {
        result.append(award)
      }
    }
    return result
  }

  private static func canJoin(_ left: NewsAward, _ right: NewsAward) -> Bool {
    guard let first = left.recipients, let second = right.recipients, !left.isExact, !right.isExact else {
      return false
    }
    let alike =
      Folding.sameWord(first.value) == Folding.sameWord(second.value)
      && left.group.status == right.group.status && left.group.isPosthumous == right.group.isPosthumous
      && left.period?.years.value == right.period?.years.value
    let causes = left.cause == nil || right.cause == nil || left.cause?.value == right.cause?.value
    let plain = [left, right].allSatisfy {
      $0.named.isEmpty && $0.parts.isEmpty && $0.handers.isEmpty && $0.group.citation == nil
        && $0.roll.isEmpty && $0.money == nil && $0.announcer == nil && $0.receivers.isEmpty
        && $0.prizes.contains { !$0.forms.isEmpty }
    }
    return alike && causes && plain
  }

  /// A cause that neighbours share is said once: by the last in one sentence, by the first of several sentences.
  private func causesSaidOnce(_ awards: [NewsAward]) -> [NewsAward] {
    var result = awards
    for index in awards.indices {
      let neighbour = outlet.awards.joint == .sentence ? index - 1 : index + 1
      guard awards.indices.contains(neighbour), let cause = awards[index].cause?.value,
        awards[neighbour].cause?.value == cause
      else { continue }
      result[index].cause = nil
    }
    return result
  }

  /// Marks the clauses that go on with the giver, or the very prize, of the clause before them.
  private func sharing(_ awards: [NewsAward]) -> [NewsAward] {
    var result = awards
    for index in awards.indices.dropFirst() {
      let (left, right) = (awards[index - 1], awards[index])
      guard let first = left.prizes.first, let second = right.prizes.first, left.prizes.count == 1,
        right.prizes.count == 1, !first.forms.isEmpty, !second.forms.isEmpty,
        first.givers.map(\.value) == second.givers.map(\.value), !first.givers.isEmpty,
        left.group.status == right.group.status, left.group.isPosthumous == right.group.isPosthumous,
        !left.group.countsAwards, !right.group.countsAwards, right.announcer == nil
      else { continue }
      let isSame = first.forms.map(\.value) == second.forms.map(\.value)
      result[index].shared = isSame ? .prize : .givers
      result[index].goesOn = left.named.isEmpty && right.named.isEmpty && left.isExact && right.isExact
    }
    return result
  }

  /// The number of recipients that are rewarded today, when every award of the day has a number.
  var todaysTotal: [Count] {
    let groups = ceremony.awards.filter { $0.status != .proposed && !$0.countsAwards }
    var counts: [Count] = []
    for group in groups {
      guard isExact(group) else { return [] }
      let parts: [Count]
      if let count = group.count {
        guard case .exact(let kinds) = count.mode else { return [] }
        parts = kinds.map { Count($0.count.value, $0.word) }
      } else {
        parts = AwardShare.counts(of: group.recipients)
      }
      for part in parts {
        if let index = counts.firstIndex(where: { $0.noun == part.noun }) {
          counts[index] = Count(counts[index].number + part.number, part.noun)
        } else {
          counts.append(part)
        }
      }
    }
    return counts
  }
}
