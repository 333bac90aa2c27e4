import Wording

extension RegisterBook {
  /// A sheet that needs a number.
  public struct Claim: Sendable, Hashable {
    /// The series of numbers.
    public let series: String
    /// The first number of the series.
    public let start: Int
    /// The recipient on the sheet.
    public let holder: Holder
    /// Whether it may get a new number; a draft only shows an existing one.
    public let takesNew: Bool

    /// Makes a claim.
    public init(series: String, start: Int, holder: Holder, takesNew: Bool = true) {
      self.series = series
      self.start = start
      self.holder = holder
      self.takesNew = takesNew
    }
  }

  /// A notable result of `assign`.
  public enum Event: Sendable, Hashable {
    /// A number stayed with a person whose name, unit or year was corrected.
    case corrected(number: Int, from: Holder, to: Holder)
    /// Several numbers may belong to the holder.
    case unclear(Holder, numbers: [Int])
    /// A new number was given to someone who may be a person no longer listed.
    case maybeSame(Holder, number: Int, as: Holder, with: Int)
    /// No number is left up to the largest.
    case full(Holder)
    /// A new start is above numbers already given, which stay.
    case belowStart(number: Int, start: Int, Holder)
    /// The numbers of people who are no longer listed.
    case left([Int])
  }

  /// Gives every claim its number. A person is matched by name, unit and year of birth, in any spelling and order;
  /// then if one side only has more details; then, if nobody else can be meant, with one typing error. The register
  /// adopts the spelling of the lists.
  public mutating func assign(_ claims: [Claim]) -> [Event] {
    var events: [Event] = []
    var order: [String] = []
    var bySeries: [String: [Claim]] = [:]
    for claim in claims {
      let key = RegisterBook.key(claim.series)
      if bySeries[key] == nil { order.append(key) }
      bySeries[key, default: []].append(claim)
    }
    for key in order {
      let entries = all.indices.filter { RegisterBook.key(all[$0].series) == key }
      var matching = RegisterMatching(
        claims: bySeries[key] ?? [], entries: entries.map { all[$0] })
      matching.run()
      for (claim, entry) in matching.found.sorted(by: { $0.key < $1.key }) {
        let holder = matching.claims[claim]
        all[entries[entry]].holder = holder.holder
        let number = all[entries[entry]].number
        if number < holder.start {
          events.append(.belowStart(number: number, start: holder.start, holder.holder))
        }
      }
      events += matching.events
      giveNew(to: matching, in: key, into: &events)
      let left = matching.freeEntries.filter { all[entries[$0]].holder != nil }.map {
        all[entries[$0]].number
      }
      if !left.isEmpty { events.append(.left(left.sorted())) }
    }
    indexHolders()
    return events
  }

  private mutating func giveNew(to matching: RegisterMatching, in key: String, into events: inout [Event]) {
    var numbers = Set<Int>()
    var returned: [Int] = []
    for entry in all where RegisterBook.key(entry.series) == key {
      numbers.insert(entry.number)
      if entry.holder == nil { returned.append(entry.number) }
    }
    returned.sort(by: >)
    var highest = numbers.max() ?? 0
    for index in matching.openClaims where matching.claims[index].takesNew {
      let claim = matching.claims[index]
      let number: Int
      if let free = returned.last(where: { $0 >= claim.start }) {
        number = free
        returned.removeAll { $0 == free }
      } else {
        number = max(claim.start, highest + 1)
      }
      guard number <= RegisterBook.largestNumber else {
        events.append(.full(claim.holder))
        return
      }
      highest = max(highest, number)
      give(number, in: claim.series, to: claim.holder)
      if let suspect = matching.suspects[index] {
        events.append(.maybeSame(claim.holder, number: number, as: suspect.holder, with: suspect.number))
      }
    }
  }
}

/// Matches the sheets of one series with the register's entries of the same persons.
struct RegisterMatching {
  /// A holder's texts as compared.
  private struct Keys {
    let name, unit, post, form, giver, occasion: String
    let year: Int?
    let count: Int

