import Awards
import Diagnostics
import Model
import Wording
import XMLKit

/// One spelling through an article, the clerk's own words included: nothing between quotes changes but the quotes, and of
/// words with a capital only the names of flags, diplomas and certificates, so that names, titles and slogans stay.
struct NewsSpelling: Sendable {
  private let spelling: OutletProfile.Spelling
  /// The sign between day and month, which may differ from that of a date with its year.
  private let daySign: String
  private let words: NewsWords
  /// Texts that stay word for word, by their place.
  private let verbatim: Set<Place>
  private let compounds: [(String, String)]

  /// The outlet's spelling for a ceremony.
  init(_ outlet: OutletProfile, for ceremony: Ceremony, words: NewsWords) {
    spelling = outlet.spelling
    daySign =
      switch outlet.lede.dateForm {
      case .dayMonthHyphen, .hyphen: "-"
      case .dayMonthDot, .dot: "."
      default: "/"
      }
    self.words = words
    verbatim = NewsSpelling.verbatim(of: ceremony)
    compounds = words.words(.compounds).compactMap { compound in
      let halves = compound.split(separator: "-")
      guard halves.count == 2 else { return nil }
      // The first letter may be a capital.
      return (String(halves[0].dropFirst()), String(halves[1]))
    }
  }

  /// What a clerk wrote to be printed word for word: headline, standfirst, captions.
  static func verbatim(of ceremony: Ceremony) -> Set<Place> {
    var places = ceremony.photos.map(\.caption?.place)
    places += [ceremony.report?.headline?.place, ceremony.report?.sapo?.place]
    return Set(places.compactMap { $0 })
  }

  /// The article with every word of the definition in the outlet's spelling.
  func applied(to nodes: [XMLNode]) -> [XMLNode] {
    nodes.map { node in
      switch node {
      case .text(let text, let place):
        // Text from a template is not the definition's.
        guard let place, !place.file.name.hasSuffix(".xml"), !verbatim.contains(place) else { return node }
        return .text(applied(to: text), place)
      case .element(let element):
        return .element(
          XMLElement(
            name: element.name, attributes: element.attributes, children: applied(to: element.children),
            place: element.place))
      }
    }
  }

  /// The words with the outlet's dashes, quotes, dates, letters of awards and classes, and place of tone marks.
  func applied(to text: String) -> String {
    var result = ""
    for (part, isQuoted) in NewsSpelling.parts(of: NewsSpelling.double(NewsSpelling.curly(text))) {
      if isQuoted {
        let marks = spelling.quotes.marks
        let isClosed = part.hasPrefix("\u{201C}") && part.hasSuffix("\u{201D}")
        result += isClosed ? marks.open + part.dropFirst().dropLast() + marks.close : part
        continue
      }
      var words = NewsDashes.inPeriods(of: part, dash: spelling.periodDash.text)
      words = dates(in: words)
      words = NewsSpelling.awards(in: words, spelling.awardNames)
      words = NewsSpelling.classes(in: words, spelling.classes)
      if let dash = spelling.compoundDash?.text { words = inCompounds(of: words, dash: dash) }
      if let tones = spelling.tones { words = NewsSpelling.tones(in: words, tones) }
      result += words
    }
    return result
  }

  /// The name of an order without its class; nil when it has none.
  static func withoutClass(_ name: String) -> String? {
    for awardClass in AwardClass.allCases {
      let ending = Folding.sameWord(" hạng " + awardClass.name.vi)
      if Folding.sameWord(name).hasSuffix(ending),
        let range = name.range(of: " hạng ") ?? name.range(of: " Hạng ")
      {
        return String(name[..<range.lowerBound])
      }
    }
    return nil
  }

