import Awards
import Diagnostics
import Fields
import Model
import Wording

/// Makes a ceremony of a draft: looks up every name, reads the lists, compares the counts.
struct Resolver {
  var ceremony: Ceremony
  var findings = Findings()
  var names: NameIndex
  /// Forms already looked up: a list names the same few in every row.
  var forms: [String: AwardForm] = [:]
  /// Bodies and offices already looked up: a thousand awards name the same few givers.
  private var authorities: [String: Authority] = [:]
  /// Awards by every name under which they may be referred to, and those names; made when one is referred to.
  var awardIndex: (byName: [String: [Int]], names: [String])?
  let ownForms: Set<String>
  /// The members of the cluster, folded: units all.
  let members: Set<String>
  private let lists: ListLoader

  private static let groupWords = [
    "các", "đại diện", "lãnh đạo", "đoàn", "những", "nhóm", "tập thể", "nhân dân", "cùng", "đông đảo",
    "toàn thể", "thân nhân",
    "gia đình", "Ban Giám hiệu", "Ban Giám đốc", "Ban Lãnh đạo", "Ban Chủ nhiệm", "Ban Tổ chức",
    "Ban Chỉ huy",
    "Ban Quản trị", "Ban Điều hành", "Ban Thường vụ", "Ban Chấp hành", "Thường trực", "Hội đồng",
    "Thủ trưởng", "Chi ủy",
    "Đảng ủy", "Bộ Chỉ huy",
  ]

  /// Resolves a draft.
  static func resolve(
    _ draft: CeremonyDraft, lists: ListLoader, into findings: inout Findings
  ) -> Ceremony {
    withoutActuallyEscaping(lists) { lists in
      var resolver = Resolver(draft, lists: lists)
      resolver.resolveEvent(draft)
      resolver.resolvePeople(draft)
      resolver.resolveSections(draft)
      resolver.ceremony.pastHonours = draft.pastHonours
      resolver.ceremony.awardStatistics = draft.awardStatistics
      resolver.resolveAwards(draft)
      resolver.resolveDecisions(draft)
      resolver.resolvePhotos(draft)
      resolver.resolveProgramme(draft)
      resolver.resolveDay(draft)
      resolver.ceremony.report = draft.report
      if let certificates = draft.certificates { resolver.ceremony.certificates = certificates }
      resolver.ceremony.organisations = resolver.names.organisations
      findings.append(resolver.findings)
      return resolver.ceremony
    }
  }

  private init(_ draft: CeremonyDraft, lists: @escaping ListLoader) {
    self.lists = lists
    members = Set((draft.cluster?.members ?? []).map { Folding.sameWord($0.value) })
    ceremony = Ceremony()
    ceremony.people = (draft.attendance.compactMap(\.person) + draft.people).map(Resolver.parted)
    names = NameIndex(organisations: draft.organisations, people: ceremony.people)
    ownForms = Set(draft.ownForms.map { Folding.sameWord($0.value) })
    declarePlainNames(draft)
    for host in (draft.event?.hosts ?? []) + (draft.event?.partners ?? []) + draft.sites.flatMap(\.hosts) {
      guard case .none = names.authority(host) else { continue }
      names.add(Organisation(name: host))
    }
  }

  /// A plain name among the participants declares a person without other details, unless it is a near miss of a
  /// declared name, which is then a typing error.
  private mutating func declarePlainNames(_ draft: CeremonyDraft) {
    let declared = ceremony.people.map(\.name.value)
    var inLines: [(line: String, person: Int)] = []
    for mention in draft.attendance.compactMap(\.mention) {
      guard case .none = names.person(Resolver.withoutAddress(mention.value)),
        case .none = names.authority(mention)
      else { continue }
      let person = Resolver.person(inLine: mention)
      guard Resolver.isName(person.name.value), nearest(to: person.name.value, in: declared) == nil else {
        continue
      }
      if Resolver.withoutAddress(mention.value) != person.name.value {
        inLines.append((mention.value, ceremony.people.count))
      }
      ceremony.people.append(person)
    }
    if ceremony.people.count > declared.count {
      names = NameIndex(organisations: draft.organisations, people: ceremony.people)
      for (line, person) in inLines { names.name(person, also: Resolver.withoutAddress(line)) }
    }
  }

