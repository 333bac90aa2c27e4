import Wording

/// A sum of money in running text: 5.400.000 đồng (bằng chữ: Năm triệu bốn trăm nghìn đồng).
struct MoneyMention: Sendable, Hashable {
  /// The sum in đồng.
  let dong: Int
  /// What stands after "bằng chữ:", without quotation marks and brackets.
  let words: String?

  /// All sums that a text names in figures before the word "đồng".
  static func all(in text: String) -> [MoneyMention] {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    let bare = words.map { trimmed($0) }
    var mentions: [MoneyMention] = []
    for (index, word) in bare.enumerated() where index > 0 && Folding.fold(word) == "dong" {
      guard let dong = Figures.whole(bare[index - 1]), dong >= 1000 else { continue }
      mentions.append(MoneyMention(dong: dong, words: inWords(after: index, words, bare)))
    }
    return mentions
  }

  /// Whether words write the sum, in any of the ways in which offices write it.
  func isWritten(_ words: String) -> Bool {
    let given = MoneyMention.key(words)
    return NumberWords.ZeroTens.allCases.contains { zero in
      NumberWords.Thousand.allCases.contains { thousand in
        let number = NumberWords(zeroTens: zero, thousand: thousand).words(for: dong)
        return ["", " đồng", " đồng chẵn"].contains { MoneyMention.key(number + $0) == given }
      }
    }
  }

  /// Spelling as far as it counts: capitals, signs, the place of a tone mark, tỷ or tỉ are left to the office.
  private static func key(_ words: String) -> String {
    Folding.sameWord(words).replacing(Folding.sameWord("tỉ"), with: Folding.sameWord("tỷ"))
      .split { !$0.isLetter }.joined(separator: " ")
  }

  private static func inWords(after index: Int, _ words: [String], _ bare: [String]) -> String? {
    guard index + 2 < words.count, Folding.fold(bare[index + 1]) == "bang",
      Folding.fold(bare[index + 2]) == "chu"
    else { return nil }
    var result: [String] = []
    for word in words[(index + 3)...] {
      result.append(trimmed(word))
      if let last = word.last, [")", ".", ";", "”", "\""].contains(last) { break }
    }
    let joined = result.joined(separator: " ")
    return joined.isEmpty ? nil : joined
  }

  private static func trimmed(_ word: String) -> String {
    let signs: Set<Character> = [",", ".", ";", ":", "(", ")", "“", "”", "\"", "/", "!"]
    var bare = word[...]
    while let first = bare.first, signs.contains(first) { bare = bare.dropFirst() }
    while let last = bare.last, signs.contains(last) { bare = bare.dropLast() }
    return String(bare)
  }
}