  /// Dates that the clerk wrote with slashes, in the outlet's form: one form holds through an article. A day without its
  /// year is one only after “ngày” or a time of day, or in a row that begins so; a month with its year after “tháng”.
  private func dates(in text: String) -> String {
    guard text.contains("/") else { return text }
    var result = String.UnicodeScalarView()
    var word = String.UnicodeScalarView()
    var before = ""
    var isInRow = false
    func settle() {
      guard !word.isEmpty else { return }
      let parts = word.split(separator: "/", omittingEmptySubsequences: false).map { Int(String($0)) }
      let written = String(word)
      result += settled(parts, isDay: isInRow || result.last == "(", after: before)?.unicodeScalars ?? word
      let isBefore = words.isOne(written, of: .beforeDays)
      isInRow =
        isBefore || isInRow && (!parts.contains(nil) || words.isOne(written, of: .betweenDays))
      before = written.lowercased()
      word = String.UnicodeScalarView()
    }
    for scalar in text.unicodeScalars {
      if ("0"..."9").contains(scalar) || scalar == "/" || scalar.properties.isAlphabetic {
        word.append(scalar)
      } else {
        settle()
        result.append(scalar)
      }
    }
    settle()
    return String(result)
  }

  /// A date of two or three numbers in the outlet's form; nil for what is none, or no day for certain.
  private func settled(_ parts: [Int?], isDay: Bool, after before: String) -> String? {
    let numbers = parts.compactMap { $0 }
    guard numbers.count == parts.count else { return nil }
    switch numbers.count {
    case 2
    where daySign != "/" && isDay && CalendarDate(year: 2000, month: numbers[1], day: numbers[0]) != nil,
      2
    where daySign != "/" && before == "tháng" && (1...12).contains(numbers[0])
      && (1_000...9_999).contains(numbers[1]):
      return numbers.map(String.init).joined(separator: daySign)
    case 3 where spelling.fullDateForm != .slash && numbers[2] >= 1_000:
      return CalendarDate(year: numbers[2], month: numbers[1], day: numbers[0])?.text(spelling.fullDateForm)
    default: return nil
    }
  }

  /// The names of what is handed over most, with their first letter as the outlet prints them.
  private static func awards(in text: String, _ letters: OutletProfile.LetterCase) -> String {
    guard letters != .asWritten else { return text }
    var result = text
    for name in ["Cờ thi đua", "Bằng khen", "Giấy khen"] {
      let small = name.prefix(1).lowercased() + name.dropFirst()
      switch letters {
      case .upper: result = replaced(small, by: name, in: result)
      case .lower: result = replaced(name, by: small, in: result)
      case .asWritten: break
      }
    }
    return result
  }

  /// `hạng Nhì` with its class in the outlet's letters, wherever it stands.
  private static func classes(in text: String, _ letters: OutletProfile.LetterCase) -> String {
    guard letters != .asWritten else { return text }
    return AwardClass.allCases.reduce(text) { text, awardClass in
      // A rank has the letters of a class where those are small: xếp thứ nhất.
      let rank = "xếp thứ " + awardClass.name.vi
      let text = letters == .lower ? replaced(rank, by: rank.lowercased(), in: text, whole: true) : text
      guard text.contains("hạng ") else { return text }
      let (upper, lower) = ("hạng " + awardClass.name.vi, "hạng " + awardClass.name.vi.lowercased())
      return letters == .upper
        ? replaced(lower, by: upper, in: text, whole: true)
        : replaced(upper, by: lower, in: text, whole: true)
    }
  }