  /// A line with a person, cut before the post, which stands behind the first comma or dash between blanks.
  static func cut(_ line: String) -> (name: String, post: String) {
    let ends = [",", " - ", " – "].compactMap { line.firstRange(of: $0) }
    guard let end = ends.min(by: { $0.lowerBound < $1.lowerBound }) else { return (line.trimmed, "") }
    return (String(line[..<end.lowerBound]).trimmed, String(line[end.upperBound...]).trimmed)
  }

  /// A declared person whose name holds the post or a word of address.
  private static func parted(_ person: Person) -> Person {
    guard person.posts.isEmpty || person.address == nil else { return person }
    let line = Resolver.person(inLine: person.name)
    guard isName(line.name.value) else { return person }
    var person = person
    if person.posts.isEmpty, !line.posts.isEmpty { (person.name, person.posts) = (line.name, line.posts) }
    if person.address == nil { (person.name, person.address) = (line.name, line.address) }
    return person
  }

  /// A person who is written in one line: address, name, and the post.
  private static func person(inLine line: Text) -> Person {
    let (before, post) = cut(line.value)
    let name = withoutAddress(before)
    var person = Person(name: line.with(name))
    let address = String(before.dropLast(name.count)).trimmed
    if !address.isEmpty, Folding.sameWord(address) != Folding.sameWord("đồng chí"),
      address.lowercased() != "đ/c"
    {
      person.address = line.with(address)
    }
    if !post.isEmpty { person.posts = [Post(title: line.with(post))] }
    return person
  }

  /// Whether a text looks like a person's name: two to six words, each with a capital.
  private static func isName(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    return (2...6).contains(words.count)
      && words.allSatisfy { $0.unicodeScalars.first?.properties.isUppercase ?? false }
      && !groupWords.contains { word in
        var cursor = PhraseCursor(text)
        return cursor.take(word)
      }
  }

  // MARK: Names

  /// A body or office; the name as it stands, reported, when it fits none or several.
  mutating func authority(_ text: Text) -> Authority {
    if let known = authorities[text.value] { return known.written(as: text) }
    switch names.authority(text) {
    case .one(let authority):
      authorities[text.value] = authority
      return authority
    case .several(let all):
      findings.report(ReferenceFaults.ambiguous(text, all.map { names.organisations[$0].name }))
    case .none:
      if let implied = impliedAuthority(text) {
        authorities[text.value] = implied
        return implied
      }
      findings.report(
        ReferenceFaults.unknown(
          text, what: Message(vi: "cơ quan, chức danh", en: "body or office"), among: names.suggestions,
          declare: Message(
            vi: "hoặc khai cơ quan này ở mục “cơ quan”", en: "or declare the body under “cơ quan”")))
    }
    return Authority(written: text, kind: .body, level: nil)
  }

  /// A person by the name as it stands, or without the words of address before it.
  private func person(_ text: Text) -> NameIndex.Match<Int> {
    let whole = names.person(text.value)
    if case .none = whole { return names.person(Resolver.withoutAddress(text.value)) }
    return whole
  }

  /// A person, a body or a described group.
  mutating func actor(_ text: Text) -> Actor {
    switch person(text) {
    case .one(let index): return .person(index, written: text)
    case .several(let all):
      findings.report(ReferenceFaults.ambiguous(text, all.map { names.people[$0].name }))
      return .group(text)
    case .none: break
    }
    if let holder = names.holder(ofPost: text.value) { return .person(holder, written: text) }
    switch names.authority(text) {
    case .one(let authority): return .authority(authority)
    case .several(let all):
      findings.report(ReferenceFaults.ambiguous(text, all.map { names.organisations[$0].name }))
      return .group(text)
    case .none: break
    }
    if let person = honoured(text) { return person }
    // A deputy acts for nobody in law, but hands over and speaks: Phó Chủ tịch UBND tỉnh.
    if let post = SignerPost(text.value), post.isDeputy, isKnown(body: post.body, of: text) {
      return .group(text)
    }
    if isGroup(text.value) { return .group(text) }
    if let implied = impliedAuthority(text) { return .authority(implied) }
    findings.report(
      ReferenceFaults.unknown(
        text, what: Message(vi: "người hoặc cơ quan", en: "person or body"), among: names.suggestions,
        declare: Message(
          vi: "hoặc khai người ở “đại biểu”, “nhân sự”; cơ quan ở “cơ quan”",
          en: "or declare people under “đại biểu” or “nhân sự”, bodies under “cơ quan”")))
    return .group(text)
  }

