import Awards
import Diagnostics
import Fields
import Model
import Wording

extension Resolver {
  // MARK: Awards

  mutating func resolveAwards(_ draft: CeremonyDraft) {
    for award in draft.awards {
      var group = award.group
      group.forms = award.formTexts.map { form($0, awardClass: award.awardClass) }
      group.givers = authorities(givers(of: award))
      group.handers = award.handers.map { actor($0) }
      group.receivers = award.receivers.map { actor($0) }
      group.announcer = award.announcer.map { actor($0) }
      group.onBehalfOf = award.onBehalfOf.map { authority($0) }
      group.isComplete = award.isComplete ?? (!group.listFiles.isEmpty || !award.recipients.isEmpty)
      if let session = group.session { check(session: session) }
      if let site = group.site { check(site: site, among: draft.sites) }
      let oneKind = onlyKind(of: group.count)
      var drafts = award.recipients
      let known = findings.diagnostics.count { $0.severity == .error }
      for list in award.lists {
        if let rows = recipients(of: list, oneKind: oneKind) {
          drafts += rows
        } else {
          group.isComplete = false
        }
      }
      group.recipients = drafts.compactMap { recipient($0, oneKind: oneKind, group: group) }
      checkNames(of: &group.recipients)
      checkMoney(of: group)
      checkMerit(of: &group)
      // Rows that could not be read are missing for that reason alone.
      group.isDamaged = findings.diagnostics.count { $0.severity == .error } > known
      if group.isDamaged { group.isComplete = false }
      if !group.isDamaged { CountCheck.check(group, into: &findings) }
      ceremony.awards.append(group)
    }
  }

  /// Bodies of which one that lacks its place has that of the next: Tỉnh ủy, HĐND, UBND tỉnh.
  private mutating func authorities(_ names: [Text]) -> [Authority] {
    names.enumerated().map { index, name in
      guard AuthorityNames.bodies.contains(where: { Folding.sameWord($0) == Folding.sameWord(name.value) }),
        let place = names[(index + 1)...].lazy.compactMap({ AuthorityNames.read($0.value)?.place }).first
      else { return authority(name) }
      return authority(name.with("\(name.value) \(place)")).written(as: name)
    }
  }

  /// Who gives an award, as the form says where “của” does not; one who differs from it is told.
  private mutating func givers(of award: AwardDraft) -> [Text] {
    let inForms = award.formTexts.compactMap { text in
      AwardNames.catalogue.parted(text.value).map { text.with($0.giver) }
    }
    guard let first = inForms.first else { return award.givers }
    guard !award.givers.isEmpty else { return [first] }
    let known = award.givers.map { Folding.sameWord(Abbreviation.writtenOut($0.value)) }
    for giver in inForms
    where !known.contains(where: { $0.hasPrefix(Folding.sameWord(Abbreviation.writtenOut(giver.value))) }) {
      findings.report(ReferenceFaults.otherGiver(giver, than: award.givers[0]))
    }
    return award.givers
  }

  /// The only kind of recipient that a count has.
  private func onlyKind(of count: AwardCount?) -> RecipientKind? {
    guard let count else { return nil }
    switch count.mode {
    case .exact(let parts):
      let kinds = Set(parts.map(\.kind))
      return kinds.count == 1 ? kinds.first : nil
    case .joint(_, let kinds): return Set(kinds).count == 1 ? kinds.first : nil
    case .vague, .times: return nil
    }
  }

  private mutating func recipient(
    _ draft: RecipientDraft, oneKind: RecipientKind?, group: AwardGroup
  ) -> Recipient? {
    var recipient = draft.recipient
    let shown = draft.kind ?? oneKind ?? RecipientKind(of: recipient) ?? memberKind(of: recipient)
    guard let kind = shown ?? bodyKind(of: recipient) ?? formKind(of: group) else {
      findings.report(ReferenceFaults.missingKind(recipient.name))
      return nil
    }
    recipient.kind = kind
    if recipient.kind == .people, !Casing.lower(recipient.name.value).hasPrefix("nhân dân") {
      recipient.name = recipient.name.with("Nhân dân và cán bộ \(Casing.inner(recipient.name.value))")
    }
    if recipient.money == nil, let money = group.money, let first = money.byKind.values.first {
      let isForAll = money.amount != nil || money.byLaw != nil
      // Where only other kinds have a sum, this one has none.
      recipient.money = money.byKind[kind.counted] ?? (isForAll ? nil : Located(0, at: first.place))
    }
    recipient.form = draft.formText.map { form($0, awardClass: nil) }
    check(recipient, in: group)
    if group.isPosthumous { recipient.isPosthumous = true }
    return recipient
  }

