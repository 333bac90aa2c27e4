import Awards
import Diagnostics
import Facts
import Model
import Wording

extension NewsContext {
  /// The selected awards in the author's order, proposals last; awards that an editor would put into one clause are
  /// folded.
  func awards(where picks: (Int, AwardGroup) -> Bool) -> [NewsAward] {
    let told = ceremony.awards.enumerated().filter {
      $0.element.toldIn.contains(.body) && picks($0.offset, $0.element)
    }
    let ordered =
      told.filter { $0.element.status != .proposed } + told.filter { $0.element.status == .proposed }
    let awards = ordered.flatMap { told in parted(told.element).map { award($0, index: told.offset) } }
    return folded(awards)
  }

  /// A group as what is told apart: those who have died by themselves, and each form where a list says who has which.
  private func parted(_ group: AwardGroup) -> [AwardGroup] {
    var parts = [group]
    let forms = group.recipients.map { $0.form?.written.value }
    let isWhole = group.count?.total.map { $0 == group.recipients.count } ?? true
    let areAllGiven = group.forms.allSatisfy { form in forms.contains { $0 == form.written.value } }
    if isWhole, areAllGiven, group.forms.count > 1, group.subgroups.isEmpty, group.isComplete, !forms.isEmpty,
      !forms.contains(nil)
    {
      parts = group.forms.enumerated().compactMap { index, form in
        var own = group
        own.forms = [form]
        // As many givers as forms stand in pairs.
        if group.givers.count == group.forms.count { own.givers = [group.givers[index]] }
        own.recipients = group.recipients.filter { $0.form?.written.value == form.written.value }
        own.count = nil
        return own.recipients.isEmpty ? nil : own
      }
    }
    return parts.flatMap { part -> [AwardGroup] in
      let dead = part.recipients.count { $0.isPosthumous }
      guard !part.isPosthumous, dead > 0 else { return [part] }
      var (living, posthumous) = (part, part)
      posthumous.isPosthumous = true
      posthumous.recipients = part.recipients.filter(\.isPosthumous)
      living.recipients = part.recipients.filter { !$0.isPosthumous }
      // Whoever receives for others does so for the dead.
      living.receivers = []
      for index in posthumous.recipients.indices { posthumous.recipients[index].money = nil }
      (posthumous.count, posthumous.isComplete, posthumous.subgroups) = (nil, true, [])
      (posthumous.recipientsText, posthumous.tellsNames, posthumous.money) = (nil, true, nil)
      guard !living.recipients.isEmpty || !part.isComplete else { return [posthumous] }
      if part.isComplete { living.count = nil }
      // Who hands it over does so in one sentence, where the living's has said what for.
      if !part.handers.isEmpty { (posthumous.cause, posthumous.periods) = (nil, []) }
      if case .exact(let kinds)? = living.count?.mode, let written = living.count?.written {
        living.count = AwardCount(
          written: written,
          mode: .exact(
            kinds.map {
              $0.kind == .individual
                ? .init(
                  kind: $0.kind, count: Located(max(0, $0.count.value - dead), at: $0.count.place),
                  word: $0.word)
                : $0
            }))
      }
      return [living, posthumous]
    }
  }

  private func award(_ group: AwardGroup, index: Int) -> NewsAward {
    let recipients = recipients(of: group)
    let isCounted = group.countsAwards && group.count?.total != nil
    var prizes = prize(of: group).map { [$0] } ?? []
    var cause = merit(of: group)
    let service = cause.flatMap { end(of: $0) }
    var periods = group.periods.filter { !says(cause, $0) }.map { period($0) }
    if cause == nil, let first = prizes.first,
      first.isTitle || group.status == .proposed && !first.forms.isEmpty
    {
      prizes[0].periods = periods.filter { !says(group.forms.first?.written, $0.period) }
      periods = []
    }
    if let service, let whole = cause, !periods.isEmpty {
      cause = Located(String(whole.value.dropLast(service.value.count + 2)), at: whole.place)
    }
    let hosts = hosts.map { Folding.sameWord($0.value) }
    let only = onlyRecipient?.value
    let isReceived =
      isReceiving && group.status != .proposed && group.handers.isEmpty && group.announcer == nil
      && only != nil && (group.sole?.value == only || group.recipients.contains { $0.name.value == only })
    // Beside another's award of that form this one does not go without a word of whose it is.
    let rivals = ceremony.awards.enumerated().filter { _, other in
      other.status != .proposed && other.givers.map(\.written.value) != group.givers.map(\.written.value)
        && other.forms.first.map(shortForm(of:)) == group.forms.first.map(shortForm(of:))
    }
    let isHostsGift = rivals.isEmpty && group.givers.allSatisfy { isOfHost($0) }
    let receiver = Folding.sameWord(group.sole?.value ?? "")
    // Nobody has done well yet in what is launched today.
    let isPromised =
      ceremony.event.kind == .launching && group.handers.isEmpty && group.count == nil
      && group.recipients.isEmpty
      && [group.recipientsText, group.cause].contains {
        $0.map { house.words.mentions($0.value, any: .launches) } ?? false
      }
    return NewsAward(
      group: group, indices: [index],
      items: [
        .init(
          prizes: prizes,
          number: isCounted
            ? group.count.flatMap { count in count.total.map { Located(figure($0), at: count.written.place) }
            } : nil,
          recipients: recipients)
      ], givers: prizes.first?.givers ?? [], cause: cause, service: periods.isEmpty ? nil : service,
      causeLead: cause.flatMap { house.words.other(for: $0.value, in: .causeLeads) } ?? "",
      causeSpeaks: cause.map { house.words.opens($0.value, with: .ownCauses) } ?? false,
      periods: periods,
      handers: group.handers.map { actor($0) },
      giverHands: group.handers.count < 2
        && group.givers.contains { giver in group.handers.contains { heads($0, giver) } }
        && !rivals.contains { offset, other in
          offset < index
            && other.handers.contains { hander in group.handers.contains { $0.isSame(as: hander) } }
        },
      announcer: group.announcer.map { actor($0) }, receivers: group.receivers.map { actor($0) },
      money: NewsMoney(group, nouns: recipients.nouns, isSingle: recipients.isSingle, in: self),
      decision: ceremony.decision(of: group), decisionDay: ceremony.decision(of: group)?.date.map(fullDate),
      isReceived: isReceived, isPromised: isPromised,
      isHosts: !isHostsGift && !receiver.isEmpty && hosts.count == 1
        && (hosts.contains { receiver == $0 || receiver.hasSuffix(" " + $0) }
          || ownPlace.map { receiver == Folding.sameWord($0.value) } ?? false),
      isActive: (outlet.awards.isActive || recipients.parts.contains(where: \.isWon)
        || prizes.first?.isPrize ?? false) && recipients.isExact
        && recipients.named.isEmpty && !isReceived && !isCounted && !isPromised
        && !prizes.allSatisfy(\.givers.isEmpty),
      isHostsGift: isHostsGift)
  }