  /// Whether a post's body is known, or shows itself to be one.
  private func isKnown(body: String, of text: Text) -> Bool {
    if body.isEmpty || AuthorityNames.isCentral(body) || AuthorityNames.impliedBody(in: body) != nil {
      return true
    }
    if case .none = names.authority(text.with(body)) { return false }
    return true
  }

  /// Whether a text names a person, a body or one who is honoured.
  func isKnown(_ text: Text) -> Bool {
    if case .none = person(text) {
      if case .none = names.authority(text) {
        let name = Folding.sameWord(Resolver.withoutAddress(text.value))
        return ceremony.awards.contains { $0.recipients.contains { Folding.sameWord($0.name.value) == name } }
      }
    }
    return true
  }

  /// One who is honoured and so needs no other declaration: who speaks for the honoured, who is in a photo.
  private mutating func honoured(_ text: Text) -> Actor? {
    let name = Folding.sameWord(Resolver.withoutAddress(text.value))
    let found = ceremony.awards.lazy.flatMap(\.recipients).first {
      $0.kind == .individual && Folding.sameWord($0.name.value) == name
    }
    guard let found else { return nil }
    var person = Person(name: found.name)
    (person.address, person.gender) = (found.address, found.gender)
    let post = [found.post, found.unit].compactMap { $0 }
    if let first = post.first {
      person.posts = [Post(title: first.with(post.map(\.value).joined(separator: " ")))]
    }
    ceremony.people.append(person)
    names.add(person)
    return .person(ceremony.people.count - 1, written: text)
  }

  /// A body that its own first words show to be one, or the head of one, unless the name is nearly one that is known: then
  /// it is a slip.
  private mutating func impliedAuthority(_ text: Text) -> Authority? {
    let shared = AuthorityNames.sharedBody(in: text.value)?.body
    guard
      let body = AuthorityNames.impliedBody(in: text.value)
        ?? shared.flatMap({ AuthorityNames.impliedBody(in: $0) })
    else { return nil }
    let known = names.organisations.flatMap { [$0.name, $0.shortName].compactMap { $0?.value } }
    let isSlip = (known + AuthorityNames.known.map(\.name)).contains { Resolver.isSlip(body, of: $0) }
    guard !isSlip else { return nil }
    let name = text.with(body)
    if case .none = names.authority(name) { names.add(Organisation(name: name)) }
    guard case .one(let authority) = names.authority(text) else { return nil }
    return authority
  }

  /// Whether a name is that of a body with a slip in it: near as a whole, and near where the two differ. "UBND tỉnh Hưng
  /// Yên" is no slip of "Sở Y tế tỉnh Hưng Yên".
  private static func isSlip(_ name: String, of body: String) -> Bool {
    guard nearest(to: name, in: [body]) != nil, !AuthorityNames.areOfTwoProvinces(name, body) else {
      return false
    }
    var (left, right) = (name.split(separator: " ")[...], body.split(separator: " ")[...])
    func isSame(_ left: Substring?, _ right: Substring?) -> Bool {
      guard let left, let right else { return false }
      return Folding.fold(String(left)) == Folding.fold(String(right))
    }
    while isSame(left.first, right.first) { (left, right) = (left.dropFirst(), right.dropFirst()) }
    while isSame(left.last, right.last) { (left, right) = (left.dropLast(), right.dropLast()) }
    guard !left.isEmpty || !right.isEmpty else { return true }
    // Numbers tell units apart: Sư đoàn 3 is no slip of Sư đoàn 5, Khu vực II none of Khu vực I.
    func isNumber(_ word: Substring) -> Bool {
      word.allSatisfy { "IVX".contains($0) } || word.contains(where: \.isNumber)
    }
    if left.contains(where: isNumber) || right.contains(where: isNumber) { return false }
    let (given, known) = (left.map { Folding.fold(String($0)) }, right.map { Folding.fold(String($0)) })
    // Every word that differs is near the one in its place; else a blank alone is wrong.
    guard given.count == known.count else { return given.joined() == known.joined() }
    return zip(given, known).allSatisfy { nearest(to: $0, in: [$1]) != nil }
  }

