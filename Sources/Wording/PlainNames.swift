/// Knows the names that nobody need look at twice: Vietnamese syllables, each with one capital, with single spaces between.
///
/// The names of a list consist of few words: each is judged once, and found again by its bytes.
public struct PlainNames {
  /// The UTF-8 of a word of at most sixteen bytes, which no Vietnamese syllable exceeds.
  private struct Word: Hashable {
    var bytes: (UInt64, UInt64) = (0, 0)
    var count = 0

    mutating func append(_ byte: UInt8) {
      let shift = UInt64(count & 7) * 8  // bounded: at most 56
      if count < 8 { bytes.0 |= UInt64(byte) << shift } else { bytes.1 |= UInt64(byte) << shift }
      count += 1  // bounded: the callers stop at sixteen
    }

    static func == (left: Word, right: Word) -> Bool { left.bytes == right.bytes }

    func hash(into hasher: inout Hasher) {
      hasher.combine(bytes.0)
      hasher.combine(bytes.1)
    }

    var text: String {
      let all = (0..<count).map { index in
        UInt8(truncatingIfNeeded: (index < 8 ? bytes.0 : bytes.1) >> (UInt64(index & 7) * 8))
      }
      return String(decoding: all, as: UTF8.self)
    }
  }

  private struct Verdict {
    /// A syllable with one capital that no phrase is made of that stands for another thing than a name.
    var isPlain = false
    /// Whether it may begin a name: `Ông`, `Bà` and `Cố` are addresses there.
    var mayBegin = false
    var hasSmallLetter = false
    /// Without marks and capitals.
    var bare = ""
  }

  private var verdicts: [Word: Verdict] = [:]
  private static let mostWords = 8_192

  /// Of words that `NameIssue` knows phrases with: “và vợ”, “chưa có”, “họ tên”, “như trên”.
  private static let ofPhrases: Set<String> = ["va", "cung", "chong", "ten", "khong", "chua", "tren"]
  private static let addresses: Set<String> = ["ong", "ba", "co"]

  /// Without any verdict.
  public init() {}

  /// Whether `NameIssue` and `NameCapitals` find nothing in a name and it does not begin with the address given beside it.
  /// False says nothing.
  public mutating func isPlain(_ name: String, address: String?) -> Bool {
    var name = name
    var words = 0
    var hasSmallLetter = false
    var first = ""
    let isPlain = name.withUTF8 { bytes in
      var word = Word()
      for index in 0...bytes.count {
        guard index == bytes.count || bytes[index] == 0x20 else {
          guard word.count < 16 else { return false }
          word.append(bytes[index])
          continue
        }
        let verdict = verdict(word)
        guard verdict.isPlain, words > 0 || verdict.mayBegin, words < 5 else { return false }
        if words == 0 { first = verdict.bare }
        hasSmallLetter = hasSmallLetter || verdict.hasSmallLetter
        words += 1
        word = Word()
      }
      return words > 1 && hasSmallLetter
    }
    guard isPlain else { return false }
    return address.map { !begins($0, with: first) } ?? true
  }

  private mutating func begins(_ address: String, with bare: String) -> Bool {
    var word = Word()
    for byte in address.utf8.prefix(while: { $0 != 0x20 }) {
      guard word.count < 16 else { return true }
      word.append(byte)
    }
    return verdict(word).bare == bare
  }

  private mutating func verdict(_ word: Word) -> Verdict {
    if let known = verdicts[word] { return known }
    let text = word.text
    var verdict = Verdict(bare: Folding.fold(text))
    let letters = text.unicodeScalars
    verdict.isPlain =
      letters.first?.properties.isUppercase == true
      && letters.dropFirst().allSatisfy { $0.properties.isLowercase }
      && !PlainNames.ofPhrases.contains(verdict.bare) && VietnameseSyllable.isValid(text)
    verdict.mayBegin = !PlainNames.addresses.contains(verdict.bare)
    verdict.hasSmallLetter = letters.count > 1
    if verdicts.count < PlainNames.mostWords { verdicts[word] = verdict }
    return verdict
  }
}
