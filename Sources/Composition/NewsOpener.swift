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

/// A place where one of several openers is as good as another.
enum NewsOpenerPlace: String, CaseIterable {
  /// Lời mở quà tặng.
  case gifts = "mở câu quà tặng"
  /// Lời mở cử đại biểu.
  case delegations = "mở câu cử đại biểu"
  /// Lời mở khen thưởng, where the outlet's own stood just before.
  case awards = "mở câu khen thưởng"
  /// Lời mở giao ước.
  case pledges = "mở câu giao ước"
  /// Lời mở phát động.
  case launches = "mở câu phát động"

  /// The openers from which one is chosen.
  var openers: [NewsOpener] {
    switch self {
    case .gifts: [.besides, .thisOccasion, .alsoAtEvent]
    case .delegations: [.alsoAtEvent, .thisOccasion]
    case .awards: [.thisOccasion, .alsoAtEvent, .onOccasion, .atEvent]
    case .pledges: [.alsoAtEvent, .thisOccasion]
    case .launches: [.alsoAtEvent, .thisOccasion]
    }
  }

  /// The place with the names of its openers, as definitions pin them.
  var wordings: WordingPlace { WordingPlace(name: rawValue, wordings: openers.map(\.name.vi)) }
}

/// Chooses openers so that none stands twice running; equal ones follow from the event, never from chance.
struct NewsOpeners {
  /// By what equal wordings are chosen.
  let choice: WordingChoice
  /// The opener that was used last.
  private var last: NewsOpener = .none
  /// Families that sentences since then opened with in ways of their own.
  private var noted: Set<Int> = []

  /// Starts with no opener used.
  init(_ choice: WordingChoice) { self.choice = choice }

  /// The wanted opener, or the first of the place's that differs from the last.
  mutating func take(_ wanted: NewsOpener, at place: NewsOpenerPlace) -> NewsOpener {
    // A pinned opener is what somebody wants.
    if !choice.isFree(place.wordings), choice.number == nil { return takeOne(at: place) }
    return take(wanted, else: turned(place))
  }

  /// The wanted opener, or the first of the others that differs from the last.
  mutating func take(_ wanted: NewsOpener, else others: [NewsOpener]) -> NewsOpener {
    first(of: [wanted] + others)
  }

  /// One of the place's openers, in an order that follows from the event; not of the family used last.
  mutating func takeOne(at place: NewsOpenerPlace) -> NewsOpener { first(of: turned(place)) }

  private mutating func first(of openers: [NewsOpener]) -> NewsOpener {
    let choice =
      openers.first { $0.family != last.family && !noted.contains($0.family) }
      ?? openers.first { $0.family != last.family } ?? openers.first { $0 != last } ?? openers.first ?? .none
    if choice != .none { (last, noted) = (choice, []) }
    return choice
  }

  /// The openers of a place, the chosen one first.
  private func turned(_ place: NewsOpenerPlace) -> [NewsOpener] {
    let start = choice.first(at: place.wordings)
    return Array(place.openers[start...] + place.openers[..<start])
  }

  /// A sentence that opens in its own way ("Phát biểu tại hội nghị").
  mutating func note(_ opener: NewsOpener) { noted.insert(opener.family) }
}

extension WordingChoice {
  /// The choice for a ceremony: by its event's name, host, place and day, the same in every run; pinned by its report.
  init(for ceremony: Ceremony) {
    let event = ceremony.event
    let words = [
      event.name?.value, event.hosts.first?.written.value, event.locality?.value,
      event.date?.value.text(.iso), ceremony.sites.first?.name.value,
    ]
    self.init(identity: words.map { $0 ?? "" }.joined(separator: "|"))
    number = ceremony.report?.variant.map { $0.value - 1 }
    for pin in ceremony.report?.wordings ?? [] { pins[pin.place.value] = pin.wording.value }
  }
}
