import Awards
import Model
import Wording

/// A number of recipients in running text: 20 tập thể · 34 tập thể, cá nhân.
struct CountMention: Sendable, Hashable {
  /// The number.
  let number: Int
  /// What it counts; several kinds when they share the number.
  let kinds: Set<RecipientKind>

  /// All numbers of recipients in a text.
  static func all(in text: String) -> [CountMention] {
    let words = text.split(whereSeparator: \.isWhitespace).map(Word.init)
    var mentions: [CountMention] = []
    var index = 0
    while index < words.count {
      let start = index
      index += 1
      guard let number = words[start].number, var (kind, next) = kind(at: index, in: words) else { continue }
      var kinds: Set<RecipientKind> = [kind]
      // "34 tập thể, cá nhân": a kind without a number of its own shares the one before.
      while let more = self.kind(at: next, skippingJoin: true, in: words) {
        (kind, next) = more
        kinds.insert(kind)
      }
      mentions.append(CountMention(number: number, kinds: kinds))
      index = next
    }
    return mentions
  }

  private static func kind(
    at index: Int, skippingJoin: Bool = false, in words: [Word]
  ) -> (RecipientKind, Int)? {
    var start = index
    if skippingJoin, start < words.count, words[start].folded == "va" { start += 1 }
    for (phrase, kind) in phrases where start + phrase.count <= words.count {
      if zip(phrase, words[start...]).allSatisfy({ $0 == $1.folded }) { return (kind, start + phrase.count) }
    }
    return nil
  }

  private static let phrases: [([String], RecipientKind)] = [
    (["tap", "the"], .collective), (["ca", "nhan"], .individual), (["ho", "gia", "dinh"], .household),
    (["gia", "dinh"], .household),
  ]

  private struct Word {
    let folded: String
    let number: Int?

    init(_ text: Substring) {
      let signs: Set<Character> = [",", ".", ";", ":", "(", ")", "“", "”", "\""]
      var bare = text
      while let first = bare.first, signs.contains(first) { bare = bare.dropFirst() }
      while let last = bare.last, signs.contains(last) { bare = bare.dropLast() }
      folded = Folding.fold(String(bare))
      number = Figures.whole(String(bare))
    }
  }
}