  /// What a group is honoured for: its own cause, or that which all of a list share.
  private func merit(of group: AwardGroup) -> Text? {
    if let cause = group.cause { return inner(cause) }
    let first = group.recipients.first?.achievement
    let isShared = group.isComplete && group.recipients.allSatisfy { $0.achievement?.value == first?.value }
    return isShared ? first.map(inner) : nil
  }

  /// The end of a cause that says what it serves: ", góp phần vào sự nghiệp …".
  private func end(of cause: Text) -> Text? {
    house.words.words(.services).lazy.compactMap { word in
      cause.value.firstRange(of: ", \(word)").map { range in
        Located(String(cause.value[range.lowerBound...].dropFirst(2)), at: cause.place)
      }
    }.first
  }

  /// A number as the outlet writes counts.
  func figure(_ number: Int) -> String { Count(number, "").text(outlet.spelling.counts).trimmedBlanks }

  /// Whether somebody who hands over is the giver, by the post or as the body itself.
  func heads(_ hander: Actor, _ giver: Authority) -> Bool {
    switch hander {
    case .person(let index, _):
      guard ceremony.people.indices.contains(index) else { return false }
      let wanted = Folding.sameWord(giver.written.value)
      return ceremony.people[index].posts.contains { post in
        let own = Folding.sameWord(post.title.value)
        return own == wanted || own.hasPrefix(wanted + " ")
          || (giver.kind == .head && wanted.hasPrefix(own + " "))
      }
    case .authority(let authority):
      return Folding.sameWord(authority.written.value) == Folding.sameWord(giver.written.value)
    case .group: return false
    }
  }

  /// Whether a giver is a host or heads one: Chủ tịch UBND xã, of UBND xã An Mỹ.
  private func isOfHost(_ giver: Authority) -> Bool {
    let body = Folding.sameWord(giver.written.value)
    let title = Folding.sameWord(giver.headTitle ?? "") + " "
    let own = body.hasPrefix(title) ? String(body.dropFirst(title.count)) : body
    return ceremony.event.hosts.contains { host in
      host.organisation != nil && host.organisation == giver.organisation
        || (Folding.sameWord(host.written.value) + " ").hasPrefix(own + " ")
    }
  }

  private func says(_ cause: Text?, _ period: Period) -> Bool {
    cause.map { NewsClause($0.value).mentions("\(period.lastYear)") } ?? false
  }

  /// The prize of a group; nil when it has only "khen thưởng" without a giver.
  func prize(of group: AwardGroup) -> NewsPrize? {
    guard !(group.forms.isEmpty && group.givers.isEmpty) else { return nil }
    let kind = group.forms.first?.entry?.kind
    let written = group.forms.first?.written.value ?? ""
    let word = house.words.words(.recognised).first ?? ""
    let isOwnTitle =
      group.forms.first.map { form in
        form.entry == nil && form.written.value.first { !"\u{201C}\"".contains($0) }?.isLetter ?? false
          && !house.words.opens(form.written.value, with: .things)
      } ?? false
    let isTitle =
      kind == .title || kind == .honoraryTitle || isOwnTitle
      || NewsClause(written).mentions(word) && written.lowercased().hasPrefix(word)
    // "Cờ thi đua của Chính phủ" names its giver itself.
    let isShort = group.forms.count < 10
    let givers = group.givers.map(\.written).filter { giver in
      !isShort || !group.forms.contains { NewsClause($0.written.value).mentions("của " + giver.value) }
    }
    return NewsPrize(
      forms: group.forms.map { withoutTitleWord(isOwnTitle ? $0.written : award($0), isTitle: isTitle) },
      givers: givers, kind: kind,
      isTitle: isTitle,
      isRecognised: house.words.words(.recognised).dropFirst().contains {
        written.lowercased().hasPrefix($0.lowercased())
      },
      isPrize: kind == nil
        && house.words.opening(of: written, in: .standingParts) == house.words.words(.standingParts).first,
      shortForms: isTitle
        ? []
        : group.forms.map { Located(shortForm(of: $0), at: $0.written.place) })
  }

  /// An award as it is named again: Huân chương.
  private func shortForm(of form: AwardForm) -> String {
    house.words.opening(of: form.written.value, in: .shortAwards) ?? form.written.value
  }

