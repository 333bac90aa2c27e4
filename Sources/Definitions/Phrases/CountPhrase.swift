import Awards
import Diagnostics
import Fields
import Model
import Wording

extension FieldType where Value == AwardCount {
  /// Số lượng: as text or, for an exact count, as a record.
  static var count: FieldType { CountTable.table.type(orText: countText) }

  /// `20 tập thể, 35 cá nhân` · `34 tập thể, cá nhân` · `nhiều tập thể, cá nhân` · `hàng nghìn lượt tập thể, cá nhân`.
  static var countText: FieldType {
    .phrase(
      Message(vi: "số lượng theo loại đối tượng", en: "a count of each kind of recipient"),
      examples: [
        "20 tập thể, 35 cá nhân", "34 tập thể, cá nhân", "nhiều tập thể, cá nhân",
        "hàng nghìn lượt tập thể, cá nhân",
      ]
    ) { text, findings in CountPhrase.read(text, into: &findings) }
  }
}

/// Reads counts of recipients.
enum CountPhrase {
  /// No ceremony honours more; sums of such numbers stay far from the limit of an integer.
  private static let most = 9_999_999
  private static let vagueWords = ["nhiều", "một số", "các", "đông đảo"]

  /// A count in the mode in which it is written; nil, reported, when a word is no kind of recipient.
  static func read(_ text: Text, into findings: inout Findings) -> AwardCount? {
    var cursor = PhraseCursor(text.value)
    if vagueWords.contains(where: { cursor.take($0) }) { return AwardCount(written: text, mode: .vague) }
    if let times = times(text) { return AwardCount(written: text, mode: times) }
    var counted: [AwardCount.KindCount] = []
    var uncounted: [RecipientKind] = []
    var goesOn = true
    for part in parts(of: text.value) {
      var cursor = PhraseCursor(part)
      let number = cursor.takeNumber()
      let word = String(cursor.rest).trimmed
      if word.isEmpty { return unreadable(text, into: &findings) }
      guard let kind = kind(of: word) else {
        let range =
          cursor.rest.isEmpty
          ? part.startIndex..<part.endIndex : cursor.rest.startIndex..<cursor.rest.endIndex
        findings.report(
          PhraseFaults.unknownRecipientWord(word, text.place(of: range)))
        return nil
      }
      if let number {
        guard number.number.decimals == 0, (1...most).contains(number.number.unscaled) else {
          return unreadable(text, into: &findings)
        }
        let count = Located(number.number.unscaled, at: text.place(of: number.range))
        counted.append(.init(kind: kind, count: count, word: word))
      } else {
        uncounted.append(kind)
        goesOn = goesOn && counted.last?.kind == kind
        if let last = counted.popLast() {
          counted.append(.init(kind: last.kind, count: last.count, word: "\(last.word), \(word)"))
        }
      }
    }
    // "9 tập thể, 46 cán bộ, chiến sĩ": a noun without a number goes on with the one before.
    if counted.count > 1, goesOn { return AwardCount(written: text, mode: .exact(counted)) }
    // "5 cán bộ, chiến sĩ" counts one kind in the words that were given.
    if counted.count == 1, let only = counted.first, !uncounted.isEmpty,
      uncounted.allSatisfy({ $0 == only.kind })
    {
      var cursor = PhraseCursor(text.value)
      if cursor.takeNumber() != nil {
        let part = AwardCount.KindCount(kind: only.kind, count: only.count, word: String(cursor.rest).trimmed)
        return AwardCount(written: text, mode: .exact([part]))
      }
    }
    if uncounted.isEmpty, !counted.isEmpty { return AwardCount(written: text, mode: .exact(counted)) }
    guard counted.count == 1, text.value.first?.isNumber ?? false else {
      return unreadable(text, into: &findings)
    }
    return AwardCount(
      written: text, mode: .joint(counted[0].count.value, kinds: [counted[0].kind] + uncounted))
  }

  private static func unreadable(_ text: Text, into findings: inout Findings) -> AwardCount? {
    findings.report(
      PhraseFaults.unreadable(
        text,
        Message(
          vi: "số lượng, ví dụ “20 tập thể, 35 cá nhân” hoặc “nhiều tập thể, cá nhân”",
          en: "a count, such as “20 tập thể, 35 cá nhân” or “nhiều tập thể, cá nhân”")))
    return nil
  }

