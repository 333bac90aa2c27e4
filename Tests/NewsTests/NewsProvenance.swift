import Awards
import Diagnostics
import Facts
import Fields
import Model
import Wording
import XMLKit
import YAMLReading

@testable import News
@testable import Definitions

/// Holds a filled draft against its definition: every piece that is no word of a template must stand in the definition, or
/// follow from it by one of the rules below.
struct NewsProvenance {
  private let definition: NewsDefinition
  private let outlet: OutletProfile
  private let abbreviations: NewsAbbreviations
  /// The scalars of the definition and cells of its lists, folded, one a line.
  private let given: String
  /// Each scalar by where it stands.
  private let scalars: [(place: Place, words: String)]
  /// The same as written, for quotes.
  private let verbatim: [String]
  /// What follows by a rule, folded, with the name of the rule.
  private let derived: [String: String]
  /// Names of people and units by where they stand.
  private let names: [Place: String]

  init(_ definition: NewsDefinition, _ outlet: OutletProfile) {
    self.definition = definition
    self.outlet = outlet
    abbreviations = NewsAbbreviations(outlet, for: definition.ceremony)
    var scalars: [String] = []
    var placed: [(place: Place, words: String)] = []
    let short = abbreviations
    func gather(_ node: DataNode) {
      switch node.content {
      case .scalar(let text):
        scalars.append(text)
        placed.append((node.place, folded(short.short(text))))
      case .list(let nodes): nodes.forEach(gather)
      case .record(let entries): entries.forEach { gather($0.value) }
      }
    }
    var findings = Findings()
    if let node = StrictYAML.read(definition.file, into: &findings) { gather(node) }
    for list in definition.lists {
      scalars += String(decoding: list.bytes, as: UTF8.self).split { "\n\r,;\t".contains($0) }.map(
        String.init)
    }
    self.scalars = placed
    given =
      "\n" + scalars.map { " " + folded(short.short($0)) + " " }.joined(separator: "\n") + "\n"
    verbatim = scalars.map(NewsProvenance.singleSpaced)
    derived = NewsDerivations(definition.ceremony, outlet).rules
    names = NewsProvenance.names(of: definition.ceremony)
  }

  private static func singleSpaced(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  // MARK: Pieces

  /// What is wrong with the pieces of a draft.
  func faults(in nodes: [XMLNode]) -> [String] {
    var faults: [String] = []
    for paragraph in paragraphs(nodes) {
      for (text, place) in paragraph {
        faults += self.faults(of: text, place)
      }
      faults += quoteFaults(paragraph.map(\.text).joined())
    }
    return faults
  }

  private func paragraphs(_ nodes: [XMLNode]) -> [[(text: String, place: Place?)]] {
    nodes.flatMap { node -> [[(text: String, place: Place?)]] in
      guard case .element(let element) = node else { return [] }
      guard element.name == "p" else { return paragraphs(element.children) }
      return [
        element.children.compactMap { child in
          if case .text(let text, let place) = child { (text, place) } else { nil }
        }
      ]
    }
  }

  private func faults(of text: String, _ place: Place?) -> [String] {
    guard let place else { return ["without a place: \(text)"] }
    let source = String(decoding: place.file.bytes[place.bytes], as: UTF8.self)
    if place.file.name.hasSuffix(".xml"), !source.hasPrefix("{{") { return literalFaults(text) }
    var faults: [String] = []
    if !isKnown(text) { faults.append("neither given nor derived: “\(text)”") }
    if derived[normal(text)] != nil { return faults }
    if let name = names[place], !normal(text).contains(normal(name)),
      !normal(name).hasSuffix(" " + normal(text))
    {
      faults.append("the name “\(name)” is cut to “\(text)”")
    }
    // Text that says where it comes from is the text that stands there.
    let own = scalars.first { $0.place.file.name == place.file.name && $0.place.bytes.overlaps(place.bytes) }
    if let own, !own.words.isEmpty, !own.words.contains(normal(text)), !normal(text).contains(own.words) {
      faults.append("“\(text)” does not stand in “\(own.words)”")
    }
    return faults
  }

  /// A template's own words hold no figure, neither in digits nor in words.
  private func literalFaults(_ text: String) -> [String] {
    let words = Set(text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init))
    let numbers = words.intersection(["hai", "bốn", "sáu", "bảy", "tám", "chín", "mười", "trăm", "nghìn"])
    let hasDigit = text.contains(where: \.isNumber)
    return numbers.isEmpty && !hasDigit ? [] : ["a template's word is a figure: “\(text)”"]
  }

