import Awards
import Diagnostics
import Model
import Wording

/// The ceremony and the outlet; every text of the article passes through here.
struct NewsContext: Sendable {
  let ceremony: Ceremony
  var outlet: OutletProfile
  let house: NewsHouse
  let genre: NewsGenre
  /// Whether dates have their year: a text for several papers is read on its own.
  var saysYear = false
  /// The clerk's own sentences, folded, to know what they already mention.
  private let sentences: [String]

  /// Prepares what the article asks for again and again.
  init(ceremony: Ceremony, outlet: OutletProfile, house: NewsHouse) {
    var ceremony = ceremony
    for index in ceremony.awards.indices { house.words.name(&ceremony.awards[index]) }
    self.ceremony = ceremony
    self.outlet = outlet
    self.house = house
    genre = NewsGenre(of: ceremony, by: house.words)
    let told = ceremony.narratives.flatMap(\.statements) + ceremony.event.launches.flatMap(\.tasks)
    let hasNames = !(ceremony.movements.isEmpty && ceremony.themes.isEmpty && ceremony.policies.isEmpty)
    sentences = hasNames ? told.map { NewsContext.plain($0.value) } : []
  }

  /// A text as folded words without signs, so that only whole words are found in it.
  private static func plain(_ text: String) -> String {
    " " + Folding.sameWord(text).split { !($0.isLetter || $0.isNumber) }.joined(separator: " ") + " "
  }

  /// Whether the clerk's own sentences already mention a name, so that it is not repeated.
  func isTold(_ name: String) -> Bool {
    // Nobody writes a paragraph twice.
    guard name.utf8.count < 300 else { return false }
    let wanted = NewsContext.plain(name)
    return wanted.count > 2 && sentences.contains { $0.contains(wanted) }
  }

  /// The words that a clerk wrote, without the signs that end a sentence.
  func prose(_ text: Text) -> Text {
    var scalars = text.value.unicodeScalars
    while let last = scalars.last, last.properties.isWhitespace || last == ";" || last == "," || last == "." {
      // A row of dots stands for what was left out.
      if last == ".", scalars.dropLast().last == "." { break }
      scalars.removeLast()
    }
    return Located(String(scalars), at: text.place)
  }

  /// The words of a clerk inside a sentence: a first letter that only opens a sentence becomes small.
  func inner(_ text: Text) -> Text {
    let words = prose(text)
    return Located(house.words.insideSentence(words.value), at: words.place)
  }

  /// A name, theme or slogan word for word between quotes; quotes that the clerk wrote are not doubled.
  func quoted(_ text: Text) -> Text {
    let own: Set<Unicode.Scalar> = ["\"", "\u{201C}", "\u{201D}"]
    var scalars = text.value.unicodeScalars[...]
    if let first = scalars.first, let last = scalars.last, scalars.count > 2, own.contains(first),
      own.contains(last)
    {
      scalars = scalars.dropFirst().dropLast()
    }
    return Located("\u{201C}" + String(String.UnicodeScalarView(scalars)) + "\u{201D}", at: text.place)
  }

  /// The name of an award with its class.
  func award(_ form: AwardForm) -> Text {
    let name = asInEvent(form.written)
    // "BẰNG KHEN" was copied from a certificate.
    guard name.value.count > 4, name.value == name.value.uppercased(), let entry = form.entry else {
      return name
    }
    return Located(form.awardClass.map { "\(entry.name) \($0.phrase)" } ?? entry.name, at: name.place)
  }

  /// A name in the letters of the event's own name, where that has it: one spelling through an article.
  private func asInEvent(_ text: Text) -> Text {
    guard let event = ceremony.event.name?.value else { return text }
    let (whole, wanted) = (Array(event), Array(text.value.lowercased()))
    let small = Array(event.lowercased())
    guard small.count == whole.count, wanted.count > 5, wanted.count <= small.count,
      let start = (0...(small.count - wanted.count)).first(where: {
        small[$0..<($0 + wanted.count)].elementsEqual(wanted)
      })
    else { return text }
    return Located(String(whole[start..<(start + wanted.count)]), at: text.place)
  }

  /// What kind of award a name is of.
  func formKind(of name: String) -> AwardCatalogue.Kind? {
    var wanted = Folding.sameWord(name)
    let word = Folding.sameWord((house.words.words(.recognised).first ?? "")) + " "
    if wanted.hasPrefix(word) { wanted.removeFirst(word.count) }
    return AwardCatalogue.entries.filter { entry in
      ([entry.name] + entry.aliases).contains { wanted.hasPrefix(Folding.sameWord($0)) }
    }.max { $0.name.count < $1.name.count }?.kind
  }