  /// The kind of recipient that a counting word names; the longest word that the text starts with decides.
  static func kind(of word: String) -> RecipientKind? {
    var best: (length: Int, kind: RecipientKind)?
    for kind in RecipientKind.allCases {
      for name in [kind.name.vi, kind.name.en] + kind.aliases {
        var cursor = PhraseCursor(word)
        guard cursor.take(name), name.count > best?.length ?? 0 else { continue }
        best = (name.count, kind)
      }
    }
    return best?.kind ?? (isNoun(word) ? .individual : nil)
  }

  /// Whether a word that no kind names counts people: nhà giáo, sinh viên, nông dân; a misspelt kind is none.
  private static func isNoun(_ word: String) -> Bool {
    let words = word.split(separator: " ")
    guard (1...6).contains(words.count), word.allSatisfy({ $0.isLetter || $0 == " " || $0 == "-" }),
      words.first?.first?.isLowercase ?? false
    else { return false }
    // Only marks differ from a known kind: a slip.
    let plain = Folding.fold(word)
    return !RecipientKind.allCases.contains { kind in
      ([kind.name.vi] + kind.aliases).contains { Folding.fold($0) == plain }
        || words.count == kind.name.vi.split(separator: " ").count
          && nearest(to: word, in: [kind.name.vi]) != nil
    }
  }

  /// `20 tập thể, 1 hộ gia đình và 37 cá nhân` cut at its commas and "và"; "nhân dân và cán bộ" stays whole.
  private static func parts(of text: String) -> [Substring] {
    var parts: [Substring] = []
    for piece in text.split(whereSeparator: { $0 == "," || $0 == ";" }) {
      var rest = piece
      while let join = rest.range(of: " và ") {
        let left = rest[..<join.lowerBound]
        let right = rest[join.upperBound...]
        let counts = right.drop { $0 == " " }.first?.isNumber ?? false
        guard counts || kind(of: String(right).trimmed) != nil,
          !Folding.sameWord(String(left)).hasSuffix(Folding.sameWord("nhân dân"))
        else { break }
        parts.append(left)
        rest = right
      }
      parts.append(rest)
    }
    return parts.filter { !$0.allSatisfy { $0 == " " } }
  }

  private static func times(_ text: Text) -> AwardCount.Mode? {
    let words = text.value.split(separator: " ")
    guard let index = words.firstIndex(where: { Folding.sameWord(String($0)) == Folding.sameWord("lượt") })
    else { return nil }
    guard index == 1, case .number(let number) = DecimalNumber.read(String(words[0])), number.decimals == 0
    else {
      return .times(nil)
    }
    return .times(number.unscaled)
  }
}

extension Substring {
  /// The range of a text within this one, byte by byte.
  func range(of text: String) -> Range<String.Index>? {
    let wanted = Array(text.utf8)
    var start = utf8.startIndex
    while start < utf8.endIndex {
      if utf8[start...].starts(with: wanted) {
        return start..<utf8.index(start, offsetBy: wanted.count)
      }
      start = utf8.index(after: start)
    }
    return nil
  }
}

/// An exact count as a record: `{tập thể: 20, cá nhân: 35}`.
enum CountTable {
  static let table = RecordTable<AwardCount>(
    "số lượng", "count",
    help: Message(vi: "số lượng theo loại đối tượng", en: "a count of each kind of recipient"),
    [AwardCount.KindCount]()
  ) {
    count(.collective, "tập thể", "collectives", "số tập thể", "number of collectives")
    count(.household, "hộ gia đình", "households", "số hộ gia đình", "number of households")
    count(.individual, "cá nhân", "individuals", "số cá nhân", "number of individuals")
    count(
      .people, "nhân dân và cán bộ", "people", "số xã, huyện mà nhân dân và cán bộ được khen",
      "number of places whose people are honoured")
  } finish: { parts, reader in
    guard !parts.isEmpty else { return nil }
    let written = parts.map { "\(Figures.grouped($0.count.value)) \($0.word)" }.joined(separator: ", ")
    return AwardCount(written: Located(written, at: reader.place), mode: .exact(parts))
  }

  private static func count(
    _ kind: RecipientKind, _ vi: String, _ en: String, _ help: String, _ englishHelp: String
  ) -> Field<[AwardCount.KindCount]> {
    Field(
      vi, en, FieldType<Located<Int>>.integer(1...9_999_999), help: Message(vi: help, en: englishHelp)
    ) { parts, count in parts.append(.init(kind: kind, count: count, word: kind.name.vi)) }
  }
}