  /// Whether a piece stands in the definition as whole words, as do the items of an enumeration, or follows by a rule.
  private func isKnown(_ text: String) -> Bool {
    if isGiven(text) || derived[normal(text)] != nil || isEnumeration(text[...]) { return true }
    // Học hàm, học vị, cấp bậc before a name; the class behind an award.
    let words = text.split(separator: " ").map(String.init)
    return words.count > 1 && words.count < 12
      && (1..<words.count).contains { index in
        isGiven(words[..<index].joined(separator: " ")) && isGiven(words[index...].joined(separator: " "))
          && names.values.contains { normal($0) == normal(words[index...].joined(separator: " ")) }
      }
  }

  /// Whether a piece is whole values of the definition, or what follows by a rule, one after another.
  private func isEnumeration(_ text: Substring) -> Bool {
    for separator in ["; ", ", ", " và ", " - "] {
      for range in text.ranges(of: separator) {
        let (first, rest) = (text[..<range.lowerBound], text[range.upperBound...])
        if isWhole(first), isWhole(rest) || isEnumeration(rest) { return true }
      }
    }
    return false
  }

  private func isWhole(_ text: Substring) -> Bool {
    let words = normal(String(text))
    return derived[words] != nil || given.contains("\n \(words) \n")
  }

  private func isGiven(_ text: String) -> Bool {
    let words = normal(text)
    return words.isEmpty || given.contains(" \(words) ")
  }

  /// A text as folded words with short forms; "nông thôn mới (NTM)" is one of them said twice.
  private func normal(_ text: String) -> String {
    var text = text
    for abbreviation in outlet.abbreviations { text = text.replacing(" (\(abbreviation.short))", with: "") }
    return folded(abbreviations.short(text))
  }

  // MARK: Quotes

  /// Quoted words that the definition does not have sign for sign.
  private func quoteFaults(_ paragraph: String) -> [String] {
    var quotes: [String] = []
    var quote: String?
    for character in paragraph {
      switch character {
      case "\u{201C}", "\u{201D}", "\"":
        if let ended = quote {
          quotes.append(ended)
          quote = character == "\u{201C}" ? "" : nil
        } else {
          quote = character == "\u{201D}" ? nil : ""
        }
      default: quote?.append(character)
      }
    }
    return quotes.map(NewsProvenance.singleSpaced).filter { words in
      !words.isEmpty && !verbatim.contains { $0.contains(words) }
    }.map { "quoted, but not as given: “\($0)”" }
  }

  // MARK: Names

  private static func names(of ceremony: Ceremony) -> [Place: String] {
    var all = ceremony.people.map(\.name) + ceremony.people.flatMap { $0.posts.map(\.title) }
    all += ceremony.event.hosts.map(\.written) + ceremony.sites.map(\.name) + ceremony.sites.flatMap(\.hosts)
    all += ceremony.awards.flatMap { $0.givers.map(\.written) + $0.recipients.map(\.name) }
    // People are told by their names as declared, wherever they are mentioned.
    all += ceremony.gifts.flatMap(\.donors)
    all += (ceremony.cluster?.members ?? []) + ceremony.delegations.flatMap(\.names)
    all += ceremony.pledges.flatMap(\.signatories) + ceremony.pastHonours.flatMap(\.givers)
    all += ceremony.organisations.flatMap(\.formedFrom)
    var names: [Place: String] = [:]
    for name in all { if let place = name.place { names[place] = name.value } }
    return names
  }
}

/// What a draft may say besides the words of the definition: every rule by its name.
struct NewsDerivations {
  /// Folded text to the rule's name.
  private(set) var rules: [String: String] = [:]
  private let context: NewsContext

  init(_ ceremony: Ceremony, _ outlet: OutletProfile) {
    context = NewsContext(ceremony: ceremony, outlet: outlet)
    outletWords(outlet)
    choices()
    rule("lời gọi buổi lễ", [context.eventNoun.value])
    rule("đơn vị gọi gọn", context.hosts.map { context.house.words.shortUnit($0.value) })
    rule("từ đếm món quà", ceremony.gifts.map { context.gift($0).counter?.value })
    rule("lời gọi theo giới tính", context.house.words.words(.addressesByGender))
    dates(ceremony)
    counts(ceremony)
    periods(ceremony)
    forms(ceremony)
    offices(ceremony)
    sites(ceremony)
  }