  /// The event's name inside a sentence; a congress keeps its capital everywhere.
  func eventName(_ name: Text) -> Text {
    let words = prose(name)
    if house.words.opens(name.value, with: .smallEvents) || house.words.opens(name.value, with: .deeds) {
      return cased(words, .lower)
    }
    return house.words.opens(name.value, with: .capitals) ? words : cased(words, outlet.lede.eventName)
  }

  /// An event's name behind its one host, whom it does not name again: lễ kỷ niệm 30 năm thành lập.
  func withoutHost(_ name: Text) -> Text { hosts.count == 1 ? without(hosts.map(\.value), in: name) : name }

  /// A text without some names, where its other words stand by themselves; a quotation keeps them.
  func without(_ names: [String], in text: Text) -> Text {
    var words = text.value
    for name in names where name.contains(" ") {
      guard let range = words.firstRange(of: " " + name), standsAlone(words[range.upperBound...]),
        isOutsideQuotes(words[..<range.lowerBound])
      else { continue }
      var before = words[..<range.lowerBound].split(separator: " ")
      // "… của Trường A", "… tại Trường A": the word goes with the name.
      let joints = house.words.words(.needName).prefix(2)
      if let last = before.last, house.words.isOne(String(last), of: .areas) { before.removeLast() }
      if let last = before.last, joints.contains(String(last)) { before.removeLast() }
      // The name of an area belongs to the office before it: UBND xã An Mỹ.
      let isArea = house.words.opens(name, with: .areas)
      guard before.count > 1, let last = before.last, !isArea || last.first?.isLowercase ?? false,
        !(1...2).contains(where: {
          house.words.isOne(before.suffix($0).joined(separator: " "), of: .needName)
        })
      else { continue }
      words = before.joined(separator: " ") + words[range.upperBound...]
    }
    return Located(words, at: text.place)
  }

  /// Where a further deed begins in an event's name: " và phát động …", outside of quotations.
  func deedJoint(in name: String) -> String.Index? {
    name.ranges(of: " và ").first { range in
      house.words.opens(String(name[range.upperBound...]), with: .deeds)
        && isOutsideQuotes(name[..<range.lowerBound])
    }?.lowerBound
  }

  private func isOutsideQuotes(_ text: Substring) -> Bool {
    text.count { $0 == "\u{201C}" || $0 == "\"" } == text.count { $0 == "\u{201D}" || $0 == "\"" }
  }

  /// Whether what follows a name goes on without it: neither more of the name nor a further one.
  private func standsAlone(_ rest: Substring) -> Bool {
    if rest.first?.isLetter ?? false { return false }
    let next = rest.drop { $0 == "," }.split(separator: " ").prefix(2)
    let isFurther = rest.hasPrefix(",") || next.first == "và"
    let name = next.first == "và" ? next.last : next.first
    return !isFurther || name?.first?.isLowercase ?? true
  }

  /// A text with its first letter as a policy wants it.
  func cased(_ text: Text, _ policy: OutletProfile.LetterCase) -> Text {
    switch policy {
    case .upper: Located(Casing.sentence(text.value), at: text.place)
    case .lower: Located(Casing.inner(text.value), at: text.place)
    case .asWritten: text
    }
  }

  /// The years of a period: `2022`, `2015÷2020`.
  func years(of period: Period) -> Text {
    if period.kind == .part {
      // Its first word stands where others have "năm": quý I/2026.
      let rest = period.written.value.drop { $0 != " " }.drop { $0 == " " }
      return Located(String(rest), at: period.written.place)
    }
    // A school year has a hyphen everywhere; the outlet's sign is for a giai đoạn.
    let dash = period.kind == .schoolYear ? "-" : outlet.spelling.periodDash.text
    let text =
      period.firstYear == period.lastYear
      ? "\(period.firstYear)" : "\(period.firstYear)\(dash)\(period.lastYear)"
    return Located(text, at: period.written.place)
  }

  /// The kinds of an exact count as printed, collectives first, each with its origin.
  func parts(of count: AwardCount) -> [Text] {
    guard case .exact(let parts) = count.mode else { return [] }
    return inOrder(parts).filter { $0.count.value > 0 }.map {
      Located(Count($0.count.value, $0.word).text(outlet.spelling.counts), at: $0.count.place)
    }
  }