  /// A name without the words of address, the ranks and the degrees before it.
  static func withoutAddress(_ name: String) -> String {
    var cursor = PhraseCursor(name)
    while addressWords.contains(where: { cursor.take($0) }) { cursor.skip(".,") }
    return cursor.isAtEnd ? name : String(cursor.rest)
  }

  /// Words that stand before a name: how one is addressed, ranks, degrees, honorary titles.
  private static let addressWords = [
    "đồng chí", "đ/c", "ông", "bà", "anh", "chị", "em", "cháu", "cụ", "cô giáo", "thầy giáo", "cô", "thầy",
    "bác sĩ",
    "y sĩ", "dược sĩ", "kỹ sư", "luật sư", "nhà báo", "nhà văn", "nhà thơ", "nhà giáo", "thầy thuốc",
    "nghệ nhân",
    "nghệ sĩ", "giáo sư", "phó giáo sư", "tiến sĩ", "thạc sĩ", "cử nhân", "GS", "PGS", "TSKH", "TS", "ThS",
    "BSCKII",
    "BSCKI", "BS", "KS", "LS", "NGND", "NGƯT", "NSND", "NSƯT", "TTND", "TTƯT", "nhân dân", "ưu tú",
    "anh hùng",
    "đại tướng", "thượng tướng", "trung tướng", "thiếu tướng", "chuẩn đô đốc", "phó đô đốc", "đô đốc",
    "đại tá",
    "thượng tá", "trung tá", "thiếu tá", "đại úy", "thượng úy", "trung úy", "thiếu úy", "chuẩn úy",
    "thượng sĩ", "trung sĩ",
    "hạ sĩ", "hòa thượng", "thượng tọa", "đại đức", "ni trưởng", "ni sư", "sư cô", "linh mục", "giám mục",
    "mục sư",
    "già làng", "mẹ",
  ].sorted { $0.count > $1.count }

  /// Whether a text describes a group and names nobody.
  private func isGroup(_ text: String) -> Bool {
    if Resolver.groupWords.contains(where: { word in
      var cursor = PhraseCursor(text)
      return cursor.take(word)
    }) {
      return true
    }
    guard let first = text.unicodeScalars.first, !first.properties.isUppercase else { return false }
    // “đồng chí Lê Van An” is a slip of a name that was declared, no group.
    let bare = Resolver.withoutAddress(text)
    return nearest(to: text, in: names.suggestions) == nil
      && (bare == text || nearest(to: bare, in: names.people.map(\.name.value)) == nil)
  }

  private mutating func launch(_ draft: LaunchDraft) -> Launch {
    var launch = draft.launch
    launch.by = draft.by.map { actor($0) }
    launch.calledBy = draft.calledBy.map { actor($0) }
    return launch
  }

  private mutating func pledge(_ draft: PledgeDraft) -> Pledge {
    var pledge = draft.pledge
    pledge.organiser = draft.organiser.map { actor($0) }
    return pledge
  }

  // MARK: Event, people, sections

