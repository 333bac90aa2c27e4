import Diagnostics
import Model
import Wording

/// A fact of a definition that a report may tell, with every spelling by which a draft can tell it.
public struct TracedFact: Sendable {
  /// What it is: tên buổi lễ, số liệu.
  public let label: Message
  /// The fact as the definition has it.
  public let text: Located<String>
  /// Why drafts of its outlet leave it out on purpose; nil when they should tell it.
  public let reason: Message?
  /// Spellings of it, folded; the draft tells the fact when it holds one of them.
  let spellings: [String]

  init(_ vi: String, _ en: String, _ text: Text, _ others: [String] = [], reason: Message? = nil) {
    self.reason = reason
    label = Message(vi: vi, en: en)
    self.text = text
    spellings = ([text.value] + others).map(NewsLedger.searchable).filter { $0 != "  " }
  }

  /// Whether a searchable draft tells it.
  func isTold(in draft: String) -> Bool { spellings.contains { draft.contains($0) } }
}

/// Sổ sự kiện: what a ceremony gives to tell, and what a draft told of it.
struct NewsLedger: Sendable {
  private(set) var facts: [TracedFact] = []

  /// The outlet's short forms, by which a draft may tell a long one.
  private let abbreviations: NewsAbbreviations?
  /// The outlet that tells them, whose ways are reasons to leave a fact out.
  let outlet: OutletProfile?
  let genre: NewsGenre

  /// Lists the facts of a ceremony, in the order of a report; `outlet` is the one that tells them.
  init(_ ceremony: Ceremony, outlet: OutletProfile? = nil) {
    abbreviations = outlet.map { NewsAbbreviations($0, for: ceremony) }
    self.outlet = outlet
    genre = NewsGenre(of: ceremony)
    event(ceremony.event)
    people(ceremony)
    texts(ceremony)
    awards(ceremony)
    programme(ceremony)
    report(ceremony)
  }

  /// The facts that a draft does not tell.
  func untold(in draft: String) -> [TracedFact] {
    let words = NewsLedger.searchable(draft)
    return facts.filter { !$0.isTold(in: words) }
  }

  /// A folded text with a blank on both sides, so that only whole words are found in it.
  static func searchable(_ text: String) -> String { " " + folded(text) + " " }

  /// A text for comparing: case, tone placement, dashes, quotes, signs of sentences and zeros of dates are no difference.
  static func folded(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var pending = false
    for scalar in Folding.sameWord(text).unicodeScalars {
      let isWord =
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || scalar.properties.generalCategory == .nonspacingMark || scalar == "%"
      if isWord {
        if pending, !result.isEmpty { result.append(" ") }
        pending = false
        result.append(scalar)
      } else {
        pending = true
      }
    }
    return String(result)
  }

  mutating func add(
    _ vi: String, _ en: String, _ text: Text?, _ others: [String] = [], reason: Message? = nil
  ) {
    guard let text, !text.value.isEmpty else { return }
    let short = abbreviations.map { [$0.short(text.value), $0.introduced(text.value)] } ?? []
    facts.append(TracedFact(vi, en, text, others + short, reason: reason))
  }

  mutating func day(_ vi: String, _ en: String, _ day: Day?, reason: Message? = nil) {
    guard let day else { return }
    let forms = DateForm.allCases.map { day.value.text($0) }
    add(vi, en, Located(day.value.text(.slash), at: day.place), forms, reason: reason)
  }

  mutating func actor(_ vi: String, _ en: String, _ actor: Actor?) {
    if let actor { add(vi, en, actor.written) }
  }

  mutating func number(_ vi: String, _ en: String, _ quantity: Quantity?) {
    guard let quantity else { return }
    let unit = quantity.unit.hasPrefix("%") ? quantity.unit : ""
    add(vi, en, Located(quantity.number.text + unit, at: quantity.written.place))
  }

  /// Kỳ: its years, or how many they are when they are looked back on.
  mutating func period(_ vi: String, _ en: String, _ period: Period?) {
    guard let period else { return }
    let years =
      period.firstYear == period.lastYear
      ? "\(period.firstYear)" : "\(period.firstYear) \(period.lastYear)"
    let text = Located(period.written.value, at: period.written.place)
    add(vi, en, text, [years, "\(period.lastYear - period.firstYear) năm qua"])
  }

  /// Số lượng; `others` are words that stand instead of it.
  mutating func count(_ vi: String, _ en: String, _ count: AwardCount?, _ others: [String] = []) {
    guard let count else { return }
    switch count.mode {
    case .exact(let parts):
      for part in parts {
        let number = Figures.grouped(part.count.value)
        // "9 cá nhân" of the part "thuyền viên" is told as "9 thuyền viên".
        add(
          vi, en, Located("\(number) \(part.word)", at: part.count.place),
          ["\(Figures.padded(part.count.value)) \(part.word)"] + others)
      }
    case .joint(let total, _):
      add(
        vi, en, Located(Figures.grouped(total), at: count.written.place), [Figures.padded(total)] + others)
    case .vague, .times: add(vi, en, count.written, others)
    }
  }

  mutating func money(_ vi: String, _ en: String, _ sum: Located<Int>?) {
    sum.map { add(vi, en, NewsMoney.text($0)) }
  }
}