  /// A title without "danh hiệu" before it, which the sentence says itself.
  func withoutTitleWord(_ form: Text, isTitle: Bool) -> Text {
    let word = (house.words.words(.recognised).first ?? "") + " "
    guard isTitle, form.value.lowercased().hasPrefix(word) else { return form }
    return Located(String(form.value.dropFirst(word.count)), at: form.place)
  }

  // MARK: Recipients

  /// Deceased persons always have a form of address: without one, it is chosen by gender.
  private func addressedByGender(_ recipient: Recipient) -> Recipient {
    guard recipient.kind == .individual, recipient.address == nil, let gender = recipient.gender,
      PersonTitle.of(recipient.name.value) == nil, declared(recipient) == nil,
      ![recipient.post, recipient.unit].contains(where: {
        $0.map { house.words.opens($0.value, with: .nounsOfLearners) } ?? false
      })
    else { return recipient }
    var addressed = recipient
    addressed.address = wordOfAddress(gender).map { Located($0.value, at: recipient.place) }
    return addressed
  }

  func recipients(of group: AwardGroup) -> NewsRecipients {
    var result = NewsRecipients()
    // A list has its own column for how people are addressed.
    let isPlain = !group.listFiles.isEmpty && !group.isPosthumous
    let all = isPlain ? group.recipients : group.recipients.map(addressedByGender)
    let isList = !group.listFiles.isEmpty
    // Few are named in the sentence, more stand line by line; a partial list is never a list of all.
    let isTold = group.tellsNames ?? (!isList || all.count < 4)
    let isPartial = !group.isComplete && group.count != nil
    // What each did is the news: a line for each.
    let haveCauses = all.count > 1 && merit(of: group) == nil && all.contains { $0.achievement != nil }
    // Names of bodies alone are short.
    let areBare = all.allSatisfy {
      $0.kind == .collective && $0.name.value.split(separator: " ").count < 5 && $0.post == nil
        && $0.unit == nil && $0.residence == nil
    }
    let most = areBare ? 21 : isPartial ? 11 : 4
    let inProse = isTold && !haveCauses && !all.isEmpty && all.count < most && fitsSentence(all)
    let inLines = isTold && !inProse && (1...(group.tellsNames == true ? 500 : 30)).contains(all.count)
    (result.count, result.isExact) = counts(of: group)
    result.words = group.recipientsText.map { padded(prose($0)) }
    result.isComplete = !isPartial
    result.nouns = nouns(of: [group])
    if let words = result.words, group.count != nil {
      let own = result.nouns.map(\.value)
      // "nhiều hộ nông dân", "hộ thu nhập cao": the words go on after the noun of a vague count.
      let vague: [String]? =
        if case .vague? = group.count?.mode {
          group.count.map { [$0.written.value.split(separator: " ").dropFirst().joined(separator: " ")] }
        } else {
          nil
        }
      // "nhiều cá nhân", "cán bộ thôn": nhiều cán bộ thôn.
      let many = group.count.flatMap { count in
        count.written.value.split(separator: " ").first.map { Located(String($0), at: count.written.place) }
      }
      if vague != nil, let many, house.words.isOne(many.value, of: .many),
        NewsContext.after(vague ?? [], in: words.value) == nil, !house.words.opens(words.value, with: .allOf)
      {
        (result.count, result.continuesNoun) = ([many], true)
      } else if let vague, let rest = NewsContext.after(vague, in: words.value) {
        result.count = group.count.map { [count($0)] } ?? []
        (result.words, result.continuesNoun) = (Located(rest, at: words.place), true)
      } else if let rest = NewsContext.after(own, in: words.value)
        ?? NewsContext.after(RecipientKind.allCases.map(\.name.vi), in: words.value, any: true)
      {
        (result.words, result.continuesNoun) = (Located(rest, at: words.place), true)
      } else if house.words.opens(words.value, with: .joints) || isPhrase(words.value) {
        result.continuesNoun = true
      } else if let (number, noun) = ownNoun(of: group, words) {
        // "10 cá nhân", "cán bộ Công đoàn": 10 cán bộ Công đoàn.
        (result.count, result.words) = ([number], noun)
        (result.continuesNoun, result.wordsAreNoun) = (true, true)
      }
    }
    result.isSingle = group.count?.total == 1 || group.isComplete && all.count == 1
    if inProse {
      name(all, in: &result)
      // Names alone tell few who were not counted by a noun of their own.
      let kinds = RecipientKind.allCases.map(\.name.vi)
      // Four names and more have their number.
      if !isPartial, all.count < 4,
        all.count == 1 || group.count == nil || result.nouns.allSatisfy({ kinds.contains($0.value) })
      {
        (result.count, result.isExact) = ([], false)
      }
      if isPartial { nameWhole(all, of: group, in: &result) }
      // "đơn vị dẫn đầu" is who the only one is: xã Nghĩa Phong.
      if !isPartial, group.count == nil, let words = result.words, !words.value.contains(","),
        all.allSatisfy({ $0.post == nil && $0.unit == nil && $0.residence == nil })
      {
        (result.words, result.role) = (nil, words)
      }
    }
    if inLines {
      result.roll = all.map { own in
        var told = recipient(own)
        if merit(of: group) == nil { told.cause = own.achievement.map(inner) }
        return told
      }
    }
    if group.countsAwards {
      (result.count, result.isExact) = (group.recipientsText == nil ? result.count : [], false)
    }
    result.parts = group.subgroups.filter { $0.count != nil || !$0.recipients.isEmpty || $0.money == nil }
      .map { part($0, countsAwards: group.countsAwards) }
    for index in result.parts.indices.dropFirst()
    where result.parts[index - 1].isWon && !result.parts[index].isWon {
      result.parts[index].followsWon = true
    }
    let sums = group.subgroups.map { $0.count?.total }
    result.partsAreAll =
      !sums.contains(nil) && group.count?.total == sums.reduce(0) { $0 + ($1 ?? 0) } && !sums.isEmpty
    if group.count == nil, all.isEmpty, group.recipientsText == nil, !sums.isEmpty, !sums.contains(nil) {
      addUp(group.subgroups, in: &result)
    }
    // Beside a medal a prize is won, too.
    if result.parts.contains(where: \.isTrophy) {
      for index in result.parts.indices
      where house.words.opens(result.parts[index].label.value, with: .standingParts) {
        result.parts[index].isTrophy = true
      }
    }
    return result
  }

