/// The candidate that a mistyped name most likely means; nil when none is near enough.
///
/// Names are first compared without case, marks, `đ`/`d`, `_`, `-` and spaces; up to a third of the name may differ
/// (insertions, deletions, substitutions and swapped neighbours count one each). Among equally near candidates the
/// one nearest as written wins, then the first.
public func nearest(to name: String, in candidates: some Sequence<String>) -> String? {
  NearMisses(candidates).nearest(to: name)
}

/// The candidate that a wrong name most likely means, for a hint: a near one, else the shortest that contains all its
/// words in a row, else the longest whose words it contains (`lễ tổng kết`, `buổi sáng`).
public func likely(_ name: String, in candidates: some Sequence<String>) -> String? {
  let names = NearMisses(candidates)
  return names.nearest(to: name) ?? names.sharingWords(with: name)
}

/// Candidates for mistyped names, prepared once for many queries (every reference to a list of people).
public struct NearMisses: Sendable {
  private let candidates: [NearMiss.Spelling]

  /// Prepares candidates; their order decides between equally near ones.
  public init(_ candidates: some Sequence<String>) {
    self.candidates = candidates.map { NearMiss.Spelling($0) }
  }

  /// The candidate that a mistyped name most likely means, as in `nearest(to:in:)`.
  public func nearest(to name: String) -> String? {
    let wanted = NearMiss.Spelling(name)
    var best: (candidate: NearMiss.Spelling, rank: NearMiss.Rank)?
    for candidate in candidates {
      guard let rank = NearMiss.rank(of: candidate, against: wanted) else { continue }
      if let found = best, found.rank <= rank { continue }
      best = (candidate, rank)
    }
    return best?.candidate.text
  }

  /// The shortest candidate that contains all words of another name in a row, or the longest that it contains.
  func sharingWords(with other: String) -> String? {
    let wanted = NearMiss.Spelling(other)
    guard wanted.folded.count >= 3, wanted.folded.count <= NearMiss.longestName else { return nil }
    let name = wanted.words
    let holding = candidates.filter { $0.words.contains(name) }
    if let shortest = holding.min(by: { $0.folded.count < $1.folded.count }) { return shortest.text }
    let held = candidates.filter { $0.folded.count >= 3 && name.contains($0.words) }
    guard let longest = held.max(by: { $0.folded.count < $1.folded.count }) else { return nil }
    return held.filter { $0.folded.count == longest.folded.count }.count == 1 ? longest.text : nil
  }
}

/// The distance of names.
enum NearMiss {
  /// Names with more scalars are only compared for equality when folded: a guess about a paragraph is useless, and
  /// its cost is quadratic.
  static let longestName = 120

  /// A name as written and as folded.
  struct Spelling: Sendable {
    let text: String
    let folded: [Unicode.Scalar]
    /// One bit per letter that occurs, some shared; enough to reject most candidates quickly.
    let letters: UInt64

    var written: [Unicode.Scalar] { Array(text.unicodeScalars) }

    /// The words of the name without marks, with a space before and after each.
    var words: String {
      let plain = text.unicodeScalars.split { $0 == " " || $0 == "_" || $0 == "-" }
        .map { String(String.UnicodeScalarView(LetterFolding.fold(String($0)))) }
      return " " + plain.joined(separator: " ") + " "
    }

    init(_ text: String) {
      self.text = text
      folded = LetterFolding.fold(text)
      letters = folded.reduce(0) { $0 | 1 << UInt64($1.value & 63) }
    }
  }

  /// The distance of the folded names, then of the names as written.
  struct Rank: Comparable {
    let folded: Int
    let written: Int

    static func < (left: Rank, right: Rank) -> Bool {
      (left.folded, left.written) < (right.folded, right.written)
    }
  }

  /// The rank of a candidate; nil when it is too far away.
  static func rank(of candidate: Spelling, against wanted: Spelling) -> Rank? {
    if candidate.folded == wanted.folded {
      return wanted.folded.isEmpty ? nil : Rank(folded: 0, written: written(candidate, wanted))
    }
    let length = max(candidate.folded.count, wanted.folded.count)
    guard length <= longestName else { return nil }
    let threshold = max(length, 3) / 3
    // Every letter that occurs in only one of the two costs at least one edit.
    let strange = max(
      (candidate.letters & ~wanted.letters).nonzeroBitCount,
      (wanted.letters & ~candidate.letters).nonzeroBitCount)
    guard strange <= threshold,
      let folded = distance(candidate.folded, wanted.folded, atMost: threshold)
    else { return nil }
    return Rank(folded: folded, written: written(candidate, wanted))
  }

  /// The distance of two near names as written.
  private static func written(_ left: Spelling, _ right: Spelling) -> Int {
    let (left, right) = (left.written, right.written)
    let limit = max(left.count, right.count)
    return limit <= longestName ? distance(left, right, atMost: limit) ?? limit : limit
  }

  /// Damerau-Levenshtein distance (optimal string alignment); nil when it exceeds the limit.
  static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar], atMost limit: Int) -> Int? {
    guard abs(left.count - right.count) <= limit else { return nil }
    guard !left.isEmpty, !right.isEmpty else { return max(left.count, right.count) }
    var beforePrevious: [Int] = []
    var previous = Array(0...right.count)
    for row in 1...left.count {
      var current = [row]
      current.reserveCapacity(right.count + 1)
      for column in 1...right.count {
        let change = left[row - 1] == right[column - 1] ? 0 : 1
        var least = min(previous[column] + 1, current[column - 1] + 1, previous[column - 1] + change)
        if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
          least = min(least, beforePrevious[column - 2] + 1)
        }
        current.append(least)
      }
      if let least = current.min(), least > limit { return nil }
      (beforePrevious, previous) = (previous, current)
    }
    let total = previous[right.count]
    return total <= limit ? total : nil
  }
}