    init(_ holder: RegisterBook.Holder) {
      name = RegisterBook.key(holder.name)
      unit = RegisterBook.key(holder.unit)
      post = RegisterBook.key(holder.post)
      form = RegisterBook.key(holder.form)
      giver = RegisterBook.key(holder.giver)
      occasion = RegisterBook.key(holder.occasion)
      year = holder.birthYear
      count = holder.count
    }
  }

  private struct Identity: Hashable {
    var texts: [String]
    var year: Int?
    var count = 0
  }

  /// With more pairs in one unit, the list was replaced, not corrected.
  private static let pairsAtMost = 4_000

  let claims: [RegisterBook.Claim]
  /// The matching entry of each claim that has one.
  private(set) var found: [Int: Int] = [:]
  /// Claims without an entry, in order.
  private(set) var openClaims: [Int]
  /// Entries without a claim.
  private(set) var freeEntries: [Int]
  private(set) var events: [RegisterBook.Event] = []
  /// For claims that get a new number, a similar holder who is no longer listed.
  private(set) var suspects: [Int: (number: Int, holder: RegisterBook.Holder)] = [:]

  private let entries: [RegisterBook.Entry]
  private let claimKeys: [Keys]
  private let entryKeys: [Keys?]
  /// The current givers of the ceremony.
  private let givers: Set<String>

  init(claims: [RegisterBook.Claim], entries: [RegisterBook.Entry]) {
    self.claims = claims
    self.entries = entries
    claimKeys = claims.map { Keys($0.holder) }
    entryKeys = entries.map { $0.holder.map { Keys($0) } }
    givers = Set(claimKeys.map(\.giver))
    openClaims = Array(claims.indices)
    freeEntries = entries.indices.filter { entries[$0].holder != nil }
  }

  mutating func run() {
    // The same person and award: first with every detail, then without those that may change.
    pair {
      Identity(
        texts: [$0.name, $0.unit, $0.form, $0.giver, $0.post, $0.occasion], year: $0.year, count: $0.count)
    }
    pair { Identity(texts: [$0.name, $0.unit, $0.form, $0.giver, $0.occasion, $0.post], year: $0.year) }
    pair { Identity(texts: [$0.name, $0.unit, $0.form, $0.giver, $0.occasion], year: $0.year) }
    pair { Identity(texts: [$0.name, $0.unit, $0.form, $0.giver, $0.post], year: $0.year) }
    pair { Identity(texts: [$0.name, $0.unit, $0.form, $0.giver], year: $0.year) }
    pairRespelledGivers()
    // The same person, where one side has more details.
    pairUnique(among: \.name) {
      $0.occasion == $1.occasion && $0.post == $1.post && Self.isMoreOrLess($0, $1)
    }
    pairUnique(among: \.name) { $0.occasion == $1.occasion && Self.isMoreOrLess($0, $1) }
    pairUnique(among: \.name) { $0.post == $1.post && Self.isMoreOrLess($0, $1) }
    pairUnique(among: \.name, isFault: true) { Self.isMoreOrLess($0, $1) }
    // The same person with one correction: of unit, year or name.
    for isSameOccasion in [true, false] {
      func pairCorrected(among group: KeyPath<Keys, String>, _ fits: (Keys, Keys) -> Bool) {
        pairUnique(among: group, isTold: true) { claim, entry in
          (!isSameOccasion || claim.occasion == entry.occasion) && fits(claim, entry)
        }
      }
      pairCorrected(among: \.name) { $0.name == $1.name && $0.year != nil && $0.year == $1.year }
      pairCorrected(among: \.unit) { claim, entry in
        claim.name == entry.name && !claim.unit.isEmpty && Self.isOneDigit(claim.year, entry.year)
      }
      pairCorrected(among: \.unit) { claim, entry in
        // Year or post must confirm the person: a similar name alone may be somebody else's.
        let isHeld =
          claim.year != nil || !claim.unit.isEmpty && !claim.post.isEmpty && claim.post == entry.post
        return claim.year == entry.year && isHeld && Self.isNear(claim.name, entry.name)
      }
    }
    findSuspects()
  }