  /// Whether words say what people do: hiến máu 40 lần, of 44 cá nhân.
  private func isPhrase(_ words: String) -> Bool {
    [.verbs, .doings, .bareVerbs, .giftActs].contains { house.words.opens(words, with: $0) }
      && !house.words.opens(words, with: .subjects)
  }

  /// The number of a count that has the bare word of its kind, and the noun that words give instead.
  private func ownNoun(of group: AwardGroup, _ words: Text) -> (number: Text, noun: Text)? {
    guard case .exact(let kinds)? = group.count?.mode, kinds.count == 1, let only = kinds.first,
      only.word == only.kind.name.vi, words.value.first?.isLowercase ?? false,
      !house.words.opens(words.value, with: .uncounted)
    else { return nil }
    let lead = house.words.words(.allOf).prefix(2).first { words.value.hasPrefix($0 + " ") }
    let noun = words.value.dropFirst(lead.map { $0.count + 1 } ?? 0)
    return (
      Located(figure(only.count.value), at: only.count.place), Located(String(noun), at: words.place)
    )
  }

  /// Parts without a count of the whole: groups of people are the recipients, prizes have their sum.
  private func addUp(_ subgroups: [AwardSubgroup], in result: inout NewsRecipients) {
    let kinds = subgroups.flatMap { group -> [AwardCount.KindCount] in
      if case .exact(let kinds)? = group.count?.mode { kinds } else { [] }
    }
    let arePeople = result.parts.allSatisfy { part in
      part.names.isEmpty && !part.isVerb && !part.isAward && !part.isTrophy
        && !house.words.opens(part.label.value, with: .standingParts)
    }
    if arePeople {
      result.count = zip(subgroups, result.parts).map { group, part in
        let label = Casing.inner(part.label.value)
        let text =
          part.number.map { "\($0.value) \(label)" } ?? part.count.map { "\($0.value) \(label)" } ?? label
        return Located(text, at: group.label.place)
      }
      (result.parts, result.isExact) = ([], true)
    } else if let first = kinds.first, kinds.count == subgroups.count,
      kinds.allSatisfy({ $0.word == first.word })
    {
      let sum = kinds.reduce(0) { $0 + $1.count.value }  // bounded: a count is at most 9,999,999
      result.count = [
        Located(Count(sum, first.word).text(outlet.spelling.counts), at: first.count.place)
      ]
      (result.partsAreAll, result.isExact) = (true, true)
    }
  }

  /// Where all of one kind are named, the others alone are counted: Đồn Biên phòng Na Mèo và 6 cá nhân.
  private func nameWhole(_ all: [Recipient], of group: AwardGroup, in result: inout NewsRecipients) {
    guard case .exact(let kinds)? = group.count?.mode, kinds.count > 1, result.words == nil,
      group.subgroups.isEmpty
    else { return }
    let whole = kinds.filter { kind in all.count { $0.kind == kind.kind } == kind.count.value }
    guard !whole.isEmpty, whole.count < kinds.count,
      all.allSatisfy({ own in whole.contains { $0.kind == own.kind } })
    else { return }
    let rest = kinds.filter { kind in !whole.contains { $0.kind == kind.kind } }
    result.count = inOrder(rest).map {
      Located(Count($0.count.value, $0.word).text(outlet.spelling.counts), at: $0.count.place)
    }
    result.namesWhole = true
  }

  /// What follows the nouns with which words begin: "tham gia cứu hộ" of "các tập thể và cá nhân tham gia cứu hộ".
  private static func after(_ nouns: [String], in words: String, any: Bool = false) -> String? {
    var rest = words[...]
    var found = 0
    while true {
      // What follows the last noun after a comma is more of what they are: sĩ quan, quân nhân chuyên nghiệp.
      if !any, found == nouns.count, rest.hasPrefix(", ") { return String(rest) }
      let start = rest.lowercased()
      if let joint = ["các ", "và ", ", ", " "].first(where: start.hasPrefix) {
        rest = rest.dropFirst(joint.count)
      } else if let length = nouns.lazy.compactMap({ NewsContext.length(of: $0, opening: start) }).first {
        rest = rest.dropFirst(length)
        found += 1
      } else {
        return (any || found == nouns.count) && found > 0 && !rest.isEmpty ? String(rest) : nil
      }
    }
  }

  /// How much of a text a noun is, whole or by its first word: "hộ" stands for "hộ gia đình"; nil where it does not open it.
  private static func length(of noun: String, opening text: String) -> Int? {
    let noun = noun.lowercased()
    return [noun.count, noun.prefix { $0 != " " }.count].first { length in
      text.hasPrefix(noun.prefix(length)) && [" ", ",", nil].contains(text.dropFirst(length).first)
    }
  }

