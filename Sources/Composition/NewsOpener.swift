import Diagnostics
import Fields
import Model
import TemplateLanguage

/// Lời mở of a sentence that tells what happened at the event; the templates put each into words.
enum NewsOpener: NamedChoice {
  /// Tại hội nghị.
  case atEvent
  /// Nhân dịp này.
  case onOccasion
  /// Cũng nhân dịp này.
  case alsoOnOccasion
  /// Dịp này.
  case thisOccasion
  /// Cũng tại hội nghị.
  case alsoAtEvent
  /// Bên cạnh đó.
  case besides
  /// Ngoài ra.
  case moreover
  /// Trước đó, trong nghi thức: no opener at all; the sentence opens with its subject.
  case none

  /// The names.
  var name: Message {
    switch self {
    case .atEvent: Message(vi: "tại hội nghị", en: "at the event")
    case .onOccasion: Message(vi: "nhân dịp này", en: "on this occasion")
    case .alsoOnOccasion: Message(vi: "cũng nhân dịp này", en: "also on this occasion")
    case .thisOccasion: Message(vi: "dịp này", en: "this occasion")
    case .alsoAtEvent: Message(vi: "cũng tại hội nghị", en: "also at the event")
    case .besides: Message(vi: "bên cạnh đó", en: "besides")
    case .moreover: Message(vi: "ngoài ra", en: "moreover")
    case .none: Message(vi: "không", en: "none")
    }
  }

  /// Whether the words before name the event or the occasion, so that the next sentence needs others.
  fileprivate var family: Int {
    switch self {
    case .atEvent, .alsoAtEvent: 1
    case .onOccasion, .alsoOnOccasion, .thisOccasion: 2
    case .besides, .moreover: 3
    case .none: 0
    }
  }
}

/// Chooses openers so that none stands twice running; equal ones follow from the event, never from chance.
struct NewsOpeners {
  /// A number of the event, by which equal wordings are chosen.
  let variant: Int
  /// The opener that was used last.
  private(set) var last: NewsOpener = .none

  /// Starts with no opener used.
  init(variant: Int) { self.variant = variant }

  /// The wanted opener, or the first of the others that differs from the last.
  mutating func take(_ wanted: NewsOpener, else others: [NewsOpener] = [.alsoAtEvent, .thisOccasion])
    -> NewsOpener
  {
    let choice =
      wanted.family != last.family
      ? wanted : others.first { $0.family != last.family } ?? others.first { $0 != last } ?? wanted
    if choice != .none { last = choice }
    return choice
  }

  /// One of several that are as good, in an order that follows from the event; not of the family used last.
  mutating func takeOne(of equal: [NewsOpener]) -> NewsOpener {
    guard !equal.isEmpty else { return .none }
    let start = variant % equal.count
    let turned = Array(equal[start...] + equal[..<start])
    let choice =
      turned.first { $0.family != last.family } ?? turned.first { $0 != last } ?? turned[0]
    last = choice
    return choice
  }

  /// A sentence that opens in its own way ("Phát biểu tại hội nghị").
  mutating func note(_ opener: NewsOpener) { last = opener }
}

extension NewsContext {
  /// A number that follows from the event's name, host and day: the same in every run; pinned by the report.
  static func variant(of ceremony: Ceremony) -> Int {
    if let given = ceremony.report?.variant { return given.value - 1 }
    let event = ceremony.event
    let words = [
      event.name?.value, event.hosts.first?.written.value, event.locality?.value,
      event.date?.value.text(.iso),
    ]
    // FNV-1a.
    let hash = words.compactMap { $0 }.joined(separator: "|").utf8.reduce(UInt64(0xCBF2_9CE4_8422_2325)) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01B3
    }
    return Int((hash >> 17) % 9)
  }
}
