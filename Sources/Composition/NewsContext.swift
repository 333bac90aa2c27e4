import Diagnostics
import Model
import Wording

/// The ceremony and the outlet that tells it: every text of the article passes here, so that one spelling holds.
struct NewsContext: Sendable {
  let ceremony: Ceremony
  var outlet: OutletProfile
  /// Awards whose handing over a caption shows.
  let handedInCaptions: Set<Int>
  let genre: NewsGenre
  private let phrases: NewsPhrases

  /// Prepares what the article asks for again and again.
  init(ceremony: Ceremony, outlet: OutletProfile) {
    self.ceremony = ceremony
    self.outlet = outlet
    genre = NewsGenre(of: ceremony)
    handedInCaptions = Set(ceremony.photos.filter { $0.role == .handing }.flatMap(\.awards))
    let told = ceremony.narratives.flatMap(\.statements) + ceremony.event.launches.flatMap(\.tasks)
    let names =
      ceremony.movements.map(\.name.value) + ceremony.themes.map(\.text.value) + ceremony.policies.map(\.mark)
    phrases = NewsPhrases(told.map(\.value), names: names)
  }

  /// Whether the clerk's own sentences already tell a name, so that it is not told again.
  func isTold(_ name: String) -> Bool { phrases.contain(name) }

  /// The words that a clerk wrote, with the outlet's sign inside a giai đoạn; quoted words stay as they are.
  ///
  /// A final full stop goes, because the article's own sentence sets it.
  func prose(_ text: Text) -> Text {
    var words = text.value
    if words.hasSuffix("."), !words.hasSuffix("..") { words.removeLast() }
    words = NewsDashes.inPeriods(of: words, dash: outlet.spelling.periodDash.text)
    return Located(NewsSpelling.applied(to: words, outlet.spelling), at: text.place)
  }

  /// The words of a clerk inside a sentence: a first letter that only opens a sentence becomes small.
  func inner(_ text: Text) -> Text {
    let words = prose(text)
    return Located(NewsClause.insideSentence(words.value), at: words.place)
  }

  /// A name, theme or slogan word for word between the outlet's quotes; quotes that the clerk wrote are not doubled.
  func quoted(_ text: Text) -> Text {
    let own: Set<Unicode.Scalar> = ["\"", "\u{201C}", "\u{201D}"]
    var scalars = text.value.unicodeScalars[...]
    if let first = scalars.first, let last = scalars.last, scalars.count > 2, own.contains(first),
      own.contains(last)
    {
      scalars = scalars.dropFirst().dropLast()
    }
    let marks = outlet.spelling.quotes.marks
    return Located(marks.open + String(String.UnicodeScalarView(scalars)) + marks.close, at: text.place)
  }

  /// The name of an award; orders, medals, prizes and titles keep their capitals everywhere.
  func award(_ form: AwardForm) -> Text {
    var form = withClass(form)
    if outlet.spelling.classes != .asWritten {
      form = AwardForm(
        written: Located(
          NewsSpelling.classes(in: form.written.value, outlet.spelling.classes), at: form.written.place),
        entry: form.entry, awardClass: form.awardClass)
    }
    return switch form.entry?.kind {
    case .flag, .diploma, .certificate, .badge: awardName(form.written)
    case .honoraryTitle, .order, .medal, .prize, .title, nil: form.written
    }
  }

  /// The form with its class, which the definition may give apart from the name.
  private func withClass(_ form: AwardForm) -> AwardForm {
    guard let awardClass = form.awardClass, !NewsClause(form.written.value).mentions("hạng") else {
      return form
    }
    let name = "\(form.written.value) hạng \(awardClass.name.vi)"
    return AwardForm(
      written: Located(name, at: form.written.place), entry: form.entry, awardClass: awardClass)
  }

  /// The name of a flag, diploma or certificate in words of the clerk.
  func awardName(_ text: Text) -> Text { cased(text, outlet.spelling.awardNames) }