  /// Whether the people with all their details leave room for the rest of a sentence.
  private func fitsSentence(_ all: [Recipient]) -> Bool {
    let words = all.prefix(21).flatMap { [$0.address, $0.name, $0.post, $0.unit, $0.residence] }.compactMap {
      $0?.value
    }
    return words.reduce(0) { $0 + $1.split(separator: " ").count } < 45
  }

  /// Words that begin with a number, which is written as counts are.
  private func padded(_ text: Text) -> Text {
    let words = text.value.split(separator: " ", maxSplits: 1)
    guard words.count == 2, let number = Int(words[0]), (0..<10).contains(number) else { return text }
    return Located("\(figure(number)) \(words[1])", at: text.place)
  }

  private func counts(of group: AwardGroup) -> (texts: [Text], isExact: Bool) {
    if let count = group.count {
      switch count.mode {
      case .exact: return (parts(of: count), true)
      case .joint: return ([self.count(count)], true)
      case .vague, .times: return group.recipientsText == nil ? ([self.count(count)], false) : ([], false)
      }
    }
    guard let mode = listed(group) else { return ([], false) }
    return (parts(of: AwardCount(written: Located("", at: nil), mode: mode)), true)
  }

  private func part(_ subgroup: AwardSubgroup, countsAwards: Bool) -> NewsRecipients.Part {
    // If awards are counted, a class has its number, whatever its recipients are.
    if countsAwards, let total = subgroup.count?.total {
      return .init(
        label: subgroup.label, number: Located(figure(total), at: subgroup.count?.written.place), count: nil,
        names: subgroup.recipients, isTrophy: false)
    }
    let isPlace = house.words.opens(subgroup.label.value, with: .placesOfParts)
    let label = subgroup.label.value
    if house.words.isOne(label, of: .conferring), let count = subgroup.count {
      return .init(
        label: subgroup.label, number: nil, count: self.count(count), names: subgroup.recipients,
        isTrophy: false, isVerb: true)
    }
    // "5 hộ" of "thôn Đông" are no five hamlets: a prize stands by itself, a place needs those who are in it.
    var isOfPeople =
      house.words.opens(label, with: .areas) && label.contains { $0.isUppercase || $0.isNumber }
    if case .exact(let kinds) = subgroup.count?.mode, let only = kinds.first, !isOfPeople {
      isOfPeople =
        only.word != only.kind.name.vi && !house.words.opens(label, with: .standingParts)
        && !NewsClause(label).mentions(only.word)
    }
    if !isPlace, !isOfPeople, case .exact(let kinds) = subgroup.count?.mode, kinds.count == 1,
      let only = kinds.first
    {
      return .init(
        label: subgroup.label, number: Located(figure(only.count.value), at: only.count.place), count: nil,
        names: subgroup.recipients, isTrophy: house.words.opens(subgroup.label.value, with: .trophies),
        people: subgroup.count.map(count),
        isWon: !subgroup.recipients.isEmpty && house.words.opens(label, with: .standingParts))
    }
    return .init(
      label: subgroup.label, number: nil, count: subgroup.count.map(count), names: subgroup.recipients,
      isTrophy: false, isPlace: isPlace, isOfPeople: isOfPeople,
      isAward: isOfPeople && house.words.opens(label, with: .shortAwards))
  }

  /// Names the recipients of a list; what all have in common is said once.
  private func name(_ all: [Recipient], in result: inout NewsRecipients) {
    let people = all.map { recipient($0) }
    let unit = people.first?.unit
    let sharesUnit =
      all.count > 1 && unit != nil && people.allSatisfy { $0.unit?.value == unit?.value && $0.post == nil }
    let address = people.first?.address
    let sharesAddress =
      all.count > 2 && address != nil
      && people.allSatisfy {
        Folding.sameWord($0.address?.value ?? "") == Folding.sameWord(address?.value ?? "")
      }
    // One post or one village of all is said once, behind the names.
    func details(_ person: NewsRecipient) -> [String?] {
      [person.post?.value, person.unit?.value, person.recipient.residence?.value]
    }
    let own = people.first.map(details) ?? []
    if all.count > 1, !sharesUnit, own.contains(where: { $0 != nil }),
      people.allSatisfy({ details($0) == own && $0.posts.isEmpty })
    {
      result.peer = people.first
    }
    result.sharedUnit = sharesUnit ? unit : nil
    result.sharedAddress = sharesAddress ? address : nil
    // "nhân dân và cán bộ" of several places is said once.
    let lead = RecipientKind.people.name.vi + " "
    let arePeople = people.allSatisfy { $0.name.value.lowercased().hasPrefix(lead) }
    result.named = people.enumerated().map { index, person in
      var named = person
      if arePeople, index > 0 {
        named.name = Located(String(person.name.value.dropFirst(lead.count)), at: person.name.place)
      }
      if sharesAddress { named.address = nil }
      if sharesUnit { named.unit = nil }
      return named
    }
  }