  /// Chức vụ và đơn vị: the post of a recipient before the unit, as one office.
  private mutating func offices(_ ceremony: Ceremony) {
    // A second mention leaves out the host, or the name of the host's place.
    let own = ceremony.event.hosts.map(\.written.value) + [ceremony.event.locality?.value].compactMap { $0 }
    let names = own + own.map { $0.split(separator: " ").suffix(2).joined(separator: " ") }
    for post in ceremony.people.flatMap(\.posts).flatMap({ [$0.title.value, $0.shortTitle?.value ?? ""] }) {
      rule(
        "chức vụ nêu lại",
        names.map { post.hasSuffix(" " + $0) ? String(post.dropLast($0.count + 1)) : nil })
    }
    rule("tên đơn vị không địa bàn", context.hostsTogether.map(\.value))
    rule("nhiều đơn vị", context.house.words.words(.severalUnits))
    let strives = context.house.words.words(.goals).first ?? ""
    rule("mục tiêu", ceremony.event.launches.flatMap(\.tasks).map { "\(strives) \($0.value)" })
    for recipient in ceremony.awards.flatMap(\.recipients) {
      guard let post = recipient.post?.value, let unit = recipient.unit?.value else { continue }
      rule("chức vụ và đơn vị", [post + " " + unit, post + ", " + unit])
    }
  }

  /// Tên các nơi: places that begin with one word share it.
  private mutating func sites(_ ceremony: Ceremony) {
    let names = ceremony.sites.map { $0.name.value.split(separator: " ") }
    guard let word = names.first?.first, names.count > 1, names.allSatisfy({ $0.first == word }) else {
      return
    }
    let own = names.map { $0.dropFirst().joined(separator: " ") }
    rule("tên các nơi", own)
    rule(
      "tên các nơi",
      [String(word), own.dropLast().joined(separator: ", ") + " và " + (own.last ?? "")])
  }

  private mutating func rule(_ name: String, _ texts: [String?]) {
    for text in texts.compactMap({ $0 }) { rules[folded(text)] = name }
  }

  /// Lời của báo: what the profile says.
  private mutating func outletWords(_ outlet: OutletProfile) {
    rule(
      "lời của báo",
      [
        outlet.lede.dateline, outlet.people.address, outlet.people.addressOfMen, outlet.people.addressOfWomen,
        outlet.people.postJoint.text, outlet.awards.praise, outlet.captions.toWhom,
      ])
  }

  /// Tên của lựa chọn: what the definition chose from a list, by its Vietnamese name.
  private mutating func choices() {
    rule("tên của lựa chọn", Statistic.Comparison.Direction.allCases.map(\.name.vi))
    rule("tên của lựa chọn", Statistic.Verb.allCases.map(\.name.vi))
    rule("tên của lựa chọn", TimeOfDay.allCases.map(\.name.vi))
    rule("tên của lựa chọn", RecipientKind.allCases.map(\.name.vi))
    rule("tên của lựa chọn", Movement.Kind.allCases.map(\.name.vi))
    rule("tên của lựa chọn", Delegation.Manner.allCases.map(\.name.vi))
    rule("tên của lựa chọn", EventKind.allCases.map(\.name.vi))
    // The noun that opens the name of the event's kind.
    rule(
      "tên của lựa chọn",
      EventKind.allCases.map { $0.name.vi.split(separator: " ").prefix(2).joined(separator: " ") })
  }

  /// Cách viết ngày: a day of the definition in any form, its weekday, an hour.
  private mutating func dates(_ ceremony: Ceremony) {
    let event = ceremony.event
    var days = [event.date, ceremony.report?.publishedOn, ceremony.report?.press?.embargoDay]
    days += event.sessions.map(\.date) + ceremony.sites.map(\.date)
    days += ceremony.awards.map { ceremony.decision(of: $0)?.date }
    days += (event.occasions + event.launches.compactMap(\.occasion)).flatMap { [$0.from, $0.to] }
    for day in days.compactMap({ $0?.value }) {
      rule("cách viết ngày", DateForm.allCases.map { day.text($0) })
      rule("thứ trong tuần", [day.weekday.shortName, day.weekday.name])
      for weekday in [day.weekday.shortName, day.weekday.name] {
        rule("thứ và ngày", DateForm.allCases.map { "\(weekday), \(day.text($0))" })
      }
    }
    if let hour = ceremony.report?.publishedAt?.value {
      rule("giờ", ["\(Figures.padded(hour.hour)):\(Figures.padded(hour.minute))"])
    }
  }