  /// Pairs claims and entries with equal keys, in the order of rows and of numbers.
  private mutating func pair(by key: (Keys) -> Identity) {
    guard !openClaims.isEmpty, !freeEntries.isEmpty else { return }
    var free: [Identity: [Int]] = [:]
    for entry in freeEntries.sorted(by: { entries[$0].number > entries[$1].number }) {
      if let keys = entryKeys[entry] { free[key(keys), default: []].append(entry) }
    }
    for claim in openClaims {
      if let entry = free[key(claimKeys[claim])]?.popLast() { found[claim] = entry }
    }
    settle()
  }

  /// Handles a giver whose spelling was changed everywhere, so that nobody in the ceremony has the old spelling.
  private mutating func pairRespelledGivers() {
    let current = freeEntries.filter { entryKeys[$0].map { givers.contains($0.giver) } ?? false }
    freeEntries.removeAll { current.contains($0) }
    pair { Identity(texts: [$0.name, $0.unit, $0.form, $0.occasion, $0.post], year: $0.year) }
    pair { Identity(texts: [$0.name, $0.unit, $0.form, $0.occasion], year: $0.year) }
    pair { Identity(texts: [$0.name, $0.unit, $0.form], year: $0.year) }
    freeEntries = (freeEntries + current).sorted()
  }

  /// Pairs a claim and an entry of one form that match each other and nobody else. With `isFault` several matches are
  /// reported; with `isTold` the pair is reported, and entries confirmed by the office are left alone.
  private mutating func pairUnique(
    among group: KeyPath<Keys, String>, isFault: Bool = false, isTold: Bool = false,
    _ fits: (Keys, Keys) -> Bool
  ) {
    guard !openClaims.isEmpty, !freeEntries.isEmpty else { return }
    func fit(_ claim: Keys, _ entry: Keys) -> Bool {
      claim.form == entry.form && (claim.giver == entry.giver || !givers.contains(entry.giver))
        && fits(claim, entry)
    }
    var free: [String: [Int]] = [:]
    for entry in freeEntries where !(isTold && entries[entry].isConfirmed) {
      if let keys = entryKeys[entry] { free[keys[keyPath: group], default: []].append(entry) }
    }
    var asking: [String: [Int]] = [:]
    for claim in openClaims { asking[claimKeys[claim][keyPath: group], default: []].append(claim) }
    for claim in openClaims {
      let key = claimKeys[claim][keyPath: group]
      let askers = asking[key] ?? []
      guard let near = free[key], near.count * askers.count <= RegisterMatching.pairsAtMost else { continue }
      let fitting = near.filter { entry in entryKeys[entry].map { fit(claimKeys[claim], $0) } ?? false }
      guard let entry = fitting.first, let keys = entryKeys[entry] else { continue }
      guard fitting.count == 1, askers.filter({ fit(claimKeys[$0], keys) }).count == 1 else {
        if isFault, claims[claim].takesNew {
          events.append(
            .unclear(claims[claim].holder, numbers: fitting.map { entries[$0].number }.sorted()))
        }
        continue
      }
      found[claim] = entry
      if isTold, let from = entries[entry].holder {
        events.append(.corrected(number: entries[entry].number, from: from, to: claims[claim].holder))
      }
    }
    settle()
  }

  private mutating func settle() {
    openClaims.removeAll { found[$0] != nil }
    let taken = Set(found.values)
    freeEntries.removeAll { taken.contains($0) }
  }