  private func recipient(_ recipient: Recipient) -> NewsRecipient {
    var (address, titles): (Text?, [Text]) = (nil, [])
    if let own = recipient.address {
      if house.words.isOne(own.value, of: .addresses) {
        address = Located(Casing.inner(own.value), at: own.place)
      } else {
        titles = [own]
      }
    }
    let words = (recipient.post?.value ?? "").split(separator: " ")
    let endsWithNumber = words.last?.allSatisfy(\.isNumber) ?? false
    // "Trưởng khoa Nội, Bệnh viện Sơn Hải": the post names a part of the unit itself.
    let namesPart = words.indices.dropFirst().dropLast().contains { index in
      house.words.opens(words[index...].joined(separator: " "), with: .partsOfUnits)
    }
    // "Trưởng thôn" of "Thôn Đông" is the "Trưởng thôn Đông".
    // "…, Chủ tịch UBND" of "phường Đông" is the chair of its committee.
    let isStack = recipient.unit.map { house.words.opens($0.value, with: .areas) } ?? false
    let rest = recipient.post.flatMap { post in
      recipient.unit.flatMap { unit in
        RecipientFacts.rest(of: unit.value, after: post.value).map { Located($0, at: unit.place) }
      }
    }
    var result = NewsRecipient(
      recipient: recipient,
      name: recipient.kind == .individual
        ? recipient.name
        : recipient.kind == .household ? cased(recipient.name, .lower) : unit(recipient.name),
      address: address, titles: titles, post: recipient.post.map(post),
      unit: rest ?? recipient.unit.map(unit),
      partsUnit: rest == nil
        && (endsWithNumber || namesPart || !isStack && recipient.post?.value.contains(",") ?? false))
    if let index = declared(recipient) {
      let actor = actor(.person(index, written: recipient.name))
      (result.person, result.posts) = (index, actor.posts)
      if result.titles.isEmpty { result.titles = actor.titles }
      if result.titles.isEmpty, result.address == nil {
        result.address = actor.ownAddress ?? actor.address ?? actor.plainAddress
      }
    }
    return result
  }

  /// The nouns for the recipients: those of the counts, else the kinds of a list.
  func nouns(of groups: [AwardGroup]) -> [Text] {
    var result: [Text] = []
    func add(_ noun: String, _ place: Place?) {
      if !result.contains(where: { Folding.sameWord($0.value) == Folding.sameWord(noun) }) {
        result.append(Located(noun, at: place))
      }
    }
    let order: [RecipientKind] = [.collective, .household, .people, .individual]
    for group in groups {
      if group.countsAwards { continue }
      switch group.count?.mode {
      case .exact(let parts):
        for part in inOrder(parts) {
          add(part.word, part.count.place)
        }
      case .joint(_, let kinds):
        let words =
          group.count.flatMap(NewsContext.nounsWritten) ?? kinds.map(\.name.vi).joined(separator: ", ")
        words.split(separator: ",").forEach { add($0.split(separator: " ").joined(separator: " "), nil) }
      case .vague, .times:
        for kind in [RecipientKind.collective, .individual]
        where NewsClause(group.count?.written.value ?? "").mentions(kind.name.vi) { add(kind.name.vi, nil) }
      case nil:
        for kind in order where group.recipients.contains(where: { $0.kind == kind }) {
          let own = kind == .people ? RecipientKind.collective.name.vi : kind.name.vi
          add(kind == .individual ? noun(of: group) : own, nil)
        }
      }
    }
    // Among persons and collectives those who have a noun of their own are some of them.
    let kinds = Set(RecipientKind.allCases.map { Folding.sameWord($0.name.vi) })
    let general = result.filter { kinds.contains(Folding.sameWord($0.value)) }
    let both = [RecipientKind.collective, .individual].allSatisfy { kind in
      general.contains { $0.value == kind.name.vi }
    }
    return groups.count > 1 && both ? general : result
  }

  /// What the individuals of a list are: học sinh, where all are addressed as those who learn and their units say so.
  private func noun(of group: AwardGroup) -> String {
    if let noun = house.words.noun(of: group.forms) { return noun }
    let people = group.recipients.filter { $0.kind == .individual }
    let nouns = people.map { person -> String? in
      // "Lớp 4B" says by itself what somebody is.
      let isClass = [person.post, person.unit].contains {
        $0.map { house.words.opens($0.value, with: .nounsOfLearners) } ?? false
      }
      guard isClass || house.words.isOne(person.address?.value ?? "", of: .learners) else { return nil }
      return [person.post, person.unit].lazy.compactMap { $0 }.compactMap {
        house.words.other(for: $0.value, in: .nounsByUnit)
      }.first
    }
    guard let first = nouns.first, let noun = first, nouns.allSatisfy({ $0 == noun }) else {
      return RecipientKind.individual.name.vi
    }
    return noun
  }

  // MARK: Folding

  private func folded(_ all: [NewsAward]) -> [NewsAward] {
    var result: [NewsAward] = []
    var awards = all
    // One giver and form for several causes: the giver is the subject, and says both once.
    for index in awards.indices.dropFirst() where differsInCause(awards[index - 1], awards[index]) {
      (awards[index - 1].isActive, awards[index].isActive) = (true, true)
    }
    speakAlike(&awards)
    for award in awards {
      guard let last = result.last else {
        result.append(award)
        continue
      }
      let index = result.count - 1
      if givesMore(last, award) {
        // Different givers to the same uncounted people.
        result[index].items[0].prizes += award.items[0].prizes
        result[index].indices += award.indices
      } else if givesSame(last, award) {
        result[index].items[0].recipients.named += award.items[0].recipients.named
        result[index].items[0].recipients.isSingle = false
        result[index].indices += award.indices
      } else if goesToSame(last, award) {
        result[index].items += shortened(award.items, after: last)
        result[index].indices += award.indices
        result[index].sharesRecipients = true
      } else if isOneClause(last, award) {
        result[index].items += shortened(award.items, after: last)
        result[index].indices += award.indices
      } else {
        var next = award
        next.keepsHanders =
          last.voice == "trao" && award.voice == "trao" && award.announcer == nil
          && last.handers.map(\.name.value) == award.handers.map(\.name.value)
        next.keepsForm = differsInCause(last, award)
        next.keepsAnnouncer =
          award.announcer != nil && last.announcer?.name.value == award.announcer?.name.value
          && last.decision?.number?.value == award.decision?.number?.value
        next.keepsRecipients =
          last.voice == award.voice && award.voice == "bị động"
          && last.items.count == 1 && last.items[0].recipients.named.count == 1
          && award.items.count == 1 && award.items[0].recipients.named.count == 1
          && last.items[0].recipients.named.first?.name.value
            == award.items[0].recipients.named.first?.name.value
        next.changesDelegation =
          last.group.onBehalfOf?.written.value != award.group.onBehalfOf?.written.value
        next.keepsGiver =
          (last.isActive && award.isActive || next.keepsHanders) && !award.givers.isEmpty
          && last.voice == award.voice && last.givers.map(\.value) == award.givers.map(\.value)
        result.append(next)
      }
    }
    return result
  }

