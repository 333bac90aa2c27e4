import Wording

/// An amount of money in running text: 5.400.000 đồng (bằng chữ: Năm triệu bốn trăm nghìn đồng).
struct MoneyMention: Sendable, Hashable {
  /// The amount in đồng.
  let dong: Int
  /// The words after "bằng chữ:", without quotation marks and brackets.
  let words: String?

  private static let signs = ",.;:()“”\"/!"

  /// All amounts in a text that are figures before the word "đồng".
  static func all(in text: String) -> [MoneyMention] {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    let bare = words.map { $0.trimming(signs.contains) }
    var mentions: [MoneyMention] = []
    for (index, word) in bare.enumerated() where index > 0 && Folding.fold(word) == "dong" {
      guard let dong = Figures.whole(bare[index - 1]), dong >= 1000 else { continue }
      mentions.append(MoneyMention(dong: dong, words: inWords(after: index, words, bare)))
    }
    return mentions
  }

  /// Whether the words are a correct form of the amount, in any usual style.
  func isWritten(_ words: String) -> Bool {
    let given = MoneyMention.key(words)
    return NumberWords.ZeroTens.allCases.contains { zero in
      NumberWords.Thousand.allCases.contains { thousand in
        let number = NumberWords(zeroTens: zero, thousand: thousand).words(for: dong)
        return ["", " đồng", " đồng chẵn"].contains { MoneyMention.key(number + $0) == given }
      }
    }
  }

  /// Folds differences that do not matter: case, punctuation, placement of tone marks, tỷ or tỉ.
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
      result.append(word.trimming(signs.contains))
      if let last = word.last, [")", ".", ";", "”", "\""].contains(last) { break }
    }
    let joined = result.joined(separator: " ")
    return joined.isEmpty ? nil : joined
  }
}