  /// Tells of a kind of recipient that is left out of the sums by kind.
  private mutating func checkMoney(of group: AwardGroup) {
    guard let money = group.money, !money.byKind.isEmpty, money.amount == nil, money.byLaw == nil else {
      return
    }
    let unpaid = RecipientKind.allCases.filter { kind in
      money.byKind[kind.counted] == nil
        && group.recipients.contains { $0.kind == kind && ($0.money?.value ?? 0) == 0 }
    }
    guard !unpaid.isEmpty else { return }
    findings.report(ReferenceFaults.kindsWithoutMoney(unpaid, at: money.byKind.values.first?.place))
  }

  /// A unit, where the name begins as names of bodies in lists do: Sở Tài chính.
  private func bodyKind(of recipient: Recipient) -> RecipientKind? {
    guard recipient.post == nil else { return nil }
    let name = recipient.name.value
    return ListValues.kind(ofName: name, firstWord: ListValues.firstWord(of: name), hasPerson: false)
  }

  /// The only kind of recipient that an award's form is for: a flag is a unit's.
  private func formKind(of group: AwardGroup) -> RecipientKind? {
    guard group.forms.count == 1 else { return nil }
    return group.forms[0].entry.flatMap { ListValues.onlyKind(of: $0) }
  }

  /// A unit, where a recipient is a member of the cluster or one of the hosts.
  private func memberKind(of recipient: Recipient) -> RecipientKind? {
    let name = Folding.sameWord(recipient.name.value)
    let isHost = ceremony.event.hosts.contains { Folding.sameWord($0.written.value) == name }
    return isHost || members.contains(name) ? .collective : nil
  }

  /// In a group with several forms each recipient must name one of them.
  private mutating func check(_ recipient: Recipient, in group: AwardGroup) {
    guard !group.forms.isEmpty else { return }
    if let form = recipient.form {
      let isKnown = group.forms.contains {
        $0.entry == nil
          ? Folding.sameWord($0.written.value) == Folding.sameWord(form.written.value)
          : $0.entry == form.entry
      }
      // A name that is not in the catalogue has its own fault.
      if !isKnown, form.entry != nil {
        findings.report(ReferenceFaults.foreignForm(form.written, of: group.forms))
      }
    } else if group.forms.count > 1 {
      findings.report(ReferenceFaults.missingForm(recipient.name, of: group.forms))
    }
  }

  private mutating func form(_ text: Text, awardClass: AwardClass?) -> AwardForm {
    let known = forms[text.value] ?? AwardForm(reading: text, in: AwardNames.catalogue)
    forms[text.value] = known
    let form = AwardForm(
      written: text.with(known.written.value), entry: known.entry, awardClass: known.awardClass)
    if form.entry == nil, !AwardNames.isPrize(text.value), !ownForms.contains(Folding.sameWord(text.value)) {
      findings.report(ReferenceFaults.unknownForm(text, among: AwardNames.catalogue.spellings))
    }
    guard form.awardClass == nil, let awardClass else { return form }
    return AwardForm(
      written: form.written.with("\(form.written.value) hạng \(awardClass.name.vi)"), entry: form.entry,
      awardClass: awardClass)
  }

  private mutating func check(session: Text) {
    let sessions = ceremony.event.sessions.map(\.name.value)
    guard !sessions.contains(where: { Folding.sameWord($0) == Folding.sameWord(session.value) }) else {
      return
    }
    findings.report(
      ReferenceFaults.unknown(
        session, what: Message(vi: "phiên", en: "session"), among: sessions,
        declare: Message(
          vi: "khai phiên ở mục “phiên” của buổi lễ", en: "declare it under “phiên” of the event")))
  }

  /// Every name under which an award may be referred to.
  private func names(of group: AwardGroup) -> [String] {
    var forms = group.forms.map(\.written.value)
    if forms.count > 1 { forms.append(forms.joined(separator: ", ")) }
    var givers = group.givers.map(\.written.value)
    if givers.count > 1 { givers.append(givers.joined(separator: ", ")) }
    let full = forms.flatMap { form in givers.map { "\(form) của \($0)" } }
    return forms + full + (group.key.map { [$0.value] } ?? [])
  }

  private func makeAwardIndex() -> (byName: [String: [Int]], names: [String]) {
    var index: [String: [Int]] = [:]
    var all: [String] = []
    for (position, group) in ceremony.awards.enumerated() {
      for name in names(of: group) {
        let key = Folding.sameWord(name)
        if index[key]?.last != position { index[key, default: []].append(position) }
        all.append(name)
      }
    }
    return (index, all)
  }