  /// Finds persons no longer listed whose names are similar to those of new ones.
  private mutating func findSuspects() {
    guard freeEntries.count * openClaims.count <= RegisterMatching.pairsAtMost else { return }
    for claim in openClaims {
      let keys = claimKeys[claim]
      let alike = freeEntries.filter { entry in
        guard let other = entryKeys[entry], !entries[entry].isConfirmed, other.form == keys.form else {
          return false
        }
        return other.name == keys.name || Self.isNear(keys.name, other.name)
          || Self.isUnitOfBoth(keys, other) && Self.isLonger(keys.name, other.name)
      }
      let suspect = alike.first { entryKeys[$0]?.name == keys.name } ?? alike.first
      if let suspect, let holder = entries[suspect].holder {
        suspects[claim] = (entries[suspect].number, holder)
      }
    }
  }

  // MARK: Similarity

  /// Whether names are equal, and unit and year differ only in that one side lacks them.
  private static func isMoreOrLess(_ one: Keys, _ other: Keys) -> Bool {
    guard one.name == other.name else { return false }
    func knows(_ more: Keys, _ less: Keys) -> Bool {
      (less.unit.isEmpty || less.unit == more.unit) && (less.year == nil || less.year == more.year)
    }
    return knows(one, other) || knows(other, one)
  }

  /// Whether years differ in one digit or in two swapped digits.
  private static func isOneDigit(_ one: Int?, _ other: Int?) -> Bool {
    guard let one, let other, one != other else { return false }
    return isOneStep(Array(String(one).unicodeScalars), Array(String(other).unicodeScalars))
  }

  /// Whether units do not tell two holders apart.
  private static func isUnitOfBoth(_ one: Keys, _ other: Keys) -> Bool {
    one.unit.isEmpty || other.unit.isEmpty || one.unit == other.unit
  }

  /// Whether one name has all words of the other in their order and a few more: “Trần Mẫu” and “Trần Văn Mẫu”, “gia
  /// đình ông Lê Tư” and “hộ gia đình ông Lê Tư”.
  static func isLonger(_ one: String, _ other: String) -> Bool {
    let (one, other) = (one.split(separator: " "), other.split(separator: " "))
    var rest = (one.count < other.count ? one : other)[...]
    let long = one.count < other.count ? other : one
    guard rest.count >= 2, (1...2).contains(long.count - rest.count), rest.last == long.last else {
      return false
    }
    for word in long where word == rest.first { rest.removeFirst() }
    return rest.isEmpty
  }

  /// Whether names have equally many words and differ in one letter or mark of one word, or in i and y; digits must be
  /// equal.
  static func isNear(_ one: String, _ other: String) -> Bool {
    let (one, other) = (one.split(separator: " "), other.split(separator: " "))
    guard one.count == other.count else { return false }
    let differing = zip(one, other).filter { $0 != $1 }
    guard let (left, right) = differing.first else { return true }
    func bare(_ word: Substring) -> String { Folding.fold(String(word)).replacing("y", with: "i") }
    if differing.allSatisfy({ bare($0) == bare($1) }) { return true }
    guard differing.count == 1 else { return false }
    let letters = (Array(String(left).unicodeScalars), Array(String(right).unicodeScalars))
    guard min(letters.0.count, letters.1.count) >= 2,
      (letters.0 + letters.1).allSatisfy({ !("0"..."9").contains($0) })
    else { return false }
    return isOneStep(letters.0, letters.1)
  }

  /// Whether the two differ by one insertion, deletion, substitution or swap of scalars.
  private static func isOneStep(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Bool {
    guard abs(one.count - other.count) <= 1 else { return false }
    let start = zip(one, other).prefix { $0 == $1 }.count
    let (left, right) = (Array(one[start...]), Array(other[start...]))
    let end = zip(left.reversed(), right.reversed()).prefix { $0 == $1 }.count
    let (cut, cutOther) = (left.dropLast(min(end, left.count)), right.dropLast(min(end, right.count)))
    if cut.count <= 1, cutOther.count <= 1 { return true }
    return cut.count == 2 && cutOther.count == 2 && cut.first == cutOther.last && cut.last == cutOther.first
  }
}