  /// Awards of one giver that name some, count others or count what is given have one voice: the giver is the subject.
  private func speakAlike(_ awards: inout [NewsAward]) {
    func shape(_ award: NewsAward) -> Int? {
      guard award.items.count == 1, let item = award.items.first, item.prizes.count == 1,
        award.givers.count == 1, award.handers.isEmpty, award.announcer == nil, award.receivers.isEmpty,
        award.group.status != .proposed, !award.group.isPosthumous, !award.isReceived, !tellsDecision(award),
        !item.prizes[0].forms.isEmpty, item.recipients.roll.isEmpty
      else { return nil }
      return item.number != nil ? 2 : item.recipients.named.isEmpty ? 0 : 1
    }
    var start = 0
    while start < awards.count {
      let giver = awards[start].givers.first?.value
      let end =
        awards[start...].firstIndex { $0.givers.first?.value != giver || shape($0) == nil }
        ?? awards.endIndex
      if Set(awards[start..<end].map(shape)).count > 1 {
        for index in start..<end { awards[index].isActive = true }
      }
      start = max(end, start + 1)
    }
  }

  private func shortened(_ items: [NewsAward.Item], after award: NewsAward) -> [NewsAward.Item] {
    var items = items
    guard let form = award.items.last?.prizes.first?.forms.first, let own = items.first?.prizes.first,
      own.forms.count == 1, let first = own.forms.first, let base = NewsSpelling.withoutClass(form.value),
      let ownBase = NewsSpelling.withoutClass(first.value)
    else { return items }
    // An order is named once; its further classes follow without the name.
    let named = NewsSpelling.withoutClass(award.items[0].prizes.first?.forms.first?.value ?? "") ?? base
    guard ownBase == named else { return items }
    let short = first.value.dropFirst(ownBase.count).drop { $0 == " " }
    items[0].prizes = [
      NewsPrize(
        forms: [Located(String(short), at: first.place)], givers: own.givers, kind: own.kind, isTitle: false,
        isRecognised: own.isRecognised)
    ]
    return items
  }

  /// Whether two awards differ in nothing but their forms and recipients.
  private func sameManner(_ left: NewsAward, _ right: NewsAward) -> Bool {
    let (first, second) = (left.group, right.group)
    return first.status == second.status && first.isPosthumous == second.isPosthumous
      && left.givers.map(\.value) == right.givers.map(\.value) && !left.givers.isEmpty
      && left.cause?.value == right.cause?.value
      && left.periods.map(\.years.value) == right.periods.map(\.years.value)
      && left.handers.map(\.key) == right.handers.map(\.key)
      && left.handers.map(\.name.value) == right.handers.map(\.name.value)
      && first.onBehalfOf?.written.value == second.onBehalfOf?.written.value
      && first.proposedThrough?.value == second.proposedThrough?.value
      && first.session?.value == second.session?.value && left.announcer == nil && right.announcer == nil
      && left.receivers.isEmpty && right.receivers.isEmpty && left.money == nil && right.money == nil
      && left.isReceived == right.isReceived && !first.isPosthumous
      && (!tellsDecision(left) && !tellsDecision(right)
        || left.decision?.number?.value == right.decision?.number?.value)
  }

  /// Whether two awards of one giver and form go to counted recipients for different causes.
  private func differsInCause(_ left: NewsAward, _ right: NewsAward) -> Bool {
    guard let cause = left.cause?.value, let other = right.cause?.value, cause != other,
      left.givers.count == 1, left.givers.map(\.value) == right.givers.map(\.value),
      let first = left.items.last?.prizes.first, let second = right.items.first?.prizes.first,
      first.forms.map(\.value) == second.forms.map(\.value)
    else { return false }
    return isPlain(left) && isPlain(right)
  }

  /// Whether an award gives one form that is not a title to counted recipients, without other details.
  private func isPlain(_ award: NewsAward) -> Bool {
    guard award.items.count == 1, award.items[0].prizes.count == 1, !award.items[0].prizes[0].isTitle,
      award.items[0].number == nil
    else { return false }
    let recipients = award.items[0].recipients
    guard recipients.isExact, recipients.named.isEmpty, recipients.roll.isEmpty else { return false }
    guard award.handers.isEmpty, award.announcer == nil, award.receivers.isEmpty, award.money == nil else {
      return false
    }
    return award.group.status != .proposed && !award.group.isPosthumous && !award.isReceived
      && !tellsDecision(award)
  }

  private func tellsDecision(_ award: NewsAward) -> Bool {
    outlet.awards.citesDecisions && award.decision?.number != nil
  }