  /// The awards that texts name; what fits none or several is reported.
  private mutating func awards(_ texts: [Text]) -> [Int] {
    guard !texts.isEmpty else { return [] }
    let index = awardIndex ?? makeAwardIndex()
    awardIndex = index
    var found: [Int] = []
    for text in texts {
      let matches = index.byName[Folding.sameWord(text.value)] ?? []
      if let match = matches.first, matches.count == 1 {
        found.append(match)
      } else if matches.isEmpty {
        findings.report(
          ReferenceFaults.unknown(
            text, what: Message(vi: "nhóm khen thưởng", en: "award"), among: index.names,
            declare: Message(
              vi: "gọi bằng “mã”, hoặc như “Bằng khen của UBND tỉnh”",
              en: "refer to it by its “mã”, or like “Bằng khen của UBND tỉnh”")))
      } else {
        let candidates = matches.map { position -> Text in
          let group = ceremony.awards[position]
          return Located(names(of: group).last ?? "", at: group.place)
        }
        findings.report(ReferenceFaults.ambiguous(text, candidates))
      }
    }
    return found
  }

  // MARK: Decisions

  mutating func resolveDecisions(_ draft: CeremonyDraft) {
    var keys: [String: Int] = [:]
    for decision in draft.decisions {
      let index = add(decision)
      if let key = decision.decision.key { keys[Folding.sameWord(key.value)] = index }
      for award in awards(decision.awards) { link(award, to: index) }
    }
    for (position, award) in draft.awards.enumerated() {
      switch award.decision {
      case .own(let decision): link(position, to: add(decision))
      case .mention(let text):
        if let index = keys[Folding.sameWord(text.value)] {
          link(position, to: index)
        } else {
          ceremony.awards[position].citation = citation(
            text, keys: draft.decisions.compactMap { $0.decision.key?.value })
        }
      case nil: break
      }
    }
    for index in ceremony.decisions.indices { complete(index) }
  }

  private mutating func link(_ award: Int, to decision: Int) {
    ceremony.awards[award].decision = Reference(decision)
    if !ceremony.decisions[decision].awards.contains(Reference(award)) {
      ceremony.decisions[decision].awards.append(Reference(award))
    }
  }

  private mutating func citation(_ text: Text, keys: [String]) -> DecisionCitation? {
    // One short word like “q3” is a “mã”; numbers of decisions begin with a figure or the word “số”.
    let isKey = !text.value.contains(where: { " /.".contains($0) }) && text.value.first?.isLetter == true
    guard text.value.contains(where: \.isNumber), !isKey else {
      findings.report(
        ReferenceFaults.unknown(
          text, what: Message(vi: "quyết định", en: "decision"), among: keys,
          declare: Message(
            vi: "ghi mã của một quyết định, hoặc số như “2360/QĐ-CTN ngày 9/12/2025”",
            en: "write the “mã” of a decision, or a number like “2360/QĐ-CTN ngày 9/12/2025”")))
      return nil
    }
    return FieldType<DecisionCitation>.citationText.read(
      DataNode(.scalar(text.value), at: text.place ?? PhraseFaults.nowhere), into: &findings)
  }

  private mutating func add(_ draft: DecisionDraft) -> Int {
    var decision = draft.decision
    DocumentNumber.settle(&decision.number, &decision.sign, into: &findings)
    if var submission = decision.submission {
      DocumentNumber.settle(&submission.number, &submission.sign, into: &findings)
      decision.submission = submission
    }
    for subject in [decision.subject, decision.submission?.subject].compactMap(\.self) {
      checkCapitals(of: subject)
    }
    decision.authority = draft.authority.map { authority($0) }
    if let signer = draft.signer { sign(&decision, by: signer) }
    if let name = decision.signing.name { checkNames(ofPeople: [name]) }
    ceremony.decisions.append(decision)
    return ceremony.decisions.count - 1
  }

  /// "ký: Chủ tịch UBND quận", "ký: Phó Chủ tịch, Nguyễn Văn A" or "ký: Nguyễn Văn A".
  private mutating func sign(_ decision: inout Decision, by signer: Text) {
    switch names.person(signer.value) {
    case .one(let index):
      decision.signing.name = names.people[index].name
      return
    case .several(let all):
      findings.report(ReferenceFaults.ambiguous(signer, all.map { names.people[$0].name }))
      return
    case .none: break
    }
    var written = Signing()
    written.title = signer
    written = SigningText.settled(written)
    if written.form == .acting, let post = written.title {
      sign(&decision, by: post)
      if decision.signing.form == .own { decision.signing.form = .acting }
      return
    }
    guard written.form == .own else {
      written.name = decision.signing.name
      decision.signing = written
      return
    }
    let pieces = signer.value.split(separator: ",", maxSplits: 1).map { String($0).trimmed }
    if pieces.count == 2, let office = pieces.firstIndex(where: { SignerPost($0) != nil }) {
      decision.signing.name = signer.with(pieces[1 - office])
      sign(&decision, by: signer.with(pieces[office]))
      return
    }
    guard let post = SignerPost(signer.value), post.isDeputy || post.body.isEmpty else {
      let known = findings.diagnostics.count
      let authority = authority(signer)
      // An unknown name has no consequences.
      guard findings.diagnostics.count == known else {
        decision.signing.name = signer
        return
      }
      decision.authority = decision.authority ?? authority
      switch authority.kind {
      case .head: decision.signing.title = authority.headTitle.map { signer.with($0) }
      case .body: decision.signing.form = .onBehalf
      }
      return
    }
    decision.signing.title = signer.with(post.title)
    if !post.body.isEmpty {
      let head = authority(signer.with("\(post.head) \(post.body)"))
      decision.authority = decision.authority ?? head
    }
  }

