import Wording

/// A place in a text that can be worded in several ways, with the names of the wordings.
public struct WordingPlace: Sendable, Hashable {
  /// The name of the place.
  public let name: String
  /// The names of its wordings in source order.
  public var wordings: [String]

  /// Declares a place and its wordings.
  public init(name: String, wordings: [String]) {
    self.name = name
    self.wordings = wordings
  }
}

/// Chooses among equal wordings from the text's identity and the place, or as a person pinned it; never at random.
///
/// When a place recurs, the next wording is taken, so that none appears twice in a row; a pinned one stays.
public struct WordingChoice: Sendable, Hashable {
  /// What the text is about. Equal identities choose alike; nil takes the first wording everywhere.
  public var identity: String?
  /// The number of the wording for every place, from 0; modulo the number of wordings of a place.
  public var number: Int?
  /// Pinned wordings: the name of the place to the name of its wording.
  public var pins: [String: String] = [:]
  private var uses: [String: Int] = [:]

  /// Chooses for an identity.
  public init(identity: String? = nil) { self.identity = identity }

  /// The wording for the next occurrence of a place.
  public mutating func take(at place: WordingPlace) -> Int {
    let index = first(at: place)
    guard isFree(place) else { return index }
    let use = uses[place.name, default: 0]
    uses[place.name] = use + 1
    return (index + use) % max(1, place.wordings.count)
  }

  /// Whether neither a pin nor a number decides the place.
  public func isFree(_ place: WordingPlace) -> Bool { number == nil && pinned(place) == nil }

  /// The wording for the first occurrence of a place.
  public func first(at place: WordingPlace) -> Int {
    guard !place.wordings.isEmpty else { return 0 }
    if let pinned = pinned(place) { return pinned }
    if let number { return ((number % place.wordings.count) + place.wordings.count) % place.wordings.count }
    guard let identity else { return 0 }
    return Int(
      (WordKey.exactly(identity + "\u{1F}" + place.name).fingerprint >> 17) % UInt64(place.wordings.count))
  }

  private func pinned(_ place: WordingPlace) -> Int? {
    pins[place.name].flatMap { place.wordings.firstIndex(of: $0) }
  }
}
