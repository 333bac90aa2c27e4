import Awards
import Diagnostics
import Model
import Wording

/// People and bodies of a definition by every name under which they may be referred to.
struct NameIndex {
  /// What a name turned out to be.
  enum Match<Value> {
    case one(Value)
    case several([Int])
    case none
  }

  private(set) var organisations: [Organisation]
  private(set) var people: [Person]
  private var organisationNames: [String: [Int]] = [:]
  private var personNames: [String: [Int]] = [:]
  private static let known: [String: Authority] = AuthorityNames.known.reduce(into: [:]) { known, entry in
    known[AuthorityNames.folded(entry.name)] = Authority(
      written: Located(entry.name, at: nil), kind: entry.kind, level: .state, headTitle: entry.headTitle)
  }

  init(organisations: [Organisation], people: [Person]) {
    self.organisations = []
    self.people = people
    for (index, person) in people.enumerated() {
      let names = [person.name.value, person.key?.value].compactMap(\.self)
      for name in Set(names.map(Folding.sameWord)) { personNames[name, default: []].append(index) }
    }
    for organisation in organisations { add(organisation) }
  }

  /// Makes a person known by the name.
  mutating func add(_ person: Person) {
    personNames[Folding.sameWord(person.name.value), default: []].append(people.count)
    people.append(person)
  }

  /// Makes a person known by another name: the whole line that he was written in.
  mutating func name(_ person: Int, also name: String) {
    personNames[Folding.sameWord(name), default: []].append(person)
  }

  /// The one person who was declared with this very post: Chủ tịch UBND tỉnh.
  func holder(ofPost name: String) -> Int? {
    let post = Folding.sameWord(name)
    let holders = people.indices.filter { index in
      people[index].posts.contains { Folding.sameWord($0.title.value) == post }
    }
    return holders.count == 1 ? holders[0] : nil
  }

  /// Makes a body known by all its names; its level and place follow from the name when they are not given.
  mutating func add(_ organisation: Organisation) {
    var organisation = organisation
    let index = organisations.count
    let spoken = organisation.shortName ?? organisation.name
    let reading =
      AuthorityNames.read(AuthorityNames.withoutBracket(spoken.value))
      ?? AuthorityNames.read(organisation.name.value)
    organisation.level = organisation.level ?? reading?.level
    if organisation.place == nil, let reading, !reading.isGeneric, let place = reading.place {
      organisation.place = spoken.with(place)
    }
    organisations.append(organisation)
    let names = [
      organisation.name.with(AuthorityNames.withoutBracket(organisation.name.value)), organisation.shortName,
      organisation.abbreviation, organisation.key,
      organisation.place,
    ]
    for name in Set(names.compactMap { $0.map { AuthorityNames.folded($0.value) } }) {
      organisationNames[name, default: []].append(index)
    }
  }

  /// A person by name or key.
  func person(_ name: String) -> Match<Int> {
    let found = personNames[Folding.sameWord(name)] ?? []
    return found.isEmpty ? .none : found.count == 1 ? .one(found[0]) : .several(found)
  }

  /// A body or office, with what it is in law: one that everybody knows, a declared one, the head of a declared one, or
  /// one of a level.
  func authority(_ text: Text) -> Match<Authority> {
    switch found(text) {
    case .one(let authority): .one(authority.with(legal: legal(authority)))
    case .several(let all): .several(all)
    case .none: .none
    }
  }

  /// By its name, by the body that it is or heads, or, for a committee or unit named without its place ("UBND thành
  /// phố"), by its level.
  private func legal(_ authority: Authority) -> LegalAuthority? {
    let organisation = authority.organisation.map { organisations[$0] }
    if let named = LegalAuthority(recognizing: authority.written.value) {
      return LegalAuthority(level(named.level, of: organisation), named.capacity)
    }
    if let name = organisation?.name.value, let body = LegalAuthority(recognizing: name) {
      return LegalAuthority(level(body.level, of: organisation), authority.kind)
    }
    guard AuthorityNames.isLocal(authority.written.value),
      let local = (organisation?.level ?? authority.level).flatMap(AuthorityLevel.init(local:))
    else { return nil }
    return LegalAuthority(local, authority.kind)
  }

  /// The level that a name says, or a province's for a city that the clerk declares as one: the name alone says neither.
  private func level(_ named: AuthorityLevel, of organisation: Organisation?) -> AuthorityLevel {
    guard named == .district, let organisation, organisation.level == .province,
      FoldedWords.of(organisation.name.value).contains(" thanh pho ")
    else { return named }
    return .province
  }

  private func found(_ text: Text) -> Match<Authority> {
    let name = AuthorityNames.folded(AuthorityNames.withoutBracket(text.value))
    if let known = NameIndex.known[name] {
      return .one(Authority(written: text, kind: known.kind, level: .state, headTitle: known.headTitle))
    }
    switch body(name) {
    case .one(let index):
      return .one(
        Authority(written: text, kind: .body, level: organisations[index].level, organisation: index))
    case .several(let all): return .several(all)
    case .none: break
    }
    if let head = head(text) { return head }
    if AuthorityNames.isCentral(text.value) {
      return .one(Authority(written: text, kind: .body, level: .state))
    }
    let byLevel = generic(text.value, text: text, headTitle: nil)
    guard case .none = byLevel else { return byLevel }
    return office(text) ?? shortened(text.value).map { index in
      .one(Authority(written: text, kind: .body, level: organisations[index].level, organisation: index))
    } ?? .none
  }