  /// The event's name inside a sentence; a congress keeps its capital everywhere.
  func eventName(_ name: Text) -> Text {
    NewsClause(name.value).opens(withWord: "đại hội")
      ? prose(name) : cased(prose(name), outlet.lede.eventName)
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
    // A school year has a hyphen everywhere; the outlet's sign is for a giai đoạn.
    let dash = period.kind == .schoolYear ? "-" : outlet.spelling.periodDash.text
    let text =
      period.firstYear == period.lastYear
      ? "\(period.firstYear)" : "\(period.firstYear)\(dash)\(period.lastYear)"
    return Located(text, at: period.written.place)
  }

  /// A count as printed: exact kinds with collectives first, one number for joint kinds, anything else as written.
  func count(_ count: AwardCount) -> Text {
    switch count.mode {
    case .exact(let parts):
      let order: [RecipientKind] = [.collective, .household, .people, .individual]
      let counts = order.flatMap { kind in
        parts.filter { $0.kind == kind }.map { Count($0.count.value, $0.word) }
      }
      return Located(Count.text(counts, outlet.spelling.counts), at: count.written.place)
    case .joint(let total, let kinds):
      let noun = Enumeration.joined(kinds.map(\.name.vi), lastAnd: false)
      return Located(Count(total, noun).text(outlet.spelling.counts), at: count.written.place)
    case .vague, .times: return Located(Casing.inner(count.written.value), at: count.written.place)
    }
  }

  /// A quantity as printed: qualifier, number with its decimals, unit.
  func quantity(_ quantity: Quantity) -> Text {
    let number = quantity.number.text
    let unit = quantity.unit.isEmpty || quantity.unit.hasPrefix("%") ? quantity.unit : " " + quantity.unit
    let qualifier: String =
      switch quantity.qualifier {
      case .nearly, .over, .above, .about: (quantity.qualifier?.name.vi ?? "") + " "
      case .estimated, .average, .exactly, nil: ""
      }
    return Located(qualifier + number + unit, at: quantity.written.place)
  }

  /// The locality that the article is about, else the first host.
  var locality: Text? { ceremony.event.locality ?? ceremony.event.hosts.first?.written }
}

/// The sign inside "giai đoạn 2015-2020" in running text.
enum NewsDashes {
  /// The text with the sign between the years of each giai đoạn replaced; nothing inside curly quotes changes.
  static func inPeriods(of text: String, dash: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    var index = 0
    var depth = 0
    while index < scalars.count {
      switch scalars[index] {
      case "\u{201C}": depth += 1
      case "\u{201D}": depth -= 1
      default: break
      }
      if depth <= 0, let range = range(at: index, in: scalars) {
        result.append(contentsOf: scalars[index..<range.first])
        result.append(contentsOf: dash.unicodeScalars)
        index = range.second
      } else {
        result.append(scalars[index])
        index += 1
      }
    }
    return String(result)
  }

  private static let label = Array("iai đoạn ".unicodeScalars)

  /// The ends of the first year and the start of the second when "giai đoạn YYYY-YYYY" starts here.
  private static func range(at start: Int, in scalars: [Unicode.Scalar]) -> (first: Int, second: Int)? {
    guard scalars[start] == "g" || scalars[start] == "G" else { return nil }
    let years = start + 1 + label.count
    guard years + 9 <= scalars.count, scalars[(start + 1)..<years].elementsEqual(label),
      isYear(at: years, in: scalars)
    else { return nil }
    let spaces: Set<Unicode.Scalar> = [" ", "\u{A0}"]
    var index = years + 4
    while index < scalars.count, spaces.contains(scalars[index]) { index += 1 }
    let signs: Set<Unicode.Scalar> = ["-", "\u{2013}", "\u{2014}", "÷"]
    guard index < scalars.count, signs.contains(scalars[index]) else { return nil }
    index += 1
    while index < scalars.count, spaces.contains(scalars[index]) { index += 1 }
    return isYear(at: index, in: scalars) ? (years + 4, index) : nil
  }

  private static func isYear(at start: Int, in scalars: [Unicode.Scalar]) -> Bool {
    start + 4 <= scalars.count && scalars[start..<(start + 4)].allSatisfy { ("0"..."9").contains($0) }
      && (start + 4 == scalars.count || !("0"..."9").contains(scalars[start + 4]))
  }
}