  /// The parts of a count, collectives first; units with nouns of their own keep the clerk's order: nông trường, tổ
  /// khai thác.
  func inOrder(_ parts: [AwardCount.KindCount]) -> [AwardCount.KindCount] {
    let order: [RecipientKind] = [.collective, .household, .people, .individual]
    let isOwnOrder = !parts.contains { RecipientKind.allCases.map(\.name.vi).contains($0.word) }
    return isOwnOrder ? parts : order.flatMap { kind in parts.filter { $0.kind == kind } }
  }

  /// A count as printed: exact kinds with collectives first, one number for joint kinds, anything else as written.
  func count(_ count: AwardCount) -> Text {
    switch count.mode {
    case .exact: Located(Enumeration.joined(parts(of: count).map(\.value)), at: count.written.place)
    case .joint(let total, let kinds):
      Located(
        Count(
          total,
          NewsContext.nounsWritten(count) ?? Enumeration.joined(kinds.map(\.name.vi), lastAnd: false)
        ).text(outlet.spelling.counts),
        at: count.written.place)
    case .vague, .times:
      Located(NewsContext.grouped(Casing.inner(count.written.value)), at: count.written.place)
    }
  }

  /// The nouns of a joint count as the clerk wrote them after its number: tác giả, nhóm tác giả.
  static func nounsWritten(_ count: AwardCount) -> String? {
    let words = count.written.value.split(separator: " ", maxSplits: 1)
    guard words.count == 2, words[0].allSatisfy({ $0.isNumber || $0 == "." }) else { return nil }
    return String(words[1])
  }

  /// The words of a count with a point in a long number: 1.200 lượt.
  private static func grouped(_ text: String) -> String {
    text.split(separator: " ", omittingEmptySubsequences: false).map { word in
      word.count > 3 && word.allSatisfy(\.isNumber)
        ? Int(word).map { Figures.grouped($0) } ?? String(word) : String(word)
    }.joined(separator: " ")
  }

  /// A quantity as printed: qualifier, number with its decimals, unit.
  func quantity(_ quantity: Quantity) -> Text {
    let isClose = ["%", "/"].contains { quantity.unit.hasPrefix($0) }
    let unit = quantity.unit.isEmpty || isClose ? quantity.unit : " " + quantity.unit
    let qualifier: String =
      switch quantity.qualifier {
      case .nearly, .over, .above, .below, .about, .least, .minimum, .most, .maximum, .from:
        (quantity.qualifier?.name.vi ?? "") + " "
      case .estimated, .average, .exactly, nil: ""
      }
    return Located(qualifier + quantity.number.text + unit, at: quantity.written.place)
  }

  /// Lần thứ: I as the outlet writes it.
  func ordinal(_ text: Text) -> Text {
    let words = house.words.words(.ordinals)
    guard outlet.spelling.spellsOrdinals,
      let number = (1...10).first(where: { RomanNumeral.text($0) == text.value || "\($0)" == text.value }),
      words.indices.contains(number - 1)
    else { return text }
    return Located(words[number - 1], at: text.place)
  }

  /// The hosts, each without its bracket.
  var hosts: [Text] { ceremony.event.hosts.map { plainHost(unit($0.written)) } }

  /// The name of a unit inside a sentence: the word of its kind is small before an area's own name.
  func unit(_ name: Text) -> Text {
    guard !house.words.opens(name.value, with: .noAreas),
      let area = house.words.opening(of: name.value, in: .areas),
      let next = name.value.dropFirst(area.count).first(where: { $0 != " " }),
      next.isUppercase || next.isNumber
    else { return name }
    return cased(name, .lower)
  }

  /// The place of the event, if its own committees are hosts; a school or a company represents itself.
  var ownPlace: Text? {
    guard let place = ceremony.event.locality ?? sharedPlace else { return nil }
    let areCommittees = hosts.allSatisfy { host in
      house.words.opens(host.value, with: .committees)
        || Folding.sameWord(host.value) == Folding.sameWord(place.value)
    }
    return areCommittees ? place : nil
  }

  /// The area that the only host is, or works for by its name; none where it has no such name.
  var ownArea: Text? {
    if ownPlace != nil { return subject }
    guard hosts.count == 1, let host = hosts.first else { return ceremony.event.locality }
    if house.words.opens(host.value, with: .areas) { return host }
    return areas(in: host.value).first.map { Located($0, at: host.place) } ?? ceremony.event.locality
  }

