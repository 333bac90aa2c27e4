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
    for part in parts(of: text.value) {
      var cursor = PhraseCursor(part)
      let number = cursor.takeNumber()
      let word = String(cursor.rest).trimmed
      guard let kind = kind(of: word) else {
        let range =
          cursor.rest.isEmpty
          ? part.startIndex..<part.endIndex : cursor.rest.startIndex..<cursor.rest.endIndex
        findings.report(
          PhraseFaults.unknownRecipientWord(word.isEmpty ? String(part) : word, text.place(of: range)))
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
    return best?.kind
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
  static let collectives = Field(
    "tập thể", "collectives", .integer(1...9_999_999),
    help: Message(vi: "số tập thể", en: "number of collectives"))
  static let households = Field(
    "hộ gia đình", "households", .integer(1...9_999_999),
    help: Message(vi: "số hộ gia đình", en: "number of households"))
  static let individuals = Field(
    "cá nhân", "individuals", .integer(1...9_999_999),
    help: Message(vi: "số cá nhân", en: "number of individuals"))
  static let people = Field(
    "nhân dân và cán bộ", "people", .integer(1...9_999_999),
    help: Message(
      vi: "số xã, huyện mà nhân dân và cán bộ được khen", en: "number of places whose people are honoured"))

  static let table = RecordTable<AwardCount>(
    "số lượng", "count",
    help: Message(vi: "số lượng theo loại đối tượng", en: "a count of each kind of recipient"),
    fields: collectives, households, individuals, people
  ) { reader in
    var parts: [AwardCount.KindCount] = []
    for (field, kind) in [
      (collectives, RecipientKind.collective), (households, .household), (individuals, .individual),
      (people, .people),
    ] {
      if let count = reader.read(field) { parts.append(.init(kind: kind, count: count, word: kind.name.vi)) }
    }
    guard !parts.isEmpty else { return nil }
    let written = parts.map { "\(Figures.grouped($0.count.value)) \($0.word)" }.joined(separator: ", ")
    return AwardCount(written: Located(written, at: reader.place), mode: .exact(parts))
  }
}