  /// What follows from the awards and the declared bodies and need not be written twice.
  private mutating func complete(_ index: Int) {
    var decision = ceremony.decisions[index]
    let givers = ceremony.awards[decision.awards].flatMap(\.givers)
    if decision.authority == nil, let giver = givers.first,
      givers.allSatisfy({ $0.written.value == giver.written.value })
    {
      decision.authority = giver
    }
    if let authority = decision.authority {
      // A committee does not sign itself: its chair or a deputy signs on its behalf.
      if authority.kind == .body, authority.legal?.level.isLocalGovernment == true,
        decision.signing.form == .own
      {
        decision.signing.form = .onBehalf
      }
      // Nor do other bodies of several: Ban Thường vụ, Hội đồng.
      if authority.kind == .body, decision.signing.form == .own, Signing.isCollective(authority.written.value)
      {
        decision.signing.form = .onBehalf
      }
      if decision.signing.title == nil, let title = authority.headTitle, decision.signing.form == .own {
        decision.signing.title = authority.written.with(title)
      }
      if let body = authority.organisation.map({ names.organisations[$0] }) {
        decision.issuingBody = decision.issuingBody ?? body.name
        decision.superiorBody = decision.superiorBody ?? body.superior
      } else if authority.level == .state {
        decision.issuingBody = decision.issuingBody ?? authority.centralBody
      }
    }
    ceremony.decisions[index] = decision
  }

  // MARK: Photos

  mutating func resolvePhotos(_ draft: CeremonyDraft) {
    for entry in draft.photos {
      var photo = entry.photo
      photo.actors = entry.actors.map { actor($0) }
      photo.awards = awards(entry.awards).map { Reference($0) }
      if let pledge = entry.pledge {
        photo.pledge = ceremony.pledges.firstIndex {
          Folding.sameWord($0.document.value) == Folding.sameWord(pledge.value)
        }.map { Reference($0) }
        if photo.pledge == nil {
          findings.report(
            ReferenceFaults.unknown(
              pledge, what: Message(vi: "giao ước", en: "pledge"),
              among: ceremony.pledges.map(\.document.value),
              declare: Message(vi: "khai ở mục “giao ước thi đua”", en: "declare it under “giao ước thi đua”")
            ))
        }
      }
      ceremony.photos.append(photo)
    }
  }
}

extension RecipientKind {
  /// What a recipient shows to be: a person who has a word of address, a post or a year of birth, a unit by the first word
  /// of its name; nil where nothing shows it.
  fileprivate init?(of recipient: Recipient) {
    let name = recipient.name.value
    func begins(with words: [String]) -> Bool {
      words.contains { word in
        var cursor = PhraseCursor(name)
        return cursor.take(word) && !cursor.isAtEnd
      }
    }
    let isAddressed =
      (ListValues.isAddressWithName(name) || ListValues.beginsWithAddress(name)) && !begins(with: ["Bà con"])
    if recipient.address != nil || recipient.gender != nil || recipient.birthYear != nil || isAddressed {
      self = .individual
    } else if begins(with: ["Nhân dân và cán bộ", "Cán bộ và nhân dân", "Nhân dân"]) {
      self = .people
    } else if begins(with: ["Gia đình", "Hộ gia đình", "Hộ ông", "Hộ bà"]) {
      self = .household
    } else if begins(with: RecipientKind.collective.aliases.filter { !RecipientKind.surnames.contains($0) })
      || begins(with: [
        "Tập thể", "Cán bộ, chiến sĩ", "Ban Quản lý", "Ban Chỉ huy", "Ban Giám hiệu", "Đoàn Thanh niên",
      ])
    {
      self = .collective
    } else {
      return nil
    }
  }

  /// Words for units that may also begin a person's name.
  private static let surnames: Set<String> = ["ban", "khoa", "hội", "bản", "viện", "sở", "làng", "tổ"]
}