  /// The areas with which a name ends, the longest first: thành phố Hải Châu.
  private func areas(in name: String) -> [String] {
    let words = name.split(separator: " ")
    return words.indices.dropFirst().map { words[$0...].joined(separator: " ") }.filter { rest in
      house.words.opening(of: rest, in: .areas).map {
        rest.dropFirst($0.count).drop { $0 == " " }.first?.isUppercase ?? false
      } ?? false
    }
  }

  /// The hosts as the first sentence names them: committees of one place say it once, at the end.
  var hostsTogether: [Text] {
    let names = ceremony.event.hosts.map { unit($0.written) }
    guard names.count > 2, let area = sharedPlace?.value,
      names.allSatisfy({ house.words.opens($0.value, with: .committees) })
    else { return names }
    let proper = area.split(separator: " ").drop { $0.first?.isLowercase ?? false }.joined(separator: " ")
    return names.enumerated().map { index, name in
      guard index < names.count - 1,
        let end = [area, proper].first(where: { name.value.hasSuffix(" " + $0) })
      else { return name }
      return Located(String(name.value.dropLast(end.count + 1)), at: name.place)
    }
  }

  /// The area with whose name several hosts end, or the last of several committees: Đảng ủy, HĐND, UBND xã An Mỹ.
  var sharedPlace: Text? {
    let names = hosts
    guard names.count > 1, let last = names.last else { return nil }
    return areas(in: last.value).first { area in
      let proper = area.split(separator: " ").drop { $0.first?.isLowercase ?? false }.joined(separator: " ")
      return names.allSatisfy {
        $0.value.hasSuffix(" " + area) || house.words.isOne($0.value, of: .committees)
          || house.words.opens($0.value, with: .committees) && $0.value.hasSuffix(" " + proper)
      }
    }.map { Located($0, at: last.place) }
  }

  /// Who works: the place or the only host; several hosts are called so.
  var subject: Text? {
    // "huyện Nghĩa Hưng, tỉnh Nam Định": the province was said.
    if actingCluster == nil, let place = ownPlace {
      return Located(String(place.value.prefix { $0 != "," }), at: place.place)
    }
    guard actingCluster == nil, hosts.count > 1 else { return locality }
    let words = house.words.words(.severalUnits)
    return (hosts.count == 2 ? words.first : words.last).map { Located($0, at: nil) }
  }

  /// The locality of the article, else the only host; with several hosts none acts alone.
  var locality: Text? {
    actingCluster ?? ownPlace
      ?? (hosts.count > 1 ? ceremony.event.locality : shortHost ?? ceremony.event.locality)
  }

  /// The cluster: at its own event it works, signs and launches, whoever of its members is host.
  var actingCluster: Text? { genre == .cluster ? ceremony.cluster?.name : nil }

  /// The only host by the short name that it declares for sentences.
  private var shortHost: Text? {
    guard let host = ceremony.event.hosts.first, let index = host.organisation,
      ceremony.organisations.indices.contains(index), let short = ceremony.organisations[index].shortName
    else { return hosts.first }
    return plainHost(unit(Located(short.value, at: host.written.place)))
  }

  /// The outlet's dateline, or the report's own.
  var dateline: Text? { outlet.lede.dateline.map { Located($0, at: ceremony.report?.dateline?.place) } }

  /// Whether the event has nothing but the launch, so that the first sentence includes its slogan.
  var isOnlyLaunch: Bool {
    ceremony.event.kind == .launching && ceremony.narratives.isEmpty && ceremony.awards.isEmpty
  }

  /// The noun for the event in sentences: that of its own name (hội nghị, đại hội, chương trình), or "buổi lễ".
  var eventNoun: Text {
    let event = ceremony.event
    // What is a part of a sitting is called by the sitting.
    let parent = event.parentEvent.flatMap { house.words.opens($0.value, with: .sittings) ? $0 : nil }
    let name =
      parent ?? event.name ?? ceremony.sites.lazy.compactMap(\.eventName).first
      ?? event.kind.map { Located($0.name.vi, at: nil) }
    let usual = house.words.words(.event).first ?? ""
    guard let name,
      let noun = house.words.other(for: name.value, in: .otherEvents)
        ?? house.words.opening(of: name.value, in: .meetings)
    else {
      return Located(usual, at: nil)
    }
    let isCapital = outlet.spelling.capitalEvent && !house.words.opens(noun, with: .smallEvents)
    return cased(Located(noun, at: name.place), isCapital ? .upper : .lower)
  }

