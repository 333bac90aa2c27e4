/// The candidate that a mistyped name most likely means; nil when none is near enough.
///
/// Case, marks, `đ`/`d`, `_`, `-` and spaces weigh nothing at first; a third of the name may differ (insertions,
/// deletions, changes and swapped neighbours each count one). Of equally near candidates the one that is also
/// nearest as written wins, then the one that comes first.
public func nearest(to name: String, in candidates: some Sequence<String>) -> String? {
  let wanted = NearMiss.Spelling(name)
  var best: (candidate: String, rank: NearMiss.Rank)?
  for candidate in candidates {
    let spelling = NearMiss.Spelling(candidate)
    guard let rank = NearMiss.rank(of: spelling, against: wanted) else { continue }
    if let found = best, found.rank <= rank { continue }
    best = (candidate, rank)
  }
  return best?.candidate
}

/// How near two names are.
enum NearMiss {
  /// Names longer than this many scalars are only compared for equality when folded: a guess about a paragraph
  /// helps nobody and costs its square.
  static let longestName = 120

  /// A name as written and as folded.
  struct Spelling {
    let written: [Unicode.Scalar]
    let folded: [Unicode.Scalar]

    init(_ text: String) {
      written = Array(text.unicodeScalars)
      folded = LetterFolding.fold(text)
    }
  }

  /// The distance when folded, then as written.
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
      guard !wanted.folded.isEmpty else { return nil }
      let limit = max(candidate.written.count, wanted.written.count)
      guard limit <= longestName else { return Rank(folded: 0, written: limit) }
      return Rank(
        folded: 0, written: distance(candidate.written, wanted.written, atMost: limit) ?? limit)
    }
    let length = max(candidate.folded.count, wanted.folded.count)
    guard length <= longestName else { return nil }
    let threshold = max(length, 3) / 3
    guard let folded = distance(candidate.folded, wanted.folded, atMost: threshold) else { return nil }
    let limit = max(candidate.written.count, wanted.written.count)
    return Rank(
      folded: folded, written: distance(candidate.written, wanted.written, atMost: limit) ?? limit)
  }

  /// Damerau-Levenshtein distance (optimal string alignment); nil when it is over the limit.
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