  /// One clause for one giver and cause: forms and classes after one another, at most four.
  private func isOneClause(_ left: NewsAward, _ right: NewsAward) -> Bool {
    guard sameManner(left, right), left.items.count < 4, !left.sharesRecipients, genre != .decision else {
      return false
    }
    return (left.items + right.items).allSatisfy { item in
      item.number == nil && item.prizes.contains { !$0.forms.isEmpty } && item.recipients.parts.isEmpty
        && item.recipients.roll.isEmpty && item.recipients.words == nil
        && (item.recipients.isExact && item.recipients.named.isEmpty || left.isReceived)
    }
  }

  /// Awards that are counted, for the same people in the same words.
  private func goesToSame(_ left: NewsAward, _ right: NewsAward) -> Bool {
    guard sameManner(left, right), let first = left.items.last, let second = right.items.first else {
      return false
    }
    return first.number != nil && second.number != nil && first.recipients.words != nil
      && first.recipients.words?.value == second.recipients.words?.value && second.recipients.parts.isEmpty
      && left.items.allSatisfy(\.recipients.parts.isEmpty)
  }

  /// One thing by one giver and hand, to people who are named in each.
  private func givesSame(_ left: NewsAward, _ right: NewsAward) -> Bool {
    guard sameManner(left, right), genre != .decision, left.items.count == 1, right.items.count == 1 else {
      return false
    }
    let both = [left, right].map(\.items[0])
    return both.allSatisfy { item in
      item.number == nil && item.prizes.count == 1 && !item.recipients.named.isEmpty
        && item.recipients.count.isEmpty
        && item.recipients.words == nil && item.recipients.parts.isEmpty && item.recipients.sharedUnit == nil
        && item.recipients.sharedAddress == nil
    } && both[0].prizes[0].forms.map(\.value) == both[1].prizes[0].forms.map(\.value)
      && both[0].recipients.named.count + both[1].recipients.named.count < 4
  }

  /// Neighbours that give different things to the same uncounted recipients.
  private func givesMore(_ left: NewsAward, _ right: NewsAward) -> Bool {
    guard left.items.count == 1, right.items.count == 1 else { return false }
    let (first, second) = (left.items[0].recipients, right.items[0].recipients)
    let words = [first, second].map {
      Folding.sameWord(($0.count + [$0.words].compactMap { $0 }).map(\.value).joined(separator: " "))
    }
    let plain = [left, right].allSatisfy {
      $0.items[0].recipients.named.isEmpty && $0.items[0].recipients.parts.isEmpty && $0.handers.isEmpty
        && $0.group.citation == nil && $0.items[0].recipients.roll.isEmpty && $0.money == nil
        && $0.announcer == nil
        && $0.receivers.isEmpty && $0.items[0].prizes.contains { !$0.forms.isEmpty }
    }
    return words[0] == words[1] && !words[0].isEmpty && !first.isExact && !second.isExact && plain
      && left.group.status == right.group.status && left.group.isPosthumous == right.group.isPosthumous
      && left.periods.map(\.years.value) == right.periods.map(\.years.value)
      && (left.cause == nil || right.cause == nil || left.cause?.value == right.cause?.value)
      && left.items[0].number == nil && right.items[0].number == nil
  }

  /// The number of recipients that are rewarded today: only when all awards are of one form and each is counted.
  var todaysTotal: [AwardCount.KindCount] {
    let groups = ceremony.awards.filter { $0.status != .proposed }
    let forms = groups.map { $0.forms.map(\.written.value.localizedFold) }
    guard let first = forms.first, forms.allSatisfy({ $0 == first }),
      !groups.contains(where: { $0.recipients.contains { $0.kind == .people || $0.isPosthumous } })
    else { return [] }
    var counts: [AwardCount.KindCount] = []
    for group in groups {
      guard !group.countsAwards, !group.isPosthumous,
        case .exact(let kinds)? = group.count?.mode ?? listed(group)
      else { return [] }
      for part in kinds {
        if let index = counts.firstIndex(where: { Folding.sameWord($0.word) == Folding.sameWord(part.word) })
        {
          let sum = counts[index].count.value + part.count.value  // bounded: a count is at most 9,999,999
          counts[index] = .init(
            kind: part.kind, count: Located(sum, at: counts[index].count.place), word: part.word)
        } else {
          counts.append(part)
        }
      }
    }
    // "1 cá nhân" may be one of the "14 vận động viên".
    let persons = counts.filter { $0.kind == .individual }.map(\.word)
    return persons.count > 1 && persons.contains(RecipientKind.individual.name.vi) ? [] : counts
  }

  func listed(_ group: AwardGroup) -> AwardCount.Mode? {
    guard group.isComplete, !group.recipients.isEmpty else { return nil }
    let kinds = RecipientKind.allCases.compactMap { kind -> AwardCount.KindCount? in
      let number = group.recipients.count { $0.kind == kind }
      return number == 0
        ? nil
        : .init(
          kind: kind, count: Located(number, at: group.listFiles.first?.place ?? group.place),
          word: kind == .individual ? noun(of: group) : kind.name.vi)
    }
    return .exact(kinds)
  }
}

extension AwardGroup {
  /// The one who receives it, be it by name or in words; nil where there are several.
  var sole: Text? {
    if recipients.count == 1, isComplete { return recipients[0].name }
    return recipients.isEmpty && count == nil && !countsAwards ? recipientsText : nil
  }
}

extension String {
  var trimmedBlanks: String { split(separator: " ").joined(separator: " ") }

  fileprivate var localizedFold: String { Folding.sameWord(self) }
}
