import Wording

extension RegisterBook {
  /// A sheet that asks for a number.
  public struct Claim: Sendable, Hashable {
    /// The run of numbers.
    public let series: String
    /// The first number of the run.
    public let start: Int
    /// Who is on the sheet.
    public let holder: Holder
    /// Whether it may get a new number; a draft only shows the one that it has.
    public let takesNew: Bool

    /// Asks for a number.
    public init(series: String, start: Int, holder: Holder, takesNew: Bool = true) {
      self.series = series
      self.start = start
      self.holder = holder
      self.takesNew = takesNew
    }
  }

  /// What is worth telling of a run of `assign`.
  public enum Event: Sendable, Hashable {
    /// A number stayed with somebody whose name, unit or year was corrected.
    case corrected(number: Int, from: Holder, to: Holder)
    /// It cannot be told which of some numbers is whose.
    case unclear(Holder, numbers: [Int])
    /// A new number went to somebody who may be one that is no longer listed.
    case maybeSame(Holder, number: Int, as: Holder, with: Int)
    /// There is no number left below the largest.
    case full(Holder)
    /// A new start is above the numbers that were given; they stay.
    case belowStart(number: Int, start: Int, Holder)
    /// The numbers of people who are no longer listed.
    case left([Int])
  }

  /// Gives every claim its number. A person is found again by name, unit and year of birth, in any spelling and any
  /// order; then by what is known more or less of them than before; then, where nobody else can be meant, with one typing
  /// error. The book follows the spelling of the lists.
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

/// Finds for each sheet of one run of numbers the entry of the book that is the same person's.
struct RegisterMatching {
  /// A holder's texts as they are compared.
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

  /// Above this many pairs of one unit a list was replaced, not corrected.
  private static let pairsAtMost = 4_000

  let claims: [RegisterBook.Claim]
  /// The entry of each claim that has one.
  private(set) var found: [Int: Int] = [:]
  /// Claims without an entry, in their order.
  private(set) var openClaims: [Int]
  /// Entries without a claim.
  private(set) var freeEntries: [Int]
  private(set) var events: [RegisterBook.Event] = []
  /// Who may be meant by a claim that gets a new number.
  private(set) var suspects: [Int: (number: Int, holder: RegisterBook.Holder)] = [:]

  private let entries: [RegisterBook.Entry]
  private let claimKeys: [Keys]
  private let entryKeys: [Keys?]
  /// The givers that the ceremony has now.
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
    // One person, one award: first as everything says, then without what may change.
    pair {
      Identity(
        texts: [$0.name, $0.unit, $0.form, $0.giver, $0.post, $0.occasion], year: $0.year, count: $0.count)
    }
    pair { Identity(texts: [$0.name, $0.unit, $0.form, $0.giver, $0.occasion, $0.post], year: $0.year) }
    pair { Identity(texts: [$0.name, $0.unit, $0.form, $0.giver, $0.occasion], year: $0.year) }
    pair { Identity(texts: [$0.name, $0.unit, $0.form, $0.giver, $0.post], year: $0.year) }
    pair { Identity(texts: [$0.name, $0.unit, $0.form, $0.giver], year: $0.year) }
    pairRespelledGivers()
    // More or less is known of the same person.
    pairUnique(among: \.name) {
      $0.occasion == $1.occasion && $0.post == $1.post && Self.isMoreOrLess($0, $1)
    }
    pairUnique(among: \.name) { $0.occasion == $1.occasion && Self.isMoreOrLess($0, $1) }
    pairUnique(among: \.name) { $0.post == $1.post && Self.isMoreOrLess($0, $1) }
    pairUnique(among: \.name, isFault: true) { Self.isMoreOrLess($0, $1) }
    // The same person with one thing corrected: the unit, the year, the name.
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
        // Year or post must say that it is the same person: a name alone may be another's.
        let isHeld =
          claim.year != nil || !claim.unit.isEmpty && !claim.post.isEmpty && claim.post == entry.post
        return claim.year == entry.year && isHeld && Self.isNear(claim.name, entry.name)
      }
    }
    findSuspects()
  }

  /// Pairs what is equal by a key, in the order of rows and of numbers.
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

  /// A giver who is spelled otherwise everywhere: nobody of the ceremony has the old spelling any more.
  private mutating func pairRespelledGivers() {
    let current = freeEntries.filter { entryKeys[$0].map { givers.contains($0.giver) } ?? false }
    freeEntries.removeAll { current.contains($0) }
    pair { Identity(texts: [$0.name, $0.unit, $0.form, $0.occasion, $0.post], year: $0.year) }
    pair { Identity(texts: [$0.name, $0.unit, $0.form, $0.occasion], year: $0.year) }
    pair { Identity(texts: [$0.name, $0.unit, $0.form], year: $0.year) }
    freeEntries = (freeEntries + current).sorted()
  }

  /// Pairs a claim and an entry of one form that fit each other and nobody else. `isFault` says that several that fit are
  /// one, `isTold` that a pair is told; what the office itself wrote is then left alone.
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

  /// Somebody who is no longer listed, with a name like that of somebody new.
  private mutating func findSuspects() {
    guard freeEntries.count * openClaims.count <= RegisterMatching.pairsAtMost else { return }
    for claim in openClaims {
      let keys = claimKeys[claim]
      let alike = freeEntries.filter { entry in
        guard let other = entryKeys[entry], !entries[entry].isConfirmed, other.form == keys.form else {
          return false
        }
        return other.name == keys.name || Self.isNear(keys.name, other.name)
      }
      let suspect = alike.first { entryKeys[$0]?.name == keys.name } ?? alike.first
      if let suspect, let holder = entries[suspect].holder {
        suspects[claim] = (entries[suspect].number, holder)
      }
    }
  }

  // MARK: What is near

  /// The same name, and one of both says more of unit and year than the other, never anything else.
  private static func isMoreOrLess(_ one: Keys, _ other: Keys) -> Bool {
    guard one.name == other.name else { return false }
    func knows(_ more: Keys, _ less: Keys) -> Bool {
      (less.unit.isEmpty || less.unit == more.unit) && (less.year == nil || less.year == more.year)
    }
    return knows(one, other) || knows(other, one)
  }

  /// Years of birth that differ in one digit or in two that changed places.
  private static func isOneDigit(_ one: Int?, _ other: Int?) -> Bool {
    guard let one, let other, one != other else { return false }
    return isOneStep(Array(String(one).unicodeScalars), Array(String(other).unicodeScalars))
  }

  /// Names of equally many words, equal in all but one, in which one letter or mark differs; digits never do.
  static func isNear(_ one: String, _ other: String) -> Bool {
    let (one, other) = (one.split(separator: " "), other.split(separator: " "))
    guard one.count == other.count else { return false }
    let differing = zip(one, other).filter { $0 != $1 }
    guard let (left, right) = differing.first else { return true }
    if differing.allSatisfy({ Folding.fold(String($0)) == Folding.fold(String($1)) }) { return true }
    guard differing.count == 1 else { return false }
    let letters = (Array(String(left).unicodeScalars), Array(String(right).unicodeScalars))
    guard min(letters.0.count, letters.1.count) >= 2,
      (letters.0 + letters.1).allSatisfy({ !("0"..."9").contains($0) })
    else { return false }
    return isOneStep(letters.0, letters.1)
  }

  /// Whether one inserted, removed, changed or swapped scalar makes one of the other.
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