  /// Straight quotes that open and close within a text as curly ones; an odd one stays, for inches and minutes.
  private static func curly(_ text: String) -> String {
    let count = text.unicodeScalars.count { $0 == "\"" }
    guard count > 0, count % 2 == 0 else { return text }
    var opens = true
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      guard scalar == "\"" else {
        result.append(scalar)
        continue
      }
      result.append(opens ? "\u{201C}" : "\u{201D}")
      opens.toggle()
    }
    return String(result)
  }

  /// Single quotes around words as double ones, where no others stand around them; 5' and O'Neill keep theirs.
  private static func double(_ text: String) -> String {
    guard text.contains(where: { "'\u{2018}".contains($0) }) else { return text }
    var result = Array(text)
    var depth = 0
    var open: Int?
    for index in result.indices {
      let before = index > 0 ? result[index - 1] : " "
      let after = index + 1 < result.count ? result[index + 1] : " "
      switch result[index] {
      case "\u{201C}": depth += 1
      case "\u{201D}": depth -= 1
      case "'", "\u{2018}", "\u{2019}":
        if depth > 0 {
          open = nil
        } else if let start = open, !after.isLetter, !after.isNumber, !before.isWhitespace {
          (result[start], result[index], open) = ("\u{201C}", "\u{201D}", nil)
        } else if after.isLetter, before.isWhitespace || before == "(" {
          open = index
        }
      default: break
      }
    }
    return String(result)
  }

  /// The text cut at its curly quotes.
  private static func parts(of text: String) -> [(String, isQuoted: Bool)] {
    var parts: [(String, Bool)] = []
    var current = ""
    var depth = 0
    for character in text {
      switch character {
      case "\u{201C}":
        if depth == 0 {
          parts.append((current, false))
          current = ""
        }
        depth += 1
        current.append(character)
      case "\u{201D}" where depth > 0:
        depth -= 1
        current.append(character)
        if depth == 0 {
          parts.append((current, true))
          current = ""
        }
      default: current.append(character)
      }
    }
    parts.append((current, depth > 0))
    return parts.filter { !$0.0.isEmpty }
  }

  private func inCompounds(of text: String, dash: String) -> String {
    var result = text
    for (first, second) in compounds {
      for sign in [" - ", " – ", "-", "–"] where sign != dash {
        result = NewsSpelling.replaced(first + sign + second, by: first + dash + second, in: result)
      }
    }
    return result
  }

  private static func replaced(_ wanted: String, by other: String, in text: String, whole: Bool = false)
    -> String
  {
    var result = ""
    var rest = Substring(text)
    while let range = rest.firstRange(of: wanted) {
      let goesOn = whole && rest[range.upperBound...].first.map { $0.isLetter || $0.isNumber } ?? false
      result += rest[..<range.lowerBound] + (goesOn ? wanted : other)
      rest = rest[range.upperBound...]
    }
    return result + rest
  }

  /// `oà` and `òa` (also oe, uy) at the end of small words: the two ways to set one tone.
  private static let pairs: [(second: String, first: String)] = [
    ("oà", "òa"), ("oá", "óa"), ("oả", "ỏa"), ("oã", "õa"), ("oạ", "ọa"), ("oè", "òe"), ("oé", "óe"),
    ("oẻ", "ỏe"), ("oẽ", "õe"), ("oẹ", "ọe"), ("uỳ", "ùy"), ("uý", "úy"), ("uỷ", "ủy"), ("uỹ", "ũy"),
    ("uỵ", "ụy"),
  ]

  private static func tones(in text: String, _ placement: OutletProfile.TonePlacement) -> String {
    var result = ""
    var word = ""
    func settled() -> String {
      guard !word.isEmpty, !word.contains(where: \.isUppercase), !word.hasPrefix("qu") else { return word }
      for pair in pairs {
        let (old, new) =
          switch placement {
          case .onFirst: (pair.second, pair.first)
          case .onSecond: (pair.first, pair.second)
          }
        if word.hasSuffix(old) { return String(word.dropLast(old.count)) + new }
      }
      return word
    }
    for character in text {
      if character.isLetter {
        word.append(character)
      } else {
        result += settled()
        word = ""
        result.append(character)
      }
    }
    return result + settled()
  }
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
        // The sign of division is for a giai đoạn; a nhiệm kỳ has a hyphen.
        let isTerm = "nN".unicodeScalars.contains(scalars[index])
        result.append(contentsOf: (isTerm && dash == "÷" ? "-" : dash).unicodeScalars)
        index = range.second
      } else {
        result.append(scalars[index])
        index += 1
      }
    }
    return String(result)
  }

  private static let labels = ["iai đoạn ", "hiệm kỳ "].map { Array($0.unicodeScalars) }

  /// The ends of the first year and the start of the second when "giai đoạn YYYY-YYYY" starts here.
  private static func range(at start: Int, in scalars: [Unicode.Scalar]) -> (first: Int, second: Int)? {
    guard ["g", "G", "n", "N"].contains(scalars[start]) else { return nil }
    // Both labels have nine letters and blanks after their first.
    let label = labels["gG".unicodeScalars.contains(scalars[start]) ? 0 : 1]
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