  /// What an event that launches something is for is what it launches: đợt thi đua; else the event.
  var purposeBearer: Text {
    guard ceremony.event.kind == .launching, let launch = ceremony.event.launches.first,
      let noun = house.words.opening(of: launch.what.value, in: .launches)
    else { return eventNoun }
    return Located(noun, at: launch.what.place)
  }
}

extension NewsWords {
  /// What those are who receive titles: mẹ, nghệ nhân; nil where the titles do not say it.
  func noun(of forms: [AwardForm]) -> String? {
    let nouns = forms.map { form in
      words(.nounsByAward).lazy.map { $0.split(separator: ">").map { String($0).trimmedBlanks } }.first {
        NewsClause(form.written.value).mentions($0.first ?? "")
      }?.last
    }
    guard let noun = nouns.first.flatMap(\.self), nouns.allSatisfy({ $0 == noun }) else { return nil }
    return noun
  }

  /// Gives single people who are honoured the noun of their title: nghệ nhân, mẹ.
  fileprivate func name(_ group: inout AwardGroup) {
    guard let noun = noun(of: group.forms) else { return }
    func named(_ count: AwardCount?) -> AwardCount? {
      guard let count, case .exact(let kinds) = count.mode else { return count }
      let person = RecipientKind.individual
      return AwardCount(
        written: count.written,
        mode: .exact(
          kinds.map {
            $0.kind == person && $0.word == person.name.vi
              ? .init(kind: $0.kind, count: $0.count, word: noun) : $0
          }))
    }
    group.count = named(group.count)
    for index in group.subgroups.indices {
      group.subgroups[index].count = named(group.subgroups[index].count)
    }
  }
}

extension Ceremony {
  /// Whether each of several places held its own event on its own day.
  var areSitesApart: Bool {
    sites.count > 1 && sites.allSatisfy { $0.date != nil }
      && (event.date == nil || event.hosts.isEmpty && sites.contains { $0.date?.value != event.date?.value })
  }
}

extension Ceremony {
  /// Whether the only host receives an award of somebody else.
  fileprivate var isHostRewarded: Bool {
    guard event.hosts.count == 1, let host = event.hosts.first?.written.value else { return false }
    return awards.contains { group in
      group.status != .proposed && group.sole.map { Folding.sameWord($0.value) } == Folding.sameWord(host)
    }
  }
}

extension NewsGenre {
  /// The genre of a ceremony: given in its report, else determined by its facts.
  init(of ceremony: Ceremony, by words: NewsWords) {
    if let given = ceremony.report?.genre {
      self = given
      return
    }
    let event = ceremony.event
    let name = event.name?.value ?? ""
    let spans = event.reviewed.contains { $0.lastYear - $0.firstYear > 1 }
    if ceremony.sites.count > 1, event.hosts.isEmpty || ceremony.areSitesApart {
      self = .roundUp
    } else if ceremony.cluster != nil || event.kind == .cluster {
      self = .cluster
    } else if event.name == nil && event.kind == nil || event.hosts.isEmpty && event.venue == nil,
      !ceremony.awards.isEmpty, event.parentEvent == nil, event.launches.isEmpty,
      ceremony.awards.allSatisfy(\.handers.isEmpty), ceremony.sites.isEmpty,
      ceremony.awards.allSatisfy({ ceremony.decision(of: $0)?.number != nil })
    {
      self = .decision
    } else if event.kind == .session || event.parentEvent != nil {
      self = .insideMeeting
    } else if event.kind == .congress || words.mentions(name, any: .namesOfCongress) {
      let isHigh = event.hosts.contains { $0.level == .province || $0.level == .state }
      self = isHigh || !event.sessions.isEmpty ? .congress : .fiveYear
    } else if event.kind == .conferment
      || event.kind == .anniversary && ceremony.isHostRewarded
      || event.reviewed.isEmpty && words.mentions(name, any: .namesOfConferment)
    {
      self = .conferment
    } else if words.mentions(name, any: .namesOfPupils),
      event.kind != .annualReview || words.mentions(name, any: .honouring)
    {
      self = .pupils
    } else if event.kind == .exemplars || words.mentions(name, any: .namesOfExemplars) {
      let first = event.ordinal.map { words.isOne($0.value, of: .first) } ?? false
      self = first || words.mentions(name, any: .namesOfFirst) || !spans ? .exemplars : .fiveYear
    } else {
      self = spans ? .fiveYear : .annual
    }
  }
}