  /// Tổng và số đếm: exact counts as printed, their sums, the length of lists.
  private mutating func counts(_ ceremony: Ceremony) {
    let form = context.outlet.spelling.counts
    let total = context.todaysTotal
    rule(
      "tổng số khen hôm nay",
      context.parts(of: AwardCount(written: Located("", at: nil), mode: .exact(total))).map(\.value))
    rule("tổng số khen hôm nay", [context.figure(total.reduce(0) { $0 + $1.count.value })])
    rule("loại người nhận", total.map(\.word))
    for group in ceremony.awards {
      rule("số đếm của danh sách", AwardShare.counts(of: group.recipients).map { $0.text(form) })
      rule("loại người nhận", context.nouns(of: [group]).map(\.value))
      rule(
        "số đếm của danh sách",
        context.listed(group).map {
          context.parts(of: AwardCount(written: Located("", at: nil), mode: $0)).map(\.value)
        } ?? [])
      rule("số lượng", group.count.map { context.parts(of: $0).map(\.value) } ?? [])
      rule("số phần thưởng", [group.count?.total.map(Figures.grouped)])
      rule("số không đứng trước số lượng", [group.recipientsText.map { "0" + $0.value }])
      rule(
        "số lượng", ([group.count] + group.subgroups.map(\.count)).map { $0.map { context.count($0).value } })
      for part in group.subgroups {
        rule(
          "số của nhóm", [part.count?.total.map { Count($0, "").text(form).split(separator: " ").joined() }])
      }
      rule(
        "số tiền",
        RecipientKind.allCases.map { kind in group.money?.byKind[kind].map { NewsMoney.text($0).value } })
      let sums = [group.money?.amount, group.money?.total] + group.subgroups.map(\.money)
      rule("số tiền", sums.map { $0.map { NewsMoney.text($0).value } })
      rule("số quyết định kèm ký hiệu", [ceremony.decision(of: group)?.number?.value])
    }
    for statistic in ceremony.awardStatistics {
      rule(
        "số lượng",
        ([statistic.total] + statistic.tiers.map(\.count)).map { $0.map { context.count($0).value } })
    }
    rule("số lượng", ceremony.pastHonours.map { $0.count.map { context.count($0).value } })
    rule("số lượng", ceremony.delegations.map { $0.count.map { context.count($0).value } })
    rule("số lượng", context.ceremony.statistics.map { $0.value.map { context.quantity($0).value } })
    rule("số thành viên", [context.cluster?.memberCount.value, context.cluster?.kind.value])
    rule("số phiên", ["\(ceremony.event.sessions.count)"])
    rule("nhiều người nhận", ["tập thể, cá nhân", "các tập thể, cá nhân"])
  }

  /// Cách viết kỳ: years with the outlet's sign, and how many years are looked back on.
  private mutating func periods(_ ceremony: Ceremony) {
    let event = ceremony.event
    var periods = event.reviewed + [event.term].compactMap { $0 } + event.launches.compactMap(\.period)
    periods += ceremony.narratives.compactMap(\.period) + ceremony.awards.flatMap(\.periods)
    periods += ceremony.awardStatistics.compactMap(\.period) + ceremony.pastHonours.compactMap(\.period)
    periods += ceremony.themes.compactMap(\.period) + [ceremony.cluster?.nextPeriod].compactMap { $0 }
    periods += ceremony.policies.compactMap(\.period)
    for period in periods {
      rule("cách viết kỳ", [context.years(of: period).value])
      rule("số năm qua", ["\(period.lastYear - period.firstYear)"])
    }
    rule("loại kỳ", ["năm", "giai đoạn", "năm học"])
    rule("số năm liền", ceremony.pastHonours.map { $0.consecutiveYears.map { "\($0.value)" } })
    rule(
      "số năm kỷ niệm",
      (event.occasions + event.launches.compactMap(\.occasion)).map { $0.years.map { "\($0)" } })
  }

  /// Hạng, lần thứ: an award with its class, an ordinal in words.
  private mutating func forms(_ ceremony: Ceremony) {
    rule("hình thức kèm hạng", ceremony.awards.flatMap(\.forms).map { context.award($0).value })
    rule("lần thứ bằng chữ", [ceremony.event.ordinal.map { context.ordinal($0).value }])
    rule(
      "lần thứ sau tên",
      [ceremony.event.ordinal, ceremony.event.name].contains { $0 == nil }
        ? [] : [ceremony.event.name?.value])
  }
}