  private mutating func resolveEvent(_ draft: CeremonyDraft) {
    guard let written = draft.event else { return }
    var event = written.event
    if let text = written.dayWithoutYear {
      event.date = EventDay.day(text, publishedOn: draft.report?.publishedOn)
      if event.date == nil { findings.report(ReferenceFaults.dayWithoutYear(text)) }
    }
    event.hosts = written.hosts.map { authority($0) }
    event.partners = written.partners.map { authority($0) }
    event.launches = written.launches.map { launch($0) }
    ceremony.event = event
    let tells =
      !draft.sections.allSatisfy(\.items.isEmpty) || !draft.awards.isEmpty || draft.cluster != nil
      || !draft.sites.isEmpty || !event.launches.isEmpty || !draft.acts.isEmpty || !draft.gifts.isEmpty
      || !draft.delegations.isEmpty || !draft.speeches.isEmpty
    if !tells, let place = event.place {
      findings.report(
        ReferenceFaults.nothingToTell(Place(place.file, place.bytes.upperBound..<place.bytes.upperBound)))
    }
  }

  private mutating func resolvePeople(_ draft: CeremonyDraft) {
    checkNames(
      ofPeople: (draft.attendance.compactMap(\.person) + draft.people).map { Resolver.parted($0).name })
    var index = 0
    for entry in draft.attendance {
      var participation: Participation
      if let person = entry.person {
        participation = Participation(actor: .person(index, written: person.name))
        index += 1
      } else if let mention = entry.mention {
        participation = Participation(actor: actor(mention))
      } else {
        continue
      }
      if !entry.roles.isEmpty { participation.roles = entry.roles }
      participation.side = entry.side
      ceremony.attendance.append(participation)
    }
  }

  private mutating func resolveSections(_ draft: CeremonyDraft) {
    for section in draft.sections {
      var narrative = Narrative(role: section.role, statements: [])
      narrative.attributedTo = section.attributedTo.map { actor($0) }
      narrative.period = section.period
      for item in section.items { add(item, to: &narrative) }
      ceremony.narratives.append(narrative)
    }
    for draft in draft.pledges {
      var own = pledge(draft)
      // What was adopted beside what was signed is a document of its own.
      if draft.signed != nil, let adopted = draft.adopted {
        var other = own
        (other.document, other.act) = (adopted, .adopted)
        ceremony.pledges.append(other)
      }
      own.document = draft.signed ?? own.document
      ceremony.pledges.append(own)
    }
  }

  private mutating func add(_ item: SectionItem, to narrative: inout Narrative) {
    switch item {
    case .statement(let text):
      narrative.items.append(.statement(narrative.statements.count))
      narrative.statements.append(text)
    case .statistic(let draft):
      var statistic = draft.statistic
      statistic.attributedTo = draft.attributedTo.map { actor($0) }
      narrative.items.append(.statistic(ceremony.statistics.count))
      ceremony.statistics.append(statistic)
    case .movement(let draft):
      guard let name = draft.name else { return }
      let unquoted = name.value.unquoted
      var movement = Movement(name: name.with(unquoted.text))
      movement.kind = draft.kind
      movement.isQuoted = unquoted.wasQuoted
      movement.period = draft.period
      movement.launchedBy = draft.launchedBy.map { actor($0) }
      movement.section = narrative.role
      narrative.items.append(.movement(ceremony.movements.count))
      ceremony.movements.append(movement)
    case .theme(var theme):
      theme.section = narrative.role
      narrative.items.append(.theme(ceremony.themes.count))
      ceremony.themes.append(theme)
    case .policy(var policy):
      policy.section = narrative.role
      narrative.items.append(.policy(ceremony.policies.count))
      ceremony.policies.append(policy)
    case .pledge(let given):
      var pledge = pledge(given)
      pledge.moment = pledge.moment ?? .earlier
      narrative.items.append(.pledge(ceremony.pledges.count))
      ceremony.pledges.append(pledge)
    case .block: break
    }
  }

  // MARK: Lists

  /// The recipients of a list file; none, reported, when it cannot be read.
  mutating func recipients(of list: ListReference, oneKind: RecipientKind?) -> [RecipientDraft]? {
    RecipientList.read(list, oneKind: oneKind, lists: lists, into: &findings)
  }
}
