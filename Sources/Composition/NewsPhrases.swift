import Wording

/// The clerk's own sentences as words, to ask whether a name is told in them; each question costs the name's length.
final class NewsPhrases: Sendable {
  /// Names of more words are not looked for: nobody writes a paragraph twice.
  private static let longestName = 40

  private let words: [String]
  /// For each length in words, where each run of so many words stands first, by its hash.
  private let runs: [Int: [UInt64: [Int]]]

  /// Indexes texts for the names that will be asked for.
  init(_ texts: [String], names: [String]) {
    // A word that nobody writes keeps runs from crossing from one sentence to the next.
    let words = texts.flatMap { NewsPhrases.words(of: $0) + [""] }
    self.words = words
    let lengths = Set(names.map { NewsPhrases.words(of: $0).count })
    var runs: [Int: [UInt64: [Int]]] = [:]
    let hashes = words.map(NewsPhrases.hash)
    for length in lengths where (1...NewsPhrases.longestName).contains(length) && length <= words.count {
      var table: [UInt64: [Int]] = [:]
      for start in 0...(words.count - length) {
        let key = NewsPhrases.combined(hashes[start..<(start + length)])
        if let found = table[key] {
          // Two different runs of one hash are both kept; the same run is kept once.
          let isKnown = found.contains { words[$0..<($0 + length)] == words[start..<(start + length)] }
          if isKnown || found.count > 8 { continue }
        }
        table[key, default: []].append(start)
      }
      runs[length] = table
    }
    self.runs = runs
  }

  /// Whether a name stands in one of the sentences, whatever its case and marks of tone.
  func contain(_ name: String) -> Bool {
    let wanted = NewsPhrases.words(of: name)
    let key = NewsPhrases.combined(wanted.map(NewsPhrases.hash)[...])
    guard let starts = runs[wanted.count]?[key] else { return false }
    return starts.contains { words[$0..<($0 + wanted.count)].elementsEqual(wanted) }
  }

  /// The words without signs.
  private static func words(of text: String) -> [String] {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    for scalar in Folding.sameWord(text).unicodeScalars {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || scalar.properties.generalCategory == .nonspacingMark
      {
        word.append(scalar)
      } else if !word.isEmpty {
        words.append(String(word))
        word = String.UnicodeScalarView()
      }
    }
    if !word.isEmpty { words.append(String(word)) }
    return words
  }

  /// FNV-1a: the same in every run of the program.
  private static func hash(_ word: String) -> UInt64 {
    word.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  private static func combined(_ hashes: ArraySlice<UInt64>) -> UInt64 {
    hashes.reduce(17) { $0 &* 0x9E37_79B9_7F4A_7C15 &+ ($1 ^ ($1 >> 29)) }
  }
}
