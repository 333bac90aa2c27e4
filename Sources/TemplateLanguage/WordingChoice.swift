/// A place of a text that can be said in several ways, by the names of the ways.
public struct WordingPlace: Sendable, Hashable {
  /// The name of the place.
  public let name: String
  /// The names of its wordings in the order written.
  public var wordings: [String]

  /// Names a place and its wordings.
  public init(name: String, wordings: [String]) {
    self.name = name
    self.wordings = wordings
  }
}

/// Chooses among equal wordings: by what a text is about and the place of the choice, or as somebody pinned it; never by
/// chance.
///
/// Where the same place comes again, the next wording is taken, so that none stands twice running; what is pinned stays.
public struct WordingChoice: Sendable, Hashable {
  /// What the text is about; equal identities choose alike. Nil begins with the first wording everywhere.
  public var identity: String?
  /// The number of the wording for every place, from 0; taken around where a place has fewer.
  public var number: Int?
  /// The wording of a place, by both names.
  public var pins: [String: String] = [:]
  private var uses: [String: Int] = [:]

  /// Chooses for an identity.
  public init(identity: String? = nil) { self.identity = identity }

  /// The wording for a place that comes now.
  public mutating func take(at place: WordingPlace) -> Int {
    let index = first(at: place)
    guard isFree(place) else { return index }
    let use = uses[place.name, default: 0]
    uses[place.name] = use + 1
    return (index + use) % max(1, place.wordings.count)
  }

  /// Whether neither a pin nor a number settles the place.
  public func isFree(_ place: WordingPlace) -> Bool { number == nil && pinned(place) == nil }

  /// The wording for a place that comes for the first time.
  public func first(at place: WordingPlace) -> Int {
    guard !place.wordings.isEmpty else { return 0 }
    if let pinned = pinned(place) { return pinned }
    if let number { return ((number % place.wordings.count) + place.wordings.count) % place.wordings.count }
    guard let identity else { return 0 }
    return Int((WordingChoice.hash(identity + "\u{1F}" + place.name) >> 17) % UInt64(place.wordings.count))
  }

  private func pinned(_ place: WordingPlace) -> Int? {
    pins[place.name].flatMap { place.wordings.firstIndex(of: $0) }
  }

  /// FNV-1a: the same in every run of the program, on every machine.
  private static func hash(_ text: String) -> UInt64 {
    text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