  private func body(_ folded: String) -> Match<Int> {
    let found = organisationNames[folded] ?? []
    return found.isEmpty ? .none : found.count == 1 ? .one(found[0]) : .several(found)
  }

  /// The one body whose name begins with these words: Hợp tác xã, for Hợp tác xã Nông nghiệp An Mỹ.
  private func shortened(_ name: String) -> Int? {
    // A school speaks of itself as nhà trường.
    let stem = AuthorityNames.folded(
      Folding.sameWord(name) == Folding.sameWord("nhà trường") ? "Trường" : name)
    guard AuthorityNames.bodyWords.contains(where: { AuthorityNames.folded($0) == stem }) else { return nil }
    let found = organisations.indices.filter { index in
      AuthorityNames.folded(organisations[index].name.value).hasPrefix(stem + " ")
    }
    return found.count == 1 ? found[0] : nil
  }

  /// An office by its title alone: that of a declared person, or of the head of the only body.
  private func office(_ text: Text) -> Match<Authority>? {
    // “Chủ tịch UBND tỉnh Sơn Hải” names its own body: it is no office of the only body here.
    guard AuthorityNames.impliedBody(in: text.value) == nil else { return nil }
    let name = Folding.sameWord(text.value)
    let isPost = people.contains { $0.posts.contains { Folding.sameWord($0.title.value) == name } }
    let isHead = AuthorityNames.headTitles.contains { Folding.sameWord($0) == name && $0.contains(" ") }
    guard isPost || isHead && organisations.count == 1 else { return nil }
    let index = organisations.count == 1 ? 0 : nil
    return .one(
      Authority(
        written: text, kind: .head, level: index.flatMap { organisations[$0].level }, organisation: index,
        headTitle: text.value))
  }

  private func head(_ text: Text) -> Match<Authority>? {
    if let shared = AuthorityNames.sharedBody(in: text.value),
      case .one(let index) = body(AuthorityNames.folded(shared.body))
    {
      return .one(
        Authority(
          written: text, kind: .head, level: organisations[index].level, organisation: index,
          headTitle: shared.title))
    }
    let titles = organisations.compactMap { $0.headTitle?.value } + AuthorityNames.headTitles
    for title in titles.sorted(by: { $0.count > $1.count }) {
      var cursor = PhraseCursor(text.value)
      guard cursor.take(title), !cursor.isAtEnd else { continue }
      let rest = String(cursor.rest)
      switch body(AuthorityNames.folded(rest)) {
      case .one(let index):
        return .one(
          Authority(
            written: text, kind: .head, level: organisations[index].level, organisation: index,
            headTitle: title))
      case .several(let all): return .several(all)
      case .none:
        if case .one(let authority) = generic(rest, text: text, headTitle: title) { return .one(authority) }
        if AuthorityNames.isCentral(rest) {
          return .one(Authority(written: text, kind: .head, level: .state, headTitle: title))
        }
        if let index = shortened(rest) {
          return .one(
            Authority(
              written: text, kind: .head, level: organisations[index].level, organisation: index,
              headTitle: title))
        }
      }
    }
    return nil
  }

  /// A body said by its level alone: UBND tỉnh. It is the declared body of that kind and level when there is one.
  private func generic(_ name: String, text: Text, headTitle: String?) -> Match<Authority> {
    guard let reading = AuthorityNames.read(name), reading.isGeneric else { return .none }
    let stem = AuthorityNames.folded(name)
    let declared = organisations.indices.filter { index in
      [organisations[index].name, organisations[index].shortName].contains { organisation in
        organisation.map { AuthorityNames.folded($0.value).hasPrefix(stem + " ") } ?? false
      }
    }
    let index = declared.count == 1 ? declared[0] : nil
    return .one(
      Authority(
        written: text, kind: headTitle == nil ? .body : .head,
        level: index.flatMap { organisations[$0].level } ?? reading.level,
        organisation: index, headTitle: headTitle))
  }

  /// Every name that may be referred to, for guesses.
  var suggestions: [String] {
    var names = people.map(\.name.value)
    for organisation in organisations {
      for name in [organisation.shortName ?? organisation.name, organisation.key, organisation.place] {
        if let name { names.append(name.value) }
      }
      let spoken = (organisation.shortName ?? organisation.name).value
      names.append("\(organisation.headTitle?.value ?? "Chủ tịch") \(spoken)")
    }
    return names + AuthorityNames.known.map(\.name)
      + ["tỉnh", "thành phố", "quận", "huyện", "xã", "phường"].flatMap {
        ["UBND \($0)", "Chủ tịch UBND \($0)"]
      }
  }
}
